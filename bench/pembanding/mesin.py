"""The engines that run in Python: each is prepared once and then called again and again, giving the finished file."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined

from bench.pembanding import bahan as sumber
from bench.pembanding.bahan import Bahan, make_tabel, make_template, our_template, row_template
from generator.reports.naskah import DokumenInfo
from generator.word.parts.package import DOCUMENT, write_parts
from generator.word.parts.wordml import escape_text
from generator.word.renderer import fill

INFO = DokumenInfo(judul="Perbandingan", opd="Dinas Contoh", tahun=2025)
_LINGKUP = {"{%tr for r in baris %}": "{%tr endfor %}"}


def read_document(content: bytes) -> str:
    """Return the main part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(DOCUMENT).decode()


def prepare_ours(bahan: Bahan) -> Callable[[], bytes]:
    """Our own way: the template compiled once, the table drawn as a block."""
    path = Path(tempfile.mkdtemp()) / "templat.docx"
    path.write_bytes(our_template())
    context = {**bahan.nilai, "paragraf": bahan.paragraf, "tabel": make_tabel(bahan)}
    return lambda: fill(path, context, INFO)


def prepare_floor(bahan: Bahan) -> Callable[[], bytes]:
    """The very XML that we write, by joining strings, and the zip: nothing in Python does less."""
    whole = prepare_ours(bahan)()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts[DOCUMENT].decode()
    rows = sumber._ROW.findall(document)[1:]
    head, tail = document[: document.index(rows[0])], document[document.rindex(rows[-1]) + len(rows[-1]) :]
    patterns = [_make_pattern(row) for row in rows]

    def write() -> bytes:
        drawn = [pattern % tuple(map(escape_text, row)) for pattern, row in zip(patterns, bahan.baris, strict=True)]
        return write_parts({**parts, DOCUMENT: f"{head}{''.join(drawn)}{tail}".encode()})

    return write


def _make_pattern(row: str) -> str:
    return sumber._TEXT.sub(r"\1%s\3", row.replace("%", "%%"))


def prepare_docxtpl(bahan: Bahan) -> Callable[[], bytes]:
    """docxtpl as it comes, with a table of one repeated row."""
    cells = [f"{{{{ r[{number}] }}}}" for number in range(10)]
    ((start, end),) = _LINGKUP.items()
    table = row_template(read_document(prepare_ours(bahan)()), cells, start, end)
    template = make_template("{{ NAMA }}", ("{%p for t in paragraf %}", "{{ t }}", "{%p endfor %}"), table)
    environment = Environment(autoescape=True, undefined=StrictUndefined)

    def write() -> bytes:
        document = DocxTemplate(io.BytesIO(template))
        context = {**bahan.nilai, "paragraf": bahan.paragraf, "baris": bahan.baris}
        document.render(context, jinja_env=environment, autoescape=True)
        target = io.BytesIO()
        document.save(target)
        return target.getvalue()

    return write


def _open_empty(bahan: Bahan, table: str) -> docx.document.Document:
    """A python-docx document of the same styles, with the single values and paragraphs written."""
    document = docx.Document(io.BytesIO(make_template("", ("", "", ""), table)))
    for paragraph, text in zip(document.paragraphs, bahan.nilai.values(), strict=False):
        paragraph.text = text
    end = document.tables[0]._tbl if table else document.element.body.sectPr
    for text in bahan.paragraf:
        paragraph = document.add_paragraph(text)._p
        end.addprevious(paragraph)
    return document


def _save(document: docx.document.Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def prepare_python_docx_cells(bahan: Bahan) -> Callable[[], bytes]:
    """python-docx as its documentation shows it: cell by cell."""

    def write() -> bytes:
        document = _open_empty(bahan, "")
        table = document.add_table(rows=1 + len(bahan.baris), cols=10)
        for row, texts in zip(table.rows, [list(sumber.KEPALA), *bahan.baris], strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
                cell.paragraphs[0].runs[0].font.size = Pt(9)
        return _save(document)

    return write


def prepare_python_docx_rows(bahan: Bahan) -> Callable[[], bytes]:
    """python-docx with a prototype row copied: what those do who found the way above too slow."""
    table = row_template(read_document(prepare_ours(bahan)()), ["x"] * 10)

    def write() -> bytes:
        document = _open_empty(bahan, table)
        prototype = document.tables[0].rows[-1]._tr
        places = [f"{{{prototype.nsmap['w']}}}t"]
        for texts in bahan.baris:
            copy = deepcopy(prototype)
            for place, text in zip(copy.iter(*places), texts, strict=True):
                place.text = text
            prototype.addprevious(copy)
        prototype.getparent().remove(prototype)
        return _save(document)

    return write


PYTHON = {
    "floor": prepare_floor,
    "lkjip-generator": prepare_ours,
    "python-docx, rows copied": prepare_python_docx_rows,
    "docxtpl": prepare_docxtpl,
    "python-docx, cell by cell": prepare_python_docx_cells,
}


def node_templates(bahan: Bahan) -> dict[str, bytes]:
    """Return the templates of the engines that run in Node, by engine."""
    drawn = read_document(prepare_ours(bahan)())
    names = [f"k{number}" for number in range(10)]
    cells = [f"{{{name}}}" for name in names]
    cells[0], cells[-1] = f"{{#baris}}{cells[0]}", f"{cells[-1]}{{/baris}}"
    tables = {
        "docxtemplater": row_template(drawn, cells),
        "docx-templates": row_template(
            drawn, [f"+++$r.{name}+++" for name in names], "+++FOR r IN baris+++", "+++END-FOR r+++"
        ),
    }
    loops = {
        "docxtemplater": ("{NAMA}", ("{#paragraf}", "{.}", "{/paragraf}")),
        "docx-templates": ("+++NAMA+++", ("+++FOR t IN paragraf+++", "+++$t+++", "+++END-FOR t+++")),
    }
    return {name: make_template(*loops[name], tables[name]) for name in tables}

"""Fills a Word template with a ready-to-print context: tags by Jinja, blocks drawn, numbers and lists completed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

from generator.catalogue.templat import BLOK_DI_TENGAH_KALIMAT
from generator.reports.naskah import AWAL_CELAH, DokumenInfo, Kertas
from generator.word.anchors.marks import keep_hashes
from generator.word.blocks import is_block, place_blocks, typed_text
from generator.word.captions import chapter_mark, number_captions, number_mark, reference_mark
from generator.word.contents import Daftar, fill_contents
from generator.word.gaps import highlight_gaps
from generator.word.parts.canvas import Canvas
from generator.word.parts.faults import TemplateFault, fault
from generator.word.parts.numbering import Numbering
from generator.word.parts.package import DOCUMENT, read_parts, write_parts
from generator.word.parts.styles import Styles
from generator.word.parts.wordml import escape_attribute
from generator.word.templat.alone import check_whole, fill_cells
from generator.word.templat.language import CompiledPart, compile_part
from generator.word.templat.safety import check_filled
from generator.word.templat.sandbox import make_environment

RENDERED = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_CORE = "docProps/core.xml"
_PAGE = re.compile(r"<w:pgSz\b[^>]*/>")
_UPRIGHT = {Kertas.A4: (11906, 16838), Kertas.F4: (12189, 18709)}  # twips
_UPRIGHT_A3 = (16838, 23811)
_SLACK = 30  # twips by which a page may differ from a known paper
ENVIRONMENT = make_environment(
    is_block,
    {
        "nomor_bab": chapter_mark,
        "nomor_tabel": lambda key: number_mark("Tabel", key),
        "nomor_gambar": lambda key: number_mark("Gambar", key),
        "rujuk": reference_mark,
    },
)


@dataclass(frozen=True)
class _Template:
    """A template read and compiled once; its parts are never changed."""

    file: str
    parts: Mapping[str, bytes]
    compiled: Mapping[str, CompiledPart]
    styles: Styles
    numbering: Numbering


def fill(template: Path, context: Mapping[str, object], info: DokumenInfo) -> bytes:
    """Return the filled document; the same input gives the same bytes. Raises `TemplateFault` with coded problems."""
    return fill_with_blocks(template, context, info)[0]


def fill_with_blocks(
    template: Path, context: Mapping[str, object], info: DokumenInfo
) -> tuple[bytes, Mapping[str, Sequence[object]]]:
    """Return the filled document and, by the tag of its content control, each block that was drawn into it."""
    source = _load(template)
    names = {**context, **given_names(info)}
    lacking = [part for part in source.compiled.values() if part.names - names.keys()]
    problems = [problem for part in lacking for problem in part.unknown_names(names)]
    if problems:
        raise TemplateFault(*problems)
    parts = dict(source.parts)
    canvas = Canvas(source.styles, source.numbering, parts, ids=count(100_000))
    for name, part in source.compiled.items():
        xml = _render(part, names, canvas, is_body=name == DOCUMENT, info=info)
        parts[name] = canvas.aside.put_back(xml)
        if name == DOCUMENT:
            keep_hashes(xml, canvas.placed, parts, canvas.aside)
    canvas.finish_lists()
    parts[_CORE] = _core_properties(info)
    return write_parts(parts), canvas.placed


def given_names(info: DokumenInfo) -> dict[str, object]:
    """Return the names that every template has, whatever its report."""
    return {"draf": info.draf, "dokumen": info, **{f"daftar_{item.name.lower()}": item for item in Daftar}}


def _load(template: Path) -> _Template:
    try:
        state = template.stat()
        stamp = (state.st_mtime_ns, state.st_size)
    except OSError:
        stamp = (0, 0)
    return _compile(template, stamp)


@lru_cache(maxsize=16)
def _compile(template: Path, stamp: tuple[int, int]) -> _Template:
    parts = read_parts(template)
    compiled = {
        name: compile_part(content.decode("utf-8-sig"), ENVIRONMENT, template.name)
        for name, content in parts.items()
        if RENDERED.fullmatch(name)
    }
    styles = Styles(parts["word/styles.xml"].decode("utf-8-sig"), template.name)
    numbering = Numbering(parts.get("word/numbering.xml", b"").decode("utf-8-sig"))
    return _Template(template.name, parts, compiled, styles, numbering)


def _render(part: CompiledPart, names: Mapping[str, object], canvas: Canvas, is_body: bool, info: DokumenInfo) -> str:
    """Return one part complete; only the body may hold blocks."""
    xml, ledger = part.render(names)
    check_whole(xml, part.file)  # the marks are comments; the blocks that replace them are whole
    check_filled(xml.encode("utf-8"), part.file)
    xml = fill_cells(xml)
    if not is_body:
        if any(block for block in ledger.blocks):
            raise fault(BLOK_DI_TENGAH_KALIMAT, templat=part.file, paragraf=typed_text(xml, ledger))
        return re.sub(r"<!--blok:\d+-->", "", xml)
    xml = _PAGE.sub(lambda match: _page_size(match[0], info), highlight_gaps(xml, AWAL_CELAH))
    xml = place_blocks(xml, ledger, canvas, part.file)
    xml = number_captions(xml, canvas, part.file)
    return _renumber_drawings(fill_contents(xml, canvas), canvas)


def _page_size(tag: str, info: DokumenInfo) -> str:
    """Return the page size on the chosen paper; pages that are neither A4, F4 nor A3 stay as they are."""
    sides = {name: int(value) for name, value in re.findall(r'w:([wh])="(\d+)"', tag)}
    is_known = any(_is_near(sides, size) for size in _UPRIGHT.values())
    kertas = info.kertas if is_known else info.kertas_lebar if _is_near(sides, _UPRIGHT_A3) else None
    if kertas is None:
        return tag
    width, height = _UPRIGHT[kertas] if sides["w"] < sides["h"] else _UPRIGHT[kertas][::-1]
    return re.sub(r'w:w="\d+"', f'w:w="{width}"', re.sub(r'w:h="\d+"', f'w:h="{height}"', tag))


def _is_near(sides: dict[str, int], size: tuple[int, int]) -> bool:
    """Tell whether a page is of a paper, upright or lying; one without both measures is of none."""
    return len(sides) == len(size) and all(
        abs(satu - lain) < _SLACK for satu, lain in zip(sorted(sides.values()), size, strict=True)
    )


def _renumber_drawings(xml: str, canvas: Canvas) -> str:
    """Return the document with a number of its own on every drawing, also on those that a loop repeats."""
    if "<wp:docPr " not in xml:
        return xml
    return re.sub(r'(<wp:docPr [^>]*?\bid=")\d+', lambda match: f"{match[1]}{canvas.next_id()}", xml)


def _core_properties(info: DokumenInfo) -> bytes:
    program = f"Disusun dengan lkjip-generator {info.versi}".rstrip()
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_plain(info.judul)}</dc:title><dc:subject>{_plain(f'{info.opd} Tahun {info.tahun}')}</dc:subject>"
        f"<dc:creator>{_plain(info.opd)}</dc:creator><dc:description>{_plain(program)}</dc:description>"
        f"<dc:language>id-ID</dc:language>{'<cp:contentStatus>Draf</cp:contentStatus>' if info.draf else ''}"
        "</cp:coreProperties>"
    ).encode()


def _plain(text: str) -> str:
    return escape_attribute(text)

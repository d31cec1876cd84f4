"""Places blocks (tables, text, headings, figures) where `{{p nama }}` stands, as wide as the section's text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.catalogue.templat import BLOK_DI_TENGAH_KALIMAT, TABEL_DALAM_SEL
from generator.reports.grafik import Grafik
from generator.reports.naskah import GambarBlok, Gaya, Judul, Naskah, Paragraf, Persamaan, Potongan, Rujukan
from generator.reports.pohon import Pohon, Struktur
from generator.reports.tabel import Tabel
from generator.tulisan import has_list
from generator.word.anchors.groups import group_blocks
from generator.word.anchors.marks import Anchors
from generator.word.captions import chapter_mark, reference_mark
from generator.word.charts import draw_grafik
from generator.word.contents import Daftar, contents_mark
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.faults import excerpt, fault
from generator.word.parts.numbering import BUTIR
from generator.word.parts.persamaan import draw_persamaan
from generator.word.parts.wordml import is_in_cell, paragraph, run, visible_text
from generator.word.pictures import draw_gambar
from generator.word.tables import draw_table
from generator.word.templat.sandbox import Ledger
from generator.word.tree import draw_struktur, draw_tree
from generator.word.tulisan import Butir, Penata, draw_runs, group_lines, list_mark

_MARK = re.compile(r"<!--blok:(\d+)-->")
_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_ATTRIBUTE = r'<w:{tag}\b[^>]*\bw:{name}="(\d+)"'
_GAP = '<w:highlight w:val="yellow"/>'
_PAGE = (8788, 14004)  # text area in twips where a template describes no page: A4
_INDENT, _HANGING = 720, 397  # twips, as the lists of the templates
_STYLE_OF = {
    Gaya.ISI: gaya.TUBUH,
    Gaya.BUTIR: gaya.BUTIR,
    Gaya.NOMOR: gaya.NOMOR,
    Gaya.SUBJUDUL: gaya.SUBJUDUL,
    Gaya.KOSONG: gaya.TUBUH,
    Gaya.CATATAN: gaya.CATATAN_TABEL,
}


def draw_naskah(naskah: Naskah, canvas: Canvas) -> str:
    """Return the paragraphs; numbered items of one Naskah are one list that starts at 1, lists typed by staff their own."""
    numbered = any(item.gaya is Gaya.NOMOR for item in naskah.paragraf)
    number = canvas.new_list(gaya.NOMOR) if numbered else 0
    pieces, body = [], Penata(canvas)
    for item in naskah.paragraf:
        typed = item.teks if isinstance(item.teks, str) else ""
        if item.gaya is Gaya.ISI and typed:
            pieces += [_draw_line(satu, item, number, canvas) for satu in group_lines(typed, body)]
        elif has_list(typed):
            pieces += _draw_item(typed, item, number, canvas)
        else:
            pieces.append(_draw_paragraph(item, number, canvas))
            body = Penata(canvas)
    return "".join(pieces)


def _draw_item(typed: str, item: Paragraf, number: int, canvas: Canvas) -> list[str]:
    """An item that holds a list of its own, one level deeper; lines after that list are indented as the item."""
    end = typed.index("\n")
    drawn = [_draw_paragraph(replace(item, teks=typed[:end]), number, canvas)]
    for satu in group_lines(typed[end + 1 :], Penata(canvas, dasar=1)):
        inside = replace(item, gaya=Gaya.ISI)
        drawn.append(_draw_line(satu, inside, number, canvas, f'<w:ind w:left="{_INDENT}" w:firstLine="0"/>'))
    return drawn


def _draw_line(satu: str | Butir, item: Paragraf, number: int, canvas: Canvas, indent: str = "") -> str:
    """A line of a typed text, or an item of one of its lists."""
    if isinstance(satu, str):
        return _draw_paragraph(replace(item, teks=satu), number, canvas, indent)
    style = canvas.styles[gaya.BUTIR if satu.jenis == BUTIR else gaya.NOMOR]
    left = _INDENT + _HANGING * satu.tingkat
    properties = f'{list_mark(satu)}<w:ind w:left="{left}" w:hanging="{_HANGING}"/>'
    return paragraph(style, draw_runs(satu.teks), properties)


def _draw_paragraph(item: Paragraf, number: int, canvas: Canvas, indent: str = "") -> str:
    look = _GAP if item.gaya is Gaya.KOSONG else ""
    pieces = item.teks if isinstance(item.teks, tuple) else (item.teks,)
    keep = "<w:keepNext/>" if isinstance(pieces[-1], str) and pieces[-1].endswith(":") else ""  # its list follows
    count = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if item.gaya is Gaya.NOMOR else ""
    return paragraph(
        canvas.styles[_STYLE_OF[item.gaya]],
        "".join(_draw_piece(piece, look) for piece in pieces),
        keep + count + indent,
    )


def _draw_piece(piece: str | Potongan | Rujukan, look: str) -> str:
    if isinstance(piece, Rujukan):
        return f'<w:r><w:t xml:space="preserve">{reference_mark(piece.kunci)}</w:t></w:r>'
    if isinstance(piece, Potongan):
        return run(piece.teks, f"{'<w:b/>' if piece.tebal else ''}{'<w:i/>' if piece.miring else ''}{look}")
    return draw_runs(piece, look)


def draw_judul(judul: Judul, canvas: Canvas) -> str:
    """Return a heading; a BAB has its number on a line of its own, as the template's headings do."""
    style = canvas.styles[gaya.JUDUL[judul.tingkat - 1]]
    level = canvas.heading_numbers().level_of(style)
    is_bab = judul.tingkat == 1 and level is not None and level.text == ""
    number = f'<w:r><w:t xml:space="preserve">BAB {chapter_mark()}</w:t></w:r><w:r><w:br/></w:r>' if is_bab else ""
    return paragraph(style, number + run(judul.teks))


def draw_daftar(daftar: Daftar, canvas: Canvas) -> str:
    """Return the mark at which a table of contents is filled in once all headings are known."""
    return contents_mark(daftar, canvas.width)


DRAWERS: dict[type, Callable[[Any, Canvas], str]] = {
    Tabel: draw_table,
    Naskah: draw_naskah,
    Judul: draw_judul,
    Daftar: draw_daftar,
    Pohon: draw_tree,
    Struktur: draw_struktur,
    GambarBlok: draw_gambar,
    Grafik: draw_grafik,
    Persamaan: draw_persamaan,
}


def is_block(value: object) -> bool:
    """Tell whether a value is drawn as whole paragraphs: a block, or a tuple or list of blocks (an empty one too)."""
    if isinstance(value, (tuple, list)):
        return all(is_block(item) for item in value)
    return type(value) in DRAWERS


def place_blocks(xml: str, ledger: Ledger, canvas: Canvas, template: str) -> str:
    """Return the rendered document with each block drawn in place of its mark."""
    sections = [(match.start(), _text_area(match[0])) for match in _SECTION.finditer(xml)]
    sections.append((len(xml), _PAGE if not sections else sections[-1][1]))  # a document need not describe its last one
    starts = [start for start, _ in sections]
    pieces, end, anchors = [], 0, Anchors()
    for match in _MARK.finditer(xml):
        _, area = sections[bisect_left(starts, match.start())]
        block, name = ledger.blocks[int(match[1])], ledger.names[int(match[1])]
        in_cell = is_in_cell(xml, match.start())
        drawn = _draw(block, name, canvas.sized(*area), anchors, in_cell, ledger)
        pieces += [xml[end : match.start()], _fitted(xml, match.start(), drawn, in_cell, ledger, template)]
        end = match.end()
    canvas.placed.update(anchors.placed)
    return "".join([*pieces, xml[end:]])


def _draw(block: object, name: str, canvas: Canvas, anchors: Anchors, in_cell: bool, ledger: Ledger) -> str:
    """Return what stands at one tag, each group with anchors of its own; the rows of its tables are set aside."""
    drawn, aside = [], canvas.aside.size
    for group in group_blocks(block, name):
        content = "".join(ledger.write(DRAWERS[type(item)](item, canvas)) for item in group.blocks)
        if group.key and content:
            ids = (canvas.next_id(), canvas.next_id(), canvas.next_id())
            content = anchors.wrap(group, content, ids, in_cell)
        drawn.append(content)
    ledger.grow(canvas.aside.size - aside)
    return "".join(drawn)


def _is_in_paragraph(xml: str, position: int) -> bool:
    """Word closes an empty paragraph in its own tag: `<w:p w:rsidR="…"/>`."""
    start = max(xml.rfind("<w:p>", 0, position), xml.rfind("<w:p ", 0, position))
    return start > xml.rfind("</w:p>", 0, position) and xml[xml.index(">", start) - 1] != "/"


def typed_text(xml: str, ledger: Ledger) -> str:
    """Return what a reader sees of the template there: with the tag where a block would stand."""

    def tag(match: re.Match[str]) -> str:
        before = xml[: match.start()]
        letter = "" if max(before.rfind("<w:t>"), before.rfind("<w:t ")) > before.rfind("</w:t>") else "p"
        return f"{{{{{letter} {ledger.names[int(match[1])] or '…'} }}}}"

    return excerpt(visible_text(_MARK.sub(tag, xml)))


def _fitted(xml: str, position: int, drawn: str, in_cell: bool, ledger: Ledger, template: str) -> str:
    """Return the drawing, fit for where its mark stands: not in a sentence; in a cell, text only."""
    if _is_in_paragraph(xml, position):
        start = xml.rfind("<w:p", 0, xml.rfind("<w:t", 0, position))
        text = typed_text(xml[start : xml.find("</w:p>", position)], ledger)
        raise fault(BLOK_DI_TENGAH_KALIMAT, templat=template, paragraf=text)
    if not in_cell:
        return drawn
    if "<w:tbl>" in drawn:
        start = max(xml.rfind("<w:tc>", 0, position), xml.rfind("<w:tc ", 0, position))
        text = typed_text(xml[start : xml.find("</w:tc>", position)], ledger)
        raise fault(TABEL_DALAM_SEL, templat=template, paragraf=text)
    return drawn or "<w:p/>"  # a cell must end in a paragraph


def _text_area(section: str) -> tuple[int, int]:
    """Return width and height of a section's text, in twips."""

    def size(tag: str, name: str) -> int:
        found = re.search(_ATTRIBUTE.format(tag=tag, name=name), section)
        return int(found[1]) if found else 0

    width = size("pgSz", "w") - size("pgMar", "left") - size("pgMar", "right") - size("pgMar", "gutter")
    return width, size("pgSz", "h") - size("pgMar", "top") - size("pgMar", "bottom")

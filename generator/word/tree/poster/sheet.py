"""A tree as boxes, ways and lines of text on one sheet, ready for any kind of picture. In points, y downward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.reports.pohon import Pohon
from generator.word.tree.layout import lay_out
from generator.word.tree.look import GARIS, GARIS_LINTAS, Rupa, list_legend, look_of
from generator.word.tree.metrics import LINE, PAD, TWIPS_PER_POINT, list_parts, text_width, wrap
from generator.word.tree.places import Edge, Page, Placed

_ENDLESS = 10_000_000  # twips: a sheet is as large as the tree needs
_MARGIN = 28.0
_TITLE, _LEGEND = 16.0, 9.0  # type sizes
_TITLE_GAP, _LEGEND_GAP = 16.0, 20.0
_BASELINE = 0.91  # of the line height in Arial
_LEGEND_PAD = 4.0


@dataclass(frozen=True, slots=True)
class Bidang:
    """A rectangle and its look."""

    x: float
    y: float
    width: float
    height: float
    rupa: Rupa


@dataclass(frozen=True, slots=True)
class Garis:
    """A way from one box to another; `warna` as RRGGBB."""

    titik: tuple[tuple[float, float], ...]
    warna: str
    putus: bool


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of text: where it begins on its baseline, its size, its form, and how wide Arial sets it."""

    x: float
    y: float
    teks: str
    ukuran: float
    tebal: bool
    miring: bool
    lebar: float


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet."""

    judul: str
    width: float
    height: float
    bidang: tuple[Bidang, ...]
    garis: tuple[Garis, ...]
    baris: tuple[Baris, ...]


def draw_sheet(pohon: Pohon) -> Lembar:
    """Return a tree, whole, with its title above and its legend below."""
    (page,) = lay_out(pohon.akar, _ENDLESS, _ENDLESS)
    legend = list_legend(pohon.akar)
    title = _line(_MARGIN, _MARGIN, pohon.judul, _TITLE, bold=True)
    tree = page.width / TWIPS_PER_POINT
    width = max(tree, title.lebar, *(_legend_width(nama) for nama, _ in legend)) + 2 * _MARGIN
    left, top = (width - tree) / 2, _MARGIN + _TITLE * LINE + _TITLE_GAP
    foot = top + page.height / TWIPS_PER_POINT + _LEGEND_GAP
    marks = list(_place_legend(legend, width, foot))
    boxes = [_field(box, left, top) for box in page.boxes]
    lines = [line for box in page.boxes for line in _text(box, page, left, top)]
    return Lembar(
        judul=pohon.judul,
        width=width,
        height=max((mark.y + mark.height for mark, _ in marks), default=foot - _LEGEND_GAP) + _MARGIN,
        bidang=(*boxes, *(mark for mark, _ in marks)),
        garis=tuple(_way(edge, left, top) for edge in page.edges),
        baris=(title, *lines, *(line for _, line in marks)),
    )


def _line(x: float, top: float, teks: str, ukuran: float, bold: bool = False, italic: bool = False) -> Baris:
    """A line of text whose upper edge is at `top`."""
    lebar = text_width(teks, ukuran, bold) / TWIPS_PER_POINT
    return Baris(x, top + ukuran * _BASELINE, teks, ukuran, bold, italic, lebar)


def _field(box: Placed, left: float, top: float) -> Bidang:
    x, y, width, height = (value / TWIPS_PER_POINT for value in (box.x, box.y, box.width, box.height))
    return Bidang(left + x, top + y, width, height, look_of(box))


def _way(edge: Edge, left: float, top: float) -> Garis:
    titik = tuple((left + x / TWIPS_PER_POINT, top + y / TWIPS_PER_POINT) for x, y in edge.titik)
    return Garis(titik, GARIS_LINTAS if edge.lintas else GARIS, edge.lintas)


def _text(box: Placed, page: Page, left: float, top: float) -> Iterator[Baris]:
    """The lines of a box, in its middle; those of the upper two levels are centred."""
    field, size = _field(box, left, top), page.size
    lines = [
        (line, bold, italic)
        for text, bold, italic in list_parts(box.box)
        for line in wrap(text, box.width - 2 * PAD, size, bold)
    ]
    y = field.y + (field.height - len(lines) * size * LINE) / 2
    for nomor, (teks, bold, italic) in enumerate(lines):
        line = _line(field.x + PAD / TWIPS_PER_POINT, y + nomor * size * LINE, teks, size, bold, italic)
        yield _centre(line, field) if box.level < 2 else line


def _centre(line: Baris, field: Bidang) -> Baris:
    x = field.x + (field.width - line.lebar) / 2
    return Baris(x, line.y, line.teks, line.ukuran, line.tebal, line.miring, line.lebar)


def _legend_width(nama: str) -> float:
    return text_width(nama, _LEGEND) / TWIPS_PER_POINT + 2 * _LEGEND_PAD


def _place_legend(legend: tuple[tuple[str, Rupa], ...], width: float, top: float) -> Iterator[tuple[Bidang, Baris]]:
    """The names of the levels in boxes of their look, from left to right and in as many rows as they need."""
    x, height = _MARGIN, _LEGEND * LINE + _LEGEND_PAD
    for nama, rupa in legend:
        wide = _legend_width(nama)
        if x > _MARGIN and x + wide > width - _MARGIN:
            x, top = _MARGIN, top + height + _LEGEND_PAD
        yield Bidang(x, top, wide, height, rupa), _line(x + _LEGEND_PAD, top + _LEGEND_PAD / 2, nama, _LEGEND)
        x += wide + 2 * _LEGEND_PAD

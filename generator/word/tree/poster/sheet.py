"""A tree as boxes, ways and lines of text on sheets of paper, ready for any kind of picture. In points, y downward."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.reports.pohon import Pohon
from generator.word.tree import name_part
from generator.word.tree.look import GARIS, GARIS_LINTAS, Rupa, list_legend, look_of, walk
from generator.word.tree.metrics import LINE, PAD, TWIPS_PER_POINT, list_parts, text_width, wrap
from generator.word.tree.places import Edge, Page, Placed
from generator.word.tree.poster.susun import KERTAS, TEPI, UKURAN, Susunan, arrange

_TITLE, _LEGEND = 16.0, UKURAN  # type sizes
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
    """One sheet of a size of paper such as «A3», and the type size in its boxes."""

    judul: str
    kertas: str
    ukuran: float
    width: float
    height: float
    bidang: tuple[Bidang, ...]
    garis: tuple[Garis, ...]
    baris: tuple[Baris, ...]


Legend = Sequence[tuple[str, Rupa]]


def draw_sheets(pohon: Pohon, keterangan: str) -> tuple[Lembar, ...]:
    """Return a tree with its title and a line about it above and its legend below: on one sheet, if an A0 holds it."""
    legend = list_legend(tuple(walk(pohon.akar)))  # of all sheets: none needs more room
    longest = name_part(pohon.judul, 10, 10)
    parts = tuple(
        arrange(pohon.akar, lambda wide: _Kop(longest, keterangan, wide).height + _legend_height(legend, wide))
    )
    return tuple(
        _draw(part, name_part(pohon.judul, nomor, len(parts)), keterangan) for nomor, part in enumerate(parts, 1)
    )


def _draw(susunan: Susunan, judul: str, keterangan: str) -> Lembar:
    """Everything is placed in its natural size and then enlarged as a whole."""
    width, height = KERTAS[susunan.kertas]
    page, room = susunan.page, (width - 2 * TEPI) / susunan.skala
    kop = _Kop(judul, keterangan, room)
    left, top = (room - page.width / TWIPS_PER_POINT) / 2, kop.height
    marks = tuple(_place_legend(list_legend(page.isi), room, top + page.height / TWIPS_PER_POINT + _LEGEND_GAP))
    bidang = (*(_field(box, left, top) for box in page.boxes), *(mark for mark, _ in marks))
    text = (line for box in page.boxes for line in _text(box, page, left, top))
    lines = (*kop.list_lines(), *text, *(line for _, line in marks))
    return Lembar(
        judul=judul,
        kertas=susunan.kertas,
        ukuran=page.size * susunan.skala,
        width=width,
        height=height,
        bidang=tuple(_enlarge_field(satu, susunan.skala) for satu in bidang),
        garis=tuple(_enlarge_way(_way(edge, left, top), susunan.skala) for edge in page.edges),
        baris=tuple(_enlarge_line(satu, susunan.skala) for satu in lines),
    )


def _enlarge_field(bidang: Bidang, skala: float) -> Bidang:
    at = TEPI + bidang.x * skala, TEPI + bidang.y * skala
    return Bidang(*at, bidang.width * skala, bidang.height * skala, bidang.rupa)


def _enlarge_way(garis: Garis, skala: float) -> Garis:
    return replace(garis, titik=tuple((TEPI + x * skala, TEPI + y * skala) for x, y in garis.titik))


def _enlarge_line(baris: Baris, skala: float) -> Baris:
    at = TEPI + baris.x * skala, TEPI + baris.y * skala
    return Baris(*at, baris.teks, baris.ukuran * skala, baris.tebal, baris.miring, baris.lebar * skala)


class _Kop:
    """The title, wrapped, and the line below it, in the middle of a sheet of so many points."""

    def __init__(self, judul: str, keterangan: str, width: float) -> None:
        self._width = width
        self._titles = wrap(judul, width * TWIPS_PER_POINT, _TITLE, bold=True)
        self._notes = wrap(keterangan, width * TWIPS_PER_POINT, UKURAN)

    @property
    def height(self) -> float:
        """Its height with the gap below it."""
        return (len(self._titles) * _TITLE + len(self._notes) * UKURAN) * LINE + _TITLE_GAP

    def list_lines(self) -> Iterator[Baris]:
        """Its lines in their places."""
        top = 0.0
        for teks, size in (*((teks, _TITLE) for teks in self._titles), *((teks, UKURAN) for teks in self._notes)):
            yield _centre(_line(0, top, teks, size, bold=size == _TITLE), 0, self._width)
            top += size * LINE


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
        yield _centre(line, field.x, field.width) if box.level < 2 else line


def _centre(line: Baris, left: float, width: float) -> Baris:
    x = left + (width - line.lebar) / 2
    return Baris(x, line.y, line.teks, line.ukuran, line.tebal, line.miring, line.lebar)


def _legend_width(nama: str) -> float:
    return text_width(nama, _LEGEND) / TWIPS_PER_POINT + 2 * _LEGEND_PAD


def _legend_height(legend: Legend, width: float) -> float:
    """The height of the legend on a sheet of so many points, with the gap above it."""
    return max((mark.y + mark.height for mark, _ in _place_legend(legend, width, _LEGEND_GAP)), default=0.0)


def _place_legend(legend: Legend, width: float, top: float) -> Iterator[tuple[Bidang, Baris]]:
    """The names of the levels in boxes of their look, from left to right and in as many rows as they need."""
    x, height = 0.0, _LEGEND * LINE + _LEGEND_PAD
    for nama, rupa in legend:
        wide = _legend_width(nama)
        if x and x + wide > width:
            x, top = 0.0, top + height + _LEGEND_PAD
        yield Bidang(x, top, wide, height, rupa), _line(x + _LEGEND_PAD, top + _LEGEND_PAD / 2, nama, _LEGEND)
        x += wide + 2 * _LEGEND_PAD

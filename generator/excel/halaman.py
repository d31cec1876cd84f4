"""Printed pages of a spreadsheet: the scale at which columns fit, where pages begin, what merged cells say on the next one.

A spreadsheet shows the text of a merged cell on its first page only; where a page begins inside one, it is cut.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, inf  # fsum: newer Pythons add floats otherwise than older ones

from generator.excel.ukuran import fit_merged
from generator.reports.tabel import Cetak, Lembaran, Letak, say_again

_UKURAN = {Lembaran.A4: (842.0, 595.0), Lembaran.A3: (1190.0, 842.0), Lembaran.F4: (936.0, 612.0)}  # points, lying
TEPI_SAMPING, TEPI_ATAS = 0.4, 0.6  # inches
_TITIK = 72  # points of an inch
_LEBAR_SATUAN, _LEBAR_TEPI = 7 * 0.75, 5 * 0.75  # points of a column: of each unit of its width, and besides
_TINGGI_BAWAAN = 15.0  # points of a row of which no height is stated
_CADANGAN, _CADANGAN_LEBAR = 0.96, 0.92  # of a page: other programs draw rows and columns a little larger
PENDEK = 5  # rows: a merged cell up to this is not cut
PUTARAN = 4  # pages are found again where cut cells made rows taller
SKALA_TERKECIL = 75  # percent: type of 8 points stays at 6


@dataclass(frozen=True, slots=True)
class Halaman:
    """Scale in percent, whether two pages stand across, the rows that begin a page, cells and heights as they are drawn."""

    skala: int
    terbagi: bool
    awal: tuple[int, ...]
    sel: tuple[Letak, ...]
    tinggi: Mapping[int, float]


def widest(cetak: Cetak, banyak: int) -> float:
    """Return how wide so many columns may be together on one page at the smallest scale; on F4 there is no such hope."""
    if cetak.bagi and cetak.kertas is Lembaran.F4:
        return inf
    return (_room_across(cetak) * 100 / (SKALA_TERKECIL + 1) - banyak * _LEBAR_TEPI) / _LEBAR_SATUAN


def _room_across(cetak: Cetak) -> float:
    """The points across a page; other programs draw columns a little wider."""
    return (_UKURAN[cetak.kertas][0] - 2 * TEPI_SAMPING * _TITIK) * _CADANGAN_LEBAR


def choose_scale(widths: Sequence[float], cetak: Cetak) -> tuple[int, bool]:
    """Return the percentage at which the columns fit, 100 at most, and whether they stand on two pages across for that.

    They do where type would be too small to read otherwise, and the table says where the second page may begin.
    """
    room = _room_across(cetak)
    points = [width * _LEBAR_SATUAN + _LEBAR_TEPI for width in widths]
    whole, (first, last) = fsum(points), cetak.ulang
    divided = bool(cetak.bagi) and 100 * room / whole < SKALA_TERKECIL
    if divided:
        whole = max(fsum(points[: cetak.bagi]), fsum(points[first : last + 1]) + fsum(points[cetak.bagi :]))
    return min(100, int(100 * room / whole)), divided


@dataclass(frozen=True, slots=True)
class Rentang:
    """Rows of a sheet: its header reaches from `atas` to before `kepala`; it ends before `akhir`. No page begins in `utuh`."""

    atas: int
    kepala: int
    akhir: int
    utuh: frozenset[int] = frozenset()


def lay_out(
    cells: Sequence[Letak], heights: Mapping[int, float], widths: Sequence[float], cetak: Cetak, rentang: Rentang
) -> Halaman:
    """Return the pages of a sheet whose rows have these heights at least."""
    skala, divided = choose_scale(widths, cetak)
    room = (_UKURAN[cetak.kertas][1] - 2 * TEPI_ATAS * _TITIK) * _CADANGAN / skala * 100
    whole = _rows_kept_whole(cells) | rentang.utuh
    begins, drawn, tall = (), tuple(cells), fit_merged(cells, widths, heights)
    for _ in range(PUTARAN):
        found = _break(tall, whole, room, rentang)
        if found == begins:
            break
        begins, drawn = found, _cut(cells, found)
        tall = fit_merged(drawn, widths, heights)
    return Halaman(skala, divided, begins, drawn, tall)


def _rows_kept_whole(cells: Sequence[Letak]) -> set[int]:
    """The rows that no page begins with: inside a short merged cell, or tied to the row above."""
    inside = {
        row
        for letak in cells
        if 0 < letak.akhir_baris - letak.baris < PENDEK
        for row in range(letak.baris + 1, letak.akhir_baris + 1)
    }
    return inside | {letak.baris + 1 for letak in cells if letak.row.dengan_berikut}


def _break(heights: Mapping[int, float], whole: set[int], room: float, rentang: Rentang) -> tuple[int, ...]:
    """The rows that begin a page: as many rows a page as fit below the header, which each page repeats."""

    def height(row: int) -> float:
        return heights.get(row, _TINGGI_BAWAAN)

    header = fsum(height(row) for row in range(rentang.atas, rentang.kepala))
    begins: list[int] = []
    used, start = fsum(height(row) for row in range(rentang.kepala)), rentang.kepala
    for row in range(rentang.kepala, rentang.akhir):
        used += height(row)
        if used > room and row > start:
            free = (satu for satu in range(row, start, -1) if satu not in whole)
            start = next(free, row)
            begins.append(start)
            used = header + fsum(height(satu) for satu in range(start, row + 1))
    return tuple(begins)


def _cut(cells: Sequence[Letak], begins: Sequence[int]) -> tuple[Letak, ...]:
    """The cells, those cut where a page begins inside them; the rest says again what it is."""
    drawn: list[Letak] = []
    for letak in cells:
        if letak.baris == letak.akhir_baris:
            drawn.append(letak)
            continue
        edges = [letak.baris, *(row for row in begins if letak.baris < row <= letak.akhir_baris)]
        for nomor, (start, stop) in enumerate(zip(edges, [*edges[1:], letak.akhir_baris + 1], strict=True)):
            sel = say_again(letak.sel, label=letak.kolom == 0) if nomor else letak.sel
            drawn.append(letak._replace(baris=start, akhir_baris=stop - 1, sel=sel))
    return tuple(drawn)

"""How wide columns and how tall rows must be: a spreadsheet neither breaks numbers nor stretches rows by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.reports.tabel import Baris, Sel

_LEBAR_ANGKA = 0.88  # column units (digits of the standard font) that one character of a number takes at our size
_LEBAR_TITIK = 0.44  # the same for a dot or comma
_LEBAR_HURUF = 0.72  # the same for a character of running text
_TEPI = 1.2
_TINGGI_BARIS = 10.8  # points
_TERTINGGI = 400.0  # points; Excel allows 409


@dataclass(frozen=True, slots=True)
class Letak:
    """One cell with the place it takes: first row, first column, last row, last column."""

    baris: int
    kolom: int
    akhir_baris: int
    akhir_kolom: int
    sel: Sel
    row: Baris


def place_cells(rows: Sequence[Baris], awal: int) -> list[Letak]:
    """Return the cells of the rows with their places; cells covered by one above are left out, as in the data."""
    placed: list[Letak] = []
    reach: dict[int, int] = {}  # column → the last row that a cell above covers
    for nomor, row in enumerate(rows, awal):
        column = 0
        for sel in row.sel:
            while reach.get(column, -1) >= nomor:
                column += 1
            last_row, last_column = nomor + sel.gabung_baris - 1, column + sel.gabung_kolom - 1
            placed.append(Letak(nomor, column, last_row, last_column, sel, row))
            for covered in range(column, last_column + 1):
                reach[covered] = last_row
            column = last_column + 1
    return placed


def cell_text(sel: Sel) -> str:
    """Return the text of a cell on lines, numbered where the cell is a list."""
    if isinstance(sel.teks, str):
        return sel.teks
    if sel.bernomor:
        return "\n".join(f"{nomor}. {line}" for nomor, line in enumerate(sel.teks, 1))
    return "\n".join(sel.teks)


def fit_widths(proportions: Sequence[float], total: float, cells: Iterable[Letak]) -> list[float]:
    """Return the column widths: the table's proportions, but never less than a number needs to show on one line."""
    factor = total / sum(proportions)
    widths = [proportion * factor for proportion in proportions]
    for letak in cells:
        if letak.sel.angka is not None and letak.kolom == letak.akhir_kolom:
            widths[letak.kolom] = max(widths[letak.kolom], _measure_number(cell_text(letak.sel)))
    return widths


def _measure_number(teks: str) -> float:
    return sum(_LEBAR_TITIK if tanda in ".," else _LEBAR_ANGKA for tanda in teks) + _TEPI


def fit_heights(cells: Iterable[Letak], widths: Sequence[float]) -> dict[int, float]:
    """Return the height of each row in points: what its tallest text needs that is not spread over several rows."""
    heights: dict[int, float] = {}
    for letak in cells:
        if letak.baris != letak.akhir_baris or letak.sel.angka is not None:
            continue
        room = sum(widths[letak.kolom : letak.akhir_kolom + 1]) - _TEPI / 2
        lines = count_lines(cell_text(letak.sel), max(int(room / _LEBAR_HURUF), 1))
        needed = min(lines * _TINGGI_BARIS + 3, _TERTINGGI)
        heights[letak.baris] = max(heights.get(letak.baris, 0.0), needed)
    return heights


def count_lines(teks: str, huruf: int) -> int:
    """Return over how many lines a text breaks where a line holds so many characters."""
    return sum(_count_one(line, huruf) for line in teks.split("\n"))


def _count_one(line: str, huruf: int) -> int:
    lines, used = 1, 0
    for word in line.split():
        if used and used + len(word) > huruf:
            lines, used = lines + 1, 0
        used += len(word) + 1
    return lines

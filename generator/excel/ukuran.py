"""How wide columns and how tall rows must be: a spreadsheet neither breaks numbers nor stretches rows by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import fsum, inf  # fsum: newer Pythons add floats otherwise than older ones
from operator import attrgetter

from generator.reports.tabel import Letak, Sel

_LEBAR_ANGKA = 0.86  # column units (digits of the standard font) that one character of a number takes at our size
_LEBAR_TITIK = 0.43  # the same for a dot or comma
_LEBAR_HURUF = 0.72  # the same for a character of running text
_TEPI = 1.2
_KATA, _TERSEMPIT = 6.0, 0.6  # width beyond which a column is one of words; the share of it that it keeps
_LEBAR_SATUAN, _TEPI_ANGKA = 0.75, 0.5  # of a letter of a unit; beside a number
_TINGGI_BARIS = 10.8  # points
_TERTINGGI = 400.0  # points; Excel allows 409


def cell_text(sel: Sel) -> str:
    """Return the text of a cell on lines, numbered where the cell is a list."""
    if isinstance(sel.teks, str):
        return sel.teks
    if sel.bernomor:
        return "\n".join(f"{nomor}. {line}" for nomor, line in enumerate(sel.teks, 1))
    return "\n".join(sel.teks)


def fit_widths(
    proportions: Sequence[float], total: float, cells: Iterable[Letak], terlebar: float = inf
) -> list[float]:
    """Return the column widths: the table's proportions, but never less than a number needs to show on one line.

    Where that makes the columns wider than `terlebar` together, those of words give way, down to a share of their width.
    """
    factor = total / fsum(proportions)
    widths = [proportion * factor for proportion in proportions]
    numbers = set()
    for letak in cells:
        if letak.sel.angka is not None and letak.kolom == letak.akhir_kolom:
            numbers.add(letak.kolom)
            widths[letak.kolom] = max(widths[letak.kolom], _measure_number(cell_text(letak.sel)))
    flexible = {nomor for nomor, width in enumerate(widths) if nomor not in numbers and width > _KATA}
    words = fsum(widths[nomor] for nomor in flexible)
    share = max(1 - max(fsum(widths) - terlebar, 0.0) / words, _TERSEMPIT) if words else 1.0
    return [width * share if nomor in flexible else width for nomor, width in enumerate(widths)]


def _measure_number(teks: str) -> float:
    """The width of a number with its unit, in column units."""
    digits, dots = sum(map(str.isdigit, teks)), teks.count(".") + teks.count(",")
    return _add_widths(digits, dots, len(teks) - digits - dots)


@lru_cache(maxsize=256)  # most numbers have as many digits as another
def _add_widths(digits: int, dots: int, others: int) -> float:
    return fsum([_LEBAR_ANGKA] * digits + [_LEBAR_TITIK] * dots + [_LEBAR_SATUAN] * others) + _TEPI_ANGKA


def fit_heights(cells: Iterable[Letak], widths: Sequence[float]) -> dict[int, float]:
    """Return the height of each row in points: what its tallest text needs that is not spread over several rows."""
    heights: dict[int, float] = {}
    for letak in cells:
        if letak.baris != letak.akhir_baris or letak.sel.angka is not None:
            continue
        heights[letak.baris] = max(heights.get(letak.baris, 0.0), _need(letak, widths))
    return heights


def fit_merged(cells: Iterable[Letak], widths: Sequence[float], heights: Mapping[int, float]) -> dict[int, float]:
    """Return the heights with the last row below each merged text as tall as that text still needs."""
    tall = dict(heights)
    merged = [satu for satu in cells if satu.baris != satu.akhir_baris and satu.sel.angka is None]
    for letak in sorted(merged, key=attrgetter("akhir_baris")):
        missing = _need(letak, widths) - fsum(tall.get(row, 0.0) for row in range(letak.baris, letak.akhir_baris + 1))
        if missing > 0:
            tall[letak.akhir_baris] = min(tall.get(letak.akhir_baris, 0.0) + missing, _TERTINGGI)
    return tall


def _need(letak: Letak, widths: Sequence[float]) -> float:
    """The points that a text needs in its column or columns."""
    room = fsum(widths[letak.kolom : letak.akhir_kolom + 1]) - _TEPI / 2
    return min(count_lines(cell_text(letak.sel), max(int(room / _LEBAR_HURUF), 1)) * _TINGGI_BARIS + 3, _TERTINGGI)


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

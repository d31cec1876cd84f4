"""Widths of the matrix's columns from what stands in them, so that no amount breaks and the words get the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.reports.tabel import Baris, Jenis, Sel

LEBAR_TEKS = 1105.0  # points: A3 landscape between margins of 1,5 cm
UKURAN = (7.0, 6.5, 6.0)  # points, from the one we like best to the smallest allowed
_RUANG_KATA = 48.0  # em that the columns of words need together to read well
_TEPI = 5.2  # points: both cell margins and the border
_JARAK_BARIS = 1.2  # line height in type sizes
_JARAK_SEL = 4.0  # points above and below the text of a cell
_LEBAR_HURUF = {  # advance widths of Arial in em
    **dict.fromkeys("0123456789–$?", 0.556),
    **dict.fromkeys(".,:;/!| ijltf'I-()", 0.3),
    **dict.fromkeys("mMW%", 0.889),
    **dict.fromkeys("wGOQ", 0.75),
}


def measure_text(teks: str, tebal: bool = False) -> float:
    """Return the width of a text on one line, in em."""
    width = sum(_LEBAR_HURUF.get(huruf, 0.69 if huruf.isupper() else 0.55) for huruf in teks)
    return width * 1.08 if tebal else width


@dataclass(frozen=True, slots=True)
class Ruang:
    """How wide a column may be: its share of what the figures leave (0: as wide as its widest word), its least in em."""

    bobot: float = 0.0
    paling_sempit: float = 2.0


def fit_columns(baris: Sequence[Baris], ruang: Sequence[Ruang], total: float = LEBAR_TEKS) -> tuple[float, list[float]]:
    """Return type size and column widths in points; the largest size at which the words keep enough room is taken."""
    needs = _widest_words(baris, len(ruang))
    for ukuran in UKURAN:
        widths = [max(need, satu.paling_sempit) * ukuran + _TEPI for need, satu in zip(needs, ruang, strict=True)]
        rest = total - sum(width for width, satu in zip(widths, ruang, strict=True) if not satu.bobot)
        if rest >= _RUANG_KATA * ukuran:
            break
    return ukuran, _share_rest(widths, ruang, rest)


def _share_rest(widths: Sequence[float], ruang: Sequence[Ruang], rest: float) -> list[float]:
    """No column becomes narrower than its widest word."""
    whole = sum(satu.bobot for satu in ruang)
    return [
        width if not satu.bobot else max(width, rest * satu.bobot / whole)
        for width, satu in zip(widths, ruang, strict=True)
    ]


def measure_height(kepala: Baris, widths: Sequence[float], ukuran: float) -> float:
    """Return the points that the tallest caption of a header row needs."""
    column, tallest = 0, 0
    for sel in kepala.sel:
        room = sum(widths[column : column + sel.gabung_kolom]) - _TEPI
        tallest = max(tallest, count_lines(str(sel.teks), room / ukuran))
        column += sel.gabung_kolom
    return tallest * _JARAK_BARIS * ukuran + _JARAK_SEL


def count_lines(teks: str, lebar: float) -> int:
    """Return over how many lines a bold text breaks in a width given in em."""
    lines, used = 1, 0.0
    for word in teks.replace("/", "/ ").split():
        width = measure_text(f"{word} ", tebal=True)
        if used and used + width > lebar:
            lines, used = lines + 1, 0.0
        used += width
    return lines


def _widest_words(baris: Sequence[Baris], banyak: int) -> list[float]:
    """The widest unbreakable piece of each column in em; merged cells over several columns are left out."""
    needs = [0.0] * banyak
    seen: dict[tuple[str, bool], float] = {}
    for row, column, sel in _placed(baris):
        tebal = sel.tebal or row.jenis in (Jenis.PROGRAM, Jenis.KEPALA)
        for word in _words(sel):
            key = (word, tebal)
            if key not in seen:
                seen[key] = measure_text(word, tebal)
            needs[column] = max(needs[column], seen[key])
    return needs


def _words(sel: Sel) -> list[str]:
    lines = (sel.teks,) if isinstance(sel.teks, str) else sel.teks
    return [word for line in lines for word in line.split()]


def _placed(baris: Sequence[Baris]) -> list[tuple[Baris, int, Sel]]:
    """The cells of one column each, with the column they stand in."""
    placed, reach = [], {}
    for row in baris:
        column = 0
        for sel in row.sel:
            while reach.get(column, 0):
                reach[column] -= 1
                column += 1
            if sel.gabung_kolom == 1:
                placed.append((row, column, sel))
            for covered in range(column, column + sel.gabung_kolom):
                reach[covered] = sel.gabung_baris - 1
            column += sel.gabung_kolom
        for covered in range(column, max(reach, default=-1) + 1):
            reach[covered] = max(reach.get(covered, 0) - 1, 0)
    return placed

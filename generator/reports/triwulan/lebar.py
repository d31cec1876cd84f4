"""Widths of columns from what stands in them, so that no amount breaks and the words get the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Tabel, place_cells

LEBAR_A3 = 1105.0  # points: A3 landscape between margins of 1,5 cm
LEBAR_F4 = 850.0  # points: F4 landscape between the same margins
LEBAR_A4, LEBAR_A4_LANSKAP = 439.0, 686.0  # points: A4 between margins of 3 and 2,5 cm
UKURAN_MATRIKS = (7.0, 6.5, 6.0)  # points, from the one we like best to the smallest allowed
UKURAN_TABEL = (8.5, 8.0, 7.5)
UKURAN_DARURAT = (7.0, 6.5)  # only where words or figures would break otherwise
RUANG_KATA_MATRIKS, RUANG_KATA_TABEL = 48.0, 26.0  # em that the columns of words need together to read well
_UKURAN_RAPAT, _TEPI_RAPAT, _TEPI = 7.5, 4.8, 9.4  # points: cells have thin margins up to this size; margins and border
_JARAK_BARIS = 1.2  # line height in type sizes
_JARAK_SEL = 4.0  # points above and below the text of a cell
_LEBAR_HURUF = {  # advance widths of Arial in em
    **dict.fromkeys("0123456789–$?", 0.556),
    **dict.fromkeys(".,:;/!| ijltf'I-()", 0.3),
    **dict.fromkeys("mMW%", 0.889),
    **dict.fromkeys("wGOQ", 0.75),
}
_SAMA_TEBAL = frozenset("0123456789.,–")  # as wide in bold as in regular
_Teks = dict[tuple[int, bool], set[str]]  # what stands in a column, by the column and whether it is bold


@lru_cache(maxsize=8192)  # the same words and figures stand in many cells
def measure_text(teks: str, tebal: bool = False) -> float:
    """Return the width of a text on one line, in em."""
    return sum(_measure_letter(huruf, tebal) for huruf in teks)


def measure_widest(teks: str, tebal: bool = False) -> float:
    """Return the width of the widest word of a text, in em; 0 where there is none."""
    return max((measure_text(word, tebal) for word in set(teks.split())), default=0.0)


@lru_cache(maxsize=1024)
def _measure_letter(huruf: str, tebal: bool) -> float:
    width = _LEBAR_HURUF.get(huruf, 0.69 if huruf.isupper() else 0.55)
    return width * 1.08 if tebal and huruf not in _SAMA_TEBAL else width


@dataclass(frozen=True, slots=True)
class Ruang:
    """How wide a column may be: its share of what the figures leave (0: as wide as its widest word), its least in em."""

    bobot: float = 0.0
    paling_sempit: float = 1.6
    rata: Rata = Rata.KIRI


PUSAT, UANG = Ruang(rata=Rata.TENGAH), Ruang(rata=Rata.KANAN)  # centred figures; money


def fit_columns(
    baris: Sequence[Baris],
    ruang: Sequence[Ruang],
    total: float,
    pilihan: Sequence[float] = UKURAN_TABEL,
    kata: float = RUANG_KATA_TABEL,
) -> tuple[float, list[float]]:
    """Return type size and column widths in points.

    The largest size is taken at which the columns of words keep `kata` em together and no word breaks. Where there is
    none, words keep whole at the smallest size; else they break after a stroke («Pemeliharaan/Rehabilitasi»), else the
    type gets smaller still.
    """
    texts = _list_texts(baris)
    whole = _widest_words(texts, len(ruang), at_slash=False)
    for ukuran in pilihan:
        least, rest = _least_widths(whole, ruang, ukuran, total)
        if rest >= max(kata * ukuran, _sum_words(least, ruang)):
            return ukuran, _share_rest(least, ruang, rest)
    split = _widest_words(texts, len(ruang), at_slash=True)
    for ukuran in (pilihan[-1], *(satu for satu in UKURAN_DARURAT if satu < pilihan[-1])):
        for needs in (whole, split):
            least, rest = _least_widths(needs, ruang, ukuran, total)
            if rest >= _sum_words(least, ruang):
                return ukuran, _share_rest(least, ruang, rest)
    return ukuran, _share_rest(least, ruang, rest)


def _least_widths(
    needs: Sequence[float], ruang: Sequence[Ruang], ukuran: float, total: float
) -> tuple[list[float], float]:
    """The width that each column needs, and what the columns of figures leave to those of words."""
    least = [max(need, satu.paling_sempit) * ukuran + _margins(ukuran) for need, satu in zip(needs, ruang, strict=True)]
    return least, total - sum(least) + _sum_words(least, ruang)


def _sum_words(widths: Sequence[float], ruang: Sequence[Ruang]) -> float:
    return sum(width for width, satu in zip(widths, ruang, strict=True) if satu.bobot)


def fit_kolom(
    kepala: Sequence[Baris], rows: Sequence[Baris], ruang: Sequence[Ruang], total: float = LEBAR_A4
) -> tuple[float, tuple[Kolom, ...]]:
    """Return type size and columns of an ordinary table, its headings taken into account."""
    ukuran, widths = fit_columns((*kepala, *rows), ruang, total)
    return ukuran, tuple(Kolom(width, satu.rata) for width, satu in zip(widths, ruang, strict=True))


def fit_tabel(
    kunci: str,
    judul: str,
    kepala: Sequence[Baris],
    rows: Sequence[Baris],
    ruang: Sequence[Ruang],
    total: float = LEBAR_A4,
    tinggi: bool = False,
    **lain: Any,
) -> Tabel:
    """Return an ordinary table with columns as wide as what stands in them asks for, `total` points in all.

    With `tinggi` its header rows are as tall as their captions. `lain` are the other fields of a `Tabel`.
    """
    ukuran, kolom = fit_kolom(kepala, rows, ruang, total)
    heads = set_heights(kepala, kolom, ukuran) if tinggi else tuple(kepala)
    return Tabel(kunci, kolom, heads, tuple(rows), judul, ukuran=ukuran, **lain)


def _margins(ukuran: float) -> float:
    return _TEPI_RAPAT if ukuran <= _UKURAN_RAPAT else _TEPI


def _share_rest(least: Sequence[float], ruang: Sequence[Ruang], rest: float) -> list[float]:
    """Give the columns of words their shares; one whose widest word needs more gets that, at the others' expense."""
    widths = list(least)
    open_columns = [nomor for nomor, satu in enumerate(ruang) if satu.bobot]
    while open_columns:
        whole = sum(ruang[nomor].bobot for nomor in open_columns)
        shares = {nomor: rest * ruang[nomor].bobot / whole for nomor in open_columns}
        tight = [nomor for nomor in open_columns if shares[nomor] < least[nomor]]
        if not tight:
            for nomor, share in shares.items():
                widths[nomor] = share
            break
        rest -= sum(least[nomor] for nomor in tight)
        open_columns = [nomor for nomor in open_columns if nomor not in tight]
    return widths


def measure_height(kepala: Baris, widths: Sequence[float], ukuran: float) -> float:
    """Return the points that the tallest caption of a header row needs."""
    column, tallest = 0, 0
    for sel in kepala.sel:
        room = sum(widths[column : column + sel.gabung_kolom]) - _margins(ukuran)
        tallest = max(tallest, count_lines(str(sel.teks), room / ukuran))
        column += sel.gabung_kolom
    return tallest * _JARAK_BARIS * ukuran + _JARAK_SEL


def set_heights(kepala: Sequence[Baris], kolom: Sequence[Kolom], ukuran: float) -> tuple[Baris, ...]:
    """Return header rows as tall as their captions: where a header repeats, a merged caption is clipped otherwise."""
    heights = [0.0] * len(kepala)
    for letak in sorted(place_cells(kepala), key=lambda letak: letak.sel.gabung_baris):
        nomor, sel = letak.baris, letak.sel
        room = sum(satu.lebar for satu in kolom[letak.kolom : letak.akhir_kolom + 1]) - _margins(ukuran)
        needed = count_lines(str(sel.teks), room / ukuran) * _JARAK_BARIS * ukuran + _JARAK_SEL
        heights[nomor] += max(needed - sum(heights[nomor : nomor + sel.gabung_baris]), 0.0)
    return tuple(replace(row, tinggi=height) for row, height in zip(kepala, heights, strict=True))


def count_lines(teks: str, lebar: float) -> int:
    """Return over how many lines a bold text breaks in a width given in em."""
    lines, used = 1, 0.0
    for word in teks.replace("/", "/ ").split():
        width = measure_text(f"{word} ", tebal=True)
        if used and used + width > lebar:
            lines, used = lines + 1, 0.0
        used += width
    return lines


def _list_texts(baris: Sequence[Baris]) -> _Teks:
    """The different texts of each column, bold ones apart; merged cells over several columns are left out."""
    texts: _Teks = defaultdict(set)
    for letak in place_cells(baris):
        if letak.sel.gabung_kolom == 1:
            lines = (letak.sel.teks,) if isinstance(letak.sel.teks, str) else letak.sel.teks
            texts[letak.kolom, letak.sel.tebal or letak.row.jenis in (Jenis.PROGRAM, Jenis.KEPALA)].update(lines)
    return texts


def _widest_words(texts: _Teks, banyak: int, at_slash: bool) -> list[float]:
    """The widest unbreakable piece of each column in em."""
    needs = [0.0] * banyak
    for (column, tebal), lines in texts.items():
        joined = " ".join(lines)
        widest = measure_widest(joined.replace("/", "/ ") if at_slash else joined, tebal)
        needs[column] = max(needs[column], widest)
    return needs

"""The matrix in two groups of columns, for paper on which all of them would be too small to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.tabel import Baris, Jenis, Sel, Tabel, place_cells
from generator.reports.triwulan.renja.bentuk import TRIWULAN, BentukRenja


def first_of_second(bentuk: BentukRenja) -> int:
    """Return the column at which the second group begins: the realisasi of the first quarter."""
    before = next(n for n, satu in enumerate(bentuk.kelompok) if satu.sumber == TRIWULAN[0])
    return bentuk.lebar_depan + 2 * before


def span_of_names(bentuk: BentukRenja) -> tuple[int, int]:
    """Return the first and last column that tell rows apart: code, name and indicator."""
    return 2, bentuk.lebar_depan - 1


def split_rows(rows: Sequence[Baris], columns: Sequence[int]) -> tuple[Baris, ...]:
    """Return the rows with these columns alone; a merged cell keeps as many of them as it reaches over."""
    kept: list[list[Sel]] = [[] for _ in rows]
    for letak in place_cells(rows):
        width = sum(letak.kolom <= chosen <= letak.akhir_kolom for chosen in columns)
        if width:
            kept[letak.baris].append(letak.sel._replace(gabung_kolom=width))
    return tuple(replace(row, sel=tuple(cells)) for row, cells in zip(rows, kept, strict=True))


def choose_columns(bentuk: BentukRenja) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the columns of both groups: what was promised; what was reached, behind the names said again."""
    begin, (first, last) = first_of_second(bentuk), span_of_names(bentuk)
    return tuple(range(begin)), (*range(first, last + 1), *range(begin, bentuk.lebar))


def is_footer(row: Baris) -> bool:
    """Tell whether a row stands below the nodes: averages, factors, follow-ups."""
    return row.jenis in (Jenis.JUMLAH, Jenis.CATATAN)


def lead_to_parts(parts: Sequence[Tabel], names: Sequence[str]) -> tuple[Naskah | Tabel, ...]:
    """Return the parts, each below a line that says which it is."""
    many = len(parts)
    return tuple(
        blok
        for nomor, (tabel, nama) in enumerate(zip(parts, names, strict=True), 1)
        for blok in (Naskah((Paragraf(f"Bagian {nomor} dari {many}: {nama}", Gaya.SUBJUDUL),)), tabel)
    )

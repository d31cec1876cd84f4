"""What each version of the schema added or renamed, so that the program understands its older workbooks.

Declare here whatever a version adds or renames, and raise `VERSI_SKEMA`; a test compares this with a workbook of version 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

VERSI_SKEMA = 3


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What one version changed: sheets and columns that it added, former titles of those that it renamed, by their keys."""

    versi: int
    lembar_baru: frozenset[str] = frozenset()
    kolom_baru: frozenset[tuple[str, str]] = frozenset()
    judul_lembar_lama: Mapping[str, str] = field(default_factory=dict)
    judul_kolom_lama: Mapping[tuple[str, str], str] = field(default_factory=dict)


RIWAYAT: tuple[Perubahan, ...] = (
    Perubahan(
        2,
        lembar_baru=frozenset({"penerimaan"}),
        kolom_baru=frozenset({("pengaturan", "grafik")}),
        judul_kolom_lama={("simpul", "nama"): "Nama program/kegiatan/sub kegiatan"},
    ),
    Perubahan(
        3,
        kolom_baru=frozenset(
            {
                ("pengaturan", "judul_formulir"),
                ("pengaturan", "kertas_bagan"),
                ("pengaturan", "kertas_matriks"),
                ("pengaturan", "templat"),
                ("pengaturan", "uraian_program"),
                ("pengaturan", "sub_kegiatan_bab3"),
                ("indikator_simpul", "definisi_operasional"),
                ("indikator_simpul", "cara_gabung"),
                ("narasi", "triwulan"),
                ("realisasi", "perkiraan_tersedia"),
                ("tabel", "triwulan"),
                *(
                    (lembar, f"target_perubahan_tw{nomor}")
                    for lembar in ("realisasi", "isian_triwulan")
                    for nomor in (2, 3, 4)
                ),
            }
        ),
    ),
)


def is_newer_sheet(lembar: str, versi: int) -> bool:
    """Tell whether a workbook of this version cannot have this sheet yet."""
    return any(perubahan.versi > versi and lembar in perubahan.lembar_baru for perubahan in RIWAYAT)


def is_newer_column(lembar: str, kolom: str, versi: int) -> bool:
    """Tell whether a workbook of this version cannot have this column (or question) yet."""
    return any(perubahan.versi > versi and (lembar, kolom) in perubahan.kolom_baru for perubahan in RIWAYAT)


def former_sheet_titles(lembar: str) -> tuple[str, ...]:
    """The names that a sheet had in older versions."""
    return tuple(p.judul_lembar_lama[lembar] for p in RIWAYAT if lembar in p.judul_lembar_lama)


def former_column_titles(lembar: str, kolom: str) -> tuple[str, ...]:
    """The titles that a column (or question) had in older versions."""
    return tuple(p.judul_kolom_lama[lembar, kolom] for p in RIWAYAT if (lembar, kolom) in p.judul_kolom_lama)

"""Rows of one copy of a workbook, each under a key by which it is found again in the other copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.asal import TANPA_ASAL, Asal
from generator.problems import Place
from generator.workbook.columns import Acuan, Id
from generator.workbook.exchange import to_plain
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import WORKBOOK, Sheet
from generator.workbook.sel import name_row

Kunci = tuple[Any, ...]

# What tells rows apart on sheets where two alike are no mistake; on all others the schema says it (`kunci_baris`).
KUNCI_ALAMI: dict[str, tuple[str, ...]] = {
    "rincian": ("indikator", "tahun", "jenis", "kelompok", "uraian"),
    "belanja": ("simpul", "jenis_belanja"),
    "analisis": ("acuan", "periode", "jenis", "teks"),
    "rekomendasi_lhe": ("tahun_lhe", "nomor", "rekomendasi"),
    "tugas_fungsi": ("unit", "jenis", "uraian"),
    "isi_tabel": ("tabel", "induk", "uraian"),
    "daftar": ("jenis", "uraian"),
    "narasi": ("bagian",),
    "skala": ("skala", "label"),
    "angka_luar": ("angka", "dokumen"),
    "gambar": ("bagian", "berkas"),
    "penerimaan": ("kode", "lembar", "baris"),
}


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: its key, its cells as JSON carries them (blank ones are absent), the words that name it, its place."""

    kunci: Kunci
    nilai: Mapping[str, Any]
    nama: str = ""
    asal: Asal = TANPA_ASAL

    def tempat(self, kolom: str) -> Place:
        """The cell of one column."""
        return self.asal.sel(kolom)


Lembar = Mapping[Kunci, Baris]


@dataclass(frozen=True, slots=True)
class Salinan:
    """One copy of the workbook: its file name, its rows by sheet key, in the sheet's order."""

    nama: str
    lembar: Mapping[str, Lembar]


def read_salinan(nama: str, bacaan: Bacaan) -> Salinan:
    """Return the rows of a copy that was read; a cell that could not be read stands as it was typed."""
    return Salinan(nama, {sheet.key: _read_sheet(sheet, bacaan.rows.get(sheet.key, [])) for sheet in WORKBOOK})


def key_columns(sheet: Sheet) -> tuple[str, ...]:
    """The columns that tell the rows of a sheet apart; none for a form, which is one row."""
    if sheet.formulir:
        return ()
    own = tuple(column.key for column in sheet.columns if isinstance(column.kind, Id))
    return own or tuple(column.key for column in sheet.columns if column.kunci_baris) or KUNCI_ALAMI[sheet.key]


def key_of(sheet: Sheet, nilai: Mapping[str, Any]) -> Kunci:
    """Return what tells a row from others: ids as typed, words whatever their case; a row without any is its content."""
    parts = tuple(_part(sheet, key, nilai.get(key)) for key in key_columns(sheet))
    if sheet.formulir or any(part is not None for part in parts):
        return parts
    return ("", *sorted((key, str(isi)) for key, isi in nilai.items()))


def _part(sheet: Sheet, key: str, isi: Any) -> Any:
    is_exact = not isinstance(isi, str) or isinstance(sheet.by_key[key].kind, (Acuan, Id))
    return isi if is_exact else " ".join(isi.split()).casefold()


def number_rows(sheet: Sheet, rows: Iterable[Mapping[str, Any]]) -> list[Kunci]:
    """Return the whole key of each row: rows that share a key are told apart by which of them they are, from above."""
    counts: Counter[Kunci] = Counter()
    found = []
    for nilai in rows:
        kunci = key_of(sheet, nilai)
        counts[kunci] += 1
        found.append((*kunci, counts[kunci]))
    return found


def _read_sheet(sheet: Sheet, rows: list[Row]) -> dict[Kunci, Baris]:
    contents = [_plain(sheet, row) for row in rows]
    found = zip(number_rows(sheet, contents), contents, rows, strict=True)
    return {
        kunci: Baris(kunci, nilai, "" if sheet.formulir else name_row(sheet, row), row.asal)
        for kunci, nilai, row in found
    }


def _plain(sheet: Sheet, row: Row) -> dict[str, Any]:
    typed = {key: isi for key, isi in row.mentah.items() if key not in row.nilai}
    read = {key: sheet.by_key[key].kind.to_json(nilai) for key, nilai in row.nilai.items()}
    return {key: to_plain(isi) for key, isi in (read | typed).items() if isi is not None}

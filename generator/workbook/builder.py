"""Turn checked rows into the model: one record class per sheet, fields named as the columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.model.analisis import (
    Analisis,
    BerkasGambar,
    Daftar,
    Gambar,
    IsiTabel,
    Narasi,
    Penerimaan,
    Pohon,
    RekomendasiLhe,
    TabelIsian,
)
from generator.model.anggaran import Anggaran, AngkaLuar, Belanja, IndikatorSimpul, IsianTriwulan, Simpul
from generator.model.asal import Asal
from generator.model.isian import Isian
from generator.model.kinerja import (
    Indikator,
    LangkahSkalaIsian,
    Pembanding,
    Realisasi,
    Rencana,
    Rincian,
    Riwayat,
    Target,
)
from generator.model.opd import Pejabat, Pengaturan, Profil, TugasFungsi, Unit
from generator.workbook.baru.nama import fill_names, list_own
from generator.workbook.columns import Acuan, Id, Teks
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import SHEETS, WORKBOOK, Sheet

RECORDS: dict[str, type] = {
    "profil": Profil,
    "pengaturan": Pengaturan,
    "pejabat": Pejabat,
    "skala": LangkahSkalaIsian,
    "rencana": Rencana,
    "indikator": Indikator,
    "target": Target,
    "realisasi": Realisasi,
    "riwayat": Riwayat,
    "rincian": Rincian,
    "pembanding": Pembanding,
    "simpul": Simpul,
    "indikator_simpul": IndikatorSimpul,
    "isian_triwulan": IsianTriwulan,
    "anggaran": Anggaran,
    "anggaran_dokumen": Anggaran,
    "belanja": Belanja,
    "angka_luar": AngkaLuar,
    "analisis": Analisis,
    "rekomendasi_lhe": RekomendasiLhe,
    "unit": Unit,
    "tugas_fungsi": TugasFungsi,
    "tabel": TabelIsian,
    "isi_tabel": IsiTabel,
    "daftar": Daftar,
    "narasi": Narasi,
    "pohon": Pohon,
    "gambar": Gambar,
    "penerimaan": Penerimaan,
}


def build_isian(bacaan: Bacaan, berkas_gambar: Mapping[str, BerkasGambar] | None = None) -> Isian | None:
    """Return the model, or None where not even the agency and its years are known (that is reported by then).

    A row whose required id, reference, choice or number is missing is left out, and so is what cannot be without it;
    a missing required text is a gap («»), and a blank name of a node the standard one of its code.
    `berkas_gambar` are the loaded picture files by name; without them no picture is printed.
    """
    forms: dict[str, Any] = {}
    tables: dict[str, tuple[Any, ...]] = {}
    for sheet in WORKBOOK:
        rows = fill_names(bacaan) if sheet.key == "simpul" else bacaan.rows.get(sheet.key, [])
        records = [record for row in rows if (record := _build(sheet, row)) is not None]
        if not sheet.formulir:
            tables[sheet.key] = tuple(records)
        elif not records:
            return None
        else:
            forms[sheet.key] = records[0]
    beside = {"berkas_gambar": berkas_gambar or {}, "baku_sendiri": list_own(bacaan)}
    return Isian(**forms, **_without_dangling(tables), **beside, baris_baru=_find_new_rows(bacaan))


def _find_new_rows(bacaan: Bacaan) -> dict[str, Asal]:
    """Where the next row of each table goes; the sheet alone where its headings were not found."""
    tables = [sheet for sheet in WORKBOOK if not sheet.formulir]
    return {sheet.key: bacaan.baris_baru.get(sheet.key, Asal(sheet.title, 0)) for sheet in tables}


def _without_dangling(tables: dict[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Strike references to rows that were left out; a row that needs the reference is left out too, and so on."""
    while True:
        ids = {key: {getattr(record, "id", None) for record in records} for key, records in tables.items()}
        cleaned = {
            key: tuple(kept for record in records if (kept := _strike(SHEETS[key], record, ids)) is not None)
            for key, records in tables.items()
        }
        if cleaned == tables:
            return tables
        tables = cleaned


def _strike(sheet: Sheet, record: Any, ids: Mapping[str, set[Any]]) -> Any:
    for column in sheet.columns:
        nilai = getattr(record, column.key) if isinstance(column.kind, Acuan) else None
        if nilai is not None and not any(nilai in ids[key] for key in column.kind.lembar):
            if column.required:
                return None
            record = replace(record, **{column.key: None})
    return record


def _build(sheet: Sheet, row: Row) -> Any:
    values: dict[str, Any] = {}
    for column in SHEETS[sheet.key].columns:
        nilai = row.nilai.get(column.key, column.default)
        if nilai is None and column.required:
            if not isinstance(column.kind, Teks) or isinstance(column.kind, (Acuan, Id)):
                return None
            nilai = ""
        values[column.key] = nilai
    return RECORDS[sheet.key](**values, asal=row.asal)

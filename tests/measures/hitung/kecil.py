"""A small agency: one sasaran with one indicator, one program with one kegiatan of two sub kegiatan, and its figures."""

from __future__ import annotations

from typing import Any

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.workbook.builder import build_isian
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import read_bytes
from tests.workbook.kertas import PROFIL, data

SATU, DUA = "P1.K1.S1", "P1.K1.S2"
RENCANA = [
    {"id": "T1", "jenis": "tujuan", "uraian": "Tujuan"},
    {"id": "S1", "jenis": "sasaran", "induk": "T1", "uraian": "Sasaran"},
]
SIMPUL = [
    {"id": "P1", "tingkat": "program", "nama": "Program", "sasaran": "S1"},
    {"id": "P1.K1", "induk": "P1", "tingkat": "kegiatan", "nama": "Kegiatan"},
    {"id": SATU, "induk": "P1.K1", "tingkat": "sub kegiatan", "nama": "Sub Satu"},
    {"id": DUA, "induk": "P1.K1", "tingkat": "sub kegiatan", "nama": "Sub Dua"},
]


def indikator(id: str = "I1", **isi: Any) -> dict[str, Any]:
    """Return a row of Indikator."""
    return {"id": id, "induk": "S1", "uraian": f"Indikator {id}", "satuan": "Nilai", **isi}


def indikator_simpul(id: str, simpul: str, **isi: Any) -> dict[str, Any]:
    """Return a row of Indikator Program."""
    return {"id": id, "simpul": simpul, "uraian": f"Indikator {id}", "satuan": "Nilai", **isi}


def uang(simpul: str, **isi: Any) -> dict[str, Any]:
    """Return a row of Anggaran or Anggaran Induk."""
    return {"simpul": simpul, **isi}


def measure_kecil(triwulan: int | None = None, profil: dict[str, Any] | None = None, **sheets: Any) -> Hasil:
    """Return the figures of the small agency, its workbook written to a file and read again."""
    isi = {"rencana": RENCANA, "indikator": [indikator()], "simpul": SIMPUL, **sheets}
    isi["profil"] = {**PROFIL, "triwulan_terakhir": triwulan or 4, **(profil or {})}
    bacaan = read_bytes(write_workbook(data(**{key: rows for key, rows in isi.items() if rows})))
    isian = build_isian(bacaan)
    assert isian is not None, [str(problem) for problem in bacaan.problems]
    return measure(isian, triwulan)


def cells(hasil: Hasil, kunci: str) -> set[tuple[str, str]]:
    """Return sheet and cell of every place a figure comes from."""
    return {(place.lembar, place.sel) for place in hasil[kunci].asal}

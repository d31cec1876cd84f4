"""A small faultless agency as plain data; each test changes one thing and looks at what the checks then say."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from generator.checks import check_hasil
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.asal import Asal
from generator.model.isian import Isian
from generator.problems import Problem, ProblemKind
from generator.workbook.builder import build_isian
from generator.workbook.checks.acuan import check_acuan
from generator.workbook.columns import Mentah
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import SHEETS, WORKBOOK, Column, Sheet
from generator.workbook.writer.letak import letter_of

BARIS_PERTAMA = 5  # the first row below the headings of a standard workbook
NIP_SATU, NIP_DUA = "190002021920011001", "190003031920012001"  # well-formed, of nobody: born in 1900
SUMBER = Path(__file__).resolve().parents[2] / "input_workbooks" / "sumber"
OPD_LAIN = Path(__file__).resolve().parents[1] / "cases" / "opd_lain"


class Buku:
    """Workbook data that a test changes; rows are counted from 1, cells are named as in the standard workbook."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = deepcopy(data)

    def ubah(self, lembar: str, nomor: int = 0, **isi: Any) -> Buku:
        """Change cells of one row, or of a form (nomor 0); None empties a cell."""
        row = self.data[lembar][nomor - 1] if nomor else self.data[lembar]
        row.update(isi)
        return self

    def tambah(self, lembar: str, **isi: Any) -> Buku:
        """Append a row."""
        self.data.setdefault(lembar, []).append(isi)
        return self

    def hapus(self, lembar: str, nomor: int) -> Buku:
        """Delete a row."""
        del self.data[lembar][nomor - 1]
        return self

    def tutup(self, triwulan: int) -> Buku:
        """Make it the workbook of an earlier quarter: what came later is not filled yet."""
        later = [f"realisasi_tw{nomor}" for nomor in range(triwulan + 1, 5)] + ["realisasi_tahun"] * (triwulan < 4)
        for lembar in ("realisasi", "isian_triwulan", "anggaran", "anggaran_dokumen"):
            for row in self.data.get(lembar, []):
                for kunci in later:
                    row.pop(kunci, None)
        return self.ubah("profil", triwulan_terakhir=triwulan)

    @property
    def isian(self) -> Isian:
        """The model built from the data, without the detour of a file."""
        isian = build_isian(read_data(self.data))
        assert isian is not None
        return isian

    def periksa(self) -> list[Problem]:
        """The findings of all closed quarters and the year; every message can be written."""
        isian = self.isian
        periods = [*range(1, isian.profil.triwulan_terakhir + 1), None]
        problems = check_hasil([measure(isian, period) for period in periods])
        assert all("{" not in str(problem) for problem in problems)
        return problems

    def temuan(self) -> list[tuple[str, str]]:
        """Code and cell of each finding, as in («CEK-16», «Target!G9»)."""
        return [(problem.kind.code, f"{problem.place.lembar}!{problem.place.sel}") for problem in self.periksa()]


def lose_some(benih: int) -> Isian | None:
    """The valid workbook after cells and rows went missing at random; ids and references are struck as when read."""
    chance = random.Random(benih)
    data = Buku(DASAR).data
    for _ in range(chance.randint(1, 15)):
        rows = chance.choice([rows for rows in data.values() if isinstance(rows, list) and rows])
        row = chance.choice(rows)
        if row and chance.random() < 0.8:
            del row[chance.choice(list(row))]
        else:
            rows.remove(row)
    bacaan = read_data(data)
    check_acuan(bacaan)
    return build_isian(bacaan)


def read_data(data: dict[str, Any]) -> Bacaan:
    """Return the rows that the reader would find in the standard workbook of this data."""
    bacaan = Bacaan()
    for sheet in WORKBOOK:
        rows = [data.get(sheet.key, {})] if sheet.formulir else data.get(sheet.key, [])
        bacaan.rows[sheet.key] = [_read_row(sheet, nomor, row) for nomor, row in enumerate(rows)]
    return bacaan


def _read_row(sheet: Sheet, nomor: int, data: dict[str, Any]) -> Row:
    if sheet.formulir:
        cells = {column.key: f"B{BARIS_PERTAMA + n}" for n, column in enumerate(sheet.columns)}
        row = Row(Asal(sheet.title, 0, cells))
    else:
        letters = {column.key: get_column_letter(n) for n, column in enumerate(sheet.columns, 1)}
        row = Row(Asal(sheet.title, BARIS_PERTAMA + nomor, letters))
    for kunci, isi in data.items():
        nilai = _parse(SHEETS[sheet.key].by_key[kunci], isi)
        if nilai is not None:
            row.nilai[kunci] = nilai
    return row


def _parse(column: Column, isi: Any) -> Any:
    raw = column.kind.from_json(isi)
    if raw is None:
        return None
    nilai = column.kind.parse(Mentah(float(raw) if isinstance(raw, Decimal) else raw))
    assert not isinstance(nilai, ProblemKind), f"{column.key}: {isi!r} is not what the column holds"
    return nilai


def sel(lembar: str, nomor: int, kunci: str) -> str:
    """The cell of a workbook file, where computed columns stand between the typed ones; rows are counted from 1.

    A form is row 0; its cells stand there as here.
    """
    if not nomor:
        return f"B{BARIS_PERTAMA + [column.key for column in SHEETS[lembar].columns].index(kunci)}"
    return f"{letter_of(SHEETS[lembar], kunci)}{BARIS_PERTAMA + nomor - 1}"


def load_source(nama: str) -> Buku:
    """One of the filled examples or invented agencies."""
    path = next(folder / f"{nama}.json" for folder in (SUMBER, OPD_LAIN) if (folder / f"{nama}.json").is_file())
    return Buku(json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))


def _kepala(id: str, nama: str, nip: str, **masa: str) -> dict[str, str]:
    """A head of the agency."""
    return {"id": id, "peran": "kepala OPD", "nama": nama, "nip": nip, "jabatan": "Kepala Badan", **masa}


def _rupiah(simpul: str, pagu: int, triwulan: int) -> dict[str, Any]:
    """Four equal quarters of cash plan and of realisasi."""
    kas = {f"kas_tw{nomor}": pagu // 4 for nomor in range(1, 5)}
    realisasi = {f"realisasi_tw{nomor}": triwulan for nomor in range(1, 5)}
    return {"simpul": simpul, "renstra": pagu * 6, "pagu_murni": pagu, **kas, **realisasi}


def _capaian(indikator: str, target: int, *triwulan: float) -> dict[str, Any]:
    keys = {f"realisasi_tw{nomor}": nilai for nomor, nilai in enumerate(triwulan, 1)}
    return {"indikator": indikator, "target_tahun": target, **keys}


def _analisis(acuan: str, jenis: str, teks: str) -> list[dict[str, str]]:
    """A remark for each quarter and for the year, all different."""
    periods = ("TW I", "TW II", "TW III", "TW IV", "tahun")
    return [{"acuan": acuan, "periode": p, "jenis": jenis, "teks": f"{teks} pada {p}"} for p in periods]


DASAR: dict[str, Any] = {
    "profil": {
        "nama_opd": "Badan Kepegawaian",
        "singkatan": "BK",
        "jenis_daerah": "kabupaten",
        "nama_daerah": "Kabupaten Contoh",
        "tahun": 2024,
        "renstra_awal": 2021,
        "renstra_akhir": 2026,
        "triwulan_terakhir": 4,
        "tanggal_tw1": "2024-04-16",
        "tanggal_tw2": "2024-07-15",
        "tanggal_tw3": "2024-10-15",
        "tanggal_tw4": "2025-01-15",
        "tanggal_lkjip": "2025-02-10",
    },
    "pengaturan": {},
    "pejabat": [
        _kepala("PJ1", "Nama Satu", NIP_SATU, sampai="2024-06-30"),
        _kepala("PJ2", "Nama Dua", NIP_DUA, mulai="2024-07-01"),
    ],
    "rencana": [
        {"id": "T1", "jenis": "tujuan", "uraian": "Terwujudnya ASN yang profesional"},
        {
            "id": "S1",
            "jenis": "sasaran",
            "induk": "T1",
            "uraian": "Meningkatnya akuntabilitas",
            "penanggung_jawab": "A",
        },
        {"id": "S2", "jenis": "sasaran", "induk": "T1", "uraian": "Meningkatnya layanan", "penanggung_jawab": "B"},
    ],
    "indikator": [
        {
            "id": "IKU1",
            "induk": "S1",
            "uraian": "Nilai SAKIP",
            "satuan": "Nilai",
            "skala": "sakip",
            "batas_bawah_nilai": 0,
            "batas_atas_nilai": 100,
            "cara_gabung": "jumlah",
        },
        {
            "id": "IKU2",
            "induk": "S2",
            "uraian": "Persentase ASN terlayani",
            "satuan": "Persen",
            "tipe_nilai": "persen",
            "jenis_akumulasi": "persentase progresif",
        },
    ],
    "target": [
        {
            "indikator": "IKU1",
            "versi": "Renstra",
            **{f"target_{n}": v for n, v in enumerate((72, 74, 76, 78, 80, 82), 1)},
        },
        {
            "indikator": "IKU2",
            "versi": "Renstra",
            **{f"target_{n}": v for n, v in enumerate((40, 45, 50, 55, 60, 65), 1)},
        },
        {"indikator": "IKU1", "versi": "PK", "target_4": 78},
        {"indikator": "IKU2", "versi": "PK", "target_4": 55},
    ],
    "realisasi": [
        {
            "indikator": "IKU1",
            **{f"target_tw{n}": 78 for n in range(1, 5)},
            **{f"realisasi_tw{n}": 79.5 for n in range(1, 5)},
            "realisasi_tahun": 79.5,
        },
        {
            "indikator": "IKU2",
            **{f"target_tw{n}": v for n, v in enumerate((10, 25, 40, 55), 1)},
            **{f"realisasi_tw{n}": v for n, v in enumerate((9, 24, 38, 53), 1)},
            "realisasi_tahun": 53,
        },
    ],
    "riwayat": [
        {"indikator": "IKU1", "tahun": 2023, "target": 76, "realisasi": 77.1},
        {"indikator": "IKU2", "tahun": 2023, "target": 50, "realisasi": 51},
    ],
    "rincian": [
        {"indikator": "IKU1", "tahun": 2024, "jenis": "komponen", "uraian": u, "bobot": b, "nilai": v}
        for u, b, v in (("Perencanaan", 30, 24), ("Pengukuran", 30, 24), ("Pelaporan", 15, 12), ("Evaluasi", 25, 19.5))
    ],
    "pembanding": [{"indikator": "IKU1", "lingkup": "nasional", "nilai": "n/a"}],
    "simpul": [
        {
            "id": "P1",
            "tingkat": "program",
            "kode": "5.03.02",
            "nama": "PROGRAM KEPEGAWAIAN DAERAH",
            "sasaran": "S1",
            "penanggung_jawab": "A",
        },
        {
            "id": "P1.K1",
            "induk": "P1",
            "tingkat": "kegiatan",
            "kode": "5.03.02.2.01",
            "nama": "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN",
        },
        {
            "id": "P1.K1.S1",
            "induk": "P1.K1",
            "tingkat": "sub kegiatan",
            "kode": "5.03.02.2.01.0001",
            "nama": "Perumusan Bahan Kebijakan Pengadaan ASN",
        },
        {
            "id": "P1.K1.S2",
            "induk": "P1.K1",
            "tingkat": "sub kegiatan",
            "kode": "5.03.02.2.01.03",
            "nama": "Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK",
        },
        {
            "id": "P2",
            "tingkat": "program",
            "nama": "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA",
            "kode": "5.04.02",
            "sasaran": "S2",
            "penanggung_jawab": "B",
            "berlaku_sampai": 2023,
        },
    ],
    "indikator_simpul": [
        {
            "id": "P1.1",
            "simpul": "P1",
            "uraian": "Persentase layanan",
            "satuan": "%",
            "tipe_nilai": "persen",
            "jenis_akumulasi": "persentase progresif",
            **{f"target_{n}": 70 + n for n in range(1, 7)},
        },
        {"id": "P1.K1.1", "simpul": "P1.K1", "uraian": "Jumlah dokumen pengadaan", "satuan": "Dokumen"},
        {"id": "P1.K1.S1.1", "simpul": "P1.K1.S1", "uraian": "Jumlah bahan kebijakan", "satuan": "Dokumen"},
        {"id": "P1.K1.S2.1", "simpul": "P1.K1.S2", "uraian": "Jumlah fasilitasi", "satuan": "dokumen"},
    ],
    "isian_triwulan": [
        _capaian("P1.1", 74, 20, 40, 60, 74),
        _capaian("P1.K1.1", 12, 3, 3, 3, 3),
        _capaian("P1.K1.S1.1", 8, 2, 2, 2, 2),
        _capaian("P1.K1.S2.1", 4, 1, 1, 1, 1),
    ],
    "anggaran": [_rupiah("P1.K1.S1", 80_000_000, 19_000_000), _rupiah("P1.K1.S2", 40_000_000, 9_500_000)],
    "anggaran_dokumen": [
        {"simpul": "P1", "pagu_murni": 120_000_000},
        {"simpul": "P1.K1", "pagu_murni": 120_000_000, "realisasi_tw1": 28_500_000},
    ],
    "analisis": [
        *_analisis("IKU1", "faktor pendukung", "Rencana aksi dipantau"),
        *_analisis("IKU2", "faktor penghambat", "Data terlambat masuk"),
        *_analisis("IKU2", "tindak lanjut", "Jadwal data ditata ulang"),
    ],
    "tabel": [
        {
            "id": id,
            "jenis": "pegawai",
            "bagian": "pegawai",
            "judul": id,
            "kepala_baris": "Status",
            "kolom": kolom,
        }
        for id, kolom in (("kelamin", "Laki-laki; Perempuan"), ("golongan", "II; III; IV"))
    ],
    "isi_tabel": [
        {"tabel": "kelamin", "uraian": "PNS", "isi_1": 20, "isi_2": 28},
        {"tabel": "golongan", "uraian": "PNS", "isi_1": 8, "isi_2": 30, "isi_3": 10},
    ],
    "angka_luar": [{"angka": "opd/pagu/2024", "nilai": 120_000_000, "dokumen": "DPA"}],
}


def write_sentence(hasil: Hasil, teks: str) -> Hasil:
    """Return the same figures of a workbook whose only own text is this sentence."""
    narasi = replace(hasil.isian.narasi[0], teks=teks)
    return replace(hasil, isian=replace(hasil.isian, narasi=(narasi,), analisis=(), daftar=()))

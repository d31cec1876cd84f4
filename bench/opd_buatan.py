"""Invented agencies of any size and kind, for looking at whole reports: `python -m bench.opd_buatan besar buku.xlsx`.

Values follow from their numbers, so that every run makes the same workbook. Among the indicators there are predicates,
amounts in rupiah, lower-is-better ones, values not yet released, missed targets, and names of four lines.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.workbook.schema import VERSI_SKEMA
from generator.workbook.writer import write_workbook

TAHUN, PANJANG = (
    2024,
    " yang direncanakan, dilaksanakan, dan dilaporkan secara tepat waktu sesuai peraturan yang berlaku",
)
JENIS = ("angka", "persen", "predikat", "waktu", "rupiah")  # indicators take turns
PREDIKAT = ("CC", "B", "BB", "A")
Baris = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How large an agency is, and of what kind; `renstra_awal` 2024 makes the report year its first."""

    sasaran: int
    indikator: int
    sub_kegiatan: int
    program: int
    jenis_daerah: str = "kabupaten"
    nama_daerah: str = "Kabupaten Sagara"
    nama_opd: str = "Dinas Contoh Urusan Daerah"
    kepala: str = "Kepala Dinas"
    renstra_awal: int = 2021
    lengkap: bool = True  # with history, comparison, causes and lists; else nothing but plan, figures and money


KOTA = ("kota", "Kota Laut Biru")
PROVINSI = ("provinsi", "Provinsi Tanah Tinggi")
DAFTAR_UKURAN = {
    "besar": Ukuran(12, 60, 400, 12),
    "kecil": Ukuran(1, 1, 1, 1, lengkap=False),
    "kota": Ukuran(3, 7, 24, 4, *KOTA, "Dinas Komunikasi, Informatika, Statistik, dan Persandian", "Kepala Dinas"),
    "provinsi": Ukuran(5, 14, 60, 6, *PROVINSI, "Badan Penghubung dan Kerja Sama Daerah", "Kepala Badan"),
    "kecamatan": Ukuran(2, 3, 9, 3, nama_opd="Kecamatan Muara Tengah", kepala="Camat Muara Tengah", renstra_awal=TAHUN),
    "puskesmas": Ukuran(1, 5, 4, 1, *KOTA, "Puskesmas Rawat Inap Tanjung Harapan", "Kepala Puskesmas"),
}


def make_opd(ukuran: Ukuran) -> dict[str, Any]:
    """Return the workbook data of an invented agency."""
    data: dict[str, Any] = {
        "versi_skema": VERSI_SKEMA,
        "profil": _profil(ukuran),
        "pejabat": _pejabat(ukuran),
        "rencana": list(_rencana(ukuran)),
        **_indikator(ukuran),
        **_program(ukuran),
    }
    return {**data, **({**_pelengkap(ukuran), **_organisasi(ukuran)} if ukuran.lengkap else {})}


def _profil(ukuran: Ukuran) -> Baris:
    return {
        "nama_opd": ukuran.nama_opd,
        "singkatan": "".join(kata[0] for kata in ukuran.nama_opd.replace(",", "").split() if kata[0].isupper()),
        "jenis_daerah": ukuran.jenis_daerah,
        "nama_daerah": ukuran.nama_daerah,
        "tahun": TAHUN,
        "renstra_awal": ukuran.renstra_awal,
        "renstra_akhir": ukuran.renstra_awal + 4,
        "triwulan_terakhir": 4,
        "tempat": "Tanjung Harapan",
        "tanggal_lkjip": "2025-02-14",
        "tanggal_pk": "2024-01-15",
    }


def _pejabat(ukuran: Ukuran) -> list[Baris]:
    """The head is a Plt. without rank; the region's head a Pj."""
    kepala_daerah = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}[ukuran.jenis_daerah]
    return [
        {
            "id": "K",
            "peran": "kepala daerah",
            "nama": "Wiraguna Mahatirta",
            "jabatan": kepala_daerah,
            "status_jabatan": "Pj.",
        },
        {"id": "A", "peran": "kepala OPD", "nama": "Sekar Puspa", "jabatan": ukuran.kepala, "status_jabatan": "Plt."},
    ]


def _rencana(ukuran: Ukuran) -> Iterator[Baris]:
    """A tujuan for every four sasaran."""
    for nomor in range(1, ukuran.sasaran + 1):
        tujuan = f"T{(nomor + 3) // 4}"
        if nomor % 4 == 1:
            yield {"id": tujuan, "jenis": "tujuan", "uraian": f"Terwujudnya layanan daerah bidang {tujuan}"}
        panjang = PANJANG if nomor % 5 == 2 else ""
        yield {
            "id": f"S{nomor}",
            "jenis": "sasaran",
            "induk": tujuan,
            "uraian": f"Meningkatnya mutu layanan {nomor}{panjang}",
        }
        if ukuran.lengkap:
            yield {
                "id": f"A{nomor}",
                "jenis": "arah kebijakan",
                "induk": f"S{nomor}",
                "uraian": f"Penguatan layanan {nomor}",
            }


def _indikator(ukuran: Ukuran) -> dict[str, list[Baris]]:
    sheets: dict[str, list[Baris]] = {"indikator": [], "target": [], "realisasi": []}
    for nomor in range(1, ukuran.indikator + 1):
        jenis = JENIS[(nomor - 1) % len(JENIS)]
        induk = f"S{(nomor - 1) % ukuran.sasaran + 1}"
        sheets["indikator"].append({"id": f"I{nomor}", "induk": induk, **_jenis(jenis, nomor), "is_iku": True})
        values = {f"target_{tahun}": _nilai(jenis, nomor, tahun) for tahun in range(1, 6)}
        sheets["target"] += [{"indikator": f"I{nomor}", "versi": versi, **values} for versi in ("Renstra", "PK")]
        sheets["realisasi"].append(
            {"indikator": f"I{nomor}", **_realisasi(jenis, nomor, TAHUN - ukuran.renstra_awal + 1)}
        )
    return sheets


def _jenis(jenis: str, nomor: int) -> Baris:
    panjang = PANJANG if nomor % 7 == 4 else ""
    facts: dict[str, Baris] = {
        "angka": {"uraian": "Indeks layanan", "satuan": "Indeks", "desimal": 2},
        "persen": {"uraian": "Persentase layanan", "satuan": "%", "tipe_nilai": "persen", "desimal": 2},
        "predikat": {"uraian": "Predikat layanan", "satuan": "Predikat", "tipe_nilai": "predikat", "skala": "sakip"},
        "waktu": {"uraian": "Rata-rata waktu layanan", "satuan": "Hari", "polaritas": "negatif", "desimal": 1},
        "rupiah": {"uraian": "Nilai penerimaan layanan", "satuan": "Rupiah", "tipe_nilai": "rupiah"},
    }
    ratio = {"pembilang": f"Layanan {nomor} yang selesai", "penyebut": f"Seluruh layanan {nomor}", "pengali": 100}
    own = {
        **facts[jenis],
        **(ratio if jenis == "persen" else {"formulasi": "Hasil pencatatan dibagi banyaknya layanan"}),
    }
    return {**own, "uraian": f"{own['uraian']} {nomor}{panjang}", "sumber_data": "Unit pengampu"}


def _nilai(jenis: str, nomor: int, tahun: int) -> Any:
    return {
        "angka": 60 + nomor % 9 + tahun,
        "persen": 50 + nomor % 7 + 5 * tahun,
        "predikat": PREDIKAT[min((nomor % 3 + tahun) // 2, 3)],
        "waktu": 20 + nomor % 5 - tahun,
        "rupiah": (1_500 + nomor + 100 * tahun) * 1_000_000,
    }[jenis]


def _realisasi(jenis: str, nomor: int, tahun: int) -> Baris:
    """Every ninth value is not yet released, every fourth misses its target."""
    if nomor % 9 == 8:
        return {"status_data": "belum rilis", "alasan_belum": "menunggu rilis lembaga penilai"}
    target = _nilai(jenis, nomor, tahun)
    meleset = nomor % 4 == 3
    if isinstance(target, str):
        return {"realisasi_tahun": "CC" if meleset else target}
    worse = 1.08 if jenis == "waktu" else 0.93
    return {"realisasi_tahun": round(target * (worse if meleset else 2 - worse), 2)}


def _program(ukuran: Ukuran) -> dict[str, list[Baris]]:
    """Programs of four sub kegiatan a kegiatan; each serves one sasaran in turn."""
    sheets: dict[str, list[Baris]] = {"simpul": [], "indikator_simpul": [], "isian_triwulan": [], "anggaran": []}
    for p in range(1, ukuran.program + 1):
        sasaran = f"S{(p - 1) % ukuran.sasaran + 1}"
        sheets["simpul"].append(
            {"id": f"P{p}", "tingkat": "program", "nama": f"Program Layanan {p}", "sasaran": sasaran}
        )
        _add_output(sheets, f"P{p}", "Persen", 80 + p)
        own = [n for n in range(ukuran.sub_kegiatan) if n % ukuran.program == p - 1]
        for urutan, n in enumerate(own):
            kegiatan = f"P{p}.K{urutan // 4 + 1}"
            if urutan % 4 == 0:
                nama = f"Kegiatan {urutan // 4 + 1} Program {p}"
                sheets["simpul"].append({"id": kegiatan, "induk": f"P{p}", "tingkat": "kegiatan", "nama": nama})
            _add_sub(sheets, kegiatan, urutan % 4 + 1, n)
    return sheets


def _add_sub(sheets: dict[str, list[Baris]], kegiatan: str, urutan: int, n: int) -> None:
    id, panjang = f"{kegiatan}.S{urutan}", PANJANG if n % 6 == 5 else ""
    nama = f"Penyediaan layanan {n + 1}{panjang}"
    sheets["simpul"].append({"id": id, "induk": kegiatan, "tingkat": "sub kegiatan", "nama": nama})
    _add_output(sheets, id, "Dokumen", n % 12 + 1)
    pagu = (25 + 7 * n % 400) * 1_234_000
    spent = pagu if n % 10 == 0 else pagu * (55 + n % 45) // 100
    quarters = {f"realisasi_tw{q}": spent // 4 if q < 4 else spent - spent // 4 * 3 for q in range(1, 5)}
    sheets["anggaran"].append({"simpul": id, "pagu_murni": pagu, **quarters, "sumber_dana": "APBD"})


def _add_output(sheets: dict[str, list[Baris]], simpul: str, satuan: str, target: int) -> None:
    uraian = f"{'Persentase' if satuan == 'Persen' else 'Jumlah'} hasil {simpul}"
    sheets["indikator_simpul"].append({"id": f"{simpul}.1", "simpul": simpul, "uraian": uraian, "satuan": satuan})
    sheets["isian_triwulan"].append({"indikator": f"{simpul}.1", "target_tahun": target, "realisasi_tahun": target})


def _pelengkap(ukuran: Ukuran) -> dict[str, list[Baris]]:
    """History, comparison, causes and lists."""
    ids = [(n, JENIS[(n - 1) % len(JENIS)]) for n in range(1, ukuran.indikator + 1)]
    years = [tahun for tahun in (TAHUN - 2, TAHUN - 1) if tahun >= ukuran.renstra_awal]
    lists = ("dasar hukum", "isu strategis", "aspek strategis", "penghargaan")
    return {
        "riwayat": [
            {"indikator": f"I{n}", "tahun": t, "target": nilai, "realisasi": nilai}
            for n, jenis in ids
            for t in years
            for nilai in [_nilai(jenis, n, t - ukuran.renstra_awal + 1)]
        ],
        "pembanding": [
            {
                "indikator": f"I{n}",
                "lingkup": "nasional",
                "tahun": TAHUN,
                "nilai": _nilai(jenis, n, 2) if n % 3 else "n/a",
            }
            for n, jenis in ids
        ],
        "analisis": [
            {"acuan": f"I{n}", "periode": "tahun", "jenis": jenis, "teks": f"{jenis.capitalize()} layanan {n}{PANJANG}"}
            for n, _ in ids
            for jenis in ("faktor pendukung", "faktor penghambat", "solusi")
        ],
        "daftar": [{"jenis": jenis, "uraian": f"Butir {n} {jenis}"} for jenis in lists for n in (1, 2)],
    }


def _organisasi(ukuran: Ukuran) -> dict[str, list[Baris]]:
    """Units below the head (two below each program's), their tasks, the staff by rank, the evaluation of the year before."""
    unit: list[Baris] = [{"id": "U", "nama": ukuran.nama_opd, "kepala": ukuran.kepala}]
    for p in range(1, ukuran.program + 1):
        unit.append(
            {"id": f"U{p}", "induk": "U", "nama": f"Bidang Layanan {p}", "kepala": f"Kepala Bidang Layanan {p}"}
        )
        unit += [{"id": f"U{p}.{n}", "induk": f"U{p}", "nama": f"Subbidang Layanan {p}.{n}"} for n in (1, 2)]
    tugas = [
        {"unit": u["id"], "jenis": "tugas", "uraian": f"menyelenggarakan urusan {u['nama']}{PANJANG}"} for u in unit
    ]
    golongan = {"id": "gol", "jenis": "pegawai", "bagian": "pegawai", "judul": "Pegawai menurut golongan"}
    lhe = {"tahun_lhe": TAHUN - 1, "penanggung_jawab": ukuran.kepala, "waktu": f"Maret {TAHUN}", "status": "selesai"}
    return {
        "unit": unit,
        "tugas_fungsi": tugas,
        "tabel": [{**golongan, "kepala_baris": "Kepegawaian", "kolom": "Golongan > II; Golongan > III; Golongan > IV"}],
        "isi_tabel": [
            {"tabel": "gol", "uraian": nama, "isi_1": n, "isi_2": 4 * n, "isi_3": n // 2}
            for nama, n in (("PNS", 6), ("PPPK", 3))
        ],
        "rekomendasi_lhe": [
            {
                **lhe,
                "nomor": str(n),
                "rekomendasi": f"Memperbaiki pengukuran {n}{PANJANG}",
                "rencana_aksi": f"Menyusun pedoman {n}",
            }
            for n in (1, 2, 3)
        ],
    }


def main(nama: str, tujuan: str) -> None:
    """Write the workbook of one of the declared agencies."""
    Path(tujuan).write_bytes(write_workbook(make_opd(DAFTAR_UKURAN[nama])))


if __name__ == "__main__":
    main(*sys.argv[1:])

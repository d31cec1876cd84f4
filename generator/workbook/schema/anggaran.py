"""Sheets about the budget tree: program, its indicators, its quarters, and its money."""

from decimal import Decimal

from generator.model.nilai import JenisAkumulasi, Polaritas, TipeNilai
from generator.model.pilihan import CaraGabung, Tingkat
from generator.workbook.columns import Acuan, Angka, Bulat, Id, Kode, NilaiKinerja, Pilihan, Rupiah, Teks
from generator.workbook.schema import hitungan
from generator.workbook.schema.base import Column, Pengisian, Sheet
from generator.workbook.schema.kinerja import (
    ROMAWI,
    columns_target_perubahan,
    columns_target_tahun,
    columns_triwulan,
)

_TAHUN = Bulat(Decimal(2000), Decimal(2100))


def _columns_rupiah(awalan: str, judul: str) -> tuple[Column, ...]:
    return tuple(
        Column(f"{awalan}_tw{nomor}", f"{judul} TW {ROMAWI[nomor - 1]}", Rupiah(Decimal(0)), example="125000000")
        for nomor in range(1, 5)
    )


def _columns_uang(keterangan: Column) -> tuple[Column, ...]:
    return (
        Column("renstra", "Anggaran Renstra sampai akhir periode", Rupiah(Decimal(0)), example="1500000000"),
        Column("realisasi_lalu", "Realisasi s.d. tahun lalu", Rupiah(Decimal(0)), example="600000000"),
        Column("pagu_murni", "Pagu murni", Rupiah(Decimal(0)), example="500000000"),
        Column("pagu_perubahan", "Pagu perubahan", Rupiah(Decimal(0)), example="525000000"),
        *_columns_rupiah("kas", "Rencana kas"),
        *_columns_rupiah("realisasi", "Realisasi"),
        Column(
            "realisasi_tahun",
            "Realisasi setahun",
            Rupiah(Decimal(0)),
            example="510000000",
            hint="hanya bila realisasi per triwulan tidak diketahui",
        ),
        Column("sumber_dana", "Sumber dana", Teks(), example="APBD"),
        keterangan,
    )


_CATATAN = Column(
    "keterangan",
    "Catatan penyusun",
    Teks(),
    example="menurut DPA",
    hint="catatan sendiri; tidak dicetak",
)

SIMPUL = Sheet(
    "simpul",
    "Program",
    "Program, kegiatan, dan sub kegiatan dalam urutan cetak; setiap baris menunjuk induknya.",
    Pengisian.RENSTRA,
    (
        Column("id", "Id program/kegiatan", Id(), True, "P1.K1.S1", kunci_baris=True),
        Column("induk", "Id induk", Acuan(lembar=("simpul",)), example="P1.K1", hint="kosong untuk program"),
        Column("tingkat", "Tingkat", Pilihan(Tingkat), True, "sub kegiatan"),
        Column("kode", "Kode", Kode(), example="5.03.02.2.01.0003"),
        Column(
            "nama",
            "Nama pada DPA",
            Teks(True),
            example="Pengelolaan Data Kepegawaian",
            hint="kosongkan bila sama dengan nama baku; wajib diisi bila tanpa kode",
        ),
        Column("kinerja", "Kinerja/sasaran", Teks(True), example="Terlaksananya pengelolaan data kepegawaian"),
        Column(
            "sasaran",
            "Id sasaran yang didukung",
            Acuan(lembar=("rencana",)),
            example="S1",
            hint="pada program; pada kegiatan atau sub kegiatan hanya bila mendukung sasaran lain",
        ),
        Column("arah_kebijakan", "Id arah kebijakan", Acuan(lembar=("rencana",)), example="AK1"),
        Column("penjabaran", "Penjabaran", Teks(True, True), example="pemutakhiran data 5.000 pegawai"),
        Column("penanggung_jawab", "Penanggung jawab", Teks(True), example="Bidang Informasi Kepegawaian"),
        Column("berlaku_dari", "Berlaku dari tahun", _TAHUN, example="2021"),
        Column("berlaku_sampai", "Berlaku sampai tahun", _TAHUN, example="2026"),
    ),
    wajib=True,
    hitungan=hitungan.SIMPUL,
    baris_siap=hitungan.SIMPUL_SIAP,
)

INDIKATOR_SIMPUL = Sheet(
    "indikator_simpul",
    "Indikator Program",
    "Indikator setiap program, kegiatan, dan sub kegiatan; satu baris per indikator.",
    Pengisian.RENSTRA,
    (
        Column("id", "Id indikator program", Id(), True, "P1.K1.S1.1", kunci_baris=True),
        Column("simpul", "Id program/kegiatan", Acuan(lembar=("simpul",)), True, "P1.K1.S1"),
        Column("sasaran", "Sasaran baris ini", Teks(True), example="Tersedianya data pegawai yang mutakhir"),
        Column("uraian", "Indikator", Teks(True), True, "Jumlah dokumen data kepegawaian"),
        Column("satuan", "Satuan", Teks(), True, "Dokumen"),
        Column("tipe_nilai", "Tipe nilai", Pilihan(TipeNilai), default=TipeNilai.ANGKA),
        Column("desimal", "Desimal dicetak", Bulat(Decimal(0), Decimal(6)), example="0"),
        Column("polaritas", "Polaritas", Pilihan(Polaritas), default=Polaritas.POSITIF),
        Column("jenis_akumulasi", "Jenis akumulasi", Pilihan(JenisAkumulasi), default=JenisAkumulasi.KUMULATIF),
        Column("skala", "Skala predikat", Teks(), example="sakip"),
        Column(
            "definisi_operasional",
            "Definisi operasional",
            Teks(True, True),
            example="dokumen data pegawai yang sudah diverifikasi",
        ),
        Column("formulasi", "Formulasi", Teks(True, True), example="jumlah dokumen yang tersusun"),
        Column("pembilang", "Pembilang", Teks(), example="jumlah ASN yang mengikuti diklat"),
        Column("penyebut", "Penyebut", Teks(), example="jumlah ASN yang direncanakan"),
        Column("pengali", "Pengali", Angka(), example="100"),
        Column(
            "cara_gabung",
            "Cara menggabungkan rincian",
            Pilihan(CaraGabung),
            example="pembilang/penyebut",
            hint="kosong: pembilang/penyebut bila keduanya ada pada Rincian",
        ),
        Column("sumber_data", "Sumber data", Teks(), example="laporan bidang"),
        Column("penanggung_jawab", "Penanggung jawab", Teks(), example="Kepala Bidang Mutasi"),
        Column("berlaku_dari", "Berlaku dari tahun", _TAHUN, example="2021"),
        Column("berlaku_sampai", "Berlaku sampai tahun", _TAHUN, example="2022"),
        Column("kondisi_awal", "Kondisi awal", NilaiKinerja(), example="4"),
        *columns_target_tahun(),
        Column(
            "target_akhir",
            "Target akhir Renstra",
            NilaiKinerja(),
            example="60",
            hint="capaian yang diharapkan pada akhir periode",
        ),
    ),
    hitungan=hitungan.INDIKATOR_SIMPUL,
    baris_siap=hitungan.SIMPUL_SIAP,
)

ISIAN_TRIWULAN = Sheet(
    "isian_triwulan",
    "Isian Triwulan",
    "Target tahun ini dan realisasi triwulanan setiap indikator program, kegiatan, dan sub kegiatan.",
    Pengisian.TRIWULANAN,
    (
        Column(
            "indikator",
            "Id indikator program",
            Acuan(lembar=("indikator_simpul",)),
            True,
            "P1.K1.S1.1",
            kunci_baris=True,
        ),
        Column("realisasi_lalu", "Realisasi s.d. tahun lalu", NilaiKinerja(), example="22"),
        Column("target_tahun", "Target Renja tahun ini", NilaiKinerja(), example="11"),
        Column("target_perubahan", "Target Renja perubahan", NilaiKinerja(), example="12"),
        Column("target_pk", "Target PK bila berbeda", NilaiKinerja(), example="11"),
        *columns_triwulan("target", "Target"),
        *columns_triwulan("realisasi", "Realisasi"),
        Column(
            "realisasi_tahun",
            "Realisasi setahun",
            NilaiKinerja(),
            example="11",
            hint="hanya bila realisasi per triwulan tidak diketahui",
        ),
        *columns_target_perubahan(),
        Column(
            "keterangan",
            "Catatan penyusun",
            Teks(),
            example="dua dokumen tertunda",
            hint="catatan sendiri; tidak dicetak",
        ),
    ),
    hitungan=hitungan.ISIAN_TRIWULAN,
    baris_siap=hitungan.SIMPUL_SIAP,
)

ANGGARAN = Sheet(
    "anggaran",
    "Anggaran",
    "Uang setiap sub kegiatan. Jumlah kegiatan, program, dan perangkat daerah dihitung oleh program.",
    Pengisian.TRIWULANAN,
    (
        Column("simpul", "Id sub kegiatan", Acuan(lembar=("simpul",)), True, "P1.K1.S1", kunci_baris=True),
        *_columns_uang(Column("keterangan", "Keterangan", Teks(), example="termasuk DAK")),
    ),
    hitungan=hitungan.ANGGARAN,
    baris_siap=hitungan.SUB_SIAP,
)

ANGGARAN_DOKUMEN = Sheet(
    "anggaran_dokumen",
    "Anggaran Induk",
    "Nilai kegiatan atau program menurut dokumen (Renstra, DPA). Dipakai bila sub kegiatannya kosong; selain itu dicocokkan.",
    Pengisian.SEPERLUNYA,
    (
        Column("simpul", "Id program/kegiatan", Acuan(lembar=("simpul",)), True, "P1.K1", kunci_baris=True),
        *_columns_uang(_CATATAN),
    ),
    hitungan=hitungan.ANGGARAN_DOKUMEN,
    baris_siap=100,
)

BELANJA = Sheet(
    "belanja",
    "Belanja",
    "Belanja menurut jenis, untuk satu program atau untuk seluruh perangkat daerah.",
    Pengisian.TAHUNAN,
    (
        Column(
            "simpul",
            "Id program",
            Acuan(lembar=("simpul",)),
            example="P1",
            hint="kosong untuk seluruh perangkat daerah",
        ),
        Column("jenis_belanja", "Jenis belanja", Teks(), True, "Belanja Pegawai"),
        Column("pagu_murni", "Pagu murni", Rupiah(Decimal(0)), example="2400000000"),
        Column("pagu", "Pagu", Rupiah(Decimal(0)), example="2459563280"),
        Column("realisasi", "Realisasi", Rupiah(Decimal(0)), example="2322993298"),
        Column("keterangan", "Keterangan", Teks(), example="gaji dan tunjangan"),
    ),
    hitungan=hitungan.BELANJA,
    baris_siap=60,
)

ANGKA_LUAR = Sheet(
    "angka_luar",
    "Angka Luar",
    "Jumlah yang tercantum pada dokumen lain (DPA, LRA, LHE) untuk dicocokkan dengan hitungan program.",
    Pengisian.SEPERLUNYA,
    (
        Column(
            "angka", "Kunci angka", Teks(), True, "opd/pagu/2024", hint="kunci seperti pada menu Laporan › Daftar angka"
        ),
        Column("nilai", "Nilai menurut dokumen", Angka(), True, "14289814108"),
        Column("dokumen", "Dokumen", Teks(), True, "DPPA Tahun 2024"),
    ),
)

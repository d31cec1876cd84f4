"""Sheets about performance: skala, rencana, indikator, target, realisasi and their details."""

from decimal import Decimal

from generator.model.nilai import JenisAkumulasi, Polaritas, StatusData, TipeNilai
from generator.model.pilihan import CaraGabung, JenisRencana, JenisRincian, Lingkup, VersiTarget
from generator.workbook.columns import Acuan, Angka, Bulat, Id, NilaiKinerja, Pilihan, Tanggal, Teks, YaTidak
from generator.workbook.schema import hitungan
from generator.workbook.schema.base import Column, Pengisian, Sheet

TAHUN_RENSTRA = 6
ROMAWI = ("I", "II", "III", "IV")
_TAHUN = Bulat(Decimal(2000), Decimal(2100))
_DESIMAL = Bulat(Decimal(0), Decimal(6))


def columns_target_tahun() -> tuple[Column, ...]:
    """One target column for each year of the Renstra period."""
    return tuple(
        Column(f"target_{ke}", f"Target tahun ke-{ke}", NilaiKinerja(), example="84,5", tahun_ke=ke)
        for ke in range(1, TAHUN_RENSTRA + 1)
    )


def columns_triwulan(awalan: str, judul: str, contoh: str = "21") -> tuple[Column, ...]:
    """One column for each quarter."""
    return tuple(
        Column(f"{awalan}_tw{nomor}", f"{judul} TW {ROMAWI[nomor - 1]}", NilaiKinerja(), example=contoh)
        for nomor in range(1, 5)
    )


def columns_target_perubahan() -> tuple[Column, ...]:
    """The targets of the quarters in which a revised plan can hold."""
    return tuple(
        Column(
            f"target_perubahan_tw{nomor}",
            f"Target TW {ROMAWI[nomor - 1]} perubahan",
            NilaiKinerja(),
            example="22",
            hint="hanya bila perubahan PK atau Renja mengubah target triwulan itu",
        )
        for nomor in range(2, 5)
    )


SKALA = Sheet(
    "skala",
    "Skala",
    "Skala kategori dan predikat sendiri. Skala bawaan berlaku bila nama skalanya tidak ditulis di sini.",
    Pengisian.SEPERLUNYA,
    (
        Column("skala", "Nama skala", Teks(), True, "capaian"),
        Column("label", "Label", Teks(), True, "Sangat Tinggi"),
        Column("arti", "Arti label", Teks(), example="Sangat Memuaskan"),
        Column("batas_bawah", "Batas bawah", Angka(), example="91"),
        Column("bawah_termasuk", "Batas bawah termasuk", YaTidak(), default=True, example="ya"),
        Column("batas_atas", "Batas atas", Angka(), example="100"),
        Column("atas_termasuk", "Batas atas termasuk", YaTidak(), default=True, example="ya"),
        Column("teks", "Interval tercetak", Teks(), example="91 ≤ 100"),
        Column("dibulatkan", "Nilai dibulatkan dahulu", YaTidak(), default=False, example="ya"),
        Column("dasar", "Dasar", Teks(), example="Permendagri Nomor 86 Tahun 2017"),
    ),
)

RENCANA = Sheet(
    "rencana",
    "Rencana",
    "Visi, misi, tujuan, sasaran, strategi, dan arah kebijakan, masing-masing satu baris.",
    Pengisian.RENSTRA,
    (
        Column("id", "Id rencana", Id(), True, "S1", kunci_baris=True),
        Column("jenis", "Jenis", Pilihan(JenisRencana), True, "sasaran"),
        Column("induk", "Id induk", Acuan(lembar=("rencana",)), example="T1", hint="id pernyataan di atasnya"),
        Column("nomor", "Nomor", Teks(), example="1.1"),
        Column("uraian", "Uraian", Teks(True), True, "Meningkatnya kualitas manajemen ASN"),
        Column("penanggung_jawab", "Penanggung jawab", Teks(), example="Kepala Badan"),
        Column(
            "keterangan",
            "Catatan penyusun",
            Teks(),
            example="bunyi lain pada dokumen PK",
            hint="catatan sendiri; tidak dicetak",
        ),
    ),
    wajib=True,
    hitungan=hitungan.RENCANA,
    baris_siap=hitungan.INDIKATOR_SIAP,
)

INDIKATOR = Sheet(
    "indikator",
    "Indikator",
    "Indikator tujuan dan sasaran beserta cara mengukurnya.",
    Pengisian.RENSTRA,
    (
        Column("id", "Id indikator", Id(), True, "IKU1", kunci_baris=True),
        Column("induk", "Id tujuan/sasaran", Acuan(lembar=("rencana",)), True, "S1"),
        Column("nomor", "Nomor", Teks(), example="1"),
        Column("uraian", "Indikator", Teks(True), True, "Indeks Profesionalitas ASN"),
        Column("satuan", "Satuan", Teks(), True, "Indeks"),
        Column("tipe_nilai", "Tipe nilai", Pilihan(TipeNilai), default=TipeNilai.ANGKA),
        Column("desimal", "Desimal dicetak", _DESIMAL, example="2"),
        Column("polaritas", "Polaritas", Pilihan(Polaritas), default=Polaritas.POSITIF),
        Column("jenis_akumulasi", "Jenis akumulasi", Pilihan(JenisAkumulasi), default=JenisAkumulasi.POSISI_AKHIR),
        Column("skala", "Skala predikat", Teks(), example="sakip"),
        Column("is_iku", "IKU", YaTidak(), default=True, example="ya"),
        Column("batas_bawah_nilai", "Nilai terendah yang mungkin", Angka(), example="0"),
        Column("batas_atas_nilai", "Nilai tertinggi yang mungkin", Angka(), example="100"),
        Column(
            "definisi_operasional",
            "Definisi operasional",
            Teks(True, True),
            example="ukuran mutu ASN dari empat dimensi",
        ),
        Column("formulasi", "Formulasi", Teks(True, True), example="jumlah nilai empat dimensi"),
        Column("pembilang", "Pembilang", Teks(), example="jumlah ASN yang ditempatkan"),
        Column("penyebut", "Penyebut", Teks(), example="jumlah formasi"),
        Column("pengali", "Pengali", Angka(), example="100"),
        Column("cara_gabung", "Cara menggabungkan rincian", Pilihan(CaraGabung), default=CaraGabung.LANGSUNG),
        Column("sumber_data", "Sumber data", Teks(), example="LHE Inspektorat Daerah"),
        Column("penanggung_jawab", "Penanggung jawab", Teks(), example="Sekretariat"),
        Column(
            "keterangan",
            "Catatan penyusun",
            Teks(),
            example="dinilai setiap Maret",
            hint="catatan sendiri; tidak dicetak",
        ),
    ),
    wajib=True,
    hitungan=hitungan.INDIKATOR,
    baris_siap=hitungan.INDIKATOR_SIAP,
)

TARGET = Sheet(
    "target",
    "Target",
    "Target setiap indikator menurut dokumennya: Renstra, Renja, PK, dan perubahannya.",
    Pengisian.TAHUNAN,
    (
        Column("indikator", "Id indikator", Acuan(lembar=("indikator",)), True, "IKU1", kunci_baris=True),
        Column("versi", "Dokumen", Pilihan(VersiTarget), True, "Renstra", kunci_baris=True),
        Column("mulai_triwulan", "Berlaku mulai triwulan", Bulat(Decimal(1), Decimal(4)), example="1"),
        Column("kondisi_awal", "Kondisi awal", NilaiKinerja(), example="80,1"),
        *columns_target_tahun(),
        Column("alasan", "Alasan perubahan", Teks(True), example="penyesuaian hasil evaluasi tahun sebelumnya"),
    ),
    hitungan=hitungan.TARGET,
    baris_siap=3 * hitungan.INDIKATOR_SIAP,
)

REALISASI = Sheet(
    "realisasi",
    "Realisasi",
    "Target dan realisasi triwulanan indikator tujuan dan sasaran.",
    Pengisian.TRIWULANAN,
    (
        Column("indikator", "Id indikator", Acuan(lembar=("indikator",)), True, "IKU1", kunci_baris=True),
        *columns_triwulan("target", "Target"),
        *columns_triwulan("realisasi", "Realisasi"),
        Column("realisasi_tahun", "Realisasi tahun", NilaiKinerja(), example="82,10"),
        *columns_target_perubahan(),
        Column("status_data", "Status data", Pilihan(StatusData), example="final"),
        Column("status_mulai", "Status berlaku mulai triwulan", Bulat(Decimal(1), Decimal(4)), example="4"),
        Column("tanggal_data", "Tanggal data", Tanggal(), example="10 September 2024"),
        Column("sumber_data", "Sumber data tahun ini", Teks(), example="LHE AKIP Tahun 2024"),
        Column("alasan_belum", "Alasan belum ada realisasi", Teks(), example="belum dinilai Inspektorat Daerah"),
        Column("perkiraan_tersedia", "Perkiraan realisasi tersedia", Teks(), example="Februari 2025"),
        Column("keterangan", "Keterangan", Teks(), example="angka sementara"),
    ),
    hitungan=hitungan.REALISASI,
    baris_siap=hitungan.INDIKATOR_SIAP,
)

RIWAYAT = Sheet(
    "riwayat",
    "Riwayat",
    "Target dan realisasi indikator pada tahun-tahun sebelumnya, satu baris per indikator per tahun.",
    Pengisian.TAHUNAN,
    (
        Column("indikator", "Id indikator", Acuan(lembar=("indikator",)), True, "IKU1", kunci_baris=True),
        Column("tahun", "Tahun", _TAHUN, True, "2023", kunci_baris=True),
        Column("target", "Target", NilaiKinerja(), example="80"),
        Column("realisasi", "Realisasi", NilaiKinerja(), example="81,64"),
        Column("keterangan", "Keterangan", Teks(), example="tahun pertama Renstra"),
    ),
    hitungan=hitungan.RIWAYAT,
    baris_siap=3 * hitungan.INDIKATOR_SIAP,
)

RINCIAN = Sheet(
    "rincian",
    "Rincian",
    "Komponen, pembilang, penyebut, atau rincian suatu indikator pada satu tahun.",
    Pengisian.TAHUNAN,
    (
        Column("indikator", "Id indikator", Acuan(lembar=("indikator", "indikator_simpul")), True, "IKU1"),
        Column("tahun", "Tahun", _TAHUN, True, "2024"),
        Column("jenis", "Jenis rincian", Pilihan(JenisRincian), True, "komponen"),
        Column("kelompok", "Kelompok", Teks(), example="PNS"),
        Column("nomor", "Nomor", Teks(), example="1"),
        Column("uraian", "Uraian", Teks(), True, "Kualifikasi"),
        Column("satuan", "Satuan", Teks(), example="orang"),
        Column("bobot", "Bobot", Angka(), example="25"),
        Column("target", "Target", Angka(), example="100"),
        Column("nilai", "Nilai/realisasi", Angka(), example="20,72"),
        Column("sumber", "Sumber", Teks(), example="BKN Tahun 2024"),
        Column("keterangan", "Keterangan", Teks(), example="angka sementara"),
    ),
    hitungan=hitungan.RINCIAN,
    baris_siap=300,
)

PEMBANDING = Sheet(
    "pembanding",
    "Pembanding",
    "Nilai indikator yang sama di tingkat provinsi, nasional, atau internasional.",
    Pengisian.TAHUNAN,
    (
        Column("indikator", "Id indikator", Acuan(lembar=("indikator",)), True, "IKU1", kunci_baris=True),
        Column("lingkup", "Lingkup", Pilihan(Lingkup), True, "nasional", kunci_baris=True),
        Column("nama", "Nama pembanding", Teks(), example="Nasional", kunci_baris=True),
        Column("tahun", "Tahun", _TAHUN, example="2023"),
        Column("nilai", "Nilai", NilaiKinerja(), example="81,71"),
        Column("status_data", "Status data", Pilihan(StatusData), example="final"),
        Column("sumber", "Sumber", Teks(), example="BKN"),
        Column("keterangan", "Keterangan", Teks(), example="angka tahun 2023"),
    ),
    hitungan=hitungan.PEMBANDING,
    baris_siap=2 * hitungan.INDIKATOR_SIAP,
)

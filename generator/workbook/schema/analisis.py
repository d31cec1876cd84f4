"""Sheets of words and free material: analisis, LHE, lists, narrative, tables, pohon, pictures."""

from decimal import Decimal

from generator.model.analisis import BAGIAN_TABEL, JUMLAH_KOLOM_TABEL
from generator.model.pilihan import JenisAnalisis, JenisDaftar, JenisTabel, PeriodeAnalisis, TingkatPohon
from generator.workbook.columns import Acuan, Angka, Bulat, Id, Pilihan, SelBebas, Tanggal, Teks
from generator.workbook.schema import hitungan
from generator.workbook.schema.base import Column, Pengisian, Sheet

_TRIWULAN = Column(
    "triwulan",
    "Triwulan",
    Bulat(Decimal(1), Decimal(4)),
    example="1",
    hint="hanya untuk Laporan Triwulan: angka 1 sampai 4; kosong untuk semua triwulan",
)
_ACUAN = Acuan(lembar=("rencana", "indikator", "simpul", "indikator_simpul"))

ANALISIS = Sheet(
    "analisis",
    "Analisis",
    "Faktor, permasalahan, solusi, tindak lanjut, dan rekomendasi; satu butir per baris.",
    Pengisian.TRIWULANAN,
    (
        Column(
            "acuan",
            "Id yang dianalisis",
            _ACUAN,
            example="IKU1",
            hint="id indikator, sasaran, atau program; kosong untuk seluruh perangkat daerah",
        ),
        Column("periode", "Periode", Pilihan(PeriodeAnalisis), True, "TW I"),
        Column("jenis", "Jenis", Pilihan(JenisAnalisis), True, "faktor pendukung"),
        Column("teks", "Uraian", Teks(True, True), True, "koordinasi dengan BKN berjalan baik"),
        Column("penanggung_jawab", "Penanggung jawab", Teks(), example="Sekretariat"),
        Column("tenggat", "Tenggat", Teks(), example="Triwulan II"),
    ),
    hitungan=hitungan.ANALISIS,
    baris_siap=300,
)

REKOMENDASI_LHE = Sheet(
    "rekomendasi_lhe",
    "Rekomendasi LHE",
    "Rekomendasi laporan hasil evaluasi AKIP dan tindak lanjutnya.",
    Pengisian.TAHUNAN,
    (
        Column("tahun_lhe", "Tahun LHE", Bulat(Decimal(2000), Decimal(2100)), True, "2023"),
        Column("nomor", "Nomor", Teks(), example="1"),
        Column("rekomendasi", "Rekomendasi", Teks(True, True), True, "memanfaatkan hasil pengukuran kinerja"),
        Column("rencana_aksi", "Rencana aksi/tindak lanjut", Teks(True, True), example="penyesuaian rencana aksi"),
        Column("target", "Target", Teks(), example="1 dokumen"),
        Column("waktu", "Waktu pelaksanaan", Teks(), example="Agustus 2023"),
        Column("penanggung_jawab", "Penanggung jawab", Teks(), example="Sekretariat"),
        Column("status", "Status", Teks(), example="selesai"),
        Column("bukti", "Bukti", Teks(), example="dokumen rencana aksi"),
    ),
)

DAFTAR = Sheet(
    "daftar",
    "Daftar",
    "Butir-butir daftar: dasar hukum, isu strategis, penghargaan, kegiatan prioritas, dan lain-lain.",
    Pengisian.TAHUNAN,
    (
        Column("jenis", "Jenis daftar", Pilihan(JenisDaftar), True, "isu strategis"),
        Column("uraian", "Uraian", Teks(True, True), True, "penataan pegawai non-ASN"),
        Column("hasil", "Hasil/jumlah", Teks(), example="Peringkat II"),
        Column("keterangan", "Keterangan", Teks(), example="tingkat provinsi"),
    ),
)

NARASI = Sheet(
    "narasi",
    "Narasi",
    "Kalimat sendiri untuk bagian tertentu; menggantikan kalimat bawaan bagian itu.",
    Pengisian.SEPERLUNYA,
    (
        Column(
            "bagian",
            "Bagian",
            Teks(),
            True,
            "lkjip/latar-belakang",
            hint="bagian laporan yang kalimatnya diganti; pilih dari daftar",
        ),
        Column("teks", "Teks", Teks(True, True), True, "Paragraf pertama."),
        _TRIWULAN,
    ),
)

TABEL = Sheet(
    "tabel",
    "Tabel Pegawai",
    "Kepala setiap tabel pegawai atau tabel tambahan; barisnya pada lembar «Isi Tabel».",
    Pengisian.TAHUNAN,
    (
        Column("id", "Id tabel", Id(), True, "golongan", kunci_baris=True),
        Column("jenis", "Jenis tabel", Pilihan(JenisTabel), True, "pegawai"),
        Column("bagian", "Bagian laporan", Teks(), True, "pegawai", hint=", ".join(BAGIAN_TABEL)),
        Column("judul", "Judul tabel", Teks(), True, "Pegawai menurut golongan"),
        Column("kepala_baris", "Judul kolom uraian", Teks(), True, "Kepegawaian"),
        Column(
            "kolom",
            "Judul kolom isi",
            Teks(True),
            True,
            "I; II; III; IV",
            hint="dipisah titik koma; «Golongan > I» untuk judul bertingkat",
        ),
        Column("sumber", "Sumber", Teks(), example="Subbagian Kepegawaian"),
        Column("keterangan", "Catatan di bawah tabel", Teks(True, True), example="tidak termasuk tenaga kontrak"),
        _TRIWULAN,
    ),
)

ISI_TABEL = Sheet(
    "isi_tabel",
    "Isi Tabel",
    "Baris setiap tabel pegawai atau tabel tambahan; jumlah dihitung oleh program.",
    Pengisian.TAHUNAN,
    (
        Column("tabel", "Id tabel", Acuan(lembar=("tabel",)), True, "golongan"),
        Column("nomor", "Nomor", Teks(), example="1"),
        Column("uraian", "Uraian", Teks(True, True), True, "PNS"),
        Column("induk", "Uraian induk", Teks(), example="Dinas Pendidikan"),
        *(
            Column(f"isi_{nomor}", f"Kolom {nomor}", SelBebas(), example="12")
            for nomor in range(1, JUMLAH_KOLOM_TABEL + 1)
        ),
        Column("keterangan", "Keterangan", Teks(), example="termasuk CPNS"),
    ),
)

POHON = Sheet(
    "pohon",
    "Pohon Kinerja",
    "Kotak tambahan pohon kinerja. Tujuan, sasaran, program, kegiatan, dan sub kegiatan sudah diambil dari lembar lain.",
    Pengisian.RENSTRA,
    (
        Column("id", "Id kotak", Id(), True, "PK1", kunci_baris=True),
        Column("induk", "Id induk", Acuan(lembar=("pohon", "rencana", "simpul")), example="S1"),
        Column("tingkat", "Tingkat", Pilihan(TingkatPohon), True, "immediate outcome"),
        Column("uraian", "Kondisi", Teks(True), True, "Meningkatnya ketepatan distribusi pegawai"),
        Column("indikator", "Indikator", Teks(True), example="persentase ketepatan distribusi"),
        Column("satuan", "Satuan", Teks(), example="%"),
        Column("target", "Target", Teks(), example="100"),
        Column("pemangku", "Pemangku", Teks(), example="Kepala Bidang Mutasi"),
        Column("crosscutting", "Crosscutting dengan", Teks(), example="Dinas Pendidikan"),
    ),
    hitungan=hitungan.POHON,
    baris_siap=100,
)

GAMBAR = Sheet(
    "gambar",
    "Gambar",
    "Gambar yang dimuat dalam laporan. Tempel gambarnya di barisnya, atau tulis nama berkas di folder buku kerja.",
    Pengisian.SEPERLUNYA,
    (
        Column("bagian", "Bagian laporan", Teks(), True, "sampul", hint="sampul, struktur, atau lampiran"),
        Column("judul", "Judul gambar", Teks(), True, "Lambang daerah"),
        Column(
            "berkas",
            "Nama berkas",
            Teks(),
            example="lambang.png",
            hint="gambar PNG atau JPEG yang ditempel di sini, atau nama berkasnya di folder buku kerja;"
            " untuk bagian lampiran juga dokumen PDF",
        ),
        Column("lebar_cm", "Lebar (cm)", Angka(Decimal(1), Decimal(30)), example="3"),
        Column("tanggal", "Tanggal", Tanggal(), example="1 Januari 2024"),
    ),
)

PENERIMAAN = Sheet(
    "penerimaan",
    "Peringatan Diterima",
    "Peringatan yang sudah diperiksa dan diterima apa adanya, dengan alasannya; galat tidak dapat diterima.",
    Pengisian.SEPERLUNYA,
    (
        Column("kode", "Kode masalah", Teks(), True, "CEK-17", hint="kode seperti pada daftar perbaikan"),
        Column("lembar", "Lembar", Teks(), True, "Target", hint="nama lembar seperti pada daftar perbaikan"),
        Column(
            "baris",
            "Baris atau sel",
            Teks(),
            example="IKU1",
            hint="id baris seperti pada daftar perbaikan, atau selnya; kosong untuk semua peringatan kode itu pada"
            " lembar itu",
        ),
        Column("alasan", "Alasan", Teks(True), True, "target mengikuti kesepakatan penyelarasan dengan RPJMD"),
        Column("diterima_oleh", "Diterima oleh", Teks(), True, "Sekretaris", hint="jabatan yang menerima"),
        Column("tanggal", "Tanggal", Tanggal(), True, "10 Februari 2025"),
    ),
)

"""Sheets about the agency: profil, pengaturan, pejabat, unit, tugas dan fungsi."""

from decimal import Decimal

from generator.model.nilai import BasisRerata, RumusEfisiensi, RumusNegatif
from generator.model.pilihan import (
    BentukTriwulan,
    DasarCapaianTriwulan,
    GayaRupiah,
    JenisDaerah,
    JenisTugas,
    Kertas,
    KertasBagan,
    KertasMatriks,
    PenjumlahanRenja,
    PeranPejabat,
    StatusJabatan,
    VarianRenja,
)
from generator.workbook.columns import Acuan, Angka, Bulat, Id, Pilihan, Tanggal, Teks, YaTidak
from generator.workbook.schema import hitungan
from generator.workbook.schema.base import Column, Pengisian, Sheet

_TAHUN = Bulat(Decimal(2000), Decimal(2100))
_TRIWULAN = Bulat(Decimal(1), Decimal(4))
_DESIMAL = Bulat(Decimal(0), Decimal(6))

PROFIL = Sheet(
    "profil",
    "Profil",
    "Jati diri perangkat daerah dan tahun laporan. Satu jawaban per baris.",
    Pengisian.TAHUNAN,
    (
        Column(
            "nama_opd", "Nama perangkat daerah", Teks(), True, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
        ),
        Column("singkatan", "Singkatan perangkat daerah", Teks(), True, "BKPSDM"),
        Column("jenis_daerah", "Jenis daerah", Pilihan(JenisDaerah), True, "kabupaten"),
        Column("nama_daerah", "Nama daerah", Teks(), True, "Kabupaten Contoh"),
        Column("provinsi", "Provinsi", Teks(), example="Provinsi Contoh"),
        Column("ibu_kota", "Ibu kota", Teks(), example="Kota Contoh"),
        Column("alamat", "Alamat kantor", Teks(), example="Jalan Merdeka Nomor 1"),
        Column("telepon", "Telepon", Teks(), example="(021) 000000"),
        Column("surel", "Surel", Teks(), example="opd@contoh.go.id"),
        Column("situs", "Situs web", Teks(), example="opd.contoh.go.id"),
        Column(
            "bidang_urusan", "Kode bidang urusan", Teks(), example="5.03; 5.04", hint="kode bidang, dipisah titik koma"
        ),
        Column("sebutan_kepala_daerah", "Sebutan kepala daerah", Teks(), example="Bupati Contoh"),
        Column(
            "dokumen_daerah", "Dokumen perencanaan daerah", Teks(), example="RPJMD Kabupaten Contoh Tahun 2021-2026"
        ),
        Column("dokumen_renstra", "Dokumen Renstra", Teks(), example="Renstra BKPSDM Tahun 2021-2026"),
        Column("tahun", "Tahun laporan", _TAHUN, True, "2024"),
        Column("renstra_awal", "Tahun awal Renstra", _TAHUN, True, "2021"),
        Column(
            "renstra_akhir", "Tahun akhir Renstra", _TAHUN, True, "2026", "paling banyak enam tahun sejak tahun awal"
        ),
        Column(
            "triwulan_terakhir",
            "Triwulan terakhir yang ditutup",
            Bulat(Decimal(0), Decimal(4)),
            True,
            "1",
            "angka 0 sampai 4; isian sesudah triwulan ini tidak dipakai",
        ),
        Column(
            "pagu_perubahan_mulai",
            "Pagu perubahan berlaku mulai triwulan",
            _TRIWULAN,
            example="4",
            hint="angka 1 sampai 4; kosong bila tidak ada perubahan APBD",
        ),
        Column("tempat", "Tempat penandatanganan", Teks(), example="Kota Contoh"),
        Column("tanggal_lkjip", "Tanggal LKjIP", Tanggal(), example="20 Januari 2025"),
        Column("tanggal_tw1", "Tanggal laporan Triwulan I", Tanggal(), example="16 April 2024"),
        Column("tanggal_tw2", "Tanggal laporan Triwulan II", Tanggal(), example="15 Juli 2024"),
        Column("tanggal_tw3", "Tanggal laporan Triwulan III", Tanggal(), example="15 Oktober 2024"),
        Column("tanggal_tw4", "Tanggal laporan Triwulan IV", Tanggal(), example="15 Januari 2025"),
        Column("tanggal_cascading", "Tanggal dokumen cascading", Tanggal(), example="2 Januari 2024"),
        Column("tanggal_pk", "Tanggal Perjanjian Kinerja", Tanggal(), example="2 Januari 2024"),
        Column("tanggal_pk_perubahan", "Tanggal Perjanjian Kinerja perubahan", Tanggal(), example="24 September 2024"),
        Column("tanggal_data_pegawai", "Keadaan data pegawai", Teks(), example="per 31 Desember 2024"),
    ),
    formulir=True,
    wajib=True,
)

PENGATURAN = Sheet(
    "pengaturan",
    "Pengaturan",
    "Cara menghitung dan mencetak. Nilai bawaan boleh dibiarkan; perubahan berlaku untuk semua laporan.",
    Pengisian.SEKALI,
    (
        Column("skala_capaian", "Skala kategori capaian kinerja", Teks(), default="capaian", example="capaian"),
        Column("skala_serapan", "Skala kategori serapan anggaran", Teks(), default="capaian", example="capaian"),
        Column("skala_ikhtisar", "Skala rekapitulasi ikhtisar", Teks(), default="ikhtisar", example="ikhtisar"),
        Column("skala_efisiensi", "Skala tingkat efisiensi", Teks(), default="efisiensi", example="efisiensi"),
        Column(
            "rumus_negatif", "Rumus capaian indikator negatif", Pilihan(RumusNegatif), default=next(iter(RumusNegatif))
        ),
        Column("rumus_efisiensi", "Rumus efisiensi", Pilihan(RumusEfisiensi), default=next(iter(RumusEfisiensi))),
        Column("efisiensi_bila_tercapai", "Efisiensi dinilai hanya bila target tercapai", YaTidak(), default=True),
        Column(
            "batas_capaian",
            "Batas atas capaian untuk rata-rata",
            Angka(Decimal(100)),
            hint="persen, mis. 120; kosong bila tanpa batas",
            example="120",
        ),
        Column(
            "basis_rerata_kinerja",
            "Basis rata-rata capaian kinerja Renja",
            Pilihan(BasisRerata),
            default=BasisRerata.PROGRAM,
        ),
        Column(
            "basis_rerata_anggaran",
            "Basis rata-rata capaian anggaran Renja",
            Pilihan(BasisRerata),
            default=BasisRerata.TOTAL,
        ),
        Column(
            "penjumlahan_renja",
            "Penjumlahan triwulan pada Evaluasi Renja",
            Pilihan(PenjumlahanRenja),
            default=PenjumlahanRenja.JENIS_AKUMULASI,
        ),
        Column("varian_renja", "Bentuk kolom Evaluasi Renja", Pilihan(VarianRenja), default=VarianRenja.KOLOM_17),
        Column(
            "nomor_formulir", "Nomor formulir Evaluasi Renja", Teks(), default="Formulir E.81", example="Formulir E.81"
        ),
        Column(
            "judul_formulir",
            "Judul formulir Evaluasi Renja",
            Teks(),
            example="Evaluasi terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota",
            hint="kosong: menurut jenis daerah",
        ),
        Column("kertas_matriks", "Kertas matriks Evaluasi Renja", Pilihan(KertasMatriks), default=KertasMatriks.A3),
        Column("bentuk_triwulan", "Bentuk Laporan Triwulan", Pilihan(BentukTriwulan), default=BentukTriwulan.LENGKAP),
        Column(
            "dasar_capaian_triwulan",
            "Pembanding capaian triwulan",
            Pilihan(DasarCapaianTriwulan),
            default=DasarCapaianTriwulan.TAHUNAN,
        ),
        Column("desimal_capaian", "Desimal persen capaian", _DESIMAL, default=2, example="2"),
        Column("desimal_serapan", "Desimal persen serapan", _DESIMAL, default=2, example="2"),
        Column("desimal_renja", "Desimal persen Evaluasi Renja", _DESIMAL, default=0, example="0"),
        Column("desimal_efisiensi", "Desimal nilai efisiensi", _DESIMAL, default=2, example="2"),
        Column("gaya_rupiah", "Penulisan rupiah dalam kalimat", Pilihan(GayaRupiah), default=GayaRupiah.RAPAT),
        Column(
            "ambang_serapan_rendah",
            "Ambang serapan rendah (%)",
            Angka(Decimal(0), Decimal(100)),
            default=Decimal(80),
            example="80",
        ),
        Column(
            "jaga_seratus",
            "Cetak 99,99 bila masih ada sisa",
            YaTidak(),
            default=False,
            hint="ya: 100,00 % tidak dicetak selama masih ada sisa",
        ),
        Column(
            "jumlah_tahun_pembanding", "Jumlah tahun pembanding", Bulat(Decimal(1), Decimal(5)), default=2, example="2"
        ),
        Column(
            "uraian_program",
            "Indikator program yang diuraikan paling banyak",
            Bulat(Decimal(0), Decimal(999)),
            default=24,
            hint="lebih dari ini: LKjIP hanya menguraikan yang belum tercapai atau mempunyai catatan",
            example="24",
        ),
        Column(
            "sub_kegiatan_bab3",
            "Sub kegiatan dalam tabel BAB III paling banyak",
            Bulat(Decimal(0), Decimal(999)),
            default=75,
            hint="lebih dari ini: sub kegiatan hanya dirinci pada lampiran LKjIP",
            example="75",
        ),
        Column("istilah_triwulan", "Istilah triwulan", Teks(), default="Triwulan", example="Triwulan"),
        Column("kertas", "Ukuran kertas", Pilihan(Kertas), default=Kertas.A4),
        Column(
            "kertas_bagan",
            "Kertas bagan pohon kinerja",
            Pilihan(KertasBagan),
            example="A3",
            hint="kosong: sama dengan ukuran kertas",
        ),
        Column("grafik", "Grafik", YaTidak(), default=True, hint="tidak: laporan dicetak tanpa grafik"),
        Column(
            "templat",
            "Folder templat",
            Teks(),
            example="templat-kami",
            hint="nama folder templat sendiri di samping buku kerja; kosong: templat bawaan",
        ),
    ),
    formulir=True,
    wajib=True,
)

PEJABAT = Sheet(
    "pejabat",
    "Pejabat",
    "Penanda tangan laporan dan daftar pejabat struktural.",
    Pengisian.TAHUNAN,
    (
        Column("id", "Id pejabat", Id(), True, "PJ1", kunci_baris=True),
        Column(
            "peran",
            "Peran",
            Pilihan(PeranPejabat),
            True,
            "kepala OPD",
            hint="atasan langsung: hanya bila kepala OPD berjanji kepada pejabat lain, seperti kepala dinas bagi puskesmas",
        ),
        Column("nama", "Nama dan gelar", Teks(), True, "Drs. Nama Contoh, M.Si."),
        Column("nip", "NIP", Teks(), example="000000000000000000", hint="18 angka, diketik sebagai teks"),
        Column("pangkat", "Pangkat", Teks(), example="Pembina Utama Muda"),
        Column("golongan", "Golongan", Teks(), example="IV/c"),
        Column("jabatan", "Jabatan", Teks(), True, "Kepala Badan"),
        Column("unit", "Id unit", Acuan(lembar=("unit",)), example="U1"),
        Column("status_jabatan", "Status jabatan", Pilihan(StatusJabatan), default=StatusJabatan.DEFINITIF),
        Column("mulai", "Menjabat mulai", Tanggal(), example="1 Januari 2024"),
        Column("sampai", "Menjabat sampai", Tanggal(), example="31 Desember 2024"),
        Column("keterangan", "Keterangan", Teks(), example="merangkap jabatan"),
    ),
)

UNIT = Sheet(
    "unit",
    "Unit",
    "Susunan organisasi dari atas ke bawah.",
    Pengisian.SEKALI,
    (
        Column("id", "Id unit", Id(), True, "U1", kunci_baris=True),
        Column("nama", "Nama unit", Teks(), True, "Sekretariat"),
        Column("induk", "Id unit atasan", Acuan(lembar=("unit",)), example="U0"),
        Column("eselon", "Eselon", Teks(), example="III.a"),
        Column("kepala", "Sebutan kepala unit", Teks(), example="Sekretaris"),
        Column("keterangan", "Keterangan", Teks(), example="urusan umum, keuangan, dan perencanaan"),
    ),
)

TUGAS_FUNGSI = Sheet(
    "tugas_fungsi",
    "Tugas dan Fungsi",
    "Tugas, fungsi, dan rincian tugas setiap unit menurut peraturan pembentukannya.",
    Pengisian.SEKALI,
    (
        Column("unit", "Id unit", Acuan(lembar=("unit",)), True, "U1"),
        Column("jenis", "Jenis", Pilihan(JenisTugas), True, "fungsi"),
        Column("uraian", "Uraian", Teks(True, True), True, "penyusunan rencana kerja badan"),
    ),
    hitungan=hitungan.TUGAS_FUNGSI,
    baris_siap=200,
)

"""Problems of the pictures that are pasted into the workbook or stand beside it (codes GBR-…)."""

from generator.problems import ProblemKind, Severity

BUKAN_NAMA_BERKAS = ProblemKind(
    "GBR-01",
    Severity.GALAT,
    "«{berkas}» bukan nama berkas biasa di folder buku kerja.",
    "Simpan gambarnya (bukan pintasannya) di folder buku kerja, lalu tulis namanya saja, contohnya lambang.png.",
)
TIDAK_ADA = ProblemKind(
    "GBR-02",
    Severity.GALAT,
    "Berkas gambar «{berkas}» tidak ada di folder buku kerja atau tidak dapat dibaca.",
    "Simpan gambarnya di folder buku kerja dan tulis namanya lengkap dengan akhirannya{saran}.",
)
BUKAN_GAMBAR = ProblemKind(
    "GBR-03",
    Severity.GALAT,
    "Berkas «{berkas}» bukan gambar PNG atau JPEG yang utuh.",
    "Buka gambarnya dengan aplikasi gambar lalu simpan sebagai PNG atau JPEG; mengganti nama berkas tidak cukup.",
)
TERLALU_BESAR = ProblemKind(
    "GBR-04",
    Severity.GALAT,
    "Berkas gambar «{berkas}» berukuran {ukuran} MB, melebihi batas {batas} MB.",
    "Perkecil ukuran gambarnya lalu simpan kembali.",
)
FORMAT_LAIN = ProblemKind(
    "GBR-06",
    Severity.GALAT,
    "Gambar «{berkas}» berformat {jenis}, yang tidak dapat dimuat dalam laporan.",
    "Simpan gambarnya sebagai PNG atau JPEG. Gambar tempelan: salin, lalu Tempel Khusus (Paste Special) sebagai PNG.",
)
TANPA_BERKAS = ProblemKind(
    "GBR-07",
    Severity.GALAT,
    "Baris ini belum mempunyai gambar.",
    "Tempel gambarnya di baris ini, atau tulis nama berkasnya pada kolom «Nama berkas».",
)
TEMPELAN_LIAR = ProblemKind(
    "GBR-08",
    Severity.PERINGATAN,
    "Gambar yang ditempel di sini tidak dimuat dalam laporan.",
    "Pindahkan ke lembar «Gambar», sudut kiri atasnya di dalam baris yang sudah diisi bagian dan judulnya; satu gambar per"
    " baris.",
)
BUKAN_TEMPELAN = ProblemKind(
    "GBR-09",
    Severity.PERINGATAN,
    "Objek di sini bukan gambar (misalnya bentuk, SmartArt, grafik, atau gambar tautan), sehingga tidak dimuat.",
    "Salin objeknya, lalu Tempel Khusus (Paste Special) sebagai gambar PNG di baris yang sama.",
)
TERLALU_RAPAT = ProblemKind(
    "GBR-10",
    Severity.GALAT,
    "Gambar «{berkas}» berukuran {lebar} × {tinggi} piksel, melebihi batas {batas} juta piksel.",
    "Perkecil ukuran gambarnya lalu simpan kembali.",
)
TIDAK_IKUT = ProblemKind(
    "GBR-11",
    Severity.PERINGATAN,
    "Gambar yang ditempel tidak ikut dalam JSON: {gambar}.",
    "Tambahkan «--gambar FOLDER» pada perintah «baca» untuk menyimpannya; namanya sudah disebut pada kolom «Nama berkas».",
)
BAGIAN_TAK_DIKENAL = ProblemKind(
    "GBR-05",
    Severity.PERINGATAN,
    "Bagian «{bagian}» tidak dikenal, sehingga gambar «{judul}» tidak dicetak.",
    "Isi kolom «Bagian laporan» dengan salah satu dari: {pilihan}.",
)

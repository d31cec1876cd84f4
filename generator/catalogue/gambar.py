"""Problems of the pictures that stand beside the workbook (codes GBR-…)."""

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
BAGIAN_TAK_DIKENAL = ProblemKind(
    "GBR-05",
    Severity.PERINGATAN,
    "Bagian «{bagian}» tidak dikenal, sehingga gambar «{judul}» tidak dicetak.",
    "Isi kolom «Bagian laporan» dengan salah satu dari: {pilihan}.",
)

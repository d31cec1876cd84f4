"""Problems of the workbook file and of its sheets and headings (codes BUK-…)."""

from generator.problems import ProblemKind, Severity

TIDAK_ADA = ProblemKind(
    "BUK-01",
    Severity.GALAT,
    "Berkas «{berkas}» tidak ditemukan.",
    "Periksa nama dan letak berkas.",
)
BUKAN_XLSX = ProblemKind(
    "BUK-02",
    Severity.GALAT,
    "Berkas «{berkas}» berjenis {jenis}, bukan buku kerja Excel (.xlsx).",
    "Buka dengan Excel, pilih Simpan Sebagai, lalu pilih jenis «Excel Workbook (*.xlsx)».",
)
BERSANDI = ProblemKind(
    "BUK-03",
    Severity.GALAT,
    "Berkas «{berkas}» dikunci dengan kata sandi (atau berformat Excel lama) sehingga tidak dapat dibaca.",
    "Buka dengan Excel, hapus kata sandinya (File > Info > Protect Workbook), lalu simpan sebagai .xlsx.",
)
RUSAK = ProblemKind(
    "BUK-04",
    Severity.GALAT,
    "Berkas «{berkas}» rusak atau terpotong sehingga tidak dapat dibaca.",
    "Gunakan salinan yang utuh, misalnya unduh atau salin ulang berkas aslinya.",
)
BUKAN_BUKU_KERJA = ProblemKind(
    "BUK-05",
    Severity.GALAT,
    "Berkas «{berkas}» bukan buku kerja standar: lembar {lembar} tidak ada.",
    "Gunakan buku kerja dari menu Berkas › Buku kerja baru.",
)
VERSI_LAIN = ProblemKind(
    "BUK-06",
    Severity.GALAT,
    "Buku kerja ini bersusunan versi {versi}, sedangkan program ini memakai versi {versi_program}.",
    "Gunakan program yang lebih baru, yang sesuai dengan versi tersebut.",
)
VERSI_TAK_TERBACA = ProblemKind(
    "BUK-07",
    Severity.PERINGATAN,
    "Versi susunan buku kerja tidak tercatat pada lembar «{lembar}».",
    "Pastikan berkas ini berasal dari buku kerja standar; lembar pembuka jangan dihapus.",
)
LEMBAR_HILANG = ProblemKind(
    "BUK-08",
    Severity.PERINGATAN,
    "Lembar «{lembar}» tidak ada; isinya dianggap kosong.",
    "Salin kembali lembar itu dari buku kerja baru bila datanya diperlukan.",
)
KOLOM_WAJIB_HILANG = ProblemKind(
    "BUK-09",
    Severity.GALAT,
    "Kolom wajib «{kolom}» tidak ditemukan.",
    "Kembalikan judul kolomnya persis «{kolom}»{saran}.",
)
KOLOM_HILANG = ProblemKind(
    "BUK-10",
    Severity.PERINGATAN,
    "Kolom «{kolom}» tidak ditemukan; isinya dianggap kosong.",
    "Kembalikan judul kolomnya persis «{kolom}».",
)
KOLOM_ASING = ProblemKind(
    "BUK-11",
    Severity.PERINGATAN,
    "Kolom «{kolom}» tidak dikenal dan tidak dibaca.",
    "Abaikan bila memang kolom bantu sendiri; bila salah judul, perbaiki{saran}.",
)
KOLOM_GANDA = ProblemKind(
    "BUK-12",
    Severity.GALAT,
    "Judul kolom «{kolom}» muncul dua kali.",
    "Sisakan satu kolom dengan judul itu.",
)
JUDUL_HILANG = ProblemKind(
    "BUK-13",
    Severity.GALAT,
    "Baris judul kolom tidak ditemukan pada lembar ini.",
    "Kembalikan baris judul kolom seperti pada buku kerja baru.",
)
TERKUNCI = ProblemKind(
    "BUK-14",
    Severity.GALAT,
    "Berkas «{berkas}» tidak dapat dibuka karena sedang dipakai program lain atau tidak boleh dibaca.",
    "Tutup berkas itu di Excel lalu coba lagi.",
)
DATA_JSON = ProblemKind(
    "BUK-15",
    Severity.GALAT,
    "Data JSON «{berkas}» tidak sesuai susunan: {sebab}.",
    "Sesuaikan dengan keluaran perintah «lkjip skema --json».",
)
PERTANYAAN_GANDA = ProblemKind(
    "BUK-16",
    Severity.PERINGATAN,
    "Pertanyaan «{kolom}» muncul dua kali; hanya jawaban pada sel {sel} yang dibaca.",
    "Sisakan satu baris untuk pertanyaan itu.",
)
LEMBAR_GANDA = ProblemKind(
    "BUK-17",
    Severity.GALAT,
    "Ada {jumlah} lembar bernama «{lembar}»; hanya yang pertama yang dibaca.",
    "Gabungkan isinya ke satu lembar, lalu hapus atau ganti nama lembar lainnya.",
)
LEMBAR_SALAH_NAMA = ProblemKind(
    "BUK-18",
    Severity.GALAT,
    "Lembar «{lembar}» tidak ada, tetapi ada lembar «{mirip}» yang namanya mirip.",
    "Bila itu lembar yang dimaksud, kembalikan namanya menjadi «{lembar}»; bila bukan, ganti dengan nama lain.",
)
KOLOM_SALAH_JUDUL = ProblemKind(
    "BUK-19",
    Severity.GALAT,
    "Kolom «{kolom}» tidak ditemukan, tetapi ada judul «{mirip}» yang mirip.",
    "Bila itu kolom yang dimaksud, kembalikan judulnya menjadi «{kolom}»; bila bukan, ganti dengan judul lain.",
)
BERUPA_FOLDER = ProblemKind(
    "BUK-20",
    Severity.GALAT,
    "«{berkas}» adalah folder, bukan berkas buku kerja.",
    "Sebutkan nama berkas buku kerja (.xlsx) di dalam folder itu.",
)
TERLALU_BESAR = ProblemKind(
    "BUK-21",
    Severity.GALAT,
    "Lembar ini memuat sekurang-kurangnya {banyak} baris berisi, padahal paling banyak {terbanyak} baris yang dapat dibaca.",
    "Hapus baris di bawah tabel yang tidak dipakai (pilih barisnya, klik kanan, Delete), lalu simpan.",
)

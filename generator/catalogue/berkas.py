"""Problems of the program's outputs and of its use (codes BRK-… and PRG-…)."""

from generator.problems import ProblemKind, Severity

KELUARAN_TERKUNCI = ProblemKind(
    "BRK-01",
    Severity.GALAT,
    "Dokumen «{berkas}» tidak dapat disimpan karena sedang dibuka di program lain.",
    "Tutup dokumen itu di Word lalu jalankan sekali lagi.",
)
KELUARAN_GAGAL = ProblemKind(
    "BRK-02",
    Severity.GALAT,
    "Dokumen «{berkas}» tidak dapat disimpan di folder «{folder}» ({sebab}).",
    "Pastikan foldernya boleh ditulisi dan ruang penyimpanannya cukup.",
)
TANPA_LAPORAN = ProblemKind(
    "BRK-03",
    Severity.GALAT,
    "Buku kerja ini belum memuat data untuk laporan yang diminta ({laporan}).",
    "Lengkapi lembar yang bersangkutan, atau pilih laporan lain.",
)
TRIWULAN_BELUM_DITUTUP = ProblemKind(
    "BRK-04",
    Severity.GALAT,
    "Triwulan {triwulan} belum ditutup; triwulan terakhir yang ditutup menurut Profil adalah {terakhir}.",
    "Pilih triwulan yang sudah ditutup, atau ubah «Triwulan terakhir yang ditutup» pada lembar Profil.",
)
FAULT_PROGRAM = ProblemKind(
    "PRG-01",
    Severity.GALAT,
    "Program menemui kesalahan yang tidak terduga.",
    "Kirimkan berkas catatan «{catatan}» kepada pengelola program.",
)
SUDAH_ADA = ProblemKind(
    "BRK-05",
    Severity.GALAT,
    "Berkas «{berkas}» sudah ada dan tidak akan ditimpa.",
    "Pilih nama lain, atau pindahkan berkas yang lama.",
)
BUKAN_NAMA_XLSX = ProblemKind(
    "BRK-06",
    Severity.GALAT,
    "Nama «{berkas}» tidak berakhiran .xlsx, padahal yang dibuat adalah buku kerja Excel.",
    "Beri nama yang berakhiran .xlsx.",
)
BUKAN_DAFTAR = ProblemKind(
    "BRK-07",
    Severity.GALAT,
    "Berkas «{berkas}» sudah ada dan bukan daftar perbaikan, sehingga tidak akan ditimpa.",
    "Pilih nama lain untuk daftar perbaikan.",
)
AKHIR_DITOLAK = ProblemKind(
    "BRK-08",
    Severity.GALAT,
    "Laporan akhir tidak dibuat karena masih ada {banyak} galat: {galat}.",
    "Perbaiki semua galat lalu jalankan sekali lagi, atau buat tanpa «--final» untuk memperoleh draf.",
)
CELAH_DOKUMEN = ProblemKind(
    "BRK-09",
    Severity.PERINGATAN,
    "Dokumen «{dokumen}» masih memuat {banyak} bagian yang belum diisi, ditandai kuning: {contoh}.",
    "Cari tanda «[belum diisi» dalam dokumen, isi lembar buku kerja yang bersangkutan, lalu buat sekali lagi.",
)

"""Problems of making a new workbook for known bidang urusan (codes BKB-…)."""

from generator.problems import ProblemKind, Severity

BIDANG_TIDAK_DIKENAL = ProblemKind(
    "BKB-01",
    Severity.GALAT,
    "Kode bidang urusan «{bidang}» tidak ada pada nomenklatur untuk {daerah}.",
    "Gunakan kode bidang yang ada, misalnya {saran}.",
)
JENIS_DAERAH_BELUM_DISEBUT = ProblemKind(
    "BKB-02",
    Severity.GALAT,
    "Bidang urusan disebut tanpa jenis daerah, padahal nomenklatur provinsi dan kabupaten/kota berbeda.",
    "Tambahkan --kabupaten, --kota, atau --provinsi.",
)
DAFTAR_TIDAK_SAH = ProblemKind(
    "BKB-03",
    Severity.GALAT,
    "Daftar nomenklatur «{berkas}» tidak dapat dipakai: {sebab}.",
    "Susun berkas teks UTF-8 yang dipisah tab dengan kolom jenis_pemda, kode, tingkat, nama, kinerja, indikator, satuan.",
)
TAHUN_DI_LUAR_RENSTRA = ProblemKind(
    "BKB-04",
    Severity.GALAT,
    "Tahun laporan {tahun} tidak berada dalam masa Renstra {awal}-{akhir}.",
    "Perbaiki --tahun atau --renstra.",
)
PILIHAN_TIDAK_BERSAMA = ProblemKind(
    "BKB-05",
    Severity.GALAT,
    "Pilihan {pilihan} tidak dapat dipakai bersama --dari, karena isinya diambil dari buku kerja lama.",
    "Hapus pilihan itu, atau buat buku kerja tanpa --dari.",
)

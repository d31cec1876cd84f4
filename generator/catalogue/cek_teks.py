"""What is wrong in texts that staff wrote themselves (codes CEK-92 … CEK-99)."""

from generator.problems import ProblemKind, Severity

_P = Severity.PERINGATAN

PERATURAN_KELIRU = ProblemKind(
    "CEK-92",
    _P,
    "«{tertulis}» tidak cocok: {seharusnya}.",
    "Cocokkan jenis, nomor, tahun, dan judulnya dengan naskah peraturan.",
)
ANGKA_TEKS_BEDA = ProblemKind(
    "CEK-93",
    _P,
    "Teks menyebut {jenis} {angka} untuk indikator «{uraian}», sedangkan menurut buku kerja {hitungan}.",
    "Samakan angka dalam teks dengan isian angkanya.",
)
TERBILANG_BEDA = ProblemKind(
    "CEK-94",
    _P,
    "Teks menyebut «{tertulis}», sedangkan {angka} adalah {seharusnya}.",
    "Samakan angka dengan sebutannya.",
)
TAHUN_USANG = ProblemKind(
    "CEK-95",
    _P,
    "Teks berbicara tentang tahun {tertulis} («{potongan}»), sedangkan laporan ini untuk tahun {tahun}.",
    "Perbarui kalimatnya; bila memang tentang tahun itu, sebut pula tahun {tahun} sebagai pembandingnya.",
)
TEMPAT_ISIAN = ProblemKind(
    "CEK-96",
    _P,
    "Teks masih memuat tempat isian «{potongan}».",
    "Ganti dengan isinya, atau hapus.",
)
PERSEN_JANGGAL = ProblemKind(
    "CEK-97",
    _P,
    "Persentase dalam teks tertulis «{tertulis}».",
    "Tulis satu kali dengan koma desimal, misalnya «97,81%» atau «97,81 persen».",
)
KATA_GANDA = ProblemKind(
    "CEK-98",
    _P,
    "Teks memuat kata ganda «{potongan}».",
    "Hapus salah satunya.",
)
DAERAH_LAIN = ProblemKind(
    "CEK-99",
    _P,
    "Teks menyebut «{tertulis}», sedangkan buku kerja ini milik {nama_opd} {nama_daerah}.",
    "Perbaiki namanya; teks ini tampaknya disalin dari dokumen lain.",
)

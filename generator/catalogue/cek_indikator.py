"""Contradictions of units, programs, evaluations and dates (codes CEK-83 … CEK-91)."""

from generator.problems import ProblemKind, Severity

_P = Severity.PERINGATAN

INDIKATOR_DIGANTI = ProblemKind(
    "CEK-83",
    _P,
    "{banyak} indikator menggantikan indikator lain di tengah periode Renstra tanpa catatan, pertama «{uraian}» sejak"
    " {tahun}.",
    "Tulis alasan penggantiannya pada {lembar}, jenis «catatan», dengan id {id}.",
    "PermenPANRB 53/2014",
)
SATUAN_BUKAN_BENDA = ProblemKind(
    "CEK-84",
    _P,
    "Satuan «{satuan}» tidak cocok dengan yang dihitung indikator «{uraian}»; lazimnya «{lazim}»{sumber}.",
    "Samakan satuan dengan yang dihitung, atau perbaiki rumusan indikatornya.",
    "Permendagri 90/2019 dan pemutakhirannya",
)
SATUAN_UKUR_BEDA = ProblemKind(
    "CEK-85",
    _P,
    "Realisasi {realisasi} dan target {target} ({lawan}) indikator «{uraian}» tampaknya tidak dalam ukuran yang sama:"
    " yang satu pecahan, yang lain persen.",
    "Tulis keduanya dalam persen, misalnya 95,5 untuk 95,5%.",
)
PROGRAM_TANPA_SEBAB = ProblemKind(
    "CEK-86",
    _P,
    "Capaian indikator program «{uraian}» tahun {tahun} adalah {capaian}%, tetapi tidak ada penjelasan untuk program"
    " «{nama}».",
    "Tulis faktor penghambat atau permasalahan beserta tindak lanjutnya pada {lembar} dengan id {id}, periode «tahun».",
    "PermenPANRB 53/2014",
)
LHE_BUKAN_TAHUNNYA = ProblemKind(
    "CEK-87",
    _P,
    "Rekomendasi LHE yang dimuat berasal dari tahun {tahun_lhe}, sedangkan laporan tahun {tahun} menindaklanjuti LHE"
    " tahun {seharusnya}.",
    "Isi rekomendasi LHE tahun {seharusnya}, atau perbaiki tahunnya.",
    "PermenPANRB 88/2021",
)
LHE_BERLUBANG = ProblemKind(
    "CEK-88",
    _P,
    "Nomor rekomendasi LHE tahun {tahun_lhe} tidak urut: sesudah {sebelum} langsung {nomor}.",
    "Lengkapi rekomendasi yang terlewat, atau perbaiki nomornya.",
    "PermenPANRB 88/2021",
)
REKOMENDASI_TANPA_TINDAKAN = ProblemKind(
    "CEK-89",
    _P,
    "{banyak} rekomendasi LHE belum mempunyai rencana aksi atau tindak lanjut, pertama «{rekomendasi}».",
    "Isi kolom «Rencana aksi/tindak lanjut».",
    "PermenPANRB 88/2021",
)
SATUAN_JANGGAL = ProblemKind(
    "CEK-90",
    _P,
    "Indikator «{uraian}» bersatuan «{satuan}», padahal rumusannya menyatakan {ukuran}.",
    "Perbaiki satuan atau rumusan indikatornya.",
)
LEWAT_TENGGAT = ProblemKind(
    "CEK-91",
    _P,
    "LKjIP bertanggal {tanggal}, lewat dari batas penyampaian kepada kepala daerah, yaitu {batas}.",
    "Periksa tanggalnya; bila memang terlambat, terima peringatan ini dengan alasannya.",
    "Perpres 29/2014: dua bulan setelah tahun anggaran berakhir",
)

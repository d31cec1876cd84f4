"""Contradictions of units, evaluations and texts (codes CEK-81 … CEK-99), and void acceptances of a PERINGATAN (codes TRM-…)."""

from generator.problems import ProblemKind, Severity

_P = Severity.PERINGATAN

# units, programs, evaluations, dates
NILAI_NEGATIF = ProblemKind(
    "CEK-81",
    _P,
    "{kolom} indikator «{uraian}» adalah {nilai}, di bawah nol.",
    "Perbaiki tandanya; bila nilainya memang dapat di bawah nol, isi batas bawah nilai indikatornya, atau terima peringatan"
    " ini dengan alasannya.",
)
RIWAYAT_BERLUBANG = ProblemKind(
    "CEK-82",
    _P,
    "Riwayat indikator «{uraian}» melompat dari tahun {sebelum} ({lawan}) ke tahun {tahun}.",
    "Perbaiki tahunnya, atau tambahkan baris tahun yang terlewat; tulis «n/a» bila tidak ada nilainya.",
)
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

# texts that staff wrote themselves
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

# the sheet on which staff accept a PERINGATAN with their reason
GALAT_DITERIMA = ProblemKind(
    "TRM-01",
    _P,
    "{kode} adalah galat ({lawan}), sehingga tidak dapat diterima dan tetap berlaku.",
    "Perbaiki isiannya, lalu hapus baris penerimaan ini.",
)
TANPA_TEMUAN = ProblemKind(
    "TRM-02",
    _P,
    "Penerimaan {kode} pada lembar «{sasaran}»{baris} tidak mengenai satu temuan pun.",
    "Hapus baris ini bila masalahnya sudah diperbaiki; bila belum, tulis kode, lembar, dan barisnya seperti pada daftar"
    " perbaikan.",
)
ALASAN_SINGKAT = ProblemKind(
    "TRM-03",
    _P,
    "Alasan «{alasan}» terlalu singkat, sehingga {kode} belum diterima.",
    "Tulis alasannya sekurang-kurangnya dalam {batas} kata, agar dapat dipertanggungjawabkan kepada pemeriksa.",
)

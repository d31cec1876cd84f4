"""Contradictions of units, evaluations and texts, void acceptances of a PERINGATAN, workbooks that disagree, documents (CEK-81 … CEK-126, CEK-140 …, TRM-…)."""

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
    "Teks menyebut {jenis} {angka} untuk indikator «{uraian}», sedangkan menurut buku kerja {hitungan} ({lawan}).",
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
    "Teks memuat kata berulang «{potongan}».",
    "Hapus salah satunya; bila memang kata ulang, tulis dengan tanda hubung, seperti «masing-masing».",
)
DAERAH_LAIN = ProblemKind(
    "CEK-99",
    _P,
    "Teks menyebut «{tertulis}», sedangkan buku kerja ini milik {nama_opd} {nama_daerah}.",
    "Perbaiki namanya bila teks ini tersalin dari dokumen lain; bila memang dimaksud, sebut hubungannya (pembanding, kaji tiru,"
    " berbatasan, kerja sama), atau terima peringatan ini dengan alasannya.",
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

# between several workbooks of one agency, of one year or of several (codes CEK-110 … CEK-120)
_SAMAKAN = "Cocokkan keduanya dengan dokumen aslinya, lalu samakan isian kedua buku kerja."

OPD_LAIN = ProblemKind(
    "CEK-110",
    _P,
    "«{berkas}» milik {nama}, sedangkan «{lain}» ({lawan}) milik {nama_lain}; keduanya tidak dibandingkan.",
    "Periksa bersama-sama hanya buku kerja perangkat daerah yang sama, atau samakan penulisan namanya.",
)
TARGET_LINTAS = ProblemKind(
    "CEK-111",
    _P,
    "Target tahun {tahun} indikator «{uraian}» dalam «{berkas}» adalah {nilai}, sedangkan dalam «{lain}» {lawan} adalah"
    " {nilai_lain}.",
    _SAMAKAN,
    "PermenPANRB 53/2014: target yang sama dalam semua dokumen kinerja",
)
TARGET_RENSTRA_BERUBAH = ProblemKind(
    "CEK-112",
    _P,
    "Target {versi} tahun {tahun} indikator «{uraian}» dalam «{berkas}» adalah {nilai}, sedangkan dalam «{lain}» {lawan}"
    " adalah {nilai_lain}{lagi}.",
    "Bila Renstra memang diubah, isi targetnya pada baris versi «Renstra perubahan». Bila tidak, samakan: target Renstra"
    " tetap sama dari tahun ke tahun.",
    "Permendagri 86/2017",
)
REALISASI_LINTAS = ProblemKind(
    "CEK-113",
    _P,
    "Realisasi {masa} indikator «{uraian}» dalam «{berkas}» adalah {nilai}, sedangkan dalam «{lain}» {lawan} adalah"
    " {nilai_lain}.",
    _SAMAKAN,
)
UANG_LINTAS = ProblemKind(
    "CEK-114",
    _P,
    "{angka} {tingkat} «{nama}» dalam «{berkas}» adalah {nilai}, sedangkan dalam «{lain}» {lawan} adalah {nilai_lain};"
    " selisihnya {selisih}.",
    "Cocokkan dengan DPA atau LRA, lalu perbaiki buku kerja yang keliru.",
)
RIWAYAT_LINTAS = ProblemKind(
    "CEK-115",
    _P,
    "Menurut riwayat dalam «{berkas}», {jenis} tahun {tahun} indikator «{uraian}» adalah {nilai}, sedangkan dalam «{lain}»"
    " {lawan} adalah {nilai_lain}.",
    "Pakai angka laporan tahun itu; bila angkanya kemudian direvisi, terima peringatan ini dengan alasannya.",
    "PermenPANRB 53/2014: perbandingan dengan tahun-tahun sebelumnya",
)
LALU_LINTAS = ProblemKind(
    "CEK-116",
    _P,
    "Realisasi Renstra s.d. tahun lalu «{uraian}» dalam «{berkas}» adalah {nilai}, sedangkan menurut «{lain}» {lawan}"
    " realisasi s.d. akhir tahun {tahun} adalah {nilai_lain}{selisih}.",
    "Lanjutkan angka akhir tahun {tahun}, atau perbaiki buku kerja tahun itu.",
    "Permendagri 86/2017, kolom realisasi s.d. tahun lalu",
)
SATUAN_LINTAS = ProblemKind(
    "CEK-117",
    _P,
    "Satuan indikator «{uraian}» dalam «{berkas}» adalah «{nilai}», sedangkan dalam «{lain}» {lawan} adalah «{nilai_lain}».",
    "Samakan satuannya; angka yang satuannya berbeda tidak dapat dibandingkan.",
)
TANPA_PASANGAN = ProblemKind(
    "CEK-118",
    _P,
    "{banyak} {apa} dalam «{ada}» tidak ada dalam «{tiada}», pertama «{uraian}» ({lawan}).",
    "Tambahkan bila terlewat, atau samakan rumusan dan kodenya bila yang dimaksud sama.",
)
TEKS_TAHUN_LALU = ProblemKind(
    "CEK-119",
    _P,
    "Teks ini dalam «{berkas}» sama dengan teks tahun {tahun} dalam «{lain}» {lawan}: «{potongan}».",
    "Tulis keadaan tahun ini; bila keadaannya memang sama, terima peringatan ini dengan alasannya.",
)
RUMUSAN_LINTAS = ProblemKind(
    "CEK-120",
    _P,
    "Rumusan {apa} {id} dalam «{berkas}» adalah «{uraian}», sedangkan dalam «{lain}» {lawan} adalah «{uraian_lain}».",
    "Pakai satu rumusan di semua dokumen.",
    "PermenPANRB 53/2014",
)

LINTAS = (
    OPD_LAIN,
    TARGET_LINTAS,
    TARGET_RENSTRA_BERUBAH,
    REALISASI_LINTAS,
    UANG_LINTAS,
    RIWAYAT_LINTAS,
    LALU_LINTAS,
    SATUAN_LINTAS,
    TANPA_PASANGAN,
    TEKS_TAHUN_LALU,
    RUMUSAN_LINTAS,
)

# in a finished document (codes CEK-121 … CEK-126, CEK-140, CEK-141)
PENANDA_TERSISA = ProblemKind(
    "CEK-121",
    _P,
    "Dokumen «{dokumen}» masih memuat {banyak} penanda templat, pertama «{penanda}».",
    "Perbaiki penanda itu pada templatnya, lalu buat sekali lagi.",
)
KETERANGAN_TIDAK_URUT = ProblemKind(
    "CEK-122",
    _P,
    "Nomor {jenis} dalam dokumen «{dokumen}» tidak urut: «{teks}» seharusnya bernomor {seharusnya}.",
    "Periksa keterangan tabel dan gambar pada templatnya; nomornya dihitung sendiri bila ditulis dengan penanda.",
)
JUDUL_TIDAK_URUT = ProblemKind(
    "CEK-123",
    _P,
    "Judul «{teks}» dalam dokumen «{dokumen}» berada pada tingkat {tingkat}, padahal judul sebelumnya pada tingkat"
    " {sebelum}.",
    "Perbaiki gaya judul («Heading») pada templatnya.",
)
BAGIAN_HILANG = ProblemKind(
    "CEK-124",
    _P,
    "Dokumen «{dokumen}» tidak memuat bagian wajib {bagian}.",
    "Kembalikan judul atau penanda bagian itu pada templatnya.",
    "PermenPANRB 53/2014; PermenPANRB 89/2021",
)
ANGKA_ASING = ProblemKind(
    "CEK-125",
    _P,
    "Dokumen «{dokumen}» memuat {banyak} angka yang tidak ada pada hasil hitungan maupun isian, pertama {angka} pada"
    " «{tempat}».",
    "Hapus angka yang diketik pada templat, atau ganti dengan penanda.",
)
BARIS_TANPA_ISI = ProblemKind(
    "CEK-126",
    _P,
    "Dokumen «{dokumen}» memuat tabel dengan baris yang seluruhnya kosong, pertama pada tabel «{tabel}».",
    "Hapus baris itu pada templat, atau isi lembar buku kerja yang dicetaknya.",
)
ANGKA_SALAH_TEMPAT = ProblemKind(
    "CEK-140",
    _P,
    "Dokumen «{dokumen}» pada {tempat} memuat «{tertulis}», padahal seharusnya «{seharusnya}»{lagi}.",
    "Jangan pakai dokumen ini; buat sekali lagi. Bila peringatan ini tetap muncul, laporkan kepada pengelola program.",
)
ANGKA_BARIS_LAIN = ProblemKind(
    "CEK-141",
    _P,
    "Dokumen «{dokumen}» memuat {banyak} angka milik baris lain, pertama {angka} pada baris «{baris}».",
    "Periksa baris itu pada templat: angkanya harus berasal dari penanda baris yang sama, bukan diketik atau disalin.",
)

# counts in texts
CACAH_TEKS_BEDA = ProblemKind(
    "CEK-142",
    _P,
    "Teks menyebut «{tertulis}», sedangkan {lawan} memuat {hitungan} {benda}.",
    "Samakan jumlah dalam teks dengan isiannya; bila yang dimaksud hanya sebagian, sebutkan bagian yang mana.",
)

# figures of the whole agency in texts
HASIL_TEKS_BEDA = ProblemKind(
    "CEK-145",
    _P,
    "Teks menyebut {jenis} {tertulis}, sedangkan buku kerja tidak memuat angka itu; yang terdekat {hitungan} ({pemilik};"
    " {lawan}).",
    "Samakan angka dalam teks dengan hitungan; bila yang dimaksud hal lain, terima peringatan ini dengan alasannya.",
)

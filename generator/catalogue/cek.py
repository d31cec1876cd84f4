"""Contradictions about the agency, its plan and its performance (codes CEK-01 … CEK-49, CEK-80 …)."""

from generator.problems import ProblemKind, Severity

_G, _P = Severity.GALAT, Severity.PERINGATAN
_LKJ = "PermenPANRB 53/2014"
_LKE = "PermenPANRB 88/2021, pelaporan kinerja"
_POHON = "PermenPANRB 89/2021"
_RENJA = "Permendagri 86/2017"

# the agency and its year
RENSTRA_TERBALIK = ProblemKind(
    "CEK-01",
    _G,
    "Tahun akhir Renstra {akhir} mendahului tahun awalnya {awal} ({lawan}).",
    "Perbaiki salah satu tahunnya.",
)
RENSTRA_TERLALU_PANJANG = ProblemKind(
    "CEK-02",
    _G,
    "Renstra {awal}-{akhir} berlaku {banyak} tahun ({lawan}), sedangkan buku kerja memuat paling banyak {batas} tahun.",
    "Periksa tahun awal dan tahun akhir Renstra; satu buku kerja memuat satu periode Renstra.",
)
TAHUN_DI_LUAR_RENSTRA = ProblemKind(
    "CEK-03",
    _G,
    "Tahun laporan {tahun} berada di luar periode Renstra {awal}-{akhir} ({lawan}).",
    "Perbaiki tahun laporan, atau isi periode Renstra yang berlaku pada tahun itu.",
)
MULAI_PERUBAHAN_KOSONG = ProblemKind(
    "CEK-04",
    _P,
    "{isian} perubahan sudah diisi (mulai {lawan}), tetapi triwulan mulai berlakunya kosong; dianggap Triwulan IV.",
    "Isi triwulan mulai berlakunya perubahan APBD, angka 1 sampai 4.",
)
PAGU_MURNI_KOSONG = ProblemKind(
    "CEK-136",
    _P,
    "Pagu perubahan baru berlaku mulai Triwulan {mulai}, tetapi tidak satu pun pagu murni diisi ({lawan}); laporan"
    " triwulan sebelumnya tidak memuat pagu.",
    "Isi pagu murni; bila pagu itu berlaku sejak awal tahun, isi triwulan mulai berlakunya dengan 1.",
)
TANGGAL_TERLALU_AWAL = ProblemKind(
    "CEK-05",
    _P,
    "{dokumen} bertanggal {tanggal}, padahal masa yang dilaporkan baru berakhir {akhir}.",
    "Isi tanggal penandatanganan sesudah {akhir}.",
    _LKJ,
)
TANGGAL_KOSONG = ProblemKind(
    "CEK-06",
    _P,
    "{dokumen} belum bertanggal.",
    "Isi tanggal penandatanganan lengkap dengan harinya, sesudah {akhir}.",
    _LKE,
)
KEPALA_GANDA = ProblemKind(
    "CEK-07",
    _G,
    "«{nama}» dan «{nama_lain}» ({lawan}) sama-sama kepala perangkat daerah pada {tanggal}.",
    "Isi «Menjabat sampai» pejabat yang lama dan «Menjabat mulai» pejabat yang baru agar tidak bertumpuk.",
)
NIP_CONTOH = ProblemKind(
    "CEK-08",
    _P,
    "NIP {banyak} pejabat masih berupa angka contoh (deretan nol), pertama pada «{nama}».",
    "Ganti dengan NIP yang sebenarnya sebelum laporan ditandatangani.",
)
NIP_KOSONG = ProblemKind(
    "CEK-78",
    _P,
    "NIP «{nama}» belum diisi, padahal ia menandatangani laporan.",
    "Isi NIP-nya; tanpa NIP, tanda tangan tercetak hanya dengan nama dan pangkat.",
)
NIP_SALAH = ProblemKind(
    "CEK-09",
    _P,
    "NIP «{nip}» milik «{nama}» tidak benar: {sebab}.",
    "Tulis ke-18 angka NIP sesuai surat keputusan, diketik sebagai teks.",
)
NIP_GANDA = ProblemKind(
    "CEK-10",
    _G,
    "NIP «{nip}» dipakai untuk «{nama}» dan untuk «{nama_lain}» ({lawan}).",
    "Perbaiki NIP yang keliru; satu NIP hanya milik satu orang.",
)

# scales
SKALA_TAK_DIKENAL = ProblemKind(
    "CEK-48",
    _P,
    "Skala «{nama}» tidak dikenal, sehingga tidak ada predikat atau kategori menurut skala itu.",
    "Tulis nama skala bawaan atau nama skala pada lembar Skala. Terdekat: {saran}.",
)
PREDIKAT_TANPA_SKALA = ProblemKind(
    "CEK-49",
    _P,
    "Indikator «{uraian}» bertipe predikat ({lawan}), tetapi skalanya kosong sehingga capaiannya tidak terukur.",
    "Isi «Skala predikat».",
)

# plan
SASARAN_TANPA_INDIKATOR = ProblemKind(
    "CEK-11",
    _P,
    "Sasaran «{uraian}» belum mempunyai indikator pada {lembar}.",
    "Tambahkan sekurang-kurangnya satu indikator dengan «Id tujuan/sasaran» {id}.",
    _POHON,
)
SASARAN_TANPA_PROGRAM = ProblemKind(
    "CEK-12",
    _P,
    "Sasaran «{uraian}» belum didukung satu program, kegiatan, atau sub kegiatan pun pada {lembar}.",
    "Isi «Id sasaran yang didukung» dengan {id} pada baris program, kegiatan, atau sub kegiatan yang mendukungnya.",
    _POHON,
)
INDIKATOR_GANDA = ProblemKind(
    "CEK-45",
    _P,
    "Indikator «{uraian}» tercatat pada sasaran {sasaran} dan pada sasaran {sasaran_lain} ({lawan}).",
    "Tempatkan indikator pada satu sasaran saja.",
    _LKJ,
)
PENANGGUNG_JAWAB_KOSONG = ProblemKind(
    "CEK-13",
    _P,
    "{banyak} {pokok} belum mempunyai penanggung jawab, pertama «{uraian}».",
    "Isi kolom «Penanggung jawab».",
    _POHON,
)

# values
NILAI_BUKAN_TIPE = ProblemKind(
    "CEK-46",
    _G,
    "«{isi}» pada indikator «{uraian}» bukan {diminta} sebagaimana ditetapkan ({lawan}){lain}.",
    "Tulis {diminta}, atau «-» bila tidak ada nilainya; atau perbaiki tipe nilai dan skala indikatornya.",
)
PEMBANDING_BUKAN_TIPE = ProblemKind(
    "CEK-47",
    _P,
    "Nilai pembanding «{isi}» untuk indikator «{uraian}» bukan {diminta} sebagaimana ditetapkan ({lawan}){lain}.",
    "Tulis {diminta}, atau «n/a» bila tidak ada nilainya.",
)
RENTANG_TIDAK_STABIL = ProblemKind(
    "CEK-80",
    _P,
    "Target «{uraian}» berupa rentang ({lawan}), tetapi polaritasnya {polaritas} sehingga nilai di luar rentang dapat"
    " dihitung melampaui 100%.",
    "Pilih polaritas «stabil», atau tulis target berupa satu angka.",
)

# targets
TARGET_KOSONG = ProblemKind(
    "CEK-14",
    _G,
    "Target tahun {tahun} untuk indikator «{uraian}» kosong.",
    "Isi targetnya; bila indikator sudah tidak berlaku, hapus barisnya atau isi tahun akhir berlakunya.",
    _LKJ,
)
TARGET_PK_BEDA = ProblemKind(
    "CEK-15",
    _G,
    "Target PK {tahun} «{uraian}» adalah {pk}, sedangkan target Renstra tahun itu {renstra} ({lawan}).",
    "Samakan keduanya, atau tulis sebabnya pada «Alasan perubahan».",
    _LKJ,
)
TARGET_PK_TAHUN_LAIN = ProblemKind(
    "CEK-16",
    _G,
    "Target PK {tahun} «{uraian}» adalah {pk}; itu target Renstra tahun {tahun_lain}, untuk {tahun} {renstra} ({lawan}).",
    "Pakai target Renstra tahun {tahun}, atau tulis sebabnya pada «Alasan perubahan».",
    _LKJ,
)
TARGET_TIDAK_MAJU = ProblemKind(
    "CEK-17",
    _P,
    "Target {tahun} «{uraian}» adalah {target}, padahal realisasi {tahun_lalu} sudah {realisasi} ({lawan}).",
    "Pertimbangkan target yang lebih menantang; bila targetnya memang demikian, terima peringatan ini dengan alasannya.",
)
TARGET_BERBALIK = ProblemKind(
    "CEK-18",
    _P,
    "Target «{uraian}» tahun {tahun} adalah {target}, berbalik arah dari {sebelum} pada tahun sebelumnya.",
    "Perbaiki targetnya atau polaritasnya ({polaritas}); bila memang demikian, terima peringatan ini dengan alasannya.",
)
TARGET_TETAP = ProblemKind(
    "CEK-19",
    _P,
    "Target «{uraian}» tetap {target} selama {banyak} tahun.",
    "Perbaiki target yang seharusnya membaik; bila memang direncanakan tetap, terima peringatan ini dengan alasannya.",
)
TARGET_INDUK_BEDA = ProblemKind(
    "CEK-20",
    _P,
    "Target {tahun} «{uraian}» adalah {target}, sedangkan jumlah target bawahannya yang bersatuan sama {jumlah}"
    " (selisih {selisih}; bawahan pertama {lawan}).",
    "Perbaiki target induk atau target bawahannya; bila induk memang menghitung hal lain, terima peringatan ini dengan alasannya.",
)
TARGET_TW_BEDA = ProblemKind(
    "CEK-21",
    _G,
    "Target triwulan «{uraian}» menjadi {triwulan} pada akhir tahun ({jenis}), sedangkan target {tahun} adalah {target}"
    " ({lawan}).",
    "Perbaiki target triwulan atau target tahunnya; bila targetnya berubah, isi target triwulan perubahannya.",
    _RENJA,
)
TARGET_PERUBAHAN_DINI = ProblemKind(
    "CEK-137",
    _P,
    "Target Triwulan {triwulan} perubahan «{uraian}» diisi {nilai}, tetapi perubahannya baru berlaku mulai Triwulan {mulai}"
    " ({lawan}); target itu tidak dipakai.",
    "Kosongkan selnya, atau perbaiki triwulan mulai berlakunya perubahan.",
)

# realisasi
IKU_TANPA_REALISASI = ProblemKind(
    "CEK-22",
    _G,
    "IKU «{uraian}» belum mempunyai realisasi {masa} dan juga belum ada alasannya.",
    "Isi realisasinya pada {lembar}, atau tulis sebabnya pada «Alasan belum ada realisasi».",
    _LKE,
)
REALISASI_DINI = ProblemKind(
    "CEK-23",
    _G,
    "{kolom} sudah diisi {nilai}, padahal triwulan terakhir yang ditutup baru {terakhir} ({lawan}).",
    "Kosongkan isiannya, atau ubah triwulan terakhir yang ditutup.",
    _RENJA,
)
REALISASI_TAHUN_BEDA = ProblemKind(
    "CEK-24",
    _G,
    "Realisasi setahun {pokok} adalah {tahunan}, sedangkan menurut triwulannya ({jenis}) {triwulanan}"
    " (selisih {selisih}; {lawan}).",
    "Kosongkan realisasi setahun bila triwulannya lengkap, atau perbaiki yang keliru.",
)
REALISASI_AKHIR_BEDA = ProblemKind(
    "CEK-25",
    _P,
    "Realisasi setahun «{uraian}» adalah {tahunan}, sedangkan nilai triwulan terakhirnya {triwulanan} ({lawan}).",
    "Samakan keduanya; bila nilai setahun memang pembaruan dari nilai triwulan itu, terima peringatan ini dengan alasannya.",
)
PERSENTASE_TURUN = ProblemKind(
    "CEK-26",
    _P,
    "Realisasi «{uraian}» turun dari {sebelum} ({lawan}) menjadi {nilai}, padahal persentase progresif tidak boleh turun.",
    "Isi angka kumulatif sampai dengan triwulan itu, atau ganti jenis akumulasinya.",
    _RENJA,
)
NILAI_DI_LUAR_BATAS = ProblemKind(
    "CEK-27",
    _G,
    "{kolom} «{uraian}» adalah {nilai}, di luar nilai yang mungkin: {batas} ({lawan}).",
    "Perbaiki nilainya, atau batas nilai pada lembar Indikator.",
)
PERSEN_LEBIH_SERATUS = ProblemKind(
    "CEK-28",
    _P,
    "{kolom} «{uraian}» adalah {nilai} persen, melebihi 100.",
    "Periksa nilainya; bila memang mungkin, isi «Nilai tertinggi yang mungkin» atau ganti tipe nilainya.",
)
CAPAIAN_EKSTREM = ProblemKind(
    "CEK-29",
    _P,
    "Capaian «{uraian}» {masa} adalah {capaian}% (target {target}, realisasi {realisasi}), di luar yang"
    " lazim: {terendah}% sampai dengan {tertinggi}%.",
    "Perbaiki target, realisasi, satuan, atau polaritasnya ({polaritas}); bila semuanya benar, terima peringatan ini dengan"
    " alasannya.",
)
DI_CELAH_SKALA = ProblemKind(
    "CEK-30",
    _P,
    "{pokok} {nilai} berada di antara dua kelas «{skala}»; sebutannya, «{label}», ditentukan oleh pembulatan.",
    "Cocokkan dengan ketentuan yang dipakai; bila sebutannya benar, terima peringatan ini dengan alasannya.",
    _RENJA,
)
DI_LUAR_SKALA = ProblemKind(
    "CEK-31",
    _P,
    "{pokok} {nilai} lebih rendah daripada kelas terendah «{skala}» ({terendah}), sehingga tidak mempunyai predikat atau kategori.",
    "Periksa nilainya atau skalanya.",
)
RIWAYAT_BUKAN_LALU = ProblemKind(
    "CEK-32",
    _G,
    "Riwayat «{uraian}» bertahun {tahun_riwayat}, padahal tahun laporan adalah {tahun} ({lawan}).",
    "Isi tahun yang lebih awal; realisasi tahun laporan ditulis pada lembar Realisasi.",
)

# details
RINCIAN_BEDA = ProblemKind(
    "CEK-33",
    _G,
    "Rincian «{uraian}» tahun {tahun} ({cara}) menghasilkan {hitungan}, sedangkan realisasinya diisi {nilai}"
    " (selisih {selisih}; rincian pertama {lawan}{bobot}).",
    "Perbaiki {yang}.",
)
KOMPONEN_LEBIH_BOBOT = ProblemKind(
    "CEK-34",
    _G,
    "Nilai komponen «{komponen}» {nilai} melebihi bobotnya {bobot} ({lawan}).",
    "Perbaiki nilai atau bobotnya.",
)
BOBOT_BUKAN_SERATUS = ProblemKind(
    "CEK-35",
    _P,
    "Bobot komponen atau kelompok «{uraian}» tahun {tahun} berjumlah {jumlah}, bukan 100.",
    "Periksa setiap bobotnya menurut pedoman indeks itu.",
)

BOBOT_BUKAN_PERATURAN = ProblemKind(
    "CEK-44",
    _P,
    "Bobot komponen «{uraian}» tahun {tahun} adalah {bobot}, sedangkan {dasar} menetapkan {seharusnya}.",
    "Sesuaikan komponen dan bobotnya dengan peraturan yang berlaku.",
)

# analysis
TANPA_PENGHAMBAT = ProblemKind(
    "CEK-36",
    _P,
    "Capaian «{uraian}» {masa} {capaian}%, tetapi belum ada {kurang} pada {lembar}.",
    "Tulis {kurang} dengan id {id} dan periode {periode}.",
    _LKE,
)
TANPA_PENDUKUNG = ProblemKind(
    "CEK-37",
    _P,
    "Capaian «{uraian}» {masa} {capaian}%, tetapi belum ada faktor pendukung pada {lembar}.",
    "Tulis faktor pendukung dengan id {id} dan periode {periode}.",
    _LKE,
)
TEKS_KEMBAR = ProblemKind(
    "CEK-38",
    _P,
    "Uraian {jenis} untuk {acuan} sama persis dengan uraian untuk {acuan_lain} ({lawan}).",
    "Tulis {jenis} yang khas untuk masing-masing.",
    _LKE,
)

# tables of staff
TABEL_PEGAWAI_BEDA = ProblemKind(
    "CEK-39",
    _P,
    "Tabel «{judul}» berjumlah {jumlah}, sedangkan tabel lain pada bagian yang sama {jumlah_lain} ({lawan}).",
    "Hitung ulang; pegawai yang sama harus berjumlah sama di setiap tabel.",
)
KOLOM_JUMLAH_BEDA = ProblemKind(
    "CEK-40",
    _G,
    "Kolom «{kolom}» pada baris «{baris}» diisi {nilai}, sedangkan kolom lainnya berjumlah {jumlah} ({lawan}).",
    "Hapus kolom jumlah (program menghitungnya), atau perbaiki angkanya.",
)

# figures of other documents
KUNCI_TAK_DIKENAL = ProblemKind(
    "CEK-41",
    _G,
    "Kunci «{kunci}» tidak dikenal, sehingga nilainya tidak dapat dicocokkan.",
    "Pakai kunci seperti pada menu Laporan › Daftar angka. Kunci terdekat: {saran}.",
)
ANGKA_LUAR_BEDA = ProblemKind(
    "CEK-42",
    _G,
    "Menurut {dokumen}, {nama} adalah {nilai}, sedangkan hitungan buku kerja {hitungan} (selisih {selisih}; {lawan}).",
    "Perbaiki isian buku kerja bila dokumennya benar, atau perbaiki nilai pada lembar ini.",
)
SISIPAN_TAK_DIKENAL = ProblemKind(
    "CEK-79",
    _P,
    "Sisipan «{nama}» dalam teks bagian «{bagian}» bukan kata atau kunci angka yang dikenal; yang mirip: {saran}.",
    "Perbaiki isi kurung kurawalnya; kunci angka dapat dilihat pada menu Laporan › Daftar angka.",
)
TRIWULAN_TAK_BERARTI = ProblemKind(
    "CEK-138",
    _P,
    "Bagian «{bagian}» bukan bagian Laporan Triwulan, sehingga kolom «Triwulan» yang diisi {triwulan} tidak dipakai.",
    "Kosongkan kolom «Triwulan», atau perbaiki bagiannya.",
)
ANGKA_LUAR_TANPA_HITUNGAN = ProblemKind(
    "CEK-43",
    _P,
    "Menurut {dokumen}, {nama} adalah {nilai}, tetapi buku kerja belum mempunyai angkanya ({sebab}).",
    "Isi data yang bersangkutan agar dapat dicocokkan.",
)

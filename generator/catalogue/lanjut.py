"""Problems of new workbooks: carried into another year (LJT-…), merged (GBG-…), made for known bidang urusan (BKB-…)."""

from generator.problems import ProblemKind, Severity

_G, _P = Severity.GALAT, Severity.PERINGATAN

TAHUN_TIDAK_BERURUTAN = ProblemKind(
    "LJT-01",
    _G,
    "Buku kerja lama «{berkas}» untuk tahun {lama}, sedangkan tahun yang diminta {tahun}.",
    "Minta tahun {harusnya}. Bila ada tahun yang terlewat, buat bukunya satu per satu dari tahun ke tahun.",
)
BUKU_LAMA_BERGALAT = ProblemKind(
    "LJT-02",
    _G,
    "Buku kerja lama «{berkas}» masih memuat {jumlah} galat pada berkas atau isiannya ({kode}), sehingga ada angka yang"
    " tidak ikut dihitung.",
    "Periksa buku kerja lama, perbaiki galat itu, lalu ulangi.",
)
MASA_RENSTRA_BARU = ProblemKind(
    "LJT-03",
    _P,
    "Tahun {tahun} berada di luar masa Renstra {awal}-{akhir}; rencana, indikator, target, riwayat, program, pohon"
    " kinerja, serta lembar yang menunjuk kepadanya tidak dibawa.",
    "Isi masa Renstra pada lembar Profil dan susun rencananya menurut Renstra yang baru.",
)
TAHUN_BELUM_DITUTUP = ProblemKind(
    "LJT-04",
    _P,
    "Tahun {tahun} pada buku kerja lama baru ditutup sampai triwulan {triwulan}; realisasinya belum final sehingga belum"
    " dipindahkan ke «Riwayat» dan ke «Realisasi s.d. tahun lalu».",
    "Setelah Triwulan IV ditutup, buat sekali lagi buku tahun baru dari buku lama, lalu gabungkan kedua buku itu lewat"
    " menu Berkas › Gabungkan salinan.",
)
BELUM_FINAL = ProblemKind(
    "LJT-05",
    _P,
    "Realisasi tahun {tahun} indikator «{indikator}» ({nilai}) berstatus «{status}», sehingga tidak dipindahkan sebagai"
    " angka riwayat; angkanya dicatat pada kolom «Keterangan».",
    "Isi «Realisasi» pada baris riwayat itu setelah angka finalnya terbit, lalu hapus keterangannya.",
)
TANPA_TAHUN_LALU = ProblemKind(
    "LJT-06",
    _P,
    "«Realisasi s.d. tahun lalu» kosong pada buku kerja lama untuk {jumlah} baris ({baris}); pada buku baru isinya hanya"
    " realisasi tahun {tahun}.",
    "Tambahkan realisasi tahun-tahun Renstra sebelumnya bila ada.",
)
RIWAYAT_BERBEDA = ProblemKind(
    "LJT-07",
    _P,
    "Baris riwayat {baris} sudah terisi {lama} pada buku kerja lama, sedangkan hitungan tahun itu {baru}; hitungan itulah"
    " yang dipakai.",
    "Pastikan angka mana yang benar, lalu perbaiki barisnya bila perlu.",
)
MENYEBUT_TAHUN_LAMA = ProblemKind(
    "LJT-08",
    _P,
    "«{kolom}» yang dibawa masih menyebut tahun {tahun}: «{isi}».",
    "Sesuaikan bila yang dimaksud adalah tahun laporan.",
)
VERSI_LAMA = ProblemKind(
    "LJT-09",
    _P,
    "Buku kerja ini bersusunan versi {versi}, sedangkan program ini memakai versi {versi_program}. Isinya tetap dibaca;"
    " yang baru pada versi {versi_program} dianggap kosong.",
    "Perbarui «{berkas}» lewat menu Berkas › Buku kerja tahun berikutnya, dengan tahun yang sama.",
)
TIDAK_TERPETAKAN = ProblemKind(
    "LJT-10",
    _P,
    "{jenis} «{isi}» pada buku kerja «{berkas}» tidak mempunyai tempat pada buku kerja yang baru.",
    "Daftarnya disimpan dalam «{daftar}»; pindahkan sendiri yang masih diperlukan.",
)
GAMBAR_TERPISAH = ProblemKind(
    "LJT-11",
    _P,
    "Berkas gambar {gambar} berada di folder buku kerja lama, bukan di folder buku kerja yang baru.",
    "Salin berkas itu ke folder «{folder}».",
)
ANGKA_BERGALAT = ProblemKind(
    "LJT-12",
    _P,
    "Angka buku kerja lama «{berkas}» masih bergalat ({kode}), padahal ikut menjadi riwayat.",
    "Periksa buku kerja lama; bila angkanya berubah, buat ulang buku tahun baru.",
)
TAK_TERUKUR = ProblemKind(
    "LJT-13",
    _P,
    "«Realisasi s.d. tahun lalu» indikator «{indikator}» tidak dapat dihitung ({sebab}), sehingga dikosongkan.",
    "Isi sendiri nilainya.",
)
TEMUAN_BACAAN = ProblemKind(
    "LJT-14",
    _P,
    "Pada {berkas} ditemukan {kode}: {pesan}.",
    "{saran}.",
)
BUKU_LAMA_TAK_LENGKAP = ProblemKind(
    "LJT-15",
    _G,
    "Buku kerja lama «{berkas}» kehilangan lembar atau kolom, sehingga isinya tidak dapat dibawa: {sebab}.",
    "Kembalikan lembar atau judul kolom itu pada buku kerja lama, lalu buat sekali lagi. Bila memang tidak pernah diisi,"
    " salin lembar kosongnya dari buku kerja baru.",
)
RIWAYAT_TERTINGGAL = ProblemKind(
    "LJT-16",
    _P,
    "Baris riwayat {indikator} tahun {tahun} sudah memuat realisasi {lama} pada buku kerja lama, sedangkan realisasi tahun"
    " itu {nilai} dan masih berstatus «{status}»; {lama} dibiarkan dan akan dibaca sebagai angka final.",
    "Kosongkan «Realisasi» baris itu bila {lama} bukan angka finalnya.",
)
SALINAN_LAIN = ProblemKind(
    "GBG-01",
    _G,
    "«{berkas}» tidak dapat digabungkan dengan «{pertama}»: {apa} «{isi}», bukan «{isi_pertama}».",
    "Gabungkan hanya salinan buku kerja perangkat daerah, tahun, dan versi yang sama.",
)
SEL_BERBEDA = ProblemKind(
    "GBG-02",
    _P,
    "«{kolom}»{baris} berbeda: {dipakai}; {lain}. Yang dipakai ialah yang disebut pertama.",
    "Putuskan isi yang benar, lalu tulis pada buku kerja hasil. Daftarnya ada dalam «{daftar}».",
)
BARIS_BERBEDA = ProblemKind(
    "GBG-03",
    _P,
    "Baris {baris} dihapus pada {dihapus}, tetapi diubah pada {diubah}; baris itu dipertahankan.",
    "Hapus barisnya pada buku kerja hasil bila memang tidak diperlukan. Daftarnya ada dalam «{daftar}».",
)
SALINAN_RUSAK = ProblemKind(
    "GBG-04",
    _G,
    "Salinan «{berkas}» tidak dapat digabungkan karena lembar atau kolomnya tidak lengkap: {sebab}.",
    "Kembalikan judul kolom atau lembar itu, misalnya dari induknya, lalu gabungkan sekali lagi.",
)
BARIS_MIRIP = ProblemKind(
    "GBG-05",
    _P,
    "Ada dua baris yang mirip: {dipakai}; {lain}. Keduanya dimuat pada hasil, sehingga angkanya mungkin terhitung dua"
    " kali.",
    "Bila keduanya satu baris yang sama, hapus salah satunya pada buku kerja hasil; bila memang berbeda, biarkan."
    " Daftarnya ada dalam «{daftar}».",
)
ID_BARU_SAMA = ProblemKind(
    "GBG-06",
    _P,
    "Id baru {baris} dipakai untuk isi yang berbeda: {dipakai}; {lain}. Yang dimuat hanya baris yang disebut pertama.",
    "Bila maksudnya dua baris, beri id lain kepada baris yang tidak dimuat lalu tambahkan pada buku kerja hasil, juga pada"
    " lembar yang menunjuknya. Daftarnya ada dalam «{daftar}».",
)

# a new workbook for known bidang urusan
BIDANG_TIDAK_DIKENAL = ProblemKind(
    "BKB-01",
    Severity.GALAT,
    "Kode bidang urusan «{bidang}» tidak ada pada nomenklatur untuk {daerah}.",
    "Gunakan {saran}.",
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
    "Perbaiki tahun laporan atau tahun Renstra.",
)
PILIHAN_TIDAK_BERSAMA = ProblemKind(
    "BKB-05",
    Severity.GALAT,
    "Pilihan {pilihan} tidak dapat dipakai bersama --dari, karena isinya diambil dari buku kerja lama.",
    "Hapus pilihan itu, atau buat buku kerja tanpa --dari.",
)
TANPA_BIDANG = ProblemKind(
    "BKB-06",
    Severity.GALAT,
    "Pilihan {pilihan} tidak berarti tanpa --bidang.",
    "Sebutkan bidang urusannya, misalnya --bidang 5.03 --kabupaten, atau hapus pilihan itu.",
)

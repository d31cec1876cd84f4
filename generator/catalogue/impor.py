"""Problems and doubts of taking over a foreign table (codes IMP-…); unreadable values bear the codes of `isi`."""

from generator.problems import ProblemKind, Severity

TANPA_TABEL = ProblemKind(
    "IMP-01",
    Severity.GALAT,
    "Tidak ada tabel yang dikenali pada {tempat}.",
    "Pastikan judul kolomnya menyebut program/kegiatan atau uraian, serta indikator, target, realisasi, atau pagu.",
)
LEMBAR_TAK_ADA = ProblemKind(
    "IMP-02",
    Severity.GALAT,
    "Lembar «{lembar}» tidak ada pada berkas «{berkas}».",
    "Pilih salah satu lembar berikut: {daftar}.",
)
BEBERAPA_LEMBAR = ProblemKind(
    "IMP-03",
    Severity.PERINGATAN,
    "Lembar ini yang dibaca, sedangkan lembar {lain} juga memuat tabel serupa.",
    "Bila yang dimaksud lembar lain, sebutkan nama lembarnya (pada jendela: «Lembar»).",
)
TERLALU_BESAR = ProblemKind(
    "IMP-04",
    Severity.GALAT,
    "Berkas «{berkas}» memuat lembar dengan lebih dari {batas} sel.",
    "Salin tabelnya saja ke berkas baru, lalu impor berkas itu.",
)
KOLOM_TAK_DIKENAL = ProblemKind(
    "IMP-05",
    Severity.PERINGATAN,
    "Kolom «{judul}» tidak dipahami dan tidak dibaca{sebab}.",
    "Abaikan bila tidak diperlukan; bila diperlukan, perjelas judulnya, misalnya «Realisasi Triwulan I (Rp)».",
)
KOLOM_SEMAKNA = ProblemKind(
    "IMP-06",
    Severity.PERINGATAN,
    "Kolom «{judul}» dipahami sebagai {arti}, sama dengan kolom {pertama}; hanya kolom {pertama} yang dibaca.",
    "Perjelas judul kedua kolom, atau hapus kolom yang tidak dipakai.",
)
SATUAN_BEDA = ProblemKind(
    "IMP-07",
    Severity.PERINGATAN,
    "Sel ini bersatuan «{satuan_sel}», sedangkan satuan indikatornya «{satuan}».",
    "Samakan satuannya, atau periksa apakah angkanya memang milik indikator ini.",
)
TANPA_SATUAN = ProblemKind(
    "IMP-08",
    Severity.PERINGATAN,
    "Satuan indikator «{indikator}» tidak ditemukan pada baris ini.",
    "Lengkapi kolom «Satuan» pada lembar Indikator Program setelah diimpor.",
)
TINGKAT_BERTENTANGAN = ProblemKind(
    "IMP-09",
    Severity.PERINGATAN,
    "Menurut {dipakai} baris ini {tingkat}, tetapi menurut {lain} baris ini {tingkat_lain}; yang dipakai {tingkat}.",
    "Periksa kode, nama, dan letak baris ini pada berkas sumber.",
)
TINGKAT_TAK_JELAS = ProblemKind(
    "IMP-10",
    Severity.GALAT,
    "Tidak jelas apakah «{nama}» program, kegiatan, atau sub kegiatan; baris ini tidak diimpor.",
    "Lengkapi kodenya, atau awali namanya dengan kata Program, Kegiatan, atau Sub Kegiatan.",
)
TANPA_INDUK = ProblemKind(
    "IMP-11",
    Severity.GALAT,
    "«{nama}» ({tingkat}) tidak mempunyai {induk} di atasnya; baris ini tidak diimpor.",
    "Lengkapi kodenya, atau tambahkan baris {induk} di atasnya pada berkas sumber.",
)
INDUK_DARI_KODE = ProblemKind(
    "IMP-12",
    Severity.PERINGATAN,
    "Baris untuk {induk} {kode} tidak ada pada tabel; dibuat dari kode baris ini{nama}.",
    "Periksa nama {induk} itu pada lembar Program setelah diimpor.",
)
INDUK_BEDA_KODE = ProblemKind(
    "IMP-13",
    Severity.PERINGATAN,
    "Kode {kode} berdiri di bawah {kode_atas}, padahal menurut kodenya milik {kode_induk}; ditempatkan menurut kodenya.",
    "Periksa kode baris ini pada berkas sumber.",
)
KODE_TAK_TERBACA = ProblemKind(
    "IMP-14",
    Severity.PERINGATAN,
    "«{isi}» bukan kode program, kegiatan, atau sub kegiatan yang utuh; kode baris ini dikosongkan.",
    "Tulis kodenya sebagai teks dengan angka lengkap, misalnya 5.03.01.2.01.0003.",
)
KODE_BERULANG = ProblemKind(
    "IMP-15",
    Severity.PERINGATAN,
    "Kode {kode} sudah dipakai pada baris {baris}.",
    "Perbaiki kodenya, atau gabungkan kedua baris bila memang hal yang sama.",
)
JUMLAH_BEDA = ProblemKind(
    "IMP-16",
    Severity.PERINGATAN,
    "«{apa}» tertulis {tertulis}, sedangkan jumlah {bagian} {hitungan} (selisih {selisih}).",
    "Periksa mana yang benar pada berkas sumber; jumlah dihitung ulang oleh program dari sub kegiatan.",
)
BARIS_TAK_DIPAHAMI = ProblemKind(
    "IMP-17",
    Severity.PERINGATAN,
    "Baris «{isi}» tidak dipahami dan tidak diimpor.",
    "Bila baris ini data, letakkan namanya pada kolom program/kegiatan; bila bukan, abaikan.",
)
NILAI_TANPA_INDIKATOR = ProblemKind(
    "IMP-18",
    Severity.PERINGATAN,
    "Baris ini memuat nilai kinerja tanpa nama indikator; nilai kinerjanya tidak diimpor.",
    "Tulis nama indikatornya pada berkas sumber.",
)
UANG_BERULANG = ProblemKind(
    "IMP-19",
    Severity.PERINGATAN,
    "«{apa}» tertulis {tertulis}, sedangkan pada baris {baris} untuk nama yang sama {pertama}; yang dipakai baris {baris}.",
    "Tulis uang satu kali saja untuk setiap program, kegiatan, atau sub kegiatan.",
)
UANG_BUKAN_RUPIAH = ProblemKind(
    "IMP-20",
    Severity.PERINGATAN,
    "Menurut judulnya, uang pada tabel ini ditulis dalam {satuan}; setiap angka dikalikan {faktor}, yang terbesar menjadi"
    " {terbesar}.",
    "Periksa pada pratinjau. Bila angkanya sudah rupiah penuh, hapus keterangan itu dari judul, lalu impor sekali lagi.",
)
TEKS_TANPA_PERIODE = ProblemKind(
    "IMP-21",
    Severity.PERINGATAN,
    "Teks «{isi}» tidak diimpor karena triwulannya tidak disebut pada judul tabel.",
    "Tulis «Triwulan I» dan seterusnya pada judul di atas tabel, atau ketik teks itu pada lembar Analisis.",
)
TAHUN_BEDA = ProblemKind(
    "IMP-22",
    Severity.PERINGATAN,
    "Judul tabel menyebut tahun {tahun}, sedangkan Profil buku kerja menyebut tahun {tahun_buku}.",
    "Pastikan berkas sumber dan buku kerja berasal dari tahun yang sama.",
)
BEDA_DARI_BUKU = ProblemKind(
    "IMP-23",
    Severity.PERINGATAN,
    "«{apa}» untuk {siapa} pada buku kerja {lama}, pada berkas sumber {baru}; {tindakan}.",
    "Periksa mana yang benar. Saat mengimpor dapat dipilih agar angka dari tabel yang dipakai untuk semua perbedaan.",
)
INDIKATOR_BARU = ProblemKind(
    "IMP-24",
    Severity.PERINGATAN,
    "Indikator «{indikator}» belum ada pada {siapa} di buku kerja; ditambahkan sebagai indikator baru.",
    "Bila ini indikator lama yang berganti kalimat, samakan kalimatnya agar tidak tercatat dua kali.",
)
PERSEN_TANPA_SIFAT = ProblemKind(
    "IMP-25",
    Severity.PERINGATAN,
    "{jumlah} indikator baru bersatuan persen, sedangkan tabel ini tidak menyebut jenis akumulasinya.",
    "Isi «Jenis akumulasi» pada lembar Indikator Program; bila kosong, triwulannya dijumlahkan.",
)
BUKU_TAK_UTUH = ProblemKind(
    "IMP-26",
    Severity.GALAT,
    "Buku kerja «{berkas}» memuat isi yang tidak terbaca, sehingga salinannya tidak akan lengkap.",
    "Periksa dahulu buku kerja «{berkas}» dan perbaiki galatnya.",
)
PERLU_HASIL = ProblemKind(
    "IMP-27",
    Severity.GALAT,
    "Pilihan «--ke», «--hasil», «--ya», dan «--timpa» tidak lengkap: {kurang} belum disebut.",
    "Sebutkan buku kerja tujuan dengan «--ke BUKU.xlsx» dan berkas baru dengan «--hasil BARU.xlsx».",
)
PERLU_PERSETUJUAN = ProblemKind(
    "IMP-28",
    Severity.GALAT,
    "Impor belum disetujui; tidak ada berkas yang dibuat.",
    "Lihat pratinjaunya, lalu jalankan sekali lagi dengan pilihan «--ya».",
)
NILAI_TEKS = ProblemKind(
    "IMP-29",
    Severity.PERINGATAN,
    "«{isi}» dibaca sebagai predikat, sedangkan nilai lain pada baris ini berupa angka.",
    "Bila bukan predikat, hapus teks itu dari buku kerja dan isi angkanya.",
)
NAMA_DARI_KODE = ProblemKind(
    "IMP-30",
    Severity.PERINGATAN,
    "Baris berkode {kode} tidak bernama; yang dipakai ialah nama bakunya, «{nama}».",
    "Bila nama pada DPA berbeda, tulis nama itu pada lembar «Program» sesudah impor.",
)
KOLOM_KUMULATIF = ProblemKind(
    "IMP-31",
    Severity.PERINGATAN,
    "Angka kolom «{judul}» kumulatif; angka triwulannya ({arti}) dihitung dari selisih dengan triwulan sebelumnya{kecuali}.",
    "Periksa angka triwulannya pada pratinjau.",
)
SELISIH_TAK_JELAS = ProblemKind(
    "IMP-32",
    Severity.PERINGATAN,
    "{apa} tidak dapat dihitung dari angka kumulatif: {sebab}.",
    "Isi sendiri angka triwulan itu pada buku kerja.",
)
KUMULATIF_TAK_PASTI = ProblemKind(
    "IMP-33",
    Severity.PERINGATAN,
    "Angka «s.d. triwulan» indikator «{indikator}» ({satuan}) dipakai apa adanya, karena jenis akumulasinya belum diketahui.",
    "Isi «Jenis akumulasi» pada lembar «Indikator Program»; bila kumulatif, ganti dengan angka setiap triwulan.",
)

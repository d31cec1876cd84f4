"""Problems of single cells and rows (codes ISI-…), and of the pictures pasted in the workbook or beside it (GBR-…)."""

from generator.problems import ProblemKind, Severity

WAJIB_KOSONG = ProblemKind(
    "ISI-01",
    Severity.GALAT,
    "Kolom «{kolom}» wajib diisi, tetapi selnya kosong.",
    "Isi dengan {petunjuk}, contohnya {contoh}.",
)
BUKAN_ANGKA = ProblemKind(
    "ISI-02",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» bukan angka.",
    "Tulis {petunjuk}, contohnya {contoh}.",
)
ANGKA_AMBIGU = ProblemKind(
    "ISI-03",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» dapat dibaca dengan dua cara (titik sebagai ribuan atau sebagai desimal).",
    "Ketik ulang sebagai angka Excel, atau tulis dengan koma untuk desimal, contohnya {contoh}.",
)
DI_LUAR_BATAS = ProblemKind(
    "ISI-04",
    Severity.GALAT,
    "Nilai «{isi}» pada kolom «{kolom}» berada di luar batas yang diperbolehkan.",
    "Periksa kembali nilainya. Isi dengan {petunjuk}, contohnya {contoh}.",
)
RUPIAH_PECAHAN = ProblemKind(
    "ISI-05",
    Severity.GALAT,
    "Nilai rupiah «{isi}» pada kolom «{kolom}» memuat pecahan.",
    "Tulis rupiah utuh tanpa sen, contohnya {contoh}.",
)
BUKAN_BULAT = ProblemKind(
    "ISI-06",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» bukan bilangan bulat.",
    "Isi dengan {petunjuk}, contohnya {contoh}.",
)
BUKAN_TANGGAL = ProblemKind(
    "ISI-07",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» tidak dapat dibaca sebagai tanggal.",
    "Tulis {petunjuk}.",
)
BUKAN_PILIHAN = ProblemKind(
    "ISI-08",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» tidak ada dalam daftar pilihan.",
    "Pilih {petunjuk}.",
)
SEL_GALAT = ProblemKind(
    "ISI-09",
    Severity.GALAT,
    "Sel pada kolom «{kolom}» memuat kesalahan Excel «{isi}».",
    "Perbaiki rumusnya atau ketik nilainya langsung, contohnya {contoh}.",
)
RUMUS_TANPA_NILAI = ProblemKind(
    "ISI-10",
    Severity.GALAT,
    "Sel pada kolom «{kolom}» memuat rumus yang belum dihitung ({isi}).",
    "Buka berkas dengan Excel lalu simpan sekali, atau ketik nilainya langsung.",
)
ACUAN_TAK_DIKENAL = ProblemKind(
    "ISI-11",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» tidak ditemukan pada lembar {tujuan}.",
    "Gunakan id yang tercantum pada lembar tersebut{saran}.",
)
ID_GANDA = ProblemKind(
    "ISI-12",
    Severity.GALAT,
    "Id «{isi}» sudah dipakai pada {tempat_pertama}.",
    "Beri setiap baris id yang berbeda.",
)
BARIS_GANDA = ProblemKind(
    "ISI-13",
    Severity.GALAT,
    "Baris untuk «{isi}» sudah ada pada {tempat_pertama}.",
    "Gabungkan kedua baris menjadi satu baris.",
)
INDUK_MELINGKAR = ProblemKind(
    "ISI-14",
    Severity.GALAT,
    "«{isi}» menjadi induk dari dirinya sendiri melalui baris lain.",
    "Perbaiki kolom «{kolom}» agar susunannya berjenjang dari atas ke bawah.",
)
SEL_GABUNGAN = ProblemKind(
    "ISI-15",
    Severity.PERINGATAN,
    "Sel gabungan {rentang} ditemukan; hanya sel pertamanya yang dibaca.",
    "Lepaskan penggabungan sel (Merge & Center), lalu isi setiap barisnya.",
)
BARIS_TERSEMBUNYI = ProblemKind(
    "ISI-16",
    Severity.PERINGATAN,
    "Baris {baris} tersembunyi, tetapi isinya tetap dibaca.",
    "Tampilkan barisnya (Unhide) dan pastikan isinya memang dipakai, atau hapus baris itu.",
)
BARIS_DILEWATI = ProblemKind(
    "ISI-17",
    Severity.PERINGATAN,
    "Baris yang diawali «{isi}» dianggap baris jumlah atau catatan dan tidak dibaca.",
    "Bila baris ini memang data, lengkapi kolom wajibnya; bila bukan, hapus dari tabel.",
)
TEKS_TERLALU_PANJANG = ProblemKind(
    "ISI-18",
    Severity.GALAT,
    "Teks pada kolom «{kolom}» lebih dari 32.767 karakter.",
    "Pendekkan teks atau pisahkan ke beberapa baris.",
)
DIKETIK_SEBAGAI_ANGKA = ProblemKind(
    "ISI-19",
    Severity.GALAT,
    "«{isi}» pada kolom «{kolom}» diketik sebagai angka, sehingga angka di ujungnya dapat hilang atau berubah.",
    "Ubah format selnya menjadi Teks, lalu ketik ulang isinya sebagai teks, contohnya {contoh}.",
)
ID_TERLARANG = ProblemKind(
    "ISI-20",
    Severity.GALAT,
    "Id «{isi}» tidak dapat dipakai karena memuat garis miring atau berbunyi «opd».",
    "Ganti dengan {petunjuk}.",
)
BAGIAN_NARASI_TAK_DIKENAL = ProblemKind(
    "ISI-31",
    Severity.PERINGATAN,
    "Bagian «{bagian}» tidak dikenal, sehingga kalimatnya tidak dicetak.",
    "Pilih bagian dari daftar pada sel itu{saran}.",
)
BAGIAN_TABEL_TAK_DIKENAL = ProblemKind(
    "ISI-30",
    Severity.PERINGATAN,
    "Bagian «{bagian}» tidak dikenal, sehingga tabel «{judul}» tidak dicetak.",
    "Isi kolom «Bagian laporan» dengan salah satu dari: {pilihan}.",
)

# pictures
BUKAN_NAMA_BERKAS = ProblemKind(
    "GBR-01",
    Severity.GALAT,
    "«{berkas}» bukan nama berkas biasa di folder buku kerja.",
    "Simpan gambarnya (bukan pintasannya) di folder buku kerja, lalu tulis namanya saja, contohnya lambang.png.",
)
TIDAK_ADA = ProblemKind(
    "GBR-02",
    Severity.GALAT,
    "Berkas gambar «{berkas}» tidak ada di folder buku kerja atau tidak dapat dibaca.",
    "Simpan gambarnya di folder buku kerja dan tulis namanya lengkap dengan akhirannya{saran}.",
)
BUKAN_GAMBAR = ProblemKind(
    "GBR-03",
    Severity.GALAT,
    "Berkas «{berkas}» bukan gambar PNG atau JPEG yang utuh.",
    "Buka gambarnya dengan aplikasi gambar lalu simpan sebagai PNG atau JPEG; mengganti nama berkas tidak cukup.",
)
TERLALU_BESAR = ProblemKind(
    "GBR-04",
    Severity.GALAT,
    "Berkas gambar «{berkas}» berukuran {ukuran} MB, melebihi batas {batas} MB.",
    "Perkecil ukuran gambarnya lalu simpan kembali.",
)
FORMAT_LAIN = ProblemKind(
    "GBR-06",
    Severity.GALAT,
    "Gambar «{berkas}» berformat {jenis}, yang tidak dapat dimuat dalam laporan.",
    "Simpan gambarnya sebagai PNG atau JPEG. Gambar tempelan: salin, lalu Tempel Khusus (Paste Special) sebagai PNG.",
)
TANPA_BERKAS = ProblemKind(
    "GBR-07",
    Severity.GALAT,
    "Baris ini belum mempunyai gambar.",
    "Tempel gambarnya di baris ini, atau tulis nama berkasnya pada kolom «Nama berkas».",
)
TEMPELAN_LIAR = ProblemKind(
    "GBR-08",
    Severity.PERINGATAN,
    "Gambar yang ditempel di sini tidak dimuat dalam laporan.",
    "Pindahkan ke lembar «Gambar», sudut kiri atasnya di dalam baris yang sudah diisi bagian dan judulnya; satu gambar per"
    " baris.",
)
BUKAN_TEMPELAN = ProblemKind(
    "GBR-09",
    Severity.PERINGATAN,
    "Objek di sini bukan gambar (misalnya bentuk, SmartArt, grafik, atau gambar tautan), sehingga tidak dimuat.",
    "Salin objeknya, lalu Tempel Khusus (Paste Special) sebagai gambar PNG di baris yang sama.",
)
TERLALU_RAPAT = ProblemKind(
    "GBR-10",
    Severity.GALAT,
    "Gambar «{berkas}» berukuran {lebar} × {tinggi} piksel, melebihi batas {batas} juta piksel.",
    "Perkecil ukuran gambarnya lalu simpan kembali.",
)
TIDAK_IKUT = ProblemKind(
    "GBR-11",
    Severity.PERINGATAN,
    "Gambar yang ditempel tidak ikut dalam JSON: {gambar}.",
    "Tambahkan «--gambar FOLDER» pada perintah «baca» untuk menyimpannya; namanya sudah disebut pada kolom «Nama berkas».",
)
BAGIAN_TAK_DIKENAL = ProblemKind(
    "GBR-05",
    Severity.PERINGATAN,
    "Bagian «{bagian}» tidak dikenal, sehingga gambar «{judul}» tidak dicetak.",
    "Isi kolom «Bagian laporan» dengan salah satu dari: {pilihan}.",
)

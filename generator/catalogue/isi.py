"""Problems of single cells and of references between rows (codes ISI-…)."""

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

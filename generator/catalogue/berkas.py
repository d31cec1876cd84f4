"""Problems of the program's outputs and of its use (codes BRK-… and PRG-…)."""

from generator.problems import ProblemKind, Severity

KELUARAN_TERKUNCI = ProblemKind(
    "BRK-01",
    Severity.GALAT,
    "Dokumen «{berkas}» tidak dapat disimpan karena sedang dibuka di program lain.",
    "Tutup dokumen itu lalu ulangi.",
)
KELUARAN_GAGAL = ProblemKind(
    "BRK-02",
    Severity.GALAT,
    "Dokumen {berkas} tidak dapat disimpan di folder «{folder}» ({sebab}).",
    "Pastikan foldernya boleh ditulisi dan ruang penyimpanannya cukup.",
)
TANPA_LAPORAN = ProblemKind(
    "BRK-03",
    Severity.GALAT,
    "Buku kerja ini belum memuat data untuk laporan yang diminta ({laporan}){syarat}.",
    "Lengkapi lembar yang bersangkutan, atau pilih laporan lain.",
)
TRIWULAN_BELUM_DITUTUP = ProblemKind(
    "BRK-04",
    Severity.GALAT,
    "Triwulan {triwulan} belum ditutup; triwulan terakhir yang ditutup menurut Profil adalah {terakhir}.",
    "Pilih triwulan yang sudah ditutup, atau ubah «Triwulan terakhir yang ditutup» pada lembar Profil.",
)
FAULT_PROGRAM = ProblemKind(
    "PRG-01",
    Severity.GALAT,
    "Program menemui kesalahan yang tidak terduga.",
    "Kirimkan berkas catatan «{catatan}» kepada pengelola program.",
)
TANPA_BUKU_KERJA = ProblemKind(
    "PRG-02",
    Severity.GALAT,
    "Di folder «{folder}» tidak ada buku kerja Excel.",
    "Sebutkan folder yang berisi buku kerja; folder di dalamnya ikut dibaca.",
)
PROSES_LAMA = ProblemKind(
    "PRG-03",
    Severity.GALAT,
    "Pembuatan laporan dari «{berkas}» dihentikan karena belum selesai setelah {menit} menit.",
    "Coba buku kerja itu sendiri; bila tetap demikian, kirimkan buku kerjanya kepada pengelola program.",
)
PROSES_MATI = ProblemKind(
    "PRG-04",
    Severity.GALAT,
    "Pembuatan laporan dari «{berkas}» terhenti di tengah jalan; buku kerja yang lain tidak terpengaruh.",
    "Coba buku kerja itu sendiri setelah menutup program lain; sebab yang paling sering ialah memori yang kurang.",
)
SUDAH_ADA = ProblemKind(
    "BRK-05",
    Severity.GALAT,
    "Berkas «{berkas}» sudah ada dan tidak akan ditimpa.",
    "Pilih nama lain, atau pindahkan berkas yang lama.",
)
BUKAN_NAMA_XLSX = ProblemKind(
    "BRK-06",
    Severity.GALAT,
    "Nama «{berkas}» tidak berakhiran .xlsx, padahal yang dibuat adalah buku kerja Excel.",
    "Beri nama yang berakhiran .xlsx.",
)
BUKAN_DAFTAR = ProblemKind(
    "BRK-07",
    Severity.GALAT,
    "Berkas «{berkas}» sudah ada dan bukan daftar perbaikan, sehingga tidak akan ditimpa.",
    "Pilih nama lain untuk daftar perbaikan.",
)
AKHIR_DITOLAK = ProblemKind(
    "BRK-08",
    Severity.GALAT,
    "Laporan akhir tidak dibuat karena masih ada {banyak} galat: {galat}.",
    "Perbaiki semua galat lalu jalankan sekali lagi, atau buat tanpa «--final» untuk memperoleh draf.",
)
CELAH_DOKUMEN = ProblemKind(
    "BRK-09",
    Severity.PERINGATAN,
    "Dokumen «{dokumen}» masih memuat {banyak} bagian yang belum diisi, ditandai kuning: {contoh}.",
    "Isi sel yang disebut setiap tanda (semuanya ada pada daftar perbaikan), lalu buat sekali lagi.",
)
CELAH_ISIAN = ProblemKind(
    "BRK-41",
    Severity.PERINGATAN,
    "Bagian {dokumen} ini belum diisi{apa}; pada dokumen tempatnya ditandai kuning.",
    "{cara} Laporan belum lengkap selama bagian ini kosong.",
)
AKHIR_BERCELAH = ProblemKind(
    "BRK-40",
    Severity.GALAT,
    "Laporan akhir tidak dibuat karena {banyak} bagian wajib dokumen «{dokumen}» belum diisi: {contoh}.",
    "Isi sel yang disebut setiap tanda, atau buat tanpa «--final» untuk melihat tempatnya yang ditandai kuning.",
)
DISUNTING = ProblemKind(
    "BRK-10",
    Severity.PERINGATAN,
    "Dokumen «{berkas}» {sebab}, sehingga tidak ditimpa; yang baru disimpan sebagai «{baru}».",
    "Pindahkan suntingan, bila ada, ke dokumen yang baru; dokumen yang tidak dapat dibaca mungkin masih terbuka di program lain."
    " Hapus dokumen yang tidak dipakai lagi.",
)
BUKTI_RUSAK = ProblemKind(
    "BRK-11",
    Severity.PERINGATAN,
    "Bukti pembuatan «{berkas}» tidak terbaca; berkas itu disimpan sebagai «{baru}» dan bukti baru dimulai.",
    "Jangan menyunting bukti pembuatan; mintalah salinannya bila bukti lama masih diperlukan.",
)
BUKTI_TERTUTUP = ProblemKind(
    "BRK-43",
    Severity.GALAT,
    "Bukti pembuatan «{berkas}» di folder «{folder}» tidak dapat dibaca ({sebab}), sehingga tidak ada dokumen yang disimpan"
    " di sana, agar riwayat dokumen sebelumnya tidak hilang.",
    "Tutup berkas itu bila terbuka di program lain, mintalah izin membacanya kepada pengelola komputer, atau pilih folder"
    " hasil yang lain; lalu ulangi.",
)
ANGKA_BERUBAH = ProblemKind(
    "BRK-12",
    Severity.GALAT,
    "Dokumen «{dokumen}», {tempat}: semula tertulis {semula}, kini {kini}.",
    "Kembalikan angkanya, atau perbaiki buku kerja lalu buat dokumennya sekali lagi.",
)
ANGKA_HILANG = ProblemKind(
    "BRK-13",
    Severity.GALAT,
    "Dokumen «{dokumen}», {tempat}: angka {semula} tidak ditemukan lagi.",
    "Kembalikan bagian itu, atau buat dokumennya sekali lagi dari buku kerja.",
)
TANPA_BUKTI = ProblemKind(
    "BRK-14",
    Severity.GALAT,
    "Bukti pembuatan dokumen «{dokumen}» tidak ditemukan atau tidak terbaca di folder «{folder}»{dikenal}.",
    "Letakkan dokumen itu dengan nama semula di samping «{bukti}» yang dibuat bersamanya, atau sebutkan tempat bukti itu.",
)
BUKU_BERUBAH = ProblemKind(
    "BRK-15",
    Severity.PERINGATAN,
    "Buku kerja «{buku}» sudah berubah sejak dokumen «{dokumen}» dibuat pada {waktu}.",
    "Buat dokumennya sekali lagi bila perubahan itu harus masuk ke dalamnya.",
)
DOKUMEN_TAK_TERBACA = ProblemKind(
    "BRK-16",
    Severity.GALAT,
    "Dokumen «{dokumen}» tidak dapat dibaca ({sebab}).",
    "Pastikan berkas itu ada, tidak rusak, berakhiran .docx, dan tidak terkunci oleh program lain.",
)
TIDAK_TERBUKA = ProblemKind(
    "BRK-17",
    Severity.PERINGATAN,
    "«{berkas}» tidak dapat dibuka secara otomatis di komputer ini.",
    "Buka sendiri dari folder «{folder}».",
)
ALAMAT_SALAH = ProblemKind(
    "BRK-18",
    Severity.GALAT,
    "«{alamat}» bukan alamat surel.",
    "Tulis alamat seperti inspektorat@contoh.go.id; pisahkan beberapa alamat dengan koma.",
)
LAMPIRAN_BESAR = ProblemKind(
    "BRK-19",
    Severity.GALAT,
    "Lampiran surat berukuran {ukuran}, melebihi batas {batas}, walaupun sudah dipadatkan; yang terbesar «{terbesar}».",
    "Kurangi lampirannya, misalnya kirim dalam dua surat, atau unggah ke penyimpanan kantor dan kirim tautannya.",
)
KIRIM_GAGAL = ProblemKind(
    "BRK-20",
    Severity.GALAT,
    "Surat tidak terkirim melalui «{server}»: {sebab}.",
    "Periksa setelan pengiriman bersama pengelola surel kantor, atau gunakan draf surat.",
)
PENERIMA_DITOLAK = ProblemKind(
    "BRK-21",
    Severity.PERINGATAN,
    "Surat terkirim, tetapi server menolak penerima {alamat}.",
    "Periksa alamat itu, lalu kirim lagi kepadanya saja.",
)
SANDI_TANPA_TEMPAT = ProblemKind(
    "BRK-22",
    Severity.PERINGATAN,
    "Kata sandi tidak dapat disimpan karena komputer ini tidak menyediakan penyimpanan sandi ({sebab}).",
    "Ketik kata sandi setiap kali mengirim; program tidak pernah menyimpannya dalam berkas.",
)
SETELAN_RUSAK = ProblemKind(
    "BRK-23",
    Severity.GALAT,
    "Setelan pengiriman «{berkas}» tidak dapat dipakai: {sebab}.",
    "Isi kembali setelan pengiriman.",
)
TANPA_PENCETAK = ProblemKind(
    "BRK-24",
    Severity.GALAT,
    "PDF tidak dapat dibuat karena Word atau LibreOffice tidak ditemukan di komputer ini.",
    "Buka dokumennya di Word atau WPS, lalu pilih File, Save As (Simpan Sebagai), PDF.",
)
PDF_GAGAL = ProblemKind(
    "BRK-25",
    Severity.GALAT,
    "PDF dari dokumen «{dokumen}» tidak berhasil dibuat oleh {pencetak}.",
    "Tutup dokumen itu lalu coba sekali lagi, atau buka di Word dan pilih File, Save As (Simpan Sebagai), PDF.",
)
TANPA_DOKUMEN = ProblemKind(
    "BRK-26",
    Severity.GALAT,
    "Di «{folder}» tidak ada dokumen yang dapat diproses.",
    "Buat laporannya dahulu, atau sebut folder lain.",
)
KIRIM_DRAF = ProblemKind(
    "BRK-27",
    Severity.PERINGATAN,
    "Dokumen yang dilampirkan masih bertanda DRAF: {dokumen}.",
    "Perbaiki galatnya dan buat sekali lagi, kecuali bila memang drafnya yang hendak dikirim.",
)
KIRIM_GANDA = ProblemKind(
    "BRK-28",
    Severity.PERINGATAN,
    "Satu dokumen dilampirkan dalam beberapa versi: {dokumen}.",
    "Lampirkan hanya versi yang berlaku.",
)
SANDI_KOSONG = ProblemKind(
    "BRK-29",
    Severity.GALAT,
    "Surat tidak terkirim karena kata sandi untuk «{pengguna}» kosong atau tidak dapat ditanyakan.",
    "Jalankan perintahnya di terminal lalu ketik kata sandinya, atau simpan dahulu dengan «lkjip atur-kirim».",
)
PERTENTANGAN_LAIN = ProblemKind(
    "BRK-30",
    Severity.PERINGATAN,
    "Pertentangan antarbuku pada «{lain}» tercatat tersendiri dalam «{berkas}».",
    "Perbaiki menurut kedua daftar; setiap pertentangan menyebut sel pada kedua buku kerja.",
)
DAFTAR_DISISIHKAN = ProblemKind(
    "BRK-42",
    Severity.PERINGATAN,
    "Berkas «{berkas}» yang lama {sebab}; berkas itu disimpan sebagai «{baru}».",
    "Bila isinya masih diperlukan, salin ke kolom «Catatan Anda» pada daftar yang baru; isi kolom itu ikut ke daftar"
    " berikutnya.",
)

"""Problems of Word templates: TPL."""

from generator.problems import ProblemKind, Severity

NAMA_TIDAK_DIKENAL = ProblemKind(
    code="TPL-01",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» memakai nama «{nama}» yang tidak dikenal, pada paragraf «{paragraf}».",
    remedy="Ganti dengan nama yang tersedia. Nama terdekat: {saran}.",
)
PENANDA_RUSAK = ProblemKind(
    code="TPL-02",
    severity=Severity.GALAT,
    wrong="Penanda dalam templat «{templat}» tidak terbaca, pada paragraf «{paragraf}»: {sebab}.",
    remedy="{cara}.",
)
BLOK_DI_TENGAH_KALIMAT = ProblemKind(
    code="TPL-03",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» menaruh tabel atau naskah di dalam kalimat, pada paragraf «{paragraf}».",
    remedy="Tulis penandanya sendirian dalam satu paragraf di badan dokumen, dengan huruf p: {{{{p nama }}}}.",
)
TABEL_DALAM_SEL = ProblemKind(
    code="TPL-04",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» menaruh tabel di dalam sel tabel lain, dekat paragraf «{paragraf}».",
    remedy="Pindahkan penandanya ke paragraf di luar tabel.",
)
NILAI_TIDAK_TERCETAK = ProblemKind(
    code="TPL-05",
    severity=Severity.GALAT,
    wrong="Penanda pada paragraf «{paragraf}» dalam templat «{templat}» tidak dapat dicetak karena berupa {jenis}, bukan teks.",
    remedy="Sebut bagian yang hendak dicetak, misalnya nama.uraian; daftar dicetak dengan {{%p for … %}}, jawaban ya atau tidak hanya untuk {{% if … %}}.",
)
GAYA_HILANG = ProblemKind(
    code="TPL-06",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» tidak mempunyai gaya «{gaya}».",
    remedy="Buat gaya dengan nama itu di Word, atau mulai lagi dari templat bawaan.",
)
BUKAN_DOKUMEN_WORD = ProblemKind(
    code="TPL-07",
    severity=Severity.GALAT,
    wrong="Berkas templat «{templat}» tidak dapat dibuka sebagai dokumen Word (.docx).",
    remedy="Simpan ulang berkas itu dari Word sebagai .docx, atau pakai templat bawaan.",
)
SUSUNAN_RUSAK = ProblemKind(
    code="TPL-08",
    severity=Severity.GALAT,
    wrong="Hasil pengisian templat «{templat}» bukan dokumen Word yang utuh, dekat teks «{paragraf}».",
    remedy="Periksa pasangan penanda di sekitarnya: {{%p if %}} dengan {{%p endif %}}, {{%tr for %}} dengan {{%tr endfor %}}.",
)
RUJUKAN_TANPA_TUJUAN = ProblemKind(
    code="TPL-09",
    severity=Severity.GALAT,
    wrong="Dokumen dari templat «{templat}» merujuk tabel atau gambar «{kunci}» yang tidak ada di dalamnya.",
    remedy="Hapus rujukan itu atau tampilkan tabelnya. Kunci terdekat: {saran}.",
)
PENANDA_GAGAL = ProblemKind(
    code="TPL-10",
    severity=Severity.GALAT,
    wrong="Penanda pada paragraf «{paragraf}» dalam templat «{templat}» tidak dapat dijalankan: {sebab}.",
    remedy="Templat hanya menempatkan nilai; hitungan dan perintah lain dihapus dari penanda.",
)
PAKET_TIDAK_WAJAR = ProblemKind(
    code="TPL-11",
    severity=Severity.GALAT,
    wrong="Berkas templat «{templat}» tidak wajar: {sebab}.",
    remedy="Jangan pakai berkas ini. Mulai lagi dari templat bawaan, atau minta berkas baru kepada pengirimnya.",
)
BAGIAN_RUSAK = ProblemKind(
    code="TPL-12",
    severity=Severity.GALAT,
    wrong="Bagian «{bagian}» dalam berkas templat «{templat}» ditolak: {sebab}.",
    remedy="Buka berkas itu di Word dan simpan ulang sebagai .docx; bila tetap ditolak, mulai lagi dari templat bawaan.",
)
BERISI_PROGRAM = ProblemKind(
    code="TPL-13",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» berisi makro, program, atau berkas lain yang disisipkan ({bagian}).",
    remedy="Simpan sebagai «Word Document (*.docx)» dan hapus objek yang disisipkan; templat hanya berisi teks, tabel, dan gambar.",
)
TAUTAN_KELUAR = ProblemKind(
    code="TPL-14",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» mengambil isi dari luar berkasnya ({jenis}: «{tujuan}»).",
    remedy="Sisipkan gambar ke dalam dokumen (bukan ditautkan), dan lepaskan templat atau berkas yang ditautkan.",
)
MEDAN_MEMBACA = ProblemKind(
    code="TPL-15",
    severity=Severity.GALAT,
    wrong="Templat «{templat}» memuat medan {medan} yang membaca berkas atau program lain.",
    remedy="Hapus medan itu (Alt+F9 menampilkan kode medan), lalu tempelkan isinya langsung.",
)
TERLALU_BANYAK = ProblemKind(
    code="TPL-16",
    severity=Severity.GALAT,
    wrong="Pengisian templat «{templat}» dihentikan: {sebab}.",
    remedy="Periksa perulangan ({{%p for … %}}) yang berada di dalam perulangan lain; hapus yang tidak perlu.",
)
PENANDA_TERBELAH = ProblemKind(
    code="TPL-17",
    severity=Severity.GALAT,
    wrong="Penanda «{penanda}» dalam templat «{templat}» terbelah oleh {pembelah}, pada paragraf «{paragraf}».",
    remedy="Hapus penanda itu seluruhnya, lalu ketik ulang sekaligus tanpa tautan dan tanpa pelacakan perubahan.",
)
PERUBAHAN_DILACAK = ProblemKind(
    code="TPL-18",
    severity=Severity.PERINGATAN,
    wrong="Templat «{templat}» masih memuat {banyak} perubahan yang dilacak; semuanya ikut tercetak pada laporan.",
    remedy="Di Word pilih Review › Accept › Accept All Changes (Terima Semua Perubahan), matikan pelacakan, lalu simpan.",
)
SISA_PENANDA = ProblemKind(
    code="TPL-19",
    severity=Severity.PERINGATAN,
    wrong="Hasil pengisian templat «{templat}» masih memuat kurung kurawal, pada paragraf «{paragraf}».",
    remedy="Penanda ditulis dengan dua kurung kurawal di kedua ujungnya: {{{{ nama }}}}. Lengkapi atau hapus.",
)
LAPORAN_TIDAK_JELAS = ProblemKind(
    code="TPL-20",
    severity=Severity.GALAT,
    wrong="Laporan yang memakai templat «{templat}» tidak dapat dikenali dari nama berkasnya.",
    remedy="Beri nama seperti templat bawaan ({bawaan}), atau sebutkan templat bawaan yang digantikannya (pada jendela: «Menggantikan»).",
)
VARIAN_TIDAK_ADA = ProblemKind(
    code="TPL-21",
    severity=Severity.GALAT,
    wrong="Folder templat «{folder}» {sebab}, sehingga templat bawaan yang dipakai.",
    remedy="Pastikan folder itu boleh dibaca, letakkan di samping buku kerja atau di dalam folder «templates» program, atau kosongkan «Folder templat».",
)
BUKAN_NAMA_DOCX = ProblemKind(
    code="TPL-22",
    severity=Severity.GALAT,
    wrong="Nama «{berkas}» tidak berakhiran .docx, padahal yang dibuat adalah dokumen Word.",
    remedy="Beri nama yang berakhiran .docx.",
)
NOMOR_HALAMAN_KOSONG = ProblemKind(
    code="TPL-23",
    severity=Severity.PERINGATAN,
    wrong="Nomor halaman daftar isi pada «{dokumen}» belum terisi karena {program} tidak dapat menatanya.",
    remedy="Buka dokumen di Word, tekan Ctrl+A lalu F9, pilih «Update entire table».",
)
PENGISIAN_GAGAL = ProblemKind(
    code="TPL-24",
    severity=Severity.GALAT,
    wrong="Program menemui kesalahan yang tidak terduga saat mengisi templat «{templat}»; laporan lain tidak terpengaruh.",
    remedy="Coba dengan templat bawaan; bila tetap demikian, kirimkan berkas catatan «{catatan}» kepada pengelola program.",
)
BERSAMA_ISI_LAIN = ProblemKind(
    code="TPL-25",
    severity=Severity.GALAT,
    wrong="Penanda «{penanda}» dalam templat «{templat}» tidak sendirian dalam {tempat}nya, sehingga isi lain di situ hilang: «{paragraf}».",
    remedy="Pindahkan penanda itu ke {tempat} tersendiri. Di tengah kalimat, tulis tanpa huruf: {{{{ nama }}}}, {{% if … %}}.",
)
HURUF_TANPA_BLOK = ProblemKind(
    code="TPL-26",
    severity=Severity.GALAT,
    wrong="Penanda berhuruf p dalam templat «{templat}» mencetak nilai biasa di luar paragraf: «{teks}».",
    remedy="Hapus huruf p dari penanda itu: {{{{ nama }}}}. Huruf p hanya untuk naskah, tabel, dan grafik.",
)
TEMPLAT_TIDAK_TERPAKAI = ProblemKind(
    code="TPL-27",
    severity=Severity.PERINGATAN,
    wrong="Berkas «{berkas}» di dalam folder templat «{folder}» tidak dipakai karena namanya bukan nama templat.",
    remedy="Ganti namanya dengan nama templat yang dimaksud, atau pindahkan dari folder itu. Nama terdekat: {saran}.",
)
VARIAN_KOSONG = ProblemKind(
    code="TPL-28",
    severity=Severity.PERINGATAN,
    wrong="Folder templat «{folder}» tidak memuat satu pun templat, sehingga semua laporan memakai templat bawaan.",
    remedy="Salin templat yang hendak diubah ke folder itu dengan nama yang sama ({bawaan}), atau kosongkan «Folder templat».",
)

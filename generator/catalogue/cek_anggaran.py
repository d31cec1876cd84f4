"""Contradictions in the budget tree and its money (codes CEK-50 …), and in the pohon kinerja (CEK-100 … CEK-108)."""

from generator.problems import ProblemKind, Severity

_G, _P = Severity.GALAT, Severity.PERINGATAN
_RENJA = "Permendagri 86/2017"
_NOMENKLATUR = "Permendagri 90/2019 dan pemutakhirannya"

# the tree
INDUK_KOSONG = ProblemKind(
    "CEK-50",
    _G,
    "{tingkat} «{nama}» tidak mempunyai induk.",
    "Isi «Id induk» dengan id {tingkat_induk} di atasnya.",
)
INDUK_SALAH_TINGKAT = ProblemKind(
    "CEK-51",
    _G,
    "{tingkat} «{nama}» berinduk pada {tingkat_lain} «{nama_lain}» ({lawan}).",
    "Pilih id {tingkat_induk} sebagai induk; program tidak berinduk.",
)
SIMPUL_TIDAK_BERLAKU = ProblemKind(
    "CEK-52",
    _G,
    "«{nama}» mempunyai anggaran tahun {tahun}, padahal masa berlakunya {masa} ({lawan}).",
    "Perbaiki masa berlakunya, atau hapus anggarannya.",
)
ANGGARAN_BERTINDIH = ProblemKind(
    "CEK-53",
    _G,
    "Anggaran {tingkat} «{nama}» diisi langsung, padahal bawahannya juga mempunyai anggaran ({lawan}).",
    "Pindahkan nilainya ke lembar «Anggaran Induk», atau kosongkan.",
)
KODE_TIDAK_TERBACA = ProblemKind(
    "CEK-54",
    _P,
    "Kode «{kode}» pada «{nama}» tidak sesuai pola kode program, kegiatan, atau sub kegiatan.",
    "Tulis seperti 5.03.02, 5.03.02.2.01, atau 5.03.02.2.01.0003.",
    _NOMENKLATUR,
)
KODE_SALAH_TINGKAT = ProblemKind(
    "CEK-55",
    _P,
    "Kode «{kode}» adalah kode {tingkat_kode}, sedangkan «{nama}» dicatat sebagai {tingkat} ({lawan}).",
    "Perbaiki kode atau tingkatnya.",
    _NOMENKLATUR,
)
KODE_DIGIT_DAERAH = ProblemKind(
    "CEK-56",
    _P,
    "Kode «{kode}» memakai angka kegiatan {digit}, sedangkan {jenis_daerah} memakai angka {seharusnya} ({lawan}).",
    "Periksa kodenya pada daftar nomenklatur untuk {jenis_daerah}.",
    _NOMENKLATUR,
)
KODE_BUKAN_ANAK = ProblemKind(
    "CEK-57",
    _P,
    "Kode «{kode}» tidak berada di bawah kode induknya «{kode_induk}» ({lawan}).",
    "Perbaiki kode atau induknya.",
    _NOMENKLATUR,
)
KODE_GANDA = ProblemKind(
    "CEK-58",
    _P,
    "Kode «{kode}» dipakai untuk «{nama}» dan untuk «{nama_lain}» ({lawan}).",
    "Perbaiki kode yang keliru.",
    _NOMENKLATUR,
)
NAMA_GANDA = ProblemKind(
    "CEK-59",
    _P,
    "{tingkat} «{nama}» tercatat dua kali dengan kode {kode} dan {kode_lain} ({lawan}).",
    "Pastikan keduanya memang berbeda; bila sama, gabungkan.",
)
NAMA_TIDAK_BAKU = ProblemKind(
    "CEK-60",
    _P,
    "Nama {tingkat} «{nama}» berbeda dari nomenklatur: «{baku}»{kode}.",
    "Samakan dengan nama baku, kecuali dokumen anggaran memang memakai nama itu.",
    _NOMENKLATUR,
)
KODE_TAK_DIKENAL = ProblemKind(
    "CEK-61",
    _P,
    "Kode «{kode}» («{nama}») tidak ada dalam nomenklatur untuk {jenis_daerah}.",
    "Periksa kodenya pada dokumen anggaran.",
    _NOMENKLATUR,
)

SASARAN_TAK_TERBAGI = ProblemKind(
    "CEK-77",
    _P,
    "Anggaran {tingkat} «{nama}» hanya diisi jumlah seluruhnya, padahal bawahannya mendukung sasaran yang berbeda ({sasaran}).",
    "Isi anggaran bawahannya pada lembar «Anggaran», supaya setiap sasaran mendapat bagiannya.",
)

# money
JUMLAH_ANAK_BEDA = ProblemKind(
    "CEK-62",
    _G,
    "{angka} {tingkat} «{nama}» menurut dokumen adalah {dokumen}, sedangkan jumlah bawahannya {jumlah} (selisih {selisih};"
    " bawahan pertama {lawan}).",
    "Cocokkan setiap bawahannya dengan dokumen sumber, lalu perbaiki yang keliru.",
)
ANAK_MELEBIHI_INDUK = ProblemKind(
    "CEK-63",
    _G,
    "{angka} {tingkat} «{nama}» menurut dokumen adalah {dokumen}, padahal sebagian bawahannya saja sudah {jumlah}"
    " (lebih {selisih}; bawahan pertama {lawan}).",
    "Periksa nilai menurut dokumen dan nilai bawahannya.",
)
REALISASI_MELEBIHI_PAGU = ProblemKind(
    "CEK-64",
    _G,
    "Realisasi «{nama}» s.d. {masa} sebesar {realisasi} melebihi pagunya {pagu} ({lawan}); selisihnya {selisih}.",
    "Perbaiki realisasi atau pagunya.",
)
KAS_MELEBIHI_PAGU = ProblemKind(
    "CEK-65",
    _G,
    "Rencana kas «{nama}» setahun sebesar {kas} melebihi pagunya {pagu} ({lawan}); selisihnya {selisih}.",
    "Perbaiki rencana kas atau pagunya.",
)
JUMLAH_KEMBAR = ProblemKind(
    "CEK-66",
    _P,
    "{angka} «{nama}» sama persis dengan «{nama_lain}» ({lawan}): {nilai}.",
    "Perbaiki nilai yang tersalin dari baris lain; bila keduanya memang sama, terima peringatan ini dengan alasannya.",
)
SERAPAN_RENDAH = ProblemKind(
    "CEK-67",
    _P,
    "Serapan {tingkat} «{nama}» adalah {serapan}%, di bawah ambang {ambang}%, tetapi sebabnya belum ditulis.",
    "Tulis pada lembar Analisis dengan id {id}, jenis «sebab serapan rendah», periode «tahun».",
    "PermenPANRB 53/2014",
)
FISIK_TANPA_UANG = ProblemKind(
    "CEK-68",
    _P,
    "Indikator «{uraian}» sudah terealisasi {nilai} s.d. {masa}, padahal realisasi anggarannya nol ({lawan}).",
    "Pastikan realisasi anggarannya memang belum ada.",
)
UANG_TANPA_FISIK = ProblemKind(
    "CEK-69",
    _P,
    "Anggaran «{nama}» sudah terealisasi {nilai} s.d. {masa}, padahal realisasi indikatornya kosong ({lawan}).",
    "Isi realisasi indikatornya; tulis 0 bila memang belum ada hasil.",
)
PAGU_NOL = ProblemKind(
    "CEK-70",
    _P,
    "Pagu «{nama}» {pagu}, padahal indikatornya bertarget {target} ({lawan}).",
    "Isi pagunya, atau hapus targetnya bila sub kegiatan ini tidak dilaksanakan.",
)
PENJUMLAHAN_HARFIAH = ProblemKind(
    "CEK-71",
    _P,
    "Nilai keempat triwulan dijumlahkan apa adanya (harfiah), padahal {banyak} indikator tidak dapat dijumlahkan, pertama «{uraian}» ({lawan}).",
    "Pilih «jenis akumulasi», kecuali Inspektorat meminta penjumlahan harfiah.",
    _RENJA,
)
PERSEN_DIJUMLAHKAN = ProblemKind(
    "CEK-72",
    _P,
    "Indikator «{uraian}» bertipe {tipe}, tetapi jenis akumulasinya kumulatif sehingga triwulannya dijumlahkan.",
    "Pilih «persentase progresif» atau «posisi akhir».",
    _RENJA,
)
TANPA_ANGGARAN = ProblemKind(
    "CEK-74",
    _P,
    "Sub kegiatan «{nama}» bertarget {target} untuk {tahun} ({lawan}), tetapi tidak ada pada lembar Anggaran.",
    "Tambahkan anggarannya, atau isi tahun akhir berlakunya bila sub kegiatan ini tidak dilaksanakan lagi.",
    "PermenPANRB 89/2021",
)
BELANJA_BEDA = ProblemKind(
    "CEK-75",
    _G,
    "{angka} menurut jenis belanja {pokok} berjumlah {belanja}, sedangkan menurut sub kegiatannya {jumlah}"
    " (selisih {selisih}; {lawan}).",
    "Cocokkan lembar Belanja dan lembar Anggaran dengan dokumen sumber.",
)
SERATUS_BERSISA = ProblemKind(
    "CEK-73",
    _P,
    "Serapan {banyak} baris tercetak 100%, padahal masih ada sisa, pertama «{nama}» dengan sisa {sisa}.",
    "Isi pengaturan «Cetak 99,99 bila masih ada sisa» dengan «ya».",
)
TRIWULAN_KOSONG = ProblemKind(
    "CEK-76",
    _P,
    "{kolom} «{nama}» kosong, padahal triwulan lain pada baris itu terisi ({lawan}); yang kosong tidak ikut dijumlahkan.",
    "Isi nilainya; ketik 0 bila memang nol.",
)

# pohon kinerja
_JENJANG = "PermenPANRB 89/2021"
RENCANA_SALAH_INDUK = ProblemKind(
    "CEK-100",
    _P,
    "{jenis} «{uraian}» {induk}, padahal jenjang di atasnya adalah {wajar}.",
    "Isi «Id induk» dengan id {wajar} yang ditopangnya; tanpa itu baris ini tidak tampak pada cascading.",
    _JENJANG,
)
KOTAK_TANPA_INDUK = ProblemKind(
    "CEK-101",
    _P,
    "Kotak {tingkat} «{uraian}» tidak menopang apa pun.",
    "Isi «Id induk» dengan id kotak, tujuan, sasaran, program, kegiatan, atau sub kegiatan yang ditopangnya.",
    _JENJANG,
)
KOTAK_TERLALU_DALAM = ProblemKind(
    "CEK-135",
    _G,
    "Kotak {tingkat} «{uraian}» berada {banyak} kotak di bawah kotak teratasnya ({lawan}); rantai kotak paling dalam {banyak}.",
    "Perpendek rantainya: arahkan «Id induk» baris ini ke kondisi yang langsung ditopangnya.",
    _JENJANG,
)
CSF_KOSONG = ProblemKind(
    "CEK-102",
    _P,
    "Faktor kunci keberhasilan «{uraian}» tidak mempunyai kondisi yang mewujudkannya.",
    "Tambahkan kotak kondisi dengan «Id induk» {id}, atau hapus faktor ini.",
    _JENJANG,
)
KOTAK_SALAH_TINGKAT = ProblemKind(
    "CEK-103",
    _P,
    "Kotak {tingkat} «{uraian}» berada di bawah {tingkat_induk} ({lawan}), yang jenjangnya tidak lebih tinggi.",
    "Perbaiki «Tingkat» atau «Id induk»: ultimate outcome, intermediate outcome, immediate outcome, lalu output.",
    _JENJANG,
)
TINGKAT_TERLOMPAT = ProblemKind(
    "CEK-104",
    _P,
    "{banyak} kotak {tingkat} langsung berada di bawah {tingkat_induk} «{induk}», pertama «{uraian}»: ada jenjang yang"
    " terlompat.",
    "Tambahkan kondisi di antaranya, atau perbaiki «Tingkat» atau «Id induk»-nya.",
    _JENJANG,
)
SALIN_TEMPEL = ProblemKind(
    "CEK-105",
    _P,
    "{pokok} {tingkat} «{uraian}» sama dengan yang tertulis pada {tingkat_induk} ({lawan}).",
    "Rumuskan menurut jenjangnya: setiap jenjang menyebut hal berbeda yang menopang jenjang di atasnya.",
    _JENJANG,
)
BUKAN_KONDISI = ProblemKind(
    "CEK-106",
    _P,
    "Kondisi {tingkat} «{uraian}» dirumuskan sebagai pekerjaan («{kata}»), bukan sebagai keadaan yang dicapai.",
    "Rumuskan sebagai keadaan, misalnya diawali «{contoh}».",
    _JENJANG,
)
KONDISI_KELUARAN = ProblemKind(
    "CEK-107",
    _P,
    "Kondisi {tingkat} «{uraian}» diawali «{kata}», kata untuk keluaran, padahal jenjangnya hasil.",
    "Rumuskan perubahan yang dihasilkan, misalnya diawali «Meningkatnya» atau «Terwujudnya».",
    _JENJANG,
)
HASIL_DIHITUNG_DOKUMEN = ProblemKind(
    "CEK-108",
    _P,
    "Indikator {tingkat} «{uraian}» ({satuan}) menghitung dokumen atau kegiatan, padahal jenjangnya hasil.",
    "Pakai indikator yang mengukur perubahannya, misalnya persentase, indeks, atau tingkat.",
    _JENJANG,
)

# single numbers that do not fit those beside them (codes CEK-127 … CEK-134)
LALU_LEWAT = ProblemKind(
    "CEK-127",
    _P,
    "Realisasi s.d. tahun lalu «{nama}» adalah {lalu}, melebihi target atau anggaran seluruh periode Renstra {akhir}"
    " ({lawan}).",
    "Periksa kedua angka itu, terutama banyaknya nol dan letak koma.",
    "Permendagri 86/2017",
)
KAS_KURANG = ProblemKind(
    "CEK-128",
    _P,
    "Jumlah rencana kas empat triwulan «{nama}» adalah {kas}, kurang {selisih} dari pagu {pagu} ({lawan}).",
    "Cocokkan rencana kas setiap triwulan dengan anggaran kas pada DPA.",
)
TARGET_TW_TURUN = ProblemKind(
    "CEK-129",
    _P,
    "Target triwulan indikator «{uraian}» turun dari {sebelum} ({lawan}) menjadi {nilai}, padahal jenisnya persentase"
    " progresif.",
    "Perbaiki target triwulannya, atau pilih jenis akumulasi yang sesuai.",
)
RIWAYAT_BERHENTI = ProblemKind(
    "CEK-130",
    _P,
    "Riwayat indikator «{uraian}» berhenti pada tahun {akhir}; tahun {tahun} belum ada.",
    "Tambahkan baris tahun {tahun}, atau perbaiki tahunnya; tulis «n/a» bila tidak ada nilainya.",
    "PermenPANRB 53/2014",
)
RENSTRA_KURANG = ProblemKind(
    "CEK-131",
    _P,
    "Anggaran Renstra «{nama}» untuk seluruh periode adalah {renstra}, lebih kecil daripada pagu satu tahun ini {pagu}"
    " ({lawan}).",
    "Periksa kedua angka itu, terutama banyaknya nol.",
    "Permendagri 86/2017",
)
NILAI_MELOMPAT = ProblemKind(
    "CEK-132",
    _P,
    "{jenis} Triwulan {triwulan} indikator «{uraian}» adalah {nilai}, jauh dari nilai di sebelahnya {lain}.",
    "Perbaiki letak koma atau satuannya; bila nilainya memang demikian, terima peringatan ini dengan alasannya.",
)
PECAHAN_BENDA = ProblemKind(
    "CEK-133",
    _P,
    "Indikator «{uraian}» dihitung dalam {satuan} ({lawan}), tetapi tertulis {nilai}.",
    "Tulis bilangan bulat, atau perbaiki satuannya.",
)
TRIWULAN_AKHIR_KOSONG = ProblemKind(
    "CEK-134",
    _P,
    "Realisasi Triwulan {triwulan} indikator «{uraian}» kosong, padahal triwulan itu sudah ditutup dan Triwulan {sebelum}"
    " berisi {nilai} ({lawan}); laporan memakai nilai lama itu.",
    "Isi realisasinya; ketik «-» bila memang tidak diukur pada triwulan itu.",
)

# digits that seem to have changed places
_TERTUKAR = "Cocokkan dengan sumber datanya; bila angkanya memang demikian, terima peringatan ini dengan alasannya."

DIGIT_TERTUKAR = ProblemKind(
    "CEK-143",
    _P,
    "{jenis} Triwulan {triwulan} «{uraian}» adalah {nilai}, jauh dari {pasangan} {lain} ({lawan}), padahal triwulan lain"
    " berdekatan; mungkin maksudnya {kira}.",
    _TERTUKAR,
)
LALU_TERTUKAR = ProblemKind(
    "CEK-144",
    _P,
    "Realisasi s.d. tahun lalu «{uraian}» adalah {nilai}, jauh dari target tahun ini {lain} ({lawan}); mungkin maksudnya"
    " {kira}.",
    _TERTUKAR,
)

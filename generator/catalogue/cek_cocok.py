"""What does not fit a date, an office, a rank, a comparison or a row beside it (CEK-150 …)."""

from generator.problems import ProblemKind, Severity

_P = Severity.PERINGATAN

# dates and offices
PENANDA_TIDAK_MENJABAT = ProblemKind(
    "CEK-150",
    _P,
    "«{nama}» ({peran}) {masa}, sedangkan {dokumen} bertanggal {tanggal} ({lawan}); pada tanggal itu tidak ada {peran}"
    " yang menjabat.",
    "Perbaiki masa jabatan atau tanggal dokumennya, atau tambahkan baris pejabat yang menjabat pada tanggal itu.",
)
TANGGAL_PK_LUAR_TAHUN = ProblemKind(
    "CEK-151",
    _P,
    "Tanggal {dokumen} adalah {tanggal}, di luar masanya untuk tahun laporan {tahun} ({lawan}).",
    "Tulis tanggal penandatanganannya, antara {awal} dan {akhir}.",
    "PermenPANRB 53/2014",
)
PK_PERUBAHAN_MENDAHULUI = ProblemKind(
    "CEK-152",
    _P,
    "Perjanjian Kinerja perubahan bertanggal {tanggal}, sebelum Perjanjian Kinerja {tanggal_pk} ({lawan}).",
    "Perbaiki salah satu tanggalnya.",
)
MASA_DOKUMEN_BEDA = ProblemKind(
    "CEK-153",
    _P,
    "«{dokumen}» menyebut masa {tertulis}, sedangkan {seharusnya} ({lawan}).",
    "Perbaiki nama dokumen atau tahunnya.",
)
DAERAH_PROFIL_BEDA = ProblemKind(
    "CEK-154",
    _P,
    "«{tertulis}» tidak menyebut daerah perangkat daerah ini, «{daerah}» ({lawan}).",
    "Tulis nama daerah yang sama pada keduanya.",
)

# of another year
KEADAAN_TAHUN_LAIN = ProblemKind(
    "CEK-155",
    _P,
    "{jenis} menyebut {tertulis}, sedangkan laporan ini untuk tahun {tahun} ({lawan}).",
    "Perbarui isian itu bersama datanya; bila datanya memang dari tahun itu, terima peringatan ini dengan alasannya.",
)
TENGGAT_LEWAT = ProblemKind(
    "CEK-156",
    _P,
    "Tenggat «{tenggat}» sudah lewat pada {masa} ({lawan}).",
    "Perbaiki {perbaikan}; bila memang belum dikerjakan, tulis tenggat yang baru.",
)

# follow-up of the evaluation
LHE_TANPA_STATUS = ProblemKind(
    "CEK-157",
    _P,
    "{banyak} rekomendasi LHE belum mempunyai status tindak lanjut, pertama «{rekomendasi}»; rekomendasi lain berstatus"
    " ({lawan}).",
    "Isi kolom «Status», misalnya «selesai» atau «dalam proses».",
    "PermenPANRB 88/2021",
)
LHE_TANPA_BUKTI = ProblemKind(
    "CEK-158",
    _P,
    "{banyak} rekomendasi LHE berstatus selesai tanpa bukti, pertama «{rekomendasi}»; rekomendasi lain berbukti ({lawan}).",
    "Isi kolom «Bukti», atau ubah statusnya.",
    "PermenPANRB 88/2021",
)

# comparison with others
PEMBANDING_TAHUN_LAIN = ProblemKind(
    "CEK-159",
    _P,
    "Pembanding {lingkup} indikator «{uraian}» adalah nilai tahun {tertulis}, sedangkan tahun laporan {tahun} ({lawan}).",
    "Pakai nilai yang terbaru; bila memang belum ada yang lebih baru, terima peringatan ini dengan alasannya.",
    "PermenPANRB 53/2014",
)
PEMBANDING_GESER_KOMA = ProblemKind(
    "CEK-160",
    _P,
    "Nilai pembanding {lingkup} indikator «{uraian}» adalah {nilai}, jauh dari realisasi perangkat daerah {realisasi}"
    " ({lawan}); mungkin maksudnya {kira}.",
    "Perbaiki letak koma atau satuannya; bila nilainya memang demikian, terima peringatan ini dengan alasannya.",
)
PEMBANDING_PROVINSI_LAIN = ProblemKind(
    "CEK-161",
    _P,
    "Pembanding berlingkup provinsi bernama «{tertulis}», sedangkan perangkat daerah ini berada di {provinsi} ({lawan}).",
    "Perbaiki nama provinsinya, atau pilih lingkup «lainnya».",
)

# staff and units
PANGKAT_BEDA_GOLONGAN = ProblemKind(
    "CEK-162",
    _P,
    "Pangkat «{pangkat}» bergolongan {seharusnya}, sedangkan golongan «{nama}» tertulis {golongan} ({lawan}).",
    "Perbaiki pangkat atau golongannya.",
    "PP 99/2000",
)
FORMASI_TERLAMPAUI = ProblemKind(
    "CEK-163",
    _P,
    "Jabatan «{jabatan}» terisi {terisi}, lebih banyak daripada formasinya {formasi} ({lawan}).",
    "Periksa kedua angka itu; bila memang berlebih, terima peringatan ini dengan alasannya.",
)
UNIT_TANPA_SEBUTAN = ProblemKind(
    "CEK-164",
    _P,
    "{banyak} unit bereselon tanpa sebutan kepala, pertama «{nama}»; unit lain mempunyainya ({lawan}).",
    "Isi kolom «Sebutan kepala unit».",
)
UNIT_TANPA_PEJABAT = ProblemKind(
    "CEK-165",
    _P,
    "{banyak} unit bereselon tanpa pejabat pada {lembar}, pertama «{nama}» ({id}); unit lain mempunyainya.",
    "Tambahkan pejabatnya, atau perbaiki «Id unit» pejabat yang salah tunjuk; bila jabatannya kosong, terima peringatan ini"
    " dengan alasannya.",
)
PENGAMPU_BUKAN_UNIT = ProblemKind(
    "CEK-166",
    _P,
    "Penanggung jawab «{tertulis}» bukan nama unit atau jabatan; mungkin maksudnya «{kira}» ({lawan}).",
    "Tulis nama unit seperti pada lembar Unit.",
)

# targets that seem to stand in the wrong place, or with digits exchanged
RIWAYAT_TARGET_TAHUN_LAIN = ProblemKind(
    "CEK-167",
    _P,
    "Riwayat target «{uraian}» tahun {tahun} adalah {nilai}; itu target Renstra tahun {tahun_lain}, untuk {tahun} {renstra}"
    " ({lawan}).",
    "Perbaiki target pada riwayat menurut dokumen tahun itu.",
)
TARGET_SALAH_KOLOM = ProblemKind(
    "CEK-168",
    _P,
    "Target {versi} «{uraian}» tahun laporan {tahun} kosong ({lawan}), sedangkan kolom tahun {tahun_lain} berisi {nilai},"
    " yaitu target Renstra tahun {tahun}.",
    "Pindahkan targetnya ke kolom tahun {tahun}.",
)
TARGET_TERTUKAR = ProblemKind(
    "CEK-169",
    _P,
    "Target «{uraian}» tahun {tahun} adalah {nilai}, jauh dari {lain} ({lawan}) di sebelahnya, padahal target lain"
    " berurutan; mungkin maksudnya {kira}.",
    "Cocokkan dengan dokumen Renstra; bila targetnya memang demikian, terima peringatan ini dengan alasannya.",
)
TARGET_AKHIR_TERTUKAR = ProblemKind(
    "CEK-170",
    _P,
    "Target akhir Renstra «{uraian}» adalah {nilai}, sedangkan {pembanding} adalah {kira} ({lawan}).",
    "Cocokkan dengan dokumen Renstra; tampaknya angkanya tertukar atau nolnya kurang atau lebih.",
)

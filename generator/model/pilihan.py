"""The closed lists of the workbook: each value is the word that staff choose in the cell."""

from __future__ import annotations

from enum import Enum

TAHUN_RENSTRA_TERBANYAK = 6  # years of a plan period; the workbook has a target column for each


class JenisDaerah(str, Enum):
    """Kind of region; it decides the nomenclature list and the digit of a kegiatan code."""

    KABUPATEN = "kabupaten"
    KOTA = "kota"
    PROVINSI = "provinsi"


class PeranPejabat(str, Enum):
    """What an official signs or is listed as."""

    KEPALA_OPD = "kepala OPD"
    KEPALA_DAERAH = "kepala daerah"
    ATASAN = "atasan langsung"  # of the head of a unit below another agency, as a puskesmas below the dinas
    PENYUSUN = "penyusun"
    STRUKTURAL = "pejabat struktural"


class StatusJabatan(str, Enum):
    """How the office is held; it is printed before the office's name."""

    DEFINITIF = "definitif"
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."
    PJS = "Pjs."


class JenisRencana(str, Enum):
    """Level of one statement of the plan."""

    VISI = "visi"
    MISI = "misi"
    TUJUAN_DAERAH = "tujuan daerah"
    SASARAN_DAERAH = "sasaran daerah"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    STRATEGI = "strategi"
    ARAH_KEBIJAKAN = "arah kebijakan"
    SASARAN_UNIT = "sasaran unit"  # sasaran of an administrator (eselon III) or another unit below the head
    PANJAB = "panjab"  # a table so headed in a published cascading; what the word stands for is not said there


class VersiTarget(str, Enum):
    """The document that promises a target; where several hold, the later in this order counts."""

    RENSTRA = "Renstra"
    RENSTRA_PERUBAHAN = "Renstra perubahan"
    RENJA = "Renja"
    PK = "PK"
    PK_PERUBAHAN = "PK perubahan"


class Tingkat(str, Enum):
    """Level of a node of the budget tree."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"


class JenisRincian(str, Enum):
    """What a detail line of an indicator is."""

    KOMPONEN = "komponen"
    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    RINCIAN = "rincian"
    BOBOT_KELOMPOK = "bobot kelompok"


class CaraGabung(str, Enum):
    """How details make the indicator's value."""

    LANGSUNG = "langsung"  # the value is typed, details only explain it
    JUMLAH = "jumlah"
    RERATA_KELOMPOK = "rata-rata kelompok"
    RERATA_TERTIMBANG = "rata-rata tertimbang"
    PEMBILANG_PENYEBUT = "pembilang/penyebut"


class Lingkup(str, Enum):
    """Where an outside value for comparison comes from."""

    PROVINSI = "provinsi"
    NASIONAL = "nasional"
    INTERNASIONAL = "internasional"
    LAINNYA = "lainnya"


class JenisAnalisis(str, Enum):
    """What a remark says."""

    ANALISIS = "analisis"
    PENDUKUNG = "faktor pendukung"
    PENGHAMBAT = "faktor penghambat"
    PERMASALAHAN = "permasalahan"
    SOLUSI = "solusi"
    TINDAK_LANJUT = "tindak lanjut"
    TINDAK_LANJUT_RENJA = "tindak lanjut Renja berikutnya"
    REKOMENDASI = "rekomendasi"
    EFISIENSI = "efisiensi"
    SERAPAN_RENDAH = "sebab serapan rendah"
    DPRD = "rekomendasi DPRD"
    CATATAN = "catatan"
    BELUM_TERUKUR = "alasan belum terukur"  # why an indicator has no realisasi in this period; `tenggat`: when it will
    DATA_SEMENTARA = "data sementara"  # what is provisional about an indicator's realisasi in this period


class PeriodeAnalisis(str, Enum):
    """When a remark holds."""

    TAHUN = "tahun"
    TW1 = "TW I"
    TW2 = "TW II"
    TW3 = "TW III"
    TW4 = "TW IV"


class JenisTugas(str, Enum):
    """Kind of a line of tugas dan fungsi."""

    TUGAS = "tugas"
    FUNGSI = "fungsi"
    RINCIAN = "rincian tugas"


class JenisTabel(str, Enum):
    """What a table of staff counts or of free text holds."""

    PEGAWAI = "pegawai"  # counts; row and column totals are computed
    FORMASI = "formasi"  # counts of posts; «belum terisi» is computed
    BEBAS = "bebas"  # cells printed as they stand


class JenisDaftar(str, Enum):
    """What a list item belongs to."""

    DASAR_PEMBENTUKAN = "dasar pembentukan"
    DASAR_HUKUM = "dasar hukum"
    ISU_STRATEGIS = "isu strategis"
    ASPEK_STRATEGIS = "aspek strategis"
    PENGHARGAAN = "penghargaan"
    PRIORITAS = "kegiatan prioritas"
    LAYANAN = "layanan"
    MAKSUD = "maksud dan tujuan"
    RIWAYAT = "riwayat organisasi"
    LAMPIRAN = "lampiran"


class TingkatPohon(str, Enum):
    """Level of a box of the pohon kinerja (PermenPANRB 89/2021)."""

    ULTIMATE = "ultimate outcome"
    INTERMEDIATE = "intermediate outcome"
    IMMEDIATE = "immediate outcome"
    OUTPUT = "output"
    CSF = "CSF"


class Kertas(str, Enum):
    """Paper of the documents."""

    A4 = "A4"
    F4 = "F4"


class KertasMatriks(str, Enum):
    """Paper of the wide appendices of the quarterly report."""

    A3 = "A3"
    F4 = "F4"  # the matrix stands in two groups of columns


class KertasBagan(str, Enum):
    """Paper of the pages on which the pohon kinerja is drawn."""

    A4 = "A4"
    F4 = "F4"
    A3 = "A3"


class BentukTriwulan(str, Enum):
    """Which of the two forms of the quarterly report is made."""

    LENGKAP = "lengkap"
    RINGKAS = "ringkas"


class VarianRenja(str, Enum):
    """Column set of the Evaluasi Renja matrix."""

    KOLOM_17 = "17 kolom"
    KOLOM_15 = "15 kolom"


class PenjumlahanRenja(str, Enum):
    """How column 13 of the Evaluasi Renja matrix is made from the quarters."""

    JENIS_AKUMULASI = "jenis akumulasi"
    HARFIAH = "jumlah harfiah"


class DasarCapaianTriwulan(str, Enum):
    """Against which target a quarter's capaian is measured."""

    TAHUNAN = "target tahunan"
    TRIWULAN = "target triwulan"


class GayaRupiah(str, Enum):
    """How money is written in running text; tables print the bare number."""

    RAPAT = "Rp1.234"
    LENGKAP = "Rp. 1.234,-"
    SPASI = "Rp 1.234"

"""Sheets that staff only read, and the names under which formulas find what holds for the whole workbook."""

from generator.model.nilai import RumusNegatif
from generator.model.pilihan import CaraGabung, JenisDaerah, Tingkat
from generator.workbook.columns import Teks
from generator.workbook.schema import SHEETS
from generator.workbook.schema.base import Column, Hitungan, Pengisian, Sheet
from generator.workbook.schema.hitungan import (
    GANDA,
    INDIKATOR_SIAP,
    LEBAR_NAMA,
    LIHAT,
    NILAI,
    PERSEN,
    RUPIAH,
    SIMPUL_SIAP,
    TAK_DIKENAL,
    bantu,
    sisa_dan_serapan,
)

_TINGGI = 2  # levels of children below a program; a deeper tree is left to the reports


def _uang_simpul(kunci: str, tingkat: int) -> str:
    """The amount of a node: its own row, else the sum of its children, else what a document states.

    The same order as measures/hitung/anggaran.py. Sums need a column for each level, or they would sum themselves.
    """
    anak = f"rekap[{kunci}_{tingkat - 1}]"
    ada = f'COUNTIFS(rekap[induk_ke],[nomor],{anak},">=0")'
    return f"IF([ke_anggaran]>0,[{kunci}_0],IF({ada}=0,[{kunci}_0],SUMIF(rekap[induk_ke],[nomor],{anak})))"


def _tingkat(kolom: str, kunci: str) -> tuple[Hitungan, ...]:
    """The hidden columns below the shown one: typed amounts, then the sums of typed amounts."""
    dokumen = f'IFERROR(INDEX(anggaran_dokumen[{kolom}],MATCH([id],anggaran_dokumen[simpul],0)),"")'
    diketik = f'IF([id]="","",IF([ke_anggaran]=0,{dokumen},INDEX(anggaran[{kolom}],[ke_anggaran])))'
    return (
        bantu(f"{kunci}_0", "serapan", diketik),
        *(bantu(f"{kunci}_{n}", "serapan", f'IF([id]="","",{_uang_simpul(kunci, n)})') for n in range(1, _TINGGI)),
    )


def _tampak(kunci: str) -> str:
    return f'IF([id]="","",IF(uang_siap,{_uang_simpul(kunci, _TINGGI)},"{LIHAT}"))'


_IS_TINGKAT = ",".join(f'[tingkat]="{tingkat.value}"' for tingkat in Tingkat)
_KAKEK = "INDEX(rekap[induk_ke],[induk_ke])"
_BUYUT = f"IF([induk_ke]>0,IF({_KAKEK}>0,INDEX(rekap[induk_ke],{_KAKEK}),0),0)"
_SALAH = f"MATCH([id],simpul[id],0)<>[nomor],[induk_ke]<0,{_BUYUT}<>0,NOT(OR({_IS_TINGKAT}))"

REKAP = Sheet(
    "rekap",
    "Rekap",
    "Pagu dan realisasi sub kegiatan, kegiatan, program, dan jumlahnya. Terisi sendiri dari lembar Program dan Anggaran.",
    Pengisian.SEPERLUNYA,
    (),
    pasangan="simpul",
    baris_siap=SIMPUL_SIAP,
    hitungan=(
        Hitungan("id", "Id", "", 'INDEX(simpul[id],NOMOR)&""'),
        Hitungan(
            "nama", "Program/kegiatan/sub kegiatan", "id", 'IF([id]="","",INDEX(simpul[nama_tampil],[nomor]))', lebar=60
        ),
        Hitungan("tingkat", "Tingkat", "nama", 'IF([id]="","",INDEX(simpul[tingkat],[nomor])&"")', lebar=15),
        Hitungan("pagu", "Pagu berlaku", "tingkat", _tampak("pagu"), RUPIAH, 18),
        Hitungan("realisasi", "Realisasi s.d. triwulan terakhir", "pagu", _tampak("realisasi"), RUPIAH, 18),
        *sisa_dan_serapan("pagu", "realisasi"),
        bantu(
            "induk_ke",
            "serapan",
            'IF([id]="","",IF(INDEX(simpul[induk],[nomor])="",0,IFERROR(MATCH(INDEX(simpul[induk],[nomor]),simpul[id],0),-1)))',
        ),
        bantu("nomor", "serapan", 'IF([id]="","",NOMOR)'),
        bantu("periksa", "serapan", f'IF([id]="",0,IF(OR({_SALAH}),1,0))'),
        bantu("ke_anggaran", "serapan", 'IF([id]="",0,IFERROR(MATCH([id],anggaran[simpul],0),0))'),
        *_tingkat("pagu_berlaku", "pagu"),
        *_tingkat("realisasi_kini", "realisasi"),
    ),
)


def _jumlah(kunci: str) -> str:
    """The sum of what stands at the top of the tree; nothing where none of it has an amount."""
    ada = f'COUNTIFS(rekap[induk_ke],0,rekap[{kunci}],">=0")=0'
    return f'IF(NOT(uang_siap),"{LIHAT}",IF({ada},"",SUMIF(rekap[induk_ke],0,rekap[{kunci}])))'


# The agency's own figures, above the headings of Rekap: key of the column, its formula and number format.
JUMLAH: dict[str, tuple[str, str]] = {
    "pagu": (_jumlah("pagu"), RUPIAH),
    "realisasi": (_jumlah("realisasi"), RUPIAH),
    "sisa": (sisa_dan_serapan("pagu", "realisasi")[0].rumus, RUPIAH),
    "serapan": (sisa_dan_serapan("pagu", "realisasi")[1].rumus, PERSEN),
}

_REALISASI_KE = "MATCH([id],realisasi[indikator],0)"
_CARA = 'INDEX(indikator[cara_gabung],NOMOR)&""'
_TANPA_BARIS = f'IF(OR({_CARA}="",{_CARA}="{CaraGabung.LANGSUNG.value}"),"","{LIHAT}")'
REKAP_KINERJA = Sheet(
    "rekap_kinerja",
    "Rekap Kinerja",
    "Target, realisasi, dan capaian indikator tujuan dan sasaran. Terisi sendiri dari lembar Indikator, Target, dan Realisasi.",
    Pengisian.SEPERLUNYA,
    (),
    pasangan="indikator",
    baris_siap=INDIKATOR_SIAP,
    hitungan=(
        Hitungan("id", "Id", "", 'INDEX(indikator[id],NOMOR)&""'),
        Hitungan("uraian", "Indikator", "id", 'IF([id]="","",INDEX(indikator[uraian],NOMOR)&"")', lebar=60),
        Hitungan(
            "sasaran",
            "Tujuan/sasaran",
            "uraian",
            'IF([id]="","",INDEX(indikator[nama_induk],NOMOR)&"")',
            lebar=LEBAR_NAMA,
        ),
        Hitungan("satuan", "Satuan", "sasaran", 'IF([id]="","",INDEX(indikator[satuan],NOMOR)&"")', lebar=16),
        Hitungan(
            "target",
            "Target tahun ini",
            "satuan",
            f'IF([id]="","",IF(NOT(kinerja_siap),"{LIHAT}",INDEX(indikator[target_kini],NOMOR)))',
            NILAI,
        ),
        Hitungan(
            "realisasi",
            "Realisasi s.d. triwulan terakhir",
            "target",
            f'IF([id]="","",IF(NOT(kinerja_siap),"{LIHAT}",'
            f"IFERROR(INDEX(realisasi[realisasi_kini],{_REALISASI_KE}),{_TANPA_BARIS})))",
            NILAI,
            16,
        ),
        Hitungan(
            "capaian",
            "Capaian (%)",
            "realisasi",
            f'IF([id]="","",IF(NOT(kinerja_siap),"{LIHAT}",IFERROR(INDEX(realisasi[capaian],{_REALISASI_KE}),"")))',
            PERSEN,
            12,
        ),
    ),
)

SEMUA_DAERAH = "SEMUA"  # the name of a list that holds the lines of every kind of region
NOMENKLATUR = Sheet(
    "nomenklatur",
    "Nomenklatur",
    "Daftar nama baku bidang urusan perangkat daerah.",
    Pengisian.SEPERLUNYA,
    tuple(
        Column(key, key.capitalize(), Teks())
        for key in ("kode", "nama", "kinerja", "indikator", "satuan", "kode_pilih")
    ),
)

LEMBAR: dict[str, Sheet] = {**SHEETS, **{sheet.key: sheet for sheet in (REKAP, REKAP_KINERJA, NOMENKLATUR)}}


def _terbaca(lembar: str, acuan: str) -> str:
    """Every row of a sheet has its formulas, and every id of it is known and stands once."""
    nama = f"{lembar}[nama_{acuan}]"
    salah = "+".join(f'COUNTIF({nama},"{text}")' for text in (TAK_DIKENAL, GANDA))
    return f'COUNTA({lembar}[{acuan}])=COUNTIF({nama},"?*"),{salah}=0'


_TANPA_LIHAT = ",".join(f'COUNTIF({lembar}[pagu_berlaku],"{LIHAT}")=0' for lembar in ("anggaran", "anggaran_dokumen"))
_MULAI, _A, _B = "profil[pagu_perubahan_mulai]", RumusNegatif.A.value, RumusNegatif.B.value
_RUMUS = "pengaturan[rumus_negatif]"
_ANGKA_PROFIL = ",".join(
    f"profil[{kunci}]" for kunci in ("tahun", "renstra_awal", "renstra_akhir", "triwulan_terakhir")
)
NAMA: dict[str, str] = {
    "tahun_ke": "IF(COUNT(profil[tahun],profil[renstra_awal])=2,profil[tahun]-profil[renstra_awal]+1,0)",
    "tw_akhir": "IF(COUNT(profil[triwulan_terakhir])=1,profil[triwulan_terakhir],0)",
    "mulai_perubahan": f"IF(COUNT({_MULAI})=1,{_MULAI},4)",
    "perubahan_berlaku": "MAX(tw_akhir,1)>=mulai_perubahan",
    "rumus_negatif": f'IF(OR({_RUMUS}="",{_RUMUS}="{_A}"),"A",IF({_RUMUS}="{_B}","B","-"))',
    "siap": f"AND(COUNT({_ANGKA_PROFIL})=4,COUNT({_MULAI})=COUNTA({_MULAI}),tw_akhir>=0,tw_akhir<=4,"
    "tw_akhir=INT(tw_akhir),mulai_perubahan>=1,mulai_perubahan<=4,mulai_perubahan=INT(mulai_perubahan),"
    "tahun_ke=INT(tahun_ke))",
    "uang_siap": f'AND(siap,SUM(rekap[periksa])=0,COUNTA(simpul[id])=COUNTIF(rekap[id],"?*"),{_TANPA_LIHAT},'
    f"{_terbaca('anggaran', 'simpul')},{_terbaca('anggaran_dokumen', 'simpul')})",
    "kinerja_siap": 'AND(siap,rumus_negatif<>"-",SUM(target[periksa])=0,SUM(indikator[periksa])=0,'
    f"SUM(indikator_simpul[periksa])=0,{_terbaca('target', 'indikator')},{_terbaca('realisasi', 'indikator')},"
    f"{_terbaca('isian_triwulan', 'indikator')})",
    "daftar_cocok": f'OR(profil[jenis_daerah]="",daftar_nomenklatur="{SEMUA_DAERAH}",(profil[jenis_daerah]="{JenisDaerah.PROVINSI.value}")=(daftar_nomenklatur="PROV"))',
}

LEMBAR_PERIKSA, LEMBAR_PILIHAN, LEMBAR_ACUAN = "Periksa", "Pilihan", "Acuan"  # hidden: findings, lists, names

"""The computed columns of the workbook: what stands behind an id, and the figures that follow from typed ones.

A formula shows a figure only where its simple rule is the program's own (measures/); else it says `LIHAT`.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from generator.model.nilai import JenisAkumulasi, Polaritas
from generator.model.pilihan import CaraGabung, VersiTarget
from generator.workbook.schema.base import Hitungan

LEBAR_NAMA = 40
SIMPUL_SIAP, SUB_SIAP, INDIKATOR_SIAP = (
    550,
    450,
    60,
)  # nodes of a large agency, the sub kegiatan among them, its indicators
TAK_DIKENAL, GANDA, LIHAT = "id tidak dikenal", "id ganda", "lihat laporan"
TANPA_BAKU = "kode tidak ada pada daftar buku ini"
RUPIAH, NILAI, PERSEN = "#,##0", "#,##0.##########;-#,##0.##########;0", "#,##0.00"


def nama(title: str, acuan: str, *sumber: tuple[str, str], sekali: str = "") -> Hitungan:
    """The name behind an id: looked for in each source (sheet, column) in turn; `sekali`: the sheet lists an id once."""
    found = f'"{TAK_DIKENAL}"'
    for lembar, kunci in reversed(sumber):
        found = f'IFERROR(INDEX({lembar}[{kunci}],MATCH([{acuan}],{lembar}[id],0))&"",{found})'
    if sekali:
        found = f'IF(MATCH([{acuan}],{sekali}[{acuan}],0)<>NOMOR,"{GANDA}",{found})'
    return Hitungan(f"nama_{acuan}", title, acuan, f'IF([{acuan}]="","",{found})', lebar=LEBAR_NAMA)


def bantu(key: str, sesudah: str, rumus: str) -> Hitungan:
    """A hidden column that serves other formulas."""
    return Hitungan(key, f"Bantu {key.replace('_', ' ')}", sesudah, rumus, tersembunyi=True)


def _sampai(awalan: str) -> str:
    """The quarters up to the last closed one; the caller knows that there is one."""
    return f"[{awalan}_tw1]:INDEX([{awalan}_tw1]:[{awalan}_tw4],tw_akhir)"


def _larik(words: Iterable[Enum | int]) -> str:
    """A constant array of words or numbers."""
    return "{" + ",".join(str(one) if isinstance(one, int) else f'"{one.value}"' for one in words) + "}"


_URUTAN_JENIS = (  # added up, averaged, and from the third on the last filled quarter
    JenisAkumulasi.KUMULATIF,
    JenisAkumulasi.RATA_RATA,
    JenisAkumulasi.POSISI_AKHIR,
    JenisAkumulasi.PERSENTASE_PROGRESIF,
    JenisAkumulasi.TREN_MENURUN,
)


def _cara_ukur(pemilik: str, bawaan: JenisAkumulasi) -> tuple[Hitungan, ...]:
    """Of an indicator, hidden: its id if its owner is known, the place of its polaritas and of its jenis akumulasi."""
    jenis = f"IFERROR(MATCH([jenis_akumulasi],{_larik(_URUTAN_JENIS)},0),0)"
    polaritas = f"IFERROR(MATCH([polaritas],{_larik(Polaritas)},0),0)"
    return (
        bantu("id_sah", "target_kini", f'IF(OR([{pemilik}]="",[{pemilik}]="{TAK_DIKENAL}"),"",[id]&"")'),
        bantu("jenis", "id_sah", f'IF([jenis_akumulasi]="",{_URUTAN_JENIS.index(bawaan) + 1},{jenis})'),
        bantu("arah", "jenis", f'IF([polaritas]="",1,{polaritas})'),
    )


def _ganda(lembar: str, sesudah: str) -> Hitungan:
    return bantu("periksa", sesudah, f'IF([id]="",0,IF(MATCH([id],{lembar}[id],0)<>NOMOR,1,0))')


def _of_year() -> str:
    """The target of the report year among the columns of the Renstra years."""
    tahun_ini = "INDEX([target_1]:[target_6],tahun_ke)"
    return f'IF(OR(tahun_ke<1,tahun_ke>6),"",IF({tahun_ini}="","",{tahun_ini}))'


_DARI_RENCANA, _DARI_INDIKATOR = ("rencana", "uraian"), ("indikator", "uraian")
_DARI_SIMPUL, _DARI_INDIKATOR_SIMPUL = ("simpul", "nama_tampil"), ("indikator_simpul", "uraian")
_DARI_POHON = ("pohon", "uraian")


def _terakhir() -> str:
    """The last filled quarter up to the closed one; LOOKUP of a large number would do, but not in LibreOffice."""
    found = "[realisasi_tw1]"
    for nomor in range(2, 5):
        found = f'IF(AND(tw_akhir>={nomor},[realisasi_tw{nomor}]<>""),[realisasi_tw{nomor}],{found})'
    return found


def _realisasi(lembar: str, kosong: str) -> str:
    """Realisasi of the year by jenis akumulasi (measures/akumulasi.py); `kosong` where no quarter is filled."""
    quarters = _sampai("realisasi")
    rumus = f"SUM({quarters}),AVERAGE({quarters}),{_terakhir()}"
    by_jenis = f'IFERROR(CHOOSE(MIN(INDEX({lembar}[jenis],[ke]),3),{rumus}),"{LIHAT}")'
    triwulan = f'IF([terisi]=0,{kosong},IF(COUNT({quarters})<[terisi],"{LIHAT}",{by_jenis}))'
    return f'IF(COUNT([realisasi_tahun])=1,[realisasi_tahun],IF([realisasi_tahun]<>"","{LIHAT}",{triwulan}))'


def _capaian(lembar: str) -> str:
    """Capaian by polaritas (measures/capaian.py), for a target and a realisasi that are numbers.

    A target of zero has no ratio: where less is better it is kept or it is not.
    """
    target, real, arah = "[target_setahun]", "[realisasi_kini]", f"INDEX({lembar}[arah],[ke])"
    rumus = {
        Polaritas.POSITIF: "[rasio]*100",
        Polaritas.NEGATIF: 'IF(rumus_negatif="B",IF([rasio]<=0,"",100/[rasio]),MAX(0,(2-[rasio])*100))',
        Polaritas.STABIL: "MAX(0,(1-ABS([rasio]-1))*100)",
    }
    by_arah = f'IFERROR(CHOOSE({arah},{",".join(rumus[satu] for satu in Polaritas)}),"{LIHAT}")'
    nol = f'IF(OR({target}<0,{arah}=1),"",IF({real}=0,100,0))'
    rest = f'IF(COUNT({target},{real})=2,{nol},IF(OR({target}="",{real}=""),"","{LIHAT}"))'
    return f"IF(ISNUMBER([rasio]),{by_arah},{rest})"


def _garis(lembar: str, target: str, kosong: str) -> tuple[Hitungan, ...]:
    """Target, realisasi and capaian of an indicator's quarterly row; `kosong` where it has no realisasi."""
    shown = f'IF([ke]=0,"",IF(kinerja_siap,%s,"{LIHAT}"))'
    rasio = 'IF([target_setahun]<=0,"",[realisasi_kini]/[target_setahun])'
    real = Hitungan(
        "realisasi_kini",
        "Realisasi s.d. triwulan terakhir",
        "target_setahun",
        shown % _realisasi(lembar, kosong),
        NILAI,
        16,
    )
    return (
        Hitungan("target_setahun", "Target tahun ini", "keterangan", shown % target, NILAI),
        real,
        Hitungan("capaian", "Capaian (%)", "realisasi_kini", _capaian(lembar), PERSEN, 12),
        bantu("ke", "capaian", f'IF([indikator]="",0,IFERROR(MATCH([indikator],{lembar}[id_sah],0),0))'),
        bantu("terisi", "ke", f"IF(tw_akhir=0,0,COUNTA({_sampai('realisasi')}))"),
        bantu("rasio", "terisi", f'IF(COUNT([target_setahun],[realisasi_kini])<2,"",{rasio})'),
    )


def _uang() -> tuple[Hitungan, ...]:
    """Pagu, cash plan, realisasi, what is left and serapan of one row of money (measures/hitung/uang.py)."""
    isian, quarters = "[pagu_murni]:[realisasi_tahun]", _sampai("realisasi")
    shown = f'IF([simpul]="","",IF([baik],%s,"{LIHAT}"))'
    pagu = "[pagu_murni]:[pagu_perubahan]"
    berlaku = 'IF([pagu_perubahan]<>"",[pagu_perubahan],[pagu_murni])'
    terakhir = f'IF(OR(perubahan_berlaku,[pagu_murni]=""),{berlaku},[pagu_murni])'
    rumus = {
        "pagu": f'IF(COUNT({pagu})=0,"",{terakhir})',
        "kas": 'IF(COUNT([kas_tw1]:[kas_tw4])=0,"",SUM([kas_tw1]:[kas_tw4]))',
        "realisasi": f'[realisasi_tahun],IF(tw_akhir=0,"",IF(COUNT({quarters})=0,"",SUM({quarters})))',
    }
    rumus["realisasi"] = f'IF([realisasi_tahun]<>"",{rumus["realisasi"]})'
    baik = f"AND(siap,COUNT({isian})=COUNTA({isian}),MIN({isian})>=0,SUM({isian})=INT(SUM({isian})))"
    kini = "Realisasi s.d. triwulan terakhir"
    return (
        Hitungan("pagu_berlaku", "Pagu berlaku", "keterangan", shown % rumus["pagu"], RUPIAH, 18),
        Hitungan("jumlah_kas", "Jumlah rencana kas", "pagu_berlaku", shown % rumus["kas"], RUPIAH, 18),
        Hitungan("realisasi_kini", kini, "jumlah_kas", shown % rumus["realisasi"], RUPIAH, 18),
        *sisa_dan_serapan("pagu_berlaku", "realisasi_kini"),
        bantu("baik", "serapan", f'IF([simpul]="","",{baik})'),
    )


def sisa_dan_serapan(pagu: str, real: str) -> tuple[Hitungan, ...]:
    """What is left of a pagu, and realisasi in percent of it."""
    lihat = f'IF(OR([{pagu}]="{LIHAT}",[{real}]="{LIHAT}"),"{LIHAT}","")'
    sisa = f"IF(COUNT([{pagu}],[{real}])=2,[{pagu}]-[{real}],{lihat})"
    serapan = f'IF(COUNT([{pagu}],[{real}])=2,IF([{pagu}]=0,"",[{real}]/[{pagu}]*100),{lihat})'
    return (
        Hitungan("sisa", "Sisa pagu", real, sisa, RUPIAH, 18),
        Hitungan("serapan", "Serapan (%)", "sisa", serapan, PERSEN, 12),
    )


def _kode_cari() -> str:
    """The code as the nomenclature lists it: program 01 under X.XX, four digits for the sub kegiatan."""
    panjang = f"IFERROR(MATCH(LEN([kode_rapi]),{_larik((7, 12, 15, 17))},0),0)"  # of each level; sub in both widths
    bidang = 'IF(MID([kode_rapi],6,2)="01","X.XX",LEFT([kode_rapi],4))'
    sub = f'IF({panjang}>2,"."&RIGHT("00"&MID([kode_rapi],14,4),4),"")'
    return f'IF({panjang}=0,"-",{bidang}&MID([kode_rapi],5,8)&{sub})'


def _baku(key: str, title: str, sesudah: str, kunci: str, lebar: int) -> Hitungan:
    return Hitungan(key, title, sesudah, f'IF([ke_baku]=0,"",INDEX(nomenklatur[{kunci}],[ke_baku])&"")', lebar=lebar)


RENCANA = (nama("Uraian induk", "induk", _DARI_RENCANA),)
_VERSI = ",".join(
    f'IFERROR(INDEX(target[target_kini],MATCH([id]&"|{n}",target[kunci_versi],0))' for n in (5, 4, 3, 2, 1)
)
INDIKATOR = (
    replace(nama("Uraian tujuan/sasaran", "induk", _DARI_RENCANA), lebar=28),  # the indikator's own name stays in sight
    _ganda("indikator", "arah"),
    *_cara_ukur("nama_induk", JenisAkumulasi.POSISI_AKHIR),
    bantu("target_kini", "keterangan", f'IF([id]="","",{_VERSI},""{")" * 6}'),
)
_URAIAN = (nama("Uraian indikator", "indikator", _DARI_INDIKATOR),)
RIWAYAT = PEMBANDING = _URAIAN
_URUTAN = "".join(f'IF([versi]="{versi.value}",{n},' for n, versi in enumerate(VersiTarget, 1)) + "0" + ")" * 5
_MULAI = f'IF([mulai_triwulan]<>"",[mulai_triwulan],IF([versi]="{VersiTarget.PK_PERUBAHAN.value}",mulai_perubahan,1))'
TARGET = (
    *_URAIAN,
    bantu("target_kini", "alasan", f'IF([indikator]="","",{_of_year()})'),
    bantu(
        "kunci_versi",
        "target_kini",
        f'IF([target_kini]="","",IF({_MULAI}<=MAX(tw_akhir,1),[indikator]&"|"&{_URUTAN},""))',
    ),
    bantu(
        "periksa",
        "kunci_versi",
        'IF([indikator]="",0,IF(COUNT([mulai_triwulan])<>COUNTA([mulai_triwulan]),1,'
        'IF([kunci_versi]="",0,IF(MATCH([kunci_versi],target[kunci_versi],0)<>NOMOR,1,0))))',
    ),
)
_GABUNG = 'INDEX(indikator[cara_gabung],[ke])&""'
_TANPA_REALISASI = f'IF(OR({_GABUNG}="",{_GABUNG}="{CaraGabung.LANGSUNG.value}"),"","{LIHAT}")'
REALISASI = (
    nama("Uraian indikator", "indikator", _DARI_INDIKATOR, sekali="realisasi"),
    *_garis("indikator", "INDEX(indikator[target_kini],[ke])", _TANPA_REALISASI),
)
RINCIAN = (nama("Uraian indikator", "indikator", _DARI_INDIKATOR, _DARI_INDIKATOR_SIMPUL),)
SIMPUL = (
    Hitungan(
        "nama_baku",
        "Nama baku",
        "kode",
        f'IF([kode]="","",IF([ke_baku]=0,"{TANPA_BAKU}",INDEX(nomenklatur[nama],[ke_baku])))',
        lebar=LEBAR_NAMA,
    ),
    _baku("kinerja_baku", "Kinerja baku", "nama", "kinerja", LEBAR_NAMA),
    _baku("indikator_baku", "Indikator baku", "kinerja", "indikator", LEBAR_NAMA),
    _baku("satuan_baku", "Satuan baku", "indikator_baku", "satuan", 14),
    nama("Uraian sasaran", "sasaran", _DARI_RENCANA),
    bantu("kode_rapi", "berlaku_sampai", 'SUBSTITUTE(SUBSTITUTE(UPPER(TRIM([kode])),",","."), " ",".")'),
    bantu(
        "ke_baku",
        "kode_rapi",
        f'IF([kode]="",0,IF(NOT(daftar_cocok),0,IFERROR(MATCH({_kode_cari()},nomenklatur[kode],0),0)))',
    ),
    bantu(  # what has no name shows its code or id: a blank would keep «Rekap» from adding up
        "nama_tampil",
        "ke_baku",
        'IF([nama]<>"",[nama]&"",IF([ke_baku]>0,[nama_baku],IF([kode]<>"",[kode]&"",[id]&"")))',
    ),
)
INDIKATOR_SIMPUL = (
    nama("Nama program/kegiatan", "simpul", _DARI_SIMPUL),
    _ganda("indikator_simpul", "arah"),
    *_cara_ukur("nama_simpul", JenisAkumulasi.KUMULATIF),
    bantu("target_kini", "target_akhir", f'IF([id]="","",{_of_year()})'),
)
_TARGET_RENJA = "INDEX(indikator_simpul[target_kini],[ke])"
for _kunci in ("target_pk", "target_tahun"):
    _TARGET_RENJA = f'IF([{_kunci}]<>"",[{_kunci}],{_TARGET_RENJA})'
ISIAN_TRIWULAN = (
    nama("Uraian indikator", "indikator", _DARI_INDIKATOR_SIMPUL, sekali="isian_triwulan"),
    *_garis(
        "indikator_simpul",
        f'IF(AND(perubahan_berlaku,[target_perubahan]<>""),[target_perubahan],{_TARGET_RENJA})',
        f'IF(IFERROR(MATCH([indikator],rincian[indikator],0),0)>0,"{LIHAT}","")',
    ),
)
ANGGARAN = (nama("Nama sub kegiatan", "simpul", _DARI_SIMPUL, sekali="anggaran"), *_uang())
ANGGARAN_DOKUMEN = (nama("Nama program/kegiatan", "simpul", _DARI_SIMPUL, sekali="anggaran_dokumen"), *_uang())
BELANJA = (nama("Nama program", "simpul", _DARI_SIMPUL),)
ANALISIS = (
    nama("Uraian yang dianalisis", "acuan", _DARI_RENCANA, _DARI_INDIKATOR, _DARI_SIMPUL, _DARI_INDIKATOR_SIMPUL),
)
TUGAS_FUNGSI = (nama("Nama unit", "unit", ("unit", "nama")),)
POHON = (nama("Uraian induk", "induk", _DARI_POHON, _DARI_RENCANA, _DARI_SIMPUL),)

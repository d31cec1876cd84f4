"""The computed columns of the workbook: what stands behind an id, and the figures that follow from typed ones."""

from generator.workbook.schema.base import Hitungan

LEBAR_NAMA = 40
SIMPUL_SIAP, INDIKATOR_SIAP = 600, 60  # nodes of a large agency, and its indicators of tujuan and sasaran
TAK_DIKENAL = "id tidak dikenal"


def nama(title: str, acuan: str, *sumber: tuple[str, str]) -> Hitungan:
    """The name behind an id: looked for in each source (sheet, column) in turn."""
    found = f'"{TAK_DIKENAL}"'
    for lembar, kunci in reversed(sumber):
        found = f'IFERROR(INDEX({lembar}[{kunci}],MATCH([{acuan}],{lembar}[id],0))&"",{found})'
    return Hitungan(f"nama_{acuan}", title, acuan, f'IF([{acuan}]="","",{found})', lebar=LEBAR_NAMA)


_DARI_RENCANA, _DARI_INDIKATOR = ("rencana", "uraian"), ("indikator", "uraian")
_DARI_SIMPUL, _DARI_INDIKATOR_SIMPUL = ("simpul", "nama_tampil"), ("indikator_simpul", "uraian")
_DARI_POHON = ("pohon", "uraian")

RENCANA = (nama("Uraian induk", "induk", _DARI_RENCANA),)
INDIKATOR = (nama("Uraian tujuan/sasaran", "induk", _DARI_RENCANA),)
URAIAN_INDIKATOR = (nama("Uraian indikator", "indikator", _DARI_INDIKATOR),)
RINCIAN = (nama("Uraian indikator", "indikator", _DARI_INDIKATOR, _DARI_INDIKATOR_SIMPUL),)
SIMPUL = (
    Hitungan("nama_baku", "Nama baku", "kode", 'IF([kode]="","","")', lebar=LEBAR_NAMA),
    Hitungan("kinerja_baku", "Kinerja baku", "nama", 'IF([kode]="","","")', lebar=LEBAR_NAMA),
    Hitungan("indikator_baku", "Indikator baku", "kinerja", 'IF([kode]="","","")', lebar=LEBAR_NAMA),
    Hitungan("satuan_baku", "Satuan baku", "indikator_baku", 'IF([kode]="","","")'),
    nama("Uraian sasaran", "sasaran", _DARI_RENCANA),
    Hitungan("nama_tampil", "Nama yang dipakai", "berlaku_sampai", '[nama]&""', tersembunyi=True),
)
INDIKATOR_SIMPUL = (nama("Nama program/kegiatan", "simpul", _DARI_SIMPUL),)
ISIAN_TRIWULAN = (nama("Uraian indikator", "indikator", _DARI_INDIKATOR_SIMPUL),)
ANGGARAN = (nama("Nama sub kegiatan", "simpul", _DARI_SIMPUL),)
ANGGARAN_DOKUMEN = (nama("Nama program/kegiatan", "simpul", _DARI_SIMPUL),)
BELANJA = (nama("Nama program", "simpul", _DARI_SIMPUL),)
ANALISIS = (
    nama("Uraian yang dianalisis", "acuan", _DARI_RENCANA, _DARI_INDIKATOR, _DARI_SIMPUL, _DARI_INDIKATOR_SIMPUL),
)
TUGAS_FUNGSI = (nama("Nama unit", "unit", ("unit", "nama")),)
POHON = (nama("Uraian induk", "induk", _DARI_POHON, _DARI_RENCANA, _DARI_SIMPUL),)

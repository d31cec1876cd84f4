"""The standard workbook, declared once: the blank workbook, the reader, the messages and the guide all loop over it."""

from generator.workbook.schema import analisis, anggaran, kinerja, opd
from generator.workbook.schema.base import Column, Hitungan, Pengisian, Sheet
from generator.workbook.schema.riwayat_versi import VERSI_SKEMA

LEMBAR_MULAI = "Mulai"

WORKBOOK: tuple[Sheet, ...] = (
    opd.PROFIL,
    opd.PENGATURAN,
    opd.PEJABAT,
    kinerja.RENCANA,
    kinerja.INDIKATOR,
    kinerja.TARGET,
    kinerja.REALISASI,
    kinerja.RIWAYAT,
    kinerja.RINCIAN,
    kinerja.PEMBANDING,
    anggaran.SIMPUL,
    anggaran.INDIKATOR_SIMPUL,
    anggaran.ISIAN_TRIWULAN,
    anggaran.ANGGARAN,
    anggaran.ANGGARAN_DOKUMEN,
    anggaran.BELANJA,
    analisis.ANALISIS,
    analisis.REKOMENDASI_LHE,
    opd.UNIT,
    opd.TUGAS_FUNGSI,
    analisis.TABEL,
    analisis.ISI_TABEL,
    analisis.DAFTAR,
    analisis.NARASI,
    analisis.POHON,
    kinerja.SKALA,
    anggaran.ANGKA_LUAR,
    analisis.GAMBAR,
    analisis.PENERIMAAN,
)
SHEETS: dict[str, Sheet] = {sheet.key: sheet for sheet in WORKBOOK}

__all__ = ["LEMBAR_MULAI", "SHEETS", "VERSI_SKEMA", "WORKBOOK", "Column", "Hitungan", "Pengisian", "Sheet"]

"""The appendix that ties tujuan and sasaran of the agency to the region's plan, as the Cascading prints it."""

from __future__ import annotations

from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.model.pilihan import JenisRencana
from generator.reports.cascading.rpjmd import build_rpjmd
from generator.reports.lkjip.dasar import Blok

DAERAH = (JenisRencana.TUJUAN_DAERAH, JenisRencana.SASARAN_DAERAH)


def build_lampiran_rpjmd(hasil: Hasil) -> tuple[Blok, ...]:
    """The table of the levels above the agency; nothing where the workbook states no tujuan or sasaran of the region."""
    if not any(hasil.isian.daftar_rencana(jenis) for jenis in DAERAH):
        return ()
    return (replace(build_rpjmd(hasil), judul=""),)  # the heading of the appendix says it

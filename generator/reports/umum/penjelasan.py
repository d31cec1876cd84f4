"""What explains an indicator, as cells of tables tell it: formula, source, who answers for it."""

from __future__ import annotations

from generator.measures.pemangku.pegangan import list_holders
from generator.model.anggaran import IndikatorSimpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.nilai import TipeNilai
from generator.reports.bersama import mark_gap_cell
from generator.reports.tabel import Sel

HURUF_UTUH = 400  # letters of an explanation beyond which its row may break over pages


def write_formulasi(indikator: Indikator | IndikatorSimpul) -> str:
    """Return how an indicator is computed: its own words, else pembilang and penyebut; «» where nothing is stated."""
    if indikator.formulasi or not (indikator.pembilang and indikator.penyebut):
        return indikator.formulasi or indikator.pembilang or ""
    if indikator.pengali is None or indikator.pengali == 1:
        return f"{indikator.pembilang} ÷ {indikator.penyebut}"
    persen = "%" if indikator.tipe_nilai is TipeNilai.PERSEN else ""
    return f"{indikator.pembilang} ÷ {indikator.penyebut} × {indikator.pengali:f}{persen}"


def build_fact(isian: Isian, indikator: Indikator, kunci: str, wajib: bool) -> Sel:
    """Return the cell of one explanation by its key; a blank one is a dash, or a gap where it must be said (`wajib`)."""
    if kunci == "penanggung_jawab":
        teks = "; ".join(list_holders(isian, indikator.penanggung_jawab))
    else:
        teks = write_formulasi(indikator) if kunci == "formulasi" else getattr(indikator, kunci)
    return Sel(teks) if teks else mark_gap_cell(tempat=indikator.asal.sel(kunci)) if wajib else Sel("–")

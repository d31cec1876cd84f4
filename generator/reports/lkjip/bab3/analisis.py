"""BAB III A, analysis 5 of PermenPANRB 53/2014: causes of success or failure, and what was done."""

from __future__ import annotations

from generator.measures.hasil import Hasil
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import mark_gap
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_remarks,
    list_indikator,
    list_remarks,
)
from generator.reports.naskah import Gaya, Judul, Naskah, Paragraf
from generator.reports.umum.celah import PENDUKUNG, PENGHAMBAT, SOLUSI

TERCAPAI = 100  # percent of a target that is met


def build_penyebab(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 5: causes of success or failure and what was done, per indicator; missing causes are marked."""
    blocks: list[Blok] = []
    for indikator in list_indikator(hasil.isian):
        sebab = build_sebab(hasil, indikator.id, indikator.uraian, wajib=True)
        blocks += [Judul(indikator.uraian, 4), *(sebab or (_tell_unmeasured(hasil, indikator.id),))]
    return tuple(blocks) or build_gap("indikator tujuan dan sasaran", hasil.isian.sel_baru("indikator", "uraian"))


def _tell_unmeasured(hasil: Hasil, id: str) -> Naskah:
    """What stands below an indicator without remarks: only of one without capaian are none wanted."""
    alasan = hasil[f"indikator/{id}/capaian/{hasil.periode.label}"].alasan
    sebab = f" ({alasan})" if alasan else ""
    return Naskah((Paragraf(f"Penyebabnya belum dapat dianalisis karena capaian belum dapat dihitung{sebab}."),))


def build_sebab(hasil: Hasil, acuan: str, nama: str, wajib: bool) -> tuple[Blok, ...]:
    """The remarks on one indicator by kind; with `wajib` the causes that its capaian asks for are marked when missing."""
    isian = hasil.isian
    pendukung = list_remarks(isian, acuan, JenisAnalisis.PENDUKUNG)
    penghambat = list_remarks(isian, acuan, JenisAnalisis.PENGHAMBAT, JenisAnalisis.PERMASALAHAN)
    solusi = list_remarks(isian, acuan, JenisAnalisis.SOLUSI, JenisAnalisis.TINDAK_LANJUT, JenisAnalisis.REKOMENDASI)
    umum = list_remarks(isian, acuan, JenisAnalisis.ANALISIS, JenisAnalisis.CATATAN)
    capaian = hasil.nilai(f"indikator/{acuan}/capaian/{hasil.periode.label}")
    met = wajib and capaian is not None and capaian >= TERCAPAI
    missed = wajib and capaian is not None and capaian < TERCAPAI
    asks_solusi = missed or (wajib and bool(penghambat))
    return (
        *((Naskah(tuple(Paragraf(teks) for teks in umum)),) if umum else ()),
        *_one_kind("Faktor pendukung keberhasilan", pendukung, f"{PENDUKUNG} {nama}" if met and not umum else ""),
        *_one_kind(
            "Faktor penghambat dan permasalahan", penghambat, f"{PENGHAMBAT} {nama}" if missed and not umum else ""
        ),
        *_one_kind("Solusi dan tindak lanjut", solusi, f"{SOLUSI} {nama}" if asks_solusi else ""),
    )


def _one_kind(judul: str, butir: tuple[str, ...], kurang: str) -> tuple[Blok, ...]:
    """Return the remarks of one kind under their heading; where there are none but are wanted (`kurang`), a gap there."""
    if kurang and not butir:
        return (Naskah((Paragraf(judul, Gaya.SUBJUDUL), mark_gap(kurang))),)
    return build_remarks(judul, butir)

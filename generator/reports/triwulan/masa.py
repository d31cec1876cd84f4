"""The words of the quarter that a report speaks of; the quarter is chosen by the user, never by the clock."""

from __future__ import annotations

from dataclasses import dataclass

from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Hasil, label_triwulan
from generator.model.pilihan import PeriodeAnalisis


@dataclass(frozen=True, slots=True)
class Masa:
    """One quarter in words. `sampai` is the span of cumulative figures: «Triwulan I», «s.d. Triwulan II»."""

    triwulan: int
    tahun: int
    istilah: str  # «Triwulan» or «Tribulan»
    nama: str  # «Triwulan II»
    sampai: str
    label: str  # as in the keys of the figures
    label_sebelum: str  # of the quarter before; «» for the first
    sampai_sebelum: str  # the span up to the quarter before; «» for the first
    analisis: PeriodeAnalisis


def build_masa(hasil: Hasil) -> Masa:
    """Return the words of the period of these figures; they must speak of a quarter."""
    profil, triwulan = hasil.isian.profil, hasil.batas_triwulan
    istilah = hasil.isian.pengaturan.istilah_triwulan
    nama = f"{istilah} {format_triwulan(triwulan)}"
    return Masa(
        triwulan=triwulan,
        tahun=profil.tahun,
        istilah=istilah,
        nama=nama,
        sampai=_span(istilah, triwulan),
        label=hasil.periode.label,
        label_sebelum=label_triwulan(profil.tahun, triwulan - 1) if triwulan > 1 else "",
        sampai_sebelum=_span(istilah, triwulan - 1) if triwulan > 1 else "",
        analisis=tuple(PeriodeAnalisis)[triwulan],
    )


def _span(istilah: str, triwulan: int) -> str:
    nama = f"{istilah} {format_triwulan(triwulan)}"
    return nama if triwulan == 1 else f"s.d. {nama}"


def name_rentang(masa: Masa) -> str:
    """The span of cumulative figures in running text: «sampai dengan Triwulan I»."""
    return f"sampai dengan {masa.nama}"

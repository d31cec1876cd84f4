"""A value inside a sentence: its unit, its difference from another one, the verb before it; alike in every report."""

from __future__ import annotations

from generator.measures.cetak import KOSONG, POLA_RUPIAH
from generator.measures.hasil import Hasil, Ukuran
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.model.nilai import TipeNilai
from generator.reports.umum.angka import is_percent
from generator.reports.wording import add_unit, drop_sign


def is_percentage(indikator: Indikator | IndikatorSimpul) -> bool:
    """Tell whether the values of an indicator are percentages, by its type or its unit."""
    return indikator.tipe_nilai is TipeNilai.PERSEN or is_percent(indikator.satuan)


def print_value(hasil: Hasil, cetak: str, indikator: Indikator | IndikatorSimpul) -> str:
    """Return a value for running text, with its unit or as money; a dash stays a dash."""
    if cetak == KOSONG:
        return cetak
    if indikator.tipe_nilai is TipeNilai.RUPIAH:
        return POLA_RUPIAH[hasil.isian.pengaturan.gaya_rupiah].format(tanda="", angka=cetak)
    if is_percentage(indikator):
        return add_unit(cetak, "%")
    return add_unit(cetak, indikator.satuan) if indikator.tipe_nilai is TipeNilai.ANGKA else cetak


def print_difference(hasil: Hasil, cetak: str, indikator: Indikator | IndikatorSimpul) -> str:
    """Return a difference for running text, without its sign: «1,25 poin persen», «0,60 menit», or as money."""
    besar = drop_sign(cetak)
    if is_percentage(indikator):
        return f"{besar.removesuffix('%')} poin persen"
    return print_value(hasil, besar, indikator)


def name_be(ukuran: Ukuran) -> str:
    """Return the verb before a value: «sebesar» a number, «adalah» a predicate."""
    return "sebesar" if ukuran.desimal_murni is not None else "adalah"

"""Measure one workbook in one period: all families of figures, in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Mapping

from generator.measures.hasil import Hasil, Periode, Ukuran
from generator.measures.hitung.agregat import measure_agregat
from generator.measures.hitung.anggaran import measure_anggaran
from generator.measures.hitung.kinerja import measure_kinerja
from generator.measures.hitung.potong import cut_at_quarter
from generator.measures.hitung.renja import measure_renja
from generator.measures.hitung.rincian import measure_rincian
from generator.measures.hitung.tabel import measure_tabel
from generator.measures.pemangku.uang import measure_pemangku
from generator.model.isian import Isian


def measure(isian: Isian, triwulan: int | None = None, lain: Mapping[str, Ukuran] | None = None) -> Hasil:
    """Return every figure of the report year (triwulan None) or of the year up to the end of one quarter.

    The figures of a quarter come from the workbook as it stood then: what was filled later changes none of them.
    `lain` are figures of another period; most are the same in both, and then are kept once.
    """
    cut = cut_at_quarter(isian, triwulan) if triwulan else isian
    hasil = Hasil(cut, Periode(isian.profil.tahun, triwulan), lain=lain or {})
    measure_anggaran(hasil)
    measure_pemangku(hasil)
    measure_rincian(hasil)
    measure_kinerja(hasil)
    measure_agregat(hasil)
    measure_tabel(hasil)
    if triwulan is not None:
        measure_renja(hasil)
    return hasil

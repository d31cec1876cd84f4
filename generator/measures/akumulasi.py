"""Quarters to a year and years to a plan period: what may be added, what is the last value, what is a mean."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.measures.capaian import KONTEKS, BelumTerukur, check_reach
from generator.measures.rerata import mean
from generator.model.nilai import JenisAkumulasi, Nilai, Rentang, TanpaNilai

TRIWULAN_SETAHUN = 4


def accumulate_quarters(
    jenis: JenisAkumulasi, triwulan: Sequence[Nilai | None], sampai: int = TRIWULAN_SETAHUN
) -> Nilai | BelumTerukur | None:
    """Return the value at the end of quarter `sampai`; later quarters are not looked at.

    None: no quarter is filled yet. An empty quarter is not zero: it adds nothing and ends nothing. A typed «-» is
    passed over as long as another quarter holds a value. BelumTerukur: the declared kind cannot treat these values.
    """
    terisi = [nilai for nilai in triwulan[: max(sampai, 0)] if nilai is not None]
    bernilai = [nilai for nilai in terisi if not isinstance(nilai, TanpaNilai)]
    if not bernilai:
        return terisi[-1] if terisi else None
    if jenis is JenisAkumulasi.KUMULATIF:
        return sum_literal(bernilai)
    if jenis is JenisAkumulasi.RATA_RATA:
        return _mean_of(bernilai)
    return bernilai[-1]


def sum_literal(daftar_nilai: Sequence[Nilai | None]) -> Nilai | BelumTerukur | None:
    """Return the plain sum as the form itself says (8+9+10+11, or 6+12), whatever the kind; ordinals are refused."""
    bernilai = [nilai for nilai in daftar_nilai if nilai is not None and not isinstance(nilai, TanpaNilai)]
    if not bernilai:
        return next((nilai for nilai in reversed(daftar_nilai) if nilai is not None), None)
    angka = _all_numbers(bernilai)
    if isinstance(angka, BelumTerukur):
        return angka
    jumlah = Decimal(0)
    for nilai in angka:
        jumlah = KONTEKS.add(jumlah, nilai)
    return check_reach(jumlah)


def carry_years(
    jenis: JenisAkumulasi, sampai_tahun_lalu: Nilai | None, tahun_ini: Nilai | None, harfiah: bool = False
) -> Nilai | BelumTerukur | None:
    """Return the plan-period value (E.81: 6+12 for cumulative kinds, the last value for all others).

    `harfiah` adds whatever the kind, as the printed form says; 100 % in two years then becomes 200 %. A year that is
    not filled leaves the earlier value standing.
    """
    if harfiah or jenis is JenisAkumulasi.KUMULATIF:
        return sum_literal((sampai_tahun_lalu, tahun_ini))
    return accumulate_quarters(JenisAkumulasi.POSISI_AKHIR, (sampai_tahun_lalu, tahun_ini))


def falling_quarters(triwulan: Sequence[Nilai | None]) -> tuple[int, ...]:
    """Return the quarters (1-4) whose number lies below the last filled one before: a progressive percentage fell."""
    angka = [(nomor, nilai) for nomor, nilai in enumerate(triwulan, 1) if isinstance(nilai, Decimal)]
    return tuple(nomor for (_, sebelum), (nomor, nilai) in pairwise(angka) if nilai < sebelum)


def _mean_of(bernilai: Sequence[Nilai]) -> Decimal | BelumTerukur:
    angka = _all_numbers(bernilai)
    return angka if isinstance(angka, BelumTerukur) else mean(angka).nilai


def _all_numbers(bernilai: Sequence[Nilai]) -> list[Decimal] | BelumTerukur:
    if any(isinstance(nilai, str) for nilai in bernilai):
        return BelumTerukur("predikat tidak dapat dijumlahkan atau dirata-ratakan")
    if any(isinstance(nilai, Rentang) for nilai in bernilai):
        return BelumTerukur("rentang tidak dapat dijumlahkan atau dirata-ratakan")
    return [nilai for nilai in bernilai if isinstance(nilai, Decimal)]

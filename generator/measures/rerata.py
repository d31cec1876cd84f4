"""Averages with their basis, and the ways in which components make an index; always from unrounded values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.measures.capaian import KONTEKS, SERATUS, BelumTerukur, check_reach, percent_of
from generator.model.nilai import BasisRerata


@dataclass(frozen=True, slots=True)
class Rerata:
    """An average, how many values made it, how many were not measured, and over which rows it was taken."""

    nilai: Decimal | BelumTerukur
    banyak: int
    belum: int = 0
    basis: BasisRerata | None = None


@dataclass(frozen=True, slots=True)
class Komponen:
    """One part of an index; `bobot` matters for weighted means only (head count, or a share of 100)."""

    nilai: Decimal | None
    bobot: Decimal | None = None


def mean(daftar: Iterable[Decimal | BelumTerukur | None], basis: BasisRerata | None = None) -> Rerata:
    """Return the plain mean of what is measured; the rest is counted, not treated as zero."""
    daftar = list(daftar)
    terukur = [nilai for nilai in daftar if isinstance(nilai, Decimal) and nilai.is_finite()]
    belum = len(daftar) - len(terukur)
    if not terukur:
        return Rerata(BelumTerukur("belum ada nilai yang terukur"), 0, belum, basis)
    return Rerata(_to_decimal(_exact_sum(terukur) / len(terukur)), len(terukur), belum, basis)


def weighted_mean(
    daftar: Iterable[tuple[Decimal | BelumTerukur | None, Decimal]], basis: BasisRerata | None = None
) -> Rerata:
    """Return the mean of (value, weight) pairs; an unmeasured value takes its weight out with it."""
    daftar = list(daftar)
    terukur = [(nilai, bobot) for nilai, bobot in daftar if isinstance(nilai, Decimal) and nilai.is_finite()]
    belum = len(daftar) - len(terukur)
    if not terukur:
        return Rerata(BelumTerukur("belum ada nilai yang terukur"), 0, belum, basis)
    jumlah_bobot = _exact_sum(bobot for _, bobot in terukur)
    if jumlah_bobot == 0:
        return Rerata(BelumTerukur("jumlah bobot nol"), len(terukur), belum, basis)
    jumlah = sum((Fraction(nilai) * Fraction(bobot) for nilai, bobot in terukur), Fraction(0))
    return Rerata(_to_decimal(jumlah / jumlah_bobot), len(terukur), belum, basis)


def total_ratio(daftar: Iterable[tuple[Decimal | None, Decimal | None]]) -> Rerata:
    """Return total part / total whole in percent (basis «total»), for money. Not a mean of the rows' percentages.

    A row without a part (nothing realised is typed as 0) still counts with its whole; without a whole it is left out.
    """
    daftar = list(daftar)
    dipakai = [(bagian or Decimal(0), seluruh) for bagian, seluruh in daftar if seluruh is not None]
    belum = sum(1 for bagian, seluruh in daftar if bagian is None or seluruh is None)
    if belum == len(daftar):
        return Rerata(BelumTerukur("belum ada nilai yang terukur"), 0, belum, BasisRerata.TOTAL)
    bagian, seluruh = (_to_decimal(_exact_sum(kolom)) for kolom in zip(*dipakai, strict=True))
    nilai = percent_of(bagian, seluruh)
    return Rerata(nilai, len(dipakai), belum, BasisRerata.TOTAL)


def combine_jumlah(komponen: Sequence[Komponen]) -> Decimal | BelumTerukur:
    """Return the sum of the components (SAKIP: 26,10 + 24,00 + 12,00 + 20,00); incomplete parts make no index."""
    return _whole(komponen, lambda: _to_decimal(_exact_sum(bagian.nilai or 0 for bagian in komponen)))


def combine_rerata(komponen: Sequence[Komponen]) -> Decimal | BelumTerukur:
    """Return the plain mean of the components, each counting the same; incomplete parts make no index."""
    return _whole(komponen, lambda: mean(bagian.nilai for bagian in komponen).nilai)


def combine_tertimbang(komponen: Sequence[Komponen]) -> Decimal | BelumTerukur:
    """Return the mean of the components by their `bobot`, which need not sum to 100; every weight must be given."""
    if any(bagian.bobot is None for bagian in komponen):
        return BelumTerukur("bobot komponen belum lengkap")
    pasangan = [(bagian.nilai, bagian.bobot or Decimal(0)) for bagian in komponen]
    return _whole(komponen, lambda: weighted_mean(pasangan).nilai)


def combine_rasio(
    pembilang: Decimal | None, penyebut: Decimal | None, pengali: Decimal = SERATUS
) -> Decimal | BelumTerukur:
    """Return numerator / denominator × multiplier (100 gives percent); a denominator of zero gives no value."""
    if pembilang is None or penyebut is None:
        return BelumTerukur("pembilang atau penyebut belum tersedia")
    if penyebut == 0:
        return BelumTerukur("penyebut nol")
    return check_reach(KONTEKS.divide(KONTEKS.multiply(pembilang, pengali), penyebut))


def _whole(komponen: Sequence[Komponen], gabung: Callable[[], Decimal | BelumTerukur]) -> Decimal | BelumTerukur:
    if not komponen or any(bagian.nilai is None for bagian in komponen):
        return BelumTerukur("komponen belum lengkap")
    return gabung()


def _exact_sum(daftar: Iterable[Decimal | int]) -> Fraction:
    """The sum without any rounding, hence the same in every order."""
    by_denominator: dict[int, int] = defaultdict(int)  # whole numbers add much faster than fractions
    for nilai in daftar:
        pembilang, penyebut = nilai.as_integer_ratio()
        by_denominator[penyebut] += pembilang
    return sum((Fraction(pembilang, penyebut) for penyebut, pembilang in by_denominator.items()), Fraction(0))


def _to_decimal(nilai: Fraction) -> Decimal:
    return KONTEKS.divide(Decimal(nilai.numerator), Decimal(nilai.denominator))

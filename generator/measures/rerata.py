"""Averages with their basis, and the ways in which components make an index; always from unrounded values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.measures.capaian import KONTEKS, SERATUS, BelumTerukur, percent_of
from generator.model.nilai import BasisRerata
from generator.model.pilihan import CaraGabung


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
    return _weighted([(nilai, Decimal(1)) for nilai in daftar], basis)


def weighted_mean(
    daftar: Iterable[tuple[Decimal | BelumTerukur | None, Decimal]], basis: BasisRerata | None = None
) -> Rerata:
    """Return the mean of (value, weight) pairs; an unmeasured value takes its weight out with it."""
    return _weighted(list(daftar), basis)


def total_ratio(daftar: Iterable[tuple[Decimal | None, Decimal | None]]) -> Rerata:
    """Return total part / total whole in percent (basis «total»), for money. Not a mean of the rows' percentages.

    A row without a part (nothing realised is typed as 0) still counts with its whole; without a whole it is left out.
    """
    daftar = list(daftar)
    dipakai = [(bagian or Decimal(0), seluruh) for bagian, seluruh in daftar if seluruh is not None]
    belum = sum(1 for bagian, seluruh in daftar if bagian is None or seluruh is None)
    if belum == len(daftar):
        return Rerata(BelumTerukur("belum ada nilai yang terukur"), 0, belum, BasisRerata.TOTAL)
    bagian = sum((Fraction(nilai) for nilai, _ in dipakai), Fraction(0))
    seluruh = sum((Fraction(nilai) for _, nilai in dipakai), Fraction(0))
    nilai = percent_of(_to_decimal(bagian), _to_decimal(seluruh))
    return Rerata(nilai, len(dipakai), belum, BasisRerata.TOTAL)


def combine(
    komponen: Sequence[Komponen], cara: CaraGabung, pembilang: Decimal | None = None, penyebut: Decimal | None = None
) -> Decimal | BelumTerukur:
    """Return the value that components make of an index. One component without a value leaves the index without one.

    For «pembilang/penyebut» use `ratio`; for «langsung» the value is typed, so there is nothing to combine.
    """

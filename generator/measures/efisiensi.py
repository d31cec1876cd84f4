"""Efficiency by the formula that the workbook declares, from unrounded capaian and serapan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.measures.capaian import KONTEKS, SERATUS, BelumTerukur, percent_of
from generator.measures.skala import Skala
from generator.model.nilai import RumusEfisiensi

TIDAK_DINILAI = "tidak dinilai"
"""Printed for a class where the rule gives none: capaian below 100, or no figure at all."""


@dataclass(frozen=True, slots=True)
class AturanEfisiensi:
    """The declared formula, its scale (None: figures without classes), and whether a missed target may be efficient."""

    rumus: RumusEfisiensi = RumusEfisiensi.RASIO
    skala: Skala | None = None
    hanya_bila_tercapai: bool = True


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """The figure (percent; for «selisih» points), its class, and the formula to name beside it.

    `tingkat` is «tidak dinilai» where the rule forbids a class, and empty where the formula has no classes.
    """

    nilai: Decimal | BelumTerukur
    tingkat: str
    rumus: RumusEfisiensi


def measure_efisiensi(
    capaian: Decimal | BelumTerukur,
    serapan: Decimal | BelumTerukur,
    aturan: AturanEfisiensi,
    semua_tercapai: bool = True,
) -> Efisiensi:
    """Return the efficiency of one row; both inputs in percent and unrounded.

    `semua_tercapai`: where capaian is a mean, whether each figure in it is measured and not below 100; a mean hides that.
    """
    nilai = _measure(capaian, serapan, aturan.rumus)
    if aturan.hanya_bila_tercapai and not semua_tercapai:
        return Efisiensi(nilai, TIDAK_DINILAI, aturan.rumus)
    return Efisiensi(nilai, _rate(nilai, capaian, aturan), aturan.rumus)


def _measure(
    capaian: Decimal | BelumTerukur, serapan: Decimal | BelumTerukur, rumus: RumusEfisiensi
) -> Decimal | BelumTerukur:
    if isinstance(capaian, BelumTerukur):
        return capaian
    if isinstance(serapan, BelumTerukur):
        return serapan
    return RUMUS[rumus](capaian, serapan)


def _rate(nilai: Decimal | BelumTerukur, capaian: Decimal | BelumTerukur, aturan: AturanEfisiensi) -> str:
    """A failed programme that spent little must not look efficient: below 100 it is not rated, unless declared."""
    if isinstance(nilai, BelumTerukur) or isinstance(capaian, BelumTerukur):
        return TIDAK_DINILAI
    if aturan.hanya_bila_tercapai and capaian < SERATUS:
        return TIDAK_DINILAI
    if aturan.skala is None:
        return ""
    langkah = aturan.skala.rate(nilai)
    return langkah.label if langkah else TIDAK_DINILAI


def _measure_rasio(capaian: Decimal, serapan: Decimal) -> Decimal | BelumTerukur:
    """Capaian kinerja / capaian anggaran × 100."""
    if serapan == 0:
        return BelumTerukur("serapan nol tidak dapat dibandingkan")
    return percent_of(capaian, serapan)


def _measure_selisih(capaian: Decimal, serapan: Decimal) -> Decimal | BelumTerukur:
    """Capaian kinerja − serapan, in percentage points."""
    return KONTEKS.subtract(capaian, serapan)


def _measure_sisa(capaian: Decimal, serapan: Decimal) -> Decimal | BelumTerukur:
    """The unspent share, 100 − serapan; it means efficiency only once the target is met."""
    if capaian < SERATUS:
        return BelumTerukur("target belum tercapai")
    return KONTEKS.subtract(SERATUS, serapan)


def _measure_pmk(capaian: Decimal, serapan: Decimal) -> Decimal | BelumTerukur:
    """E of one output, unbounded: 1 − (RAK/RVK)/(PAK/TVK), which is 1 − serapan/capaian."""
    if capaian == 0:
        return BelumTerukur("capaian nol tidak dapat dibandingkan")
    rasio = percent_of(serapan, capaian)
    return rasio if isinstance(rasio, BelumTerukur) else KONTEKS.subtract(SERATUS, rasio)


RUMUS: dict[RumusEfisiensi, Callable[[Decimal, Decimal], Decimal | BelumTerukur]] = {
    RumusEfisiensi.RASIO: _measure_rasio,
    RumusEfisiensi.SELISIH: _measure_selisih,
    RumusEfisiensi.SISA_ANGGARAN: _measure_sisa,
    RumusEfisiensi.PMK: _measure_pmk,
}

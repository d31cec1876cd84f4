"""Capaian: how much of a target was reached, in percent, for every direction and every kind of value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

from generator.measures.skala import Skala
from generator.model.nilai import Nilai, Polaritas, Rentang, RumusNegatif, TanpaNilai, TipeNilai

SERATUS = Decimal(100)
NOL = Decimal(0)

KONTEKS = Context(prec=34, rounding=ROUND_HALF_EVEN, traps=[])
"""Own arithmetic of the measures: 34 digits, nothing raises; rounding to what people read is `cetak`'s business."""


@dataclass(frozen=True, slots=True)
class BelumTerukur:
    """There is no figure, and why (Indonesian, ready to print). Never zero, and never part of an average."""

    alasan: str


@dataclass(frozen=True, slots=True)
class AturanCapaian:
    """What an indicator and the workbook declare about its capaian; `skala` gives predicates their ranks.

    `nama_skala` is the name that the workbook wrote, so that an unknown one (`skala` None) can be told from none.
    """

    polaritas: Polaritas = Polaritas.POSITIF
    tipe_nilai: TipeNilai = TipeNilai.ANGKA
    rumus_negatif: RumusNegatif = RumusNegatif.A
    skala: Skala | None = None
    nama_skala: str = ""


def check_reach(nilai: Decimal) -> Decimal | BelumTerukur:
    """Return a result that is a finite number as it is, anything else as a reason."""
    return nilai if nilai.is_finite() else BelumTerukur("angka di luar jangkauan hitungan")


def percent_of(bagian: Decimal, keseluruhan: Decimal) -> Decimal | BelumTerukur:
    """Return part / whole in percent, unrounded; a whole of zero cannot be compared with."""
    if keseluruhan == 0:
        return BelumTerukur("pembagi nol")
    return check_reach(KONTEKS.divide(KONTEKS.multiply(bagian, SERATUS), keseluruhan))


def apply_batas(capaian: Decimal | BelumTerukur, batas: Decimal | None) -> Decimal | BelumTerukur:
    """Return the capaian cut at the declared cap, for averages only: rows print the raw value."""
    if batas is None or isinstance(capaian, BelumTerukur):
        return capaian
    return min(capaian, batas)


def measure_capaian(
    target: Nilai | BelumTerukur | None, realisasi: Nilai | BelumTerukur | None, aturan: AturanCapaian
) -> Decimal | BelumTerukur:
    """Return capaian in percent, neither rounded nor capped, or the reason why there is none.

    A predicate («BB») is compared by its rank on the declared scale; where both sides are numbers, the numbers count,
    even for an indicator of predicates. A range target is met anywhere inside it.
    """
    nilai_realisasi = _to_angka(realisasi, "realisasi", target, aturan)
    if isinstance(nilai_realisasi, BelumTerukur):
        return nilai_realisasi
    if isinstance(target, Rentang):
        return _measure_rentang(target, nilai_realisasi, aturan)
    nilai_target = _to_angka(target, "target", realisasi, aturan)
    if isinstance(nilai_target, BelumTerukur):
        return nilai_target
    return _measure_angka(nilai_target, nilai_realisasi, aturan)


def _to_angka(
    nilai: Nilai | BelumTerukur | None, peran: str, lawan: Nilai | BelumTerukur | None, aturan: AturanCapaian
) -> Decimal | BelumTerukur:
    """Return the number to compare: itself, or the rank of a predicate (also of a number facing a predicate)."""
    if nilai is None:
        return BelumTerukur("realisasi belum tersedia" if peran == "realisasi" else "target belum ditetapkan")
    if isinstance(nilai, BelumTerukur):
        return nilai
    if isinstance(nilai, TanpaNilai):
        return BelumTerukur(f"{peran} ditulis “{nilai.tanda}”")
    if isinstance(nilai, str):
        return _rank(nilai, peran, aturan)
    if not isinstance(nilai, Decimal) or not nilai.is_finite():
        return BelumTerukur(f"{peran} bukan angka tunggal")
    return _rank_angka(nilai, peran, aturan) if isinstance(lawan, str) else nilai


def _rank(label: str, peran: str, aturan: AturanCapaian) -> Decimal | BelumTerukur:
    """D..AA = 1..7, TMP..WTP = 1..4, «Level 3» = 3: the place of the label on the indicator's own scale."""
    if aturan.tipe_nilai is not TipeNilai.PREDIKAT:
        return BelumTerukur(f"{peran} “{label}” bukan angka")
    if aturan.skala is None:
        nama = aturan.nama_skala
        return BelumTerukur(f"skala “{nama}” tidak dikenal" if nama else "skala predikat belum ditetapkan")
    rank = aturan.skala.rank(label)
    if rank is None:
        return BelumTerukur(f"{peran} “{label}” tidak ada pada {aturan.skala.nama}")
    return Decimal(rank)


def _rank_angka(nilai: Decimal, peran: str, aturan: AturanCapaian) -> Decimal | BelumTerukur:
    langkah = aturan.skala.rate(nilai) if aturan.skala else None
    if langkah is None:
        return BelumTerukur(f"{peran} tidak dapat disandingkan dengan predikat")
    return _rank(langkah.label, peran, aturan)


def _measure_rentang(target: Rentang, realisasi: Decimal, aturan: AturanCapaian) -> Decimal | BelumTerukur:
    """Inside 100; outside against the nearer bound, by the indicator's direction (PermenPANRB 8/2021; inside: ours)."""
    if not target.bawah.is_finite() or not target.atas.is_finite():
        return BelumTerukur("target bukan angka tunggal")
    if realisasi < target.bawah:
        return _measure_angka(target.bawah, realisasi, aturan)
    if realisasi > target.atas:
        return _measure_angka(target.atas, realisasi, aturan)
    return SERATUS


def _measure_angka(target: Decimal, realisasi: Decimal, aturan: AturanCapaian) -> Decimal | BelumTerukur:
    if target < 0:
        return BelumTerukur("target di bawah nol tidak dapat dibandingkan dengan rasio")
    return RUMUS[aturan.polaritas](target, realisasi, aturan.rumus_negatif)


def _measure_positif(target: Decimal, realisasi: Decimal, _: RumusNegatif) -> Decimal | BelumTerukur:
    """realisasi/target × 100 (all five reference reports); a target of zero has no ratio."""
    if target == 0:
        return BelumTerukur("target nol tidak dapat dibandingkan")
    return percent_of(realisasi, target)


def _measure_negatif(target: Decimal, realisasi: Decimal, rumus: RumusNegatif) -> Decimal | BelumTerukur:
    """A: (2 × target − realisasi)/target × 100, not below 0 (PermenPANRB 8/2021); B: target/realisasi × 100."""
    if target == 0:
        return _keeps_zero(realisasi)
    if rumus is RumusNegatif.B:
        if realisasi <= 0:
            return BelumTerukur("rumus target/realisasi tidak berlaku bagi realisasi nol")
        return percent_of(target, realisasi)
    return _not_below_zero(percent_of(KONTEKS.subtract(KONTEKS.multiply(Decimal(2), target), realisasi), target))


def _measure_stabil(target: Decimal, realisasi: Decimal, _: RumusNegatif) -> Decimal | BelumTerukur:
    """(1 − |realisasi − target|/target) × 100, not below 0: every deviation costs, in either direction."""
    if target == 0:
        return _keeps_zero(realisasi)
    simpangan = KONTEKS.abs(KONTEKS.subtract(realisasi, target))
    return _not_below_zero(percent_of(KONTEKS.subtract(target, simpangan), target))


RUMUS: dict[Polaritas, Callable[[Decimal, Decimal, RumusNegatif], Decimal | BelumTerukur]] = {
    Polaritas.POSITIF: _measure_positif,
    Polaritas.NEGATIF: _measure_negatif,
    Polaritas.STABIL: _measure_stabil,
}


def _keeps_zero(realisasi: Decimal) -> Decimal:
    """A target of zero that must not be passed is kept or it is not; there is nothing between."""
    return SERATUS if realisasi == 0 else NOL


def _not_below_zero(capaian: Decimal | BelumTerukur) -> Decimal | BelumTerukur:
    return capaian if isinstance(capaian, BelumTerukur) else max(capaian, NOL)

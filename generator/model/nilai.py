"""What may stand in a value cell (number, level, range, «n/a») and the closed lists that say how it is measured."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum


@dataclass(frozen=True, slots=True)
class TanpaNilai:
    """A cell where staff typed that there is no value; not the same as empty (None) and not zero."""

    tanda: str = "-"

    def __str__(self) -> str:
        return self.tanda


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target between two numbers, both belonging to it, such as «80-90»."""

    bawah: Decimal
    atas: Decimal

    def __str__(self) -> str:
        """The range as staff type it, read back by `parse_rentang`; print goes through `measures.cetak`."""
        return f"{self.bawah:f}-{self.atas:f}".replace(".", ",")


Nilai = Decimal | str | Rentang | TanpaNilai
"""A number, a predicate or level («BB», «WTP», «Level 3»), a range, or a typed «-»/«n/a»."""

# A lone dot («1.234») is ambiguous and never part of a range; the reader asks for a clear number.
_BILANGAN = r"-?(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+(?:,\d+)?)"
_RENTANG = re.compile(
    rf"\s*({_BILANGAN})\s*%?\s*(?:-|–|—|s\.?\s?d\.?|sampai(?: dengan)?)\s*({_BILANGAN})\s*%?\s*", re.I
)


def parse_rentang(text: str) -> Rentang | None:
    """Return the range written as «80-90», «80,5 – 90 %» or «80 s.d. 90»; None when the text is not a rising range."""
    found = _RENTANG.fullmatch(text)
    if found is None:
        return None
    bawah, atas = (Decimal(bagian.replace(".", "").replace(",", ".")) for bagian in found.groups())
    return Rentang(bawah, atas) if bawah <= atas else None


def round_half_up(nilai: Decimal, kuantum: Decimal) -> Decimal:
    """Return the value on the grid of `kuantum` (1, 0.01, …), ties away from zero; NaN and infinity come back as given."""
    if not nilai.is_finite():
        return nilai
    digits = max(nilai.adjusted(), 0) - min(kuantum.adjusted(), 0) + 3
    return nilai.quantize(kuantum, ROUND_HALF_UP, Context(prec=max(digits, 28)))


class Polaritas(str, Enum):
    """Which direction is good: up, down, or as near to the target as possible."""

    POSITIF = "positif"
    NEGATIF = "negatif"
    STABIL = "stabil"


class TipeNilai(str, Enum):
    """What kind of value an indicator has; its satuan is too unreliable to tell."""

    ANGKA = "angka"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    PREDIKAT = "predikat"
    RENTANG = "rentang"


class JenisAkumulasi(str, Enum):
    """How quarters make a year, and years the plan period (docs/pengembang/keputusan/akumulasi.md)."""

    KUMULATIF = "kumulatif"  # each quarter adds: documents, persons, rupiah
    POSISI_AKHIR = "posisi akhir"  # the last filled quarter is the state: index, predicate
    PERSENTASE_PROGRESIF = "persentase progresif"  # a percentage that grows through the year and must not fall
    TREN_MENURUN = "tren menurun"  # a state that should fall: the last filled quarter
    RATA_RATA = "rata-rata"  # the mean of the filled quarters: service time, satisfaction


class RumusNegatif(str, Enum):
    """The two formulas in use for an indicator whose smaller value is better."""

    A = "(2×target−realisasi)/target"
    B = "target/realisasi"


class RumusEfisiensi(str, Enum):
    """The declared formulas of efficiency; the name is printed beside the figure."""

    RASIO = "rasio"  # capaian kinerja / serapan
    SELISIH = "selisih"  # capaian kinerja − serapan, in points
    SISA_ANGGARAN = "sisa anggaran"  # 100 − serapan, once the target is met
    PMK = "PMK 22/2021"  # 1 − serapan/capaian, the ministries' formula


class BasisRerata(str, Enum):
    """Over which rows an average is taken; it is printed with the average."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"
    TOTAL = "total"  # money: total divided by total, not a mean; kinerja: the mean over all rows


class StatusData(str, Enum):
    """How firm a value is; anything but final is marked in print."""

    FINAL = "final"
    SEMENTARA = "sementara"
    BELUM_RILIS = "belum rilis"


@dataclass(frozen=True, slots=True)
class TargetTahunan:
    """Targets of the years of the Renstra period; year n is its n-th year, None where none is stated."""

    target_1: Nilai | None
    target_2: Nilai | None
    target_3: Nilai | None
    target_4: Nilai | None
    target_5: Nilai | None
    target_6: Nilai | None

    @property
    def target_tahun(self) -> tuple[Nilai | None, ...]:
        """The targets in the order of the years."""
        return (self.target_1, self.target_2, self.target_3, self.target_4, self.target_5, self.target_6)


@dataclass(frozen=True, slots=True)
class IsianTriwulanan:
    """Targets and realisasi of the four quarters, and the realisasi of the year; None is «not yet», never zero.

    `target_perubahan_tw` are the targets of quarters II to IV after the revision of the plan; None: unchanged.
    """

    target_tw1: Nilai | None
    target_tw2: Nilai | None
    target_tw3: Nilai | None
    target_tw4: Nilai | None
    target_perubahan_tw2: Nilai | None
    target_perubahan_tw3: Nilai | None
    target_perubahan_tw4: Nilai | None
    realisasi_tw1: Nilai | None
    realisasi_tw2: Nilai | None
    realisasi_tw3: Nilai | None
    realisasi_tw4: Nilai | None
    realisasi_tahun: Nilai | None

    @property
    def target_tw(self) -> tuple[Nilai | None, ...]:
        """Targets of quarters I to IV."""
        return (self.target_tw1, self.target_tw2, self.target_tw3, self.target_tw4)

    @property
    def target_perubahan_tw(self) -> tuple[Nilai | None, ...]:
        """Revised targets of quarters I to IV; the first quarter has none."""
        return (None, self.target_perubahan_tw2, self.target_perubahan_tw3, self.target_perubahan_tw4)

    @property
    def realisasi_tw(self) -> tuple[Nilai | None, ...]:
        """Realisasi of quarters I to IV."""
        return (self.realisasi_tw1, self.realisasi_tw2, self.realisasi_tw3, self.realisasi_tw4)

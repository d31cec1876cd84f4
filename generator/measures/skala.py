"""A scale of classes: which label a number gets, whether the rounding decided it, and which rank a label has."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.model.nilai import round_half_up

PER_SATU = Decimal(1)
PER_SERATUS = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Langkah:
    """One class of a scale. A bound of None is open; `teks` is the interval as the source prints it."""

    batas_bawah: Decimal | None
    bawah_termasuk: bool
    batas_atas: Decimal | None
    atas_termasuk: bool
    label: str
    arti: str = ""
    teks: str = ""

    def reaches(self, nilai: Decimal) -> bool:
        """Tell whether the value has come as high as the lower bound."""
        if self.batas_bawah is None:
            return True
        return nilai >= self.batas_bawah if self.bawah_termasuk else nilai > self.batas_bawah

    def holds(self, nilai: Decimal) -> bool:
        """Tell whether the value lies between both bounds."""
        if not self.reaches(nilai) or self.batas_atas is None:
            return self.reaches(nilai)
        return nilai <= self.batas_atas if self.atas_termasuk else nilai < self.batas_atas


@dataclass(frozen=True)
class Skala:
    """Classes with their source. The order of `langkah` does not matter; classes are sorted by their bounds.

    `pembulatan`: the grid (1, 0.01) to which a value is rounded half-up before look-up; None looks up the raw value.
    `peringkat_awal`: rank of the lowest class; 0 makes «not met» worth nothing.
    """

    id: str
    nama: str
    langkah: tuple[Langkah, ...]
    pembulatan: Decimal | None = None
    dasar: str = ""
    peringkat_awal: int = 1

    @cached_property
    def urut(self) -> tuple[Langkah, ...]:
        """The classes from the lowest to the highest."""
        return tuple(sorted(self.langkah, key=_position))

    def rate(self, nilai: Decimal) -> Langkah | None:
        """Return the one class of a value; None below a closed bottom or for something that is not a number.

        The class is the highest one whose lower bound is reached. Hence a value above the top stays in the top, a value
        in a gap left by the rounding belongs to the class below it, and a bound shared by two classes to the upper one.
        """
        if not nilai.is_finite():
            return None
        dicari = self._rounded(nilai)
        return next((langkah for langkah in reversed(self.urut) if langkah.reaches(dicari)), None)

    def in_gap(self, nilai: Decimal) -> bool:
        """Tell whether no class holds the unrounded value: it lies between two classes or outside the scale."""
        return nilai.is_finite() and not any(langkah.holds(nilai) for langkah in self.langkah)

    def is_between(self, nilai: Decimal) -> bool:
        """Tell whether the unrounded value lies between two classes, so that the rounding decided its label."""
        urut = self.urut
        return self.in_gap(nilai) and bool(urut) and urut[0].reaches(nilai) and not urut[-1].reaches(nilai)

    def find(self, label: str) -> Langkah | None:
        """Return the class with this label or meaning, whatever its case and spacing; None when there is none."""
        dicari = _normal(label)
        return next((lk for lk in self.langkah if dicari and dicari in (_normal(lk.label), _normal(lk.arti))), None)

    def rank(self, label: str) -> int | None:
        """Return the place of a label, counted up from the lowest class; None when the scale does not know it."""
        langkah = self.find(label)
        return None if langkah is None else self.urut.index(langkah) + self.peringkat_awal

    def _rounded(self, nilai: Decimal) -> Decimal:
        return nilai if self.pembulatan is None else round_half_up(nilai, self.pembulatan)


def _position(langkah: Langkah) -> tuple[Decimal, bool, Decimal]:
    lowest, highest = Decimal("-Infinity"), Decimal("Infinity")
    return (
        lowest if langkah.batas_bawah is None else langkah.batas_bawah,
        not langkah.bawah_termasuk,
        highest if langkah.batas_atas is None else langkah.batas_atas,
    )


def _normal(text: str) -> str:
    return " ".join(text.split()).casefold()

"""What one row of Anggaran says about an amount, and what several rows say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.model.anggaran import Anggaran
from generator.problems import Place


class Uang(NamedTuple):
    """An amount in rupiah, its cells, and whether no quarter of it is blank beside a filled one."""

    nilai: Decimal | None = None
    asal: tuple[Place, ...] = ()
    lengkap: bool = True


Pengambil = Callable[[Anggaran], Uang]


def take(kunci: str) -> Pengambil:
    """Take one column."""
    return lambda baris: Uang(getattr(baris, kunci), (baris.asal.sel(kunci),))


def take_pagu(berlaku: bool) -> Pengambil:
    """Take the revised amount where it holds, else the original; whichever alone is typed counts."""

    def take_row(baris: Anggaran) -> Uang:
        urutan = ("pagu_perubahan", "pagu_murni") if berlaku else ("pagu_murni", "pagu_perubahan")
        kunci = next((key for key in urutan if getattr(baris, key) is not None), urutan[0])
        return Uang(getattr(baris, kunci), (baris.asal.sel(kunci),))

    return take_row


def take_sum(awalan: str, sampai: int) -> Pengambil:
    """Take the sum of the quarters up to one of them."""
    kunci = [f"{awalan}_tw{nomor}" for nomor in range(1, 5)]

    def take_row(baris: Anggaran) -> Uang:
        quarters = [getattr(baris, satu) for satu in kunci]
        lengkap = None not in quarters[:sampai] or all(nilai is None for nilai in quarters)
        places = tuple(baris.asal.sel(satu) for satu in kunci[:sampai])
        return Uang(add_all(quarters[:sampai]), places, lengkap)

    return take_row


def take_year(sampai: int) -> Pengambil:
    """Take the realisasi of the year: a typed one counts before the sum of the quarters."""

    def take_row(baris: Anggaran) -> Uang:
        typed = take("realisasi_tahun")(baris)
        return take_sum("realisasi", sampai)(baris) if typed.nilai is None else typed

    return take_row


def add_all(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Sum of what is there; None where nothing is."""
    present = [amount for amount in amounts if amount is not None]
    return sum(present, Decimal(0)) if present else None


def add_uang(parts: Sequence[Uang]) -> Uang:
    """The sum of amounts with all their cells; incomplete as soon as one of them is."""
    asal = tuple(place for part in parts for place in part.asal)
    return Uang(add_all(part.nilai for part in parts), asal, all(part.lengkap for part in parts))

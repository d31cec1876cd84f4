"""What the checks look at: the measured periods of one workbook, and the few words their messages share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.checks.daftar_teks import Teks, list_teks
from generator.measures.cetak import format_bilangan_asli, format_rupiah, format_triwulan
from generator.measures.hasil import Hasil, Ukuran
from generator.model.isian import Isian
from generator.model.pilihan import PeriodeAnalisis
from generator.problems import Place, Problem

TRIWULAN_SETAHUN = 4
SERATUS = Decimal(100)
LEMBAR_INDIKATOR = Place("Indikator")
LEMBAR_PROGRAM = Place("Program")
LEMBAR_REALISASI = Place("Realisasi")
LEMBAR_TARGET = Place("Target")
LEMBAR_ANALISIS = Place("Analisis")


@dataclass(frozen=True)
class Bahan:
    """The periods of one workbook: any quarters, and the year (without quarter) last.

    They may be measured only when they are looked at. Most checks look at the last one or two alone; a check that asks all of them
    whether one knows something begins with those (`dari_akhir`).
    """

    daftar_hasil: Sequence[Hasil]

    @property
    def isian(self) -> Isian:
        """The filled-in workbook, whole: a quarter's figures know only what was filled by then."""
        return self.setahun.isian

    @property
    def dari_akhir(self) -> Iterator[Hasil]:
        """The periods from the last to the first."""
        return reversed(self.daftar_hasil)

    @property
    def tahun(self) -> int:
        """The report year."""
        return self.isian.profil.tahun

    @property
    def terakhir(self) -> int:
        """The last closed quarter, 0 before the first one."""
        return self.isian.profil.triwulan_terakhir

    @property
    def is_tutup(self) -> bool:
        """Tell whether the report year is over."""
        return self.terakhir == TRIWULAN_SETAHUN

    @cached_property
    def setahun(self) -> Hasil:
        """The figures of the year; the last period given where the year is not among them."""
        return next((hasil for hasil in self.dari_akhir if hasil.periode.triwulan is None), self.daftar_hasil[-1])

    @cached_property
    def akhir(self) -> Hasil:
        """The figures of the latest closed period: the year if it is over, else the last closed quarter."""
        if self.is_tutup or not self.terakhir:
            return self.setahun
        wanted = (hasil for hasil in self.dari_akhir if hasil.periode.triwulan == self.terakhir)
        return next(wanted, self.setahun)

    @property
    def masa(self) -> str:
        """The latest closed period in words: «tahun 2024» or «Triwulan II 2024»."""
        triwulan = self.akhir.periode.triwulan
        return f"Triwulan {format_triwulan(triwulan)} {self.tahun}" if triwulan else f"tahun {self.tahun}"

    @property
    def periode_analisis(self) -> tuple[PeriodeAnalisis, ...]:
        """The periods under which a remark on the latest closed period may stand; the first is the one to advise."""
        triwulan = self.akhir.periode.triwulan
        if triwulan:
            return (tuple(PeriodeAnalisis)[triwulan],)
        return (PeriodeAnalisis.TAHUN, PeriodeAnalisis.TW4)

    def figure(self, kunci: str) -> Ukuran | None:
        """A figure of the latest closed period; None for a row that hangs on nothing and is not measured."""
        return self.akhir.angka.get(kunci)

    def nama_simpul(self, id: str) -> str:
        """The name of a node, cut where it is long; its id where the node itself could not be read."""
        simpul = self.isian.simpul_by_id.get(id)
        return pendek(simpul.nama) if simpul else id

    def nama_indikator(self, id: str) -> str:
        """The wording of an indicator, cut where it is long; its id where the indicator itself could not be read."""
        indikator = self.isian.indikator_by_id.get(id) or self.isian.indikator_simpul_by_id.get(id)
        return pendek(indikator.uraian) if indikator else id

    @cached_property
    def teks(self) -> tuple[Teks, ...]:
        """Every text that staff wrote and reports print."""
        return tuple(list_teks(self.isian))

    @cached_property
    def teks_berangka(self) -> tuple[Teks, ...]:
        """Those of the texts in which a digit stands."""
        return tuple(teks for teks in self.teks if teks.has_digit)

    @cached_property
    def has_triwulan(self) -> bool:
        """Tell whether any quarter's realisasi is typed."""
        rows = (*self.isian.realisasi, *self.isian.isian_triwulan, *self.isian.anggaran)
        return any(nilai is not None for row in rows for nilai in row.realisasi_tw)


Check = Callable[[Bahan], Iterator[Problem]]


def sum_known(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is there; None where nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def angka(nilai: Decimal) -> str:
    """A number in a message, with the decimals it has."""
    return format_bilangan_asli(nilai)


def read_angka(tertulis: str) -> Decimal:
    """The number that a text writes: «1.234,5»."""
    return Decimal(tertulis.replace(".", "").replace(",", "."))


def rupiah(nilai: Decimal) -> str:
    """Money in a message."""
    return f"Rp{format_rupiah(nilai)}" if nilai >= 0 else f"-Rp{format_rupiah(-nilai)}"


def pendek(text: str, batas: int = 70) -> str:
    """A name in a message, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= batas else text[: batas - 1].rstrip() + "…"


def normal(text: str | None) -> str:
    """A text for comparison: letter case and blanks do not matter."""
    return " ".join((text or "").split()).casefold()

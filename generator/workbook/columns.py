"""The kinds of cells: each kind knows its hint, how it reads a raw cell, and how JSON and Excel carry its value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.catalogue import isi as kode
from generator.model.nilai import Rentang, TanpaNilai, parse_rentang
from generator.problems import ProblemKind
from generator.workbook.jenis.teks import Acuan, Id, Jenis, Kode, SelBebas, Teks
from generator.workbook.mentah import TANPA_NILAI, Mentah, clean_text, parse_angka, parse_predikat, parse_tanggal

__all__ = [
    "Acuan",
    "Angka",
    "Bulat",
    "Id",
    "Jenis",
    "Kode",
    "NilaiKinerja",
    "Pilihan",
    "Rupiah",
    "SelBebas",
    "Tanggal",
    "Teks",
    "YaTidak",
]


@dataclass(frozen=True)
class Angka(Jenis):
    """A number, typed as an Excel number or as Indonesian text («1.084,5»)."""

    minimum: Decimal | None = None
    maksimum: Decimal | None = None
    hint = "angka saja, koma untuk desimal"
    lebar = 14
    utuh = False

    def parse(self, mentah: Mentah) -> Decimal | ProblemKind | None:
        """The number as Decimal; a typed «-» or «n/a» is no number (None)."""
        if isinstance(mentah.isi, str) and clean_text(mentah.isi).casefold() in TANPA_NILAI:
            return None
        angka = parse_angka(mentah, self.utuh)
        if isinstance(angka, ProblemKind):
            return angka
        below = self.minimum is not None and angka < self.minimum
        above = self.maksimum is not None and angka > self.maksimum
        return kode.DI_LUAR_BATAS if below or above else angka

    def excel_format(self) -> str:
        """Thousands and as many decimals as typed."""
        return "#,##0.##########;-#,##0.##########;0"


@dataclass(frozen=True)
class Rupiah(Angka):
    """An amount of money in whole rupiah; sen are refused."""

    hint = "rupiah, angka saja tanpa «Rp»"
    lebar = 18
    utuh = True

    def parse(self, mentah: Mentah) -> Decimal | ProblemKind | None:
        """The amount as a whole Decimal."""
        angka = Angka.parse(self, mentah)
        if isinstance(angka, Decimal) and angka != angka.to_integral_value():
            return kode.RUPIAH_PECAHAN
        return angka

    def excel_format(self) -> str:
        """Thousands, no decimals."""
        return "#,##0"


@dataclass(frozen=True)
class Bulat(Angka):
    """A whole number such as a year, a quarter, or a count."""

    hint = "bilangan bulat"
    lebar = 10

    def parse(self, mentah: Mentah) -> Any:
        """The number as int."""
        angka = Angka.parse(self, mentah)
        if not isinstance(angka, Decimal):
            return angka
        return int(angka) if angka == angka.to_integral_value() else kode.BUKAN_BULAT

    def excel_format(self) -> str:
        """No thousands, no decimals."""
        return "0"


class NilaiKinerja(Jenis):
    """A target or realisasi: a number, a predicate («BB», «WTP»), a range («80-90»), «-» or «n/a»."""

    hint = "angka, predikat (mis. BB), rentang (mis. 80-90), atau «-» bila tidak ada"
    lebar = 13

    def parse(self, mentah: Mentah) -> Any:
        """Decimal, str, Rentang or TanpaNilai; a text that looks like a number but is none is refused."""
        if not isinstance(mentah.isi, str):
            return parse_angka(mentah)
        text = clean_text(mentah.isi)
        if text.casefold() in TANPA_NILAI:
            return TanpaNilai(TANPA_NILAI[text.casefold()])
        angka = parse_angka(mentah)
        if angka is not kode.BUKAN_ANGKA:
            return angka
        return parse_rentang(text) or parse_predikat(text)

    def to_json(self, nilai: Any) -> Any:
        """A number stays a number; the rest is the text that was typed."""
        return str(nilai) if isinstance(nilai, (Rentang, TanpaNilai)) else nilai

    def excel_format(self) -> str:
        """As a number."""
        return Angka().excel_format()


class Tanggal(Jenis):
    """A day, typed as an Excel date or as «16 April 2024», «16/04/2024», «2024-04-16»."""

    hint = "tanggal, mis. 16 April 2024"
    lebar = 19

    def parse(self, mentah: Mentah) -> date | ProblemKind:
        """The day."""
        return parse_tanggal(mentah)

    def to_json(self, nilai: date) -> str:
        """ISO text."""
        return nilai.isoformat()

    def from_json(self, isi: Any) -> Any:
        """A real date for Excel; a text that is no date stays as it is."""
        nilai = self.parse(Mentah(isi)) if isi is not None else None
        return isi if isinstance(nilai, ProblemKind) else nilai

    def excel_format(self) -> str:
        """Day, month name, year."""
        return "[$-421]d mmmm yyyy"


_YA = ("ya", "y", "v", "✓", "true", "benar", "1")
_TIDAK = ("tidak", "t", "false", "salah", "0")


class YaTidak(Jenis):
    """Yes or no."""

    hint = "ya atau tidak"
    lebar = 9

    def parse(self, mentah: Mentah) -> bool | ProblemKind:
        """True for «ya»."""
        if isinstance(mentah.isi, bool):
            return mentah.isi
        text = clean_text(mentah.isi).casefold()
        if text in _YA:
            return True
        return False if text in _TIDAK else kode.BUKAN_PILIHAN

    def from_json(self, isi: Any) -> Any:
        """The Indonesian word."""
        return {True: "ya", False: "tidak"}.get(isi, isi) if isinstance(isi, bool) else isi

    def pilihan(self) -> tuple[str, ...]:
        """Both words."""
        return ("ya", "tidak")

    def diterima(self) -> tuple[str, ...]:
        """Signs and other words for yes and no, too."""
        return _YA + _TIDAK


@dataclass(frozen=True)
class Pilihan(Jenis):
    """One word of a closed list; letter case and blanks do not matter."""

    daftar: type[Enum]

    @property
    def lebar(self) -> int:  # type: ignore[override]
        """Wide enough for the longest word."""
        return max(12, *(len(kata) + 3 for kata in self.pilihan()))

    @property
    def hint(self) -> str:  # type: ignore[override]
        """The allowed words."""
        return "salah satu dari: " + ", ".join(self.pilihan())

    def parse(self, mentah: Mentah) -> Enum | ProblemKind:
        """The member of the list."""
        text = clean_text(mentah.isi).casefold()
        for anggota in self.daftar:
            if str(anggota.value).casefold() == text:
                return anggota
        return kode.BUKAN_PILIHAN

    def to_json(self, nilai: Enum) -> str:
        """The word."""
        return str(nilai.value)

    def pilihan(self) -> tuple[str, ...]:
        """All words, in order."""
        return tuple(str(anggota.value) for anggota in self.daftar)

"""The kinds of cells that hold text: short and long, codes, ids, references, and the free cells of tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from generator.catalogue import isi as kode
from generator.problems import ProblemKind
from generator.tulisan import read_tags, write_tags
from generator.workbook.mentah import Mentah, clean_long, clean_text, parse_angka

_BATAS_DIGIT = 10**15  # Excel keeps 15 digits of a number and puts zeros for the rest


class Jenis:
    """What all kinds of cells share; a kind overrides what differs."""

    hint = "teks"
    lebar = 30

    def parse(self, mentah: Mentah) -> Any:
        """Return the value of a non-blank raw cell, or the ProblemKind that says why it has none."""
        return clean_text(mentah.isi)

    def to_json(self, nilai: Any) -> Any:
        """Return the value as JSON carries it (Decimal stays Decimal)."""
        return nilai

    def from_json(self, isi: Any) -> Any:
        """Return what is written into the cell for a JSON value."""
        return isi

    def pilihan(self) -> tuple[str, ...]:
        """The closed list of allowed words; empty where the cell is free."""
        return ()

    def diterima(self) -> tuple[str, ...]:
        """Every word that the reader takes for one of the closed list; more than `pilihan` where it is lenient."""
        return self.pilihan()

    def excel_format(self) -> str:
        """The number format of the cell in Excel."""
        return "General"


@dataclass(frozen=True)
class Teks(Jenis):
    """Free text; a long one wraps and may hold several paragraphs.

    `berbentuk`: bold, italic, underline and the indents of lists typed in the cell are kept and printed.
    """

    panjang: bool = False
    berbentuk: bool = False

    @property
    def lebar(self) -> int:  # type: ignore[override]
        """Width in characters."""
        return 60 if self.panjang else 28

    @property
    def hint(self) -> str:  # type: ignore[override]
        """What to type."""
        if self.berbentuk:
            return "teks; Alt+Enter membuat baris baru; tebal, miring, garis bawah, dan daftar («-», «1.», «a.») ikut tercetak"
        return "teks; baris baru (Alt+Enter) menjadi paragraf baru" if self.panjang else "teks"

    def parse(self, mentah: Mentah) -> str | ProblemKind:
        """Text as typed; a number loses its «.0», and one of more digits than Excel keeps (a NIP) is refused."""
        raw = mentah.isi
        if isinstance(raw, (datetime, date)):
            return raw.strftime("%d-%m-%Y")
        if isinstance(raw, (int, float)) and abs(raw) >= _BATAS_DIGIT:
            return kode.DIKETIK_SEBAGAI_ANGKA
        if isinstance(raw, float) and raw.is_integer():
            return str(int(raw))
        return clean_long(raw) if self.berbentuk and isinstance(raw, str) else clean_text(raw)

    def to_json(self, nilai: Any) -> Any:
        """The text; its form as light tags."""
        return write_tags(nilai) if self.berbentuk else nilai

    def from_json(self, isi: Any) -> Any:
        """Always text, so that a code such as 5.03 stays as typed; light tags become form."""
        if isi is None or not self.berbentuk:
            return isi if isi is None else str(isi)
        return read_tags(isi if isinstance(isi, str) else str(isi))

    def excel_format(self) -> str:
        """Text format, so that codes such as 5.03 stay as typed."""
        return "@"


class Kode(Teks):
    """A code with dots; as a number, «5.10» would have become 5.1."""

    def parse(self, mentah: Mentah) -> str | ProblemKind:
        """The code as typed; a fraction is refused, for nobody knows the zeros at its end."""
        raw = mentah.isi
        return kode.DIKETIK_SEBAGAI_ANGKA if isinstance(raw, float) and not raw.is_integer() else super().parse(mentah)


class SelBebas(Jenis):
    """A cell of a staff or free table: a number where it is one, else text."""

    hint = "angka atau teks"
    lebar = 10
    berbentuk = True

    def parse(self, mentah: Mentah) -> Any:
        """Decimal or str; «-» reads as blank text."""
        if isinstance(mentah.isi, str):
            return clean_long(mentah.isi)
        return parse_angka(mentah)

    def to_json(self, nilai: Any) -> Any:
        """The number, or the text with its form as light tags."""
        return write_tags(nilai) if isinstance(nilai, str) else nilai

    def from_json(self, isi: Any) -> Any:
        """The number, or the text with its form."""
        return read_tags(isi) if isinstance(isi, str) else isi


@dataclass(frozen=True)
class Acuan(Teks):
    """The id of a row of another sheet (or of one of several sheets)."""

    lembar: tuple[str, ...] = ()
    lebar = 14
    hint = "id baris yang diacu"


class Id(Teks):
    """The row's own id, unique in its sheet and stable from year to year."""

    lebar = 12
    hint = "id singkat yang unik, mis. S1 atau P1.K1"

    def parse(self, mentah: Mentah) -> str | ProblemKind:
        """The id; «/» and «opd» have a meaning of their own in the keys of figures."""
        nilai = super().parse(mentah)
        is_taken = isinstance(nilai, str) and ("/" in nilai or nilai.casefold() == "opd")
        return kode.ID_TERLARANG if is_taken else nilai

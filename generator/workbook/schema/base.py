"""The words in which the workbook is declared: Sheet, Form and Column."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from generator.workbook.columns import Jenis


class Pengisian(str, Enum):
    """When a sheet is filled."""

    SEKALI = "sekali"
    RENSTRA = "sekali per Renstra"
    TAHUNAN = "setiap tahun"
    TRIWULANAN = "setiap triwulan"
    SEPERLUNYA = "seperlunya"


@dataclass(frozen=True, slots=True)
class Column:
    """One fact of a row (or, in a form, one question).

    `default` is what a blank cell means; it is written into a new workbook. `kunci_baris` marks the column that, alone
    or with its like, tells rows apart: two rows with the same are a mistake.
    """

    key: str
    title: str
    kind: Jenis
    required: bool = False
    example: str = ""
    hint: str = ""
    default: Any = None
    kunci_baris: bool = False
    tahun_ke: int | None = None  # the column belongs to the n-th year of the Renstra period

    @property
    def petunjuk(self) -> str:
        """What to type, for messages and for the cell's input message."""
        return self.hint or self.kind.hint

    @property
    def contoh(self) -> str:
        """An example for messages; never empty."""
        return f"«{self.example}»" if self.example else "lihat buku kerja contoh"


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A computed column: a locked formula in every prepared row. The reader never takes it as data.

    `rumus` is the formula without «=», where «[kunci]» is the cell of that column in the same row and
    «lembar[kunci]» the whole column of that sheet; it must give «» for a row in which nothing is typed.
    A hidden one (`tersembunyi`) only serves the formulas of others.
    """

    key: str
    title: str
    sesudah: str  # the key of the column it stands behind; «» where it stands first
    rumus: str
    bentuk: str = "General"  # number format
    lebar: int = 14
    tersembunyi: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet of the workbook: a table of rows, or (formulir) one answer per row.

    `columns` are what staff type; `susunan` is what the sheet shows, computed columns among them. A sheet with
    `pasangan` has one computed row for each row of that other sheet, in the same order.
    """

    key: str
    title: str
    purpose: str
    pengisian: Pengisian
    columns: tuple[Column, ...]
    formulir: bool = False
    wajib: bool = False  # a workbook without this sheet is not ours
    hitungan: tuple[Hitungan, ...] = ()
    baris_siap: int = 0  # rows that hold the computed columns from the start
    pasangan: str = ""

    @cached_property
    def by_key(self) -> dict[str, Column]:
        """Columns by key."""
        return {column.key: column for column in self.columns}

    @cached_property
    def susunan(self) -> tuple[Column | Hitungan, ...]:
        """Typed and computed columns from left to right, as they stand in the sheet."""
        found: list[Column | Hitungan] = []
        waiting: list[Column | Hitungan] = [h for h in self.hitungan if not h.sesudah] + list(self.columns)
        while waiting:
            column = waiting.pop(0)
            found.append(column)
            waiting = [hitungan for hitungan in self.hitungan if hitungan.sesudah == column.key] + waiting
        return tuple(found)

    @cached_property
    def _letak(self) -> dict[str, int]:
        return {column.key: place for place, column in enumerate(self.susunan)}

    def letak(self, key: str) -> int:
        """The place (0-based) of a typed or computed column; a key of no column is our mistake."""
        return self._letak[key]

    def cari(self, key: str) -> Column | Hitungan:
        """The typed or computed column of a key."""
        return self.susunan[self._letak[key]]

"""The cells of a workbook that is being written, as its own formulas will see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from generator.workbook.schema import SHEETS, WORKBOOK, Column

Sel = float | str | None
"""A number (dates and numbers alike), a text, or a blank cell."""
Baris = Mapping[str, Sel]


@dataclass(frozen=True)
class Isi:
    """The cells written from one set of data."""

    data: Mapping[str, Any]
    hitung: Callable[[str, int, str], Sel] = lambda lembar, baris, kunci: None
    """What a computed cell shows: sheet, 0-based row, key."""

    @cached_property
    def tables(self) -> dict[str, list[Baris]]:
        """The rows of every table by sheet key."""
        return {
            sheet.key: [
                {column.key: to_cell(column, row.get(column.key)) for column in sheet.columns}
                for row in self.data.get(sheet.key, ())
            ]
            for sheet in WORKBOOK
            if not sheet.formulir
        }

    def answer(self, lembar: str, key: str) -> Sel:
        """One answer of a form."""
        return to_cell(SHEETS[lembar].by_key[key], self.data.get(lembar, {}).get(key))

    def values(self, lembar: str, key: str) -> list[str]:
        """One column of a table as texts that compare as formulas compare them."""
        return [as_text(row[key]) for row in self.tables[lembar]]


def to_cell(column: Column, isi: Any) -> Sel:
    """What the cell of a JSON value holds."""
    raw = column.kind.from_json(isi)
    if raw is None or raw == "":
        return None
    if isinstance(raw, date):
        return float(raw.toordinal())
    if isinstance(raw, (int, float, Decimal)) and not isinstance(raw, bool):
        return float(raw)
    return str(raw)


def as_text(sel: Sel) -> str:
    """A cell joined to «»: texts compare without their letter case, numbers by the digits that Excel shows."""
    if sel is None:
        return ""
    return sel.casefold() if isinstance(sel, str) else f"{sel:.15g}"


def as_number(sel: Sel) -> float:
    """A number, or 0 where there is none."""
    return sel if isinstance(sel, float) else 0.0

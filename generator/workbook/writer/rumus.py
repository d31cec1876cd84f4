"""Computed columns: their formulas put into the terms of cells, and the cells written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from generator.workbook.schema import SHEETS, Hitungan, Sheet
from generator.workbook.writer.gaya import Gaya
from generator.workbook.writer.letak import BARIS_JUDUL, letter_of, range_of

_RUJUKAN = re.compile(r"(\w*)\[(\w+)\]")  # «[kunci]» of the same row, «lembar[kunci]» the whole column
_BARIS = "\0"  # where the row number goes


def write_computed(
    ws: Worksheet, sheet: Sheet, hitungan: Hitungan, gaya: Gaya, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Write one computed column: its heading and its formula in every prepared row."""
    index, cell_format = sheet.letak(hitungan.key), gaya.hitungan(hitungan)
    ws.set_column(index, index, hitungan.lebar, None, {"hidden": hitungan.tersembunyi})
    ws.write_string(BARIS_JUDUL, index, hitungan.title, gaya.judul_hitungan)
    rumus = to_cells(hitungan.rumus, sheet)
    for number in range(BARIS_JUDUL + 1, BARIS_JUDUL + 1 + max(sheet.baris_siap, len(rows))):
        ws.write_formula(number, index, "=" + rumus.replace(_BARIS, str(number + 1)), cell_format, "")


def to_cells(rumus: str, sheet: Sheet) -> str:
    """Return the formula with cells in place of column keys; the row number is still to be put in."""
    return _RUJUKAN.sub(lambda found: _place_of(sheet, *found.groups()), rumus)


def _place_of(sheet: Sheet, lembar: str, key: str) -> str:
    return range_of(SHEETS[lembar], key) if lembar else f"${letter_of(sheet, key)}{_BARIS}"

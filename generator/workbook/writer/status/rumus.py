"""Rules written with column keys, put into the terms of cells."""

from __future__ import annotations

import re
from itertools import groupby

from generator.workbook.schema import SHEETS, WORKBOOK, Sheet
from generator.workbook.schema.rekap import LEMBAR_PERIKSA as LEMBAR_PERIKSA
from generator.workbook.writer.letak import BARIS_BATAS, BARIS_PERTAMA, cell_of, index_of, letter_of

BARIS_RINGKAS = 2  # 1-based first row of the block that has one row for each sheet
KOLOM_TERAKHIR = "B"  # the last row in use, in that block
_RUJUKAN = re.compile(r"(\w*)\[(\w+)(?::(\w+))?\]")  # «[kunci]», «lembar[kunci]», «[dari:sampai]»
_JAWABAN = re.compile(r"\{(\w+)\.(\w+)\}")  # «{profil.tahun}»


def baris_ringkas(sheet: Sheet) -> int:
    """The 1-based row of a sheet in the summary block."""
    return BARIS_RINGKAS + [other.key for other in WORKBOOK].index(sheet.key)


def used_range(sheet: Sheet, key: str, sampai: str | None = None) -> str:
    """One or several columns of a table, from the first record to the last row in use: small, so that it stays quick."""
    first, last = letter_of(sheet, key), letter_of(sheet, sampai or key)
    terakhir = f"{LEMBAR_PERIKSA}!${KOLOM_TERAKHIR}${baris_ringkas(sheet)}"
    start = f"'{sheet.title}'!${first}${BARIS_PERTAMA}"
    block = f"{start}:${last}${BARIS_BATAS}"
    banyak = index_of(sheet, sampai or key) - index_of(sheet, key) + 1
    return f"{start}:INDEX({block},{terakhir},{banyak})"


def expand(rumus: str, sheet: Sheet) -> str:
    """Return a rule as a formula over the rows in use of its sheet and of the sheets that it names."""
    rumus = _JAWABAN.sub(lambda found: cell_of(*found.groups()), rumus)
    return _RUJUKAN.sub(lambda found: used_range(SHEETS[found[1]] if found[1] else sheet, found[2], found[3]), rumus)


def list_segments(sheet: Sheet) -> list[tuple[str, str]]:
    """The typed columns as runs of neighbours (first and last key); computed columns stand between the runs."""
    runs = groupby(enumerate(sheet.columns), lambda pair: index_of(sheet, pair[1].key) - pair[0])
    members = [[column.key for _, column in run] for _, run in runs]
    return [(keys[0], keys[-1]) for keys in members]


def begun(sheet: Sheet) -> str:
    """An array: whether each row in use holds anything that staff typed."""
    parts = []
    for first, last in list_segments(sheet):
        blank = f"1-ISBLANK([{first}:{last}])"
        ones = f"TRANSPOSE(COLUMN({letter_of(sheet, first)}1:{letter_of(sheet, last)}1)^0)"
        parts.append(f"({blank})" if first == last else f"MMULT({blank},{ones})")
    return f"(({'+'.join(parts)})>0)"


def last_row(sheet: Sheet) -> str:
    """A formula: how many rows, from the first record on, reach the last one in use; at least 2, so that arrays stay arrays."""
    parts = []
    for first, last in list_segments(sheet):
        block = f"'{sheet.title}'!${letter_of(sheet, first)}${BARIS_PERTAMA}:${letter_of(sheet, last)}${BARIS_BATAS}"
        parts.append(f"MAX((1-ISBLANK({block}))*ROW({block}))")
    return f"MAX({BARIS_PERTAMA + 1},{','.join(parts)})-{BARIS_PERTAMA - 1}"

"""Where each cell of the workbook stands: rows, columns and ranges, as formulas name them."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from generator.workbook.columns import Id
from generator.workbook.schema import SHEETS, Column, Sheet

BARIS_JUDUL = 3  # 0-based row of the headings; above: title, purpose, and the band that names groups and years
BARIS_PERTAMA = BARIS_JUDUL + 2  # 1-based row of the first record or answer, as Excel shows it
BARIS_BATAS = 3000  # 1-based last row that input rules and formulas reach


def index_of(sheet: Sheet, key: str) -> int:
    """The 0-based column of a table in which a typed or computed fact stands."""
    return sheet.letak(key)


def letter_of(sheet: Sheet, key: str) -> str:
    """The letter of that column."""
    return xl_col_to_name(index_of(sheet, key))


def id_of(sheet: Sheet) -> Column | None:
    """The column of the ids of a sheet's rows, where it has one."""
    return next((column for column in sheet.columns if isinstance(column.kind, Id)), None)


def range_of(sheet: Sheet, key: str) -> str:
    """The absolute range of one column of a table, with the sheet's name, down to the last row that formulas reach."""
    letter = letter_of(sheet, key)
    return f"'{sheet.title}'!${letter}${BARIS_PERTAMA}:${letter}${BARIS_BATAS}"


def cell_of(sheet_key: str, key: str) -> str:
    """The absolute address of one answer of a form."""
    sheet = SHEETS[sheet_key]
    number = BARIS_JUDUL + 1 + [column.key for column in sheet.columns].index(key)
    return f"'{sheet.title}'!{xl_rowcol_to_cell(number, 1, row_abs=True, col_abs=True)}"

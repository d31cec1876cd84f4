"""A table: a row of headings and one row per record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Teks
from generator.workbook.schema import Column, Hitungan, Sheet
from generator.workbook.writer.gaya import Gaya
from generator.workbook.writer.letak import BARIS_BATAS, BARIS_JUDUL, cell_of
from generator.workbook.writer.rumus import write_computed
from generator.workbook.writer.sel import add_rule, write_value

TINGGI_BARIS = 15  # points
Rows = Sequence[Mapping[str, Any]]


def write_table(ws: Worksheet, sheet: Sheet, gaya: Gaya, rows: Rows, tahun: int | None) -> None:
    """Write the headings and the rows of a table; `tahun` is the first year of the Renstra period, where known."""
    for index, column in enumerate(sheet.susunan):
        if isinstance(column, Hitungan):
            write_computed(ws, sheet, column, gaya, rows)
        else:
            _write_column(ws, index, column, gaya, rows, tahun)
    for number, row in enumerate(rows, BARIS_JUDUL + 1):
        lines = max((_count_lines(column, row.get(column.key)) for column in sheet.columns), default=1)
        if lines > 1:
            ws.set_row(number, lines * TINGGI_BARIS)
    last = max(len(rows), 1) + BARIS_JUDUL
    ws.autofilter(BARIS_JUDUL, 0, last, len(sheet.susunan) - 1)


def _write_column(ws: Worksheet, index: int, column: Column, gaya: Gaya, rows: Rows, tahun: int | None) -> None:
    """One column that staff type into: heading, year, values, input rule."""
    cell_format = gaya.isian(column)
    ws.set_column(index, index, column.kind.lebar, cell_format)
    ws.write_string(BARIS_JUDUL, index, column.title, gaya.wajib if column.required else gaya.judul)
    if column.tahun_ke:
        awal = cell_of("profil", "renstra_awal")
        formula = f'=IF({awal}="","",{awal}+{column.tahun_ke - 1})'
        ws.write_formula(BARIS_JUDUL - 1, index, formula, gaya.tahun, tahun + column.tahun_ke - 1 if tahun else "")
    for number, row in enumerate(rows, BARIS_JUDUL + 1):
        if row.get(column.key) is not None:  # blank cells take the format of their column
            write_value(ws, number, index, column.kind.from_json(row[column.key]), cell_format)
    add_rule(ws, column, BARIS_JUDUL + 1, index, BARIS_BATAS - 1)


def _count_lines(column: Column, isi: Any) -> int:
    """How many lines a text takes in its column; not every spreadsheet program fits the row when it opens the file."""
    if not isinstance(column.kind, Teks) or not isinstance(isi, str):
        return 1
    return sum(max(1, -(-len(line) // column.kind.lebar)) for line in isi.splitlines()) or 1

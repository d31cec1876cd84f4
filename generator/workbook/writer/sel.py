"""One cell: its value, its input message and its rule."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Acuan
from generator.workbook.schema import SHEETS, Column
from generator.workbook.writer.letak import id_of, range_of
from generator.workbook.writer.pilihan import name_of_list


def write_value(ws: Worksheet, row: int, column: int, isi: Any, cell_format: Format) -> None:
    """Write a value as the kind of cell that fits it; None is a formatted blank."""
    if isi is None:
        ws.write_blank(row, column, None, cell_format)
    elif isinstance(isi, (datetime, date)):
        ws.write_datetime(row, column, isi, cell_format)
    elif isinstance(isi, (int, float, Decimal)) and not isinstance(isi, bool):
        ws.write_number(row, column, float(isi), cell_format)
    else:
        ws.write_string(row, column, str(isi), cell_format)


def add_rule(ws: Worksheet, column: Column, first: int, index: int, last: int) -> None:
    """Say in the cell what to type, and offer the list where there is one."""
    contoh = f"\nContoh: {column.example}" if column.example else ""
    rule: dict[str, Any] = {
        "validate": "any",
        "input_title": column.title[:32],
        "input_message": (column.petunjuk + contoh)[:255],
    }
    source = _list_source(column)
    if source:
        rule |= {"validate": "list", "source": source, "error_type": "warning", "error_title": "Periksa isian"}
        rule |= {"error_message": "Isian ini tidak ada dalam daftar. Pilih dari daftar agar dapat dibaca."}
    ws.data_validation(first, index, last, index, rule)


def _list_source(column: Column) -> str | None:
    if column.kind.pilihan():
        return f"={name_of_list(column.kind.pilihan())}"
    if isinstance(column.kind, Acuan) and len(column.kind.lembar) == 1:
        sheet = SHEETS[column.kind.lembar[0]]
        return f"={range_of(sheet, id_of(sheet).key)}"
    return None

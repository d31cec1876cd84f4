"""A form: one question, answer and instruction per row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter.worksheet import Worksheet

from generator.workbook.schema import Sheet
from generator.workbook.writer.gaya import WARNA, Gaya
from generator.workbook.writer.letak import BARIS_JUDUL
from generator.workbook.writer.sel import add_rule, write_value


def write_form(ws: Worksheet, sheet: Sheet, gaya: Gaya, answers: Mapping[str, Any]) -> None:
    """Write the questions of a form with the answers known."""
    for index, (title, lebar) in enumerate((("Pertanyaan", 42), ("Jawaban", 62), ("Petunjuk", 60))):
        ws.set_column(index, index, lebar)
        ws.write_string(BARIS_JUDUL, index, title, gaya.judul)
    question = gaya.book.add_format({"valign": "top", "text_wrap": True})
    required = gaya.book.add_format({"valign": "top", "text_wrap": True, "bold": True, "font_color": WARNA["wajib"]})
    for number, column in enumerate(sheet.columns, BARIS_JUDUL + 1):
        ws.write_string(number, 0, column.title, required if column.required else question)
        contoh = f"; contoh: {column.example}" if column.example else ""
        ws.write_string(number, 2, column.petunjuk + contoh, gaya.bantu)
        cell_format = gaya.book.add_format(
            {
                "num_format": column.kind.excel_format(),
                "align": "left",
                "valign": "top",
                "text_wrap": True,
                "border": 1,
                "border_color": "#BFBFBF",
                "bg_color": WARNA["isian"],
                "locked": False,
            }
        )
        write_value(ws, number, 1, column.kind.from_json(answers.get(column.key)), cell_format)
        add_rule(ws, column, number, 1, number)

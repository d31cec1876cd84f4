"""A form: one question, answer and instruction per row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Tanggal
from generator.workbook.schema import Column, Sheet
from generator.workbook.writer.gaya import TINGGI_BARIS, WARNA, Gaya
from generator.workbook.writer.letak import BARIS_JUDUL
from generator.workbook.writer.sel import add_rule, write_value
from generator.workbook.writer.status.daftar import condition_outside

KOLOM = (("Pertanyaan", 44), ("Jawaban", 62), ("Petunjuk", 70))
_PETUNJUK_SEBARIS = 76  # so many small characters fit one line of the instruction


def write_form(ws: Worksheet, sheet: Sheet, gaya: Gaya, answers: Mapping[str, Any]) -> None:
    """Write the questions of a form with the answers known."""
    ws.hide_gridlines(2)
    ws.freeze_panes(BARIS_JUDUL + 1, 0)
    ws.fit_to_pages(1, 0)
    ws.set_row(BARIS_JUDUL, 24)
    for index, (title, lebar) in enumerate(KOLOM):
        ws.set_column(index, index, lebar)
        ws.write_string(BARIS_JUDUL, index, title, gaya.kepala("judul"))
    for number, column in enumerate(sheet.columns, BARIS_JUDUL + 1):
        _write_question(ws, number, column, gaya)
        write_value(ws, number, 1, column.kind.from_json(answers.get(column.key)), gaya.jawaban(column))
        add_rule(ws, sheet, column, number, 1, number)


def _write_question(ws: Worksheet, number: int, column: Column, gaya: Gaya) -> None:
    look = {"text_wrap": True, "valign": "vcenter", "bottom": 1, "bottom_color": WARNA["garis"]}
    wajib = {"bold": True, "font_color": WARNA["wajib"]} if column.required else {}
    petunjuk = column.petunjuk + (f"; contoh: {column.example}" if column.example else "")
    if isinstance(column.kind, Tanggal):
        petunjuk = f"tanggal; contoh: {column.example}"
    ws.write_string(number, 0, column.title, gaya.locked(**look, **wajib))
    ws.write_string(number, 2, petunjuk, gaya.locked(**look, font_color=WARNA["bantu"], font_size=9))
    ws.set_row(number, TINGGI_BARIS * max(1.4, -(-len(petunjuk) // _PETUNJUK_SEBARIS)))
    cell = xl_rowcol_to_cell(number, 1)
    if column.kind.pilihan():
        outside = {"type": "formula", "criteria": f"={condition_outside(column, cell)}", "format": gaya.tanda("salah")}
        ws.conditional_format(number, 1, number, 1, outside)
    if column.required:
        empty = {"type": "formula", "criteria": f"=LEN(TRIM({cell}))=0", "format": gaya.tanda("kosong")}
        ws.conditional_format(number, 1, number, 1, empty)

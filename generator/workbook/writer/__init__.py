"""Write the standard workbook from the schema: blank, or filled with raw values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.workbook.reader import TEKS_VERSI
from generator.workbook.schema import VERSI_SKEMA, WORKBOOK, Sheet
from generator.workbook.writer.formulir import write_form
from generator.workbook.writer.gaya import Gaya, write_head
from generator.workbook.writer.mulai import write_mulai
from generator.workbook.writer.pilihan import write_pilihan
from generator.workbook.writer.tabel import write_table

Data = Mapping[str, Any]


def write_workbook(data: Data | None = None, hias: Callable[[xlsxwriter.Workbook], None] | None = None) -> bytes:
    """Return the workbook as bytes. Without data it is a blank one that shows the default settings.

    `data` maps sheet keys to a form's answers or to a list of rows, keyed by column keys, as JSON carries them.
    `hias` may draw upon the finished sheets.
    """
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Buku kerja LKjIP, Laporan Triwulan, dan Cascading", "created": datetime(2024, 1, 1)})
    book.set_custom_property(TEKS_VERSI, VERSI_SKEMA, "number")
    gaya = Gaya.of(book)
    write_mulai(book, gaya)
    for sheet in WORKBOOK:
        ws = book.add_worksheet(sheet.title)
        write_head(ws, sheet, gaya)
        if sheet.formulir:
            write_form(ws, sheet, gaya, _answers(sheet, data))
        else:
            write_table(ws, sheet, gaya, list((data or {}).get(sheet.key, ())), _first_year(data))
    write_pilihan(book)
    if hias is not None:
        hias(book)
    book.close()
    return stream.getvalue()


def _answers(sheet: Sheet, data: Data | None) -> Data:
    """A blank workbook shows the defaults; a filled one shows what the data says."""
    if data is not None:
        return data.get(sheet.key, {})
    return {column.key: column.kind.to_json(column.default) for column in sheet.columns if column.default is not None}


def _first_year(data: Data | None) -> int | None:
    """The first year of the Renstra period, where the data says it."""
    awal = (data or {}).get("profil", {}).get("renstra_awal")
    return awal if isinstance(awal, int) else None

"""Write the standard workbook from the schema: blank, or filled with raw values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.workbook.reader import TEKS_VERSI
from generator.workbook.schema import VERSI_SKEMA, WORKBOOK, Sheet
from generator.workbook.writer.formulir import write_form
from generator.workbook.writer.gaya import HURUF, Gaya
from generator.workbook.writer.kertas import Lembar, protect, set_print, write_head
from generator.workbook.writer.pilihan import write_pilihan
from generator.workbook.writer.status.isi import Isi
from generator.workbook.writer.status.mulai import write_mulai
from generator.workbook.writer.status.periksa import Periksa, write_periksa
from generator.workbook.writer.status.tanda import mark_table
from generator.workbook.writer.tabel import write_table

Data = Mapping[str, Any]
SETELAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_format_properties": HURUF,
}


def write_workbook(data: Data | None = None, hias: Callable[[xlsxwriter.Workbook], None] | None = None) -> bytes:
    """Return the workbook as bytes. Without data it is a blank one that shows the default settings.

    `data` maps sheet keys to a form's answers or to a list of rows, keyed by column keys, as JSON carries them.
    `hias` may draw upon the finished sheets.
    """
    data = _blank() if data is None else data
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, SETELAN)
    book.set_properties({"title": "Buku kerja LKjIP, Laporan Triwulan, dan Cascading", "created": datetime(2024, 1, 1)})
    book.set_custom_property(TEKS_VERSI, VERSI_SKEMA, "number")
    gaya, periksa = Gaya(book), Periksa(Isi(data))
    pages = [write_mulai(book, gaya, periksa), *(_write_sheet(book, sheet, gaya, data) for sheet in WORKBOOK)]
    for ws in pages:
        protect(ws)
        set_print(ws, data.get("pengaturan", {}).get("kertas"))
    write_periksa(book, periksa)
    write_pilihan(book, periksa.isi)
    if hias is not None:
        hias(book)
    book.close()
    return stream.getvalue()


def _write_sheet(book: xlsxwriter.Workbook, sheet: Sheet, gaya: Gaya, data: Data) -> Worksheet:
    ws = book.add_worksheet(sheet.title, Lembar)
    write_head(ws, sheet, gaya)
    if sheet.formulir:
        write_form(ws, sheet, gaya, data.get(sheet.key, {}))
    else:
        write_table(ws, sheet, gaya, list(data.get(sheet.key, ())), _first_year(data))
        mark_table(ws, sheet, gaya)
    return ws


def _blank() -> Data:
    """The data of a blank workbook: the default answers of the forms."""
    return {
        sheet.key: {c.key: c.kind.to_json(c.default) for c in sheet.columns if c.default is not None}
        for sheet in WORKBOOK
        if sheet.formulir
    }


def _first_year(data: Data) -> int | None:
    """The first year of the Renstra period, where the data says it."""
    awal = data.get("profil", {}).get("renstra_awal")
    return awal if isinstance(awal, int) else None

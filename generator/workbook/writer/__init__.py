"""Write the standard workbook from the schema: blank, or filled with raw values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.workbook.lanjutan.versi import TEKS_VERSI
from generator.workbook.nomenklatur import Nomenklatur, load_nomenklatur
from generator.workbook.schema import VERSI_SKEMA, WORKBOOK, Sheet
from generator.workbook.writer.formulir import write_form
from generator.workbook.writer.gaya import HURUF, Gaya
from generator.workbook.writer.hitung.kalkulator import Kalkulator
from generator.workbook.writer.hitung.nomenklatur import choose_lines, write_nomenklatur
from generator.workbook.writer.hitung.rekap import write_rekap
from generator.workbook.writer.hitung.rumus import write_acuan
from generator.workbook.writer.kertas import Lembar, print_used_rows, protect, set_paper, write_head
from generator.workbook.writer.petunjuk.lembar import write_petunjuk
from generator.workbook.writer.pilihan import write_pilihan
from generator.workbook.writer.status.isi import Isi
from generator.workbook.writer.status.mulai import write_mulai
from generator.workbook.writer.status.periksa import Periksa, write_periksa
from generator.workbook.writer.status.tanda import mark_table
from generator.workbook.writer.tabel import write_table

Data = Mapping[str, Any]
_MESIN_HITUNG = 191029  # Excel 2019's; a workbook of an older engine would be computed anew when it is opened
SETELAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_format_properties": HURUF,
}


def write_workbook(
    data: Data | None = None,
    hias: Callable[[xlsxwriter.Workbook], None] | None = None,
    nomenklatur: Nomenklatur | None = None,
) -> bytes:
    """Return the workbook as bytes. Without data it is a blank one that shows the default settings.

    `data` maps sheet keys to a form's answers or to a list of rows, keyed by column keys, as JSON carries them.
    `hias` may draw upon the finished sheets; `nomenklatur` is a list other than the shipped one.
    """
    data = blank_data() if data is None else data
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, SETELAN)
    book.set_properties({"title": "Buku kerja LKjIP, Laporan Triwulan, dan Cascading", "created": datetime(2024, 1, 1)})
    book.set_custom_property(TEKS_VERSI, VERSI_SKEMA, "number")
    book.set_calc_mode("auto", _MESIN_HITUNG)
    book.calc_on_load = False  # every formula is written with its value
    daftar = choose_lines(data, nomenklatur or load_nomenklatur())
    kalkulator = Kalkulator(data, daftar.nama, daftar.columns)
    gaya, periksa = Gaya(book), Periksa(Isi(data, kalkulator.cell))
    write_mulai(book, gaya, periksa)
    write_petunjuk(book, gaya)
    for sheet in WORKBOOK:
        _write_sheet(book, sheet, gaya, periksa.isi, kalkulator)
    write_rekap(book, gaya, kalkulator)
    for ws in book.worksheets():
        protect(ws)
        set_paper(ws, data.get("pengaturan", {}).get("kertas"))
    write_periksa(book, periksa)
    write_pilihan(book, periksa.isi)
    write_nomenklatur(book, daftar, gaya)
    write_acuan(book, kalkulator)
    if hias is not None:
        hias(book)
    book.close()
    return stream.getvalue()


def _write_sheet(book: xlsxwriter.Workbook, sheet: Sheet, gaya: Gaya, isi: Isi, kalkulator: Kalkulator) -> None:
    ws = book.add_worksheet(sheet.title, Lembar)
    write_head(ws, sheet, gaya)
    if sheet.formulir:
        write_form(ws, sheet, gaya, isi.data.get(sheet.key, {}))
    else:
        write_table(ws, sheet, gaya, isi, kalkulator)
        mark_table(ws, sheet, gaya)
        print_used_rows(book, sheet)


def blank_data() -> Data:
    """The data of a blank workbook: the default answers of the forms."""
    return {
        sheet.key: {c.key: c.kind.to_json(c.default) for c in sheet.columns if c.default is not None}
        for sheet in WORKBOOK
        if sheet.formulir
    }

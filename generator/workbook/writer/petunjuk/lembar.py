"""Write the sheet «Petunjuk»: the rules of typing, and what to type in each column of each sheet."""

from __future__ import annotations

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.workbook.schema import LEMBAR_MULAI, Sheet
from generator.workbook.writer.gaya import TINGGI_BARIS, WARNA, WARNA_LEMBAR, Gaya
from generator.workbook.writer.petunjuk.uraian import ATURAN, Uraian, describe_columns, name_pengisi
from generator.workbook.writer.status.mulai import order_of_list

LEMBAR_PETUNJUK = "Petunjuk"
KOLOM = (("Kolom", 38), ("Wajib", 8), ("Yang diketik", 88), ("Contoh", 46))
_BARIS_ATURAN = 4  # 0-based
_PITA = "#E4EBF4"  # light: some programs draw every link in blue
_HURUF_PER_LEBAR = 1.15


def write_petunjuk(book: xlsxwriter.Workbook, gaya: Gaya) -> None:
    """Write the sheet; everything on it is locked text."""
    ws = book.add_worksheet(LEMBAR_PETUNJUK)
    ws.set_tab_color(WARNA["wajib"])
    ws.hide_gridlines(2)
    for index, (_, lebar) in enumerate(KOLOM):
        ws.set_column(index, index, lebar)
    ws.write_string(0, 0, "Petunjuk pengisian", gaya.nama)
    ws.write_string(1, 0, "Aturan mengetik, lalu isi setiap kolom menurut lembarnya.", gaya.tujuan)
    ws.write_url(2, 0, f"internal:'{LEMBAR_MULAI}'!A1", gaya.tautan, "« Mulai")
    number = _write_rules(ws, gaya)
    for judul, sheets in order_of_list():
        for sheet in sheets:
            number = _write_sheet(ws, gaya, sheet, judul, number + 1)
    ws.freeze_panes(3, 1)
    ws.fit_to_pages(1, 0)


def _write_rules(ws: Worksheet, gaya: Gaya) -> int:
    """Write the rules of typing; return the row after them."""
    bold, text = gaya.locked(bold=True), gaya.locked(text_wrap=True)
    ws.write_string(_BARIS_ATURAN - 1, 0, "Aturan mengetik", gaya.locked(bold=True, font_color=WARNA["judul"]))
    width = sum(lebar for _, lebar in KOLOM[1:])
    for number, (nama, isi) in enumerate(ATURAN, _BARIS_ATURAN):
        ws.write_string(number, 0, nama, bold)
        ws.merge_range(number, 1, number, len(KOLOM) - 1, isi, text)
        ws.set_row(number, TINGGI_BARIS * _count_lines(isi, width))
    return _BARIS_ATURAN + len(ATURAN)


def _write_sheet(ws: Worksheet, gaya: Gaya, sheet: Sheet, kapan: str, number: int) -> int:
    """Write the band of a sheet, its headings and its columns; return the row after them."""
    look = {"bold": True, "font_color": WARNA["judul"], "bg_color": _PITA, "valign": "vcenter", "top": 2}
    look["top_color"] = WARNA_LEMBAR[sheet.pengisian]
    ws.write_url(number, 0, f"internal:'{sheet.title}'!A1", gaya.locked(**look, underline=1), sheet.title)
    about = f"{sheet.purpose} {kapan}; diisi oleh {name_pengisi(sheet)}."
    ws.merge_range(number, 1, number, len(KOLOM) - 1, about, gaya.locked(**{**look, "bold": False}, text_wrap=True))
    ws.set_row(number, 6 + TINGGI_BARIS * _count_lines(about, sum(lebar for _, lebar in KOLOM[1:])))
    for index, (judul, _) in enumerate(KOLOM):
        head = "Pertanyaan" if sheet.formulir and index == 0 else judul
        ws.write_string(number + 1, index, head, gaya.locked(bold=True, bottom=1, font_color=WARNA["bantu"]))
    rows = list(describe_columns(sheet))
    for baris, uraian in enumerate(rows, number + 2):
        _write_column(ws, gaya, baris, uraian)
    return number + 2 + len(rows)


def _write_column(ws: Worksheet, gaya: Gaya, number: int, uraian: Uraian) -> None:
    line = {"text_wrap": True, "bottom": 4, "bottom_color": WARNA["garis"]}
    name = gaya.locked(**line, **({"bold": True, "font_color": WARNA["wajib"]} if uraian.wajib else {}))
    texts = (uraian.judul, "wajib" if uraian.wajib else "", uraian.isi, uraian.contoh)
    for index, text in enumerate(texts):
        ws.write_string(number, index, text, name if index < 2 else gaya.locked(**line))
    lines = (_count_lines(text, lebar) for text, (_, lebar) in zip(texts, KOLOM, strict=True))
    ws.set_row(number, TINGGI_BARIS * max(lines))


def _count_lines(text: str, lebar: float) -> int:
    """How many lines a text takes in a column of so many characters."""
    return max(1, -(-len(text) // int(lebar * _HURUF_PER_LEBAR)))

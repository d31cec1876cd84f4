"""The first sheet: what each sheet holds and when it is filled."""

from __future__ import annotations

import xlsxwriter

from generator.workbook.reader import TEKS_VERSI
from generator.workbook.schema import LEMBAR_MULAI, VERSI_SKEMA, WORKBOOK
from generator.workbook.writer.gaya import Gaya, set_print


def write_mulai(book: xlsxwriter.Workbook, gaya: Gaya) -> None:
    """Write the linked list of sheets."""
    ws = book.add_worksheet(LEMBAR_MULAI)
    ws.hide_gridlines(2)
    ws.set_column(0, 0, 24)
    ws.set_column(1, 1, 90, gaya.bantu)
    ws.set_column(2, 2, 22, gaya.bantu)
    ws.write_string(0, 0, "Buku kerja standar LKjIP, Laporan Triwulan, dan Cascading", gaya.nama)
    ws.write_string(1, 0, "Judul merah wajib diisi, judul biru boleh kosong. Jangan mengubah judul kolom.", gaya.tujuan)
    ws.write_string(2, 0, TEKS_VERSI)
    ws.write_number(2, 1, VERSI_SKEMA)
    for column, title in enumerate(("Lembar", "Isinya", "Kapan diisi")):
        ws.write_string(4, column, title, gaya.judul)
    for number, sheet in enumerate(WORKBOOK, 5):
        ws.write_url(number, 0, f"internal:'{sheet.title}'!A1", gaya.tautan, sheet.title)
        ws.write_string(number, 1, sheet.purpose, gaya.bantu)
        ws.write_string(number, 2, sheet.pengisian.value, gaya.bantu)
    ws.freeze_panes(5, 0)
    set_print(ws)

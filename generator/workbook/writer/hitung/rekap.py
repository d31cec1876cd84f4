"""The sheets that staff only read: one computed row for each row of another sheet, and the sum of the agency."""

from __future__ import annotations

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.workbook.schema import Sheet
from generator.workbook.schema.rekap import JUMLAH, REKAP, REKAP_KINERJA
from generator.workbook.writer.gaya import WARNA, Gaya
from generator.workbook.writer.hitung.kalkulator import Kalkulator
from generator.workbook.writer.hitung.rumus import to_cells, write_computed
from generator.workbook.writer.kertas import Lembar, set_print_of_table, write_head
from generator.workbook.writer.letak import BARIS_BATAS, BARIS_JUDUL, BARIS_PERTAMA, letter_of, range_of
from generator.workbook.writer.tabel import fit_rows, shown_width

BARIS_JUMLAH = BARIS_JUDUL - 1  # 0-based: above the headings, so that it stays in sight


def write_rekap(book: xlsxwriter.Workbook, gaya: Gaya, kalkulator: Kalkulator) -> list[Worksheet]:
    """Write both sheets and return them."""
    return [_write_sheet(book, sheet, gaya, kalkulator) for sheet in (REKAP, REKAP_KINERJA)]


def _write_sheet(book: xlsxwriter.Workbook, sheet: Sheet, gaya: Gaya, kalkulator: Kalkulator) -> Worksheet:
    ws = book.add_worksheet(sheet.title, Lembar)
    write_head(ws, sheet, gaya)
    ws.write_string(1, 0, f"{sheet.purpose} Tidak diisi.", gaya.tujuan)
    for hitungan in sheet.hitungan:
        write_computed(ws, sheet, hitungan, gaya, kalkulator)
    fit_rows(ws, sheet, kalkulator)
    ws.set_row(BARIS_JUDUL, 38)
    ws.freeze_panes(BARIS_JUDUL + 1, 2)
    set_print_of_table(ws, [shown_width(column) for column in sheet.susunan], 2)
    last = letter_of(sheet, next(h.key for h in reversed(sheet.hitungan) if not h.tersembunyi))
    ws.autofilter(f"A{BARIS_JUDUL + 1}:{last}{max(sheet.baris_siap, kalkulator.count(sheet.key)) + BARIS_JUDUL + 1}")
    _print_used_rows(book, sheet, last)
    if sheet is REKAP:
        _write_total(ws, gaya, kalkulator)
        _mark_levels(ws, gaya, last)
    return ws


def _print_used_rows(book: xlsxwriter.Workbook, sheet: Sheet, last: str) -> None:
    """Print down to the last row that shows something."""
    start, banyak = f"'{sheet.title}'!$A$1", sum(not hitungan.tersembunyi for hitungan in sheet.hitungan)
    rows = f'COUNTIF({range_of(sheet, "id")},"?*")+{BARIS_JUDUL + 1}'
    area = f"{start}:INDEX({start}:${last}${BARIS_BATAS},{rows},{banyak})"
    book.define_name(f"'{sheet.title}'!_xlnm.Print_Area", f"={area}")


def _write_total(ws: Worksheet, gaya: Gaya, kalkulator: Kalkulator) -> None:
    """The agency's sums, in the row above the headings."""
    ws.write_string(BARIS_JUMLAH, REKAP.letak("nama"), "JUMLAH PERANGKAT DAERAH", gaya.locked(bold=True))
    for key, (rumus, bentuk) in JUMLAH.items():
        cell_format = gaya.locked(bold=True, num_format=bentuk, bg_color=WARNA["latar_hitungan"])
        text = to_cells(rumus, REKAP).replace("\0", str(BARIS_JUMLAH + 1))
        ws.write_formula(BARIS_JUMLAH, REKAP.letak(key), f"={text}", cell_format, kalkulator.total(key))


def _mark_levels(ws: Worksheet, gaya: Gaya, last: str) -> None:
    """Programs bold, kegiatan half so: the tree is seen without outlines."""
    cell = f"${letter_of(REKAP, 'tingkat')}{BARIS_PERTAMA}"
    area = f"A{BARIS_PERTAMA}:{last}{BARIS_BATAS}"
    for tingkat, look in (("program", {"bold": True, "font_color": "#1F3864"}), ("kegiatan", {"bold": True})):
        rule = {"type": "formula", "criteria": f'={cell}="{tingkat}"', "format": gaya.book.add_format(look)}
        ws.conditional_format(area, rule)

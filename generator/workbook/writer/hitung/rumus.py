"""Computed columns: their formulas put into the terms of cells, and the cells written with the values they show."""

from __future__ import annotations

import re

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.workbook.schema import Hitungan, Sheet
from generator.workbook.schema.rekap import LEMBAR, LEMBAR_ACUAN, NAMA
from generator.workbook.writer.gaya import Gaya
from generator.workbook.writer.hitung.kalkulator import NOMOR, Kalkulator
from generator.workbook.writer.kertas import Lembar
from generator.workbook.writer.letak import BARIS_JUDUL, BARIS_PERTAMA, cell_of, letter_of, range_of

DAFTAR_NOMENKLATUR = "daftar_nomenklatur"
_RUJUKAN = re.compile(rf'"[^"]*"|(\w*)\[(\w+)\]|\b{NOMOR}\b')  # a text stays as it is
_BARIS = "\0"  # where the row number goes


def write_computed(ws: Worksheet, sheet: Sheet, hitungan: Hitungan, gaya: Gaya, kalkulator: Kalkulator) -> None:
    """Write one computed column: its heading, and in every prepared row its formula with what it shows."""
    index, cell_format = sheet.letak(hitungan.key), gaya.hitungan(hitungan)
    ws.set_column(index, index, hitungan.lebar, None, {"hidden": hitungan.tersembunyi})
    ws.write_string(BARIS_JUDUL, index, hitungan.title, gaya.judul_hitungan)
    rumus, banyak = to_cells(hitungan.rumus, sheet), kalkulator.count(sheet.key)
    for number in range(max(sheet.baris_siap, banyak)):
        shown = kalkulator.cell(sheet.key, min(number, banyak), hitungan.key)  # blank rows all show the same
        text = rumus.replace(_BARIS, str(number + BARIS_PERTAMA))
        ws.write_formula(number + BARIS_JUDUL + 1, index, f"={text}", cell_format, shown)


def to_cells(rumus: str, sheet: Sheet | None) -> str:
    """Return the formula with cells in place of column keys; the row number is still to be put in."""
    return _RUJUKAN.sub(lambda found: _place_of(sheet, found), rumus)


def _place_of(sheet: Sheet | None, found: re.Match[str]) -> str:
    text, lembar, key = found[0], found[1], found[2]
    if text.startswith('"'):
        return text
    if text == NOMOR:
        return f"ROW()-ROW($A${BARIS_PERTAMA - 1})"  # stays right where rows are put in above
    if not lembar:
        assert sheet is not None
        return f"${letter_of(sheet, key)}{_BARIS}"
    place = cell_of(lembar, key) if LEMBAR[lembar].formulir else range_of(LEMBAR[lembar], key)
    return place.rpartition("!")[2] if sheet is LEMBAR[lembar] else place


def write_acuan(book: xlsxwriter.Workbook, kalkulator: Kalkulator) -> None:
    """Write what holds for the whole workbook on a hidden sheet, each under its name."""
    ws = book.add_worksheet(LEMBAR_ACUAN, Lembar)
    ws.hide()
    ws.set_column(0, 0, 22)
    for number, (nama, rumus) in enumerate(NAMA.items()):
        ws.write_string(number, 0, nama)
        ws.write_formula(number, 1, f"={to_cells(rumus, None)}", None, kalkulator.name(nama))
        book.define_name(nama, f"='{LEMBAR_ACUAN}'!$B${number + 1}")
    number = len(NAMA)
    ws.write_string(number, 0, DAFTAR_NOMENKLATUR)
    ws.write_string(number, 1, str(kalkulator.name(DAFTAR_NOMENKLATUR)))
    book.define_name(DAFTAR_NOMENKLATUR, f"='{LEMBAR_ACUAN}'!$B${number + 1}")

"""A table: a row of headings and one row per record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Acuan, Teks
from generator.workbook.schema import Column, Hitungan, Sheet
from generator.workbook.writer.gaya import TINGGI_BARIS, TINGGI_TERBESAR, Gaya
from generator.workbook.writer.hitung.kalkulator import Kalkulator
from generator.workbook.writer.hitung.rumus import write_computed
from generator.workbook.writer.kertas import Lembar, set_print_of_table
from generator.workbook.writer.letak import BARIS_BATAS, BARIS_JUDUL, cell_of
from generator.workbook.writer.sel import add_rule, write_value
from generator.workbook.writer.status.isi import Isi, Sel

Rows = Sequence[Mapping[str, Any]]
LEBAR_BEKU = 110  # characters: wider frozen columns would leave no room for the rest
LEBAR_PANJANG = 44
_INDEN = 1.5  # of it, before or behind what a cell holds
HURUF_SELEBAR = 1.05  # letters of a text in the room of one digit, by which widths are counted; a little less than seen
LEBAR = {
    "id": 12,
    "nomor": 8,
    "satuan": 14,
    "kode": 21,
    "nip": 21,
    "golongan": 10,
    "eselon": 10,
    "skala": 14,
    "tahun": 8,
}
NAMA_BARIS = ("uraian", "nama", "judul", "rekomendasi")  # the column that names a row
KELOMPOK = (  # key, its first quarter, words of the band above, colour of the headings
    ("target_tw", 1, "Target triwulan", "target"),
    ("kas_tw", 1, "Rencana kas triwulan", "kas"),
    ("realisasi_tw", 1, "Realisasi triwulan", "realisasi"),
    ("target_perubahan_tw", 2, "Target triwulan sesudah perubahan", "target"),
)


def write_table(ws: Lembar, sheet: Sheet, gaya: Gaya, isi: Isi, kalkulator: Kalkulator) -> None:
    """Write the headings and the rows of a table, the computed columns among them."""
    rows, awal = list(isi.data.get(sheet.key, ())), isi.data.get("profil", {}).get("renstra_awal")
    tahun = awal if isinstance(awal, int) else None
    for index, column in enumerate(sheet.susunan):
        if isinstance(column, Hitungan):
            write_computed(ws, sheet, column, gaya, kalkulator)
        else:
            _write_column(ws, sheet, column, gaya, rows)
            _write_band(ws, index, column, gaya, tahun)
    fit_rows(ws, sheet, kalkulator)
    ws.set_row(BARIS_JUDUL, 8 + TINGGI_BARIS * max(_count_lines(column) for column in sheet.susunan))
    frozen, widths = count_frozen(sheet), [shown_width(column) for column in sheet.susunan]
    ws.freeze_panes(BARIS_JUDUL + 1, frozen)
    set_print_of_table(ws, widths, frozen)
    ws.autofilter(BARIS_JUDUL, 0, max(BARIS_BATAS, len(rows) + BARIS_JUDUL + 1) - 1, len(sheet.susunan) - 1)


def fit_rows(ws: Lembar, sheet: Sheet, kalkulator: Kalkulator) -> None:
    """Make the filled rows as high as their longest text; they go on to grow with it."""
    for number in range(kalkulator.count(sheet.key)):
        lines = max(_count_text(c, kalkulator.cell(sheet.key, number, c.key)) for c in sheet.susunan)
        if lines > 1:
            ws.set_growing_row(number + BARIS_JUDUL + 1, min(lines * TINGGI_BARIS, TINGGI_TERBESAR))


def _write_column(ws: Worksheet, sheet: Sheet, column: Column, gaya: Gaya, rows: Rows) -> None:
    """One column that staff type into: heading, values, input rule."""
    index, cell_format = sheet.letak(column.key), gaya.isian(column)
    ws.set_column(index, index, width_of(column), cell_format)
    ws.write_string(BARIS_JUDUL, index, column.title, gaya.kepala(_colour_of(column)))
    for number, row in enumerate(rows, BARIS_JUDUL + 1):
        if row.get(column.key) is not None:  # blank cells take the format of their column
            write_value(ws, number, index, column.kind.from_json(row[column.key]), cell_format)
    add_rule(ws, sheet, column, BARIS_JUDUL + 1, index, BARIS_BATAS - 1)


def _write_band(ws: Worksheet, index: int, column: Column, gaya: Gaya, tahun: int | None) -> None:
    """The year of a year column, or the name of the quarters that begin here."""
    if column.tahun_ke:
        awal = cell_of("profil", "renstra_awal")
        formula = f'=IF({awal}="","",{awal}+{column.tahun_ke - 1})'
        ws.write_formula(BARIS_JUDUL - 1, index, formula, gaya.pita, tahun + column.tahun_ke - 1 if tahun else "")
    for key, pertama, words, _ in KELOMPOK:
        if column.key == f"{key}{pertama}":
            ws.write_string(BARIS_JUDUL - 1, index, words, gaya.pita)
        elif column.key.startswith(key):
            ws.write_blank(BARIS_JUDUL - 1, index, None, gaya.pita)


def _colour_of(column: Column) -> str:
    if column.required:
        return "wajib"
    group = next((colour for key, _, _, colour in KELOMPOK if column.key.startswith(key)), "judul")
    return "target" if column.tahun_ke else group


def width_of(column: Column | Hitungan) -> int:
    """Characters: enough for the longest word of the heading, and calm for long texts."""
    if isinstance(column, Hitungan):
        return column.lebar
    wanted = LEBAR_PANJANG if isinstance(column.kind, Teks) and column.kind.panjang else column.kind.lebar
    wanted = 12 if isinstance(column.kind, Acuan) else LEBAR.get(column.key, wanted)
    return max(wanted, *(len(word) + 3 for word in column.title.split()))


def shown_width(column: Column | Hitungan) -> int:
    """The width on the screen: a helper column has none."""
    return 0 if isinstance(column, Hitungan) and column.tersembunyi else width_of(column)


def _count_text(column: Column | Hitungan, sel: Sel) -> int:
    """How many lines a text takes in its column: not every spreadsheet program fits the row when it opens the file."""
    if not isinstance(sel, str) or not shown_width(column):
        return 1
    room = int((width_of(column) - _INDEN) * HURUF_SELEBAR)
    return sum(len(wrap(line, room)) or 1 for line in sel.splitlines()) or 1


def _count_lines(column: Column | Hitungan) -> int:
    """How many lines a heading takes in its column; its letters are bold and the filter button covers some."""
    room, lines, filled = width_of(column) - 2, 1, 0
    for word in column.title.split():
        if filled and filled + 1 + len(word) > room:
            lines, filled = lines + 1, 0
        filled += len(word) + (1 if filled else 0)
    return lines


def count_frozen(sheet: Sheet) -> int:
    """How many columns stay in sight: up to the one that names the row, or its computed name, else the first."""
    shown = [shown_width(column) for column in sheet.susunan]
    own = [n for n, c in enumerate(sheet.susunan) if c.key in NAMA_BARIS and isinstance(c, Column)]
    computed = [n for n, c in enumerate(sheet.susunan) if c.key.startswith("nama_") and isinstance(c, Hitungan)]
    fitting = [n for n in (*own[:1], *computed[:1]) if sum(shown[: n + 1]) <= LEBAR_BEKU]
    return fitting[0] + 1 if fitting else 1

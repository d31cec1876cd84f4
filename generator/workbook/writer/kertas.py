"""Head, view, protection and paper of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any
from xml.sax.saxutils import escape

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet

from generator.model.pilihan import Kertas
from generator.workbook.schema import LEMBAR_MULAI, Sheet
from generator.workbook.writer.gaya import WARNA_LEMBAR, Gaya
from generator.workbook.writer.letak import BARIS_BATAS, BARIS_JUDUL
from generator.workbook.writer.status.rumus import KOLOM_TERAKHIR, LEMBAR_PERIKSA, baris_ringkas

_UKURAN = {Kertas.A4.value: 9, Kertas.F4.value: 14}  # Excel's numbers; 14 is Folio, 8,5 × 13 inch
LEBAR_HALAMAN = 210  # characters that can still be read on one page
BOLEH = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "insert_hyperlinks": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
    "objects": True,  # notes and pictures of staff stay theirs
}


class Lembar(Worksheet):
    """A worksheet whose rows grow with their texts and whose formulas are not searched for functions newer than Excel 2010.

    Thirty searches for each of ten thousand formulas took most of the time of writing a workbook.
    """

    def __init__(self) -> None:
        super().__init__()
        self._growing: set[int] = set()

    def set_growing_row(self, row: int, height: float) -> None:
        """Set a height that follows the text as soon as somebody types; the library's own heights stay for ever."""
        self.set_row(row, height)
        self._growing.add(row + 1)

    def _xml_start_tag_unencoded(self, tag: str, attributes: list[tuple[str, Any]]) -> None:
        if tag == "row" and attributes[0][1] in self._growing:
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)

    def _write_formula(
        self, row: int, col: int, formula: str, cell_format: Format | None = None, value: Any = 0
    ) -> int:
        if formula.startswith("{"):
            return super()._write_formula(row, col, formula, cell_format, value)
        self._check_dimensions(row, col)
        self.table[row][col] = CellFormulaTuple(formula.removeprefix("="), cell_format, value)
        return 0

    def _xml_formula_element(self, formula: str, result: Any, attributes: list[tuple[str, Any]]) -> None:
        """As the library writes it, but an empty text is a result, not one that is yet to be computed."""
        known = attributes if result != "" else [*attributes, ("t", "str")]
        marks = "".join(f' {key}="{value}"' for key, value in known)  # numbers, addresses and words of the format
        self.fh.write(f"<c{marks}><f>{escape(formula)}</f><v>{escape(str(result))}</v></c>")


def write_head(ws: Worksheet, sheet: Sheet, gaya: Gaya) -> None:
    """Write the title and purpose of a sheet above its headings, with the way back to the first sheet."""
    ws.set_tab_color(WARNA_LEMBAR[sheet.pengisian])
    ws.write_string(0, 0, sheet.title, gaya.nama)
    ws.write_string(1, 0, f"{sheet.purpose} Diisi {sheet.pengisian.value}.", gaya.tujuan)
    ws.write_url(2, 0, f"internal:'{LEMBAR_MULAI}'!A1", gaya.tautan, "« Mulai")


def print_used_rows(book: Workbook, sheet: Sheet) -> None:
    """Print a table down to its last row in use: prepared formulas below it would make empty pages."""
    last = f"{LEMBAR_PERIKSA}!${KOLOM_TERAKHIR}${baris_ringkas(sheet)}"
    letter = xl_col_to_name(len(sheet.susunan) - 1)
    block = f"'{sheet.title}'!$A$1:${letter}${BARIS_BATAS}"
    area = f"'{sheet.title}'!$A$1:INDEX({block},{last}+{BARIS_JUDUL + 1},{len(sheet.susunan)})"
    book.define_name(f"'{sheet.title}'!_xlnm.Print_Area", f"={area}")


def protect(ws: Worksheet) -> None:
    """Lock headings and formulas without a password; all that filling needs stays allowed."""
    ws.protect("", BOLEH)


def set_paper(ws: Worksheet, kertas: str | None) -> None:
    """Landscape, name of the sheet and page number below."""
    ws.set_landscape()
    ws.set_paper(_UKURAN.get(kertas, _UKURAN[Kertas.A4.value]))
    ws.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    ws.set_footer("&L&9Buku kerja – &A&R&9Halaman &P dari &N")


def set_print_of_table(ws: Worksheet, widths: Sequence[int], frozen: int) -> None:
    """Headings on each page; a sheet too wide to be read on one page is spread, the names of its rows on each."""
    ws.repeat_rows(0, BARIS_JUDUL)
    names = sum(widths[:frozen])
    pages = max(1, ceil((sum(widths) - names) / (LEBAR_HALAMAN - names)))
    ws.fit_to_pages(pages, 0)
    if pages > 1:
        ws.repeat_columns(0, frozen - 1)

"""Head, view, protection and paper of a sheet."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from generator.model.pilihan import Kertas
from generator.workbook.schema import LEMBAR_MULAI, Sheet
from generator.workbook.writer.gaya import WARNA_LEMBAR, Gaya
from generator.workbook.writer.letak import BARIS_JUDUL

_UKURAN = {Kertas.A4.value: 9, Kertas.F4.value: 14}  # Excel's numbers; 14 is Folio, 8,5 × 13 inch
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
    """A worksheet of our own formulas: none holds a function newer than Excel 2010, so that none is searched for one.

    Thirty searches for each of ten thousand formulas took most of the time of writing a workbook.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("{").removeprefix("=").removesuffix("}")


def write_head(ws: Worksheet, sheet: Sheet, gaya: Gaya) -> None:
    """Write the title and purpose of a sheet above its headings, with the way back to the first sheet."""
    ws.set_tab_color(WARNA_LEMBAR[sheet.pengisian])
    ws.write_string(0, 0, sheet.title, gaya.nama)
    ws.write_string(1, 0, f"{sheet.purpose} Diisi {sheet.pengisian.value}.", gaya.tujuan)
    ws.write_url(2, 0, f"internal:'{LEMBAR_MULAI}'!A1", gaya.tautan, "« Mulai")


def protect(ws: Worksheet) -> None:
    """Lock headings and formulas without a password; all that filling needs stays allowed."""
    ws.protect("", BOLEH)


def set_print(ws: Worksheet, kertas: str) -> None:
    """Landscape, as wide as the page, headings on each page, name of the sheet and page number below."""
    ws.set_landscape()
    ws.set_paper(_UKURAN.get(kertas, _UKURAN[Kertas.A4.value]))
    ws.fit_to_pages(1, 0)
    ws.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    ws.set_footer("&L&9Buku kerja – &A&R&9Halaman &P dari &N")
    ws.repeat_rows(BARIS_JUDUL)

"""Cell formats, places and paper of the workbook."""

from __future__ import annotations

from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Teks
from generator.workbook.schema import SHEETS, Column, Sheet

BARIS_JUDUL = 3  # 0-based row of the headings; the two rows above tell the purpose and the year of year columns
BARIS_BATAS = 5000  # input rules reach down to this row
WARNA = {"judul": "#1F3864", "wajib": "#C00000", "bantu": "#595959", "isian": "#FFFDF2"}


@dataclass(frozen=True, slots=True)
class Gaya:
    """The cell formats of one workbook."""

    book: xlsxwriter.Workbook
    nama: Format
    tujuan: Format
    judul: Format
    wajib: Format
    bantu: Format
    tautan: Format
    tahun: Format

    @classmethod
    def of(cls, book: xlsxwriter.Workbook) -> Gaya:
        """Make all formats."""
        header = {
            "bold": True,
            "font_color": "white",
            "border": 1,
            "text_wrap": True,
            "valign": "vcenter",
            "align": "center",
        }
        return cls(
            book,
            nama=book.add_format({"bold": True, "font_size": 14, "font_color": WARNA["judul"]}),
            tujuan=book.add_format({"italic": True, "font_color": WARNA["bantu"]}),
            judul=book.add_format({**header, "bg_color": WARNA["judul"]}),
            wajib=book.add_format({**header, "bg_color": WARNA["wajib"]}),
            bantu=book.add_format({"font_color": WARNA["bantu"], "text_wrap": True, "valign": "top", "font_size": 9}),
            tautan=book.add_format({"font_color": "#0563C1", "underline": 1}),
            tahun=book.add_format({"font_color": WARNA["bantu"], "align": "center", "num_format": "0;;"}),
        )

    def isian(self, column: Column) -> Format:
        """The format of the input cells of one column."""
        wrap = isinstance(column.kind, Teks)
        return self.book.add_format(
            {"num_format": column.kind.excel_format(), "text_wrap": wrap, "valign": "top", "locked": False}
        )


def write_head(ws: Worksheet, sheet: Sheet, gaya: Gaya) -> None:
    """Write the title and purpose of a sheet above its headings, and set its view and paper."""
    ws.write_string(0, 0, sheet.title, gaya.nama)
    ws.write_string(1, 0, f"{sheet.purpose} Diisi {sheet.pengisian.value}.", gaya.tujuan)
    ws.set_row(BARIS_JUDUL, 32)
    ws.freeze_panes(BARIS_JUDUL + 1, 1)
    ws.repeat_rows(BARIS_JUDUL)
    set_print(ws)


def set_print(ws: Worksheet) -> None:
    """Landscape A4, as wide as the page."""
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)
    ws.set_margins(0.4, 0.4, 0.5, 0.5)


def cell_of(sheet_key: str, key: str) -> str:
    """The absolute address of one answer of a form."""
    sheet = SHEETS[sheet_key]
    number = BARIS_JUDUL + 1 + [column.key for column in sheet.columns].index(key)
    return f"'{sheet.title}'!{xl_rowcol_to_cell(number, 1, row_abs=True, col_abs=True)}"

"""Cell formats, places and paper of the workbook."""

from __future__ import annotations

from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Teks
from generator.workbook.schema import Column, Sheet
from generator.workbook.writer.letak import BARIS_JUDUL

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

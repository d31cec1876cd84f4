"""Cell formats and colours of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

from generator.workbook.columns import Angka, Bulat, NilaiKinerja, SelBebas, Teks
from generator.workbook.schema import Column, Hitungan, Pengisian

HURUF = {"font_name": "Calibri", "font_size": 11, "locked": False}  # a cell outside our columns may be typed into
KIRI, KANAN = ({"align": side, "indent": 1} for side in ("left", "right"))  # clear of the next column
TINGGI_BARIS, TINGGI_TERBESAR = 15, 405  # points: of one line, and (nearly) the most that Excel allows
WARNA = {
    "judul": "#1F3864",
    "wajib": "#8A1C1C",
    "hitungan": "#6B6B6B",
    "target": "#2F5D8A",
    "kas": "#7A5C1E",
    "realisasi": "#2B6B4C",
    "bantu": "#595959",
    "latar_hitungan": "#F2F2F2",
    "garis": "#BFBFBF",
    "tautan": "#0563C1",
}
WARNA_LEMBAR = {
    Pengisian.SEKALI: "#1F3864",
    Pengisian.RENSTRA: "#1F3864",
    Pengisian.TAHUNAN: "#2B6B4C",
    Pengisian.TRIWULANAN: "#C55A11",
    Pengisian.SEPERLUNYA: "#A6A6A6",
}
TANDA = {  # colours that come and go with what is typed
    "kosong": {"bg_color": "#FFE699"},
    "salah": {"bg_color": "#F8CBAD", "font_color": "#7F1D1D"},
    "belum_tutup": {"bg_color": "#E7E6E6", "font_color": "#595959"},
    "lengkap": {"bg_color": "#E2EFDA", "font_color": "#1E5631"},
    "baris": {"bottom": 1, "bottom_color": "#D0D0D0"},
    "tidak_diisi": {"font_color": "#7F7F7F"},
}


@dataclass(frozen=True, slots=True)
class Gaya:
    """The cell formats of one workbook; the library keeps equal ones once."""

    book: xlsxwriter.Workbook

    def locked(self, **properties: Any) -> Format:
        """A cell that staff only read."""
        return self.book.add_format({"locked": True, "valign": "top"} | properties)

    def tanda(self, nama: str) -> Format:
        """The colours of one condition."""
        return self.book.add_format(TANDA[nama])

    @property
    def nama(self) -> Format:
        """The title of a sheet."""
        return self.locked(bold=True, font_size=14, font_color=WARNA["judul"])

    @property
    def tujuan(self) -> Format:
        """The purpose of a sheet."""
        return self.locked(italic=True, font_color=WARNA["bantu"])

    @property
    def bantu(self) -> Format:
        """Small explaining text."""
        return self.locked(font_color=WARNA["bantu"], text_wrap=True, font_size=9)

    @property
    def tautan(self) -> Format:
        """A link to another sheet."""
        return self.locked(font_color=WARNA["tautan"], underline=1)

    @property
    def pita(self) -> Format:
        """The band above the headings: the year of a column, or the group of columns that starts there."""
        return self.locked(font_color=WARNA["bantu"], bold=True, align="center_across", num_format="0;;", bottom=1)

    def kepala(self, warna: str) -> Format:
        """A heading on a colour of `WARNA`."""
        return self.locked(
            bold=True,
            font_color="white",
            bg_color=WARNA[warna],
            border=1,
            border_color="#FFFFFF",
            bottom=5,  # keeps the first row clear of the colour
            text_wrap=True,
            align="center",
            valign="vcenter",
        )

    @property
    def judul_hitungan(self) -> Format:
        """The heading of a computed column."""
        return self.kepala("hitungan")

    def isian(self, column: Column) -> Format:
        """The input cells of one column."""
        look: dict[str, Any] = {"text_wrap": isinstance(column.kind, Teks), "valign": "top", "locked": False}
        if isinstance(column.kind, Bulat):
            look["align"] = "center"
        else:  # the words among numbers stand on their side, too
            look |= KANAN if isinstance(column.kind, (Angka, NilaiKinerja, SelBebas)) else KIRI
        return self.book.add_format({"num_format": column.kind.excel_format()} | look)

    def jawaban(self, column: Column) -> Format:
        """The input cell of one question."""
        look = {"align": "left", "text_wrap": True, "border": 1, "border_color": WARNA["garis"]}
        return self.book.add_format(
            {"num_format": column.kind.excel_format(), "valign": "vcenter", "locked": False} | look
        )

    def hitungan(self, hitungan: Hitungan) -> Format:
        """The locked cells of one computed column."""
        teks = hitungan.bentuk == "General"
        look = {"bg_color": WARNA["latar_hitungan"], "font_color": WARNA["bantu"]}
        return self.locked(num_format=hitungan.bentuk, text_wrap=teks, **look, **(KIRI if teks else KANAN))

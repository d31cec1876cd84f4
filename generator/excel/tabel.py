"""Draws tables into a spreadsheet with real cells: numbers stay numbers, text stays text, header rows repeat in print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from textwrap import wrap

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generator.excel.halaman import TEPI_ATAS, TEPI_SAMPING, Halaman, Rentang, lay_out, widest
from generator.excel.ukuran import cell_text, fit_heights, fit_widths
from generator.reports.tabel import Baris, Jenis, Lembaran, Letak, Rata, Sel, Tabel, place_cells

_KERTAS = {Lembaran.A3: 8, Lembaran.A4: 9, Lembaran.F4: 14}  # 14: folio, 8,5 × 13 inch
_KOLOM_A4 = 12  # tables with more columns are printed on A3 where they name no paper
_ALIGN = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_FILL = {
    Jenis.KEPALA: "#D9E2EC",
    Jenis.NOMOR: "#EDF1F5",
    Jenis.PITA: "#D3DCE5",
    Jenis.PROGRAM: "#DEE6ED",
    Jenis.KEGIATAN: "#ECF0F4",
    Jenis.JUMLAH: "#D3DCE5",
}
_FILL_GAP = "#FFF2CC"
_BOLD = {Jenis.KEPALA, Jenis.PITA, Jenis.PROGRAM, Jenis.JUMLAH}
_HEAD = (Jenis.KEPALA, Jenis.NOMOR)
_LEFT = (Jenis.PITA, Jenis.CATATAN)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet may take a text that begins so for a formula
_LEBAR_A3, _LEBAR_A4 = 225.0, 135.0  # characters that fit across a page at the printed size
_HURUF, _UKURAN, _TERENDAH = "Arial", 8, 14.0  # points: type size, lowest header row
_WAKTU_TETAP = datetime(2000, 1, 1)  # the same input gives the same file
_LEBAR_CATATAN, _TERSEMPIT = 0.8, 40  # column units of a letter of a note; least letters of its line
_BAGIAN_KANAN = 70  # percent of the columns left of the signature
_NAMA_TERPANJANG = 31
_NAMA_TERLARANG = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def write_tabel(tables: Sequence[Tabel], judul: str) -> bytes:
    """Return a spreadsheet with one sheet per table; `judul` is the document's title."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": judul, "created": _WAKTU_TETAP})
        for nomor, tabel in enumerate(tables, 1):
            draw_sheet(book, tabel, name_sheet(tabel, nomor))
    return target.getvalue()


def draw_sheet(book: Workbook, tabel: Tabel, nama: str) -> None:
    """Add a table to a spreadsheet as a sheet of its own."""
    _Pen(book, tabel, book.add_worksheet(nama, _Lembar)).draw()


def name_sheet(tabel: Tabel, nomor: int) -> str:
    """Return a legal and unique sheet name made of the table's key."""
    nama = tabel.kunci.replace("-", " ").translate(_NAMA_TERLARANG).strip().title()
    return f"{nomor} {nama}"[:_NAMA_TERPANJANG] if nomor > 1 else nama[:_NAMA_TERPANJANG] or "Tabel"


class _Lembar(Worksheet):
    """A sheet whose formulas call no newer function of Excel: the library looks for thirty of them in each formula."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class _Pen:
    """Draws one table on one sheet; cells that look alike share a format."""

    def __init__(self, book: Workbook, tabel: Tabel, sheet: Worksheet) -> None:
        self._book, self._tabel, self._sheet = book, tabel, sheet
        self._places: dict[str, str] = {}  # key of a figure that a formula names → address of its cell
        self._formats: dict[tuple[object, ...], Format] = {}
        wide = len(tabel.kolom) > _KOLOM_A4 and tabel.cetak.kertas is Lembaran.A4
        self._cetak = replace(tabel.cetak, kertas=Lembaran.A3) if wide else tabel.cetak

    def draw(self) -> None:
        """Draw title, header, body and notes, and set up the print."""
        top = self._title()
        header = top + len(self._tabel.kepala)
        rows = self._tabel.baris or self._empty()
        cells = [*place_cells(self._tabel.kepala, top), *place_cells(rows, header)]
        end = header + len(rows)
        widths = self._fit(cells)
        pages = self._lay_out(cells, widths, Rentang(top, header, *self._notes(end, widths)))
        named = {kunci for letak in pages.sel if letak.sel.rumus for kunci in letak.sel.rumus.kunci}
        self._places = {
            letak.sel.kunci: xl_rowcol_to_cell(letak.baris, letak.kolom)
            for letak in pages.sel
            if letak.sel.kunci in named
        }
        for letak in pages.sel:
            self._cell(letak)
        for nomor, height in pages.tinggi.items():
            self._sheet.set_row(nomor, height)
        self._print(top, header, pages)

    def _empty(self) -> tuple[Baris, ...]:
        teks = self._tabel.bila_kosong
        return (Baris((Sel(teks, Rata.TENGAH, gabung_kolom=len(self._tabel.kolom)),)),) if teks else ()

    def _title(self) -> int:
        """Write the title and the lines below it; return the row of the header."""
        if not self._tabel.judul:
            return 0
        look = self._book.add_format({"bold": True, "font_name": _HURUF, "font_size": 12})
        self._sheet.write_string(0, 0, self._tabel.judul, look)
        self._lines(1, 0, self._tabel.atas, {})
        return 2 + len(self._tabel.atas)

    def _lines(self, row: int, column: int, lines: Sequence[str], look: dict[str, object]) -> None:
        """Write lines one below the other; they may run over the cells beside them."""
        style = self._book.add_format({"font_name": _HURUF, "font_size": _UKURAN, **look})
        for nomor, line in enumerate(lines):
            self._sheet.write_string(row + nomor, column, line, style)

    def _cell(self, letak: Letak) -> None:
        teks = cell_text(letak.sel) if letak.sel.angka is None else ""
        look = self._format(letak, risky=teks.startswith(_FORMULA_SIGNS))
        if (letak.baris, letak.kolom) != (letak.akhir_baris, letak.akhir_kolom):
            self._sheet.merge_range(letak.baris, letak.kolom, letak.akhir_baris, letak.akhir_kolom, "", look)
        if letak.sel.angka is not None:
            self._number(letak, float(letak.sel.angka), look)
        elif teks:
            self._sheet.write_string(letak.baris, letak.kolom, teks, look)
        else:
            self._sheet.write_blank(letak.baris, letak.kolom, None, look)

    def _number(self, letak: Letak, angka: float, look: Format) -> None:
        """Write a number, as a live formula where all the cells that it follows from stand in this table."""
        rumus = letak.sel.rumus
        if rumus is None or not self._places.keys() >= set(rumus.kunci):
            self._sheet.write_number(letak.baris, letak.kolom, angka, look)
            return
        places = (self._places[kunci] for kunci in rumus.kunci)
        self._sheet.write_formula(letak.baris, letak.kolom, f"={rumus.pola.format(*places)}", look, angka)

    def _format(self, letak: Letak, risky: bool) -> Format:
        sel, jenis = letak.sel, letak.row.jenis
        rata = sel.rata or self._rata(letak)
        key = (jenis, rata, sel.tebal, sel.miring, sel.kosong, sel.pola, sel.angka is None, risky, sel.gabung_baris > 1)
        if key not in self._formats:
            self._formats[key] = self._book.add_format(_look(letak, rata, risky))
        return self._formats[key]

    def _rata(self, letak: Letak) -> Rata:
        if letak.row.jenis in _HEAD:
            return Rata.TENGAH
        return Rata.KIRI if letak.row.jenis in _LEFT else self._tabel.kolom[letak.kolom].rata

    def _notes(self, row: int, widths: Sequence[float]) -> tuple[int, frozenset[int]]:
        """Write notes, source, and the signature block below the right part of the table.

        Notes end where the page does; where a sheet is two pages wide they stand on the second, since the columns that it
        repeats would repeat pieces of them. Return the row after all of it, and the rows that begin no page: the notes stay with
        the last row of the table, the signature with its first line.
        """
        notes = [*self._tabel.catatan, *([f"Sumber: {self._tabel.sumber}"] if self._tabel.sumber else [])]
        first = self._cetak.bagi if self._cetak.kertas is Lembaran.F4 else 0
        letters = max(int(sum(widths[first:]) / _LEBAR_CATATAN), _TERSEMPIT)
        lines = [line for note in notes for line in wrap(note, letters)]
        self._lines(row, first, lines, {"italic": True})
        signature = _BAGIAN_KANAN * len(self._tabel.kolom) // 100
        self._lines(row + len(lines) + 1, signature, self._tabel.bawah, {})
        end = row + len(lines) + 1 + len(self._tabel.bawah)
        return end, frozenset((*range(row, row + len(lines)), *range(end - len(self._tabel.bawah) + 1, end)))

    def _fit(self, cells: Sequence[Letak]) -> list[float]:
        """Set and return the widths of the columns."""
        total = _LEBAR_A4 if self._cetak.kertas is Lembaran.A4 else _LEBAR_A3
        proportions = [kolom.lebar for kolom in self._tabel.kolom]
        widths = fit_widths(proportions, total, cells, widest(self._cetak, len(proportions)))
        for nomor, width in enumerate(widths):
            self._sheet.set_column(nomor, nomor, width)
        return widths

    def _lay_out(self, cells: Sequence[Letak], widths: Sequence[float], rentang: Rentang) -> Halaman:
        """Find heights and pages; a header row is at least as tall as it declares."""
        heights = fit_heights(cells, widths)
        for nomor, row in enumerate(self._tabel.kepala, rentang.atas):
            declared = row.tinggi * _UKURAN / self._tabel.ukuran
            heights[nomor] = max(heights.get(nomor, _TERENDAH), declared, _TERENDAH)
        return lay_out(cells, heights, widths, self._cetak, rentang)

    def _print(self, top: int, header: int, pages: Halaman) -> None:
        sheet, cetak = self._sheet, self._cetak
        sheet.set_landscape()
        sheet.set_paper(_KERTAS[cetak.kertas])
        sheet.set_margins(left=TEPI_SAMPING, right=TEPI_SAMPING, top=TEPI_ATAS, bottom=TEPI_ATAS)
        sheet.set_print_scale(pages.skala)
        sheet.set_h_pagebreaks(list(pages.awal))
        if pages.terbagi:
            sheet.set_v_pagebreaks([cetak.bagi])
            sheet.repeat_columns(*cetak.ulang)
        sheet.set_footer("&C&P / &N")
        sheet.hide_gridlines(2)
        if header > top:
            sheet.repeat_rows(top, header - 1)
            sheet.freeze_panes(header, cetak.kolom_tetap)


def _look(letak: Letak, rata: Rata, risky: bool) -> dict[str, object]:
    """The properties of a cell: a text that looks like a formula carries the sign that it is text."""
    sel, jenis = letak.sel, letak.row.jenis
    fill = _FILL_GAP if sel.kosong else "" if sel.gabung_baris > 1 and jenis not in _HEAD else _FILL.get(jenis, "")
    look: dict[str, object] = {
        "font_name": _HURUF,
        "font_size": _UKURAN,
        "border": 1,
        "border_color": "#7F7F7F",
        "text_wrap": True,
        "align": _ALIGN[rata],
        "valign": "vcenter" if jenis in _HEAD else "top",
        "bold": sel.tebal or jenis in _BOLD,
        "italic": sel.miring or sel.kosong,
        "num_format": sel.pola or ("General" if sel.angka is not None else "@"),
    }
    return look | ({"bg_color": fill} if fill else {}) | ({"quote_prefix": True} if risky else {})

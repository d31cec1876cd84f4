"""A list for staff to work through, as a spreadsheet: one finding per row, with links to the cells it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

_BARIS_KEPALA = 3
_TINGGI_BARIS, _TERTINGGI = 15, 405  # points
_WARNA = "#1F3864"


@dataclass(frozen=True, slots=True)
class Tautan:
    """A text that leads to a cell of a workbook: file (as seen from the list's folder), sheet and cell."""

    teks: str
    berkas: str
    lembar: str
    sel: str

    @property
    def alamat(self) -> str:
        """The link as Excel understands it."""
        lembar = self.lembar.replace("'", "''")
        return f"external:{self.berkas}#'{lembar}'!{self.sel}"


Isi = str | int | float | Tautan | None


@dataclass(frozen=True, slots=True)
class LembarDaftar:
    """One sheet of the list: its name, what to do with it, the headings with their widths, and the rows."""

    judul: str
    petunjuk: str
    kolom: Sequence[tuple[str, int]]
    baris: Sequence[Sequence[Isi]]


def write_daftar(lembar: Sequence[LembarDaftar]) -> bytes:
    """Return the list as the bytes of a spreadsheet; sheets without rows are left out."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for satu in lembar:
        if satu.baris:
            _write_sheet(book, book.add_worksheet(satu.judul), satu)
    book.close()
    return stream.getvalue()


def _write_sheet(book: xlsxwriter.Workbook, ws: Worksheet, lembar: LembarDaftar) -> None:
    nama = book.add_format({"bold": True, "font_size": 14, "font_color": _WARNA})
    kepala = book.add_format(
        {"bold": True, "font_color": "white", "bg_color": _WARNA, "border": 1, "text_wrap": True, "valign": "vcenter"}
    )
    isian = {"text_wrap": True, "valign": "top", "align": "left", "border": 1, "border_color": "#BFBFBF"}
    biasa, tautan = book.add_format(isian), book.add_format({**isian, "font_color": "#0563C1"})
    ws.write_string(0, 0, lembar.judul, nama)
    ws.write_string(1, 0, lembar.petunjuk)
    for index, (judul, lebar) in enumerate(lembar.kolom):
        ws.set_column(index, index, lebar)
        ws.write_string(_BARIS_KEPALA, index, judul, kepala)
    for number, baris in enumerate(lembar.baris, _BARIS_KEPALA + 1):
        for index, isi in enumerate(baris):
            _write(ws, number, index, isi, tautan if isinstance(isi, Tautan) else biasa)
        lines = max(map(_count_lines, baris, (lebar for _, lebar in lembar.kolom)))
        ws.set_row(number, min(_TINGGI_BARIS * lines, _TERTINGGI))
    _set_page(ws, len(lembar.kolom), len(lembar.baris))


def _count_lines(isi: Isi, lebar: int) -> int:
    """How many lines a content takes in its column; not every spreadsheet program fits the row by itself."""
    teks = isi.teks if isinstance(isi, Tautan) else "" if isi is None else str(isi)
    return sum(max(1, -(-len(line) // lebar)) for line in teks.splitlines()) or 1


def _write(ws: Worksheet, row: int, column: int, isi: Isi, bentuk: xlsxwriter.format.Format) -> None:
    if isinstance(isi, Tautan):
        ws.write_url(row, column, isi.alamat, bentuk, isi.teks)
    elif isinstance(isi, (int, float)) and not isinstance(isi, bool):
        ws.write_number(row, column, isi, bentuk)
    elif isi is None:
        ws.write_blank(row, column, None, bentuk)
    else:
        ws.write_string(row, column, str(isi)[:32767], bentuk)


def _set_page(ws: Worksheet, kolom: int, baris: int) -> None:
    ws.freeze_panes(_BARIS_KEPALA + 1, 0)
    ws.autofilter(_BARIS_KEPALA, 0, _BARIS_KEPALA + baris, kolom - 1)
    ws.repeat_rows(_BARIS_KEPALA)
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)

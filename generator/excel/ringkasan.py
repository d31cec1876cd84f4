"""Draws the summary of many workbooks: one line for each, and every problem that is open in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.excel.pena import Pena

JUDUL = "Ringkasan Pembuatan Laporan"
LEMBAR_BUKU, LEMBAR_MASALAH = "Buku Kerja", "Masalah"
BARIS_JUDUL = 3  # 0-based row of the headings
_KOLOM_BUKU = {"Buku kerja": 36, "Perangkat daerah": 44, "Tahun": 8, "Keadaan": 21, "Berkas": 8, "Galat": 8}
_KOLOM_BUKU |= {"Peringatan": 11, "Diterima": 9, "Detik": 8, "Folder hasil": 30}
_KOLOM_MASALAH = {"Buku kerja": 34, "Tingkat": 12, "Kode": 9, "Lembar": 18, "Sel": 8, "Apa masalahnya": 60}
_KOLOM_MASALAH |= {"Cara memperbaiki": 48}
_TINGGI_BARIS, _TERTINGGI = 12.0, 400.0  # points
_WARNA = {"GAGAL": "#F8CBCB", "SEBAGIAN": "#F8CBCB", "DRAF": "#FFEFC2", "BELUM LENGKAP": "#FFEFC2", "SIAP": "#DDEBDD"}


@dataclass(frozen=True, slots=True)
class BarisBuku:
    """One workbook: its name, the ways to it and to its folder from the summary, what became of it, and counts.

    `opd` is «» and `tahun` None where no document was made, `detik` None where nothing was made in this run.
    """

    nama: str
    opd: str
    tahun: int | None
    tautan: str
    keadaan: str
    berkas: int
    galat: int
    peringatan: int
    diterima: int
    detik: float | None
    folder: str


@dataclass(frozen=True, slots=True)
class BarisMasalah:
    """One open problem of one workbook; the fields are the columns of the sheet, in its order."""

    nama: str
    tingkat: str
    kode: str
    lembar: str
    sel: str
    pesan: str
    perbaikan: str


def write_ringkasan(buku: Sequence[BarisBuku], masalah: Iterable[BarisMasalah], banyak: int) -> bytes:
    """Return the summary as a spreadsheet; `banyak` problems come one by one, and none is kept in memory."""
    target = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        pena = Pena(book)
        _write_buku(pena, book.add_worksheet(LEMBAR_BUKU), buku)
        _write_masalah(pena, book.add_worksheet(LEMBAR_MASALAH), masalah, banyak)
    return target.getvalue()


def _write_buku(pena: Pena, ws: Worksheet, buku: Sequence[BarisBuku]) -> None:
    _write_head(pena, ws, f"{len(buku)} buku kerja", _KOLOM_BUKU, len(buku))
    for row, satu in enumerate(buku, BARIS_JUDUL + 1):
        ws.set_row(row, _TINGGI_BARIS * max(1, -(-len(satu.opd) // _KOLOM_BUKU["Perangkat daerah"])))
        _write_link(pena, ws, row, 0, satu.tautan, satu.nama)
        _write_text(pena, ws, row, 1, satu.opd)
        _write_number(pena, ws, row, 2, satu.tahun, "0")
        warna = _WARNA.get(satu.keadaan.split(",")[0], "#FFFFFF")
        ws.write_string(row, 3, satu.keadaan, pena.sel(align="center", bg_color=warna))
        for column, value in enumerate((satu.berkas, satu.galat, satu.peringatan, satu.diterima), 4):
            _write_number(pena, ws, row, column, value, "#,##0")
        _write_number(pena, ws, row, 8, satu.detik, "0.0")
        _write_link(pena, ws, row, 9, satu.folder, satu.folder)


def _set_height(ws: Worksheet, row: int, isi: Sequence[str], lebar: Sequence[int]) -> None:
    """Make a row as high as its longest text; before its cells, which are written away at once."""
    lines = max(-(-len(text) // satu) for text, satu in zip(isi, lebar, strict=True))
    ws.set_row(row, min(_TERTINGGI, (lines + 1) * _TINGGI_BARIS))  # one line more: words do not fill lines


def _write_text(pena: Pena, ws: Worksheet, row: int, column: int, text: str) -> None:
    if text:
        ws.write_string(row, column, text, pena.sel(text))
    else:
        ws.write_blank(row, column, None, pena.sel())


def _write_number(pena: Pena, ws: Worksheet, row: int, column: int, nilai: float | None, bentuk: str) -> None:
    if nilai is None:
        ws.write_blank(row, column, None, pena.sel())
    else:
        ws.write_number(row, column, nilai, pena.sel(align="right", num_format=bentuk))


def _write_link(pena: Pena, ws: Worksheet, row: int, column: int, tautan: str, text: str) -> None:
    form = pena.sel(font_color="#0563C1", underline=1)
    if ws.write_url(row, column, f"external:{quote(tautan, safe='/:')}", form, text) != 0:
        ws.write_string(row, column, text, pena.sel(text))  # longer than a link may be


def _write_masalah(pena: Pena, ws: Worksheet, masalah: Iterable[BarisMasalah], banyak: int) -> None:
    _write_head(pena, ws, f"{banyak} masalah yang masih terbuka", _KOLOM_MASALAH, banyak)
    for row, satu in enumerate(masalah, BARIS_JUDUL + 1):
        isi = (satu.nama, satu.tingkat, satu.kode, satu.lembar, satu.sel, satu.pesan, satu.perbaikan)
        _set_height(ws, row, isi, tuple(_KOLOM_MASALAH.values()))
        for column, text in enumerate(isi):
            _write_text(pena, ws, row, column, text)


def _write_head(pena: Pena, ws: Worksheet, keterangan: str, kolom: dict[str, int], banyak: int) -> None:
    ws.write_string(0, 0, JUDUL, pena.get(bold=True, font_size=13, font_color="#1F3864"))
    ws.write_string(1, 0, f"{keterangan}.", pena.get(italic=True, font_color="#595959"))
    for column, (judul, lebar) in enumerate(kolom.items()):
        ws.set_column(column, column, lebar)
        ws.write_string(BARIS_JUDUL, column, judul, pena.judul())
    ws.autofilter(BARIS_JUDUL, 0, BARIS_JUDUL + max(banyak, 1), len(kolom) - 1)
    ws.freeze_panes(BARIS_JUDUL + 1, 1)
    ws.repeat_rows(BARIS_JUDUL)
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)
    ws.hide_gridlines(2)

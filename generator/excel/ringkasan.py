"""Draws the summary of many workbooks: one line for each, and every problem that is open in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.excel.pena import Pena

JUDUL = "Ringkasan Pembuatan Laporan"
LEMBAR_BUKU, LEMBAR_MASALAH = "Buku Kerja", "Masalah"
BARIS_JUDUL = 3  # 0-based row of the headings
_KOLOM_BUKU = {"Buku kerja": 44, "Keadaan": 16, "Berkas": 9, "Galat": 9, "Peringatan": 11, "Diterima": 10, "Detik": 9}
_KOLOM_BUKU |= {"Folder hasil": 36}
_KOLOM_MASALAH = {"Buku kerja": 34, "Tingkat": 12, "Kode": 9, "Lembar": 18, "Sel": 8, "Apa masalahnya": 60}
_KOLOM_MASALAH |= {"Cara memperbaiki": 48}
_TINGGI_BARIS, _TERTINGGI = 12.0, 400.0  # points
_WARNA = {"GAGAL": "#F8CBCB", "DRAF": "#FFEFC2", "SIAP": "#DDEBDD"}


@dataclass(frozen=True, slots=True)
class BarisBuku:
    """One workbook: its name, the ways to it and to its folder from the summary, what became of it, and counts.

    `detik` is None where nothing was made in this run.
    """

    nama: str
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


def write_ringkasan(buku: Sequence[BarisBuku], masalah: Sequence[BarisMasalah]) -> bytes:
    """Return the summary as a spreadsheet."""
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        pena = Pena(book)
        _write_buku(pena, book.add_worksheet(LEMBAR_BUKU), buku)
        _write_masalah(pena, book.add_worksheet(LEMBAR_MASALAH), masalah)
    return target.getvalue()


def _write_buku(pena: Pena, ws: Worksheet, buku: Sequence[BarisBuku]) -> None:
    _write_head(pena, ws, f"{len(buku)} buku kerja", _KOLOM_BUKU, len(buku))
    for row, satu in enumerate(buku, BARIS_JUDUL + 1):
        _write_link(pena, ws, row, 0, satu.tautan, satu.nama)
        warna = _WARNA.get(satu.keadaan.split(",")[0], "#FFFFFF")
        ws.write_string(row, 1, satu.keadaan, pena.sel(align="center", bg_color=warna))
        for column, value in enumerate((satu.berkas, satu.galat, satu.peringatan, satu.diterima), 2):
            ws.write_number(row, column, value, pena.sel(align="right", num_format="#,##0"))
        if satu.detik is None:
            ws.write_string(row, 6, "", pena.sel())
        else:
            ws.write_number(row, 6, satu.detik, pena.sel(align="right", num_format="0.0"))
        _write_link(pena, ws, row, 7, satu.folder, satu.folder)


def _write_link(pena: Pena, ws: Worksheet, row: int, column: int, tautan: str, text: str) -> None:
    form = pena.sel(font_color="#0563C1", underline=1)
    if ws.write_url(row, column, f"external:{quote(tautan, safe='/:')}", form, text) != 0:
        ws.write_string(row, column, text, pena.sel(text))  # longer than a link may be


def _write_masalah(pena: Pena, ws: Worksheet, masalah: Sequence[BarisMasalah]) -> None:
    _write_head(pena, ws, f"{len(masalah)} masalah yang masih terbuka", _KOLOM_MASALAH, len(masalah))
    for row, satu in enumerate(masalah, BARIS_JUDUL + 1):
        isi = (satu.nama, satu.tingkat, satu.kode, satu.lembar, satu.sel, satu.pesan, satu.perbaikan)
        for column, text in enumerate(isi):
            ws.write_string(row, column, text, pena.sel(text))
        lines = max(-(-len(text) // lebar) for text, lebar in zip(isi, _KOLOM_MASALAH.values(), strict=True))
        ws.set_row(row, min(_TERTINGGI, (lines + 1) * _TINGGI_BARIS))  # one line more: words do not fill lines


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

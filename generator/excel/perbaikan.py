"""Draws the list of what is to be mended, so that staff tick it off beside their workbook: every line leads to its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from math import ceil
from urllib.parse import quote

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.excel.pena import Pena
from generator.excel.sidik import print_cells
from generator.excel.tabel import draw_sheet
from generator.reports.tabel import Tabel

JUDUL = "Daftar Perbaikan"
WAJIB, PERIKSA, DITERIMA, RINGKASAN, PRA_REVIU = "Wajib", "Periksa", "Diterima", "Ringkasan", "Pra-Reviu"
BARIS_JUDUL = 3  # 0-based row of the headings
KOLOM_SEL = 2  # 0-based column of the links
SUDAH, CATATAN = "Sudah diperbaiki", "Catatan Anda"
KOLOM = {  # heading → field of Butir and width in characters
    "Lembar": ("lembar", 15),
    "Sel": ("sel", 7),
    "Baris": ("baris", 15),
    "Kolom": ("kolom", 15),
    "Yang tertulis": ("tertulis", 18),
    "Apa masalahnya": ("masalah", 46),
    "Cara memperbaiki": ("cara", 36),
    "Kode": ("kode", 8),
    SUDAH: ("selesai", 12),
    CATATAN: ("catatan", 18),
}
KOLOM_DITERIMA = {judul: isi for judul, isi in KOLOM.items() if judul not in ("Cara memperbaiki", SUDAH, CATATAN)}
KOLOM_DITERIMA |= {"Alasan diterima": ("alasan", 40), "Diterima oleh": ("oleh", 20), CATATAN: KOLOM[CATATAN]}
_GUNA = {
    WAJIB: "Galat: selama masih ada, laporan bertanda DRAF.",
    PERIKSA: "Peringatan: periksa satu per satu; perbaiki, atau terima dengan alasan pada lembar «Peringatan Diterima».",
    DITERIMA: "Peringatan yang sudah diterima apa adanya, dengan alasannya.",
}
_KOSONG = {WAJIB: "Tidak ada galat.", PERIKSA: "Tidak ada peringatan yang terbuka.", DITERIMA: "Belum ada."}
_CARA = (
    "Klik sel pada kolom «Sel» untuk membuka buku kerja tepat di sel itu.",
    "Perbaiki isinya, simpan buku kerja, lalu jalankan program sekali lagi.",
    "Yang sudah beres pindah ke bawah dan mendapat tanggal pada kolom «Sudah diperbaiki».",
    "Kolom «Catatan Anda» bebas diisi, misalnya siapa yang mengerjakan; isinya ikut ke daftar berikutnya.",
)
_WARNA = {WAJIB: "#F8CBCB", PERIKSA: "#FFEFC2", DITERIMA: "#DDEBDD"}
_TINGGI_BARIS, _TERTINGGI = 12.0, 400.0
_RAPAT = 1.1  # letters of running text per unit of width, which is that of a digit
_PANJANG_SEL = 1000  # of a message shown
_PANJANG_TERTULIS = 200  # of what was typed: enough to know it again; the cell itself is a click away
_WAKTU_TETAP = datetime(2000, 1, 1)  # the same findings give the same file


@dataclass(frozen=True, slots=True)
class Butir:
    """One line of the list. `baris` and `kolom` name the cell by words, so that it is known again after rows moved.

    `selesai` is the day since which it is gone; `alasan` and `oleh` are those of an accepted one; else «». `catatan` is
    what staff wrote beside it.
    """

    lembar: str
    sel: str
    baris: str
    kolom: str
    tertulis: str
    masalah: str
    cara: str
    kode: str
    selesai: str = ""
    alasan: str = ""
    oleh: str = ""
    catatan: str = ""

    @property
    def kunci(self) -> tuple[str, ...]:
        """What makes two lines of different runs the same problem."""
        return self.kode, self.lembar, self.baris, self.kolom


@dataclass(frozen=True, slots=True)
class DaftarPerbaikan:
    """What is to be mended in one workbook; `tautan` is the way to its file from the folder of the list.

    `pra_reviu` is the table of what a reviewer will ask; None where the workbook cannot be measured.
    """

    buku: str
    tautan: str
    wajib: tuple[Butir, ...] = ()
    periksa: tuple[Butir, ...] = ()
    diterima: tuple[Butir, ...] = ()
    pra_reviu: Tabel | None = None

    @property
    def lembar(self) -> dict[str, tuple[Butir, ...]]:
        """The lines by the sheet that they are listed on."""
        return {WAJIB: self.wajib, PERIKSA: self.periksa, DITERIMA: self.diterima}


def write_daftar(daftar: DaftarPerbaikan, sorot: Butir | None = None) -> bytes:
    """Return the list as a spreadsheet; it opens at the line `sorot`, so that the way to its cell is one click.

    Its keywords hold the print of its cells, by which `daftar_lama.find_change` knows what staff wrote into it.
    """
    return _draw(daftar, sorot, print_cells(_draw(daftar, sorot, "")))


def _draw(daftar: DaftarPerbaikan, sorot: Butir | None, sidik: str) -> bytes:
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"title": JUDUL, "created": _WAKTU_TETAP, "keywords": sidik})
        pena = Pena(book)
        for nama, butir in daftar.lembar.items():
            ws = book.add_worksheet(nama)
            _write_sheet(pena, ws, nama, butir, daftar)
            if sorot in butir:
                _open_at(ws, BARIS_JUDUL + 1 + butir.index(sorot))
        _write_summary(pena, book.add_worksheet(RINGKASAN), daftar)
        if daftar.pra_reviu:
            draw_sheet(book, daftar.pra_reviu, PRA_REVIU)
    return target.getvalue()


def _write_sheet(pena: Pena, ws: Worksheet, nama: str, butir: Sequence[Butir], daftar: DaftarPerbaikan) -> None:
    kolom = KOLOM_DITERIMA if nama == DITERIMA else KOLOM
    ws.write_string(0, 0, f"{JUDUL}: {nama}", pena.get(bold=True, font_size=13, font_color="#1F3864"))
    ws.write_string(1, 0, f"Buku kerja {daftar.buku}. {_GUNA[nama]}", pena.get(italic=True, font_color="#595959"))
    ws.set_column(0, 0, 5)
    for nomor, judul in enumerate(("No.", *kolom)):
        ws.write_string(BARIS_JUDUL, nomor, judul, pena.judul())
    ws.set_row(BARIS_JUDUL, 2 * _TINGGI_BARIS + 4)
    for nomor, (_, lebar) in enumerate(kolom.values(), 1):
        ws.set_column(nomor, nomor, lebar)
    for nomor, isi in enumerate(butir, 1):
        _write_line(pena, ws, nomor, isi, nama, daftar)
    if not butir:
        ws.merge_range(BARIS_JUDUL + 1, 0, BARIS_JUDUL + 1, len(kolom), _KOSONG[nama], pena.sel(italic=True))
    ws.autofilter(BARIS_JUDUL, 0, BARIS_JUDUL + max(len(butir), 1), len(kolom))
    ws.freeze_panes(BARIS_JUDUL + 1, 3)
    ws.repeat_rows(BARIS_JUDUL)
    ws.set_tab_color(_WARNA[nama])
    _set_print(ws)


def _open_at(ws: Worksheet, row: int) -> None:
    ws.activate()
    ws.set_selection(row, KOLOM_SEL, row, KOLOM_SEL)
    ws.freeze_panes(BARIS_JUDUL + 1, 3, max(BARIS_JUDUL + 1, row - 2), 3)


def _write_line(pena: Pena, ws: Worksheet, nomor: int, butir: Butir, nama: str, daftar: DaftarPerbaikan) -> None:
    kolom = KOLOM_DITERIMA if nama == DITERIMA else KOLOM
    row, redup = BARIS_JUDUL + nomor, {"font_color": "#7F7F7F"} if butir.selesai else {}
    ws.write_number(row, 0, nomor, pena.sel(align="center", **redup))
    lines = 1
    for index, (kunci, lebar) in enumerate(kolom.values(), 1):
        text = _shorten(str(getattr(butir, kunci)), _PANJANG_TERTULIS if kunci == "tertulis" else _PANJANG_SEL)
        lines = max(lines, sum(max(1, ceil(len(line) / (lebar * _RAPAT))) for line in text.splitlines()))
        if kunci == "sel" and text and not butir.selesai:
            tautan = f"external:{quote(daftar.tautan, safe='/:')}#'{butir.lembar}'!{text}"
            ws.write_url(row, index, tautan, pena.sel(font_color="#0563C1", underline=1), text, "Buka sel ini")
            continue
        warna = {"bg_color": _WARNA[nama]} if kunci == "kode" and not butir.selesai else {}
        hijau = {"font_color": "#2E7D32", "bold": True} if kunci == "selesai" and text else {}
        ws.write_string(row, index, text, pena.sel(text, **{**redup, **warna, **hijau}))
    ws.set_row(row, min(_TERTINGGI, lines * _TINGGI_BARIS + 4))


def _shorten(text: str, panjang: int) -> str:
    return text if len(text) <= panjang else text[: panjang - 1].rstrip() + "…"


def _write_summary(pena: Pena, ws: Worksheet, daftar: DaftarPerbaikan) -> None:
    ws.write_string(0, 0, f"{JUDUL}: {RINGKASAN}", pena.get(bold=True, font_size=13, font_color="#1F3864"))
    ws.write_string(1, 0, f"Buku kerja {daftar.buku}", pena.get(italic=True, font_color="#595959"))
    judul = ("Lembar", WAJIB, PERIKSA, DITERIMA, SUDAH)
    counts = _count(daftar)
    for index, text in enumerate(judul):
        ws.write_string(BARIS_JUDUL, index, text, pena.judul())
    for nomor, (nama, count) in enumerate(counts.items(), BARIS_JUDUL + 1):
        ws.write_string(nomor, 0, nama, pena.sel(nama))
        for index, kind in enumerate(judul[1:], 1):
            ws.write_number(nomor, index, count[kind], pena.sel(align="center", num_format="0;-0;–"))
    total = sum(counts.values(), Counter())
    last = BARIS_JUDUL + 1 + len(counts)
    ws.write_string(last, 0, "Jumlah", pena.sel(bold=True, bg_color="#D9E2EC"))
    for index, kind in enumerate(judul[1:], 1):
        ws.write_number(last, index, total[kind], pena.sel(bold=True, align="center", bg_color="#D9E2EC"))
    for nomor, line in enumerate(_CARA, 1):
        ws.write_string(last + 1 + nomor, 0, f"{nomor}. {line}", pena.get())
    ws.set_column(0, 0, 28)
    ws.set_column(1, 4, 15)
    ws.freeze_panes(BARIS_JUDUL + 1, 0)
    _set_print(ws)


def _count(daftar: DaftarPerbaikan) -> dict[str, Counter[str]]:
    """How many lines of each kind there are on each sheet of the workbook."""
    counts: dict[str, Counter[str]] = {}
    for nama, rows in daftar.lembar.items():
        for butir in rows:
            counts.setdefault(butir.lembar or "(seluruh buku kerja)", Counter())[SUDAH if butir.selesai else nama] += 1
    return counts


def _set_print(ws: Worksheet) -> None:
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)
    ws.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    ws.set_footer(f"&L&8{JUDUL}: &A&R&8Halaman &P dari &N")
    ws.hide_gridlines(2)

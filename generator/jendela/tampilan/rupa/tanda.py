"""The marks that the theme keeps as pictures of one size (boxes, round buttons, arrows, scroll bars), drawn for this display.

The theme itself draws them for 96 dots per inch; on a denser display they would stay small beside letters that grow.
Colours are the theme's.
"""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from tkinter import ttk

from generator.jendela.tampilan.rupa.lukis import Lapis, garis, lingkaran, paint, persegi, segitiga

BIRU, BIRU_SOROT, BIRU_TEKAN = "#005fb8", "#196ebf", "#327ec5"
PUDAR, KELABU, HITAM, PUTIH = "#c4c4c4", "#8a8a8a", "#000000", "#ffffff"
_ISI, _ISI_SOROT, _ISI_TEKAN, _ISI_MATI, _ALUR = "#f4f4f4", "#ebebeb", "#e2e2e2", "#fafafa", "#e6e6e6"
# (state of ttk, edge, filling); the first that fits counts, the last is the rule
_KOSONG = (
    ("disabled", PUDAR, _ISI_MATI),
    ("pressed", PUDAR, _ISI_TEKAN),
    ("active focus", HITAM, _ISI_SOROT),
    ("active", KELABU, _ISI_SOROT),
    ("focus", HITAM, _ISI),
    ("", KELABU, _ISI),
)
_TERPILIH = (
    ("disabled selected", PUDAR, PUDAR),
    ("pressed selected", BIRU_TEKAN, BIRU_TEKAN),
    ("active focus selected", HITAM, BIRU_SOROT),
    ("active selected", BIRU_SOROT, BIRU_SOROT),
    ("focus selected", HITAM, BIRU),
    ("selected", BIRU, BIRU),
)
_TERAPAT = 1.1  # the scale from which the theme's own marks look small
_SISI, _RUANG = 20, 6  # of a mark; between it and its words
_KOTAK, _DALAM_KOTAK = persegi(0, 0, _SISI, _SISI, 4), persegi(1, 1, _SISI - 1, _SISI - 1, 3)
_BULAT, _DALAM_BULAT = lingkaran(10, 10, 10), lingkaran(10, 10, 9)
_TEPI_CINCIN, _LUBANG = lingkaran(10, 10, 7), lingkaran(10, 10, 6)
_CENTANG = garis(((5.4, 10.4), (8.6, 13.4), (14.6, 6.8)), 1.3)
_PANAH = {  # of the ends of a scroll bar
    "uparrow": ((6, 4), (9.5, 9.5), (2.5, 9.5)),
    "downarrow": ((2.5, 3.5), (9.5, 3.5), (6, 9)),
}
_TEBAL_GULIR, _PANJANG_GULIR, _UJUNG = 12, 20, 13
_LIPAT = garis(((0.7, 0.7), (5, 4.6), (9.3, 0.7)), 1.1)


def scale_marks(root: tk.Tk, style: ttk.Style, skala: float) -> None:
    """Let the theme in use draw its marks at this scale; what it has already stays where the scale is the usual one."""
    if skala < _TERAPAT:
        return
    pena = _Pena(root, style, skala)
    pena.add_mark("Checkbutton", _draw_box)
    pena.add_mark("Radiobutton", _draw_round)
    pena.add_fold()
    pena.add_scrollbar()
    pena.add_progress()


def _draw_box(tepi: str, isi: str, terpilih: bool) -> Sequence[Lapis]:
    """A box of one pixel's edge, ticked or not."""
    lapis = [(_KOTAK, tepi), (_DALAM_KOTAK, isi)]
    return [*lapis, (_CENTANG, PUTIH)] if terpilih else lapis


def _draw_round(tepi: str, isi: str, terpilih: bool) -> Sequence[Lapis]:
    """A round button; the chosen one is a ring, whose inner edge shows where the keyboard is."""
    if terpilih:
        return [(_BULAT, isi), (_TEPI_CINCIN, tepi), (_LUBANG, PUTIH)]
    return [(_BULAT, tepi), (_DALAM_BULAT, isi)]


class _Pena:
    """Makes pictures and the parts of the theme that show them. Tcl keeps the pictures: no object of tkinter is made, which
    the working thread could not dispose of.
    """

    def __init__(self, root: tk.Tk, style: ttk.Style, skala: float) -> None:
        self._tk, self._style, self._skala = root.tk, style, skala

    def add_mark(self, jenis: str, draw: Callable[[str, str, bool], Sequence[Lapis]]) -> None:
        """Replace the mark of a kind of button in all its states."""
        gambar = [
            (*keadaan.split(), self._make(_SISI + _RUANG, _SISI, draw(tepi, isi, "selected" in keadaan)))
            for keadaan, tepi, isi in (*_TERPILIH, *_KOSONG)
        ]
        biasa = gambar.pop()
        bagian = f"Lkjip.{jenis}.indicator"
        self._style.element_create(bagian, "image", *biasa, *gambar, sticky="w")
        kata = [(bagian, {"side": "left"}), (f"{jenis}.label", {"side": "right", "expand": 1})]
        dalam = [(f"{jenis}.padding", {"children": kata})]
        self._style.layout(f"T{jenis}", [(f"{jenis}.button", {"children": dalam})])

    def add_fold(self) -> None:
        """Replace the arrow that opens a list to choose from."""
        lebar = round(34 * self._skala)
        gambar = self._make(10, 5, [(_LIPAT, KELABU)])
        self._style.element_create("Lkjip.Combobox.arrow", "image", gambar, width=lebar, sticky="")
        teks = [("Combobox.textarea", {"sticky": "nsew"})]
        dalam = [
            ("Lkjip.Combobox.arrow", {"side": "right", "sticky": "ns"}),
            ("Combobox.padding", {"sticky": "nsew", "children": teks}),
        ]
        self._style.layout("TCombobox", [("Combobox.field", {"sticky": "nsew", "children": dalam})])

    def add_scrollbar(self) -> None:
        """Replace the upright scroll bar."""
        lebar, panjang, tengah = _TEBAL_GULIR, _PANJANG_GULIR, _TEBAL_GULIR / 2
        alur = persegi(0, 0, lebar, panjang, tengah)
        pegangan = persegi(tengah - 3, 0, tengah + 3, panjang, 3)
        self._add_bar("trough", [(alur, _ALUR)], 6)
        self._add_bar("thumb", [(persegi(0, 0, lebar, panjang, 0), _ALUR), (pegangan, KELABU)], 4)
        for ujung, titik in _PANAH.items():
            gambar = self._make(lebar, _UJUNG, [(segitiga(titik), KELABU)])
            self._style.element_create(f"Lkjip.Vertical.Scrollbar.{ujung}", "image", gambar, sticky="")
        dalam = [
            ("Lkjip.Vertical.Scrollbar.uparrow", {"side": "top"}),
            ("Lkjip.Vertical.Scrollbar.downarrow", {"side": "bottom"}),
            ("Lkjip.Vertical.Scrollbar.thumb", {"expand": 1}),
        ]
        self._style.layout(
            "Vertical.TScrollbar", [("Lkjip.Vertical.Scrollbar.trough", {"sticky": "ns", "children": dalam})]
        )

    def add_progress(self) -> None:
        """Replace the bar that shows how far the work is."""
        panjang, tebal = 20, 5
        tengah = tebal / 2
        ujung = (round(2 * self._skala), 0)
        for bagian, lapis in (
            ("trough", [(persegi(0, tengah - 0.5, panjang, tengah + 0.5, 0.5), KELABU)]),
            ("pbar", [(persegi(0, 0, panjang, tebal, tengah), BIRU)]),
        ):
            gambar = self._make(panjang, tebal, lapis)
            nama = f"Lkjip.Horizontal.Progressbar.{bagian}"
            self._style.element_create(nama, "image", gambar, sticky="ew", border=ujung)
        isi = [("Lkjip.Horizontal.Progressbar.pbar", {"side": "left", "sticky": "ns"})]
        alas = [("Lkjip.Horizontal.Progressbar.trough", {"sticky": "nsew", "children": isi})]
        self._style.layout("Horizontal.TProgressbar", alas)

    def _add_bar(self, bagian: str, lapis: Sequence[Lapis], tepi: float) -> None:
        """One piece of the bar that stretches between its ends."""
        gambar = self._make(_TEBAL_GULIR, _PANJANG_GULIR, lapis)
        ujung = (0, round(tepi * self._skala))
        self._style.element_create(f"Lkjip.Vertical.Scrollbar.{bagian}", "image", gambar, sticky="ns", border=ujung)

    def _make(self, lebar: float, tinggi: float, lapis: Sequence[Lapis]) -> str:
        """Return the name of a picture that Tcl keeps."""
        return self._tk.call("image", "create", "photo", "-data", paint(lebar, tinggi, self._skala, lapis))

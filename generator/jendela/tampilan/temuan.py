"""The list of findings: most serious first; a double click or Enter leads to the cell."""

from __future__ import annotations

import tkinter as tk
from tkinter import ttk

from generator.jendela.keadaan import GALAT, Keadaan, Temuan, Warna
from generator.jendela.pengendali import Pengendali
from generator.jendela.tampilan.rupa.gaya import ALAS, TINTA, WARNA, Gaya
from generator.jendela.tampilan.unsur import add_button, add_scrollbar, enable, wrap_with_width

_KOLOM = {"tingkat": ("Tingkat", 110), "lembar": ("Lembar", 130), "sel": ("Sel", 60), "masalah": ("Masalah", 240)}


class DaftarTemuan:
    """Shows findings and, below them, the whole text of the chosen one with the way to mend it."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, pengendali: Pengendali) -> None:
        self.bingkai = ttk.Frame(induk, padding=gaya.px(8))
        self._pengendali = pengendali
        self._temuan: tuple[Temuan, ...] = ()
        self._pohon = self._add_tree(gaya)
        self._kosong = ttk.Label(self.bingkai, style="Redup.TLabel", anchor="center", justify="center")
        rinci = ttk.Frame(self.bingkai, padding=(gaya.px(4), gaya.px(8), gaya.px(4), 0))
        rinci.columnconfigure(0, weight=1)
        self._masalah = ttk.Label(rinci, style="Tebal.TLabel", justify="left")
        self._cara = ttk.Label(rinci, justify="left")
        self._tempat = ttk.Label(rinci, style="Kecil.TLabel")
        self._buka = add_button(rinci, "Bu&ka sel ini", self._open)
        for row, label in enumerate((self._masalah, self._cara, self._tempat)):
            label.grid(row=row, column=0, sticky="ew", pady=(0, gaya.px(3)))
            wrap_with_width(label)
        self._buka.grid(row=0, column=1, rowspan=3, sticky="ne", padx=(gaya.px(12), 0))
        self.bingkai.rowconfigure(0, weight=1)
        self.bingkai.columnconfigure(0, weight=1)
        rinci.grid(row=1, column=0, columnspan=2, sticky="ew")
        rinci.configure(height=gaya.px(104))
        rinci.grid_propagate(False)

    def _add_tree(self, gaya: Gaya) -> ttk.Treeview:
        pohon = ttk.Treeview(self.bingkai, columns=list(_KOLOM), show="headings", selectmode="browse")
        geser = add_scrollbar(self.bingkai, pohon)
        for kunci, (judul, lebar) in _KOLOM.items():
            pohon.heading(kunci, text=judul, anchor="w")
            pohon.column(kunci, width=gaya.px(lebar), minwidth=gaya.px(50), stretch=kunci == "masalah")
        pohon.tag_configure("galat", background=ALAS[Warna.SALAH], foreground=WARNA[Warna.SALAH])
        pohon.tag_configure("peringatan", background=ALAS[Warna.PERIKSA], foreground=TINTA)
        pohon.bind("<<TreeviewSelect>>", lambda event: self._show_chosen())
        pohon.bind("<Double-1>", self._double_click)
        pohon.bind("<Return>", lambda event: self._open())
        pohon.grid(row=0, column=0, sticky="nsew")
        geser.grid(row=0, column=1, sticky="ns")
        return pohon

    @property
    def terpilih(self) -> Temuan | None:
        """The finding that is chosen; None where the list is empty."""
        chosen = self._pohon.selection()
        return self._temuan[int(chosen[0])] if chosen else None

    def show(self, temuan: tuple[Temuan, ...], kosong: str) -> None:
        """Show these findings; `kosong` is said where there are none."""
        if temuan != self._temuan:
            self._fill(temuan)
        self._kosong.configure(text=kosong)
        if temuan:
            self._kosong.place_forget()
        else:
            self._kosong.place(relx=0.5, rely=0.35, anchor="center")
        self._show_chosen()

    def refresh(self, keadaan: Keadaan) -> None:
        """Show the findings of the workbook."""
        periksaan = keadaan.periksaan
        if periksaan is None:
            kosong = "" if keadaan.buku is None or keadaan.sibuk else "Tekan «Periksa» untuk memeriksa buku kerja."
            self.show((), kosong)
        else:
            self.show(periksaan.temuan, "Tidak ada yang perlu diperbaiki.\nTekan «Buat laporan».")
        enable(self._buka, keadaan.boleh_periksa and bool(self.terpilih and self.terpilih.lembar))

    def focus(self) -> None:
        """Lead the keyboard to the list."""
        self._pohon.focus_set()

    def _fill(self, temuan: tuple[Temuan, ...]) -> None:
        self._temuan = temuan
        self._pohon.delete(*self._pohon.get_children())
        for nomor, satu in enumerate(temuan):
            berat = satu.tingkat == GALAT
            isi = ("●  Galat" if berat else "○  Peringatan", satu.lembar or "–", satu.sel, satu.pesan)
            self._pohon.insert("", "end", str(nomor), values=isi, tags=("galat" if berat else "peringatan",))
        if temuan:
            self._pohon.selection_set("0")
            self._pohon.focus("0")

    def _show_chosen(self) -> None:
        satu = self.terpilih
        self._masalah.configure(text=satu.pesan if satu else "")
        self._cara.configure(text=satu.cara if satu else "")
        tempat = (
            [satu.kode, f"lembar «{satu.lembar}»" if satu.lembar else "", f"sel {satu.sel}" if satu.sel else ""]
            if satu
            else []
        )
        self._tempat.configure(text=", ".join(filter(None, tempat)))
        if satu:
            self._buka.grid()
        else:
            self._buka.grid_remove()
        enable(self._buka, self._pengendali.keadaan.boleh_periksa and bool(satu and satu.lembar))

    def _double_click(self, event: tk.Event) -> None:
        if self._pohon.identify_row(event.y):
            self._open()

    def _open(self) -> None:
        satu = self.terpilih
        if satu and satu.lembar:
            self._pengendali.open_finding(satu)

"""The list of what was made, and what can be done with it."""

from __future__ import annotations

import tkinter as tk
from pathlib import Path
from tkinter import ttk

from generator.jendela.keadaan import Buatan, Keadaan, Warna, describe_size
from generator.jendela.pengendali import Pengendali
from generator.jendela.tampilan.rupa.gaya import WARNA, Gaya
from generator.jendela.tampilan.unsur import Aksi, add_button, enable, wrap_with_width

_KOLOM = {"nama": ("Dokumen", 240), "jenis": ("Jenis", 130), "ukuran": ("Ukuran", 90)}
_JENIS = {".docx": "Word", ".xlsx": "Excel", ".pdf": "PDF", ".zip": "Arsip", ".eml": "Surat"}


class DaftarHasil:
    """Shows the files that were made; a double click or Enter opens one."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, pengendali: Pengendali, pdf: Aksi, kirim: Aksi) -> None:
        self.bingkai = ttk.Frame(induk, padding=gaya.px(8))
        self._pengendali = pengendali
        self._buatan: Buatan | None = None
        self._kata = ttk.Label(self.bingkai, style="Tebal.TLabel")
        self._catatan = ttk.Label(self.bingkai, justify="left")
        wrap_with_width(self._catatan)
        self._pohon = self._add_tree(gaya)
        baris = ttk.Frame(self.bingkai, padding=(0, gaya.px(8), 0, 0))
        self._buka = add_button(baris, "B&uka", self._open)
        self._folder = add_button(baris, "Buka &folder", self._open_folder)
        self._pdf = add_button(baris, "P&DF", pdf)
        self._kirim = add_button(baris, "Kirim ke inspek&torat", kirim, "Accent.TButton")
        for tombol in (self._buka, self._folder, self._pdf):
            tombol.pack(side="left", padx=(0, gaya.px(8)))
        self._kirim.pack(side="right")
        self.bingkai.rowconfigure(2, weight=1)
        self.bingkai.columnconfigure(0, weight=1)
        self._kata.grid(row=0, column=0, sticky="w", padx=gaya.px(4))
        self._catatan.grid(row=1, column=0, sticky="ew", padx=gaya.px(4), pady=(gaya.px(2), gaya.px(8)))
        baris.grid(row=3, column=0, columnspan=2, sticky="ew")

    def _add_tree(self, gaya: Gaya) -> ttk.Treeview:
        pohon = ttk.Treeview(self.bingkai, columns=list(_KOLOM), show="headings", selectmode="browse", height=6)
        for kunci, (judul, lebar) in _KOLOM.items():
            rata = "e" if kunci == "ukuran" else "w"
            pohon.heading(kunci, text=judul, anchor=rata)
            pohon.column(kunci, width=gaya.px(lebar), anchor=rata, stretch=kunci == "nama")
        pohon.bind("<Double-1>", lambda event: self._open() if pohon.identify_row(event.y) else None)
        pohon.bind("<Return>", lambda event: self._open())
        pohon.grid(row=2, column=0, sticky="nsew")
        return pohon

    @property
    def terpilih(self) -> Path | None:
        """The file that is chosen; None where there is none."""
        chosen = self._pohon.selection()
        return self._buatan.berkas[int(chosen[0])] if chosen and self._buatan else None

    def refresh(self, keadaan: Keadaan) -> None:
        """Show the state."""
        if keadaan.buatan is not self._buatan:
            self._fill(keadaan.buatan)
        bebas = not keadaan.sibuk and bool(keadaan.buatan and keadaan.buatan.berkas)
        for tombol in (self._buka, self._folder, self._pdf, self._kirim):
            enable(tombol, bebas)

    def focus(self) -> None:
        """Lead the keyboard to the list."""
        self._pohon.focus_set()

    def _fill(self, buatan: Buatan | None) -> None:
        self._buatan = buatan
        self._pohon.delete(*self._pohon.get_children())
        berkas = buatan.berkas if buatan else ()
        for nomor, path in enumerate(berkas):
            ukuran = describe_size(path.stat().st_size) if path.is_file() else "–"
            self._pohon.insert("", "end", str(nomor), values=(path.name, _JENIS.get(path.suffix, ""), ukuran))
        if berkas:
            self._pohon.selection_set("0")
            self._pohon.focus("0")
        self._say(buatan)

    def _say(self, buatan: Buatan | None) -> None:
        if buatan is None:
            self._kata.configure(text="Belum ada laporan yang dibuat.", foreground=WARNA[Warna.TENANG])
            self._catatan.configure(text="")
            return
        status = buatan.status
        self._kata.configure(text=status.teks, foreground=WARNA[status.warna])
        self._catatan.configure(text=buatan.catatan)

    def _open(self) -> None:
        if self.terpilih:
            self._pengendali.open_file(self.terpilih)

    def _open_folder(self) -> None:
        if self._buatan and self._buatan.folder:
            self._pengendali.open_file(self._buatan.folder)

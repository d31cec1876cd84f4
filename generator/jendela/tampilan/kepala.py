"""The upper card: which workbook is in use, whose it is, and how it stands."""

from __future__ import annotations

import tkinter as tk
from tkinter import ttk

from generator.jendela.keadaan import Keadaan
from generator.jendela.tampilan.rupa.gaya import WARNA, Gaya
from generator.jendela.tampilan.unsur import Aksi, add_button, add_card, enable, shorten, wrap_with_width

NAMA_PANJANG = 60  # letters; a longer name breaks its lines, and is shown smaller


class Kepala:
    """Shows the workbook; `pilih` lets another be chosen, `buka` opens it in Excel, `seret` says that files may be dropped."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, pilih: Aksi, buka: Aksi, seret: bool) -> None:
        self.bingkai = add_card(induk, gaya.px(14))
        self.bingkai.columnconfigure(0, weight=1)
        self._seret = seret
        self._nama = ttk.Label(self.bingkai, style="Besar.TLabel", justify="left")
        wrap_with_width(self._nama)
        self._masa = ttk.Label(self.bingkai)
        self._tempat = ttk.Label(self.bingkai, style="Kecil.TLabel")
        self._status = ttk.Frame(self.bingkai)
        self._titik = ttk.Label(self._status, style="Tebal.TLabel")
        self._kata = ttk.Label(self._status, style="Tebal.TLabel")
        self._titik.pack(side="left", padx=(0, gaya.px(6)))
        self._kata.pack(side="left")
        tombol = ttk.Frame(self.bingkai)
        self.pilih = add_button(tombol, "P&ilih buku kerja…", pilih)
        self._buka = add_button(tombol, "Buka di &Excel", buka)
        self.pilih.pack(fill="x")
        self._buka.pack(fill="x", pady=(gaya.px(8), 0))
        self._nama.grid(row=0, column=0, sticky="ew")
        self._masa.grid(row=1, column=0, sticky="w", pady=(gaya.px(2), 0))
        self._tempat.grid(row=2, column=0, sticky="w", pady=(gaya.px(2), gaya.px(4)))
        self._status.grid(row=3, column=0, sticky="w")
        tombol.grid(row=0, column=1, rowspan=4, sticky="ne", padx=(gaya.px(16), 0))

    def refresh(self, keadaan: Keadaan) -> None:
        """Show the state."""
        ajakan = (
            "Seret buku kerja ke sini, atau pilih dengan tombol di kanan."
            if self._seret
            else "Pilih dengan tombol di kanan."
        )
        panjang = len(keadaan.identitas) > NAMA_PANJANG
        self._nama.configure(text=keadaan.identitas, style="Sedang.TLabel" if panjang else "Besar.TLabel")
        self._masa.configure(text=keadaan.masa if keadaan.buku else ajakan)
        self._tempat.configure(text=shorten(keadaan.buku) if keadaan.buku else "")
        status = keadaan.status
        self._kata.configure(text=status.teks, foreground=WARNA[status.warna])
        self._titik.configure(text="●" if status.teks else "", foreground=WARNA[status.warna])
        enable(self._buka, keadaan.buku is not None)

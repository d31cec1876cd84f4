"""The foot of the window: what is being done, how far it is, and the button that stops it."""

from __future__ import annotations

import tkinter as tk
from tkinter import ttk

from generator.jendela.keadaan import Keadaan
from generator.jendela.tampilan.gaya import Gaya
from generator.jendela.tampilan.unsur import Aksi, add_button

_DETAK = 12  # milliseconds between two moves of a bar whose end is not known


class Kaki:
    """Shows the progress of the work."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, batal: Aksi) -> None:
        self.bingkai = ttk.Frame(induk, padding=(gaya.px(4), gaya.px(2)), height=gaya.px(40))
        self._kata = ttk.Label(self.bingkai, style="Redup.TLabel")
        self._garis = ttk.Progressbar(self.bingkai, length=gaya.px(260))
        self._batal = add_button(self.bingkai, "B&atal", batal)
        self._kata.pack(side="left")
        self.bingkai.pack_propagate(False)
        self._tampak = False

    def show_step(self, teks: str, selesai: int, jumlah: int) -> None:
        """Show how far the work is; `jumlah` is 0 while that is not known."""
        hitung = f" ({selesai + 1} dari {jumlah})" if jumlah else ""
        self._kata.configure(text=teks.replace(" …", f"{hitung} …"))
        self._garis.stop()
        if jumlah:
            self._garis.configure(mode="determinate", maximum=jumlah, value=selesai)
        else:
            self._garis.configure(mode="indeterminate")
            self._garis.start(_DETAK)

    def refresh(self, keadaan: Keadaan) -> None:
        """Show the bar while something is being done."""
        sibuk = bool(keadaan.sibuk)
        if sibuk and not self._tampak:
            self._batal.pack(side="right", padx=(8, 0))
            self._garis.pack(side="right")
        elif not sibuk and self._tampak:
            self._garis.stop()
            self._garis.pack_forget()
            self._batal.pack_forget()
        self._tampak = sibuk
        if not sibuk:
            folder = keadaan.buatan.folder if keadaan.buatan else None
            self._kata.configure(text=f"Hasil disimpan di {folder}" if folder else "")

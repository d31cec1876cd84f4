"""The foot of the window: the two buttons that set the program to work, how far it is, and the one that stops it."""

from __future__ import annotations

import tkinter as tk
from tkinter import ttk

from generator.jendela.keadaan import Keadaan
from generator.jendela.pengendali import Pengendali
from generator.jendela.tampilan.rupa.gaya import Gaya
from generator.jendela.tampilan.unsur import add_button, enable, shorten

_DETAK = 12  # milliseconds between two moves of a bar whose end is not known


class Kaki:
    """Shows the progress of the work."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, pengendali: Pengendali) -> None:
        self.bingkai = ttk.Frame(induk, padding=(gaya.px(4), gaya.px(4), 0, 0))
        jarak = gaya.px(8)
        self._jarak = jarak
        self._buat = add_button(self.bingkai, "&Buat laporan", pengendali.make, "Accent.TButton")
        self._periksa = add_button(self.bingkai, "&Periksa", pengendali.check)
        self._buat.pack(side="right", ipadx=gaya.px(16))
        self._periksa.pack(side="right", padx=jarak, ipadx=gaya.px(8))
        self._batal = add_button(self.bingkai, "B&atal", pengendali.cancel)
        self._garis = ttk.Progressbar(self.bingkai, length=gaya.px(220))
        self._kata = ttk.Label(self.bingkai, style="Redup.TLabel")
        self._kata.pack(side="left")
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
        """Show the bar while something is being done, and let be used what can be asked for."""
        enable(self._periksa, keadaan.boleh_periksa)
        enable(self._buat, keadaan.boleh_buat)
        sibuk = bool(keadaan.sibuk)
        if sibuk and not self._tampak:
            self._batal.pack(side="right", padx=(self._jarak, self._jarak), before=self._kata)
            self._garis.pack(side="right", before=self._kata)
        elif not sibuk and self._tampak:
            self._garis.stop()
            self._garis.pack_forget()
            self._batal.pack_forget()
        self._tampak = sibuk
        if not sibuk:
            folder = keadaan.buatan.folder if keadaan.buatan else None
            self._kata.configure(text=f"Tersimpan di {shorten(folder, 64)}" if folder else "")

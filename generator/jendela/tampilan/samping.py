"""The left column: which reports, and for which quarter."""

from __future__ import annotations

import tkinter as tk
from tkinter import ttk

from generator.jendela.keadaan import LAPORAN, ROMAWI, Keadaan
from generator.jendela.pengendali import Pengendali
from generator.jendela.tampilan.rupa.gaya import Gaya
from generator.jendela.tampilan.unsur import add_card, add_tick, enable, is_ticked, set_tick

TRIWULAN = "lkjip_triwulan"  # the variable of Tcl that the four quarters share


class Samping:
    """Shows the choice of reports and quarter."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, pengendali: Pengendali) -> None:
        self.bingkai = add_card(induk, gaya.px(14))
        self._pengendali = pengendali
        self._laporan: dict[str, ttk.Checkbutton] = {}
        ttk.Label(self.bingkai, text="Laporan", style="Tebal.TLabel").pack(anchor="w", pady=(0, gaya.px(4)))
        for nama, judul in LAPORAN.items():
            self._add_report(nama, judul, gaya)
        self._petunjuk = ttk.Label(self.bingkai, style="Kecil.TLabel", text="Yang redup belum ada datanya.")
        self._jarak = gaya.px(6)
        self._judul = ttk.Label(self.bingkai, text="Triwulan", style="Tebal.TLabel")
        self._judul.pack(anchor="w", pady=(gaya.px(12), gaya.px(4)))
        self._kuartal = self._add_quarters(gaya)

    def _add_report(self, nama: str, judul: str, gaya: Gaya) -> None:
        kotak = add_tick(self.bingkai, judul, aksi=lambda: self._pengendali.tick(nama, is_ticked(kotak)))
        kotak.pack(anchor="w", pady=gaya.px(1))
        self._laporan[nama] = kotak

    def _add_quarters(self, gaya: Gaya) -> list[ttk.Radiobutton]:
        baris = ttk.Frame(self.bingkai)
        baris.pack(anchor="w")
        made = []
        for nomor, angka in enumerate(ROMAWI[1:], 1):
            pilih = ttk.Radiobutton(baris, text=angka, value=nomor, variable=TRIWULAN, command=self._choose_quarter)
            pilih.pack(side="left", padx=(0, gaya.px(8)))
            made.append(pilih)
        return made

    def _choose_quarter(self) -> None:
        self._pengendali.keadaan.triwulan = int(self.bingkai.getvar(TRIWULAN))

    def refresh(self, keadaan: Keadaan) -> None:
        """Show the state."""
        ringkas = keadaan.kepala
        ada = ringkas.laporan if ringkas else frozenset()
        bebas = not keadaan.sibuk
        for nama, kotak in self._laporan.items():
            set_tick(kotak, nama in keadaan.laporan)
            enable(kotak, nama in ada and bebas)
        for nomor, pilih in enumerate(self._kuartal, 1):
            enable(pilih, bebas and ringkas is not None and nomor <= ringkas.triwulan and "triwulan" in keadaan.laporan)
        self.bingkai.setvar(TRIWULAN, keadaan.triwulan)
        kurang = [judul for nama, judul in LAPORAN.items() if nama not in ada]
        if ringkas and kurang:
            self._petunjuk.pack(anchor="w", pady=(self._jarak, 0), before=self._judul)
        else:
            self._petunjuk.pack_forget()

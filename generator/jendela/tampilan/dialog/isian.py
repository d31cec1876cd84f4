"""The dialog that asks the questions of a `Formulir`, and hands the answers over as a command."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from pathlib import Path
from tkinter import ttk
from typing import Any

from generator.jendela.formulir import Bentuk, Formulir, Medan, count_files, place_path, suggest_name
from generator.jendela.tampilan.dialog.teks import Dialog
from generator.jendela.tampilan.rupa.gaya import BIASA, LATAR, TEPI, WARNA, Gaya, Warna
from generator.jendela.tampilan.unsur import add_button, add_entry, add_tick, ask_path, is_ticked

Serah = Callable[[list[str], str, Dialog], None]  # the command, the file that it makes, the dialog that waits for it


class DialogIsian(Dialog):
    """Asks; what is missing is said below the questions. A file named without a folder lies beside the workbook `buku`."""

    def __init__(
        self, induk: tk.Misc, gaya: Gaya, formulir: Formulir, awal: dict[str, str], buku: Path | None, serah: Serah
    ) -> None:
        super().__init__(induk, gaya, formulir.judul)
        self._formulir, self._serah, self._awal = formulir, serah, awal
        self._buku = buku  # the one in use
        self._jawab: dict[str, Any] = dict(awal)
        self._baca: dict[str, Callable[[], Any]] = {}
        pengantar = ttk.Label(self.isi, text=formulir.pengantar, style="Redup.TLabel", wraplength=gaya.px(560))
        pengantar.grid(row=0, column=0, columnspan=3, sticky="w", pady=(0, gaya.px(12)))
        for nomor, medan in enumerate(formulir.medan):
            self._add(medan, 1 + 2 * nomor)
        self._salah = ttk.Label(self.isi, foreground=WARNA[Warna.SALAH], wraplength=gaya.px(560))
        self._salah.grid(row=99, column=0, columnspan=3, sticky="w", pady=(gaya.px(8), 0))
        self.isi.columnconfigure(1, weight=1)
        self.add_buttons((f"&{formulir.tombol}", self._submit), tutup="Ba&tal")
        self.bind("<Return>", self._enter)
        self.show()

    def _add(self, medan: Medan, row: int) -> None:
        px = self.gaya.px
        if medan.bentuk is not Bentuk.CENTANG:
            label = ttk.Label(self.isi, text=medan.label if medan.wajib else f"{medan.label} (boleh kosong)")
            label.grid(row=row, column=0, sticky="nw", padx=(0, px(16)), pady=px(5))
        isi = _BENTUK[medan.bentuk](self, medan)
        isi.grid(row=row, column=1, sticky="nsew", pady=px(3))
        self.isi.rowconfigure(row, weight=int(medan.bentuk is Bentuk.BANYAK))  # a list gives way on a small screen
        if medan.bantuan:
            bantuan = ttk.Label(self.isi, text=medan.bantuan, style="Kecil.TLabel")
            bantuan.grid(row=row + 1, column=1, sticky="w")

    def _add_text(self, medan: Medan) -> tk.Widget:
        isi = add_entry(self.isi, self._awal.get(medan.kunci, ""), 48)
        self._baca[medan.kunci] = lambda: isi.get().strip()
        return isi

    def _add_choice(self, medan: Medan) -> tk.Widget:
        isi = ttk.Combobox(self.isi, values=medan.pilihan, state="readonly", font=BIASA)
        isi.current(0)
        self._baca[medan.kunci] = isi.get
        return isi

    def _add_tick(self, medan: Medan) -> tk.Widget:
        isi = add_tick(self.isi, medan.label)
        self._baca[medan.kunci] = lambda: is_ticked(isi)
        return isi

    def _add_many(self, medan: Medan) -> tk.Widget:
        bingkai = ttk.Frame(self.isi)
        garis = {"highlightthickness": 1, "highlightbackground": TEPI, "relief": "flat", "activestyle": "none"}
        daftar = tk.Listbox(bingkai, selectmode="extended", height=7, font=BIASA, background=LATAR, **garis)
        daftar.configure(exportselection=False, selectbackground="#d6e6f7", selectforeground="#1c1c1c")
        daftar.insert("end", *medan.pilihan)
        daftar.activate(0)  # where the keys begin; Tk begins at the end
        geser = ttk.Scrollbar(bingkai, command=daftar.yview)
        daftar.configure(yscrollcommand=geser.set)
        daftar.pack(side="left", fill="both", expand=True)
        geser.pack(side="right", fill="y")
        self._baca[medan.kunci] = lambda: [medan.pilihan[nomor] for nomor in daftar.curselection()]
        return bingkai

    def _add_path(self, medan: Medan) -> tk.Widget:
        bingkai = ttk.Frame(self.isi)
        baris = add_entry(bingkai, self._awal.get(medan.kunci, ""), 48)
        baris.pack(side="left", fill="x", expand=True)
        pilih = add_button(bingkai, "Pilih…", lambda: self._choose(medan, baris))
        pilih.pack(side="right", padx=(self.gaya.px(8), 0))
        self._baca[medan.kunci] = lambda: self._read_path(medan, baris.get().strip())
        return bingkai

    def _choose(self, medan: Medan, baris: ttk.Entry) -> None:
        jawab = self._read()
        asal = next((str(jawab[kunci]) for kunci in ("lama", "ke", "buku", "sumber") if jawab.get(kunci)), "")
        folder = str(Path(asal).parent) if asal else ""
        chosen = ask_path(self, medan, suggest_name(self._formulir, jawab), folder)
        if chosen:
            self._jawab[medan.kunci] = chosen if isinstance(chosen, str) else list(chosen)
            baris.delete(0, "end")
            baris.insert(0, count_files(self._jawab[medan.kunci]))

    def _read_path(self, medan: Medan, teks: str) -> Any:
        """What was chosen; what was typed over it goes before."""
        if not teks:
            return ""
        chosen = self._jawab.get(medan.kunci) or ""
        if medan.bentuk is Bentuk.BUKA_BANYAK:
            return chosen if teks == count_files(chosen) else [place_path(teks, self._buku)]
        if medan.bentuk is Bentuk.SIMPAN and not Path(teks).suffix:
            teks = f"{teks}.xlsx"
        return place_path(teks, self._buku)

    def _read(self) -> dict[str, Any]:
        return {kunci: baca() for kunci, baca in self._baca.items()}

    def _enter(self, event: tk.Event) -> None:
        if not isinstance(event.widget, (ttk.Button, tk.Listbox)):
            self._submit()

    def _submit(self) -> None:
        jawab = self._read()
        salah = self._formulir.check(jawab)
        self._salah.configure(text=salah)
        if not salah:
            self.hide()
            self._serah(self._formulir.susun(jawab), str(jawab.get(self._formulir.hasil) or ""), self)


_BENTUK: dict[Bentuk, Callable[[DialogIsian, Medan], tk.Widget]] = {
    Bentuk.TEKS: DialogIsian._add_text,
    Bentuk.PILIH: DialogIsian._add_choice,
    Bentuk.BANYAK: DialogIsian._add_many,
    Bentuk.CENTANG: DialogIsian._add_tick,
    Bentuk.BUKA: DialogIsian._add_path,
    Bentuk.BUKA_BANYAK: DialogIsian._add_path,
    Bentuk.SIMPAN: DialogIsian._add_path,
}

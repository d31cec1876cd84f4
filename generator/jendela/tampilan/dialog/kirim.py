"""The dialog that carries the documents to the inspectorate, and the one that holds the office's mail server."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tkinter import ttk

from generator.jendela.keadaan import Rancangan, ServerSurel, describe_size, list_attached
from generator.jendela.tampilan.dialog.teks import Dialog
from generator.jendela.tampilan.rupa.gaya import BIASA, DASAR, KECIL, LATAR, TEPI, WARNA, Gaya, Warna
from generator.jendela.tampilan.unsur import add_button, add_entry, add_scrollbar, add_tick, is_ticked

Serah = Callable[[Rancangan, Dialog], None]  # the letter, and the dialog that waits for what comes of it
TAMPAK = 5  # attachments in sight at once; the others are scrolled to, so that the buttons stay on a small screen
TUMBUH = 1.37  # a mail carries three bytes as four letters, in lines


class DialogKirim(Dialog):
    """Shows the letter. `draf` opens it in the mail program, `kirim` sends it, `folder` shows the files to attach."""

    def __init__(
        self, induk: tk.Misc, gaya: Gaya, rancangan: Rancangan, draf: Serah, kirim: Serah, folder: Callable[[], object]
    ) -> None:
        super().__init__(induk, gaya, "Kirim ke inspektorat")
        self._rancangan = rancangan
        self._kepada = self._add_line("Kepada", rancangan.kepada, 0)
        self._tembusan = self._add_line("Tembusan (boleh kosong)", rancangan.tembusan, 1)
        self._perihal = self._add_line("Perihal", rancangan.perihal, 2, self._copy_subject)
        self._isi = self._add_text(rancangan.isi)
        self._ikut = self._add_files(rancangan.dokumen)
        self._ukuran = ttk.Label(self.isi, style="Kecil.TLabel")
        self._ukuran.grid(row=5, column=1, sticky="w", pady=(gaya.px(4), 0))
        if rancangan.catatan:
            self._add_note(rancangan.catatan)
        self._sandi = self._add_password() if rancangan.tanya_sandi else None
        self.isi.columnconfigure(1, weight=1)
        lain = [("Buka &folder", folder)]
        if rancangan.server:
            lain.append((f"&Kirim lewat {rancangan.server}", lambda: self._hand_over(kirim)))
        self.add_buttons(("Buka &draf surel", lambda: self._hand_over(draf)), lain)
        self._count()
        self.show()

    def _add_line(self, label: str, isi: str, row: int, salin: Callable[[], None] | None = None) -> ttk.Entry:
        px = self.gaya.px
        ttk.Label(self.isi, text=label).grid(row=row, column=0, sticky="w", padx=(0, px(12)))
        baris = add_entry(self.isi, isi, 64)
        baris.grid(row=row, column=1, sticky="ew", pady=px(3))
        if salin:
            add_button(self.isi, "Sali&n", salin).grid(row=row, column=2, padx=(px(8), 0))
        return baris

    def _add_text(self, isi: str) -> tk.Text:
        px = self.gaya.px
        ttk.Label(self.isi, text="Isi surat").grid(row=3, column=0, sticky="nw", pady=px(6))
        bingkai = ttk.Frame(self.isi)
        bingkai.columnconfigure(0, weight=1)
        bingkai.rowconfigure(0, weight=1)
        self.isi.rowconfigure(3, weight=1)  # on a small screen it is the words that give way
        garis = {"highlightthickness": 1, "highlightbackground": TEPI, "relief": "flat", "background": LATAR}
        kotak = tk.Text(bingkai, width=64, height=11, wrap="word", font=BIASA, padx=px(8), pady=px(6), **garis)
        kotak.insert("1.0", isi)
        kotak.grid(row=0, column=0, sticky="nsew")
        add_scrollbar(bingkai, kotak).grid(row=0, column=1, sticky="ns")
        bingkai.grid(row=3, column=1, sticky="nsew", pady=px(6))
        add_button(self.isi, "Sa&lin", self._copy_text).grid(row=3, column=2, sticky="n", padx=(px(8), 0), pady=px(6))
        return kotak

    def _add_files(self, dokumen: tuple[Path, ...]) -> dict[Path, ttk.Checkbutton]:
        ttk.Label(self.isi, text="Lampiran").grid(row=4, column=0, sticky="nw")
        bingkai = ttk.Frame(self.isi)
        bingkai.columnconfigure(0, weight=1)
        bingkai.grid(row=4, column=1, sticky="ew")
        tinggi = self.gaya.px(30)
        daftar = tk.Canvas(bingkai, highlightthickness=0, background=DASAR, yscrollincrement=tinggi)
        ikut = {}
        for nomor, path in enumerate(dokumen):
            besar = describe_size(path.stat().st_size) if path.is_file() else "–"
            ikut[path] = add_tick(daftar, f"{path.name}  ({besar})", True, self._choose)
            daftar.create_window(0, nomor * tinggi, anchor="nw", height=tinggi, window=ikut[path])
            ikut[path].bind("<FocusIn>", partial(self._show_file, daftar, nomor / len(dokumen)))
        panjang = tinggi * len(dokumen)
        daftar.configure(height=min(panjang, tinggi * TAMPAK), scrollregion=(0, 0, 1, panjang))
        daftar.grid(row=0, column=0, sticky="ew")
        add_scrollbar(bingkai, daftar).grid(row=0, column=1, sticky="ns")
        return ikut

    def _show_file(self, daftar: tk.Canvas, bagian: float, event: tk.Event) -> None:
        daftar.yview_moveto(bagian)

    def _add_note(self, catatan: str) -> None:
        warna, lebar = WARNA[Warna.PERIKSA], self.gaya.px(520)
        kata = ttk.Label(self.isi, text=catatan, foreground=warna, wraplength=lebar, justify="left")
        kata.grid(row=6, column=1, sticky="w", pady=(self.gaya.px(4), 0))

    def _add_password(self) -> ttk.Entry:
        ttk.Label(self.isi, text="Kata sandi surel").grid(row=7, column=0, sticky="w", padx=(0, self.gaya.px(12)))
        baris = add_entry(self.isi, "", 30, show="•")
        baris.grid(row=7, column=1, sticky="w", pady=(self.gaya.px(6), 0))
        return baris

    def _chosen(self) -> tuple[Path, ...]:
        return tuple(path for path, kotak in self._ikut.items() if is_ticked(kotak))

    def _choose(self) -> None:
        """Let the letter name the files that are ticked, and count them."""
        names = [path.name for path in self._ikut]
        isi = list_attached(self._isi.get("1.0", "end-1c"), names, [path.name for path in self._chosen()])
        self._isi.replace("1.0", "end-1c", isi)
        self._count()

    def _count(self) -> None:
        """Say how big the letter gets; above the limit the files are packed into one."""
        banyak = sum(path.stat().st_size for path in self._chosen() if path.is_file()) * TUMBUH
        batas = self._rancangan.batas
        besar = banyak > batas
        lebih = "; akan dipadatkan menjadi satu berkas .zip" if besar else ""
        teks = f"Ukuran surat kira-kira {describe_size(round(banyak))} dari batas {describe_size(batas)}{lebih}."
        self._ukuran.configure(text=teks, foreground=WARNA[Warna.PERIKSA if besar else Warna.TENANG], font=KECIL)

    def _copy_subject(self) -> None:
        self._copy(self._perihal.get())

    def _copy_text(self) -> None:
        self._copy(self._isi.get("1.0", "end-1c"))

    def _copy(self, teks: str) -> None:
        self.clipboard_clear()
        self.clipboard_append(teks)

    def _hand_over(self, serah: Serah) -> None:
        if not self._chosen():
            self._ukuran.configure(text="Pilih dahulu sedikitnya satu lampiran.", foreground=WARNA[Warna.SALAH])
            return
        surat = replace(
            self._rancangan,
            kepada=self._kepada.get(),
            tembusan=self._tembusan.get(),
            perihal=self._perihal.get(),
            isi=self._isi.get("1.0", "end-1c"),
            dokumen=self._chosen(),
            sandi=self._sandi.get() if self._sandi else "",
        )
        self.hide()
        serah(surat, self)


_SERVER = {
    "alamat": "Server surel",
    "porta": "Porta",
    "pengamanan": "Pengamanan",
    "pengirim": "Alamat pengirim",
    "pengguna": "Nama pengguna",
    "sandi": "Kata sandi",
    "batas": "Batas ukuran surat (MB)",
}


class DialogServer(Dialog):
    """Asks for the office's mail server; `simpan` gets the answers."""

    def __init__(
        self, induk: tk.Misc, gaya: Gaya, awal: ServerSurel, simpan: Callable[[ServerSurel, Dialog], None]
    ) -> None:
        super().__init__(induk, gaya, "Setelan pengiriman")
        self._simpan = simpan
        kata = (
            "Hanya untuk kantor yang mempunyai server surel sendiri. Tanpa setelan ini, surat dibuka sebagai draf di program "
            "surel. Kata sandi disimpan di penyimpanan sandi komputer, tidak pernah dalam berkas."
        )
        pengantar = ttk.Label(self.isi, text=kata, style="Redup.TLabel", wraplength=gaya.px(520), justify="left")
        pengantar.grid(row=0, column=0, columnspan=2, sticky="w", pady=(0, gaya.px(12)))
        self._isi: dict[str, ttk.Entry] = {}
        for row, (kunci, label) in enumerate(_SERVER.items(), 1):
            ttk.Label(self.isi, text=label).grid(row=row, column=0, sticky="w", padx=(0, gaya.px(16)))
            self._isi[kunci] = self._add(kunci, getattr(awal, kunci))
            self._isi[kunci].grid(row=row, column=1, sticky="ew", pady=gaya.px(3))
        self.isi.columnconfigure(1, weight=1)
        self.add_buttons(("&Simpan", self._submit), tutup="Ba&tal")
        self.bind("<Return>", lambda event: self._submit())
        self.show()

    def _add(self, kunci: str, isi: str) -> ttk.Entry:
        if kunci == "pengamanan":
            pilih = ttk.Combobox(self.isi, values=("STARTTLS", "TLS"), state="readonly", font=BIASA)
            pilih.set(isi)
            return pilih
        return add_entry(self.isi, isi, 40, show="•" if kunci == "sandi" else "")

    def _submit(self) -> None:
        jawab = ServerSurel(**{kunci: baris.get() for kunci, baris in self._isi.items()})
        self.hide()
        self._simpan(jawab, self)

"""Dialogs that tell: a short message, the words of a command, a fault of the program."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from pathlib import Path
from tkinter import ttk

from generator.jendela.tampilan.rupa.gaya import DASAR, GARIS, LATAR, TEPI, TETAP, WARNA, Gaya, Warna
from generator.jendela.tampilan.unsur import Aksi, add_button, add_scrollbar, place_over

Tombol = tuple[str, Aksi]


class Dialog(tk.Toplevel):
    """A window over its parent that Escape closes; the first button is the one that Enter works."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, judul: str) -> None:
        super().__init__(induk, background=DASAR, padx=gaya.px(20), pady=gaya.px(18))
        self.configure(highlightthickness=1, highlightbackground=GARIS, highlightcolor=GARIS)
        self.withdraw()
        self.title(judul)
        self.transient(induk.winfo_toplevel())
        self.gaya = gaya
        self.isi = ttk.Frame(self)
        self.kaki = ttk.Frame(self, padding=(0, gaya.px(16), 0, 0))
        self.kaki.pack(fill="x", side="bottom")  # before the rest, which gives way on a small screen
        self.isi.pack(fill="both", expand=True)
        self.sesudah: Callable[[], object] = lambda: None  # what follows when the user closes it
        self._alasan = ttk.Label(self, foreground=WARNA[Warna.SALAH], wraplength=gaya.px(560), justify="left")
        self.bind("<Escape>", lambda event: self.close())
        self.protocol("WM_DELETE_WINDOW", self.close)

    def add_buttons(self, utama: Tombol | None, lain: Sequence[Tombol] = (), tutup: str = "&Tutup") -> None:
        """Add the buttons: closing at the far right, before it the main one, the others at the left."""
        akhir = add_button(self.kaki, tutup, self.close)
        akhir.pack(side="right")
        sasaran = akhir
        if utama:
            sasaran = add_button(self.kaki, *utama, gaya="Accent.TButton")
            sasaran.pack(side="right", padx=(0, self.gaya.px(8)))
        for teks, aksi in lain:
            add_button(self.kaki, teks, aksi).pack(side="left", padx=(0, self.gaya.px(8)))
        sasaran.focus_set()

    def show(self) -> None:
        """Show the dialog over its parent and let it alone be used."""
        place_over(self, self.master, self.gaya.px(60))
        self.deiconify()
        self.lift()
        self.wait_visibility()
        self.grab_set()

    def hide(self) -> None:
        """Step aside with all that was typed while what was asked for is done; `show` brings it back."""
        self.grab_release()
        self.withdraw()

    def refuse(self, alasan: str) -> None:
        """Come back as it was, with the reason why what was asked for was not done."""
        self._alasan.configure(text=alasan)
        self._alasan.pack(side="bottom", anchor="w", before=self.isi)
        self.show()

    def close(self) -> None:
        """Close it for good, as the user wishes."""
        self.destroy()
        self.sesudah()


def tell(
    induk: tk.Misc, gaya: Gaya, judul: str, teks: str, lain: Sequence[Tombol] = (), tutup: str = "&Tutup"
) -> Dialog:
    """Say one thing: `judul` in one sentence, `teks` what can be done."""
    dialog = Dialog(induk, gaya, "Pemberitahuan")
    lebar = gaya.px(460)
    ttk.Label(dialog.isi, text=judul, style="Tebal.TLabel", wraplength=lebar, justify="left").pack(anchor="w")
    ttk.Label(dialog.isi, text=teks, wraplength=lebar, justify="left").pack(anchor="w", pady=(gaya.px(8), 0))
    dialog.add_buttons(None, lain, tutup)
    dialog.show()
    return dialog


def tell_fault(induk: tk.Misc, gaya: Gaya, log: Path | None, buka: Aksi) -> Dialog:
    """Say that the program failed, where its log lies, and what to send for help; nothing of the fault itself."""
    tempat = f"Catatannya tersimpan di:\n{log}\n\n" if log else ""
    teks = (
        f"Buku kerja dan laporan yang sudah ada tidak berubah.\n\n{tempat}"
        "Untuk meminta bantuan, kirimkan berkas catatan itu beserta buku kerjanya kepada pengelola program, dan tuliskan "
        "apa yang baru saja Anda lakukan."
    )
    lain = [("Buka &folder catatan", buka)] if log else []
    return tell(induk, gaya, "Program menemui kesalahan yang tidak terduga.", teks, lain)


_GULIR = (("<Up>", -1, "units"), ("<Down>", 1, "units"), ("<Prior>", -1, "pages"), ("<Next>", 1, "pages"))


class DialogTeks(Dialog):
    """Shows the words of a command in a text that can be scrolled and copied."""

    def __init__(self, induk: tk.Misc, gaya: Gaya, judul: str, pengantar: str, teks: str) -> None:
        super().__init__(induk, gaya, judul)
        ttk.Label(self.isi, text=pengantar, style="Tebal.TLabel", wraplength=gaya.px(680), justify="left").pack(
            anchor="w"
        )
        bingkai = ttk.Frame(self.isi, padding=(0, gaya.px(10), 0, 0))
        bingkai.pack(fill="both", expand=True)
        garis = {"highlightthickness": 1, "highlightbackground": TEPI, "highlightcolor": TEPI, "relief": "flat"}
        kotak = tk.Text(bingkai, width=116, height=22, wrap="word", font=TETAP, background=LATAR, **garis)
        kotak.configure(padx=gaya.px(10), pady=gaya.px(8), spacing1=gaya.px(2), spacing3=gaya.px(2))
        bingkai.rowconfigure(0, weight=1)
        bingkai.columnconfigure(0, weight=1)
        kotak.grid(row=0, column=0, sticky="nsew")
        add_scrollbar(bingkai, kotak).grid(row=0, column=1, sticky="ns")
        kotak.insert("1.0", teks or "Tidak ada yang perlu diperhatikan.", "baris")
        kotak.tag_configure("baris", lmargin2=gaya.px(24))
        kotak.configure(state="disabled")
        for tombol, banyak, satuan in _GULIR:  # the text itself takes no keys
            self.bind(tombol, lambda event, langkah=(banyak, satuan): kotak.yview_scroll(*langkah))

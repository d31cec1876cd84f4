"""Small pieces that every part of the window is built of."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from pathlib import Path
from tkinter import filedialog, ttk

from generator.jendela.formulir import Bentuk, Medan
from generator.jendela.tampilan.rupa.gaya import BIASA

Aksi = Callable[[], object]


def split_mnemonic(teks: str) -> tuple[str, int]:
    """Return a label without its «&», and the place of the letter behind it (-1: none)."""
    return teks.replace("&", "", 1), teks.find("&")


def add_button(induk: tk.Misc, teks: str, aksi: Aksi, gaya: str = "TButton") -> ttk.Button:
    """Return a button; «&» stands before the letter that works it together with Alt while it is seen; Enter works it too."""
    label, letter = split_mnemonic(teks)
    tombol = ttk.Button(induk, text=label, underline=letter, command=aksi, style=gaya)
    tombol.bind("<Return>", lambda event: tombol.invoke())
    if letter >= 0:
        toplevel = induk.winfo_toplevel()  # which holds the buttons of all its tabs
        key = f"<Alt-{label[letter].casefold()}>"
        toplevel.bind(key, lambda event: tombol.invoke() if tombol.winfo_viewable() else None, add=True)
    return tombol


def add_card(induk: tk.Misc, tepi: int) -> ttk.Frame:
    """Return a frame that lies on the window like a card."""
    return ttk.Frame(induk, style="Card.TFrame", padding=tepi)


def enable(tombol: ttk.Widget, ya: bool) -> None:
    """Let a button be used, or not."""
    tombol.state(["!disabled" if ya else "disabled"])


def add_tick(induk: tk.Misc, teks: str, ya: bool = False, aksi: Aksi | str = "") -> ttk.Checkbutton:
    """Return a box to tick. No variable object of tkinter is made: the working thread could not dispose of one."""
    kotak = ttk.Checkbutton(induk, text=teks, command=aksi)
    set_tick(kotak, ya)
    return kotak


def set_tick(kotak: ttk.Checkbutton, ya: bool) -> None:
    """Tick a box, or take the tick away."""
    kotak.setvar(str(kotak.cget("variable")) or str(kotak), int(ya))


def is_ticked(kotak: ttk.Checkbutton) -> bool:
    """Tell whether a box is ticked."""
    return kotak.instate(["selected"])


def add_entry(induk: tk.Misc, isi: str, lebar: int, **rupa: str) -> ttk.Entry:
    """Return a line to type in, with these words to begin with."""
    baris = ttk.Entry(induk, width=lebar, font=BIASA, **rupa)
    baris.insert(0, isi)
    return baris


def wrap_with_width(label: ttk.Label, kurang: int = 0) -> None:
    """Let a label break its lines where it ends, however wide the window is made."""
    label.bind("<Configure>", lambda event: label.configure(wraplength=max(80, event.width - kurang)))


def add_scrollbar(induk: tk.Misc, isi: ttk.Treeview | tk.Text | tk.Listbox | tk.Canvas) -> ttk.Scrollbar:
    """Return a bar that scrolls `isi`; the caller places it by `grid`, and it hides while all is in sight."""
    geser = ttk.Scrollbar(induk, command=isi.yview)

    def show(awal: str, akhir: str) -> None:
        geser.set(awal, akhir)
        if float(awal) <= 0 and float(akhir) >= 1:
            geser.grid_remove()
        else:
            geser.grid()

    isi.configure(yscrollcommand=show)
    return geser


def place_over(anak: tk.Toplevel, induk: tk.Misc, bilah: int) -> None:
    """Put a dialog over the middle of its window, and keep all of it on the screen but for `bilah` pixels of bars."""
    anak.update_idletasks()
    atas = induk.winfo_toplevel()
    lebar, tinggi = anak.winfo_reqwidth(), min(anak.winfo_reqheight(), anak.winfo_screenheight() - bilah)
    x = atas.winfo_rootx() + (atas.winfo_width() - lebar) // 2
    y = atas.winfo_rooty() + (atas.winfo_height() - tinggi) // 3
    x, y = min(x, anak.winfo_screenwidth() - lebar), min(y, anak.winfo_screenheight() - tinggi - bilah)
    ukuran = "" if tinggi == anak.winfo_reqheight() else f"{lebar}x{tinggi}"  # else it grows and shrinks with its words
    anak.geometry(f"{ukuran}+{max(0, x)}+{max(0, y)}")


def ask_path(induk: tk.Misc, medan: Medan, saran: str, folder: str) -> str | tuple[str, ...]:
    """Let the user choose the files of one question; «» where the user changes their mind."""
    sama = {"parent": induk, "title": medan.label, "filetypes": [*medan.jenis, ("Semua berkas", "*")]}
    if medan.bentuk is Bentuk.SIMPAN:
        # a name that is taken is refused by the program, which never replaces a workbook
        lain = {"defaultextension": ".xlsx", "confirmoverwrite": False}
        return filedialog.asksaveasfilename(initialfile=saran, initialdir=folder, **lain, **sama)
    if medan.bentuk is Bentuk.BUKA_BANYAK:
        return filedialog.askopenfilenames(initialdir=folder, **sama)
    return filedialog.askopenfilename(initialdir=folder, **sama)


def shorten(path: Path, panjang: int = 76) -> str:
    """Return a path that fits on a line, its middle left out."""
    teks = str(path)
    return teks if len(teks) <= panjang else f"{teks[: panjang // 3]}…{teks[-(panjang * 2 // 3) :]}"

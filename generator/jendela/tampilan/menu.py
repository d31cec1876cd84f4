"""The menu bar: everything that the window can do, with its keys."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.jendela.tampilan.rupa.gaya import BIASA, TINTA
from generator.jendela.tampilan.unsur import Aksi, split_mnemonic


class Butir(NamedTuple):
    """One line of a menu: «&» before its letter, what it does, and the keys that do the same (as tkinter names them)."""

    teks: str
    aksi: Aksi
    tombol: str = ""


_NAMA_TOMBOL = {"<Control-o>": "Ctrl+O", "<Control-q>": "Ctrl+Q"}


class Menu:
    """The menu bar of a window. None among the lines of a menu draws a rule."""

    def __init__(self, root: tk.Tk, susunan: Sequence[tuple[str, Sequence[Butir | None]]]) -> None:
        self._root = root
        batang = tk.Menu(root, tearoff=False, font=BIASA, borderwidth=0, foreground=TINTA)
        self._menu: dict[str, tk.Menu] = {}
        for judul, daftar in susunan:
            label, letter = split_mnemonic(judul)
            menu = tk.Menu(batang, tearoff=False, font=BIASA, foreground=TINTA)
            for butir in daftar:
                self._add(menu, butir)
            batang.add_cascade(label=label, underline=letter, menu=menu)
            self._menu[label] = menu
        root.configure(menu=batang)

    def _add(self, menu: tk.Menu, butir: Butir | None) -> None:
        if butir is None:
            menu.add_separator()
            return
        label, letter = split_mnemonic(butir.teks)
        nama = _NAMA_TOMBOL.get(butir.tombol, butir.tombol.strip("<>"))
        menu.add_command(label=label, underline=letter, command=butir.aksi, accelerator=nama)
        if butir.tombol:
            self._root.bind(butir.tombol, lambda event: butir.aksi())

    def list_last(self, judul: str, berkas: Sequence[str], buka: Callable[[Path], object]) -> None:
        """Show the last workbooks in a menu of their own."""
        menu = self._menu[judul]
        menu.delete(0, "end")
        for nomor, path in enumerate(map(Path, berkas), 1):
            label = f"{nomor}  {path.name}  ({path.parent.name})"
            menu.add_command(label=label, underline=0, command=partial(buka, path))
        if not berkas:
            menu.add_command(label="Belum ada", state="disabled")

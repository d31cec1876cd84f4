"""The look of the window: theme, letters and measures, all following the scale of the display."""

from __future__ import annotations

import ctypes
import sys
import tkinter as tk
from contextlib import suppress
from tkinter import font, ttk

import sv_ttk

from generator.app.paths import find_resource
from generator.jendela.bahasa import KATA
from generator.jendela.keadaan import Warna
from generator.jendela.tampilan.rupa.tanda import scale_marks

DASAR, LATAR, TEPI, GARIS, TINTA, REDUP = "#fafafa", "#ffffff", "#e3e3e3", "#c4c4c4", "#1c1c1c", "#5f6368"
WARNA = {Warna.TENANG: "#8a8a8a", Warna.BAIK: "#1b7f3b", Warna.PERIKSA: "#a15c00", Warna.SALAH: "#b3261e"}
ALAS = {Warna.PERIKSA: "#fff6e0", Warna.SALAH: "#fdecea"}
_HURUF = ("Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "Carlito", "Liberation Sans", "DejaVu Sans")
TETAP = "LkjipTetap"  # letters of one width, for the words of commands, which stand in columns
_HURUF_TETAP = ("Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono")
_UKURAN = {  # pixels at the usual scale of 96 dots per inch
    "SunValleyCaptionFont": 12,
    "SunValleyBodyFont": 14,
    "SunValleyBodyStrongFont": 14,
    "SunValleyBodyLargeFont": 18,
    "SunValleySubtitleFont": 20,
    "SunValleyTitleFont": 28,
}
KECIL, BIASA, TEBAL, SEDANG, BESAR = list(_UKURAN)[:5]


def tell_windows() -> None:
    """Ask Windows for real pixels, so that letters are sharp, and for a place of its own; other systems need no asking."""
    if sys.platform == "win32":
        with suppress(AttributeError, OSError):
            ctypes.windll.shcore.SetProcessDpiAwareness(1)
        with suppress(AttributeError, OSError):  # a button of its own on the task bar, not among those of Python
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("lkjip-generator")


def show_icon(root: tk.Tk) -> tk.PhotoImage | None:
    """Let the title bar and the task bar show the program's icon, which the caller keeps; None where it did not come along."""
    try:
        ikon = tk.PhotoImage(master=root, file=str(find_resource("kemas/ikon.png")))
    except (FileNotFoundError, tk.TclError):
        return None
    root.iconphoto(True, ikon)
    return ikon


class Gaya:
    """The look of one window; `px` turns a measure at the usual scale into pixels of this display."""

    def __init__(self, root: tk.Tk) -> None:
        self.skala = max(1.0, root.winfo_fpixels("1i") / 96)
        sv_ttk.set_theme("light", root)
        self._set_letters(root)
        style = ttk.Style(root)
        self._set_styles(style)
        scale_marks(root, style, self.skala)
        root.configure(background=DASAR)
        root.option_add("*Menu.font", BIASA)
        root.option_add("*Menu.background", LATAR)
        root.option_add("*TCombobox*Listbox.font", BIASA)
        self._speak_indonesian(root)
        root.event_delete("<<LineStart>>", "<Control-a>")  # as everywhere else, also where Tk follows another custom
        root.event_add("<<SelectAll>>", "<Control-a>")

    def _speak_indonesian(self, root: tk.Tk) -> None:
        """Translate what Tk itself writes."""
        root.tk.call("package", "require", "msgcat")
        root.tk.call("::msgcat::mclocale", "id")
        for asal, kata in KATA.items():
            root.tk.call("namespace", "eval", "::tk", ("::msgcat::mcset", "id", asal, kata))

    def px(self, ukuran: float) -> int:
        """Return pixels of this display."""
        return round(ukuran * self.skala)

    def _set_letters(self, root: tk.Tk) -> None:
        ada = set(font.families(root))
        nama = next((satu for satu in _HURUF if satu in ada), None)
        for kunci, ukuran in _UKURAN.items():
            tebal = "bold" if "Strong" in kunci or "title" in kunci.casefold() else "normal"
            huruf = font.nametofont(kunci, root)
            huruf.configure(size=-self.px(ukuran), weight=tebal, **({"family": nama} if nama else {}))
        for kunci in ("TkDefaultFont", "TkTextFont", "TkMenuFont", "TkHeadingFont"):
            font.nametofont(kunci, root).configure(size=-self.px(14), **({"family": nama} if nama else {}))

        tetap = next((satu for satu in _HURUF_TETAP if satu in ada), "Courier")
        self._tetap = font.Font(root, name=TETAP, family=tetap, size=-self.px(12), exists=False)

    def _set_styles(self, style: ttk.Style) -> None:
        style.configure("TButton", padding=(self.px(12), self.px(5)))
        style.configure("Accent.TButton", padding=(self.px(12), self.px(7)), font=TEBAL)
        style.configure("Treeview", rowheight=self.px(28), font=BIASA)
        style.configure("Heading", font=KECIL, padding=(self.px(5), self.px(3)))
        style.configure("Redup.TLabel", foreground=REDUP)
        style.configure("Kecil.TLabel", foreground=REDUP, font=KECIL)
        style.configure("Tebal.TLabel", font=TEBAL)
        style.configure("Sedang.TLabel", font=SEDANG)
        style.configure("Besar.TLabel", font=BESAR)
        style.configure("TNotebook.Tab", padding=(self.px(14), self.px(6)))

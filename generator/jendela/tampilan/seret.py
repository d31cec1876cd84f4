"""Lets a workbook be dropped on the window, where the computer's Tk can take one; elsewhere it is chosen."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable
from pathlib import Path

from tkinterdnd2 import TkinterDnD


def accept_files(root: tk.Tk, terima: Callable[[Path], object]) -> bool:
    """Hand the first file dropped on the window over; False where this computer cannot take drops."""

    def take(data: str) -> str:
        files = root.tk.splitlist(data)
        if files:
            terima(Path(files[0]))
        return "copy"

    try:
        TkinterDnD._require(root)
        root.tk.call("tkdnd::drop_target", "register", str(root), "DND_Files")
        root.tk.call("bind", str(root), "<<Drop>>", f"{root.register(take)} %D")
    except (RuntimeError, tk.TclError):
        return False
    return True

"""Starts the window: `lkjip jendela [BERKAS]` and the packaged program."""

from __future__ import annotations

import sys
import tkinter as tk
from collections.abc import Sequence
from pathlib import Path

from generator.app.pengguna.folder import find_folder
from generator.jendela.tampilan.rupa.gaya import tell_windows
from generator.jendela.tampilan.utama import Jendela

TANPA_LAYAR = 3  # exit code where no window can be shown
BERES = 3.0  # seconds that a closed window gives its work to clear up


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window until the user closes it; a workbook may be named, which dropping one on the program's icon does."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    tell_windows()
    try:
        root = tk.Tk(className="lkjip-generator")
    except tk.TclError:
        print(
            "Jendela tidak dapat dibuka karena tidak ada layar. Pakai «lkjip buat» sebagai gantinya.", file=sys.stderr
        )
        return TANPA_LAYAR
    jendela = Jendela(root, find_folder())
    jendela.begin(Path(given[0]).absolute() if given else None)
    root.mainloop()
    jendela.pengendali.end(BERES)
    return 0

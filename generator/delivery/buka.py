"""Opens a file or a folder with the program that the computer keeps for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.catalogue import berkas
from generator.problems import Place, Problem

_SABAR = 20  # seconds until an opener that does not come back counts as one that opened


def open_path(path: Path) -> Problem | None:
    """Open it as a double click would; why not, where that fails."""
    try:
        if not path.exists():
            raise FileNotFoundError(path)
        if sys.platform == "win32":
            os.startfile(path)
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.run([opener, str(path)], check=True, capture_output=True, timeout=_SABAR)
    except subprocess.TimeoutExpired:
        return None
    except (OSError, subprocess.SubprocessError):
        return berkas.TIDAK_TERBUKA.at(Place(), berkas=path.name, folder=path.parent)
    return None

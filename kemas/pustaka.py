"""Lets the programs that the package starts (LibreOffice, the mail program, xdg-open) use their own libraries, not the package's."""

import os


def restore() -> None:
    """Undo what PyInstaller's starter sets on Linux; this program itself has read it already."""
    asal = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if asal is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = asal

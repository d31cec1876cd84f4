"""What Windows shows of the packaged programs (name, version), and which examples travel with them."""

from __future__ import annotations

import re
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
CONTOH = ("contoh-bersih-2024.xlsx", "lambang-tirta-kencana.png", "perpustakaan-keliling.png")
NAMA = "Pembuat LKjIP, Laporan Triwulan, dan Cascading"


def read_version() -> str:
    """Return the program's version, as `generator/__init__.py` states it."""
    text = (AKAR / "generator" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'^__version__ = "([\d.]+)"', text, re.MULTILINE)[1]


def describe(version: str) -> str:
    """Return the version data of Windows in PyInstaller's notation."""
    numbers = tuple([*map(int, version.split(".")), 0, 0, 0][:4])
    strings = {
        "CompanyName": "lkjip-generator",
        "FileDescription": NAMA,
        "FileVersion": version,
        "InternalName": "lkjip",
        "LegalCopyright": "MIT",
        "OriginalFilename": "lkjip.exe",
        "ProductName": "lkjip-generator",
        "ProductVersion": version,
    }
    rows = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004,"
        " fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('042104B0', [{rows}])]), VarFileInfo([VarStruct('Translation', [0x0421, 1200])])])\n"
    )


def write_info(folder: Path) -> str:
    """Write the version data into the build folder and return the file's name."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "versi.txt"
    path.write_text(describe(read_version()), encoding="utf-8")
    return str(path)

"""Builds the packaged program for this system and proves it: `python -m generator.app.lingkungan kemas`.

The package is moved into a folder with blanks and letters beyond ASCII, and tested there without Python in reach.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import versi

AKAR = versi.AKAR
HASIL = AKAR / "dist" / "lkjip-generator"
BATAS = 90_000_000  # bytes
DI_SAMPING = (  # what staff may look at or edit, beside the programs
    ("templates/word", "templates/word"),
    ("templates/excel", "templates/excel"),
    ("templates/contoh", "templates/contoh"),
    ("docs/panduan", "panduan"),
    ("docs/laporan", "laporan"),
    ("LICENSE", "LICENSE.txt"),
    ("LISENSI-PIHAK-KETIGA.txt", "LISENSI-PIHAK-KETIGA.txt"),
    ("kemas/BACA-SAYA.txt", "BACA-SAYA.txt"),
)

DIPERLUKAN = ("SYSTEMROOT", "TEMP", "TMP", "COMSPEC", "DISPLAY", "XAUTHORITY", "LANG", "LC_ALL")  # of the environment


def main() -> int:
    """Build, furnish, measure and test; return the exit code of the self-test."""
    awal = time.perf_counter()
    build()
    furnish()
    ukuran = sum(path.lstat().st_size for path in HASIL.rglob("*") if path.is_file())
    print(f"Paket {HASIL}: {ukuran / 1e6:.1f} MB, dibangun dalam {time.perf_counter() - awal:.0f} detik")
    if ukuran >= BATAS:
        print(f"Paket melebihi {BATAS / 1e6:.0f} MB.")
        return 1
    return prove()


def build() -> None:
    """Run PyInstaller."""
    pekerjaan = AKAR / "build" / "kemas"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", str(HASIL.parent), "--workpath", str(pekerjaan)]
    subprocess.run([*command, *folders, str(AKAR / "kemas" / "lkjip.spec")], check=True, cwd=AKAR / "kemas")


def furnish() -> None:
    """Put the editable files beside the programs, with a folder for workbooks and one for results."""
    for source, target in DI_SAMPING:
        path = AKAR / source
        if path.is_dir():
            shutil.copytree(path, HASIL / target, dirs_exist_ok=True)
        else:
            shutil.copyfile(path, HASIL / target)
    (HASIL / "input_workbooks").mkdir(exist_ok=True)
    for name in versi.CONTOH:
        shutil.copyfile(AKAR / "input_workbooks" / name, HASIL / "input_workbooks" / name)


def prove() -> int:
    """Self-test a copy in an awkward folder, where neither Python nor the checkout can be found."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "Dinas é «Uji» 2024")
        shutil.copytree(HASIL, folder, symlinks=True)
        program = folder / ("lkjip.exe" if sys.platform == "win32" else "lkjip")
        environment = {name: os.environ[name] for name in DIPERLUKAN if name in os.environ} | {"PATH": ""}
        return subprocess.call([program, "--selftest"], cwd=temporary, env=environment)


if __name__ == "__main__":
    sys.exit(main())

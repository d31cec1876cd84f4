"""Kills the saving of documents, and the whole program, at random moments, and looks whether anything was lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from generator.delivery.bukti import find_bukti, take_print
from generator.delivery.folder import SEMENTARA

ROOT = Path(__file__).resolve().parents[1]
BUKU = ROOT / "input_workbooks" / "contoh-bersih-2024.xlsx"
SUNTINGAN = "Catatan-Staf.docx"
ULANG = """
import sys
from pathlib import Path
from bench.penyimpanan import save
print("mulai", flush=True)
while True:
    for versi in (1, 2):
        save(Path(sys.argv[1]), versi)
"""
PROGRAM = """
import sys
import generator
from generator.app import cli
generator.__version__ = sys.argv.pop(1)
sys.exit(cli.main(sys.argv[1:]))
"""


def kill_saving(folder: Path, kills: int) -> tuple[int, list[str]]:
    """Save two versions in turn without end and kill it again and again; return how often, and what was lost."""
    from bench.penyimpanan import list_losses, save

    dice = random.Random(2026)
    save(folder, 1)
    lost: list[str] = []
    for number in range(kills):
        child = _start(ULANG, str(folder), stdout=subprocess.PIPE)
        assert child.stdout
        child.stdout.readline()
        _kill_after(child, dice.uniform(0.0, 0.12))
        child.stdout.close()
        lost += [f"kill {number}: {text}" for text in list_losses(folder, (1, 2), remains=True)]
    save(folder, 2)
    return kills, lost + list_losses(folder, (2,), remains=True)


def kill_program(folder: Path, kills: int) -> tuple[int, list[str]]:
    """Make the reports of a workbook again and again, as another version each time, and kill it at random moments."""
    folder.mkdir(parents=True)
    buku = folder / "buku kerja é.xlsx"
    for path in BUKU.parent.glob("*.png"):
        shutil.copy(path, folder)
    shutil.copy(BUKU, buku)
    before = take_print(buku.read_bytes())
    command = ["buat", str(buku), "--keluaran", str(folder / "output"), "--tanpa-nomor-halaman"]
    begun = time.perf_counter()
    _start(PROGRAM, "1.0", *command).wait()
    whole = time.perf_counter() - begun
    (output,) = (folder / "output").iterdir()
    (output / SUNTINGAN).write_bytes(b"milik staf")
    names = {path.name for path in output.iterdir()}
    dice, lost, killed = random.Random(2026), [], 0
    for number in range(kills):
        child = _start(PROGRAM, f"1.{number + 1}", *command)
        killed += _kill_after(child, dice.uniform(0.3, 1.05) * whole)
        lost += [f"kill {number}: {text}" for text in _list_program_losses(output, names)]
    if take_print(buku.read_bytes()) != before:
        lost.append("the workbook has changed")
    return killed, lost


def _start(code: str, *arguments: str, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT)


def _kill_after(child: subprocess.Popen[bytes], seconds: float) -> bool:
    """Kill it without warning; False where it had ended before."""
    try:
        child.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        child.wait()
        return True


def _list_program_losses(output: Path, names: set[str]) -> list[str]:
    """What is missing, broken, or unknown to the receipt in the folder that the program was writing into."""
    there = {path.name for path in output.iterdir() if not path.name.startswith(SEMENTARA)}
    lost = [f"{name} is gone" for name in sorted(names - there)]
    lost += [f"{name} was not asked for" for name in sorted(there - names)]
    if (output / SUNTINGAN).read_bytes() != b"milik staf":
        lost.append("what staff wrote has changed")
    known = {satu.sidik for satu in find_bukti(output).pembuatan}
    for path in sorted(output.glob("*.docx")):
        if path.name == SUNTINGAN:
            continue
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
        if broken or take_print(path.read_bytes()) not in known:
            lost.append(f"{path.name} is half-written or unknown to the receipt")
    return lost

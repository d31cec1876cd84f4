"""`python -m bench.luar FILE.xlsx`: the contents pass of the reports of a workbook, twice, as JSON for other tools.

Also measures other processes of the program: what its start waits for, and a whole command.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.pengamat import read_children, read_peak_of_children
from generator.app import paths, pipeline
from generator.word.pages import number_pages

TANPA_HALAMAN = "--tanpa-nomor-halaman"
LINGKUNGAN = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As users have it: what is imported a second time lies there compiled."""
_IMPORT = """
import importlib, json, time
start = time.process_time(), time.perf_counter()
for name in {modul!r}:
    importlib.import_module(name)
spent = [(end - begin) * 1000 for begin, end in zip(start, (time.process_time(), time.perf_counter()))]
from bench.pengamat import read_peak
print(json.dumps(dict(prosesor=spent[0], jam=spent[1], puncak=read_peak() or 0.0)))
"""


@dataclass(frozen=True)
class Biaya:
    """Milliseconds of the processor and of the clock, and the memory peak in MB (0: unknown)."""

    prosesor: float
    jam: float
    puncak: float = 0.0


def main(arguments: list[str]) -> int:
    """Print what the contents pass costs, the first time and again."""
    print(json.dumps([asdict(biaya) for biaya in measure_contents(Path(arguments[0]))]))
    return 0


def run_start(*modul: str) -> Biaya:
    """Return what a new process needs to import these modules, above the bare interpreter."""
    return Biaya(**run_json("-c", _IMPORT.format(modul=modul)))


def run_contents(workbook: Path) -> list[Biaya]:
    """Return the contents pass of the reports of a workbook, twice; nothing where no program lays documents out."""
    found = run_json("-m", "bench.luar", str(workbook)) if paths.find_layout() else []
    return [Biaya(**biaya) for biaya in found]


def run_json(*arguments: str) -> Any:
    """Return what a Python process of its own prints."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, env=LINGKUNGAN)
    return json.loads(done.stdout)


def run_command(workbook: Path) -> Biaya:
    """Return what `lkjip buat` costs without page numbers, as a user waits for it; its memory is that of the runs."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "generator", "buat", str(workbook), "--keluaran", folder, TANPA_HALAMAN]
        return take(lambda: subprocess.run(command, capture_output=True, check=False, env=LINGKUNGAN))


def take(action: Callable[[], object]) -> Biaya:
    """Return what an action costs in this process and in those that it starts."""
    prosesor, jam = time.process_time() + read_children(), time.perf_counter()
    action()
    used = time.process_time() + read_children() - prosesor
    return Biaya(used * 1000, (time.perf_counter() - jam) * 1000, read_peak_of_children() or 0.0)


def measure_contents(workbook: Path) -> list[Biaya]:
    """Number the pages of the reports twice; the memory is that of the program that lays them out."""
    soffice = paths.find_layout()
    assert soffice is not None
    with tempfile.TemporaryDirectory() as folder:
        made = pipeline.make_reports(workbook, pipeline.Permintaan(Path(folder))).dokumen
        documents = {path.name: path.read_bytes() for path in made if path.suffix == ".docx"}
    return [take(lambda: number_pages(documents, soffice)) for _ in range(2)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

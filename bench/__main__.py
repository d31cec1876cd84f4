"""`python -m bench FILE.xlsx`: time and memory of each stage from one workbook to its reports, cold and warm.

Cold is the first run in a new process, imports told apart; warm is the second run in the same process.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from bench.pengamat import Pengamat, Tahap, read_peak
from generator.app.paths import find_soffice

IN_CHILD = "--dalam-proses"
TANPA_LETAK = "--tanpa-nomor-halaman"
PIPELINE = "generator.app.pipeline"
APP = ("generator.app.cli", PIPELINE, "generator.app.pemeriksaan.temuan", "generator.app.templat.dokumen")


def main(arguments: list[str]) -> int:
    """Print the tables of one workbook; return 2 for wrong use."""
    if arguments[:1] == [IN_CHILD]:
        return measure_stages(Path(arguments[1]))
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print(__doc__)
        return 2
    workbook = Path(arguments[0])
    print(f"whole command, new process   {measure_command(workbook, TANPA_LETAK):8.3f} s", flush=True)
    if find_soffice():
        print(f"the same with page numbers   {measure_command(workbook):8.3f} s", flush=True)
    return subprocess.call([sys.executable, "-m", "bench", IN_CHILD, arguments[0]])


def measure_command(workbook: Path, *options: str) -> float:
    """Return the seconds from command to finished reports, as a user waits for them."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "generator", *list_arguments(workbook, folder), *options],
            capture_output=True,
            check=False,
        )
        return time.perf_counter() - start


def measure_stages(workbook: Path) -> int:
    """Print imports, then each stage cold and warm."""
    start = time.perf_counter()
    modules = [importlib.import_module(name) for name in APP]
    print(f"imports                      {time.perf_counter() - start:8.3f} s  {format_peak(read_peak())}")
    pengamat = Pengamat()
    pengamat.watch(modules)
    tell_reports_apart(sys.modules[PIPELINE], pengamat, list_holders())
    cold, warm = (run_once(pengamat, modules[0].main, workbook) for _ in range(2))
    print(f"\n{'function':44} {'calls':>5} {'cold s':>8} {'warm s':>8} {'peak':>9}")
    for label, tahap in cold.items():
        print(
            f"{label:44} {tahap.kali:5} {tahap.detik:8.3f} {warm.get(label, Tahap()).detik:8.3f} {format_peak(tahap.puncak)}"
        )
    return 0


def list_holders() -> list[ModuleType]:
    """Return the modules of the program that know the reports, and so may build one."""
    return [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("generator.app.") and hasattr(module, "DAFTAR_LAPORAN")
    ]


def tell_reports_apart(pipeline: ModuleType, pengamat: Pengamat, holders: Iterable[ModuleType]) -> None:
    """Time each report's own building wherever it is built, and note which report a drawn document belongs to."""
    make_with_blocks = pipeline.make_with_blocks

    def make_known_document(laporan, *rest, **named):
        pengamat.laporan = laporan.nama
        try:
            return make_with_blocks(laporan, *rest, **named)
        finally:
            pengamat.laporan = ""

    pipeline.make_with_blocks = make_known_document
    for module in holders:
        module.DAFTAR_LAPORAN = tuple(
            replace(laporan, build=pengamat.time(laporan.build, laporan.nama)) for laporan in module.DAFTAR_LAPORAN
        )


def run_once(pengamat: Pengamat, command, workbook: Path) -> dict[str, Tahap]:
    """Run the command `lkjip buat` in this process; return its stages, the documents' sizes printed."""
    with tempfile.TemporaryDirectory() as folder:
        sys.argv = ["lkjip", *list_arguments(workbook, folder), TANPA_LETAK]
        start = time.perf_counter()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            code = command()
        seconds = time.perf_counter() - start
        print(f"run with exit code {code}         {seconds:8.3f} s  {format_peak(read_peak())}")
        for document in sorted(Path(folder).rglob("*.docx")):
            print(f"    {document.name}: {os.path.getsize(document) // 1024} KB")
    taken = pengamat.take()
    rest = seconds - sum(tahap.detik for tahap in taken.values())
    return {**taken, "the rest": Tahap(1, rest, read_peak())}


def list_arguments(workbook: Path, folder: str) -> list[str]:
    """Return the arguments of `lkjip` that make every report of the workbook."""
    return ["buat", str(workbook), "--keluaran", folder]


def format_peak(peak: float | None) -> str:
    """Return the memory peak for the tables."""
    return f"{peak:6.0f} MB" if peak is not None else "        –"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

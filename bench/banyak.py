"""`python -m bench.banyak [--buku 500] [--pembanding 60]`: many workbooks by `lkjip banyak`: time, memory, speed-up, resuming.

The workbooks are the examples under other names. The speed-up is measured over fewer of them, first with one process, then with
all cores. Last, a run is killed midway and begun again: what was finished is not made again. No page numbers are filled.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from generator.app.banyak.olah import BERKAS_CATATAN

ROOT = Path(__file__).resolve().parents[1]
BUKU = sorted((ROOT / "input_workbooks").glob("*.xlsx"))
JEDA = 0.2  # seconds between two looks at the memory


def main(arguments: list[str]) -> int:
    """Print the figures; return 1 where resuming made something twice or left something out."""
    parser = argparse.ArgumentParser(prog="python -m bench.banyak", description=__doc__)
    parser.add_argument("--buku", type=int, default=500)
    parser.add_argument("--pembanding", type=int, default=60)
    pilihan = parser.parse_args(arguments)
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        few = make_books(folder / "sedikit", pilihan.pembanding)
        single = run(few, folder / "satu", 1)
        several = run(few, folder / "semua", cores)
        print(f"speed-up with {cores} processes over {pilihan.pembanding} workbooks: {single / several:.2f}")
        many = make_books(folder / "banyak", pilihan.buku)
        run(many, folder / "hasil", cores)
        return resume(few, folder / "putus", cores)


def make_books(folder: Path, count: int) -> Path:
    """Return a folder with so many workbooks, and the pictures that they name."""
    folder.mkdir()
    for number in range(count):
        shutil.copy(BUKU[number % len(BUKU)], folder / f"opd-{number + 1:04}.xlsx")
    for picture in BUKU[0].parent.glob("*.[pj][np]g"):
        shutil.copy(picture, folder)
    return folder


def start(books: Path, output: Path, processes: int) -> subprocess.Popen[bytes]:
    """Begin a run of the command."""
    command = [sys.executable, "-m", "generator", "banyak", str(books), "--keluaran", str(output)]
    command += ["--proses", str(processes), "--tanpa-nomor-halaman"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)


def run(books: Path, output: Path, processes: int) -> float:
    """Run to the end, print time and memory, and return the seconds."""
    begin, process = time.perf_counter(), start(books, output, processes)
    peaks: dict[int, int] = {}
    watcher = threading.Thread(target=_watch, args=(process, peaks))
    watcher.start()
    process.wait()
    watcher.join()
    seconds, count = time.perf_counter() - begin, len(list(books.glob("*.xlsx")))
    notes = len(list(output.glob(f"*/{BERKAS_CATATAN}")))
    parent = peaks.pop(process.pid, 0)
    memory = f"parent {parent / 1024:.0f} MB, one worker at most {max(peaks.values(), default=0) / 1024:.0f} MB"
    print(f"{count} workbooks, {processes} process(es): {seconds:.1f} s, {notes} finished, {memory}", flush=True)
    return seconds


def _watch(process: subprocess.Popen[bytes], peaks: dict[int, int]) -> None:
    """Keep the highest memory (KB) of the run and of each of its workers; nothing where there is no /proc."""
    while process.poll() is None:
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                facts = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
                pid, parent = int(facts["Pid"]), int(facts["PPid"])
                if process.pid in (pid, parent) and "VmHWM" in facts:
                    peaks[pid] = max(peaks.get(pid, 0), int(facts["VmHWM"].split()[0]))
            except (OSError, KeyError, ValueError):
                continue
        time.sleep(JEDA)


def resume(books: Path, output: Path, processes: int) -> int:
    """Kill a run midway, begin again, and see that only the rest is made."""
    count = len(list(books.glob("*.xlsx")))
    process = start(books, output, processes)
    while len(list(output.glob(f"*/{BERKAS_CATATAN}"))) < count // 2 and process.poll() is None:
        time.sleep(JEDA)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before = _list_made(output)
    seconds = run(books, output, processes)
    after = _list_made(output)
    again = sum(after[name] != made for name, made in before.items())
    print(
        f"killed after {len(before)} of {count}; the rest took {seconds:.1f} s; made again {again}; at the end {len(after)}"
    )
    return int(again > 0 or len(after) < count)


def _list_made(output: Path) -> dict[str, int]:
    """The folders that are finished, and when."""
    return {path.parent.name: path.stat().st_mtime_ns for path in output.glob(f"*/{BERKAS_CATATAN}")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

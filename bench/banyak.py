"""`python -m bench.banyak [--buku 500] [--proses 2] [--pembanding N]`: many workbooks by `lkjip banyak`: time, memory, speed-up, resuming.

The workbooks are the examples, each with another name of its agency, so that no two give the same documents. They are made by
several processes, then by one; then a run is killed midway and begun again, and must end with the same bytes; last, all are
touched and one is changed, and only that one may be made again. With `--pembanding` fewer workbooks (the first N) are used for all
but the first run. No page numbers are filled. Needs Linux or macOS; memory is told on Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.pengamat import read_children, tell
from generator.app.banyak.olah import BERKAS_CATATAN
from generator.delivery.bukti import BERKAS_BUKTI, HALAMAN_BUKTI

ROOT = Path(__file__).resolve().parents[1]
CONTOH = sorted((ROOT / "input_workbooks").glob("*.xlsx"))
GAMBAR = sorted((ROOT / "input_workbooks").glob("*.[pj][np]g"))
JEDA = 0.2  # seconds between two looks at the memory
KABAR = 10.0  # seconds between two words on how far it is


@dataclass
class Memori:
    """What was seen of a run in MB: the parent's peak, that of the largest worker, and all together at each look."""

    induk: float = 0.0
    pekerja: float = 0.0
    bersama: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        if not self.bersama:
            return "memory unknown"
        half = len(self.bersama) // 2
        first, second = max(self.bersama[:half] or self.bersama), max(self.bersama[half:])
        together = f"together at most {first:.0f} MB in the first half and {second:.0f} MB in the second"
        return f"parent {self.induk:.0f} MB, largest worker {self.pekerja:.0f} MB, {together}"


def main(arguments: list[str]) -> int:
    """Print the figures; return 1 where a run left something out, made it twice, or made other bytes."""
    pilihan = parse(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        many = make_books(folder / "buku", pilihan.buku)
        several = run(many, folder / "semua", pilihan.proses)
        few, reference = many, folder / "semua"
        if pilihan.pembanding < pilihan.buku:
            few, reference = make_books(folder / "sedikit", pilihan.pembanding), folder / "sebagian"
            several = run(few, reference, pilihan.proses)
        single = run(few, folder / "satu", 1)
        print(f"speed-up of {pilihan.proses} processes over one: {single / several:.2f}", flush=True)
        faults = [*resume(few, folder / "putus", pilihan.proses), *compare(reference, folder / "putus")]
        faults += [*change_one(few, folder / "putus", pilihan.proses), *compare(reference, folder / "satu")]
    print("\n".join(faults) or "Killed and resumed, or made by one process: the same files, byte for byte.")
    return int(bool(faults))


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options; fewer than two workbooks, or no process, is wrong use."""
    parser = argparse.ArgumentParser(prog="python -m bench.banyak", description=__doc__)
    parser.add_argument("--buku", type=int, default=500)
    parser.add_argument("--proses", type=int, default=2)
    parser.add_argument("--pembanding", type=int)
    pilihan = parser.parse_args(arguments)
    pilihan.pembanding = pilihan.buku if pilihan.pembanding is None else min(pilihan.pembanding, pilihan.buku)
    if pilihan.pembanding < 2 or pilihan.proses < 1:
        parser.error("at least two workbooks and one process")
    return pilihan


def make_books(folder: Path, count: int) -> Path:
    """Return a folder with so many workbooks, no two alike, and the pictures that they name."""
    folder.mkdir()
    for number in range(count):
        write_book(folder / f"opd-{number + 1:04}.xlsx", number, str(number + 1))
    for picture in GAMBAR:
        (folder / picture.name).write_bytes(picture.read_bytes())
    return folder


def write_book(path: Path, number: int, nama: str) -> None:
    """Write an example whose agency's name ends in other words."""
    contoh = CONTOH[number % len(CONTOH)]
    sumber = json.loads((contoh.parent / "sumber" / f"{contoh.stem}.json").read_text(encoding="utf-8"))
    old = f">{sumber['profil']['nama_opd']}<".encode()
    new = old.replace(b"<", f" {nama}<".encode())
    with zipfile.ZipFile(contoh) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(info, source.read(info).replace(old, new))


def start(books: Path, output: Path, processes: int) -> subprocess.Popen[bytes]:
    """Begin a run of the command; what it says goes into a file beside its folder."""
    command = [sys.executable, "-m", "generator", "banyak", str(books), "--keluaran", str(output)]
    command += ["--proses", str(processes), "--tanpa-nomor-halaman"]
    with _log(output).open("wb") as said:
        return subprocess.Popen(command, cwd=ROOT, stdout=said, start_new_session=True)


def _log(output: Path) -> Path:
    return output.with_suffix(".txt")


def run(books: Path, output: Path, processes: int) -> float:
    """Run to the end, print time and memory, and return the seconds by the clock."""
    begin, used, process = time.perf_counter(), read_children(), start(books, output, processes)
    memori, count = Memori(), len(list(books.glob("*.xlsx")))
    watcher = threading.Thread(target=_watch, args=(process, memori))
    watcher.start()
    while process.poll() is None:
        tell(f"{len(list_made(output))} of {count} are finished, {processes} process(es)")
        _wait(process, KABAR)
    watcher.join()
    seconds, used = time.perf_counter() - begin, read_children() - used
    print(
        f"{count} workbooks, {processes} process(es): {seconds:.1f} s by the clock, {used:.1f} s of the processor"
        f" ({used / seconds:.2f} cores had)"
    )
    print(f"    {memori}\n    {read_count(output)}", flush=True)
    return seconds


def read_count(output: Path) -> str:
    """Return the line of the command that counts what was made, what was skipped and what failed."""
    lines = _log(output).read_text(encoding="utf-8").splitlines()
    return next((line for line in reversed(lines) if " buku kerja: " in line), "it was not finished")


def _wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def _watch(process: subprocess.Popen[bytes], memori: Memori) -> None:
    """Keep the memory of the run and of its workers; nothing where there is no /proc."""
    while process.poll() is None:
        found = list(_read_memory(process.pid))
        for own, peak, _ in found:
            if own:
                memori.induk = max(memori.induk, peak)
            else:
                memori.pekerja = max(memori.pekerja, peak)
        memori.bersama += [sum(now for _, _, now in found)] if found else []
        time.sleep(JEDA)


def _read_memory(pid: int) -> Iterator[tuple[bool, float, float]]:
    """Of a process and its children: whether it is the process itself, its peak and its present memory in MB."""
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            facts = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
            if pid in (own := int(facts["Pid"]), int(facts["PPid"])):
                peak, now = (int(facts[name].split()[0]) / 1024 for name in ("VmHWM", "VmRSS"))
                yield own == pid, peak, now
        except (OSError, KeyError, ValueError):
            continue


def resume(books: Path, output: Path, processes: int) -> Iterator[str]:
    """Kill a run midway, begin again, and yield what is wrong: what was made twice or left out."""
    count = len(list(books.glob("*.xlsx")))
    process = start(books, output, processes)
    while len(list_made(output)) < count // 2 and process.poll() is None:
        time.sleep(JEDA)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before = list_made(output)
    print(f"killed after {len(before)} of {count}; begun again:", flush=True)
    run(books, output, processes)
    after = list_made(output)
    yield from (f"{name} was finished and is made again" for name, made in before.items() if after.get(name) != made)
    if len(after) < count:
        yield f"{count - len(after)} workbooks are left out"


def change_one(books: Path, output: Path, processes: int) -> Iterator[str]:
    """Touch every workbook, change the last, and yield what is wrong: only that one may be made again."""
    before = list_made(output)
    paths = sorted(books.glob("*.xlsx"))
    for path in paths:
        os.utime(path)
    write_book(paths[-1], len(paths) - 1, "yang Berganti Nama")
    print("all workbooks touched, one changed:", flush=True)
    run(books, output, processes)
    again = sorted(name for name, made in list_made(output).items() if before.get(name) != made)
    if again != [paths[-1].stem]:
        yield f"made again: {', '.join(again) or 'nothing'}, but {paths[-1].stem} was changed"


def list_made(output: Path) -> dict[str, int]:
    """The folders that are finished, and when."""
    return {path.parent.name: path.stat().st_mtime_ns for path in output.glob(f"*/{BERKAS_CATATAN}")}


def compare(one: Path, other: Path) -> Iterator[str]:
    """Yield what differs between two runs: a file that only one has, or other bytes; receipts tell when, so their bytes may."""
    files = [{path.relative_to(folder) for path in folder.glob("*/*")} for folder in (one, other)]
    yield from (f"only in one run: {name}" for name in sorted(files[0] ^ files[1]))
    for name in sorted(files[0] & files[1]):
        if name.name not in (BERKAS_BUKTI, HALAMAN_BUKTI) and read_timeless(one / name) != read_timeless(other / name):
            yield f"other bytes: {name}"


def read_timeless(path: Path) -> object:
    """Return the bytes of a file; a workbook's note without the seconds that it took."""
    if path.name != BERKAS_CATATAN:
        return path.read_bytes()
    return {key: value for key, value in json.loads(path.read_text(encoding="utf-8")).items() if key != "detik"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

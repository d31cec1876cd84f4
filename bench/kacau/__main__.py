"""`python -m bench.kacau [--buku 10000] [--templat 2000] [--benih 1] [--proses N]`: damaged files through the whole program.

Every file is damaged by its seed, so that a failure can be had again with `--benih SEED --buku 1 --templat 0` (a template with
`--buku 0 --templat 1`). Prints the outcomes by kind of damage; the failures, each once, with its traceback. Seconds of a file are of the
processor: after 60 of them it has failed. Runs long, so it is not part of the tests, which keep a sample.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter, defaultdict

from bench.kacau.batas import BATAS_JAM
from bench.kacau.jalan import DIPAKAI, DITOLAK, GAGAL, Nasib, Tugas, try_one
from generator.app.banyak.pekerja import Gagal, run_tasks

LAMA = 10.0  # seconds of the processor from which a file is told among the slow ones
DISEBUT = 5  # of the slowest and of the largest files are named
TEMPLAT_MULAI = 1_000_000  # seeds of templates begin here


def main(arguments: list[str]) -> int:
    """Return 1 where a file was answered by anything but our own words."""
    pilihan = _parse(arguments)
    tasks = [Tugas(False, pilihan.benih + n) for n in range(pilihan.buku)]
    tasks += [Tugas(True, TEMPLAT_MULAI + pilihan.benih + n) for n in range(pilihan.templat)]
    start, found = time.perf_counter(), []
    for number, result in run_tasks(try_one, tasks, pilihan.proses, BATAS_JAM):
        fate = Nasib((result.name,), GAGAL, jejak=result.value) if isinstance(result, Gagal) else result
        found.append((tasks[number], fate))
        if fate.hasil == GAGAL:
            print(f"{tasks[number]} {fate.ubahan}\n{fate.jejak}", flush=True)
        if len(found) % 500 == 0:
            print(f"{len(found)}/{len(tasks)} files, {time.perf_counter() - start:.0f} s by the clock", flush=True)
    _print_summary(found)
    return int(any(fate.hasil == GAGAL for _, fate in found))


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.kacau", description=__doc__)
    parser.add_argument("--buku", type=int, default=10_000)
    parser.add_argument("--templat", type=int, default=2_000)
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument("--proses", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(arguments)


def _print_summary(found: list[tuple[Tugas, Nasib]]) -> None:
    for templat, name in ((False, "workbooks"), (True, "templates")):
        fates = [fate for task, fate in found if task.templat is templat]
        if not fates:
            continue
        counts = Counter(fate.hasil for fate in fates)
        slow = [fate for fate in fates if fate.detik >= LAMA]
        words = ", ".join(f"{counts[hasil]} {hasil}" for hasil in (DIPAKAI, DITOLAK, GAGAL))
        print(f"\n{len(fates)} {name}: {words}; {len(slow)} over {LAMA:.0f} s")
        _print_worst(found, templat)
        _print_kinds(fates)
    codes = Counter(code for _, fate in found for code in set(fate.kode))
    print(
        f"\n{len(codes)} codes were raised: {', '.join(f'{code} {count}' for code, count in codes.most_common(25))} …"
    )


def _print_worst(found: list[tuple[Tugas, Nasib]], templat: bool) -> None:
    """Name the slowest and the largest files by what `--benih` takes to have them again."""
    own = [(task.benih % TEMPLAT_MULAI, fate) for task, fate in found if task.templat is templat]
    slowest = sorted(own, key=lambda one: -one[1].detik)[:DISEBUT]
    largest = sorted(own, key=lambda one: -one[1].puncak)[:DISEBUT]
    print("slowest:", ", ".join(f"{fate.detik:.1f} s (seed {benih})" for benih, fate in slowest))
    print("largest:", ", ".join(f"{fate.puncak:.0f} MB (seed {benih})" for benih, fate in largest))


def _print_kinds(fates: list[Nasib]) -> None:
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for fate in fates:
        for name in set(fate.ubahan):
            kinds[name][fate.hasil] += 1
    print(f"{'damage (others may come with it)':34} {'files':>7} {DIPAKAI:>7} {DITOLAK:>8} {GAGAL:>7}")
    for name, counts in sorted(kinds.items()):
        print(f"{name:34} {counts.total():>7} {counts[DIPAKAI]:>7} {counts[DITOLAK]:>8} {counts[GAGAL]:>7}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

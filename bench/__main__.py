"""`python -m bench FILE.xlsx`: a workbook's reports stage by stage, cold and warm, and beside them other engines.

Times are milliseconds of the processor, for other programs share the machine. Cold is the first run of a process, warm the
least of several; of both the least of some processes counts. Nothing is answered from what was kept of the same documents.
MB is the memory peak of the run up to the end of the stage. Ends after two minutes on a quiet machine.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from bench.luar import Biaya, run_command, run_contents, run_start
from bench.pembanding.__main__ import main as compare
from bench.pengamat import tell
from bench.tahap import Putaran, least, run

START = ("generator.app.cli",)
START_BUAT = (*START, "generator.app.tugas.laporan")
PROSES, PUTARAN, MULAI = 2, 6, 5  # processes, runs of each with the cold one, new processes that only import
BATAS_MULAI, BATAS_DOKUMEN, BATAS_MEMORI = 350.0, 250.0, 150.0  # the goals: ms, ms, MB


@dataclass(frozen=True)
class Baris:
    """One line: cold and warm milliseconds and megabytes, and the goal of the warm ones (of the megabytes where
    there are no milliseconds). None: not measured."""

    nama: str
    dingin: float | None
    hangat: float | None
    puncak_dingin: float | None = None
    puncak: float | None = None
    batas: float | None = None

    def __str__(self) -> str:
        ratio = (self.hangat or self.puncak or 0.0) / self.batas if self.batas else None
        times = f"{_show(self.dingin, 9, 0)}{_show(self.hangat, 9, 0)}"
        goal = f"{_show(self.batas, 8, 0)}{_show(ratio, 8, 2)}" if self.batas else ""
        return f"{self.nama:38}{times}{_show(self.puncak_dingin, 9, 0)}{_show(self.puncak, 9, 0)}{goal}".rstrip()


KEPALA = f"{'':38}{'cold ms':>9}{'warm ms':>9}{'cold MB':>9}{'warm MB':>9}{'goal':>8}{'× goal':>8}"


def main(arguments: list[str]) -> int:
    """Print the tables of one workbook; return 2 for wrong use, 1 where the workbook gives no report."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print(__doc__)
        return 2
    workbook = Path(arguments[0])
    tell("one run, to see whether there is anything to measure")
    if not run(workbook, 1)[0].laporan:
        print(f"No report can be made of {workbook}; `lkjip periksa` tells why.")
        return 1
    print(f"{workbook.name}, milliseconds of the processor\n{KEPALA}", flush=True)
    for baris in (*list_start(), *list_stages(workbook), *list_whole(workbook)):
        print(baris, flush=True)
    return compare([])


def list_start() -> list[Baris]:
    """What the command line waits for, and what `buat` waits for."""
    tell("start-up")
    found = []
    for nama, modul in (("start-up: lkjip", START), ("start-up: lkjip buat", START_BUAT)):
        biaya = [run_start(*modul) for _ in range(MULAI)]
        warm = min(satu.prosesor for satu in biaya)
        found.append(Baris(nama, biaya[0].prosesor, warm, biaya[0].puncak, biaya[-1].puncak, BATAS_MULAI))
    return found


def list_stages(workbook: Path) -> list[Baris]:
    """Each stage, the sums that the goals speak of, and the whole."""
    proses = []
    for nomor in range(1, PROSES + 1):
        tell(f"{PUTARAN} runs of the program, process {nomor} of {PROSES}")
        proses.append(run(workbook, PUTARAN))
    cold, warm = [runs[0] for runs in proses], [satu for runs in proses for satu in runs[1:]]
    first, again = least(cold), least(warm)
    stages = [Baris(nama, first[nama].md, tahap.md, first[nama].puncak, tahap.puncak) for nama, tahap in again.items()]
    return [*stages, *list_sums(cold, warm)]


def list_sums(cold: list[Putaran], warm: list[Putaran]) -> list[Baris]:
    """The sums within one run, the least of each over the runs; the memory of the whole beside its goal."""

    def add(nama: str, bagian: str, batas: float | None = None) -> Baris:
        times = [min(getattr(satu, bagian) for satu in runs) for runs in (cold, warm)]
        return Baris(nama, *times, batas=batas)

    puncak = [max(satu.puncak for satu in runs) for runs in (cold, warm)]
    return [
        add("three reports (context + filling)", "laporan", BATAS_DOKUMEN),
        add("workbook to three Word documents", "dokumen", BATAS_DOKUMEN),
        add("all outputs without page numbers", "prosesor"),
        add("    the same by the clock", "jam"),
        Baris("memory (goal in MB)", None, None, *puncak, batas=BATAS_MEMORI),
    ]


def list_whole(workbook: Path) -> list[Baris]:
    """The whole command in a new process, and the contents pass, both also by the clock."""
    tell("the whole command, then the contents pass (LibreOffice)")
    command = run_command(workbook)
    found = [
        Baris("lkjip buat, new process", command.prosesor, None),
        Baris("    the same by the clock", command.jam, None),
    ]
    return [*found, *list_contents(run_contents(workbook))]


def list_contents(biaya: list[Biaya]) -> list[Baris]:
    """The contents pass, the first time and again; where no program lays documents out, how to get one."""
    if not biaya:
        return [Baris("contents pass: needs LibreOffice Writer (libreoffice.org); not measured", None, None)]
    first, again = biaya
    return [
        Baris("contents pass", first.prosesor, again.prosesor, first.puncak, again.puncak),
        Baris("    the same by the clock", first.jam, again.jam),
    ]


def _show(value: float | None, width: int, digits: int) -> str:
    return " " * width if value is None else f"{value:{width},.{digits}f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m bench.tumbuh [SUB_KEGIATAN …]`: processor time of each stage and peak memory for workbooks of growing size.

Each size runs in a process of its own, once cold and then three times warm, of which the best counts; without page numbers. What
a stage needs for one sub kegiatan must not grow from size to size.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from bench.pengamat import read_peak
from bench.sintetis import make_data
from generator.app import pipeline
from generator.app.pemeriksaan import temuan
from generator.app.templat import dokumen
from generator.delivery.isi_dokumen import list_figures
from generator.workbook.writer import write_workbook

IN_CHILD = "--dalam-proses"
UKURAN = (34, 340, 3400)
PUTARAN = 3  # warm ones
TAHAP = {  # what is told apart, by the module that calls it
    pipeline: ("read", "examine", "check_documents", "hand_over"),
    temuan: ("list_celah",),  # what the reports print, built here and kept for the documents
    dokumen: ("build_context", "fill_with_blocks", "write_tabel", "write_posters"),
}


def main(arguments: list[str]) -> int:
    """Print one line for each stage, one column for each size."""
    if arguments[:1] == [IN_CHILD]:
        print(json.dumps(measure(Path(arguments[1]))))
        return 0
    sizes = [int(text) for text in arguments] or list(UKURAN)
    found = {size: run(size) for size in sizes}
    print(f"{'milliseconds':20}" + "".join(f"{size:>10}" for size in sizes))
    for stage in found[sizes[0]]:
        print(f"{stage:20}" + "".join(f"{found[size].get(stage, 0):10.0f}" for size in sizes))
    return 0


def run(size: int) -> dict[str, float]:
    """Return the milliseconds of each stage for a workbook of this many sub kegiatan, and its memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "buku.xlsx")
        path.write_bytes(write_workbook(make_data(size)))
        command = [sys.executable, "-m", "bench.tumbuh", IN_CHILD, str(path)]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def measure(workbook: Path) -> dict[str, float]:
    """Return the least of the warm runs of this process, stage by stage, and the peak of its memory."""
    spent: dict[str, float] = defaultdict(float)
    watch(spent)
    runs = []
    for _ in range(PUTARAN + 1):
        list_figures.cache_clear()  # the documents of each run are the same; none may be known before
        spent.clear()
        start = time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            pipeline.make_reports(workbook, pipeline.Permintaan(Path(folder)))
        runs.append({**spent, "all": (time.process_time() - start) * 1000})
    warm = {stage: min(one[stage] for one in runs[1:]) for stage in runs[-1]}
    return {**warm, "all, cold": runs[0]["all"], "peak MB": read_peak() or 0.0}


def watch(spent: dict[str, float]) -> None:
    """Note the processor time of each stage under its name."""
    for module, names in TAHAP.items():
        for name in names:
            setattr(module, name, _timed(getattr(module, name), name, spent))


def _timed(function, name: str, spent: dict[str, float]):
    def call(*arguments, **named):
        start = time.process_time()
        try:
            found = function(*arguments, **named)
            return list(found) if name == "check_documents" else found
        finally:
            spent[name] += (time.process_time() - start) * 1000

    return call


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

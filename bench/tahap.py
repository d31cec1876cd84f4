"""`python -m bench.tahap FILE.xlsx RUNS`: the stages from one workbook to its files, run by run, as JSON for other tools.

The first run of the process is cold, but for the imports; the others are warm. No page numbers are filled.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.pengamat import Pengamat, Tahap, forget_peak, read_peak
from generator.app import pipeline
from generator.app.pemeriksaan import temuan
from generator.app.templat import dokumen
from generator.delivery.isi_dokumen import list_figures
from generator.reports.daftar_laporan import DAFTAR_LAPORAN, Laporan
from generator.word.tree.metrics import _count_all, wrap

READ, CHECK, MEASURE = "read", "check", "measure"
FINDINGS, SHEETS = "list of findings", "spreadsheets and posters"
DOCUMENTS, RECEIPT, REST = "checks on documents", "receipt and saving", "the rest"
CONTEXT, FILLING = "{}: context", "{}: filling"
DIAMATI = (  # where a function is called from, its name there, its stage; what is called within another's counts on its own
    (pipeline, "read", READ),
    (pipeline, "check_acuan", CHECK),
    (pipeline, "examine", CHECK),
    (temuan, "measure", MEASURE),
    (pipeline, "deliver_daftar", FINDINGS),
    (temuan.Temuan, "build", CONTEXT),
    (dokumen, "build_context", CONTEXT),
    (dokumen, "fill_with_blocks", FILLING),
    (pipeline, "make_with_blocks", SHEETS),
    (pipeline, "tell_celah", DOCUMENTS),
    (pipeline, "list_kenalan", DOCUMENTS),
    (pipeline, "check_documents", DOCUMENTS),
    (pipeline, "hand_over", RECEIPT),
)
LAPORAN = [nama.format(laporan.nama) for laporan in DAFTAR_LAPORAN for nama in (CONTEXT, FILLING)]
URUTAN = [READ, CHECK, MEASURE, *LAPORAN, SHEETS, FINDINGS, DOCUMENTS, RECEIPT, REST]


@dataclass(frozen=True)
class Putaran:
    """One run: its stages in the order of `URUTAN`, milliseconds of the processor and of the clock, memory peak in MB."""

    tahap: dict[str, Tahap]
    prosesor: float
    jam: float
    puncak: float

    @property
    def laporan(self) -> float:
        """Milliseconds of the reports alone: their contexts and the filling of their templates."""
        return sum(tahap.md for nama, tahap in self.tahap.items() if nama in LAPORAN)

    @property
    def dokumen(self) -> float:
        """Milliseconds from the workbook to the Word documents."""
        before = (READ, CHECK, MEASURE)
        return self.laporan + sum(tahap.md for nama, tahap in self.tahap.items() if nama in before)


def main(arguments: list[str]) -> int:
    """Print the runs of this process."""
    berkas, banyak = arguments
    print(json.dumps([asdict(putaran) for putaran in measure(Path(berkas), int(banyak))]))
    return 0


def run(workbook: Path, banyak: int) -> list[Putaran]:
    """Return so many runs of a process of their own, the cold one first."""
    command = [sys.executable, "-m", "bench.tahap", str(workbook), str(banyak)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [_parse(putaran) for putaran in json.loads(done.stdout)]


def _parse(putaran: dict[str, Any]) -> Putaran:
    tahap = {nama: Tahap(**isi) for nama, isi in putaran.pop("tahap").items()}
    return Putaran(tahap=tahap, **putaran)


def measure(workbook: Path, banyak: int) -> Iterator[Putaran]:
    """Make the reports so often in this process; no answer of the run before is known but what depends on words alone."""
    pengamat = Pengamat()
    watch(pengamat)
    for _ in range(banyak):
        for kept in (list_figures, wrap, _count_all):  # documents, texts and boxes are those of the run before
            kept.cache_clear()
        pengamat.take()
        forget_peak()
        marks = time.process_time(), time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            pipeline.make_reports(workbook, pipeline.Permintaan(Path(folder)))
        prosesor, jam = (time.process_time() - marks[0]) * 1000, (time.perf_counter() - marks[1]) * 1000
        tahap, puncak = pengamat.take(), read_peak() or 0.0
        tahap[REST] = Tahap(prosesor - sum(satu.md for satu in tahap.values()), puncak)
        yield Putaran({nama: tahap[nama] for nama in URUTAN if nama in tahap}, prosesor, jam, puncak)


def watch(pengamat: Pengamat) -> None:
    """Put a timed function in the place of each; which report is made is known from the last one that was handed over."""
    terakhir = [""]

    def name(nama: str, *arguments: object) -> str:
        terakhir[0] = next((satu.nama for satu in arguments if isinstance(satu, Laporan)), terakhir[0])
        return nama.format(terakhir[0])

    for tempat, fungsi, nama in DIAMATI:
        timed = pengamat.time(getattr(tempat, fungsi), lambda *arguments, nama=nama: name(nama, *arguments))
        setattr(tempat, fungsi, timed)


def least(runs: list[Putaran]) -> dict[str, Tahap]:
    """Return of each stage the least time and the least peak of several runs."""
    return {
        nama: Tahap(min(satu.tahap[nama].md for satu in runs), min(satu.tahap[nama].puncak for satu in runs))
        for nama in runs[0].tahap
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

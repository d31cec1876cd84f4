"""`python -m bench.matriks [FOLDER]`: seconds to lay out and write a Renja matrix of 400 sub kegiatan, in Word and Excel.

With a folder the files are kept there, to be looked at.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.sintetis import make_data
from generator.app.paths import find_templates
from generator.excel.tabel import write_tabel
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.reports import triwulan
from generator.reports.naskah import DokumenInfo
from generator.reports.triwulan.renja.matriks import build_matriks
from generator.word.renderer import fill
from generator.workbook.builder import build_isian
from generator.workbook.exchange import load_data
from generator.workbook.reader import read_workbook
from generator.workbook.writer import write_workbook

BANYAK = 400
T = TypeVar("T")


def main(arguments: list[str]) -> int:
    """Print the seconds of each step; return 0."""
    hasil = read_hasil(BANYAK)
    print(f"{len(hasil.isian.simpul_aktif)} nodes, {len(hasil.isian.indikator_simpul)} indicators")
    template = find_templates() / "triwulan.docx"
    whole = triwulan.build(hasil)
    bare = {**whole, "tabel_matriks": ()}
    info = DokumenInfo("Uji", "OPD", hasil.periode.tahun)
    fill(template, {**whole, "tabel_matriks": ()}, info)  # the template is compiled once
    tabel = clock("matrix laid out", lambda: build_matriks(hasil))
    without = clock("Word report without the matrix", lambda: len(fill(template, bare, info)))
    word = clock("Word report with the matrix", lambda: fill(template, whole, info))
    excel = clock(
        "Excel matrix, laid out and written", lambda: write_tabel(triwulan.build_lampiran_excel(hasil)[:1], "Uji")
    )
    print(
        f"{len(tabel.baris)} rows; Word {len(word) // 1024} KB ({without // 1024} KB without), Excel {len(excel) // 1024} KB"
    )
    for nama, isi in (("matriks.docx", word), ("matriks.xlsx", excel)) if arguments else ():
        (Path(arguments[0]) / nama).write_bytes(isi)
    return 0


def clock(nama: str, run: Callable[[], T]) -> T:
    """Print how long a step takes, the best of three, and return what it gives."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        found = run()
        best = min(best, time.process_time() - start)
    print(f"{nama:36} {best:6.2f} s CPU")
    return found


def read_hasil(banyak: int) -> Hasil:
    """Return the figures of TW IV of a synthetic agency, read from a real workbook."""
    data, problems = load_data(json.dumps(make_data(banyak)), "sintetis")
    assert not problems, problems
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        path.write_bytes(write_workbook(data))
        isian = build_isian(read_workbook(path))
    assert isian is not None
    return measure(isian, 4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

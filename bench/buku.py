"""`python -m bench.buku`: seconds and size of the blank workbook, and seconds to read filled ones, one of them of just 3.000 cells.

Seconds are of the processor, so that other work on the machine does not count; the best of three.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.sintetis import make_data
from generator.model.pilihan import JenisDaerah
from generator.workbook.baru.awal import Permintaan, make_awal
from generator.workbook.nomenklatur import load_nomenklatur
from generator.workbook.reader import Bacaan, read_workbook
from generator.workbook.schema.rekap import LEMBAR
from generator.workbook.writer import blank_data, write_workbook

SUB_KEGIATAN = 1  # no more than the example has: some 4.800 typed cells
SEL_TERISI = 3000  # of the workbook whose reading is promised to take less than half a second
BIDANG = ("5.03", "5.04")


def measure(action: Callable[[], Any]) -> float:
    """Return the best processor seconds of three runs."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        action()
        seconds.append(time.process_time() - start)
    return min(seconds)


def count_typed(data: dict[str, Any]) -> int:
    """Return how many cells staff typed."""
    rows = [
        row
        for isi in data.values()
        if isinstance(isi, (list, dict))
        for row in (isi if isinstance(isi, list) else [isi])
    ]
    return sum(len(row) for row in rows)


def cut_cells(data: dict[str, Any], banyak: int) -> dict[str, Any]:
    """Return the data with exactly so many typed cells: rows, then cells, go from the end of the longest tables."""
    kept = {key: list(isi) if isinstance(isi, list) else isi for key, isi in data.items()}
    while (spare := count_typed(kept) - banyak) > 0:
        rows = max((isi for isi in kept.values() if isinstance(isi, list)), key=len)
        row = rows.pop()
        if len(row) > spare:
            rows.append(dict(list(row.items())[: len(row) - spare]))
    return kept


def count_read(bacaan: Bacaan) -> int:
    """Return how many cells the reader found filled."""
    return sum(len(row.nilai) + len(row.rusak) for rows in bacaan.rows.values() for row in rows)


def main() -> None:
    """Print the figures of the decision on computed columns."""
    load_nomenklatur()
    awal = make_awal(Permintaan(BIDANG, JenisDaerah.KABUPATEN), load_nomenklatur(), blank_data())
    data = make_data(SUB_KEGIATAN)
    for label, isi in (("blank", None), (f"bidang {', '.join(BIDANG)}", awal), ("filled", data)):
        content = write_workbook(isi)
        print(
            f"{label:18} {measure(lambda isi=isi: write_workbook(isi)):6.2f} s to write  {len(content) / 1000:6.0f} KB"
        )
    prepared = sum(sheet.baris_siap * len(sheet.hitungan) for sheet in LEMBAR.values())
    print(f"prepared computed cells: {prepared}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "buku.xlsx")
        for isi in (cut_cells(data, SEL_TERISI), data):
            path.write_bytes(write_workbook(isi))
            cells = count_read(read_workbook(path))
            print(f"{cells} typed cells read in {measure(lambda: read_workbook(path)):.2f} s")


if __name__ == "__main__":
    main()

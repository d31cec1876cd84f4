"""`python -m bench.tumbuh [SUB_KEGIATAN …]`: processor time of each stage and peak memory for workbooks of growing size.

Each size runs in a process of its own, once cold and then three times warm, of which the best counts; without page numbers.
Behind each size stands what a sub kegiatan costs beside one of the size before: 1 is growth in proportion, less is better.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from bench.pengamat import tell
from bench.sintetis import make_data
from bench.tahap import URUTAN, least, run
from generator.workbook.writer import write_workbook

UKURAN = (34, 340, 3400)
PUTARAN = 4  # the first is cold
MEMORI = "peak MB"


def main(arguments: list[str]) -> int:
    """Print one line for each stage, one column for each size; return 2 for wrong use."""
    if not all(text.isdecimal() and int(text) for text in arguments):
        print(__doc__)
        return 2
    sizes = [int(text) for text in arguments] or list(UKURAN)
    found = {size: measure(size) for size in sizes}
    print("\n".join(list_lines(found)))
    return 0


def measure(size: int) -> dict[str, float]:
    """Return the milliseconds of each stage for a workbook of this many sub kegiatan, and its memory in MB."""
    tell(f"{size:,} sub kegiatan")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "buku.xlsx")
        path.write_bytes(write_workbook(make_data(size)))
        cold, *warm = run(path, PUTARAN)
    stages = {nama: tahap.md for nama, tahap in least(warm).items()}
    whole = {"all": min(satu.prosesor for satu in warm), "all, cold": cold.prosesor}
    return {**stages, **whole, MEMORI: max(satu.puncak for satu in (cold, *warm))}


def list_lines(found: dict[int, dict[str, float]]) -> list[str]:
    """Return the table: what each stage takes at each size, and behind it its growth for one sub kegiatan."""
    sizes = list(found)
    lines = [f"{'milliseconds':28}" + "".join(f"{size:>9,}{'':8}" for size in sizes).rstrip()]
    for stage in (*URUTAN, "all", "all, cold", MEMORI):
        values = [found[size].get(stage) for size in sizes]
        if any(values):
            growth = ["", *(_compare(*pair) for pair in pairwise(zip(sizes, values, strict=True)))]
            cells = (f"{value or 0:9,.0f}{grown:8}" for value, grown in zip(values, growth, strict=True))
            lines.append(f"{stage:28}{''.join(cells)}".rstrip())
    return lines


def _compare(before: tuple[int, float | None], after: tuple[int, float | None]) -> str:
    """How much more one sub kegiatan costs than at the size before."""
    if not before[1] or not after[1]:
        return ""
    return f" × {after[1] / after[0] / (before[1] / before[0]):.2f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m bench.pohon [FOLDER]`: seconds to build, lay out and write the pohon kinerja of a small and of a very large agency.

The files are kept in FOLDER, if one is named.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.sintetis import SUMBER
from generator.app.paths import find_templates
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.reports import cascading
from generator.reports.naskah import DokumenInfo
from generator.word.renderer import fill
from generator.word.tree.layout import lay_out
from generator.word.tree.poster import write_posters
from generator.workbook.builder import build_isian
from generator.workbook.reader import read_workbook
from generator.workbook.writer import write_workbook

UKURAN = ((2, 8, 48), (8, 30, 400))  # program, kegiatan, sub kegiatan
AREA = (15138, 7930)  # twips: text of a lying A4, less caption and legend
_DIPAKAI = ("versi_skema", "profil", "pengaturan", "pejabat", "unit", "rencana", "indikator", "target")


def make_data(program: int, kegiatan: int, sub_kegiatan: int) -> dict[str, Any]:
    """Return workbook data of an agency whose tree has so many nodes, each with one indicator; its words are the example's."""
    source = json.loads(SUMBER.read_text(encoding="utf-8"))
    data = {sheet: source[sheet] for sheet in _DIPAKAI}
    data["simpul"], data["indikator_simpul"] = [], []
    sasaran = [row["id"] for row in source["rencana"] if row["jenis"] == "sasaran"]
    programs = [f"P{nomor + 1}" for nomor in range(program)]
    for nomor, id in enumerate(programs):
        _add(data, source, "program", id, sasaran=sasaran[nomor % len(sasaran)])
    parents = _share(data, source, "kegiatan", kegiatan, programs)
    _share(data, source, "sub kegiatan", sub_kegiatan, parents)
    return data


def _share(
    data: dict[str, Any], source: dict[str, Any], tingkat: str, banyak: int, parents: Sequence[str]
) -> list[str]:
    """Add nodes of a level, shared out evenly over those of the level above; return their ids."""
    ids = [f"{parents[nomor % len(parents)]}.{nomor // len(parents) + 1}" for nomor in range(banyak)]
    for id in ids:
        _add(data, source, tingkat, id, induk=id.rpartition(".")[0])
    return ids


def _add(data: dict[str, Any], source: dict[str, Any], tingkat: str, id: str, **links: str) -> None:
    """Add a node with an indicator, worded as one of its level in the example."""
    like = [row for row in source["simpul"] if row["tingkat"] == tingkat]
    row = like[len(data["simpul"]) % len(like)]
    indikator = next(satu for satu in source["indikator_simpul"] if satu["simpul"] == row["id"])
    kept = {key: row[key] for key in ("nama", "kinerja", "penanggung_jawab") if key in row}
    data["simpul"].append({"id": id, "tingkat": tingkat, **kept, **links})
    data["indikator_simpul"].append({**indikator, "id": f"{id}.i", "simpul": id})


def measure_data(data: dict[str, Any]) -> Hasil:
    """Return the figures of workbook data, by way of a real workbook."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        path.write_bytes(write_workbook(data))
        isian = build_isian(read_workbook(path))
    assert isian is not None
    return measure(isian)


def main(arguments: Sequence[str]) -> None:
    """Print a line for each size."""
    folder = Path(arguments[0]) if arguments else None
    print(
        "| program, kegiatan, sub kegiatan | bagan disusun | ditata | Word ditulis | gambar ditulis | halaman bagan | kotak |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|")
    for size in UKURAN:
        print(_time(size, folder), flush=True)


def _time(size: tuple[int, int, int], folder: Path | None) -> str:
    hasil = measure_data(make_data(*size))
    marks = [time.perf_counter()]
    trees = cascading.build_bagan(hasil)
    marks.append(time.perf_counter())
    pages = [page for tree in trees for page in lay_out(tree.akar, *AREA)]
    marks.append(time.perf_counter())
    context = cascading.build(hasil)
    document = fill(find_templates() / "cascading.docx", context, DokumenInfo("Cascading", "OPD", 2024))
    marks.append(time.perf_counter())
    pictures = write_posters(trees, "Cascading", draf=False)
    marks.append(time.perf_counter())
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in {"Cascading.docx": document, **pictures}.items():
            (folder / f"{size[-1]}-{name}").write_bytes(content)
    taken = " | ".join(f"{later - earlier:.2f} s" for earlier, later in pairwise(marks))
    return f"| {', '.join(map(str, size))} | {taken} | {len(pages)} | {sum(len(page.boxes) for page in pages)} |"


if __name__ == "__main__":
    main(sys.argv[1:])

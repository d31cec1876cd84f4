"""Trees as files of their own, for posters and slides: one PDF, and a ZIP with an SVG and a PNG of each tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.reports.pohon import Pohon
from generator.word.tree.poster.pdf import write_pdf
from generator.word.tree.poster.png import write_png
from generator.word.tree.poster.sheet import draw_sheets
from generator.word.tree.poster.svg import write_svg

_WAKTU_TETAP = (2020, 1, 1, 0, 0, 0)  # of the files in the ZIP: the same input gives the same bytes


def write_posters(trees: Sequence[Pohon], judul: str, draf: bool) -> dict[str, bytes]:
    """Return the files by the end of their names; `judul` stands below the title of every tree.

    Each tree has a sheet of its own, of the smallest paper from A3 to A0 that holds it legibly. The titles of a draft say so.
    """
    named = (replace(tree, judul=f"{tree.judul} (DRAF)") if draf else tree for tree in trees)
    sheets = [sheet for tree in named for sheet in draw_sheets(tree, judul)]
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for nomor, sheet in enumerate(sheets, 1):
            for ending, content in (("svg", write_svg(sheet)), ("png", write_png(sheet))):
                archive.writestr(_entry(f"Pohon-Kinerja-{nomor:02}-{sheet.kertas}.{ending}"), content)
    return {"Pohon.pdf": write_pdf(sheets, judul), "Pohon-Gambar.zip": packed.getvalue()}


def _entry(nama: str) -> ZipInfo:
    entry = ZipInfo(nama, _WAKTU_TETAP)
    entry.compress_type = ZIP_STORED if nama.endswith(".png") else ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry

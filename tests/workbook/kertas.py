"""Draw small workbooks for the reader's tests: a standard workbook from data, then changed as users change files."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

from generator.workbook.reader import Bacaan
from generator.workbook.schema import VERSI_SKEMA
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import read_bytes
from tests.helpers.ringkas import slim_file, without_spare_rows

PROFIL = {
    "nama_opd": "Dinas Contoh",
    "singkatan": "DINCON",
    "jenis_daerah": "kabupaten",
    "nama_daerah": "Kabupaten Contoh",
    "tahun": 2024,
    "renstra_awal": 2021,
    "renstra_akhir": 2026,
    "triwulan_terakhir": 1,
}


def data(**sheets: Any) -> dict[str, Any]:
    """Return workbook data with a complete Profil."""
    return {"versi_skema": VERSI_SKEMA, "profil": PROFIL, **sheets}


def read(change: Callable[[Workbook], None] = lambda book: None, **sheets: Any) -> Bacaan:
    """Write a workbook with these sheets, let `change` do to it what a user would, and read it."""
    with without_spare_rows():
        content = write_workbook(data(**sheets))
    book = load_workbook(slim_file(content), rich_text=True)
    change(book)
    stream = BytesIO()
    book.save(stream)
    return read_bytes(stream.getvalue())


def codes(bacaan: Bacaan) -> list[tuple[str, str, str]]:
    """Return code, sheet and cell of every problem."""
    return [(p.kind.code, p.place.lembar, p.place.sel) for p in bacaan.problems]


def values(bacaan: Bacaan, sheet: str) -> list[dict[str, Any]]:
    """Return the parsed values of a sheet's rows."""
    return [row.nilai for row in bacaan.rows[sheet]]

"""The page of docs/pengembang that says how many printed figures of published reports are reproduced, per table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.helpers.contoh import ROOT
from tests.terbit.banding import FILES, Terbit, load_terbit

HALAMAN = ROOT / "docs" / "pengembang" / "angka-terbit.md"
_JUDUL = {
    "pasuruan-lkjip": "LKjIP 2024, BKPSDM Kabupaten Pasuruan",
    "sumenep-renja": "Evaluasi Renja Triwulan I 2024 (E.81), BKPSDM Kabupaten Sumenep",
    "sumenep-renja-harfiah": "E.81 kolom 13 sampai dengan 16, dijumlahkan menurut huruf formulir",
    "sumenep-triwulan": "Laporan Triwulan I 2024, BKPSDM Kabupaten Sumenep",
    "waykanan-cascading": "Cascading 2021-2026, BKPSDM Kabupaten Way Kanan",
    "waykanan-lkjip": "LKjIP 2023, BKPSDM Kabupaten Way Kanan",
}
_AWAL = """# Published figures

Every printed figure of the published reports that our examples were typed from, beside ours: computed anew from the typed data and
printed with the decimals of the report. `tests/terbit` fails when a figure that was equal no longer is, or a declared difference is
gone. The reasons of the differences, figure by figure: `uraian` in `tests/cases/terbit/*.json`.

This page is made by `python -m tests.terbit --tulis`.
"""
_KEPALA = ("| Table | figures | equal | different, by reason |", "|---|---:|---:|---|")


def build_page() -> str:
    """Return the page: a table per published document, a row per table of it, and the sum."""
    semua = {path.stem: load_terbit(path) for path in FILES}
    parts = [_AWAL]
    for stem, rows in semua.items():
        parts += [f"## {_JUDUL[stem]}", "\n".join((*_KEPALA, *_rows(rows), _row("**all**", rows))) + "\n"]
    parts += [
        "## All documents",
        "\n".join((*_KEPALA, _row("all", [row for rows in semua.values() for row in rows]))) + "\n",
    ]
    return "\n".join(parts)


def _rows(rows: list[Terbit]) -> Iterator[str]:
    for tempat in dict.fromkeys(row.tempat for row in rows):
        yield _row(tempat, [row for row in rows if row.tempat == tempat])


def _row(nama: str, rows: list[Terbit]) -> str:
    sebab = Counter(row.sebab for row in rows if row.sebab)
    beda = "; ".join(f"{kata} {banyak}" for kata, banyak in sebab.most_common()) or "–"
    return f"| {nama} | {_angka(len(rows))} | {_angka(len(rows) - sebab.total())} | {beda} |"


def _angka(banyak: int) -> str:
    return f"{banyak:,}".replace(",", ".")


def write_page(path: Path = HALAMAN) -> None:
    """Write the page anew."""
    path.write_text(build_page(), encoding="utf-8")

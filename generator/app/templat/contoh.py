"""The context of each template from a filled workbook, to try a template with and to show what its names print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import generator
from generator.app.paths import find_resource
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.model.pilihan import BentukTriwulan
from generator.problems import Problem
from generator.reports.bersama import fill_narasi
from generator.reports.daftar_laporan import DAFTAR_LAPORAN, Laporan
from generator.reports.naskah import DokumenInfo
from generator.reports.peta.bebas import build_bebas
from generator.workbook.builder import build_isian
from generator.workbook.checks.gambar import load_gambar
from generator.workbook.reader import read_workbook

BUKU_CONTOH = "input_workbooks/contoh-bersih-2024.xlsx"
INFO = DokumenInfo("Uji Templat", "Perangkat Daerah", 2024, versi=generator.__version__)


@dataclass(frozen=True, slots=True)
class Contoh:
    """One standard template by its file's stem, its report, and what the example gives to it."""

    templat: str
    laporan: str
    context: dict[str, object]


def load_contoh(buku: Path | None = None) -> tuple[Isian | None, Sequence[Problem]]:
    """Return the example of the product, or a workbook of the user; None with the reasons where it cannot be read."""
    path = buku or _find_contoh()
    return _load(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=2)
def _load(path: Path, stamp: int) -> tuple[Isian | None, Sequence[Problem]]:
    """Several templates are tried with one reading."""
    bacaan = read_workbook(path)
    if not bacaan.terbaca:
        return None, tuple(bacaan.problems)
    gambar, _ = load_gambar(bacaan, path.parent)
    isian = build_isian(bacaan, gambar)
    return isian, () if isian else tuple(bacaan.problems)


def _find_contoh() -> Path:
    try:
        return find_resource(BUKU_CONTOH)
    except FileNotFoundError:  # reading tells that it is not there
        return Path(BUKU_CONTOH)


def build_context(laporan: Laporan, hasil: Hasil, isi: Mapping[str, object] | None = None) -> dict[str, object]:
    """Return all names of a report's template but those that the program adds to every document.

    `isi` is what the report's `build` gave, where that was done before.
    """
    return {**build_bebas(hasil), **(laporan.build(hasil) if isi is None else isi)}


def list_contoh(isian: Isian, templat: str = "") -> Iterator[Contoh]:
    """Yield every standard template with its context; `templat` asks for one."""
    for laporan in DAFTAR_LAPORAN:
        for form in _list_forms(isian) if laporan.triwulanan else (isian,):
            stem = Path(laporan.templat(form)).stem
            if templat in ("", stem):
                period = max(isian.profil.triwulan_terakhir, 1) if laporan.triwulanan else None
                yield Contoh(stem, laporan.nama, build_context(laporan, fill_narasi(measure(form, period))))


def list_templates(isian: Isian) -> list[str]:
    """Return the stems of all standard templates."""
    return [
        Path(laporan.templat(form)).stem
        for laporan in DAFTAR_LAPORAN
        for form in (_list_forms(isian) if laporan.triwulanan else (isian,))
    ]


def _list_forms(isian: Isian) -> tuple[Isian, ...]:
    """The quarterly report has a long and a short form, each with a template of its own."""
    return tuple(
        replace(isian, pengaturan=replace(isian.pengaturan, bentuk_triwulan=bentuk)) for bentuk in BentukTriwulan
    )

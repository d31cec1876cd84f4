"""The example agencies as the program sees them: source JSON, workbook file, rows, model, figures. Each is made once."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from generator.measures.hasil import Hasil, Ukuran
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.workbook.builder import build_isian
from generator.workbook.checks.acuan import check_acuan
from generator.workbook.checks.gambar import load_gambar
from generator.workbook.exchange import load_data
from generator.workbook.reader import Bacaan, read_workbook
from generator.workbook.writer import write_workbook

ROOT = Path(__file__).resolve().parents[2]
FOLDER_GAMBAR = ROOT / "input_workbooks"
SUMBER = FOLDER_GAMBAR / "sumber"
OPD_LAIN = ROOT / "tests" / "cases" / "opd_lain"
CONTOH = tuple(sorted(SUMBER.glob("*.json")))
SEMUA_SUMBER = (*CONTOH, *sorted(OPD_LAIN.glob("*.json")))


def find_sumber(nama: str) -> Path:
    """Return the source of an example by its stem, such as «pasuruan-2024»."""
    return next(path for path in SEMUA_SUMBER if path.stem == nama)


@cache
def load_sumber(nama: str) -> dict:
    """Return the source data; a source that does not fit the schema fails the test that asks for it."""
    path = find_sumber(nama)
    data, problems = load_data(path.read_text(encoding="utf-8"), path.name)
    assert not problems, [str(problem) for problem in problems]
    return data


def read_bytes(content: bytes) -> Bacaan:
    """Read a workbook given as bytes, with its references checked."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        path.write_bytes(content)
        bacaan = read_workbook(path)
    if bacaan.terbaca:
        bacaan.problems += check_acuan(bacaan)
    return bacaan


@cache
def read_contoh(nama: str) -> Bacaan:
    """Return the rows of an example, read from a real workbook file."""
    return read_bytes(write_workbook(load_sumber(nama)))


@cache
def build_contoh(nama: str) -> Isian:
    """Return the model of an example, with the pictures that stand beside its workbook."""
    bacaan = read_contoh(nama)
    berkas_gambar, problems = load_gambar(bacaan, FOLDER_GAMBAR)
    assert not problems, [str(problem) for problem in problems]
    isian = build_isian(bacaan, berkas_gambar)
    assert isian is not None
    return isian


@cache
def measure_contoh(nama: str, triwulan: int | None = None) -> Hasil:
    """Return the figures of an example in one period."""
    return measure(build_contoh(nama), triwulan)


@cache
def list_figures(nama: str) -> dict[str, Ukuran]:
    """Return the figures of every closed quarter and of the year by key, as `lkjip ukur` lists them."""
    figures: dict[str, Ukuran] = {}
    for period in (*range(1, build_contoh(nama).profil.triwulan_terakhir + 1), None):
        figures |= measure_contoh(nama, period).angka
    return figures

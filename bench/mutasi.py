"""`python -m bench.mutasi [--banyak 500] [--benih 2024] [--rinci]`: how many single-cell mistakes the checks catch.

Each run changes one cell of the clean example and examines it anew. A mistake is caught at its place where a new problem names that cell
or its row, itself or as the second cell; caught elsewhere where a new problem names another row. Runs minutes, so not in CI.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.kesalahan import JENIS, Data, Ubahan
from bench.sintetis import SUMBER
from generator.app.pipeline import Muatan, examine
from generator.model.asal import Asal
from generator.problems import Place, Problem
from generator.workbook.builder import build_isian
from generator.workbook.checks.acuan import check_acuan
from generator.workbook.exchange import load_data
from generator.workbook.mentah import Mentah
from generator.workbook.reader import Bacaan, Row, _read_cell, _report_missing
from generator.workbook.schema import WORKBOOK, Column, Sheet
from generator.workbook.writer.letak import BARIS_PERTAMA, letter_of

DI_TEMPAT, DI_LAIN, DIAM = "at its place", "elsewhere", "silent"


@dataclass(frozen=True)
class Hasil:
    """One mistake and what became of it: one of the three words above, and the codes of the new problems."""

    jenis: str
    ubahan: Ubahan
    nasib: str
    kode: tuple[str, ...]


def read_in_memory(data: Data) -> Bacaan:
    """Return the rows that the reader finds in the file of this data, without the detour of writing it."""
    bacaan = Bacaan()
    for sheet in WORKBOOK:
        rows = [data.get(sheet.key, {})] if sheet.formulir else data.get(sheet.key, [])
        bacaan.rows[sheet.key] = [_read_row(sheet, nomor, row, bacaan.problems) for nomor, row in enumerate(rows)]
    bacaan.problems += check_acuan(bacaan)
    return bacaan


def _read_row(sheet: Sheet, nomor: int, data: dict[str, Any], problems: list[Problem]) -> Row:
    if sheet.formulir:
        asal = Asal(sheet.title, 0, {c.key: f"B{BARIS_PERTAMA + n}" for n, c in enumerate(sheet.columns)})
    else:
        asal = Asal(sheet.title, BARIS_PERTAMA + nomor, {c.key: letter_of(sheet, c.key) for c in sheet.columns})
    row = Row(asal)
    for column in sheet.columns:
        raw = _raw(column, data.get(column.key))
        if raw is not None:
            _read_cell(column, Mentah(raw), row, problems)
    _report_missing(sheet, row, problems)
    return row


def _raw(column: Column, isi: Any) -> Any:
    """What stands in the cell: numbers as Excel keeps them."""
    raw = column.kind.from_json(isi)
    return float(raw) if hasattr(raw, "as_tuple") else raw


def find_problems(data: Data) -> list[Problem]:
    """Return every problem of the data, open or accepted."""
    bacaan = read_in_memory(data)
    temuan = examine(Muatan(Path("mutasi.xlsx"), bacaan, build_isian(bacaan), tuple(bacaan.problems)))
    return [*temuan.problems, *(terima.problem for terima in temuan.diterima)]


def judge(ubahan: Ubahan, new: list[Problem]) -> str:
    """Say whether one of the new problems names the changed cell or its row."""
    sheet = next(sheet for sheet in WORKBOOK if sheet.key == ubahan.lembar)
    if any(place.lembar == sheet.title and _is_near(sheet, ubahan, place) for p in new for place in _places(p)):
        return DI_TEMPAT
    return DI_LAIN if new else DIAM


def _is_near(sheet: Sheet, ubahan: Ubahan, place: Place) -> bool:
    if sheet.formulir:
        number = [column.key for column in sheet.columns].index(ubahan.kunci)
        return place.sel in ("", f"B{BARIS_PERTAMA + number}")
    return place.sel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(BARIS_PERTAMA + ubahan.nomor)


def _places(problem: Problem) -> Iterator[Place]:
    yield problem.place
    yield from (fact for _, fact in problem.facts if isinstance(fact, Place))


def run(banyak: int, benih: int) -> list[Hasil]:
    """Make the mistakes, each kind in turn, and return what became of each."""
    data, problems = load_data(SUMBER.read_text(encoding="utf-8"), SUMBER.name)
    assert not problems, problems
    chance = random.Random(benih)
    known: dict[bool, set[Problem]] = {}
    results: list[Hasil] = []
    for number in range(banyak):
        jenis = JENIS[number % len(JENIS)]
        base = jenis.prepare(deepcopy(data))
        if jenis.is_dini not in known:
            known[jenis.is_dini] = set(find_problems(base))
        ubahan = jenis.make(base, chance)
        ubahan.apply(base)
        new = [problem for problem in find_problems(base) if problem not in known[jenis.is_dini]]
        results.append(Hasil(jenis.nama, ubahan, judge(ubahan, new), tuple(p.kind.code for p in new)))
    return results


def print_table(results: list[Hasil]) -> None:
    """Print one row a kind."""
    groups: dict[str, list[Hasil]] = defaultdict(list)
    for hasil in results:
        groups[hasil.jenis].append(hasil)
    print(f"{'| mistake':46} | made | {DI_TEMPAT} | {DI_LAIN} | {DIAM} |\n|---|---|---|---|---|")
    for nama, rows in {**groups, "all": results}.items():
        counts = [sum(hasil.nasib == nasib for hasil in rows) for nasib in (DI_TEMPAT, DI_LAIN, DIAM)]
        share = f"{counts[0]} ({100 * counts[0] / len(rows):.0f} %)"
        print(f"| {nama:44} | {len(rows)} | {share} | {counts[1]} | {counts[2]} |")


def main(arguments: list[str]) -> int:
    """Run and print; what stays silent is shown with `--rinci`."""
    parser = argparse.ArgumentParser(prog="python -m bench.mutasi")
    parser.add_argument("--banyak", type=int, default=500)
    parser.add_argument("--benih", type=int, default=2024)
    parser.add_argument("--rinci", action="store_true")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    results = run(options.banyak, options.benih)
    print_table(results)
    for hasil in results if options.rinci else ():
        if hasil.nasib != DI_TEMPAT:
            print(hasil.nasib, hasil.jenis, hasil.ubahan, ",".join(hasil.kode))
    print(
        f"{options.banyak} mistakes, seed {options.benih}, {time.perf_counter() - start:.0f} s, none made the program fail"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

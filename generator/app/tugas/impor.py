"""The command that takes over a foreign table: first shown, put into a new workbook only when confirmed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from generator.app.messages import count_text
from generator.app.terminal import BAIK, GALAT, PAKAI_SALAH, check_new, save_new, tell
from generator.catalogue import impor as kode
from generator.problems import Place, Problem, Severity, any_galat
from generator.workbook.exchange import dump_data
from generator.workbook.impor.baca import Impor, read_impor
from generator.workbook.impor.gabung import Gabungan, bidang_of, merge
from generator.workbook.impor.pratinjau import count_rows, list_lines, write_pratinjau
from generator.workbook.reader import Bacaan, read_workbook
from generator.workbook.schema import SHEETS
from generator.workbook.writer import write_workbook


def take_over(pilihan: argparse.Namespace) -> int:
    """`lkjip impor`: show what was understood of a foreign table; with `--ke` and a yes, write it into a new workbook."""
    kurang = _missing(pilihan)
    if kurang:
        tell([kode.PERLU_HASIL.at(Place(), kurang=kurang)])
        return PAKAI_SALAH
    targets = [Path(name) for name in (pilihan.hasil, pilihan.pratinjau) if name]
    refusals = [problem for path in targets if (problem := check_new(path))]
    data, problems = _read_target(Path(pilihan.ke)) if pilihan.ke else ({}, [])
    if refusals or any_galat(problems):
        return tell([*refusals, *problems])
    hasil = read_impor(Path(pilihan.berkas), pilihan.lembar or "", bidang_of(data))
    if not hasil.akar:
        return tell(hasil.problems)
    gabungan = merge(hasil, data, pilihan.timpa) if pilihan.ke else None
    doubts = [*hasil.problems, *(gabungan.problems if gabungan else ())]
    code = _show(hasil, doubts, pilihan.pratinjau)
    if gabungan is None or code != BAIK:
        return code or _exit_code(doubts)
    return _write(gabungan, hasil, pilihan) or _exit_code(doubts)


def _missing(pilihan: argparse.Namespace) -> str:
    """Name the option that is missing beside those given; «» where all is said."""
    asked = pilihan.ke or pilihan.hasil or pilihan.ya or pilihan.timpa
    names = [f"«{name}»" for name, value in (("--ke", pilihan.ke), ("--hasil", pilihan.hasil)) if not value]
    return " dan ".join(names) if asked else ""


def _read_target(path: Path) -> tuple[dict[str, Any], list[Problem]]:
    """The data of the workbook to be completed; one that cannot be copied whole is refused."""
    bacaan = read_workbook(path)
    if not bacaan.terbaca:
        return {}, bacaan.problems
    if _loses_something(bacaan):
        return {}, [kode.BUKU_TAK_UTUH.at(Place(), berkas=path.name)]
    return dump_data(bacaan), []


def _loses_something(bacaan: Bacaan) -> bool:
    """Tell whether a cell or a sheet of the workbook could not be read; blank required cells lose nothing."""
    broken = any(row.rusak for rows in bacaan.rows.values() for row in rows)
    grave = (problem.kind for problem in bacaan.problems if problem.kind.severity is Severity.GALAT)
    return broken or any(kind.code.startswith("BUK") for kind in grave)


def _show(hasil: Impor, doubts: list[Problem], pratinjau: str | None) -> int:
    """Print the rows, the doubts and the sums of both; write the preview where one is asked for."""
    for line in list_lines(hasil):
        print(line)
    print()
    tell(doubts)
    tabel = hasil.tabel
    where = f"lembar «{tabel.lembaran.nama}» baris {tabel.bawah + 1} ke bawah" if tabel else ""
    print(f"{hasil.berkas}, {where}: {count_rows(hasil)} baris dipahami, {count_text(doubts)}.")
    return save_new(Path(pratinjau), write_pratinjau(hasil, doubts), "Pratinjau") if pratinjau else BAIK


def _write(gabungan: Gabungan, hasil: Impor, pilihan: argparse.Namespace) -> int:
    """Write the new workbook, once the user says yes."""
    if not pilihan.ya and not _ask(f"Masukkan {count_rows(hasil)} baris ke «{Path(pilihan.hasil).name}»? [y/t] "):
        return tell([kode.PERLU_PERSETUJUAN.at(Place())])
    for sheet, count in gabungan.baru.items():
        print(f"{SHEETS[sheet].title}: {count} baris baru")
    return save_new(Path(pilihan.hasil), write_workbook(gabungan.data))


def _ask(question: str) -> bool:
    """Ask on the terminal; where nobody sits there, the answer is no."""
    if not sys.stdin.isatty():
        return False
    try:
        return input(question).strip().casefold() in ("y", "ya")
    except EOFError:
        return False


def _exit_code(doubts: list[Problem]) -> int:
    return GALAT if any_galat(doubts) else BAIK

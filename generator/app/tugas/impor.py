"""The command that takes over a foreign table: first shown, put into a new workbook only when confirmed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from generator.app.messages import count_text
from generator.app.pipeline import Muatan, read
from generator.app.terminal import BAIK, GALAT, PAKAI_SALAH, check_new, save_new, tell
from generator.app.tugas.sisa import carry_rest, name_pictures, name_sisa
from generator.catalogue import impor as kode
from generator.problems import Place, Problem, Severity, any_galat
from generator.workbook.baru.daftar import join_sendiri
from generator.workbook.exchange import dump_data
from generator.workbook.impor.baca import Impor, read_impor
from generator.workbook.impor.gabung import Gabungan, bidang_of, kinds_of, merge
from generator.workbook.impor.pratinjau import count_rows, list_lines, write_pratinjau
from generator.workbook.nomenklatur import Nomenklatur
from generator.workbook.reader import Bacaan
from generator.workbook.schema import SHEETS
from generator.workbook.writer import write_workbook


def take_over(pilihan: argparse.Namespace) -> int:
    """`lkjip impor`: show what was understood of a foreign table; with `--ke` and a yes, write it into a new workbook."""
    kurang = _missing(pilihan)
    if kurang:
        tell([kode.PERLU_HASIL.at(Place(), kurang=kurang)])
        return PAKAI_SALAH
    refusals = [problem for path in _targets(pilihan) if (problem := check_new(path))]
    muatan = read(Path(pilihan.ke)) if pilihan.ke else None
    refusals += _refuse_target(muatan) if muatan else []
    if refusals:
        return tell(refusals)
    sendiri = join_sendiri([muatan.bacaan.daftar]) if muatan else None
    data = _data_of(muatan, sendiri)
    hasil = read_impor(Path(pilihan.berkas), pilihan.lembar or "", bidang_of(data), sendiri, kinds_of(data))
    if not hasil.akar:
        return tell(hasil.problems)
    gabungan = merge(hasil, data, pilihan.timpa) if muatan else None
    doubts = [*hasil.problems, *(gabungan.problems if gabungan else ())]
    code = _show(hasil, doubts, pilihan.pratinjau)
    if code == BAIK and gabungan and muatan:
        code = _write(gabungan, muatan, hasil, pilihan)
    return code or (GALAT if any_galat(doubts) else BAIK)


def _missing(pilihan: argparse.Namespace) -> str:
    """Name the option that is missing beside those given; «» where all is said."""
    asked = pilihan.ke or pilihan.hasil or pilihan.ya or pilihan.timpa
    names = [f"«{name}»" for name, value in (("--ke", pilihan.ke), ("--hasil", pilihan.hasil)) if not value]
    return " dan ".join(names) if asked else ""


def _targets(pilihan: argparse.Namespace) -> list[Path]:
    """The files that may be made: none of them may exist."""
    hasil = [Path(pilihan.hasil), name_sisa(Path(pilihan.hasil))] if pilihan.hasil else []
    return [*hasil, *([Path(pilihan.pratinjau)] if pilihan.pratinjau else [])]


def _refuse_target(muatan: Muatan) -> list[Problem]:
    """Why a workbook cannot be completed: it is none of ours, or it cannot be copied whole."""
    if not muatan.bacaan.terbaca:
        return list(muatan.problems)
    return [kode.BUKU_TAK_UTUH.at(Place(), berkas=muatan.berkas.name)] if _loses_something(muatan.bacaan) else []


def _data_of(muatan: Muatan | None, sendiri: Nomenklatur | None) -> dict[str, Any]:
    """The data of the workbook to be completed, its pasted pictures named so that they can be saved beside the new one."""
    if muatan is None:
        return {}
    name_pictures(muatan.bacaan)
    return dump_data(muatan.bacaan, own_names=sendiri is None)


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


def _write(gabungan: Gabungan, muatan: Muatan, hasil: Impor, pilihan: argparse.Namespace) -> int:
    """Write the new workbook, once the user says yes; what it cannot hold of the old one goes beside it."""
    baru = Path(pilihan.hasil)
    if not pilihan.ya and not _ask(f"Masukkan {count_rows(hasil)} baris ke «{baru.name}»? [y/t] "):
        return tell([kode.PERLU_PERSETUJUAN.at(Place())])
    sendiri = join_sendiri([muatan.bacaan.daftar])
    code = save_new(baru, write_workbook(gabungan.data, nomenklatur=sendiri))
    if code != BAIK:
        return code
    for sheet, count in gabungan.baru.items():
        print(f"{SHEETS[sheet].title}: {count} baris baru")
    return tell(carry_rest(gabungan.data, [muatan], baru))


def _ask(question: str) -> bool:
    """Ask on the terminal; where nobody sits there, the answer is no."""
    if sys.stdin is None or not sys.stdin.isatty():  # a window has no terminal
        return False
    try:
        return input(question).strip().casefold() in ("y", "ya")
    except EOFError:
        return False

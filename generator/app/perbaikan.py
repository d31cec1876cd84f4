"""The list of what is to be mended, and the marked copy of the workbook, made of what the checks found."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalogue import berkas
from generator.delivery.bukti import choose_name
from generator.delivery.folder import Kiriman, deliver, explain, safe_name, save_whole, tell_unsaved
from generator.delivery.riwayat import Bukti
from generator.excel.daftar_lama import carry_solved, find_change, read_daftar
from generator.excel.perbaikan import JUDUL, Butir, DaftarPerbaikan, write_daftar
from generator.measures.cetak import format_tanggal
from generator.measures.hasil import Hasil
from generator.problems import Diterima, Place, Problem, Severity
from generator.reports.prareviu import build_lembar
from generator.workbook.reader import Bacaan
from generator.workbook.sel import PetaSel

NAMA_BERKAS = JUDUL.replace(" ", "-")


def name_daftar(*parts: object) -> str:
    """The file name of a list, such as «Daftar-Perbaikan-BKPSDM-2024.xlsx»."""
    return "-".join([NAMA_BERKAS, *(safe_name(str(part)) for part in parts)]) + ".xlsx"


def make_daftar(
    buku: Path,
    bacaan: Bacaan,
    problems: Sequence[Problem],
    diterima: Sequence[Diterima],
    target: Path,
    hari: date,
    sorot: Problem | None = None,
    setahun: Hasil | None = None,
) -> bytes:
    """Return the list that is to stand at `target`; what an earlier list there held and is gone is listed as mended.

    Excel shows the line of the problem `sorot` when it opens the list. `setahun` are the year's figures, which the sheet
    «Pra-Reviu» is made of; None leaves it out.
    """
    lama = read_daftar(target) if target.exists() else None
    peta = PetaSel(bacaan)
    listed = [(problem, _list_problem(problem, peta)) for problem in problems]
    kini = DaftarPerbaikan(
        buku.name,
        _find_way(buku, target.parent),
        tuple(butir for problem, butir in listed if problem.kind.severity is Severity.GALAT),
        tuple(butir for problem, butir in listed if problem.kind.severity is not Severity.GALAT),
        tuple(_list_accepted(terima, peta) for terima in diterima),
        build_lembar(setahun) if setahun else None,
    )
    tersorot = next((butir for problem, butir in listed if problem == sorot), None)
    return write_daftar(carry_solved(lama, kini, format_tanggal(hari)), tersorot)


def save_daftar(content: bytes, target: Path) -> Kiriman:
    """Save a list; a file there that is no list of ours as the program left it (`find_change`) is kept under a new name.

    One that cannot be read cannot be kept so: it stays, and the new list is not saved.
    """
    told: list[Problem] = []
    sebab = find_change(target)
    if sebab:
        try:
            lama = target.read_bytes()
        except OSError as error:
            return Kiriman((), (tell_unsaved([target.name], target.parent, explain(error)),), (target.name,))
        aside = choose_name(f"{target.stem}-lama{target.suffix}", lama, target.parent, Bukti())
        problem = save_whole(target.parent / aside, lama)
        if problem:
            return Kiriman((), (problem,), (target.name,))
        told = [berkas.DAFTAR_DISISIHKAN.at(Place(), berkas=target.name, sebab=sebab, baru=aside)]
    kiriman = deliver({target.name: content}, target.parent)
    return replace(kiriman, problems=(*told, *kiriman.problems))


def _find_way(buku: Path, folder: Path) -> str:
    """The path from a folder to the workbook; from another drive the whole path."""
    try:
        return Path(os.path.relpath(buku.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return buku.resolve().as_posix()


def _list_problem(problem: Problem, peta: PetaSel, alasan: str = "", oleh: str = "") -> Butir:
    sel = peta.find(problem.place)
    return Butir(
        lembar=problem.place.lembar,
        sel=problem.place.sel,
        baris=sel.baris if sel else "",
        kolom=sel.kolom if sel else "",
        tertulis=(sel.isi if sel else "") or str(dict(problem.facts).get("isi", "")),
        masalah=problem.message,
        cara=problem.remedy,
        kode=problem.kind.code,
        alasan=alasan,
        oleh=oleh,
    )


def _list_accepted(terima: Diterima, peta: PetaSel) -> Butir:
    return _list_problem(terima.problem, peta, terima.alasan, f"{terima.oleh}, {format_tanggal(terima.tanggal)}")

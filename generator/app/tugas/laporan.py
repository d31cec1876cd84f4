"""Commands that check and measure a workbook and make its reports."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.app import paths
from generator.app.messages import count_text, describe_problem, list_accepted, list_lines, summarize
from generator.app.outcome import Outcome
from generator.app.pemeriksaan.lintas import examine_all, name_files
from generator.app.pemeriksaan.temuan import Pengukur, Temuan
from generator.app.pengguna.catatan import note_error
from generator.app.pipeline import Langkah, Muatan, Permintaan, examine, list_periods, make_reports, read
from generator.app.terminal import BAIK, FAULT, GALAT, print_json, tell
from generator.catalogue import berkas as kode
from generator.measures.hasil import Ukuran
from generator.problems import Place, Problem, any_galat
from generator.word.parts.faults import TemplateFault


def check(pilihan: argparse.Namespace) -> int:
    """`lkjip periksa`: every problem of the workbook; of several workbooks also what contradicts another of them.

    The list and the marked copy, where asked for, are those of the workbook named first; another one that holds
    contradictions has its own beside them.
    """
    daftar = [read(Path(nama)) for nama in pilihan.berkas]
    found = examine_all(daftar)
    saved: list[Problem] = []
    if pilihan.daftar or pilihan.salinan:
        from generator.app.tugas.temuan import save_findings

        saved += save_findings(pilihan, daftar, found)
    problems = [problem for temuan in found for problem in temuan.problems]
    if pilihan.json:
        print_json(_describe_all(daftar, found))
    else:
        _print_all(daftar, found)
    tell(saved)
    return GALAT if any_galat((*problems, *saved)) else BAIK


def _describe_all(daftar: Sequence[Muatan], found: Sequence[Temuan]) -> list[dict[str, Any]]:
    """Every finding as plain data; with several workbooks each names its file."""
    names = name_files([muatan.berkas for muatan in daftar])
    described: list[dict[str, Any]] = []
    for nama, temuan in zip(names, found, strict=True):
        berkas = {"berkas": nama} if len(daftar) > 1 else {}
        described += [berkas | describe_problem(problem) for problem in temuan.problems]
        described += [berkas | describe_problem(terima.problem, terima) for terima in temuan.diterima]
    return described


def _print_all(daftar: Sequence[Muatan], found: Sequence[Temuan]) -> None:
    names = name_files([muatan.berkas for muatan in daftar])
    for nama, temuan in zip(names, found, strict=True):
        for line in (*list_lines(temuan.problems), *list_accepted(temuan.diterima)):
            print(line)
        print(f"{nama}: {count_text(temuan.problems, temuan.diterima)}.")


def show_figures(pilihan: argparse.Namespace) -> int:
    """`lkjip ukur`: every measured figure of every closed quarter and of the year."""
    temuan = examine(read(Path(pilihan.berkas)))
    if temuan.pengukur is None:
        return tell(list(temuan.problems))
    figures = list_figures(temuan.pengukur)
    if pilihan.json:
        print_json([_describe_figure(figure) for figure in figures])
    else:
        for figure in figures:
            print(f"{figure.kunci} = {figure.cetak}")
    return tell(list(temuan.problems))


def list_figures(pengukur: Pengukur) -> list[Ukuran]:
    """Return every figure of a workbook; where a key has no period, the year's figure stands."""
    figures: dict[str, Ukuran] = {}
    for period in list_periods(pengukur.isian):  # the year last
        figures |= pengukur.measure(period).angka
    return list(figures.values())


def _describe_figure(figure: Ukuran) -> dict[str, Any]:
    nilai = figure.nilai if figure.nilai is None or isinstance(figure.nilai, str) else figure.desimal_murni
    return {
        "kunci": figure.kunci,
        "nilai": None if figure.nilai is None else str(figure.nilai if nilai is None else nilai),
        "cetak": figure.cetak,
        "rumus": figure.rumus,
        "sel": [f"{place.lembar}!{place.sel}" for place in figure.asal],
        **({"alasan": figure.alasan} if figure.alasan else {}),
    }


def make(pilihan: argparse.Namespace) -> int:
    """`lkjip buat`: the reports of the named workbooks, or of all in the input folder.

    Named workbooks: 1 where one has a GALAT. The whole folder: 1 only where a workbook gave no document. 3 where the program
    failed at one of them. Without a folder named for them, the documents land where the window puts them.
    """
    soffice = None if pilihan.tanpa_nomor_halaman else paths.find_layout()
    varian = Path(pilihan.templat) if pilihan.templat else None
    permintaan = Permintaan(paths.find_output(), pilihan.laporan, pilihan.triwulan, soffice, pilihan.final, varian)
    workbooks = [Path(name) for name in pilihan.berkas] or paths.list_workbooks(paths.find_input())
    folders = [_find_output(pilihan, path) for path in workbooks]
    outcomes = [
        _make_one(path, replace(permintaan, keluaran=folder), number, len(workbooks))
        for number, (path, folder) in enumerate(zip(workbooks, folders, strict=True), 1)
    ]
    print(f"\nRingkasan ({', '.join(dict.fromkeys(map(str, folders)))}):")
    for line in summarize(outcomes):
        print(line)
    if soffice is None and any(outcome.dokumen for outcome in outcomes):
        print("Nomor halaman daftar isi: buka dokumen di Word, tekan Ctrl+A lalu F9, pilih «Update entire table».")
    if any(problem.kind is kode.FAULT_PROGRAM for outcome in outcomes for problem in outcome.problems):
        return FAULT
    if not pilihan.berkas:
        return BAIK if outcomes and all(outcome.dokumen for outcome in outcomes) else GALAT
    return GALAT if any(any_galat(list(outcome.problems)) for outcome in outcomes) else BAIK


def _find_output(pilihan: argparse.Namespace, workbook: Path) -> Path:
    """The folder asked for; else that of a named workbook, or the program's own for the whole input folder."""
    if pilihan.keluaran:
        return Path(pilihan.keluaran)
    return paths.find_output_of(workbook) if pilihan.berkas else paths.find_output()


def _make_one(path: Path, permintaan: Permintaan, number: int, total: int) -> Outcome:
    print(f"[{number}/{total}] {path.name}")
    outcome = _try_one(path, permintaan)
    for line in (*list_lines(outcome.problems), *list_accepted(outcome.diterima)):
        print(f"    {line}")
    return outcome


def _try_one(path: Path, permintaan: Permintaan) -> Outcome:
    """Make the reports of one workbook; a fault at it, of the program or of a template, costs none of those after it."""
    try:
        return make_reports(path, permintaan, _Pencerita())
    except TemplateFault as fault:
        return Outcome(path, problems=tuple(fault.problems))
    except Exception:
        return Outcome(path, problems=(kode.FAULT_PROGRAM.at(Place(), catatan=note_error(path)),))


class _Pencerita:
    """Prints each step once, however often it is told while waiting."""

    def __init__(self) -> None:
        self._terakhir = ""

    def __call__(self, langkah: Langkah) -> None:
        if langkah.teks != self._terakhir:
            self._terakhir = langkah.teks
            print(f"    {langkah.teks} …", flush=True)

"""The command line: exit codes are 0 fine, 1 problems of severity GALAT, 2 wrong use, 3 fault of the program."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.app import paths
from generator.app.messages import count_text, describe_problem, list_lines, summarize
from generator.app.perintah import build_parser
from generator.app.pipeline import Outcome, Permintaan, examine, list_periods, make_reports, read
from generator.catalogue import berkas as kode
from generator.catalogue import buku
from generator.delivery.folder import save_whole
from generator.measures.hasil import Ukuran
from generator.problems import Place, Problem, any_galat
from generator.word.parts.faults import TemplateFault
from generator.workbook.blank import write_workbook
from generator.workbook.exchange import describe_schema, dump_data, load_data

BAIK, GALAT, PAKAI_SALAH, FAULT = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing is raised at the user."""
    _speak_utf8()
    pilihan = build_parser().parse_args(arguments)
    if pilihan.perintah is None:
        build_parser().print_help()
        return PAKAI_SALAH
    try:
        return PERINTAH[pilihan.perintah](pilihan)
    except TemplateFault as fault:
        return _tell(list(fault.problems))
    except BrokenPipeError:
        return BAIK
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return GALAT
    except Exception:
        return _tell_fault()


def _speak_utf8() -> None:
    """A Windows console of another code page must not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _tell_fault() -> int:
    """Write the traceback into a log file and tell where it is."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    log = Path(tempfile.gettempdir()) / f"lkjip-kesalahan-{stamp}.log"
    log.write_text(traceback.format_exc(), encoding="utf-8")
    print(kode.FAULT_PROGRAM.at(Place(), catatan=log), file=sys.stderr)
    return FAULT


def _tell(problems: list[Problem]) -> int:
    for line in list_lines(problems):
        print(line, file=sys.stderr)
    return GALAT if any_galat(problems) else BAIK


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1))


def show_schema(pilihan: argparse.Namespace) -> int:
    """`lkjip skema`: the schema, as JSON or as a short list."""
    schema = describe_schema()
    if pilihan.json:
        _print_json(schema)
        return BAIK
    for lembar in schema["lembar"]:
        print(f"{lembar['judul']} ({lembar['kunci']}): {lembar['guna']}")
        print("    " + ", ".join(kolom["judul"] for kolom in lembar["kolom"]))
    return BAIK


def make_blank(pilihan: argparse.Namespace) -> int:
    """`lkjip buku-baru`: a blank workbook; an existing file is never replaced."""
    return _save_new(Path(pilihan.berkas), write_workbook())


def fill_workbook(pilihan: argparse.Namespace) -> int:
    """`lkjip isi`: a workbook filled from JSON."""
    sumber = Path(pilihan.data)
    try:
        text = sumber.read_text(encoding="utf-8-sig")
    except OSError:
        return _tell([buku.TIDAK_ADA.at(Place(), berkas=sumber.name)])
    except UnicodeDecodeError:
        return _tell([buku.DATA_JSON.at(Place(), berkas=sumber.name, sebab="teksnya bukan UTF-8")])
    data, problems = load_data(text, sumber.name)
    return _tell(problems) if problems else _save_new(Path(pilihan.berkas), write_workbook(data))


def _save_new(path: Path, content: bytes) -> int:
    if path.suffix.casefold() != ".xlsx":
        return _tell([kode.BUKAN_NAMA_XLSX.at(Place(), berkas=path.name)])
    if path.exists():
        return _tell([kode.SUDAH_ADA.at(Place(), berkas=path.name)])
    problem = save_whole(path, content)
    if problem:
        return _tell([problem])
    print(f"Buku kerja dibuat: {path}")
    return BAIK


def show_data(pilihan: argparse.Namespace) -> int:
    """`lkjip baca`: the workbook's data as JSON; problems go to the error stream."""
    muatan = read(Path(pilihan.berkas))
    if muatan.bacaan.terbaca:
        _print_json(dump_data(muatan.bacaan))
    return _tell(list(muatan.problems))


def check(pilihan: argparse.Namespace) -> int:
    """`lkjip periksa`: every problem of the workbook."""
    _, problems = examine(read(Path(pilihan.berkas)))
    if pilihan.json:
        _print_json([describe_problem(problem) for problem in problems])
        return GALAT if any_galat(problems) else BAIK
    for line in list_lines(problems):
        print(line)
    print(f"{Path(pilihan.berkas).name}: {count_text(problems)}.")
    return GALAT if any_galat(problems) else BAIK


def show_figures(pilihan: argparse.Namespace) -> int:
    """`lkjip ukur`: every measured figure of every closed quarter and of the year."""
    pengukur, problems = examine(read(Path(pilihan.berkas)))
    if pengukur is None:
        return _tell(problems)
    figures: dict[str, Ukuran] = {}
    for period in list_periods(pengukur.isian):  # the year last: where a key has no period, the year's figure stands
        figures |= pengukur.measure(period).angka
    if pilihan.json:
        _print_json([_describe_figure(figure) for figure in figures.values()])
    else:
        for figure in figures.values():
            print(f"{figure.kunci} = {figure.cetak}")
    return _tell(problems)


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

    Named workbooks: 1 where one has a GALAT. The whole folder: 1 only where a workbook gave no document.
    """
    keluaran = Path(pilihan.keluaran) if pilihan.keluaran else paths.find_output()
    soffice = None if pilihan.tanpa_nomor_halaman else paths.find_soffice()
    permintaan = Permintaan(keluaran, pilihan.laporan, pilihan.triwulan, soffice)
    workbooks = [Path(name) for name in pilihan.berkas] or paths.list_workbooks(paths.find_input())
    outcomes = [_make_one(path, permintaan, number, len(workbooks)) for number, path in enumerate(workbooks, 1)]
    print(f"\nRingkasan ({keluaran}):")
    for line in summarize(outcomes):
        print(line)
    if soffice is None and any(outcome.dokumen for outcome in outcomes):
        print("Nomor halaman daftar isi: buka dokumen di Word, tekan Ctrl+A lalu F9, pilih «Update entire table».")
    if not pilihan.berkas:
        return BAIK if outcomes and all(outcome.dokumen for outcome in outcomes) else GALAT
    return GALAT if any(any_galat(list(outcome.problems)) for outcome in outcomes) else BAIK


def _make_one(path: Path, permintaan: Permintaan, number: int, total: int) -> Outcome:
    print(f"[{number}/{total}] {path.name}")
    outcome = make_reports(path, permintaan, lambda text: print(f"    {text} …", flush=True))
    for line in list_lines(outcome.problems):
        print(f"    {line}")
    return outcome


PERINTAH: dict[str, Callable[[argparse.Namespace], int]] = {
    "skema": show_schema,
    "buku-baru": make_blank,
    "isi": fill_workbook,
    "baca": show_data,
    "periksa": check,
    "ukur": show_figures,
    "buat": make,
}

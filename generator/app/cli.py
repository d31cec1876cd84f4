"""The command line: exit codes are 0 fine, 1 problems of severity GALAT, 2 wrong use, 3 fault of the program."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from generator.app.pengguna.catatan import note_error
from generator.app.perintah import build_parser
from generator.app.terminal import BAIK, FAULT, GALAT, PAKAI_SALAH, tell
from generator.catalogue import berkas as kode
from generator.problems import Place
from generator.word.parts.faults import TemplateFault


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing is raised at the user."""
    _speak_utf8()
    pilihan = build_parser().parse_args(arguments)
    if pilihan.perintah is None:
        build_parser().print_help()
        return PAKAI_SALAH
    try:
        return load_command(pilihan.perintah)(pilihan)
    except TemplateFault as fault:
        return tell(list(fault.problems))
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
    print(kode.FAULT_PROGRAM.at(Place(), catatan=note_error()), file=sys.stderr)
    return FAULT


def load_command(perintah: str) -> Callable[[argparse.Namespace], int]:
    """Return the function of a command; its module is loaded only now, for the others would double the start."""
    module, function = PERINTAH[perintah]
    return getattr(import_module(f"generator.app.{module}"), function)


PERINTAH = {  # module of generator.app, function
    "skema": ("tugas.buku", "show_schema"),
    "buku-baru": ("tugas.buku", "make_blank"),
    "isi": ("tugas.buku", "fill_workbook"),
    "baca": ("tugas.buku", "show_data"),
    "impor": ("tugas.impor", "take_over"),
    "gabung": ("tugas.gabung", "merge_copies"),
    "periksa": ("tugas.laporan", "check"),
    "ukur": ("tugas.laporan", "show_figures"),
    "buat": ("tugas.laporan", "make"),
    "banyak": ("banyak.perintah", "make_many"),
    "cocokkan": ("tugas.kirim", "match"),
    "pdf": ("tugas.kirim", "print_pdf"),
    "kirim": ("tugas.kirim", "post"),
    "atur-kirim": ("tugas.kirim", "set_up"),
    "periksa-templat": ("tugas.templat", "check"),
    "peta-isian": ("tugas.templat", "save_map"),
}

"""The self-test of the packaged program: makes every document of the built-in example and checks each; needs no screen."""

from __future__ import annotations

import os
import sys
import tempfile
import time
import tkinter as tk
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import sv_ttk

import generator
from generator.app.banyak.pekerja import run_tasks
from generator.app.paths import find_resource, find_templates
from generator.app.pipeline import Permintaan, make_reports
from generator.app.terminal import BAIK, FAULT
from generator.delivery.cocokkan import match_folder
from generator.jendela.tampilan.utama import Jendela
from generator.problems import any_galat
from generator.reports.daftar_laporan import DAFTAR_LAPORAN

_TERBUKA: list[object] = []  # kept to the end: Tcl aborts where another thread throws a window's remains away
BATAS_DETIK = 60  # for a worker's task
CONTOH = "input_workbooks/contoh-bersih-2024.xlsx"


def run() -> int:
    """Print what was made and what is wrong with it; 0 where nothing is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    awal = time.perf_counter()
    salah = ["program lain akan memakai pustaka paket ini"] if _keeps_libraries() else []
    print(f"lkjip-generator {generator.__version__}, Python {sys.version.split()[0]}, templat {find_templates()}")
    with tempfile.TemporaryDirectory(prefix="uji diri é ") as folder:
        salah += [*_check_window(Path(folder, "setelan")), *_make_and_check(Path(folder, "hasil")), *_check_workers()]
    for text in salah:
        print(f"SALAH: {text}")
    print(f"Uji diri {'gagal' if salah else 'berhasil'} dalam {time.perf_counter() - awal:.2f} detik.")
    return FAULT if salah else BAIK


def _check_window(folder: Path) -> Iterator[str]:
    """The window is made where there is a screen; its parts must be there anyway."""
    theme = Path(sv_ttk.__file__).parent
    if not all((theme / name).is_file() for name in ("sv.tcl", "theme/light.tcl")):
        yield "jendela: temanya tidak ikut"
    try:
        root = tk.Tk()
    except tk.TclError:
        print("  jendela: tidak dicoba, karena tidak ada layar")
        return
    try:
        jendela = Jendela(root, folder)
        _TERBUKA.append(jendela)
        root.update()
        if jendela.ikon is None:
            yield "jendela: ikonnya tidak ikut"
        root.tk.call("package", "present", "tkdnd")  # what lets a workbook be dropped on the window
        print("  jendela: terbuka")
    except tk.TclError as error:
        yield f"jendela: {error}"
    finally:
        root.destroy()


def _keeps_libraries() -> bool:
    """What the packaged program starts must not be led to the package's libraries."""
    return os.environ.get("LD_LIBRARY_PATH", "").startswith(str(getattr(sys, "_MEIPASS", "/")))


def _check_workers() -> Iterator[str]:
    """The packaged program must be able to start itself as a worker of «banyak»."""
    if dict(run_tasks(abs, [-1, -2], 2, BATAS_DETIK)) != {0: 1, 1: 2}:
        yield "banyak: proses pekerjanya tidak berjalan"


def _make_and_check(folder: Path) -> Iterator[str]:
    semua = tuple(laporan.nama for laporan in DAFTAR_LAPORAN)
    outcome = make_reports(find_resource(CONTOH), Permintaan(folder, semua))
    if any_galat(outcome.problems) or outcome.draf:
        yield from map(str, outcome.problems)
    if len(outcome.dokumen) < len(semua):
        yield f"hanya {len(outcome.dokumen)} dokumen"
    for path in outcome.dokumen:
        print(f"  {path.name}: {path.stat().st_size // 1024} KB")
        yield from (f"{path.name}: {fault}" for fault in _inspect(path))
    matches = match_folder(folder)
    if not matches or not all(hasil.utuh for hasil in matches):
        yield "dokumen tidak cocok dengan bukti pembuatannya"


def _inspect(path: Path) -> Iterator[str]:
    """Faults of one document: an empty file, a broken zip, broken XML, or marks of the template that were not filled."""
    if path.suffix not in (".docx", ".xlsx"):
        yield from () if path.stat().st_size else ("kosong",)
        return
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            yield "arsipnya rusak"
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(content)
            if name == "word/document.xml" and any(mark in content for mark in (b"{{", b"{%")):
                yield "masih memuat tanda templat"

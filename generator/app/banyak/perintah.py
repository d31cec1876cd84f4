"""`lkjip banyak`: the reports of every workbook of a folder, with a table of progress and a summary at the end."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.app import paths
from generator.app.banyak.olah import Catatan, Tugas, make_one, make_tasks, refuse
from generator.app.banyak.pekerja import Gagal, run_tasks
from generator.app.pipeline import Permintaan
from generator.app.terminal import BAIK, GALAT, tell
from generator.catalogue import berkas
from generator.delivery.bukti import find_bukti
from generator.delivery.folder import save_whole
from generator.excel.ringkasan import BarisBuku, BarisMasalah, write_ringkasan
from generator.problems import Place

RINGKASAN = "Ringkasan-Banyak.xlsx"
BUATAN_SENDIRI = ("Daftar-Perbaikan", "Ringkasan-Banyak")
BATAS_DETIK = 600  # a workbook that takes longer is given up
_KEPALA = f"{'Ke':>9}  {'Keadaan':<16} {'Berkas':>6} {'Galat':>6} {'Peringatan':>10} {'Detik':>6}  Buku kerja"


def make_many(pilihan: argparse.Namespace) -> int:
    """`lkjip banyak`: 1 where a workbook of the folder gave no document, or where there is none."""
    folder = Path(pilihan.folder).resolve()
    keluaran = Path(pilihan.keluaran).resolve() if pilihan.keluaran else folder / "output"
    soffice = None if pilihan.tanpa_nomor_halaman else paths.find_layout()
    permintaan = Permintaan(
        keluaran, pilihan.laporan, pilihan.triwulan, soffice, pilihan.final, pilihan.templat and Path(pilihan.templat)
    )
    tasks = make_tasks(folder, list_workbooks(folder, keluaran), permintaan, pilihan.ulang)
    if not tasks:
        return tell([berkas.TANPA_BUKU_KERJA.at(Place(), folder=folder)])
    notes = _run(tasks, pilihan.proses or os.cpu_count() or 1)
    ordered = [(task, notes[number]) for number, task in enumerate(tasks)]
    problem = save_whole(keluaran / RINGKASAN, _draw(ordered, folder, keluaran))
    print(f"\n{_count(notes)}\nRingkasan: {keluaran / RINGKASAN}")
    tell([problem] if problem else [])
    return GALAT if problem or not all(note.berkas for note in notes.values()) else BAIK


def list_workbooks(folder: Path, keluaran: Path) -> list[Path]:
    """Return the workbooks of a folder and of the folders in it, by name; what this program made is left out.

    That is `keluaran`, every inner folder whose receipt tells of reports made there, and the lists of this program.
    """
    if not folder.is_dir():
        return []
    found = [path for path in paths.list_workbooks(folder) if not path.name.startswith(BUATAN_SENDIRI)]
    inner = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    inner = [path for path in inner if path != keluaran and not _is_output(path)]
    return found + [book for path in inner for book in list_workbooks(path, keluaran)]


def _is_output(folder: Path) -> bool:
    """A receipt of nothing but PDF copies stands beside documents of staff."""
    return any(not made.dokumen.endswith(".pdf") for made in find_bukti(folder).pembuatan)


def _run(tasks: Sequence[Tugas], banyak: int) -> dict[int, Catatan]:
    """Make all of them and return their notes by number, each told as it becomes ready."""
    notes: dict[int, Catatan] = {}
    print(_KEPALA, flush=True)
    for number, result in run_tasks(make_one, tasks, min(banyak, len(tasks)), BATAS_DETIK):
        task = tasks[number]
        notes[number] = note = _explain(task, result) if isinstance(result, Gagal) else result
        print(_tell(f"{len(notes)}/{len(tasks)}", task, note), flush=True)
    return notes


def _explain(task: Tugas, why: Gagal) -> Catatan:
    kind = berkas.PROSES_LAMA if why is Gagal.LAMA else berkas.PROSES_MATI
    return refuse(kind.at(Place(), berkas=task.buku.name, menit=BATAS_DETIK // 60))


def describe(note: Catatan) -> str:
    """Return what became of a workbook, in a word or two."""
    if not note.berkas:
        return "GAGAL"
    return ("DRAF" if note.draf else "SIAP") + (", tetap" if note.dilewati else "")


def _tell(ke: str, task: Tugas, note: Catatan) -> str:
    peringatan = len(note.masalah) - note.galat
    detik = "–" if note.dilewati else f"{note.detik:.1f}".replace(".", ",")
    counts = f"{len(note.berkas):>6} {note.galat:>6} {peringatan:>10} {detik:>6}"
    return f"{ke:>9}  {describe(note):<16} {counts}  {task.buku.name}"


def _count(notes: dict[int, Catatan]) -> str:
    values = list(notes.values())
    failed, tetap = sum(not note.berkas for note in values), sum(note.dilewati for note in values)
    made = len(values) - failed - tetap
    return f"{len(values)} buku kerja: {made} dibuat, {tetap} tetap seperti sebelumnya, {failed} gagal."


def _draw(ordered: Sequence[tuple[Tugas, Catatan]], folder: Path, keluaran: Path) -> bytes:
    names = [task.buku.relative_to(folder).as_posix() for task, _ in ordered]
    rows = [_describe_row(name, task, note, keluaran) for name, (task, note) in zip(names, ordered, strict=True)]
    return write_ringkasan(
        rows, [row for name, (_, note) in zip(names, ordered, strict=True) for row in _list_problems(name, note)]
    )


def _describe_row(name: str, task: Tugas, note: Catatan, keluaran: Path) -> BarisBuku:
    return BarisBuku(
        nama=name,
        tautan=_find_way(task.buku, keluaran),
        keadaan=describe(note),
        berkas=len(note.berkas),
        galat=note.galat,
        peringatan=len(note.masalah) - note.galat,
        diterima=note.diterima,
        detik=None if note.dilewati else note.detik,
        folder=task.permintaan.keluaran.relative_to(keluaran).as_posix(),
    )


def _find_way(buku: Path, keluaran: Path) -> str:
    """From the summary to a workbook; on another drive of Windows there is only the full way."""
    try:
        return Path(os.path.relpath(buku, keluaran)).as_posix()
    except ValueError:
        return buku.as_posix()


def _list_problems(name: str, note: Catatan) -> Iterator[BarisMasalah]:
    for satu in note.masalah:
        tingkat = "GALAT" if satu.galat else "PERINGATAN"
        yield BarisMasalah(name, tingkat, satu.kode, satu.lembar, satu.sel, satu.pesan, satu.perbaikan)

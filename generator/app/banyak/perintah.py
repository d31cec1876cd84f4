"""`lkjip banyak`: the reports of every workbook of a folder, with a table of progress and a summary at the end."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app import paths
from generator.app.banyak.olah import Catatan, Masalah, Tugas, make_one, make_tasks, read_catatan, refuse
from generator.app.banyak.pekerja import Gagal, run_tasks
from generator.app.pipeline import Permintaan
from generator.app.terminal import BAIK, GALAT, tell
from generator.catalogue import berkas
from generator.delivery.bukti import find_bukti
from generator.delivery.folder import save_whole
from generator.delivery.riwayat import Bukti
from generator.excel.ringkasan import BarisBuku, BarisMasalah, write_ringkasan
from generator.problems import Place

RINGKASAN = "Ringkasan-Banyak.xlsx"
BUATAN_SENDIRI = ("Daftar-Perbaikan", "Ringkasan-Banyak")
TETAP = ", tetap"  # behind the state of a workbook that was not made again
SEBAGIAN = "SEBAGIAN"  # the state where a report that was asked for is missing
BELUM_LENGKAP = "BELUM LENGKAP"  # no draft, but the documents have parts that nobody filled
BATAS_DETIK = 600  # a workbook that takes longer is given up
_KEPALA = f"{'Ke':>9}  {'Keadaan':<20} {'Berkas':>6} {'Galat':>6} {'Peringatan':>10} {'Detik':>6}  Buku kerja"


@dataclass(frozen=True, slots=True)
class Selesai:
    """A workbook that is done: its line of the summary, and those of its problems that stand in no note on the disk.

    The others are read again when the summary is drawn, so that memory does not grow with the problems of all workbooks.
    """

    folder: Path
    baris: BarisBuku
    masalah: tuple[Masalah, ...]


def make_many(pilihan: argparse.Namespace) -> int:
    """`lkjip banyak`: 1 where a workbook of the folder gave no document or not all of them, or where there is none."""
    folder = Path(pilihan.folder).resolve()
    keluaran = Path(pilihan.keluaran).resolve() if pilihan.keluaran else folder / "output"
    soffice = None if pilihan.tanpa_nomor_halaman else paths.find_layout()
    permintaan = Permintaan(
        keluaran, pilihan.laporan, pilihan.triwulan, soffice, pilihan.final, pilihan.templat and Path(pilihan.templat)
    )
    tasks = make_tasks(folder, list_workbooks(folder, keluaran), permintaan, pilihan.ulang)
    if not tasks:
        return tell([berkas.TANPA_BUKU_KERJA.at(Place(), folder=folder)])
    done = _run(tasks, pilihan.proses or os.cpu_count() or 1, folder, keluaran)
    problem = save_whole(keluaran / RINGKASAN, _draw(done))
    rows = [satu.baris for satu in done]
    print("", _count(rows), *_tell_twice(rows), f"Ringkasan: {keluaran / RINGKASAN}", sep="\n")
    tell([problem] if problem else [])
    whole = all(baris.berkas and baris.keadaan != SEBAGIAN for baris in rows)
    return BAIK if whole and not problem else GALAT


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


def _run(tasks: Sequence[Tugas], banyak: int, folder: Path, keluaran: Path) -> list[Selesai]:
    """Make all of them, tell each as it becomes ready, and return them in the order of their tasks."""
    done: dict[int, Selesai] = {}
    print(_KEPALA, flush=True)
    for number, result in run_tasks(make_one, tasks, min(banyak, len(tasks)), BATAS_DETIK):
        task = tasks[number]
        note = _explain(task, result) if isinstance(result, Gagal) else result
        baris = _describe_row(task, note, folder, keluaran)
        done[number] = Selesai(task.permintaan.keluaran, baris, () if note.sidik else note.masalah)
        print(_tell(f"{len(done)}/{len(tasks)}", baris), flush=True)
    return [done[number] for number in sorted(done)]


def _explain(task: Tugas, why: Gagal) -> Catatan:
    kind = berkas.PROSES_LAMA if why is Gagal.LAMA else berkas.PROSES_MATI
    return refuse(kind.at(Place(), berkas=task.buku.name, menit=BATAS_DETIK // 60))


def describe(note: Catatan) -> str:
    """Return what became of a workbook, in a word or two."""
    if not note.berkas:
        return "GAGAL"
    if note.sebagian:
        return SEBAGIAN
    return ("DRAF" if note.draf else BELUM_LENGKAP if note.celah else "SIAP") + (TETAP if note.dilewati else "")


def _tell(ke: str, baris: BarisBuku) -> str:
    detik = "–" if baris.detik is None else f"{baris.detik:.1f}".replace(".", ",")
    counts = f"{baris.berkas:>6} {baris.galat:>6} {baris.peringatan:>10} {detik:>6}"
    return f"{ke:>9}  {baris.keadaan:<20} {counts}  {baris.nama}"


def _count(rows: Sequence[BarisBuku]) -> str:
    failed, tetap = sum(not baris.berkas for baris in rows), sum(baris.keadaan.endswith(TETAP) for baris in rows)
    partly = sum(baris.keadaan == SEBAGIAN for baris in rows)
    made = len(rows) - failed - tetap
    words = f"{made} dibuat" + (f" ({partly} di antaranya sebagian)" if partly else "")
    return f"{len(rows)} buku kerja: {words}, {tetap} tetap seperti sebelumnya, {failed} gagal."


def _tell_twice(rows: Sequence[BarisBuku]) -> Iterator[str]:
    """Name every agency that has several workbooks of one year: most often one of them is an old copy."""
    for (opd, tahun), banyak in Counter((baris.opd, baris.tahun) for baris in rows if baris.opd).items():
        if banyak > 1:
            yield f"{banyak} buku kerja memuat perangkat daerah dan tahun yang sama: {opd}, {tahun}."


def _draw(done: Sequence[Selesai]) -> bytes:
    banyak = sum(satu.baris.galat + satu.baris.peringatan for satu in done)
    return write_ringkasan([satu.baris for satu in done], _list_problems(done), banyak)


def _describe_row(task: Tugas, note: Catatan, folder: Path, keluaran: Path) -> BarisBuku:
    bukti = find_bukti(task.permintaan.keluaran) if note.berkas else Bukti()
    return BarisBuku(
        nama=task.buku.relative_to(folder).as_posix(),
        opd=f"{bukti.opd} {bukti.daerah}".strip(),
        tahun=bukti.tahun or None,
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


def _list_problems(done: Iterable[Selesai]) -> Iterator[BarisMasalah]:
    for selesai in done:
        note = None if selesai.masalah else read_catatan(selesai.folder)
        for satu in note.masalah if note else selesai.masalah:
            tingkat = "GALAT" if satu.galat else "PERINGATAN"
            yield BarisMasalah(
                selesai.baris.nama, tingkat, satu.kode, satu.lembar, satu.sel, satu.pesan, satu.perbaikan
            )

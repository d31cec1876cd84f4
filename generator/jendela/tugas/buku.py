"""Tasks on the workbook and its reports: the same pipeline and commands that the command line uses."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from generator.app import cli, paths
from generator.app.pipeline import Muatan, Permintaan, deliver_daftar, examine, make_reports, read
from generator.app.tugas.laporan import list_figures
from generator.catalogue.impor import PERLU_PERSETUJUAN
from generator.delivery.buka import open_path
from generator.jendela.keadaan import Buatan, Periksaan, Ringkas, Temuan, sort_temuan
from generator.jendela.kerja import Lapor
from generator.jendela.panduan import write_guide
from generator.problems import Problem
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.word.parts.faults import TemplateFault

AJAKAN = "Periksa hasilnya dengan «lkjip"  # the window checks by itself
PANDUAN = ("docs/panduan", "docs/laporan")


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What a command said: its exit code (0 is fine, see `cli`), its words, and the file that it made (None: none).

    `menunggu`: it has shown what it would do, and waits for a yes.
    """

    kode: int
    teks: str
    berkas: Path | None = None
    menunggu: bool = False


def look(lapor: Lapor, buku: Path) -> Periksaan:
    """Read and check a workbook; who it belongs to is reported as soon as it is known."""
    disimpan = saved_at(lapor, buku)
    muatan = read(buku)
    ringkas = _summarize(muatan)
    lapor(ringkas)
    temuan = examine(muatan)
    return Periksaan(ringkas, describe_all(temuan.problems), len(temuan.diterima), disimpan)


def saved_at(lapor: Lapor, buku: Path) -> float:
    """Return when the file was last saved (seconds of the file system); 0 where it cannot be seen."""
    try:
        return buku.stat().st_mtime
    except OSError:
        return 0.0


def make(lapor: Lapor, buku: Path, laporan: Sequence[str], triwulan: int) -> Buatan:
    """Make the reports that were ticked, for one quarter (0: the last closed one)."""
    permintaan = Permintaan(paths.find_output_of(buku), tuple(laporan), triwulan or None, paths.find_layout())
    try:
        outcome = make_reports(buku, permintaan, lapor)
    except TemplateFault as fault:
        return Buatan((), False, describe_all(fault.problems))
    berkas, temuan = (*outcome.dokumen, *outcome.daftar), describe_all(outcome.problems)
    return Buatan(berkas, outcome.draf, temuan, outcome.celah, outcome.gagal, outcome.sebagian)


def list_for(lapor: Lapor, buku: Path, temuan: Temuan) -> Path | Temuan | None:
    """Bring the list of what is to be mended up to date, open at this finding, and return where it is.

    None where there is no list, because nothing is to be mended any more.
    """
    muatan = read(buku)
    found = examine(muatan)
    lapor(None)
    sorot = next((problem for problem in found.problems if describe(problem) == temuan), None)
    kiriman = deliver_daftar(muatan, found, Permintaan(paths.find_output_of(buku)), sorot)
    return next(iter(kiriman.berkas), None) or next(map(describe, kiriman.problems), None)


def list_keys(lapor: Lapor, buku: Path) -> Jawaban:
    """Return every figure under its key, as the sheets that take a key name it; code 1 where nothing can be measured."""
    lapor(None)
    pengukur = examine(read(buku)).pengukur
    if pengukur is None:
        return Jawaban(1, "Buku kerja ini belum dapat dipakai; lihat temuannya.")
    return Jawaban(0, "\n".join(f"{figure.kunci} = {figure.cetak}" for figure in list_figures(pengukur)))


def run(lapor: Lapor, arguments: Sequence[str], hasil: Path | None = None) -> Jawaban:
    """Run one command of the command line, which is to make the file `hasil`, and return what it said.

    The question of `impor` is asked by the window.
    """
    lapor(None)
    ada = hasil is not None and hasil.exists()
    words = io.StringIO()
    with _without_terminal(), redirect_stdout(words), redirect_stderr(words):
        try:
            kode = cli.main(list(arguments))
        except SystemExit as wrong:  # argparse leaves so when an argument is refused
            kode = int(wrong.code or 0)
    lines = words.getvalue().splitlines()
    menunggu = any(PERLU_PERSETUJUAN.code in line for line in lines)
    lines = [line for line in lines if PERLU_PERSETUJUAN.code not in line and not line.startswith(AJAKAN)]
    made = hasil if hasil is not None and hasil.exists() and not ada else None
    return Jawaban(kode, "\n".join(lines).strip(), made, menunggu)


@contextmanager
def _without_terminal() -> Iterator[None]:
    """Let nothing be asked on the terminal that the window was started from: nobody would see the question."""
    asal, sys.stdin = sys.stdin, io.StringIO()
    try:
        yield
    finally:
        sys.stdin = asal


def open_file(lapor: Lapor, path: Path) -> Temuan | None:
    """Open a file or folder with the program that the computer keeps for it; why not, where that fails."""
    problem = open_path(path)
    return describe(problem) if problem else None


def show_guide(lapor: Lapor, folder: Path) -> Temuan | None:
    """Write the user guide as pages for the browser into the user's folder, and open the first one."""
    lapor(None)
    return open_file(lapor, write_guide([paths.find_resource(nama) for nama in PANDUAN], folder / "panduan"))


def _summarize(muatan: Muatan) -> Ringkas | None:
    isian = muatan.isian
    if isian is None:
        return None
    profil = isian.profil
    ada = frozenset(
        laporan.nama
        for laporan in DAFTAR_LAPORAN
        if laporan.has_data(isian) and (profil.triwulan_terakhir or not laporan.triwulanan)
    )
    return Ringkas(profil.nama_opd, profil.nama_daerah, profil.tahun, profil.triwulan_terakhir, ada)


def describe_all(problems: Iterable[Problem]) -> tuple[Temuan, ...]:
    """Return problems as the window's list shows them, most serious first."""
    return sort_temuan([describe(problem) for problem in problems])


def describe(problem: Problem) -> Temuan:
    """Return one problem as the window's list shows it."""
    kind, place = problem.kind, problem.place
    return Temuan(kind.code, kind.severity.value, place.lembar, place.sel, problem.message, problem.remedy)

"""Commands for those who keep templates of their own: checking one, and the map of all names it may print."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.app.messages import count_text
from generator.app.templat.contoh import INFO, Contoh, list_contoh, list_templates, load_contoh
from generator.app.templat.kesalahan import note_fault
from generator.app.templat.peta import write_peta
from generator.app.terminal import BAIK, GALAT, tell
from generator.catalogue import berkas
from generator.catalogue.templat import BUKAN_NAMA_DOCX, LAPORAN_TIDAK_JELAS
from generator.delivery.folder import save_whole
from generator.model.isian import Isian
from generator.problems import Place, Problem, any_galat
from generator.word.templat.check import check_template


def check_file(templat: Path, laporan: str = "", buku: Path | None = None) -> list[Problem]:
    """Return every problem of a Word template, tried with the example or with a workbook of the user; nothing is raised.

    `laporan` is the stem of the standard template that it stands for («lkjip», «triwulan-ringkas»); without it, the name of
    the file says so: «lkjip.docx», «lkjip-kami.docx».
    """
    try:
        return _check_file(templat, laporan, buku)
    except Exception:
        return [note_fault(templat.name)]


def _check_file(templat: Path, laporan: str, buku: Path | None) -> list[Problem]:
    if not templat.is_file():
        sebab = "yang disebut adalah folder" if templat.is_dir() else "berkasnya tidak ada"
        return [berkas.DOKUMEN_TAK_TERBACA.at(Place(), dokumen=templat.name, sebab=sebab)]
    isian, problems = load_contoh(buku)
    if isian is None:
        return list(problems)
    contoh = _choose(templat, laporan, isian)
    if contoh is None:
        bawaan = ", ".join(f"{stem}.docx" for stem in list_templates(isian))
        return [LAPORAN_TIDAK_JELAS.at(Place(), templat=templat.name, bawaan=bawaan)]
    return check_template(templat, contoh.context, INFO)


def _choose(templat: Path, laporan: str, isian: Isian) -> Contoh | None:
    """Return the example whose stem is asked for, or the longest stem that the file's name begins with."""
    stems = list_templates(isian)
    name = templat.stem.casefold()
    fitting = [laporan] if laporan in stems else [stem for stem in stems if not laporan and name.startswith(stem)]
    return next(list_contoh(isian, max(fitting, key=len)), None) if fitting else None


def check(pilihan: argparse.Namespace) -> int:
    """`lkjip periksa-templat`: every problem of each named template."""
    buku = Path(pilihan.buku) if pilihan.buku else None
    codes = [_tell_one(Path(name), pilihan.laporan or "", buku) for name in pilihan.berkas]
    return max(codes)


def _tell_one(templat: Path, laporan: str, buku: Path | None) -> int:
    problems = check_file(templat, laporan, buku)
    for problem in problems:
        print(f"{problem.kind.severity.value:<10} {problem.kind.code}: {problem.message} {problem.remedy}")
    print(f"{templat.name}: {count_text(problems)}." if problems else f"{templat.name}: baik, siap dipakai.")
    return GALAT if any_galat(problems) else BAIK


def save_map(pilihan: argparse.Namespace) -> int:
    """`lkjip peta-isian`: a Word file with every name that templates may print."""
    target = Path(pilihan.berkas)
    if target.suffix.casefold() != ".docx":
        return tell([BUKAN_NAMA_DOCX.at(Place(), berkas=target.name)])
    if target.exists():
        return tell([berkas.SUDAH_ADA.at(Place(), berkas=target.name)])
    isian, problems = load_contoh()
    if isian is None:
        return tell(list(problems))
    problem = save_whole(target, write_peta(list(list_contoh(isian))))
    if problem:
        return tell([problem])
    print(f"Peta isian dibuat: {target}")
    return BAIK

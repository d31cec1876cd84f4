"""What `lkjip periksa` saves on request: the list of what is to be mended, and a marked copy of the workbook."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.app.pemeriksaan.lintas import name_files
from generator.app.pemeriksaan.temuan import Temuan
from generator.app.perbaikan import make_daftar, save_daftar
from generator.app.pipeline import Muatan
from generator.app.tugas.sisa import name_pictures, save_pictures
from generator.catalogue import berkas as kode
from generator.checks.lintas import KODE
from generator.delivery.folder import safe_name, save_whole
from generator.excel.daftar_lama import read_daftar
from generator.problems import Place, Problem
from generator.workbook.exchange import dump_data
from generator.workbook.tanda import write_marked


def save_findings(pilihan: argparse.Namespace, daftar: Sequence[Muatan], found: Sequence[Temuan]) -> list[Problem]:
    """Save what `--daftar` and `--salinan` ask for; return why something was not saved.

    They are those of the workbook named first. Where another one holds contradictions, it has a list and a copy of its own
    beside them, which bear its name behind theirs.
    """
    problems = _save_both(pilihan.daftar, pilihan.salinan, daftar[0], found[0])
    names = name_files([muatan.berkas for muatan in daftar])
    for nama, muatan, temuan in list(zip(names, daftar, found, strict=True))[1:]:
        if not any(problem.kind.code in KODE for problem in temuan.problems):
            continue
        targets = [_name_beside(satu, nama) if satu else None for satu in (pilihan.daftar, pilihan.salinan)]
        said = ", ".join(Path(satu).name for satu in targets if satu)
        if said:
            problems += [
                *_save_both(*targets, muatan, temuan),
                kode.PERTENTANGAN_LAIN.at(Place(), lain=nama, berkas=said),
            ]
    return problems


def _name_beside(target: str, buku: str) -> str:
    """«daftar.xlsx» and «2024/buku.xlsx» give «daftar-2024-buku.xlsx»."""
    path = Path(target)
    return str(path.with_name(f"{path.stem}-{safe_name(str(Path(buku).with_suffix('')))}{path.suffix}"))


def _save_both(daftar: str | None, salinan: str | None, muatan: Muatan, temuan: Temuan) -> list[Problem]:
    problems: list[Problem] = []
    if not muatan.bacaan.terbaca:
        return problems
    if daftar:
        problems += _save_daftar(Path(daftar), muatan, temuan)
    if salinan:
        problems += _save_copy(Path(salinan), muatan, temuan)
    return problems


def _save_daftar(target: Path, muatan: Muatan, temuan: Temuan) -> list[Problem]:
    """An earlier list of ours is brought up to date; any other file is left alone."""
    if target.suffix.casefold() != ".xlsx":
        return [kode.BUKAN_NAMA_XLSX.at(Place(), berkas=target.name)]
    if target.exists() and read_daftar(target) is None:
        return [kode.BUKAN_DAFTAR.at(Place(), berkas=target.name)]
    content = make_daftar(
        muatan.berkas, muatan.bacaan, temuan.dengan_celah, temuan.diterima, target, date.today(), setahun=temuan.setahun
    )
    return list(save_daftar(content, target).problems)


def _save_copy(target: Path, muatan: Muatan, temuan: Temuan) -> list[Problem]:
    """A new file each time: staff may have begun to work in an earlier copy."""
    if target.suffix.casefold() != ".xlsx":
        return [kode.BUKAN_NAMA_XLSX.at(Place(), berkas=target.name)]
    if target.exists():
        return [kode.SUDAH_ADA.at(Place(), berkas=target.name)]
    name_pictures(muatan.bacaan)
    problem = save_whole(target, write_marked(muatan.bacaan, temuan.problems))
    return [problem] if problem else save_pictures(dump_data(muatan.bacaan), [muatan], target)

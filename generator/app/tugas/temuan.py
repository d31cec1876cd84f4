"""What `lkjip periksa` saves on request: the list of what is to be mended, and a marked copy of the workbook."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from generator.app.perbaikan import make_daftar
from generator.app.pipeline import Muatan, Temuan
from generator.app.tugas.sisa import name_pictures, save_pictures
from generator.catalogue import berkas as kode
from generator.delivery.folder import save_whole
from generator.excel.daftar_lama import read_daftar
from generator.problems import Place, Problem
from generator.workbook.exchange import dump_data
from generator.workbook.tanda import write_marked


def save_findings(pilihan: argparse.Namespace, muatan: Muatan, temuan: Temuan) -> list[Problem]:
    """Save what `--daftar` and `--salinan` ask for; return why something was not saved."""
    problems: list[Problem] = []
    if not muatan.bacaan.terbaca:
        return problems
    if pilihan.daftar:
        problems += _save_daftar(Path(pilihan.daftar), muatan, temuan)
    if pilihan.salinan:
        problems += _save_copy(Path(pilihan.salinan), muatan, temuan)
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
    problem = save_whole(target, content)
    return [problem] if problem else []


def _save_copy(target: Path, muatan: Muatan, temuan: Temuan) -> list[Problem]:
    """A new file each time: staff may have begun to work in an earlier copy."""
    if target.suffix.casefold() != ".xlsx":
        return [kode.BUKAN_NAMA_XLSX.at(Place(), berkas=target.name)]
    if target.exists():
        return [kode.SUDAH_ADA.at(Place(), berkas=target.name)]
    name_pictures(muatan.bacaan)
    problem = save_whole(target, write_marked(muatan.bacaan, temuan.problems))
    return [problem] if problem else save_pictures(dump_data(muatan.bacaan), [muatan], target)

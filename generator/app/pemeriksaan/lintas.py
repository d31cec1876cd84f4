"""Several workbooks examined together: each by itself, then against the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.app.pemeriksaan.temuan import DaftarHasil, Temuan
from generator.app.pipeline import Muatan, examine, list_periods, sort_problems
from generator.checks.lintas import KODE, Berkas, check_lintas
from generator.checks.penerimaan import accept
from generator.problems import Problem
from generator.workbook.sel import PetaSel


def examine_all(daftar: Sequence[Muatan]) -> list[Temuan]:
    """Return the findings of each workbook, with what contradicts another of them; one alone is just examined.

    A contradiction stands in the workbook of the later year, of one year in the one named first. What cannot be measured
    is not compared.
    """
    found = [examine(muatan) for muatan in daftar]
    names = name_files([muatan.berkas for muatan in daftar])
    terukur = [nomor for nomor, temuan in enumerate(found) if temuan.pengukur is not None]
    berkas = [_list_hasil(names[nomor], found[nomor]) for nomor in terukur]
    for nomor, problems in zip(terukur, check_lintas(berkas), strict=True):
        found[nomor] = _add(daftar[nomor], found[nomor], problems)
    return found


def name_files(paths: Sequence[Path]) -> list[str]:
    """Return the names of files, with their folder where two bear one name."""
    counts = Counter(path.name for path in paths)
    return [path.name if counts[path.name] == 1 else f"{path.resolve().parent.name}/{path.name}" for path in paths]


def _list_hasil(nama: str, temuan: Temuan) -> Berkas:
    assert temuan.pengukur is not None
    return Berkas(nama, DaftarHasil(temuan.pengukur, list_periods(temuan.pengukur.isian)))


def _add(muatan: Muatan, temuan: Temuan, problems: Sequence[Problem]) -> Temuan:
    """Add what was found between the workbooks, less what staff accepted in this one."""
    if muatan.isian is None or not problems:
        return temuan
    rows = [row for row in muatan.isian.penerimaan if row.kode.strip().upper() in KODE]
    terbuka, diterima = accept(problems, rows, PetaSel(muatan.bacaan).name_row)
    return Temuan(temuan.pengukur, tuple(sort_problems([*temuan.problems, *terbuka])), (*temuan.diterima, *diterima))

"""What reading the old workbooks found, told with the file it was found in: a new workbook is made from several."""

from __future__ import annotations

from collections.abc import Sequence

from generator.app.pipeline import Muatan
from generator.catalogue import buku, isi
from generator.catalogue import lanjut as kode
from generator.problems import Problem

BERKAS_DAN_ISIAN = ("BUK", "ISI")  # problems of these families mean that something was not read as data
_DIDAFTAR = (buku.KOLOM_ASING, isi.BARIS_DILEWATI)  # listed cell by cell as what has no place
_SEBUT = 5  # so many are named in a refusal


def list_reading(semua: Sequence[Muatan]) -> list[Problem]:
    """Return what reading the workbooks found, each problem once with the files that have it, as advice."""
    berkas: dict[Problem, list[str]] = {}
    for muatan in semua:
        for problem in dict.fromkeys(muatan.problems):
            if problem.kind.code.startswith(BERKAS_DAN_ISIAN) and problem.kind not in _DIDAFTAR:
                berkas.setdefault(problem, []).append(f"«{muatan.berkas.name}»")
    return [_advise(problem, names) for problem, names in berkas.items()]


def _advise(problem: Problem, berkas: Sequence[str]) -> Problem:
    facts = {"kode": problem.kind.code, "pesan": problem.message.rstrip("."), "saran": problem.remedy.rstrip(".")}
    return kode.TEMUAN_BACAAN.at(problem.place, berkas=", ".join(berkas), **facts)


def name_causes(problems: Sequence[Problem]) -> str:
    """Return the first few problems in one sentence without its full stop, each with its code and message."""
    texts = [f"{p.kind.code} {p.place}: {p.message.rstrip('.')}" for p in dict.fromkeys(problems)]
    rest = [f"dan {len(texts) - _SEBUT} lainnya"] if len(texts) > _SEBUT else []
    return "; ".join(texts[:_SEBUT] + rest)

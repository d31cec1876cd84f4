"""How problems and outcomes are told on the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from generator.app.outcome import Outcome
from generator.measures.cetak import format_tanggal
from generator.problems import Diterima, Problem, Severity

GAGAL_DISEBUT = 3  # of what went wrong in the making; all of it stands above the summary
LIPAT = 10  # so many of one kind on one sheet are told singly; the rest is counted


def describe_problem(problem: Problem, diterima: Diterima | None = None) -> dict[str, Any]:
    """Return one problem as plain data; `diterima` is null where it is open, else who accepted it, when and why."""
    penerimaan = diterima and {
        "alasan": diterima.alasan,
        "oleh": diterima.oleh,
        "tanggal": diterima.tanggal.isoformat(),
    }
    return {
        "kode": problem.kind.code,
        "tingkat": problem.kind.severity.value,
        "lembar": problem.place.lembar,
        "sel": problem.place.sel,
        "pesan": problem.message,
        "perbaikan": problem.remedy,
        "diterima": penerimaan,
    }


def list_lines(problems: Sequence[Problem]) -> Iterable[str]:
    """Return the problems as lines, in their order; more than ten alike are folded."""
    for _, group in groupby(problems, key=lambda problem: (problem.kind.code, problem.place.lembar)):
        alike = list(group)
        for problem in alike[:LIPAT]:
            yield f"{problem.kind.severity.value:<10} {problem}"
        if len(alike) > LIPAT:
            kind, place = alike[0].kind, alike[0].place.lembar
            tempat = f"lembar «{place}»" if place else "buku kerja"
            yield f"{kind.severity.value:<10} {kind.code} {tempat}: {len(alike) - LIPAT} masalah sejenis lainnya."


def list_accepted(diterima: Sequence[Diterima]) -> Iterable[str]:
    """Return the accepted problems as lines, each with its reason."""
    for terima in diterima:
        oleh = f"{terima.oleh}, {format_tanggal(terima.tanggal)}"
        problem = terima.problem
        yield f"{'DITERIMA':<10} {problem.kind.code} {problem.place}: {problem.message} Alasan: {terima.alasan} ({oleh})."


def count_text(problems: Sequence[Problem], diterima: Sequence[Diterima] = ()) -> str:
    """Return «2 galat, 5 peringatan», and «, 1 diterima» where some were accepted."""
    galat = sum(problem.kind.severity is Severity.GALAT for problem in problems)
    text = f"{galat} galat, {len(problems) - galat} peringatan"
    return f"{text}, {len(diterima)} diterima" if diterima else text


def summarize(outcomes: Sequence[Outcome]) -> Iterable[str]:
    """Return the closing summary: what each workbook gave, and why something is a draft."""
    for outcome in outcomes:
        banyak = count_text(outcome.problems, outcome.diterima)
        if not outcome.dokumen:
            yield f"✗ {outcome.berkas.name}: {_count_unsaved(outcome) or 'tidak ada dokumen yang dibuat'} ({banyak})"
            yield from (f"    {path.name}" for path in outcome.daftar)
            continue
        jumlah = f"{len(outcome.dokumen)} berkas{' beserta Daftar Perbaikan' if outcome.daftar else ''}"
        yield f"{'✗' if outcome.sebagian else '✓'} {outcome.berkas.name}: {jumlah}, {_describe_state(outcome)} ({banyak})"
        yield from (f"    {path.name}" for path in (*outcome.dokumen, *outcome.daftar))
        if outcome.sebagian:
            yield from (
                f"    Tidak jadi: {satu.kind.code} {satu.message}" for satu in outcome.kegagalan[:GAGAL_DISEBUT]
            )
        if outcome.draf:
            yield "    Disebut DRAF karena: " + "; ".join(_causes(outcome.sebab))


def _describe_state(outcome: Outcome) -> str:
    """Return what is to be said of the documents made: what is missing of them, whether they are drafts, else ready."""
    kurang = _count_unsaved(outcome) or ("sebagian tidak jadi" if outcome.sebagian else "")
    if outcome.draf:
        return f"{kurang}, DRAF" if kurang else "DRAF"
    if kurang:
        return kurang
    return f"belum lengkap: {outcome.celah} bagian kosong" if outcome.celah else "siap"


def _count_unsaved(outcome: Outcome) -> str:
    """Return «6 dari 7 berkas tidak tersimpan»; an empty text where all were saved."""
    semua = len(outcome.dokumen) + len(outcome.daftar) + outcome.gagal
    return f"{outcome.gagal} dari {semua} berkas tidak tersimpan" if outcome.gagal else ""


def _causes(sebab: Sequence[Problem]) -> list[str]:
    """The first few certain mistakes, in short."""
    words = [f"{problem.kind.code} {problem.place}" for problem in sebab[:3]]
    return words if len(sebab) <= 3 else [*words, f"dan {len(sebab) - 3} galat lainnya"]

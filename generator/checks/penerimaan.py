"""Which PERINGATAN staff have accepted, and which acceptances are void."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.catalogue import cek_teks as kode
from generator.checks.bahan import normal, pendek
from generator.model.analisis import Penerimaan
from generator.problems import Diterima, Place, Problem, Severity

KATA_TERSEDIKIT = 3
BUKU_KERJA = "buku kerja"  # what a problem of the whole workbook bears in place of its sheet
NamaBaris = Callable[[Place], str]


def accept(
    problems: Sequence[Problem], penerimaan: Iterable[Penerimaan], nama_baris: NamaBaris
) -> tuple[list[Problem], list[Diterima]]:
    """Part what is open from what was accepted; void acceptances are added to what is open.

    `nama_baris` names the row that a place stands in, by words that survive inserted rows. A GALAT is never accepted.
    """
    accepted: dict[Problem, Diterima] = {}
    void: list[Problem] = []
    for row in penerimaan:
        meant = [problem for problem in problems if _is_meant(row, problem, nama_baris)]
        fault = _find_fault(row, meant)
        if fault is not None:
            void.append(fault)
        for problem in meant:
            if not _is_short(row) and problem.kind.severity is Severity.PERINGATAN:
                accepted.setdefault(problem, Diterima(problem, row.alasan, row.diterima_oleh, row.tanggal))
    return [problem for problem in problems if problem not in accepted] + void, list(accepted.values())


def _is_meant(row: Penerimaan, problem: Problem, nama_baris: NamaBaris) -> bool:
    if normal(row.kode) != normal(problem.kind.code):
        return False
    if normal(row.lembar) != normal(problem.place.lembar or BUKU_KERJA):
        return False
    wanted = normal(row.baris)
    if not wanted or wanted == normal(problem.place.sel):
        return True
    return f"{normal(nama_baris(problem.place))}, ".startswith(f"{wanted}, ")


def _is_short(row: Penerimaan) -> bool:
    return len([word for word in row.alasan.split() if any(map(str.isalnum, word))]) < KATA_TERSEDIKIT


def _find_fault(row: Penerimaan, meant: Sequence[Problem]) -> Problem | None:
    galat = [problem for problem in meant if problem.kind.severity is Severity.GALAT]
    if galat:
        return kode.GALAT_DITERIMA.at(row.asal.sel("kode"), kode=galat[0].kind.code, lawan=galat[0].place)
    if not meant:
        baris = f" baris «{row.baris}»" if row.baris else ""
        place = row.asal.sel("kode")
        return kode.TANPA_TEMUAN.at(place, kode=row.kode, sasaran=row.lembar, baris=baris)
    if _is_short(row):
        facts = {"alasan": pendek(row.alasan), "kode": meant[0].kind.code, "batas": KATA_TERSEDIKIT}
        return kode.ALASAN_SINGKAT.at(row.asal.sel("alasan"), **facts)
    return None

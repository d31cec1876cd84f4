"""Which findings only say again, of another cell or in other words, what another one has said already.

A GALAT is left out only for the sake of a GALAT: an accepted PERINGATAN must not hide what nobody may accept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.problems import Place, Problem, Severity, pick_galat

# one value that is odd in several ways is told once, at its cell, by the first of these that was found there
SEL_SAMA = {
    "CEK-26": ("CEK-27", "CEK-28", "CEK-33", "CEK-81"),
    "CEK-132": ("CEK-27", "CEK-28", "CEK-33", "CEK-81", "CEK-26"),
    "CEK-85": ("CEK-27", "CEK-33", "CEK-81", "CEK-26"),
    "CEK-29": ("CEK-27", "CEK-28", "CEK-33", "CEK-81", "CEK-26", "CEK-132", "CEK-85"),
    "CEK-35": ("CEK-33",),
    "CEK-99": ("CEK-154",),
}
# a row spent beyond its pagu: the pagu or the realisasi is wrong, and with it all that is compared with either or adds it up
BARIS_SAMA = dict.fromkeys(("CEK-42", "CEK-65", "CEK-70", "CEK-75"), ("CEK-64",))
_SEBAB = frozenset(kode for table in (SEL_SAMA, BARIS_SAMA) for codes in table.values() for kode in codes) | {"CEK-42"}
_HURUF = re.compile(r"^[A-Z]+")


def leave_out_akibat(found: Sequence[Problem], dilaporkan: Iterable[Problem]) -> list[Problem]:
    """The findings without those that follow from another or from the problems of cells, `dilaporkan`."""
    known = list(dilaporkan)
    galat = pick_galat(known)
    cells = {Severity.GALAT: _cells(galat), Severity.PERINGATAN: _cells(known)}
    sheets = {problem.place.lembar for problem in galat}
    unread = _rows(problem.place for problem in galat)
    read = [problem for problem in found if _rows(_sumber(problem)).isdisjoint(unread)]
    rest = [problem for problem in read if not _is_of_cell(problem, cells[problem.kind.severity], sheets)]
    sebab = [problem for problem in rest if problem.kind.code in _SEBAB]
    return [problem for problem in rest if not any(_is_akibat(problem, other) for other in sebab)]


def _cells(problems: Iterable[Problem]) -> set[Place]:
    return {problem.place for problem in problems if problem.place.sel}


def _is_of_cell(problem: Problem, cells: set[Place], sheets: set[str]) -> bool:
    """Tell whether a finding speaks of a cell already reported, or of a row missing from a sheet with unreadable cells."""
    return any(place in cells or (not place.sel and place.lembar in sheets) for place in _places(problem))


def _is_akibat(problem: Problem, other: Problem) -> bool:
    kode, sebab = problem.kind.code, other.kind.code
    if sebab in SEL_SAMA.get(kode, ()):
        return problem.place in _places(other)
    if sebab in BARIS_SAMA.get(kode, ()):
        return not _rows((*_places(problem), *_sumber(problem))).isdisjoint(_rows(_places(other)))
    return (kode, sebab) == ("CEK-75", "CEK-42") and _gap(problem) == _gap(other)


def _gap(problem: Problem) -> tuple[object, ...]:
    """Two documents that differ from one sum by one amount differ from it for one reason."""
    facts = dict(problem.facts)
    return facts["selisih"], facts["sel_sumber"]


def _places(problem: Problem) -> Iterator[Place]:
    yield problem.place
    yield from (fact for _, fact in problem.facts if isinstance(fact, Place))


def _sumber(problem: Problem) -> tuple[Place, ...]:
    """All cells that make the figure a finding speaks of, where it says them; they are no part of its message."""
    return dict(problem.facts).get("sel_sumber", ())


def _rows(places: Iterable[Place]) -> set[tuple[str, str]]:
    return {(place.lembar, _HURUF.sub("", place.sel)) for place in places if place.sel}

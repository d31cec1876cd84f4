"""What a user's mistake is: a coded value with a place, the facts, and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from string import Formatter
from typing import Any


class Severity(str, Enum):
    """How grave a problem is: GALAT makes every report a draft, PERINGATAN does not."""

    GALAT = "GALAT"
    PERINGATAN = "PERINGATAN"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a sheet and a cell of the workbook; either may be empty (the whole file, the whole sheet).

    `kolom_baru` is the heading of the cell's column where its row is still to be added; «» for a row that is there. Where
    it must be inserted first, there is no cell. `lain` counts the other cells of a figure made of several, of which this is the
    first; it makes no other place.
    """

    lembar: str = ""
    sel: str = ""
    kolom_baru: str = ""
    lain: int = field(default=0, compare=False)

    def __str__(self) -> str:
        if not self.lembar:
            return "buku kerja"
        lembar = f"lembar «{self.lembar}»"
        lembar += f" kolom «{self.kolom_baru}»" if self.kolom_baru else ""
        sel = f" sel {self.sel}" if self.sel else ""
        return f"{lembar}{sel} dan {self.lain} sel lain" if self.lain else f"{lembar}{sel}"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One coded kind of problem: its severity and its Indonesian texts, with named gaps for the facts.

    `source` names the rule it rests on (regulation, form, column); empty where it is plain logic.
    """

    code: str
    severity: Severity
    wrong: str
    remedy: str
    source: str = ""

    def facts(self) -> frozenset[str]:
        """Return the names of the facts that the two texts ask for."""
        texts = self.wrong + self.remedy
        return frozenset(name for _, name, _, _ in Formatter().parse(texts) if name)

    def at(self, place: Place, **facts: Any) -> Problem:
        """Return the problem found at a place; a fact that the texts ask for and nobody gives is a KeyError."""
        missing = self.facts() - facts.keys()
        if missing:
            raise KeyError(f"{self.code}: missing facts {sorted(missing)}")
        return Problem(self, place, tuple(facts.items()))


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of one workbook: what kind, where, and the facts that fill its texts."""

    kind: ProblemKind
    place: Place
    facts: tuple[tuple[str, Any], ...] = ()

    @property
    def message(self) -> str:
        """What is wrong, in Indonesian."""
        return self.kind.wrong.format(**dict(self.facts))

    @property
    def remedy(self) -> str:
        """How to mend it, in Indonesian."""
        return self.kind.remedy.format(**dict(self.facts))

    def __str__(self) -> str:
        where = f" {self.place}" if self.place.lembar else ""  # the message names what lies outside the workbook
        return f"{self.kind.code}{where}: {self.message} {self.remedy}"


@dataclass(frozen=True, slots=True)
class Diterima:
    """A PERINGATAN that staff looked at and accepted, with the reason they wrote, who accepted it and when."""

    problem: Problem
    alasan: str
    oleh: str
    tanggal: date


def pick_galat(problems: Iterable[Problem]) -> list[Problem]:
    """Return the certain mistakes among the problems, in their order."""
    return [problem for problem in problems if problem.kind.severity is Severity.GALAT]


def any_galat(problems: Iterable[Problem]) -> bool:
    """Tell whether one of the problems forbids a final report."""
    return any(problem.kind.severity is Severity.GALAT for problem in problems)

"""Faults of a template as coded problems, with the place in the words of the template itself."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from generator.problems import Place, Problem, ProblemKind

_LONGEST_EXCERPT = 90


class TemplateFault(Exception):
    """The template cannot be filled; `problems` says why, for the staff who edit it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def fault(kind: ProblemKind, **facts: object) -> TemplateFault:
    """Return one fault; the place is told in its words, since a template has no cells."""
    return TemplateFault(kind.at(Place(), **facts))


def excerpt(text: str) -> str:
    """Return the beginning of a paragraph, short enough for a message."""
    return text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1].rstrip() + "…"


def nearest(name: str, known: Iterable[str]) -> str:
    """Return up to three known names closest to a wrong one, or the first known ones if none is close."""
    names = sorted(item for item in known if not item.startswith("_"))
    close = get_close_matches(name, names, n=3, cutoff=0.5) or names[:3]
    return ", ".join(close) if close else "tidak ada"

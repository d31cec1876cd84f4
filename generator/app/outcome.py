"""What became of one workbook; apart from the pipeline, for who only tells of it must not wait for that to load."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import berkas
from generator.problems import Diterima, Problem, pick_galat


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one workbook: the files made, every open problem, why they are drafts, and the problems accepted.

    `sebab` are the mistakes of the workbook itself, or what kept final documents from being made. `daftar` is the list of
    what is to be mended, where there is anything to mend. `gagal` counts the files that could not be saved.
    """

    berkas: Path
    dokumen: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    sebab: tuple[Problem, ...] = ()
    diterima: tuple[Diterima, ...] = ()
    daftar: tuple[Path, ...] = ()
    gagal: int = 0

    @property
    def draf(self) -> bool:
        """Whether the documents are drafts."""
        return bool(self.sebab)

    @property
    def kegagalan(self) -> tuple[Problem, ...]:
        """What went wrong in the making itself: every GALAT that is none of the workbook's."""
        own = set(self.sebab)
        return tuple(problem for problem in pick_galat(self.problems) if problem not in own)

    @property
    def sebagian(self) -> bool:
        """Whether documents were made, drafts or not, but not all as they should be: one could not be made or not be saved."""
        return bool(self.dokumen) and (self.gagal > 0 or bool(self.kegagalan))

    @property
    def celah(self) -> int:
        """How many parts of the documents are still empty; a document without them is complete."""
        return sum(dict(satu.facts)["banyak"] for satu in self.problems if satu.kind is berkas.CELAH_DOKUMEN)

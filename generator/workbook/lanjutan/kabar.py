"""What staff must know of a new year's workbook, said before that is written and placed at its cells afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.problems import Place, Problem, ProblemKind
from generator.workbook.lanjutan.baris import Kunci, Salinan, number_rows
from generator.workbook.schema import SHEETS


@dataclass(frozen=True, slots=True)
class Kabar:
    """One message about a sheet. `kunci` finds its row in the written workbook (None: the whole sheet), `kolom` its cell."""

    kind: ProblemKind
    lembar: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    kunci: Kunci | None = None
    kolom: str = ""

    @property
    def problem(self) -> Problem:
        """The message without a cell."""
        return self.kind.at(Place(SHEETS[self.lembar].title), **self.facts)

    def place_in(self, buku: Salinan) -> Problem:
        """The message at its cell in the written workbook; on the sheet where its row is not found again."""
        baris = buku.lembar[self.lembar].get(self.kunci) if self.kunci is not None else None
        return self.kind.at(baris.tempat(self.kolom), **self.facts) if baris else self.problem


class Pencatat:
    """Collects messages; a row is remembered as the very object, for its cells may still change."""

    def __init__(self) -> None:
        self._said: list[tuple[ProblemKind, str, Mapping[str, Any] | None, str, Mapping[str, Any]]] = []

    def tell(
        self, kind: ProblemKind, lembar: str, baris: Mapping[str, Any] | None, kolom: str, /, **facts: Any
    ) -> None:
        """Say something of a sheet, or of one row of it and there of a column."""
        self._said.append((kind, lembar, baris, kolom, facts))

    def finish(self, data: Mapping[str, Any]) -> Iterable[Kabar]:
        """Yield the messages with the keys that their rows have in the finished data."""
        kunci: dict[int, Kunci] = {}
        for lembar in {lembar for _, lembar, _, _, _ in self._said}:
            isi = data.get(lembar) or []
            rows = [isi] if SHEETS[lembar].formulir else isi
            kunci |= {id(row): satu for row, satu in zip(rows, number_rows(SHEETS[lembar], rows), strict=True)}
        for kind, lembar, baris, kolom, facts in self._said:
            yield Kabar(kind, lembar, facts, kunci.get(id(baris)), kolom)

"""Where a record of the model comes from, so that every later finding can name its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.problems import Place


@dataclass(frozen=True, slots=True)
class Asal:
    """The sheet and row of one record; `kolom` maps a key to its column letter (in a form: to its whole cell).

    `baris` is 0 for a form, whose keys stand one below the other. `judul` are the headings of the columns by key: only the
    row that is still to be added has them, because its place must also name the column. Such a row without `kolom` is yet to
    be inserted: its place has no cell.
    """

    lembar: str
    baris: int
    kolom: Mapping[str, str] = field(default_factory=dict, compare=False, hash=False)
    judul: Mapping[str, str] = field(default_factory=dict, compare=False, hash=False)
    _tempat: dict[str, Place] = field(default_factory=dict, init=False, compare=False, hash=False, repr=False)

    def sel(self, kunci: str) -> Place:
        """Return the place of one key of this record; the whole sheet where the workbook has no such column, or cell."""
        if kunci not in self._tempat:  # many figures of several periods name the same cell
            self._tempat[kunci] = self._find(kunci)
        return self._tempat[kunci]

    def _find(self, kunci: str) -> Place:
        kolom = self.kolom.get(kunci, "")
        if not kolom:
            return Place(self.lembar, kolom_baru=self.judul.get(kunci, ""))
        return Place(self.lembar, f"{kolom}{self.baris}" if self.baris else kolom, self.judul.get(kunci, ""))


TANPA_ASAL = Asal("", 0)

"""Several filled copies of one workbook merged into one: row by row, cell by cell, with a common base where there is one.

A copy says something about a cell where it differs from the base; without a base, where it is not blank. What one copy
says, or all that say something say alike, is taken. Else they conflict: the first one's word stands and all are listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.problems import Place
from generator.workbook.lanjutan.baris import Baris, Kunci, Lembar, Salinan
from generator.workbook.schema import WORKBOOK, Sheet


@dataclass(frozen=True, slots=True)
class Sisi:
    """What one copy holds: its file, the place, and the content (None: emptied, or the row deleted)."""

    berkas: str
    tempat: Place
    isi: Any


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """A conflict. `kolom` is the key of the cell's column, «» where a whole row is deleted in one copy, changed in another.

    `sisi` are the copies that say something different, first the one whose word stands in the result.
    """

    lembar: str
    kunci: Kunci
    nama: str
    kolom: str
    sisi: tuple[Sisi, ...]
    induk: Any = None


@dataclass(frozen=True, slots=True)
class Gabungan:
    """The merged data, the conflicts, and by file how many cells of it were taken."""

    data: dict[str, Any]
    perbedaan: tuple[Perbedaan, ...]
    diambil: Mapping[str, int] = field(default_factory=dict)


def merge(salinan: Sequence[Salinan], induk: Salinan | None = None) -> Gabungan:
    """Return the copies as one; `induk` is the workbook that all of them were copied from."""
    data: dict[str, Any] = {}
    perbedaan: list[Perbedaan] = []
    diambil: Counter[str] = Counter({satu.nama: 0 for satu in salinan})
    for sheet in WORKBOOK:
        penggabung = _Penggabung(sheet, salinan, induk.lembar.get(sheet.key, {}) if induk else {})
        rows = penggabung.merge()
        perbedaan += penggabung.perbedaan
        diambil += penggabung.diambil
        if rows:
            data[sheet.key] = rows[0] if sheet.formulir else rows
    return Gabungan(data, tuple(perbedaan), {satu.nama: diambil[satu.nama] for satu in salinan})


class _Penggabung:
    """Merges one sheet."""

    def __init__(self, sheet: Sheet, salinan: Sequence[Salinan], induk: Lembar) -> None:
        self.sheet, self.induk = sheet, induk
        self.copies = [(satu.nama, satu.lembar.get(sheet.key, {})) for satu in salinan]
        self.perbedaan: list[Perbedaan] = []
        self.diambil: Counter[str] = Counter()

    def merge(self) -> list[dict[str, Any]]:
        """The merged rows in order; rows without any content are no rows."""
        return [row for kunci in _order(self.copies) if (row := self._merge_row(kunci))]

    def _merge_row(self, kunci: Kunci) -> dict[str, Any] | None:
        """The merged cells of one row; None where it was deleted and nobody changed it."""
        base = self.induk.get(kunci)
        present = [(nama, rows[kunci]) for nama, rows in self.copies if kunci in rows]
        absent = [nama for nama, rows in self.copies if kunci not in rows]
        if base is not None and absent:
            changed = [(nama, row) for nama, row in present if row.nilai != base.nilai]
            if not changed:
                return None
            self._note_deleted(changed, absent, base)
        cells = {}
        for column in self.sheet.columns:
            isi = self._merge_cell(column.key, present, base)
            if isi is not None:
                cells[column.key] = isi
        return cells

    def _merge_cell(self, kolom: str, present: Sequence[tuple[str, Baris]], base: Baris | None) -> Any:
        lama = base.nilai.get(kolom) if base else None
        said = [(nama, row) for nama, row in present if row.nilai.get(kolom) != lama]
        if not said:
            return lama
        said.sort(key=lambda one: one[1].nilai.get(kolom) is None)  # a blank yields to any content
        isi = said[0][1].nilai.get(kolom)
        self.diambil[said[0][0]] += 1
        different = _first_of_each(said, kolom)
        if len(different) > 1:
            sisi = tuple(Sisi(nama, row.tempat(kolom), row.nilai.get(kolom)) for nama, row in different)
            baris = said[0][1]
            self.perbedaan.append(Perbedaan(self.sheet.key, baris.kunci, baris.nama, kolom, sisi, lama))
        return isi

    def _note_deleted(self, changed: Sequence[tuple[str, Baris]], absent: Sequence[str], base: Baris) -> None:
        first = next(iter(base.nilai), "")
        kept = [Sisi(nama, row.tempat(first), "baris diubah") for nama, row in changed]
        gone = [Sisi(nama, Place(self.sheet.title), None) for nama in absent]
        self.perbedaan.append(Perbedaan(self.sheet.key, base.kunci, base.nama, "", (*kept, *gone)))


def _first_of_each(said: Sequence[tuple[str, Baris]], kolom: str) -> list[tuple[str, Baris]]:
    """The first copy of each different content."""
    found: list[tuple[str, Baris]] = []
    for nama, row in said:
        if all(row.nilai.get(kolom) != other.nilai.get(kolom) for _, other in found):
            found.append((nama, row))
    return found


def _order(copies: Sequence[tuple[str, Lembar]]) -> Iterator[Kunci]:
    """All row keys: in the first copy's order, those of the others behind their neighbour there."""
    order: list[Kunci] = []
    known: set[Kunci] = set()
    for _, rows in copies:
        before: Kunci | None = None
        for kunci in rows:
            if kunci not in known:
                order.insert(order.index(before) + 1 if before is not None else 0, kunci)
                known.add(kunci)
            before = kunci
    yield from order

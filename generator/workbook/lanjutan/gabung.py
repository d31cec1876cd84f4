"""Several filled copies of one workbook merged into one: row by row, cell by cell, with a common base where there is one.

A copy says something about a cell where it differs from the base; without a base, where it is not blank. What one copy
says, or all that say something say alike, is taken. Else they conflict: the first one's word stands and all are listed.
A new row whose id two copies gave to different things is never blended of both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations
from typing import Any

from generator.problems import Place
from generator.workbook.columns import Id
from generator.workbook.lanjutan.baris import Baris, Kunci, Lembar, Salinan
from generator.workbook.lanjutan.mirip import find_mirip
from generator.workbook.schema import WORKBOOK, Sheet


class Jenis(Enum):
    """What differs: one cell; a row deleted here and changed there; rows known by words that are almost the same, both
    kept; new rows that share an id, of which the first stands whole.
    """

    SEL = 1
    DIHAPUS = 2
    MIRIP = 3
    ID_SAMA = 4


@dataclass(frozen=True, slots=True)
class Sisi:
    """What one copy holds: its file, the place, and the content (None: emptied, or the row deleted)."""

    berkas: str
    tempat: Place
    isi: Any


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """A conflict. `kolom` is the key of the cell's column, «» where it is about whole rows.

    `sisi` are the copies that say something different, first the one whose word stands in the result. The content of a
    whole row is its cells by key.
    """

    lembar: str
    kunci: Kunci
    nama: str
    kolom: str
    sisi: tuple[Sisi, ...]
    induk: Any = None
    jenis: Jenis = Jenis.SEL


@dataclass(frozen=True, slots=True)
class BarisLembar:
    """How many rows of one sheet a copy added and deleted; without a base, against the first copy, none are deleted."""

    lembar: str
    ditambah: int
    dihapus: int


@dataclass(frozen=True, slots=True)
class Gabungan:
    """The merged data, the conflicts, and by file how many cells of it were taken and which sheets got or lost rows."""

    data: dict[str, Any]
    perbedaan: tuple[Perbedaan, ...]
    diambil: Mapping[str, int] = field(default_factory=dict)
    baris: Mapping[str, Sequence[BarisLembar]] = field(default_factory=dict)


def merge(salinan: Sequence[Salinan], induk: Salinan | None = None) -> Gabungan:
    """Return the copies as one; `induk` is the workbook that all of them were copied from."""
    data: dict[str, Any] = {}
    perbedaan: list[Perbedaan] = []
    diambil: Counter[str] = Counter({satu.nama: 0 for satu in salinan})
    for sheet in WORKBOOK:
        penggabung = _Penggabung(sheet, salinan, induk.lembar.get(sheet.key, {}) if induk else {}, induk is not None)
        rows = penggabung.merge()
        perbedaan += penggabung.perbedaan
        diambil += penggabung.diambil
        if rows:
            data[sheet.key] = rows[0] if sheet.formulir else rows
    baris = {satu.nama: _count_rows(satu, induk or salinan[0], induk is not None) for satu in salinan}
    return Gabungan(data, tuple(perbedaan), {satu.nama: diambil[satu.nama] for satu in salinan}, baris)


def _count_rows(satu: Salinan, asal: Salinan, is_induk: bool) -> list[BarisLembar]:
    """The sheets whose rows differ from where they come from."""
    found = []
    for sheet in WORKBOOK:
        rows, lama = satu.lembar.get(sheet.key, {}).keys(), asal.lembar.get(sheet.key, {}).keys()
        catatan = BarisLembar(sheet.key, len(rows - lama), len(lama - rows) if is_induk else 0)
        if not sheet.formulir and (catatan.ditambah or catatan.dihapus):
            found.append(catatan)
    return found


class _Penggabung:
    """Merges one sheet."""

    def __init__(self, sheet: Sheet, salinan: Sequence[Salinan], induk: Lembar, ada_induk: bool) -> None:
        self.sheet, self.induk = sheet, induk
        self.ids = {column.key for column in sheet.columns if isinstance(column.kind, Id)} if ada_induk else set()
        self.copies = [(satu.nama, satu.lembar.get(sheet.key, {})) for satu in salinan]
        self.perbedaan: list[Perbedaan] = []
        self.diambil: Counter[str] = Counter()

    def merge(self) -> list[dict[str, Any]]:
        """The merged rows in order; rows without any content are no rows."""
        merged = {kunci: row for kunci in _order(self.copies) if (row := self._merge_row(kunci))}
        for kolom, (nama, row), (lain, other) in find_mirip(self.sheet, self.copies, list(merged)):
            sisi = (
                Sisi(nama, row.tempat(kolom), row.nilai[kolom]),
                Sisi(lain, other.tempat(kolom), other.nilai[kolom]),
            )
            self.perbedaan.append(Perbedaan(self.sheet.key, row.kunci, row.nama, kolom, sisi, jenis=Jenis.MIRIP))
        return list(merged.values())

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
        if base is None and self.ids and self._note_same_id(present):
            nama, row = present[0]
            self.diambil[nama] += len(row.nilai)
            return dict(row.nilai)
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

    def _note_same_id(self, present: Sequence[tuple[str, Baris]]) -> bool:
        """Tell whether copies gave one id to different new rows; then list every one that says more than the first."""
        (nama, first), *rest = present
        pairs = combinations((row.nilai for _, row in present), 2)
        if not any(a[key] != b[key] for a, b in pairs for key in a.keys() & b.keys()):
            return False
        more = [one for one in rest if not one[1].nilai.items() <= first.nilai.items()]
        (id,) = self.ids
        sisi = tuple(Sisi(berkas, row.tempat(id), row.nilai) for berkas, row in [(nama, first), *more])
        self.perbedaan.append(Perbedaan(self.sheet.key, first.kunci, first.nama, "", sisi, jenis=Jenis.ID_SAMA))
        return True

    def _note_deleted(self, changed: Sequence[tuple[str, Baris]], absent: Sequence[str], base: Baris) -> None:
        first = next(iter(base.nilai), "")
        kept = [Sisi(nama, row.tempat(first), "baris diubah") for nama, row in changed]
        gone = [Sisi(nama, Place(self.sheet.title), None) for nama in absent]
        self.perbedaan.append(Perbedaan(self.sheet.key, base.kunci, base.nama, "", (*kept, *gone), jenis=Jenis.DIHAPUS))


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

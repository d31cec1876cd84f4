"""The data of a workbook while rows are put into it: looked up by id, filled where blank, never overwritten unasked."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal
from typing import Any

from generator.catalogue import impor
from generator.problems import Place, Problem
from generator.workbook.exchange import to_plain
from generator.workbook.impor.pohon import same_name
from generator.workbook.mentah import Mentah
from generator.workbook.schema import SHEETS

Data = dict[str, Any]


class Buku:
    """Rows of a workbook as JSON carries them; counts what is new, and gathers every difference.

    `timpa`: a value of the source replaces the one that stands there; else the typed one stays.
    """

    def __init__(self, data: Mapping[str, Any], lembar: str, timpa: bool) -> None:
        self.data: Data = deepcopy(dict(data))
        self.problems: list[Problem] = []
        self.baru: dict[str, int] = {}
        self.terisi = 0
        self._lembar, self._timpa = lembar, timpa
        self._by: dict[tuple[str, str], dict[Any, list[Data]]] = {}

    def rows(self, sheet: str) -> list[Data]:
        """All rows of a sheet."""
        return self.data.setdefault(sheet, [])

    def profil(self, key: str) -> Any:
        """One answer of the sheet Profil; None where it is not given."""
        return self.data.get("profil", {}).get(key)

    def find(self, sheet: str, key: str, nilai: Any) -> list[Data]:
        """The rows of a sheet that hold a value in one column; kept as an index."""
        index = self._by.get((sheet, key))
        if index is None:
            index = self._by[sheet, key] = {}
            for row in self.rows(sheet):
                index.setdefault(row.get(key), []).append(row)
        return index.get(nilai, [])

    def add(self, sheet: str, row: Data, position: int | None = None) -> Data:
        """Put a new row into a sheet, at its end or at a position."""
        rows = self.rows(sheet)
        rows.insert(len(rows) if position is None else position, row)
        for (own, key), index in self._by.items():
            if own == sheet:
                index.setdefault(row.get(key), []).append(row)
        self.baru[sheet] = self.baru.get(sheet, 0) + 1
        return row

    def row_of(self, sheet: str, key: str, id: str) -> Data:
        """The row of a sheet that speaks of an id; a new one where there is none."""
        found = self.find(sheet, key, id)
        return found[0] if found else self.add(sheet, {key: id})

    def free_id(self, sheet: str, awalan: str) -> str:
        """Return the first id of a kind that is not taken: «P1.K» gives «P1.K1», «P1.K2», …"""
        number = 1
        while self.find(sheet, "id", f"{awalan}{number}"):
            number += 1
        return f"{awalan}{number}"

    def fill(self, sheet: str, row: Data, facts: Data, siapa: str, sel: Mapping[str, str]) -> None:
        """Fill blank cells of a row; `sel` gives the source cell of each key, «nama» for those without one."""
        columns = SHEETS[sheet].by_key
        for key, nilai in facts.items():
            if nilai is None or nilai == "":
                continue
            kind, old = columns[key].kind, row.get(key)
            new = to_plain(kind.to_json(nilai))
            if old is None or old == "":
                row[key] = new
                self.terisi += 1
            elif not _is_equal(kind.parse(Mentah(to_plain(old))), nilai):
                self._differ(columns[key].title, siapa, old, new, sel.get(key) or sel.get("nama", ""))
                row[key] = new if self._timpa else old

    def _differ(self, apa: str, siapa: str, lama: Any, baru: Any, sel: str) -> None:
        tindakan = "dipakai nilai berkas sumber" if self._timpa else "nilai buku kerja dipertahankan"
        facts = {"apa": apa, "siapa": siapa, "lama": _show(lama), "baru": _show(baru), "tindakan": tindakan}
        self.problems.append(impor.BEDA_DARI_BUKU.at(Place(self._lembar, sel), **facts))


def _is_equal(lama: Any, baru: Any) -> bool:
    if isinstance(lama, str) and isinstance(baru, str):
        return same_name(lama, baru)
    return bool(lama == baru)


def _show(nilai: Any) -> str:
    if isinstance(nilai, (int, float, Decimal)) and not isinstance(nilai, bool):
        return f"{Decimal(str(nilai)):,f}".translate(str.maketrans(",.", ".,"))
    return f"«{str(nilai)[:60]}»"

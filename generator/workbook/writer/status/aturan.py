"""What may be missing or wrong in the rows of a sheet: each rule as a formula and, with the same result, in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.workbook.columns import Acuan
from generator.workbook.schema import SHEETS, Column, Sheet
from generator.workbook.writer.letak import id_of
from generator.workbook.writer.status.isi import Isi, as_text
from generator.workbook.writer.status.rumus import begun

RUANG_ID = ("rencana", "indikator", "simpul", "indikator_simpul", "pohon")  # one remark may point to any of these


class Sifat(str, Enum):
    """What a finding means for its sheet."""

    KURANG = "kurang"
    SALAH = "salah"


@dataclass(frozen=True)
class Aturan:
    """One rule of one sheet.

    `rumus` is an array with one number for each row in use: how often the row breaks the rule. `cari` gives the 0-based
    rows that break it, a row as often as it does. `selisih` and `ukur` are the amount of money by which it is broken.
    """

    sifat: Sifat
    teks: str
    rumus: str
    cari: Callable[[Isi], Iterable[int]]
    selisih: str = ""
    ukur: Callable[[Isi], float] = lambda isi: 0.0


def rules_of_every_table(sheet: Sheet) -> Iterator[Aturan]:
    """The rules that follow from the declaration of a table: required cells, unique ids and rows, known references."""
    required = [column for column in sheet.columns if column.required]
    if required:
        yield _required(sheet, required)
    keys = [column for column in sheet.columns if column.kunci_baris]
    if keys:
        yield _double(sheet, keys)
    if sheet.key in RUANG_ID[1:]:
        yield _used_elsewhere(sheet)
    for column in sheet.columns:
        if isinstance(column.kind, Acuan):
            yield _unknown(sheet, column)


def _required(sheet: Sheet, required: list[Column]) -> Aturan:
    blanks = "+".join(f"ISBLANK([{column.key}])" for column in required)

    def find(isi: Isi) -> Iterator[int]:
        for number, row in enumerate(isi.tables[sheet.key]):
            if any(sel is not None for sel in row.values()):
                yield from (number for column in required if row[column.key] is None)

    return Aturan(Sifat.KURANG, "isian wajib kosong", f"{begun(sheet)}*({blanks})", find)


def _double(sheet: Sheet, keys: list[Column]) -> Aturan:
    together = '&"|"&'.join(f"[{column.key}]" for column in keys)
    together = f"[{keys[0].key}]&" + '""' if len(keys) == 1 else together
    present = "*".join(f"NOT(ISBLANK([{column.key}]))" for column in keys if column.required)
    first = f"MATCH({together},{together},0)"
    rumus = f"IFERROR({present}*({first}<>ROW([{keys[0].key}])-ROW(INDEX([{keys[0].key}],1,1))+1),0)"

    def find(isi: Isi) -> Iterator[int]:
        seen: set[tuple[str, ...]] = set()
        for number, row in enumerate(isi.tables[sheet.key]):
            if any(row[column.key] is None for column in keys if column.required):
                continue
            mine = tuple(as_text(row[column.key]) for column in keys)
            if mine in seen:
                yield number
            seen.add(mine)

    what = "id dipakai dua kali" if id_of(sheet) else "baris ganda untuk hal yang sama"
    return Aturan(Sifat.SALAH, what, rumus, find)


def _used_elsewhere(sheet: Sheet) -> Aturan:
    before = RUANG_ID[: RUANG_ID.index(sheet.key)]
    own = id_of(sheet)
    others = [(key, id_of(SHEETS[key])) for key in before]
    parts = "+".join(f'ISNUMBER(MATCH([{own.key}]&"",{key}[{column.key}]&"",0))' for key, column in others)

    def find(isi: Isi) -> Iterator[int]:
        taken = {word for key, column in others for word in isi.values(key, column.key) if word}
        return (number for number, word in enumerate(isi.values(sheet.key, own.key)) if word in taken)

    rumus = f"NOT(ISBLANK([{own.key}]))*(({parts})>0)"
    return Aturan(Sifat.SALAH, "id sudah dipakai pada lembar lain", rumus, find)


def _unknown(sheet: Sheet, column: Column) -> Aturan:
    targets = [(key, id_of(SHEETS[key])) for key in column.kind.lembar]
    missing = "*".join(f'ISNA(MATCH([{column.key}]&"",{key}[{target.key}]&"",0))' for key, target in targets)

    def find(isi: Isi) -> Iterator[int]:
        known = {word for key, target in targets for word in isi.values(key, target.key)} | {""}
        return (number for number, word in enumerate(isi.values(sheet.key, column.key)) if word not in known)

    rumus = f"NOT(ISBLANK([{column.key}]))*{missing}"
    return Aturan(Sifat.SALAH, f"«{column.title}» menunjuk id yang tidak ada", rumus, find)

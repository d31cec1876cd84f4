"""Words that a cell with a closed list holds although they are not in the list: Excel lets them be pasted."""

from __future__ import annotations

from collections.abc import Iterator

from generator.workbook.schema import Column, Sheet
from generator.workbook.writer.letak import cell_of
from generator.workbook.writer.status.aturan import Aturan, Sifat
from generator.workbook.writer.status.formulir import answers_of
from generator.workbook.writer.status.isi import Isi, Sel, as_text

_TEKS = "di luar daftar pilihan"


def rules_of_lists(sheet: Sheet) -> Iterator[Aturan]:
    """The rule of a sheet or form that has closed lists: each cell holds a word that the reader takes for one of them."""
    columns = [column for column in sheet.columns if column.kind.pilihan()]
    if columns:
        yield _of_form(sheet, columns) if sheet.formulir else _of_table(sheet, columns)


def is_outside(column: Column, sel: Sel) -> bool:
    """Tell whether a cell holds something that is not in the list of its column."""
    return sel is not None and " ".join(as_text(sel).split()) not in (
        word.casefold() for word in column.kind.diterima()
    )


def _outside(column: Column, sel: str) -> str:
    """The same as a formula, 1 or 0; `sel` is a cell or an array of cells."""
    words = ",".join(f'"{word}"' for word in column.kind.diterima())
    return f'NOT(ISBLANK({sel}))*ISNA(MATCH(TRIM({sel}&""),{{{words}}},0))'


def condition_outside(column: Column, cell: str) -> str:
    """The same as the condition of a colour, in which Excel takes no constant array."""
    others = ",".join(f'TRIM({cell})<>"{word}"' for word in column.kind.diterima())
    return f"AND(NOT(ISBLANK({cell})),{others})"


def _of_table(sheet: Sheet, columns: list[Column]) -> Aturan:
    def find(isi: Isi) -> Iterator[int]:
        for number, row in enumerate(isi.tables[sheet.key]):
            yield from (number for column in columns if is_outside(column, row[column.key]))

    rumus = "+".join(_outside(column, f"[{column.key}]") for column in columns)
    return Aturan(Sifat.KURANG, _TEKS, rumus, find)


def _of_form(sheet: Sheet, columns: list[Column]) -> Aturan:
    def find(isi: Isi) -> Iterator[int]:
        for number, column in enumerate(sheet.columns):
            if column in columns and is_outside(column, isi.answer(sheet.key, column.key)):
                yield number

    cells = [(column, cell_of(sheet.key, column.key)) for column in columns]
    rumus = "+".join(f"(ROW({answers_of(sheet)})=ROW({cell}))*{_outside(column, cell)}" for column, cell in cells)
    return Aturan(Sifat.KURANG, _TEKS, rumus, find)

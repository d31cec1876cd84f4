"""One sheet of a real spreadsheet: where its headings stand and what each raw cell holds."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.catalogue import buku
from generator.problems import Place, Problem
from generator.workbook.mentah import Mentah, clean_text, is_blank
from generator.workbook.schema import Sheet

_BARIS_DICARI = 25  # headings stand above this row
_TANDA_WAJIB = re.compile(r"[*\s]+$")


def normalize_title(raw: object) -> str:
    """Return a heading without case, doubled blanks and the mark of required columns."""
    return _TANDA_WAJIB.sub("", " ".join(clean_text(raw).split()).casefold())


@dataclass
class Judul:
    """The headings found: the row they stand in and the column index (1-based) of each key."""

    baris: int
    kolom: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def huruf(self) -> dict[str, str]:
        """Column letters by key."""
        return {key: get_column_letter(index) for key, index in self.kolom.items()}


def find_judul(ws: Worksheet, sheet: Sheet) -> Judul | None:
    """Find the row of headings by their texts, wherever it moved; None where there is none."""
    titles = {normalize_title(column.title): column.key for column in sheet.columns}
    best, best_count = None, 0
    for row in ws.iter_rows(max_row=min(ws.max_row, _BARIS_DICARI)):
        count = len({normalize_title(cell.value) for cell in row if not is_blank(cell.value)} & titles.keys())
        if count > best_count:
            best, best_count = row, count
    if best is None or best_count < min(2, len(titles)):
        return None
    return _read_judul(best, sheet, titles)


def _read_judul(row: tuple[Cell, ...], sheet: Sheet, titles: dict[str, str]) -> Judul:
    judul = Judul(row[0].row)
    for cell in row:
        if is_blank(cell.value):
            continue
        key = titles.get(normalize_title(cell.value))
        place = Place(sheet.title, cell.coordinate)
        if key is None:
            judul.problems.append(
                buku.KOLOM_ASING.at(place, kolom=clean_text(cell.value), saran=_suggest(cell.value, sheet, judul))
            )
        elif key in judul.kolom:
            judul.problems.append(buku.KOLOM_GANDA.at(place, kolom=clean_text(cell.value)))
        else:
            judul.kolom[key] = cell.column
    judul.problems += list(_missing(sheet, judul))
    return judul


def _suggest(raw: object, sheet: Sheet, judul: Judul) -> str:
    """Name the nearest heading that is still missing, as the end of a remedy."""
    free = [column.title for column in sheet.columns if column.key not in judul.kolom]
    near = difflib.get_close_matches(clean_text(raw), free, n=1, cutoff=0.75)
    return f" menjadi «{near[0]}»" if near else ""


def _missing(sheet: Sheet, judul: Judul) -> Iterator[Problem]:
    for column in sheet.columns:
        if column.key not in judul.kolom:
            kind = buku.KOLOM_WAJIB_HILANG if column.required else buku.KOLOM_HILANG
            yield kind.at(Place(sheet.title, f"A{judul.baris}"), kolom=column.title, saran="")


def find_answers(ws: Worksheet, sheet: Sheet) -> dict[str, Cell]:
    """Return the answer cell of each question of a form, by the question's text; missing ones are left out."""
    titles = {normalize_title(column.title): column.key for column in sheet.columns}
    answers: dict[str, Cell] = {}
    for row in ws.iter_rows():
        for index, cell in enumerate(row[:-1]):
            key = None if is_blank(cell.value) else titles.get(normalize_title(cell.value))
            if key and key not in answers:
                answers[key] = row[index + 1]
                break
    return answers


def raw_cell(cell: Any) -> Mentah:
    """Return the raw content of a cell of a sheet read with computed values."""
    return Mentah(cell.value, isinstance(cell.value, (int, float)) and "%" in (cell.number_format or ""))

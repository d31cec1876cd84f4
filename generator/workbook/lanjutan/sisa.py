"""What stands in a workbook and has no place in the standard one: own columns, own sheets, notes, stray cells."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.workbook.lanjutan.versi import sheet_titles
from generator.workbook.lembar import Judul, find_judul, normalize_title
from generator.workbook.mentah import clean_text, is_blank
from generator.workbook.reader import Bacaan
from generator.workbook.schema import WORKBOOK, Sheet
from generator.workbook.schema.riwayat_versi import former_column_titles
from generator.workbook.writer import write_workbook

_PETUNJUK = "petunjuk"


@dataclass(frozen=True, slots=True)
class Sisa:
    """One thing without a place: its sheet and cell, the heading above it («» where none), what kind it is, its content."""

    lembar: str
    sel: str
    kolom: str
    jenis: str
    isi: str


def list_sisa(path: Path, bacaan: Bacaan) -> list[Sisa]:
    """Return every cell, note and picture of a workbook that the reader did not take as data, in the workbook's order.

    The program's own words are none of these: what a blank workbook shows at the same sheet, and formulas above headings.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl speaks of extensions that it will not save; we never save
        book = load_workbook(path, data_only=True)
    waiting = list(WORKBOOK)
    found: list[Sisa] = []
    for ws in book.worksheets:
        sheet = next((sheet for sheet in waiting if _is_named(ws, sheet)), None)
        own = _own_words().get(normalize_title(sheet.title if sheet else ws.title))
        if sheet is None and own is not None:
            continue  # «Mulai» and its like: the program writes them anew
        waiting = [other for other in waiting if other is not sheet]
        taken = _taken(sheet, bacaan) if sheet else set()
        found += _cells(ws, sheet, taken, own or set())
        found += _notes(ws, own or set())
        found += _pictures(ws, taken)
    return found


def _is_named(ws: Worksheet, sheet: Sheet) -> bool:
    return normalize_title(ws.title) in map(normalize_title, sheet_titles(sheet))


@cache
def _own_words() -> dict[str, set[str]]:
    """The words that the program itself writes, by the name of the sheet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        blank = load_workbook(BytesIO(write_workbook()))
    return {normalize_title(ws.title): {normalize_title(text) for text in _words(ws)} for ws in blank.worksheets}


def _group(ws: Worksheet) -> dict[int, dict[int, Cell]]:
    """The cells that hold something by row and column, both 1-based and in order.

    Formatted blanks, of which a sheet may declare a million rows, are not visited: openpyxl would make each of them.
    """
    rows: dict[int, dict[int, Cell]] = defaultdict(dict)
    filled = (place for place, cell in ws._cells.items() if not is_blank(cell.value))  # no public way makes no cells
    for row, column in sorted(filled):
        rows[row][column] = ws._cells[row, column]
    return dict(rows)


def _words(ws: Worksheet) -> list[Any]:
    cells = [cell.value for row in _group(ws).values() for cell in row.values()]
    return [*cells, *(cell.comment.text for cell in _commented(ws))]


def _taken(sheet: Sheet, bacaan: Bacaan) -> set[str]:
    """The cells that the reader took as data, also those it could not understand: these are carried as typed."""
    cells = {row.asal.sel(key).sel for row in bacaan.rows.get(sheet.key, []) for key in row.mentah}
    pasted = {
        satu.sel for satu in bacaan.tempelan.values() if normalize_title(satu.lembar) == normalize_title(sheet.title)
    }
    return cells | pasted


def _cells(ws: Worksheet, sheet: Sheet | None, taken: set[str], own: set[str]) -> Iterator[Sisa]:
    rows = _group(ws)
    judul = find_judul(rows, sheet) if sheet and not sheet.formulir else None
    headings = rows.get(judul.baris, {}) if judul else {}
    program = judul.hitungan if judul else _hints(rows) if sheet else set()  # columns that the program fills
    for baris, cells in rows.items():
        for index, cell in cells.items():
            is_head = judul is None or baris <= judul.baris
            if index in program or cell.coordinate in taken or (is_head and _is_own(cell, sheet, own)):
                continue
            if judul and baris <= judul.baris and (baris == judul.baris or isinstance(cell.value, (int, float))):
                continue  # the headings, and the years above them
            kolom = clean_text(headings[index].value) if index in headings else ""
            yield Sisa(ws.title, cell.coordinate, kolom, _name_kind(sheet, judul, index), _show(cell.value))


def _show(isi: Any) -> str:
    """A content as its reader sees it: numbers with the decimal comma."""
    return f"{isi:.15g}".replace(".", ",") if isinstance(isi, float) else clean_text(isi)


def _name_kind(sheet: Sheet | None, judul: Judul | None, index: int) -> str:
    if sheet is None:
        return "Lembar"
    if judul is None or index not in judul.kolom.values():
        return "Kolom" if judul else "Sel"
    return "Baris dilewati"


def _hints(rows: dict) -> set[int]:
    """The column of instructions of a form."""
    return {index for row in rows.values() for index, cell in row.items() if normalize_title(cell.value) == _PETUNJUK}


def _is_own(cell: Cell, sheet: Sheet | None, own: set[str]) -> bool:
    """Tell whether the program wrote the text of a head or a question, today or in an older version."""
    text = normalize_title(cell.value)
    if sheet is None or text in own:
        return text in own
    old = {normalize_title(title) for c in sheet.columns for title in former_column_titles(sheet.key, c.key)}
    return text in old or text.startswith((normalize_title(sheet.title), normalize_title(sheet.purpose)))


def _pictures(ws: Worksheet, taken: set[str]) -> Iterator[Sisa]:
    """The pictures pasted where no row takes them."""
    for picture in ws._images:
        corner = getattr(picture.anchor, "_from", None)
        sel = f"{get_column_letter(corner.col + 1)}{corner.row + 1}" if corner else ""
        if sel not in taken:
            yield Sisa(ws.title, sel, "", "Gambar", "gambar tertempel")


def _notes(ws: Worksheet, own: set[str]) -> Iterator[Sisa]:
    """The comments that staff hung on cells."""
    for cell in _commented(ws):
        if normalize_title(cell.comment.text) not in own:
            yield Sisa(ws.title, cell.coordinate, "", "Catatan sel", clean_text(cell.comment.text))


def _commented(ws: Worksheet) -> list[Any]:
    return [ws._cells[place] for place in sorted(ws._cells) if ws._cells[place].comment]

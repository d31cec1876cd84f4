"""One sheet of a real spreadsheet: where its headings stand and what each raw cell holds."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

from generator.catalogue import buku
from generator.problems import Place, Problem
from generator.workbook.mentah import clean_text
from generator.workbook.paket.alamat import name_cell, name_column
from generator.workbook.schema import Column, Sheet
from generator.workbook.schema.riwayat_versi import former_column_titles

_KEMIRIPAN = 0.75
_BARIS_DICARI = 25  # headings stand above this row
_TANDA_WAJIB = re.compile(r"[*\s]+$")
_PERTANYAAN, _JAWABAN = "pertanyaan", "jawaban"  # the headings of a form


class Terisi(Protocol):
    """What is needed of a filled cell: one of `paket.buku`, or one of openpyxl."""

    row: int
    column: int
    value: Any

    @property
    def coordinate(self) -> str:
        """Its address."""


Isi = Mapping[int, Mapping[int, Terisi]]


@lru_cache(maxsize=4096, typed=True)  # headings are looked for among all cells of the first rows, and again
def normalize_title(raw: object) -> str:
    """Return a heading without case, doubled blanks and the mark of required columns."""
    return _TANDA_WAJIB.sub("", " ".join(clean_text(raw).split()).casefold())


@dataclass
class Judul:
    """The headings found: the row they stand in and the column index (1-based) of each key."""

    baris: int
    kolom: dict[str, int] = field(default_factory=dict)
    hitungan: set[int] = field(default_factory=set)  # places of the computed columns, which are no data
    problems: list[Problem] = field(default_factory=list)

    @property
    def huruf(self) -> dict[str, str]:
        """Column letters by key."""
        return {key: name_column(index) for key, index in self.kolom.items()}


def find_judul(rows: Isi, sheet: Sheet) -> Judul | None:
    """Find the row of headings by their texts, wherever it moved; None where there is none."""
    titles = _map_titles(sheet)
    best, best_count = 0, 0
    for baris in (baris for baris in rows if baris <= _BARIS_DICARI):
        count = len({normalize_title(cell.value) for cell in rows[baris].values()} & titles.keys())
        if count > best_count:
            best, best_count = baris, count
    if best_count < min(2, len(titles)):
        return None
    return _read_judul(best, rows[best], sheet, titles)


def _map_titles(sheet: Sheet) -> dict[str, str]:
    """The keys of a sheet's columns by their titles of today and of older versions."""
    old = {normalize_title(t): c.key for c in sheet.columns for t in former_column_titles(sheet.key, c.key)}
    return old | {normalize_title(column.title): column.key for column in sheet.columns}


def _read_judul(baris: int, row: Mapping[int, Terisi], sheet: Sheet, titles: dict[str, str]) -> Judul:
    judul, asing = Judul(baris), []
    computed = {normalize_title(hitungan.title) for hitungan in sheet.hitungan}
    for cell in row.values():
        key = titles.get(normalize_title(cell.value))
        if normalize_title(cell.value) in computed:
            judul.hitungan.add(cell.column)
            continue
        place = Place(sheet.title, cell.coordinate)
        if key is None:
            asing.append(clean_text(cell.value))
            judul.problems.append(
                buku.KOLOM_ASING.at(place, kolom=clean_text(cell.value), saran=_suggest(cell.value, sheet, judul))
            )
        elif key in judul.kolom:
            judul.problems.append(buku.KOLOM_GANDA.at(place, kolom=clean_text(cell.value)))
        else:
            judul.kolom[key] = cell.column
    place = Place(sheet.title, f"A{baris}")
    judul.problems += [name_missing(c, place, asing) for c in sheet.columns if c.key not in judul.kolom]
    return judul


def drop_computed(rows: Isi, judul: Judul) -> Isi:
    """Return the cells without those of computed columns; a row that holds nothing else is no row."""
    if not judul.hitungan:
        return rows
    typed = {
        baris: {index: cell for index, cell in cells.items() if index not in judul.hitungan}
        for baris, cells in rows.items()
    }
    return {baris: cells for baris, cells in typed.items() if cells}


def _suggest(raw: object, sheet: Sheet, judul: Judul) -> str:
    """Name the nearest heading that is still missing, as the end of a remedy."""
    free = [column.title for column in sheet.columns if column.key not in judul.kolom]
    near = difflib.get_close_matches(clean_text(raw), free, n=1, cutoff=_KEMIRIPAN)
    return f" menjadi «{near[0]}»" if near else ""


def name_missing(column: Column, place: Place, asing: Iterable[str]) -> Problem:
    """Report a heading or question that is not there; `asing` are the texts that might be meant for it."""
    mirip = find_close(column.title, asing)
    if column.required:
        saran = f", bukan «{mirip}»" if mirip else ""
        return buku.KOLOM_WAJIB_HILANG.at(place, kolom=column.title, saran=saran)
    if mirip:
        return buku.KOLOM_SALAH_JUDUL.at(place, kolom=column.title, mirip=mirip)
    return buku.KOLOM_HILANG.at(place, kolom=column.title)


def find_close(title: str, texts: Iterable[str]) -> str:
    """Return the text that is the title misspelt or with more words behind it («Anggaran 2024»); «» where none is."""
    wanted, known = normalize_title(title), {normalize_title(text): text for text in texts}
    longer = [text for text in known if text.startswith(f"{wanted} ")]
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=_KEMIRIPAN) or longer
    return known[near[0]] if near else ""


def find_answers(rows: Isi, sheet: Sheet) -> tuple[dict[str, tuple[int, int]], list[Problem]]:
    """Return row and column of each answer of a form (missing ones are left out), and the questions that stand twice.

    Questions and answers stand under their headings; where these are gone, an answer stands right of its question.
    """
    titles = _map_titles(sheet)
    tanya, jawab = _find_columns(rows)
    answers: dict[str, tuple[int, int]] = {}
    problems: list[Problem] = []
    for baris, row in rows.items():
        for index, cell in row.items():
            key = titles.get(normalize_title(cell.value)) if tanya in (None, index) else None
            if key is None:
                continue
            if key in answers:
                facts = {"kolom": clean_text(cell.value), "sel": name_cell(*answers[key])}
                problems.append(buku.PERTANYAAN_GANDA.at(Place(sheet.title, cell.coordinate), **facts))
            else:
                answers[key] = baris, jawab or index + 1
            break
    return answers, problems


def _find_columns(rows: Isi) -> tuple[int | None, int | None]:
    """The columns headed «Pertanyaan» and «Jawaban»; None twice where no row holds both headings."""
    for row in rows.values():
        found = {normalize_title(cell.value): index for index, cell in row.items()}
        if _PERTANYAAN in found and _JAWABAN in found:
            return found[_PERTANYAAN], found[_JAWABAN]
    return None, None

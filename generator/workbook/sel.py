"""What stands in a cell that a problem names: its row by the words that survive inserted rows, its column, its content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from generator.problems import Place
from generator.workbook.columns import Angka, Bulat, Id, NilaiKinerja, SelBebas
from generator.workbook.mentah import clean_text
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import WORKBOOK, Column, Sheet

_KATA_KUNCI = 3  # a row without key columns is named by so many of its required cells
_PANJANG_KUNCI = 40
_BERANGKA = (Angka, NilaiKinerja, SelBebas)


@dataclass(frozen=True, slots=True)
class SelIsian:
    """One cell: `baris` names its row («IKU1, PK»), `kolom` is its heading, `isi` what was typed; «» where blank."""

    baris: str
    kolom: str
    isi: str


@dataclass(frozen=True)
class PetaSel:
    """Finds the cells of one workbook by their place."""

    bacaan: Bacaan

    @cached_property
    def _rows(self) -> Mapping[tuple[str, int], tuple[Sheet, Row]]:
        """Rows by sheet title and row number; a form stands under number 0."""
        return {
            (sheet.title, row.asal.baris): (sheet, row)
            for sheet in WORKBOOK
            for row in self.bacaan.rows.get(sheet.key, [])
        }

    def find(self, place: Place) -> SelIsian | None:
        """Return what stands at a place; None for a place outside the rows that were read."""
        huruf, baris = _split(place.sel)
        found = self._rows.get((place.lembar, 0)) or self._rows.get((place.lembar, baris))
        if not place.sel:
            return None
        if found is None:
            return self._find_new(place.lembar, huruf, baris)
        sheet, row = found
        wanted = huruf if row.asal.baris else place.sel
        key = next((key for key, kolom in row.asal.kolom.items() if kolom == wanted), None)
        column = sheet.by_key.get(key or "")
        if sheet.formulir:
            return SelIsian(column.title, column.title, show_cell(column, row)) if column else None
        return SelIsian(name_row(sheet, row), column.title if column else "", show_cell(column, row) if column else "")

    def _find_new(self, lembar: str, huruf: str, baris: int) -> SelIsian | None:
        """A cell of the row that is still to be added to a table."""
        new = (satu for satu in self.bacaan.baris_baru.values() if (satu.lembar, satu.baris) == (lembar, baris))
        asal = next(new, None)
        key = next((key for key, kolom in asal.kolom.items() if kolom == huruf), "") if asal else ""
        return SelIsian("baris baru", asal.judul[key], "") if asal and key else None

    def name_row(self, place: Place) -> str:
        """Return the words that name the row of a place (in a form: its question); «» outside the rows that were read."""
        found = self.find(place)
        return found.baris if found else ""

    def list_data(self) -> dict[str, Any]:
        """Return the raw workbook as data for the writer: what could be read as its value, the rest as it was typed."""
        data: dict[str, Any] = {}
        for sheet in WORKBOOK:
            rows = [_raw_row(sheet, row) for row in self.bacaan.rows.get(sheet.key, [])]
            data[sheet.key] = (rows or [{}])[0] if sheet.formulir else rows
        return data


def _split(sel: str) -> tuple[str, int]:
    huruf = sel.rstrip("0123456789")
    nomor = sel[len(huruf) :]
    return huruf, int(nomor) if nomor else 0


def name_row(sheet: Sheet, row: Row) -> str:
    """Return the words that tell a row of a table from its like: its id, its key columns, else its first words."""
    columns = [column for column in sheet.columns if isinstance(column.kind, Id)]
    columns = columns or [column for column in sheet.columns if column.kunci_baris]
    columns = columns or [column for column in sheet.columns if column.required][:_KATA_KUNCI]
    words = [" ".join(show_cell(column, row).split()) for column in columns]
    return ", ".join(word[:_PANJANG_KUNCI].strip() for word in words if word) or f"baris {row.asal.baris}"


def show_cell(column: Column, row: Row) -> str:
    """Return the content of a cell as its reader sees it: Indonesian numbers and dates; «» where it is blank."""
    nilai = row.nilai.get(column.key)
    raw = row.mentah.get(column.key) if nilai is None else nilai
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "ya" if raw else "tidak"
    if isinstance(raw, (date, datetime)):
        return raw.strftime("%d-%m-%Y")
    if isinstance(raw, (int, float, Decimal)):
        grouped = isinstance(column.kind, _BERANGKA) and not isinstance(column.kind, Bulat)
        return _show_number(Decimal(f"{raw:.15g}") if isinstance(raw, float) else Decimal(raw), grouped)
    return clean_text(getattr(raw, "value", raw))


def _show_number(angka: Decimal, grouped: bool) -> str:
    text = f"{angka:,f}" if grouped else f"{angka:f}"
    utuh, _, pecahan = text.partition(".")
    pecahan = pecahan.rstrip("0")
    return utuh.replace(",", ".") + (f",{pecahan}" if pecahan else "")


def _raw_row(sheet: Sheet, row: Row) -> dict[str, Any]:
    return dict(_raw_cells(sheet, row))


def _raw_cells(sheet: Sheet, row: Row) -> Iterator[tuple[str, Any]]:
    for column in sheet.columns:
        if column.key in row.nilai:
            yield column.key, column.kind.to_json(row.nilai[column.key])
        elif column.key in row.mentah:
            yield column.key, row.mentah[column.key]

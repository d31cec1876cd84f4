"""Checks on rows: ids that stand twice, references that lead nowhere, circles. A faulty reference is struck from its row."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from generator.catalogue import isi
from generator.problems import Problem
from generator.workbook.baru.nama import check_names
from generator.workbook.checks.tabel import check_bagian, check_isi_tabel, check_narasi
from generator.workbook.columns import Acuan, Id
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import SHEETS, WORKBOOK, Column, Sheet

_RUANG_ID = ("rencana", "indikator", "simpul", "indikator_simpul", "pohon")  # one remark may point to any of these


def check_acuan(bacaan: Bacaan) -> list[Problem]:
    """Return the problems of ids, of references, and of cells that only their reference explains (tables of counts).

    Faulty cells are marked in their rows as unreadable.
    """
    problems = list(_double_ids(bacaan))
    problems += _double_rows(bacaan)
    ids = {sheet.key: _ids_of(sheet, bacaan) for sheet in WORKBOOK}
    for sheet in WORKBOOK:
        for row in bacaan.rows.get(sheet.key, []):
            problems += _unknown(sheet, row, ids)
    for sheet in WORKBOOK:
        if "induk" in sheet.by_key and any(isinstance(column.kind, Id) for column in sheet.columns):
            problems += _circles(sheet, bacaan.rows.get(sheet.key, []))
    return [*problems, *check_names(bacaan), *check_isi_tabel(bacaan), *check_bagian(bacaan), *check_narasi(bacaan)]


def _id_column(sheet: Sheet) -> Column | None:
    return next((column for column in sheet.columns if isinstance(column.kind, Id)), None)


def _ids_of(sheet: Sheet, bacaan: Bacaan) -> set[str]:
    column = _id_column(sheet)
    rows = bacaan.rows.get(sheet.key, []) if column else []
    return {row.nilai[column.key] for row in rows if column and column.key in row.nilai}


def _strike(row: Row, key: str) -> None:
    row.nilai.pop(key, None)
    row.rusak.add(key)


def _double_ids(bacaan: Bacaan) -> Iterator[Problem]:
    """An id is unique among the sheets that a remark may point to, and in every other sheet of its own."""
    shared: dict[str, Row] = {}
    for sheet in WORKBOOK:
        column = _id_column(sheet)
        if column is None:
            continue
        seen = shared if sheet.key in _RUANG_ID else {}
        for row in bacaan.rows.get(sheet.key, []):
            nilai = row.nilai.get(column.key)
            if nilai is None:
                continue
            first = seen.setdefault(nilai, row)
            if first is not row:
                tempat = first.asal.sel(column.key)
                yield isi.ID_GANDA.at(row.asal.sel(column.key), isi=nilai, tempat_pertama=tempat)
                _strike(row, column.key)


def _double_rows(bacaan: Bacaan) -> Iterator[Problem]:
    """Two rows for the same thing on a sheet that has one row for each."""
    for sheet in WORKBOOK:
        keys = [column.key for column in sheet.columns if column.kunci_baris]
        if not keys or _id_column(sheet):
            continue
        seen: dict[tuple[object, ...], Row] = {}
        for row in bacaan.rows.get(sheet.key, []):
            if not all(key in row.nilai for key in keys if sheet.by_key[key].required):
                continue
            first = seen.setdefault(tuple(_compare_as(sheet, key, row) for key in keys), row)
            if first is not row:
                words = (row.nilai.get(key) for key in keys)
                sebutan = ", ".join(str(getattr(word, "value", word)) for word in words if word is not None)
                tempat = first.asal.sel(keys[0])
                yield isi.BARIS_GANDA.at(row.asal.sel(keys[0]), isi=sebutan, tempat_pertama=tempat)
                _strike(row, keys[0])


def _compare_as(sheet: Sheet, key: str, row: Row) -> object:
    """A word without its letter case, an id as it is; a benchmark without a name bears that of its scope."""
    nilai = row.nilai.get(key)
    if nilai is None and (sheet.key, key) == ("pembanding", "nama"):
        nilai = row.nilai.get("lingkup")
    nilai = getattr(nilai, "value", nilai)
    return nilai.casefold() if isinstance(nilai, str) and not isinstance(sheet.by_key[key].kind, Acuan) else nilai


def _unknown(sheet: Sheet, row: Row, ids: dict[str, set[str]]) -> Iterator[Problem]:
    for column in sheet.columns:
        nilai = row.nilai.get(column.key)
        if nilai is None or not isinstance(column.kind, Acuan):
            continue
        known = set().union(*(ids[key] for key in column.kind.lembar))
        if nilai not in known:
            tujuan = " atau ".join(f"«{SHEETS[key].title}»" for key in column.kind.lembar)
            place, saran = row.asal.sel(column.key), _suggest(str(nilai), known)
            yield isi.ACUAN_TAK_DIKENAL.at(place, isi=nilai, kolom=column.title, tujuan=tujuan, saran=saran)
            _strike(row, column.key)


def _suggest(nilai: str, known: set[str]) -> str:
    """The end of the remedy: one id where several known ones are typed, else the nearest id, if any is near."""
    several = [satu for satu in (part.strip() for part in re.split(r"[;,/\n]|\bdan\b", nilai)) if satu]
    if len(several) > 1 and known.issuperset(several):
        return f", satu id saja dalam satu sel, misalnya «{several[0]}»"
    near = difflib.get_close_matches(nilai, sorted(known), n=1)
    return f", mungkin «{near[0]}»" if near else ""


def _circles(sheet: Sheet, rows: list[Row]) -> Iterator[Problem]:
    column = _id_column(sheet)
    assert column is not None
    induk = {row.nilai.get(column.key): row.nilai.get("induk") for row in rows}
    for row in rows:
        start = row.nilai.get(column.key)
        if start is not None and _leads_back(start, induk):
            judul = sheet.by_key["induk"].title
            yield isi.INDUK_MELINGKAR.at(row.asal.sel("induk"), isi=start, kolom=judul)
            induk[start] = None
            _strike(row, "induk")


def _leads_back(start: str, induk: dict[str | None, str | None]) -> bool:
    seen: set[str] = set()
    here = induk.get(start)
    while here is not None and here not in seen:
        if here == start:
            return True
        seen.add(here)
        here = induk.get(here)
    return False

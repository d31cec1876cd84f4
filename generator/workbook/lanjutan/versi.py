"""The version of a workbook's schema: where it stands, whether this program reads it, what it cannot have yet."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import buku, lanjut
from generator.problems import Place, Problem
from generator.workbook.lembar import normalize_title
from generator.workbook.mentah import clean_text
from generator.workbook.paket.buku import Buku, Lembar
from generator.workbook.schema import LEMBAR_MULAI, SHEETS, VERSI_SKEMA, WORKBOOK, Sheet
from generator.workbook.schema.riwayat_versi import former_sheet_titles, is_newer_column, is_newer_sheet

TEKS_VERSI = "Versi susunan"
_HILANG = (buku.LEMBAR_HILANG, buku.LEMBAR_SALAH_NAMA)
_KOLOM_HILANG = (buku.KOLOM_HILANG, buku.KOLOM_SALAH_JUDUL, buku.KOLOM_WAJIB_HILANG)


def find_sheet(book: Buku, sheet: Sheet) -> Lembar | None:
    """Return the worksheet of this name, or else of a name it had in an older version."""
    found = (find_worksheet(book, title) for title in sheet_titles(sheet))
    return next((ws for ws in found if ws is not None), None)


def sheet_titles(sheet: Sheet) -> tuple[str, ...]:
    """The name of a sheet today, and those it had in older versions."""
    return (sheet.title, *former_sheet_titles(sheet.key))


def find_worksheet(book: Buku, title: str) -> Lembar | None:
    """Return the first worksheet of a title, letter case and blanks being the same."""
    wanted = normalize_title(title)
    return next((ws for ws in book if normalize_title(ws.title) == wanted), None)


def read_version(book: Buku) -> str | None:
    """Return what the first sheet says of the version; None where it says nothing."""
    ws = find_worksheet(book, LEMBAR_MULAI)
    for row in ws.isi.values() if ws else ():
        for index, cell in row.items():
            if normalize_title(cell.value) == normalize_title(TEKS_VERSI):
                return clean_text(row[index + 1].value).removesuffix(".0") if index + 1 in row else None
    return None


def refuse_version(versi: str | None) -> Problem | None:
    """Return why a workbook of this version is not read: it is newer than this program, or no version at all."""
    if versi is None or (versi.isdecimal() and 1 <= int(versi) <= VERSI_SKEMA):
        return None
    return buku.VERSI_LAIN.at(Place(LEMBAR_MULAI), versi=versi, versi_program=VERSI_SKEMA)


def check_version(versi: str | None, berkas: str) -> list[Problem]:
    """Say that the version cannot be told, or that it is an older one and how to renew the workbook."""
    if versi is None:
        return [buku.VERSI_TAK_TERBACA.at(Place(), lembar=LEMBAR_MULAI)]
    facts = {"versi": versi, "versi_program": VERSI_SKEMA, "berkas": berkas}
    return [] if int(versi) == VERSI_SKEMA else [lanjut.VERSI_LAMA.at(Place(LEMBAR_MULAI), **facts)]


def drop_expected(problems: Iterable[Problem], versi: int) -> list[Problem]:
    """Return the problems without those on sheets and columns that a workbook of this version cannot have yet."""
    lembar = {sheet.title for sheet in WORKBOOK if is_newer_sheet(sheet.key, versi)}
    kolom = {
        (sheet.title, column.title)
        for sheet in SHEETS.values()
        for column in sheet.columns
        if is_newer_column(sheet.key, column.key, versi)
    }
    return [problem for problem in problems if not _is_expected(problem, lembar, kolom)]


def find_lost(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that a sheet, a heading or a question is gone; `drop_expected` took what a version never had."""
    return [problem for problem in problems if problem.kind in (*_HILANG, *_KOLOM_HILANG)]


def _is_expected(problem: Problem, lembar: set[str], kolom: set[tuple[str, str]]) -> bool:
    if problem.kind in _HILANG:
        return problem.place.lembar in lembar
    return problem.kind in _KOLOM_HILANG and (problem.place.lembar, dict(problem.facts)["kolom"]) in kolom

"""A copy of the workbook, made anew of what was read, whose faulty cells are coloured and say what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generator.problems import Place, Problem, Severity
from generator.workbook.baru.daftar import join_sendiri
from generator.workbook.reader import Bacaan
from generator.workbook.schema import LEMBAR_MULAI, WORKBOOK, Sheet
from generator.workbook.sel import PetaSel
from generator.workbook.writer import write_workbook
from generator.workbook.writer.letak import BARIS_JUDUL, index_of

WARNA = {Severity.GALAT: "#FF9C9C", Severity.PERINGATAN: "#FFE08A"}
_LEBAR_KOMENTAR, _TINGGI_KOMENTAR = 380, 22  # pixels: width, height of one line
_HURUF_SEBARIS = 55
_TERPANJANG = 2000  # characters of one comment
Letak = tuple[str, int, int]  # sheet, row and column, both 0-based


def write_marked(bacaan: Bacaan, problems: Iterable[Problem]) -> bytes:
    """Return the copy. Cells keep what was typed; notes, totals and sheets that are not ours are left behind."""
    marks: dict[Letak, list[Problem]] = {}
    places = _list_places(bacaan)
    for problem in problems:
        marks.setdefault(_find_place(problem.place, places), []).append(problem)
    sendiri = join_sendiri([bacaan.daftar])
    return write_workbook(PetaSel(bacaan).list_data(), lambda book: _mark(book, marks), sendiri)


def _list_places(bacaan: Bacaan) -> dict[Place, Letak]:
    """Where each cell that was read stands in the copy: its row moves up past blank ones, its column to its own place."""
    return {
        row.asal.sel(key): (
            sheet.title,
            BARIS_JUDUL + 1 + (_question(sheet, key) if sheet.formulir else nomor),
            _column(sheet, key),
        )
        for sheet in WORKBOOK
        for nomor, row in enumerate(bacaan.rows.get(sheet.key, []))
        for key in row.asal.kolom
    }


def _question(sheet: Sheet, key: str) -> int:
    return [column.key for column in sheet.columns].index(key)


def _column(sheet: Sheet, key: str) -> int:
    return 1 if sheet.formulir else index_of(sheet, key)


def _find_place(place: Place, places: Mapping[Place, Letak]) -> Letak:
    """What names no cell of a row is told at the head of its sheet, what names no sheet on the first one."""
    titles = {sheet.title for sheet in WORKBOOK}
    return places.get(place, (place.lembar if place.lembar in titles else LEMBAR_MULAI, 0, 0))


def _mark(book: Workbook, marks: Mapping[Letak, list[Problem]]) -> None:
    formats = {severity: book.add_format({"bg_color": warna}) for severity, warna in WARNA.items()}
    for (lembar, row, column), problems in marks.items():
        ws = book.get_worksheet_by_name(lembar)
        gravest = min((problem.kind.severity for problem in problems), key=list(Severity).index)
        text = "\n\n".join(f"{p.kind.code}: {p.message} {p.remedy}" for p in problems)[:_TERPANJANG]
        lines = sum(1 + len(line) // _HURUF_SEBARIS for line in text.splitlines())
        size = {"width": _LEBAR_KOMENTAR, "height": max(3, lines) * _TINGGI_KOMENTAR}
        ws.write_comment(row, column, text, {"author": "lkjip", "font_size": 9, **size})
        _colour(ws, row, column, formats[gravest])


def _colour(ws: Worksheet, row: int, column: int, format: Format) -> None:
    """Colour one cell before all rules of its sheet.

    Of several on one cell LibreOffice draws the first alone; Excel draws of two fills that of the first rank.
    """
    others, ws.cond_formats = ws.cond_formats, {}
    rule = {"type": "formula", "criteria": "=TRUE", "format": format, "stop_if_true": True}
    ws.conditional_format(row, column, row, column, rule)
    (ranges,) = ws.cond_formats.values()
    ranges[0]["priority"] = 1
    for cells, rules in others.items():
        ws.cond_formats.setdefault(cells, []).extend(satu | {"priority": satu["priority"] + 1} for satu in rules)

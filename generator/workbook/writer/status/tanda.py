"""Colours that come and go in a table: required cells still blank, doubled ids, unknown references, amounts above pagu."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Acuan
from generator.workbook.schema import Sheet
from generator.workbook.writer.gaya import Gaya
from generator.workbook.writer.letak import BARIS_BATAS, BARIS_PERTAMA, letter_of
from generator.workbook.writer.pilihan import name_of_answer, name_of_ids
from generator.workbook.writer.status.daftar import condition_outside
from generator.workbook.writer.status.khusus import TRIWULAN
from generator.workbook.writer.status.rumus import list_segments

_TUTUP = name_of_answer("triwulan_terakhir")
Syarat = tuple[list[str], str, str]  # columns, condition of the first row, mark


def mark_table(ws: Worksheet, sheet: Sheet, gaya: Gaya) -> None:
    """Colour the cells of a table by conditions, of which the first that holds wins; draw a line below rows begun."""
    for columns, rumus, tanda in _conditions(sheet):
        ranges = [_range(sheet, key) for key in columns]
        rule = {"type": "formula", "criteria": f"={rumus}", "format": gaya.tanda(tanda)}
        ws.conditional_format(ranges[0], rule | {"multi_range": " ".join(ranges)})
    last = letter_of(sheet, sheet.susunan[-1].key)
    begun = {"type": "formula", "criteria": f"=COUNTA({_typed(sheet)})>0", "format": gaya.tanda("baris")}
    ws.conditional_format(f"A{BARIS_PERTAMA}:{last}{BARIS_BATAS}", begun)


def _conditions(sheet: Sheet) -> Iterator[Syarat]:
    keys = [column.key for column in sheet.columns if column.kunci_baris]
    if keys:
        yield keys, _doubled(sheet, keys), "salah"
    for column in sheet.columns:
        if isinstance(column.kind, Acuan):
            cell = _cell(sheet, column.key)
            unknown = ",".join(f"ISNA(MATCH({cell},{name_of_ids((lembar,))},0))" for lembar in column.kind.lembar)
            yield [column.key], f"AND(NOT(ISBLANK({cell})),{unknown})", "salah"
    for column in sheet.columns:
        if column.kind.pilihan():
            yield [column.key], condition_outside(column, _cell(sheet, column.key)), "salah"
    if "pagu_murni" in sheet.by_key and "kas_tw1" in sheet.by_key:
        yield from _above_pagu(sheet)
    if "realisasi_tw1" in sheet.by_key:
        yield from _not_closed(sheet)
    required = [column.key for column in sheet.columns if column.required]
    if required:
        first = f"{letter_of(sheet, required[0])}{BARIS_PERTAMA}"  # moves with the cell it colours
        yield required, f"AND(ISBLANK({first}),COUNTA({_typed(sheet)})>0)", "kosong"


def _cell(sheet: Sheet, key: str) -> str:
    return f"${letter_of(sheet, key)}{BARIS_PERTAMA}"


def _range(sheet: Sheet, key: str) -> str:
    return f"{letter_of(sheet, key)}{BARIS_PERTAMA}:{letter_of(sheet, key)}{BARIS_BATAS}"


def _typed(sheet: Sheet) -> str:
    """The cells of the first row that staff type into."""
    return ",".join(f"{_cell(sheet, first)}:{_cell(sheet, last)}" for first, last in list_segments(sheet))


def _doubled(sheet: Sheet, keys: list[str]) -> str:
    same = "*".join(
        f"(${letter}${BARIS_PERTAMA}:${letter}${BARIS_BATAS}=${letter}{BARIS_PERTAMA})"
        for letter in (letter_of(sheet, key) for key in keys)
    )
    present = ",".join(f"NOT(ISBLANK({_cell(sheet, key)}))" for key in keys if sheet.by_key[key].required)
    return f"AND({present},SUMPRODUCT(--({same}>0))>1)"


def _above_pagu(sheet: Sheet) -> Iterator[Syarat]:
    pagu = f"{_cell(sheet, 'pagu_murni')},{_cell(sheet, 'pagu_perubahan')}"
    for awalan in ("kas", "realisasi"):
        columns = [f"{awalan}_tw{nomor}" for nomor in TRIWULAN]
        jumlah = _join(sheet, columns)
        yield columns, f"AND(COUNT({pagu})>0,SUM({jumlah})>MAX({pagu}))", "salah"


def _join(sheet: Sheet, columns: Iterable[str]) -> str:
    return ",".join(_cell(sheet, key) for key in columns)


def _not_closed(sheet: Sheet) -> Iterator[Syarat]:
    """Quarters after the last closed one: grey; red where something is typed all the same."""
    for nomor in TRIWULAN:
        key = f"realisasi_tw{nomor}"
        cell, late = _cell(sheet, key), f"ISNUMBER({_TUTUP}),{_TUTUP}<{nomor}"
        words = "".join(f',{cell}<>"{word}"' for word in ("", "-", "n/a"))
        yield [key], f"AND({late}{words},{cell}<>0)", "salah"
        yield [key], f"AND({late})", "belum_tutup"

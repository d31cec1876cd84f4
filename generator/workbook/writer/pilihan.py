"""The closed lists of words, on a hidden sheet, under one name each."""

from __future__ import annotations

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from generator.workbook.schema import WORKBOOK

_LEMBAR_PILIHAN = "Pilihan"


def _daftar_pilihan() -> list[tuple[str, ...]]:
    """Every closed list once, in the order of its first use."""
    lists = [column.kind.pilihan() for sheet in WORKBOOK for column in sheet.columns if column.kind.pilihan()]
    return list(dict.fromkeys(lists))


def name_of_list(words: tuple[str, ...]) -> str:
    """The name under which a list stands in the workbook."""
    return f"pilihan_{_daftar_pilihan().index(words) + 1}"


def write_pilihan(book: xlsxwriter.Workbook) -> None:
    """Write every list and define its name."""
    ws = book.add_worksheet(_LEMBAR_PILIHAN)
    ws.hide()
    for index, words in enumerate(_daftar_pilihan()):
        for number, word in enumerate(words):
            ws.write_string(number, index, word)
        letter = xl_col_to_name(index)
        book.define_name(name_of_list(words), f"='{_LEMBAR_PILIHAN}'!${letter}$1:${letter}${len(words)}")

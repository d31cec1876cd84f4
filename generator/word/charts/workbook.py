"""The small workbook inside a chart, which Word opens for «Edit Data»: names in the first column, a column per series.

A report has dozens of charts: a library makes the frame once for each choice of number formats, sheet and words are written as text.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from io import BytesIO

import xlsxwriter

from generator.reports.grafik import Panel
from generator.word.charts.labels import cell_format
from generator.word.parts.package import unpack, write_parts
from generator.word.parts.wordml import escape_attribute

SHEET = "Data"
_CELLS, _WORDS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_WAKTU_TETAP = datetime(2000, 1, 1)  # the same values give the same bytes
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_NAMES, _VALUES = 48.7, 16.7  # widths of the columns


def column(index: int, banyak: int) -> str:
    """Return the range of a column's cells below its heading; column 0 holds the names."""
    return f"{SHEET}!${_letter(index)}$2:${_letter(index)}${banyak + 1}"


def heading(index: int) -> str:
    """Return the cell of a column's heading."""
    return f"{SHEET}!${_letter(index)}$1"


def write_workbook(panel: Panel) -> bytes:
    """Return the workbook with the panel's values as numbers; a gap stays an empty cell.

    It is stored without compression: the document around it compresses it better as a whole.
    """
    values = (nilai for deret in panel.deret for nilai in deret.nilai if nilai is not None)
    looks = {code: number for number, code in enumerate(dict.fromkeys(map(cell_format, values)), 1)}
    words = (*(deret.nama for deret in panel.deret), *panel.kategori)
    cells, strings = (f"{_HEAD}{xml}".encode() for xml in (_write_sheet(panel, looks), _write_words(words)))
    return write_parts({**_make_frame(tuple(looks)), _CELLS: cells, _WORDS: strings}, zipfile.ZIP_STORED)


@lru_cache(maxsize=64)
def _make_frame(codes: tuple[str, ...]) -> Mapping[str, bytes]:
    """Return the parts of a workbook with one sheet, with words, and with a look for each number format, counted from 1."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": _WAKTU_TETAP})
        sheet = book.add_worksheet(SHEET)
        sheet.write_string(0, 0, SHEET)
        for number, code in enumerate(codes, 1):
            sheet.write_blank(0, number, None, book.add_format({"num_format": code}))
    return unpack(target.getvalue())


def _write_sheet(panel: Panel, looks: Mapping[str, int]) -> str:
    banyak = len(panel.deret)
    headings = "".join(_word(f"{_letter(number)}1", number - 1) for number in range(1, banyak + 1))
    rows = [f'<row r="1">{headings}</row>']
    for row in range(2, len(panel.kategori) + 2):
        numbers = "".join(_list_numbers(panel, row, looks))
        rows.append(f'<row r="{row}">{_word(f"A{row}", banyak + row - 2)}{numbers}</row>')
    return (
        f'<worksheet {_SPACE}><cols><col min="1" max="1" width="{_NAMES}" customWidth="1"/>'
        f'<col min="2" max="{banyak + 1}" width="{_VALUES}" customWidth="1"/></cols>'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    )


def _list_numbers(panel: Panel, row: int, looks: Mapping[str, int]) -> Iterator[str]:
    for number, deret in enumerate(panel.deret, 1):
        nilai = deret.nilai[row - 2]
        if nilai is not None:
            yield f'<c r="{_letter(number)}{row}" s="{looks[cell_format(nilai)]}"><v>{nilai:f}</v></c>'


def _word(place: str, number: int) -> str:
    return f'<c r="{place}" t="s"><v>{number}</v></c>'


def _write_words(words: tuple[str, ...]) -> str:
    """Return the table of texts, in which a cell names its own by the number."""
    texts = "".join(f'<si><t xml:space="preserve">{escape_attribute(teks)}</t></si>' for teks in words)
    return f'<sst {_SPACE} count="{len(words)}" uniqueCount="{len(words)}">{texts}</sst>'


def _letter(index: int) -> str:
    return chr(ord("A") + index)

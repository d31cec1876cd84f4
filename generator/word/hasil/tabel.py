"""The tables of a finished document as rows of words, each cell also saying what a merged cell above it says."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from generator.word.hasil.kata import goes_on, read_body, read_words
from generator.word.hasil.susunan import list_tables

_LEBAR = re.compile(r'<w:gridSpan w:val="(\d+)"')

Barisan = list[str]  # the words of the cells of one row; paragraphs are lines


def read_tables(docx: bytes) -> Iterator[list[Barisan]]:
    """Yield every table of a document, those inside others first."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = read_body(archive)
    for table in list_tables(body):
        above: dict[int, str] = {}
        yield [_read_row(row, above) for row in table.split("</w:tr>")[:-1]]


def _read_row(row: str, above: dict[int, str]) -> Barisan:
    """`above` holds what was last said in each column of the grid, and is brought up to date."""
    cells, column = [], 0
    for cell in row.split("</w:tc>")[:-1]:
        words = above.get(column, "") if goes_on(cell) else read_words(cell)
        above[column] = words
        cells.append(words)
        width = _LEBAR.search(cell)
        column += int(width[1]) if width else 1
    return cells

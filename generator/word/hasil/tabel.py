"""The tables of a finished document as rows of words, each cell also saying what a merged cell above it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.word.hasil.kata import read_words

TERISI = re.compile(r"<w:t(?: [^>]*)?>\s*[^<\s]|<w:drawing>|<w:vMerge\b")  # what a row holds that is not blank
_TABEL = re.compile(r"</?w:tbl>")
_AKHIR_BARIS = "</w:tr>"
_LANJUTAN = re.compile(r'<w:vMerge(?: w:val="continue")?/>')
_LEBAR = re.compile(r'<w:gridSpan w:val="(\d+)"')

Barisan = list[str]  # the words of the cells of one row; paragraphs are lines


@dataclass(frozen=True, slots=True)
class SelJadi:
    """One cell: its words, whether it is the lower part of one merged down (which says nothing), its columns of the grid."""

    kata: str
    lanjutan: bool = False
    lebar: int = 1


def list_tables(body: str) -> Iterator[str]:
    """The inside of every table; one that stands in another leaves only its words there."""
    opened: list[list[str]] = []
    end = 0
    for match in _TABEL.finditer(body):
        if opened:
            opened[-1].append(body[end : match.start()])
        end = match.end()
        if match[0] == "<w:tbl>":
            opened.append([])
        elif opened:
            table = "".join(opened.pop())
            yield table
            if opened:
                opened[-1].append("".join(found[0] for found in TERISI.finditer(table)))


def list_rows(table: str) -> Iterator[str]:
    """The inside of every row of a table, of its inside; one at a time, for together they are the table again."""
    begin = 0
    while (end := table.find(_AKHIR_BARIS, begin)) >= 0:
        yield table[begin:end]
        begin = end + len(_AKHIR_BARIS)


def read_cells(table: str) -> list[list[SelJadi]]:
    """The cells of a table by rows, of its inside."""
    return [[_read_cell(cell) for cell in row.split("</w:tc>")[:-1]] for row in list_rows(table)]


def _read_cell(cell: str) -> SelJadi:
    lebar, lanjutan = _LEBAR.search(cell), _LANJUTAN.search(cell) is not None
    return SelJadi("" if lanjutan else read_words(cell), lanjutan, int(lebar[1]) if lebar else 1)


def say_rows(rows: Iterable[Iterable[SelJadi]]) -> Iterator[Barisan]:
    """Yield the words of each row; the lower part of a merged cell says what the cell does."""
    above: dict[int, str] = {}  # what was last said in each column of the grid
    for row in rows:
        said, column = [], 0
        for cell in row:
            above[column] = above.get(column, "") if cell.lanjutan else cell.kata
            said.append(above[column])
            column += cell.lebar
        yield said

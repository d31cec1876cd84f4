"""The tables of a finished document as rows of words, each cell also saying what a merged cell above it says."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from generator.word.hasil.susunan import list_tables

_POTONGAN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:tab|br)\b[^>]*/>|</w:p>")
_SALINAN = re.compile(r"<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)
_LEBAR = re.compile(r'<w:gridSpan w:val="(\d+)"')
_LANJUTAN = re.compile(r'<w:vMerge(?: w:val="continue")?/>')

Barisan = list[str]  # the words of the cells of one row; paragraphs are lines


def read_tables(docx: bytes) -> Iterator[list[Barisan]]:
    """Yield every table of a document, those inside others first."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = _SALINAN.sub("", archive.read("word/document.xml").decode("utf-8"))
    for table in list_tables(body):
        above: dict[int, str] = {}
        yield [_read_row(row, above) for row in table.split("</w:tr>")[:-1]]


def _read_row(row: str, above: dict[int, str]) -> Barisan:
    """`above` holds what was last said in each column of the grid, and is brought up to date."""
    cells, column = [], 0
    for cell in row.split("</w:tc>")[:-1]:
        words = above.get(column, "") if _LANJUTAN.search(cell) else _read_words(cell)
        above[column] = words
        cells.append(words)
        width = _LEBAR.search(cell)
        column += int(width[1]) if width else 1
    return cells


def _read_words(xml: str) -> str:
    return unescape("".join(match[1] if match[1] is not None else "\n" for match in _POTONGAN.finditer(xml))).strip()

"""A finished document, opened once for all that look at it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property

from generator.word.hasil.tabel import SelJadi, list_tables, read_cells

BADAN = "word/document.xml"
_SALINAN = re.compile(rb"<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)


class Dokumen:
    """The parts of a document as text, and of its body what several ask for; the bytes are those that the program made."""

    def __init__(self, docx: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(docx))
        self._cells: dict[str, list[list[SelJadi]]] = {}

    @property
    def names(self) -> list[str]:
        """The names of its parts."""
        return self._archive.namelist()

    def read(self, part: str) -> str:
        """The text of a part; raises KeyError where there is none of this name."""
        return self._archive.read(part).decode("utf-8")

    @cached_property
    def badan(self) -> str:
        """The body without the copies that older programs show instead of its drawings."""
        return _SALINAN.sub(b"", self._archive.read(BADAN)).decode("utf-8")

    @property
    def tabel(self) -> Iterator[str]:
        """The inside of every table, those inside others first; cut out anew each time, for together they are the body again."""
        return list_tables(self.badan)

    def read_cells(self, table: str) -> list[list[SelJadi]]:
        """The cells of one of its tables, read the first time that they are asked for."""
        if table not in self._cells:
            self._cells[table] = read_cells(table)
        return self._cells[table]

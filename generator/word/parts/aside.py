"""Rows of tables, set aside as they are drawn: most of a document, and nothing in them is numbered, listed or bookmarked.

What looks through the document until it is finished (captions, contents, anchors) finds a mark in their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MARK = re.compile(r"<!--baris:(\d+)-->")
_WORDS = re.compile(
    r'<w:t xml:space="preserve">([^<]*)'
)  # as rows are drawn; a pattern for any text takes three times as long
_ROW, _TABLE = "</w:tr>", "</w:tbl>"


class Aside:
    """The rows of one document."""

    def __init__(self) -> None:
        self._rows: list[str] = []

    def keep_rows(self, table: str) -> str:
        """Return a table as it was drawn, with a mark in place of all its rows but the first."""
        start, end = table.find(_ROW) + len(_ROW), table.rfind(_TABLE)
        if not len(_ROW) <= start < end:
            return table
        self._rows.append(table[start:end])
        return f"{table[:start]}<!--baris:{len(self._rows) - 1}-->{table[end:]}"

    def put_back(self, xml: str) -> bytes:
        """Return the document whole."""
        return b"".join(piece.encode("utf-8") for piece in self._pieces(xml, str, str))

    def read_words(self, xml: str, read: Callable[[str], str]) -> str:
        """Return the words of a part of the document; `read` gives those of what was not set aside."""
        return "".join(self._pieces(xml, read, lambda rows: "".join(_WORDS.findall(rows))))

    def _pieces(self, xml: str, read: Callable[[str], str], read_rows: Callable[[str], str]) -> list[str]:
        pieces = _MARK.split(xml)
        pieces[::2] = map(read, pieces[::2])
        pieces[1::2] = (read_rows(self._rows[int(number)]) for number in pieces[1::2])
        return pieces

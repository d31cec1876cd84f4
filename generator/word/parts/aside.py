"""Rows of tables, set aside as they are drawn: most of a document, and nothing in them is numbered, listed or bookmarked.

What looks through the document until it is finished (captions, contents, anchors) finds a mark in their place. They stay apart
row by row, for each copy of all of them would cost as much as a tenth of their drawing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from operator import attrgetter
from typing import NamedTuple

_WORDS = re.compile(r'<w:t xml:space="preserve">([^<]*)')  # as rows are drawn: any text would take three times as long
_MARK = re.compile(r"<!--baris:(\d+)-->")


class Drawn(NamedTuple):
    """One row: its XML, and its words as they stand in it, escaped."""

    xml: str
    words: str


def read_drawn(xml: str) -> Drawn:
    """Return a row with its words."""
    return Drawn(xml, "".join(_WORDS.findall(xml)))


class Aside:
    """The rows of one document; `size` is how many characters they have."""

    def __init__(self) -> None:
        self._rows: list[Sequence[Drawn]] = []
        self.size = 0

    def keep(self, rows: Sequence[Drawn]) -> str:
        """Return the mark that stands in place of these rows; of none, nothing."""
        if not rows:
            return ""
        self._rows.append(rows)
        self.size += sum(len(row.xml) for row in rows)
        return f"<!--baris:{len(self._rows) - 1}-->"

    def put_back(self, xml: str) -> bytes:
        """Return the document whole."""
        whole = BytesIO()  # which grows in place: no second copy of all rows
        for piece in self._pieces(xml, str, attrgetter("xml")):
            whole.write(piece.encode("utf-8"))
        return whole.getvalue()

    def read_words(self, xml: str, read: Callable[[str], str]) -> str:
        """Return the words of a part of the document; `read` gives those of what was not set aside."""
        return "".join(self._pieces(xml, read, attrgetter("words")))

    def _pieces(self, xml: str, read: Callable[[str], str], read_row: Callable[[Drawn], str]) -> Iterator[str]:
        for number, piece in enumerate(_MARK.split(xml)):
            if number % 2:
                yield from map(read_row, self._rows[int(piece)])
            else:
                yield read(piece)

"""The words of a text as the XML of a spreadsheet holds them: one reader for whatever reads such files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_LOLOS = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BUKAN_HURUF = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]")  # what no XML may hold, nor a report print


def decode(teks: str) -> str:
    """Return a text with its escapes read, ECMA-376 22.9.2.19: «_x0041_» is «A», and «_x005F_x0041_» is «_x0041_»."""
    return _LOLOS.sub(_read_escape, teks) if "_x" in teks else teks


def _read_escape(found: re.Match[str]) -> str:
    return _BUKAN_HURUF.sub("", chr(int(found[1], 16)))


def read_kata(part: Element) -> str:
    """The words that stand in a part itself, such as one stretch of a text; how they are pronounced is left out."""
    return "".join(decode(words.text or "") for words in _children(part, "t"))


def read_teks(item: Element) -> str:
    """The words of a whole text: plain, or of its stretches in order."""
    return "".join(map(read_kata, (item, *_children(item, "r"))))


def _children(part: Element, name: str) -> Iterator[Element]:
    return (child for child in part if child.tag.rpartition("}")[2] == name)

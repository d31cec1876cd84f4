"""The parts of a written workbook, read from its zip as XML."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from xml.etree import ElementTree

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Persegi = tuple[int, int, int, int]  # first row, first column, last row, last column


class Bagian:
    """One workbook as its sheets."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.buku = ElementTree.fromstring(self.parts["xl/workbook.xml"])

    @cached_property
    def sheets(self) -> dict[str, ElementTree.Element]:
        """The XML of each sheet by its name, in order."""
        names = [sheet.attrib["name"] for sheet in self.buku.iter(f"{_NS}sheet")]
        return {
            name: ElementTree.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"])
            for number, name in enumerate(names, 1)
        }

    @cached_property
    def names(self) -> list[tuple[str, str | None, str]]:
        """Name, number of its sheet (None: the whole workbook), what it stands for."""
        found = self.buku.iter(f"{_NS}definedName")
        return [(name.attrib["name"], name.attrib.get("localSheetId"), name.text or "") for name in found]

    def all(self, tag: str) -> Iterator[tuple[str, ElementTree.Element]]:
        """Every element of a kind with the name of its sheet."""
        for name, sheet in self.sheets.items():
            for element in sheet.iter(_NS + tag):
                yield name, element


def text_of(element: ElementTree.Element, tag: str) -> str:
    """The text of a child element."""
    child = element.find(_NS + tag)
    return (child.text or "") if child is not None else ""


def read_area(ref: str) -> list[Persegi]:
    """The rectangles of «A5:B9 D5»."""
    return [_rectangle(part) for part in ref.split()]


def _rectangle(part: str) -> Persegi:
    first, _, last = part.replace("$", "").partition(":")
    return *_place(first), *_place(last or first)


def _place(cell: str) -> tuple[int, int]:
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row), column


def overlap(one: Persegi, other: Persegi) -> bool:
    """Tell whether two rectangles share a cell."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]

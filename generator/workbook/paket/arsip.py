"""A workbook file as its parts: which part is which sheet, and what a part refers to."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from pathlib import Path
from types import TracebackType
from xml.etree import ElementTree

_BUKU = "xl/workbook.xml"


def local_name(element: ElementTree.Element) -> str:
    """The tag without its namespace; strict and transitional files differ in it."""
    return element.tag.rpartition("}")[2]


def find_all(element: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    """Every element below (and itself) with this local name."""
    return (found for found in element.iter() if local_name(found) == name)


def attribute(element: ElementTree.Element, name: str) -> str:
    """The value of an attribute by its local name, such as «embed» for `r:embed`; «» where there is none."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


class Arsip:
    """The parts of one workbook file; a context manager that closes the file."""

    def __init__(self, path: Path | BytesIO) -> None:
        self._zip = zipfile.ZipFile(path)
        self._names = {name.lstrip("/"): name for name in self._zip.namelist()}  # some programs begin them with «/»

    def __enter__(self) -> Arsip:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self._names

    def read(self, part: str) -> bytes:
        """The bytes of a part; nothing for one that is not there."""
        return self._zip.read(self._names[part]) if part in self._names else b""

    def size(self, part: str) -> int:
        """The bytes that a part takes when unpacked; 0 for one that is not there."""
        return self._zip.getinfo(self._names[part]).file_size if part in self._names else 0

    def parse(self, part: str) -> ElementTree.Element:
        """A part as XML; an element without content where there is no such part."""
        return ElementTree.fromstring(self.read(part)) if part in self._names else ElementTree.Element("kosong")

    def list_relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the file, by relation id: the kind (last word of its type) and the other part."""
        folder, name = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}
        for relation in find_all(self.parse(f"{folder}/_rels/{name}.rels"), "Relationship"):
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target", "")
            whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], whole)
        return found

    def find_related(self, part: str, kind: str) -> str:
        """The first part of this kind that a part refers to; «» where there is none."""
        return next((other for name, other in self.list_relations(part).values() if name == kind), "")

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The part of each sheet by its title."""
        relations = self.list_relations(_BUKU)
        return {
            sheet.get("name", ""): relations[attribute(sheet, "id")][1]
            for sheet in find_all(self.parse(_BUKU), "sheet")
            if attribute(sheet, "id") in relations
        }

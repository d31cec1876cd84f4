"""A Word file as a package: how large it may be, and which part each relation of its body names."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable
from xml.etree import ElementTree

RELASI = "word/_rels/document.xml.rels"
MOST_PARTS = 2_000
LARGEST = 100 * 2**20  # bytes of all parts unpacked; a template of 20 large photographs stays below
LARGEST_XML = 12 * 2**20  # bytes of one XML part of a template
_BUKAN_NAMA = re.compile(r"^[/\\]|\\|(^|/)\.\.(/|$)|:")


def find_excess(entries: Iterable[zipfile.ZipInfo], largest_xml: int = LARGEST) -> str:
    """Return in the words of the staff why these parts of a file must not be unpacked; «» where they may.

    An entry is never unpacked beyond the size that it states, so that what is stated can be trusted. One XML part may have
    `largest_xml` bytes: the body of a finished report has 12 kB for each sub kegiatan, 40 MB of 3.400.
    """
    entries = [entry for entry in entries if not entry.is_dir()]
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_PARTS:
        return f"berisi {len(entries)} bagian"
    if sum(entry.file_size for entry in entries) > LARGEST or any(
        entry.file_size > largest_xml for entry in entries if is_xml(entry.filename)
    ):
        return "isinya jauh lebih besar daripada berkasnya"
    if len(set(map(str.casefold, names))) < len(names) or any(map(_BUKAN_NAMA.search, names)):
        return "nama bagian-bagiannya tidak wajar"
    return ""


def is_xml(name: str) -> bool:
    """Tell by its name whether a part is XML."""
    return name.casefold().endswith((".xml", ".rels"))


def list_targets(relations: bytes | str) -> dict[str, str]:
    """Return the name of the part that each relation of a body leads to, by its id; raises `ParseError` for damaged ones."""
    found = ((link.get("Id", ""), link.get("Target", "")) for link in ElementTree.fromstring(relations))
    return {id: posixpath.normpath(posixpath.join("/word", target)).lstrip("/") for id, target in found}

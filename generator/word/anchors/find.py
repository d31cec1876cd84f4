"""Finds the blocks of a document again, after staff worked on it in Word or in LibreOffice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.word.anchors.marks import RUANG, hash_text
from generator.word.parts.package import DOCUMENT, unpack

_ITEM = re.compile(r"customXml/item\d+\.xml")


@dataclass(frozen=True, slots=True)
class Blok:
    """One block: its tag, by what it was found («tag», «penanda», or «» where it is gone), and whether its text was changed."""

    tag: str
    ditemukan: str
    diubah: bool


def find_blocks(docx: bytes) -> list[Blok]:
    """Return every block that the program put into the document, in its order; [] for a document of another origin."""
    parts = unpack(docx)
    xml = parts[DOCUMENT].decode("utf-8")
    return [_find(entry, xml) for entry in _read_list(parts)]


def _read_list(parts: dict[str, bytes]) -> list[dict[str, str]]:
    for name, content in parts.items():
        if _ITEM.fullmatch(name) and RUANG.encode() in content:
            return [dict(line.attrib) for line in ElementTree.fromstring(content)]
    return []


def _find(entry: dict[str, str], xml: str) -> Blok:
    tag, stem = entry["tag"], entry["jangkar"]
    begin, end = (re.search(rf'<w:bookmarkStart\b[^>]*w:name="{stem}_{side}"', xml) for side in ("awal", "akhir"))
    way = "tag" if f'<w:tag w:val="{tag}"/>' in xml else "penanda" if begin and end else ""
    if not (begin and end):
        return Blok(tag, way, diubah=True)
    start = max(xml.rfind("<w:p>", 0, begin.start()), xml.rfind("<w:p ", 0, begin.start()))
    return Blok(tag, way, hash_text(xml[start : xml.index("</w:p>", end.end())]) != entry["sidik"])

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
    entries = _read_list(parts)
    return [_find(entry, xml, is_last=entry is entries[-1]) for entry in entries]


def _read_list(parts: dict[str, bytes]) -> list[dict[str, str]]:
    for name, content in parts.items():
        if _ITEM.fullmatch(name) and RUANG.encode() in content:
            return [dict(line.attrib) for line in ElementTree.fromstring(content)]
    return []


def _find(entry: dict[str, str], xml: str, is_last: bool) -> Blok:
    """LibreOffice drops an empty paragraph at the end of a document, and the end of a last block with it."""
    tag, stem = entry["tag"], entry["jangkar"]
    begin, end = (re.search(rf'<w:bookmarkStart\b[^>]*w:name="{stem}_{side}"', xml) for side in ("awal", "akhir"))
    if not begin or not (end or is_last):
        return Blok(tag, "tag" if f'<w:tag w:val="{tag}"/>' in xml else "", diubah=True)
    start = max(xml.rfind("<w:p>", 0, begin.start()), xml.rfind("<w:p ", 0, begin.start()))
    stop = xml.index("</w:p>", end.end()) if end else len(xml)
    way = "tag" if f'<w:tag w:val="{tag}"/>' in xml else "penanda"
    return Blok(tag, way, hash_text(xml[start:stop]) != entry["sidik"])

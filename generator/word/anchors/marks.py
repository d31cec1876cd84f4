"""Puts a block into a content control with its key, between two point bookmarks that also a save by LibreOffice keeps.

Word keeps the tag of a control; LibreOffice loses it but keeps bookmarks without extent, so every block has both. The control is
that of a document part: in any other, LibreOffice 7.4 prints the codes of the fields. A hash of the text at the time it was made,
kept in a part of its own, tells later whether staff have changed what the program wrote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.word.anchors.data import hash_charts, hash_labels, list_charts
from generator.word.anchors.groups import Group
from generator.word.anchors.outside import list_outside
from generator.word.anchors.ranges import find_ranges, hash_words, name_block, read_words, take_hash
from generator.word.parts.aside import Aside
from generator.word.parts.package import add_part
from generator.word.parts.wordml import escape_attribute

RUANG = "urn:lkjip-generator:blok"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ITEM = "{6C6B6A69-7000-4B6C-8F6B-000000000001}"  # the same in every document: nothing refers to it from outside
_START = re.compile(r"<w:p>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_GALLERY = '<w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj>'
_CONTROL = re.compile(
    r'<w:sdt><w:sdtPr><w:alias w:val="[^"]*"/><w:tag w:val="([^"]*)"/><w:id w:val="\d+"/>'
    + re.escape(_GALLERY)
    + "</w:sdtPr><w:sdtContent>"
)
_LONGEST_TAG = 64  # characters that Word takes
_LONGEST_STEM = 22  # so that a bookmark's name stays within Word's 40


class Anchors:
    """Gives every block of one document a key that no other has, the same from run to run."""

    def __init__(self) -> None:
        self._asked: Counter[str] = Counter()
        self._used: set[str] = set()
        self.placed: dict[str, Sequence[object]] = {}  # by tag, what was drawn there

    def wrap(self, group: Group, drawn: str, number: tuple[int, int, int], in_cell: bool) -> str:
        """Return the drawing of a group in a control; `number` are ids for the control and its two bookmarks.

        A table cell must not end in a control: there the bookmarks stand alone.
        """
        edges = _find_edges(drawn)
        if edges is None or "<w:sectPr" in drawn:
            return drawn
        tag, (control, begin, end) = self._choose_tag(group.key), number
        self.placed[tag] = group.blocks
        stem, (first, last) = bookmark_stem(tag), edges
        points = _point(begin, f"{stem}_awal"), _point(end, f"{stem}_akhir")
        inside = f"{drawn[:first]}{points[0]}{drawn[first:last]}{points[1]}{drawn[last:]}"
        if in_cell:
            return inside
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{escape_attribute(group.title[:_LONGEST_TAG])}"/>'
            f'<w:tag w:val="{tag}"/><w:id w:val="{control}"/>{_GALLERY}</w:sdtPr>'
            f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )

    def _choose_tag(self, key: str) -> str:
        """Return the key as a tag; with «-2», «-3» and so on behind it where it is another block's already."""
        tag = ""
        while not tag or tag in self._used:
            self._asked[key] += 1
            tag = shorten(key if self._asked[key] == 1 else f"{key}-{self._asked[key]}")
        self._used.add(tag)
        return tag


def _find_edges(drawn: str) -> tuple[int, int] | None:
    """Return where the words of the first and of the last paragraph begin: a point there survives every save."""
    first = _START.match(drawn, drawn.find("<w:p>"))
    last = drawn.rfind("<w:p>") if first else -1
    while last >= 0 and drawn.find("</w:txbxContent>", last) >= 0:  # words inside a drawing
        last = drawn.rfind("<w:p>", 0, drawn.rfind("<w:drawing>", 0, last))
    end = _START.match(drawn, last) if last >= 0 else None
    return (first.end(), end.end()) if first and end else None


def _point(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def shorten(key: str) -> str:
    """Return the key as a tag: whole, or cut with a hash where it is longer than Word takes."""
    return key if len(key) <= _LONGEST_TAG else f"{key[: _LONGEST_TAG - 9]}-{take_hash(key)[:8]}"


@lru_cache(maxsize=4096)
def bookmark_stem(tag: str) -> str:
    """Return what the names of a block's two bookmarks begin with."""
    return f"blk_{re.sub(r'[^A-Za-z0-9]+', '_', tag)[:_LONGEST_STEM].strip('_')}_{take_hash(tag)[:6]}"


def list_controls(xml: str) -> Iterator[tuple[str, str]]:
    """Yield tag and content of every control of ours, as this program wrote them."""
    for match in _CONTROL.finditer(xml):
        yield match[1], xml[match.end() : xml.index("</w:sdtContent>", match.end())]


def _data(block: str, charts: Mapping[str, bytes]) -> str:
    hashes = {"data": hash_charts(block, charts), "label": hash_labels(block, charts)}
    return "".join(f' {name}="{sidik}"' for name, sidik in hashes.items() if sidik)


def keep_hashes(xml: str, tags: Iterable[str], parts: dict[str, bytes], aside: Aside) -> None:
    """Write name and hash of each block of the finished document, of what its charts draw, and of each paragraph outside
    them into a part of the file; `aside` holds the rows of its tables.
    """
    found, charts = find_ranges(xml), list_charts(parts)
    lines = [
        f'<blok tag="{tag}" jangkar="{stem}" nama="{escape_attribute(name_block(found[stem], tag))}"'
        f' sidik="{hash_words(aside.read_words(found[stem], read_words))}"{_data(found[stem], charts)}/>'
        for tag, stem in ((tag, bookmark_stem(tag)) for tag in tags)
    ]
    lines += [f'<luar sidik="{satu.sidik}" awal="{escape_attribute(satu.awal)}"/>' for satu in list_outside(xml)]
    if not lines:
        return
    number = next(n for n in range(1, len(parts) + 2) if f"customXml/item{n}.xml" not in parts)
    item, about = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    content = f'{head}<daftar xmlns="{RUANG}">{"".join(lines)}</daftar>'
    properties = (
        f'{head}<ds:datastoreItem xmlns:ds="{_PROPERTIES}" ds:itemID="{_ITEM}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{RUANG}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    add_part(parts, "word/document.xml", item, "application/xml", f"{_RELATIONS}/customXml", content.encode())
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    add_part(parts, item, about, kind, f"{_RELATIONS}/customXmlProps", properties.encode())

"""Pictures pasted into a workbook: floating over a sheet, placed in a cell by Excel, or placed in a cell by WPS."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.workbook.paket.alamat import name_cell
from generator.workbook.paket.arsip import Arsip, attribute, find_all, local_name

_METADATA, _NILAI = "xl/metadata.xml", "xl/richData/rdrichvalue.xml"
_SUSUNAN, _ACUAN = "xl/richData/rdrichvaluestructure.xml", "xl/richData/richValueRel.xml"
_WPS = "xl/cellimages.xml"
_DISPIMG = re.compile(r'DISPIMG\("([^"]+)"')
_DALAM_SEL = re.compile(rb'\bvm="\d|DISPIMG')
_KUNCI_GAMBAR = "_rvRel:LocalImageIdentifier"
BATAS_BYTE = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Tempelan:
    """One pasted picture: the rows it touches (1-based), the cell of its upper left corner, its bytes.

    `isi` is None where it is no picture of this file (a drawn shape, a linked picture) or too large; `ukuran` in bytes.
    """

    lembar: str
    sel: str
    baris: int
    isi: bytes | None
    ukuran: int = 0
    dalam_sel: bool = False
    is_gambar: bool = True  # False: a shape, a chart, a SmartArt


def read_tempelan(arsip: Arsip, titles: Collection[str]) -> list[Tempelan]:
    """Return the pictures pasted on these sheets, from top to bottom."""
    found: list[Tempelan] = []
    pictures, wps = _list_rich_values(arsip), _list_wps(arsip)
    for title, part in arsip.sheets.items():
        if title in titles:
            in_cells = _read_in_cells(arsip, title, part, pictures, wps) if pictures or wps else ()
            own = [*_read_floating(arsip, title, part), *in_cells]
            found += sorted(own, key=lambda satu: satu.baris)
    return found


def _make(arsip: Arsip, title: str, sel: str, baris: int, part: str, dalam_sel: bool = False) -> Tempelan:
    size = arsip.size(part)
    isi = arsip.read(part) if 0 < size <= BATAS_BYTE else None
    return Tempelan(title, sel, baris, isi, size, dalam_sel)


def _read_floating(arsip: Arsip, title: str, part: str) -> Iterator[Tempelan]:
    drawings = [target for kind, target in arsip.list_relations(part).values() if kind == "drawing"]
    for drawing in drawings:
        relations = arsip.list_relations(drawing)
        for anchor in arsip.parse(drawing):
            if local_name(anchor).endswith("Anchor"):
                yield from _read_anchor(arsip, title, anchor, relations)


def _read_anchor(
    arsip: Arsip, title: str, anchor: ElementTree.Element, relations: dict[str, tuple[str, str]]
) -> Iterator[Tempelan]:
    baris, sel = _corner(anchor)
    pictures = [attribute(blip, "embed") for pic in find_all(anchor, "pic") for blip in find_all(pic, "blip")]
    for relation in pictures:
        yield _make(arsip, title, sel, baris, relations.get(relation, ("", ""))[1])
    if not pictures:
        yield Tempelan(title, sel, baris, None, is_gambar=False)


def _corner(anchor: ElementTree.Element) -> tuple[int, str]:
    """Row and cell of the upper left corner; row 0 and no cell where the anchor names none."""
    start = next(find_all(anchor, "from"), None)
    if start is None:
        return 0, ""
    place = {local_name(child): int(child.text or 0) for child in start}
    baris = place.get("row", 0) + 1
    return baris, name_cell(baris, place.get("col", 0) + 1)


def _read_in_cells(
    arsip: Arsip, title: str, part: str, excel: Mapping[str, str], wps: Mapping[str, str]
) -> Iterator[Tempelan]:
    if not _DALAM_SEL.search(arsip.read(part)):
        return
    for cell in find_all(arsip.parse(part), "c"):
        sel = cell.get("r", "")
        rumus = next((child.text or "" for child in cell if local_name(child) == "f"), "")
        named = _DISPIMG.search(rumus)
        target = wps.get(named[1], "") if named else excel.get(cell.get("vm", ""), "")
        if target:
            yield _make(arsip, title, sel, int(re.sub(r"\D", "", sel) or 0), target, dalam_sel=True)


def _list_wps(arsip: Arsip) -> dict[str, str]:
    """The picture parts of WPS by the names that its formula DISPIMG uses."""
    relations, found = arsip.list_relations(_WPS), {}
    for pic in find_all(arsip.parse(_WPS), "pic"):
        name = next((attribute(about, "name") for about in find_all(pic, "cNvPr")), "")
        link = next((attribute(blip, "embed") for blip in find_all(pic, "blip")), "")
        found[name] = relations.get(link, ("", ""))[1]
    return found


def _list_rich_values(arsip: Arsip) -> dict[str, str]:
    """The picture parts of Excel by the number that a cell's `vm` gives (1-based)."""
    if not arsip.has(_METADATA):
        return {}
    pictures, metadata = _list_pictures(arsip), arsip.parse(_METADATA)
    rich = next((item for item in find_all(metadata, "futureMetadata") if item.get("name") == "XLRICHVALUE"), None)
    blocks = [block for block in rich if local_name(block) == "bk"] if rich is not None else []
    numbers = [next((int(rvb.get("i", "-1")) for rvb in find_all(block, "rvb")), -1) for block in blocks]
    found: dict[str, str] = {}
    for group in find_all(metadata, "valueMetadata"):
        for vm, record in enumerate(find_all(group, "rc"), 1):
            place = int(record.get("v", "-1"))
            if 0 <= place < len(numbers) and numbers[place] in pictures:
                found[str(vm)] = pictures[numbers[place]]
    return found


def _list_pictures(arsip: Arsip) -> dict[int, str]:
    """The picture part of each rich value that is a local picture, by the value's number."""
    keys = [[key.get("n", "") for key in find_all(s, "k")] for s in find_all(arsip.parse(_SUSUNAN), "s")]
    relations = arsip.list_relations(_ACUAN)
    links = [relations.get(attribute(rel, "id"), ("", ""))[1] for rel in find_all(arsip.parse(_ACUAN), "rel")]
    found: dict[int, str] = {}
    for number, value in enumerate(find_all(arsip.parse(_NILAI), "rv")):
        names = keys[int(value.get("s", "0"))] if int(value.get("s", "0")) < len(keys) else []
        facts = dict(zip(names, (v.text or "" for v in find_all(value, "v")), strict=False))
        place = int(facts.get(_KUNCI_GAMBAR, "-1"))
        if 0 <= place < len(links):
            found[number] = links[place]
    return found

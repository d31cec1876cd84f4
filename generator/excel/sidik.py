"""The print of what a list of ours says, without the columns meant for staff: it tells whether anything else was changed.

Cells are read from the file's XML, so that a list which Excel or LibreOffice saved without a change has the print it was made with.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from generator.teks_sel import decode, read_teks

KOLOM_BEBAS = ("Sudah diperbaiki", "Catatan Anda")  # staff may write there; the next list takes it along
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KOMENTAR = re.compile(r"xl/(?:comments|threadedComments/).*\.xml")


def print_cells(xlsx: bytes) -> str:
    """Return the print of every text, number and comment of a spreadsheet, sheet by sheet; «» of what cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(xlsx)) as archive:
            return sha256("\n".join(_list_all(archive)).encode()).hexdigest()
    except Exception:  # a damaged file may raise anything inside the zip and the XML reader
        return ""


def _list_all(archive: zipfile.ZipFile) -> Iterator[str]:
    names = archive.namelist()
    strings = list(map(read_teks, _read(archive, "xl/sharedStrings.xml"))) if "xl/sharedStrings.xml" in names else []
    targets = {link.get("Id"): link.get("Target", "") for link in _read(archive, "xl/_rels/workbook.xml.rels")}
    for sheet in _read(archive, "xl/workbook.xml").iter(f"{_S}sheet"):
        part = posixpath.normpath(posixpath.join("/xl", targets[sheet.get(f"{_R}id")])).lstrip("/")
        yield from (f"{sheet.get('name')}|{line}" for line in _list_cells(_read(archive, part), strings))
    for name in sorted(filter(_KOMENTAR.fullmatch, names)):
        yield from (node.text or "" for node in _read(archive, name).iter() if node.tag.endswith(("}t", "}text")))


def _read(archive: zipfile.ZipFile, name: str) -> Element:
    return ElementTree.fromstring(archive.read(name))


def _list_cells(sheet: Element, strings: list[str]) -> Iterator[str]:
    """What every filled cell says; below the heading of a free column nothing is looked at."""
    free: set[str] = set()
    for cell in sheet.iter(f"{_S}c"):
        where = cell.get("r", "")
        column, text = where.rstrip("0123456789"), _value(cell, strings)
        if text and column not in free:
            yield f"{where}|{text}"
            if text in KOLOM_BEBAS:
                free.add(column)


def _value(cell: Element, strings: list[str]) -> str:
    """What a cell says; of a number the 15 digits that Excel keeps, however many a program writes."""
    kind, value = cell.get("t", "n"), cell.findtext(f"{_S}v") or ""
    if kind == "s":
        return strings[int(value)]
    if kind == "inlineStr":
        return "".join(map(read_teks, cell.iter(f"{_S}is")))
    return format(float(value), ".15g") if kind == "n" and value else decode(value)

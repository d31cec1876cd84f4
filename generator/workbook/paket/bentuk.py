"""Bold, italic and underline inside the cells of a workbook, put on the values that openpyxl read as plain text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from openpyxl import Workbook

from generator.tulisan import Ruas, join_ruas
from generator.workbook.paket.arsip import Arsip, find_all, local_name

_TEKS_BERSAMA = "xl/sharedStrings.xml"
_DALAM_BARIS = b"inlineStr"
_ALAMAT = re.compile(rb'\br="([A-Z]+\d+)"')
_RUN = re.compile(rb"<(?:\w+:)?r[ >]")
_BIASA = (False, False, False)
Bentuk = tuple[bool, bool, bool]


def mark_form(book: Workbook, arsip: Arsip, titles: Collection[str]) -> None:
    """Put the form on the texts of these sheets: that of stretches inside a cell, else that of the whole cell."""
    fonts = {number: _form_of_font(font) for number, font in enumerate(book._fonts)}  # type: ignore[attr-defined]
    styled = {number for number, form in fonts.items() if form != _BIASA}
    shared = _read_shared(arsip)
    for ws in book.worksheets:
        if ws.title not in titles:
            continue
        runs = _read_runs(arsip, ws.title, shared)
        for cell in ws._cells.values():
            if not isinstance(cell._value, str) or not (runs or cell._style.fontId in styled):
                continue
            base = fonts.get(cell._style.fontId, _BIASA)
            base = (base[0], base[1], base[2] and cell.hyperlink is None)  # links are underlined by Excel itself
            found = runs.get(cell.coordinate, (Ruas(cell._value, *base),))
            cell._value = join_ruas(Ruas(r.teks, *(base if form is None else form)) for r, form in _with_form(found))


def _with_form(runs: tuple[Any, ...]) -> Iterator[tuple[Ruas, Bentuk | None]]:
    """Stretches of a cell; those without properties of their own look as the cell does."""
    for run in runs:
        yield (run, run.bentuk) if isinstance(run, Ruas) else (Ruas(run), None)


def _form_of_font(font: Any) -> Bentuk:
    return bool(font.b), bool(font.i), bool(font.u and font.u != "none")


def _read_shared(arsip: Arsip) -> dict[str, tuple[Ruas | str, ...]]:
    """The shared texts that hold stretches, by their number; most workbooks have none, which is seen without parsing."""
    if not _RUN.search(arsip.read(_TEKS_BERSAMA)):
        return {}
    items = (element for element in arsip.parse(_TEKS_BERSAMA) if local_name(element) == "si")
    found = ((str(number), _read_item(item)) for number, item in enumerate(items))
    return {number: runs for number, runs in found if runs}


def _read_item(item: ElementTree.Element) -> tuple[Ruas | str, ...]:
    """The stretches of one text; a `str` has no properties of its own. Nothing for a plain text."""
    return tuple(_read_run(run) for run in item if local_name(run) == "r")


def _read_run(run: ElementTree.Element) -> Ruas | str:
    teks = "".join(part.text or "" for part in run if local_name(part) == "t")
    look = next((part for part in run if local_name(part) == "rPr"), None)
    if look is None:
        return teks
    on = {local_name(part): part.get("val", "1") not in ("0", "false", "none") for part in look}
    return Ruas(teks, on.get("b", False), on.get("i", False), on.get("u", False))


def _read_runs(
    arsip: Arsip, title: str, shared: Mapping[str, tuple[Ruas | str, ...]]
) -> dict[str, tuple[Ruas | str, ...]]:
    """The cells of one sheet that hold stretches, by address."""
    xml = arsip.read(arsip.sheets.get(title, ""))
    found = _find_shared(xml, shared) if shared else {}
    if _DALAM_BARIS in xml and _RUN.search(xml):
        found |= _find_inline(arsip.parse(arsip.sheets[title]))
    return found


def _find_shared(xml: bytes, shared: Mapping[str, tuple[Ruas | str, ...]]) -> dict[str, tuple[Ruas | str, ...]]:
    """The cells that show one of these shared texts; found by pattern, for parsing a sheet takes longer than all else."""
    numbers = "|".join(shared).encode()
    cells = re.finditer(rb'<(?:\w+:)?c\s([^>]*\bt="s"[^>]*)>\s*<(?:\w+:)?v>(' + numbers + rb")</", xml)
    places = ((_ALAMAT.search(cell[1]), cell[2].decode()) for cell in cells)
    return {place[1].decode(): shared[number] for place, number in places if place}


def _find_inline(sheet: ElementTree.Element) -> dict[str, tuple[Ruas | str, ...]]:
    """The cells that hold a text with stretches of their own."""
    found: dict[str, tuple[Ruas | str, ...]] = {}
    for cell in find_all(sheet, "c"):
        inline = next((child for child in cell if local_name(child) == "is"), None)
        if inline is not None and _read_item(inline):
            found[cell.get("r", "")] = _read_item(inline)
    return found

"""Bold, italic and underline inside the cells of a sheet, put on the values that were read as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from generator.teks_sel import read_kata
from generator.tulisan import Ruas, join_ruas
from generator.workbook.paket.arsip import Arsip, find_all, local_name
from generator.workbook.paket.buku import BUKU, Lembar
from generator.workbook.paket.gaya import BIASA

_DALAM_BARIS = b"inlineStr"
_ALAMAT = re.compile(rb'\br="([A-Z]+\d+)"')
_RUN = re.compile(rb"<(?:\w+:)?r[ >]")
Bentuk = tuple[bool, bool, bool]
BentukBersama = Mapping[str, tuple[Ruas | str, ...]]  # stretches by the number of a shared text


def mark_form(lembar: Lembar, xml: bytes, shared: BentukBersama) -> None:
    """Put the form on the texts of a sheet: that of stretches inside a cell, else that of the whole cell."""
    runs = _read_runs(xml, shared)
    for cells in lembar.isi.values():
        for cell in cells.values():
            if not isinstance(cell.value, str) or not (runs or cell.gaya.bentuk != BIASA):
                continue
            base = cell.gaya.bentuk
            if (cell.row, cell.column) in lembar.tautan:
                base = (base[0], base[1], False)  # links are underlined by Excel itself
            found = runs.get(cell.coordinate, (Ruas(cell.value, *base),))
            cell.value = join_ruas(Ruas(r.teks, *(base if form is None else form)) for r, form in _with_form(found))


def _with_form(runs: tuple[Any, ...]) -> Iterator[tuple[Ruas, Bentuk | None]]:
    """Stretches of a cell; those without properties of their own look as the cell does."""
    for run in runs:
        yield (run, run.bentuk) if isinstance(run, Ruas) else (Ruas(run), None)


def read_shared(arsip: Arsip) -> BentukBersama:
    """The shared texts that hold stretches, by their number; most workbooks have none, which is seen without parsing."""
    part = arsip.find_related(BUKU, "sharedStrings")
    if not _RUN.search(arsip.read(part)):
        return {}
    items = (element for element in arsip.parse(part) if local_name(element) == "si")
    found = ((str(number), _read_item(item)) for number, item in enumerate(items))
    return {number: runs for number, runs in found if runs}


def _read_item(item: ElementTree.Element) -> tuple[Ruas | str, ...]:
    """The stretches of one text; a `str` has no properties of its own. Nothing for a plain text."""
    return tuple(_read_run(run) for run in item if local_name(run) == "r")


def _read_run(run: ElementTree.Element) -> Ruas | str:
    teks = read_kata(run)
    look = next((part for part in run if local_name(part) == "rPr"), None)
    if look is None:
        return teks
    on = {local_name(part): part.get("val", "1") not in ("0", "false", "none") for part in look}
    return Ruas(teks, on.get("b", False), on.get("i", False), on.get("u", False))


def _read_runs(xml: bytes, shared: BentukBersama) -> BentukBersama:
    """The cells of one sheet that hold stretches, by address."""
    found = _find_shared(xml, shared) if shared else {}
    if _DALAM_BARIS in xml and _RUN.search(xml):
        found |= _find_inline(ElementTree.fromstring(xml))
    return found


def _find_shared(xml: bytes, shared: BentukBersama) -> dict[str, tuple[Ruas | str, ...]]:
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

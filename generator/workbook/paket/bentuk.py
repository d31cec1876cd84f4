"""Bold, italic and underline inside one text of a workbook file, in its shared texts or in a cell itself."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from generator.teks_sel import read_kata
from generator.tulisan import Ruas, join_ruas
from generator.workbook.paket.arsip import local_name

Bentuk = tuple[bool, bool, bool]
Potongan = tuple[Ruas | str, ...]  # the stretches of a text; a `str` has no properties of its own


def read_potongan(item: ElementTree.Element) -> Potongan:
    """The stretches of one text; nothing for a plain text."""
    return tuple(_read_run(run) for run in item if local_name(run) == "r")


def _read_run(run: ElementTree.Element) -> Ruas | str:
    teks = read_kata(run)
    look = next((part for part in run if local_name(part) == "rPr"), None)
    if look is None:
        return teks
    on = {local_name(part): part.get("val", "1") not in ("0", "false", "none") for part in look}
    return Ruas(teks, on.get("b", False), on.get("i", False), on.get("u", False))


def join_potongan(potongan: Iterable[Ruas | str], bentuk: Bentuk) -> str:
    """One text of stretches; those without properties of their own look as the cell does."""
    return join_ruas(satu if isinstance(satu, Ruas) else Ruas(satu, *bentuk) for satu in potongan)

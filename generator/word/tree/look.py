"""How boxes and connectors look: one table for the drawing in Word, for the drawings of a poster, and for the legend."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.reports.pohon import Jenjang, Kotak
from generator.word.tree.places import Placed

GARIS = "595959"
GARIS_LINTAS = "C55A11"
TEBAL_GARIS = 0.75  # points
TAMBAHAN = "Kotak tambahan (garis putus-putus)"
_PER_TINGKAT = ("C9DAF0", "DCE9D5", "FFF2CC", "FFFFFF")  # boxes that know no level of logic, by their level on the page


@dataclass(frozen=True, slots=True)
class Rupa:
    """Fill and line as RRGGBB; rounded corners; a dashed line."""

    isi: str
    garis: str = GARIS
    bulat: bool = False
    putus: bool = False


_RUPA = {
    Jenjang.OPD: Rupa("D9D9D9"),
    Jenjang.ULTIMATE: Rupa("C9DAF0"),
    Jenjang.INTERMEDIATE: Rupa("DCE9D5"),
    Jenjang.UNIT: Rupa("FFE08A"),
    Jenjang.IMMEDIATE: Rupa("FFF2CC"),
    Jenjang.KEGIATAN: Rupa("FCE4D6"),
    Jenjang.OUTPUT: Rupa("FFFFFF"),
    Jenjang.CSF: Rupa("E4DFEC", bulat=True),
    Jenjang.LINTAS: Rupa("FFFFFF", GARIS_LINTAS, bulat=True, putus=True),
    Jenjang.KELOMPOK: Rupa("EDEDED"),
}


def look_of(placed: Placed) -> Rupa:
    """Return how a box looks."""
    if placed.box.jenjang is None:
        return Rupa(_PER_TINGKAT[min(placed.level, len(_PER_TINGKAT) - 1)])
    rupa = _RUPA[placed.box.jenjang]
    return Rupa(rupa.isi, rupa.garis, rupa.bulat, putus=rupa.putus or placed.box.tambahan)


def list_legend(boxes: Collection[Kotak]) -> tuple[tuple[str, Rupa], ...]:
    """Return the legend of the boxes of a page: the levels that occur, in their order, and the mark of own boxes."""
    found = {box.jenjang for box in boxes}
    named = (jenjang for jenjang in Jenjang if jenjang in found and jenjang is not Jenjang.KELOMPOK)
    legend = tuple((jenjang.value, _RUPA[jenjang]) for jenjang in named)  # heads of groups say themselves what they are
    own = any(box.tambahan and box.jenjang is not Jenjang.CSF for box in boxes)
    return (*legend, (TAMBAHAN, Rupa("FFFFFF", putus=True))) if own else legend


def walk(box: Kotak) -> Iterator[Kotak]:
    """Return a box and all boxes below it."""
    yield box
    for child in box.anak:
        yield from walk(child)

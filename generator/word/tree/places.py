"""Boxes and connectors in their places on a page, for every drawing of a tree. In twips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.reports.pohon import Jenjang, Kotak

INDENT = 170  # of a hanging box, from the box that it hangs from
SPINE = 150  # how far left of a column its connectors run
_ELBOW = 170  # above the boxes of a row: the height at which connectors turn
_AROUND = 300  # left of all boxes: where the connectors to later rows of groups run
_STRAIGHT = 20  # boxes whose middles are no further apart are joined by a straight line


class Placed(NamedTuple):
    """A box in its place; `induk` is the index of the box above it on the same page, None for the root.

    `level` counts from the root; `gantung`: it hangs from the box above, joined at the left side; `baris_lanjut`: it stands
    in a later row of groups, so that its connector runs around the rows above.
    """

    box: Kotak
    level: int
    x: int
    y: int
    width: int
    height: int
    induk: int | None
    gantung: bool = False
    baris_lanjut: bool = False

    @property
    def middle(self) -> tuple[int, int]:
        """The centre."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Edge:
    """A connector: the indices of the upper and the lower box, and the corners of its way from one to the other.

    `lintas`: it leads to another agency and is no step of the chain.
    """

    atas: int
    bawah: int
    titik: tuple[tuple[int, int], ...]
    gantung: bool
    lintas: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The boxes of one page, how much room they take, and their type size in points."""

    boxes: tuple[Placed, ...]
    width: int
    height: int
    size: float

    @property
    def isi(self) -> tuple[Kotak, ...]:
        """What the boxes say, without their places."""
        return tuple(placed.box for placed in self.boxes)

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The connectors of all boxes but the root."""
        return tuple(
            _connect(self.boxes, box.induk, nomor) for nomor, box in enumerate(self.boxes) if box.induk is not None
        )


def _connect(boxes: Sequence[Placed], atas: int, bawah: int) -> Edge:
    parent, child = boxes[atas], boxes[bawah]
    draw = _way_aside if child.gantung else _way_around if child.baris_lanjut else _way_down
    titik = draw(parent, child)
    return Edge(atas, bawah, titik, child.gantung, child.box.jenjang is Jenjang.LINTAS)


def _way_aside(parent: Placed, child: Placed) -> tuple[tuple[int, int], ...]:
    """Along the left side, from the middle of one box to the middle of the other."""
    spine, top, foot = parent.x - SPINE // 2, parent.middle[1], child.middle[1]
    return (parent.x, top), (spine, top), (spine, foot), (child.x, foot)


def _way_down(parent: Placed, child: Placed) -> tuple[tuple[int, int], ...]:
    """Down from the middle of one box to the middle of the other; all elbows of a row are at one height."""
    start, end = parent.middle[0], child.middle[0]
    top = parent.y + parent.height
    if abs(end - start) < _STRAIGHT:
        return (start, top), (start, child.y)
    turn = child.y - min(_ELBOW, (child.y - top) // 2)
    return (start, top), (start, turn), (end, turn), (end, child.y)


def _way_around(parent: Placed, child: Placed) -> tuple[tuple[int, int], ...]:
    """From the left side of the root down the left edge of the page, and along the gap above the row to its box."""
    start, end, turn = parent.middle[1], child.middle[0], child.y - _ELBOW
    return (parent.x, start), (0, start), (0, turn), (end, turn), (end, child.y)


def crop(boxes: Sequence[Placed], size: float) -> Page:
    """Return a page that is just as large as its boxes and connectors: LibreOffice stretches a looser group."""
    parents = {box.induk for box in boxes if box.gantung}
    left = min(box.x - (SPINE // 2 if nomor in parents else 0) for nomor, box in enumerate(boxes))
    left -= _AROUND if any(box.baris_lanjut for box in boxes) else 0
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return Page(tuple(box._replace(x=box.x - left) for box in boxes), right - left, bottom, size)

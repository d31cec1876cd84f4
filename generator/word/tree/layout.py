"""Places the boxes of a tree on pages: upper levels side by side, the last level hanging below its column. In twips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.reports.pohon import Kotak
from generator.word.tree.metrics import box_height

SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)  # points; below 7 nothing is legible in print
NARROWEST = 3100  # width of a column
GUTTER = 380  # between columns: the connectors of the hanging boxes run here
INDENT = 170  # of a hanging box
SPINE = 150  # how far left of its column a connector runs
LEVEL_GAP = 340
STACK_GAP = 110
WIDEST_TOP = 9000  # of a box that stands alone in its row
LANJUTAN = "(lanjutan)"
SELENGKAPNYA = "selengkapnya pada tabel"
TALLEST_TOP = 0.3  # share of a page that the root, or a group, may take


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place; `induk` is the index of the box above it on the same page, None for the root."""

    box: Kotak
    level: int
    x: int
    y: int
    width: int
    height: int
    induk: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """The boxes of one page and how much room they take."""

    boxes: tuple[Placed, ...]
    width: int
    height: int
    size: float


@dataclass(frozen=True, slots=True)
class _Column:
    head: Kotak
    stack: tuple[Kotak, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    head: Kotak
    columns: tuple[_Column, ...]


def lay_out(akar: Kotak, width: int, height: int) -> tuple[Page, ...]:
    """Return as few pages as the smallest type needs, in the largest type that needs no more."""
    fewest = len(_pages(akar, width, height, SIZES[-1]))
    for size in SIZES:
        pages = _pages(akar, width, height, size)
        if len(pages) == fewest:
            return pages
    return pages


def _pages(akar: Kotak, width: int, height: int, size: float) -> tuple[Page, ...]:
    """All groups on one page if they fit, else pages of one group each, continued as often as needed."""
    grid = _Grid(width, height, size)
    akar = grid.shorten(replace(akar, anak=tuple(grid.shorten(group) for group in akar.anak)))
    whole = tuple(_Group(group, tuple(_Column(c, c.anak) for c in group.anak)) for group in akar.anak)
    if sum(max(len(group.columns), 1) for group in whole) <= grid.count:
        page = grid.place(akar, whole)
        if page.height <= height or not whole:
            return (page,)
    pages: list[Page] = []
    for group in akar.anak:
        for part in grid.split(continued(akar) if pages else akar, group):
            pages.append(grid.place(continued(akar) if pages else akar, (part,)))
    return tuple(pages)


def continued(box: Kotak) -> Kotak:
    """Return a box as it is named again on a later page."""
    title = next(iter(box.judul.splitlines()), "")
    return replace(box, judul=f"{title} {LANJUTAN}", isi=(), kaki="", anak=())


def cut_box(box: Kotak, width: int, size: float, room: int) -> tuple[Kotak, ...]:
    """Return a box as boxes that are no higher than the room, its lines shared out; a box of one line stays whole."""
    if len(box.isi) < 2 or box_height(box, width, size) <= room:
        return (box,)
    kept = len(box.isi) - 1
    while kept > 1 and box_height(replace(box, isi=box.isi[:kept], kaki=""), width, size) > room:
        kept -= 1
    rest = box.isi[kept:]
    later = replace(continued(box) if LANJUTAN not in box.judul else box, isi=rest, kaki=box.kaki, anak=box.anak)
    return (replace(box, isi=box.isi[:kept], kaki="", anak=()), *cut_box(later, width, size, room))


class _Grid:
    """The columns of a page of one size, in one type size."""

    def __init__(self, width: int, height: int, size: float) -> None:
        self.height, self.size = height, size
        self.count = max(1, (width + GUTTER - SPINE) // (NARROWEST + GUTTER))
        self.width = width
        self.alone = min(WIDEST_TOP, width)
        self.column = (width - SPINE - (self.count - 1) * GUTTER) // self.count

    def span(self, columns: int) -> int:
        """The width of neighbouring columns."""
        return columns * self.column + (columns - 1) * GUTTER

    def split(self, akar: Kotak, group: Kotak) -> list[_Group]:
        """Return a group as parts that fit on a page each; from the second one on, the boxes above are only named."""
        rooms = (self._room(akar, group), self._room(continued(akar), continued(group)))
        pieces: list[_Column] = []
        for column in group.anak:
            self._cut(column, pieces, rooms)
        parts = [tuple(pieces[n : n + self.count]) for n in range(0, len(pieces), self.count)] or [()]
        return [_Group(group if n == 0 else continued(group), part) for n, part in enumerate(parts)]

    def shorten(self, box: Kotak) -> Kotak:
        """Return a box of the upper levels with as many lines as its share of the page holds; the tables hold them all."""
        limit, rest = TALLEST_TOP * self.height, len(box.isi)
        short = box
        while rest and box_height(short, self.alone, self.size) > limit:
            rest -= 1
            short = replace(box, isi=(*box.isi[:rest], SELENGKAPNYA))
        return short

    def _room(self, akar: Kotak, group: Kotak) -> int:
        """The height left for columns below root and group."""
        return self.height - sum(box_height(box, self.alone, self.size) + LEVEL_GAP for box in (akar, group))

    def _cut(self, column: Kotak, pieces: list[_Column], rooms: tuple[int, int]) -> None:
        """Add a column, cut where its stack would leave the page; later pieces name the column again."""
        room = min(rooms)
        *before, head = cut_box(column, self.column, self.size, room - STACK_GAP)
        pieces += [_Column(piece, ()) for piece in before]
        stack = list[Kotak]()
        used = box_height(head, self.column, self.size)
        least = box_height(continued(column), self.column, self.size) + 2 * STACK_GAP
        parts = [part for box in column.anak for part in cut_box(box, self.column - INDENT, self.size, room - least)]
        for box in parts:
            height = STACK_GAP + box_height(box, self.column - INDENT, self.size)
            if (stack or not head.judul.endswith(LANJUTAN)) and used + height > rooms[len(pieces) >= self.count]:
                pieces.append(_Column(head, tuple(stack)))
                head, stack = continued(column), []
                used = box_height(head, self.column, self.size)
            stack.append(box)
            used += height
        pieces.append(_Column(head, tuple(stack)))

    def place(self, akar: Kotak, groups: Sequence[_Group]) -> Page:
        """Return the boxes of one page; rows of one level begin at the same height."""
        total = sum(max(len(group.columns), 1) for group in groups) or 1
        left = SPINE + (self.width - SPINE - self.span(total)) // 2
        boxes = [self._top(akar, 0, (left, self.span(total)), 0, alone=True)]
        tops, second = [], boxes[0].height + LEVEL_GAP
        for group in groups:
            span = self.span(max(len(group.columns), 1))
            tops.append((left, self._top(group.head, 1, (left, span), second, alone=len(groups) == 1)))
            left += span + GUTTER
        third = second + max((top.height for _, top in tops), default=0) + LEVEL_GAP
        for group, (start, top) in zip(groups, tops, strict=True):
            boxes.append(top)
            parent = len(boxes) - 1
            for nomor, column in enumerate(group.columns):
                self._hang(boxes, column, start + nomor * (self.column + GUTTER), third, parent)
        return crop(boxes, self.size)

    def _top(self, box: Kotak, level: int, below: tuple[int, int], y: int, alone: bool) -> Placed:
        """Return a box centred over the columns below it (left edge, width); one alone in its row may be wider."""
        left, span = below
        width = self.alone if alone else min(span, WIDEST_TOP)
        height = box_height(box, width, self.size)
        return Placed(box, level, left + (span - width) // 2, y, width, height, 0 if level else None)

    def _hang(self, boxes: list[Placed], column: _Column, x: int, y: int, parent: int) -> None:
        height = box_height(column.head, self.column, self.size)
        boxes.append(Placed(column.head, 2, x, y, self.column, height, parent))
        head, y = len(boxes) - 1, y + height
        for box in column.stack:
            height = box_height(box, self.column - INDENT, self.size)
            boxes.append(Placed(box, 3, x + INDENT, y + STACK_GAP, self.column - INDENT, height, head))
            y += STACK_GAP + height


def crop(boxes: Sequence[Placed], size: float) -> Page:
    """Return a page that is just as large as its boxes and connectors: LibreOffice stretches a looser group."""
    left = min(box.x - (SPINE // 2 + INDENT if box.level == 3 else 0) for box in boxes)
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return Page(tuple(replace(box, x=box.x - left) for box in boxes), right - left, bottom, size)

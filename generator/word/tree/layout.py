"""Places the boxes of a tree on pages: upper levels side by side, all that is deeper hanging below its column. In twips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.reports.pohon import Kotak
from generator.word.tree.metrics import box_height
from generator.word.tree.places import INDENT, SPINE, Page, Placed, crop

SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)  # points; below 7 nothing is legible in print
NARROWEST = 3100  # width of a column
_SEMPIT = 2100  # the same where it brings a tree onto a single page
GUTTER = 380  # between columns: the connectors of the hanging boxes run here
LEVEL_GAP = 340
STACK_GAP = 110
WIDEST_TOP = 9000  # of a box that stands alone in its row
DEEPEST = 6  # levels below a column that are still indented further
LANJUTAN = "(lanjutan)"
SELENGKAPNYA = "selengkapnya pada tabel"
TALLEST_TOP = 0.3  # share of a page that the root, or a group, may take


@dataclass(frozen=True, slots=True)
class _Gantung:
    """A box that hangs below a column; `atas` are the boxes between the column's head and this one."""

    box: Kotak
    atas: tuple[Kotak, ...]

    @property
    def depth(self) -> int:
        """How often it is indented; the deepest boxes stand below each other."""
        return min(len(self.atas) + 1, DEEPEST)


@dataclass(frozen=True, slots=True)
class Column:
    """A box of the third row (of the second, where it heads no group) and all that hangs below it."""

    head: Kotak
    stack: tuple[_Gantung, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A box of the second row and the columns below it; `head` None: its only column stands in the second row itself."""

    head: Kotak | None
    columns: tuple[Column, ...]

    @property
    def count(self) -> int:
        """How many columns wide it is."""
        return max(len(self.columns), 1)


def lay_out(akar: Kotak, width: int, height: int) -> tuple[Page, ...]:
    """Return as few pages as the smallest type needs, in the largest type that needs no more.

    Columns are narrower than usual only where this brings the whole tree onto one page.
    """
    narrowest, fewest = NARROWEST, len(_pages(akar, Grid(width, height, SIZES[-1])))
    if fewest > 1 and len(_pages(akar, Grid(width, height, SIZES[-1], _SEMPIT))) == 1:
        narrowest, fewest = _SEMPIT, 1
    for size in SIZES:
        pages = _pages(akar, Grid(width, height, size, narrowest))
        if len(pages) == fewest:
            return pages
    return pages


def _pages(akar: Kotak, grid: Grid) -> tuple[Page, ...]:
    """Groups that fit beside each other share a page; one that is too large is continued as often as needed."""
    akar = grid.shorten(replace(akar, anak=tuple(grid.shorten(group) for group in akar.anak)))
    if not akar.anak:
        return (grid.place(akar, ()),)
    whole = tuple(_make_group(group) for group in akar.anak)
    if sum(group.count for group in whole) <= grid.count:
        page = grid.place(akar, whole)
        if page.height <= grid.height:
            return (page,)
    first, *rest = akar.anak
    parts = [*grid.split(akar, first), *(part for group in rest for part in grid.split(continued(akar), group))]
    return tuple(grid.fill(akar, parts))


def _make_group(group: Kotak) -> Group:
    """A group whose boxes have nothing below them is one column in the second row."""
    if _is_column(group):
        return Group(None, (_make_column(group),))
    return Group(group, tuple(_make_column(column) for column in group.anak))


def _is_column(group: Kotak) -> bool:
    return bool(group.anak) and not any(child.anak for child in group.anak)


def _make_column(column: Kotak) -> Column:
    return Column(column, tuple(_list_below(column, ())))


def _list_below(box: Kotak, atas: tuple[Kotak, ...]) -> Iterator[_Gantung]:
    """All boxes below one, depth first."""
    for child in box.anak:
        yield _Gantung(replace(child, anak=()) if child.anak else child, atas)
        yield from _list_below(child, (*atas, child))


def continued(box: Kotak) -> Kotak:
    """Return a box as it is named again on a later page."""
    title = next(iter(box.judul.splitlines()), "").removesuffix(LANJUTAN).rstrip()
    return replace(box, judul=f"{title} {LANJUTAN}".lstrip(), isi=(), kaki="", anak=())


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


def _name_above(one: _Gantung) -> list[_Gantung]:
    """The boxes between a column's head and a hanging box, as they are named again on a later page."""
    return [_Gantung(continued(box), one.atas[:nomor]) for nomor, box in enumerate(one.atas)]


class Grid:
    """The columns of a page of one size, in one type size."""

    def __init__(self, width: int, height: int, size: float, narrowest: int = NARROWEST) -> None:
        self.height, self.size = height, size
        self.count = max(1, (width + GUTTER - SPINE) // (narrowest + GUTTER))
        self.width = width
        self.alone = min(WIDEST_TOP, width)
        self.column = (width - SPINE - (self.count - 1) * GUTTER) // self.count

    def span(self, columns: int) -> int:
        """The width of neighbouring columns."""
        return columns * self.column + (columns - 1) * GUTTER

    def tall(self, box: Kotak, depth: int = 0) -> int:
        """The height of a box in a column, so many levels below its head."""
        return box_height(box, self.column - depth * INDENT, self.size)

    def split(self, akar: Kotak, group: Kotak) -> list[Group]:
        """Return a group as parts that fit on a page each; from the second one on, the boxes above are only named."""
        above = (akar,) if _is_column(group) else (akar, group)
        rooms = (self._room(above), self._room([continued(box) for box in above]))
        if _is_column(group):
            return [Group(None, (piece,)) for piece in self._cut(_make_column(group), rooms, 0)]
        pieces = list[Column]()
        for column in group.anak:
            pieces += self._cut(_make_column(column), rooms, len(pieces))
        parts = [tuple(pieces[n : n + self.count]) for n in range(0, len(pieces), self.count)] or [()]
        return [Group(group if n == 0 else continued(group), part) for n, part in enumerate(parts)]

    def fill(self, akar: Kotak, parts: Sequence[Group]) -> Iterator[Page]:
        """Put neighbouring parts on one page as long as they fit."""
        root, held = akar, list[Group]()
        for part in parts:
            if held and not self._fits(root, (*held, part)):
                yield self.place(root, held)
                root, held = continued(akar), []
            held.append(part)
        yield self.place(root, held)

    def _fits(self, akar: Kotak, parts: Sequence[Group]) -> bool:
        return sum(part.count for part in parts) <= self.count and self.place(akar, parts).height <= self.height

    def shorten(self, box: Kotak) -> Kotak:
        """Return a box of the upper levels with as many lines as its share of the page holds; the tables hold them all."""
        limit, rest = TALLEST_TOP * self.height, len(box.isi)
        short = box
        while rest and box_height(short, self.alone, self.size) > limit:
            rest -= 1
            short = replace(box, isi=(*box.isi[:rest], SELENGKAPNYA))
        return short

    def _room(self, above: Sequence[Kotak]) -> int:
        """The height left for columns below boxes of the upper rows."""
        return self.height - sum(box_height(box, self.alone, self.size) + LEVEL_GAP for box in above)

    def _cut(self, column: Column, rooms: tuple[int, int], before: int) -> list[Column]:
        """Return a column, cut where its stack would leave the page; later pieces name the boxes above again.

        `rooms` are the heights on the first page of the group and on later ones; `before` columns of it stand already.
        """
        *cut, head = cut_box(column.head, self.column, self.size, min(rooms) - STACK_GAP)
        pieces = [Column(piece, ()) for piece in cut]
        held, is_new = list[_Gantung](), LANJUTAN not in head.judul
        used = self.tall(head)
        for one in self._cut_stack(column, min(rooms)):
            if is_new and used + self._tall_hung(one) > rooms[before + len(pieces) >= self.count]:
                pieces.append(Column(head, tuple(held)))
                head, held = continued(column.head), _name_above(one)
                used = self.tall(head) + sum(map(self._tall_hung, held))
            held.append(one)
            is_new = True
            used += self._tall_hung(one)
        return [*pieces, Column(head, tuple(held))]

    def _tall_hung(self, one: _Gantung) -> int:
        return STACK_GAP + self.tall(one.box, one.depth)

    def _cut_stack(self, column: Column, room: int) -> Iterator[_Gantung]:
        """The hanging boxes, those cut that would not fit below the head on a page of their own."""
        least = self.tall(continued(column.head)) + 2 * STACK_GAP
        for one in column.stack:
            above = sum(map(self._tall_hung, _name_above(one)))
            for box in cut_box(one.box, self.column - one.depth * INDENT, self.size, room - least - above):
                yield one if box is one.box else replace(one, box=box)

    def place(self, akar: Kotak, groups: Sequence[Group]) -> Page:
        """Return the boxes of one page; rows of one level begin at the same height."""
        return self.place_rows(akar, (groups,) if groups else ())

    def place_rows(self, akar: Kotak, rows: Sequence[Sequence[Group]]) -> Page:
        """Return the boxes of one page that holds several rows of groups below each other."""
        boxes = [self._top(akar, 0, self._below(rows[0] if rows else ()), 0, alone=True)]
        for nomor, row in enumerate(rows):
            foot, later = max(box.y + box.height for box in boxes), nomor > 0
            self._place_row(boxes, row, foot + LEVEL_GAP * (2 if later else 1), later)
        return crop(boxes, self.size)

    def _below(self, groups: Sequence[Group]) -> tuple[int, int]:
        """Where a row of groups begins, and how wide it is: in the middle of the page."""
        span = self.span(sum(group.count for group in groups) or 1)
        return SPINE + (self.width - SPINE - span) // 2, span

    def _place_row(self, boxes: list[Placed], groups: Sequence[Group], second: int, later: bool) -> None:
        """Add groups with their columns, beside each other."""
        left, _ = self._below(groups)
        starts = list[int]()
        for group in groups:
            starts.append(left)
            left += self.span(group.count) + GUTTER
        tops = [self._group_top(group, start, second, len(groups)) for group, start in zip(groups, starts, strict=True)]
        third = second + max((top.height for top in tops if top), default=0) + LEVEL_GAP
        for group, start, top in zip(groups, starts, tops, strict=True):
            first = len(boxes)
            if top:
                boxes.append(top)
            parent = first if top else 0
            for nomor, column in enumerate(group.columns):
                self._hang(boxes, column, (start + nomor * (self.column + GUTTER), third if top else second), parent)
            boxes[first] = boxes[first]._replace(baris_lanjut=later)

    def _group_top(self, group: Group, start: int, y: int, groups: int) -> Placed | None:
        """The head of a group over its columns; None for one that is a column itself."""
        if group.head is None:
            return None
        return self._top(group.head, 1, (start, self.span(group.count)), y, alone=groups == 1)

    def _top(self, box: Kotak, level: int, below: tuple[int, int], y: int, alone: bool) -> Placed:
        """Return a box centred over the columns below it (left edge, width); one alone in its row may be wider."""
        left, span = below
        width = self.alone if alone else min(span, WIDEST_TOP)
        height = box_height(box, width, self.size)
        return Placed(box, level, left + (span - width) // 2, y, width, height, 0 if level else None)

    def _hang(self, boxes: list[Placed], column: Column, at: tuple[int, int], parent: int) -> None:
        """Add a column: its head, and below it the boxes that hang from it or from each other."""
        x, y = at
        height = self.tall(column.head)
        level = boxes[parent].level + 1
        boxes.append(Placed(column.head, level, x, y, self.column, height, parent))
        above = [len(boxes) - 1]
        y += height
        for one in column.stack:
            height, width = self.tall(one.box, one.depth), self.column - one.depth * INDENT
            del above[one.depth :]
            place = x + one.depth * INDENT, y + STACK_GAP
            boxes.append(Placed(one.box, level + len(above), *place, width, height, above[-1], gantung=True))
            above.append(len(boxes) - 1)
            y += STACK_GAP + height

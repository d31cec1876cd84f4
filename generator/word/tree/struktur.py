"""Places the boxes of an organisation chart: rows of four units below the head, what belongs to a unit hanging from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.reports.pohon import Kotak
from generator.word.tree.layout import GUTTER, LEVEL_GAP, STACK_GAP, continued
from generator.word.tree.metrics import box_height
from generator.word.tree.places import INDENT, SPINE, Page, Placed, crop

SIZES = (8.5, 8.0, 7.5, 7.0)  # points
BARIS = 4  # units in a row: even, so that the way down to the next row is free in the middle
WIDEST = 2800
_UNIT, _BAWAHAN = 1, 3  # levels: they decide colour and connector


@dataclass(frozen=True, slots=True)
class _Column:
    head: Kotak
    stack: tuple[Kotak, ...]


def lay_out_struktur(akar: Kotak, width: int, height: int) -> tuple[Page, ...]:
    """Return as few pages as the smallest type needs, in the largest type that needs no more."""
    fewest = len(_Chart(akar, width, height, SIZES[-1]).pages())
    for size in SIZES:
        pages = _Chart(akar, width, height, size).pages()
        if len(pages) == fewest:
            return pages
    return pages


def _list_below(box: Kotak) -> Iterator[Kotak]:
    """All boxes below one, depth first."""
    for child in box.anak:
        yield replace(child, anak=())
        yield from _list_below(child)


class _Chart:
    """The chart in one type size."""

    def __init__(self, akar: Kotak, width: int, height: int, size: float) -> None:
        self.akar, self.width, self.height, self.size = akar, width, height, size
        self.column = self._divide(min(max(len(akar.anak), 1), BARIS))
        self.head = max(box_height(box, min(WIDEST * 2, width), size) for box in (akar, continued(akar)))

    @property
    def _highest_unit(self) -> int:
        return max(self._height(head) for unit in self.akar.anak for head in (unit, continued(unit)))

    def _divide(self, columns: int) -> int:
        """The width of a column where so many stand side by side."""
        return min(WIDEST, (self.width - SPINE - (columns - 1) * GUTTER) // columns)

    def pages(self) -> tuple[Page, ...]:
        """Rows of units go to a page as long as they fit below the head."""
        rows = self._rows()
        if not rows:
            return (self._page(self.akar, ()),)
        groups: list[list[Sequence[_Column]]] = [[]]
        used = self.head
        for row in rows:
            needed = LEVEL_GAP + self._tall_row(row)
            if groups[-1] and used + needed > self.height:
                groups.append([])
                used = self.head
            groups[-1].append(row)
            used += needed
        return tuple(
            self._page(self.akar if nomor == 0 else continued(self.akar), group) for nomor, group in enumerate(groups)
        )

    def _rows(self) -> list[Sequence[_Column]]:
        """The units in rows; where a unit had to be cut, there are more pieces than units, and rows are full ones."""
        pieces = [piece for child in self.akar.anak for piece in self._pieces(child)]
        if len(self.akar.anak) < min(len(pieces), BARIS):
            self.column = self._divide(BARIS)
            pieces = [piece for child in self.akar.anak for piece in self._pieces(child)]
        return [pieces[n : n + BARIS] for n in range(0, len(pieces), BARIS)]

    def _pieces(self, unit: Kotak) -> Iterator[_Column]:
        """A unit with what hangs from it, named again where its stack would leave the page."""
        room = self.height - self.head - LEVEL_GAP - self._highest_unit
        head, stack = replace(unit, anak=()), list[Kotak]()
        for box in _list_below(unit):
            if stack and self._tall_stack((*stack, box)) > room:
                yield _Column(head, tuple(stack))
                head, stack = continued(unit), []
            stack.append(box)
        yield _Column(head, tuple(stack))

    def _tall_stack(self, stack: Sequence[Kotak]) -> int:
        return sum(STACK_GAP + box_height(box, self.column - INDENT, self.size) for box in stack)

    def _tall_row(self, row: Sequence[_Column]) -> int:
        """The units of a row are as high as the highest of them."""
        return self._top(row) + max(self._tall_stack(column.stack) for column in row)

    def _top(self, row: Sequence[_Column]) -> int:
        return max(self._height(column.head) for column in row)

    def _height(self, unit: Kotak) -> int:
        return box_height(unit, self.column, self.size)

    def _page(self, akar: Kotak, rows: Sequence[Sequence[_Column]]) -> Page:
        wide = min(WIDEST * 2, self.width)
        boxes = [Placed(replace(akar, anak=()), 0, (self.width - wide) // 2, 0, wide, self.head, None)]
        y = self.head + LEVEL_GAP
        for row in rows:
            span = len(row) * self.column + (len(row) - 1) * GUTTER
            left = (self.width - span) // 2
            for nomor, column in enumerate(row):
                self._hang(boxes, column, left + nomor * (self.column + GUTTER), y, self._top(row))
            y += self._tall_row(row) + LEVEL_GAP
        return crop(boxes, self.size)

    def _hang(self, boxes: list[Placed], column: _Column, x: int, y: int, height: int) -> None:
        boxes.append(Placed(column.head, _UNIT, x, y, self.column, height, 0))
        head, y = len(boxes) - 1, y + height
        for box in column.stack:
            height = box_height(box, self.column - INDENT, self.size)
            place = x + INDENT, y + STACK_GAP
            boxes.append(Placed(box, _BAWAHAN, *place, self.column - INDENT, height, head, gantung=True))
            y += STACK_GAP + height

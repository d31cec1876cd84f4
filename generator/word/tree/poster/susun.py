"""How a tree stands on a poster: in rows of branches below each other, on the smallest sheet that holds it legibly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import sqrt

from generator.reports.pohon import Kotak
from generator.word.tree.layout import GUTTER, NARROWEST, STACK_GAP, Grid, Group, continued
from generator.word.tree.metrics import TWIPS_PER_POINT, box_height
from generator.word.tree.places import SPINE, Page

KERTAS = {  # points: lying sheets, from the smallest
    "A3": (1190.55, 841.89),
    "A2": (1683.78, 1190.55),
    "A1": (2383.94, 1683.78),
    "A0": (3370.39, 2383.94),
}
TEPI = 28.0  # points: margin of every sheet
UKURAN = 9.0  # points: type in which a tree is laid out
TERKECIL, TERBESAR = 8 / UKURAN, 2.0  # smallest and largest scale of that type on a sheet
_TERSEMPIT = round((KERTAS["A3"][0] - 2 * TEPI) / TERBESAR * TWIPS_PER_POINT)  # the smallest sheet in its largest type
_TERPENDEK = 12_000  # twips: a column that is no longer than a lying A3 is not cut

Kop = Callable[[float], float]  # points that title and legend take on a sheet of so many points


@dataclass(frozen=True, slots=True)
class Susunan:
    """A tree, or a part of one, in its places; `skala`: how many times larger it is drawn on its sheet."""

    page: Page
    kertas: str
    skala: float


def arrange(akar: Kotak, kop: Kop) -> Iterator[Susunan]:
    """Return a tree on one sheet; one that is too large for an A0 in legible type on several, branch by branch."""
    page = _find_best(akar, kop)
    kertas, skala = _choose_sheet(page, kop)
    halves = _halve(akar) if skala < TERKECIL else ()
    if not halves:
        yield Susunan(page, kertas, skala)
    for half in halves:
        yield from arrange(half, kop)


def _find_best(akar: Kotak, kop: Kop) -> Page:
    """Return the arrangement that is largest on a sheet; the widest of those that are as large parts the fewest branches."""
    columns = _guess_columns(akar)
    best = _place(akar, columns)
    largest = _measure(best, kop)
    while _scale_to(_width_of(columns + 1)) >= largest:
        columns += 1
        page = _place(akar, columns)
        if _measure(page, kop) >= largest:
            best, largest = page, _measure(page, kop)
    return best


def _guess_columns(akar: Kotak) -> int:
    """How many columns all boxes would take if they filled a lying sheet without a gap."""
    ratio = KERTAS["A3"][0] / KERTAS["A3"][1]
    return max(1, int(sqrt(ratio * _sum_heights(akar) / (NARROWEST + GUTTER))))


def _sum_heights(box: Kotak) -> int:
    return sum(box_height(child, NARROWEST, UKURAN) + STACK_GAP + _sum_heights(child) for child in box.anak)


def _width_of(columns: int) -> int:
    """Twips."""
    return SPINE + columns * (NARROWEST + GUTTER) - GUTTER


def _place(akar: Kotak, columns: int) -> Page:
    """Return the tree in so many columns; a column that would be longer than the sheet goes on beside itself."""
    width, (wide, high) = _width_of(columns), KERTAS["A3"]
    grid = Grid(width, max(round(width * high / wide), _TERPENDEK), UKURAN)
    return grid.place_rows(akar, _fill_rows(akar, grid))


def _fill_rows(akar: Kotak, grid: Grid) -> list[list[Group]]:
    rows: list[list[Group]] = []
    for part in (part for group in akar.anak for part in grid.split(akar, group)):
        if rows and sum(held.count for held in rows[-1]) + part.count <= grid.count:
            rows[-1].append(part)
        else:
            rows.append([part])
    return rows


def _scale_to(width: int, kertas: str = "A3") -> float:
    """How many times wider a sheet is than so many twips."""
    return (KERTAS[kertas][0] - 2 * TEPI) / (width / TWIPS_PER_POINT)


def _measure(page: Page, kop: Kop, kertas: str = "A3") -> float:
    """How many times larger a page can, and should, be drawn on a sheet."""
    width = max(page.width, _TERSEMPIT)
    high = page.height / TWIPS_PER_POINT + kop(width / TWIPS_PER_POINT)
    return min(_scale_to(width, kertas), (KERTAS[kertas][1] - 2 * TEPI) / high, TERBESAR)


def _choose_sheet(page: Page, kop: Kop) -> tuple[str, float]:
    """Return the smallest sheet on which the type is legible, and the scale; below the smallest where no sheet will do."""
    for kertas in KERTAS:
        skala = _measure(page, kop, kertas)
        if skala >= TERKECIL:
            break
    return kertas, skala


def _halve(box: Kotak) -> tuple[Kotak, ...]:
    """Return a tree as two, parted where it first branches; nothing where it does not branch at all."""
    middle = len(box.anak) // 2
    if middle:
        return replace(box, anak=box.anak[:middle]), replace(continued(box), anak=box.anak[middle:])
    first, *second = [half for child in box.anak for half in _halve(child)] or (None,)
    if first is None:
        return ()
    return replace(box, anak=(first,)), replace(continued(box), anak=tuple(second))

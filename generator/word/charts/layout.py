"""How large a panel is drawn and where its bars begin. Lengths in twips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.reports.grafik import Arah, Panel
from generator.word.charts.style import SIZE, TITLE_SIZE
from generator.word.tree.metrics import TWIPS_PER_POINT, count_lines, text_width

_BAR = 190  # a lying bar with its label
_LINE = round(SIZE * 1.2 * TWIPS_PER_POINT)
_BETWEEN = 140  # between two categories
_EDGE = 90
_LEGEND = 380
_UPRIGHT = 2350  # height of upright bars with the names below them, on the whole width
_UPRIGHT_SHARE = 0.45  # and no more than this share of a narrower panel's width
_NAMES = 0.43  # largest share of the width for the names of lying bars
_LABELS = 120  # room beside the longest bar, beyond its label's own width


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a panel, and the shares of them at which the bars' area begins and what it measures."""

    width: int
    height: int
    area: tuple[float, float, float, float]  # x, y, width, height
    legend: bool

    def stretched(self, height: int) -> Size:
        """Return the panel made higher for a neighbour: room is added below the title, so that the bars stand level."""
        x, y, wide, high = self.area
        below = (1 - y) * self.height
        return Size(self.width, height, (x, 1 - below / height, wide, high * self.height / height), self.legend)


def measure_panel(panel: Panel, width: int, names: int, legend: bool) -> Size:
    """Return the size of a panel as wide as given; `names` is the room for the names of lying bars."""
    legend = legend and len(panel.deret) > 1
    head = _EDGE + _title_height(panel, width)
    foot = _EDGE + (_LEGEND if legend else 0)
    if panel.arah is Arah.TEGAK:
        head += _LINE  # the label above the highest bar
        upright = min(_UPRIGHT, round(width * _UPRIGHT_SHARE))
        height = head + upright + foot
        below = _LINE * max(count_lines(name, width * 0.9 / len(panel.kategori), SIZE) for name in panel.kategori)
        return Size(width, height, (0.02, head / height, 0.96, (upright - below - _EDGE) / height), legend)
    lines = max(count_lines(name, names - _EDGE, SIZE) for name in panel.kategori)
    pitch = max(len(panel.deret) * _BAR, lines * _LINE) + _BETWEEN
    body = pitch * len(panel.kategori)
    height = head + body + foot
    right = round(text_width(_longest_label(panel), SIZE)) + _LABELS
    return Size(width, height, (names / width, head / height, (width - names - right) / width, body / height), legend)


def names_width(panels: Sequence[Panel], width: int) -> int:
    """Return the room for names that panels above each other share, so that their bars begin on one line."""
    longest = max(text_width(name, SIZE) for panel in panels for name in panel.kategori)
    return round(min(longest + 2 * _EDGE, width * _NAMES))


def _longest_label(panel: Panel) -> str:
    known = [nilai for deret in panel.deret for nilai in deret.nilai if nilai is not None]
    short = 1000**panel.ribuan
    values = [f"{nilai / short:,.{panel.desimal}f}" if panel.ribuan else f"{nilai:,f}" for nilai in known]
    suffix = max(panel.akhiran, key=len, default="")
    return max(values, key=len, default="") + suffix


def _title_height(panel: Panel, width: int) -> int:
    if not panel.judul:
        return 0
    lines = count_lines(panel.judul, width - 4 * _EDGE, TITLE_SIZE, True)
    return round(lines * TITLE_SIZE * 1.25 * TWIPS_PER_POINT) + _EDGE

"""How every chart looks, decided once: calm, and told apart by lightness so that a grey print keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from generator.reports.grafik import Arah, Deret
from generator.word.parts.wordml import escape_attribute

SIZE = 8.0  # points: names, labels and legend
TITLE_SIZE = 8.5
GAP = {Arah.DATAR: 45, Arah.TEGAK: 35}  # percent of a bar's width between two categories
OVERLAP = {Arah.DATAR: -6, Arah.TEGAK: -6}  # a sliver of paper between neighbouring bars

_TEXT = "262626"
_EDGE = "1F3864"
_AXIS = "7F7F7F"


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour, or a pattern of two; every bar has a dark edge, so that pale ones stand out from the paper."""

    colour: str
    pattern: str = ""
    ground: str = "FFFFFF"


MAIN = Fill("1F3864")
RAMP = (
    Fill("E4EAF3"),
    Fill("C2CFE2"),
    Fill("9DB1CF"),
    Fill("7891B8"),
    Fill("4F6B99"),
    Fill("4F6B99", "wdUpDiag"),
    Fill("1F3864", "smGrid"),
)
"""From pale to dark, each told from its neighbours in grey too; patterns only for series that are very many."""
_CHOSEN = {1: (0,), 2: (0, 2), 3: (0, 2, 4), 4: (0, 2, 3, 4), 5: (0, 1, 2, 3, 4)}  # those farthest apart


def choose_fills(deret: Sequence[Deret]) -> tuple[Fill, ...]:
    """Return the fill of each series: the main one dark, the others paler, in rising order; a single series is dark."""
    if len(deret) == 1:
        return (MAIN,)
    banyak = sum(not satu.utama for satu in deret)
    others = cycle(_CHOSEN.get(banyak, range(len(RAMP))))
    return tuple(MAIN if satu.utama else RAMP[next(others)] for satu in deret)


def shape(fill: Fill) -> str:
    """Return the properties of a bar."""
    return f'<c:spPr>{_paint(fill)}<a:ln w="6350"><a:solidFill><a:srgbClr val="{_EDGE}"/></a:solidFill></a:ln></c:spPr>'


def _paint(fill: Fill) -> str:
    if not fill.pattern:
        return f'<a:solidFill><a:srgbClr val="{fill.colour}"/></a:solidFill>'
    return (
        f'<a:pattFill prst="{fill.pattern}"><a:fgClr><a:srgbClr val="{fill.colour}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{fill.ground}"/></a:bgClr></a:pattFill>'
    )


def axis_line() -> str:
    """Return the line on which the bars stand."""
    return f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{_AXIS}"/></a:solidFill></a:ln></c:spPr>'


def nothing() -> str:
    """Return a frame without fill or line, so that the page shows through."""
    return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def letters(font: str, size: float = SIZE, bold: bool = False) -> str:
    """Return the paragraph properties of a text in the document's own typeface, written in Indonesian."""
    face = f'<a:latin typeface="{escape_attribute(font)}"/><a:cs typeface="{escape_attribute(font)}"/>' if font else ""
    return (
        f'<a:pPr><a:defRPr lang="id-ID" sz="{round(size * 100)}" b="{int(bold)}"><a:solidFill><a:srgbClr val="{_TEXT}"/>'
        f"</a:solidFill>{face}</a:defRPr></a:pPr>"
    )

"""How high a text stands in a box: wrapped by the widths of Arial, so that no font file is needed. Lengths in twips."""

from __future__ import annotations

from functools import lru_cache

from generator.reports.pohon import Kotak

# widths of the characters from space to ~ in thousandths of the type size; Liberation Sans has the same
_WIDTHS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556,) * 10,
    *(278, 278, 584, 584, 584, 556, 1015),
    *(667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833),
    *(722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611),
    *(278, 278, 278, 469, 556, 333),
    *(556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833),
    *(556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500),
    *(334, 260, 334, 584),
)
_OTHER = 667  # a character outside the table
_BOLD = 1.08
_AIR = 1.03  # programs differ a little in how they wrap
_LINE = 1.17  # line height over type size
TWIPS_PER_POINT = 20
PAD = 60  # twips between the frame and its text, on each side
_SPARE = 30


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a text on one line, size in points."""
    units = sum(_WIDTHS[ord(char) - 32] if 32 <= ord(char) < 127 else _OTHER for char in text)
    return units / 1000 * size * TWIPS_PER_POINT * (_BOLD if bold else 1) * _AIR


@lru_cache(maxsize=8192)
def count_lines(text: str, width: float, size: float, bold: bool = False) -> int:
    """Return how many lines a text takes; a word wider than the line is broken."""
    return sum(_count_line(line, width, size, bold) for line in text.splitlines() or ("",))


def _count_line(text: str, width: float, size: float, bold: bool) -> int:
    lines, used = 1, 0.0
    space = text_width(" ", size, bold)
    for word in text.split():
        length = text_width(word, size, bold)
        if used and used + space + length > width:
            lines, used = lines + 1, 0.0
        elif used:
            used += space
        broken = int(length // width)
        lines += broken
        used += length - broken * width
    return lines


def box_height(box: Kotak, width: float, size: float) -> int:
    """Return the height of a box of a given width that shows all of its text."""
    room = width - 2 * PAD
    lines = count_lines(box.judul, room, size, True)
    lines += sum(count_lines(text, room, size) for text in (*box.isi, *((box.kaki,) if box.kaki else ())))
    return round(lines * size * TWIPS_PER_POINT * _LINE) + 2 * PAD + _SPARE

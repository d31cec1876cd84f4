"""How a text stands in a box: wrapped by the widths of Arial, so that no font file is needed. Lengths in twips."""

from __future__ import annotations

from functools import lru_cache

from generator.reports.pohon import Kotak

# widths of the characters from space to ~ in thousandths of the type size; Liberation Sans and Helvetica have the same
_REGULAR = (
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
_BOLD = (
    *(278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556,) * 10,
    *(333, 333, 584, 584, 584, 611, 975),
    *(722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833),
    *(722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611),
    *(333, 278, 333, 584, 556, 333),
    *(556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889),
    *(611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500),
    *(389, 280, 389, 584),
)
_WIDTHS = {
    bold: dict(zip(map(chr, range(32, 127)), widths, strict=True))
    for bold, widths in ((False, _REGULAR), (True, _BOLD))
}
_OTHER = 1000  # a character outside the table, such as a dash
_AIR = 1.03  # programs differ a little in how they wrap
LINE = 1.17  # line height over type size
TWIPS_PER_POINT = 20
PAD = 60  # twips between the frame and its text, on each side
_SPARE = 30


def advance(text: str, size: float, bold: bool = False) -> float:
    """Return how far Arial moves on for a text on one line, in the unit of `size`."""
    return _advance(text, bold) / 1000 * size


@lru_cache(maxsize=8192)
def _advance(text: str, bold: bool) -> int:
    widths = _WIDTHS[bold]
    return sum(widths.get(char, _OTHER) for char in text)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width that a text on one line may take, size in points."""
    return _to_twips(_advance(text, bold), size)


def _to_twips(advanced: int, size: float) -> float:
    return advanced / 1000 * size * TWIPS_PER_POINT * _AIR


@lru_cache(maxsize=16384)
def wrap(text: str, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Return the lines of a text; a word wider than the line is broken."""
    return tuple(line for part in text.splitlines() or ("",) for line in _wrap_line(part, width, size, bold))


def _wrap_line(text: str, width: float, size: float, bold: bool) -> list[str]:
    lines, used = [""], 0.0
    space = text_width(" ", size, bold)
    for word in text.split():
        rest = _advance(word, bold)  # of what is left of the word: measured once, however often it is broken
        if lines[-1] and used + space + _to_twips(rest, size) > width:
            lines.append("")
            used = 0.0
        while _to_twips(rest, size) > width:
            kept = _cut_word(word, width, size, bold)
            lines[-1:] = [word[:kept], ""]
            rest -= _advance(word[:kept], bold)
            word = word[kept:]
        used += _to_twips(rest, size) + (space if lines[-1] else 0.0)
        lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _cut_word(word: str, width: float, size: float, bold: bool) -> int:
    """Return how many characters of a word stand on a line; at least one."""
    used = 0.0
    for number, char in enumerate(word):
        used += text_width(char, size, bold)
        if used > width:
            return max(number, 1)
    return len(word)


def count_lines(text: str, width: float, size: float, bold: bool = False) -> int:
    """Return how many lines a text takes."""
    return len(wrap(text, width, size, bold))


def list_parts(box: Kotak) -> tuple[tuple[str, bool, bool], ...]:
    """Return the paragraphs of a box with whether each is bold and whether it is italic."""
    lines = ((box.judul, True, False), *((text, False, False) for text in box.isi))
    return (*lines, (box.kaki, False, True)) if box.kaki else lines


def box_height(box: Kotak, width: float, size: float) -> int:
    """Return the height of a box of a given width that shows all of its text."""
    lines = _count_all(list_parts(box), width - 2 * PAD, size)
    return round(lines * size * TWIPS_PER_POINT * LINE) + 2 * PAD + _SPARE


@lru_cache(maxsize=8192)  # a tree is tried in several type sizes and numbers of columns
def _count_all(parts: tuple[tuple[str, bool, bool], ...], room: float, size: float) -> int:
    return sum(count_lines(text, room, size, bold) for text, bold, _ in parts)

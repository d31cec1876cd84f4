"""Native numbering of a template: what number a heading prints, and new lists that start at one."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from generator.word.parts.styles import Styles, W

BUTIR, NOMOR, HURUF = "bullet", "decimal", "lowerLetter"
"""The kinds of lists that staff type into a cell, by Word's names of their formats."""

_LEVELS = 9
_HANGING = 397  # twips between mark and text
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_ROMAN_SMALL = ((9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return a number in upper-case roman digits."""
    digits = ""
    for value, sign in _ROMAN + _ROMAN_SMALL:
        digits += sign * (number // value)
        number %= value
    return digits


def letters(number: int) -> str:
    """Return A … Z, then AA, BB … as Word counts with letters."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_FORMATS = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
}


def format_number(number: int, kind: str) -> str:
    """Return a number in one of Word's formats; an unknown one prints arabic digits."""
    return _FORMATS.get(kind, str)(number)


@dataclass(frozen=True)
class Level:
    """One level of a numbered list as the template declares it."""

    kind: str  # decimal, upperRoman …; «none» and «bullet» print no number
    text: str  # «BAB %1», «%1.%2»
    legal: bool  # all digits arabic, though a higher level is roman
    suffix: str  # what stands between number and text: tab, space or nothing


class Numbering:
    """The lists of one template."""

    def __init__(self, xml: str) -> None:
        root = ElementTree.fromstring(xml) if xml else ElementTree.Element("none")
        self._abstract = {num.get(f"{W}numId", ""): _value(num, "abstractNumId") for num in root.iter(f"{W}num")}
        self._levels = {
            (abstract.get(f"{W}abstractNumId", ""), int(level.get(f"{W}ilvl", "0"))): _read_level(level)
            for abstract in root.iter(f"{W}abstractNum")
            for level in abstract.iter(f"{W}lvl")
        }
        self.highest = max((int(number) for number in self._abstract), default=0)
        known = (int(abstract.get(f"{W}abstractNumId", "0")) for abstract in root.iter(f"{W}abstractNum"))
        self.highest_abstract = max(known, default=0)

    def abstract_of(self, number: str) -> str:
        """Return the list definition behind a list; «» for an unknown one."""
        return self._abstract.get(number, "")

    def level(self, abstract: str, depth: int) -> Level | None:
        """Return one level of a list definition."""
        return self._levels.get((abstract, depth))


def write_abstract(number: int, kind: str) -> str:
    """Return a list definition of one kind at every level, each level counting for itself."""
    levels = "".join(_write_level(depth, kind) for depth in range(_LEVELS))
    multi = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{multi}{levels}</w:abstractNum>'


def _write_level(depth: int, kind: str) -> str:
    text = "–•"[depth % 2] if kind == BUTIR else f"%{depth + 1}."
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_HANGING * (depth + 1)}" w:hanging="{_HANGING}"/></w:pPr></w:lvl>'
    )


def _value(element: ElementTree.Element, tag: str, default: str = "") -> str:
    child = element.find(f"{W}{tag}")
    return default if child is None else child.get(f"{W}val", default)


def _read_level(level: ElementTree.Element) -> Level:
    legal = level.find(f"{W}isLgl")
    return Level(
        kind=_value(level, "numFmt", "decimal"),
        text=_value(level, "lvlText"),
        legal=legal is not None and legal.get(f"{W}val", "1") not in ("0", "false"),
        suffix=_value(level, "suff", "tab"),
    )


class HeadingNumbers:
    """Counts the numbered styles in the order of the document, as Word does."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._counts: dict[str, list[int]] = {}

    def level_of(self, style_id: str) -> Level | None:
        """Return the level that a style is linked to; None for an unnumbered style."""
        number, depth = self._styles.numbering.get(style_id, ("", 0))
        return self._numbering.level(self._numbering.abstract_of(number), depth)

    def count(self, style_id: str) -> str:
        """Count one more paragraph of a style and return the number it prints; «» for an unnumbered style."""
        level = self.level_of(style_id)
        if level is None or level.kind in ("none", "bullet"):
            return ""
        number, depth = self._styles.numbering[style_id]
        abstract = self._numbering.abstract_of(number)
        counts = self._counts.setdefault(abstract, [0] * 9)
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (8 - depth)
        return self._print(abstract, level, counts)

    def _print(self, abstract: str, level: Level, counts: list[int]) -> str:
        text = level.text
        for depth, number in enumerate(counts):
            part = self._numbering.level(abstract, depth)
            kind = "decimal" if level.legal or part is None else part.kind
            text = text.replace(f"%{depth + 1}", format_number(max(number, 1), kind))
        return text

    def chapter(self, style_id: str) -> int:
        """Return how often the highest level of a style's list has been counted."""
        number, _ = self._styles.numbering.get(style_id, ("", 0))
        return self._counts.get(self._numbering.abstract_of(number), [0])[0]

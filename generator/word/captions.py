"""Captions «Tabel 3.4 …»: numbered through each chapter in the order of the document, and references to them.

Both numbers are fields. That of the BAB says again what `SEQ Bab` has counted in the heading (`\\c`); the last one begins anew at the
nearest heading 1 (`\\s 1`), whatever caption is taken out. An appendix prints the number of its list, so a hidden `SEQ Lampiran`
counts beside it; there the first caption begins anew by `\\r 1`.

A tab stands behind «SEQ» in captions. For Word it is a blank like any other; LibreOffice 7 takes the field for one it does not know,
prints its result and saves it as it is. Known ones it would save without `\\c`, `\\r` and `\\s`, and all count on
(docs/pengembang/keputusan/nomor-keterangan.md).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.catalogue.templat import RUJUKAN_TANPA_TUJUAN
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.faults import fault, nearest
from generator.word.parts.numbering import roman
from generator.word.parts.wordml import bookmark_name, field, paragraph, run

_REOPEN = '<w:r><w:t xml:space="preserve">'
_CLOSE = "</w:t></w:r>"
_REFERENCE = re.compile(r"<!--rujuk:(\w+)-->")
_CHAPTER = "<!--nomor:Bab:-->"
_FIXED = "<w:noProof/>"
_HIDDEN = "<w:vanish/>"
_SEQ = "SEQ\t"  # a tab, see above
_BAB, _LAMPIRAN = "Bab", "Lampiran"


def chapter_mark() -> str:
    """Return the mark, inside a BAB heading, at which the chapter's roman number will stand."""
    return _CHAPTER


def number_mark(label: str, key: str) -> str:
    """Return the mark, inside a text, at which the caption's label and number will stand («Tabel 3.4»)."""
    return f"<!--nomor:{label}:{bookmark_name(key)}-->"


def reference_mark(key: str) -> str:
    """Return the mark, inside a text, at which the label and number of another caption will stand."""
    return f"<!--rujuk:{bookmark_name(key)}-->"


def caption(label: str, key: str, title: str, canvas: Canvas, keep_next: bool = True) -> str:
    """Return the caption paragraph of a table (kept with what follows) or of a figure (below it)."""
    text = f"{_REOPEN}{number_mark(label, key)}{_CLOSE}{run(' ' + title)}"
    return paragraph(canvas.styles[gaya.KETERANGAN], text, "" if keep_next else '<w:keepNext w:val="0"/>')


def number_captions(xml: str, canvas: Canvas, template: str) -> str:
    """Return the document with every caption numbered and every reference to one resolved."""
    numbers = _Numbers(canvas)
    top = [style for style, level in canvas.styles.outline.items() if level == 0]
    headings = "|".join(map(re.escape, top))
    pattern = re.compile(rf'<w:pStyle w:val="({headings})"/>.*?</w:p>|<!--nomor:(\w+):(\w*)-->', re.DOTALL)
    numbered = pattern.sub(numbers.replace, xml)
    return _REFERENCE.sub(lambda match: _reference(match[1], numbers.known, template), numbered)


class _Numbers:
    """Counts captions while the document is read from top to bottom."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas, self._headings = canvas, canvas.heading_numbers()
        self._first = canvas.styles[gaya.JUDUL[0]]
        self._style, self._chapters = "", ""  # of the chapter at hand; what counts it, «» where nothing does
        self._counts: Counter[tuple[str, str]] = Counter()
        self.known: dict[str, str] = {}  # bookmark → «Tabel 3.4»

    def replace(self, match: re.Match[str]) -> str:
        """Return the found heading with its number, or the caption's number in place of its mark."""
        if match[1]:
            return self._enter(match[0], match[1])
        if match[2] == "Bab":
            return self._chapter()
        return self._number(match[2], match[3])

    def _enter(self, heading: str, style: str) -> str:
        """Begin a chapter: a BAB, an appendix, or one that bears no roman number; the first two are counted by a field."""
        self._headings.count(style)
        level = self._headings.level_of(style)
        is_counted = level is not None and (level.kind == "upperRoman" or level.text == "")
        self._chapters = (_BAB if style == self._first else _LAMPIRAN) if is_counted else ""
        self._style = style
        if _CHAPTER in heading:
            return heading.replace(_CHAPTER, self._chapter())
        counter = field(rf"SEQ {self._chapters} \h", "", _HIDDEN) if is_counted else ""
        return heading.removesuffix("</w:p>") + counter + "</w:p>"

    def _chapter(self) -> str:
        number = roman(self._headings.chapter(self._first))
        sequence = field(r"SEQ Bab \* ROMAN", run(number, _FIXED))
        return f"{_CLOSE}{sequence}{_REOPEN}"

    def _number(self, label: str, name: str) -> str:
        chapter = f"{self._headings.chapter(self._style)}" if self._chapters else ""
        letter = "L" if self._chapters == _LAMPIRAN else ""
        self._counts[label, letter + chapter] += 1
        number = self._counts[label, letter + chapter]
        unique = name if name not in self.known else f"{name[:35]}_{len(self.known)}"
        self.known[unique] = f"{label} {letter}{chapter}{'.' if chapter else ''}{number}"
        mark = self._canvas.next_id()
        start = f'<w:bookmarkStart w:id="{mark}" w:name="{unique}"/>'
        fields = self._repeat_chapter(chapter) + self._count_on(label, number)
        return f'{_CLOSE}{start}{run(f"{label} {letter}")}{fields}<w:bookmarkEnd w:id="{mark}"/>{_REOPEN}'

    def _repeat_chapter(self, number: str) -> str:
        return field(rf"{_SEQ}{self._chapters} \c \* ARABIC", run(number, _FIXED)) + run(".") if number else ""

    def _count_on(self, label: str, number: int) -> str:
        restart = r" \s 1" if self._chapters == _BAB else r" \r 1" if number == 1 else ""
        return field(rf"{_SEQ}{label} \* ARABIC{restart}", run(str(number), _FIXED))


def _reference(name: str, known: dict[str, str], template: str) -> str:
    if name not in known:
        raise _unknown(name, known, template)
    link = field(rf"REF {name} \h", run(known[name]))
    return f"{_CLOSE}{link}{_REOPEN}"


def _unknown(name: str, known: Iterable[str], template: str) -> Exception:
    keys = [key.removeprefix("k_") for key in known]
    wrong = name.removeprefix("k_")
    return fault(RUJUKAN_TANPA_TUJUAN, templat=template, kunci=wrong, saran=nearest(wrong, keys))

"""Captions «Tabel 3.4 …»: numbered through each chapter in the order of the document, and references to them.

The last number is a field. In a BAB each one bears `\\s 1`, by which Word begins anew at the nearest heading 1, whatever caption is
taken out. The first also bears `\\r 1`, for LibreOffice knows no `\\s`. The BAB's own digit is text: LibreOffice 7.4 saves
`SEQ Bab \\c` as one that counts on.
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
_FIXED = "<w:noProof/>"


def chapter_mark() -> str:
    """Return the mark, inside a BAB heading, at which the chapter's roman number will stand."""
    return "<!--nomor:Bab:-->"


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
    pattern = re.compile(rf'<w:pStyle w:val="({"|".join(map(re.escape, top))})"/>|<!--nomor:(\w+):(\w*)-->')
    numbered = pattern.sub(numbers.replace, xml)
    return _REFERENCE.sub(lambda match: _reference(match[1], numbers.known, template), numbered)


class _Numbers:
    """Counts captions while the document is read from top to bottom."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas, self._headings = canvas, canvas.heading_numbers()
        self._first = canvas.styles[gaya.JUDUL[0]]
        self._prefix, self._in_bab = "", False
        self._counts: Counter[tuple[str, str]] = Counter()
        self.known: dict[str, str] = {}  # bookmark → «Tabel 3.4»

    def replace(self, match: re.Match[str]) -> str:
        """Return the found heading as it is, or the caption's number in place of its mark."""
        if match[1]:
            self._enter(match[1])
            return match[0]
        if match[2] == "Bab":
            return self._chapter()
        return self._number(match[2], match[3])

    def _enter(self, style: str) -> None:
        """Begin a chapter: «3» in BAB III, «L1» in the first appendix, «» where chapters carry no roman number."""
        self._headings.count(style)
        level = self._headings.level_of(style)
        if level is None or not (level.kind == "upperRoman" or level.text == ""):
            self._prefix, self._in_bab = "", False
            return
        self._in_bab = style == self._first
        self._prefix = f"{'' if self._in_bab else 'L'}{self._headings.chapter(style)}"

    def _chapter(self) -> str:
        number = roman(self._headings.chapter(self._first))
        sequence = field(r"SEQ Bab \* ROMAN", run(number, _FIXED))
        return f"{_CLOSE}{sequence}{_REOPEN}"

    def _number(self, label: str, name: str) -> str:
        self._counts[label, self._prefix] += 1
        number = self._counts[label, self._prefix]
        head = f"{label} {self._prefix}." if self._prefix else f"{label} "
        restart = (r" \r 1" if number == 1 else "") + (r" \s 1" if self._in_bab else "")
        sequence = field(rf"SEQ {label} \* ARABIC{restart}", run(str(number), _FIXED))
        unique = name if name not in self.known else f"{name[:35]}_{len(self.known)}"
        self.known[unique] = f"{head}{number}"
        mark = self._canvas.next_id()
        start = f'<w:bookmarkStart w:id="{mark}" w:name="{unique}"/>'
        return f'{_CLOSE}{start}{run(head)}{sequence}<w:bookmarkEnd w:id="{mark}"/>{_REOPEN}'


def _reference(name: str, known: dict[str, str], template: str) -> str:
    if name not in known:
        raise _unknown(name, known, template)
    link = field(rf"REF {name} \h", run(known[name]))
    return f"{_CLOSE}{link}{_REOPEN}"


def _unknown(name: str, known: Iterable[str], template: str) -> Exception:
    keys = [key.removeprefix("k_") for key in known]
    wrong = name.removeprefix("k_")
    return fault(RUJUKAN_TANPA_TUJUAN, templat=template, kunci=wrong, saran=nearest(wrong, keys))

"""The words of a finished document, as every reading of it sees them."""

from __future__ import annotations

import re
from html import unescape

from generator.word.parts.wordml import BOLEH_PUTUS

_POTONGAN = re.compile(
    r"<[wm]:t(?: [^>]*)?>([^<]+)|<w:(?:tab|br)\b[^>]*/>|</(?:w:p|m:r)>"
)  # words, else an end of line


def read_words(xml: str) -> str:
    """Return the words in reading order; a paragraph, a break, a tab and a piece of a formula end a line.

    Where a long word may be broken, nothing is read.
    """
    words = unescape("".join([piece or "\n" for piece in _POTONGAN.findall(xml)]))
    return words.replace(BOLEH_PUTUS, "").strip()

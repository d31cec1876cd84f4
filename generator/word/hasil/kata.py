"""The words of a finished document, as every reading of it sees them."""

from __future__ import annotations

import re
import zipfile
from html import unescape

from generator.word.parts.wordml import BOLEH_PUTUS

_POTONGAN = re.compile(r"<(?:w|m):t(?: [^>]*)?>([^<]*)</(?:w|m):t>|<w:(?:tab|br)\b[^>]*/>|</(?:w:p|m:r)>")
_SALINAN = re.compile(r"<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)
_LANJUTAN_SEL = re.compile(r'<w:vMerge(?: w:val="continue")?/>')


def read_body(archive: zipfile.ZipFile) -> str:
    """Return the body of a document without the copies that older programs show instead of its drawings."""
    return _SALINAN.sub("", archive.read("word/document.xml").decode("utf-8"))


def read_words(xml: str) -> str:
    """Return the words in reading order; a paragraph, a break, a tab and a piece of a formula end a line.

    Where a long word may be broken, nothing is read.
    """
    words = unescape("".join(match[1] if match[1] is not None else "\n" for match in _POTONGAN.finditer(xml)))
    return words.replace(BOLEH_PUTUS, "").strip()


def goes_on(cell: str) -> bool:
    """Tell whether a cell is the lower part of one merged down."""
    return _LANJUTAN_SEL.search(cell) is not None

"""Where the blocks of a document stand, what they say, and how staff would call them: between two bookmarks each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

from generator.word.parts.wordml import visible_text

_POINT = re.compile(r'<w:bookmarkStart\b[^>]*w:name="(blk_\w+)_(awal|akhir)"')
_RESULT = re.compile(
    r'<w:fldChar\b[^>]*w:fldCharType="separate"[^>]*>.*?<w:fldChar\b[^>]*w:fldCharType="end"', re.DOTALL
)
_FALLBACK = re.compile(r"<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)
_WORDS = re.compile(r"<[wm]:t(?: [^>]*)?>([^<]*)</[wm]:t>")
_CONTENT = re.compile(r"<(/?)w:sdtContent>")
_CAPTION = re.compile(r"<w:instrText[^>]*> SEQ\s(?:Tabel|Gambar) ")
_END = "</w:p>"
_KINDS = {"teks": "Naskah"}
_LONGEST_NAME = 60  # characters of a text that has no caption


def find_ranges(xml: str) -> dict[str, str]:
    """Return by the stem of its bookmarks what stands from the first to the last paragraph of each block.

    LibreOffice drops an empty paragraph at the end of a document, and the end of a last block with it: that one reaches
    to the end.
    """
    return {stem: xml[begin:end] for stem, (begin, end) in _find_between(xml).items()}


def _find_between(xml: str) -> dict[str, tuple[int, int]]:
    begins: dict[str, int] = {}
    ends: dict[str, int] = {}
    for match in _POINT.finditer(xml):
        (begins if match[2] == "awal" else ends).setdefault(match[1], match.start())
    last = max(begins, key=lambda stem: begins[stem], default="")
    ends.setdefault(last, len(xml))
    both = {stem: (begin, max(begin, ends[stem])) for stem, begin in begins.items() if stem in ends}  # or the other way
    return {stem: (_find_start(xml, begin), _find_end(xml, end)) for stem, (begin, end) in both.items()}


def find_spans(xml: str, tags: Iterable[str]) -> list[tuple[int, int]]:
    """Return where blocks stand, by their bookmarks and by their controls: Word may move a bookmark out of its control."""
    controls = (_find_inside(xml, tag) for tag in tags)
    return [*_find_between(xml).values(), *(span for span in controls if span)]


def find_control(xml: str, tag: str) -> str | None:
    """Return what stands in the content control with this tag, whatever stands in it now; None where there is none."""
    span = _find_inside(xml, tag)
    return xml[span[0] : span[1]] if span else None


def _find_inside(xml: str, tag: str) -> tuple[int, int] | None:
    mark = xml.find(f'<w:tag w:val="{tag}"/>')
    start, depth = xml.find("<w:sdtContent>", mark), 0
    for match in _CONTENT.finditer(xml, start) if min(mark, start) >= 0 else ():
        depth += -1 if match[1] else 1
        if depth == 0:
            return start, match.start()
    return None


def _find_end(xml: str, position: int) -> int:
    end = xml.find(_END, position)
    return end + len(_END) if end >= 0 else len(xml)


def _find_start(xml: str, position: int) -> int:
    plain = xml.rfind("<w:p>", 0, position)
    return max(plain, xml.rfind("<w:p ", max(plain, 0), position))


def hash_text(xml: str) -> str:
    """Return the hash of what a reader sees of a piece of a document."""
    return hash_words(read_words(xml))


def read_words(xml: str) -> str:
    """Return what a reader sees of a piece of a document, without numbers that fields print anew."""
    if "<mc:Fallback" in xml:
        xml = _FALLBACK.sub("", xml)
    if "<w:fldChar" in xml:
        xml = _RESULT.sub("", xml)
    return "".join(_WORDS.findall(xml))


def hash_words(words: str) -> str:
    """Return the hash of words; spaces do not count."""
    return take_hash("".join(words.split()))[:16]


def take_hash(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()


def name_block(xml: str, tag: str) -> str:
    """Return how staff would call a block: by its caption with its number, else by its kind and its first words."""
    caption = _CAPTION.search(xml)
    if caption:
        return visible_text(xml[_find_start(xml, caption.start()) : _find_end(xml, caption.start())])
    kind, _, key = tag.partition(":")
    end = _find_end(xml, 0)
    in_table = xml.startswith("</w:tc>", end)
    words = visible_text(xml[: xml.find("</w:tr>", end)] if in_table else xml[:end]) or key
    return f"{_KINDS.get(kind, kind.capitalize())} «{shorten_words(words)}»"


def shorten_words(words: str) -> str:
    """Return the first words of a text, by which staff find it."""
    return words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"

"""The paragraphs outside the blocks, such as the template's own sentences: kept by hash, so that an edit of them is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.word.anchors.ranges import find_spans, hash_text, shorten_words
from generator.word.parts.wordml import visible_text

_PARAGRAPH = re.compile(r"<w:p(?: [^>]*[^/])?>.*?</w:p>", re.DOTALL)
_LIST = re.compile(r"<w:instrText[^>]*>\s*(?:PAGEREF|TOC)\s")  # lines of contents lists, which Word makes anew
_NOTHING = hash_text("")
_DIGITS = 8  # of a hash: enough to tell the paragraphs of one document apart


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A paragraph outside the blocks: the hash of its text, and its first words."""

    sidik: str
    awal: str


@dataclass(frozen=True, slots=True)
class Suntingan:
    """What staff did to a paragraph outside the blocks: its first words, and «disunting», «dihapus» or «ditambahkan»."""

    awal: str
    apa: str


def list_outside(xml: str, tags: Iterable[str] = ()) -> list[Kalimat]:
    """Return the paragraphs with words that stand in none of the blocks; `tags` are those of controls, where
    Word may have moved bookmarks out of them.
    """
    found = (match[0] for piece in _cut(xml, find_spans(xml, tags)) for match in _PARAGRAPH.finditer(piece))
    own = ((hash_text(item), item) for item in found if not _LIST.search(item))
    return [Kalimat(sidik[:_DIGITS], shorten_words(visible_text(item))) for sidik, item in own if sidik != _NOTHING]


def _cut(xml: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Yield what is left of a document without stretches of it."""
    end = 0
    for start, stop in sorted(spans):
        if start > end:
            yield xml[end:start]
        end = max(end, stop)
    yield xml[end:]


def compare_outside(semula: Sequence[Kalimat], sekarang: Sequence[Kalimat]) -> list[Suntingan]:
    """Return what was done to the paragraphs since; those that only stand elsewhere are left out."""
    keys = [satu.sidik for satu in semula], [satu.sidik for satu in sekarang]
    told: list[Suntingan] = []
    for _, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if keys[0][a:b] == keys[1][c:d]:
            continue
        gone = [satu for satu in semula[a:b] if satu.sidik not in keys[1]]
        new = [satu for satu in sekarang[c:d] if satu.sidik not in keys[0]]
        told += [Suntingan(satu.awal, "disunting" if n < len(new) else "dihapus") for n, satu in enumerate(gone)]
        told += [Suntingan(satu.awal, "ditambahkan") for satu in new[len(gone) :][:1]]
        rest = len(new) - len(gone) - 1
        told += [Suntingan(f"{rest} paragraf sesudahnya", "ditambahkan")] if rest > 0 else []
    return told

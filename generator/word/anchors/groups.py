"""Which drawings make one anchored block: a table, a figure, or the paragraphs that stand together, each with a stable key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.reports.grafik import Grafik
from generator.reports.naskah import GambarBlok, Judul, Naskah, Persamaan
from generator.reports.pohon import Pohon, Struktur
from generator.reports.tabel import Tabel

_TEXT = (Judul, Naskah, Persamaan)
_KEYED = {Tabel: "tabel", Grafik: "grafik", GambarBlok: "gambar", Pohon: "bagan", Struktur: "bagan"}


@dataclass
class Group:
    """Blocks that are drawn into one control; `key` «» asks for none, as for lists of contents, which bear one of Word's own."""

    key: str
    title: str
    blocks: list[object] = field(default_factory=list)


def group_blocks(block: object, name: str) -> Iterator[Group]:
    """Yield the groups of what stands at one tag; paragraphs are named by the tag and the heading they stand under."""
    text: Group | None = None
    for item in _flatten(block):
        if isinstance(item, _TEXT):
            if text is None or isinstance(item, Judul):
                if text:
                    yield text
                heading = item.teks if isinstance(item, Judul) else ""
                text = Group(_key("teks", f"{name}/{heading}" if heading else name), heading or name or "naskah")
            text.blocks.append(item)
            continue
        if text:
            yield text
            text = None
        kind = _KEYED.get(type(item), "")
        yield Group(_key(kind, getattr(item, "kunci", "")) if kind else "", getattr(item, "judul", "") or kind, [item])
    if text:
        yield text


def _flatten(block: object) -> Iterator[object]:
    if isinstance(block, (tuple, list)):
        for item in block:
            yield from _flatten(item)
    else:
        yield block


def _key(kind: str, words: str) -> str:
    return f"{kind}:{re.sub(r'[^a-z0-9._/]+', '-', words.lower()).strip('-')}"

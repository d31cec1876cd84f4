"""What the charts of a block draw: their values and names stand in parts of their own, not among its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from html import unescape

from generator.paket import RELASI, list_targets
from generator.word.anchors.ranges import hash_words, take_hash

_LINK = re.compile(r'<c:chart\b[^>]*\br:id="([^"]+)"')
_VALUES = re.compile(rb"<c:numCache>.*?</c:numCache>", re.DOTALL)
_NAMES = re.compile(rb"<c:strCache>.*?</c:strCache>", re.DOTALL)
_VALUE = re.compile(rb"<c:v>([^<]*)</c:v>")
_DIGITS = 9  # after the decimal point; LibreOffice writes more of them


def list_charts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the charts of a document by the relationship ids by which its body calls them."""
    if RELASI not in parts:
        return {}
    links = list_targets(parts[RELASI])
    return {link: parts[name] for link, name in links.items() if name.startswith("word/charts/") and name in parts}


def hash_charts(block: str, charts: Mapping[str, bytes]) -> str:
    """Return the hash of the values that the charts of a block draw, in their order; «» for a block without charts."""
    found = [charts[link] for link in _LINK.findall(block) if link in charts]
    values = [_plain(value) for chart in found for cache in _VALUES.findall(chart) for value in _VALUE.findall(cache)]
    return take_hash(" ".join(values))[:16] if found else ""


def hash_labels(block: str, charts: Mapping[str, bytes]) -> str:
    """Return the hash of what the charts of a block call their series and bars, in their order; «» for one without charts."""
    found = [charts[link] for link in _LINK.findall(block) if link in charts]
    labels = [
        unescape(name.decode("utf-8"))
        for chart in found
        for cache in _NAMES.findall(chart)
        for name in _VALUE.findall(cache)
    ]
    return hash_words("\0".join(labels)) if found else ""


def _plain(value: bytes) -> str:
    text = value.decode("utf-8")
    try:
        return format(round(Decimal(text), _DIGITS).normalize(), "f")
    except InvalidOperation:
        return text

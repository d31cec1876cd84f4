"""What a Word template asks of its context."""

from __future__ import annotations

from pathlib import Path

from generator.word.contents import Daftar
from generator.word.renderer import _load


def known_names(template: Path) -> frozenset[str]:
    """Return the top-level names that a template takes from its context."""
    given = {"draf", "dokumen", *(f"daftar_{item.name.lower()}" for item in Daftar)}
    return frozenset(name for part in _load(template).compiled.values() for name in part.names if name not in given)

"""The gap markers of a finished document: what staff still have to fill."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape


def list_gaps(docx: bytes, awal: str) -> tuple[str, ...]:
    """Return the markers that begin with `awal` and end with a bracket, in the order of the text; repeated ones stay."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    return tuple(unescape(found) for found in re.findall(re.escape(awal) + r"[^\]<]*\]", text))

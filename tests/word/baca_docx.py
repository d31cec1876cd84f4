"""Reads a Word file as its reader sees it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from generator.reports.tabel import Tabel
from generator.word.parts.canvas import Canvas
from generator.word.tables import draw_table


def body(docx: bytes, part: str = "word/document.xml") -> str:
    """Return the XML of one part."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return archive.read(part).decode("utf-8")


def draw_whole(tabel: Tabel, canvas: Canvas) -> str:
    """Return a table with all its rows."""
    return canvas.aside.put_back(draw_table(tabel, canvas)).decode()


def paragraphs(xml: str) -> list[str]:
    """Return the text of every paragraph that has one, field codes left out."""
    found = re.findall(r"<w:p[ >].*?</w:p>", re.sub(r"<w:instrText.*?</w:instrText>", "", xml), re.DOTALL)
    texts = [
        "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", re.sub(r"<w:(?:br|tab)/>", "<w:t>\n</w:t>", item)))
        for item in found
    ]
    return [text for text in texts if text.strip()]

"""Small Word documents written by hand, for tests that read figures out of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(text: str, style: str = "") -> str:
    """One paragraph; `style` is the id of its style."""
    gaya = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{gaya}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of plain texts."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def write_docx(*body: str, charts: Sequence[str] = ()) -> bytes:
    """A document of these pieces of its body."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        xml = f'<w:document xmlns:w="{_NS}"><w:body>{"".join(body)}</w:body></w:document>'
        archive.writestr(zipfile.ZipInfo("word/document.xml"), xml)
        for number, chart in enumerate(charts, 1):
            archive.writestr(zipfile.ZipInfo(f"word/charts/chart{number}.xml"), chart)
    return output.getvalue()

"""Small Word documents written by hand, for tests that read figures out of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

_OFFICE = "http://schemas.openxmlformats.org"
_SPACES = {
    "wp": "drawingml/2006/wordprocessingDrawing",
    "c": "drawingml/2006/chart",
    "r": "officeDocument/2006/relationships",
}
_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(text: str, style: str = "") -> str:
    """One paragraph; `style` is the id of its style."""
    gaya = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{gaya}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of plain texts."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def drawing(name: str, number: int) -> str:
    """A paragraph with the drawing of a chart; `number` counts the charts of the document from 1."""
    spaces = " ".join(f'xmlns:{key}="{_OFFICE}/{value}"' for key, value in _SPACES.items())
    inside = f'<wp:docPr id="1" name="{name}"/><c:chart r:id="c{number}"/>'
    return f"<w:p><w:r><w:drawing {spaces}>{inside}</w:drawing></w:r></w:p>"


def write_docx(*body: str, charts: Sequence[str] = ()) -> bytes:
    """A document of these pieces of its body."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        xml = f'<w:document xmlns:w="{_NS}"><w:body>{"".join(body)}</w:body></w:document>'
        archive.writestr(zipfile.ZipInfo("word/document.xml"), xml)
        links = "".join(f'<Relationship Id="c{n}" Target="charts/chart{n}.xml"/>' for n in range(1, len(charts) + 1))
        archive.writestr(zipfile.ZipInfo("word/_rels/document.xml.rels"), f"<Relationships>{links}</Relationships>")
        for number, chart in enumerate(charts, 1):
            archive.writestr(zipfile.ZipInfo(f"word/charts/chart{number}.xml"), chart)
    return output.getvalue()

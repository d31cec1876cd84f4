"""A cell whose text has form: bold, italic and underlined stretches."""

from __future__ import annotations

from xml.sax.saxutils import escape

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.tulisan import Ruas, Tulisan, list_ruas

_TANDA = (("bold", "b"), ("italic", "i"), ("underline", "u"))


def has_form(teks: str) -> bool:
    """Tell whether a text must be written in stretches: it has form, or xlsxwriter would take it for its own marks."""
    return isinstance(teks, Tulisan) or (teks.startswith("<r>") and teks.endswith("</r>"))


def write_tulisan(ws: Worksheet, row: int, column: int, teks: str, cell_format: Format) -> None:
    """Write a text with its form; xlsxwriter wants at least two stretches, so that a single one is cut in two."""
    ruas = list_ruas(teks)
    if len(teks) < 2:
        ws.write_string(row, column, _write_one(ruas[0]), cell_format)
        return
    if len(ruas) == 1:
        ruas = (*list_ruas(teks[:1]), *list_ruas(teks[1:]))
    pieces = [piece for satu in ruas for piece in (_font(satu), satu.teks)]
    ws.write_rich_string(row, column, *pieces, cell_format)


def _font(ruas: Ruas) -> Format:
    return Format({name: True for (name, _), on in zip(_TANDA, ruas.bentuk, strict=True) if on})


def _write_one(ruas: Ruas) -> str:
    """One character with form, as it stands in the table of shared texts."""
    look = "".join(f"<{tag}/>" for (_, tag), on in zip(_TANDA, ruas.bentuk, strict=True) if on)
    return (
        f'<r><rPr>{look}<sz val="11"/><rFont val="Calibri"/></rPr><t xml:space="preserve">{escape(ruas.teks)}</t></r>'
    )

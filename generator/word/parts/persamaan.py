"""Formulas as native Word equations (OMML): upright text, fractions as wide as their words, long words on several lines.

LibreOffice breaks no equation and stacks the lines of an array at the left; hence lines are cut here, and each stands in
a matrix of one cell, which both programs centre.
"""

from __future__ import annotations

from generator.reports.naskah import Pecahan, Persamaan
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import clean_text, escape_text, paragraph
from generator.word.tree.metrics import text_width, wrap

_UKURAN = 10.5  # type size in points; LibreOffice draws equations in its own, of about the same width
_TEPI = 720  # twips: the indent of a formula
_LEGA = 1.12  # room for the fonts of equations, which differ from program to program
_KIRI = (0.3, 0.4, 0.5)  # of the line: how wide what stands left of the first «=» may be
_KIRI_TERTINGGI = 4  # lines of it, up to which it is kept narrow
_PALING_SEMPIT = 1400  # twips that a fraction or a sum keeps, however long what stands beside it is
_NS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_SAMA = " = "


def draw_persamaan(persamaan: Persamaan, canvas: Canvas) -> str:
    """Return one formula as a paragraph of its own, cut into lines so that it fits the width of the section."""
    room = (canvas.width - _TEPI) / _LEGA
    left = _cut_left(persamaan.kiri, room)
    fixed = sum(_width(piece) for piece in persamaan.kanan if isinstance(piece, str) and not _can_break(piece))
    used = _widest(left) + _width(_SAMA) + fixed
    share = max(room - used, _PALING_SEMPIT)
    pieces = [_text(_SAMA if left else _SAMA.lstrip(), canvas)]
    pieces += [_draw_piece(piece, share, canvas) for piece in persamaan.kanan]
    formula = (_stack(left, canvas) if left else "") + "".join(pieces)
    body = f'<m:oMathPara {_NS}><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr><m:oMath>{formula}</m:oMath></m:oMathPara>'
    keep = "<w:keepNext/>" if persamaan.bersambung else ""
    indent = f'<w:ind w:left="{_TEPI}" w:firstLine="0"/>'
    return paragraph(canvas.styles[gaya.TUBUH], body, f"{keep}{indent}")


def _cut_left(teks: str, room: float) -> tuple[str, ...]:
    """Return the lines of what is measured, as narrow as few lines allow; nothing for nothing."""
    cuts = [wrap(teks, room * share, _UKURAN) for share in _KIRI] if teks else [()]
    return next((lines for lines in cuts if len(lines) <= _KIRI_TERTINGGI), cuts[-1])


def _draw_piece(piece: str | Pecahan, room: float, canvas: Canvas) -> str:
    if isinstance(piece, Pecahan):
        parts = [_stack(wrap(teks, room, _UKURAN), canvas) for teks in (piece.atas, piece.bawah)]
        return f"<m:f><m:num>{parts[0]}</m:num><m:den>{parts[1]}</m:den></m:f>"
    if _can_break(piece) and _width(piece) > room:
        return _stack(wrap(piece, room, _UKURAN), canvas)
    return _text(piece, canvas)


def _can_break(piece: str) -> bool:
    """Tell whether a text may stand on several lines: a sum or product of several parts."""
    return " + " in piece


def _stack(lines: tuple[str, ...], canvas: Canvas) -> str:
    """Return lines one above the other, each centred."""
    rows = [_cell(_text(line, canvas)) for line in lines]
    return rows[0] if len(rows) == 1 else _matrix(rows)


def _cell(content: str) -> str:
    return _matrix([content])


def _matrix(rows: list[str]) -> str:
    """Return a matrix of one centred column."""
    look = '<m:mcs><m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="center"/></m:mcPr></m:mc></m:mcs>'
    return f"<m:m><m:mPr>{look}</m:mPr>{''.join(f'<m:mr><m:e>{row}</m:e></m:mr>' for row in rows)}</m:m>"


def _text(text: str, canvas: Canvas) -> str:
    """Return upright words (`m:nor`) in the font of the document."""
    font = canvas.styles.font
    family = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else ""
    look = f'{family}<w:sz w:val="{int(_UKURAN * 2)}"/>'
    words = escape_text(clean_text(text).replace("\n", " ").replace("\t", " "))
    return f'<m:r><m:rPr><m:nor/></m:rPr><w:rPr>{look}</w:rPr><m:t xml:space="preserve">{words}</m:t></m:r>'


def _width(text: str) -> float:
    return text_width(text, _UKURAN)


def _widest(lines: tuple[str, ...]) -> float:
    return max((_width(line) for line in lines), default=0.0)

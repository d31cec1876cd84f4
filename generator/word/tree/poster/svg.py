"""A sheet as SVG: sharp at any size, editable in drawing programs and in PowerPoint."""

from __future__ import annotations

from generator.word.parts.wordml import escape_attribute
from generator.word.tree.look import TEBAL_GARIS
from generator.word.tree.poster.sheet import Baris, Bidang, Garis, Lembar

_HURUF = "Arial, 'Liberation Sans', Helvetica, sans-serif"
BULAT = 6.0  # points: radius of round corners
PUTUS = (4, 3)  # points: dash and gap


def write_svg(lembar: Lembar) -> bytes:
    """Return the sheet in its natural size; text stays text."""
    size = f"{_number(lembar.width)} {_number(lembar.height)}"
    wide, high = (f"{_number(length)}pt" for length in (lembar.width, lembar.height))
    parts = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {size}"'
        f' font-family="{_HURUF}" stroke-width="{TEBAL_GARIS}">',
        f"<title>{escape_attribute(lembar.judul)}</title>",
        '<rect width="100%" height="100%" fill="#FFFFFF"/>',
        *map(_way, lembar.garis),
        *map(_field, lembar.bidang),
        *map(_line, lembar.baris),
        "</svg>",
    )
    return "\n".join(parts).encode("utf-8")


def _number(value: float) -> str:
    return f"{value:.2f}"


def _dash(putus: bool) -> str:
    return f' stroke-dasharray="{PUTUS[0]} {PUTUS[1]}"' if putus else ""


def _way(garis: Garis) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in garis.titik)
    return f'<polyline points="{points}" fill="none" stroke="#{garis.warna}"{_dash(garis.putus)}/>'


def _field(bidang: Bidang) -> str:
    place = " ".join(
        f'{name}="{_number(value)}"'
        for name, value in zip(
            ("x", "y", "width", "height"), (bidang.x, bidang.y, bidang.width, bidang.height), strict=True
        )
    )
    rupa = bidang.rupa
    round_corners = f' rx="{BULAT}"' if rupa.bulat else ""
    return f'<rect {place}{round_corners} fill="#{rupa.isi}" stroke="#{rupa.garis}"{_dash(rupa.putus)}/>'


def _line(baris: Baris) -> str:
    weight = ' font-weight="bold"' if baris.tebal else ""
    slant = ' font-style="italic"' if baris.miring else ""
    place = f'x="{_number(baris.x)}" y="{_number(baris.y)}" font-size="{_number(baris.ukuran)}"'
    return f"<text {place}{weight}{slant}>{escape_attribute(baris.teks)}</text>"

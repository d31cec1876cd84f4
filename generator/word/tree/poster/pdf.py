"""Sheets as one PDF with a page for each: drawn as lines and text in the standard fonts, so that no font is embedded."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from generator.word.tree.look import TEBAL_GARIS
from generator.word.tree.poster.sheet import Baris, Bidang, Garis, Lembar
from generator.word.tree.poster.svg import BULAT, PUTUS

_FONTS = {(False, False): "Helvetica", (True, False): "Helvetica-Bold", (False, True): "Helvetica-Oblique"}
_NAMES = {form: f"F{nomor}" for nomor, form in enumerate(_FONTS, 1)}
_ARC = 0.5523  # of the radius: control points of a quarter of a circle
_LAIN = str.maketrans({"≥": ">=", "≤": "<=", "→": "->", "−": "-"})  # signs that the standard fonts lack
_PERTAMA = 3 + len(_FONTS)  # number of the first page: after catalogue, list of pages and fonts


def write_pdf(sheets: Sequence[Lembar], judul: str) -> bytes:
    """Return the document; a character that the standard fonts lack is printed as «?»."""
    kids = " ".join(f"{_PERTAMA + 2 * nomor} 0 R" for nomor in range(len(sheets)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(sheets)}/Kids[{kids}]>>".encode(),
        *(
            f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>".encode()
            for font in _FONTS.values()
        ),
    ]
    for nomor, sheet in enumerate(sheets):
        objects += [_page(sheet, _PERTAMA + 2 * nomor + 1), _stream(_draw(sheet))]
    objects.append(b"<</Title " + _text(judul) + b"/Producer(lkjip-generator)>>")
    return _bind(objects)


def _page(sheet: Lembar, content: int) -> bytes:
    fonts = "".join(f"/{name} {3 + nomor} 0 R" for nomor, name in enumerate(_NAMES.values()))
    box = f"[0 0 {sheet.width:.2f} {sheet.height:.2f}]"
    return f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R>>".encode()


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream"


def _bind(objects: Sequence[bytes]) -> bytes:
    """Number the objects, the last being the document's properties, and list where each begins."""
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for nomor, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{nomor} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = f"trailer\n<</Size {count}/Root 1 0 R/Info {count - 1} 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return bytes(out) + f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode()


def _draw(sheet: Lembar) -> bytes:
    """The page's drawing; PDF counts upward, so it is turned once as a whole, and each text back."""
    lines = [
        f"{TEBAL_GARIS} w 1 0 0 -1 0 {sheet.height:.2f} cm".encode(),
        *map(_way, sheet.garis),
        *map(_field, sheet.bidang),
        *map(_line, sheet.baris),
    ]
    return b"\n".join(lines)


def _colour(rrggbb: str) -> str:
    return " ".join(f"{int(rrggbb[n : n + 2], 16) / 255:.3f}" for n in (0, 2, 4))


def _dash(putus: bool) -> str:
    return f"[{PUTUS[0]} {PUTUS[1]}] 0 d" if putus else "[] 0 d"


def _way(garis: Garis) -> bytes:
    first, *rest = (f"{x:.2f} {y:.2f}" for x, y in garis.titik)
    path = " ".join((f"{first} m", *(f"{point} l" for point in rest)))
    return f"{_colour(garis.warna)} RG {_dash(garis.putus)} {path} S".encode()


def _field(bidang: Bidang) -> bytes:
    rupa = bidang.rupa
    shape = _round(bidang) if rupa.bulat else f"{bidang.x:.2f} {bidang.y:.2f} {bidang.width:.2f} {bidang.height:.2f} re"
    return f"{_colour(rupa.isi)} rg {_colour(rupa.garis)} RG {_dash(rupa.putus)} {shape} B".encode()


def _round(bidang: Bidang) -> str:
    """A rectangle with round corners, clockwise from the upper left one."""
    left, top, right, foot = bidang.x, bidang.y, bidang.x + bidang.width, bidang.y + bidang.height
    corners = (
        (right, top, 1, 0, 0, 1),
        (right, foot, 0, 1, -1, 0),
        (left, foot, -1, 0, 0, -1),
        (left, top, 0, -1, 1, 0),
    )
    path = [f"{left + BULAT:.2f} {top:.2f} m"]
    for x, y, inx, iny, outx, outy in corners:
        start, end = (x - inx * BULAT, y - iny * BULAT), (x + outx * BULAT, y + outy * BULAT)
        one = (start[0] + inx * BULAT * _ARC, start[1] + iny * BULAT * _ARC)
        two = (end[0] - outx * BULAT * _ARC, end[1] - outy * BULAT * _ARC)
        path.append(f"{start[0]:.2f} {start[1]:.2f} l")
        path.append(f"{one[0]:.2f} {one[1]:.2f} {two[0]:.2f} {two[1]:.2f} {end[0]:.2f} {end[1]:.2f} c")
    return " ".join((*path, "h"))


def _line(baris: Baris) -> bytes:
    font = f"/{_NAMES[baris.tebal, baris.miring]} {baris.ukuran:.2f} Tf"
    place = f"1 0 0 -1 {baris.x:.2f} {baris.y:.2f} Tm"
    return f"BT 0 g {font} {place} ".encode() + _text(baris.teks) + b" Tj ET"


def _text(teks: str) -> bytes:
    plain = teks.translate(_LAIN).encode("cp1252", "replace")
    return b"(" + plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"

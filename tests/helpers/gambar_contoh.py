"""`python -m tests.helpers.gambar_contoh`: draw the invented pictures of the example agency; also small PNGs for tests."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from math import hypot, sin

from PIL import Image

from tests.helpers.contoh import ROOT

Warna = tuple[int, int, int]
Lukisan = Callable[[float, float], Warna]

PUTIH, LAUT, TUA, EMAS = (255, 255, 255), (31, 95, 122), (20, 60, 82), (226, 170, 62)
LANGIT, JALAN, BADAN = (205, 226, 236), (120, 124, 130), (248, 249, 250)
HALUS = 3  # samples per pixel and side


def make_png(lebar: int, tinggi: int, lukis: Lukisan = lambda x, y: LAUT, halus: int = 1) -> bytes:
    """Return a PNG whose colour at each point (in pixels, from the upper left) the function gives."""
    rows = b"".join(b"\0" + b"".join(bytes(_pixel(lukis, x, y, halus)) for x in range(lebar)) for y in range(tinggi))
    kepala = struct.pack(">2I5B", lebar, tinggi, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", kepala) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _pixel(lukis: Lukisan, x: int, y: int, halus: int) -> Warna:
    """The mean of a pixel's samples."""
    points = [(i + 0.5) / halus for i in range(halus)]
    samples = [lukis(x + dx, y + dy) for dy in points for dx in points]
    red, green, blue = (sum(part) // len(samples) for part in zip(*samples, strict=True))
    return red, green, blue


def _chunk(nama: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))


def make_jpeg(lebar: int, tinggi: int, arah: int = 1) -> bytes:
    """Return a JPEG, blue with an orange left half; `arah` is what a camera writes of how it was held (EXIF, 1 to 8)."""
    image = Image.new("RGB", (lebar, tinggi), LAUT)
    image.paste(EMAS, (0, 0, lebar // 2, tinggi))
    stream, exif = BytesIO(), Image.Exif()
    exif[0x0112] = arah
    image.save(stream, "JPEG", quality=90, exif=exif)
    return stream.getvalue()


def paint_emblem(x: float, y: float) -> Warna:
    """An open book above water in a ring, 300 pixels across."""
    far = hypot(x - 150, y - 150)
    if far > 146:
        return PUTIH
    if far > 132 or 122 < far < 126:
        return LAUT
    if far > 122:
        return PUTIH
    if y > 192 + 5 * sin(x / 13) and int((y - 5 * sin(x / 13) - 192) / 13) % 2 == 0:
        return LAUT
    return _paint_book(x - 150, y - 128, 82)


def _paint_book(x: float, y: float, lebar: float, latar: Warna = PUTIH) -> Warna:
    """Two pages that rise from the spine, with lines of writing; the middle of the book is at 0, 0."""
    side = abs(x)
    atas, bawah = -0.42 * lebar - 0.22 * side, 0.42 * lebar - 0.22 * side
    if side > lebar or not atas < y < bawah:
        return latar
    if side < 0.04 * lebar or side > 0.94 * lebar or y < atas + 0.06 * lebar or y > bawah - 0.06 * lebar:
        return TUA
    is_line = 0.16 * lebar < side < 0.8 * lebar and int((y - atas) / (0.1 * lebar)) in (2, 4, 6)
    return TUA if is_line else EMAS


def paint_bus(x: float, y: float) -> Warna:
    """A mobile library on a road, 560 × 300 pixels."""
    for wheel in (150, 410):
        far = hypot(x - wheel, y - 226)
        if far < 34:
            return TUA if far > 15 else BADAN
    if not (60 < x < 500 and 70 < y < 226) or (x > 440 and y < 70 + (x - 440)):
        return (JALAN if y < 262 else (150, 170, 130)) if y > 240 else LANGIT
    if 90 < y < 140 and (82 < x < 200 or 318 < x < 430) and (x - 70) % 62 > 12:
        return LANGIT
    if y > 200:
        return LAUT
    return _paint_book(x - 262, y - 140, 50, BADAN) if 205 < x < 318 else BADAN


def main() -> None:
    """Write both pictures beside the example workbook."""
    for nama, ukuran, lukis in (
        ("lambang-tirta-kencana.png", (300, 300), paint_emblem),
        ("perpustakaan-keliling.png", (560, 300), paint_bus),
    ):
        path = ROOT / "input_workbooks" / nama
        path.write_bytes(make_png(*ukuran, lukis, HALUS))
        print(path.relative_to(ROOT), path.stat().st_size)


if __name__ == "__main__":
    main()

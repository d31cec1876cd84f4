"""Draws small marks with smooth edges at any scale, as PNG: shapes are told by their distance from a point."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

Jarak = Callable[[float, float], float]  # how far a point lies outside a shape; below zero inside it
Lapis = tuple[Jarak, str]  # a shape and its colour, «#rrggbb»
_JERNIH = bytes(4)


def persegi(kiri: float, atas: float, kanan: float, bawah: float, lengkung: float) -> Jarak:
    """Return a rectangle with round corners."""
    x0, y0 = (kiri + kanan) / 2, (atas + bawah) / 2
    lebar, tinggi = (kanan - kiri) / 2 - lengkung, (bawah - atas) / 2 - lengkung

    def jarak(x: float, y: float) -> float:
        dx, dy = abs(x - x0) - lebar, abs(y - y0) - tinggi
        return hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - lengkung

    return jarak


def lingkaran(x0: float, y0: float, jari: float) -> Jarak:
    """Return a circle."""
    return lambda x, y: hypot(x - x0, y - y0) - jari


def segitiga(titik: Sequence[tuple[float, float]]) -> Jarak:
    """Return a triangle; its corners are named clockwise."""
    sisi = [(x, y, x2 - x, y2 - y) for (x, y), (x2, y2) in pairwise((*titik, titik[0]))]
    return lambda x, y: max((dx * (y - y0) - dy * (x - x0)) / -hypot(dx, dy) for x0, y0, dx, dy in sisi)


def garis(titik: Sequence[tuple[float, float]], tebal: float) -> Jarak:
    """Return a line through these points, with round ends."""
    ruas = [(x, y, x2 - x, y2 - y) for (x, y), (x2, y2) in pairwise(titik)]

    def jarak(x: float, y: float) -> float:
        return min(_to_segment(x - x0, y - y0, dx, dy) for x0, y0, dx, dy in ruas) - tebal / 2

    return jarak


def _to_segment(x: float, y: float, dx: float, dy: float) -> float:
    """Return the distance of a point from the stretch between the origin and (dx, dy)."""
    bagian = min(1.0, max(0.0, (x * dx + y * dy) / (dx * dx + dy * dy)))
    return hypot(x - bagian * dx, y - bagian * dy)


def paint(lebar: float, tinggi: float, skala: float, lapis: Sequence[Lapis]) -> bytes:
    """Return a picture of this size, its background clear, with the layers one over the other; measures at the usual scale."""
    banyak, baris = round(lebar * skala), round(tinggi * skala)
    points = [_JERNIH] * (banyak * baris)
    for jarak, rgb in lapis:
        warna = bytes.fromhex(rgb[1:])
        penuh = warna + b"\xff"
        for place, isi in _cover(jarak, banyak, baris, skala):
            points[place] = penuh if isi == 1 else _blend(points[place], warna, isi)
    rows = (b"".join(points[awal : awal + banyak]) for awal in range(0, len(points), banyak))
    return _write_png(banyak, baris, b"".join(b"\0" + row for row in rows))  # of PNG: each row is written as it is


@lru_cache(maxsize=32)
def _cover(jarak: Jarak, banyak: int, baris: int, skala: float) -> list[tuple[int, float]]:
    """Return the points that a shape touches, each with the part of it that is covered; pictures share their shapes."""
    found = []
    for place in range(banyak * baris):
        row, column = divmod(place, banyak)
        isi = 0.5 - jarak((column + 0.5) / skala, (row + 0.5) / skala) * skala
        if isi > 0:
            found.append((place, min(1.0, isi)))
    return found


def _blend(bawah: bytes, warna: bytes, isi: float) -> bytes:
    """Return one point (red, green, blue, cover) with a colour laid over this part of it."""
    sisa = bawah[3] / 255 * (1 - isi)
    tutup = isi + sisa
    isi_warna = ((baru * isi + lama * sisa) / tutup for baru, lama in zip(warna, bawah[:3], strict=True))
    return bytes([*map(round, isi_warna), round(tutup * 255)])


def _write_png(lebar: int, tinggi: int, rows: bytes) -> bytes:
    def chunk(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", kepala) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")

"""A sheet as PNG, for programs that take no vector drawing; in Arial where the machine has it or its like."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont

from generator.word.tree.look import TEBAL_GARIS
from generator.word.tree.metrics import advance
from generator.word.tree.poster.sheet import Baris, Bidang, Garis, Lembar
from generator.word.tree.poster.svg import BULAT, PUTUS

_HURUF = ((27, 5_000_000), (18, 10_000_000))  # pixels of the type, for a picture of no more pixels than so many
_HURUF_TERKECIL = 14  # pixels of the type on larger pictures; few sizes, so that the words of one sheet serve the next
_TERBANYAK = 25_000_000  # pixels of any picture: those of an A0 in the smallest type that a sheet is meant to have
_GELAP = 16  # shades of a colour, from itself to black: those of the edges of letters
_PUTIH = "FFFFFF"
_PADAT = 3  # effort of packing: more gains little and takes long
_FONTS = {
    (False, False): ("arial.ttf", "LiberationSans-Regular.ttf", "Arial.ttf"),
    (True, False): ("arialbd.ttf", "LiberationSans-Bold.ttf", "Arial Bold.ttf"),
    (False, True): ("ariali.ttf", "LiberationSans-Italic.ttf", "Arial Italic.ttf"),
}


def write_png(lembar: Lembar) -> bytes:
    """Return the sheet in as many pixels as its type needs to be read on a screen."""
    out = BytesIO()
    _Pen(lembar, _choose_fineness(lembar)).draw().save(out, "PNG", compress_level=_PADAT)
    return out.getvalue()


def _choose_fineness(lembar: Lembar) -> float:
    """Pixels to a point; fewer than its type needs on a sheet whose type is far too small, as one box of a whole book has."""
    area = lembar.width * lembar.height / lembar.ukuran**2
    type_size = next((pixels for pixels, most in _HURUF if area * pixels**2 <= most), _HURUF_TERKECIL)
    return min(type_size, sqrt(_TERBANYAK / area)) / lembar.ukuran


class _Pen:
    """Draws one sheet, so many pixels to a point: colours on one layer, letters on another, each of one byte a pixel.

    A pixel of the picture is the number of its colour and how much of a letter darkens it.
    """

    def __init__(self, lembar: Lembar, fine: float) -> None:
        self._lembar, self._fine = lembar, fine
        self._wide = max(1, round(TEBAL_GARIS * fine))
        looks = [bidang.rupa for bidang in lembar.bidang]
        used = (*(rupa.isi for rupa in looks), *(rupa.garis for rupa in looks), *(satu.warna for satu in lembar.garis))
        self._warna = {warna: nomor * _GELAP for nomor, warna in enumerate(dict.fromkeys((_PUTIH, *used)))}
        size = round(lembar.width * fine), round(lembar.height * fine)
        self._bidang, self._huruf = Image.new("L", size, 0), Image.new("L", size, 0)
        self._canvas, self._pena = ImageDraw.Draw(self._bidang), ImageDraw.Draw(self._huruf)

    def draw(self) -> Image.Image:
        """Draw ways, boxes and text, in this order."""
        for garis in self._lembar.garis:
            self._way(garis)
        for bidang in self._lembar.bidang:
            self._field(bidang)
        for baris in self._lembar.baris:
            self._line(baris)
        picture = ImageChops.add(self._bidang, self._huruf)
        picture.putpalette(_list_palette(tuple(self._warna)))
        return picture

    def _way(self, garis: Garis) -> None:
        for start, end in pairwise(garis.titik):
            self._stretch(start, end, self._warna[garis.warna], garis.putus)

    def _stretch(self, start: tuple[float, float], end: tuple[float, float], colour: int, dashed: bool) -> None:
        """A straight stretch across or down, whole or in dashes."""
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        dash, step = (PUTUS[0], sum(PUTUS)) if dashed else (length, length or 1)
        for nomor in range(int(length // step) + 1):
            at = [min(nomor * step, length), min(nomor * step + dash, length)]
            points = [
                tuple(
                    (one + (other - one) * part / (length or 1)) * self._fine
                    for one, other in zip(start, end, strict=True)
                )
                for part in at
            ]
            self._canvas.line(points, colour, self._wide)

    def _field(self, bidang: Bidang) -> None:
        rupa = bidang.rupa
        fill, colour = self._warna[rupa.isi], self._warna[rupa.garis]
        left, top, right, foot = bidang.x, bidang.y, bidang.x + bidang.width, bidang.y + bidang.height
        frame = [value * self._fine for value in (left, top, right, foot)]
        radius = BULAT * self._fine if rupa.bulat else 0
        self._canvas.rounded_rectangle(frame, radius, fill, None if rupa.putus else colour, self._wide)
        if rupa.putus:
            corners = ((left, top), (right, top), (right, foot), (left, foot), (left, top))
            for start, end in pairwise(corners):
                self._stretch(start, end, colour, dashed=True)

    def _line(self, baris: Baris) -> None:
        """Each word stands where Arial sets it."""
        size, form = baris.ukuran * self._fine, (baris.tebal, baris.miring)
        pixels = max(round(size), 1)
        x, space = baris.x * self._fine, advance(" ", size, baris.tebal)
        for word in baris.teks.split(" "):
            wide = advance(word, size, baris.tebal)
            letters = _draw_word(word, form, pixels, round(wide))
            self._pena.bitmap((round(x) - pixels, round(baris.y * self._fine) - 2 * pixels), letters, _GELAP - 1)
            x += wide + space


def _list_palette(warna: Sequence[str]) -> list[int]:
    """Every colour (RRGGBB) in its shades, as red, green, blue."""
    parts = [tuple(bytes.fromhex(satu)) for satu in warna]
    return [part * (_GELAP - 1 - shade) // (_GELAP - 1) for satu in parts for shade in range(_GELAP) for part in satu]


@lru_cache(maxsize=1024)  # 15 KB each: the words of some sheets, not of a day
def _draw_word(word: str, form: tuple[bool, bool], size: int, wide: int) -> Image.Image:
    """Return the letters of a word in a picture whose baseline begins at (`size`, `2 * size`).

    A font that runs wider than Arial, as small type does, is set closer, so that the word keeps to its width.
    """
    letters = [_draw_letter(letter, form, size) for letter in word]
    step = min(1.0, wide / max(sum(letter.maju for letter in letters), 1))
    picture, x = Image.new("L", (wide + 2 * size, 3 * size), 0), float(size)
    for letter in letters:
        picture.paste(255, (round(x) + letter.kanan, 2 * size + letter.turun), letter.bentuk)
        x += letter.maju * step
    return picture


class _Letter(NamedTuple):
    """A letter, where it begins, seen from its place on the baseline, and how far it moves on; in pixels."""

    bentuk: Image.Image
    kanan: int
    turun: int
    maju: float


@lru_cache(maxsize=2048)
def _draw_letter(letter: str, form: tuple[bool, bool], size: int) -> _Letter:
    font = _load(form, size)
    left, top, right, foot = (round(value) for value in font.getbbox(letter, anchor="ls"))
    picture = Image.new("L", (max(right - left, 1), max(foot - top, 1)), 0)
    ImageDraw.Draw(picture).text((-left, -top), letter, 255, font, anchor="ls")
    return _Letter(picture, left, top, font.getlength(letter))


@lru_cache(maxsize=64)
def _load(form: tuple[bool, bool], size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return Arial or its like from the machine, else the font that Pillow brings along."""
    for name in _FONTS[form]:
        try:
            return ImageFont.truetype(name, max(size, 1), layout_engine=ImageFont.Layout.BASIC)
        except OSError:
            continue
    return ImageFont.load_default(max(size, 1))

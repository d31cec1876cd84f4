"""A sheet as PNG, for programs that take no vector drawing; in Arial where the machine has it or its like."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from generator.word.tree.look import TEBAL_GARIS
from generator.word.tree.poster.sheet import Baris, Bidang, Garis, Lembar
from generator.word.tree.poster.svg import BULAT, PUTUS

_TITIK_PER_POIN = 2.0  # pixels: 144 per inch
_TERBANYAK = 8_000_000  # pixels of one picture; a larger tree is drawn less fine
_WARNA = 64  # colours kept: those of the look and the edges of letters
_FONTS = {
    (False, False): ("arial.ttf", "LiberationSans-Regular.ttf", "Arial.ttf"),
    (True, False): ("arialbd.ttf", "LiberationSans-Bold.ttf", "Arial Bold.ttf"),
    (False, True): ("ariali.ttf", "LiberationSans-Italic.ttf", "Arial Italic.ttf"),
}


def write_png(lembar: Lembar) -> bytes:
    """Return the sheet at 144 pixels per inch, or as fine as a picture of 8 million pixels allows."""
    fine = min(_TITIK_PER_POIN, (_TERBANYAK / (lembar.width * lembar.height)) ** 0.5)
    picture = Image.new("RGB", (round(lembar.width * fine), round(lembar.height * fine)), "white")
    _Pen(ImageDraw.Draw(picture), fine).draw(lembar)
    out = BytesIO()
    picture.quantize(_WARNA, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


class _Pen:
    """Draws on one picture, so many pixels to a point."""

    def __init__(self, canvas: ImageDraw.ImageDraw, fine: float) -> None:
        self._canvas, self._fine = canvas, fine
        self._wide = max(1, round(TEBAL_GARIS * fine))

    def draw(self, lembar: Lembar) -> None:
        """Draw ways, boxes and text, in this order."""
        for garis in lembar.garis:
            self._way(garis)
        for bidang in lembar.bidang:
            self._field(bidang)
        for baris in lembar.baris:
            self._line(baris)

    def _way(self, garis: Garis) -> None:
        for start, end in pairwise(garis.titik):
            self._stretch(start, end, f"#{garis.warna}", garis.putus)

    def _stretch(self, start: tuple[float, float], end: tuple[float, float], colour: str, dashed: bool) -> None:
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
        left, top, right, foot = bidang.x, bidang.y, bidang.x + bidang.width, bidang.y + bidang.height
        frame = [value * self._fine for value in (left, top, right, foot)]
        line = None if rupa.putus else f"#{rupa.garis}"
        radius = BULAT * self._fine if rupa.bulat else 0
        self._canvas.rounded_rectangle(frame, radius, f"#{rupa.isi}", line, self._wide)
        if rupa.putus:
            corners = ((left, top), (right, top), (right, foot), (left, foot), (left, top))
            for start, end in pairwise(corners):
                self._stretch(start, end, f"#{rupa.garis}", dashed=True)

    def _line(self, baris: Baris) -> None:
        """Text no wider than Arial sets it: a fallback font is set smaller where it runs wider."""
        size = baris.ukuran * self._fine
        font = _load((baris.tebal, baris.miring), round(size))
        wide = font.getlength(baris.teks)
        if wide > baris.lebar * self._fine:
            font = _load((baris.tebal, baris.miring), int(size * baris.lebar * self._fine / wide))
        self._canvas.text((baris.x * self._fine, baris.y * self._fine), baris.teks, "black", font, anchor="ls")


@lru_cache(maxsize=64)
def _load(form: tuple[bool, bool], size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return Arial or its like from the machine, else the font that Pillow brings along."""
    for name in _FONTS[form]:
        try:
            return ImageFont.truetype(name, max(size, 1), layout_engine=ImageFont.Layout.BASIC)
        except OSError:
            continue
    return ImageFont.load_default(max(size, 1))

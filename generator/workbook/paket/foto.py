"""A picture's bytes: what they are, whether they are whole, and the same picture upright and no larger than print needs."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

from PIL import Image, ImageOps

from generator.model.analisis import BerkasGambar

Image.MAX_IMAGE_PIXELS = (
    None  # the limit is our own, `BATAS_PIKSEL`; Pillow's would end the reading of the whole workbook
)

BATAS_PIKSEL = 60_000_000  # a photo of a good camera has 24 million, a flatbed scan of A4 at 600 dpi 35 million
TITIK_PER_CM = Decimal(200) / Decimal("2.54")  # 200 dots per inch, enough for an office printer
SISI_BIASA, SISI_TERKECIL, SISI_TERBESAR = 1600, 600, 2400  # pixels of the longer side
MUTU_JPEG = 82
BATAS_PNG = 1024 * 1024  # a larger PNG without transparency is a photo: it becomes a JPEG where that is smaller
_ORIENTASI, _TEGAK = 0x0112, 1
_MODE_JPEG, _MODE_PNG = ("RGB", "L"), ("RGB", "RGBA", "L", "LA", "P", "1")
_AWALAN = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\x01\0\0\0", "EMF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"%PDF", "PDF"),
)


def name_format(isi: bytes) -> str:
    """Return «png», «jpeg» or the name of another known format by the bytes; «» for an unknown one."""
    if isi[:4] == b"RIFF" and isi[8:12] == b"WEBP":
        return "WebP"
    if isi[4:8] == b"ftyp":
        return "HEIC"
    if b"<svg" in isi[:1024].lower():
        return "SVG"
    return next((nama for awalan, nama in _AWALAN if isi.startswith(awalan)), "")


def measure_gambar(isi: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels as the header states them; None where these bytes are no PNG or JPEG."""
    try:
        with Image.open(BytesIO(isi), formats=("PNG", "JPEG")) as image:
            return image.size if all(image.size) else None
    except Exception:  # a broken file may raise anything inside the decoder
        return None


def read_gambar(isi: bytes, lebar_cm: Decimal | None = None) -> BerkasGambar | None:
    """Return the picture upright and shrunk to what its printed width asks for; None where it is no whole PNG or JPEG.

    Bytes that need no change, or would become more, are kept as they are. `lebar_cm` None: up to `SISI_BIASA` pixels. The caller has compared
    the size that the header states with `BATAS_PIKSEL`.
    """
    try:
        with Image.open(BytesIO(isi), formats=("PNG", "JPEG")) as image:
            kind = "jpeg" if image.format == "JPEG" else "png"
            if not _is_whole(isi, kind):
                return None
            limit = _longest_side(lebar_cm)
            size, turned = image.size, image.getexif().get(_ORIENTASI, _TEGAK) != _TEGAK
            if kind == "jpeg":
                image.draft("RGB", (limit, limit))  # decodes at a fraction of the size where that is enough
            image.load()
            if max(size) <= limit and not turned:
                return BerkasGambar(isi, kind, *size)
            made = _encode(_shrink(ImageOps.exif_transpose(image), limit), kind)
            return made if turned or len(made.isi) < len(isi) else BerkasGambar(isi, kind, *size)
    except Exception:  # a broken file may raise anything inside the decoder
        return None


def _is_whole(isi: bytes, kind: str) -> bool:
    """Tell whether the end mark is there; the decoder passes over a cut among the last pixels."""
    return b"IEND" in isi[-64:] if kind == "png" else b"\xff\xd9" in isi


def _longest_side(lebar_cm: Decimal | None) -> int:
    if lebar_cm is None:
        return SISI_BIASA
    return min(max(int(lebar_cm * TITIK_PER_CM), SISI_TERKECIL), SISI_TERBESAR)


def _shrink(image: Image.Image, limit: int) -> Image.Image:
    if max(image.size) <= limit:
        return image
    if image.mode in ("P", "1"):
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    image.thumbnail((limit, limit), Image.Resampling.LANCZOS)
    return image


def _encode(image: Image.Image, kind: str) -> BerkasGambar:
    if kind == "jpeg":
        return BerkasGambar(_to_jpeg(image), "jpeg", *image.size)
    stream = BytesIO()
    plain = image if image.mode in _MODE_PNG else image.convert("RGB")
    plain.save(stream, "PNG", optimize=True)
    isi = stream.getvalue()
    if len(isi) > BATAS_PNG and image.mode in ("RGB", "L"):
        photo = _to_jpeg(image)
        if len(photo) < len(isi):
            return BerkasGambar(photo, "jpeg", *image.size)
    return BerkasGambar(isi, "png", *image.size)


def _to_jpeg(image: Image.Image) -> bytes:
    stream = BytesIO()
    plain = image if image.mode in _MODE_JPEG else image.convert("RGB")
    plain.save(stream, "JPEG", quality=MUTU_JPEG, optimize=True)
    return stream.getvalue()

"""Ways to damage the zip file itself, whatever lies in it."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from random import Random

_BLANKS = b" " * 1_000_000


def pack(bagian: dict[str, bytes]) -> bytes:
    """Return the parts as a zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in bagian.items():
            archive.writestr(name, content)
    return target.getvalue()


def cut(bagian: dict[str, bytes], acak: Random) -> bytes:
    """A file that ends too early."""
    content = pack(bagian)
    return content[: acak.randrange(len(content))]


def flip(bagian: dict[str, bytes], acak: Random) -> bytes:
    """Single bytes changed, also in the zip's own tables."""
    content = bytearray(pack(bagian))
    for _ in range(acak.randrange(1, 12)):
        place = acak.randrange(len(content)) if acak.random() < 0.5 else -acak.randrange(1, min(len(content), 3000))
        content[place] = acak.randrange(256)
    return bytes(content)


def double(bagian: dict[str, bytes], acak: Random) -> bytes:
    """Names that stand twice, lead upwards, or are folders."""
    names = ("../../x.xml", "/x.xml", "C:\\x.xml", "xl/", "a" * 500, *list(bagian)[:3])
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        warnings.simplefilter("ignore")
        for name, content in bagian.items():
            archive.writestr(name, content)
        archive.writestr(acak.choice(names), b"<x/>")
    return target.getvalue()


def blow(bagian: dict[str, bytes], acak: Random) -> bytes:
    """A part that is small in the file and huge when opened."""
    name, megabytes = acak.choice(list(bagian)), acak.choice((50, 300))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for other in bagian:
            with archive.open(other, "w") as stream:
                stream.write(bagian[other])
                for _ in range(megabytes if other == name else 0):
                    stream.write(_BLANKS)
    return target.getvalue()


def garbage(bagian: dict[str, bytes], acak: Random) -> bytes:
    """No zip at all, or something before and after it."""
    junk = acak.randbytes(acak.randrange(2000))
    return acak.choice(
        (b"", junk, b"PK\x03\x04" + junk, junk + pack(bagian), pack(bagian) + junk, b"\xd0\xcf\x11\xe0" + junk)
    )


ZIP: tuple[Callable[[dict[str, bytes], Random], bytes], ...] = (cut, flip, double, blow, garbage)

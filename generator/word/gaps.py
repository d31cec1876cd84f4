"""The gap markers of a document: marked yellow in the words of the template, and listed when it is finished."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

_RUN = re.compile(
    r"(?P<awal><w:r(?: [^>]*)?>)(?:<w:rPr>(?P<bentuk>(?:(?!</w:rPr>).)*)</w:rPr>)?<w:t(?: [^>]*)?>(?P<teks>[^<]*)</w:t></w:r>",
    re.DOTALL,
)
_AFTER = re.compile(r"<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang)\b")  # what stands behind w:highlight
_YELLOW = '<w:highlight w:val="yellow"/>'


def highlight_gaps(xml: str, awal: str) -> str:
    """Return the part with each marker in yellow, as blocks mark theirs; the words around it stay as they are."""
    if awal not in xml:
        return xml
    marker = re.compile(f"({re.escape(awal)}[^\\]<]*\\])")
    return _RUN.sub(lambda run: "".join(_split(run, marker)) if awal in run["teks"] else run[0], xml)


def _split(run: re.Match[str], marker: re.Pattern[str]) -> Iterator[str]:
    """The run cut at its markers, which are every second part."""
    look = run["bentuk"] or ""
    place = _AFTER.search(look)
    at = place.start() if place else len(look)
    marked = look if "<w:highlight" in look else f"{look[:at]}{_YELLOW}{look[at:]}"
    for nomor, teks in enumerate(marker.split(run["teks"])):
        bentuk = marked if nomor % 2 else look
        shape = f"<w:rPr>{bentuk}</w:rPr>" if bentuk else ""
        yield f'{run["awal"]}{shape}<w:t xml:space="preserve">{teks}</w:t></w:r>' if teks else ""


def list_gaps(docx: bytes, awal: str) -> tuple[str, ...]:
    """Return the markers that begin with `awal` and end with a bracket, in the order of the text; repeated ones stay."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    return tuple(unescape(found) for found in re.findall(re.escape(awal) + r"[^\]<]*\]", text))

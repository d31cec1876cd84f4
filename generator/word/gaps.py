"""The gap markers of a document: marked yellow in the words of the template, and listed when it is finished."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

_RUN = re.compile(
    r"(?P<awal><w:r(?: [^>]*)?>)(?:<w:rPr>(?P<bentuk>.*?)</w:rPr>)?(?P<isi><w:t(?: [^>]*)?>[^<]*)", re.DOTALL
)
_AFTER = re.compile(r"<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang)\b")  # what stands behind w:highlight
_YELLOW = '<w:highlight w:val="yellow"/>'


def highlight_gaps(xml: str, awal: str) -> str:
    """Return the part with each run that holds a marker in yellow, as blocks mark theirs."""
    if awal not in xml:
        return xml
    return _RUN.sub(lambda run: _mark(run) if awal in run["isi"] else run[0], xml)


def _mark(run: re.Match[str]) -> str:
    look = run["bentuk"] or ""
    place = _AFTER.search(look)
    at = place.start() if place else len(look)
    marked = look if "<w:highlight" in look else f"{look[:at]}{_YELLOW}{look[at:]}"
    return f"{run['awal']}<w:rPr>{marked}</w:rPr>{run['isi']}"


def list_gaps(docx: bytes, awal: str) -> tuple[str, ...]:
    """Return the markers that begin with `awal` and end with a bracket, in the order of the text; repeated ones stay."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    return tuple(unescape(found) for found in re.findall(re.escape(awal) + r"[^\]<]*\]", text))

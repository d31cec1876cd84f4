"""The headings, captions, tables and texts of a finished document, read again from its bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_SISA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}")
_KETERANGAN = re.compile(r"(Tabel|Gambar)\s+((?:[A-Z]*\d+\.)*[A-Z]*)(\d+)\b")
_MARKAH = re.compile(r"<[^>]*>")
_JUDUL = re.compile(r"heading ([1-9])")


@dataclass(frozen=True, slots=True)
class Keterangan:
    """One caption: «Tabel» or «Gambar», what stands before its last number («3.», «L1.», «»), the number, the text."""

    jenis: str
    awalan: str
    nomor: int
    teks: str


@dataclass(frozen=True, slots=True)
class Susunan:
    """What a reader sees of a document's build: headings with level, captions, tags left over, rows without a word."""

    judul: tuple[tuple[int, str], ...]
    keterangan: tuple[Keterangan, ...]
    sisa: tuple[str, ...]
    baris_kosong: tuple[str, ...]


def read_susunan(docx: bytes) -> Susunan:
    """Read a document; the bytes are those that the program made."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        styles = _read_styles(ElementTree.fromstring(archive.read("word/styles.xml")))
        names = [name for name in archive.namelist() if _PARTS.fullmatch(name)]
        parts = [archive.read(name).decode("utf-8") for name in names]
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    judul, keterangan = [], []
    for paragraph in body.iter(f"{_W}p"):
        style = styles.get(_style_of(paragraph), "")
        heading = _JUDUL.fullmatch(style)
        teks = _text(paragraph) if heading or style == "caption" else ""
        caption = _KETERANGAN.match(teks) if style == "caption" else None
        if heading and teks:
            judul.append((int(heading[1]), teks))
        if caption:
            keterangan.append(Keterangan(caption[1], caption[2], int(caption[3]), teks))
    sisa = [unescape(found) for part in parts for found in _SISA.findall(_strip(part))]
    return Susunan(tuple(judul), tuple(keterangan), tuple(sisa), tuple(_list_blank(body)))


def _strip(xml: str) -> str:
    """The text of a part; a tag parted among runs stands together again, paragraphs stay apart."""
    return _MARKAH.sub("", xml.replace("</w:p>", "\n"))


def _read_styles(root: Element) -> dict[str, str]:
    """Style names in small letters by style id."""
    return {
        style.get(f"{_W}styleId", ""): style.find(f"{_W}name").get(f"{_W}val", "").casefold()  # type: ignore[union-attr]
        for style in root.iter(f"{_W}style")
    }


def _style_of(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(f"{_W}val", "") if style is not None else ""


def _text(part: Element) -> str:
    return "".join(_pieces(part)).strip()


def _pieces(part: Element) -> Iterator[str]:
    """Texts in reading order; a drawing's copy for old programs is passed over."""
    for child in part:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}br"):
            yield " "
        elif child.tag != _FALLBACK:
            yield from _pieces(child)


def _list_blank(body: Element) -> Iterator[str]:
    """The tables that hold a row of several cells without a word or picture, by the words of their first row."""
    for table in body.iter(f"{_W}tbl"):
        rows = table.findall(f"{_W}tr")
        bare = [row for row in rows if len(row.findall(f"{_W}tc")) > 1 and not _is_filled(row)]
        if bare and _is_bordered(table):
            yield " | ".join(_text(cell) for cell in rows[0].findall(f"{_W}tc"))[:80]


def _is_filled(row: Element) -> bool:
    merged = any(cell.find(f"{_W}tcPr/{_W}vMerge") is not None for cell in row.findall(f"{_W}tc"))
    words = any((t.text or "").strip() for t in row.iter(f"{_W}t"))
    return merged or words or next(row.iter(f"{_W}drawing"), None) is not None


def _is_bordered(table: Element) -> bool:
    """Tables without lines only place things, such as signatures."""
    borders = table.find(f"{_W}tblPr/{_W}tblBorders/{_W}insideH")
    style = table.find(f"{_W}tblPr/{_W}tblStyle")
    return style is not None or (borders is not None and borders.get(f"{_W}val") not in ("nil", "none"))

"""The headings, captions, tables and texts of a finished document, read again from its bytes.

They are found in the text of its parts: objects for every element of a document take twenty times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from xml.etree import ElementTree

from generator.word.hasil.dokumen import Dokumen
from generator.word.hasil.tabel import TERISI, list_rows

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_KURUNG = [re.compile(rf"\{kurung}[^<>]*<") for kurung in "{}"]  # in a text; those in attributes are followed by «>»
_SISA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}")
_KETERANGAN = re.compile(r"(Tabel|Gambar)\s+((?:[A-Z]*\d+\.)*[A-Z]*)(\d+)\b")
_MARKAH = re.compile(r"<[^>]*>")
_JUDUL = re.compile(r"heading ([1-9])")
_BERGAYA = re.compile(r'<w:p(?: [^>]*)?>\s*<w:pPr>\s*<w:pStyle w:val="([^"]*)"\s*/>')
_UJUNG = re.compile(r"<w:p[ >]|</w:p>")
_POTONGAN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:tab|br)\b[^>]*/>")
_SEL = re.compile(r"<w:tc[ >]")
_BERGARIS = re.compile(r"<w:tblStyle\b|<w:insideH\b(?! w:val=\"(?:nil|none)\")")


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


def read_susunan(dokumen: Dokumen) -> Susunan:
    """Read how a document is built."""
    styles = _read_styles(dokumen.read("word/styles.xml"))
    judul, keterangan = [], []
    for style, teks in _list_styled(dokumen.badan, styles):
        heading = _JUDUL.fullmatch(style)
        caption = _KETERANGAN.match(teks) if style == "caption" else None
        if heading and teks:
            judul.append((int(heading[1]), teks))
        if caption:
            keterangan.append(Keterangan(caption[1], caption[2], int(caption[3]), teks))
    parts = (dokumen.read(name) for name in dokumen.names if _PARTS.fullmatch(name))
    open_tags = (part for part in parts if any(kurung.search(part) for kurung in _KURUNG))
    sisa = tuple(unescape(found) for part in open_tags for found in _SISA.findall(_strip(part)))
    return Susunan(tuple(judul), tuple(keterangan), sisa, tuple(_list_blank(dokumen.tabel)))


def _strip(xml: str) -> str:
    """The text of a part; a tag parted among runs stands together again, paragraphs stay apart."""
    return _MARKAH.sub("", xml.replace("</w:p>", "\n"))


def _read_styles(xml: str) -> dict[str, str]:
    """Names in small letters of the styles of headings and captions by style id."""
    names = {
        style.get(f"{_W}styleId", ""): style.find(f"{_W}name").get(f"{_W}val", "").casefold()  # type: ignore[union-attr]
        for style in ElementTree.fromstring(xml).iter(f"{_W}style")
    }
    return {id: name for id, name in names.items() if name == "caption" or _JUDUL.fullmatch(name)}


def _list_styled(body: str, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The style and text of every heading and caption."""
    for match in _BERGAYA.finditer(body):
        if match[1] in styles:
            yield styles[match[1]], _text(body[match.end() : _find_end(body, match.end())])


def _find_end(body: str, start: int) -> int:
    """Where the paragraph ends that is open at a place; those of text boxes stand inside it."""
    depth = 1
    for match in _UJUNG.finditer(body, start):
        depth += -1 if match[0] == "</w:p>" else 1
        if not depth:
            return match.start()
    return len(body)


def _text(xml: str) -> str:
    """Texts in reading order; tabs and breaks are spaces."""
    return unescape("".join(match[1] if match[1] is not None else " " for match in _POTONGAN.finditer(xml))).strip()


def _list_blank(tables: Iterable[str]) -> Iterator[str]:
    """The tables that hold a row of several cells without a word or picture, by the words of their first row."""
    for table in tables:
        bare = any(not TERISI.search(row) and len(_SEL.findall(row)) > 1 for row in list_rows(table))
        if bare and _BERGARIS.search(table.partition("<w:tr")[0]):  # one without lines only places things
            yield " | ".join(_text(cell) for cell in next(list_rows(table)).split("</w:tc>")[:-1])[:80]

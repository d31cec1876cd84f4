"""The figures that a Word document shows, in reading order, each group with the place where it stands."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from generator.paket import RELASI, find_excess, is_xml, list_targets

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEKS, _ALINEA, _TABEL, _BARIS, _SEL = (f"{_W}{name}" for name in ("t", "p", "tbl", "tr", "tc"))
_MEDAN, _KOTAK = f"{_W}fldChar", f"{_W}txbxContent"
_TANDA = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_BUKAN_ISI = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}tblPr", f"{_W}fldSimple"}
_UTUH = _BUKAN_ISI | {_ALINEA, _BARIS}
_RUPA = re.compile(
    rb"<w:(rPr|tcPr|trPr|tblPr|tblGrid|sectPr)>.*?</w:\1>", re.DOTALL
)  # half of a document, without a word
_RUPA_LAMA = b"PrChange>"  # within a form the form that it had before: one inside the other
_JUDUL = re.compile(r"(heading|judul)", re.IGNORECASE)
_KETERANGAN = re.compile(r"(Tabel|Gambar|Grafik|Lampiran|Formulir)\b(\s+[A-Z]*\d[\d.]*)?")
_BERNOMOR = re.compile(r", alinea «(?:Tabel|Gambar|Grafik|Lampiran|Formulir)\s+[A-Z]*(\d+)\.")
_TAUTAN = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_ANGKA = re.compile(r"(?<![\w.,])[-−]?\d+(?:[.,]\d+)*%?|\d+(?:[.,]\d+)*%?")
_NOMOR = re.compile(r"\d+(\.\d+)*[.)]?")
_KATA = re.compile(r"[^\W\d]{2}")
_PANJANG = 60  # of the words that name a place


@dataclass(frozen=True, slots=True)
class Angka:
    """The figures of one paragraph, table row or chart as they are written; `tabel` is True for a row or a chart.

    `sel` of a row: how many cells it has, then the number of the cell of each figure; empty of all else and in older receipts.
    It tells a figure that moved within its row, and does not make two groups different.
    """

    tempat: str
    angka: tuple[str, ...]
    tabel: bool = False
    sel: tuple[int, ...] = field(default=(), compare=False)


# what reading a damaged file raises; RuntimeError: locked by a password, or nested too deep
RUSAK = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ElementTree.ParseError, RuntimeError, ValueError)


class BukanDokumenError(Exception):
    """The bytes are no Word document that can be read; says why in the words of the staff."""


@lru_cache(maxsize=8)
def list_figures(docx: bytes) -> tuple[Angka, ...]:
    """Return every group of figures; numbers that Word itself counts (contents, captions, pages) are none of them.

    The documents of one run are read once, though both the checks and the receipt ask.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            cause = find_excess(entry for entry in archive.infolist() if is_xml(entry.filename))  # pictures stay packed
            if cause:
                raise BukanDokumenError(cause)
            pembaca = _Pembaca()
            body = list(pembaca.read_whole(_strip(archive.read("word/document.xml"))))
            names = sorted(name for name in archive.namelist() if re.fullmatch(r"word/charts/chart\d*\.xml", name))
            charts = [(name, ElementTree.fromstring(archive.read(name))) for name in names]
            captions = _name_charts(pembaca.bagan, archive) if names else {}
    except RUSAK as error:
        raise BukanDokumenError("bukan dokumen Word") from error
    found = [*body, *(_read_chart(chart, captions.get(name, "")) for name, chart in charts)]
    return tuple(group for group in found if group.angka)


def drop_label(group: Angka) -> Angka:
    """A group without the chapter's digit in a caption, which earlier receipts counted as a figure."""
    label = _BERNOMOR.search(group.tempat)
    return replace(group, angka=group.angka[1:]) if label and group.angka[:1] == (label[1],) else group


def _strip(xml: bytes) -> bytes:
    """Leave out how text looks, where that can be told apart without reading the whole."""
    return xml if _RUPA_LAMA in xml else _RUPA.sub(b"", xml)


@dataclass
class _Pembaca:
    """Walks through the body once; remembers the section it is in and how deep it stands in results of fields."""

    bagian: str = "bagian awal"
    keterangan: str = ""
    medan: list[bool] = field(default_factory=list)  # open fields: whether their result has begun
    bagan: dict[str, str] = field(default_factory=dict)  # the title of each chart's drawing by its relation

    def read_whole(self, xml: bytes) -> Iterator[Angka]:
        """The groups of a whole part, paragraph by paragraph and row by row: what was read is let go of."""
        whole: Element | None = None  # what is read at its end, with all that stands in it
        tempat, number = "", 0
        for event, element in ElementTree.iterparse(io.BytesIO(xml), ("start", "end")):
            tag = element.tag
            if event == "start":
                if whole is None and tag in _UTUH:
                    whole = element
                elif whole is None and tag == _TABEL:
                    tempat, number = self._name_table(), 0
            elif element is whole:
                self._note_charts(element)
                if tag == _ALINEA:
                    yield from self._read_paragraph(element)
                elif tag == _BARIS:
                    number += 1
                    yield from self._read_row(element, tempat, number)
                element.clear()
                whole = None

    def _note_charts(self, part: Element) -> None:
        for drawing in part.iter(f"{_W}drawing"):
            title = next((found.get("name", "") for found in drawing.iter(_DOCPR)), "")
            self.bagan |= {chart.get(_TAUTAN, ""): title for chart in drawing.iter(f"{_C}chart")}

    def read(self, part: Element) -> Iterator[Angka]:
        for child in part:
            if child.tag in _BUKAN_ISI:
                continue
            if child.tag == _ALINEA:
                yield from self._read_paragraph(child)
            elif child.tag == _TABEL:
                yield from self._read_table(child)
            else:
                yield from self.read(child)

    def _read_paragraph(self, paragraph: Element) -> Iterator[Angka]:
        inner: list[Element] = []
        pieces = self._read_text(paragraph, inner)
        text = _join(pieces)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        gaya = "" if style is None else style.get(f"{_W}val", "")
        if _JUDUL.match(gaya) and text:
            self.bagian = f"bagian «{_shorten(text)}»"
        keterangan = _KETERANGAN.match(text)
        if gaya == "Caption" or keterangan:
            self.keterangan = _shorten(_join(pieces, True))
        angka = _ANGKA.findall(text[keterangan.end() :] if keterangan else text)  # «Tabel 3.4» is no figure
        if angka:
            yield Angka(f"{self.bagian}, alinea «{_shorten(text)}»", tuple(angka))
        for box in inner:
            yield from self.read(box)

    def _read_text(self, part: Element, inner: list[Element]) -> list[tuple[str, bool]]:
        """The pieces of text, each with whether Word counts it itself; text boxes are put into `inner`."""
        pieces: list[tuple[str, bool]] = []
        for child in part:
            tag = child.tag
            if tag == _TEKS:
                pieces.append((child.text or "", any(self.medan)))
            elif tag in _TANDA:
                if all(
                    self.medan
                ):  # LibreOffice writes a tab of a field's instruction as a tab between two pieces of it
                    pieces.append((_TANDA[tag], any(self.medan)))
            elif tag == _MEDAN:
                self._follow_field(child.get(f"{_W}fldCharType", ""))
            elif tag == _KOTAK:
                inner.append(child)
            elif tag not in _BUKAN_ISI:
                pieces += self._read_text(child, inner)
        return pieces

    def _follow_field(self, kind: str) -> None:
        if kind == "begin":
            self.medan.append(False)
        elif kind == "separate" and self.medan:
            self.medan[-1] = True
        elif kind == "end" and self.medan:
            self.medan.pop()

    def _read_table(self, table: Element) -> Iterator[Angka]:
        tempat = self._name_table()
        for number, row in enumerate(_list_rows(table), 1):
            yield from self._read_row(row, tempat, number)

    def _name_table(self) -> str:
        return f"tabel «{self.keterangan}»" if self.keterangan else f"tabel pada {self.bagian}"

    def _read_row(self, row: Element, tempat: str, number: int) -> Iterator[Angka]:
        cells = [" ".join(self._read_cell(cell)) for cell in row.iter(_SEL)]
        first = 1 if cells and _NOMOR.fullmatch(cells[0]) else 0
        found = [(nomor, one) for nomor, cell in enumerate(cells[first:], first + 1) for one in _ANGKA.findall(cell)]
        if found:
            name = next((cell for cell in cells if _KATA.search(cell)), "")
            baris = f"{tempat}, baris {f'«{_shorten(name)}»' if name else number}"
            sel = (len(cells), *(nomor for nomor, _ in found))
            yield Angka(baris, tuple(one for _, one in found), True, sel)

    def _read_cell(self, cell: Element) -> Iterator[str]:
        for paragraph in cell.iter(_ALINEA):
            text = _join(self._read_text(paragraph, []))
            if text:
                yield text


def _join(pieces: Iterable[tuple[str, bool]], counted: bool = False) -> str:
    """One text of pieces, with or without those that Word counts."""
    return "".join(text for text, by_word in pieces if counted or not by_word).strip()


def _list_rows(table: Element) -> Iterator[Element]:
    """The rows of a table, also those inside content controls; rows of nested tables belong to their outer row."""
    for child in table:
        if child.tag == _BARIS:
            yield child
        elif child.tag not in _BUKAN_ISI:
            yield from _list_rows(child)


def _name_charts(titles: Mapping[str, str], archive: zipfile.ZipFile) -> dict[str, str]:
    """By the part of each chart the name of its drawing, which is the title of the figure; {} where none is told."""
    if RELASI not in archive.namelist():
        return {}
    links = list_targets(archive.read(RELASI))
    return {links.get(relation, ""): title for relation, title in titles.items()}


def _read_chart(chart: Element, name: str) -> Angka:
    """The values that a chart draws; how many digits the file writes them with does not count."""
    title = "".join(text.text or "" for text in chart.findall(f"{_C}chart/{_C}title//*") if text.tag.endswith("}t"))
    angka = [_plain(point.text or "") for cache in chart.iter(f"{_C}numCache") for point in cache.iter(f"{_C}v")]
    return Angka(f"grafik «{_shorten(name or title)}»" if name or title else "grafik", tuple(angka), True)


def _plain(text: str) -> str:
    try:
        return format(round(Decimal(text), 9).normalize(), "f")
    except InvalidOperation:
        return text


def _shorten(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _PANJANG else words[:_PANJANG].rsplit(" ", 1)[0] + " …"

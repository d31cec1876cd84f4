"""The filled cells of a workbook file, and of its sheets only those that are asked for.

openpyxl makes an object with a parent, a style and a link of each cell, and reads names, notes, tables and pictures along.
Here the XML of a sheet is gone through once; what styles and days mean is left to openpyxl.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from openpyxl.formula.translate import Translator
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.styles.stylesheet import Stylesheet
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH, from_excel, from_ISO8601
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.xml.functions import fromstring

from generator.workbook.mentah import is_blank
from generator.workbook.paket.arsip import Arsip, find_all, local_name
from generator.workbook.paket.ringkas import slim

BUKU, _GAYA = "xl/workbook.xml", "xl/styles.xml"
_BARIS_TERAKHIR, _KOLOM_TERAKHIR = 1_048_576, 16_384  # of a sheet, by ECMA-376
BIASA = (False, False, False)
_YA = ("1", "true")
_BUKAN_HARI = "#VALUE!"


@dataclass(frozen=True, slots=True)
class Gaya:
    """The look of cells: shown as percent, a day, a span of time; and bold, italic, underlined."""

    persen: bool = False
    hari: bool = False
    selang: bool = False
    bentuk: tuple[bool, bool, bool] = BIASA


@dataclass(slots=True)
class Sel:
    """One filled cell: its place (1-based), its value as stored (that of a formula as last computed), its look."""

    row: int
    column: int
    value: Any
    gaya: Gaya

    @property
    def coordinate(self) -> str:
        """Its address, such as «B4»."""
        return f"{get_column_letter(self.column)}{self.row}"


Isi = dict[int, dict[int, Sel]]


@dataclass(slots=True)
class Lembar:
    """One sheet; one that nobody asked for has its title alone.

    `isi` holds the filled cells by row and column, both in order, and `tanpa_hasil` the formulas, with «=», whose result was
    never stored, by row and column. `gabungan` are the merged ranges, of which only the first cell counts; `tersembunyi` the
    hidden rows; `tautan` the places of cells that are links.
    """

    title: str
    isi: Isi = field(default_factory=dict)
    tanpa_hasil: dict[tuple[int, int], str] = field(default_factory=dict)
    gabungan: list[CellRange] = field(default_factory=list)
    tersembunyi: set[int] = field(default_factory=set)
    tautan: set[tuple[int, int]] = field(default_factory=set)

    def drop(self, row: int, column: int) -> None:
        """Make a cell blank; a row without filled cells is no row."""
        self.tanpa_hasil.pop((row, column), None)
        cells = self.isi.get(row, {})
        cells.pop(column, None)
        if not cells:
            self.isi.pop(row, None)


Buku = Sequence[Lembar]
Selesai = Callable[[Lembar, bytes], None]  # is given each sheet that was read, with its XML


def read_buku(arsip: Arsip, wanted: Callable[[str], bool], finish: Selesai) -> Buku:
    """Return all sheets in order, those with a `wanted` title with their cells.

    Raises `TerlaluBesarError` for one with too many rows, and anything for broken parts.
    """
    teks, gaya, epoch = _read_shared(arsip), _read_gaya(arsip), _read_epoch(arsip)
    found = []
    for title, part in arsip.sheets.items():
        if not arsip.has(part):
            continue
        found.append(Lembar(title))
        if wanted(title):
            xml = slim(title, arsip.read(part))
            _Pembaca(found[-1], teks, gaya, epoch).read(xml)
            finish(found[-1], xml)
    return found


def _read_shared(arsip: Arsip) -> list[str]:
    """The texts that cells name by number."""
    part = arsip.find_related(BUKU, "sharedStrings")
    return [_join_text(item).replace("x005F_", "") for item in arsip.parse(part) if local_name(item) == "si"]


def _join_text(item: ElementTree.Element) -> str:
    """The words of a text: plain, or of its stretches; how they are pronounced is left out."""
    plain = [part.text or "" for part in item if local_name(part) == "t"]
    runs = (part for part in item if local_name(part) == "r")
    return "".join([*plain, *(t.text or "" for run in runs for t in run if local_name(t) == "t")])


def _read_epoch(arsip: Arsip) -> datetime:
    properties = next(find_all(arsip.parse(BUKU), "workbookPr"), None)
    return CALENDAR_MAC_1904 if properties is not None and properties.get("date1904") in _YA else WINDOWS_EPOCH


def _read_gaya(arsip: Arsip) -> list[Gaya]:
    """The looks in the order of their numbers."""
    if not arsip.has(_GAYA):
        return [Gaya()]
    sheet = Stylesheet.from_tree(fromstring(arsip.read(_GAYA)))
    forms = [(bool(font.b), bool(font.i), bool(font.u and font.u != "none")) for font in sheet.fonts]
    return [
        Gaya(
            "%" in _format_of(style.numFmtId, sheet),
            number in sheet.date_formats,
            number in sheet.timedelta_formats,
            forms[style.fontId] if style.fontId < len(forms) else BIASA,
        )
        for number, style in enumerate(sheet.cell_styles)
    ] or [Gaya()]


def _format_of(number: int, sheet: Stylesheet) -> str:
    if number < BUILTIN_FORMATS_MAX_SIZE:
        return BUILTIN_FORMATS.get(number, "General")
    return sheet.number_formats[number - BUILTIN_FORMATS_MAX_SIZE]


class _Pembaca:
    """Goes through the XML of one sheet, row by row, and puts what it finds into `lembar`."""

    def __init__(self, lembar: Lembar, teks: Sequence[str], gaya: Sequence[Gaya], epoch: datetime) -> None:
        self.lembar, self.teks, self.gaya, self.epoch = lembar, teks, gaya, epoch
        self.ruang = ""  # the namespace of the sheet, before each of its tags
        self.baris = self.kolom = 0  # the last ones; a row or cell without a number is the next
        self.isi: Isi = defaultdict(dict)
        self.bersama: dict[str | None, Translator] = {}  # formulas that cells share, by their number

    def read(self, xml: bytes) -> None:
        """Fill the sheet from its XML."""
        lembar, self.ruang = self.lembar, _find_namespace(xml)
        row, merged, link = (self.ruang + name for name in ("row", "mergeCell", "hyperlink"))
        links: list[CellRange] = []
        for _, element in ElementTree.iterparse(BytesIO(xml)):
            if element.tag == row:
                self._read_row(element)
                element.clear()
            elif element.tag == merged:
                lembar.gabungan.append(CellRange(element.get("ref", "")))
            elif element.tag == link:
                links.append(CellRange(element.get("ref", "")))
        lembar.isi = {baris: dict(sorted(self.isi[baris].items())) for baris in sorted(self.isi)}
        lembar.tautan = {place for area in links for place in _list_inside(lembar.isi, area)}
        for area in lembar.gabungan:  # what stands below a merged cell is not seen
            for place in _list_inside(lembar.isi, area):
                if place != (area.min_row, area.min_col):
                    lembar.drop(*place)

    def _read_row(self, row: ElementTree.Element) -> None:
        self.baris, self.kolom = int(float(row.get("r", self.baris + 1))), 0
        if row.get("hidden") in _YA:
            self.lembar.tersembunyi.add(self.baris)
        for cell in row:
            self._read_cell(cell)

    def _read_cell(self, cell: ElementTree.Element) -> None:
        address = cell.get("r")
        baris, kolom = split_address(address) if address else (self.baris, self.kolom + 1)
        self.kolom = kolom
        if not (1 <= baris <= _BARIS_TERAKHIR and 1 <= kolom <= _KOLOM_TERAKHIR):
            raise ValueError(f"no place on a sheet: {baris}, {kolom}")
        gaya = self.gaya[int(cell.get("s", 0))]
        value, formula = self._read_value(cell, gaya), cell.find(self.ruang + "f")
        if not is_blank(value):
            self.isi[baris][kolom] = Sel(baris, kolom, value, gaya)
        if formula is not None:
            text = self._read_formula(formula, f"{get_column_letter(kolom)}{baris}")
            if is_blank(value):
                self.lembar.tanpa_hasil[baris, kolom] = text

    def _read_value(self, cell: ElementTree.Element, gaya: Gaya) -> Any:
        """The value by the type that the cell says; what is none of its type is taken as the text that it is."""
        kind, text = cell.get("t", "n"), cell.findtext(self.ruang + "v")
        if kind == "inlineStr":
            inline = cell.find(self.ruang + "is")
            return None if inline is None else _join_text(inline)
        if not text:
            return None
        if kind == "s":
            return self.teks[int(text)]
        try:
            return self._convert(kind, text, gaya)
        except ValueError:
            return text

    def _convert(self, kind: str, text: str, gaya: Gaya) -> Any:
        if kind == "n":
            number = float(text) if "." in text or "e" in text.casefold() else int(text)
            return self._read_day(number, gaya) if gaya.hari else number
        if kind == "d":
            return from_ISO8601(text)
        return bool(int(text)) if kind == "b" else text

    def _read_day(self, number: float, gaya: Gaya) -> Any:
        """The day of a number; the error that Excel shows where no day has it."""
        try:
            return from_excel(number, self.epoch, timedelta=gaya.selang)
        except (OverflowError, ValueError):
            return _BUKAN_HARI

    def _read_formula(self, formula: ElementTree.Element, address: str) -> str:
        """The formula as Excel shows it; one that shares that of another cell has it moved."""
        text, number = f"={formula.text or ''}", formula.get("si")
        if formula.get("t") != "shared":
            return text
        if number in self.bersama:
            return self.bersama[number].translate_formula(address)
        if text != "=":
            self.bersama[number] = Translator(text, address)
        return text


def _find_namespace(xml: bytes) -> str:
    """The namespace of a sheet in braces; strict and transitional files differ in it."""
    _, root = next(ElementTree.iterparse(BytesIO(xml), ("start",)))
    return root.tag.rpartition("}")[0] + "}" if "}" in root.tag else ""


def split_address(address: str) -> tuple[int, int]:
    """Row and column (1-based) of an address such as «B4»."""
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), _number_column(letters)


_number_column = lru_cache(maxsize=1024)(column_index_from_string)


def _list_inside(isi: Isi, area: CellRange) -> list[tuple[int, int]]:
    """The places of the filled cells in a range, from its first row on."""
    rows = ((row, isi[row]) for row in range(area.min_row, area.max_row + 1) if row in isi)
    return [(row, column) for row, cells in rows for column in cells if area.min_col <= column <= area.max_col]

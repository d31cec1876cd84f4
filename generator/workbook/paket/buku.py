"""The filled cells of a workbook file, and of its sheets only those that are asked for.

openpyxl makes an object with a parent, a style and a link of each cell, and reads names, notes, tables and pictures along.
Here the XML of a sheet is gone through once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from generator.teks_sel import decode, read_teks
from generator.workbook.mentah import is_blank
from generator.workbook.paket.alamat import Rentang, name_cell, read_rentang, split_address
from generator.workbook.paket.arsip import Arsip, find_all, local_name
from generator.workbook.paket.bentuk import Potongan, join_potongan, read_potongan
from generator.workbook.paket.gaya import BIASA, EPOCH, EPOCH_1904, Gaya, read_gaya, read_hari
from generator.workbook.paket.ringkas import BARIS_TERBANYAK, TerlaluBesarError, slim

BUKU = "xl/workbook.xml"
_YA = ("1", "true")
_BUKAN_HARI = "#VALUE!"
_KEPALA = 2048  # bytes, in which the first tag of nearly every sheet ends


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
        return name_cell(self.row, self.column)


Isi = dict[int, dict[int, Sel]]
Teks = tuple[str, Potongan]  # the words of a text, and its stretches if it has any


@dataclass(slots=True)
class Lembar:
    """One sheet; one that nobody asked for has its title alone.

    `isi` holds the filled cells by row and column, both in order, and `tanpa_hasil` the formulas, with «=», whose result was
    never stored, by row and column. `gabungan` are the merged ranges, of which only the first cell counts; `tersembunyi` the
    hidden rows; `tautan` the places of cells that are links; `potongan` the stretches of texts that have some, by place.
    """

    title: str
    isi: Isi = field(default_factory=dict)
    tanpa_hasil: dict[tuple[int, int], str] = field(default_factory=dict)
    gabungan: list[Rentang] = field(default_factory=list)
    tersembunyi: set[int] = field(default_factory=set)
    tautan: set[tuple[int, int]] = field(default_factory=set)
    potongan: dict[tuple[int, int], Potongan] = field(default_factory=dict)

    def drop(self, row: int, column: int) -> None:
        """Make a cell blank; a row without filled cells is no row."""
        self.tanpa_hasil.pop((row, column), None)
        cells = self.isi.get(row, {})
        cells.pop(column, None)
        if not cells:
            self.isi.pop(row, None)

    def mark_form(self) -> None:
        """Put the form on the texts: that of stretches inside a cell, else that of the whole cell."""
        for cell in (cell for cells in self.isi.values() for cell in cells.values() if isinstance(cell.value, str)):
            place, bentuk = (cell.row, cell.column), cell.gaya.bentuk
            if place in self.tautan:
                bentuk = (*bentuk[:2], False)  # links are underlined by Excel itself
            if place in self.potongan or bentuk != BIASA:
                cell.value = join_potongan(self.potongan.get(place, (cell.value,)), bentuk)


Buku = Sequence[Lembar]


def read_buku(arsip: Arsip, wanted: Callable[[str], bool]) -> Buku:
    """Return all sheets in order, those with a `wanted` title with their cells.

    Raises `TerlaluBesarError` for one with too many rows, and anything for broken parts.
    """
    teks, gaya, epoch = _read_shared(arsip), read_gaya(arsip), _read_epoch(arsip)
    found = []
    for title, part in arsip.sheets.items():
        if not arsip.has(part):
            continue
        found.append(Lembar(title))
        if wanted(title):
            _Pembaca(found[-1], teks, gaya, epoch).read(slim(title, arsip.read(part)))
    return found


def _read_shared(arsip: Arsip) -> list[Teks]:
    """The texts that cells name by number."""
    part = arsip.find_related(BUKU, "sharedStrings")
    return [_read_text(item) for item in arsip.parse(part) if local_name(item) == "si"]


def _read_text(item: ElementTree.Element) -> Teks:
    if len(item) == 1 and local_name(item[0]) == "t":  # nearly every text
        return decode(item[0].text or ""), ()
    return read_teks(item), read_potongan(item)


def _read_epoch(arsip: Arsip) -> datetime:
    properties = next(find_all(arsip.parse(BUKU), "workbookPr"), None)
    return EPOCH_1904 if properties is not None and properties.get("date1904") in _YA else EPOCH


class _Pembaca:
    """Goes through the XML of one sheet, row by row, and puts what it finds into `lembar`."""

    def __init__(self, lembar: Lembar, teks: Sequence[Teks], gaya: Sequence[Gaya], epoch: datetime) -> None:
        self.lembar, self.teks, self.gaya, self.epoch = lembar, teks, gaya, epoch
        self.nilai = self.rumus = self.langsung = ""  # the tags of what stands in a cell
        self.baris = self.kolom = 0  # the last ones; a row or cell without a number is the next
        self.banyak = 0  # rows that hold anything
        self.isi: Isi = defaultdict(dict)
        self.bersama: dict[str | None, str] = {}  # formulas that cells share, with the cell they stand in, by number

    def read(self, xml: bytes) -> None:
        """Fill the sheet from its XML."""
        lembar, ruang = self.lembar, _find_namespace(xml)
        row, merged, link = (ruang + name for name in ("row", "mergeCell", "hyperlink"))
        self.nilai, self.rumus, self.langsung = (ruang + name for name in ("v", "f", "is"))
        links: list[Rentang] = []
        for _, element in ElementTree.iterparse(BytesIO(xml)):
            if element.tag == row:
                self._read_row(element)
                element.clear()
            elif element.tag == merged:
                lembar.gabungan.append(read_rentang(element.get("ref", "")))
            elif element.tag == link:
                links.append(read_rentang(element.get("ref", "")))
        lembar.isi = {baris: dict(sorted(self.isi[baris].items())) for baris in sorted(self.isi)}
        lembar.tautan = {place for area in links for place in _list_inside(lembar.isi, area)}
        self._drop_covered()

    def _drop_covered(self) -> None:
        """What stands below a merged cell is not seen, nor is a formula there."""
        rumus: dict[int, dict[int, str]] = defaultdict(dict)
        for (baris, kolom), text in self.lembar.tanpa_hasil.items():
            rumus[baris][kolom] = text
        for area in self.lembar.gabungan:
            for place in (*_list_inside(self.lembar.isi, area), *_list_inside(rumus, area)):
                if place != (area.min_row, area.min_col):
                    self.lembar.drop(*place)

    def _read_row(self, row: ElementTree.Element) -> None:
        self.baris, self.kolom = int(float(row.get("r", self.baris + 1))), 0
        if row.get("hidden") in _YA:
            self.lembar.tersembunyi.add(self.baris)
        self.banyak += sum(map(self._read_cell, row)) > 0
        if self.banyak > BARIS_TERBANYAK:  # `slim` cannot count tags with a prefix, or of another encoding
            raise TerlaluBesarError(self.lembar.title, self.banyak)

    def _read_cell(self, cell: ElementTree.Element) -> bool:
        """Take a cell; tell whether it holds anything."""
        address = cell.get("r")
        baris, kolom = split_address(address) if address else (self.baris, self.kolom + 1)
        self.kolom = kolom
        gaya = self.gaya[int(cell.get("s", 0))]
        (value, potongan), formula = self._read_content(cell, gaya), cell.find(self.rumus)
        blank = is_blank(value)
        if not blank:
            self.isi[baris][kolom] = Sel(baris, kolom, value, gaya)
        if potongan:
            self.lembar.potongan[baris, kolom] = potongan
        if formula is not None:
            text = self._read_formula(formula, baris, kolom)
            if blank:
                self.lembar.tanpa_hasil[baris, kolom] = text
        return formula is not None or not blank

    def _read_content(self, cell: ElementTree.Element, gaya: Gaya) -> tuple[Any, Potongan]:
        """The value by the type that the cell says, and the stretches of a text."""
        kind, text = cell.get("t", "n"), cell.findtext(self.nilai)
        if kind == "inlineStr":
            inline = cell.find(self.langsung)
            return (None, ()) if inline is None else _read_text(inline)
        if kind == "s" and text:
            return self.teks[int(text)]
        return self._read_value(kind, text, gaya), ()

    def _read_value(self, kind: str, text: str | None, gaya: Gaya) -> Any:
        """The value of a text of this type; what is none of its type is taken as the text that it is."""
        if not text:
            return None
        try:
            return self._convert(kind, text, gaya)
        except ValueError:
            return text

    def _convert(self, kind: str, text: str, gaya: Gaya) -> Any:
        if kind == "n":
            number = float(text) if "." in text or "e" in text.casefold() else int(text)
            return self._read_day(number, gaya) if gaya.hari else number
        if kind == "d":
            return datetime.fromisoformat(text.removesuffix("Z"))
        return bool(int(text)) if kind == "b" else decode(text)

    def _read_day(self, number: float, gaya: Gaya) -> Any:
        """The day of a number; the error that Excel shows where no day has it."""
        try:
            return read_hari(number, gaya, self.epoch)
        except (OverflowError, ValueError):
            return _BUKAN_HARI

    def _read_formula(self, formula: ElementTree.Element, baris: int, kolom: int) -> str:
        """The formula with «=»; for a cell that shares that of another cell, as it stands there and where that is."""
        if not formula.text:
            return self.bersama.get(formula.get("si"), "=")
        if formula.get("t") == "shared":
            self.bersama[formula.get("si")] = f"={formula.text} seperti pada sel {name_cell(baris, kolom)}"
        return f"={formula.text}"


def _find_namespace(xml: bytes) -> str:
    """The namespace of a sheet in braces; strict and transitional files differ in it. What is no XML has none."""
    for part in (xml[:_KEPALA], xml):
        with suppress(ElementTree.ParseError):
            _, root = next(ElementTree.iterparse(BytesIO(part), ("start",)))
            return root.tag.rpartition("}")[0] + "}" if "}" in root.tag else ""
    return ""


def _list_inside(isi: Mapping[int, Mapping[int, Any]], area: Rentang) -> list[tuple[int, int]]:
    """The places of the filled cells in a range, which may be many times longer than what is filled, or shorter."""
    covered = range(area.min_row, area.max_row + 1)
    rows = (row for row in isi if row in covered) if len(covered) > len(isi) else (row for row in covered if row in isi)
    return [(row, column) for row in rows for column in isi[row] if area.min_col <= column <= area.max_col]

"""A foreign spreadsheet as plain cells: value, shown unit, indent, and whether a formula was never computed."""

from __future__ import annotations

import csv
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from generator.catalogue import buku, impor
from generator.problems import Place, Problem
from generator.workbook.berkas import check_file
from generator.workbook.mentah import Mentah, clean_text, is_blank

BATAS_SEL = 1_500_000  # cells, written or merged; an agency's matrix has some ten thousand
_SEL, _GABUNGAN = re.compile(rb"<(?:\w+:)?c[ >]"), re.compile(rb'mergeCell [^>]*ref="([A-Z0-9:$]+)"')
_PEMISAH, _BARIS_AWAL = (";", "\t", ","), 20
_TITIK_DESIMAL = re.compile(r"-?\d{4,}\.\d+")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell that holds something; `akhiran` is what its number format writes behind the number («Dokumen», «%»).

    `rumus` is the formula of a cell whose result was never stored; its value is then None.
    """

    baris: int
    kolom: int
    isi: Any
    berpersen: bool = False
    akhiran: str = ""
    indent: int = 0
    rumus: str = ""

    @property
    def alamat(self) -> str:
        """The cell's address."""
        return f"{get_column_letter(self.kolom)}{self.baris}"

    @property
    def mentah(self) -> Mentah:
        """The raw value as the kinds of cells read it."""
        return Mentah(self.isi, self.berpersen)

    @property
    def teks(self) -> str:
        """The value as text without debris; a whole number loses its «.0»."""
        if isinstance(self.isi, float):
            return f"{self.isi:.15g}"
        return clean_text(self.isi) if self.isi is not None else ""


@dataclass(slots=True)
class Lembaran:
    """One sheet: its filled cells by row and column (1-based), its merged ranges, its hidden rows."""

    nama: str
    sel: dict[int, dict[int, Sel]] = field(default_factory=dict)
    gabungan: list[tuple[int, int, int, int]] = field(
        default_factory=list
    )  # first row, first column, last row, last column
    tersembunyi: frozenset[int] = frozenset()
    tampak: bool = True
    tertutup: dict[tuple[int, int], Sel] = field(default_factory=dict)  # places inside a merged range: its first cell

    def anchor(self, baris: int, kolom: int) -> Sel | None:
        """Return the cell at a place; inside a merged range, the cell that carries its text."""
        return self.sel.get(baris, {}).get(kolom) or self.tertutup.get((baris, kolom))


def read_sumber(path: Path) -> tuple[list[Lembaran], list[Problem]]:
    """Read all sheets of a foreign spreadsheet; a file that is none gives the reason and no sheet."""
    refusal = check_file(path) or _check_size(path)
    if refusal and refusal.kind is buku.BUKAN_XLSX and path.suffix.casefold() == ".csv":
        return _read_csv(path)
    if refusal:
        return [], [refusal]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl speaks of extensions that it will not save; we never save
            content = path.read_bytes()  # openpyxl leaves a file open that it fails to read
            rumus = load_workbook(BytesIO(content))
            hasil = _read_results(content) if _has_formula(rumus) else {}
            return [_read_sheet(ws, hasil.get(ws.title, {})) for ws in rumus.worksheets], []
    except Exception:  # any broken part may raise anything inside the XML reader
        return [], [buku.RUSAK.at(Place(), berkas=path.name)]


def _read_csv(path: Path) -> tuple[list[Lembaran], list[Problem]]:
    """A text file of cells parted by semicolons, tabs or commas; a line break inside a cell belongs to it."""
    content = path.read_bytes()
    if content.count(b"\n") > BATAS_SEL:
        return [], [impor.TERLALU_BESAR.at(Place(), berkas=path.name, batas=f"{BATAS_SEL:,}".replace(",", "."))]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what Excel of Windows saves as «CSV»
    lembaran = Lembaran(path.stem)
    try:
        pemisah = max(_PEMISAH, key=lambda tanda: _fit(text, tanda))
        for baris, row in enumerate(_parts(text, pemisah), 1):
            filled = {kolom: isi for kolom, isi in enumerate(row, 1) if not is_blank(isi)}
            if filled:
                lembaran.sel[baris] = {
                    n: Sel(baris, n, _number(i, pemisah), indent=_leading(i)) for n, i in filled.items()
                }
    except csv.Error:
        return [], [buku.RUSAK.at(Place(), berkas=path.name)]
    return [lembaran], []


def _parts(text: str, pemisah: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=pemisah)


def _fit(text: str, pemisah: str) -> tuple[int, int]:
    """How well a sign parts the cells: how many of the first rows have the same number of them, and which number.

    Commas and semicolons within names and amounts stand in some rows only; a table has three columns at least.
    """
    try:
        rows = [len(row) for row in islice(_parts(text, pemisah), _BARIS_AWAL)]
    except csv.Error:
        return 0, 0
    found = Counter(cells for cells in rows if cells > 2)
    return max(((times, cells) for cells, times in found.items()), default=(0, 0))


def _number(isi: str, pemisah: str) -> str | float:
    """Where commas part the cells, «6245600000.00» has one reading; shorter ones may be codes and stay texts."""
    return float(isi) if pemisah == "," and _TITIK_DESIMAL.fullmatch(isi.strip()) else isi


def _check_size(path: Path) -> Problem | None:
    """Refuse what would fill the memory: openpyxl makes every cell of a merged range, also of an empty one."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
            sizes = [_count_cells(archive.read(name)) for name in parts]
    except Exception:  # check_file has read the archive before; what it cannot tell, the reader says
        return None
    if max(sizes, default=0) <= BATAS_SEL:
        return None
    return impor.TERLALU_BESAR.at(Place(), berkas=path.name, batas=f"{BATAS_SEL:,}".replace(",", "."))


def _count_cells(content: bytes) -> int:
    return len(_SEL.findall(content)) + sum(_area(ref.decode()) for ref in _GABUNGAN.findall(content))


def _area(ref: str) -> int:
    left, top, right, bottom = range_boundaries(ref)
    return (right - left + 1) * (bottom - top + 1)  # type: ignore[operator]


def _has_formula(book: Workbook) -> bool:
    return any(cell.data_type == "f" for ws in book.worksheets for cell in ws._cells.values())


def _read_results(content: bytes) -> dict[str, dict[tuple[int, int], Any]]:
    """The stored values of all cells by sheet and place; read as a stream, for only those of formulas are needed."""
    book = load_workbook(BytesIO(content), data_only=True, read_only=True)
    found: dict[str, dict[tuple[int, int], Any]] = {}
    for ws in book.worksheets:
        ws.reset_dimensions()
        rows = enumerate(ws.iter_rows(values_only=True), 1)
        found[ws.title] = {(n, m): isi for n, row in rows for m, isi in enumerate(row, 1) if isi is not None}
    book.close()
    return found


def _read_sheet(rumus: Worksheet, hasil: dict[tuple[int, int], Any]) -> Lembaran:
    lembaran = Lembaran(rumus.title, tampak=rumus.sheet_state == "visible")
    for (baris, kolom), cell in sorted(rumus._cells.items()):
        if is_blank(cell.value):
            continue
        computed = hasil.get((baris, kolom)) if cell.data_type == "f" else cell.value
        isi = None if is_blank(computed) else computed
        berpersen, akhiran = read_format(cell.number_format) if isinstance(isi, (int, float)) else (False, "")
        formula = str(getattr(cell.value, "text", cell.value)) if isi is None else ""
        indent = int(cell.alignment.indent or 0) if cell.has_style else 0
        satu = Sel(baris, kolom, isi, berpersen, akhiran, indent + _leading(isi), formula)
        lembaran.sel.setdefault(baris, {})[kolom] = satu
    lembaran.gabungan = sorted((r.min_row, r.min_col, r.max_row, r.max_col) for r in rumus.merged_cells.ranges)
    lembaran.tertutup = dict(_cover(lembaran))
    lembaran.tersembunyi = frozenset(n for n, dim in rumus.row_dimensions.items() if dim.hidden)
    return lembaran


def _cover(lembaran: Lembaran) -> Iterator[tuple[tuple[int, int], Sel]]:
    for top, left, bottom, right in lembaran.gabungan:
        cell = lembaran.sel.get(top, {}).get(left)
        if cell is not None:
            yield from (((baris, kolom), cell) for baris in range(top, bottom + 1) for kolom in range(left, right + 1))


def _leading(isi: object) -> int:
    """Blanks before a text, counted as an indent of one step for each two."""
    if not isinstance(isi, str):
        return 0
    text = isi.replace("\xa0", " ").replace("\t", "    ")
    return (len(text) - len(text.lstrip(" "))) // 2


@lru_cache(maxsize=512)
def read_format(pola: str | None) -> tuple[bool, str]:
    """Return whether a number format multiplies by 100, and the words it writes: «#,##0" Dokumen"» gives «Dokumen»."""
    first = (pola or "").partition(";")[0]
    words = "".join(found[1] or found[2] or "" for found in _LITERAL.finditer(first))
    return "%" in _LITERAL.sub("", first), words.strip(" ()-") if re.search(r"[^\W\d_]|%", words) else ""

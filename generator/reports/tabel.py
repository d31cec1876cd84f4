"""A table as data: what stands in each cell and how it reads; nothing here knows Word or Excel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

LANJUTAN = "(lanjutan)"  # behind what is said again, because it began further up
_PENDEK = 4  # letters up to which a text is repeated as it is: «1.2», a dash
_ANGKA = re.compile(
    r"\(?(Rp\.?\s?)?-?(\d{1,3}(\.\d{3})+|\d+)(,\d+|,-)?\s?%?\)?(\s?\*\))?(\s\(.*\))?"
)  # «1.234», «82,1%», «(12)»


class Rata(str, Enum):
    """How the text of a cell is aligned."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class Jenis(str, Enum):
    """What kind of row it is; the drawing code chooses shading and weight from it."""

    KEPALA = "kepala"  # header caption
    NOMOR = "nomor"  # the printed row of column numbers, part of the header
    PITA = "pita"  # a full-width band, such as «Tujuan» or a bidang urusan
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    BIASA = "biasa"  # an ordinary row; also a sub kegiatan
    JUMLAH = "jumlah"  # a total
    CATATAN = "catatan"  # a footer row inside the grid (faktor pendorong and the like)


@dataclass(frozen=True, slots=True)
class Rumus:
    """A spreadsheet formula over other cells of the table: «SUM({0},{1})», and the keys of the cells {0}, {1} …"""

    pola: str
    kunci: tuple[str, ...]


class Sel(NamedTuple):  # made by the ten thousand, in a quarter of the time that a frozen dataclass takes
    """One cell. `teks` may hold several paragraphs; «» prints empty.

    gabung_kolom / gabung_baris: over how many columns / rows the cell reaches. A cell covered by another row's
    gabung_baris is left out of its own row, as in HTML. `kosong` marks a gap that staff must fill: printed highlighted.
    `angka` is the unrounded number that `teks` prints, for drawings that keep real numbers (spreadsheets), shown there by
    `pola` in the notation of spreadsheet number formats («#,##0», «0.0"%"»). `kunci` is the key of the printed figure;
    `rumus` gives the same number from other cells, where a drawing can hold live formulas and all those cells stand there.
    """

    teks: str | tuple[str, ...] = ""
    rata: Rata | None = None  # None: as the column says
    tebal: bool = False
    miring: bool = False
    gabung_kolom: int = 1
    gabung_baris: int = 1
    bernomor: bool = False  # the paragraphs are a numbered list 1, 2, 3 inside the cell
    kosong: bool = False  # a gap marker («[belum diisi]»)
    angka: Decimal | None = None
    pola: str = ""
    kunci: str = ""
    rumus: Rumus | None = None


def say_again(sel: Sel, label: bool = False) -> Sel:
    """Return what the rest of a merged cell says where it is cut: a label with the word «(lanjutan)», of paragraphs the first.

    A dash stays as it is; a figure is not said twice: an amount that stood there again would read as a second amount.
    With `label` the cell names what stands beside it: the numbers of a first column, «No.» or a code, are no figures.
    """
    lines = sel.teks if isinstance(sel.teks, tuple) else (sel.teks,)
    first = lines[0] if lines else ""
    if sel.angka is not None or (not label and _ANGKA.fullmatch(first)):
        return sel._replace(teks="", angka=None, kunci="", rumus=None, bernomor=False)
    if isinstance(sel.teks, tuple):
        return sel._replace(teks=(first, LANJUTAN) if first else "", bernomor=False)
    again = first if len(first) <= _PENDEK or first.endswith(LANJUTAN) else f"{first} {LANJUTAN}"
    return sel._replace(teks=again)


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of cells, from left to right."""

    sel: tuple[Sel, ...]
    jenis: Jenis = Jenis.BIASA
    utuh: bool = True  # the row does not break over two pages; False for very tall rows
    dengan_berikut: bool = False  # keep on one page with the next row
    tinggi: float = 0.0  # points the row has at least; merged header captions need it where they repeat


class Letak(NamedTuple):
    """One cell of a row with the place it takes: first row, first column, last row, last column."""

    baris: int
    kolom: int
    akhir_baris: int
    akhir_kolom: int
    sel: Sel
    row: Baris


def place_cells(rows: Sequence[Baris], awal: int = 0) -> list[Letak]:
    """Return the cells of the rows, the first of which is row `awal`, with the columns that those above leave free."""
    placed: list[Letak] = []
    reach: dict[int, int] = {}  # column → the last row that a cell above covers
    for nomor, row in enumerate(rows, awal):
        column = 0
        for sel in row.sel:
            while reach and reach.get(column, -1) >= nomor:
                column += 1
            last_row, after = nomor + sel.gabung_baris - 1, column + sel.gabung_kolom
            placed.append(Letak(nomor, column, last_row, after - 1, sel, row))
            if last_row > nomor:
                reach.update(dict.fromkeys(range(column, after), last_row))
            column = after
    return placed


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: relative width (any unit; the drawing scales the sum to the text width) and alignment."""

    lebar: float
    rata: Rata = Rata.KIRI


class Lembaran(str, Enum):
    """Paper that a table is printed on where it stands alone (spreadsheets), lying."""

    A4 = "A4"
    A3 = "A3"
    F4 = "F4"


@dataclass(frozen=True, slots=True)
class Cetak:
    """How a wide table is seen and printed where it stands alone.

    The first `kolom_tetap` columns stay in sight while scrolling. Where all columns would be too small on one page, a
    second one across begins at column `bagi` (0: never) and says the columns `ulang` (first and last) again.
    """

    kertas: Lembaran = Lembaran.A3
    kolom_tetap: int = 0
    bagi: int = 0
    ulang: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A whole table: header rows repeat on each page; caption, notes and source stand around it.

    `kunci` is stable from run to run (cross-references and refreshes use it). `judul` empty: no caption, no number.
    `ukuran` is the type size in points of the body, for wide matrices.
    """

    kunci: str
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    baris: tuple[Baris, ...]
    judul: str = ""
    catatan: tuple[str, ...] = ()
    sumber: str = ""
    ukuran: float = 9.0
    bila_kosong: str = ""  # printed instead of the body when there is no row
    dengan_berikut: bool = False  # its end stays on one page with what follows, such as a signature
    atas: tuple[str, ...] = ()  # lines below the title, and
    bawah: tuple[str, ...] = ()  # of the signature, where no template stands around the table (spreadsheets)
    cetak: Cetak = Cetak(Lembaran.A4)

"""Merged cells that pages can be turned over: long ones are split and say again what they are, short ones stay whole.

Small tables stay whole. Word prints the text of a cell merged down on its first page only; on the next page the cell would be blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil

from generator.reports.tabel import Baris, Letak, Sel, place_cells, say_again

BARIS_GABUNG = 5  # rows that a merged cell reaches over before it begins anew
BARIS_KECIL = 8  # rows up to which a table is small
BAGIAN_HALAMAN = 0.22  # of a page: how high it may be, so that moving it on leaves no large gap
_HURUF, _JARAK, _PUTUS = 0.5, 1.3, 80  # width of a letter and height of a line in type sizes; twips between rows
_TWIPS = 20  # per point


def split_merges(rows: Sequence[Baris]) -> tuple[Baris, ...]:
    """Return body rows in which no merged cell is long, and rows beside a merged cell stay on one page with it.

    A cell is split where no shorter merged cell stands beside the cut; several long ones are cut at the same row if they can.
    """
    if all(sel.gabung_baris == 1 for baris in rows for sel in baris.sel):
        return tuple(rows)
    cells = place_cells(rows)
    merged = [satu for satu in cells if satu.sel.gabung_baris > 1]
    inside = {row for satu in merged if _is_short(satu.sel) for row in range(satu.baris + 1, satu.akhir_baris + 1)}
    cuts: set[int] = set()
    begun: dict[int, dict[int, Sel]] = {}  # row → column → the piece of a merged cell that begins there
    for satu in merged:
        start, end = satu.baris, satu.akhir_baris + 1
        edges = [start] if _is_short(satu.sel) else _find_edges(start, end, inside, cuts)
        cuts.update(edges[1:])
        for row, piece in _pieces(satu, edges, end):
            begun.setdefault(row, {})[satu.kolom] = piece
    for satu in cells:
        if satu.baris in begun:
            begun[satu.baris].setdefault(satu.kolom, satu.sel)
    return _bind(rows, begun)


def _is_short(sel: Sel) -> bool:
    return sel.gabung_baris <= BARIS_GABUNG


def _find_edges(start: int, end: int, inside: set[int], cuts: set[int]) -> list[int]:
    """The rows at which the pieces of a long cell begin; a piece of a single row is not left at the end."""
    edges = [start]
    while end - edges[-1] > BARIS_GABUNG:
        here = edges[-1]
        known = [row for row in range(here + 2, here + BARIS_GABUNG + 1) if row in cuts and row < end - 1]
        free = (row for row in range(here + BARIS_GABUNG, end - 1) if row not in inside)
        chosen = max(known) if known else next(free, None)
        if chosen is None:
            break
        edges.append(chosen)
    return edges


def _pieces(letak: Letak, edges: list[int], end: int) -> Iterator[tuple[int, Sel]]:
    for start, stop in zip(edges, [*edges[1:], end], strict=True):
        first = start == edges[0]
        piece = letak.sel if first else say_again(letak.sel, label=letak.kolom == 0)
        yield start, piece if piece.gabung_baris == stop - start else piece._replace(gabung_baris=stop - start)


def _bind(rows: Sequence[Baris], begun: Mapping[int, Mapping[int, Sel]]) -> tuple[Baris, ...]:
    """The rows, those in which merged cells begin with their cells by column; rows under a merged cell are kept with it."""
    bound: list[Baris] = []
    until = 0
    for nomor, baris in enumerate(rows):
        cells = begun.get(nomor, {})
        until = max([until, *(nomor + sel.gabung_baris - 1 for sel in cells.values())])
        ordered = tuple(cells[kolom] for kolom in sorted(cells)) or baris.sel
        tied = baris.dengan_berikut or (nomor < until and baris.utuh)
        same = ordered == baris.sel and tied == baris.dengan_berikut
        bound.append(baris if same else replace(baris, sel=ordered, dengan_berikut=tied))
    return tuple(bound)


def bind_small(rows: Sequence[Baris], widths: Sequence[int], ukuran: float, halaman: int) -> tuple[Baris, ...]:
    """Return the rows, all kept together where they are few and low; `widths` of the text and the page in twips.

    The height is an estimate from the number of letters.
    """
    if len(rows) > BARIS_KECIL or not all(baris.utuh for baris in rows):
        return tuple(rows)
    height = sum(_lines(baris, widths, ukuran) * ukuran * _JARAK * _TWIPS + _PUTUS for baris in rows)
    if height > BAGIAN_HALAMAN * halaman:
        return tuple(rows)
    return (*(replace(baris, dengan_berikut=True) for baris in rows[:-1]), *rows[-1:])


def _lines(baris: Baris, widths: Sequence[int], ukuran: float) -> int:
    """The lines of the tallest cell; one merged down or to the right counts with an even share of the width."""
    share = sum(widths) / len(widths)
    plain = len(baris.sel) == len(widths)
    rooms = widths if plain else [share * sel.gabung_kolom for sel in baris.sel]
    return max((_lines_of(sel, room, ukuran) for sel, room in zip(baris.sel, rooms, strict=True)), default=1)


def _lines_of(sel: Sel, room: float, ukuran: float) -> int:
    letters = max(room / (ukuran * _HURUF * _TWIPS), 1)
    if isinstance(sel.teks, str) and len(sel.teks) <= letters and "\n" not in sel.teks:
        return 1
    paragraphs = (sel.teks,) if isinstance(sel.teks, str) else sel.teks
    return ceil(
        sum(max(ceil(len(line) / letters), 1) for teks in paragraphs for line in teks.split("\n")) / sel.gabung_baris
    )

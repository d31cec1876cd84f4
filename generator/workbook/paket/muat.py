"""A workbook file loaded: its cells, the form of long texts, and the pictures pasted on sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from generator.catalogue import isi as kode
from generator.model.asal import Asal
from generator.problems import Place, Problem
from generator.workbook.columns import SelBebas, Teks
from generator.workbook.lanjutan.versi import find_sheet, sheet_titles
from generator.workbook.lembar import normalize_title
from generator.workbook.paket.alamat import split_address
from generator.workbook.paket.arsip import Arsip
from generator.workbook.paket.buku import Buku, read_buku
from generator.workbook.paket.foto import name_format
from generator.workbook.paket.tempelan import Tempelan, read_tempelan
from generator.workbook.schema import LEMBAR_MULAI, WORKBOOK, Column, Sheet
from generator.workbook.schema.rekap import NOMENKLATUR

LEMBAR_GAMBAR = "Gambar"
_LAIN = (LEMBAR_MULAI, NOMENKLATUR.title)  # read besides those that staff fill
_AKHIRAN = {"jpeg": "jpg", "": "png"}


class BarisGambar(Protocol):
    """What is needed of a row of the sheet «Gambar»."""

    asal: Asal
    nilai: dict[str, object]
    rusak: set[str]


def load_buku(path: Path) -> tuple[Buku, list[Tempelan]]:
    """Return the sheets of a file, ours with the form of their texts and without what holds a picture; and its pictures.

    Raises as `read_buku` does.
    """
    long = {name for sheet in WORKBOOK if any(map(_has_form, sheet.columns)) for name in _names_of(sheet)}
    read = {name for sheet in WORKBOOK for name in _names_of(sheet)} | set(map(normalize_title, _LAIN))
    with Arsip(path) as arsip:
        buku = read_buku(arsip, lambda title: normalize_title(title) in read)
        ours = {lembar.title: lembar for sheet in WORKBOOK if (lembar := find_sheet(buku, sheet))}
        found = read_tempelan(arsip, ours)
    for lembar in buku:
        if normalize_title(lembar.title) in long:
            lembar.mark_form()
    for satu in found:
        if satu.dalam_sel:
            ours[satu.lembar].drop(*split_address(satu.sel))
    return buku, found


def _names_of(sheet: Sheet) -> Iterator[str]:
    return map(normalize_title, sheet_titles(sheet))


def _has_form(column: Column) -> bool:
    return isinstance(column.kind, (Teks, SelBebas)) and column.kind.berbentuk


def assign(rows: Iterable[BarisGambar], found: Iterable[Tempelan], problems: list[Problem]) -> dict[str, Tempelan]:
    """Give each pasted picture to the row of the sheet «Gambar» that it begins in (or touches next); return them by name.

    The row names it in `berkas` from then on. Pictures that belong to no row are told.
    """
    free, named = {row.asal.baris: row for row in rows}, {}
    for satu in found:
        is_here = satu.lembar.strip().casefold() == LEMBAR_GAMBAR.casefold()
        at = next((baris for baris in (satu.baris, satu.baris + 1) if baris in free), None) if is_here else None
        if not satu.is_gambar or (satu.isi is None and not satu.ukuran):
            problems += [kode.BUKAN_TEMPELAN.at(Place(satu.lembar, satu.sel))] if is_here else []
        elif at is None:
            problems.append(kode.TEMPELAN_LIAR.at(Place(satu.lembar, satu.sel)))
        else:
            row = free.pop(at)
            jenis = name_format(satu.isi or b"").casefold()
            nama = f"tempelan-{at}.{_AKHIRAN.get(jenis, jenis)}"
            row.nilai["berkas"] = nama
            row.rusak.discard("berkas")
            named[nama] = satu
    return named

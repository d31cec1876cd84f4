"""Put on a loaded workbook what openpyxl left out: the form of long texts and the pictures pasted on sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from openpyxl import Workbook

from generator.catalogue import gambar as kode
from generator.model.asal import Asal
from generator.problems import Place, Problem
from generator.workbook.columns import SelBebas, Teks
from generator.workbook.paket.arsip import Arsip
from generator.workbook.paket.bentuk import mark_form
from generator.workbook.paket.foto import name_format
from generator.workbook.paket.tempelan import Tempelan, read_tempelan
from generator.workbook.schema import Column, Sheet

LEMBAR_GAMBAR = "Gambar"
_AKHIRAN = {"jpeg": "jpg", "": "png"}


class BarisGambar(Protocol):
    """What is needed of a row of the sheet «Gambar»."""

    asal: Asal
    nilai: dict[str, object]
    rusak: set[str]


def complete(nilai: Workbook, rumus: Workbook, path: Path, ours: Mapping[str, Sheet]) -> list[Tempelan]:
    """Put the form on the texts of a file, blank the cells that hold a picture, and return the pasted pictures.

    `nilai` and `rumus` are the same file with values and with formulas; `ours` are our sheets by their title there.
    """
    long = {title for title, sheet in ours.items() if any(_has_form(column) for column in sheet.columns)}
    with Arsip(path) as arsip:
        found = read_tempelan(arsip, ours)
        mark_form(nilai, arsip, long)
    for satu in found:
        if satu.dalam_sel:
            nilai[satu.lembar][satu.sel]._value = rumus[satu.lembar][satu.sel]._value = None
    return found


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

"""Reads the list of an earlier run and tells which of its lines are gone."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.excel.perbaikan import BARIS_JUDUL, DITERIMA, JUDUL, KOLOM, PERIKSA, WAJIB, Butir, DaftarPerbaikan
from generator.excel.sidik import print_cells

_TANGGAL = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")  # as this program writes a day
_SIDIK = re.compile(r"[0-9a-f]{64}")
TAK_TERBACA = "tidak dapat dibaca"
BUKAN_DAFTAR = "bukan daftar perbaikan dari program ini"
TANPA_SIDIK = "tidak bertanda sidik isi, misalnya karena dibuat versi program yang lebih lama"
DISUNTING = "diubah di luar kolom «Sudah diperbaiki» dan «Catatan Anda»"


def read_daftar(path: Path) -> DaftarPerbaikan | None:
    """Return the lines of an earlier list; None where the file is no list of ours."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl speaks of extensions that it will not save; we never save
            return _read_book(load_workbook(io.BytesIO(path.read_bytes())))  # openpyxl leaves a damaged file open
    except Exception:  # a damaged file may raise anything inside the zip and the XML reader
        return None


def _read_book(book: Any) -> DaftarPerbaikan | None:
    if book.properties.title != JUDUL or not {WAJIB, PERIKSA} <= set(book.sheetnames):
        return None
    lines = {nama: tuple(_read_lines(book, nama)) for nama in (WAJIB, PERIKSA, DITERIMA) if nama in book.sheetnames}
    return DaftarPerbaikan("", "", lines[WAJIB], lines[PERIKSA], lines.get(DITERIMA, ()))


def find_change(path: Path) -> str:
    """Return why the next list may not simply take the place of the file there; «» where it may, or none is there.

    The file is then damaged, no list of ours, one without a print of its cells, or one that was changed outside the columns
    meant for staff.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError:
        return TAK_TERBACA
    found, about = print_cells(content), _read_about(content)
    if not found:
        return TAK_TERBACA
    if f">{JUDUL}</" not in about:
        return BUKAN_DAFTAR
    if not _SIDIK.search(about):
        return TANPA_SIDIK
    return "" if found in about else DISUNTING


def _read_about(xlsx: bytes) -> str:
    """What a file says about itself; «» where that cannot be read."""
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(xlsx)) as archive:  # as in `read_daftar`
        return archive.read("docProps/core.xml").decode()
    return ""


def _read_lines(book: Any, nama: str) -> Iterator[Butir]:
    rows = book[nama].iter_rows(min_row=BARIS_JUDUL + 1, values_only=True)
    judul = [str(text) for text in next(rows, ())]
    for row in rows:
        isi = {
            KOLOM[text][0]: "" if value is None else str(value)
            for text, value in zip(judul, row, strict=False)
            if text in KOLOM
        }
        if isi.get("kode"):
            yield _part_mark(Butir(**{kunci: isi.get(kunci, "") for kunci, _ in KOLOM.values()}))


def _part_mark(butir: Butir) -> Butir:
    """What staff wrote into the column of our date is a note."""
    if not butir.selesai or _TANGGAL.fullmatch(butir.selesai):
        return butir
    return replace(butir, selesai="", catatan="; ".join(filter(None, (butir.catatan, butir.selesai))))


def carry_solved(lama: DaftarPerbaikan | None, kini: DaftarPerbaikan, hari: str) -> DaftarPerbaikan:
    """Return the present list with what the earlier one held and is gone now, each with the day it was first missed.

    What staff noted beside a line stays with it, also where it is accepted or mended now.
    """
    if lama is None:
        return kini
    old = (*lama.wajib, *lama.periksa, *lama.diterima)
    new = [*kini.wajib, *kini.periksa, *kini.diterima]
    pairs = _pair(old, new)
    for index, at in pairs.items():
        new[at] = replace(new[at], catatan=old[index].catatan)
    accepted = {butir.kunci for butir in kini.diterima}
    gone = [
        (index, butir if butir.selesai else replace(butir, selesai=hari))
        for index, butir in _open_first(old)
        if index not in pairs and butir.kunci not in accepted
    ]
    first, last = len(lama.wajib), len(lama.wajib) + len(lama.periksa)
    wajib = [butir for index, butir in gone if index < first]
    periksa = [butir for index, butir in gone if first <= index < last]
    first, last = len(kini.wajib), len(kini.wajib) + len(kini.periksa)
    lines = {"wajib": (*new[:first], *wajib), "periksa": (*new[first:last], *periksa), "diterima": tuple(new[last:])}
    return replace(kini, **lines)


def _pair(old: Sequence[Butir], new: Sequence[Butir]) -> dict[int, int]:
    """Return by the number of each earlier line that of the present one which is the same problem.

    First those that say the same of the same row or cell; then those of the same row and column, then of the same cell, though
    they say something else now: a row without an id is named by its content, which staff may have changed without mending
    all of it.
    """
    pairs: dict[int, int] = {}
    for key in (_words, _words_in_cell, _row, _cell):
        waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in sorted(set(range(len(new))) - set(pairs.values())):
            waiting[key(new[at])].append(at)
        for index, butir in _open_first(old):
            if index not in pairs and waiting.get(key(butir)):
                pairs[index] = waiting[key(butir)].pop(0)
    return pairs


def _open_first(old: Sequence[Butir]) -> list[tuple[int, Butir]]:
    return sorted(enumerate(old), key=lambda numbered: bool(numbered[1].selesai))


def _words(butir: Butir) -> tuple[str, ...]:
    return (*butir.kunci, butir.masalah)


def _words_in_cell(butir: Butir) -> tuple[str, ...]:
    return (*_cell(butir), butir.masalah)


def _row(butir: Butir) -> tuple[str, ...]:
    return butir.kunci


def _cell(butir: Butir) -> tuple[str, ...]:
    """What was mended before is none of a later fault in its cell; what has no cell is like nothing else."""
    is_known = butir.sel and not butir.selesai
    return (butir.kode, butir.lembar, butir.sel) if is_known else (butir.masalah, butir.selesai, "", "")

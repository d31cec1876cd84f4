"""Reads the list of an earlier run and tells which of its lines are gone."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook

from generator.excel.perbaikan import BARIS_JUDUL, JUDUL, KOLOM, PERIKSA, WAJIB, Butir, DaftarPerbaikan


def read_daftar(path: Path) -> DaftarPerbaikan | None:
    """Return the lines of an earlier list; None where the file is no list of ours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl speaks of extensions that it will not save; we never save
            book = load_workbook(path)
    except Exception:  # a broken file may raise anything inside the XML reader
        return None
    if book.properties.title != JUDUL or not {WAJIB, PERIKSA} <= set(book.sheetnames):
        return None
    return DaftarPerbaikan("", "", tuple(_read_lines(book, WAJIB)), tuple(_read_lines(book, PERIKSA)))


def _read_lines(book: Workbook, nama: str) -> Iterator[Butir]:
    rows = book[nama].iter_rows(min_row=BARIS_JUDUL + 1, values_only=True)
    judul = [str(text) for text in next(rows, ())]
    for row in rows:
        isi = {
            KOLOM[text][0]: "" if value is None else str(value)
            for text, value in zip(judul, row, strict=False)
            if text in KOLOM
        }
        if isi.get("kode"):
            yield Butir(**{kunci: isi.get(kunci, "") for kunci, _ in KOLOM.values()})


def carry_solved(lama: DaftarPerbaikan | None, kini: DaftarPerbaikan, hari: str) -> DaftarPerbaikan:
    """Return the present list with what the earlier one held and is gone now, each with the day it was first missed."""
    if lama is None:
        return kini
    open_now = Counter(butir.kunci for butir in (*kini.wajib, *kini.periksa))
    accepted = {butir.kunci for butir in kini.diterima}
    wajib, periksa = (_find_solved(rows, open_now, accepted, hari) for rows in (lama.wajib, lama.periksa))
    return replace(kini, wajib=(*kini.wajib, *wajib), periksa=(*kini.periksa, *periksa))


def _find_solved(
    rows: Sequence[Butir], open_now: Counter[tuple[str, ...]], accepted: set[tuple[str, ...]], hari: str
) -> list[Butir]:
    solved: list[Butir] = []
    for butir in sorted(rows, key=lambda butir: bool(butir.selesai)):
        if open_now[butir.kunci] > 0:
            open_now[butir.kunci] -= 1
        elif butir.kunci not in accepted:
            solved.append(butir if butir.selesai else replace(butir, selesai=hari))
    return solved

"""The machine face of the workbook: JSON in (`isi`), JSON out (`baca`), and the schema itself as JSON."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.catalogue import buku
from generator.problems import Place, Problem
from generator.workbook.baru.nama import keep_own_names
from generator.workbook.columns import Acuan
from generator.workbook.reader import Bacaan
from generator.workbook.schema import SHEETS, VERSI_SKEMA, WORKBOOK, Column, Sheet

KUNCI_VERSI = "versi_skema"
_SEPARUH = re.compile("[\ud800-\udfff]")  # one half of a pair, which no file can hold
_BATAS_ANGKA = 10**100  # far above any figure, far below what a spreadsheet cannot hold


def load_data(text: str, berkas: str) -> tuple[dict[str, Any], list[Problem]]:
    """Read workbook data from JSON text; what does not fit the schema is reported and no data is returned."""
    try:
        data = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        sebab = f"bukan JSON yang sah (baris {error.lineno})"
        return {}, [buku.DATA_JSON.at(Place(), berkas=berkas, sebab=sebab)]
    except (ValueError, RecursionError):  # an integer of thousands of digits, NaN, arrays in arrays without end
        sebab = "memuat angka yang tidak dapat dibaca atau susunan yang terlalu dalam"
        return {}, [buku.DATA_JSON.at(Place(), berkas=berkas, sebab=sebab)]
    causes = list(_faults(data)) if isinstance(data, Mapping) else ["isinya bukan objek"]
    problems = [
        buku.DATA_JSON.at(Place(), berkas=berkas, sebab=_SEPARUH.sub("\N{REPLACEMENT CHARACTER}", sebab))
        for sebab in causes
    ]
    return ({}, problems) if problems else (data, [])


def _refuse_constant(word: str) -> None:
    raise ValueError(word)  # NaN and Infinity are no JSON, but Python would read them


def _faults(data: Mapping[str, Any]) -> Iterator[str]:
    versi = data.get(KUNCI_VERSI)
    if not isinstance(versi, int) or not 1 <= versi <= VERSI_SKEMA:
        yield f"«{KUNCI_VERSI}» harus {VERSI_SKEMA} (versi yang lebih lama, sejak 1, juga diterima)"
    for key, isi in data.items():
        if key == KUNCI_VERSI:
            continue
        sheet = SHEETS.get(key)
        if sheet is None:
            yield f"kunci «{key}» tidak dikenal{_near(key, SHEETS)}"
        elif sheet.formulir:
            yield from _faults_of_row(sheet, isi, key)
        elif not isinstance(isi, list):
            yield f"«{key}» harus berupa larik baris"
        else:
            for number, row in enumerate(isi, 1):
                yield from _faults_of_row(sheet, row, f"{key}[{number}]")


def _faults_of_row(sheet: Sheet, row: Any, tempat: str) -> Iterator[str]:
    if not isinstance(row, Mapping):
        yield f"«{tempat}» harus berupa objek"
        return
    for key, nilai in row.items():
        if key not in sheet.by_key:
            yield f"«{tempat}.{key}» tidak dikenal{_near(key, sheet.by_key)}"
        elif isinstance(nilai, (list, dict)):
            yield f"«{tempat}.{key}» harus satu nilai"
        elif isinstance(nilai, (int, Decimal)) and abs(nilai) > _BATAS_ANGKA:
            yield f"«{tempat}.{key}» terlalu besar"
        elif isinstance(nilai, str) and _SEPARUH.search(nilai):
            yield f"«{tempat}.{key}» memuat separuh karakter (\\ud800 sampai \\udfff tanpa pasangannya)"


def _near(key: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f", mungkin «{near[0]}»" if near else ""


def dump_data(bacaan: Bacaan, *, own_names: bool = True) -> dict[str, Any]:
    """Return what the workbook holds, keyed by the schema's keys; blank cells and unreadable cells are absent.

    `own_names`: a name of «Program» that only the workbook's own nomenclature knows is there although its cell is
    blank; not needed where that nomenclature goes along.
    """
    data: dict[str, Any] = {KUNCI_VERSI: VERSI_SKEMA}
    for sheet in WORKBOOK:
        rows = [
            {key: to_plain(sheet.by_key[key].kind.to_json(nilai)) for key, nilai in row.nilai.items()}
            for row in (
                keep_own_names(bacaan) if own_names and sheet.key == "simpul" else bacaan.rows.get(sheet.key, [])
            )
        ]
        if sheet.formulir and rows:
            data[sheet.key] = rows[0]
        elif rows and not sheet.formulir:
            data[sheet.key] = rows
    return data


def to_plain(nilai: Any) -> Any:
    """Return a value that the json module prints: a Decimal becomes a number of at most 15 significant digits."""
    if not isinstance(nilai, Decimal):
        return nilai
    return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)


def describe_schema() -> dict[str, Any]:
    """Return the schema as plain data, for other systems."""
    return {KUNCI_VERSI: VERSI_SKEMA, "lembar": [_describe_sheet(sheet) for sheet in WORKBOOK]}


def _describe_sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "kunci": sheet.key,
        "judul": sheet.title,
        "bentuk": "formulir" if sheet.formulir else "tabel",
        "guna": sheet.purpose,
        "pengisian": sheet.pengisian.value,
        "kolom": [_describe_column(column) for column in sheet.columns],
    }


def _describe_column(column: Column) -> dict[str, Any]:
    acuan = list(column.kind.lembar) if isinstance(column.kind, Acuan) else None
    bawaan = None if column.default is None else to_plain(column.kind.to_json(column.default))
    facts = {
        "kunci": column.key,
        "judul": column.title,
        "jenis": type(column.kind).__name__,
        "wajib": column.required,
        "petunjuk": column.petunjuk,
        "contoh": column.example,
        "pilihan": list(column.kind.pilihan()) or None,
        "acuan": acuan,
        "bawaan": bawaan,
    }
    return {key: value for key, value in facts.items() if value not in (None, "")}

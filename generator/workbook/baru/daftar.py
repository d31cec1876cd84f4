"""A nomenclature of one's own: from a text file of the shipped one's columns, and as it travels in a workbook."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from generator.catalogue import lanjut as kode
from generator.model.nomenklatur import parse_kode
from generator.problems import Place, Problem
from generator.workbook.lembar import group_cells, normalize_title
from generator.workbook.mentah import clean_text
from generator.workbook.nomenklatur import Nomenklatur
from generator.workbook.schema.rekap import NOMENKLATUR

KOLOM = ("jenis_pemda", "kode", "tingkat", "nama", "kinerja", "indikator", "satuan")
DAFTAR = ("KABKOT", "PROV")
TINGKAT = ("urusan", "bidang", "program", "kegiatan", "sub_kegiatan")


def read_daftar(path: Path) -> Nomenklatur | Problem:
    """Return the list of a file, or why it cannot be used; the list is named by the file and its day."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(text.splitlines(), delimiter="\t")]
        hari = datetime.fromtimestamp(path.stat().st_mtime).strftime("%d-%m-%Y")
    except OSError:
        return _refuse(path, "berkasnya tidak ditemukan atau tidak boleh dibaca")
    except (UnicodeDecodeError, csv.Error):
        return _refuse(path, "isinya bukan teks UTF-8 yang dipisah tab")
    sebab = next(_faults(rows), None)
    if sebab:
        return _refuse(path, sebab)
    lines = ["\t".join((daftar, parse_kode(kode).baku, *rest)) for daftar, kode, *rest in rows[1:] if daftar]
    return Nomenklatur(lines, f"daftar sendiri «{path.name}», berkas tanggal {hari}")


def _refuse(path: Path, sebab: str) -> Problem:
    return kode.DAFTAR_TIDAK_SAH.at(Place(), berkas=path.name, sebab=sebab)


def _faults(rows: list[list[str]]) -> Iterator[str]:
    if not rows or tuple(rows[0]) != KOLOM:
        yield f"baris pertamanya bukan judul kolom {', '.join(KOLOM)}"
        return
    seen: dict[tuple[str, str], int] = {}
    for number, row in enumerate(rows[1:], 2):
        if not any(row):
            continue
        if len(row) != len(KOLOM):
            yield f"baris {number} berisi {len(row)} kolom, bukan {len(KOLOM)}"
        elif row[0] not in DAFTAR:
            yield f"jenis_pemda pada baris {number} bukan {' atau '.join(DAFTAR)}"
        elif parse_kode(row[1]) is None:
            yield f"kode «{row[1]}» pada baris {number} tidak terbaca"
        elif row[2] not in TINGKAT or not row[3]:
            yield f"tingkat atau nama pada baris {number} kosong atau tidak dikenal"
        elif (level := parse_kode(row[1]).tingkat) and level.value.replace(" ", "_") != row[2]:  # type: ignore[union-attr]
            yield f"kode «{row[1]}» pada baris {number} adalah kode {level.value}, bukan {row[2].replace('_', ' ')}"
        elif (first := seen.setdefault((row[0], str(parse_kode(row[1]))), number)) != number:
            yield f"kode «{row[1]}» pada baris {number} sudah ada pada baris {first}"
    if not any(any(row) for row in rows[1:]):
        yield "tidak ada barisnya"


def read_names(book: Workbook) -> dict[str, str]:
    """Return the names by code of the nomenclature that travels in a workbook; empty where it was taken out."""
    title = normalize_title(NOMENKLATUR.title)
    ws = next((ws for ws in book.worksheets if normalize_title(ws.title) == title), None)
    rows = group_cells(ws).values() if ws else ()
    found = ((clean_text(row[1].value), clean_text(row[2].value)) for row in rows if 1 in row and 2 in row)
    return {kode: nama for kode, nama in found if parse_kode(kode) is not None}

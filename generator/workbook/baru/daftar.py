"""A nomenclature of one's own: from a text file of the shipped one's columns, and as it travels in a workbook."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from generator.catalogue import lanjut as kode
from generator.model.nomenklatur import parse_kode
from generator.problems import Place, Problem
from generator.workbook.lanjutan.versi import find_worksheet
from generator.workbook.mentah import clean_text
from generator.workbook.nomenklatur import SENDIRI, Nomenklatur, load_nomenklatur
from generator.workbook.paket.buku import Buku
from generator.workbook.schema.rekap import NOMENKLATUR

KOLOM = ("jenis_pemda", "kode", "tingkat", "nama", "kinerja", "indikator", "satuan")
DAFTAR = ("KABKOT", "PROV")
_SUMBER = "Sumber: "  # before the source on the workbook's sheet
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
    return Nomenklatur(lines, f"{SENDIRI} «{path.name}», berkas tanggal {hari}")


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


def read_bawaan(book: Buku) -> Nomenklatur | None:
    """Return the nomenclature that travels in a workbook, with its source; None where it was taken out.

    It is that of one agency, so its lines count for every kind of region.
    """
    ws = find_worksheet(book, NOMENKLATUR.title)
    if ws is None:
        return None
    rows = [
        [" ".join(clean_text(row[n].value).split()) if n in row else "" for n in range(1, len(NOMENKLATUR.columns))]
        for row in ws.isi.values()
    ]
    sumber = next((row[0] for row in rows if row[0].startswith(_SUMBER)), "")
    lines = [
        "\t".join((daftar, kode.baku, kode.tingkat.value.replace(" ", "_"), *rest))
        for text, *rest in rows
        if (kode := parse_kode(text)) and kode.tingkat and rest[0]
        for daftar in DAFTAR
    ]
    return Nomenklatur(lines, sumber.removeprefix(_SUMBER).strip().rstrip("."))


def join_sendiri(daftar: Iterable[Nomenklatur | None]) -> Nomenklatur | None:
    """Return the lists of one's own among these as one that stands on the shipped list; None where there is none.

    Where two say different things of a code, the first is kept.
    """
    own = [satu for satu in daftar if satu is not None and satu.is_sendiri]
    if not own:
        return None
    lines = [line for satu in reversed(own) for line in satu.lines]  # of two lines for one code the later is kept
    return Nomenklatur(lines, own[0].sumber, load_nomenklatur())

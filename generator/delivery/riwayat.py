"""What a receipt says: every making of every document of one folder, and its form as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.delivery.isi_dokumen import Angka

_VERSI = 1
_RIWAYAT = 5  # makings of one document that are kept
_RIWAYAT_ANGKA = 2  # of them with their figures: the last, and the one before it should the last have been cut short


@dataclass(frozen=True, slots=True)
class Sumber:
    """A file that a document was made of: its name, where it lay (from the output folder), and the SHA-256 of its bytes."""

    nama: str
    lokasi: str
    sidik: str


@dataclass(frozen=True, slots=True)
class Pembuatan:
    """One making of one document; `templat` is None for what is made without (a spreadsheet, a PDF)."""

    dokumen: str
    sidik: str
    ukuran: int
    waktu: str
    program: str
    draf: bool
    buku_kerja: Sumber
    templat: Sumber | None
    angka: tuple[Angka, ...]


@dataclass(frozen=True, slots=True)
class Bukti:
    """Everything made in one output folder, oldest first; empty names and year 0 where nothing was made yet."""

    opd: str = ""
    daerah: str = ""
    tahun: int = 0
    pembuatan: tuple[Pembuatan, ...] = ()

    def find(self, dokumen: str, sidik: str = "") -> Pembuatan | None:
        """Return the making with this fingerprint, else the last one of a document with this name."""
        same = [satu for satu in self.pembuatan if satu.sidik == sidik]
        named = [satu for satu in self.pembuatan if satu.dokumen == dokumen]
        return next(reversed(same or named), None)


def read_bukti(path: Path) -> Bukti:
    """Read a receipt; a file that is none, or cannot be read, raises ValueError."""
    try:
        return parse_bukti(path.read_bytes())
    except OSError as error:
        raise ValueError(str(error)) from error


def parse_bukti(content: bytes) -> Bukti:
    """Return the receipt that is written in these bytes; ValueError where there is none."""
    try:
        return _parse(json.loads(content.decode("utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def add_making(earlier: Iterable[Pembuatan], made: Iterable[Pembuatan]) -> tuple[Pembuatan, ...]:
    """Earlier and new makings; the same bytes made again of the same workbook keep their first time."""
    kept = list(earlier)
    for satu in made:
        same = [lama for lama in kept if (lama.dokumen, lama.sidik) == (satu.dokumen, satu.sidik)]
        if same and same[-1].buku_kerja.sidik == satu.buku_kerja.sidik:
            satu = same[-1]
        kept = [lama for lama in kept if lama not in same]
        named = [*(lama for lama in kept if lama.dokumen == satu.dokumen), satu]
        bare = [replace(lama, angka=()) for lama in named[-_RIWAYAT:-_RIWAYAT_ANGKA]]
        kept = [lama for lama in kept if lama not in named] + bare + named[-_RIWAYAT_ANGKA:]
    return tuple(kept)


def dump_bukti(bukti: Bukti) -> dict[str, Any]:
    """Return a receipt as plain data."""
    return {
        "versi": _VERSI,
        "opd": bukti.opd,
        "daerah": bukti.daerah,
        "tahun": bukti.tahun,
        "pembuatan": [_dump_one(satu) for satu in bukti.pembuatan],
    }


def _dump_one(satu: Pembuatan) -> dict[str, Any]:
    return {
        "dokumen": satu.dokumen,
        "sidik": satu.sidik,
        "ukuran": satu.ukuran,
        "waktu": satu.waktu,
        "program": satu.program,
        "draf": satu.draf,
        "buku_kerja": _dump_sumber(satu.buku_kerja),
        "templat": _dump_sumber(satu.templat) if satu.templat else None,
        "angka": [_write_group(group) for group in satu.angka],
    }


def _write_group(group: Angka) -> list[str]:
    """Place, kind, figures and, of a row, its cells; earlier receipts have no cells."""
    sel = [" ".join(map(str, group.sel))] if group.sel else []
    return [group.tempat, "baris" if group.tabel else "alinea", " ".join(group.angka), *sel]


def _read_group(tempat: str, jenis: str, angka: str, sel: str = "") -> Angka:
    return Angka(tempat, tuple(angka.split(" ")), jenis == "baris", tuple(map(int, sel.split())))


def _dump_sumber(sumber: Sumber) -> dict[str, str]:
    return {"nama": sumber.nama, "lokasi": sumber.lokasi, "sidik": sumber.sidik}


def _parse(data: Mapping[str, Any]) -> Bukti:
    if data["versi"] != _VERSI:
        raise ValueError(f"versi {data['versi']}")
    return Bukti(data["opd"], data["daerah"], int(data["tahun"]), tuple(_parse_one(satu) for satu in data["pembuatan"]))


def _parse_one(data: Mapping[str, Any]) -> Pembuatan:
    angka = [_read_group(*parts) for parts in data["angka"]]
    sumber = {key: Sumber(**data[key]) if data[key] else None for key in ("buku_kerja", "templat")}
    if sumber["buku_kerja"] is None:
        raise ValueError("buku_kerja")
    rest = {key: data[key] for key in ("dokumen", "sidik", "ukuran", "waktu", "program", "draf")}
    return Pembuatan(**rest, buku_kerja=sumber["buku_kerja"], templat=sumber["templat"], angka=tuple(angka))

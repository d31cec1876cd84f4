"""The standard name of a node whose name was left blank: from the workbook's own list, else from the shipped one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue import isi
from generator.model.nomenklatur import parse_kode
from generator.model.pilihan import JenisDaerah
from generator.problems import Problem
from generator.workbook.nomenklatur import load_nomenklatur
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import SHEETS

_TANPA_NAMA = "nama menurut DPA karena kodenya kosong atau tidak ada dalam nomenklatur"


def find_name(row: Row, bacaan: Bacaan) -> str:
    """Return the standard name of a row of «Program» by its code; «» where the code is none or in no list."""
    kode = parse_kode(row.nilai.get("kode", ""))
    if kode is None:
        return ""
    if kode.baku in bacaan.nama_baku:
        return bacaan.nama_baku[kode.baku]
    profil = next(iter(bacaan.rows.get("profil", [])), None)
    jenis = profil.nilai.get("jenis_daerah") if profil else None
    entri = load_nomenklatur().find(kode, jenis) if isinstance(jenis, JenisDaerah) else None
    return entri.nama if entri else ""


def fill_names(bacaan: Bacaan) -> list[Row]:
    """Return the rows of «Program», blank names replaced by the standard ones; what was read stays as it is."""
    return [
        row if "nama" in row.nilai else replace(row, nilai={**row.nilai, "nama": find_name(row, bacaan)})
        for row in bacaan.rows.get("simpul", [])
    ]


def list_own_names(bacaan: Bacaan) -> dict[str, str]:
    """Return the names by code that the workbook's list gives and no shipped list does: those of a list of one's own."""
    daftar = load_nomenklatur()
    return {
        kode: nama
        for kode, nama in bacaan.nama_baku.items()
        if all((entri := daftar.find(kode, jenis)) is None or entri.nama != nama for jenis in JenisDaerah)
    }


def keep_own_names(bacaan: Bacaan) -> list[Row]:
    """Return the rows of «Program»; a blank name that only the workbook's own list knows is written out.

    Data leave the workbook without its list: the name would be lost.
    """
    rows = bacaan.rows.get("simpul", [])
    blank = any("nama" not in row.nilai for row in rows)
    own = list_own_names(bacaan) if blank else {}
    return [replace(row, nilai=row.nilai | _own_name(row, own)) for row in rows]


def _own_name(row: Row, own: dict[str, str]) -> dict[str, str]:
    kode = None if "nama" in row.nilai else parse_kode(row.nilai.get("kode", ""))
    return {"nama": own[kode.baku]} if kode and kode.baku in own else {}


def check_names(bacaan: Bacaan) -> Iterator[Problem]:
    """A node has a name of its own or a code that has one."""
    column = SHEETS["simpul"].by_key["nama"]
    for row in bacaan.rows.get("simpul", []):
        nameless = "nama" not in row.nilai and "nama" not in row.rusak and "nama" in row.asal.kolom
        if nameless and not find_name(row, bacaan):
            facts = {"kolom": column.title, "petunjuk": _TANPA_NAMA, "contoh": column.contoh}
            yield isi.WAJIB_KOSONG.at(row.asal.sel("nama"), **facts)

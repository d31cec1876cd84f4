"""The standard name of a node whose name was left blank: from the workbook's own list, else from the shipped one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue import isi
from generator.model.nomenklatur import Entri, parse_kode
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
    own = bacaan.daftar.find(kode, JenisDaerah.KABUPATEN) if bacaan.daftar else None  # its lines count for every region
    if own:
        return own.nama
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


def list_own(bacaan: Bacaan) -> dict[str, Entri]:
    """Return the lines by code that the workbook's list has and no shipped list: those of a list of one's own."""
    daftar = load_nomenklatur()
    return {
        entri.kode: entri
        for entri in (bacaan.daftar.entri_of(JenisDaerah.KABUPATEN) if bacaan.daftar else ())
        if all((ours := daftar.find(entri.kode, jenis)) is None or ours.isi != entri.isi for jenis in JenisDaerah)
    }


def keep_own_names(bacaan: Bacaan) -> list[Row]:
    """Return the rows of «Program»; a blank name that only the workbook's own list knows is written out.

    Data leave the workbook without its list: the name would be lost.
    """
    rows = bacaan.rows.get("simpul", [])
    blank = any("nama" not in row.nilai for row in rows)
    own = {kode: entri.nama for kode, entri in list_own(bacaan).items()} if blank else {}
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

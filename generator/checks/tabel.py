"""Tables of staff: the same people are the same number everywhere, and typed totals are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek
from generator.checks.bahan import Bahan, angka, pendek
from generator.model.analisis import IsiTabel, TabelIsian
from generator.model.isian import group_by
from generator.model.pilihan import JenisTabel
from generator.problems import Place, Problem

_JUMLAH = re.compile(r"(?:.*>\s*)?(jumlah|total)\s*", re.IGNORECASE)
BAGIAN_PEGAWAI = "pegawai"  # the section that counts the agency's own staff


def check_tabel_pegawai(bahan: Bahan) -> Iterator[Problem]:
    """The tables of the agency's own staff agree with the total that most of them have."""
    totals = [
        (tabel, total)
        for tabel in bahan.isian.tabel
        if tabel.jenis is JenisTabel.PEGAWAI and tabel.bagian == BAGIAN_PEGAWAI
        if (total := bahan.setahun.nilai(f"tabel/{tabel.id}/jumlah")) is not None and not _sum_column(tabel)
    ]
    if not totals:
        return
    counts = [total for _, total in totals]
    usual = max(counts, key=counts.count)
    example = next(tabel for tabel, total in totals if total == usual)
    for tabel, total in totals:
        if total != usual:
            facts = {"jumlah": angka(total), "jumlah_lain": angka(usual), "lawan": _first_cell(bahan, example)}
            yield cek.TABEL_PEGAWAI_BEDA.at(_first_cell(bahan, tabel), judul=pendek(tabel.judul), **facts)


def _first_cell(bahan: Bahan, tabel: TabelIsian) -> Place:
    rows = bahan.isian.isi_dari(tabel.id)
    return rows[0].asal.sel("isi_1") if rows else tabel.asal.sel("id")


def _sum_column(tabel: TabelIsian) -> int | None:
    """The place (from 1) of a heading «Jumlah» beside other columns; None where there is none."""
    headings = tabel.daftar_kolom
    if len(headings) < 2:
        return None
    return next((nomor for nomor, kolom in enumerate(headings, 1) if _JUMLAH.fullmatch(kolom)), None)


def check_kolom_jumlah(bahan: Bahan) -> Iterator[Problem]:
    """A typed total column says what the other columns add up to."""
    for id, rows in group_by(bahan.isian.isi_tabel, "tabel").items():
        tabel = next((tabel for tabel in bahan.isian.tabel if tabel.id == id), None)
        kolom = _sum_column(tabel) if tabel and tabel.jenis is JenisTabel.PEGAWAI else None
        if tabel and kolom:
            for row in rows:
                yield from _compare(tabel, row, kolom)


def _compare(tabel: TabelIsian, row: IsiTabel, kolom: int) -> Iterator[Problem]:
    cells = row.isi[: len(tabel.daftar_kolom)]
    others = [nilai for nomor, nilai in enumerate(cells, 1) if nomor != kolom and isinstance(nilai, Decimal)]
    nilai, jumlah = cells[kolom - 1], sum(others, Decimal(0))
    if isinstance(nilai, Decimal) and others and nilai != jumlah:
        first = next(nomor for nomor in range(1, len(cells) + 1) if nomor != kolom)
        facts = {"nilai": angka(nilai), "jumlah": angka(jumlah), "lawan": row.asal.sel(f"isi_{first}")}
        place, judul = row.asal.sel(f"isi_{kolom}"), tabel.daftar_kolom[kolom - 1]
        yield cek.KOLOM_JUMLAH_BEDA.at(place, kolom=judul, baris=pendek(row.uraian), **facts)

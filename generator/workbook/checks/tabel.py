"""Sections that no report knows; cells of the tables of counts, of which only the table's kind says what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from difflib import get_close_matches

from generator.catalogue import isi as kode
from generator.model.analisis import BAGIAN_NARASI, BAGIAN_TABEL
from generator.model.pilihan import JenisTabel
from generator.problems import Problem
from generator.workbook.columns import SelBebas
from generator.workbook.mentah import TANPA_NILAI, Mentah, parse_angka
from generator.workbook.reader import Bacaan, Row
from generator.workbook.schema import SHEETS, Column

_SEL = [column for column in SHEETS["isi_tabel"].columns if isinstance(column.kind, SelBebas)]
_PETUNJUK = "angka atau «-»; bila tabelnya memang memuat teks, isi jenis tabelnya dengan «bebas»"


def check_isi_tabel(bacaan: Bacaan) -> Iterator[Problem]:
    """Read the texts of a pegawai or formasi table as numbers; what is neither a number nor «-» is struck and reported."""
    jenis = {row.nilai.get("id"): row.nilai.get("jenis") for row in bacaan.rows.get("tabel", [])}
    for row in bacaan.rows.get("isi_tabel", []):
        if jenis.get(row.nilai.get("tabel")) in (JenisTabel.PEGAWAI, JenisTabel.FORMASI):
            for column in _SEL:
                yield from _read_count(column, row)


def check_bagian(bacaan: Bacaan) -> Iterator[Problem]:
    """Tell the tables whose section no report knows: they are printed nowhere."""
    for row in bacaan.rows.get("tabel", []):
        bagian = row.nilai.get("bagian")
        if bagian is not None and bagian.strip().casefold() not in BAGIAN_TABEL:
            facts = {"bagian": bagian, "judul": row.nilai.get("judul", ""), "pilihan": ", ".join(BAGIAN_TABEL)}
            yield kode.BAGIAN_TABEL_TAK_DIKENAL.at(row.asal.sel("bagian"), **facts)


def check_narasi(bacaan: Bacaan) -> Iterator[Problem]:
    """Tell the texts whose section no report knows, with the nearest that one does."""
    for row in bacaan.rows.get("narasi", []):
        bagian = row.nilai.get("bagian")
        if bagian is not None and bagian.strip().casefold() not in BAGIAN_NARASI:
            mirip = get_close_matches(bagian.strip().casefold(), BAGIAN_NARASI, 1)
            saran = f", misalnya «{mirip[0]}»" if mirip else ""
            yield kode.BAGIAN_NARASI_TAK_DIKENAL.at(row.asal.sel("bagian"), bagian=bagian, saran=saran)


def _read_count(column: Column, row: Row) -> Iterator[Problem]:
    isi = row.nilai.get(column.key)
    if not isinstance(isi, str) or isi.casefold() in TANPA_NILAI:
        return
    angka = parse_angka(Mentah(isi))
    if isinstance(angka, Decimal):
        row.nilai[column.key] = angka
        return
    del row.nilai[column.key]
    row.rusak.add(column.key)
    facts = {"isi": isi, "kolom": column.title, "petunjuk": _PETUNJUK, "contoh": column.contoh}
    yield angka.at(row.asal.sel(column.key), **facts)

"""The nomenclature's lines that one agency needs, on a hidden sheet where the formulas of «Program» look them up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import xlsxwriter

from generator.model.nomenklatur import BIDANG_SENDIRI, Entri, parse_kode
from generator.model.pilihan import JenisDaerah
from generator.workbook.nomenklatur import Nomenklatur
from generator.workbook.schema.rekap import NOMENKLATUR, SEMUA_DAERAH
from generator.workbook.writer.gaya import Gaya
from generator.workbook.writer.hitung.fungsi import Sel
from generator.workbook.writer.kertas import Lembar
from generator.workbook.writer.letak import BARIS_JUDUL, BARIS_PERTAMA, letter_of
from generator.workbook.writer.pilihan import DAFTAR_KODE

_NAMA = {None: SEMUA_DAERAH, JenisDaerah.PROVINSI: "PROV"}


@dataclass(frozen=True, slots=True)
class DaftarBuku:
    """The lines of one workbook; `bidang` is the one that X.XX stands for («» unknown).

    `nama` is «PROV», «KABKOT», or «SEMUA» while the kind of region is not known.
    """

    nama: str
    bidang: str
    lines: tuple[Entri, ...]
    sumber: str

    @property
    def columns(self) -> Mapping[str, list[Sel]]:
        """The cells of the sheet by column."""
        rows = [self._cells(entri) for entri in self.lines]
        return {column.key: [row[n] for row in rows] for n, column in enumerate(NOMENKLATUR.columns)}

    def _cells(self, entri: Entri) -> tuple[Sel, ...]:
        pilih = entri.kode.replace(BIDANG_SENDIRI, self.bidang) if self.bidang else entri.kode
        cells = (entri.kode, entri.nama, entri.kinerja, entri.indikator, entri.satuan, pilih)
        return tuple(cell or None for cell in cells)


def choose_lines(data: Mapping[str, Any], nomenklatur: Nomenklatur) -> DaftarBuku:
    """Return the lines of the bidang that Profil names, or of the codes in use, and of the program that all share.

    Where Profil does not say which kind of region it is, the lines of both kinds.
    """
    profil = data.get("profil", {})
    jenis = next((jenis for jenis in JenisDaerah if jenis.value == profil.get("jenis_daerah")), None)
    bidang = read_bidang(profil.get("bidang_urusan"))
    used = [parse_kode(str(row.get("kode") or "")) for row in data.get("simpul", ())]
    heads = tuple(dict.fromkeys([*bidang, *(kode.kode_bidang for kode in used if kode)]))
    wanted = (jenis,) if jenis else (JenisDaerah.KABUPATEN, JenisDaerah.PROVINSI)
    lines = {entri.kode: entri for satu in wanted for entri in nomenklatur.list_of(satu, heads)}
    return DaftarBuku(_NAMA.get(jenis, "KABKOT"), next(iter(heads), ""), tuple(lines.values()), nomenklatur.sumber)


def read_bidang(text: Any) -> list[str]:
    """The codes of bidang in an answer such as «5.03; 5.04»."""
    return re.findall(r"\b\d\.\d\d\b", str(text or ""))


def write_nomenklatur(book: xlsxwriter.Workbook, daftar: DaftarBuku, gaya: Gaya) -> None:
    """Write the hidden sheet and name its codes, which «Program» offers."""
    ws = book.add_worksheet(NOMENKLATUR.title, Lembar)
    ws.hide()
    ws.write_string(0, 0, NOMENKLATUR.title, gaya.nama)
    ws.write_string(1, 0, f"Sumber: {daftar.sumber}.", gaya.tujuan)
    for index, column in enumerate(NOMENKLATUR.columns):
        ws.write_string(BARIS_JUDUL, index, column.title, gaya.judul_hitungan)
        ws.write_column(BARIS_JUDUL + 1, index, daftar.columns[column.key])
    letter, last = letter_of(NOMENKLATUR, "kode_pilih"), max(len(daftar.lines), 1) + BARIS_PERTAMA - 1
    book.define_name(DAFTAR_KODE, f"='{NOMENKLATUR.title}'!${letter}${BARIS_PERTAMA}:${letter}${last}")

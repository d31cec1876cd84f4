"""What every computed cell of a workbook shows, worked out from its formula and the typed cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.workbook.schema import Hitungan
from generator.workbook.schema.rekap import JUMLAH, LEMBAR, NAMA
from generator.workbook.writer.hitung.fungsi import FUNGSI, GalatSel, Rentang, Sel
from generator.workbook.writer.hitung.urai import Kolom, Nama, Panggil, Pohon, Tetap, parse_rumus
from generator.workbook.writer.status.isi import to_cell

NOMOR = "NOMOR"  # in a formula: the place of the row among the rows of its sheet, from 1
_JUMLAH = -1  # the place of the row of sums among the rows of Rekap
_TUNDA = {"IF", "IFERROR", "CHOOSE"}  # look at the chosen argument only


class Kalkulator:
    """The computed cells of one workbook; each is worked out once, when first asked for."""

    def __init__(self, data: Mapping[str, Any], daftar: str, nomenklatur: Mapping[str, list[Sel]]) -> None:
        """Take the data that are written, and the name and the columns of the nomenclature's list."""
        self._baris = {key: self._rows_of(key, data) for key in LEMBAR}
        self._sel: dict[tuple[str, int, str], Sel] = {}
        self._rentang: dict[Kolom, Rentang] = {
            Kolom("nomenklatur", key): Rentang(cells) for key, cells in nomenklatur.items()
        }
        self._nama: dict[str, Sel] = {"daftar_nomenklatur": daftar}

    @staticmethod
    def _rows_of(key: str, data: Mapping[str, Any]) -> list[dict[str, Sel]]:
        sheet = LEMBAR[key]
        isi = data.get(sheet.pasangan or key, {} if sheet.formulir else ())
        rows = [isi] if sheet.formulir else isi
        return [{column.key: to_cell(column, row.get(column.key)) for column in sheet.columns} for row in rows]

    def count(self, lembar: str) -> int:
        """How many rows of a sheet are filled."""
        return len(self._baris[lembar])

    def cell(self, lembar: str, baris: int, kunci: str) -> Sel:
        """Return a typed or computed cell; an error value is shown as its text.

        `baris` counts from 0; a row beyond the filled ones is a blank row.
        """
        place = (lembar, baris, kunci)
        if place not in self._sel:
            self._sel[place] = self._make_cell(*place)
        return self._sel[place]

    def _make_cell(self, lembar: str, baris: int, kunci: str) -> Sel:
        found = LEMBAR[lembar].cari(kunci)
        if not isinstance(found, Hitungan):
            rows = self._baris[lembar]
            return rows[baris].get(kunci) if baris < len(rows) else None
        rumus = JUMLAH[kunci][0] if baris == _JUMLAH else found.rumus
        try:
            return self._value(parse_rumus(rumus), lembar, baris)
        except GalatSel as galat:
            return str(galat)

    def total(self, kunci: str) -> Sel:
        """Return one of the agency's sums on Rekap."""
        return self.cell("rekap", _JUMLAH, kunci)

    def name(self, nama: str) -> Sel:
        """Return the value of a defined name."""
        if nama not in self._nama:
            self._nama[nama] = self._value(parse_rumus(NAMA[nama]), "", 0)
        return self._nama[nama]

    def _value(self, pohon: Pohon, lembar: str, baris: int) -> Any:
        if isinstance(pohon, Tetap):
            return pohon.isi
        if isinstance(pohon, Nama):
            return float(baris + 1) if pohon.nama == NOMOR else self.name(pohon.nama)
        if isinstance(pohon, Kolom):
            return self._column(pohon) if pohon.lembar else self.cell(lembar, baris, pohon.kunci)
        if pohon.fungsi == ":":
            return self._between(pohon, lembar, baris)
        if pohon.fungsi in _TUNDA:
            return self._choose(pohon, lembar, baris)
        return FUNGSI[pohon.fungsi](*(self._value(satu, lembar, baris) for satu in pohon.bahan))

    def _column(self, kolom: Kolom) -> Rentang | Sel:
        if LEMBAR[kolom.lembar].formulir:
            return self.cell(kolom.lembar, 0, kolom.kunci)
        if kolom not in self._rentang:
            cells = (self.cell(kolom.lembar, place, kolom.kunci) for place in range(self.count(kolom.lembar)))
            self._rentang[kolom] = Rentang(cells)
        return self._rentang[kolom]

    def _between(self, pohon: Panggil, lembar: str, baris: int) -> Rentang:
        """Neighbouring cells of a row: «[a]:[b]», or «[a]:INDEX([a]:[b],n)», which are the first n of them."""
        kiri, kanan = pohon.bahan
        if isinstance(kanan, Panggil):
            cells, banyak = (self._value(satu, lembar, baris) for satu in kanan.bahan)
            return Rentang(cells[: int(banyak)])
        keys = [column.key for column in LEMBAR[lembar].susunan]
        dari, sampai = (keys.index(satu.kunci) for satu in (kiri, kanan) if isinstance(satu, Kolom))
        return Rentang(self.cell(lembar, baris, key) for key in keys[dari : sampai + 1])

    def _choose(self, pohon: Panggil, lembar: str, baris: int) -> Any:
        pertama, *bahan = pohon.bahan
        if pohon.fungsi == "IFERROR":
            try:
                return self._value(pertama, lembar, baris)
            except GalatSel:
                return self._value(bahan[0], lembar, baris)
        chosen = self._value(pertama, lembar, baris)
        ke = (0 if chosen else 1) if pohon.fungsi == "IF" else int(chosen) - 1
        if not 0 <= ke < len(bahan):
            raise GalatSel("#VALUE!")
        return self._value(bahan[ke], lembar, baris)

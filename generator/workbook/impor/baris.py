"""Reads the rows below a header: which are program, kegiatan, sub kegiatan, further indicators, bands, totals, footers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from generator.catalogue import impor, isi
from generator.model.nomenklatur import BIDANG, URUSAN
from generator.model.pilihan import JenisDaerah
from generator.problems import Place, Problem
from generator.workbook.impor.nilai import (
    is_percent,
    read_jumlah,
    read_kinerja,
    read_spread,
    read_text,
    read_uang,
    same_unit,
)
from generator.workbook.impor.tabel.kata import normalize_words
from generator.workbook.impor.tabel.kepala import Tabel, is_number_row
from generator.workbook.impor.tabel.kolom import Kolom, Peran, name_value
from generator.workbook.impor.tabel.kumulatif import is_sum, take_apart
from generator.workbook.impor.tabel.rupa import Baris, Jenis
from generator.workbook.impor.tabel.satuan import split_units
from generator.workbook.impor.tabel.sumber import Sel
from generator.workbook.impor.tingkat import KodeBaris, level_by_word, read_kode, split_kode
from generator.workbook.nomenklatur import Nomenklatur, load_nomenklatur

_KAKI = re.compile(
    r"(rata rata|rerata|predikat|faktor|tindak lanjut|disusun|disetujui|dievaluasi|mengetahui|catatan|keterangan|ket|"
    r"sumber|k kinerja|persentase dihitung|kolom \d)\b"
)
_JUMLAH = re.compile(r"(jumlah|total|sub ?total|grand total|jml|surplus|defisit|silpa|sisa lebih)\b")
_PITA = re.compile(r"(unsur|urusan|bidang urusan|urusan pemerintahan|bidang|non urusan)\b")
_SASARAN = re.compile(
    r"sasaran(?: (?:strategis|perangkat daerah|renstra|opd))?\s*(?:\d+(?:\.\d+)*)?\s*[.:\-–]?\s*", re.I
)
_NOMOR_URUT = re.compile(r"\(?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]?\)?")
_SATUAN_DARI = (
    "target_tahun",
    "target_perubahan",
    "target_akhir",
    "realisasi_lalu",
)  # units are taken from these first
_LANGKAH_KOLOM = 100  # how many steps of indent one column of names is worth


class Pembaca:
    """Reads the body of one table row by row; doubts gather in `problems`."""

    def __init__(
        self, tabel: Tabel, daftar: Nomenklatur | None = None, jenis: Mapping[str, Collection[str]] | None = None
    ) -> None:
        """Take the table, a nomenclature other than the shipped one, and what `kinds_of` tells of the workbook."""
        self.tabel, self.problems = tabel, list[Problem]()
        self._daftar, self._kode = daftar or load_nomenklatur(), ""  # the code of the last node
        self._jenis = jenis or {}
        self._lembar = tabel.lembaran.nama
        self._isi = tabel.lembaran.sel
        rows = (self._isi.get(baris, {}) for baris in range(tabel.atas, tabel.bawah + 1))
        self._kepala = {normalize_words(cell.teks) for row in rows for cell in row.values()}
        self._nama = tabel.of(Peran.NAMA)

    def read(self) -> list[Baris]:
        """Return all rows below the header that hold something."""
        rows = [self._read(baris) for baris in sorted(self._isi) if baris > self.tabel.bawah]
        bare = [row for row in rows if row.indikator and not row.satuan]
        for row, (uraian, satuan) in zip(bare, split_units([row.indikator for row in bare]), strict=True):
            row.indikator, row.satuan = uraian, satuan
        for row in rows:
            self._settle_quarters(row)
        return rows

    def _read(self, nomor: int) -> Baris:
        cells = self._isi[nomor]
        label = next((read_text(cell) for _, cell in sorted(cells.items()) if isinstance(cell.isi, str)), "")
        baris = Baris(nomor, Jenis.ASING, teks=label)
        if is_number_row(self.tabel.lembaran, nomor) or self._is_header(cells):
            baris.jenis = Jenis.DILEWATI
            return baris
        self._read_name(baris, cells)
        self._name_by_code(baris)
        baris.jenis = self._kind(baris, cells)
        self._kode = baris.kode.teks or self._kode if baris.jenis is Jenis.SIMPUL else self._kode
        if baris.jenis in (Jenis.SIMPUL, Jenis.INDIKATOR):
            self._read_words(baris, cells)
            self._read_kinerja(baris, cells)
        if baris.jenis in (Jenis.SIMPUL, Jenis.INDIKATOR, Jenis.JUMLAH):
            self._read_uang(baris, cells)
            self._warn_hidden(baris)
        elif baris.jenis is Jenis.PITA:
            baris.sasaran = self._text_of(Peran.SASARAN, nomor, merged=False)
        elif baris.jenis is Jenis.KAKI:
            baris.isi_kaki = self._footer_text(baris, cells)
        return baris

    def _is_header(self, cells: dict[int, Sel]) -> bool:
        """Tell whether a row repeats captions of the header, as on each printed page."""
        texts = [normalize_words(cell.teks) for cell in cells.values() if isinstance(cell.isi, str)]
        return len(texts) > 1 and len(texts) == len(cells) and all(text in self._kepala for text in texts)

    def _read_name(self, baris: Baris, cells: dict[int, Sel]) -> None:
        named = [(kolom, cells[kolom.nomor]) for kolom in self._nama if kolom.nomor in cells]
        named = [(kolom, cell) for kolom, cell in named if _is_name(read_text(cell))]
        codes = [(kolom, cells[kolom.nomor]) for kolom in self.tabel.of(Peran.KODE) if kolom.nomor in cells]
        baris.kode = read_kode([cell for _, cell in codes if cell.teks not in ("-", "–")])
        if codes:
            baris.sel["kode"] = codes[-1][1].alamat
        if not named:
            return
        kolom, cell = named[-1]
        baris.nama = " ".join(read_text(cell).split())
        baris.kolom_tingkat = kolom.arti.tingkat
        baris.indent = cell.indent + _LANGKAH_KOLOM * self._nama.index(kolom)
        baris.sel["nama"] = cell.alamat
        kode, rest = split_kode(baris.nama)
        if kode and baris.kode.kode is None:
            baris.kode, baris.nama = read_kode([Sel(baris.nomor, kolom.nomor, kode)]), rest
        by_level = {kolom.arti.tingkat: read_kode([cell]) for kolom, cell in codes if kolom.arti.tingkat}
        baris.atasan = [
            (kolom.arti.tingkat, " ".join(read_text(cell).split()), by_level.get(kolom.arti.tingkat, KodeBaris()))
            for kolom, cell in named[:-1]
            if kolom.arti.tingkat
        ]

    def _name_by_code(self, baris: Baris) -> None:
        """A row that has a code of its own but no name bears the standard one."""
        kode = baris.kode.kode
        if baris.nama or kode is None or kode.tingkat is None or baris.kode.teks == self._kode:
            return
        region = JenisDaerah.PROVINSI if kode.kegiatan[:1] == "1" else JenisDaerah.KABUPATEN
        entri = self._daftar.find(kode, region)
        if entri is not None:
            baris.nama = entri.nama
            place = Place(self._lembar, baris.sel["kode"])
            self.problems.append(impor.NAMA_DARI_KODE.at(place, kode=baris.kode.teks, nama=entri.nama))

    def _kind(self, baris: Baris, cells: dict[int, Sel]) -> Jenis:
        kode, words = baris.kode, normalize_words(baris.teks)
        if kode.rekening and level_by_word(baris.nama) is None:
            return Jenis.REKENING
        if kode.kode is not None and kode.kode.tingkat is not None and baris.nama:
            return Jenis.SIMPUL
        is_first = self._is_before_indicators(baris, cells)
        if is_first and _JUMLAH.match(words):
            return Jenis.JUMLAH
        if is_first and _KAKI.match(words):
            return Jenis.KAKI
        has_indicator = any(read_text(cells.get(kolom.nomor)) for kolom in self.tabel.of(Peran.INDIKATOR))
        if not has_indicator and (kode.kode is not None or _is_band(baris)):
            return Jenis.PITA if baris.nama or _PITA.match(words) else Jenis.ASING
        if len(cells) == 1 and _SASARAN.match(baris.teks) and baris.kolom_tingkat is None:
            baris.sasaran = baris.teks[_SASARAN.match(baris.teks).end() :]  # type: ignore[union-attr]
            return Jenis.SASARAN
        if baris.nama:
            return Jenis.SIMPUL
        return Jenis.INDIKATOR if has_indicator else self._kind_of_rest(cells)

    def _is_before_indicators(self, baris: Baris, cells: dict[int, Sel]) -> bool:
        """Tell whether the first words of a row stand left of the indicators, and are not the name of an indicator."""
        first = min((n for n, cell in cells.items() if isinstance(cell.isi, str) and read_text(cell)), default=0)
        columns = [kolom.nomor for kolom in self.tabel.of(Peran.INDIKATOR)]
        return not columns or first < min(columns) or first > max(columns)

    def _kind_of_rest(self, cells: dict[int, Sel]) -> Jenis:
        """A row without name and indicator: nothing is lost where it holds neither texts nor values of ours."""
        values = [cells[kolom.nomor] for kolom in self.tabel.of(Peran.KINERJA, Peran.UANG) if kolom.nomor in cells]
        texts = [read_text(cell) for cell in cells.values() if isinstance(cell.isi, str)]
        return Jenis.ASING if any(texts) or any(cell.isi is not None for cell in values) else Jenis.DILEWATI

    def _read_words(self, baris: Baris, cells: dict[int, Sel]) -> None:
        baris.sasaran = self._text_of(Peran.SASARAN, baris.nomor, merged=True)
        baris.unit = self._text_of(Peran.UNIT, baris.nomor, merged=False)
        baris.sumber_dana = self._text_of(Peran.SUMBER_DANA, baris.nomor, merged=False)
        for kolom in self.tabel.of(Peran.INDIKATOR):
            text = read_text(cells.get(kolom.nomor))
            if text and not baris.indikator:
                baris.indikator, baris.sel["indikator"] = text, cells[kolom.nomor].alamat

    def _text_of(self, peran: Peran, nomor: int, merged: bool) -> str:
        lembaran = self.tabel.lembaran
        for kolom in self.tabel.of(peran):
            cell = lembaran.anchor(nomor, kolom.nomor) if merged else lembaran.sel[nomor].get(kolom.nomor)
            text = read_spread(cell) if merged else read_text(cell)
            if cell is not None and cell.baris > self.tabel.bawah and text:
                return text
        return ""

    def _read_kinerja(self, baris: Baris, cells: dict[int, Sel]) -> None:
        units: dict[str, tuple[str, Sel]] = {}
        for kolom in self.tabel.of(Peran.KINERJA):
            cell = cells.get(kolom.nomor)
            if cell is None:
                continue
            nilai, satuan, problem = read_kinerja(cell, kolom, self._lembar)
            self._keep(baris, f"K {kolom.arti.kunci}", cell, problem)
            if nilai is not None:
                baris.kinerja[kolom.arti.kunci] = nilai
            if satuan:
                units[kolom.arti.kunci] = satuan, cell
        for kolom in self.tabel.of(Peran.JUMLAH_KINERJA):
            self._read_sum(baris, kolom, cells)
        self._settle_unit(baris, cells, units)

    def _settle_quarters(self, baris: Baris) -> None:
        """Take cumulative kinerja apart where it is a sum; a state is kept as it stands, with a doubt if it was not declared."""
        jenis = self._jenis.get(normalize_words(baris.indikator), ())
        adds = is_sum(jenis, baris.satuan, baris.indikator)
        stated = sorted(self.tabel.kumulatif(Peran.KINERJA) & baris.kinerja.keys())
        if adds:
            self._take_apart(baris, Peran.KINERJA, baris.kinerja)
        elif adds is None and stated:
            facts = {"indikator": baris.indikator[:60], "satuan": baris.satuan or "–"}
            place = Place(self._lembar, baris.sel[f"K {stated[0]}"])
            self.problems.append(impor.KUMULATIF_TAK_PASTI.at(place, **facts))
        self._doubt_texts(baris)

    def _take_apart(self, baris: Baris, peran: Peran, nilai: dict[str, Any]) -> None:
        """Put the quarters' own values in place of cumulative ones; what cannot be told is a doubt."""
        awalan = "Rp" if peran is Peran.UANG else "K"
        for kunci, sebab in take_apart(nilai, self.tabel.kumulatif(peran)).items():
            place = Place(self._lembar, baris.sel[f"{awalan} {kunci}"])
            self.problems.append(impor.SELISIH_TAK_JELAS.at(place, apa=name_value(peran, kunci), sebab=sebab))

    def _doubt_texts(self, baris: Baris) -> None:
        """A text among numbers may be a remark and no predicate."""
        if any(isinstance(nilai, Decimal) for nilai in baris.kinerja.values()):
            for kunci, nilai in baris.kinerja.items():
                if isinstance(nilai, str):
                    place = Place(self._lembar, baris.sel[f"K {kunci}"])
                    self.problems.append(impor.NILAI_TEKS.at(place, isi=nilai[:60]))

    def _settle_unit(self, baris: Baris, cells: dict[int, Sel], units: dict[str, tuple[str, Sel]]) -> None:
        """The unit of the row: from its own column, else from the targets; what differs is a doubt."""
        own = [read_text(cells.get(kolom.nomor)) for kolom in self.tabel.of(Peran.SATUAN)]
        order = [kunci for kunci in _SATUAN_DARI if kunci in units] + sorted(units)
        baris.satuan = next(filter(None, own), units[order[0]][0] if order else "")
        for satuan, cell in units.values():
            if not same_unit(satuan, baris.satuan) and not (
                is_percent(satuan) and cell.berpersen and not baris.indikator
            ):
                facts = {"satuan_sel": satuan, "satuan": baris.satuan}
                self.problems.append(impor.SATUAN_BEDA.at(Place(self._lembar, cell.alamat), **facts))

    def _read_uang(self, baris: Baris, cells: dict[int, Sel]) -> None:
        for kolom in self.tabel.of(Peran.UANG):
            cell = cells.get(kolom.nomor)
            if cell is None:
                continue
            nilai, problem = read_uang(cell, kolom, self._lembar, self.tabel.faktor)
            self._keep(baris, f"Rp {kolom.arti.kunci}", cell, None if baris.jenis is Jenis.JUMLAH else problem)
            if nilai is not None:
                baris.uang[kolom.arti.kunci] = nilai
        self._take_apart(baris, Peran.UANG, baris.uang)
        for kolom in self.tabel.of(Peran.JUMLAH_UANG):
            self._read_sum(baris, kolom, cells)

    def _read_sum(self, baris: Baris, kolom: Kolom, cells: dict[int, Sel]) -> None:
        cell = cells.get(kolom.nomor)
        nilai = read_jumlah(cell) if cell is not None else None
        if cell is not None and nilai is not None:
            faktor = self.tabel.faktor if kolom.arti.peran is Peran.JUMLAH_UANG else 1
            baris.jumlah[kolom.arti.peran] = nilai * faktor
            baris.sel[kolom.arti.peran.value] = cell.alamat

    def _keep(self, baris: Baris, key: str, cell: Sel, problem: Problem | None) -> None:
        baris.sel[key] = cell.alamat
        if problem is not None:
            self.problems.append(problem)

    def _warn_hidden(self, baris: Baris) -> None:
        if baris.nomor in self.tabel.lembaran.tersembunyi:
            place = Place(self._lembar, f"A{baris.nomor}")
            self.problems.append(isi.BARIS_TERSEMBUNYI.at(place, baris=baris.nomor))

    def _footer_text(self, baris: Baris, cells: dict[int, Sel]) -> str:
        """The text of a footer row: behind the colon of its label, or in the next cell that holds words."""
        label, _, behind = baris.teks.partition(":")
        if behind.strip():
            baris.teks = label
            return behind.strip()
        texts = [read_text(cell) for _, cell in sorted(cells.items()) if isinstance(cell.isi, str)]
        return "\n".join(filter(None, texts[1:]))


def _is_name(text: str) -> bool:
    return bool(text) and not _NOMOR_URUT.fullmatch(text)


def _is_band(baris: Baris) -> bool:
    """Tell whether a row names an urusan or a bidang; a code that says more has been asked before."""
    text = baris.nama or baris.teks
    name = " ".join(re.sub(r"^\d(\.\d\d)?\s+", "", text).split()).upper()
    known = {*URUSAN.values(), *BIDANG.values()}
    is_free = baris.kolom_tingkat is None
    return is_free and (name in known or (bool(_PITA.match(normalize_words(name))) and not baris.kode.teks))

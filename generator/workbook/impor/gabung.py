"""Puts an understood tree into the data of a workbook: matching rows are completed, the rest becomes new rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.catalogue import impor
from generator.model.nilai import TipeNilai
from generator.model.nomenklatur import BIDANG_SENDIRI, Kode, parse_kode
from generator.model.pilihan import JenisRencana, PeriodeAnalisis, Tingkat
from generator.problems import Place, Problem
from generator.workbook.impor.baca import Impor
from generator.workbook.impor.buku import Buku, Data
from generator.workbook.impor.jumlah import stated_amounts
from generator.workbook.impor.nilai import is_percent
from generator.workbook.impor.pohon import IndikatorImpor, SimpulImpor, name_node, same_name
from generator.workbook.impor.tabel.kata import normalize_words
from generator.workbook.impor.tabel.kolom import LEMBAR_KINERJA

HURUF = {Tingkat.PROGRAM: "P", Tingkat.KEGIATAN: "K", Tingkat.SUB_KEGIATAN: "S"}
PERIODE = tuple(PeriodeAnalisis)[1:]  # TW I … TW IV


@dataclass(frozen=True, slots=True)
class Gabungan:
    """The data of the new workbook, the number of new rows by sheet, the number of cells filled, and the doubts."""

    data: Data
    baru: dict[str, int]
    terisi: int
    problems: list[Problem]


def merge(hasil: Impor, data: Mapping[str, Any], timpa: bool = False) -> Gabungan:
    """Return the workbook's data with the tree in it; `data` itself stays as it is.

    Nodes are matched by code (two or four digits of the sub kegiatan, X.XX), else by name under the same parent. A typed
    value is never replaced, unless `timpa`; every difference is reported.
    """
    penggabung = _Penggabung(hasil, Buku(data, hasil.tabel.lembaran.nama if hasil.tabel else "", timpa))
    penggabung.run()
    buku = penggabung.buku
    kept = {key: isi for key, isi in buku.data.items() if isi != []}
    return Gabungan(kept, buku.baru, buku.terisi, buku.problems)


def bidang_of(data: Mapping[str, Any]) -> str:
    """The agency's own bidang according to the workbook's Profil; «» where it names none or several."""
    codes = [code.strip() for code in str(data.get("profil", {}).get("bidang_urusan") or "").split(";") if code.strip()]
    return codes[0] if len(codes) == 1 else ""


def kinds_of(data: Mapping[str, Any]) -> dict[str, set[str]]:
    """How the quarters of the workbook's indicators add up, by their words in one spelling; «» where that was left blank."""
    kinds: dict[str, set[str]] = {}
    for row in data.get("indikator_simpul", ()):
        words = normalize_words(row.get("uraian") or "")
        kinds.setdefault(words, set()).add(str(row.get("jenis_akumulasi") or ""))
    return kinds


class _Penggabung:
    def __init__(self, hasil: Impor, buku: Buku) -> None:
        self.buku = buku
        self._impor = hasil
        self._place = Place(hasil.tabel.lembaran.nama if hasil.tabel else "")
        self._terpakai: set[str] = set()  # nodes of the workbook that a row of the source was matched with
        self._persen = 0
        self._kode_sumber = [simpul.kode.baku for simpul in hasil.simpul if simpul.kode]
        self._berkode: dict[str, list[tuple[Kode, Data]]] = {}
        for row in buku.rows("simpul"):
            kode = parse_kode(str(row.get("kode") or ""))
            if kode is not None:
                self._berkode.setdefault(kode.baku, []).append((kode, row))

    def run(self) -> None:
        """Merge everything, and note what staff must still declare."""
        tahun = self.buku.profil("tahun")
        if self._impor.tahun and tahun and self._impor.tahun != int(tahun):
            self.buku.problems.append(impor.TAHUN_BEDA.at(self._place, tahun=self._impor.tahun, tahun_buku=tahun))
        for program in self._impor.akar:
            self._merge_node(program, None)
        self._merge_remarks()
        if self._persen:
            self.buku.problems.append(impor.PERSEN_TANPA_SIFAT.at(self._place, jumlah=self._persen))

    def _merge_node(self, simpul: SimpulImpor, induk: str | None) -> None:
        row = self._find_node(simpul, induk)
        known = row is not None
        if row is None:
            row = self._add_node(simpul.tingkat, induk)
        self._terpakai.add(row["id"])
        siapa = name_node(simpul)
        self.buku.fill("simpul", row, self._words(simpul, row), siapa, simpul.sel)
        self._merge_money(simpul, row["id"], siapa)
        for indikator in simpul.indikator:
            self._merge_indicator(indikator, row["id"], siapa, known)
        for anak in simpul.anak:
            self._merge_node(anak, row["id"])

    def _words(self, simpul: SimpulImpor, row: Data) -> Data:
        """The words of a node; a code written otherwise is the same code."""
        own = parse_kode(str(row.get("kode") or ""))
        return {
            "kode": "" if own and simpul.kode and _same_kode(own, simpul.kode) else simpul.kode_teks,
            "nama": simpul.nama,
            "penanggung_jawab": "" if self._is_inherited(row, simpul.unit) else simpul.unit,
            "sasaran": self._find_sasaran(simpul.sasaran) if simpul.sasaran else "",
        }

    def _find_node(self, simpul: SimpulImpor, induk: str | None) -> Data | None:
        """By code, where it is the only one of its code on both sides or bears the same name; else by name."""
        coded: list[Data] = []
        if simpul.kode:
            known = self._berkode.get(simpul.kode.baku, [])
            coded = [row for kode, row in known if _same_kode(kode, simpul.kode) and self._is_free(row, simpul)]
        siblings = [row for row in self.buku.find("simpul", "induk", induk) if self._is_free(row, simpul)]
        for row in (*coded, *siblings):
            if same_name(str(row.get("nama") or ""), simpul.nama):
                return row
        is_only = len(coded) == 1 and simpul.kode is not None and self._kode_sumber.count(simpul.kode.baku) == 1
        return coded[0] if is_only else None

    def _is_free(self, row: Data, simpul: SimpulImpor) -> bool:
        return row.get("tingkat") == simpul.tingkat.value and row["id"] not in self._terpakai

    def _add_node(self, tingkat: Tingkat, induk: str | None) -> Data:
        row: Data = {"id": self.buku.free_id("simpul", f"{induk}.{HURUF[tingkat]}" if induk else HURUF[tingkat])}
        row |= {"induk": induk} if induk else {}
        return self.buku.add("simpul", {**row, "tingkat": tingkat.value}, self._position(induk))

    def _position(self, induk: str | None) -> int:
        """A new node stands behind all rows of its parent's branch; the order of the sheet is the printed order."""
        rows = self.buku.rows("simpul")
        if induk is None:
            return len(rows)
        branch, last = {induk}, 0
        for number, row in enumerate(rows):
            if row["id"] == induk or row.get("induk") in branch:
                branch.add(row["id"])
                last = number
        return last + 1

    def _is_inherited(self, row: Data, unit: str) -> bool:
        """Tell whether a unit is said of a parent already, or is the agency itself."""
        upper = self.buku.find("simpul", "id", row.get("induk")) if row.get("induk") else []
        if upper:
            return same_name(str(upper[0].get("penanggung_jawab") or ""), unit) or self._is_inherited(upper[0], unit)
        return same_name(str(self.buku.profil("nama_opd") or ""), unit)

    def _find_sasaran(self, text: str) -> str:
        """The id of a sasaran with these words; a new row where the plan has none."""
        for row in self.buku.rows("rencana"):
            if same_name(str(row.get("uraian") or ""), text):
                return row["id"]
        row = {"id": self.buku.free_id("rencana", "S"), "jenis": JenisRencana.SASARAN.value, "uraian": text}
        return self.buku.add("rencana", row)["id"]

    def _merge_money(self, simpul: SimpulImpor, id: str, siapa: str) -> None:
        """Money of a sub kegiatan; of a kegiatan or program only what the rows below it do not give."""
        is_leaf = simpul.tingkat is Tingkat.SUB_KEGIATAN
        facts: Data = dict(simpul.uang if is_leaf else stated_amounts(simpul))
        if is_leaf and simpul.sumber_dana:
            facts["sumber_dana"] = simpul.sumber_dana
        if facts:
            sheet = "anggaran" if is_leaf else "anggaran_dokumen"
            row = self.buku.row_of(sheet, "simpul", id)
            self.buku.fill(sheet, row, _drop_unchanged(facts, row), siapa, _of(simpul.sel, "Rp "))

    def _merge_indicator(self, satu: IndikatorImpor, simpul: str, siapa: str, known: bool) -> None:
        rows = self.buku.find("indikator_simpul", "simpul", simpul)
        row = next((row for row in rows if same_name(str(row.get("uraian") or ""), satu.uraian)), None)
        if row is None:
            if known and rows:
                place = Place(self._place.lembar, satu.baris.sel["indikator"])
                self.buku.problems.append(impor.INDIKATOR_BARU.at(place, indikator=satu.uraian[:60], siapa=siapa))
            row = self._add_indicator(satu, simpul)
        sel = _of(satu.baris.sel, "K ")
        plan = {key: nilai for key, nilai in satu.nilai.items() if key in LEMBAR_KINERJA}
        year = {key: nilai for key, nilai in satu.nilai.items() if key not in LEMBAR_KINERJA}
        is_percent_both = is_percent(str(row.get("satuan") or "")) and is_percent(satu.satuan)
        plan["satuan"] = "" if is_percent_both else satu.satuan
        self.buku.fill("indikator_simpul", row, plan, siapa, sel)
        if year:
            isian = self.buku.row_of("isian_triwulan", "indikator", row["id"])
            self.buku.fill("isian_triwulan", isian, _drop_unchanged(year, isian), siapa, sel)

    def _add_indicator(self, satu: IndikatorImpor, simpul: str) -> Data:
        """A new indicator, with what its values tell of it; how quarters add up stands in no such table."""
        row: Data = {"id": self.buku.free_id("indikator_simpul", f"{simpul}."), "simpul": simpul, "uraian": satu.uraian}
        if is_percent(satu.satuan):
            row["tipe_nilai"] = TipeNilai.PERSEN.value
            self._persen += 1
        elif isinstance(satu.nilai.get("target_tahun", satu.nilai.get("target_perubahan")), str):
            row["tipe_nilai"] = TipeNilai.PREDIKAT.value
        return self.buku.add("indikator_simpul", row)

    def _merge_remarks(self) -> None:
        """The factor and follow-up rows become remarks on the whole agency in the quarter of the title."""
        for jenis, teks in self._impor.catatan:
            row = {"periode": PERIODE[(self._impor.triwulan or 1) - 1].value, "jenis": jenis.value, "teks": teks}
            if not any(all(one.get(key) == nilai for key, nilai in row.items()) for one in self.buku.rows("analisis")):
                self.buku.add("analisis", row)


def _same_kode(satu: Kode, lain: Kode) -> bool:
    """Tell whether two codes mean the same: X.XX stands for the agency's own bidang."""
    is_own = BIDANG_SENDIRI in (satu.kode_bidang, lain.kode_bidang)
    return satu.canonical == lain.canonical or (is_own and satu.baku == lain.baku)


def _drop_unchanged(facts: Data, row: Data) -> Data:
    """A revised amount or target equal to the original one is left blank, which means that nothing was revised."""
    unchanged = {
        baru
        for baru, lama in (("pagu_perubahan", "pagu_murni"), ("target_perubahan", "target_tahun"))
        if row.get(baru) is None and row.get(lama) is not None and row[lama] == facts.get(baru)
    }
    return {key: nilai for key, nilai in facts.items() if key not in unchanged}


def _of(sel: Mapping[str, str], awalan: str) -> dict[str, str]:
    """The addresses of one kind of values by key, and that of the name."""
    own = {key.removeprefix(awalan): alamat for key, alamat in sel.items() if key.startswith(awalan)}
    return {"nama": sel.get("nama", ""), **own}

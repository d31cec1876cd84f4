"""All that one workbook says, as records with their links resolved; nothing is computed here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.model.analisis import (
    JENIS_DOKUMEN,
    Analisis,
    BerkasGambar,
    Daftar,
    Gambar,
    IsiTabel,
    Narasi,
    Penerimaan,
    Pohon,
    RekomendasiLhe,
    TabelIsian,
)
from generator.model.anggaran import Anggaran, AngkaLuar, Belanja, IndikatorSimpul, IsianTriwulan, Simpul
from generator.model.asal import Asal
from generator.model.kinerja import (
    Indikator,
    LangkahSkalaIsian,
    Pembanding,
    Realisasi,
    Rencana,
    Rincian,
    Riwayat,
    Target,
)
from generator.model.nomenklatur import Entri
from generator.model.opd import Pejabat, Pengaturan, Profil, TugasFungsi, Unit, name_heads
from generator.model.pilihan import JenisAnalisis, JenisDaftar, JenisRencana, PeriodeAnalisis, Tingkat
from generator.problems import Place

T = TypeVar("T")


def group_by(records: Iterable[T], kunci: str) -> dict[object, tuple[T, ...]]:
    """Return the records by one attribute, in their order."""
    groups: dict[object, list[T]] = defaultdict(list)
    for record in records:
        groups[getattr(record, kunci)].append(record)
    return {value: tuple(members) for value, members in groups.items()}


@dataclass(frozen=True)
class Isian:
    """One agency's workbook of one year. Tuples keep the order of their sheet; each name is the sheet's key.

    `berkas_gambar` holds the picture files that stand beside the workbook, `baku_sendiri` the lines of a nomenclature of
    the agency's own, which count before the shipped ones. `baris_baru` is where the next row of each table goes.
    """

    profil: Profil
    pengaturan: Pengaturan
    pejabat: tuple[Pejabat, ...] = ()
    skala: tuple[LangkahSkalaIsian, ...] = ()
    rencana: tuple[Rencana, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    target: tuple[Target, ...] = ()
    realisasi: tuple[Realisasi, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    rincian: tuple[Rincian, ...] = ()
    pembanding: tuple[Pembanding, ...] = ()
    simpul: tuple[Simpul, ...] = ()
    indikator_simpul: tuple[IndikatorSimpul, ...] = ()
    isian_triwulan: tuple[IsianTriwulan, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    anggaran_dokumen: tuple[Anggaran, ...] = ()
    belanja: tuple[Belanja, ...] = ()
    angka_luar: tuple[AngkaLuar, ...] = ()
    analisis: tuple[Analisis, ...] = ()
    rekomendasi_lhe: tuple[RekomendasiLhe, ...] = ()
    unit: tuple[Unit, ...] = ()
    tugas_fungsi: tuple[TugasFungsi, ...] = ()
    tabel: tuple[TabelIsian, ...] = ()
    isi_tabel: tuple[IsiTabel, ...] = ()
    daftar: tuple[Daftar, ...] = ()
    narasi: tuple[Narasi, ...] = ()
    pohon: tuple[Pohon, ...] = ()
    gambar: tuple[Gambar, ...] = ()
    penerimaan: tuple[Penerimaan, ...] = ()
    berkas_gambar: Mapping[str, BerkasGambar] = field(default_factory=dict, hash=False)  # by the name in `gambar`
    baku_sendiri: Mapping[str, Entri] = field(default_factory=dict, hash=False)  # by code as the nomenclature writes it
    baris_baru: Mapping[str, Asal] = field(default_factory=dict, compare=False, hash=False)  # by the key of its sheet

    @cached_property
    def rencana_by_id(self) -> dict[str, Rencana]:
        """Plan statements by id."""
        return {rencana.id: rencana for rencana in self.rencana}

    @cached_property
    def indikator_by_id(self) -> dict[str, Indikator]:
        """Indicators of tujuan and sasaran by id."""
        return {indikator.id: indikator for indikator in self.indikator}

    @cached_property
    def simpul_by_id(self) -> dict[str, Simpul]:
        """Budget nodes by id."""
        return {simpul.id: simpul for simpul in self.simpul}

    @cached_property
    def indikator_simpul_by_id(self) -> dict[str, IndikatorSimpul]:
        """Node indicators by id."""
        return {indikator.id: indikator for indikator in self.indikator_simpul}

    @cached_property
    def unit_by_id(self) -> dict[str, Unit]:
        """Working units by id."""
        return {unit.id: unit for unit in self.unit}

    @cached_property
    def jabatan_kepala(self) -> dict[str, str]:
        """The office of each unit's head by the names, in compared form, that mean this unit alone."""
        return name_heads(self.unit, self.pejabat)

    @cached_property
    def _rencana_by_jenis(self) -> dict[object, tuple[Rencana, ...]]:
        return group_by(self.rencana, "jenis")

    @cached_property
    def _rencana_by_induk(self) -> dict[object, tuple[Rencana, ...]]:
        return group_by(self.rencana, "induk")

    @cached_property
    def _indikator_by_induk(self) -> dict[object, tuple[Indikator, ...]]:
        return group_by(self.indikator, "induk")

    @cached_property
    def _simpul_by_induk(self) -> dict[object, tuple[Simpul, ...]]:
        return group_by(self.simpul, "induk")

    @cached_property
    def _indikator_by_simpul(self) -> dict[object, tuple[IndikatorSimpul, ...]]:
        return group_by(self.indikator_simpul, "simpul")

    @cached_property
    def _target_by_indikator(self) -> dict[object, tuple[Target, ...]]:
        return group_by(self.target, "indikator")

    @cached_property
    def _rincian_by_indikator(self) -> dict[object, tuple[Rincian, ...]]:
        return group_by(self.rincian, "indikator")

    @cached_property
    def _riwayat_by_indikator(self) -> dict[object, tuple[Riwayat, ...]]:
        return group_by(self.riwayat, "indikator")

    @cached_property
    def _pembanding_by_indikator(self) -> dict[object, tuple[Pembanding, ...]]:
        return group_by(self.pembanding, "indikator")

    @cached_property
    def realisasi_by_indikator(self) -> dict[str, Realisasi]:
        """The realisasi row of each indicator."""
        return {realisasi.indikator: realisasi for realisasi in self.realisasi}

    @cached_property
    def isian_by_indikator(self) -> dict[str, IsianTriwulan]:
        """The quarterly row of each node indicator."""
        return {isian.indikator: isian for isian in self.isian_triwulan}

    @cached_property
    def anggaran_by_simpul(self) -> dict[str, Anggaran]:
        """The typed money of each sub kegiatan."""
        return {anggaran.simpul: anggaran for anggaran in self.anggaran}

    @cached_property
    def dokumen_by_simpul(self) -> dict[str, Anggaran]:
        """«Nilai menurut dokumen» of each program or kegiatan that has some."""
        return {anggaran.simpul: anggaran for anggaran in self.anggaran_dokumen}

    @cached_property
    def _analisis_by_acuan(self) -> dict[object, tuple[Analisis, ...]]:
        return group_by(self.analisis, "acuan")

    @cached_property
    def _isi_by_tabel(self) -> dict[object, tuple[IsiTabel, ...]]:
        return group_by(self.isi_tabel, "tabel")

    @cached_property
    def simpul_berlaku(self) -> frozenset[str]:
        """Nodes in force in the report year, funded or not."""
        return frozenset(id for program in self.anak_simpul(None) for id in self._berlaku(program))

    def _berlaku(self, simpul: Simpul) -> set[str]:
        if not simpul.is_berlaku(self.profil.tahun):
            return set()
        return {simpul.id} | {id for child in self.anak_simpul(simpul.id) for id in self._berlaku(child)}

    @cached_property
    def simpul_aktif(self) -> frozenset[str]:
        """Nodes that belong to the report year: in force then and, where money is typed at all, with money below them."""
        return frozenset(id for program in self.anak_simpul(None) for id in self._aktif(program))

    def _aktif(self, simpul: Simpul) -> set[str]:
        if not simpul.is_berlaku(self.profil.tahun):
            return set()
        below = {id for child in self.anak_simpul(simpul.id) for id in self._aktif(child)}
        funded = not self.anggaran or simpul.id in self.anggaran_by_simpul or simpul.id in self.dokumen_by_simpul
        return below | {simpul.id} if below or funded else set()

    def sel_baru(self, lembar: str, kolom: str) -> Place:
        """Return the cell where a row that is still missing is typed, by the keys of its sheet and column."""
        return self.baris_baru[lembar].sel(kolom) if lembar in self.baris_baru else Place()

    def anak_aktif(self, id: str | None) -> tuple[Simpul, ...]:
        """The nodes directly under one node that belong to the report year."""
        return tuple(simpul for simpul in self.anak_simpul(id) if simpul.id in self.simpul_aktif)

    def daftar_rencana(self, jenis: JenisRencana) -> tuple[Rencana, ...]:
        """All plan statements of one level, in sheet order."""
        return self._rencana_by_jenis.get(jenis, ())

    def anak_rencana(self, id: str | None, jenis: JenisRencana | None = None) -> tuple[Rencana, ...]:
        """The statements directly under one statement, of one level or of all."""
        children = self._rencana_by_induk.get(id, ())
        return children if jenis is None else tuple(child for child in children if child.jenis is jenis)

    def indikator_dari(self, rencana: str) -> tuple[Indikator, ...]:
        """The indicators of one tujuan or sasaran."""
        return self._indikator_by_induk.get(rencana, ())

    def daftar_iku(self) -> tuple[Indikator, ...]:
        """The indicators declared as IKU, in sheet order."""
        return tuple(indikator for indikator in self.indikator if indikator.is_iku)

    def anak_simpul(self, id: str | None) -> tuple[Simpul, ...]:
        """The nodes directly under one node; None gives the programs."""
        return self._simpul_by_induk.get(id, ())

    def daftar_program(self) -> tuple[Simpul, ...]:
        """All programs, in sheet order."""
        return tuple(simpul for simpul in self.simpul if simpul.tingkat is Tingkat.PROGRAM)

    def daun(self, id: str) -> tuple[Simpul, ...]:
        """The sub kegiatan under one node, itself if it is one."""
        simpul = self.simpul_by_id[id]
        if simpul.tingkat is Tingkat.SUB_KEGIATAN:
            return (simpul,)
        return tuple(daun for child in self.anak_simpul(id) for daun in self.daun(child.id))

    def indikator_dari_simpul(self, simpul: str) -> tuple[IndikatorSimpul, ...]:
        """The indicators of one node, in sheet order."""
        return self._indikator_by_simpul.get(simpul, ())

    def target_dari(self, indikator: str) -> tuple[Target, ...]:
        """The target rows of one indicator, one per version of the plan."""
        return self._target_by_indikator.get(indikator, ())

    def rincian_dari(self, indikator: str) -> tuple[Rincian, ...]:
        """The details of one indicator, of every year."""
        return self._rincian_by_indikator.get(indikator, ())

    def riwayat_dari(self, indikator: str) -> tuple[Riwayat, ...]:
        """The earlier years of one indicator."""
        return self._riwayat_by_indikator.get(indikator, ())

    def pembanding_dari(self, indikator: str) -> tuple[Pembanding, ...]:
        """The outside values of one indicator."""
        return self._pembanding_by_indikator.get(indikator, ())

    def isi_dari(self, tabel: str) -> tuple[IsiTabel, ...]:
        """The rows of one staff or free table."""
        return self._isi_by_tabel.get(tabel, ())

    def daftar_dari(self, jenis: JenisDaftar) -> tuple[Daftar, ...]:
        """The items of one list."""
        return tuple(butir for butir in self.daftar if butir.jenis is jenis)

    def narasi_dari(self, bagian: str) -> tuple[str, ...]:
        """The paragraphs that staff wrote for one section; empty where they wrote none."""
        texts = [narasi.teks for narasi in self.narasi if narasi.nama_bagian == bagian]
        return tuple(line for text in texts for line in text.splitlines() if line.strip())

    def gambar_dari(self, bagian: str) -> tuple[tuple[Gambar, BerkasGambar], ...]:
        """The pictures of one section whose file was found, in sheet order; documents apart."""
        return tuple(pair for pair in self._berkas_dari(bagian) if pair[1].jenis != JENIS_DOKUMEN)

    def dokumen_lampiran(self) -> tuple[tuple[Gambar, BerkasGambar], ...]:
        """The documents (PDF) that are appendices, in sheet order."""
        return tuple(pair for pair in self._berkas_dari("lampiran") if pair[1].jenis == JENIS_DOKUMEN)

    def _berkas_dari(self, bagian: str) -> tuple[tuple[Gambar, BerkasGambar], ...]:
        rows = (gambar for gambar in self.gambar if gambar.nama_bagian == bagian)
        return tuple(
            (gambar, self.berkas_gambar[gambar.berkas]) for gambar in rows if gambar.berkas in self.berkas_gambar
        )

    def analisis_dari(self, acuan: str | None, jenis: JenisAnalisis, periode: PeriodeAnalisis) -> tuple[Analisis, ...]:
        """The remarks of one kind on one thing in one period."""
        remarks = self._analisis_by_acuan.get(acuan, ())
        return tuple(remark for remark in remarks if remark.jenis is jenis and remark.periode is periode)

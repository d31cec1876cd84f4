"""The pohon kinerja as drawn trees: one overview down to the programs, one tree for each sasaran down to sub kegiatan."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Cabang, name_sebagian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana, Tingkat
from generator.reports.cascading.dasar import (
    anak_dalam,
    cabang_lepas,
    cabang_of,
    group_berlaku,
    indikator_berlaku,
    name_jabatan,
)
from generator.reports.cascading.kotak import KotakSendiri, gather_alike
from generator.reports.cascading.pohon import INDIKATOR_TERBANYAK
from generator.reports.pohon import TANPA_TARGET, Jenjang, Kotak, Pohon
from generator.reports.wording import add_unit

JENJANG = {
    JenisRencana.TUJUAN: Jenjang.ULTIMATE,
    JenisRencana.SASARAN: Jenjang.INTERMEDIATE,
    JenisRencana.SASARAN_UNIT: Jenjang.UNIT,
    Tingkat.PROGRAM: Jenjang.IMMEDIATE,
    Tingkat.KEGIATAN: Jenjang.KEGIATAN,
    Tingkat.SUB_KEGIATAN: Jenjang.OUTPUT,
}
PROGRAM_LEPAS = "Program yang tidak dikaitkan dengan sasaran"
INDIKATOR_RINGKAS = 3  # indicators in one box of the overview


def build_bagan(hasil: Hasil) -> tuple[Pohon, ...]:
    """Return the overview, a tree per sasaran with anything below it, and one of the programs without sasaran."""
    return _Penyusun(hasil).build()


class _Penyusun:
    """Builds all trees of one agency; own boxes are drawn in the first tree that holds what they stand under."""

    def __init__(self, hasil: Hasil) -> None:
        self.hasil, self.isian = hasil, hasil.isian
        self.sendiri, self.groups = KotakSendiri(hasil.isian), group_berlaku(hasil.isian)

    def build(self) -> tuple[Pohon, ...]:
        daftar = self.isian.daftar_rencana(JenisRencana.SASARAN)
        trees = [tree for tree in map(self._tree, daftar) if tree]
        loose = self._lepas([satu.id for satu in daftar])
        return (self._ringkas(), *trees, *loose)  # the overview takes last

    def _tree(self, sasaran: Rencana) -> Pohon | None:
        cabang = cabang_of(self.isian, self.groups, sasaran)
        programs = tuple(self._simpul(program, cabang) for program in cabang.puncak)
        below = (*programs, *self._unit(sasaran), *gather_alike(self.sendiri.take(sasaran.id)))
        if not below:
            return None
        return Pohon(f"bagan-{sasaran.id}", f"Pohon Kinerja: {sasaran.uraian}", self._rencana(sasaran, below))

    def _unit(self, sasaran: Rencana) -> tuple[Kotak, ...]:
        """The sasaran of units under which own boxes stand; the others are told by their table only."""
        units = self.isian.anak_rencana(sasaran.id, JenisRencana.SASARAN_UNIT)
        return tuple(self._rencana(unit, self.sendiri.take(unit.id)) for unit in units if self.sendiri.has(unit.id))

    def _lepas(self, terkait: Sequence[str]) -> tuple[Pohon, ...]:
        """Return the tree of the programs that no sasaran claims (some serve a tujuan, some nothing), if there are any."""
        cabang = cabang_lepas(self.isian, self.groups, terkait)
        if not cabang.puncak:
            return ()
        programs = tuple(self._simpul(program, cabang) for program in cabang.puncak)
        akar = Kotak(PROGRAM_LEPAS, anak=programs, jenjang=Jenjang.KELOMPOK)
        return (Pohon("bagan-tanpa-sasaran", f"Pohon Kinerja: {PROGRAM_LEPAS}", akar),)

    def _ringkas(self) -> Pohon:
        """The overview; it also holds what hangs from a tujuan, and last what hangs from nothing that is drawn."""
        profil = self.isian.profil
        tujuan = tuple(map(self._tujuan, self.isian.daftar_rencana(JenisRencana.TUJUAN)))
        akar = Kotak(profil.nama_opd, anak=(*tujuan, *gather_alike(self.sendiri.take_rest())), jenjang=Jenjang.OPD)
        return Pohon("bagan-ringkas", f"Pohon Kinerja {profil.singkatan}", akar, di_bawah_judul=True)

    def _tujuan(self, tujuan: Rencana) -> Kotak:
        sasaran = tuple(map(self._sasaran, self.isian.anak_rencana(tujuan.id, JenisRencana.SASARAN)))
        return self._rencana(tujuan, (*sasaran, *gather_alike(self.sendiri.take(tujuan.id))), INDIKATOR_RINGKAS)

    def _sasaran(self, sasaran: Rencana) -> Kotak:
        cabang = cabang_of(self.isian, self.groups, sasaran)
        names = tuple(
            Kotak(_name(satu, cabang), kaki=self._holder(satu), jenjang=Jenjang.IMMEDIATE) for satu in cabang.puncak
        )
        return self._rencana(sasaran, names, INDIKATOR_RINGKAS)

    def _rencana(self, rencana: Rencana, anak: tuple[Kotak, ...], terbanyak: int = INDIKATOR_TERBANYAK) -> Kotak:
        indikator = self.isian.indikator_dari(rencana.id)
        holder = name_jabatan(self.isian, rencana, *indikator)
        return Kotak(rencana.uraian, self._lines(indikator, terbanyak), holder, anak, JENJANG[rencana.jenis])

    def _simpul(self, simpul: Simpul, cabang: Cabang) -> Kotak:
        """A box with the node's condition if it has one, else its name; the children of the tree and own boxes below it.

        Of a node that serves other sasaran, too, only the name is said: its indicators speak of the whole.
        """
        nodes = tuple(self._simpul(anak, cabang) for anak in anak_dalam(self.isian, simpul, cabang))
        own = self.sendiri.take(simpul.id)
        below = (*nodes, *(gather_alike(own) if simpul.tingkat is Tingkat.PROGRAM else own))
        jenjang = JENJANG[simpul.tingkat]
        if simpul.id in cabang.sebagian:
            return Kotak(name_sebagian(simpul), anak=below, jenjang=jenjang)
        indikator = indikator_berlaku(self.isian, simpul)
        kondisi = simpul.kinerja or next((satu.sasaran for satu in indikator if satu.sasaran), None) or simpul.nama
        return Kotak(kondisi, self._lines(indikator), self._holder(simpul), below, jenjang)

    def _holder(self, simpul: Simpul) -> str:
        return name_jabatan(self.isian, simpul, *indikator_berlaku(self.isian, simpul))

    def _lines(
        self, indikator: Sequence[Indikator | IndikatorSimpul], terbanyak: int = INDIKATOR_TERBANYAK
    ) -> tuple[str, ...]:
        shown = tuple(f"{satu.uraian}: {self._target(satu)}" for satu in indikator[:terbanyak])
        rest = len(indikator) - len(shown)
        return (*shown, f"dan {rest} indikator lain") if rest else shown

    def _target(self, indikator: Indikator | IndikatorSimpul) -> str:
        figure = self.hasil[f"indikator/{indikator.id}/target/{self.isian.profil.tahun}"]
        return TANPA_TARGET if figure.nilai is None else add_unit(figure.cetak, indikator.satuan)


def _name(simpul: Simpul, cabang: Cabang) -> str:
    return name_sebagian(simpul) if simpul.id in cabang.sebagian else simpul.nama

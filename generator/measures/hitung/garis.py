"""One view on both kinds of indicators, so that each figure has one way of being computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.measures.akumulasi import TRIWULAN_SETAHUN, accumulate_quarters
from generator.measures.capaian import AturanCapaian, BelumTerukur, measure_capaian
from generator.measures.cetak import count_desimal
from generator.measures.hasil import Bentuk, Hasil, JenisAngka, find_bentuk
from generator.measures.hitung.anggaran import is_perubahan_berlaku
from generator.measures.hitung.potong import mulai_target, mulai_target_triwulan
from generator.model.anggaran import IndikatorSimpul, IsianTriwulan
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Realisasi, Riwayat, Target
from generator.model.nilai import JenisAkumulasi, Nilai
from generator.model.pilihan import VersiTarget
from generator.problems import Place

Bernilai = tuple[Nilai | BelumTerukur | None, tuple[Place, ...]]
DESIMAL_HITUNGAN = 2
DESIMAL_RATA = 2  # decimals up to which zeros are filled, so that values side by side are alike
URUTAN_VERSI = {versi: nomor for nomor, versi in enumerate(VersiTarget)}


@dataclass(frozen=True)
class Garis:
    """An indicator with its quarterly row (None: the row is missing), as seen in one period."""

    hasil: Hasil
    indikator: Indikator | IndikatorSimpul
    isian: Realisasi | IsianTriwulan | None

    @cached_property
    def pokok(self) -> str:
        """The beginning of all its keys."""
        return f"indikator/{self.indikator.id}"

    @cached_property
    def bentuk(self) -> Bentuk:
        """How its values are printed: with the declared decimals, else as precise as typed, alike up to two decimals."""
        declared = self.indikator.desimal
        if declared is not None:
            return find_bentuk(JenisAngka.NILAI, declared)
        return find_bentuk(JenisAngka.NILAI, self._count_desimal(), tersedikit=DESIMAL_RATA)

    def _count_desimal(self) -> int:
        """The decimals as typed; what is computed (a mean, a ratio of details) asks for no more than `DESIMAL_HITUNGAN`."""
        computed = count_desimal(*self._hitungan())
        return max(count_desimal(*self._ketikan()), min(computed, DESIMAL_HITUNGAN))

    def _ketikan(self) -> Iterator[Nilai | None]:
        """Every value of the indicator that staff typed, of whatever year and document."""
        row, satu = self.isian, self.indikator
        if row is not None:
            yield from (*row.target_tw, *row.target_perubahan_tw, *row.realisasi_tw, row.realisasi_tahun)
        if isinstance(row, IsianTriwulan):
            yield from (row.realisasi_lalu, row.target_tahun, row.target_perubahan, row.target_pk)
        if isinstance(satu, IndikatorSimpul):
            yield from (*satu.target_tahun, satu.kondisi_awal, satu.target_akhir)
            return
        isian = self.hasil.isian
        for target in isian.target_dari(satu.id):
            yield from (*target.target_tahun, target.kondisi_awal)
        for lama in isian.riwayat_dari(satu.id):
            yield from (lama.target, lama.realisasi)
        yield from (pembanding.nilai for pembanding in isian.pembanding_dari(satu.id))

    def _hitungan(self) -> Iterator[Nilai | BelumTerukur | None]:
        """What is made of the typed values and may have more decimals than they: means of quarters, values of details."""
        if self.indikator.jenis_akumulasi is JenisAkumulasi.RATA_RATA:
            for sampai in range(1, TRIWULAN_SETAHUN + 1):
                yield self._kumulatif_triwulan(sampai)[0]
        for tahun in {row.tahun for row in self.hasil.isian.rincian_dari(self.indikator.id)}:
            kunci = f"{self.pokok}/gabungan/{tahun}"
            yield self.hasil[kunci].nilai if kunci in self.hasil else None

    @cached_property
    def aturan(self) -> AturanCapaian:
        """How its capaian is measured."""
        rumus = self.hasil.isian.pengaturan.rumus_negatif
        nama = self.indikator.skala
        skala = self.hasil.skala(nama)
        return AturanCapaian(self.indikator.polaritas, self.indikator.tipe_nilai, rumus, skala, nama or "")

    def capaian(
        self, target: Nilai | BelumTerukur | None, realisasi: Nilai | BelumTerukur | None
    ) -> Decimal | BelumTerukur:
        """Capaian in percent by this indicator's rule."""
        if realisasi is None and isinstance(self.isian, Realisasi) and self.isian.sebab_belum:
            return BelumTerukur(self.isian.sebab_belum)
        return measure_capaian(target, realisasi, self.aturan)

    def target(self, tahun: int) -> Bernilai:
        """The target that holds for a year in this period, and its cell."""
        if isinstance(self.indikator, IndikatorSimpul):
            return self._target_simpul(tahun)
        riwayat = self.riwayat(tahun)
        if riwayat is not None and riwayat.target is not None:
            return riwayat.target, (riwayat.asal.sel("target"),)
        isian, kini = self.hasil.isian, max(self.hasil.batas_triwulan, 1)
        holding = [row for row in self.versi_berlaku(tahun) if mulai_target(isian, row) <= kini]
        if not holding:
            return None, ()
        return _of_year(self.hasil.isian, holding[-1], tahun)

    @cached_property
    def target_tw(self) -> tuple[Nilai | None, ...]:
        """The targets of quarters I to IV that hold in this period; None where none is stated."""
        isian = self.isian
        return tuple(getattr(isian, kunci) if isian else None for kunci in self._kunci_target)

    def kunci_target_tw(self, nomor: int) -> str:
        """The column of a quarter's target: the revised one, if typed, once the revision holds and from its quarter on."""
        return self._kunci_target[nomor - 1]

    @cached_property
    def _kunci_target(self) -> tuple[str, ...]:
        """The columns of the targets of quarters I to IV."""
        revised = self.isian.target_perubahan_tw if self.isian else (None,) * TRIWULAN_SETAHUN
        mulai, kini = mulai_target_triwulan(self.hasil.isian, self.indikator.id), max(self.hasil.batas_triwulan, 1)
        return tuple(
            f"target_perubahan_tw{nomor}" if nilai is not None and mulai <= min(nomor, kini) else f"target_tw{nomor}"
            for nomor, nilai in enumerate(revised, 1)
        )

    def versi_berlaku(self, tahun: int) -> list[Target]:
        """The versions that state a target for a year, from the earliest document to the latest."""
        rows = self.hasil.isian.target_dari(self.indikator.id)
        stated = [row for row in rows if _of_year(self.hasil.isian, row, tahun)[0] is not None]
        return sorted(stated, key=lambda row: URUTAN_VERSI[row.versi])

    def _target_simpul(self, tahun: int) -> Bernilai:
        isian = self.isian
        if tahun == self.hasil.isian.profil.tahun and isinstance(isian, IsianTriwulan):
            keys = ("target_tahun", "target_pk")
            if is_perubahan_berlaku(self.hasil):
                keys = ("target_perubahan", *keys)
            for key in keys:
                if getattr(isian, key) is not None:
                    return getattr(isian, key), (isian.asal.sel(key),)
        return self.target_renstra(tahun)

    def target_renstra(self, tahun: int) -> Bernilai:
        """The Renstra target of a year of a node indicator."""
        return _of_year(self.hasil.isian, self.indikator, tahun)

    def target_akhir(self) -> Bernilai:
        """The target of the last Renstra year that has one; also column 6 of the Renja matrix.

        For node indicators a typed «target akhir Renstra» goes first, a Renja target is none, and a cumulative
        indicator needs the typed one: the target of one year is not the total of the plan.
        """
        indikator, years = self.indikator, reversed(self.hasil.isian.profil.daftar_tahun)
        if not isinstance(indikator, IndikatorSimpul):
            return next((found for found in map(self.target, years) if found[0] is not None), (None, ()))
        if indikator.target_akhir is not None or indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF:
            return indikator.target_akhir, (indikator.asal.sel("target_akhir"),)
        return next((found for found in map(self.target_renstra, years) if found[0] is not None), (None, ()))

    def riwayat(self, tahun: int) -> Riwayat | None:
        """The row of an earlier year, if there is one; a row of the report year or later is no history."""
        rows = self.hasil.isian.riwayat_dari(self.indikator.id)
        return next((row for row in rows if row.tahun == tahun < self.hasil.isian.profil.tahun), None)

    def kumulatif(self, sampai: int) -> Bernilai:
        """The value at the end of a quarter, by jenis akumulasi; at the end of the last one it is that of the year.

        A realisasi typed for the year then goes first, and the details stand in where no quarter is filled.
        """
        row, kunci = self.isian, f"{self.pokok}/gabungan/{self.hasil.isian.profil.tahun}"
        if sampai == TRIWULAN_SETAHUN and row is not None and row.realisasi_tahun is not None:
            return row.realisasi_tahun, (row.asal.sel("realisasi_tahun"),)
        found = self._kumulatif_triwulan(sampai)
        if sampai == TRIWULAN_SETAHUN and found[0] is None and kunci in self.hasil:
            return self.hasil[kunci].nilai, self.hasil[kunci].asal
        return found

    def _kumulatif_triwulan(self, sampai: int) -> Bernilai:
        if self.isian is None:
            return None, ()
        places = tuple(
            self.isian.asal.sel(f"realisasi_tw{nomor}")
            for nomor in range(1, sampai + 1)
            if self.isian.realisasi_tw[nomor - 1] is not None
        )
        return accumulate_quarters(self.indikator.jenis_akumulasi, self.isian.realisasi_tw, sampai), places

    def realisasi(self, tahun: int) -> Bernilai:
        """The realisasi of a year: this year's typed one, else the quarters, else the details; earlier from Riwayat."""
        if tahun != self.hasil.isian.profil.tahun:
            riwayat = self.riwayat(tahun)
            return (riwayat.realisasi, (riwayat.asal.sel("realisasi"),)) if riwayat else (None, ())
        if self.hasil.periode.triwulan is None and self.isian is not None and self.isian.realisasi_tahun is not None:
            return self.isian.realisasi_tahun, (self.isian.asal.sel("realisasi_tahun"),)
        value, places = self.kumulatif(self.hasil.batas_triwulan)
        kunci = f"{self.pokok}/gabungan/{tahun}"
        if value is None and self.hasil.periode.triwulan is None and kunci in self.hasil:
            return self.hasil[kunci].nilai, self.hasil[kunci].asal
        return value, places


def _of_year(isian: Isian, row: Target | IndikatorSimpul, tahun: int) -> Bernilai:
    ke, targets = tahun - isian.profil.renstra_awal, row.target_tahun
    if not 0 <= ke < len(targets) or targets[ke] is None:
        return None, ()
    return targets[ke], (row.asal.sel(f"target_{ke + 1}"),)


def garis_indikator(hasil: Hasil) -> Iterator[Garis]:
    """The indicators of tujuan and sasaran."""
    for indikator in hasil.isian.indikator:
        yield Garis(hasil, indikator, hasil.isian.realisasi_by_indikator.get(indikator.id))


def garis_simpul(hasil: Hasil) -> Iterator[Garis]:
    """The indicators of program, kegiatan and sub kegiatan."""
    for indikator in hasil.isian.indikator_simpul:
        yield Garis(hasil, indikator, hasil.isian.isian_by_indikator.get(indikator.id))

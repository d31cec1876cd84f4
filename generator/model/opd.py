"""The agency itself: who it is, who signs, how it counts, and how it is organised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.asal import Asal
from generator.model.nilai import BasisRerata, RumusEfisiensi, RumusNegatif
from generator.model.pilihan import (
    BentukTriwulan,
    DasarCapaianTriwulan,
    GayaRupiah,
    JenisDaerah,
    JenisTugas,
    Kertas,
    KertasBagan,
    KertasMatriks,
    PenjumlahanRenja,
    PeranPejabat,
    StatusJabatan,
    VarianRenja,
)

_KEPALA = "kepala "


@dataclass(frozen=True, slots=True)
class Profil:
    """One agency in one year. `triwulan_terakhir` is the last closed quarter, 0 before the first one."""

    nama_opd: str
    singkatan: str
    jenis_daerah: JenisDaerah
    nama_daerah: str
    provinsi: str | None
    ibu_kota: str | None
    alamat: str | None
    telepon: str | None
    surel: str | None
    situs: str | None
    bidang_urusan: str | None
    sebutan_kepala_daerah: str | None
    dokumen_daerah: str | None
    dokumen_renstra: str | None
    tahun: int
    renstra_awal: int
    renstra_akhir: int
    triwulan_terakhir: int
    pagu_perubahan_mulai: int | None
    tempat: str | None
    tanggal_lkjip: date | None
    tanggal_tw1: date | None
    tanggal_tw2: date | None
    tanggal_tw3: date | None
    tanggal_tw4: date | None
    tanggal_cascading: date | None
    tanggal_pk: date | None
    tanggal_pk_perubahan: date | None
    tanggal_data_pegawai: str | None
    asal: Asal

    @property
    def daftar_tahun(self) -> range:
        """The years of the Renstra period, first to last."""
        return range(self.renstra_awal, self.renstra_akhir + 1)

    def tanggal_triwulan(self, triwulan: int) -> date | None:
        """The date of the quarterly report; None where it is not stated."""
        return (self.tanggal_tw1, self.tanggal_tw2, self.tanggal_tw3, self.tanggal_tw4)[triwulan - 1]


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """The conventions that this agency declares; every default is a cell that staff may change."""

    skala_capaian: str
    skala_serapan: str
    skala_ikhtisar: str
    skala_efisiensi: str
    rumus_negatif: RumusNegatif
    rumus_efisiensi: RumusEfisiensi
    efisiensi_bila_tercapai: bool
    batas_capaian: Decimal | None
    basis_rerata_kinerja: BasisRerata
    basis_rerata_anggaran: BasisRerata
    penjumlahan_renja: PenjumlahanRenja
    varian_renja: VarianRenja
    nomor_formulir: str
    judul_formulir: str | None
    kertas_matriks: KertasMatriks
    bentuk_triwulan: BentukTriwulan
    dasar_capaian_triwulan: DasarCapaianTriwulan
    desimal_capaian: int
    desimal_serapan: int
    desimal_renja: int
    desimal_efisiensi: int
    gaya_rupiah: GayaRupiah
    ambang_serapan_rendah: Decimal
    jaga_seratus: bool
    jumlah_tahun_pembanding: int
    uraian_program: int
    sub_kegiatan_bab3: int
    istilah_triwulan: str
    kertas: Kertas
    kertas_bagan: KertasBagan | None  # None: as the documents
    grafik: bool
    templat: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Pejabat:
    """One official in one office; `mulai`/`sampai` bound the days on which the entry holds (None: unbounded)."""

    id: str
    peran: PeranPejabat
    nama: str
    nip: str | None
    pangkat: str | None
    golongan: str | None
    jabatan: str
    unit: str | None
    status_jabatan: StatusJabatan
    mulai: date | None
    sampai: date | None
    keterangan: str | None
    asal: Asal

    def is_menjabat(self, hari: date) -> bool:
        """Tell whether he holds the office on a day."""
        return (self.mulai or hari) <= hari <= (self.sampai or hari)


@dataclass(frozen=True, slots=True)
class Unit:
    """One working unit of the agency; `induk` is the id of the unit above it, None for the top."""

    id: str
    nama: str
    induk: str | None
    eselon: str | None
    kepala: str | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class TugasFungsi:
    """One line of a unit's tugas, fungsi or rincian tugas."""

    unit: str
    jenis: JenisTugas
    uraian: str
    asal: Asal


def fold_name(teks: str) -> str:
    """The form in which names of units and offices are compared; «Kepala Bidang X» and «Bidang X» are the same."""
    return " ".join(teks.casefold().split()).removeprefix(_KEPALA)


def name_heads(daftar: Iterable[Unit], pejabat: Sequence[Pejabat]) -> dict[str, str]:
    """Return the office of each unit's head by every name, in compared form, that means this unit alone.

    The names are its id, its own, and what its head is called; a name of two units («Subbagian Tata Usaha») means neither.
    """
    meant: dict[str, list[Unit]] = {}
    for unit in daftar:
        for name in {fold_name(teks) for teks in (unit.id, unit.nama, unit.kepala) if teks}:
            meant.setdefault(name, []).append(unit)
    return {name: _name_head(units[0], pejabat) for name, units in meant.items() if len(units) == 1}


def _name_head(unit: Unit, pejabat: Iterable[Pejabat]) -> str:
    """The office of the unit's head as «Pejabat» says, the last row where one followed another; else as «Unit» says."""
    own = [satu for satu in pejabat if satu.unit == unit.id]
    struktural = [satu for satu in own if satu.peran is not PeranPejabat.PENYUSUN]
    heads = [satu for satu in struktural if _is_head(satu, unit)]
    if not unit.kepala and len(struktural) == 1:  # «Sekretaris» of «Sekretariat»
        heads = struktural
    heads = heads or [satu for satu in own if _is_head(satu, unit)]  # the head who drafts the report
    sebutan = unit.kepala or ""
    is_kind = fold_name(unit.nama).startswith(fold_name(sebutan))  # «Kepala Bidang» of «Bidang X»
    return heads[-1].jabatan if heads else f"Kepala {unit.nama}" if sebutan and is_kind else sebutan or unit.nama


def _is_head(pejabat: Pejabat, unit: Unit) -> bool:
    """Tell whether an official of a unit is called as its head is, or as the unit; who holds another office is not."""
    names = tuple(fold_name(teks) for teks in (unit.nama, unit.kepala) if teks)
    return pejabat.peran is PeranPejabat.KEPALA_OPD or fold_name(pejabat.jabatan).startswith(names)


def drop_daerah(nama: str, daerah: str) -> str:
    """Return an agency's name without its region's at the end, which is printed behind it: «Inspektorat Kota Contoh»."""
    return nama[: -len(daerah)].rstrip() if nama.casefold().endswith(f" {daerah.casefold()}") else nama


def akhir_triwulan(tahun: int, triwulan: int) -> date:
    """Return the last day of a quarter; of quarter 0 the last one of the year before."""
    return date(tahun, 3 * triwulan, 30 if triwulan in (2, 3) else 31) if triwulan else date(tahun - 1, 12, 31)

"""What the agency promised and what became of it: plan statements, indicators, targets, realisasi, comparisons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.asal import Asal
from generator.model.nilai import (
    IsianTriwulanan,
    JenisAkumulasi,
    Nilai,
    Polaritas,
    StatusData,
    TargetTahunan,
    TipeNilai,
)
from generator.model.pilihan import CaraGabung, JenisRencana, JenisRincian, Lingkup, VersiTarget


@dataclass(frozen=True, slots=True)
class LangkahSkalaIsian:
    """One typed step of a scale; bounds of None are open."""

    skala: str
    label: str
    arti: str | None
    batas_bawah: Decimal | None
    bawah_termasuk: bool
    batas_atas: Decimal | None
    atas_termasuk: bool
    teks: str | None
    dibulatkan: bool
    dasar: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Rencana:
    """One statement of the plan; `induk` is the id of the statement it stands under."""

    id: str
    jenis: JenisRencana
    induk: str | None
    nomor: str | None
    uraian: str
    penanggung_jawab: str | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator of a tujuan or sasaran. `desimal` None prints the value with the decimals it was typed with."""

    id: str
    induk: str
    nomor: str | None
    uraian: str
    satuan: str
    tipe_nilai: TipeNilai
    desimal: int | None
    polaritas: Polaritas
    jenis_akumulasi: JenisAkumulasi
    skala: str | None
    is_iku: bool
    batas_bawah_nilai: Decimal | None
    batas_atas_nilai: Decimal | None
    definisi_operasional: str | None
    formulasi: str | None
    pembilang: str | None
    penyebut: str | None
    pengali: Decimal | None
    cara_gabung: CaraGabung
    sumber_data: str | None
    penanggung_jawab: str | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Target(TargetTahunan):
    """The targets of one indicator in one version of the plan; year n is the n-th year of the Renstra period."""

    indikator: str
    versi: VersiTarget
    mulai_triwulan: int | None
    kondisi_awal: Nilai | None
    alasan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Realisasi(IsianTriwulanan):
    """Quarter targets, quarter realisasi and the year's realisasi of one indicator; None is «not yet», never zero."""

    indikator: str
    status_data: StatusData | None
    status_mulai: int | None
    tanggal_data: date | None
    sumber_data: str | None
    alasan_belum: str | None
    perkiraan_tersedia: str | None
    keterangan: str | None
    asal: Asal

    @property
    def sebab_belum(self) -> str:
        """Why there is no realisasi, and when one is expected; «» where neither is told."""
        alasan = (self.alasan_belum or "").rstrip(". ")
        waktu = f"diperkirakan tersedia {self.perkiraan_tersedia}" if self.perkiraan_tersedia else ""
        return ", ".join(teks for teks in (alasan, waktu) if teks)


@dataclass(frozen=True, slots=True)
class Riwayat:
    """Target and realisasi of one indicator in one earlier year, as the report of that year stated them."""

    indikator: str
    tahun: int
    target: Nilai | None
    realisasi: Nilai | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Rincian:
    """One detail of an indicator in one year: a component, a numerator, a denominator, or an explaining line."""

    indikator: str
    tahun: int
    jenis: JenisRincian
    kelompok: str | None
    nomor: str | None
    uraian: str
    satuan: str | None
    bobot: Decimal | None
    target: Decimal | None
    nilai: Decimal | None
    sumber: str | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Pembanding:
    """One value of another region or level for comparison; nilai may be a typed «n/a»."""

    indikator: str
    lingkup: Lingkup
    nama: str | None
    tahun: int | None
    nilai: Nilai | None
    status_data: StatusData | None
    sumber: str | None
    keterangan: str | None
    asal: Asal

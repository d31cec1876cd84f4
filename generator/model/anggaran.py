"""The budget tree: program, kegiatan, sub kegiatan, their indicators, and their money (whole rupiah)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.asal import Asal
from generator.model.nilai import IsianTriwulanan, JenisAkumulasi, Nilai, Polaritas, TargetTahunan, TipeNilai
from generator.model.pilihan import CaraGabung, Tingkat


@dataclass(frozen=True, slots=True)
class Simpul:
    """One node of the tree; the sheet's order is the printed order.

    `sasaran` is the rencana id typed on this row; what a node serves is decided in `model.dukungan`.
    """

    id: str
    induk: str | None
    tingkat: Tingkat
    kode: str | None
    nama: str
    kinerja: str | None
    sasaran: str | None
    arah_kebijakan: str | None
    penjabaran: str | None
    penanggung_jawab: str | None
    berlaku_dari: int | None
    berlaku_sampai: int | None
    asal: Asal

    def is_berlaku(self, tahun: int) -> bool:
        """Tell whether the node is in force in a year; open bounds hold always."""
        return (self.berlaku_dari or tahun) <= tahun <= (self.berlaku_sampai or tahun)


@dataclass(frozen=True, slots=True)
class IndikatorSimpul(TargetTahunan):
    """One indicator of one node; a node may have several. Year n is the n-th year of the Renstra period.

    `cara_gabung` None: a numerator and a denominator among its details make its value, other details only explain it.
    """

    id: str
    simpul: str
    sasaran: str | None
    uraian: str
    satuan: str
    tipe_nilai: TipeNilai
    desimal: int | None
    polaritas: Polaritas
    jenis_akumulasi: JenisAkumulasi
    skala: str | None
    definisi_operasional: str | None
    formulasi: str | None
    pembilang: str | None
    penyebut: str | None
    pengali: Decimal | None
    cara_gabung: CaraGabung | None
    sumber_data: str | None
    penanggung_jawab: str | None
    berlaku_dari: int | None
    berlaku_sampai: int | None
    kondisi_awal: Nilai | None
    target_akhir: Nilai | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class IsianTriwulan(IsianTriwulanan):
    """The year's targets and realisasi of one node indicator.

    `realisasi_lalu` is the realisasi up to last year (E.81 column 6/7 K), `target_tahun` the Renja target (column 8 K),
    `target_perubahan` the target after the change of the Renja, from the quarter stated in Profil.
    """

    indikator: str
    realisasi_lalu: Nilai | None
    target_tahun: Nilai | None
    target_perubahan: Nilai | None
    target_pk: Nilai | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The money of one node. On a sub kegiatan it is the amount itself; on a parent it is «nilai menurut dokumen».

    Quarters are the quarter alone, not cumulative. `realisasi_tahun` is typed only where no quarters are known.
    """

    simpul: str
    renstra: Decimal | None
    realisasi_lalu: Decimal | None
    pagu_murni: Decimal | None
    pagu_perubahan: Decimal | None
    kas_tw1: Decimal | None
    kas_tw2: Decimal | None
    kas_tw3: Decimal | None
    kas_tw4: Decimal | None
    realisasi_tw1: Decimal | None
    realisasi_tw2: Decimal | None
    realisasi_tw3: Decimal | None
    realisasi_tw4: Decimal | None
    realisasi_tahun: Decimal | None
    sumber_dana: str | None
    keterangan: str | None
    asal: Asal

    @property
    def kas_tw(self) -> tuple[Decimal | None, ...]:
        """Cash plan of quarters I to IV."""
        return (self.kas_tw1, self.kas_tw2, self.kas_tw3, self.kas_tw4)

    @property
    def realisasi_tw(self) -> tuple[Decimal | None, ...]:
        """Realisasi of quarters I to IV."""
        return (self.realisasi_tw1, self.realisasi_tw2, self.realisasi_tw3, self.realisasi_tw4)


@dataclass(frozen=True, slots=True)
class Belanja:
    """Spending of one kind, of one node or (simpul None) of the whole agency."""

    simpul: str | None
    jenis_belanja: str
    pagu_murni: Decimal | None
    pagu: Decimal | None
    realisasi: Decimal | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class AngkaLuar:
    """One amount stated by another document (DPA, LRA, LHE), to be reconciled with our own figure of that key."""

    angka: str
    nilai: Decimal
    dokumen: str
    asal: Asal

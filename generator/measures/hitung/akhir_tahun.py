"""What a closed year hands on to the next one: its targets, its realisasi, and the plan-period totals up to its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from generator.measures.akumulasi import carry_years, sum_literal
from generator.measures.capaian import BelumTerukur
from generator.measures.hasil import Hasil
from generator.measures.hitung.garis import Garis, garis_indikator, garis_simpul
from generator.measures.hitung.uang import add_all, take_year
from generator.model.anggaran import Anggaran
from generator.model.nilai import Nilai
from generator.model.pilihan import PenjumlahanRenja

TRIWULAN_AKHIR = 4


@dataclass(frozen=True, slots=True)
class AkhirTahun:
    """Figures of a closed year by id; an id without a figure is absent, never zero.

    `target` and `realisasi`: of the indicators of tujuan and sasaran, as the year's report states them. `berjalan`: the
    realisasi of a node indicator from the first Renstra year to the end of this one (Evaluasi Renja column 15 K), which
    is column 7 of the next year. `uang` and `uang_dokumen`: the same in rupiah, by node. `tak_terukur`: why a node
    indicator has none although something is filled.
    """

    target: dict[str, Nilai] = field(default_factory=dict)
    realisasi: dict[str, Nilai] = field(default_factory=dict)
    berjalan: dict[str, Nilai] = field(default_factory=dict)
    uang: dict[str, Decimal] = field(default_factory=dict)
    uang_dokumen: dict[str, Decimal] = field(default_factory=dict)
    tak_terukur: dict[str, str] = field(default_factory=dict)


def measure_akhir_tahun(hasil: Hasil) -> AkhirTahun:
    """Return what the measured year hands on; `hasil` holds the figures of the whole year, not of a quarter."""
    akhir = AkhirTahun()
    tahun = hasil.isian.profil.tahun
    for garis in garis_indikator(hasil):
        for daftar, ukuran in ((akhir.target, "target"), (akhir.realisasi, "realisasi")):
            nilai = hasil[f"{garis.pokok}/{ukuran}/{tahun}"].nilai
            if nilai is not None:
                daftar[garis.indikator.id] = nilai
    for garis in garis_simpul(hasil):
        berjalan = _carry(garis)
        if isinstance(berjalan, BelumTerukur):
            akhir.tak_terukur[garis.indikator.id] = berjalan.alasan
        elif berjalan is not None:
            akhir.berjalan[garis.indikator.id] = berjalan
    akhir.uang.update(_add_money(hasil.isian.anggaran))
    akhir.uang_dokumen.update(_add_money(hasil.isian.anggaran_dokumen))
    return akhir


def _carry(garis: Garis) -> Nilai | BelumTerukur | None:
    """The plan-period value by the rule that the workbook prints; the year's realisasi is the one it reports."""
    harfiah = garis.hasil.isian.pengaturan.penjumlahan_renja is PenjumlahanRenja.HARFIAH
    lalu = garis.isian.realisasi_lalu if garis.isian else None  # type: ignore[union-attr]
    setahun, _ = garis.realisasi(garis.hasil.isian.profil.tahun)
    if harfiah and garis.isian and any(nilai is not None for nilai in garis.isian.realisasi_tw):
        setahun = sum_literal(garis.isian.realisasi_tw)
    if isinstance(setahun, BelumTerukur):
        return setahun
    return carry_years(garis.indikator.jenis_akumulasi, lalu, setahun, harfiah)


def _add_money(rows: tuple[Anggaran, ...]) -> dict[str, Decimal]:
    """Earlier years and this year of each row; rows without either are left out."""
    sums = {row.simpul: add_all((row.realisasi_lalu, take_year(TRIWULAN_AKHIR)(row).nilai)) for row in rows}
    return {simpul: jumlah for simpul, jumlah in sums.items() if jumlah is not None}

"""The PANJAB table: descriptions of the statement «panjab» with their baseline and target per year."""

from __future__ import annotations

from generator.measures.hasil import Hasil
from generator.model.kinerja import Indikator
from generator.model.nilai import TipeNilai
from generator.model.pilihan import JenisRencana
from generator.reports.bersama import build_kepala, write_gap
from generator.reports.cascading.dasar import (
    LEBAR_HALAMAN,
    TANDA_TAHUNAN,
    UKURAN,
    note_tahunan,
    target_cells,
    year_heads,
    year_width,
)
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.angka import build_sel, mark_pattern

UKURAN_PANJAB = UKURAN + 1
BARIS_SATU_HALAMAN = 12  # rows that are kept on one page


def build_panjab(hasil: Hasil) -> tuple[Tabel, ...]:
    """Return a table per statement «panjab»; nothing where the plan has none."""
    return tuple(_one(hasil, rencana.id, rencana.uraian) for rencana in hasil.isian.daftar_rencana(JenisRencana.PANJAB))


def _one(hasil: Hasil, id: str, judul: str) -> Tabel:
    isian = hasil.isian
    indikator = isian.indikator_dari(id)
    years = [[_print(satu, sel) for sel in (_awal(hasil, satu), *target_cells(hasil, satu))] for satu in indikator]
    rows = tuple(
        Baris(
            (Sel(satu.nomor or str(n)), Sel(satu.uraian), *years[n - 1], Sel(satu.satuan)),
            dengan_berikut=n < min(len(indikator), BARIS_SATU_HALAMAN),
        )
        for n, satu in enumerate(indikator, 1)
    )
    lebar, tahun = year_width(years) + 0.15, len(isian.profil.daftar_tahun)
    angka = (1.6, *(lebar,) * tahun)
    uraian = LEBAR_HALAMAN - 1 - sum(angka) - 1.8
    return Tabel(
        kunci=f"cascading-{id}",
        kolom=(
            Kolom(1, Rata.TENGAH),
            Kolom(uraian),
            *(Kolom(satu, Rata.TENGAH) for satu in angka),
            Kolom(1.8, Rata.TENGAH),
        ),
        kepala=build_kepala(("No.", "Uraian", "Kondisi Awal", *year_heads(isian, "Target Tahun"), "Satuan")),
        baris=rows,
        judul=judul,
        catatan=note_tahunan(hasil, indikator),
        ukuran=UKURAN_PANJAB,
        bila_kosong=write_gap("indikator", hasil.isian.sel_baru("indikator", "uraian")),
    )


def _awal(hasil: Hasil, indikator: Indikator) -> Sel:
    kunci = f"indikator/{indikator.id}/kondisi-awal"
    return Sel() if hasil[kunci].nilai is None else build_sel(hasil[kunci])


def _print(indikator: Indikator, sel: Sel) -> Sel:
    """Return a cell of a percent row with its sign, always in the same form («1,19%»)."""
    if indikator.tipe_nilai is not TipeNilai.PERSEN or sel.angka is None:
        return sel
    teks = str(sel.teks)
    tanda = TANDA_TAHUNAN if teks.endswith(TANDA_TAHUNAN) else ""
    pola = mark_pattern(sel.pola.removesuffix(f'"{tanda}"'), f"%{tanda}")
    return Sel(f"{teks.removesuffix(tanda)}%{tanda}", angka=sel.angka, pola=pola)

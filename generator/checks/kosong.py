"""Quarters left blank among filled ones: where quarters are added, a blank counts as nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, pendek
from generator.measures.cetak import format_triwulan
from generator.measures.hitung.garis import garis_indikator, garis_simpul
from generator.model.asal import Asal
from generator.model.nilai import JenisAkumulasi, Nilai
from generator.problems import Problem

JUDUL = {"realisasi": "Realisasi", "kas": "Rencana kas"}


def check_triwulan_kosong(bahan: Bahan) -> Iterator[Problem]:
    """A closed quarter is filled where others of its row are; a typed year stands for its quarters."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        row = garis.isian
        is_counted = garis.indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF
        if row is not None and is_counted and row.realisasi_tahun is None:
            yield from _blank(bahan, garis.indikator.uraian, row.asal, "realisasi", row.realisasi_tw)


def check_uang_kosong(bahan: Bahan) -> Iterator[Problem]:
    """The same of money, on the rows that count; an amount that is only reconciled may be stated in part."""
    label = bahan.akhir.periode.label
    for row in (*bahan.isian.anggaran, *bahan.isian.anggaran_dokumen):
        for jenis, triwulan in (("kas", row.kas_tw), ("realisasi", row.realisasi_tw)):
            figure = bahan.figure(f"simpul/{row.simpul}/{jenis}-kumulatif/{label}")
            quarters = {row.asal.sel(f"{jenis}_tw{nomor}") for nomor in range(1, bahan.terakhir + 1)}
            if figure is not None and not quarters.isdisjoint(figure.asal):
                yield from _blank(bahan, bahan.nama_simpul(row.simpul), row.asal, jenis, triwulan)


def _blank(bahan: Bahan, nama: str, asal: Asal, jenis: str, triwulan: Sequence[Nilai | None]) -> Iterator[Problem]:
    """One finding for each row and kind: the first blank cell, and one that is filled."""
    blank = [nomor for nomor, nilai in enumerate(triwulan[: bahan.terakhir], 1) if nilai is None]
    filled = [nomor for nomor, nilai in enumerate(triwulan, 1) if isinstance(nilai, Decimal)]
    if not blank or not filled:
        return
    facts = {
        "kolom": f"{JUDUL[jenis]} TW " + ", ".join(format_triwulan(nomor) for nomor in blank),
        "nama": pendek(nama),
        "lawan": asal.sel(f"{jenis}_tw{filled[0]}"),
    }
    yield cek.TRIWULAN_KOSONG.at(asal.sel(f"{jenis}_tw{blank[0]}"), **facts)

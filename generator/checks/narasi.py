"""The agency's own texts and tables: what they insert between braces exists, and their quarter is of some report."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import cek
from generator.checks.angka_luar import suggest_kunci
from generator.checks.bahan import Bahan
from generator.measures.sisipan import find_sisipan, list_kata, read_sisipan
from generator.problems import Problem

AWALAN_TRIWULAN = "triwulan/"  # of the sections of the quarterly report that take own texts
BAGIAN_TABEL_TRIWULAN = ("triwulan", "lampiran triwulan")


def check_sisipan(bahan: Bahan) -> Iterator[Problem]:
    """An insertion is known in some period: a text may stand in the reports of several."""
    for narasi in bahan.isian.narasi:
        for nama in find_sisipan(narasi.teks):
            if all(read_sisipan(hasil, nama) is None for hasil in bahan.dari_akhir):
                saran = suggest_kunci(bahan, nama.strip(), list_kata(bahan.setahun))
                yield cek.SISIPAN_TAK_DIKENAL.at(narasi.asal.sel("teks"), nama=nama, bagian=narasi.bagian, saran=saran)


def check_triwulan(bahan: Bahan) -> Iterator[Problem]:
    """Only what stands in the quarterly report can be meant for one quarter."""
    texts = (row for row in bahan.isian.narasi if not row.nama_bagian.startswith(AWALAN_TRIWULAN))
    tables = (row for row in bahan.isian.tabel if row.nama_bagian not in BAGIAN_TABEL_TRIWULAN)
    for row in (*tables, *texts):
        if row.triwulan is not None:
            facts = {"bagian": row.bagian, "triwulan": row.triwulan}
            yield cek.TRIWULAN_TAK_BERARTI.at(row.asal.sel("triwulan"), **facts)

"""Recommendations of the evaluation (LHE): of the right year, complete, followed up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.catalogue import cek_cocok
from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan, pendek
from generator.model.analisis import RekomendasiLhe
from generator.model.isian import group_by
from generator.problems import Problem

SELESAI = ("selesai", "sudah selesai", "telah selesai", "selesai ditindaklanjuti", "tuntas")


def check_tahun_lhe(bahan: Bahan) -> Iterator[Problem]:
    """The report of a year follows up the evaluation of the year before; one of the year itself may be there already."""
    rows = bahan.isian.rekomendasi_lhe
    latest = max(rows, key=lambda row: row.tahun_lhe, default=None)
    if latest and not bahan.tahun - 1 <= latest.tahun_lhe <= bahan.tahun:
        facts = {"tahun_lhe": latest.tahun_lhe, "tahun": bahan.tahun, "seharusnya": bahan.tahun - 1}
        yield cek.LHE_BUKAN_TAHUNNYA.at(latest.asal.sel("tahun_lhe"), **facts)


def check_nomor_lhe(bahan: Bahan) -> Iterator[Problem]:
    """The numbered recommendations of one year leave no number out; said once for each year."""
    for tahun, rows in group_by(bahan.isian.rekomendasi_lhe, "tahun_lhe").items():
        numbered = [(int(row.nomor), row) for row in rows if row.nomor and row.nomor.isdecimal()]
        gap = _find_gap(numbered)
        if gap and len(numbered) == len(rows):
            sebelum, nomor, row = gap
            yield cek.LHE_BERLUBANG.at(row.asal.sel("nomor"), tahun_lhe=tahun, sebelum=sebelum, nomor=nomor)


def _find_gap(numbered: Sequence[tuple[int, RekomendasiLhe]]) -> tuple[int, int, RekomendasiLhe] | None:
    for (sebelum, _), (nomor, row) in pairwise(numbered):
        if nomor > sebelum + 1:
            return sebelum, nomor, row
    return None


def check_tindakan_lhe(bahan: Bahan) -> Iterator[Problem]:
    """Every recommendation has its follow-up; said once."""
    silent = [row for row in bahan.isian.rekomendasi_lhe if not row.rencana_aksi]
    if silent:
        facts = {"banyak": len(silent), "rekomendasi": pendek(silent[0].rekomendasi)}
        yield cek.REKOMENDASI_TANPA_TINDAKAN.at(silent[0].asal.sel("rencana_aksi"), **facts)


def check_status_lhe(bahan: Bahan) -> Iterator[Problem]:
    """Every recommendation has a status, and one that is done its evidence, where others have; each said once."""
    rows = bahan.isian.rekomendasi_lhe
    silent = [row for row in rows if not row.status]
    if silent and len(silent) < len(rows):
        lawan = next(row for row in rows if row.status).asal.sel("status")
        facts = {"banyak": len(silent), "rekomendasi": pendek(silent[0].rekomendasi), "lawan": lawan}
        yield cek_cocok.LHE_TANPA_STATUS.at(silent[0].asal.sel("status"), **facts)
    done = [row for row in rows if (row.status or "").casefold().strip() in SELESAI]
    bare = [row for row in done if not row.bukti]
    if bare and len(bare) < len(done):
        lawan = next(row for row in done if row.bukti).asal.sel("bukti")
        facts = {"banyak": len(bare), "rekomendasi": pendek(bare[0].rekomendasi), "lawan": lawan}
        yield cek_cocok.LHE_TANPA_BUKTI.at(bare[0].asal.sel("bukti"), **facts)

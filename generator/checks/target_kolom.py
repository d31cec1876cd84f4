"""Targets typed into the column of another year, and targets of the Renstra with digits exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.catalogue import cek_cocok as cek
from generator.checks.bahan import Bahan, angka, pendek
from generator.checks.target import RENSTRA
from generator.checks.tertukar import swap_digits
from generator.measures.cetak import format_nilai
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator, Target
from generator.model.nilai import JenisAkumulasi, Nilai
from generator.problems import Problem

JAUH = Decimal("1.5")  # so many times its neighbours, or they it, and a target stands out
DERET_TERPENDEK = 4  # targets below which an order is none


def check_riwayat_target(bahan: Bahan) -> Iterator[Problem]:
    """A target of the history is not that of the Renstra for another year; said once for an indicator."""
    awal, told = bahan.isian.profil.renstra_awal, set()
    for row in bahan.isian.riwayat:
        ke = row.tahun - awal
        renstra = _find_renstra(bahan, row.indikator)
        own = renstra.target_tahun[ke] if renstra and 0 <= ke < len(renstra.target_tahun) else None
        if renstra is None or own is None or row.target is None or row.target == own:
            continue
        others = [n for n, nilai in enumerate(renstra.target_tahun) if nilai == row.target and n != ke]
        if others and row.indikator not in told and not _is_shifted(bahan, row.indikator, awal + others[0]):
            told.add(row.indikator)
            facts = {"nilai": format_nilai(row.target), "tahun_lain": awal + others[0], "renstra": format_nilai(own)}
            facts |= {"uraian": bahan.nama_indikator(row.indikator), "tahun": row.tahun}
            lawan = renstra.asal.sel(f"target_{ke + 1}")
            yield cek.RIWAYAT_TARGET_TAHUN_LAIN.at(row.asal.sel("target"), lawan=lawan, **facts)


def _is_shifted(bahan: Bahan, indikator: str, tahun: int) -> bool:
    """Tell whether the history lacks the year of that target: then the year of the row is wrong, which is told already."""
    return tahun < bahan.tahun and tahun not in {row.tahun for row in bahan.isian.riwayat_dari(indikator)}


def _find_renstra(bahan: Bahan, indikator: str) -> Target | None:
    """The Renstra row of an indicator that has only one: after a revision either may have held."""
    rows = [row for row in bahan.isian.target_dari(indikator) if row.versi in RENSTRA]
    return rows[0] if len(rows) == 1 else None


def check_target_kolom(bahan: Bahan) -> Iterator[Problem]:
    """The agreement of the report year does not stand in the column of another year."""
    awal, ke = bahan.isian.profil.renstra_awal, bahan.tahun - bahan.isian.profil.renstra_awal
    for row in bahan.isian.target:
        renstra = _find_renstra(bahan, row.indikator)
        if row.versi in RENSTRA or renstra is None or not 0 <= ke < len(row.target_tahun):
            continue
        wanted = renstra.target_tahun[ke]
        typed = [(n, nilai) for n, nilai in enumerate(row.target_tahun) if nilai is not None]
        if wanted is None or len(typed) != 1 or row.target_tahun[ke] is not None:
            continue
        ((n, nilai),) = typed
        if nilai == wanted != renstra.target_tahun[n]:
            facts = {"versi": row.versi.value, "uraian": bahan.nama_indikator(row.indikator), "tahun": bahan.tahun}
            facts |= {"tahun_lain": awal + n, "nilai": format_nilai(nilai)}
            place, lawan = row.asal.sel(f"target_{n + 1}"), row.asal.sel(f"target_{ke + 1}")
            yield cek.TARGET_SALAH_KOLOM.at(place, lawan=lawan, **facts)


def check_target_tertukar(bahan: Bahan) -> Iterator[Problem]:
    """One target far from those beside it fits between them with two digits exchanged, and all others are in order."""
    awal = bahan.isian.profil.renstra_awal
    for row, uraian in _series(bahan):
        typed = [(n, nilai) for n, nilai in enumerate(row.target_tahun) if isinstance(nilai, Decimal)]
        found = _find_swapped([nilai for _, nilai in typed])
        if found:
            ke, kira = found
            (sebelah, lain), (nomor, nilai) = typed[ke - 1], typed[ke]
            facts = {"uraian": uraian, "tahun": awal + nomor, "nilai": angka(nilai), "lain": angka(lain)}
            place, lawan = row.asal.sel(f"target_{nomor + 1}"), row.asal.sel(f"target_{sebelah + 1}")
            yield cek.TARGET_TERTUKAR.at(place, lawan=lawan, kira=angka(kira), **facts)


def _series(bahan: Bahan) -> Iterator[tuple[Target | IndikatorSimpul, str]]:
    """The targets of the Renstra whose change of direction is not told already: those of sums."""
    for row in bahan.isian.target:
        indikator: Indikator | None = bahan.isian.indikator_by_id.get(row.indikator)
        if indikator and row.versi in RENSTRA and indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF:
            yield row, pendek(indikator.uraian)
    for node in bahan.isian.indikator_simpul:
        if node.jenis_akumulasi is JenisAkumulasi.KUMULATIF:
            yield node, pendek(node.uraian)


def _find_swapped(values: Sequence[Decimal]) -> tuple[int, Decimal] | None:
    """The place and the likely value of a target between two others; None where nothing stands out."""
    for ke in range(1, len(values) - 1) if len(values) >= DERET_TERPENDEK else ():
        rest = (*values[:ke], *values[ke + 1 :])
        low, high = sorted((values[ke - 1], values[ke + 1]))
        if _is_ordered(rest) and low > 0 and (values[ke] > high * JAUH or values[ke] * JAUH < low):
            kira = next((satu for satu in swap_digits(values[ke]) if low <= satu <= high), None)
            if kira is not None:
                return ke, kira
    return None


def _is_ordered(values: Sequence[Decimal]) -> bool:
    rises = all(kiri <= kanan for kiri, kanan in pairwise(values))
    return rises or all(kiri >= kanan for kiri, kanan in pairwise(values))


def check_target_akhir(bahan: Bahan) -> Iterator[Problem]:
    """The end target is the last year's, of a sum that of all years; told where digits were exchanged or the point moved."""
    banyak = len(bahan.isian.profil.daftar_tahun)
    for node in bahan.isian.indikator_simpul:
        years = node.target_tahun[:banyak]
        numbers = [nilai for nilai in years if isinstance(nilai, Decimal)]
        if not isinstance(node.target_akhir, Decimal) or len(numbers) != banyak or not numbers:
            continue
        is_sum = node.jenis_akumulasi is JenisAkumulasi.KUMULATIF
        kira = sum(numbers, Decimal(0)) if is_sum else numbers[-1]
        if node.target_akhir != kira and _is_slip(node.target_akhir, kira) and node.target_akhir not in years:
            pembanding = "jumlah target semua tahun" if is_sum else "target tahun terakhir"
            lawan = node.asal.sel("target_1" if is_sum else f"target_{banyak}")
            facts = {"uraian": pendek(node.uraian), "nilai": angka(node.target_akhir), "kira": angka(kira)}
            yield cek.TARGET_AKHIR_TERTUKAR.at(
                node.asal.sel("target_akhir"), lawan=lawan, pembanding=pembanding, **facts
            )


def _is_slip(nilai: Nilai, kira: Decimal) -> bool:
    if not isinstance(nilai, Decimal) or min(nilai, kira) <= 0:
        return False
    return kira in swap_digits(nilai) or kira in (nilai.scaleb(-1), nilai.scaleb(1))

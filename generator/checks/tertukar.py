"""Numbers whose digits seem to have changed places, or whose decimal point to have moved: they fit once that is undone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, angka, pendek
from generator.checks.deret import KEADAAN
from generator.measures.cetak import format_triwulan
from generator.measures.hitung.garis import Garis, garis_indikator, garis_simpul
from generator.model.nilai import JenisAkumulasi
from generator.problems import Problem

DEKAT, JAUH = Decimal("0.05"), Decimal("0.1")  # of a target: as near as the right digits come, and too far for one
LALU_JAUH = Decimal("0.3")  # of this year's target: last year's state is not that far from it
_TERUKUR = (*KEADAAN, JenisAkumulasi.PERSENTASE_PROGRESIF)  # whose quarters each have a target of their own size
_NOL_DI_MUKA = re.compile(r"0\d")  # before another digit
_SEDIKIT = 3  # quarters below which none stands out


def check_triwulan_tertukar(bahan: Bahan) -> Iterator[Problem]:
    """One quarter far from its target, all others near theirs, and near as well with two digits exchanged."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        if garis.isian is None or garis.indikator.jenis_akumulasi not in _TERUKUR:
            continue
        pairs = _pair_quarters(garis.isian.realisasi_tw[: bahan.terakhir], garis.target_tw)
        far = [satu for satu in pairs if not _is_within(satu[1], satu[2], JAUH)]
        if len(far) == 1 and len(pairs) >= _SEDIKIT and not _falls(garis, pairs):
            yield from _tell_quarter(garis, *far[0])


def _falls(garis: Garis, pairs: Sequence[tuple[int, Decimal, Decimal]]) -> bool:
    """A progressive percentage whose targets fall is told so already."""
    is_progressive = garis.indikator.jenis_akumulasi is JenisAkumulasi.PERSENTASE_PROGRESIF
    return is_progressive and any(baru[2] < lama[2] for lama, baru in pairwise(pairs))


def _pair_quarters(realisasi: Sequence[object], target: Sequence[object]) -> list[tuple[int, Decimal, Decimal]]:
    """The quarters that have both, with both."""
    pairs = enumerate(zip(realisasi, target, strict=False), 1)
    return [(n, a, b) for n, (a, b) in pairs if isinstance(a, Decimal) and isinstance(b, Decimal) and min(a, b) > 0]


def _tell_quarter(garis: Garis, nomor: int, realisasi: Decimal, target: Decimal) -> Iterator[Problem]:
    assert garis.isian is not None
    kunci = (f"realisasi_tw{nomor}", garis.kunci_target_tw(nomor))
    places = [garis.isian.asal.sel(satu) for satu in kunci]
    for (jenis, nilai, place), (pasangan, lain, lawan) in (
        (("Realisasi", realisasi, places[0]), ("targetnya", target, places[1])),
        (("Target", target, places[1]), ("realisasinya", realisasi, places[0])),
    ):
        seharusnya = next((satu for satu in swap_digits(nilai) if _is_within(satu, lain, DEKAT)), None)
        if seharusnya is not None:
            facts = {"jenis": jenis, "triwulan": format_triwulan(nomor), "nilai": angka(nilai), "lain": angka(lain)}
            facts |= {"uraian": pendek(garis.indikator.uraian), "pasangan": pasangan, "kira": angka(seharusnya)}
            yield cek.DIGIT_TERTUKAR.at(place, lawan=lawan, **facts)
            return


def check_lalu_tertukar(bahan: Bahan) -> Iterator[Problem]:
    """Last year's state is of the size of this year's target, or was typed with digits exchanged or its point moved."""
    for garis in garis_simpul(bahan.setahun):
        row = garis.isian
        if row is None or garis.indikator.jenis_akumulasi not in _TERUKUR:
            continue
        lalu, target = getattr(row, "realisasi_lalu", None), getattr(row, "target_tahun", None)
        if not isinstance(lalu, Decimal) or not isinstance(target, Decimal) or min(lalu, target) <= 0:
            continue
        others = (*swap_digits(lalu), *(lalu.scaleb(langkah) for langkah in (-2, -1, 1, 2)))
        kira = next((satu for satu in others if _is_within(satu, target, JAUH)), None)
        if kira is not None and not _is_within(lalu, target, LALU_JAUH):
            facts = {"uraian": pendek(garis.indikator.uraian), "nilai": angka(lalu), "lain": angka(target)}
            yield cek.LALU_TERTUKAR.at(
                row.asal.sel("realisasi_lalu"), lawan=row.asal.sel("target_tahun"), kira=angka(kira), **facts
            )


def _is_within(nilai: Decimal, lain: Decimal, bagian: Decimal) -> bool:
    return abs(nilai - lain) <= bagian * lain


def swap_digits(nilai: Decimal) -> Iterator[Decimal]:
    """The number with every two unlike digits that stand beside each other exchanged; nobody types 20 for «02»."""
    text = format(nilai, "f")
    for n in range(len(text) - 1):
        swapped = text[:n] + text[n + 1] + text[n] + text[n + 2 :]
        if text[n : n + 2].isdigit() and text[n] != text[n + 1] and not _NOL_DI_MUKA.match(swapped):
            yield Decimal(swapped)

"""Whether every scale that is named exists, and every predicate has one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.catalogue import cek
from generator.checks.bahan import Bahan, pendek
from generator.model.nilai import TipeNilai
from generator.problems import Place, Problem

PENGATURAN_SKALA = ("skala_capaian", "skala_serapan", "skala_ikhtisar", "skala_efisiensi")


def check_nama_skala(bahan: Bahan) -> Iterator[Problem]:
    """Every typed name is that of a scale, of the workbook's own or of those built in."""
    for nama, place in _named(bahan):
        if bahan.setahun.skala(nama) is None:
            yield cek.SKALA_TAK_DIKENAL.at(place, nama=nama, saran=_suggest(bahan, nama))


def _named(bahan: Bahan) -> Iterator[tuple[str, Place]]:
    pengaturan = bahan.isian.pengaturan
    for kunci in PENGATURAN_SKALA:
        yield getattr(pengaturan, kunci), pengaturan.asal.sel(kunci)
    for indikator in (*bahan.isian.indikator, *bahan.isian.indikator_simpul):
        if indikator.skala:
            yield indikator.skala, indikator.asal.sel("skala")


def _suggest(bahan: Bahan, nama: str) -> str:
    """The nearest known name; all of them where none is alike."""
    known = list(dict.fromkeys(skala.id for skala in bahan.setahun.daftar_skala))
    by_folded = {id.casefold(): id for id in known}
    near = get_close_matches(nama.strip().casefold().replace("_", "-"), by_folded, 1)
    return ", ".join(f"«{by_folded[folded]}»" for folded in near or by_folded)


def check_predikat(bahan: Bahan) -> Iterator[Problem]:
    """A predicate is compared by its rank, which only a scale gives."""
    for indikator in (*bahan.isian.indikator, *bahan.isian.indikator_simpul):
        if indikator.tipe_nilai is TipeNilai.PREDIKAT and not indikator.skala:
            place, lawan = indikator.asal.sel("skala"), indikator.asal.sel("tipe_nilai")
            yield cek.PREDIKAT_TANPA_SKALA.at(place, uraian=pendek(indikator.uraian), lawan=lawan)

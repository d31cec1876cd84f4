"""Remarks and paragraphs on a year that are word for word those of an earlier year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import normal
from generator.checks.lintas.berkas import Pasangan
from generator.checks.teks import potong
from generator.model.isian import Isian
from generator.model.pilihan import JenisAnalisis
from generator.problems import Place, Problem

TERPENDEK = 40  # a shorter remark may be said again by chance
_TAHUN = re.compile(r"\b20\d\d\b")
_TETAP = (JenisAnalisis.CATATAN,)
_TAHUNAN = frozenset(  # sections on what came of the year; those that describe the agency and its plan may stay
    [
        "lkjip/ikhtisar",
        "lkjip/pengukuran",
        "lkjip/rincian-indikator",
        "lkjip/tahun-lalu",
        "lkjip/jangka-menengah",
        "lkjip/pembanding",
        "lkjip/penyebab",
        "lkjip/efisiensi",
        "lkjip/program-penunjang",
        "lkjip/indikator-program",
        "lkjip/uraian-program",
        "lkjip/realisasi",
        "lkjip/perubahan",
        "lkjip/per-sasaran",
        "lkjip/serapan-rendah",
        "lkjip/simpulan",
        "lkjip/langkah",
        "triwulan/capaian",
        "triwulan/permasalahan",
        "triwulan/rekomendasi",
    ]
)


def check_teks_lama(pasangan: Pasangan) -> Iterator[Problem]:
    """No remark or paragraph of the later year repeats one of the earlier; another year written into the same words is no other text."""
    if pasangan.is_setahun:
        return
    lama = {_mask(teks): place for teks, place in _list_teks(pasangan.lama.isian)}
    for teks, place in _list_teks(pasangan.baru.isian):
        lawan = lama.get(_mask(teks))
        if lawan is not None:
            facts = {"tahun": pasangan.lama.bahan.tahun, "lawan": lawan, "potongan": potong(teks)}
            yield cek.TEKS_TAHUN_LALU.at(place, **facts, **pasangan.nama)


def _list_teks(isian: Isian) -> Iterator[tuple[str, Place]]:
    """The remarks on causes, obstacles and follow-up, and the paragraphs of staff on what came of the year."""
    remarks = ((row.teks, row.asal) for row in isian.analisis if row.jenis not in _TETAP)
    texts = (
        (alinea, row.asal) for row in isian.narasi if row.nama_bagian in _TAHUNAN for alinea in row.teks.split("\n")
    )
    for teks, asal in (*remarks, *texts):
        if len(teks) >= TERPENDEK:
            yield str(teks), asal.sel("teks")


def _mask(teks: str) -> str:
    return _TAHUN.sub("#", normal(teks))

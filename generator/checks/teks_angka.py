"""Figures that a text states of an indicator, against those of the workbook; only what cannot be meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan, angka, normal, pendek
from generator.checks.teks import Teks, list_teks
from generator.measures.cetak import is_equal_as_typed
from generator.model.kinerja import Indikator
from generator.problems import Problem

LEMBAR = ("narasi", "analisis")
TERPENDEK = 12  # a shorter wording of an indicator may stand in a sentence by chance
_KALIMAT = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])|\n+")
_ANGKA = re.compile(
    r"\b(capaian|realisasi|target)(?:nya)?(?:\s+kinerja(?:nya)?)?\s+(?:sebesar|adalah|yaitu|mencapai|ialah|sejumlah)?\s*"
    r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d.,]*\d)",
    re.IGNORECASE,
)
_GOLONGAN = {  # which figures of an indicator a word may mean, of whatever period
    "capaian": ("capaian", "capaian-triwulan", "capaian-tahunan"),
    "realisasi": ("realisasi", "kumulatif", "gabungan"),
    "target": ("target", "target-kumulatif", "target-akhir"),
}
_TENTANG_LAIN = re.compile(r"\b(?:nasional|provinsi|anggaran|serapan|rata-rata|rerata|pagu)\b", re.IGNORECASE)


def check_angka_teks(bahan: Bahan) -> Iterator[Problem]:
    """A capaian, realisasi or target stated of an indicator is one of the workbook's, of any period; else one is wrong."""
    for teks in list_teks(bahan.isian):
        for kalimat in _KALIMAT.split(teks.isi) if teks.lembar in LEMBAR else ():
            indikator = _find_indikator(bahan, teks, kalimat)
            problem = _judge(bahan, teks, kalimat, indikator) if indikator else None
            if problem:
                yield problem
                break


def _find_indikator(bahan: Bahan, teks: Teks, kalimat: str) -> Indikator | None:
    """The one indicator that a sentence names; without a name the one that the row speaks of. None where several may be."""
    words = normal(kalimat)
    named = [i for i in bahan.isian.indikator if normal(i.uraian) in words]
    longest = [
        i for i in named if not any(i is not other and normal(i.uraian) in normal(other.uraian) for other in named)
    ]
    if named:
        return longest[0] if len(longest) == 1 and len(longest[0].uraian) >= TERPENDEK else None
    return bahan.isian.indikator_by_id.get(teks.acuan or "")


def _judge(bahan: Bahan, teks: Teks, kalimat: str, indikator: Indikator) -> Problem | None:
    if _TENTANG_LAIN.search(kalimat):
        return None
    for kata, typed in _ANGKA.findall(kalimat):
        stated = Decimal(typed.replace(".", "").replace(",", "."))
        known = _list_known(bahan, indikator, kata.casefold())
        if known and not any(is_equal_as_typed(nilai, stated) for nilai in known):
            hitungan = " atau ".join(dict.fromkeys(angka(nilai.quantize(Decimal("0.01"))) for nilai in known[-2:]))
            facts = {"jenis": kata.casefold(), "angka": typed, "uraian": pendek(indikator.uraian), "hitungan": hitungan}
            return cek.ANGKA_TEKS_BEDA.at(teks.place, **facts)
    return None


def _list_known(bahan: Bahan, indikator: Indikator, kata: str) -> list[Decimal]:
    """Every figure of the workbook that the word may mean, the year's last."""
    found: dict[str, Decimal] = {}
    for hasil in (*bahan.daftar_hasil, bahan.setahun):
        for kunci, figure in hasil.angka.items():
            parts = kunci.split("/")
            if parts[:2] == ["indikator", indikator.id] and parts[2] in _GOLONGAN[kata]:
                nilai = figure.desimal_murni
                if nilai is not None:
                    found.pop(kunci, None)
                    found[kunci] = nilai
    return list(found.values())

"""Figures that a text states of an indicator, against those of the workbook; only what cannot be meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import LEMBAR_INDIKATOR, Bahan, angka, first_place, normal, pendek
from generator.checks.teks import Teks, list_teks, split_kalimat
from generator.measures.cetak import is_equal_as_typed
from generator.measures.hasil import Ukuran
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.problems import Problem

AnyIndikator = Indikator | IndikatorSimpul
LEMBAR = ("narasi", "analisis")
TERPENDEK = 12  # a shorter wording of an indicator may stand in a sentence by chance
_SEBUT = r"(?:sebesar|adalah|yaitu|mencapai|ialah|sejumlah)"
_BUKAN_ANTARA = (  # between a word and its figure: another word, a change, a part
    r"\b(?:capaian|realisasi|target|serapan|anggaran|naik|turun|\w*tingkat|\w*kurang\w*|lebih|selisih|se\w+ bulan|rata-rata|"
    r"melampaui|belum|hanya|baru|dari|hingga|bulan)"
)
_ANGKA = re.compile(
    rf"\b(capaian|realisasi|target)(?:nya)?\b(?:(?:\s+kinerja(?:nya)?)?\s+(?:{_SEBUT}\s+)?|"
    rf"(?:(?!{_BUKAN_ANTARA})[^\d.;:]){{1,60}}?\b{_SEBUT}\s+)"
    r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d.,]*\d)"
)
_MASA = re.compile(
    r"\b(?:triwulan [ivx1-4]+\s+)?(?:tahun (?:anggaran )?|ta\.? )?(?:19|20)\d\d\b|\btriwulan [ivx1-4]+\b"
)
_PANTAS = re.compile(r"\b(?:capaian|realisasi|target)[^\d]*\d", re.IGNORECASE)
_KATA = {  # which word may mean a figure of an indicator, of whatever period
    "capaian": "capaian",
    "capaian-triwulan": "capaian",
    "capaian-tahunan": "capaian",
    "realisasi": "realisasi",
    "kumulatif": "realisasi",
    "gabungan": "realisasi",
    "target": "target",
    "target-kumulatif": "target",
    "target-akhir": "target",
}
_TENTANG_LAIN = re.compile(r"\b(?:nasional|provinsi|rata-rata|rerata)\b")


@dataclass(frozen=True)
class _Pustaka:
    """The indicators by their words and their figures by word, made only where a text states one."""

    bahan: Bahan

    @cached_property
    def named(self) -> dict[str, list[AnyIndikator]]:
        """The indicators of the plan and of the programs; several may have the same words."""
        found: dict[str, list[AnyIndikator]] = {}
        for row in (*self.bahan.isian.indikator, *self.bahan.isian.indikator_simpul):
            found.setdefault(normal(row.uraian), []).append(row)
        return found

    @cached_property
    def angka(self) -> dict[tuple[str, str], list[Ukuran]]:
        """By indicator and word every figure that the word may mean, of all periods, the year's last."""
        found: dict[tuple[str, str], dict[str, Ukuran]] = {}
        for hasil in (*self.bahan.daftar_hasil, self.bahan.setahun):
            for kunci, figure in hasil.angka.items():
                parts = kunci.split("/")
                kata = _KATA.get(parts[2]) if parts[0] == "indikator" else None
                if kata and figure.desimal_murni is not None:
                    of_kata = found.setdefault((parts[1], kata), {})
                    of_kata.pop(kunci, None)
                    of_kata[kunci] = figure
        return {key: list(of_kata.values()) for key, of_kata in found.items()}


def check_angka_teks(bahan: Bahan) -> Iterator[Problem]:
    """A capaian, realisasi or target stated of an indicator is one of the workbook's, of any period; else one is wrong."""
    pustaka = _Pustaka(bahan)
    for teks in list_teks(bahan.isian):
        sentences = split_kalimat(teks.isi) if teks.lembar in LEMBAR and _PANTAS.search(teks.isi) else []
        for kalimat in sentences:
            if _PANTAS.search(kalimat):
                yield from _judge(pustaka, teks, kalimat)


def _find_indikator(pustaka: _Pustaka, teks: Teks, words: str) -> AnyIndikator | None:
    """The one indicator that a sentence names; without a name the one that the row speaks of. None where several may be."""
    named = [nama for nama in pustaka.named if nama in words]
    longest = [nama for nama in named if not any(nama != other and nama in other for other in named)]
    if named:
        rows = pustaka.named[longest[0]]
        return rows[0] if len(longest) == 1 == len(rows) and len(longest[0]) >= TERPENDEK else None
    isian = pustaka.bahan.isian
    return isian.indikator_by_id.get(teks.acuan or "") or isian.indikator_simpul_by_id.get(teks.acuan or "")


def _judge(pustaka: _Pustaka, teks: Teks, kalimat: str) -> Iterator[Problem]:
    words = normal(kalimat)
    indikator = _find_indikator(pustaka, teks, words)
    words = _MASA.sub(" ", words.replace(normal(indikator.uraian), " ")) if indikator else ""
    if indikator is None or _TENTANG_LAIN.search(words):
        return
    for kata, typed in _ANGKA.findall(words):
        stated = Decimal(typed.replace(".", "").replace(",", "."))
        known = pustaka.angka.get((indikator.id, kata), [])
        if known and not any(is_equal_as_typed(figure.desimal_murni, stated) for figure in known):
            facts = {"jenis": kata, "angka": typed, "uraian": pendek(indikator.uraian), **_show(known, stated)}
            yield cek.ANGKA_TEKS_BEDA.at(teks.place, **facts)


def _show(known: list[Ukuran], stated: Decimal) -> dict[str, object]:
    """The last two of the figures that may be meant, and the cell of the nearest."""
    near = min(known, key=lambda figure: abs(figure.desimal_murni - stated))
    shown = dict.fromkeys(angka(figure.desimal_murni.quantize(Decimal("0.01"))) for figure in known[-2:])
    return {"hitungan": " atau ".join(shown), "lawan": first_place(near, LEMBAR_INDIKATOR)}

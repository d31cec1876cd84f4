"""Units that stand behind the indicator, in brackets: «Jumlah laporan (Dokumen)»."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DI_BELAKANG = re.compile(r"(?P<uraian>.*\S)\s*\((?P<satuan>[^()\d]{1,40})\)", re.DOTALL)
_CUKUP, _HAMPIR_SEMUA = 3, 0.9  # so many texts, and so much of them, show that the table writes units so
_LAZIM = frozenset(  # units that mean nothing else; an abbreviation in brackets is none
    [
        "persen",
        "indeks",
        "nilai",
        "poin",
        "predikat",
        "dokumen",
        "laporan",
        "data",
        "orang",
        "orang/bulan",
        "unit",
        "unit kerja",
        "perangkat daerah",
        "lembaga",
        "paket",
        "kegiatan",
        "kali",
        "layanan",
        "rekomendasi",
        "bulan",
        "hari",
        "jam",
        "menit",
        "rupiah",
        "buah",
        "eksemplar",
    ]
)
_KEADAAN = r"%|\b(persen|prosen|persentase|prosentase|indeks|nilai|poin|point|skor|rasio|level|predikat|opini)\b"


def is_keadaan(satuan: str, uraian: str) -> bool:
    """Tell whether a unit measures a state, which quarters do not add up to; without a unit the indicator's first word tells."""
    text = satuan or next(iter(uraian.split()), "")
    return re.search(_KEADAAN, text, re.IGNORECASE) is not None


def split_units(indikator: Sequence[str]) -> list[tuple[str, str]]:
    """Return words and unit of each indicator of a table that has no unit elsewhere; the unit is «» where none is meant.

    What stands in brackets may be an abbreviation: it is a unit if nearly all indicators end so, or if it is a usual one.
    """
    found = [_DI_BELAKANG.fullmatch(text) for text in indikator]
    usual = len(found) >= _CUKUP and sum(map(bool, found)) >= _HAMPIR_SEMUA * len(found)
    return [
        (match["uraian"], match["satuan"].strip())
        if match and (usual or match["satuan"].strip().casefold() in _LAZIM)
        else (text, "")
        for text, match in zip(indikator, found, strict=True)
    ]

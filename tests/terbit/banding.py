"""Compare our figures with the printed ones: half-up to the decimals that the report printed, words without case."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from generator.measures.hasil import Ukuran
from generator.model.nilai import round_half_up
from tests.helpers.contoh import ROOT

SEBAB = frozenset(
    {"jumlah keliru", "dipotong", "dihitung dari angka bulat", "kaidah lain", "salah ketik", "sumber tak terbaca"}
)
_ANGKA = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?%?")


@dataclass(frozen=True)
class Terbit:
    """One printed figure: the key of ours, the text as printed, where, and why it differs (empty: it does not)."""

    contoh: str
    kunci: str
    terbit: str
    tempat: str
    sebab: str
    uraian: str


def load_terbit(path: Path) -> list[Terbit]:
    """Return the printed figures of one case file; its name starts with the example's name."""
    contoh = next(
        p.stem for p in (ROOT / "input_workbooks" / "sumber").glob("*.json") if path.stem.split("-")[0] in p.stem
    )
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        Terbit(contoh, row["kunci"], row["terbit"], row["tempat"], row.get("sebab", ""), row.get("uraian", ""))
        for row in rows
    ]


def equals(terbit: str, ukuran: Ukuran) -> bool:
    """Tell whether our unrounded figure, printed as the report prints, gives the printed text."""
    if ukuran.nilai is None:
        return terbit in {"-", "–"}
    if not isinstance(ukuran.nilai, Decimal):
        return str(ukuran.nilai).casefold() == terbit.casefold()
    if not _ANGKA.fullmatch(terbit):
        return False
    angka = Decimal(terbit.rstrip("%").replace(".", "").replace(",", "."))
    exponent = angka.as_tuple().exponent
    assert isinstance(exponent, int)
    return round_half_up(ukuran.nilai, Decimal(1).scaleb(exponent)) == angka


def count(rows: list[Terbit]) -> Counter[tuple[str, str]]:
    """Return how many figures stand equal («sama») or differ, per table and reason."""
    return Counter((row.tempat, row.sebab or "sama") for row in rows)


FILES = tuple(sorted((ROOT / "tests" / "cases" / "terbit").glob("*.json")))

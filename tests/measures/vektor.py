"""Reads the case files of tests/cases/vektor: figures stand there as staff write them («82,10», «80-90», «n/a»)."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.model.nilai import Nilai, TanpaNilai, parse_rentang

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

FOLDER = Path(__file__).parents[1] / "cases" / "vektor"


def read_kasus(berkas: str, kelompok: str = "kasus") -> list[Any]:
    """Return the cases of one group; every case is a dict whose `nama` says what it shows."""
    return tomllib.loads((FOLDER / berkas).read_text("utf-8"))[kelompok]


def nama(kasus: dict[str, Any]) -> str:
    """The test's name in the report of pytest."""
    return kasus["nama"]


def angka(text: str) -> Decimal:
    """«1.234,5» as a number."""
    return Decimal(text.replace(".", "").replace(",", "."))


def nilai(text: str | None) -> Nilai | None:
    """One value cell as staff type it; None for a cell left out."""
    if text is None:
        return None
    if text in ("-", "n/a"):
        return TanpaNilai(text)
    rentang = parse_rentang(text)
    if rentang is not None:
        return rentang
    return angka(text) if text.lstrip("-")[:1].isdigit() else text


def desimal(text: str) -> int:
    """How many decimals a printed figure shows."""
    return len(text.partition(",")[2])

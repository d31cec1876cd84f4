"""A bar chart as data: categories, series and what its labels read; nothing here knows Word or Excel."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Arah(str, Enum):
    """Which way the bars point: lying bars have room for long names, upright ones show a course of time."""

    DATAR = "datar"
    TEGAK = "tegak"


@dataclass(frozen=True, slots=True)
class Deret:
    """One series. A value carries as many decimals as its label prints; None is a gap, never zero.

    `utama`: the series that the report speaks of, drawn darkest.
    """

    nama: str
    nilai: tuple[Decimal | None, ...]
    utama: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart with an axis of its own: every series has a value for every category.

    `akhiran` stands behind the labels of a category («%»), one entry per category or none at all. `ribuan` is how many
    groups of three digits the labels leave out (2: juta), `desimal` the decimals they then have; without it the labels
    print the values in full. `puncak` is where the axis ends, where several panels share it (None: at the longest bar).
    `teks_alternatif` is read aloud instead of the drawing and says the figures.
    """

    kategori: tuple[str, ...]
    deret: tuple[Deret, ...]
    judul: str = ""
    arah: Arah = Arah.DATAR
    akhiran: tuple[str, ...] = ()
    ribuan: int = 0
    desimal: int = 1
    puncak: Decimal | None = None
    teks_alternatif: str = ""


@dataclass(frozen=True, slots=True)
class Grafik:
    """A figure: its panels with one caption below, then notes and source.

    `kunci` is stable from run to run, as a table's. `lajur` is how many panels stand side by side (1 or 2).
    """

    kunci: str
    judul: str
    panel: tuple[Panel, ...]
    catatan: tuple[str, ...] = ()
    sumber: str = ""
    lajur: int = 1


def count_decimals(nilai: Decimal) -> int:
    """Return how many decimals a value is written with: 82.10 has two."""
    exponent = nilai.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0

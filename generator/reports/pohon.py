"""A tree of boxes as data: what stands in each box and under which box it hangs; nothing here knows Word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

TANPA_TARGET = "tanpa target"  # of an indicator in a box, drawn or in a table


class Jenjang(str, Enum):
    """Level of logic of a box (PermenPANRB 89/2021), as the legend names it; the drawing chooses its colour from it."""

    OPD = "Perangkat daerah"
    ULTIMATE = "Tujuan (ultimate outcome)"
    INTERMEDIATE = "Sasaran (intermediate outcome)"
    UNIT = "Sasaran unit kerja (immediate outcome)"
    IMMEDIATE = "Program (immediate outcome)"
    KEGIATAN = "Kegiatan (output)"
    OUTPUT = "Sub kegiatan (output)"
    CSF = "Faktor kunci keberhasilan (CSF)"
    LINTAS = "Crosscutting dengan perangkat daerah lain"  # a link to another agency, not a step of the chain
    KELOMPOK = "Kelompok"  # a head over boxes that belong together; no condition


@dataclass(frozen=True, slots=True)
class Kotak:
    """One box: a bold title, lines below it, and a last line in italics (the holder).

    `jenjang` None: the drawing counts levels itself. `tambahan`: the agency's own box, not derived from the plan sheets.
    """

    judul: str
    isi: tuple[str, ...] = ()
    kaki: str = ""
    anak: tuple[Kotak, ...] = ()
    jenjang: Jenjang | None = None
    tambahan: bool = False


@dataclass(frozen=True, slots=True)
class Pohon:
    """A tree: the root, groups beside each other, columns beside each other, all that is deeper hanging below them.

    `kunci` is stable from run to run. `di_bawah_judul`: a heading stands above it and needs room on the same page.
    """

    kunci: str
    judul: str
    akar: Kotak
    di_bawah_judul: bool = False


@dataclass(frozen=True, slots=True)
class Struktur:
    """An organisation chart: the root on top, its children side by side, all that stands below a child hanging from it."""

    kunci: str
    judul: str
    akar: Kotak

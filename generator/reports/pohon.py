"""A tree of boxes as data: what stands in each box and under which box it hangs; nothing here knows Word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kotak:
    """One box: a bold title, lines below it, and a last line in italics (the holder)."""

    judul: str
    isi: tuple[str, ...] = ()
    kaki: str = ""
    anak: tuple[Kotak, ...] = ()


@dataclass(frozen=True, slots=True)
class Pohon:
    """A tree of four levels: the root, groups beside each other, columns beside each other, boxes hanging below them.

    `kunci` is stable from run to run; `jenjang` names the four levels in the legend, from the root down.
    `di_bawah_judul`: a heading stands above it and needs room on the same page.
    """

    kunci: str
    judul: str
    akar: Kotak
    jenjang: tuple[str, str, str, str]
    di_bawah_judul: bool = False


@dataclass(frozen=True, slots=True)
class Struktur:
    """An organisation chart: the root on top, its children side by side, all that stands below a child hanging from it."""

    kunci: str
    judul: str
    akar: Kotak

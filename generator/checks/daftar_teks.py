"""The texts that staff wrote themselves and reports print, each with its cell and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.isian import Isian
from generator.problems import Place

SEL_TEKS = {  # sheet → columns of running text that is printed
    "narasi": ("teks",),
    "analisis": ("teks",),
    "daftar": ("uraian", "hasil", "keterangan"),
    "rekomendasi_lhe": ("rekomendasi", "rencana_aksi", "bukti"),
    "tugas_fungsi": ("uraian",),
    "rencana": ("uraian",),
    "indikator": ("uraian", "definisi_operasional", "formulasi"),
    "indikator_simpul": ("uraian", "formulasi"),
    "target": ("alasan",),
    "realisasi": ("alasan_belum", "keterangan"),
    "tabel": ("judul", "keterangan"),
    "gambar": ("judul",),
    "pohon": ("uraian", "indikator"),
}
_KALIMAT = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])|\n+")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Teks:
    """One text with its cell; `acuan` is the id of what it speaks of, where the row says it."""

    isi: str
    place: Place
    lembar: str
    acuan: str | None = None

    @cached_property
    def kalimat(self) -> list[str]:
        """The sentences of the text."""
        return split_kalimat(self.isi)

    @cached_property
    def has_digit(self) -> bool:
        """Tell whether a number may be written in it in figures; most texts hold none."""
        return bool(_DIGIT.search(self.isi))


def list_teks(isian: Isian) -> Iterator[Teks]:
    """Return every text that staff wrote and reports print, in the order of the sheets."""
    for lembar, kolom in SEL_TEKS.items():
        for row in getattr(isian, lembar):
            for kunci in kolom:
                isi = getattr(row, kunci)
                if isinstance(isi, str) and isi:
                    yield Teks(str(isi), row.asal.sel(kunci), lembar, getattr(row, "acuan", None))


def split_kalimat(isi: str) -> list[str]:
    """The sentences of a text; a line is a sentence of its own."""
    return _KALIMAT.split(isi)

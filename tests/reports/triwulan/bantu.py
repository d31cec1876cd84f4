"""Small views on the quarterly report for its tests."""

from __future__ import annotations

from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.reports.naskah import Naskah
from generator.reports.tabel import Baris, Tabel
from tests.helpers.contoh import build_contoh


def measure_with(nama: str, triwulan: int, **pengaturan: object) -> Hasil:
    """Return the figures of an example in one quarter, with some settings changed."""
    return measure(with_settings(build_contoh(nama), **pengaturan), triwulan)


def with_settings(isian: Isian, **pengaturan: object) -> Isian:
    """Return the same workbook with some settings changed."""
    return replace(isian, pengaturan=replace(isian.pengaturan, **pengaturan))


def texts(baris: Baris) -> list[str]:
    """The cells of one row as text, lists joined."""
    return [sel.teks if isinstance(sel.teks, str) else " | ".join(sel.teks) for sel in baris.sel]


def find_row(tabel: Tabel, teks: str) -> list[str]:
    """The first row that holds a cell with this text."""
    return next(texts(row) for row in tabel.baris if teks in texts(row))


def read_naskah(naskah: Naskah) -> list[str]:
    """The paragraphs as plain text."""
    return [
        item.teks if isinstance(item.teks, str) else "".join(getattr(part, "teks", str(part)) for part in item.teks)
        for item in naskah.paragraf
    ]

"""Reads an LKjIP context as its reader does: the printed rows of a table by its key, the sentences of a section."""

from __future__ import annotations

from functools import cache

from generator.reports import lkjip
from generator.reports.naskah import Gaya, Judul, Naskah, Paragraf, Pecahan, Persamaan, Potongan, Rujukan
from generator.reports.tabel import Tabel
from tests.helpers.contoh import measure_contoh
from tests.reports.cascading.kisi import grid, tables


@cache
def build_contoh_lkjip(nama: str) -> dict[str, object]:
    """Return the context of an example's LKjIP."""
    return lkjip.build(measure_contoh(nama))


def find_tabel(context: object, kunci: str) -> Tabel:
    """Return the one table of this key."""
    found = [tabel for tabel in tables(context) if tabel.kunci == kunci]
    assert len(found) == 1, f"{kunci}: {len(found)} tables"
    return found[0]


def read_rows(context: object, kunci: str) -> list[list[str]]:
    """Return the printed body of a table."""
    return grid(find_tabel(context, kunci))


def row_of(context: object, kunci: str, awal: str) -> list[str]:
    """Return the one row in which some cell reads `awal`."""
    found = [row for row in read_rows(context, kunci) if awal in row]
    assert len(found) == 1, f"{awal}: {len(found)} rows in {kunci}"
    return found[0]


def read_text(section: object) -> str:
    """Return all running text of a section, a line per paragraph; headings too, tables not."""
    if isinstance(section, Naskah):
        return "\n".join(_text(paragraf) for paragraf in section.paragraf)
    if isinstance(section, Judul):
        return section.teks
    if isinstance(section, Persamaan):
        parts = (f"({p.atas} ÷ {p.bawah})" if isinstance(p, Pecahan) else p for p in section.kanan)
        return f"{section.kiri} = {''.join(parts)}".strip()
    return "\n".join(read_text(item) for item in section) if isinstance(section, (tuple, list)) else ""


def read_gaps(section: object) -> list[str]:
    """Return the texts of the gap markers of a section."""
    if isinstance(section, Naskah):
        return [_text(paragraf) for paragraf in section.paragraf if paragraf.gaya is Gaya.KOSONG]
    return [gap for item in section for gap in read_gaps(item)] if isinstance(section, (tuple, list)) else []


def _text(paragraf: Paragraf) -> str:
    pieces = paragraf.teks if isinstance(paragraf.teks, tuple) else (paragraf.teks,)
    return "".join(
        f"<{piece.kunci}>" if isinstance(piece, Rujukan) else piece.teks if isinstance(piece, Potongan) else piece
        for piece in pieces
    )

"""Looks at a `Tabel` as a reader does: a full grid in which a merged cell fills every place that it covers."""

from __future__ import annotations

from generator.reports.naskah import Naskah
from generator.reports.tabel import Baris, Sel, Tabel


def text_of(sel: Sel) -> str:
    return sel.teks if isinstance(sel.teks, str) else "\n".join(sel.teks)


def grid(tabel: Tabel, rows: tuple[Baris, ...] | None = None) -> list[list[str]]:
    """Return the body (or the given rows) as text, one list per row, as many entries as there are columns."""
    found: list[list[str]] = []
    reach: dict[int, tuple[int, str]] = {}
    for baris in tabel.baris if rows is None else rows:
        line: list[str] = []
        cells = list(baris.sel)
        while len(line) < len(tabel.kolom):
            column = len(line)
            if column in reach:
                left, text = reach.pop(column)
                if left > 1:
                    reach[column] = (left - 1, text)
                line.append(text)
                continue
            sel = cells.pop(0)
            for n in range(sel.gabung_kolom):
                if sel.gabung_baris > 1:
                    reach[column + n] = (sel.gabung_baris - 1, text_of(sel))
                line.append(text_of(sel))
        assert not cells
        found.append(line)
    assert not reach
    return found


def tables(value: object) -> list[Tabel]:
    """Return every table of a context, in order."""
    if isinstance(value, Tabel):
        return [value]
    if isinstance(value, dict):
        value = tuple(value.values())
    return [tabel for item in value for tabel in tables(item)] if isinstance(value, (tuple, list)) else []


def words(naskah: Naskah) -> str:
    return "\n".join(str(paragraf.teks) for paragraf in naskah.paragraf)

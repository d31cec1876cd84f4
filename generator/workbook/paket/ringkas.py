"""A sheet without what nobody typed: formatted blanks, blank results, rules.

Programs write thousands of formatted blanks below the records; going through each takes longer than reading all else.
"""

from __future__ import annotations

import re

from generator.workbook.paket.alamat import read_rentang

_SEL_KOSONG = re.compile(rb"<c [^<>]*/>|<c [^<>]*></c>")
_HASIL_KOSONG = re.compile(rb'<c [^<>]*\bt="str"[^<>]*><f\b[^<>]*(?:/>|>[^<]*</f>)(?:<v></v>|<v/>)?</c>')
_RUMUS_BERHASIL = re.compile(rb"<f>[^<]*</f>(?=<v>[0-9])")  # its result is a number, or begins as one
_BARIS_KOSONG = re.compile(rb"<row [^<>]*/>|<row [^<>]*></row>")
_ATURAN = re.compile(
    rb"<conditionalFormatting\b.*</conditionalFormatting>|<dataValidations\b.*?</dataValidations>", re.DOTALL
)
_MERGE = re.compile(rb'<mergeCell ref="([^"]*)"[^<>]*/>')
BARIS_TERBANYAK = 20_000  # of one sheet, blank ones not counted
SEL_GABUNGAN = 10_000  # cells that one merged range may cover


class TerlaluBesarError(Exception):
    """A sheet holds more rows than any agency has records; reading it would take minutes and all of the memory.

    `banyak` is how many were counted, at the least.
    """

    def __init__(self, lembar: str, banyak: int) -> None:
        super().__init__(f"{lembar}: {banyak} rows")
        self.lembar, self.banyak = lembar, banyak


def slim(title: str, sheet: bytes) -> bytes:
    """Return the XML of a sheet without what nobody typed.

    A formula that gave «» is as good as blank; of one with a number its result is kept; one whose result was never stored is
    kept whole, for it must be told. Tags with a
    prefix, and those of another encoding than UTF-8, are left as they are. Raises `TerlaluBesarError` for a sheet with more
    than `BARIS_TERBANYAK` rows that hold something.
    """
    sheet = _MERGE.sub(_keep_merge, _without_blanks(sheet))
    banyak = sheet.count(b"<row ")
    if banyak > BARIS_TERBANYAK:
        raise TerlaluBesarError(title, banyak)
    return sheet


def _without_blanks(sheet: bytes) -> bytes:
    for pattern in (_HASIL_KOSONG, _RUMUS_BERHASIL, _SEL_KOSONG, _BARIS_KOSONG, _ATURAN):
        sheet = pattern.sub(b"", sheet)
    return sheet


def _keep_merge(match: re.Match[bytes]) -> bytes:
    """Return a merged range as it is; nothing for one so large that it is no cell of a form."""
    try:
        banyak = read_rentang(match[1].decode("ascii", "replace")).banyak
    except ValueError:
        return b""
    return match[0] if banyak <= SEL_GABUNGAN else b""

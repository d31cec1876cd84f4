"""A workbook file without what nobody typed: formatted blanks, blank results, rules, and sheets of formulas alone.

Programs write thousands of formatted blanks below the records; openpyxl would make an object of each.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection
from io import BytesIO
from pathlib import Path

from openpyxl.utils.cell import range_boundaries

from generator.workbook.paket.arsip import Arsip

_SEL_KOSONG = re.compile(rb"<c [^<>]*/>|<c [^<>]*></c>")
_HASIL_KOSONG = re.compile(rb'<c [^<>]*\bt="str"[^<>]*><f\b[^<>]*(?:/>|>[^<]*</f>)(?:<v></v>|<v/>)?</c>')
_BARIS_KOSONG = re.compile(rb"<row [^<>]*/>|<row [^<>]*></row>")
_ATURAN = re.compile(
    rb"<conditionalFormatting\b.*</conditionalFormatting>|<dataValidations\b.*?</dataValidations>", re.DOTALL
)
_LEMBAR = "xl/worksheets/"  # where parts of sheets lie, also of those that the workbook does not list
_MERGE = re.compile(rb'<mergeCell ref="([^"]*)"[^<>]*/>')
BARIS_TERBANYAK = 20_000  # of one sheet, blank ones not counted
SEL_GABUNGAN = 10_000  # cells that one merged range may cover
_ISI = re.compile(rb"<sheetData>.*</sheetData>", re.DOTALL)


class TerlaluBesarError(Exception):
    """A sheet holds more rows than any agency has records; reading it would take minutes and all of the memory."""

    def __init__(self, lembar: str, banyak: int) -> None:
        super().__init__(f"{lembar}: {banyak} rows")
        self.lembar, self.banyak = lembar, banyak


def shrink(path: Path | BytesIO, unread: Collection[str]) -> BytesIO:
    """Return the file with the same sheets, of which those titled `unread` are empty.

    A formula that gave «» is as good as blank; one whose result was never stored is kept, for it must be told. Raises
    `TerlaluBesarError` for a sheet with more than `BARIS_TERBANYAK` rows that hold something.
    """
    with Arsip(path) as arsip, zipfile.ZipFile(path) as old:
        titles = {part: title for title, part in arsip.sheets.items()}
        empty = {part for title, part in arsip.sheets.items() if title in unread}
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as new:
            for info in old.infolist():
                content = old.read(info)
                if info.filename in empty:
                    content = _ISI.sub(b"<sheetData/>", content)
                if info.filename in titles or info.filename.startswith(_LEMBAR):
                    content = _MERGE.sub(_keep_merge, _without_blanks(content))
                    _check_size(titles.get(info.filename, info.filename), content)
                new.writestr(info, content, zipfile.ZIP_STORED)
    stream.seek(0)
    return stream


def _without_blanks(sheet: bytes) -> bytes:
    for pattern in (_HASIL_KOSONG, _SEL_KOSONG, _BARIS_KOSONG, _ATURAN):
        sheet = pattern.sub(b"", sheet)
    return sheet


def _check_size(title: str, sheet: bytes) -> None:
    banyak = sheet.count(b"<row ")
    if banyak > BARIS_TERBANYAK:
        raise TerlaluBesarError(title, banyak)


def _keep_merge(match: re.Match[bytes]) -> bytes:
    """Return a merged range as it is; nothing for one so large that it is no cell of a form."""
    try:
        left, top, right, bottom = range_boundaries(match[1].decode("ascii", "replace"))
        cells = (bottom - top + 1) * (right - left + 1)  # type: ignore[operator]
    except (ValueError, TypeError):
        return b""
    return match[0] if cells <= SEL_GABUNGAN else b""

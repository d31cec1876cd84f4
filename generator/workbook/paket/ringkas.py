"""A workbook file without what nobody typed: formatted blanks, blank results, rules, and sheets of formulas alone.

Programs write thousands of formatted blanks below the records; openpyxl would make an object of each.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection
from io import BytesIO
from pathlib import Path

from generator.workbook.paket.arsip import Arsip

_SEL_KOSONG = re.compile(rb"<c [^<>]*/>|<c [^<>]*></c>")
_HASIL_KOSONG = re.compile(rb'<c [^<>]*\bt="str"[^<>]*><f\b[^<>]*(?:/>|>[^<]*</f>)(?:<v></v>|<v/>)?</c>')
_BARIS_KOSONG = re.compile(rb"<row [^<>]*/>|<row [^<>]*></row>")
_ATURAN = re.compile(
    rb"<conditionalFormatting\b.*</conditionalFormatting>|<dataValidations\b.*?</dataValidations>", re.DOTALL
)
_ISI = re.compile(rb"<sheetData>.*</sheetData>", re.DOTALL)


def shrink(path: Path | BytesIO, unread: Collection[str]) -> BytesIO:
    """Return the file with the same sheets, of which those titled `unread` are empty.

    A formula that gave «» is as good as blank; one whose result was never stored is kept, for it must be told.
    """
    with Arsip(path) as arsip, zipfile.ZipFile(path) as old:
        parts = set(arsip.sheets.values())
        empty = {part for title, part in arsip.sheets.items() if title in unread}
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as new:
            for info in old.infolist():
                content = old.read(info)
                if info.filename in empty:
                    content = _ISI.sub(b"<sheetData/>", content)
                elif info.filename in parts:
                    content = _without_blanks(content)
                new.writestr(info, content, zipfile.ZIP_STORED)
    stream.seek(0)
    return stream


def _without_blanks(sheet: bytes) -> bytes:
    for pattern in (_HASIL_KOSONG, _SEL_KOSONG, _BARIS_KOSONG, _ATURAN):
        sheet = pattern.sub(b"", sheet)
    return sheet

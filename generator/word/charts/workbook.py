"""The small workbook inside a chart, which Word opens for «Edit Data»: names in the first column, a column per series."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO

import xlsxwriter

from generator.reports.grafik import Panel
from generator.word.charts.labels import cell_format

SHEET = "Data"
_WAKTU_TETAP = datetime(2000, 1, 1)  # the same values give the same bytes
_EPOCH = (1980, 1, 1, 0, 0, 0)


def column(index: int, banyak: int) -> str:
    """Return the range of a column's cells below its heading; column 0 holds the names."""
    letter = chr(ord("A") + index)
    return f"{SHEET}!${letter}$2:${letter}${banyak + 1}"


def heading(index: int) -> str:
    """Return the cell of a column's heading."""
    return f"{SHEET}!${chr(ord('A') + index)}$1"


def write_workbook(panel: Panel) -> bytes:
    """Return the workbook with the panel's values as numbers; a gap stays an empty cell."""
    target = BytesIO()
    with xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"created": _WAKTU_TETAP})
        sheet = book.add_worksheet(SHEET)
        sheet.set_column(0, 0, 48)
        sheet.set_column(1, len(panel.deret), 16)
        sheet.write_row(0, 1, [deret.nama for deret in panel.deret])
        sheet.write_column(1, 0, panel.kategori)
        formats: dict[str, object] = {}
        for index, deret in enumerate(panel.deret, 1):
            for row, nilai in enumerate(deret.nilai, 1):
                if nilai is not None:
                    code = cell_format(nilai)
                    look = formats.setdefault(code, book.add_format({"num_format": code}))
                    sheet.write_number(row, index, float(nilai), look)
    return _unpacked(target.getvalue())


def _unpacked(xlsx: bytes) -> bytes:
    """Return the same workbook stored without compression: the document around it compresses it better as a whole."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(xlsx)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 0, 0
            archive.writestr(entry, source.read(name))
    return packed.getvalue()

"""Our reading of cells agrees with that of openpyxl, and a cell outside of a sheet is told."""

from __future__ import annotations

import warnings
import zipfile
from datetime import datetime
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.workbook.mentah import is_blank
from generator.workbook.paket.arsip import Arsip
from generator.workbook.paket.buku import Lembar, read_buku
from tests.helpers.contoh import FOLDER_GAMBAR, read_bytes

ISI = st.one_of(
    st.integers(-(10**15), 10**15),
    st.floats(-1e15, 1e15),
    st.booleans(),
    st.text("aZ9 é<&>\n«_", max_size=12),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)).map(lambda hari: hari.replace(microsecond=0)),
)
BENTUK = st.sampled_from(["General", "0.00%", "#,##0", "dd/mm/yyyy", "[h]:mm"])


def load(content: bytes) -> list[Lembar]:
    with Arsip(BytesIO(content)) as arsip:
        return list(read_buku(arsip, lambda title: True, lambda *_: None))


def ours(lembar: Lembar) -> dict[str, tuple[object, bool]]:
    """Value, and whether it is shown as percent, by address."""
    return {cell.coordinate: (cell.value, cell.gaya.persen) for row in lembar.isi.values() for cell in row.values()}


def theirs(ws) -> dict[str, tuple[object, bool]]:
    filled = (cell for cell in ws._cells.values() if not is_blank(cell.value))
    return {cell.coordinate: (cell.value, "%" in cell.number_format) for cell in filled}


def load_with_openpyxl(content: bytes):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(content), data_only=True)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), ISI, BENTUK), max_size=12), st.booleans())
def test_cells_are_read_as_openpyxl_reads_them(cells, since_1904):
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"date_1904": since_1904, "default_date_format": "dd/mm/yyyy"}) as book:
        ws = book.add_worksheet("Data")
        for row, column, isi, bentuk in cells:
            shown = "dd/mm/yyyy hh:mm:ss" if isinstance(isi, datetime) else bentuk
            ws.write(row, column, isi, book.add_format({"num_format": shown}))
    (data,) = load(stream.getvalue())
    assert ours(data) == theirs(load_with_openpyxl(stream.getvalue())["Data"])


def test_the_example_is_read_as_openpyxl_reads_it():
    content = (FOLDER_GAMBAR / "contoh-bersih-2024.xlsx").read_bytes()
    book = load_with_openpyxl(content)
    for lembar in load(content):
        assert ours(lembar) == theirs(book[lembar.title])
        assert {area.coord for area in lembar.gabungan} == {area.coord for area in book[lembar.title].merged_cells}


@pytest.mark.parametrize("alamat", ["A0", "A1048577", "A99999999999", "XFE1"])
def test_a_cell_outside_of_a_sheet_makes_a_broken_file(alamat):
    stream = BytesIO()
    with zipfile.ZipFile(FOLDER_GAMBAR / "contoh-bersih-2024.xlsx") as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            extra = b'<row><c r="%s"><v>1</v></c></row></sheetData>' % alamat.encode()
            new.writestr(
                name,
                old.read(name).replace(b"</sheetData>", extra)
                if name.startswith("xl/worksheets/sheet")
                else old.read(name),
            )
    bacaan = read_bytes(stream.getvalue())
    assert [(problem.kind.code, bacaan.terbaca) for problem in bacaan.problems] == [("BUK-04", False)]

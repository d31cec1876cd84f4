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
BERPERSEN = {"0.00%", "0%", '0.00" dari 100"%', "[Red]0.0%;-0.0%"}  # as Excel multiplies by 100, tried by hand
BENTUK = st.sampled_from(
    ["General", *sorted(BERPERSEN), '0.00"%"', r"0.00\%", "0.00_%", "#,##0", "dd/mm/yyyy", "[h]:mm", '0.00" hari"']
)


def load(content: bytes) -> list[Lembar]:
    with Arsip(BytesIO(content)) as arsip:
        return list(read_buku(arsip, lambda title: True))


def ours(lembar: Lembar) -> dict[str, tuple[object, bool]]:
    """Value, and whether it is shown as percent, by address."""
    return {cell.coordinate: (cell.value, cell.gaya.persen) for row in lembar.isi.values() for cell in row.values()}


def theirs(ws) -> dict[str, tuple[object, bool]]:
    filled = (cell for cell in ws._cells.values() if not is_blank(cell.value))
    return {cell.coordinate: (cell.value, cell.number_format in BERPERSEN) for cell in filled}


def load_with_openpyxl(content: bytes):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(content), data_only=True)


@settings(max_examples=40)
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


def make(sheet: str, *parts: tuple[str, str]) -> bytes:
    """A workbook of one sheet with this XML, and with other parts in place of its own."""
    stream, made = BytesIO(), BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("Data").write_string(0, 0, "x")
    other = {"xl/worksheets/sheet1.xml": sheet, **dict(parts)}
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, other.get(name) or old.read(name))
    return made.getvalue()


RUANG = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def make_rows(rows: str, behind: str = "") -> bytes:
    return make(f'<worksheet xmlns="{RUANG}"><sheetData>{rows}</sheetData>{behind}</worksheet>')


def test_a_formula_that_cells_share_names_the_cell_that_it_is_written_for():
    """openpyxl shifts it to «=B11*2» and «=B12*2»."""
    rows = """<row r="10"><c r="A10"><f t="shared" ref="A10:A12" si="0">B10*2</f></c></row>
        <row r="11"><c r="A11"><f t="shared" si="0"/></c></row><row r="12"><c r="A12"><f t="shared" si="7"/></c></row>"""
    (data,) = load(make_rows(rows))
    assert data.tanpa_hasil == {(10, 1): "=B10*2", (11, 1): "=B10*2 seperti pada sel A10", (12, 1): "="}


def test_of_merged_cells_only_the_first_has_a_formula():
    rows = "".join(f'<row r="{n}">' + "".join(f'<c r="{k}{n}"><f>1</f></c>' for k in "ABC") + "</row>" for n in (5, 6))
    (data,) = load(make_rows(rows, '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>'))
    assert set(data.tanpa_hasil) == {(5, 1), (5, 3), (6, 3)}


def test_escapes_are_read_alike_in_plain_texts_in_stretches_and_in_results():
    texts = "".join(
        f"<si>{part}</si>"
        for part in (
            "<t>_x0041_ _x005F_x0041_</t>",
            "<r><t>_x0041_ </t></r><r><rPr><b/></rPr><t>_x005F_x0041__x0007_</t></r><rPh><t>ucapan</t></rPh>",
        )
    )
    rows = "".join(f'<row r="{n + 1}"><c r="A{n + 1}" t="s"><v>{n}</v></c></row>' for n in range(2))
    rows += '<row r="3"><c r="A3" t="str"><v>_x0041_ _x005F_x0041_</v></c></row>'
    sheet = f'<worksheet xmlns="{RUANG}"><sheetData>{rows}</sheetData></worksheet>'
    content = make(sheet, ("xl/sharedStrings.xml", f'<sst xmlns="{RUANG}">{texts}</sst>'))
    with Arsip(BytesIO(content)) as arsip:
        (data,) = read_buku(arsip, lambda title: True)
    data.mark_form()
    assert [cells[1].value for cells in data.isi.values()] == ["A _x0041_"] * 3
    assert [satu.teks for satu in data.isi[2][1].value.ruas] == ["A ", "_x0041_"]


def test_a_sheet_is_read_whose_first_tag_is_longer_than_what_is_looked_through_for_it():
    names = " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(300))
    sheet = f'<worksheet {names} xmlns="{RUANG}"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>'
    (data,) = load(make(sheet))
    assert ours(data) == {"A1": (7, False)}


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

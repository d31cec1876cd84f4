"""What nobody typed is dropped before a file is read; what somebody typed is not."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
import xlsxwriter
from openpyxl import load_workbook

from generator.workbook.paket.ringkas import BARIS_TERBANYAK, TerlaluBesarError, shrink
from generator.workbook.schema.rekap import TAK_DIBACA
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import load_sumber


def make() -> BytesIO:
    """A file with 1.000 formatted blanks, a number, a text, and formulas with and without a result."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    ws, lain = book.add_worksheet("Data"), book.add_worksheet("Rumus")
    look = book.add_format({"border": 1})
    for row in range(3, 1003):
        ws.write_blank(row, 0, None, look)
    ws.write_number(0, 0, 0, look)
    ws.write_string(1, 0, "teks <a> & b")
    ws.write_formula(2, 0, "=1+1", look, 2)
    ws.write_formula(2, 1, "=B1", look, "")  # as programs write a formula that was never computed
    ws.data_validation(0, 0, 9, 0, {"validate": "any", "input_message": "isi"})
    ws.conditional_format(
        0, 0, 9, 0, {"type": "formula", "criteria": "=A1=1", "format": book.add_format({"bold": True})}
    )
    lain.write_formula(0, 0, "=Data!A1", None, 5)
    book.close()
    stream.seek(0)
    return stream


def cells(content: BytesIO, sheet: str, data_only: bool = False) -> dict[str, object]:
    ws = load_workbook(content, data_only=data_only)[sheet]
    return {cell.coordinate: cell.value for cell in ws._cells.values()}


def test_formatted_blanks_are_gone_and_all_that_was_typed_is_there():
    found = shrink(make(), ())
    assert cells(found, "Data") == {"A1": 0, "A2": "teks <a> & b", "A3": "=1+1", "B3": "=B1"}
    found.seek(0)
    assert cells(found, "Data", data_only=True) == {"A1": 0, "A2": "teks <a> & b", "A3": 2, "B3": None}


def test_a_formula_that_gave_an_empty_text_is_as_good_as_blank():
    stream = BytesIO()
    with zipfile.ZipFile(make()) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, re.sub(rb'(<c r="B3"[^>]*)>', rb'\1 t="str">', part) if "sheet1" in name else part)
    stream.seek(0)
    assert "B3" not in cells(shrink(stream, ()), "Data")


def test_an_unread_sheet_keeps_its_name_and_loses_its_cells():
    found = shrink(make(), ("Rumus",))
    assert load_workbook(found).sheetnames == ["Data", "Rumus"]
    found.seek(0)
    assert cells(found, "Rumus") == {}


def test_rules_and_conditions_are_not_read():
    ws = load_workbook(shrink(make(), ()))["Data"]
    assert not ws.data_validations.dataValidation
    assert not list(ws.conditional_formatting)


def test_of_a_workbook_hardly_more_is_left_than_what_was_typed():
    """Its thousands of prepared formulas and the sheets made of formulas would cost more than all that staff typed."""
    content = write_workbook(load_sumber("contoh-bersih-2024"))
    whole = load_workbook(BytesIO(content))
    short = load_workbook(shrink(BytesIO(content), TAK_DIBACA))
    counts = [sum(len(ws._cells) for ws in book.worksheets) for book in (whole, short)]
    assert counts[0] > 25_000
    assert counts[1] < counts[0] / 2


def with_xml(marker: bytes, extra: bytes) -> BytesIO:
    """The file with something put into its first sheet."""
    stream = BytesIO()
    with zipfile.ZipFile(make()) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(marker, extra + marker) if "sheet1" in name else part)
    stream.seek(0)
    return stream


@pytest.mark.parametrize("ref", ["A1:XFD1048576", "A1:B20000", "A:B", "x", "A1:"])
def test_a_merged_range_that_is_no_cell_of_a_form_is_dropped(ref):
    merged = f'<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="{ref}"/></mergeCells>'.encode()
    found = shrink(with_xml(b"<dataValidations", merged), ())
    assert [str(area) for area in load_workbook(found)["Data"].merged_cells.ranges] == ["A1:B2"]


def test_more_rows_than_any_agency_has_records_are_refused_and_blank_ones_are_not_counted():
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(2000, 2001 + BARIS_TERBANYAK))
    with pytest.raises(TerlaluBesarError) as refused:
        shrink(with_xml(b"</sheetData>", rows.encode()), ())
    assert (refused.value.lembar, refused.value.banyak > BARIS_TERBANYAK) == ("Data", True)
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(2000, 2001 + BARIS_TERBANYAK))
    assert cells(shrink(with_xml(b"</sheetData>", blank.encode()), ()), "Data")["A1"] == 0

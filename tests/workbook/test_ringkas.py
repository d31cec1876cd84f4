"""What nobody typed is dropped before a file is read; what somebody typed is not."""

from __future__ import annotations

import re
import time
import zipfile
from io import BytesIO

import pytest
import xlsxwriter

from generator.workbook.paket.arsip import Arsip
from generator.workbook.paket.buku import Lembar, read_buku
from generator.workbook.paket.ringkas import BARIS_TERBANYAK, TerlaluBesarError, slim


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


def load(content: BytesIO, title: str = "Data") -> Lembar:
    with Arsip(content) as arsip:
        return next(lembar for lembar in read_buku(arsip, {title}.__contains__) if lembar.title == title)


def cells(lembar: Lembar) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in lembar.isi.values() for cell in row.values()}


def test_formatted_blanks_are_gone_and_all_that_was_typed_is_there():
    with Arsip(make()) as arsip:
        xml = slim("Data", arsip.read(arsip.sheets["Data"]))
    assert (xml.count(b"<c "), xml.count(b"<row ")) == (4, 3)
    data = load(make())
    assert cells(data) == {"A1": 0, "A2": "teks <a> & b", "A3": 2}
    assert data.tanpa_hasil == {(3, 2): "=B1"}


def test_a_formula_that_gave_an_empty_text_is_as_good_as_blank():
    stream = BytesIO()
    with zipfile.ZipFile(make()) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, re.sub(rb'(<c r="B3"[^>]*)>', rb'\1 t="str">', part) if "sheet1" in name else part)
    stream.seek(0)
    assert not load(stream).tanpa_hasil


def test_a_formula_with_a_number_is_read_by_its_result_and_one_with_blanks_is_told():
    def read(hasil: bytes) -> Lembar:
        stream = BytesIO()
        with zipfile.ZipFile(make()) as old, zipfile.ZipFile(stream, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b"<f>1+1</f><v>2</v>", b"<f>1+1</f><v>%s</v>" % hasil))
        stream.seek(0)
        return load(stream)

    assert (cells(read(b"25")), read(b"25").tanpa_hasil) == ({"A1": 0, "A2": "teks <a> & b", "A3": 25}, {(3, 2): "=B1"})
    assert read(b" ").tanpa_hasil == {(3, 1): "=1+1", (3, 2): "=B1"}


def test_a_sheet_that_nobody_asks_for_keeps_its_name_and_is_not_read():
    with Arsip(make()) as arsip:
        data, rumus = read_buku(arsip, {"Data"}.__contains__)
    assert (data.title, bool(data.isi), rumus.title, rumus.isi) == ("Data", True, "Rumus", {})


def test_rules_and_conditions_are_not_read():
    with Arsip(make()) as arsip:
        xml = slim("Data", arsip.read(arsip.sheets["Data"]))
    assert b"dataValidation" not in xml
    assert b"conditionalFormatting" not in xml


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
    data = load(with_xml(b"<dataValidations", merged))
    assert [area.coord for area in data.gabungan] == ["A1:B2"]
    assert cells(data) == {"A1": 0, "A3": 2}  # A2 lies below the merged cell


def test_more_rows_than_any_agency_has_records_are_refused_and_blank_ones_are_not_counted():
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(2000, 2001 + BARIS_TERBANYAK))
    with pytest.raises(TerlaluBesarError) as refused:
        load(with_xml(b"</sheetData>", rows.encode()))
    assert (refused.value.lembar, refused.value.banyak > BARIS_TERBANYAK) == ("Data", True)
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(2000, 2001 + BARIS_TERBANYAK))
    assert cells(load(with_xml(b"</sheetData>", blank.encode())))["A1"] == 0


def test_rows_with_a_prefix_are_counted_too_and_blank_ones_are_not():
    """As programs on the .NET platform write them; nothing of such a sheet is dropped before it is read."""
    ruang = b'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    blank = b'<x:row><x:c s="1"/></x:row>' * 100
    filled = b"<x:row><x:c><x:v>1</x:v></x:c></x:row>" * (BARIS_TERBANYAK + 1)

    def load_rows(rows: bytes) -> Lembar:
        sheet = b"<x:worksheet %s><x:sheetData>%s</x:sheetData></x:worksheet>" % (ruang, rows)
        return load(with_sheet(sheet))

    assert len(load_rows(blank + filled[: len(filled) // (BARIS_TERBANYAK + 1) * 5]).isi) == 5
    with pytest.raises(TerlaluBesarError) as refused:
        load_rows(blank + filled)
    assert refused.value.banyak == BARIS_TERBANYAK + 1


def with_sheet(sheet: bytes) -> BytesIO:
    """The file with another first sheet."""
    stream = BytesIO()
    with zipfile.ZipFile(make()) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if "sheet1.xml" in name and "rels" not in name else old.read(name))
    stream.seek(0)
    return stream


def test_links_of_whole_columns_cost_no_more_than_the_cells_that_are_filled():
    """Two hundred of them: gone through row by row they are 200 million."""
    links = b"<hyperlinks>%s</hyperlinks>" % (b'<hyperlink ref="A1:C1048576" location="Data!A1"/>' * 200)
    start = time.process_time()
    data = load(with_xml(b"</worksheet>", links))
    assert time.process_time() - start < 2
    assert data.tautan == {(1, 1), (2, 1), (3, 1)}

"""The sheet «Petunjuk» and the page of the guide say of every column what the schema says, and are never out of date."""

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from generator.workbook.schema import WORKBOOK
from generator.workbook.writer import write_workbook
from generator.workbook.writer.petunjuk.uraian import ATURAN, describe_columns
from tests.helpers.gambar_panduan import LEMBAR, name_of
from tests.helpers.panduan import HALAMAN, write_page


def test_the_page_of_the_guide_is_fresh():
    """Refresh with `python -m tests.helpers.panduan`."""
    assert HALAMAN.read_text(encoding="utf-8") == write_page()


def test_every_sheet_has_a_small_picture_on_that_page():
    """Draw them anew with `python -m tests.helpers.gambar_panduan`."""
    page = HALAMAN.read_text(encoding="utf-8")
    shown = set(re.findall(r"\(gambar/(lembar-[a-z-]+\.png)\)", page))
    assert shown == {name_of(key) for key in LEMBAR}
    files = [HALAMAN.parent / "gambar" / nama for nama in shown]
    assert sum(path.stat().st_size for path in files) < 1_000_000


@pytest.fixture(scope="module")
def texts():
    """The rows of the sheet as tuples of their texts."""
    ws = load_workbook(BytesIO(write_workbook()))["Petunjuk"]
    return [tuple(cell.value or "" for cell in row) for row in ws.iter_rows(max_col=4)]


def test_the_sheet_holds_every_rule_every_sheet_and_every_column(texts):
    assert {nama for nama, _ in ATURAN} | {sheet.title for sheet in WORKBOOK} <= {row[0] for row in texts}
    for sheet in WORKBOOK:
        for uraian in describe_columns(sheet):
            assert (uraian.judul, "wajib" if uraian.wajib else "", uraian.isi, uraian.contoh) in texts


@pytest.mark.parametrize("sheet", WORKBOOK, ids=lambda sheet: sheet.key)
def test_every_column_is_said_once_alone_or_with_its_like(sheet):
    said = list(describe_columns(sheet))
    assert said[0].judul.startswith(sheet.columns[0].title)
    assert len(said) <= len(sheet.columns)
    assert all(uraian.isi for uraian in said)
    titles = {column.title for column in sheet.columns}
    assert all(uraian.judul in titles or uraian.judul.rpartition(" s.d. ")[0] in titles for uraian in said)


def test_columns_that_differ_in_their_number_only_are_said_together():
    (anggaran,) = (sheet for sheet in WORKBOOK if sheet.key == "anggaran")
    judul = [uraian.judul for uraian in describe_columns(anggaran)]
    assert "Rencana kas TW I s.d. IV" in judul
    assert "Realisasi s.d. tahun lalu" in judul


def test_a_reference_names_the_sheet_it_points_to():
    (target,) = (sheet for sheet in WORKBOOK if sheet.key == "target")
    assert next(describe_columns(target)).isi == "id dari lembar «Indikator»"

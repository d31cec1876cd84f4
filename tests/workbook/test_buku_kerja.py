"""The workbooks in the repository are the ones that the program writes today, and they are sound."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook

from generator.workbook.schema import LEMBAR_MULAI, SHEETS, WORKBOOK
from generator.workbook.writer import write_workbook
from generator.workbook.writer.letak import BARIS_JUDUL, BARIS_PERTAMA
from tests.helpers.contoh import load_sumber
from tests.helpers.segarkan import BUKU, KOSONG


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("path", BUKU, ids=lambda path: path.stem)
def test_an_example_workbook_equals_its_source(path):
    assert parts(path.read_bytes()) == parts(write_workbook(load_sumber(BUKU[path])))


def test_the_blank_workbook_is_fresh():
    assert parts(KOSONG.read_bytes()) == parts(write_workbook())


def test_the_same_data_gives_the_same_file():
    assert write_workbook(load_sumber("pasuruan-2024")) == write_workbook(load_sumber("pasuruan-2024"))


def test_every_sheet_shows_its_titles_where_staff_look_for_them():
    book = load_workbook(KOSONG)
    assert book.sheetnames[0] == LEMBAR_MULAI
    for sheet in WORKBOOK:
        ws = book[sheet.title]
        shown = [cell.value for cell in ws[BARIS_JUDUL + 1] if cell.value]
        assert shown == (["Pertanyaan", "Jawaban", "Petunjuk"] if sheet.formulir else [c.title for c in sheet.susunan])


def test_a_text_that_looks_like_a_formula_stays_text():
    data = {"versi_skema": 1, "rencana": [{"id": "X", "jenis": "misi", "uraian": "=1+1"}]}
    ws = load_workbook(BytesIO(write_workbook(data)))["Rencana"]
    cell = ws.cell(BARIS_PERTAMA, SHEETS["rencana"].letak("uraian") + 1)
    assert (cell.value, cell.data_type) == ("=1+1", "s")

"""What guides those who fill the workbook: lists, messages, limits, locks, frozen columns, paper."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from generator.measures.peraturan import SKALA_BAWAAN
from generator.workbook.columns import Acuan, NilaiKinerja, Rupiah, Tanggal
from generator.workbook.schema import LEMBAR_MULAI, SHEETS, WORKBOOK
from generator.workbook.writer import write_workbook
from generator.workbook.writer.letak import BARIS_JUDUL, BARIS_PERTAMA
from generator.workbook.writer.pilihan import SARAN
from generator.workbook.writer.tabel import LEBAR_BEKU, count_frozen, shown_width
from tests.helpers.contoh import load_sumber
from tests.workbook.writer.bagian import Bagian, read_area

TABLES = [sheet for sheet in WORKBOOK if not sheet.formulir]


@pytest.fixture(scope="module")
def kosong():
    return load_workbook(BytesIO(write_workbook()))


@pytest.fixture(scope="module")
def contoh():
    return load_workbook(BytesIO(write_workbook(load_sumber("contoh-bersih-2024"))))


def rules(book, sheet):
    """The input rule of every typed column, by key."""
    found = {}
    for rule in book[sheet.title].data_validations.dataValidation:
        ((row, column, _, _),) = read_area(str(rule.sqref))
        place = row - BARIS_PERTAMA if sheet.formulir else column - 1
        found[(sheet.columns if sheet.formulir else sheet.susunan)[place].key] = rule
    return found


def test_every_input_cell_says_what_to_type(kosong):
    for sheet in WORKBOOK:
        found = rules(kosong, sheet)
        assert set(found) == {column.key for column in sheet.columns}
        assert all(rule.showInputMessage and rule.prompt and rule.promptTitle for rule in found.values())


def test_a_closed_list_and_a_reference_are_picked_from_a_list(kosong):
    for sheet in WORKBOOK:
        for key, rule in rules(kosong, sheet).items():
            kind = sheet.by_key[key].kind
            if kind.pilihan() or isinstance(kind, Acuan):
                assert rule.type == "list", (sheet.key, key)
            if kind.pilihan():
                assert rule.errorStyle in (None, "stop")
            elif isinstance(kind, Acuan):
                assert rule.errorStyle == "warning"  # the id may be added later


def test_a_suggested_word_may_be_replaced_by_another(kosong):
    rule = rules(kosong, SHEETS["indikator"])["satuan"]
    assert rule.type == "list"
    assert not rule.showErrorMessage


def test_the_suggested_scales_are_those_of_the_program():
    assert set(SARAN["skala"]) == {skala.id for skala in SKALA_BAWAAN}


def test_values_of_performance_may_be_words_ranges_and_dashes(kosong):
    for sheet in WORKBOOK:
        for key, rule in rules(kosong, sheet).items():
            if isinstance(sheet.by_key[key].kind, NilaiKinerja):
                assert rule.type in (None, "none")


def test_money_must_be_whole_and_not_negative(kosong):
    found = rules(kosong, SHEETS["anggaran"])
    for key, rule in found.items():
        if isinstance(SHEETS["anggaran"].by_key[key].kind, Rupiah):
            cell = f"{get_column_letter(SHEETS['anggaran'].letak(key) + 1)}{BARIS_PERTAMA}"
            assert rule.formula1 == (
                f'IF(ISNUMBER({cell}),AND(ISNUMBER({cell}),{cell}=INT({cell}),{cell}>=0),OR({cell}="-",{cell}="n/a"))'
            )
            assert "rupiah utuh" in rule.error


def test_a_quarter_is_picked_and_a_year_is_bounded(kosong):
    found = rules(kosong, SHEETS["profil"])
    assert found["triwulan_terakhir"].formula1 == '"0,1,2,3,4"'
    assert (found["tahun"].type, found["tahun"].formula1, found["tahun"].formula2) == ("whole", "2000", "2100")
    dates = [key for key, rule in found.items() if rule.type == "date"]
    assert dates == [column.key for column in SHEETS["profil"].columns if isinstance(column.kind, Tanggal)]


@pytest.mark.parametrize("sheet", WORKBOOK, ids=lambda sheet: sheet.key)
def test_input_is_open_and_headings_and_formulas_are_locked(sheet, contoh):
    ws = contoh[sheet.title]
    assert ws.protection.sheet
    assert not ws.protection.password
    for flag in ("formatCells", "formatColumns", "formatRows", "insertRows", "sort", "autoFilter", "deleteRows"):
        assert getattr(ws.protection, flag) is False, flag  # False: allowed
    for row in ws.iter_rows(max_row=BARIS_JUDUL + 1):
        assert all(cell.protection.locked for cell in row if cell.value is not None)
    for row in ws.iter_rows(min_row=BARIS_PERTAMA, max_row=BARIS_PERTAMA + 3):
        for place, cell in enumerate(row):
            typed = place == 1 if sheet.formulir else sheet.susunan[place] in sheet.columns
            if cell.value is not None:
                assert cell.protection.locked is not typed, cell.coordinate


@pytest.mark.parametrize("sheet", TABLES, ids=lambda sheet: sheet.key)
def test_a_blank_row_below_the_records_may_be_typed_into(sheet, kosong):
    ws = kosong[sheet.title]
    for column in sheet.columns:
        letter = get_column_letter(sheet.letak(column.key) + 1)
        group = next(d for d in ws.column_dimensions.values() if d.min <= sheet.letak(column.key) + 1 <= d.max)
        assert group.protection.locked is False, letter


def test_a_cell_outside_the_columns_is_unlocked_so_that_rows_can_be_deleted():
    styles = Bagian(write_workbook()).parts["xl/styles.xml"].decode()
    first = re.search(r"<cellXfs[^>]*>(<xf.*?(?:/>|</xf>))", styles)[1]
    assert '<protection locked="0"/>' in first


@pytest.mark.parametrize("sheet", TABLES, ids=lambda sheet: sheet.key)
def test_the_name_of_a_row_stays_in_sight_where_there_is_room(sheet, kosong):
    frozen = count_frozen(sheet)
    assert kosong[sheet.title].freeze_panes == f"{get_column_letter(frozen + 1)}{BARIS_PERTAMA}"
    assert sum(shown_width(column) for column in sheet.susunan[:frozen]) <= LEBAR_BEKU
    if sheet.key in ("realisasi", "isian_triwulan", "anggaran", "target", "riwayat", "rencana", "analisis"):
        assert frozen > 1


@pytest.mark.parametrize("sheet", TABLES, ids=lambda sheet: sheet.key)
def test_a_heading_fits_its_cell(sheet, kosong):
    ws = kosong[sheet.title]
    for column in sheet.susunan:
        width, height = shown_width(column), ws.row_dimensions[BARIS_JUDUL + 1].height
        if width:
            assert max(map(len, column.title.split())) <= width
            assert len(column.title) <= (width - 1) * (height // 15)


def test_a_required_cell_is_coloured_only_in_a_row_that_was_begun(kosong):
    for sheet in WORKBOOK:
        required = [column for column in sheet.columns if column.required]
        formulas = [
            rule.formula[0]
            for found in kosong[sheet.title].conditional_formatting
            for rule in found.rules
            if rule.formula
        ]
        blank = [
            formula for formula in formulas if ("ISBLANK" in formula and "COUNTA" in formula) or "LEN(TRIM" in formula
        ]
        assert len(blank) == (len(required) if sheet.formulir else bool(required)), sheet.key


@pytest.mark.parametrize(("kertas", "ukuran"), [(None, 9), ("A4", 9), ("F4", 14)])
def test_the_paper_is_the_one_of_the_setting(kertas, ukuran):
    book = load_workbook(BytesIO(write_workbook({"versi_skema": 2, "pengaturan": {"kertas": kertas}})))
    for ws in (book[LEMBAR_MULAI], book["Anggaran"], book["Profil"]):
        assert (ws.page_setup.paperSize, ws.page_setup.orientation) == (ukuran, "landscape")
        assert "Halaman" in ws.oddFooter.right.text
    assert book["Anggaran"].print_title_rows == f"$1:${BARIS_JUDUL + 1}"


def test_tabs_are_coloured_by_the_time_of_filling(kosong):
    colours = {sheet.pengisian: kosong[sheet.title].sheet_properties.tabColor.rgb for sheet in WORKBOOK}
    assert len(colours) == len(set(colours.values())) + 1  # «sekali» and «sekali per Renstra» share one
    for sheet in WORKBOOK:
        assert kosong[sheet.title].sheet_properties.tabColor.rgb == colours[sheet.pengisian]


def test_a_row_grows_with_its_text_when_somebody_types():
    """A height set by hand stays for ever in Excel; one without that mark is fitted anew."""
    sheet = Bagian(write_workbook(load_sumber("contoh-bersih-2024"))).parts["xl/worksheets/sheet5.xml"].decode()
    rows = re.findall(r'<row r="(\d+)"([^>]*)>', sheet)
    tall = [attributes for number, attributes in rows if int(number) >= BARIS_PERTAMA and "ht=" in attributes]
    assert tall
    assert not any("customHeight" in attributes for attributes in tall)

"""Tables as spreadsheets: true numbers, harmless text, print set-up."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.excel.tabel import name_sheet, write_tabel
from generator.excel.ukuran import count_lines
from generator.measures.ukur import measure
from generator.model.pilihan import KertasMatriks
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.reports.tabel import Baris, Cetak, Jenis, Kolom, Lembaran, Sel, Tabel, place_cells
from generator.reports.triwulan import build_lampiran_excel
from tests.helpers.contoh import build_contoh, measure_contoh


def _read(tabel: Tabel):
    return openpyxl.load_workbook(BytesIO(write_tabel([tabel], "Judul"))).worksheets[0]


def _tabel(*rows: Baris, lebar: int = 2, **facts) -> Tabel:
    kepala = (Baris(tuple(Sel(f"Kolom {nomor}") for nomor in range(lebar)), Jenis.KEPALA),)
    return Tabel("uji", tuple(Kolom(1) for _ in range(lebar)), kepala, rows, **facts)


@pytest.mark.parametrize("teks", ["=1+1", "+62", "-5", "@SUM(A1)", '=HYPERLINK("http://contoh")', "-"])
def test_a_text_that_looks_like_a_formula_stays_text(teks):
    cell = _read(_tabel(Baris((Sel(teks), Sel("biasa"))))).cell(2, 1)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (teks, "s", True)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_characters="\x7f"), min_size=1))
def test_no_text_ever_becomes_a_formula_or_a_number(teks):
    cell = _read(_tabel(Baris((Sel(teks), Sel(""))))).cell(2, 1)
    assert cell.data_type == "s"
    assert cell.value == teks


def test_a_figure_is_a_number_shown_with_its_unit():
    cell = _read(_tabel(Baris((Sel("11 Dokumen", angka=Decimal(11), pola='#,##0" Dokumen"'), Sel("x"))))).cell(2, 1)
    assert (cell.value, cell.data_type, cell.number_format) == (11, "n", '#,##0" Dokumen"')


def test_a_merged_cell_keeps_its_number():
    row = Baris((Sel("5", angka=Decimal(5), pola="#,##0", gabung_kolom=2),))
    sheet = _read(_tabel(row))
    assert sheet.cell(2, 1).value == 5
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A2:B2"]


def test_cells_covered_from_above_are_stepped_over():
    rows = (Baris((Sel("a", gabung_baris=2), Sel("b"))), Baris((Sel("c"),)))
    assert [(satu.baris, satu.kolom, satu.sel.teks) for satu in place_cells(rows, 0)] == [
        (0, 0, "a"),
        (0, 1, "b"),
        (1, 1, "c"),
    ]


def test_the_same_table_gives_the_same_file():
    tabel = _tabel(Baris((Sel("a"), Sel("b"))), catatan=("catatan",), sumber="sumber")
    assert write_tabel([tabel], "Judul") == write_tabel([tabel], "Judul")


def test_notes_and_source_stand_below_the_table_and_an_empty_one_says_so():
    sheet = _read(_tabel(catatan=("Catatan.",), sumber="Renstra", bila_kosong="belum ada isi"))
    assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == ["belum ada isi", "Catatan.", "Sumber: Renstra"]


def test_numbered_lists_keep_their_numbers_on_lines():
    cell = _read(_tabel(Baris((Sel(("satu", "dua"), bernomor=True), Sel(""))))).cell(2, 1)
    assert cell.value == "1. satu\n2. dua"


def test_sheet_names_are_legal_and_differ():
    tabel = _tabel()
    names = {name_sheet(tabel, 1), name_sheet(tabel, 2)}
    assert len(names) == 2
    assert all(len(name) <= 31 for name in names)


def test_lines_are_counted_with_their_line_ends():
    assert count_lines("satu dua\ntiga", 20) == 2
    assert count_lines("satu dua tiga", 8) == 2


@cache
def _sheet_renja():
    """The matrix as Bappeda sees it: the values, also those of formulas."""
    tables = build_lampiran_excel(measure_contoh("sumenep-2024", 1))
    return openpyxl.load_workbook(BytesIO(write_tabel(tables, "Evaluasi")), data_only=True).worksheets[0]


def test_it_prints_on_a3_landscape_one_page_wide_with_repeated_headers():
    sheet = _sheet_renja()
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 8)
    assert _printed_width(sheet) <= 1190 - 2 * 0.4 * 72
    assert sheet.page_setup.scale * 8 / 100 >= 6
    assert sheet.print_title_rows == "$8:$11"
    assert sheet.freeze_panes == "I12"


def _printed_width(sheet, columns=slice(None)) -> float:
    """The points that columns take on paper."""
    dims = sheet.column_dimensions.values()
    widths = [dim.width for dim in dims for _ in range(dim.min, dim.max + 1)][columns]
    return sum(width * 7 for width in widths) * 0.75 * sheet.page_setup.scale / 100


def test_every_printed_page_of_the_matrix_begins_with_its_sasaran_and_ends_with_its_unit():
    sheet = _sheet_renja()
    begins = [satu.id + 1 for satu in sheet.row_breaks.brk]
    nodes = [row for row in begins if sheet.cell(row, 9).value]
    assert len(nodes) > 1
    for row in nodes:
        assert sheet.cell(row, 2).value and sheet.cell(row, 32).value


def test_in_a_spreadsheet_the_unit_stands_with_the_indicator():
    sheet = _sheet_renja()
    cells = [sheet.cell(row, 9).value for row in range(11, sheet.max_row) if sheet.cell(row, 9).value]
    assert any(teks.endswith("(Dokumen)") for teks in cells)
    formats = {sheet.cell(row, 14).number_format for row in range(11, sheet.max_row)}
    assert not any("Dokumen" in satu for satu in formats)


def test_on_f4_the_columns_stand_on_two_pages_across_that_say_the_names_again():
    isian = build_contoh("contoh-bersih-2024")
    isian = replace(isian, pengaturan=replace(isian.pengaturan, kertas_matriks=KertasMatriks.F4))
    content = write_tabel(build_lampiran_excel(measure(isian, 4)), "Evaluasi")
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert int(sheet.page_setup.paperSize) == 14
    assert [satu.id for satu in sheet.col_breaks.brk] == [15]
    assert sheet.print_title_cols == "$C:$I"
    assert sheet.page_setup.scale * 8 / 100 >= 6
    room = 936 - 2 * 0.4 * 72
    assert _printed_width(sheet, slice(0, 15)) <= room
    assert _printed_width(sheet, slice(2, 9)) + _printed_width(sheet, slice(15, None)) <= room


def test_a_merged_cell_is_cut_where_a_page_begins_and_says_again_what_it_is():
    sheet = openpyxl.load_workbook(BytesIO(write_tabel([_tall()], "Judul"))).worksheets[0]
    begins = [satu.id for satu in sheet.row_breaks.brk]
    assert begins
    areas = [(area.min_row, area.max_row) for area in sheet.merged_cells.ranges]
    assert not any(first <= row < last for first, last in areas for row in begins)
    again = [sheet.cell(row + 1, 1).value for row in begins]
    assert again == ["Sasaran\n(lanjutan)"] * len(begins)
    amounts = [cell.value for cell in sheet["C"][1:] if cell.value is not None]
    assert amounts == [7]


def _tall() -> Tabel:
    """A table of some pages under one merged cell of words and one of an amount."""
    first = Baris((Sel(("Sasaran",), gabung_baris=200), Sel("0"), Sel("7", angka=Decimal(7), gabung_baris=200)))
    return _tabel(first, *(Baris((Sel(str(nomor)),)) for nomor in range(1, 200)), lebar=3)


def test_the_sheet_says_whose_form_it_is_and_who_signs_it():
    texts = [cell.value for row in _sheet_renja().iter_rows(max_row=6) for cell in row if cell.value]
    assert texts[1:5] == [
        "Formulir E.81",
        "Evaluasi terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Sumenep",
        "Periode pelaksanaan: Triwulan I Tahun 2024",
    ]
    foot = [cell.value for row in _sheet_renja().iter_rows(min_row=60) for cell in row if cell.value]
    assert "NIP 000000000000000000" in foot[-1]


def test_amounts_and_percentages_are_unrounded_numbers():
    sheet = _sheet_renja()
    row = next(row for row in sheet.iter_rows(min_row=7) if row[7].value == "PROGRAM KEPEGAWAIAN DAERAH")
    assert row[14].value == 1905955200
    assert row[25].value == pytest.approx(15 / 70 * 100)
    assert row[25].number_format == '#,##0"%"'


def test_codes_stay_text_with_their_zeros():
    sheet = _sheet_renja()
    row = next(row for row in sheet.iter_rows(min_row=7) if row[7].value == "PROGRAM KEPEGAWAIAN DAERAH")
    assert [cell.value for cell in row[2:5]] == ["5", "03", "02"]


def test_every_amount_is_narrower_than_its_column():
    sheet = _sheet_renja()
    for row in sheet.iter_rows(min_row=7):
        for cell in row:
            if isinstance(cell.value, (int, float)) and cell.number_format == "#,##0":
                digits = len(f"{cell.value:.0f}")
                assert sheet.column_dimensions[cell.column_letter].width >= digits * 0.88 + 1


def test_notes_end_where_the_page_does_and_stand_on_the_second_of_two_pages():
    kepala, rows = (Baris((Sel("A"), Sel("B"), Sel("C")), Jenis.KEPALA),), (Baris((Sel("a"), Sel("b"), Sel("c"))),)
    tabel = Tabel("uji", (Kolom(1), Kolom(1), Kolom(1)), kepala, rows, catatan=("kata " * 200,))
    for cetak, kolom in ((Cetak(Lembaran.A3), "A"), (Cetak(Lembaran.F4, bagi=2), "C")):
        sheet = openpyxl.load_workbook(BytesIO(write_tabel([replace(tabel, cetak=cetak)], "Uji"))).worksheets[0]
        notes = [cell for row in sheet for cell in row if str(cell.value or "").startswith("kata")]
        assert {cell.column_letter for cell in notes} == {kolom}
        assert len(notes) > 1
        assert sum(str(cell.value).count("kata") for cell in notes) == 200


@pytest.mark.parametrize("laporan", [satu for satu in DAFTAR_LAPORAN if satu.build_excel], ids=lambda satu: satu.nama)
def test_no_spreadsheet_holds_letters_that_nobody_sees(laporan):
    """Where a line may end is for Word: in a spreadsheet it would hide a word from being found."""
    tables = laporan.build_excel(measure_contoh("waykanan-2023", 4 if laporan.triwulanan else None))
    with ZipFile(BytesIO(write_tabel(tables, "Judul"))) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert "Bulanan/Triwulanan/Semesteran" in text
    assert [tanda for tanda in "\u200b\u200c\u200d\ufeff" if tanda in text] == []


@pytest.mark.parametrize("nama", ["contoh-bersih-2024", "waykanan-2023"])
def test_every_number_of_the_cascading_has_the_decimals_and_the_signs_of_the_document(nama):
    cascading = next(satu for satu in DAFTAR_LAPORAN if satu.nama == "cascading")
    tables = cascading.build_excel(measure_contoh(nama))
    sels = [sel for tabel in tables for row in tabel.baris for sel in row.sel if sel.angka is not None]
    assert len(sels) > 30
    for sel in sels:
        pecahan, tanda = re.fullmatch(r"-?[\d.]+(?:,(\d+))?(\D*)", sel.teks).groups("")
        zeros, more, sign = re.fullmatch(r'#,##0\.?(0*)(#*)"?([^"]*)"?', sel.pola).groups()
        assert len(zeros) <= len(pecahan) <= len(zeros + more) and sign == tanda, sel


def test_a_number_without_a_pattern_is_no_text_where_texts_look_alike():
    sheet = _read(_tabel(Baris((Sel("kata"), Sel("5", angka=Decimal(5))))))
    assert [cell.number_format for cell in sheet[2]] == ["@", "General"]


@pytest.mark.parametrize("banyak", range(20, 60))
def test_notes_stay_with_the_last_row_of_the_table(banyak):
    rows = tuple(Baris((Sel(str(nomor)), Sel("isi"))) for nomor in range(banyak))
    sheet = _read(_tabel(*rows, catatan=("kata " * 60, "Catatan kedua.")))
    notes = [cell.row for row in sheet for cell in row if str(cell.value or "").startswith(("kata", "Catatan"))]
    begins = {satu.id + 1 for satu in sheet.row_breaks.brk}
    assert len(notes) > 2 and begins.isdisjoint(notes)

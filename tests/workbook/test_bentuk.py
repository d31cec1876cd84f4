"""Form typed into long cells is read, carried by JSON, written back and read again; plain columns stay plain."""

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from generator.tulisan import Ruas, Tulisan, join_ruas, list_ruas, write_tags
from generator.workbook.exchange import dump_data
from generator.workbook.jenis.teks import SelBebas, Teks
from generator.workbook.mentah import Mentah, clean_long, clean_text
from generator.workbook.paket.arsip import Arsip
from generator.workbook.paket.buku import read_buku
from generator.workbook.writer.tulisan import has_form, write_tulisan
from tests.workbook.kertas import read

PANJANG = Teks(True, True)
KATA = st.text(alphabet="ab <>&/iu\n-1.", min_size=1, max_size=9)
RUAS = st.lists(st.builds(Ruas, KATA, st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=5)


def write_cells(path, texts):
    with xlsxwriter.Workbook(str(path)) as book:
        ws, plain = book.add_worksheet(), book.add_format()
        for row, teks in enumerate(texts):
            (write_tulisan if has_form(teks) else xlsxwriter.worksheet.Worksheet.write_string)(ws, row, 0, teks, plain)
    return path


def read_cells(path):
    with Arsip(path) as arsip:
        (lembar,) = read_buku(arsip, lambda title: True)
    lembar.mark_form()
    return [cells[1].value for cells in lembar.isi.values()]


@settings(max_examples=60)
@given(texts=st.lists(RUAS.map(lambda ruas: clean_long(join_ruas(ruas))), min_size=1, max_size=4))
def test_what_is_written_with_form_is_read_with_form(tmp_path_factory, texts):
    texts = [teks for teks in texts if teks] or ["a"]
    found = read_cells(write_cells(tmp_path_factory.mktemp("bentuk") / "a.xlsx", texts))
    assert [list_ruas(PANJANG.parse(Mentah(teks))) for teks in found] == [list_ruas(teks) for teks in texts]


@given(RUAS)
def test_cleaning_is_done_once_and_for_all(ruas):
    once = clean_long(join_ruas(ruas))
    assert list_ruas(clean_long(once)) == list_ruas(once)
    assert clean_text(once) == clean_text(join_ruas(ruas))


def test_indents_survive_and_outer_blanks_do_not():
    assert clean_long("  1. satu  \n \n\t a. dua\u00a0kata\r\n  2. tiga_x000D_") == "1. satu\n   a. dua kata\n2. tiga"


def test_tags_of_the_data_come_back_from_the_workbook():
    teks = "Awal <b>tebal <i>miring</i></b>.\n1. satu\n  a. <u>dua</u>\nteks &lt;b> biasa"
    bacaan = read(narasi=[{"bagian": "lkjip/penutup", "teks": teks}])
    assert dump_data(bacaan)["narasi"][0]["teks"] == teks
    assert str(bacaan.rows["narasi"][0].nilai["teks"]).startswith("Awal tebal miring.\n1. satu")


def test_a_name_is_plain_whatever_its_form():
    bacaan = read(rencana=[{"id": "S1", "jenis": "sasaran", "uraian": "<b>Meningkatnya</b>"}])
    assert type(bacaan.rows["rencana"][0].nilai["uraian"]) is str
    assert dump_data(bacaan)["rencana"][0]["uraian"] == "<b>Meningkatnya</b>"


def test_the_form_of_a_whole_cell_counts_but_not_the_underline_of_a_link():
    def change(book):
        ws = book["Narasi"]
        ws["B5"].font = Font(bold=True)
        ws["B6"].font = Font(underline="single")
        ws["B6"].hyperlink = "https://contoh.go.id"

    rows = [{"bagian": "a", "teks": "tegas"}, {"bagian": "b", "teks": "contoh.go.id"}]
    first, second = read(change, narasi=rows).rows["narasi"]
    assert (write_tags(first.nilai["teks"]), type(second.nilai["teks"])) == ("<b>tegas</b>", str)


def test_form_written_by_another_program_as_inline_text_is_read(tmp_path):
    book = openpyxl.Workbook()
    rich = CellRichText("biasa ", TextBlock(InlineFont(b=True), "tebal"), TextBlock(InlineFont(u="double"), " garis"))
    book.active["A1"] = rich
    book.save(tmp_path / "a.xlsx")
    (teks,) = read_cells(tmp_path / "a.xlsx")
    assert write_tags(teks) == "biasa <b>tebal</b><u> garis</u>"


def test_cells_of_a_free_table_hold_form_and_numbers():
    assert SelBebas().parse(Mentah(join_ruas([Ruas("a", tebal=True)]))).ruas == (Ruas("a", tebal=True),)
    assert SelBebas().from_json("<b>a</b>") == Tulisan((Ruas("a", tebal=True),))


@pytest.mark.parametrize("teks", ["<r>bukan tanda</r>", "<r></r>", "<b>", "a & b < c"])
def test_text_that_looks_like_marks_of_excel_is_written_as_text(tmp_path, teks):
    assert [str(found) for found in read_cells(write_cells(tmp_path / "a.xlsx", [teks]))] == [teks]

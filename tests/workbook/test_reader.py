"""The reader on workbooks as users leave them: every problem in one run, each with its cell."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl.styles import Font, numbers
from openpyxl.worksheet.worksheet import Worksheet

from generator.workbook.paket import ringkas
from generator.workbook.schema import SHEETS
from tests.workbook.kertas import codes, read, values

RENCANA = [
    {"id": "T1", "jenis": "tujuan", "uraian": "Meningkatnya mutu"},
    {"id": "S1", "jenis": "sasaran", "induk": "T1", "uraian": "Meningkatnya layanan"},
]
INDIKATOR = [{"id": "IKU1", "induk": "S1", "uraian": "Indeks Mutu", "satuan": "Indeks"}]
REALISASI = [{"indikator": "IKU1", "target_tw1": 20, "realisasi_tw1": 18}]


def title(sheet: str, key: str) -> str:
    return SHEETS[sheet].by_key[key].title


def test_a_complete_workbook_has_no_problem():
    assert codes(read(rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)) == []


def test_every_faulty_cell_is_reported_in_one_run():
    rows = [
        {"id": "IKU1", "induk": "S1", "satuan": "Indeks", "desimal": "dua", "polaritas": "naik"},
        {"uraian": "Indeks Lain", "induk": "S1", "satuan": "Indeks"},
    ]
    found = codes(read(rencana=RENCANA, indikator=rows))
    assert found == [
        ("ISI-02", "Indikator", "H5"),
        ("ISI-08", "Indikator", "I5"),
        ("ISI-01", "Indikator", "E5"),
        ("ISI-01", "Indikator", "A6"),
    ]


def test_columns_are_found_by_title_wherever_they_moved():
    def move(book):
        ws = book["Realisasi"]
        ws.insert_cols(1)
        ws.insert_rows(1, 2)
        ws["A6"] = "Catatan sendiri"
        ws["B6"] = "  id   INDIKATOR *"

    bacaan = read(move, rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)
    assert values(bacaan, "realisasi") == [
        {"indikator": "IKU1", "target_tw1": Decimal(20), "realisasi_tw1": Decimal(18)}
    ]
    assert codes(bacaan) == [("BUK-11", "Realisasi", "A6")]


def test_a_renamed_column_is_refused_with_the_nearest_title():
    def rename(book):
        book["Indikator"]["F4"] = "Satuann"

    bacaan = read(rename, rencana=RENCANA, indikator=INDIKATOR)
    assert ("BUK-11", "Indikator", "F4") in codes(bacaan)
    assert ("BUK-09", "Indikator", "A4") in codes(bacaan)
    assert any("«Satuan»" in problem.remedy for problem in bacaan.problems)
    assert any("bukan «Satuann»" in problem.remedy for problem in bacaan.problems)


def test_a_misspelt_optional_column_is_not_taken_for_blank():
    def rename(book):
        book["Realisasi"]["G4"] = "Realisasi TW1"
        book["Profil"]["A9"] = "Propinsi"

    found = read(rename, rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)
    assert ("BUK-19", "Realisasi", "A4") in codes(found)
    assert ("BUK-19", "Profil", "") in codes(found)
    assert any("«Realisasi TW1»" in problem.message for problem in found.problems)


@pytest.mark.parametrize("nama", ["Anggaran 2024", "Angaran", "Anggaran (2)"])
def test_a_renamed_sheet_is_not_taken_for_empty(nama):
    def rename(book):
        book["Anggaran"].title = nama

    bacaan = read(rename)
    assert codes(bacaan) == [("BUK-18", "Anggaran", "")]
    assert f"«{nama}»" in bacaan.problems[0].message


def test_a_deleted_question_is_not_confused_with_its_neighbours():
    def drop(book):
        number = next(cell.row for cell in book["Profil"]["A"] if cell.value == title("profil", "tanggal_tw2"))
        book["Profil"].delete_rows(number)

    assert codes(read(drop)) == [("BUK-10", "Profil", "")]


def test_two_sheets_of_one_name_are_a_mistake():
    def double(book):
        book.copy_worksheet(book["Anggaran"]).title = "Anggaran "

    assert codes(read(double)) == [("BUK-17", "Anggaran", "")]


def test_a_missing_optional_column_reads_as_blank():
    def drop(book):
        book["Indikator"].delete_cols(22)

    bacaan = read(drop, rencana=RENCANA, indikator=INDIKATOR)
    assert [code for code, *_ in codes(bacaan)] == ["BUK-10"]
    assert values(bacaan, "indikator")[0]["id"] == "IKU1"


def test_a_column_title_that_stands_twice_is_a_mistake():
    def double(book):
        book["Indikator"]["V4"] = title("indikator", "satuan")

    assert ("BUK-12", "Indikator", "V4") in codes(read(double, rencana=RENCANA, indikator=INDIKATOR))


def test_a_sheet_without_its_titles_says_so():
    def wipe(book):
        book["Target"].delete_rows(4)

    assert ("BUK-13", "Target", "") in codes(read(wipe))


def test_error_cells_and_formulas_without_a_result_are_named():
    def spoil(book):
        ws = book["Realisasi"]
        ws["C5"] = "#DIV/0!"
        ws["G5"] = "=1+1"
        ws["H5"] = "#REF!"

    bacaan = read(spoil, rencana=RENCANA, indikator=INDIKATOR, realisasi=[{"indikator": "IKU1"}])
    assert codes(bacaan) == [
        ("ISI-09", "Realisasi", "C5"),
        ("ISI-10", "Realisasi", "G5"),
        ("ISI-09", "Realisasi", "H5"),
    ]


def test_a_formula_without_a_result_in_a_form_is_named():
    def spoil(book):
        book["Profil"]["B6"] = "=A1"

    assert ("ISI-10", "Profil", "B6") in codes(read(spoil))


def test_blank_rows_totals_and_notes_around_the_data_are_passed_over():
    def add_notes(book):
        ws = book["Realisasi"]
        ws["A8"] = "IKU2"
        ws["G8"] = 5
        ws["A10"] = "JUMLAH"
        ws["G10"] = 23
        ws["C12"] = "Catatan: angka sementara"

    rows = [*INDIKATOR, {**INDIKATOR[0], "id": "IKU2"}]
    bacaan = read(add_notes, rencana=RENCANA, indikator=rows, realisasi=REALISASI)
    assert [row["indikator"] for row in values(bacaan, "realisasi")] == ["IKU1", "IKU2"]
    assert ("ISI-17", "Realisasi", "C12") in codes(bacaan)
    assert ("ISI-11", "Realisasi", "A10") not in codes(bacaan)


def test_a_complete_row_is_data_whatever_its_id_says():
    rencana = [*RENCANA, {"id": "Total", "jenis": "sasaran", "induk": "T1", "uraian": "Lain"}]
    indikator = [{**INDIKATOR[0], "id": "Jumlah", "induk": "Total"}]
    bacaan = read(rencana=rencana, indikator=indikator, realisasi=[{"indikator": "Jumlah", "target_tw1": 5}])
    assert codes(bacaan) == []
    assert values(bacaan, "rencana")[2]["id"] == "Total"
    assert values(bacaan, "realisasi") == [{"indikator": "Jumlah", "target_tw1": Decimal(5)}]


@pytest.mark.parametrize("sel", ["A8", "E8"])
@pytest.mark.parametrize("teks", ["Dibuat oleh: Budi", "*) sementara", "*sementara"])
def test_a_lone_text_below_the_table_is_a_note(sel, teks):
    def sign(book):
        book["Indikator"][sel] = teks

    bacaan = read(sign, rencana=RENCANA, indikator=INDIKATOR)
    assert codes(bacaan) == [("ISI-17", "Indikator", sel)]
    assert len(values(bacaan, "indikator")) == 1


@pytest.mark.parametrize(
    ("catatan", "tempat"),
    [
        (None, "lembar «Rencana» kolom «Id rencana» sel A7"),
        ("A9", "lembar «Rencana» kolom «Id rencana» sel A7"),
        ("A7", "lembar «Rencana» kolom «Id rencana»"),
    ],
)
def test_the_next_row_follows_the_last_one_and_no_cell_is_named_where_a_note_stands(catatan, tempat):
    def note(book):
        if catatan:
            book["Rencana"][catatan] = "*) sesuai Renstra perubahan"

    def fill(book):
        note(book)
        for kolom, isi in {"id": "S2", "jenis": "sasaran", "induk": "T1", "uraian": "Lain"}.items():
            book["Rencana"][bacaan.baris_baru["rencana"].sel(kolom).sel] = isi

    bacaan = read(note, rencana=RENCANA)
    assert str(bacaan.baris_baru["rencana"].sel("id")) == tempat
    if catatan != "A7":
        assert {code for code, *_ in codes(read(fill, rencana=RENCANA))} <= {"ISI-17"}


def test_a_lone_text_above_the_last_row_and_a_lone_id_below_it_are_incomplete_rows():
    def begin(book):
        ws = book["Indikator"]
        ws.move_range("A5:W5", rows=1)
        ws["A5"], ws["A9"] = "Dibuat oleh: Budi", "IKU2"

    found = codes(read(begin, rencana=RENCANA, indikator=INDIKATOR))
    assert {sel for code, _, sel in found if code == "ISI-01"} >= {"B5", "E5", "B9", "E9"}
    assert "ISI-17" not in {code for code, *_ in found}


def test_a_stray_blank_in_an_empty_row_stops_nothing():
    def stray(book):
        book["Realisasi"]["C40"] = " \u00a0"
        book["Realisasi"]["D41"] = "None"

    assert codes(read(stray, rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)) == []


def test_a_sheet_of_far_too_many_rows_is_refused_by_its_name(monkeypatch):
    def fill(book):
        monkeypatch.setattr(ringkas, "BARIS_TERBANYAK", 2000)
        for row in range(5, 2100):
            book["Realisasi"].cell(row, 1, "I1")

    bacaan = read(fill, rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)
    assert [(problem.kind.code, problem.place.lembar) for problem in bacaan.problems] == [("BUK-21", "Realisasi")]
    assert not bacaan.terbaca


def test_a_formatted_blank_on_the_last_row_of_excel_makes_no_row_be_visited(monkeypatch):
    def format_last(book):
        for name in ("Profil", "Realisasi", "Mulai"):
            book[name].cell(1_048_576, 5).font = Font(bold=True)
        book["Realisasi"]["F5"] = "=9+9"  # a formula makes the reader load the file twice

    visited = []
    make_cell = Worksheet._get_cell

    def count(self, row, column):
        visited.append((row, column))
        if len(visited) > 5_000:
            pytest.fail("blank cells are visited")
        return make_cell(self, row, column)

    def change(book):
        format_last(book)
        monkeypatch.setattr(Worksheet, "_get_cell", count)

    bacaan = read(change, rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)
    assert codes(bacaan) == [("ISI-10", "Realisasi", "F5")]
    assert len(visited) < 1_000


def test_merged_cells_and_hidden_rows_are_read_and_told():
    def merge(book):
        book["Rencana"].merge_cells("B5:B6")
        book["Indikator"].row_dimensions[5].hidden = True

    found = codes(read(merge, rencana=RENCANA, indikator=INDIKATOR))
    assert ("ISI-15", "Rencana", "B5") in found
    assert ("ISI-16", "Indikator", "A5") in found
    assert ("ISI-01", "Rencana", "B6") in found


def test_a_cell_formatted_as_percent_is_read_in_percent():
    def percent(book):
        book["Realisasi"]["G5"] = 0.9781
        book["Realisasi"]["G5"].number_format = numbers.FORMAT_PERCENTAGE_00

    bacaan = read(percent, rencana=RENCANA, indikator=INDIKATOR, realisasi=[{"indikator": "IKU1"}])
    assert values(bacaan, "realisasi")[0]["realisasi_tw1"] == Decimal("97.81")


def test_an_overlong_text_is_refused():
    def fill(book):
        book["Rencana"]["E5"].value = "a" * 32767
        book["Rencana"]["E5"]._value = "a" * 40000

    assert ("ISI-18", "Rencana", "E5") in codes(read(fill, rencana=RENCANA))


def test_a_row_with_two_parents_is_told_that_it_has_one():
    rencana = [*RENCANA, {**RENCANA[-1], "id": "S9"}]
    bacaan = read(rencana=rencana, indikator=[{**INDIKATOR[0], "induk": f"{RENCANA[-1]['id']}; S9"}])
    (problem,) = bacaan.problems
    assert (problem.kind.code, problem.place.sel) == ("ISI-11", "B5")
    assert "satu id saja dalam satu sel" in problem.remedy


def test_a_reference_that_leads_nowhere_names_the_nearest_id():
    bacaan = read(rencana=RENCANA, indikator=[{**INDIKATOR[0], "induk": "S11"}])
    (problem,) = bacaan.problems
    assert (problem.kind.code, problem.place.sel) == ("ISI-11", "B5")
    assert "«S1»" in problem.remedy


def test_an_id_or_a_row_that_stands_twice_names_the_first_place():
    bacaan = read(
        rencana=RENCANA,
        indikator=[*INDIKATOR, {**INDIKATOR[0], "uraian": "Lain"}],
        realisasi=[*REALISASI, *REALISASI],
    )
    assert codes(bacaan) == [("ISI-12", "Indikator", "A6"), ("ISI-13", "Realisasi", "A6")]
    assert all("sel A5" in problem.message for problem in bacaan.problems)


def test_an_id_may_not_be_shared_by_a_plan_statement_and_an_indicator():
    bacaan = read(rencana=RENCANA, indikator=[{**INDIKATOR[0], "id": "S1"}])
    assert ("ISI-12", "Indikator", "A5") in codes(bacaan)


def test_a_circle_of_parents_is_found_once():
    rows = [
        {"id": "A", "jenis": "sasaran", "induk": "B", "uraian": "satu"},
        {"id": "B", "jenis": "sasaran", "induk": "A", "uraian": "dua"},
    ]
    assert codes(read(rencana=rows)) == [("ISI-14", "Rencana", "C5")]


def test_a_form_whose_question_is_gone_says_so():
    def drop(book):
        book["Profil"]["A5"] = "Nama kantor"

    assert ("BUK-09", "Profil", "") in codes(read(drop))


def test_a_missing_sheet_reads_as_empty():
    def drop(book):
        del book["Gambar"]

    assert ("BUK-08", "Gambar", "") in codes(read(drop))


def test_an_unreadable_version_is_told_and_another_version_refused():
    def erase(book):
        book["Mulai"]["B3"] = None

    def change(book):
        book["Mulai"]["B3"] = 7

    assert [code for code, *_ in codes(read(erase))] == ["BUK-07"]
    refused = read(change)
    assert [code for code, *_ in codes(refused)] == ["BUK-06"]
    assert not refused.terbaca


def test_another_workbook_is_refused_with_the_names_of_the_missing_sheets():
    def strip(book):
        del book["Profil"]

    refused = read(strip)
    assert [code for code, *_ in codes(refused)] == ["BUK-05"]
    assert "«Profil»" in refused.problems[0].message


def test_each_kind_of_unreadable_cell_has_its_own_code_and_place():
    def spoil(book):
        book["Profil"]["B22"] = 9
        book["Profil"]["B25"] = "kemarin"
        book["Indikator"]["H5"] = 1.5
        book["Realisasi"]["C5"] = "59.1"
        book["Belanja"]["A5"], book["Belanja"]["C5"], book["Belanja"]["E5"] = None, "Belanja Pegawai", "1.000,50"

    bacaan = read(spoil, rencana=RENCANA, indikator=INDIKATOR, realisasi=REALISASI)
    assert sorted(codes(bacaan)) == [
        ("ISI-03", "Realisasi", "C5"),
        ("ISI-04", "Profil", "B22"),
        ("ISI-05", "Belanja", "E5"),
        ("ISI-06", "Indikator", "H5"),
        ("ISI-07", "Profil", "B25"),
    ]
    assert any("«1,5»" in problem.message for problem in bacaan.problems)


def test_a_nip_and_a_code_typed_as_numbers_are_refused_at_their_cells():
    def spoil(book):
        book["Pejabat"]["D5"] = 196608301993031003
        book["Program"]["D5"] = 5.1

    pejabat = [{"id": "PJ1", "peran": "kepala OPD", "nama": "Contoh", "jabatan": "Kepala Dinas"}]
    simpul = [{"id": "P1", "tingkat": "program", "nama": "Program Contoh"}]
    bacaan = read(spoil, rencana=RENCANA, indikator=INDIKATOR, pejabat=pejabat, simpul=simpul)
    assert codes(bacaan) == [("ISI-19", "Pejabat", "D5"), ("ISI-19", "Program", "D5")]


def tables(jenis, **cells):
    """Return the two sheets of one table with one row."""
    kepala = {"id": "T", "jenis": jenis, "bagian": "pegawai", "judul": "PNS", "kepala_baris": "Unit", "kolom": "A; B"}
    return {"tabel": [kepala], "isi_tabel": [{"tabel": "T", "uraian": "Baris", **cells}]}


@pytest.mark.parametrize("jenis", ["pegawai", "formasi"])
def test_numbers_typed_as_text_are_counted_and_other_texts_of_a_table_of_counts_refused(jenis):
    cells = {"isi_1": "12", "isi_2": "1.234,5", "isi_3": "-", "isi_4": "1.000", "isi_5": "12 orang", "isi_6": 7}
    bacaan = read(rencana=RENCANA, **tables(jenis, **cells))
    (row,) = values(bacaan, "isi_tabel")
    kept = {key: row[key] for key in row if key.startswith("isi_")}
    assert kept == {"isi_1": Decimal(12), "isi_2": Decimal("1234.5"), "isi_3": "-", "isi_6": Decimal(7)}
    assert codes(bacaan) == [("ISI-03", "Isi Tabel", "H5"), ("ISI-02", "Isi Tabel", "I5")]
    assert "«bebas»" in bacaan.problems[1].remedy


def test_a_free_table_keeps_its_texts_as_typed():
    bacaan = read(rencana=RENCANA, **tables("bebas", isi_1="1.000", isi_2="15 menit"))
    (row,) = values(bacaan, "isi_tabel")
    assert (row["isi_1"], row["isi_2"], codes(bacaan)) == ("1.000", "15 menit", [])


def test_a_column_put_between_question_and_answer_moves_no_answer():
    def put(book):
        book["Profil"].insert_cols(2)
        book["Profil"]["B5"] = "catatan sendiri"

    bacaan = read(put)
    assert codes(bacaan) == []
    assert values(bacaan, "profil") == values(read(), "profil")


def test_without_the_headings_of_a_form_an_answer_stands_right_of_its_question():
    def wipe(book):
        book["Profil"]["A4"] = book["Profil"]["B4"] = None

    assert values(read(wipe), "profil") == values(read(), "profil")


def test_a_question_that_stands_twice_is_told_and_its_first_answer_kept():
    def double(book):
        book["Profil"]["A60"], book["Profil"]["B60"] = title("profil", "nama_opd"), "Dinas Lain"

    bacaan = read(double)
    assert codes(bacaan) == [("BUK-16", "Profil", "A60")]
    assert "B5" in bacaan.problems[0].message
    assert values(bacaan, "profil")[0]["nama_opd"] == "Dinas Contoh"


def test_a_benchmark_without_a_name_bears_the_name_of_its_scope():
    row = {"indikator": "IKU1", "lingkup": "nasional", "nilai": 80}
    rows = [row, {**row, "nama": "Nasional"}, {**row, "nama": "BKN"}, {**row, "nama": "bkn"}]
    bacaan = read(rencana=RENCANA, indikator=INDIKATOR, pembanding=rows)
    assert codes(bacaan) == [("ISI-13", "Pembanding", "A6"), ("ISI-13", "Pembanding", "A8")]


def test_an_id_with_a_slash_is_refused_at_its_cell():
    bacaan = read(rencana=[{**RENCANA[0], "id": "T/1"}])
    assert codes(bacaan) == [("ISI-20", "Rencana", "A5")]

"""An understood tree put into a workbook that holds one already: completed, never overwritten unasked."""

from __future__ import annotations

from copy import deepcopy

import pytest

from generator.workbook.exchange import dump_data
from generator.workbook.impor.gabung import bidang_of, merge
from generator.workbook.schema import SHEETS
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import read_bytes
from tests.workbook.impor.lembar_asing import POHON, fill, into_blank, read_book
from tests.workbook.impor.tata_letak import formulir_e81
from tests.workbook.kertas import PROFIL

JUDUL = ["Kode", "Uraian", "Indikator", "Satuan", "Target (K)", "Pagu (Rp)", "Realisasi TW I (K)", "Penanggung Jawab"]
BUKU = {
    "versi_skema": 1,
    "profil": PROFIL,
    "simpul": [
        {"id": "P1", "tingkat": "program", "kode": "2.23.02", "nama": "Program Pembinaan Perpustakaan"},
        {"id": "P1.K1", "induk": "P1", "tingkat": "kegiatan", "nama": "Pengelolaan Layanan Taman Baca"},
        {"id": "A7", "induk": "P1.K1", "tingkat": "sub kegiatan", "kode": "2.23.02.2.01.01", "nama": "Penataan Rak"},
        {"id": "P9", "tingkat": "program", "kode": "2.24.02", "nama": "Program Lain"},
    ],
    "indikator_simpul": [{"id": "A7.1", "simpul": "A7", "uraian": "Jumlah rak", "satuan": "Unit"}],
    "isian_triwulan": [{"indikator": "A7.1", "target_tahun": 10}],
    "anggaran": [{"simpul": "A7", "pagu_murni": 100, "sumber_dana": "APBD"}],
}
ATAS = [
    ["2.23.02", "PROGRAM PEMBINAAN PERPUSTAKAAN", *[None] * 5, "Bidang Layanan"],
    ["2.23.02.2.01", "Pengelolaan Layanan Taman Baca", *[None] * 5, "Bidang  layanan"],
]
SUB = ["2.23.02.2.01.0001", "Penataan Rak", "Jumlah rak", "Unit", 12, 150, 3]


def merge_rows(*rows, timpa=False, judul=JUDUL, data=BUKU):
    return merge(read_book(lambda ws: fill(ws, [judul, *ATAS, *rows])), data, timpa)


def row(gabungan, sheet, **search):
    return next(r for r in gabungan.data[sheet] if all(r.get(key) == value for key, value in search.items()))


def differences(gabungan):
    return [dict(p.facts)["apa"] for p in gabungan.problems if p.kind.code == "IMP-23"]


def test_nodes_are_found_by_code_in_either_form_or_by_name_and_blank_cells_are_filled():
    gabungan = merge_rows(SUB)
    assert [r["id"] for r in gabungan.data["simpul"]] == ["P1", "P1.K1", "A7", "P9"]
    assert row(gabungan, "simpul", id="P1.K1")["kode"] == "2.23.02.2.01"
    assert row(gabungan, "simpul", id="A7")["kode"] == "2.23.02.2.01.01"
    assert row(gabungan, "isian_triwulan", indikator="A7.1")["realisasi_tw1"] == 3
    assert gabungan.baru == {}


def test_typed_values_stay_and_every_difference_is_named_with_its_cell():
    gabungan = merge_rows(SUB)
    assert row(gabungan, "anggaran", simpul="A7") == {"simpul": "A7", "pagu_murni": 100, "sumber_dana": "APBD"}
    assert row(gabungan, "isian_triwulan", indikator="A7.1")["target_tahun"] == 10
    assert differences(gabungan) == ["Pagu murni", "Target Renja tahun ini"]
    pagu = gabungan.problems[0]
    assert pagu.place.sel == "F4"
    assert "pada buku kerja 100, pada berkas sumber 150; nilai buku kerja dipertahankan" in pagu.message


def test_timpa_takes_the_values_of_the_source_and_still_names_them():
    gabungan = merge_rows(SUB, timpa=True)
    assert row(gabungan, "anggaran", simpul="A7")["pagu_murni"] == 150
    assert row(gabungan, "isian_triwulan", indikator="A7.1")["target_tahun"] == 12
    assert differences(gabungan) == ["Pagu murni", "Target Renja tahun ini"]
    assert "dipakai nilai berkas sumber" in gabungan.problems[0].message


def test_the_data_given_stays_as_it_was():
    before = deepcopy(BUKU)
    merge_rows(SUB, timpa=True)
    assert before == BUKU


def test_new_nodes_stand_at_the_end_of_their_parents_branch_with_free_ids():
    rows = [
        ["2.23.02.2.01.0005", "Perawatan Buku"],
        ["2.23.02.2.02", "Pembudayaan Membaca"],
        ["2.25.02", "PROGRAM BARU"],
    ]
    gabungan = merge_rows(SUB, *rows)
    assert [r["id"] for r in gabungan.data["simpul"]] == ["P1", "P1.K1", "A7", "P1.K1.S1", "P1.K2", "P9", "P2"]
    assert row(gabungan, "simpul", id="P1.K1.S1")["induk"] == "P1.K1"
    assert gabungan.baru == {"simpul": 3}


def test_a_name_that_changed_under_the_same_code_is_a_difference():
    gabungan = merge_rows(["2.23.02.2.01.0001", "Penataan Rak dan Lemari"])
    assert differences(gabungan) == [SHEETS["simpul"].by_key["nama"].title]
    assert row(gabungan, "simpul", id="A7")["nama"] == "Penataan Rak"


def test_an_indicator_of_other_words_is_added_and_named():
    gabungan = merge_rows(["2.23.02.2.01.0001", "Penataan Rak", "Banyaknya rak yang tertata", "Unit", 4])
    assert [r["id"] for r in gabungan.data["indikator_simpul"]] == ["A7.1", "A7.2"]
    assert [problem.kind.code for problem in gabungan.problems] == ["IMP-24"]


def test_a_unit_said_of_the_parent_is_not_said_again():
    gabungan = merge_rows(SUB)
    assert row(gabungan, "simpul", id="P1")["penanggung_jawab"] == "Bidang Layanan"
    assert "penanggung_jawab" not in row(gabungan, "simpul", id="P1.K1")


def test_a_revised_amount_equal_to_the_original_one_is_left_blank():
    judul = ["Kode", "Uraian", "Indikator", "Satuan", "Target Renja Perubahan (K)", "Pagu Perubahan (Rp)"]
    same = merge_rows([*SUB[:4], 10, 100], judul=judul)
    other = merge_rows([*SUB[:4], 11, 90], judul=judul)
    assert same.terisi == 1  # the code of the kegiatan only
    assert row(other, "anggaran", simpul="A7")["pagu_perubahan"] == 90
    assert row(other, "isian_triwulan", indikator="A7.1")["target_perubahan"] == 11


def test_the_year_of_the_title_is_compared_with_the_profil():
    hasil = read_book(lambda ws: fill(ws, [["Renja Tahun 2023"], JUDUL, *ATAS, SUB]))
    assert "IMP-22" in [problem.kind.code for problem in merge(hasil, BUKU).problems]


def test_a_sasaran_of_the_plan_is_found_by_its_words():
    data = BUKU | {"rencana": [{"id": "S7", "jenis": "sasaran", "uraian": "Meningkatnya minat  baca"}]}
    rows = [["Sasaran: meningkatnya minat baca"], *ATAS]
    gabungan = merge(read_book(lambda ws: fill(ws, [JUDUL, *rows])), data)
    assert row(gabungan, "simpul", id="P1")["sasaran"] == "S7"
    assert len(gabungan.data["rencana"]) == 1


@pytest.mark.parametrize(("teks", "bidang"), [("5.03", "5.03"), ("5.03; 5.04", ""), (None, "")])
def test_the_agencys_bidang_is_that_of_the_profil_if_there_is_one(teks, bidang):
    assert bidang_of({"profil": {"bidang_urusan": teks}}) == bidang


def test_a_second_import_of_the_same_file_changes_nothing():
    hasil = read_book(lambda ws: formulir_e81(ws, POHON))
    once = into_blank(hasil)
    again = merge(hasil, once.data)
    assert again.data == once.data
    assert (again.baru, again.terisi, again.problems) == ({}, 0, [])


def test_the_new_workbook_is_read_back_as_it_was_written():
    gabungan = merge_rows(SUB, ["2.23.02.2.01.0005", "Perawatan Buku", "Jumlah buku", "Buku", 4, 75, 1])
    bacaan = read_bytes(write_workbook(gabungan.data))
    data = dump_data(bacaan)
    assert [problem for problem in bacaan.problems if problem.kind.severity.value == "GALAT"] == []
    for sheet in ("simpul", "anggaran", "isian_triwulan"):
        assert data[sheet] == gabungan.data[sheet]

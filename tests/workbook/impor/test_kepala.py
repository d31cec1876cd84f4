"""Headers of many makes: each column is what its words say, and what they leave open is not read."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.workbook.impor.tabel.kata import classify, normalize_words
from tests.workbook.impor.lembar_asing import codes, fill, read_book


def keys(hasil):
    """Role and key of each column by its letter."""
    return {kolom.huruf: (kolom.arti.peran.value, kolom.arti.kunci) for kolom in hasil.tabel.kolom}


def draw(rows, gabung=()):
    def write(ws: Worksheet):
        fill(ws, rows)
        for rentang in gabung:
            ws.merge_cells(rentang)

    return read_book(write)


@pytest.mark.parametrize(
    ("judul", "peran", "kunci"),
    [
        (("Target Renstra PD pada Tahun 2026 (akhir periode Renstra)", "K"), "kinerja", "target_akhir"),
        (("Target Renstra PD pada Tahun 2026 (akhir periode Renstra)", "Rp"), "uang", "renstra"),
        (("Realisasi Capaian Kinerja Renstra s/d Renja Tahun Lalu (n-2)", "K"), "kinerja", "realisasi_lalu"),
        (("Realisasi Capaian Kinerja Renstra sampai dengan Renja Tahun 2022", "Rp."), "uang", "realisasi_lalu"),
        (("Target Kinerja dan Anggaran Renja Tahun berjalan (n-1) yang dievaluasi", "K"), "kinerja", "target_tahun"),
        (("Target Kinerja dan Anggaran Renja Tahun berjalan", "Rp"), "uang", "pagu_murni"),
        (("Target dan Anggaran Renja Perubahan Tahun 2024", "Rp"), "uang", "pagu_perubahan"),
        (("Realisasi Kinerja Pada Triwulan", "III", "K"), "kinerja", "realisasi_tw3"),
        (("Triwulan ke-4", "Realisasi Keuangan"), "uang", "realisasi_tw4"),
        (("Realisasi TW2 (Rp)",), "uang", "realisasi_tw2"),
        (("Rencana Anggaran Kas Triwulan I",), "uang", "kas_tw1"),
        (("Target Kinerja Triwulan I",), "kinerja", "target_tw1"),
        (("Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024", "K"), "diketahui, tidak diambil", ""),
        (("Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)", "Rp"), "diketahui, tidak diambil", ""),
        (("% Realisasi",), "diketahui, tidak diambil", ""),
        (("Sisa Anggaran",), "diketahui, tidak diambil", ""),
        (("Unit Perangkat Daerah Penanggung Jawab",), "penanggung jawab", ""),
        (("Sumber Dana",), "sumber dana", ""),
        (("Sasaran Strategis",), "sasaran", ""),
        (("Indikator Kinerja", "Satuan"), "satuan", ""),
        (("Realisasi s.d. Triwulan II (Rp)",), "uang", "realisasi_tw2"),
        (("Target (%)",), "tidak dikenal", ""),
        (("Kemajuan",), "tidak dikenal", ""),
    ],
)
def test_a_heading_means_what_its_words_say(judul, peran, kunci):
    arti = classify(judul)
    assert (arti.peran.value, arti.kunci) == (peran, kunci)


def test_short_forms_are_written_one_way():
    assert normalize_words("Realisasi s.d. TW-II\n(Rp)") == normalize_words("REALISASI S/D TW II Rp")
    assert normalize_words("Sub-Kegiatan") == normalize_words("subkegiatan") == "sub kegiatan"


def test_lower_captions_may_carry_their_measure_in_brackets():
    rows = [
        ["KODE\nREK", "NAMA PROGRAM/\nKEGIATAN", "PAGU\nANGGARAN", "REALISASI", None, None],
        [None, None, None, "FISIK\n(%)", "KEUANGAN\n(Rp)", "%"],
        ["2.23.02", "PROGRAM ZONA", 1000, 50, 500, 50],
    ]
    hasil = draw(rows, ["D1:F1"])
    assert keys(hasil)["E"] == ("uang", "realisasi_tahun")
    assert keys(hasil)["D"] == keys(hasil)["F"] == ("diketahui, tidak diambil", "")
    assert hasil.simpul[0].uang == {"pagu_murni": 1000, "realisasi_tahun": 500}


def test_one_heading_over_several_columns_is_never_read_by_their_order():
    rows = [["Uraian", "Indikator", "Pagu (Rp)", "Realisasi Keuangan TW I", None], ["PROGRAM ZONA", "Jumlah", 9, 1, 2]]
    hasil = draw(rows, ["D1:E1"])
    assert hasil.simpul[0].uang == {"pagu_murni": 9}
    assert [(kode, sel) for kode, sel in codes(hasil) if kode == "IMP-05"] == [("IMP-05", "D1"), ("IMP-05", "E1")]
    assert "meliputi beberapa kolom" in hasil.problems[0].message


@pytest.mark.parametrize(
    ("judul", "arti"),
    [
        (["Uraian", "Indikator", "Target", "Realisasi"], ("kinerja", "realisasi_tahun")),
        (["Uraian", "Indikator", "Pagu", "Realisasi"], ("tidak dikenal", "")),
        (["Uraian", "Indikator", "Realisasi Anggaran", "Realisasi"], ("kinerja", "realisasi_tahun")),
        (["Uraian", "Kode", "Pagu", "Realisasi"], ("uang", "realisasi_tahun")),
        (["Uraian", "Kode", "Target (K)", "Realisasi"], ("tidak dikenal", "")),
    ],
)
def test_a_bare_realisasi_is_read_only_where_the_other_columns_make_it_clear(judul, arti):
    assert keys(draw([judul, ["PROGRAM ZONA"]]))["D"] == arti


def test_quarters_with_target_and_realisasi_below_them_are_kinerja_where_money_stands_apart():
    rows = [
        ["Program/Kegiatan", "Indikator Kinerja", None, None, "TW 1", None, "TW 2", None, "Anggaran", None],
        [None, "Uraian", "Satuan", "Target", "Target", "Realisasi", "Target", "Realisasi", "Pagu", "Realisasi"],
        ["Program: Zona", "Jumlah", "Unit", 5, 1, 2, 3, 4, 100, 20],
    ]
    hasil = draw(rows, ["B1:D1", "E1:F1", "G1:H1", "I1:J1"])
    assert hasil.simpul[0].indikator[0].nilai == {
        "target_tahun": 5,
        "target_tw1": 1,
        "realisasi_tw1": 2,
        "target_tw2": 3,
        "realisasi_tw2": 4,
    }
    assert hasil.simpul[0].uang == {"pagu_murni": 100, "realisasi_tahun": 20}


def test_cells_merged_downwards_name_the_program_and_kegiatan_of_all_rows_beside_them():
    rows = [
        ["Program", "Kegiatan", "Sub Kegiatan", "Indikator", "Target (K)", "Pagu (Rp)"],
        ["Zona A", "Zona B", "Zona C", "satu", "1 Unit", 10],
        [None, None, "Zona D", "dua", "2 Unit", 20],
        [None, "Zona E", "Zona F", "tiga", "3 Unit", 30],
    ]
    hasil = draw(rows, ["A2:A4", "B2:B3"])
    assert [(s.tingkat.value, s.nama) for s in hasil.simpul] == [
        ("program", "Zona A"),
        ("kegiatan", "Zona B"),
        ("sub kegiatan", "Zona C"),
        ("sub kegiatan", "Zona D"),
        ("kegiatan", "Zona E"),
        ("sub kegiatan", "Zona F"),
    ]
    assert [int(s.uang["pagu_murni"]) for s in hasil.simpul if s.uang] == [10, 20, 30]
    assert hasil.problems == []


def test_three_columns_under_one_heading_show_the_level_by_the_column():
    rows = [
        ["No", "Program / Kegiatan / Sub Kegiatan", None, None, "Pagu", "Realisasi"],
        ["1", "Zona A", None, None, 100, 50],
        [None, "1.", "Zona B", None, 100, 50],
        [None, None, "a.", "Zona C", 100, 50],
    ]
    hasil = draw(rows, ["B1:D1"])
    assert [(s.tingkat.value, s.nama) for s in hasil.simpul] == [
        ("program", "Zona A"),
        ("kegiatan", "Zona B"),
        ("sub kegiatan", "Zona C"),
    ]


def test_the_sasaran_beside_a_band_holds_for_the_programs_below_it():
    rows = [
        ["Sasaran", "Urusan/Program/Kegiatan", "Indikator", "Target (K)"],
        ["Meningkatnya minat baca", "URUSAN PEMERINTAHAN BIDANG PERPUSTAKAAN"],
        [None, "PROGRAM ZONA", "Indeks", "80 Poin"],
    ]
    assert draw(rows).simpul[0].sasaran == "Meningkatnya minat baca"

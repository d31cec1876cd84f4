"""What a foreign table leaves unclear is named with its cell, and never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.model.nilai import Rentang, TanpaNilai
from generator.model.pilihan import JenisAnalisis, JenisDaerah
from generator.workbook.impor.gabung import kinds_of
from generator.workbook.impor.tabel.satuan import split_units
from generator.workbook.nomenklatur import load_nomenklatur
from tests.workbook.impor.lembar_asing import POHON, codes, fill, into_blank, read_book
from tests.workbook.impor.tata_letak import daftar_rata, formulir_e81

JUDUL = [
    "Kode",
    "Program/Kegiatan/Sub Kegiatan",
    "Indikator",
    "Satuan",
    "Target (K)",
    "Pagu (Rp)",
    "Realisasi TW I (K)",
    "Realisasi TW I (Rp)",
]
ATAS = [
    ["2.23.02", "PROGRAM PEMBINAAN PERPUSTAKAAN"],
    ["2.23.02.2.01", "Pengelolaan Layanan Taman Baca"],
]
SUB = "2.23.02.2.01.0001"
NAMA = "Penataan Rak Taman Baca"


def read_rows(*rows, judul=JUDUL, atas=ATAS):
    return read_book(lambda ws: fill(ws, [judul, *atas, *rows]))


def last(hasil):
    return hasil.simpul[-1]


def values(hasil):
    return last(hasil).indikator[0].nilai


@pytest.mark.parametrize(
    ("isi", "nilai", "satuan"),
    [
        ("12 Dokumen", Decimal(12), "Dokumen"),
        ("97,81%", Decimal("97.81"), "%"),
        ("1.234.567 orang", Decimal(1234567), "orang"),
        ("73 Orang/bulan", Decimal(73), "Orang/bulan"),
        ("80-90", Rentang(Decimal(80), Decimal(90)), ""),
        ("BB", "BB", ""),
        ("-", TanpaNilai("-"), ""),
        (12.5, Decimal("12.5"), ""),
    ],
)
def test_a_value_is_parted_from_its_unit(isi, nilai, satuan):
    hasil = read_rows([SUB, NAMA, "Jumlah rak", None, isi])
    assert values(hasil)["target_tahun"] == nilai
    assert last(hasil).indikator[0].satuan == satuan
    assert codes(hasil) == ([] if satuan else [("IMP-08", "C4")])


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ("1.234 orang", "ISI-03"),
        ("59.1", "ISI-03"),
        ("2 dokumen 3 laporan", "ISI-02"),
        ("#DIV/0!", "ISI-09"),
        ("=1+1", "ISI-10"),
    ],
)
def test_a_value_with_two_readings_or_none_is_left_out_and_named(isi, kode):
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Orang", isi])
    assert "target_tahun" not in values(hasil)
    assert codes(hasil) == [(kode, "E4")]


@pytest.mark.parametrize(
    ("isi", "kode"),
    [("sekitar 5 juta", "ISI-02"), (-5, "ISI-04"), (1.5, "ISI-05"), ("1.234,50", "ISI-05"), ("#REF!", "ISI-09")],
)
def test_money_that_is_no_whole_amount_is_left_out_and_named(isi, kode):
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, isi])
    assert last(hasil).uang == {}
    assert codes(hasil) == [(kode, "F4")]


def test_money_written_as_text_with_dots_is_read():
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, "Rp. 1.234"])
    assert last(hasil).uang == {"pagu_murni": Decimal(1234)}


def test_a_text_among_numbers_is_a_doubt():
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 12, None, "belum terlaksana"])
    assert values(hasil)["realisasi_tw1"] == "belum terlaksana"
    assert codes(hasil) == [("IMP-29", "G4")]


def test_a_cell_formatted_as_percent_is_read_as_percent():
    def write(ws: Worksheet):
        fill(ws, [JUDUL, *ATAS, [SUB, NAMA, "Persentase rak tertata", None, 0.9781]])
        ws["E4"].number_format = "0.00%"

    hasil = read_book(write)
    assert values(hasil) == {"target_tahun": Decimal("97.81")}
    assert last(hasil).indikator[0].satuan == "%"


def test_a_unit_shown_by_the_number_format_is_the_unit():
    def write(ws: Worksheet):
        fill(ws, [JUDUL, *ATAS, [SUB, NAMA, "Jumlah rak", None, 1500]])
        ws["E4"].number_format = '#,##0" Eksemplar"'

    assert last(read_book(write)).indikator[0].satuan == "Eksemplar"


def test_a_unit_unlike_that_of_the_indicator_is_a_doubt():
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 10, None, "3 Dokumen"])
    assert values(hasil)["realisasi_tw1"] == 3
    assert codes(hasil) == [("IMP-07", "G4")]


def test_the_levels_of_code_and_word_that_contradict_each_other_are_a_doubt_and_the_code_holds():
    hasil = read_rows([SUB, "Kegiatan: Penataan Rak Taman Baca", "Jumlah rak", "Unit", 1])
    assert last(hasil).tingkat.value == "sub kegiatan"
    assert codes(hasil) == [("IMP-09", "B4")]
    assert "Menurut kode baris ini sub kegiatan" in hasil.problems[0].message


def test_a_row_of_no_known_level_is_left_out_with_all_that_may_belong_to_it():
    rows = [
        [None, "Penataan Rak Taman Baca", "Jumlah rak", "Unit", 1],
        [None, "Sub Kegiatan: Perawatan Buku", "Jumlah buku", "Buku", 2],
    ]
    hasil = read_rows(*rows)
    assert [simpul.nama for simpul in hasil.simpul] == [row[1] for row in ATAS]
    assert codes(hasil) == [("IMP-10", "B4"), ("IMP-11", "B5")]


def test_a_missing_parent_is_made_from_the_code_with_its_official_name():
    hasil = read_rows(["5.03.02.2.01.0003", "Pendataan Pegawai Taman", None, None, None, 5], atas=[])
    assert [(s.tingkat.value, s.kode_teks, s.nama) for s in hasil.simpul] == [
        ("program", "5.03.02", "PROGRAM KEPEGAWAIAN DAERAH"),
        ("kegiatan", "5.03.02.2.01", "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN"),
        ("sub kegiatan", "5.03.02.2.01.0003", "Pendataan Pegawai Taman"),
    ]
    assert [kode for kode, _ in codes(hasil)] == ["IMP-12", "IMP-12"]


def test_a_missing_parent_without_official_name_stays_nameless():
    hasil = read_rows(["9.99.99.2.99.0003", "Pendataan Taman", None, None, None, 5], atas=[])
    assert [simpul.nama for simpul in hasil.simpul] == ["", "", "Pendataan Taman"]
    assert "namanya belum diketahui" in hasil.problems[0].message
    assert "nama" not in into_blank(hasil).data["simpul"][0]


def test_a_code_that_belongs_elsewhere_is_placed_by_the_code_and_named():
    rows = [["2.23.02.2.02", "Pembudayaan Gemar Membaca Warga"], [SUB, NAMA, "Jumlah rak", "Unit", 1]]
    hasil = read_rows(*rows)
    first, second = hasil.akar[0].anak
    assert [simpul.nama for simpul in first.anak] == [NAMA]
    assert second.anak == []
    assert codes(hasil) == [("IMP-13", "A5")]


@pytest.mark.parametrize("kode", [2.3, 5.3])  # 5.3 is also an account of belanja
def test_a_code_that_lost_its_zeros_is_left_blank(kode):
    hasil = read_rows([kode, "PROGRAM PENATAAN NASKAH WARGA"])
    assert hasil.akar[-1].kode is None
    assert "kode" not in into_blank(hasil).data["simpul"][-1]
    assert codes(hasil) == [("IMP-14", "A4")]


def test_a_code_used_twice_makes_two_rows_and_a_doubt():
    hasil = read_rows([SUB, NAMA, None, None, None, 5], [SUB, "Perawatan Buku Taman Baca", None, None, None, 7])
    assert [simpul.nama for simpul in hasil.akar[0].anak[0].anak] == [NAMA, "Perawatan Buku Taman Baca"]
    assert codes(hasil) == [("IMP-15", "A5")]


def test_two_and_four_digits_are_the_same_code_and_the_form_stays():
    hasil = read_rows(["2.23.02.2.01.01", NAMA], ["2.23.02.2.01.0001", "Perawatan Buku"])
    assert [simpul.kode_teks for simpul in hasil.akar[0].anak[0].anak] == ["2.23.02.2.01.01", "2.23.02.2.01.0001"]
    assert codes(hasil) == [("IMP-15", "A5")]


def test_the_agencys_bidang_stands_for_x_xx():
    hasil = read_rows(["X.XX.01", "PROGRAM PENUNJANG TAMAN"])
    assert last(hasil).kode_teks == "2.23.01"


def test_a_program_told_again_takes_its_further_kegiatan():
    rows = [
        [SUB, NAMA],
        ["2.24.02", "PROGRAM PENATAAN NASKAH WARGA"],
        ["2.23.02", "PROGRAM PEMBINAAN PERPUSTAKAAN"],
        ["2.23.02.2.02", "Pembudayaan Gemar Membaca Warga"],
    ]
    hasil = read_rows(*rows)
    assert [program.kode_teks for program in hasil.akar] == ["2.23.02", "2.24.02"]
    assert [kegiatan.kode_teks for kegiatan in hasil.akar[0].anak] == ["2.23.02.2.01", "2.23.02.2.02"]
    assert hasil.problems == []


def test_totals_that_are_wrong_are_named_with_their_difference():
    """The total of a filed matrix was wrong by this very amount."""

    def write(ws: Worksheet):
        daftar_rata(ws, POHON)
        ws.cell(ws.max_row, 3, sum(program.jumlah() for program in POHON) + 104_990_014)

    hasil = read_book(write)
    assert [kode for kode, _ in codes(hasil)] == ["IMP-16"]
    assert "(selisih Rp104.990.014)" in hasil.problems[0].message
    assert len(hasil.simpul) == 9


def test_the_quarters_of_a_total_row_are_compared_with_its_year():
    def write(ws: Worksheet):
        formulir_e81(ws, POHON)
        atas = ws.max_row + 1
        quarters = [sum(program.jumlah_tw(ke) for program in POHON) for ke in (0, 1)]
        fill(ws, [["JUMLAH", *[None] * 7, quarters[0], None, quarters[1], None, sum(quarters) - 104_990_014]], atas)

    hasil = read_book(write)
    assert [kode for kode, _ in codes(hasil)] == ["IMP-16"]
    assert "sedangkan jumlah triwulannya" in hasil.problems[0].message
    assert "(selisih Rp104.990.014)" in hasil.problems[0].message


def test_the_forms_own_sum_over_the_quarters_is_compared_and_not_taken():
    def write(ws: Worksheet):
        formulir_e81(ws, POHON)
        ws["M10"], ws["L10"] = 1, 999  # the sums of the first sub kegiatan, money and kinerja

    hasil = read_book(write)
    assert codes(hasil) == [("IMP-16", "M10"), ("IMP-16", "L10")]
    assert last_money(hasil, 2) == {"pagu_murni", "realisasi_tw1", "realisasi_tw2"}


def last_money(hasil, urutan):
    return set(hasil.simpul[urutan].uang)


@pytest.mark.parametrize("hitungan", [3, 2, 1.5])  # sum, last quarter, mean of 1 and 2
def test_a_kinerja_sum_is_right_by_any_nature_of_the_indicator(hitungan):
    def write(ws: Worksheet):
        formulir_e81(ws, POHON)
        ws["L10"] = hitungan

    assert read_book(write).problems == []


def test_a_parents_amount_that_differs_is_kept_as_the_documents():
    rows = [["2.23.02.2.02", "Pembudayaan Gemar Membaca Warga", None, None, None, 99]]
    rows += [["2.23.02.2.02.0001", "Lomba Bercerita Anak Warga", None, None, None, 45]]
    hasil = read_rows(*rows)
    assert codes(hasil) == [("IMP-16", "F4")]
    assert into_blank(hasil).data["anggaran_dokumen"] == [{"simpul": "P1.K2", "pagu_murni": 99}]


def test_a_parents_amount_without_children_is_kept_without_doubt():
    hasil = read_rows(["2.23.02.2.02", "Pembudayaan Gemar Membaca Warga", None, None, None, 99])
    assert hasil.problems == []
    assert into_blank(hasil).data["anggaran_dokumen"] == [{"simpul": "P1.K2", "pagu_murni": 99}]


def test_a_row_that_says_nothing_known_is_named():
    hasil = read_rows([None, None, None, None, 12, 50], [SUB, NAMA])
    assert codes(hasil) == [("IMP-17", "A4")]


def test_kinerja_without_an_indicator_is_a_doubt():
    hasil = read_rows([SUB, NAMA, None, "Unit", 12])
    assert last(hasil).indikator == []
    assert codes(hasil) == [("IMP-18", "E4")]


def test_money_told_twice_for_one_name_is_a_doubt_and_the_first_holds():
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, 50], [None, None, "Jumlah buku", "Buku", 2, 70])
    assert last(hasil).uang == {"pagu_murni": 50}
    assert [indikator.uraian for indikator in last(hasil).indikator] == ["Jumlah rak", "Jumlah buku"]
    assert codes(hasil) == [("IMP-19", "F5")]


@pytest.mark.parametrize(
    ("satuan", "isi", "rupiah"), [("ribuan", 50, 50_000), ("jutaan", "1.234,567", 1_234_567_000), ("ribu", 0.5, 500)]
)
def test_money_in_thousands_is_multiplied_and_told_with_the_largest_amount(satuan, isi, rupiah):
    def write(ws: Worksheet):
        fill(ws, [[f"Evaluasi Renja (dalam {satuan} rupiah)"], JUDUL, *ATAS, [SUB, NAMA, "Jumlah rak", "Unit", 1, isi]])

    hasil = read_book(write)
    assert last(hasil).uang == {"pagu_murni": rupiah}
    assert values(hasil) == {"target_tahun": 1}
    assert codes(hasil) == [("IMP-20", "F2")]
    assert f"Rp{rupiah:,}".replace(",", ".") in hasil.problems[0].message


KUMULATIF = [*JUDUL[:6], *(f"Realisasi s.d. Triwulan {nomor} (Rp)" for nomor in ("I", "II", "III"))]


@pytest.mark.parametrize(
    ("isi", "triwulan", "salah"),
    [
        ((20, 30, 45), (20, 10, 15), []),
        ((20, 20, None), (20, 0, None), []),
        ((20, 15, 45), (20, None, 30), ["H4"]),  # it falls: a slip, or corrected since
        ((20, None, 45), (20, None, None), ["I4"]),
        ((None, None, None), (None, None, None), []),
    ],
)
def test_cumulative_quarters_are_taken_apart_and_doubted(isi, triwulan, salah):
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, 50, *isi], judul=KUMULATIF)
    found = tuple(last(hasil).uang.get(f"realisasi_tw{nomor}") for nomor in (1, 2, 3))
    assert found == triwulan
    assert [sel for kode, sel in codes(hasil) if kode == "IMP-32"] == salah
    assert [kode for kode, _ in codes(hasil)].count("IMP-31") == 2  # up to the first quarter is the first quarter


def test_a_cumulative_quarter_is_not_understood_without_those_before_it():
    judul = [*JUDUL[:6], "Realisasi s.d. Triwulan III (Rp)"]
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, 50, 45], judul=judul)
    assert "IMP-05" in [kode for kode, _ in codes(hasil)]
    assert not any(kunci.startswith("realisasi_tw3") for kunci in last(hasil).uang)


def test_cumulative_kinerja_is_taken_apart_where_it_is_a_number():
    judul = [*JUDUL[:6], "Realisasi s.d. Triwulan I (K)", "Realisasi s.d. Triwulan II (K)"]
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 12, 50, 5, 9], judul=judul)
    assert {kunci: values(hasil)[kunci] for kunci in ("realisasi_tw1", "realisasi_tw2")} == {
        "realisasi_tw1": 5,
        "realisasi_tw2": 4,
    }
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 12, 50, "B", "BB"], judul=judul)
    assert "IMP-32" in [kode for kode, _ in codes(hasil)]


STATES = [*JUDUL[:6], "Realisasi s.d. Triwulan I (K)", "Realisasi s.d. Triwulan II (K)"]


@pytest.mark.parametrize(
    ("uraian", "satuan", "isi"),
    [
        ("Persentase rak tertata", "%", (40, 70)),
        ("Indeks minat baca", "Indeks", (60, 58)),
        ("Nilai SAKIP", "Nilai", (71, 72)),
        ("Tata rak (Persen)", None, (40, 70)),
        ("Indeks minat baca", None, (60, 61)),
    ],
)
def test_a_state_of_unknown_kind_is_kept_as_stated_and_doubted(uraian, satuan, isi):
    hasil = read_rows([SUB, NAMA, uraian, satuan, 80, 50, *isi], judul=STATES)
    assert (values(hasil)["realisasi_tw1"], values(hasil)["realisasi_tw2"]) == isi
    assert [sel for kode, sel in codes(hasil) if kode == "IMP-33"] == ["H4"]
    assert "kecuali indikator" in next(p.message for p in hasil.problems if p.kind.code == "IMP-31")


@pytest.mark.parametrize(
    ("jenis", "satuan", "kedua", "ragu"),
    [
        ({"posisi akhir"}, "Unit", 9, 0),
        ({"rata-rata"}, "%", 9, 0),
        ({"kumulatif"}, "%", 4, 0),
        ({""}, "Unit", 4, 0),
        ({""}, "%", 9, 1),
        ({"kumulatif", "posisi akhir"}, "Unit", 9, 1),
    ],
)
def test_what_the_workbook_says_of_an_indicator_decides_whether_quarters_are_taken_apart(jenis, satuan, kedua, ragu):
    book = Workbook()
    fill(book.active, [STATES, *ATAS, [SUB, NAMA, "Rak  Tertata", satuan, 12, 50, 5, 9]])
    rows = [{"uraian": "Rak tertata", "jenis_akumulasi": satu or None} for satu in jenis]
    hasil = read_book(book, jenis=kinds_of({"indikator_simpul": rows}))
    assert values(hasil)["realisasi_tw2"] == kedua
    assert [kode for kode, _ in codes(hasil)].count("IMP-33") == ragu


def test_a_coded_row_without_a_name_bears_the_standard_one():
    hasil = read_rows(["2.23.02.2.01.0004", None, None, None, None, 70], [SUB, NAMA, None, None, None, 50])
    named = hasil.simpul[2]
    assert (named.nama[:30], named.uang) == (
        load_nomenklatur().find("2.23.02.2.01.0004", JenisDaerah.KOTA).nama[:30],
        {"pagu_murni": 70},
    )
    assert codes(hasil) == [("IMP-30", "A4")]


def test_a_code_repeated_beside_further_indicators_makes_no_new_row():
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, 50], [SUB, None, "Jumlah buku", "Buku", 2])
    assert [indikator.uraian for indikator in last(hasil).indikator] == ["Jumlah rak", "Jumlah buku"]
    assert hasil.problems == []


FAKTOR = [
    ["Rata-rata capaian kinerja (%)", None, None, None, 75],
    ["Faktor pendorong keberhasilan kinerja:", None, "1. anggaran tersedia\n2. petugas lengkap"],
    ["Faktor penghambat pencapaian kinerja: jaringan terputus"],
    ["Tindak lanjut yang diperlukan dalam triwulan berikutnya:"],
    ["1. memperbaiki jaringan"],
    ["Tindak lanjut yang diperlukan dalam Renja berikutnya:", None, "[isi lembar «Analisis»]"],
    [None, None, None, None, None, "Kepala Dinas"],
]


def test_factors_below_the_table_become_remarks_of_the_quarter_in_the_title():
    hasil = read_book(lambda ws: fill(ws, [["Keadaan Triwulan III Tahun 2024"], JUDUL, *ATAS, [SUB, NAMA], *FAKTOR]))
    assert hasil.catatan == [
        (JenisAnalisis.PENDUKUNG, "anggaran tersedia"),
        (JenisAnalisis.PENDUKUNG, "petugas lengkap"),
        (JenisAnalisis.PENGHAMBAT, "jaringan terputus"),
        (JenisAnalisis.TINDAK_LANJUT, "memperbaiki jaringan"),
    ]
    first = into_blank(hasil).data["analisis"][0]
    assert first == {"periode": "TW III", "jenis": "faktor pendukung", "teks": "anggaran tersedia"}
    assert hasil.problems == []


def test_factors_of_no_known_quarter_are_named_and_left_out():
    hasil = read_rows([SUB, NAMA], *FAKTOR)
    assert hasil.catatan == []
    assert [kode for kode, _ in codes(hasil)] == ["IMP-21"] * 4


def test_bands_accounts_and_signatures_are_no_nodes():
    rows = [
        ["2", "URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR"],
        ["2.23", "PERPUSTAKAAN"],
        *ATAS,
        [SUB, NAMA, None, None, None, 900],
        ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", None, None, None, 400],
        [None, "Kepala Dinas Perpustakaan"],
        [None, "NAMA KEPALA"],
    ]
    hasil = read_rows(*rows, atas=[])
    assert [simpul.nama for simpul in hasil.simpul] == [ATAS[0][1], ATAS[1][1], NAMA]
    assert hasil.problems == []


def test_a_row_with_an_indicator_is_never_passed_over_as_a_band():
    rows = [
        ["2.23", "Program: Zona Baca", "Indeks baca", "Poin", 80],
        [None, "Urusan rumah tangga", "Jumlah", "Unit", 1],
    ]
    hasil = read_rows(*rows)
    assert [(s.nama, s.kode) for s in hasil.simpul][2:] == [("Zona Baca", None)]
    assert codes(hasil) == [("IMP-14", "A4"), ("IMP-10", "B5")]


def test_a_band_of_sasaran_holds_for_the_programs_below_it():
    rows = [["Sasaran 1: Meningkatnya minat baca"], *ATAS, [SUB, NAMA]]
    data = into_blank(read_rows(*rows, atas=[])).data
    assert data["rencana"] == [{"id": "S1", "jenis": "sasaran", "uraian": "Meningkatnya minat baca"}]
    assert [row.get("sasaran") for row in data["simpul"]] == ["S1", None, None]


def test_headings_that_are_not_understood_or_mean_the_same_are_named():
    judul = [*JUDUL, "Kemajuan", "Realisasi Triwulan I (Rp)", "Realisasi s.d. Triwulan II (Rp)", "Target 2025 (%)"]
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "Unit", 1, 50, 1, 20, 5, 30, 40, 60], judul=judul)
    assert codes(hasil) == [("IMP-05", "I1"), ("IMP-06", "J1"), ("IMP-31", "K1"), ("IMP-05", "L1")]
    assert last(hasil).uang == {"pagu_murni": 50, "realisasi_tw1": 20, "realisasi_tw2": 20}


def test_a_hidden_row_is_read_and_named():
    def write(ws: Worksheet):
        fill(ws, [JUDUL, *ATAS, [SUB, NAMA, "Jumlah rak", "Unit", 1]])
        ws.row_dimensions[4].hidden = True

    hasil = read_book(write)
    assert last(hasil).nama == NAMA
    assert codes(hasil) == [("ISI-16", "A4")]


def test_captions_repeated_on_a_later_page_are_no_rows():
    hasil = read_rows([SUB, NAMA], JUDUL, [1, 2, 3, 4, 5, 6, 7, 8], ["2.23.02.2.01.0002", "Perawatan Buku"])
    assert [simpul.nama for simpul in hasil.simpul][2:] == [NAMA, "Perawatan Buku"]
    assert hasil.problems == []


def test_a_revised_renja_fills_the_revised_columns():
    judul = ["Kode", "Uraian", "Indikator", "Target Renja Perubahan (K)", "Pagu P-APBD (Rp)", "Pagu Murni (Rp)"]
    judul += ["Target Renstra akhir periode (K)", "Realisasi Renstra s.d. tahun lalu (n-2) (K)"]
    hasil = read_rows([SUB, NAMA, "Jumlah rak", "5 Unit", 60, 50, "20 Unit", 3], judul=judul)
    assert values(hasil) == {"target_perubahan": 5, "target_akhir": 20, "realisasi_lalu": 3}
    assert last(hasil).uang == {"pagu_perubahan": 60, "pagu_murni": 50}


def sheets(*names) -> Workbook:
    book = Workbook()
    for name in names:
        fill(book.create_sheet(name), [JUDUL, *ATAS, [SUB, NAMA, "Jumlah rak", "Unit", 1]])
    fill(book.worksheets[0], [["Catatan kerja"], ["hubungi bidang"]])
    return book


def test_the_sheet_with_the_table_is_found_and_others_like_it_are_named():
    assert codes(read_book(sheets("TW I"))) == []
    hasil = read_book(sheets("TW I", "TW II"))
    assert [(p.kind.code, p.place.lembar) for p in hasil.problems] == [("IMP-03", "TW I")]
    assert read_book(sheets("TW I", "TW II"), lembar="tw ii").tabel.lembaran.nama == "TW II"


def test_a_sheet_that_is_not_there_and_one_without_a_table_are_refused():
    absent, empty = read_book(sheets("TW I"), lembar="TW IV"), read_book(sheets("TW I"), lembar="Sheet")
    assert [problem.kind.code for problem in (*absent.problems, *empty.problems)] == ["IMP-02", "IMP-01"]
    assert absent.simpul == empty.simpul == []


def test_indicators_in_percent_need_their_nature():
    hasil = into_blank(read_rows([SUB, NAMA, "Persentase rak", "%", 80], [None, None, "Nilai taman", "Predikat", "BB"]))
    assert [problem.kind.code for problem in hasil.problems] == ["IMP-25"]
    assert [row["tipe_nilai"] for row in hasil.data["indikator_simpul"]] == ["persen", "predikat"]


def test_a_unit_in_brackets_behind_the_indicator_is_its_unit_an_abbreviation_is_not():
    assert split_units(["Jumlah rak (Unit)", "Nilai akuntabilitas (SAKIP)"]) == [
        ("Jumlah rak", "Unit"),
        ("Nilai akuntabilitas (SAKIP)", ""),
    ]
    assert split_units(["Jumlah sasaran (Unit kerja)", "Jumlah jam (Kerja)", "Pegawai", "Rak (Perangkat Daerah)"]) == [
        ("Jumlah sasaran", "Unit kerja"),
        ("Jumlah jam (Kerja)", ""),
        ("Pegawai", ""),
        ("Rak", "Perangkat Daerah"),
    ]
    own = [f"Jumlah naskah {nomor} (Naskah)" for nomor in "abc"]
    assert [satuan for _, satuan in split_units(own)] == ["Naskah"] * 3
    assert [satuan for _, satuan in split_units([*own, "Jumlah buku"])] == [""] * 4
    hasil = read_rows([SUB, NAMA, "Jumlah rak (Unit)", None, 12, 50])
    assert (last(hasil).indikator[0].uraian, last(hasil).indikator[0].satuan, hasil.problems) == (
        "Jumlah rak",
        "Unit",
        [],
    )


def test_a_cell_that_goes_on_from_the_page_before_is_no_new_fact():
    hasil = read_rows(
        [SUB, NAMA, "Jumlah rak", "Unit", 12, 50], [None, f"{NAMA}\n(lanjutan)", "Jumlah buku", "Buku", 3]
    )
    assert [indikator.uraian for indikator in last(hasil).indikator] == ["Jumlah rak", "Jumlah buku"]
    assert (len(hasil.simpul), hasil.problems) == (3, [])

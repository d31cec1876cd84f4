"""How a raw cell becomes a number, a text or a day, and when it is refused rather than guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import isi
from generator.measures.cetak import format_angka
from generator.model.nilai import Polaritas, Rentang, TanpaNilai
from generator.problems import ProblemKind
from generator.workbook.columns import Angka, Bulat, Id, Kode, NilaiKinerja, Pilihan, Rupiah, Tanggal, Teks, YaTidak
from generator.workbook.mentah import Mentah, clean_text, is_blank, parse_angka


@pytest.mark.parametrize(
    ("isi_sel", "angka"),
    [
        ("1.234,5", "1234.5"),
        ("85,5", "85.5"),
        ("0,70", "0.70"),
        ("97,81%", "97.81"),
        ("85 %", "85"),
        ("(1.000,5)", "-1000.5"),
        ("-12,5", "-12.5"),
        ("−12,5", "-12.5"),
        ("1.234.567", "1234567"),
        ("1 234,5", "1234.5"),
        ("\u00a07\u00a0", "7"),
        (0.1 + 0.2, "0.3"),
        (59.1, "59.1"),
        (12, "12"),
    ],
)
def test_a_number_is_read_from_excel_or_from_indonesian_text(isi_sel, angka):
    assert Angka().parse(Mentah(isi_sel)) == Decimal(angka)


@pytest.mark.parametrize("isi_sel", ["1.234", "59.1", "1,234.5", "1,234,567", "-2.50"])
def test_a_number_with_two_readings_is_never_guessed(isi_sel):
    assert Angka().parse(Mentah(isi_sel)) is isi.ANGKA_AMBIGU
    assert NilaiKinerja().parse(Mentah(isi_sel)) is isi.ANGKA_AMBIGU


@pytest.mark.parametrize("isi_sel", ["tujuh", "12a", "1.2.3", "--5", True, date(2024, 1, 1), float("inf")])
def test_what_is_no_number_is_refused(isi_sel):
    assert Angka().parse(Mentah(isi_sel)) is isi.BUKAN_ANGKA


@pytest.mark.parametrize("isi_sel", ["(-5)", "(+5)", "(5", "5)", "((5))", "()", ")5(", "-(5)"])
def test_parentheses_are_minus_only_as_a_pair_around_a_bare_number(isi_sel):
    assert Angka().parse(Mentah("(5)")) == Decimal(-5)
    assert Angka().parse(Mentah(isi_sel)) is isi.BUKAN_ANGKA


@pytest.mark.parametrize(
    ("isi_sel", "rupiah"),
    [
        ("Rp. 6.850.200.218,-", "6850200218"),
        ("Rp6.850.200.218", "6850200218"),
        ("rp 2.668.600,00", "2668600"),
        ("1.234", "1234"),
        ("(1.000)", "-1000"),
        (6850200218, "6850200218"),
    ],
)
def test_an_amount_of_money_is_read_in_all_its_written_forms(isi_sel, rupiah):
    assert Rupiah().parse(Mentah(isi_sel)) == Decimal(rupiah)


def test_an_amount_with_sen_is_refused():
    assert Rupiah().parse(Mentah("1.000,50")) is isi.RUPIAH_PECAHAN


def test_a_dash_in_a_money_cell_is_no_amount_and_not_zero():
    assert Rupiah().parse(Mentah("-")) is None
    assert Rupiah().parse(Mentah(0)) == 0


def test_a_number_beyond_its_bounds_is_refused():
    assert Angka(Decimal(0), Decimal(100)).parse(Mentah(101)) is isi.DI_LUAR_BATAS
    assert Bulat(Decimal(1), Decimal(4)).parse(Mentah(5)) is isi.DI_LUAR_BATAS


def test_a_fraction_where_a_whole_number_belongs_is_refused():
    assert Bulat().parse(Mentah(2.5)) is isi.BUKAN_BULAT
    assert Bulat().parse(Mentah("2024")) == 2024


def test_a_cell_shown_as_percent_is_read_in_percent():
    assert Angka().parse(Mentah(0.9781, berpersen=True)) == Decimal("97.81")
    assert Angka().parse(Mentah(97.81)) == Decimal("97.81")


@pytest.mark.parametrize(
    ("isi_sel", "nilai"),
    [
        ("BB", "BB"),
        ("Level 3", "Level 3"),
        ("WTP", "WTP"),
        ("Tingkat 4", "Tingkat 4"),
        ("Sangat Baik (A-)", "Sangat Baik (A-)"),
        ("A (82,10)", Decimal("82.10")),
        ("BB(75)", Decimal(75)),
        ("80-90", Rentang(Decimal(80), Decimal(90))),
        ("-", TanpaNilai("-")),
        ("N/A", TanpaNilai("n/a")),
        ("82,10", Decimal("82.10")),
        (0, Decimal(0)),
    ],
)
def test_a_performance_cell_holds_a_number_a_predicate_a_range_or_says_that_it_holds_none(isi_sel, nilai):
    assert NilaiKinerja().parse(Mentah(isi_sel)) == nilai


@pytest.mark.parametrize(
    "isi_sel",
    [
        "1234.56",
        "85,5 orang",
        "8O",
        ">= 90",
        "90-80",
        "80.5-90",
        "12..5",
        "1e3",
        "85%%",
        "5-",
        "#REF",
        "BB 75,5",
        "A (8O)",
    ],
)
def test_a_performance_cell_refuses_a_text_that_only_resembles_a_number(isi_sel):
    assert NilaiKinerja().parse(Mentah(isi_sel)) is isi.BUKAN_ANGKA


def test_a_predicate_with_an_ambiguous_number_is_not_guessed():
    assert NilaiKinerja().parse(Mentah("A (82.10)")) is isi.ANGKA_AMBIGU


@pytest.mark.parametrize(
    "isi_sel", ["16 April 2024", "16/04/2024", "16-4-2024", "2024-04-16", date(2024, 4, 16), datetime(2024, 4, 16, 9)]
)
def test_a_day_is_read_in_its_usual_forms(isi_sel):
    assert Tanggal().parse(Mentah(isi_sel)) == date(2024, 4, 16)


@pytest.mark.parametrize(
    ("isi_sel", "bulan"),
    [("Pebruari", 2), ("Nopember", 11), ("Nop", 11), ("Peb", 2), ("Jan", 1), ("Mei", 5), ("Agt", 8), ("DES", 12)],
)
def test_old_and_short_names_of_months_are_read(isi_sel, bulan):
    assert Tanggal().parse(Mentah(f"5 {isi_sel} 2024")) == date(2024, bulan, 5)
    assert Tanggal().parse(Mentah(f"5-{isi_sel}.-2024")) == date(2024, bulan, 5)


@pytest.mark.parametrize("isi_sel", ["April 2024", "31 Februari 2024", "16 Aprl 2024", 45000])
def test_what_is_no_day_is_refused(isi_sel):
    assert Tanggal().parse(Mentah(isi_sel)) is isi.BUKAN_TANGGAL


def test_a_choice_is_read_without_regard_to_case():
    assert Pilihan(Polaritas).parse(Mentah(" Negatif ")) is Polaritas.NEGATIF
    assert Pilihan(Polaritas).parse(Mentah("turun")) is isi.BUKAN_PILIHAN
    assert YaTidak().parse(Mentah("YA")) is True
    assert YaTidak().parse(Mentah("mungkin")) is isi.BUKAN_PILIHAN


def test_the_debris_of_spreadsheets_is_removed():
    assert clean_text(" satu\u00a0 dua_x000D_\n\n tiga ") == "satu dua\ntiga"
    assert all(is_blank(raw) for raw in (None, "", "  ", "\u00a0", "None", "_x000D_"))
    assert not is_blank(0)


@pytest.mark.parametrize("lebar_nol", ["\u200b", "\u200c", "\u200d", "\ufeff"])
def test_blanks_without_width_are_blanks(lebar_nol):
    assert is_blank(lebar_nol)
    assert clean_text(f"{lebar_nol}85,5{lebar_nol}") == "85,5"


def test_a_whole_number_typed_into_a_text_cell_stays_whole():
    assert Teks().parse(Mentah(12.0)) == "12"


@pytest.mark.parametrize("isi_sel", [196608301993031003, 1.96608301993031e17, 10**15, -(10**15), float("inf")])
def test_a_number_of_more_digits_than_excel_keeps_is_refused_in_a_text_cell(isi_sel):
    assert Teks().parse(Mentah(isi_sel)) is isi.DIKETIK_SEBAGAI_ANGKA
    assert Teks().parse(Mentah(str(isi_sel))) == str(isi_sel)
    assert Teks().parse(Mentah(10**15 - 1)) == "9" * 15


def test_a_code_typed_as_a_fraction_is_refused():
    assert Kode().parse(Mentah(5.10)) is isi.DIKETIK_SEBAGAI_ANGKA
    assert Kode().parse(Mentah("5.10")) == "5.10"
    assert Kode().parse(Mentah(5.0)) == "5"
    assert Teks().parse(Mentah(5.5)) == "5.5"


@pytest.mark.parametrize("isi_sel", ["P1/K1", "/", "opd", "OPD"])
def test_an_id_that_would_make_the_keys_of_figures_ambiguous_is_refused(isi_sel):
    assert Id().parse(Mentah(isi_sel)) is isi.ID_TERLARANG
    assert Id().parse(Mentah("OPD1")) == "OPD1"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_every_number_that_we_print_with_decimals_is_read_back(angka):
    assert Angka().parse(Mentah(format_angka(angka, 4))) == angka


@given(st.one_of(st.none(), st.text(), st.floats(), st.integers(), st.booleans(), st.dates(), st.datetimes()))
def test_no_cell_content_raises(isi_sel):
    for kind in (Angka(), Rupiah(), Bulat(), NilaiKinerja(), Tanggal(), Teks(), YaTidak(), Pilihan(Polaritas)):
        if not is_blank(isi_sel):
            parsed = kind.parse(Mentah(isi_sel))
            assert parsed is None or isinstance(parsed, ProblemKind) or parsed == parsed


@pytest.mark.parametrize("raw", [10**18, -(10**400), 1e308, float("inf"), float("nan"), "9" * 19, "-" + "9" * 400])
def test_a_number_beyond_all_amounts_is_none(raw):
    assert parse_angka(Mentah(raw)) is isi.BUKAN_ANGKA


def test_the_largest_amount_is_still_a_number():
    assert parse_angka(Mentah("999.999.999.999.999.999")) == Decimal(999_999_999_999_999_999)

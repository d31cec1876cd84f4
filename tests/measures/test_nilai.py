"""Value types: ranges are read as staff type them, and the closed lists fit into an Excel drop-down."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import nilai as modul
from generator.model.nilai import Rentang, TanpaNilai, parse_rentang, round_half_up

BILANGAN = st.decimals(min_value=0, max_value=10**9, places=2)
DAFTAR = (
    modul.Polaritas,
    modul.TipeNilai,
    modul.JenisAkumulasi,
    modul.RumusNegatif,
    modul.RumusEfisiensi,
    modul.BasisRerata,
    modul.StatusData,
)


@pytest.mark.parametrize(
    ("text", "rentang"),
    [
        ("80-90", ("80", "90")),
        ("80,5 – 90 %", ("80.5", "90")),
        ("80% s.d. 90%", ("80", "90")),
        ("80 sampai dengan 90", ("80", "90")),
        ("50-100", ("50", "100")),
        ("-5 - -2", ("-5", "-2")),
        ("1.000.000-2.000.000", ("1000000", "2000000")),
        ("1.234,5-1.300,0", ("1234.5", "1300.0")),
    ],
)
def test_a_range_is_read_in_every_way_staff_write_it(text, rentang):
    assert parse_rentang(text) == Rentang(*map(Decimal, rentang))


@pytest.mark.parametrize(
    "text", ["", "-", "80", "90-80", "1.234-2.000", "n/a", "2024-01-05", "BB-A", "80--", "80-90-100"]
)
def test_what_is_no_clear_rising_range_is_not_read_as_one(text):
    assert parse_rentang(text) is None


@given(BILANGAN, BILANGAN)
def test_a_range_as_typed_reads_back(satu, dua):
    rentang = Rentang(*sorted((satu, dua)))
    assert parse_rentang(str(rentang)) == rentang


@given(st.text())
def test_any_text_is_a_range_or_none(text):
    assert isinstance(parse_rentang(text), (Rentang, type(None)))


def test_a_typed_dash_is_neither_empty_nor_zero():
    assert TanpaNilai("-") not in (None, Decimal(0), TanpaNilai("n/a"))
    assert str(TanpaNilai("n/a")) == "n/a"


@pytest.mark.parametrize(
    ("nilai", "kuantum", "hasil"),
    [("90.5", "1", "91"), ("89.5", "1", "90"), ("-0.5", "1", "-1"), ("0.125", "0.01", "0.13"), ("1234", "1", "1234")],
)
def test_ties_go_away_from_zero(nilai, kuantum, hasil):
    assert round_half_up(Decimal(nilai), Decimal(kuantum)) == Decimal(hasil)


@given(st.decimals(min_value=-(10**40), max_value=10**40, allow_nan=False))
def test_rounding_never_moves_a_number_by_more_than_half_a_step(nilai):
    dibulatkan = round_half_up(nilai, Decimal("0.01"))
    assert abs(Fraction(dibulatkan) - Fraction(nilai)) <= Fraction(1, 200)


@pytest.mark.parametrize("daftar", DAFTAR, ids=lambda daftar: daftar.__name__)
def test_the_words_of_a_closed_list_fit_an_excel_drop_down(daftar):
    """Excel splits an inline list at commas and allows 255 characters."""
    kata = [anggota.value for anggota in daftar]
    assert len(set(kata)) == len(kata)
    assert not any("," in satu or satu.startswith("=") for satu in kata)
    assert len(",".join(kata)) <= 255

"""Printing: Indonesian separators, half-up, no «-0», and words that read back to the same number."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures import cetak
from generator.measures.capaian import BelumTerukur
from generator.model.nilai import Rentang, TanpaNilai
from generator.model.pilihan import GayaRupiah
from tests.measures.vektor import angka, read_kasus

BILANGAN = st.decimals(min_value=-(10**16), max_value=10**16, allow_nan=False)
POLA = re.compile(r"-?\d{1,3}(\.\d{3})*(,\d+)?")


def tercetak(kasus):
    return kasus["cetak"]


@pytest.mark.parametrize("kasus", read_kasus("cetak.toml", "angka"), ids=tercetak)
def test_numbers_print_with_fixed_decimals(kasus):
    assert cetak.format_angka(Decimal(kasus["nilai"]), kasus["desimal"]) == kasus["cetak"]


@pytest.mark.parametrize("kasus", read_kasus("cetak.toml", "asli"), ids=tercetak)
def test_numbers_print_with_the_decimals_they_have(kasus):
    assert cetak.format_bilangan_asli(Decimal(kasus["nilai"]), kasus.get("desimal")) == kasus["cetak"]


@pytest.mark.parametrize("kasus", read_kasus("cetak.toml", "persen"), ids=tercetak)
def test_percentages_print_with_one_sign_and_guard_the_hundred_on_demand(kasus):
    text = cetak.format_persen(Decimal(kasus["nilai"]), kasus["desimal"], kasus.get("jaga", False))
    assert text == kasus["cetak"]


@pytest.mark.parametrize("kasus", read_kasus("cetak.toml", "rupiah"), ids=tercetak)
def test_money_prints_in_the_declared_style(kasus):
    gaya = GayaRupiah(kasus["gaya"]) if "gaya" in kasus else None
    assert cetak.format_rupiah(Decimal(kasus["nilai"]), gaya, kasus.get("desimal", 0)) == kasus["cetak"]


@pytest.mark.parametrize("kasus", read_kasus("cetak.toml", "terbilang"), ids=tercetak)
def test_whole_numbers_are_spelled(kasus):
    assert cetak.terbilang(int(kasus["nilai"])) == kasus["cetak"]


@given(BILANGAN, st.integers(0, 6))
def test_printed_numbers_read_back_within_half_a_last_digit(nilai, desimal):
    text = cetak.format_angka(nilai, desimal)
    assert POLA.fullmatch(text)
    assert abs(angka(text) - nilai) <= Decimal(5).scaleb(-desimal - 1)


@given(BILANGAN, st.integers(0, 6), st.sampled_from([None, *GayaRupiah]))
def test_minus_zero_is_never_printed(nilai, desimal, gaya):
    for text in (
        cetak.format_angka(nilai / 10**16, desimal),
        cetak.format_bilangan_asli(nilai / 10**20),
        cetak.format_persen(nilai / 10**16, desimal),
        cetak.format_rupiah(nilai / 10**16, gaya),
    ):
        assert not text.startswith("-") or re.search("[1-9]", text)


@given(st.decimals(min_value=0, max_value=100, allow_nan=False).filter(lambda nilai: nilai < 100), st.integers(0, 4))
def test_a_guarded_percentage_below_100_never_prints_100(nilai, desimal):
    assert not cetak.format_persen(nilai, desimal, jaga_seratus=True).startswith("100")


@given(st.decimals(allow_nan=True, allow_infinity=True, min_value=None, max_value=None), st.integers(-1, 8))
def test_every_number_prints_as_something(nilai, desimal):
    assert cetak.format_angka(nilai, desimal)
    assert cetak.format_nilai(nilai)


KATA = {kata: nilai for nilai, kata in enumerate(cetak.SATUAN) if kata} | {"nol": 0}
BESAR = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def read_terbilang(text):
    """Read words back, by another way than they were made: a running group that each large name closes."""
    total = kelompok = satuan = 0
    for kata in text.replace("seribu", "satu ribu").replace("seratus", "satu ratus").split():
        if kata in KATA:
            satuan = KATA[kata]
        elif kata == "belas":
            satuan += 10
        elif kata in ("puluh", "ratus"):
            kelompok, satuan = kelompok + satuan * (10 if kata == "puluh" else 100), 0
        else:
            total, kelompok, satuan = total + (kelompok + satuan) * BESAR[kata], 0, 0
    return total + kelompok + satuan


@given(st.one_of(st.integers(0, 99_999), st.integers(0, 10**18 - 1)))
def test_spelled_numbers_read_back_to_themselves(bilangan):
    assert read_terbilang(cetak.terbilang(bilangan)) == bilangan


@pytest.mark.parametrize(
    ("nilai", "text"),
    [
        (Decimal("82.10"), "82,1"),
        (Rentang(Decimal(80), Decimal("90.5")), "80-90,5"),
        ("BB", "BB"),
        (TanpaNilai("n/a"), "n/a"),
        (None, "–"),
        (BelumTerukur("realisasi belum tersedia"), "–"),
        (Decimal("NaN"), "–"),
    ],
)
def test_every_kind_of_cell_prints(nilai, text):
    assert cetak.format_nilai(nilai) == text


def test_a_value_prints_with_the_decimals_of_its_indicator():
    assert cetak.format_nilai(Decimal("82.1"), 2) == "82,10"
    assert cetak.format_nilai(Rentang(Decimal(80), Decimal(90)), 1) == "80,0-90,0"


def test_dates_months_and_quarters_print_in_words():
    assert cetak.format_tanggal(date(2024, 4, 16)) == "16 April 2024"
    assert [cetak.format_triwulan(triwulan) for triwulan in (1, 2, 3, 4, 5)] == ["I", "II", "III", "IV", "5"]
    assert (cetak.format_bulan(1), cetak.format_bulan(12), cetak.format_bulan(0)) == ("Januari", "Desember", "0")


def test_thousands_dots_can_be_left_out():
    assert cetak.format_angka(Decimal("12345.6"), 1, ribuan=False) == "12345,6"


@pytest.mark.parametrize("nilai", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_not_a_number_prints_a_dash(nilai):
    assert {cetak.format_persen(nilai), cetak.format_rupiah(nilai), cetak.format_bilangan_asli(nilai)} == {"–"}


def test_zeros_are_filled_up_to_two_decimals_beside_a_value_of_more():
    values = ("0.003", "1.19", "9.5", "12", "1.1875")
    printed = [cetak.format_nilai(Decimal(nilai), 4, 2) for nilai in values]
    assert printed == ["0,003", "1,19", "9,50", "12,00", "1,1875"]
    assert cetak.format_nilai(Decimal("12"), 1, 2) == "12,0" and cetak.format_nilai(Decimal("1.5"), 3) == "1,500"


def test_a_typed_hyphen_is_printed_as_typed_and_not_as_the_dash_of_an_empty_cell():
    assert cetak.format_nilai(TanpaNilai("-")) == "-" != cetak.format_nilai(None) == cetak.KOSONG

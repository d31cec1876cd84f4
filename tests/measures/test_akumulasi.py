"""Accumulation: what may be added is added, the rest is the last value, and empty is never zero."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.akumulasi import accumulate_quarters, carry_years, falling_quarters, sum_literal
from generator.measures.capaian import BelumTerukur
from generator.model.nilai import JenisAkumulasi, Rentang
from tests.measures.vektor import nama, nilai, read_kasus

ANGKA = st.decimals(min_value=0, max_value=10**12, places=2)
TRIWULAN = st.lists(st.one_of(st.none(), ANGKA), min_size=4, max_size=4)


def harapan(kasus):
    return BelumTerukur(kasus["belum"]) if "belum" in kasus else nilai(kasus.get("hasil"))


@pytest.mark.parametrize("kasus", read_kasus("akumulasi.toml", "triwulan"), ids=nama)
def test_quarters_make_the_year_of_the_case(kasus):
    triwulan = [nilai(text or None) for text in kasus["triwulan"]]
    assert accumulate_quarters(JenisAkumulasi(kasus["jenis"]), triwulan, kasus.get("sampai", 4)) == harapan(kasus)


@pytest.mark.parametrize("kasus", read_kasus("akumulasi.toml", "tahun"), ids=nama)
def test_years_make_the_plan_period_of_the_case(kasus):
    lalu, kini = nilai(kasus["lalu"] or None), nilai(kasus["kini"] or None)
    hasil = carry_years(JenisAkumulasi(kasus["jenis"]), lalu, kini, kasus.get("harfiah", False))
    assert hasil == harapan(kasus)


@given(TRIWULAN)
def test_a_cumulative_year_is_the_sum_of_its_filled_quarters(triwulan):
    terisi = [bagian for bagian in triwulan if bagian is not None]
    assert accumulate_quarters(JenisAkumulasi.KUMULATIF, triwulan) == (sum(terisi) if terisi else None)


@given(st.permutations([Decimal("0.1"), Decimal("1e12"), Decimal("7.77"), Decimal(3)]))
def test_the_sum_of_quarters_does_not_depend_on_their_order(triwulan):
    assert accumulate_quarters(JenisAkumulasi.KUMULATIF, triwulan) == Decimal("1000000000010.87")


@given(TRIWULAN, st.sampled_from(JenisAkumulasi), st.integers(0, 4), ANGKA)
def test_quarters_after_the_report_quarter_change_nothing(triwulan, jenis, sampai, lain):
    diubah = [*triwulan[:sampai], *[lain] * (4 - sampai)]
    assert accumulate_quarters(jenis, triwulan, sampai) == accumulate_quarters(jenis, diubah, sampai)


@given(st.lists(ANGKA, min_size=1, max_size=4))
def test_a_mean_lies_between_the_smallest_and_the_largest_quarter(triwulan):
    rerata = accumulate_quarters(JenisAkumulasi.RATA_RATA, triwulan)
    assert min(triwulan) <= rerata <= max(triwulan)


def test_the_literal_sum_ignores_empty_cells_and_refuses_ranges():
    assert sum_literal((Decimal(1), None, Decimal(2))) == 3
    assert sum_literal((None, None)) is None
    assert isinstance(sum_literal((Rentang(Decimal(1), Decimal(2)),)), BelumTerukur)


@pytest.mark.parametrize(
    ("triwulan", "turun"),
    [
        ([25, 50, 75, 100], ()),
        ([25, 20, 75, 70], (2, 4)),
        ([25, None, 20, None], (3,)),
        ([None, None, None, None], ()),
        ([50, 50, 50, 50], ()),
    ],
)
def test_a_progressive_percentage_that_fell_is_named_by_its_quarter(triwulan, turun):
    assert falling_quarters([None if bagian is None else Decimal(bagian) for bagian in triwulan]) == turun

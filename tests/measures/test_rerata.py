"""Averages: unrounded values, a declared basis, nothing unmeasured counted as zero."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.capaian import BelumTerukur, percent_of
from generator.measures.cetak import format_angka
from generator.measures.rerata import (
    Komponen,
    combine_jumlah,
    combine_rasio,
    combine_rerata,
    combine_tertimbang,
    mean,
    total_ratio,
    weighted_mean,
)
from generator.model.nilai import BasisRerata
from tests.measures.vektor import angka, desimal, nama, nilai, read_kasus

ANGKA = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False)
CARA = {"jumlah": combine_jumlah, "rata-rata": combine_rerata, "tertimbang": combine_tertimbang}


def persen(bagian, seluruh):
    return percent_of(angka(bagian), angka(seluruh)) if bagian else BelumTerukur("kosong")


@pytest.mark.parametrize("kasus", read_kasus("rerata.toml", "rerata"), ids=nama)
def test_a_mean_is_taken_over_unrounded_percentages(kasus):
    rerata = mean([persen(*pecahan) for pecahan in kasus["pecahan"]], BasisRerata.PROGRAM)
    assert format_angka(rerata.nilai, desimal(kasus["hasil"])) == kasus["hasil"]
    assert (rerata.banyak, rerata.belum) == (len(kasus["pecahan"]) - kasus["belum"], kasus["belum"])
    assert rerata.basis is BasisRerata.PROGRAM


@pytest.mark.parametrize("kasus", read_kasus("rerata.toml", "indeks"), ids=nama)
def test_components_make_the_index_of_the_case(kasus):
    bobot = kasus.get("bobot", [""] * len(kasus["komponen"]))
    komponen = [
        Komponen(nilai(isi or None), nilai(berat or None)) for isi, berat in zip(kasus["komponen"], bobot, strict=True)
    ]
    hasil = CARA[kasus["cara"]](komponen)
    if "belum" in kasus:
        assert hasil == BelumTerukur(kasus["belum"])
    else:
        assert format_angka(hasil, desimal(kasus["hasil"])) == kasus["hasil"]


@given(st.lists(ANGKA, min_size=1, max_size=8).flatmap(lambda isi: st.tuples(st.just(isi), st.permutations(isi))))
def test_a_mean_does_not_depend_on_the_order_of_its_rows(pasangan):
    assert mean(pasangan[0]).nilai == mean(pasangan[1]).nilai


@given(st.lists(ANGKA, min_size=1), st.integers(0, 5))
def test_unmeasured_rows_change_only_the_count(isi, kosong):
    rerata = mean([*isi, *[BelumTerukur("x")] * kosong, None])
    assert rerata.nilai == mean(isi).nilai
    assert (rerata.banyak, rerata.belum) == (len(isi), kosong + 1)


@given(st.lists(ANGKA, min_size=1), st.decimals(min_value=1, max_value=1000, places=2))
def test_equal_weights_give_the_plain_mean(isi, bobot):
    assert weighted_mean([(bagian, bobot) for bagian in isi]).nilai == mean(isi).nilai


@pytest.mark.parametrize("isi", [[], [None], [BelumTerukur("x")], [Decimal("NaN")]])
def test_a_mean_of_nothing_says_so(isi):
    assert mean(isi).nilai == BelumTerukur("belum ada nilai yang terukur")


def test_total_over_total_is_not_the_mean_of_the_rows():
    """Rows of 0 % and 50 % with very different amounts: the mean is 25, the total 5."""
    baris = [(Decimal(0), Decimal(900)), (Decimal(50), Decimal(100))]
    assert total_ratio(baris).nilai == 5
    assert total_ratio(baris).basis is BasisRerata.TOTAL
    assert mean(percent_of(*pasangan) for pasangan in baris).nilai == 25


def test_total_over_total_keeps_the_whole_of_a_row_without_a_part():
    hasil = total_ratio([(None, Decimal(300)), (Decimal(50), Decimal(100)), (Decimal(9), None)])
    assert (hasil.nilai, hasil.banyak, hasil.belum) == (Decimal("12.5"), 2, 2)


@pytest.mark.parametrize(
    "baris", [[], [(None, Decimal(1))], [(Decimal(1), None)], [(None, Decimal(1)), (Decimal(1), None)]]
)
def test_total_over_total_of_nothing_says_so(baris):
    assert isinstance(total_ratio(baris).nilai, BelumTerukur)


def test_total_over_a_total_of_zero_is_not_a_number():
    assert total_ratio([(Decimal(0), Decimal(0))]).nilai == BelumTerukur("pembagi nol")


def test_an_index_of_no_components_is_not_measured():
    assert combine_jumlah([]) == combine_rerata([]) == combine_tertimbang([]) == BelumTerukur("komponen belum lengkap")


def test_numerator_and_denominator_give_percent_or_another_multiple():
    assert combine_rasio(Decimal(45), Decimal(60)) == 75
    assert combine_rasio(Decimal(45), Decimal(60), Decimal(1)) == Decimal("0.75")
    assert combine_rasio(Decimal(45), Decimal(0)) == BelumTerukur("penyebut nol")
    assert combine_rasio(None, Decimal(60)) == BelumTerukur("pembilang atau penyebut belum tersedia")

"""Figures that two periods share are kept once, and only those that are alike in all."""

from decimal import Decimal

import pytest

from generator.app.pemeriksaan.temuan import Pengukur
from generator.measures.hasil import RUPIAH, Hasil, Periode, is_alike, list_ukuran
from generator.measures.ukur import measure
from generator.model.nilai import Rentang
from generator.problems import Place
from tests.helpers.contoh import build_contoh

PERIODS = (1, 2, 3, 4, None)


def test_what_is_measured_after_another_period_is_what_is_measured_alone():
    isian = build_contoh("contoh-bersih-2024")
    pengukur = Pengukur(isian)
    after = [pengukur.measure(period) for period in PERIODS]
    assert [repr(hasil) for hasil in after] == [repr(measure(isian, period)) for period in PERIODS]
    assert len(list_ukuran(after)) < 0.6 * sum(len(hasil.angka) for hasil in after)


@pytest.mark.parametrize(
    ("satu", "lain", "alike"),
    [
        (Decimal("1.0"), Decimal("1.0"), True),
        (Decimal("1.0"), Decimal("1.00"), False),
        (Decimal("0"), Decimal("-0"), False),
        ("BB", "BB", True),
        ("BB", "A", False),
        (None, None, True),
        (None, Decimal(0), False),
        (Rentang(Decimal(1), Decimal(2)), Rentang(Decimal("1.0"), Decimal(2)), False),
    ],
)
def test_values_are_alike_only_if_they_are_written_alike(satu, lain, alike):
    assert is_alike(satu, lain) is alike


@pytest.mark.parametrize(("nilai", "sel"), [(Decimal("5.0"), "B2"), (Decimal(5), "B3")])
def test_a_figure_that_differs_in_a_zero_or_in_its_cell_is_its_own(nilai, sel):
    isian = build_contoh("contoh-bersih-2024")
    earlier = Hasil(isian, Periode(2024, 1))
    earlier.put("a", Decimal(5), RUPIAH, "isian", (Place("Anggaran", "B2"),))
    hasil = Hasil(isian, Periode(2024, 2), lain=earlier.angka)
    hasil.put("a", nilai, RUPIAH, "isian", (Place("Anggaran", sel),))
    assert hasil["a"] is not earlier["a"] and (str(hasil["a"].nilai), hasil["a"].asal[0].sel) == (str(nilai), sel)

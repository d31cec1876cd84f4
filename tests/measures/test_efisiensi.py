"""Efficiency: the published rows from raw values, the declared formulas, and their bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.capaian import BelumTerukur, percent_of
from generator.measures.cetak import format_angka
from generator.measures.efisiensi import (
    TIDAK_DINILAI,
    AturanEfisiensi,
    measure_efisiensi,
)
from generator.measures.peraturan import SKALA_EFISIENSI, SKALA_EFISIENSI_SELISIH
from generator.model.nilai import RumusEfisiensi
from tests.measures.vektor import angka, desimal, nama, read_kasus

PERSEN = st.decimals(min_value=0, max_value=1000, places=3)
SERATUS = Decimal(100)


def capaian_serapan(kasus):
    capaian = percent_of(angka(kasus["realisasi"]), angka(kasus["target"]))
    return capaian, percent_of(angka(kasus["serapan"]), angka(kasus["pagu"]))


@pytest.mark.parametrize("kasus", read_kasus("efisiensi.toml"), ids=nama)
def test_the_ratio_and_its_class_come_from_raw_values(kasus):
    aturan = AturanEfisiensi(RumusEfisiensi.RASIO, SKALA_EFISIENSI, kasus.get("tercapai", True))
    hasil = measure_efisiensi(*capaian_serapan(kasus), aturan)
    assert (format_angka(hasil.nilai, 0), hasil.tingkat) == (kasus["rasio"], kasus["tingkat"])


@pytest.mark.parametrize("kasus", read_kasus("efisiensi.toml"), ids=nama)
def test_the_difference_is_capaian_minus_serapan_in_points(kasus):
    aturan = AturanEfisiensi(RumusEfisiensi.SELISIH, SKALA_EFISIENSI_SELISIH)
    hasil = measure_efisiensi(*capaian_serapan(kasus), aturan)
    assert format_angka(hasil.nilai, desimal(kasus["selisih"])) == kasus["selisih"]


def test_a_failed_programme_that_spent_little_is_not_called_efficient():
    hasil = measure_efisiensi(Decimal(60), Decimal(20), AturanEfisiensi(skala=SKALA_EFISIENSI))
    assert (hasil.nilai, hasil.tingkat) == (300, TIDAK_DINILAI)


def test_the_unspent_share_counts_only_when_the_target_is_met():
    aturan = AturanEfisiensi(RumusEfisiensi.SISA_ANGGARAN)
    assert measure_efisiensi(Decimal("100.45"), Decimal("88.99"), aturan).nilai == Decimal("11.01")
    gagal = measure_efisiensi(Decimal("99.99"), Decimal(50), aturan)
    assert gagal.nilai == BelumTerukur("target belum tercapai")
    assert gagal.tingkat == TIDAK_DINILAI


def test_a_formula_without_classes_prints_no_class():
    assert measure_efisiensi(SERATUS, Decimal(80), AturanEfisiensi(RumusEfisiensi.SISA_ANGGARAN)).tingkat == ""


def test_pmk_equals_its_formula_on_one_output():
    """RAK 80 of PAK 100, RVK 10 of TVK 8: 1 − (80/10)/(100/8) = 36 percent."""
    hasil = measure_efisiensi(percent_of(Decimal(10), Decimal(8)), Decimal(80), AturanEfisiensi(RumusEfisiensi.PMK))
    assert hasil.nilai == 36


@given(
    st.one_of(PERSEN, st.just(BelumTerukur("x"))),
    st.one_of(PERSEN, st.just(BelumTerukur("y"))),
    st.sampled_from(RumusEfisiensi),
    st.sampled_from([None, SKALA_EFISIENSI, SKALA_EFISIENSI_SELISIH]),
    st.booleans(),
)
def test_every_row_gets_a_figure_or_a_reason_and_names_its_formula(capaian, serapan, rumus, skala, tercapai):
    hasil = measure_efisiensi(capaian, serapan, AturanEfisiensi(rumus, skala, tercapai))
    assert hasil.rumus is rumus
    if isinstance(hasil.nilai, BelumTerukur):
        assert hasil.nilai.alasan and hasil.tingkat == TIDAK_DINILAI
    else:
        assert hasil.nilai.is_finite()


@pytest.mark.parametrize(("rumus", "capaian", "serapan"), [(RumusEfisiensi.RASIO, 100, 0), (RumusEfisiensi.PMK, 0, 50)])
def test_a_divisor_of_zero_gives_a_reason(rumus, capaian, serapan):
    hasil = measure_efisiensi(Decimal(capaian), Decimal(serapan), AturanEfisiensi(rumus))
    assert isinstance(hasil.nilai, BelumTerukur)

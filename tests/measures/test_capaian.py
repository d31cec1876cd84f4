"""Capaian: the published figures, the disputed formulas, and what holds for all numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.capaian import AturanCapaian, BelumTerukur, apply_batas, measure_capaian
from generator.measures.cetak import format_angka
from generator.measures.peraturan import find_skala
from generator.model.nilai import Polaritas, Rentang, RumusNegatif, TanpaNilai, TipeNilai
from tests.measures.vektor import desimal, nama, nilai, read_kasus

BILANGAN = st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=4)
ADA = BILANGAN.filter(lambda bilangan: bilangan > 0)
ATURAN = st.builds(
    AturanCapaian,
    polaritas=st.sampled_from(Polaritas),
    tipe_nilai=st.sampled_from(TipeNilai),
    rumus_negatif=st.sampled_from(RumusNegatif),
    skala=st.sampled_from([None, find_skala("sakip"), find_skala("kapabilitas"), find_skala("terpenuhi")]),
)
SEMUA_NILAI = st.one_of(
    st.none(),
    st.decimals(),
    st.text(max_size=8),
    st.sampled_from(["AA", "BB", "D", "Level 3", "Terpenuhi"]),
    st.builds(TanpaNilai, st.sampled_from(["-", "n/a"])),
    st.builds(Rentang, st.decimals(allow_nan=False), st.decimals(allow_nan=False)),
    st.builds(BelumTerukur, st.text(max_size=8)),
)


def aturan_of(kasus):
    return AturanCapaian(
        Polaritas(kasus.get("polaritas", "positif")),
        TipeNilai(kasus.get("tipe", "angka")),
        RumusNegatif[kasus.get("rumus", "A")],
        find_skala(kasus["skala"]) if "skala" in kasus else None,
    )


@pytest.mark.parametrize("kasus", read_kasus("capaian.toml"), ids=nama)
def test_capaian_is_as_the_case_says(kasus):
    capaian = measure_capaian(nilai(kasus.get("target")), nilai(kasus.get("realisasi")), aturan_of(kasus))
    if "belum" in kasus:
        assert capaian == BelumTerukur(kasus["belum"])
    else:
        assert format_angka(capaian, desimal(kasus["capaian"])) == kasus["capaian"]


@given(ADA, st.sampled_from(Polaritas), st.sampled_from(RumusNegatif))
def test_an_exact_target_is_100_for_every_direction(target, polaritas, rumus):
    assert measure_capaian(target, target, AturanCapaian(polaritas, rumus_negatif=rumus)) == 100


@given(ADA, BILANGAN, BILANGAN)
def test_a_better_realisasi_never_measures_lower(target, satu, dua):
    rendah, tinggi = sorted((satu, dua))
    naik = AturanCapaian(Polaritas.POSITIF)
    turun = AturanCapaian(Polaritas.NEGATIF)
    assert measure_capaian(target, rendah, naik) <= measure_capaian(target, tinggi, naik)
    assert measure_capaian(target, rendah, turun) >= measure_capaian(target, tinggi, turun)


@given(ADA, BILANGAN, st.sampled_from([Polaritas.NEGATIF, Polaritas.STABIL]))
def test_the_clamped_formulas_never_fall_below_zero(target, realisasi, polaritas):
    assert measure_capaian(target, realisasi, AturanCapaian(polaritas)) >= 0


@given(ADA, ADA, st.sampled_from(Polaritas))
def test_a_range_is_met_anywhere_inside_and_nowhere_outside_counts_as_exactly_met(satu, dua, polaritas):
    bawah, atas = sorted((satu, dua))
    aturan = AturanCapaian(polaritas, TipeNilai.RENTANG)
    assert measure_capaian(Rentang(bawah, atas), (bawah + atas) / 2, aturan) == 100
    assert measure_capaian(Rentang(bawah, atas), atas * 2, aturan) != 100


def test_a_falling_indicator_with_a_range_is_punished_above_and_rewarded_below():
    aturan = AturanCapaian(Polaritas.NEGATIF, TipeNilai.RENTANG)
    assert measure_capaian(Rentang(Decimal(80), Decimal(90)), Decimal(99), aturan) == 90
    assert measure_capaian(Rentang(Decimal(80), Decimal(90)), Decimal(72), aturan) == 110


@given(SEMUA_NILAI, SEMUA_NILAI, ATURAN)
def test_every_pair_of_cells_gets_a_finite_number_or_a_reason(target, realisasi, aturan):
    capaian = measure_capaian(target, realisasi, aturan)
    assert isinstance(capaian, BelumTerukur) or capaian.is_finite()


def test_the_ratio_is_not_rounded_on_the_way():
    assert str(measure_capaian(Decimal(3), Decimal(2), AturanCapaian())).startswith("66.666666666666666666")


@given(BILANGAN, st.sampled_from([Decimal(batas) for batas in (100, 110, 120, 150, 200)]))
def test_a_cap_cuts_only_what_lies_above_it(capaian, batas):
    assert apply_batas(capaian, batas) == (batas if capaian > batas else capaian)


def test_without_a_cap_the_raw_value_stands_and_an_unmeasured_one_stays_unmeasured():
    assert apply_batas(Decimal("131.9"), None) == Decimal("131.9")
    assert apply_batas(BelumTerukur("x"), Decimal(100)) == BelumTerukur("x")

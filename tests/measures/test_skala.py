"""Scales: no number falls between two classes, and the default ones are as their sources print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.peraturan import BOBOT_IP_ASN, BOBOT_SAKIP, SKALA_BAWAAN, find_skala
from generator.measures.skala import PER_SATU, Langkah, Skala
from tests.measures.vektor import angka, nama, read_kasus

BILANGAN = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("kasus", read_kasus("skala.toml"), ids=nama)
def test_a_number_gets_the_class_and_the_gap_mark_of_the_case(kasus):
    skala = find_skala(kasus["skala"])
    langkah = skala.rate(angka(kasus["nilai"]))
    assert (langkah.label if langkah else None) == kasus.get("label")
    assert skala.in_gap(angka(kasus["nilai"])) is kasus["celah"]


@pytest.mark.parametrize("skala", SKALA_BAWAAN, ids=lambda skala: skala.id)
@given(nilai=BILANGAN)
def test_every_number_from_the_bottom_up_has_a_class_and_at_most_one_holds_it(skala, nilai):
    dasar = skala.urut[0].batas_bawah
    assert (skala.rate(nilai) is not None) or (dasar is not None and nilai < dasar)
    pemegang = [langkah for langkah in skala.langkah if langkah.holds(nilai)]
    assert len(pemegang) <= 1
    assert not pemegang or skala.rate(nilai) == pemegang[0]


@pytest.mark.parametrize("skala", SKALA_BAWAAN, ids=lambda skala: skala.id)
@given(satu=BILANGAN, dua=BILANGAN)
def test_a_higher_number_never_gets_a_lower_class(skala, satu, dua):
    peringkat = [-1 if (lk := skala.rate(nilai)) is None else skala.urut.index(lk) for nilai in sorted((satu, dua))]
    assert peringkat == sorted(peringkat)


@pytest.mark.parametrize("skala", SKALA_BAWAAN, ids=lambda skala: skala.id)
def test_every_default_scale_names_its_source_and_finds_its_own_labels(skala):
    assert skala.dasar and skala.nama
    assert find_skala(skala.id.upper()) is skala
    peringkat = [skala.rank(f"  {langkah.label.upper()} ") for langkah in skala.urut]
    assert peringkat == list(range(skala.peringkat_awal, skala.peringkat_awal + len(skala.langkah)))


def test_ids_are_unique_and_an_unknown_one_is_not_found():
    assert len({skala.id for skala in SKALA_BAWAAN}) == len(SKALA_BAWAAN)
    assert find_skala("tidak-ada") is None


def test_typed_classes_may_overlap_and_come_in_any_order():
    """A workbook may hold 100-110 and 90-100 both closed: the shared 100 belongs to the upper class."""
    langkah = (
        Langkah(Decimal(100), True, Decimal(110), True, "atas"),
        Langkah(Decimal(90), True, Decimal(100), True, "bawah"),
    )
    skala = Skala("X", "X", langkah)
    assert skala.rate(Decimal(100)).label == "atas"
    assert skala.rate(Decimal("99.99")).label == "bawah"


def test_without_rounding_a_value_in_a_gap_belongs_to_the_class_below_it():
    langkah = find_skala("capaian").langkah
    assert Skala("X", "X", langkah).rate(Decimal("90.99")).label == "Tinggi"
    assert Skala("X", "X", langkah, PER_SATU).rate(Decimal("90.99")).label == "Sangat Tinggi"


def test_a_gap_between_classes_is_told_from_a_value_outside():
    skala, merit = find_skala("capaian"), find_skala("merit-nilai")
    assert skala.is_between(Decimal("90.5"))
    assert not skala.is_between(Decimal("131.9"))
    assert not skala.is_between(Decimal(95))
    assert not merit.is_between(Decimal(99))


@pytest.mark.parametrize("bukan_angka", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_not_a_number_has_no_class(bukan_angka):
    assert find_skala("capaian").rate(bukan_angka) is None
    assert not find_skala("capaian").in_gap(bukan_angka)


def test_an_empty_scale_answers_everything():
    kosong = Skala("X", "X", ())
    assert kosong.rate(Decimal(1)) is None
    assert kosong.rank("A") is None
    assert not kosong.is_between(Decimal(1))


@pytest.mark.parametrize("bobot", [BOBOT_SAKIP, BOBOT_IP_ASN], ids=lambda bobot: bobot.id)
def test_the_weights_of_an_index_sum_to_100(bobot):
    assert sum(bagian for _, bagian in bobot.komponen) == 100

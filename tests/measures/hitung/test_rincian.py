"""Details of an indicator: groups, weights and multipliers, as the workbook declares them."""

from decimal import Decimal

import pytest

from generator.measures.hitung.rincian import komponen_by_kelompok
from tests.measures.hitung.kecil import indikator, measure_kecil


def rinci(jenis: str, nilai: int, kelompok: str | None = None, **isi):
    baris = {"indikator": "I1", "tahun": 2024, "jenis": jenis, "uraian": jenis, "nilai": nilai, **isi}
    return baris if kelompok is None else {**baris, "kelompok": kelompok}


def combine(cara: str, *rows: dict, **isi) -> Decimal | None:
    hasil = measure_kecil(indikator=[indikator(cara_gabung=cara, **isi)], rincian=list(rows))
    return hasil.nilai("indikator/I1/gabungan/2024")


def test_components_without_a_group_and_those_of_semua_are_one_group():
    rows = [
        rinci("komponen", 1),
        rinci("komponen", 2, "Semua"),
        rinci("komponen", 4, "semua"),
        rinci("komponen", 8, "A"),
    ]
    hasil = measure_kecil(indikator=[indikator(cara_gabung="rata-rata kelompok")], rincian=rows)
    assert hasil.nilai("indikator/I1/komponen/semua/2024") == 7
    assert hasil.nilai("indikator/I1/komponen/A/2024") == 8
    assert hasil.nilai("indikator/I1/gabungan/2024") == Decimal("7.5")
    assert list(komponen_by_kelompok(hasil.isian.rincian)) == ["semua", "A"]


def test_a_weighted_mean_takes_the_weights_of_the_groups():
    rows = [rinci("komponen", 80, "PNS"), rinci("komponen", 60, "PPPK")]
    weights = [rinci("bobot kelompok", 30, "PNS"), rinci("bobot kelompok", 10, "PPPK")]
    assert combine("rata-rata tertimbang", *rows, *weights) == 75
    assert combine("rata-rata kelompok", *rows, *weights) == 70


def test_the_weight_of_components_without_a_group_is_found():
    rows = [rinci("komponen", 80), rinci("komponen", 60, "PPPK")]
    weights = [rinci("bobot kelompok", 30, "SEMUA"), rinci("bobot kelompok", 10, "PPPK")]
    assert combine("rata-rata tertimbang", *rows, *weights) == 75


@pytest.mark.parametrize(("pengali", "nilai"), [(1000, 250), (None, 25)])
def test_a_ratio_takes_the_multiplier_of_the_indicator(pengali, nilai):
    isi = {"pengali": pengali} if pengali else {}
    assert combine("pembilang/penyebut", rinci("pembilang", 5), rinci("penyebut", 20), **isi) == nilai

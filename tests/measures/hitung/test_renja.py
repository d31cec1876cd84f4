"""The Renja matrix of the small agency: its columns, its averages, and the cells they come from."""

from decimal import Decimal

import pytest

from tests.measures.hitung.kecil import DUA, SATU, cells, indikator_simpul, measure_kecil, uang

ISIAN = {"realisasi_lalu": 20, "target_tahun": 10, "realisasi_tw1": 3, "realisasi_tw2": 5}
TW = "2024-TW2"


def measure_satu(akumulasi: str = "posisi akhir", **isi):
    node = indikator_simpul("N1", SATU, jenis_akumulasi=akumulasi, **isi)
    return measure_kecil(2, indikator_simpul=[node], isian_triwulan=[{"indikator": "N1", **ISIAN}])


def measure_rerata(**pengaturan):
    """Three indicators of the program (10, 20 and 150 percent), one of each sub kegiatan (60 and 100)."""
    nodes = {"A": ("P1", 10), "B": ("P1", 20), "C": ("P1", 150), "D": (SATU, 60), "E": (DUA, 100)}
    return measure_kecil(
        1,
        indikator_simpul=[indikator_simpul(id, simpul) for id, (simpul, _) in nodes.items()],
        isian_triwulan=[{"indikator": id, "target_tahun": 100, "realisasi_tw1": n} for id, (_, n) in nodes.items()],
        anggaran=[uang(SATU, pagu_murni=100, realisasi_tw1=10), uang(DUA, pagu_murni=300, realisasi_tw1=90)],
        pengaturan=pengaturan,
    )


@pytest.mark.parametrize(
    ("akumulasi", "isi", "target"),
    [
        ("posisi akhir", {"target_4": 60, "target_6": 90, "target_akhir": 95}, 95),
        ("posisi akhir", {"target_4": 60, "target_6": 90}, 90),
        ("kumulatif", {"target_4": 60, "target_6": 90}, None),
        ("posisi akhir", {}, None),
    ],
)
def test_column_6_is_the_final_target_of_the_plan(akumulasi, isi, target):
    hasil = measure_satu(akumulasi, **isi)
    assert hasil.nilai(f"renja/N1/k/6/{TW}") == hasil.nilai("indikator/N1/target-akhir") == target


def test_literal_sums_add_whatever_the_kind():
    hasil = measure_satu(target_akhir=50)
    assert [hasil.nilai(f"renja/N1/k/{kolom}/{TW}") for kolom in (13, 14, 15, 16)] == [5, 50, 5, 10]
    assert [hasil.nilai(f"renja-harfiah/N1/k/{kolom}/{TW}") for kolom in (13, 14, 15, 16)] == [8, 80, 28, 56]


def test_every_column_names_its_own_cells():
    hasil = measure_satu(target_akhir=50)
    lalu, satu, dua, tiga = (cells(hasil, f"renja/N1/k/{kolom}/{TW}") for kolom in (7, 9, 10, 11))
    assert [len(found) for found in (lalu, satu, dua, tiga)] == [1, 1, 1, 0]
    assert len(lalu | satu | dua) == 3
    assert cells(hasil, f"renja/N1/k/13/{TW}") == satu | dua
    assert cells(hasil, f"renja/N1/k/15/{TW}") == lalu | satu | dua
    assert cells(hasil, f"renja/N1/k/16/{TW}") == lalu | satu | dua | cells(hasil, f"renja/N1/k/6/{TW}")


@pytest.mark.parametrize(
    ("basis", "rerata"), [("program", 60), ("sub kegiatan", 80), ("total", 68), ("kegiatan", None)]
)
def test_the_kinerja_average_takes_the_declared_basis(basis, rerata):
    assert measure_rerata(basis_rerata_kinerja=basis).nilai("renja/rata-rata/k/2024-TW1") == rerata


@pytest.mark.parametrize(("basis", "rerata"), [("program", 25), ("sub kegiatan", 20), ("total", 25)])
def test_the_money_average_takes_the_declared_basis(basis, rerata):
    assert measure_rerata(basis_rerata_anggaran=basis).nilai("renja/rata-rata/rp/2024-TW1") == rerata


def test_a_cap_cuts_every_row_before_the_average():
    hasil = measure_rerata(batas_capaian=120)
    assert hasil.nilai("renja/rata-rata/k/2024-TW1") == 50
    assert hasil.nilai("simpul/P1/capaian/2024-TW1") == 50
    assert hasil.nilai("renja/C/k/14/2024-TW1") == 150


def test_an_average_names_the_cells_of_its_figures():
    hasil = measure_rerata()
    figures = [cells(hasil, f"renja/{id}/k/14/2024-TW1") for id in "ABC"]
    assert cells(hasil, "renja/rata-rata/k/2024-TW1") == set.union(*figures)
    money = cells(hasil, "opd/pagu/2024-TW1") | cells(hasil, "opd/realisasi-kumulatif/2024-TW1")
    assert cells(hasil, "renja/rata-rata/rp/2024-TW1") == money


@pytest.mark.parametrize(("rumus", "nilai", "tingkat"), [("selisih", 20, "Efisien"), ("rasio", 120, "Sangat efisien")])
def test_efficiency_is_rated_by_the_scale_of_its_formula(rumus, nilai, tingkat):
    hasil = measure_kecil(
        1,
        indikator_simpul=[indikator_simpul("N1", "P1")],
        isian_triwulan=[{"indikator": "N1", "target_tahun": 100, "realisasi_tw1": 120}],
        anggaran=[uang(SATU, pagu_murni=100, realisasi_tw1=100)],
        pengaturan={"rumus_efisiensi": rumus},
    )
    assert hasil.nilai("simpul/P1/efisiensi/2024-TW1") == Decimal(nilai)
    assert hasil.cetak("simpul/P1/tingkat-efisiensi/2024-TW1") == tingkat


@pytest.mark.parametrize(
    ("kedua", "tingkat"),
    [({"realisasi_tw1": 120}, "Sangat efisien"), ({"realisasi_tw1": 99}, "tidak dinilai"), ({}, "tidak dinilai")],
)
def test_a_program_is_rated_only_when_all_its_indicators_are_measured_and_met(kedua, tingkat):
    """The mean of 200% and 99%, or of the measured one alone, is above 100 each time."""
    hasil = measure_kecil(
        1,
        indikator_simpul=[indikator_simpul("N1", "P1"), indikator_simpul("N2", "P1")],
        isian_triwulan=[
            {"indikator": "N1", "target_tahun": 100, "realisasi_tw1": 200},
            {"indikator": "N2", "target_tahun": 100, **kedua},
        ],
        anggaran=[uang(SATU, pagu_murni=100, realisasi_tw1=100)],
    )
    assert hasil.nilai("simpul/P1/efisiensi/2024-TW1") > 100
    assert hasil.cetak("simpul/P1/tingkat-efisiensi/2024-TW1") == tingkat

"""Targets, capaian, classes and comparisons of the small agency's indicator, setting by setting."""

from decimal import Decimal

import pytest

from tests.measures.hitung.kecil import SATU, indikator, indikator_simpul, measure_kecil, uang

CAPAIAN = {"indikator": "I1", "realisasi_tahun": 80}
TARGET = {"indikator": "I1", "versi": "PK", "target_4": 100}
PERUBAHAN = {"indikator": "I1", "versi": "PK perubahan", "target_4": 120}
KELAS = [
    {"skala": "sendiri", "label": "Baik", "batas_bawah": 80},
    {"skala": "sendiri", "label": "Kurang", "batas_bawah": 0},
]


def triwulan(**isi):
    return {"indikator": "N1", **isi}


def measure_simpul(nomor: int | None, baris: dict, akumulasi: str = "posisi akhir", **sheets):
    node = indikator_simpul("N1", SATU, jenis_akumulasi=akumulasi)
    return measure_kecil(nomor, indikator_simpul=[node], isian_triwulan=[triwulan(**baris)], **sheets)


@pytest.mark.parametrize(("nomor", "target"), [(1, 100), (2, 120), (3, 120)])
def test_a_revised_pk_holds_from_its_own_quarter(nomor, target):
    hasil = measure_kecil(nomor, target=[TARGET, {**PERUBAHAN, "mulai_triwulan": 2}])
    assert hasil.nilai("indikator/I1/target/2024") == target


@pytest.mark.parametrize(("nomor", "target"), [(3, 100), (4, 120), (None, 120)])
def test_a_revised_pk_without_a_quarter_holds_with_the_revised_budget_from_the_fourth(nomor, target):
    assert measure_kecil(nomor, target=[TARGET, PERUBAHAN]).nilai("indikator/I1/target/2024") == target


@pytest.mark.parametrize(("mulai", "nomor", "target"), [(2, 1, 10), (2, 2, 14), (None, 3, 10), (None, 4, 14)])
def test_the_revised_target_of_a_node_wins_from_the_quarter_of_the_revised_budget(mulai, nomor, target):
    profil = {"pagu_perubahan_mulai": mulai} if mulai else {}
    hasil = measure_simpul(nomor, {"target_tahun": 10, "target_perubahan": 14, "target_pk": 11}, profil=profil)
    assert hasil.nilai("indikator/N1/target/2024") == target


@pytest.mark.parametrize(("terakhir", "target", "pagu"), [(2, 10, 100), (3, 14, 150)])
def test_in_the_year_view_revised_target_and_revised_pagu_hold_together(terakhir, target, pagu):
    hasil = measure_simpul(
        None,
        {"target_tahun": 10, "target_perubahan": 14},
        anggaran=[uang(SATU, pagu_murni=100, pagu_perubahan=150)],
        profil={"pagu_perubahan_mulai": 3, "triwulan_terakhir": terakhir},
    )
    assert (hasil.nilai("indikator/N1/target/2024"), hasil.nilai("opd/pagu/2024")) == (target, pagu)


def test_a_cumulative_quarter_target_needs_the_quarters_own_target():
    baris = {"target_tw1": 2, "realisasi_tw1": 2, "realisasi_tw2": 1}
    hasil = measure_simpul(2, baris, "kumulatif")
    assert hasil.nilai("indikator/N1/target-kumulatif/2024-TW1") == 2
    assert hasil.nilai("indikator/N1/target-kumulatif/2024-TW2") is None
    assert hasil["indikator/N1/capaian-triwulan/2024-TW2"].alasan == "target belum ditetapkan"


@pytest.mark.parametrize(("dasar", "capaian"), [("target tahunan", 30), ("target triwulan", 75)])
def test_the_capaian_of_a_quarter_takes_the_declared_base(dasar, capaian):
    baris = {"target_tahun": 10, "target_tw1": 4, "realisasi_tw1": 3}
    hasil = measure_simpul(1, baris, pengaturan={"dasar_capaian_triwulan": dasar})
    assert hasil.nilai("indikator/N1/capaian/2024-TW1") == capaian


@pytest.mark.parametrize(("dibulatkan", "label"), [(True, "Baik"), (False, "Kurang")])
def test_an_own_scale_rounds_before_looking_up_only_where_it_says_so(dibulatkan, label):
    hasil = measure_kecil(
        target=[TARGET],
        realisasi=[{**CAPAIAN, "realisasi_tahun": 79.6}],
        skala=[{**kelas, "dibulatkan": dibulatkan} for kelas in KELAS],
        pengaturan={"skala_capaian": "sendiri"},
    )
    assert hasil.cetak("indikator/I1/kategori/2024") == label


def test_an_unknown_scale_is_named_as_the_reason():
    hasil = measure_kecil(
        indikator=[indikator(skala="entah"), indikator("I2", skala="entah", tipe_nilai="predikat")],
        target=[TARGET, {**TARGET, "indikator": "I2", "target_4": "A"}],
        realisasi=[CAPAIAN, {"indikator": "I2", "realisasi_tahun": "B"}],
        pengaturan={"skala_capaian": "lain"},
    )
    assert hasil["indikator/I1/kategori/2024"].alasan == "skala “lain” tidak dikenal"
    assert hasil["opd/kategori/2024"].alasan == "skala “lain” tidak dikenal"
    assert hasil["indikator/I1/predikat/2024"].alasan == "skala “entah” tidak dikenal"
    assert hasil["indikator/I2/capaian/2024"].alasan == "skala “entah” tidak dikenal"


def test_a_value_below_a_known_scale_says_so():
    hasil = measure_kecil(
        target=[TARGET],
        realisasi=[{**CAPAIAN, "realisasi_tahun": -5}],
        skala=KELAS,
        pengaturan={"skala_capaian": "sendiri"},
    )
    assert hasil["indikator/I1/kategori/2024"].alasan == "di luar skala capaian"


def test_of_two_outside_values_with_one_name_the_first_counts():
    rows = [{"indikator": "I1", "lingkup": "nasional", "tahun": tahun, "nilai": tahun - 2000} for tahun in (2022, 2023)]
    hasil = measure_kecil(target=[TARGET], realisasi=[CAPAIAN], pembanding=rows)
    assert hasil.nilai("indikator/I1/pembanding/nasional") == 22
    assert hasil.nilai("indikator/I1/selisih-pembanding/nasional") == Decimal(58)


def test_values_of_one_indicator_are_printed_with_the_decimals_of_its_most_precise_one():
    hasil = measure_kecil(
        target=[TARGET], realisasi=[{"indikator": "I1", "realisasi_tw1": 12.95, "realisasi_tahun": 14.5}]
    )
    printed = [hasil.cetak(f"indikator/I1/{ukuran}/2024") for ukuran in ("target", "realisasi", "selisih")]
    assert printed == ["100,00", "14,50", "-85,50"]


def test_a_computed_mean_asks_for_no_more_than_two_decimals():
    quarters = {"realisasi_tw1": 10, "realisasi_tw2": 10, "realisasi_tw3": 11}
    assert measure_simpul(None, quarters, "rata-rata").cetak("indikator/N1/realisasi/2024") == "10,33"

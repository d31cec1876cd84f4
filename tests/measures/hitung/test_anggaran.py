"""Money of the small agency: which pagu holds, what a blank revised pagu means, and when the cash plan is complete."""

import pytest

from generator.measures.hasil import Hasil
from tests.measures.hitung.kecil import DUA, SATU, cells, measure_kecil, uang

BERUBAH = [uang(SATU, pagu_murni=100, pagu_perubahan=150), uang(DUA, pagu_murni=40)]


def kas(satu: dict, dua: dict, triwulan: int = 2, **sheets) -> Hasil:
    rows = [uang(SATU, pagu_murni=100, **satu), uang(DUA, pagu_murni=100, **dua)]
    return measure_kecil(triwulan, anggaran=rows, **sheets)


def test_a_blank_revised_pagu_means_unchanged_once_any_row_was_revised():
    hasil = measure_kecil(anggaran=BERUBAH)
    assert hasil.nilai(f"simpul/{DUA}/pagu-perubahan") == 40
    assert hasil.nilai(f"simpul/{DUA}/selisih-pagu") == 0
    assert hasil.nilai("opd/pagu-perubahan") == hasil.nilai("opd/pagu/2024") == 190
    assert hasil.nilai("opd/selisih-pagu") == 50


def test_without_any_revised_pagu_there_is_none():
    hasil = measure_kecil(anggaran=[uang(SATU, pagu_murni=100), uang(DUA, pagu_murni=40)])
    assert hasil.nilai("opd/pagu-perubahan") is None
    assert hasil.nilai("opd/selisih-pagu") is None
    assert hasil.nilai("opd/pagu/2024") == 140


def test_the_document_of_a_parent_reads_a_blank_revised_pagu_alike():
    hasil = measure_kecil(anggaran=BERUBAH, anggaran_dokumen=[uang("P1", pagu_murni=140)])
    assert hasil.nilai("simpul/P1/pagu-perubahan-dokumen") == 140
    assert hasil.nilai("simpul/P1/pagu-perubahan-anak") == 190


@pytest.mark.parametrize(("terakhir", "mulai", "pagu"), [(2, 3, 140), (3, 3, 190), (3, None, 140), (4, None, 190)])
def test_the_year_takes_the_revised_pagu_once_the_stated_quarter_is_closed(terakhir, mulai, pagu):
    profil = {"triwulan_terakhir": terakhir} | ({"pagu_perubahan_mulai": mulai} if mulai else {})
    assert measure_kecil(profil=profil, anggaran=BERUBAH).nilai("opd/pagu/2024") == pagu


@pytest.mark.parametrize(("triwulan", "pagu"), [(3, 140), (4, 190)])
def test_without_a_stated_quarter_the_revised_pagu_holds_from_the_fourth(triwulan, pagu):
    assert measure_kecil(triwulan, anggaran=BERUBAH).nilai(f"opd/pagu/2024-TW{triwulan}") == pagu


def test_deviation_is_realisasi_minus_cash_plan():
    hasil = kas({"kas_tw1": 30, "kas_tw2": 10, "realisasi_tw1": 20, "realisasi_tw2": 5}, {})
    assert hasil.nilai("opd/deviasi/2024-TW2") == -15
    assert hasil.nilai("opd/serapan-kas/2024-TW2") == 62.5


@pytest.mark.parametrize("blank", ["kas_tw1", "kas_tw2"])
def test_a_blank_quarter_of_the_cash_plan_leaves_every_ratio_above_it_unmeasured(blank):
    full = {"kas_tw1": 10, "kas_tw2": 10, "realisasi_tw1": 5, "realisasi_tw2": 5}
    hasil = kas({key: nilai for key, nilai in full.items() if key != blank}, full)
    for pokok in (f"simpul/{SATU}", "simpul/P1.K1", "simpul/P1", "rencana/S1", "opd"):
        for ukuran in ("serapan-kas", "deviasi"):
            assert hasil[f"{pokok}/{ukuran}/2024-TW2"].alasan == "rencana kas belum lengkap"
    assert hasil.nilai(f"simpul/{DUA}/serapan-kas/2024-TW2") == 50
    assert hasil.nilai("opd/kas-kumulatif/2024-TW2") == 30


def test_a_quarter_not_yet_reported_may_be_blank_in_the_cash_plan():
    hasil = kas({"kas_tw1": 10, "realisasi_tw1": 5}, {"kas_tw1": 10, "realisasi_tw1": 5}, triwulan=1)
    assert hasil.nilai("opd/serapan-kas/2024-TW1") == 50


def test_spending_without_any_cash_plan_beside_one_with_a_plan_leaves_the_sum_unmeasured():
    hasil = kas({"kas_tw1": 10, "realisasi_tw1": 5}, {"realisasi_tw1": 5}, triwulan=1)
    assert hasil["opd/serapan-kas/2024-TW1"].alasan == "rencana kas belum lengkap"


def test_a_cash_plan_that_only_the_program_has_is_taken_as_it_stands():
    dokumen = [uang("P1", kas_tw1=40)]
    hasil = kas({"realisasi_tw1": 5}, {"realisasi_tw1": 5}, triwulan=1, anggaran_dokumen=dokumen)
    assert hasil.nilai("opd/serapan-kas/2024-TW1") == 25


def test_the_amount_of_a_document_and_the_sum_below_it_bear_the_quarter_at_the_end_of_their_keys():
    hasil = kas({"kas_tw1": 10}, {"kas_tw1": 15}, triwulan=1, anggaran_dokumen=[uang("P1", kas_tw1=40)])
    assert hasil.nilai("simpul/P1/kas-dokumen/2024-TW1") == 40
    assert hasil.nilai("simpul/P1/kas-anak/2024-TW1") == 25


def test_the_formula_says_whether_an_amount_was_typed_or_added():
    hasil = measure_kecil(anggaran=[*BERUBAH, uang("P1", pagu_murni=500)])
    assert (hasil.nilai("simpul/P1/pagu-murni"), hasil["simpul/P1/pagu-murni"].rumus) == (500, "isian")
    assert hasil["simpul/P1.K1/pagu-murni"].rumus == "jumlah anak"
    assert hasil[f"simpul/{SATU}/pagu-murni"].rumus == "isian"


def test_serapan_and_deviation_name_every_cell_they_come_from():
    real = {"realisasi_tw1": 5, "realisasi_tw2": 5, "kas_tw1": 10, "kas_tw2": 10}
    hasil = kas(real, real)
    real_cells, kas_cells, pagu_cells = (
        cells(hasil, f"opd/{ukuran}/2024-TW2") for ukuran in ("realisasi-kumulatif", "kas-kumulatif", "pagu")
    )
    assert (len(real_cells), len(kas_cells), len(pagu_cells)) == (4, 4, 2)
    assert cells(hasil, "opd/serapan/2024-TW2") == real_cells | pagu_cells
    for ukuran in ("serapan-kas", "deviasi"):
        assert cells(hasil, f"opd/{ukuran}/2024-TW2") == real_cells | kas_cells


@pytest.mark.parametrize(("jaga", "cetak"), [(True, "99%"), (False, "100%")])
def test_serapan_just_below_a_hundred_is_not_printed_as_a_hundred_where_declared(jaga, cetak):
    rows = [uang(SATU, pagu_murni=1000, realisasi_tw1=999)]
    hasil = measure_kecil(1, anggaran=rows, pengaturan={"jaga_seratus": jaga, "desimal_serapan": 0})
    assert hasil.cetak("opd/serapan/2024-TW1") == cetak


@pytest.mark.parametrize(("skala", "label"), [("sendiri", "Baik"), ("Sendiri", "Baik"), ("lain", None)])
def test_serapan_is_rated_on_its_own_scale(skala, label):
    rows = [{"skala": "sendiri", "label": "Baik", "batas_bawah": 50}, {"skala": "sendiri", "label": "Buruk"}]
    hasil = measure_kecil(
        1,
        anggaran=[uang(SATU, pagu_murni=100, realisasi_tw1=60)],
        skala=rows,
        pengaturan={"skala_serapan": skala},
    )
    kategori = hasil["opd/kategori-serapan/2024-TW1"]
    assert kategori.nilai == label
    assert kategori.alasan == ("" if label else "skala “lain” tidak dikenal")

"""Realisasi, its bounds, and the classes it falls into."""

from decimal import Decimal

import pytest

from generator.checks import batas


def codes(buku):
    return [kode for kode, _ in buku.temuan()]


def test_every_iku_has_a_realisasi_or_a_reason(buku):
    buku.data["realisasi"][1] = {"indikator": "IKU2"}
    assert buku.temuan() == [("CEK-22", "Realisasi!I6")]
    assert buku.ubah("realisasi", 2, alasan_belum="belum dinilai").temuan() == []


def test_an_iku_without_a_row_is_told_at_the_indicator(buku):
    assert buku.hapus("realisasi", 2).temuan() == [("CEK-22", "Indikator!A6")]


def test_a_typed_dash_is_an_answer(buku):
    buku.data["realisasi"][1] = {"indikator": "IKU2", "realisasi_tw4": "-"}
    assert "CEK-22" not in codes(buku)


@pytest.mark.parametrize(
    ("lembar", "nomor", "kunci", "sel"),
    [
        ("realisasi", 1, "realisasi_tw3", "Realisasi!H5"),
        ("isian_triwulan", 3, "realisasi_tw4", "Isian Triwulan!M7"),
        ("anggaran", 2, "realisasi_tw3", "Anggaran!L6"),
        ("anggaran", 2, "realisasi_tahun", "Anggaran!N6"),
    ],
)
def test_quarters_after_the_last_closed_one_are_empty(buku, lembar, nomor, kunci, sel):
    assert codes(buku.tutup(2)) == []
    assert ("CEK-23", sel) in buku.ubah(lembar, nomor, **{kunci: 77}).temuan()


def test_a_zero_beforehand_is_no_finding(buku):
    assert codes(buku.tutup(2).ubah("anggaran", 1, realisasi_tw4=0)) == []


def test_a_counted_year_is_the_sum_of_its_quarters(buku):
    assert buku.ubah("isian_triwulan", 3, realisasi_tahun=9).temuan() == [("CEK-24", "Isian Triwulan!N7")]
    assert buku.ubah("isian_triwulan", 3, realisasi_tahun=8).temuan() == []


def test_a_year_may_hold_more_than_the_filled_quarters(buku):
    assert buku.ubah("isian_triwulan", 3, realisasi_tw4=None, realisasi_tahun=8).temuan() == []


def test_money_of_the_year_is_the_sum_of_its_quarters(buku):
    problem = buku.ubah("anggaran", 1, realisasi_tahun=76_000_001).periksa()[0]
    assert (problem.kind.code, problem.place.sel, dict(problem.facts)["selisih"]) == ("CEK-24", "N5", "Rp1")


def test_a_year_unlike_its_last_quarter_is_questioned(buku):
    assert buku.ubah("realisasi", 1, realisasi_tw4=79).temuan() == [("CEK-25", "Realisasi!J5")]


def test_a_progressive_percentage_does_not_fall(buku):
    assert buku.ubah("realisasi", 2, realisasi_tw3=23).temuan() == [("CEK-26", "Realisasi!H6")]
    assert buku.ubah("indikator", 2, jenis_akumulasi="posisi akhir").temuan() == []


@pytest.mark.parametrize(("nilai", "sel"), [(-1, "D5"), (101, "D5")])
def test_a_value_lies_within_its_bounds(buku, nilai, sel):
    assert ("CEK-27", f"Riwayat!{sel}") in buku.ubah("riwayat", 1, realisasi=nilai).temuan()


def test_a_percentage_above_hundred_is_questioned_unless_allowed(buku):
    buku.ubah("riwayat", 2, target=120)
    assert buku.temuan() == [("CEK-28", "Riwayat!C6")]
    assert buku.ubah("indikator", 2, batas_atas_nilai=150).temuan() == []


def test_an_extreme_capaian_is_questioned(buku):
    buku.ubah("isian_triwulan", 3, realisasi_tw4=7)
    assert buku.temuan() == [("CEK-29", "Isian Triwulan!J7")]
    assert buku.ubah("isian_triwulan", 3, realisasi_tw4=6).temuan() == []


def test_the_bounds_that_are_told_are_those_that_were_compared(buku, monkeypatch):
    monkeypatch.setattr(batas, "CAPAIAN_TERENDAH", Decimal(25))
    monkeypatch.setattr(batas, "CAPAIAN_TERTINGGI", Decimal(160))
    (problem,) = buku.ubah("isian_triwulan", 3, realisasi_tw4=7).periksa()
    assert "lazim: 25% sampai dengan 160%." in str(problem)


def test_little_is_questioned_only_after_the_year(buku):
    buku.ubah("isian_triwulan", 1, realisasi_tw1=1, realisasi_tw2=2, realisasi_tw3=3, realisasi_tw4=4)
    assert codes(buku) == ["CEK-29"]
    assert codes(buku.tutup(1)) == []


def test_a_label_made_by_rounding_is_told(buku):
    buku.ubah("realisasi", 2, realisasi_tw4=49.8, realisasi_tahun=49.8)  # 90,55 percent of 55
    assert buku.temuan() == [("CEK-30", "Realisasi!J6")]
    assert buku.ubah("realisasi", 2, realisasi_tw4=50.05, realisasi_tahun=50.05).temuan() == []  # 91 percent


def test_a_value_below_the_lowest_class_is_told(buku):
    buku.ubah("indikator", 1, skala="merit-nilai").ubah("riwayat", 1, realisasi=99)
    assert ("CEK-31", "Riwayat!D5") in buku.temuan()


def test_history_lies_before_the_report_year(buku):
    assert buku.ubah("riwayat", 2, tahun=2025, target=60).temuan() == [("CEK-32", "Riwayat!B6")]
    assert ("CEK-32", "Riwayat!B6") in buku.ubah("riwayat", 2, tahun=2024).temuan()


def test_an_outside_value_that_is_not_available_is_no_finding(buku):
    assert buku.data["pembanding"][0]["nilai"] == "n/a"
    assert codes(buku) == []

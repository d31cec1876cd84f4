"""Numbers that do not fit those beside them: each slip of a finger is told, and what only looks odd is not."""

from decimal import Decimal

import pytest
from openpyxl.utils import get_column_letter

from generator.checks.deret import _find_jump
from generator.workbook.schema import SHEETS
from tests.checks.buku import BARIS_PERTAMA, DASAR, Buku


def sel(lembar, nomor, kunci):
    """The cell of a column of the data as the tests of this folder read it; rows are counted from 1."""
    keys = [column.key for column in SHEETS[lembar].columns]
    return f"{get_column_letter(keys.index(kunci) + 1)}{BARIS_PERTAMA + nomor - 1}"


@pytest.fixture
def buku():
    return Buku(DASAR)


def test_more_done_before_than_the_renstra_promises_is_told(buku):
    buku.ubah("indikator_simpul", 3, target_akhir=40).ubah("isian_triwulan", 3, realisasi_lalu=240)
    assert buku.temuan() == [("CEK-127", f"Isian Triwulan!{sel('isian_triwulan', 3, 'realisasi_lalu')}")]


def test_more_done_before_is_right_up_to_the_promise_and_for_states(buku):
    buku.ubah("indikator_simpul", 3, target_akhir=40).ubah("isian_triwulan", 3, realisasi_lalu=40)
    buku.ubah("indikator_simpul", 1, target_akhir=76).ubah("isian_triwulan", 1, realisasi_lalu=77)
    assert buku.temuan() == []


def test_more_spent_before_than_the_renstra_gives_is_told(buku):
    buku.ubah("anggaran", 2, realisasi_lalu=240_000_001)
    assert [kode for kode, _ in buku.temuan()] == ["CEK-127"]
    assert buku.ubah("anggaran", 2, realisasi_lalu=240_000_000).temuan() == []


def test_a_cash_plan_below_the_pagu_is_told(buku):
    buku.ubah("anggaran", 1, kas_tw3=2_000_000)
    assert [kode for kode, _ in buku.temuan()] == ["CEK-128"]


@pytest.mark.parametrize("kas", [None, "original"])
def test_a_cash_plan_with_a_blank_quarter_or_of_the_original_pagu_is_right(buku, kas):
    if kas is None:
        buku.ubah("anggaran", 1, kas_tw3=None)
    else:
        buku.ubah("anggaran", 1, pagu_perubahan=90_000_000).ubah("profil", pagu_perubahan_mulai=4)
        buku.data["anggaran_dokumen"] = []
        buku.data["angka_luar"] = []
    assert "CEK-128" not in {kode for kode, _ in buku.temuan()}


def test_quarter_targets_of_a_progressive_percentage_do_not_fall(buku):
    buku.ubah("realisasi", 2, target_tw2=52, target_tw3=40)
    assert buku.temuan() == [("CEK-129", "Realisasi!D6")]


def test_quarter_targets_of_a_sum_may_fall(buku):
    buku.ubah("isian_triwulan", 3, target_tw1=3, target_tw2=1, target_tw3=3, target_tw4=1)
    assert buku.temuan() == []


def test_a_history_without_last_year_is_told(buku):
    buku.ubah("riwayat", 2, tahun=2022)
    assert buku.temuan() == [("CEK-130", "Riwayat!B6")]


def test_a_renstra_amount_below_the_pagu_of_one_year_is_told(buku):
    assert buku.ubah("anggaran", 1, renstra=48_000_000).temuan() == [("CEK-131", "Anggaran!B5")]
    assert buku.ubah("anggaran", 1, renstra=80_000_000).temuan() == []


@pytest.mark.parametrize(("kunci", "nilai"), [("realisasi_tw2", 7.95), ("realisasi_tw1", 7.8), ("target_tw3", 7.8)])
def test_a_state_that_jumps_for_one_quarter_is_told(buku, kunci, nilai):
    buku.ubah("realisasi", 1, **{kunci: nilai})
    assert ("CEK-132", f"Realisasi!{sel('realisasi', 1, kunci)}") in buku.temuan()


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ((10, 55, 70, 70), None),  # ordinary growth
        ((5, 70, 72, 75), None),
        ((70, 70, 55, 10), None),
        ((10, 100), None),  # nothing tells yet where it goes
        ((7, 71), None),
        ((None, 7.9, 79, 78), (2, "7.9", "79")),
        ((7.9, 79, 78), (1, "7.9", "79")),
        ((79, 78, 790, None), (3, "790", "78")),
        ((60, 61, 6, 62), (3, "6", "61")),
        ((60, 310, 62, 63), (2, "310", "60")),
        ((0, 0, 0, 0), None),
        ((0, 50, 51, 52), None),
    ],
)
def test_a_jump_is_told_with_the_quarter_beside_it(values, found):
    typed = [None if nilai is None else Decimal(str(nilai)) for nilai in values]
    assert _find_jump(typed) == (found and (found[0], Decimal(found[1]), Decimal(found[2])))


def test_a_state_that_rises_step_by_step_or_to_stay_is_right(buku):
    buku.ubah("realisasi", 1, realisasi_tw1=12, realisasi_tw2=14)
    assert "CEK-132" not in {kode for kode, _ in buku.temuan()}


def test_a_fraction_of_a_document_is_told(buku):
    buku.ubah("isian_triwulan", 3, realisasi_tw2=0.2)
    assert ("CEK-133", f"Isian Triwulan!{sel('isian_triwulan', 3, 'realisasi_tw2')}") in buku.temuan()


def test_a_mean_of_persons_may_have_a_fraction(buku):
    buku.ubah("indikator_simpul", 3, jenis_akumulasi="rata-rata", uraian="Rata-rata peserta", satuan="Orang")
    buku.ubah("isian_triwulan", 3, **{f"{jenis}_tw{n}": 8.5 for jenis in ("target", "realisasi") for n in range(1, 5)})
    assert "CEK-133" not in {kode for kode, _ in buku.temuan()}


def test_details_make_the_fourth_quarter_of_a_state_where_the_year_is_blank(buku):
    buku.ubah("realisasi", 1, realisasi_tahun=None)
    assert buku.temuan() == []
    buku.ubah("rincian", 1, nilai=23.5)
    assert buku.temuan() == [("CEK-33", f"Realisasi!{sel('realisasi', 1, 'realisasi_tw4')}")]


def test_a_realisasi_up_to_last_year_below_zero_is_told(buku):
    buku.ubah("isian_triwulan", 2, realisasi_lalu=-3)
    assert buku.temuan() == [("CEK-81", f"Isian Triwulan!{sel('isian_triwulan', 2, 'realisasi_lalu')}")]


def test_a_closed_quarter_of_a_state_left_blank_behind_a_filled_one_is_told(buku):
    buku.ubah("realisasi", 2, realisasi_tw4=None, realisasi_tahun=None)
    assert ("CEK-134", f"Realisasi!{sel('realisasi', 2, 'realisasi_tw4')}") in buku.temuan()


@pytest.mark.parametrize("isi", [{"realisasi_tw4": "-"}, {"alasan_belum": "Survei selesai bulan Maret"}])
def test_a_blank_last_quarter_is_right_where_it_is_said_to_have_no_value(buku, isi):
    buku.ubah("realisasi", 2, **{"realisasi_tw4": None, "realisasi_tahun": None, **isi})
    assert "CEK-134" not in {kode for kode, _ in buku.temuan()}


def test_a_target_of_a_quarter_below_zero_is_told(buku):
    buku.ubah("isian_triwulan", 2, target_tw2=-3)
    assert ("CEK-81", f"Isian Triwulan!{sel('isian_triwulan', 2, 'target_tw2')}") in buku.temuan()

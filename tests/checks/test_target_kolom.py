"""Targets in the column of another year, and targets with digits exchanged."""

import pytest


def test_a_target_of_the_history_is_not_that_of_another_year(buku):
    assert buku.ubah("riwayat", 2, target=49).temuan() == []  # the agreement of that year may say so
    assert buku.ubah("riwayat", 2, target=55).temuan() == [("CEK-167", "Riwayat!C6")]


def test_a_row_of_the_wrong_year_is_told_by_its_year_alone(buku):
    buku.tambah("riwayat", indikator="IKU2", tahun=2022, target=45, realisasi=46)
    assert buku.ubah("riwayat", 2, target=45).temuan() == [("CEK-167", "Riwayat!C6")]
    assert buku.ubah("riwayat", 2, tahun=2021, target=50).temuan() == [("CEK-130", "Riwayat!B7")]


def test_a_history_told_by_a_revised_renstra_is_not_judged(buku):
    buku.tambah("target", indikator="IKU2", versi="Renstra perubahan", target_3=55, target_4=55)
    assert buku.ubah("riwayat", 2, target=55).temuan() == []


def test_the_agreement_stands_in_the_column_of_its_year(buku):
    buku.tambah("target", indikator="IKU2", versi="Renja", target_4=55)
    assert buku.ubah("target", 4, target_4=None, target_3=48).temuan() == []  # the agreement of last year
    problem = buku.ubah("target", 4, target_3=55).periksa()[0]
    assert (problem.kind.code, dict(problem.facts)["tahun"], dict(problem.facts)["tahun_lain"]) == (
        "CEK-168",
        2024,
        2023,
    )


@pytest.mark.parametrize(
    ("targets", "found"),
    [
        ((10, 12, 14, 16, 18, 20), []),
        ((10, 12, 41, 16, 18, 20), ["CEK-169"]),
        ((10, 12, 61, 16, 18, 20), ["CEK-169"]),
        ((10, 12, 51, 60, 18, 20), []),  # the others are in no order
        ((10, 12, 44, 16, 18, 20), []),  # no exchange explains it
        ((10, 12, 21, 16, 18, 20), []),  # no farther than a good year may be
    ],
)
def test_a_target_that_fits_with_digits_exchanged_is_told(buku, targets, found):
    years = {f"target_{nomor}": nilai for nomor, nilai in enumerate(targets, 1)}
    buku.ubah("indikator_simpul", 2, **years, jenis_akumulasi="kumulatif")
    assert [kode for kode, _ in buku.temuan()] == found


@pytest.mark.parametrize(
    ("jenis", "akhir", "is_told"),
    [
        ("kumulatif", 90, False),
        ("kumulatif", 900, True),
        ("kumulatif", 9, True),
        ("kumulatif", 80, False),
        ("posisi akhir", 20, False),
        ("posisi akhir", 25, False),
        ("posisi akhir", 200, True),
    ],
)
def test_the_end_target_is_that_of_the_years(buku, jenis, akhir, is_told):
    years = {f"target_{nomor}": nilai for nomor, nilai in enumerate((10, 12, 14, 16, 18, 20), 1)}
    buku.ubah("indikator_simpul", 2, **years, target_akhir=akhir, jenis_akumulasi=jenis)
    assert ("CEK-170" in [kode for kode, _ in buku.temuan()]) is is_told


def test_an_end_target_with_digits_exchanged_is_told(buku):
    years = {f"target_{nomor}": nilai for nomor, nilai in enumerate((2000, 2200, 2400, 2600, 2800, 3000), 1)}
    buku.ubah("indikator_simpul", 2, **years, target_akhir=51000, jenis_akumulasi="kumulatif")
    problem = next(problem for problem in buku.periksa() if problem.kind.code == "CEK-170")
    assert dict(problem.facts)["kira"] == "15.000"

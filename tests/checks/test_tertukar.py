"""Digits that changed places: told where undoing it makes the number fit, silent where it may be as it is."""

from decimal import Decimal

import pytest

from generator.checks.tertukar import swap_digits
from tests.checks.buku import DASAR, Buku
from tests.checks.test_deret import sel


@pytest.fixture
def buku():
    """One sub kegiatan whose state is measured each quarter against a target of its own."""
    buku = Buku(DASAR).ubah("indikator_simpul", 4, satuan="Persen", tipe_nilai="persen", jenis_akumulasi="posisi akhir")
    quarters = {
        f"{jenis}_tw{n}": nilai
        for jenis, awal in (("target", 68), ("realisasi", 68.5))
        for n, nilai in enumerate((awal, awal + 0.5, awal + 1, awal + 1.5), 1)
    }
    return buku.ubah("isian_triwulan", 4, realisasi_lalu=67.5, target_tahun=69.5, **quarters)


def found(buku):
    return [(kode, place) for kode, place in buku.temuan() if kode in ("CEK-143", "CEK-144")]


@pytest.mark.parametrize(
    ("kunci", "nilai", "kode"),
    [
        ("realisasi_tw3", 96.5, "CEK-143"),
        ("realisasi_tw1", 86.5, "CEK-143"),
        ("target_tw2", 86.5, "CEK-143"),
        ("realisasi_lalu", 76.5, None),  # no farther than a bad year may be
        ("realisasi_lalu", 6.75, "CEK-144"),
        ("realisasi_lalu", 675, "CEK-144"),
        ("realisasi_tw3", 75, None),
    ],
)
def test_a_number_that_fits_with_its_digits_exchanged_is_told(buku, kunci, nilai, kode):
    cell = f"Isian Triwulan!{sel('isian_triwulan', 4, kunci)}"
    assert found(buku.ubah("isian_triwulan", 4, **{kunci: nilai})) == ([(kode, cell)] if kode else [])


def test_no_number_that_begins_with_zero_is_what_was_meant(buku):
    """«02» for 20, or «05» for 50, is not how anyone types; a number below one has its zero before the point."""
    quarters = {f"{jenis}_tw{n}": 2 for jenis in ("target", "realisasi") for n in range(1, 5)}
    buku.ubah("isian_triwulan", 4, realisasi_lalu=2, target_tahun=2, **quarters)
    assert found(buku.ubah("isian_triwulan", 4, realisasi_tw3=20)) == []
    assert found(buku.ubah("isian_triwulan", 4, realisasi_tw3=2, target_tw3=20)) == []
    assert [f"{satu}" for satu in swap_digits(Decimal("20.5"))] == []
    assert [f"{satu}" for satu in swap_digits(Decimal("0.25"))] == ["0.52"]


def test_clean_numbers_and_sums_are_silent(buku):
    assert found(buku) == []
    assert found(buku.ubah("isian_triwulan", 2, realisasi_tw3=21, target_tw3=12)) == []


def test_where_several_quarters_are_far_off_none_is_told(buku):
    assert found(buku.ubah("isian_triwulan", 4, realisasi_tw2=96, realisasi_tw3=96.5)) == []


def test_the_weights_of_groups_add_up_to_hundred():
    buku = Buku(DASAR)
    for nama, bobot in (("Satu", 60), ("Dua", 41)):
        buku.tambah(
            "rincian", indikator="IKU2", tahun=2024, jenis="bobot kelompok", kelompok=nama, uraian=nama, nilai=bobot
        )
    assert "CEK-35" in [kode for kode, _ in buku.temuan()]
    assert "CEK-35" not in [kode for kode, _ in buku.ubah("rincian", len(buku.data["rincian"]), nilai=40).temuan()]

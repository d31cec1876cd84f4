"""Values of other regions that are compared with."""

import pytest


@pytest.mark.parametrize(
    ("tahun", "is_told"), [(2024, False), (2023, False), (None, False), (2022, True), (2025, True)]
)
def test_a_comparison_is_of_the_report_year_or_the_one_before(buku, tahun, is_told):
    found = buku.ubah("pembanding", 1, nilai=64.3, tahun=tahun).temuan()
    assert found == ([("CEK-159", "Pembanding!D5")] if is_told else [])


@pytest.mark.parametrize(
    ("nilai", "kira"), [(8.02, "80,2"), (0.802, "80,2"), (802, "80,2"), (40, None), (79.5, None), ("n/a", None)]
)
def test_a_value_far_off_that_fits_with_its_point_moved_is_told(buku, nilai, kira):
    problems = buku.ubah("pembanding", 1, nilai=nilai).periksa()
    assert [(problem.kind.code, dict(problem.facts)["kira"]) for problem in problems] == (
        [("CEK-160", kira)] if kira else []
    )


def test_the_cell_named_is_that_of_the_value_quoted(buku):
    buku.ubah("realisasi", 1, realisasi_tahun=None, realisasi_tw2=80.2, realisasi_tw3="-", realisasi_tw4="-")
    (problem,) = [p for p in buku.ubah("pembanding", 1, nilai=8.02).periksa() if p.kind.code == "CEK-160"]
    facts, place = dict(problem.facts), buku.isian.realisasi[0].asal.sel("realisasi_tw2")
    assert (facts["realisasi"], facts["lawan"]) == ("80,2", place)


def test_sums_of_regions_differ_as_regions_do(buku):
    buku.ubah("indikator", 1, jenis_akumulasi="kumulatif").ubah("pembanding", 1, nilai=8.02)
    assert "CEK-160" not in [kode for kode, _ in buku.temuan()]


@pytest.mark.parametrize(
    ("lingkup", "nama", "is_told"),
    [
        ("provinsi", "Provinsi Jawa Timur", False),
        ("provinsi", "Prov. Jawa Timur", False),
        ("provinsi", "Rata-rata provinsi", False),
        ("provinsi", "Provinsi Jawa Barat", True),
        ("lainnya", "Provinsi Jawa Barat", False),
    ],
)
def test_the_province_compared_with_is_the_own_one(buku, lingkup, nama, is_told):
    buku.ubah("profil", provinsi="Provinsi Jawa Timur").ubah("pembanding", 1, lingkup=lingkup, nama=nama)
    assert buku.temuan() == ([("CEK-161", "Pembanding!C5")] if is_told else [])


def test_a_province_compares_itself_with_others(buku):
    buku.ubah("profil", jenis_daerah="provinsi", nama_daerah="Provinsi Contoh", provinsi="Provinsi Contoh")
    buku.ubah("pembanding", 1, lingkup="provinsi", nama="Provinsi Jawa Barat")
    assert "CEK-161" not in [kode for kode, _ in buku.temuan()]

"""What belongs to an earlier year or to another region."""

import pytest


@pytest.mark.parametrize(
    ("keadaan", "found"),
    [
        ("per 31 Desember 2024", []),
        ("per 2 Januari 2025", []),
        ("Desember 2023 dan Desember 2024", []),
        ("per 31 Desember 2023", [("CEK-155", "Profil!B33")]),
    ],
)
def test_the_staff_are_counted_in_the_report_year(buku, keadaan, found):
    assert buku.ubah("profil", tanggal_data_pegawai=keadaan).temuan() == found


def test_within_the_year_the_staff_may_be_those_of_the_last_day_before_it(buku):
    assert buku.ubah("profil", tanggal_data_pegawai="per 31 Desember 2023").tutup(1).temuan() == []


@pytest.mark.parametrize(
    ("sumber", "status", "is_told"),
    [
        ("Survei kepuasan masyarakat Tahun 2023", None, True),
        ("Survei kepuasan masyarakat Tahun 2023", "final", True),
        ("Survei kepuasan masyarakat Tahun 2023", "sementara", False),
        ("Survei kepuasan masyarakat Tahun 2024", "final", False),
        ("Survei Tahun 2023 dan Tahun 2024", "final", False),
        ("LHE AKIP Tahun 2023", "final", False),
        ("Keputusan Bupati Nomor 4 Tahun 2023", "final", False),
    ],
)
def test_the_source_of_a_final_value_is_of_the_report_year(buku, sumber, status, is_told):
    found = buku.ubah("realisasi", 2, sumber_data=sumber, status_data=status).temuan()
    assert [kode for kode, _ in found] == ["CEK-155"] * is_told


def test_a_value_was_not_taken_before_the_year_began(buku):
    assert buku.ubah("realisasi", 2, tanggal_data="2024-01-02").temuan() == []
    problem = buku.ubah("realisasi", 2, tanggal_data="2023-12-23").periksa()[0]
    assert (problem.kind.code, dict(problem.facts)["tertulis"]) == ("CEK-155", "23 Desember 2023")
    assert buku.ubah("realisasi", 2, sumber_data="LHE AKIP").temuan() == []


@pytest.mark.parametrize(
    ("sebutan", "is_told"),
    [
        ("Bupati Contoh", False),
        ("Pj. Bupati Contoh", False),
        ("BUPATI CONTOH", False),
        ("Bupati", False),
        ("Bupati Tirta Mulya", True),
        ("BUPATI TIRTA MULYA", True),
        ("BUPATI SEBERANG", True),
    ],
)
def test_the_head_of_the_region_is_called_after_it(buku, sebutan, is_told):
    found = [("CEK-154", "Profil!B16")] if is_told else []
    assert buku.ubah("profil", sebutan_kepala_daerah=sebutan).temuan() == found


def test_a_head_of_a_known_other_region_is_told_once(buku):
    assert buku.ubah("profil", sebutan_kepala_daerah="Bupati Sumenep").temuan() == [("CEK-154", "Profil!B16")]


def test_the_head_of_the_region_governs_the_region(buku):
    buku.tambah("pejabat", id="PJ3", peran="kepala daerah", nama="Nama Tiga", jabatan="Bupati Contoh")
    assert buku.temuan() == []
    assert buku.ubah("pejabat", 3, jabatan="Bupati Tirta Mulya").temuan() == [("CEK-154", "Pejabat!G7")]


@pytest.mark.parametrize("jabatan", ["Gubernur DKI Jakarta", "Gubernur Daerah Khusus Ibukota Jakarta", "Gubernur DIY"])
def test_a_region_may_be_named_shorter(buku, jabatan):
    buku.ubah("profil", jenis_daerah="provinsi", nama_daerah="Provinsi DKI Jakarta", sebutan_kepala_daerah=jabatan)
    assert "CEK-154" not in [kode for kode, _ in buku.temuan()]

"""Years, dates and officials."""

import pytest

from generator.checks.profil import find_fault

# no such persons: born on the first day of 1900, appointed in 1920
NIP, NIP_LAIN = "190001011920011001", "190001011920012002"


def test_the_renstra_period_runs_forward(buku):
    buku.ubah("profil", renstra_awal=2026, renstra_akhir=2021)
    assert ("CEK-01", "Profil!B21") in buku.temuan()


def test_the_renstra_period_is_at_most_six_years(buku):
    assert buku.ubah("profil", renstra_akhir=2026).temuan() == []
    assert buku.ubah("profil", renstra_akhir=2027).temuan() == [("CEK-02", "Profil!B21")]


def test_the_report_year_lies_in_the_renstra_period(buku):
    assert ("CEK-03", "Profil!B19") in buku.ubah("profil", tahun=2027).temuan()


def test_a_revised_pagu_needs_the_quarter_from_which_it_holds(buku):
    buku.ubah("anggaran", 1, pagu_perubahan=81_000_000)
    assert buku.temuan()[0] == ("CEK-04", "Profil!B23")
    assert "CEK-04" not in [kode for kode, _ in buku.ubah("profil", pagu_perubahan_mulai=4).temuan()]


def test_a_revised_target_needs_the_quarter_from_which_it_holds(buku):
    problem = buku.ubah("isian_triwulan", 3, target_perubahan=9).periksa()[0]
    assert (problem.kind.code, dict(problem.facts)["isian"]) == ("CEK-04", "Target")


def test_before_the_revision_there_is_an_original_pagu(buku):
    for lembar in ("anggaran", "anggaran_dokumen"):
        for row in buku.data[lembar]:
            row |= {"pagu_murni": None, "pagu_perubahan": 400_000_000}
    assert ("CEK-136", "Profil!B23") in buku.ubah("profil", pagu_perubahan_mulai=3).temuan()
    assert "CEK-136" not in [kode for kode, _ in buku.ubah("profil", pagu_perubahan_mulai=1).temuan()]


def test_a_report_is_signed_after_its_period(buku):
    assert buku.ubah("profil", tanggal_tw1="2024-03-31").temuan() == [("CEK-05", "Profil!B26")]
    assert buku.ubah("profil", tanggal_tw1="2024-04-01").temuan() == []


def test_the_report_of_the_last_closed_quarter_and_the_lkjip_are_dated(buku):
    buku.ubah("profil", tanggal_lkjip=None, tanggal_tw4=None, tanggal_tw2=None)
    assert buku.temuan() == [("CEK-06", "Profil!B29"), ("CEK-06", "Profil!B25")]


def test_there_is_one_head_at_a_time(buku):
    buku.ubah("pejabat", 2, mulai="2024-06-30")
    assert buku.temuan() == [("CEK-07", "Pejabat!J6")]
    assert buku.ubah("pejabat", 2, status_jabatan="Plh.").temuan() == []


def test_example_numbers_are_told_once(buku):
    buku.ubah("pejabat", 1, nip="0" * 18).ubah("pejabat", 2, nip="0" * 18)
    problem = buku.periksa()[0]
    assert (problem.kind.code, problem.place.sel, dict(problem.facts)["banyak"]) == ("CEK-08", "D5", 2)


def test_a_number_has_eighteen_digits_and_real_dates(buku):
    assert buku.ubah("pejabat", 1, nip=NIP).temuan() == []
    assert buku.ubah("pejabat", 1, nip=NIP[:-1]).temuan() == [("CEK-09", "Pejabat!D5")]


def test_the_head_who_signs_has_a_number(buku):
    assert buku.ubah("pejabat", 2, nip=None).temuan() == [("CEK-78", "Pejabat!D6")]


@pytest.mark.parametrize("isi", [{"peran": "kepala daerah"}, {"peran": "penyusun"}, {"jabatan": "Bupati Contoh"}])
def test_the_head_of_the_region_and_those_who_do_not_sign_need_no_number(buku, isi):
    found = buku.ubah("pejabat", 2, nip=None, **isi).temuan()
    assert {kode for kode, _ in found} <= {"CEK-150"}  # who is no head of the agency does not succeed the first one


@pytest.mark.parametrize(
    ("nip", "bagian"),
    [
        ("190002301920011001", "angka 1-8"),
        ("190001011920131001", "angka 9-14"),
        ("190001011920013001", "angka ke-15"),
        ("19000101192001100X", "selain angka"),
    ],
)
def test_the_fault_of_a_number_is_named(nip, bagian):
    assert bagian in find_fault(nip)


def test_the_number_of_a_contract_employee_is_accepted():
    assert find_fault("190001011920211001") == ""


def test_a_number_belongs_to_one_person(buku):
    buku.ubah("pejabat", 1, nip=NIP).ubah("pejabat", 2, nip=NIP)
    assert buku.temuan() == [("CEK-10", "Pejabat!D6")]
    assert buku.ubah("pejabat", 2, nip=NIP_LAIN).temuan() == []
    assert buku.ubah("pejabat", 2, nip=NIP, nama="Nama Satu").temuan() == []

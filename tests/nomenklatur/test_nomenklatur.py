"""Promises about the shipped nomenclature: complete, found by any spelling of a code, and helpful with misspelt names."""

import time

import pytest

from generator.model.nomenklatur import BIDANG, URUSAN, parse_kode
from generator.model.pilihan import JenisDaerah, Tingkat
from generator.workbook.nomenklatur import load_nomenklatur

KABUPATEN, KOTA, PROVINSI = JenisDaerah.KABUPATEN, JenisDaerah.KOTA, JenisDaerah.PROVINSI


@pytest.fixture(scope="module")
def nomenklatur():
    return load_nomenklatur()


def test_the_whole_list_is_shipped(nomenklatur):
    assert len(nomenklatur) == 9707


@pytest.mark.parametrize("kode", ["5.03.02.2.03.02", "5 03 02 2 03 0002", "5,03,02,2,03,0002"])
def test_a_sub_kegiatan_is_found_by_any_spelling_of_its_code(nomenklatur, kode):
    entri = nomenklatur.find(kode, KABUPATEN)
    assert (entri.kode, entri.nama, entri.satuan) == (
        "5.03.02.2.03.0002",
        "Pengelolaan Assessment Center",
        "Dokumen",
    )


def test_the_shared_program_carries_the_agencys_bidang(nomenklatur):
    entri = nomenklatur.find("5.03.01", KOTA)
    assert (entri.kode, entri.nama) == ("5.03.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA")
    assert nomenklatur.find("6.01.01", PROVINSI).nama == "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH PROVINSI"


def test_a_province_and_a_regency_have_their_own_lists(nomenklatur):
    assert nomenklatur.find("5.03.02.1.01", PROVINSI) is not None
    assert nomenklatur.find("5.03.02.1.01", KABUPATEN) is None
    assert nomenklatur.find("7.01", KABUPATEN).nama != nomenklatur.find("7.01", PROVINSI).nama


def test_an_unknown_code_or_text_is_not_found(nomenklatur):
    assert nomenklatur.find("5.03.02.2.01.9999", KABUPATEN) is None
    assert nomenklatur.find("Sekretariat", KABUPATEN) is None


def test_the_names_of_the_bands_are_those_of_the_list(nomenklatur):
    prefix = "URUSAN PEMERINTAHAN BIDANG "
    for kode, label in BIDANG.items():
        entri = nomenklatur.find(kode, KABUPATEN) or nomenklatur.find(kode, PROVINSI)
        assert entri.nama.removeprefix(prefix) == label
        assert parse_kode(kode).urusan in URUSAN


@pytest.mark.parametrize(
    ("misspelt", "tingkat", "meant"),
    [
        ("Program Kepergawaihan Daerah", Tingkat.PROGRAM, "PROGRAM KEPEGAWAIAN DAERAH"),
        ("Pengelolaan Assesment Centre", Tingkat.SUB_KEGIATAN, "Pengelolaan Assessment Center"),
        ("Mutasi & Promosi A.S.N", Tingkat.KEGIATAN, "Mutasi dan Promosi ASN"),
    ],
)
def test_a_misspelt_name_leads_to_the_right_one(nomenklatur, misspelt, tingkat, meant):
    suggested = nomenklatur.suggest(misspelt, tingkat, jenis_daerah=KABUPATEN, bidang="5.03")
    assert suggested[0].nama == meant
    assert all(entri.kode.startswith("5.03.") for entri in suggested)


def test_the_right_spelling_suggests_itself_first(nomenklatur):
    nama = "Penyusunan Dokumen Perencanaan Perangkat Daerah"
    assert nomenklatur.suggest(nama, Tingkat.SUB_KEGIATAN, 1, jenis_daerah=KABUPATEN)[0].nama == nama


def test_suggestions_differ_from_one_another_and_are_no_more_than_asked(nomenklatur):
    suggested = nomenklatur.suggest("Penyediaan Jasa Pelayanan Umum", Tingkat.SUB_KEGIATAN, 3)
    assert len({entri.nama for entri in suggested}) == len(suggested) == 3


def test_a_name_like_no_other_suggests_nothing(nomenklatur):
    assert nomenklatur.suggest("zzz qqq", Tingkat.PROGRAM) == []
    assert nomenklatur.suggest("", Tingkat.PROGRAM) == []


def test_loading_costs_little_of_the_start():
    """60 ms of processor time is the budget: it stands before the first check of every run."""
    assert min(measure_loading() for _ in range(5)) < 0.06


def measure_loading():
    """Return the processor time of one loading in seconds."""
    load_nomenklatur.cache_clear()
    start = time.process_time()
    load_nomenklatur()
    return time.process_time() - start


def test_four_hundred_misspelt_names_are_suggested_for_within_the_run(nomenklatur):
    """One agency may have 400 sub kegiatan; the bidang is known by then."""
    nomenklatur.suggest("", Tingkat.SUB_KEGIATAN)
    start = time.process_time()
    for number in range(400):
        nomenklatur.suggest(f"Pengelolan Datta Kepegawain {number}", Tingkat.SUB_KEGIATAN, bidang="5.03")
    assert time.process_time() - start < 2


def test_a_name_is_known_whatever_its_case_and_commas():
    daftar = load_nomenklatur()
    nama = "pengadaan  pemberhentian DAN informasi kepegawaian asn"
    assert daftar.has_name(nama, Tingkat.KEGIATAN, JenisDaerah.KABUPATEN)
    assert not daftar.has_name(nama, Tingkat.SUB_KEGIATAN, JenisDaerah.KABUPATEN)
    assert not daftar.has_name(nama + " x", Tingkat.KEGIATAN, JenisDaerah.KABUPATEN)

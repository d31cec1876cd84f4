"""Names of scales."""

import pytest


@pytest.mark.parametrize("kunci", ["skala_capaian", "skala_serapan", "skala_ikhtisar", "skala_efisiensi"])
def test_a_scale_of_the_settings_exists(buku, kunci):
    problems = buku.ubah("pengaturan", **{kunci: "capian"}).periksa()
    assert [problem.kind.code for problem in problems if problem.place.lembar == "Pengaturan"] == ["CEK-48"]
    assert "Terdekat: «capaian»" in problems[0].remedy


@pytest.mark.parametrize(
    ("lembar", "sel"), [("indikator", "Indikator!J5"), ("indikator_simpul", "Indikator Program!J5")]
)
def test_a_scale_of_an_indicator_exists(buku, lembar, sel):
    assert ("CEK-48", sel) in buku.ubah(lembar, 1, skala="Sakib").temuan()
    assert "CEK-48" not in [kode for kode, _ in buku.ubah(lembar, 1, skala=" SAKIP ").temuan()]


def test_a_scale_typed_in_the_workbook_is_known(buku):
    buku.ubah("indikator", 1, skala="mutu_layanan")
    assert ("CEK-48", "Indikator!J5") in buku.temuan()
    buku.tambah("skala", skala="Mutu_Layanan", label="Baik", batas_bawah=0)
    assert buku.temuan() == []


def test_without_a_similar_name_all_are_listed(buku):
    buku.ubah("indikator", 1, skala="qqqqq")
    assert "«capaian», «sakip»" in buku.periksa()[0].remedy


def test_a_predicate_has_a_scale(buku):
    buku.ubah("indikator_simpul", 2, tipe_nilai="predikat")
    assert ("CEK-49", "Indikator Program!J6") in buku.temuan()
    assert "CEK-49" not in [kode for kode, _ in buku.ubah("indikator_simpul", 2, skala="sakip").temuan()]

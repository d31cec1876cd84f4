"""Blank quarters among filled ones."""

import pytest


def found(buku):
    return [sel for kode, sel in buku.temuan() if kode == "CEK-76"]


@pytest.mark.parametrize(
    ("lembar", "kunci", "sel"),
    [
        ("anggaran", "realisasi_tw2", "Anggaran!K5"),
        ("anggaran", "realisasi_tw4", "Anggaran!M5"),
        ("anggaran", "kas_tw1", "Anggaran!F5"),
    ],
)
def test_a_blank_quarter_of_money_beside_filled_ones_is_told(buku, lembar, kunci, sel):
    assert found(buku.ubah(lembar, 1, **{kunci: None})) == [sel]
    assert found(buku.ubah(lembar, 1, **{kunci: 0})) == []


def test_blank_quarters_of_a_row_are_told_together(buku):
    buku.ubah("anggaran", 1, realisasi_tw1=None, realisasi_tw3=None)
    problem = next(problem for problem in buku.periksa() if problem.kind.code == "CEK-76")
    facts = dict(problem.facts)
    assert (facts["kolom"], str(facts["lawan"])) == ("Realisasi TW I, III", "lembar «Anggaran» sel K5")
    assert "ketik 0 bila memang nol" in problem.remedy


def test_a_quarter_that_is_not_closed_may_be_blank(buku):
    assert found(buku.tutup(2)) == []
    assert found(buku.ubah("anggaran", 1, realisasi_tw2=None)) == ["Anggaran!K5"]
    assert found(buku.tutup(1)) == []  # then the whole row is blank, or filled


def test_a_blank_row_and_a_typed_year_are_no_finding(buku):
    empty = {f"realisasi_tw{nomor}": None for nomor in range(1, 5)}
    buku.ubah("anggaran", 1, **empty).ubah("isian_triwulan", 3, **empty)
    assert found(buku) == []
    buku.ubah("anggaran", 1, realisasi_tw4=5, realisasi_tahun=76_000_000)
    buku.ubah("isian_triwulan", 3, realisasi_tw4=5, realisasi_tahun=8)
    assert found(buku) == []


def test_a_counted_indicator_has_all_its_closed_quarters(buku):
    assert found(buku.ubah("isian_triwulan", 3, realisasi_tw2=None)) == ["Isian Triwulan!K7"]
    assert found(buku.ubah("isian_triwulan", 3, realisasi_tw2="-")) == []


def test_a_state_may_be_taken_in_some_quarters_only(buku):
    assert found(buku.ubah("realisasi", 1, realisasi_tw2=None).ubah("isian_triwulan", 1, realisasi_tw3=None)) == []


def test_a_stated_amount_counts_only_where_nothing_is_typed_below(buku):
    buku.ubah("anggaran_dokumen", 2, realisasi_tw2=None)
    assert found(buku) == []
    buku.tambah("simpul", id="P3", tingkat="program", nama="Program Lain", kode="5.03.03", penanggung_jawab="A")
    buku.tambah("anggaran_dokumen", simpul="P3", pagu_murni=900, realisasi_tw1=100, realisasi_tw3=100)
    assert found(buku) == ["Anggaran Induk!K7"]

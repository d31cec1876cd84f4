"""Values that fit the tipe of their indicator."""

import pytest

CELLS = [
    ("target", 1, "target_2", "Target!F5"),
    ("realisasi", 1, "target_tw2", "Realisasi!C5"),
    ("realisasi", 2, "realisasi_tw1", "Realisasi!F6"),
    ("riwayat", 1, "realisasi", "Riwayat!D5"),
    ("riwayat", 2, "target", "Riwayat!C6"),
    ("indikator_simpul", 1, "target_6", "Indikator Program!AA5"),
    ("isian_triwulan", 3, "realisasi_lalu", "Isian Triwulan!B7"),
    ("isian_triwulan", 3, "target_pk", "Isian Triwulan!E7"),
    ("isian_triwulan", 1, "realisasi_tw2", "Isian Triwulan!K5"),
]


def found(buku, kode):
    return [sel for code, sel in buku.temuan() if code == kode]


def make_predikat(buku):
    """IKU1 as an indicator of labels: all its numbers become labels."""
    buku.ubah("indikator", 1, tipe_nilai="predikat", batas_atas_nilai=None, batas_bawah_nilai=None)
    for nomor in (1, 3):
        row = buku.data["target"][nomor - 1]
        row.update({kunci: "BB" for kunci in row if kunci.startswith("target_")})
    row = buku.data["realisasi"][0]
    row.update({kunci: "BB" for kunci in row if kunci != "indikator"})
    return buku.ubah("riwayat", 1, target="BB", realisasi="b")


@pytest.mark.parametrize(("lembar", "nomor", "kunci", "sel"), CELLS)
def test_a_text_in_a_value_cell_of_numbers_is_told(buku, lembar, nomor, kunci, sel):
    assert found(buku.ubah(lembar, nomor, **{kunci: "sedang dihitung"}), "CEK-46") == [sel]


@pytest.mark.parametrize(("lembar", "nomor", "kunci", "sel"), CELLS)
def test_a_typed_dash_fits_every_tipe(buku, lembar, nomor, kunci, sel):
    assert found(buku.ubah(lembar, nomor, **{kunci: "-"}), "CEK-46") == []


def test_one_row_is_told_once_with_the_number_of_its_other_texts(buku):
    buku.ubah("target", 1, target_1="WTP", target_2="WTP", target_3="WTP")
    problem = next(problem for problem in buku.periksa() if problem.kind.code == "CEK-46")
    assert (problem.place.sel, dict(problem.facts)["isi"]) == ("E5", "WTP")
    assert "dan 2 isian lain" in problem.message
    assert "lembar «Indikator» sel F5" in problem.message


def test_an_initial_condition_may_be_words(buku):
    assert buku.ubah("target", 1, kondisi_awal="belum dinilai").temuan() == []


def test_an_outside_value_in_words_is_questioned(buku):
    assert buku.ubah("pembanding", 1, nilai="Baik").temuan() == [("CEK-47", "Pembanding!E5")]
    assert buku.ubah("pembanding", 1, nilai=70).temuan() == []


def test_a_predicate_is_a_label_of_its_scale_or_its_number(buku):
    assert found(make_predikat(buku), "CEK-46") == []
    assert found(buku.ubah("riwayat", 1, realisasi=71), "CEK-46") == []
    buku.ubah("riwayat", 1, realisasi="Baik Sekali")
    assert found(buku, "CEK-46") == ["Riwayat!D5"]
    problem = next(problem for problem in buku.periksa() if problem.kind.code == "CEK-46")
    assert "D, C, CC, B, BB, A, AA" in problem.remedy


def test_without_a_known_scale_nothing_is_said_of_a_label(buku):
    make_predikat(buku).ubah("riwayat", 1, realisasi="Baik Sekali").ubah("indikator", 1, skala="saki")
    assert found(buku, "CEK-46") == []


def test_a_range_belongs_to_an_indicator_of_ranges(buku):
    buku.ubah("realisasi", 1, target_tw1="70-80")
    assert found(buku, "CEK-46") == ["Realisasi!B5"]
    assert found(buku.ubah("indikator", 1, tipe_nilai="rentang"), "CEK-46") == []


def test_a_range_is_kept_and_not_passed(buku):
    buku.ubah("indikator", 1, tipe_nilai="rentang").ubah("target", 1, target_5="79-83", target_6="81-85")
    assert buku.temuan() == [("CEK-80", "Indikator!H5")]
    assert found(buku.ubah("indikator", 1, polaritas="stabil"), "CEK-80") == []


def test_a_range_of_a_node_is_kept_too(buku):
    buku.ubah("indikator_simpul", 1, tipe_nilai="rentang", target_6="76-80")
    assert found(buku, "CEK-80") == ["Indikator Program!H5"]

"""Codes and names against the national nomenclature."""

import pytest


@pytest.mark.parametrize("kode", ["5.3.2", "BKD-01", "5.03"])
def test_a_code_has_the_pattern_of_a_code(buku, kode):
    assert buku.ubah("simpul", 1, kode=kode).temuan()[0] == ("CEK-54", "Program!D5")


def test_a_code_has_the_level_of_its_row(buku):
    assert buku.ubah("simpul", 3, kode="5.03.02.2.01").temuan()[0] == ("CEK-55", "Program!D7")


def test_a_code_has_the_digit_of_its_kind_of_region(buku):
    assert buku.ubah("simpul", 3, kode="5.03.02.1.01.0001").temuan() == [("CEK-56", "Program!D7")]


def test_a_code_stands_under_the_code_of_its_parent(buku):
    assert buku.ubah("simpul", 3, kode="5.03.02.2.02.0001").temuan() == [("CEK-57", "Program!D7")]


def test_a_code_is_used_once_whatever_its_spelling(buku):
    assert ("CEK-58", "Program!D8") in buku.ubah("simpul", 4, kode="5 03 02 2 01 01").temuan()


def test_a_name_under_two_codes_is_questioned(buku):
    nama = buku.data["simpul"][0]["nama"]
    assert ("CEK-59", "Program!D9") in buku.ubah("simpul", 5, nama=nama).temuan()


def test_a_name_is_the_official_one_of_its_code(buku):
    buku.ubah("simpul", 3, nama="Perumusan Bahan Kebijakan Pengadaan Pegawai")
    assert buku.temuan() == [("CEK-60", "Program!E7")]
    assert "«Perumusan Bahan Kebijakan Pengadaan ASN»" in buku.periksa()[0].message


@pytest.mark.parametrize(
    "nama", ["Perumusan  bahan kebijakan - pengadaan ASN", "PERUMUSAN BAHAN KEBIJAKAN PENGADAAN ASN"]
)
def test_letter_case_and_punctuation_make_no_other_name(buku, nama):
    assert buku.ubah("simpul", 3, nama=nama).temuan() == []


def test_a_slip_of_the_list_itself_is_nobodys_mistake(buku):
    kegiatan = {"kode": "5.03.02.2.03", "nama": "Pengembangan Kompetensi ASN"}
    buku.tambah("simpul", id="P1.K3", induk="P1", tingkat="kegiatan", **kegiatan)
    nama = "Pengelolaan Administrasi Diklat dan Sertifikasi ASN"  # the list says «Pengeloaan»
    sub = {"induk": "P1.K3", "tingkat": "sub kegiatan", "nama": nama}
    buku.tambah("simpul", id="P1.K3.S1", **sub).tambah("anggaran", simpul="P1.K3.S1", renstra=1)
    assert buku.temuan() == []


def test_without_code_the_nearest_official_name_is_offered(buku):
    for nomor in range(1, 6):
        buku.ubah("simpul", nomor, kode=None)
    assert buku.temuan() == []
    buku.ubah("simpul", 4, nama="Koordinasi dan Fasilitas Pengadaan PNS dan PPPK")
    assert buku.temuan() == [("CEK-60", "Program!E8")]


def test_a_name_of_ones_own_is_no_finding(buku):
    assert buku.ubah("simpul", 4, kode=None, nama="Gerakan bersama menanam pohon").temuan() == []


def test_an_unknown_code_is_told(buku):
    assert buku.ubah("simpul", 3, kode="5.03.02.2.01.0099").temuan() == [("CEK-61", "Program!D7")]

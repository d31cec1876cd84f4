"""Ranks, posts and units."""

import pytest

from generator.checks.pegawai import GOLONGAN_PANGKAT

BIDANG = ("Bidang Mutasi dan Promosi", "Bidang Pengadaan", "Bidang Diklat", "Bidang Informasi")


@pytest.mark.parametrize(
    ("pangkat", "golongan", "is_told"),
    [
        ("Pembina Utama Muda", "IV/c", False),
        ("Pembina Tk. I", "IV/b", False),
        ("Pembina Tk I", "Gol. IV b", False),
        ("penata tingkat I", "III-d", False),
        ("Pembina Utama Muda", "III/c", True),
        ("Pembina Tk. I", "IV/a", True),
        ("Letnan Kolonel", "IV/a", False),
        ("Pembina", None, False),
        (None, "IV/a", False),
    ],
)
def test_a_rank_has_its_own_golongan(buku, pangkat, golongan, is_told):
    found = buku.ubah("pejabat", 1, pangkat=pangkat, golongan=golongan).temuan()
    assert found == ([("CEK-162", "Pejabat!F5")] if is_told else [])


def test_the_ranks_of_civil_servants_are_seventeen():
    assert len(GOLONGAN_PANGKAT) == len(set(GOLONGAN_PANGKAT.values())) == 17


@pytest.mark.parametrize(
    ("kolom", "terisi", "is_told"),
    [
        ("Formasi; Terisi", 26, False),
        ("Formasi; Terisi", 62, True),
        ("Jumlah Formasi; Sudah Terisi; Belum Terisi", 62, True),
        ("Tahun 2023; Tahun 2024", 62, False),
    ],
)
def test_no_post_has_more_people_than_places(buku, kolom, terisi, is_told):
    kepala = {"id": "jabatan", "jenis": "formasi", "bagian": "pegawai", "judul": "Formasi", "kepala_baris": "Jabatan"}
    buku.tambah("tabel", **kepala, kolom=kolom)
    buku.tambah("isi_tabel", tabel="jabatan", uraian="Pelaksana", isi_1=26, isi_2=terisi)
    assert buku.temuan() == ([("CEK-163", "Isi Tabel!F7")] if is_told else [])


def staff(buku):
    for nomor, nama in enumerate(BIDANG, 1):
        buku.tambah("unit", id=f"U{nomor}", nama=nama, eselon="III.b", kepala="Kepala Bidang")
        jabatan = f"Kepala {nama}"
        buku.tambah("pejabat", id=f"K{nomor}", peran="pejabat struktural", nama=nama, jabatan=jabatan, unit=f"U{nomor}")
    return buku


def test_a_unit_says_what_its_head_is_called(buku):
    assert staff(buku).temuan() == []
    assert buku.ubah("unit", 2, kepala=None).temuan() == [("CEK-164", "Unit!E6")]
    assert buku.ubah("unit", 3, kepala=None).temuan() == []  # half of them: not filled in


def test_a_unit_has_an_official(buku):
    staff(buku).ubah("pejabat", 5, unit="U2")
    assert buku.temuan() == []  # the office names its unit
    buku.ubah("pejabat", 5, jabatan="Kepala Bidang")
    assert buku.temuan() == [("CEK-165", "Unit!A7")]
    assert buku.ubah("unit", 3, eselon=None).temuan() == []


@pytest.mark.parametrize(
    ("nama", "kira"),
    [
        ("Bidang Mutasi dan Promosi", None),
        ("Kepala Bidang Mutasi dan Promosi", None),
        ("Bidang Mutasi", "Bidang Mutasi dan Promosi"),
        ("Bidang Pengadan", "Bidang Pengadaan"),
        ("Bidang Penilaian Kinerja", None),
        ("Sekretariat Daerah", None),
        ("Bidang Mutasi; Bidang Diklat", None),
        ("Kepala Badan", None),
    ],
)
def test_an_owner_called_nearly_as_a_unit_is_that_unit(buku, nama, kira):
    problems = staff(buku).ubah("simpul", 1, penanggung_jawab=nama).periksa()
    told = [(p.kind.code, fold(dict(p.facts)["kira"])) for p in problems]
    assert told == ([("CEK-166", kira)] if kira else [])


def fold(nama):
    return nama.removeprefix("Kepala ")

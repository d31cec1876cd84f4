"""Whether the pohon kinerja is a chain of causes (PermenPANRB 89/2021); each rule is broken once and kept once."""

import pytest

from tests.checks.buku import load_source

KOTAK = {"id": "K1", "induk": "S1", "tingkat": "immediate outcome", "uraian": "Menguatnya disiplin pegawai"}


HURUF = {"induk": "B", "tingkat": "C", "uraian": "D", "indikator": "E"}  # columns of the plain rows of `buku`


def cell(kunci, nomor=1):
    return f"Pohon Kinerja!{HURUF[kunci]}{4 + nomor}"


def add_box(buku, **isi):
    return buku.tambah("pohon", **{**KOTAK, **isi})


def kept(buku):
    """The findings on the pohon kinerja."""
    return [found for found in buku.temuan() if found[0] in {f"CEK-{number}" for number in range(100, 109)}]


@pytest.mark.parametrize("induk", ["S1", None])
def test_a_sasaran_stands_under_a_tujuan(buku, induk):
    buku.ubah("rencana", 3, induk=induk)
    assert kept(buku) == [("CEK-100", "Rencana!C7")]


def test_a_tujuan_may_stand_alone_or_under_the_plan_of_the_region(buku):
    buku.tambah("rencana", id="M1", jenis="misi", uraian="Misi satu")
    assert kept(buku.ubah("rencana", 1, induk="M1")) == []
    assert kept(buku.ubah("rencana", 1, induk=None)) == []


def test_the_sasaran_of_a_unit_stands_under_a_sasaran(buku):
    buku.tambah("rencana", id="U1", jenis="sasaran unit", uraian="Meningkatnya mutu arsip", induk="S1")
    assert kept(buku) == []
    assert kept(buku.ubah("rencana", 4, induk="T1")) == [("CEK-100", "Rencana!C8")]


def test_an_own_box_supports_something(buku):
    assert kept(add_box(buku)) == []
    assert kept(buku.ubah("pohon", 1, induk=None)) == [("CEK-101", cell("induk"))]
    assert kept(buku.ubah("pohon", 1, tingkat="ultimate outcome")) == []


def test_a_chain_of_own_boxes_ends_where_it_can_no_longer_be_drawn(buku):
    chain = [("K1", "S1"), *((f"K{nomor}", f"K{nomor - 1}") for nomor in range(2, 21))]
    for id, induk in chain:
        add_box(buku, id=id, induk=induk, tingkat="output", uraian=f"Tersusunnya modul {id}")
    assert "CEK-135" not in {kode for kode, _ in buku.temuan()}
    for nomor in range(21, 24):
        add_box(buku, id=f"K{nomor}", induk=f"K{nomor - 1}", tingkat="output", uraian=f"Tersusunnya modul K{nomor}")
    assert [found for found in buku.temuan() if found[0] == "CEK-135"] == [("CEK-135", cell("induk", 21))]


def test_a_success_factor_is_brought_about_by_something(buku):
    add_box(buku, tingkat="CSF", uraian="Pengelolaan arsip yang tertib")
    assert kept(buku) == [("CEK-102", cell("uraian"))]
    assert kept(add_box(buku, id="K2", induk="K1")) == []


@pytest.mark.parametrize("tingkat", ["ultimate outcome", "intermediate outcome"])
def test_an_own_box_does_not_stand_as_high_as_what_it_supports(buku, tingkat):
    assert kept(add_box(buku, tingkat=tingkat)) == [("CEK-103", cell("tingkat"))]


def test_outputs_may_stand_under_outputs(buku):
    add_box(buku)
    add_box(buku, id="K2", induk="K1", tingkat="output", uraian="Terlatihnya pegawai")
    assert kept(add_box(buku, id="K3", induk="K2", tingkat="output", uraian="Tersusunnya modul")) == []


def test_a_level_left_out_is_told_once_for_what_it_is_left_out_below(buku):
    for nomor in range(3):
        add_box(buku, id=f"K{nomor}", tingkat="output", uraian=f"Tersusunnya modul {nomor}")
    assert kept(buku) == [("CEK-104", cell("tingkat"))]
    assert dict(buku.periksa()[0].facts)["banyak"] == 3


def test_a_success_factor_between_two_levels_does_not_count_as_one(buku):
    add_box(buku, tingkat="CSF", uraian="Pegawai yang terlatih")
    assert kept(add_box(buku, id="K2", induk="K1")) == []
    assert kept(buku.ubah("pohon", 2, tingkat="output")) == [("CEK-104", cell("tingkat", 2))]


def test_a_condition_is_not_copied_from_a_level_above(buku):
    add_box(buku, uraian="meningkatnya  AKUNTABILITAS")
    assert kept(buku) == [("CEK-105", cell("uraian"))]
    assert kept(buku.ubah("pohon", 1, uraian="Meningkatnya akuntabilitas bidang")) == []


def test_an_indicator_of_a_program_is_not_copied_from_its_sasaran():
    copied = load_source("contoh-bersih-2024")
    sasaran = {row["id"]: row["sasaran"] for row in copied.data["simpul"] if row.get("sasaran")}
    nomor = next(n for n, row in enumerate(copied.data["indikator_simpul"], 1) if row["simpul"] in sasaran)
    induk = sasaran[copied.data["indikator_simpul"][nomor - 1]["simpul"]]
    uraian = next(row["uraian"] for row in copied.data["indikator"] if row["induk"] == induk)
    found = kept(copied.ubah("indikator_simpul", nomor, uraian=uraian))
    assert [kode for kode, _ in found] == ["CEK-105"]


def test_the_same_words_on_two_branches_are_no_copy(buku):
    add_box(buku)
    assert kept(add_box(buku, id="K2", induk="S2")) == []


@pytest.mark.parametrize("kata", ["Meningkatkan", "Melayani", "Pelaksanaan", "peningkatan"])
def test_a_condition_is_a_state_and_not_work(buku, kata):
    assert kept(add_box(buku, uraian=f"{kata} disiplin pegawai")) == [("CEK-106", cell("uraian"))]


@pytest.mark.parametrize(
    "kata", ["Meningkatnya", "Terwujudnya", "Menurunnya", "Pegawai", "Pelayanan", "Mental", "Memadai", "Metrologi"]
)
def test_states_and_things_are_no_work(buku, kata):
    assert kept(add_box(buku, uraian=f"{kata} yang tertib")) == []


@pytest.mark.parametrize("kata", ["Terlaksananya", "Tersusunnya"])
def test_an_outcome_does_not_begin_with_a_word_for_outputs(buku, kata):
    add_box(buku, uraian=f"{kata} bimbingan pegawai")
    assert kept(buku) == [("CEK-107", cell("uraian"))]
    add_box(buku, id="K2", induk="K1", tingkat="output", uraian=f"{kata} bimbingan teknis")
    assert kept(buku.ubah("pohon", 1, uraian=KOTAK["uraian"])) == []


@pytest.mark.parametrize(
    ("uraian", "satuan"),
    [
        ("Jumlah dokumen pembinaan yang disusun", "Orang"),
        ("Banyaknya seluruh  laporan", "Orang"),
        ("Ketersediaan laporan", "Laporan"),
    ],
)
def test_an_outcome_is_not_measured_by_counts_of_documents(buku, uraian, satuan):
    add_box(buku, indikator=uraian, satuan=satuan, target="3")
    assert kept(buku) == [("CEK-108", cell("indikator"))]
    add_box(buku, id="K2", induk="K1", tingkat="output", uraian="Tersusunnya laporan", indikator=uraian, satuan=satuan)
    assert kept(buku.ubah("pohon", 1, indikator="Persentase dokumen yang sah", satuan="Persen")) == []


@pytest.mark.parametrize(
    "uraian",
    ["Jumlah pegawai yang tertib menyampaikan laporan", "Jumlah warga peserta kegiatan", "Banyaknya rumah bersurat"],
)
def test_an_outcome_may_count_those_who_have_a_document(buku, uraian):
    assert kept(add_box(buku, indikator=uraian, satuan="Orang", target="3")) == []

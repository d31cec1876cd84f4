"""Money of a sasaran where kegiatan or sub kegiatan name another one than their program: nothing twice, nothing lost."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.capaian import percent_of
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.dukungan import cut_cabang, group_aktif, group_pendukung, list_pendukung, list_terhitung
from generator.model.isian import Isian
from generator.workbook.builder import build_isian
from tests.checks.buku import read_data
from tests.measures.hitung.kecil import uang
from tests.workbook.kertas import PROFIL

SASARAN = ("S1", "S2", "S3")
RENCANA = [
    {"id": "T1", "jenis": "tujuan", "uraian": "Tujuan"},
    *({"id": id, "jenis": "sasaran", "induk": "T1", "uraian": f"Sasaran {id}"} for id in SASARAN),
    {"id": "U1", "jenis": "sasaran unit", "induk": "S1", "uraian": "Sasaran unit"},
]
ANAK = {"program": "kegiatan", "kegiatan": "sub kegiatan"}


def build(simpul: list[dict[str, Any]], **sheets: list[dict[str, Any]]) -> Isian:
    isian = build_isian(read_data({"profil": PROFIL, "rencana": RENCANA, "simpul": simpul, **sheets}))
    assert isian is not None
    return isian


def node(id: str, sasaran: str | None = None, **isi: Any) -> dict[str, Any]:
    """A node by its path: «1» is a program, «1.2» a kegiatan, «1.2.1» a sub kegiatan."""
    tingkat = ("program", "kegiatan", "sub kegiatan")[id.count(".")]
    induk = id.rpartition(".")[0] or None
    return {"id": id, "induk": induk, "tingkat": tingkat, "nama": f"Simpul {id}", "sasaran": sasaran, **isi}


TERBAGI = [
    node("1", "S1"),
    node("1.1", "S2"),
    node("1.1.1"),
    node("1.2"),
    node("1.2.1"),
    node("1.2.2", "S3"),
    node("2"),
    node("2.1", "S2"),
    node("2.1.1"),
]
PAGU = [uang("1.1.1", pagu_murni=10), uang("1.2.1", pagu_murni=20), uang("1.2.2", pagu_murni=40)]


def ids(nodes: tuple) -> list[str]:
    return [simpul.id for simpul in nodes]


def pagu(hasil: Hasil, pokok: str) -> Decimal | None:
    key = f"{pokok}/pagu/2024"
    return hasil.nilai(key) if key in hasil else None


def test_each_sasaran_has_the_largest_nodes_that_serve_it_alone():
    isian = build(TERBAGI)
    found = {id: ids(nodes) for id, nodes in group_pendukung(isian, isian.simpul_berlaku)}
    assert found == {"S2": ["1.1", "2"], "S1": ["1.2.1"], "S3": ["1.2.2"]}


def test_a_program_whose_kegiatan_all_serve_one_sasaran_is_listed_itself():
    isian = build([node("1"), node("1.1", "S1"), node("1.2", "S1")])
    assert ids(list_pendukung(isian, {"S1"}, isian.simpul_berlaku)) == ["1"]


def test_a_program_of_two_sasaran_serves_their_tujuan_whole():
    hasil = measure(build(TERBAGI, anggaran=PAGU))
    assert (hasil.nilai("rencana/T1/jumlah-program/2024"), pagu(hasil, "rencana/T1")) == (1, 70)
    assert hasil["rencana/T1/pagu/2024"].rumus == "jumlah program"


def test_a_sasaran_has_the_money_of_its_parts_only():
    hasil = measure(build(TERBAGI, anggaran=PAGU))
    assert {id: pagu(hasil, f"rencana/{id}") for id in SASARAN} == {"S1": 20, "S2": 10, "S3": 40}
    assert hasil.nilai("rencana/S3/jumlah-program/2024") == 0
    assert hasil.nilai("rencana/S3/jumlah-sub-kegiatan/2024") == 1
    assert "tanpa-sasaran/pagu/2024" not in hasil


def test_what_serves_nothing_is_summed_on_its_own():
    hasil = measure(build([*TERBAGI, node("3"), node("3.1")], anggaran=[*PAGU, uang("3.1", pagu_murni=5)]))
    assert pagu(hasil, "tanpa-sasaran") == 5
    assert hasil.nilai("tanpa-sasaran/jumlah-program/2024") == 1


def test_money_known_only_for_a_program_of_several_sasaran_belongs_to_none_of_them():
    dokumen = [uang("1", pagu_murni=100)]
    hasil = measure(build(TERBAGI, anggaran=[uang("2.1.1", pagu_murni=7)], anggaran_dokumen=dokumen))
    assert pagu(hasil, "tanpa-sasaran") == 100
    assert pagu(hasil, "rencana/S2") == 7


def test_a_row_of_the_budget_on_a_program_is_not_divided_by_what_stands_below_it():
    hasil = measure(build(TERBAGI, anggaran=[uang("1", pagu_murni=100), *PAGU]))
    assert pagu(hasil, "rencana/S1") == pagu(hasil, "opd") == 100
    assert pagu(hasil, "rencana/S3") is None


def test_a_kegiatan_of_earlier_years_does_not_divide_its_program():
    old = node("1.9", "S2", berlaku_sampai=2022)
    isian = build([node("1", "S1"), node("1.1"), old], anggaran=[uang("1.1", pagu_murni=3)])
    assert [(id, ids(nodes)) for id, nodes in group_aktif(isian)] == [("S1", ["1"])]


def test_a_sasaran_of_a_unit_counts_for_the_sasaran_above_it():
    isian = build([node("1", "S1"), node("1.1"), node("1.2", "U1")])
    assert [(id, ids(nodes)) for id, nodes in group_pendukung(isian, isian.simpul_berlaku)] == [("S1", ["1"])]


def test_a_cut_tree_names_what_is_shown_in_part():
    isian = build(TERBAGI)
    cabang = cut_cabang(isian, list_pendukung(isian, {"S3"}, isian.simpul_berlaku), isian.simpul_berlaku)
    assert ids(cabang.puncak) == ["1"]
    assert (cabang.isi, cabang.sebagian) == ({"1", "1.2", "1.2.2"}, {"1", "1.2"})


@st.composite
def trees(draw: st.DrawFn) -> Isian:
    """An agency of any tree, with sasaran and money typed anywhere and nodes in force or not."""
    nodes, rows, stated = [], [], []
    paths = [str(n) for n in range(1, draw(st.integers(1, 3)) + 1)]
    while paths:
        id = paths.pop(0)
        sampai = draw(st.sampled_from((None, None, None, 2022)))
        nodes.append(node(id, draw(st.sampled_from((None, *SASARAN))), berlaku_sampai=sampai))
        if id.count(".") < 2:
            paths += [f"{id}.{n}" for n in range(1, draw(st.integers(0, 3)) + 1)]
        amounts = {key: draw(st.none() | st.integers(0, 99)) for key in ("pagu_murni", "renstra", "realisasi_tw1")}
        where = draw(st.sampled_from((rows, rows, stated, None) if id.count(".") == 2 else (stated, None, None, rows)))
        if where is not None:
            where.append(uang(id, **amounts))
    return build(nodes, anggaran=rows, anggaran_dokumen=stated)


@given(trees())
def test_sasaran_and_what_serves_none_add_up_to_the_agency(isian):
    hasil = measure(isian)
    for ukuran in ("pagu/2024", "renstra", "realisasi-kumulatif/2024", "kas/2024-TW1"):
        keys = [f"{pokok}/{ukuran}" for pokok in (*(f"rencana/{id}" for id in SASARAN), "tanpa-sasaran")]
        parts = [hasil.nilai(key) for key in keys if key in hasil]
        assert sum(part or 0 for part in parts) == (hasil.nilai(f"opd/{ukuran}") or 0)


@given(trees())
def test_no_node_is_listed_for_two_sasaran_and_every_leaf_for_one(isian):
    nodes = list_terhitung(isian)
    listed = [part.id for _, parts in group_pendukung(isian, nodes) for part in parts]
    below = [daun for id in listed for daun in _leaves(isian, id, nodes)]
    assert sorted(below) == sorted(id for id in nodes if not any(a.id in nodes for a in isian.anak_simpul(id)))


def _leaves(isian: Isian, id: str, nodes: frozenset[str]) -> list[str]:
    children = [anak.id for anak in isian.anak_simpul(id) if anak.id in nodes]
    return [daun for anak in children for daun in _leaves(isian, anak, nodes)] or [id]


@pytest.mark.parametrize("id", SASARAN)
def test_efficiency_and_share_follow_the_parts(id):
    rows = [uang(row["simpul"], pagu_murni=row["pagu_murni"], realisasi_tw1=row["pagu_murni"] / 2) for row in PAGU]
    hasil = measure(build(TERBAGI, anggaran=rows))
    assert hasil.nilai(f"rencana/{id}/serapan/2024") == 50
    assert hasil.nilai(f"rencana/{id}/kontribusi/2024") == percent_of(pagu(hasil, f"rencana/{id}"), Decimal(70))

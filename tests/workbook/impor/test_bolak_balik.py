"""Our own E.81 spreadsheets, imported into a blank workbook, give back what the form carries, cell by cell.

What the form cannot carry: codes (15 columns), quarters still to come, cash plan, pagu before its change (where the column
is that of the revised Renja), targets of single years and quarters, target PK, natures and formulas of indicators, units
below the program, notes, and amounts of documents that are equal to the sum below them.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from bench.sintetis import make_data
from generator.excel.tabel import write_tabel
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.model.nilai import Nilai
from generator.model.pilihan import VarianRenja
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.workbook.builder import build_isian
from generator.workbook.exchange import dump_data
from generator.workbook.impor.gabung import merge
from generator.workbook.impor.nilai import is_percent
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import build_contoh, read_bytes, read_contoh
from tests.workbook.impor.lembar_asing import read_content
from tests.workbook.kertas import PROFIL

TRIWULAN = {"sumenep-2024": 1, "contoh-bersih-2024": 4}
VARIAN = {"17 kolom": VarianRenja.KOLOM_17, "15 kolom": VarianRenja.KOLOM_15}
CASES = [(nama, varian) for nama in TRIWULAN for varian in VARIAN]


def write_e81(isian: Isian, varian: str, triwulan: int) -> bytes:
    """The spreadsheet of the matrix as `lkjip buat` delivers it."""
    laporan = next(laporan for laporan in DAFTAR_LAPORAN if laporan.nama == "triwulan")
    own = replace(isian, pengaturan=replace(isian.pengaturan, varian_renja=VARIAN[varian]))
    return write_tabel(laporan.build_excel(measure(own, triwulan)), "Evaluasi Renja")


@cache
def import_back(nama: str, varian: str) -> tuple[Isian, Isian, list]:
    """The agency, what its form gave back as a workbook, and the doubts."""
    isian = build_contoh(nama)
    hasil = read_content(write_e81(isian, varian, TRIWULAN[nama]))
    profil = {**PROFIL, "nama_opd": isian.profil.nama_opd, "pagu_perubahan_mulai": 1, "triwulan_terakhir": 4}
    gabungan = merge(hasil, {"versi_skema": 1, "profil": profil})
    back = build_isian(read_bytes(write_workbook(gabungan.data)))
    assert back is not None
    return isian, back, [*hasil.problems, *gabungan.problems]


def keys(isian: Isian) -> dict[str, tuple[str, ...]]:
    """The path of names of each node, which both workbooks share."""
    by_id = {simpul.id: simpul for simpul in isian.simpul}

    def path(id: str | None) -> tuple[str, ...]:
        return (*path(by_id[id].induk), by_id[id].nama) if id else ()

    return {id: path(id) for id in by_id}


def nodes(isian: Isian, berkode: bool):
    found = []
    for simpul in isian.simpul:
        sasaran = isian.rencana_by_id[simpul.sasaran].uraian if simpul.sasaran else None
        found.append((keys(isian)[simpul.id], simpul.tingkat, simpul.kode if berkode else None, sasaran))
    return found


@pytest.mark.parametrize(("nama", "varian"), CASES)
def test_the_same_nodes_come_back_in_the_same_order(nama, varian):
    isian, back, _ = import_back(nama, varian)
    berkode = varian == "17 kolom"
    assert nodes(back, berkode) == nodes(isian, berkode)
    assert len(back.simpul) in (61, 44)


def effective(isian: Isian, row, name: str) -> Nilai | None:
    """Target or pagu that holds: the revised one, else the original."""
    revised = {"target_tahun": "target_perubahan", "pagu_murni": "pagu_perubahan"}.get(name)
    own = getattr(row, revised) if revised else None
    return getattr(row, name) if own is None else own


def indicators(isian: Isian, triwulan: int):
    """Indicator, unit and values of each node by the names of both."""
    paths, found = keys(isian), {}
    rows = {row.indikator: row for row in isian.isian_triwulan}
    for satu in isian.indikator_simpul:
        own, closed = rows.get(satu.id), range(1, triwulan + 1)
        names = ("realisasi_lalu", "target_tahun", *(f"realisasi_tw{ke}" for ke in closed))
        values = [effective(isian, own, name) if own else None for name in names]
        satuan = "%" if is_percent(satu.satuan) else satu.satuan
        found[paths[satu.simpul], satu.uraian] = (satuan, satu.target_akhir, *values)
    return found


@pytest.mark.parametrize(("nama", "varian"), CASES)
def test_the_same_indicators_targets_and_quarters_come_back(nama, varian):
    isian, back, _ = import_back(nama, varian)
    assert indicators(back, TRIWULAN[nama]) == indicators(isian, TRIWULAN[nama])


def money(isian: Isian, triwulan: int) -> dict[tuple[str, ...], tuple[Decimal | None, ...]]:
    names = ("renstra", "realisasi_lalu", "pagu_murni", *(f"realisasi_tw{ke}" for ke in range(1, triwulan + 1)))
    return {keys(isian)[row.simpul]: tuple(effective(isian, row, name) for name in names) for row in isian.anggaran}


@pytest.mark.parametrize(("nama", "varian"), CASES)
def test_the_same_money_of_every_sub_kegiatan_comes_back(nama, varian):
    isian, back, _ = import_back(nama, varian)
    assert money(back, TRIWULAN[nama]) == money(isian, TRIWULAN[nama])
    assert len(back.anggaran) in (45, 30)


@pytest.mark.parametrize(("nama", "varian"), CASES)
def test_the_matrix_of_the_imported_workbook_shows_the_same_money(nama, varian):
    """Also that of kegiatan and programs, whose stated amounts went to Anggaran Induk where sums do not give them."""
    isian, back, _ = import_back(nama, varian)
    triwulan = TRIWULAN[nama]
    own, again = measure(isian, triwulan), measure(back, triwulan)
    old, new = ({path: id for id, path in keys(one).items()} for one in (isian, back))
    assert old.keys() == new.keys()
    for path, id in old.items():
        for kolom in (6, 7, 8, 9, 13, 15):
            suffix = f"rp/{kolom}/tw{triwulan}"
            first, second = own.angka.get(f"renja/{id}/{suffix}"), again.angka.get(f"renja/{new[path]}/{suffix}")
            assert (first and first.nilai) == (second and second.nilai), (path, kolom)


@pytest.mark.parametrize(("nama", "varian"), CASES)
def test_nothing_of_our_own_form_is_doubted_but_what_it_cannot_say(nama, varian):
    _, _, problems = import_back(nama, varian)
    assert {problem.kind.code for problem in problems} == {"IMP-25"}


@cache
def build_big() -> Isian:
    isian = build_isian(read_bytes(write_workbook(make_data(400))))
    assert isian is not None
    return isian


@pytest.mark.parametrize("varian", VARIAN)
def test_a_big_agency_comes_back_whole(varian):
    isian = build_big()
    hasil = read_content(write_e81(isian, varian, 4))
    gabungan = merge(hasil, {"versi_skema": 1})
    counts = {sheet: len(gabungan.data[sheet]) for sheet in ("simpul", "indikator_simpul", "anggaran")}
    assert counts == {"simpul": 414, "indikator_simpul": 417, "anggaran": 400}
    assert [row["nama"] for row in gabungan.data["simpul"]] == [simpul.nama for simpul in isian.simpul]
    doubts = {problem.kind.code for problem in hasil.problems}
    assert doubts == ({"IMP-15"} if varian == "17 kolom" else set())  # the invented copies share their codes


@pytest.mark.parametrize(("nama", "varian"), CASES)
def test_the_form_of_a_workbook_brings_nothing_new_to_that_workbook(nama, varian):
    data = dump_data(read_contoh(nama))
    gabungan = merge(read_content(write_e81(build_contoh(nama), varian, TRIWULAN[nama])), data)
    assert (gabungan.baru, gabungan.terisi, [str(problem) for problem in gabungan.problems]) == ({}, 0, [])
    assert gabungan.data == data

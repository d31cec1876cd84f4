"""The measure of caught mistakes measures what it says: every kind can be made, and is judged by where it is told."""

from __future__ import annotations

import random
from copy import deepcopy

import pytest

from bench.kesalahan import JENIS, Ubahan, row_of
from bench.mutasi import DI_LAIN, DI_TEMPAT, DIAM, judge, print_table, read_in_memory, run
from generator.catalogue import cek
from generator.problems import Place
from tests.checks.buku import sel
from tests.helpers.contoh import load_sumber, read_contoh

CONTOH = "contoh-bersih-2024"
UBAHAN = Ubahan("target", 2, "target_4", 5)  # the third row


def problem(lembar, place, lawan=None):
    lawan = lawan or Place("Lain", "A1")
    return cek.TARGET_PK_BEDA.at(Place(lembar, place), tahun=1, uraian="", pk="", renstra="", lawan=lawan)


@pytest.mark.parametrize("jenis", JENIS, ids=lambda jenis: jenis.nama)
def test_every_kind_of_mistake_changes_one_cell_of_the_example(jenis):
    data = jenis.prepare(deepcopy(load_sumber(CONTOH)))
    ubahan = jenis.make(data, random.Random(1))
    before = deepcopy(data)
    ubahan.apply(data)
    changed = [key for key in data if data[key] != before[key]]
    assert changed == [ubahan.lembar]
    assert row_of(data, ubahan.lembar, ubahan.nomor).get(ubahan.kunci) == ubahan.isi
    assert row_of(before, ubahan.lembar, ubahan.nomor).get(ubahan.kunci) != ubahan.isi


def test_a_mistake_told_in_its_row_or_as_the_second_cell_is_caught_at_its_place():
    assert judge(UBAHAN, [problem("Target", sel("target", 3, "target_1"))]) == DI_TEMPAT
    assert judge(UBAHAN, [problem("Realisasi", "A9", Place("Target", sel("target", 3, "target_4")))]) == DI_TEMPAT
    assert judge(UBAHAN, [problem("Target", sel("target", 4, "target_4"))]) == DI_LAIN
    assert judge(UBAHAN, []) == DIAM


def test_the_rows_are_those_that_the_reader_finds_in_the_file():
    ours, theirs = read_in_memory(load_sumber(CONTOH)), read_contoh(CONTOH)
    for key, rows in theirs.rows.items():
        assert [(row.nilai, row.asal.baris) for row in ours.rows[key]] == [(row.nilai, row.asal.baris) for row in rows]


def test_a_short_run_is_repeatable_and_prints_a_table(capsys):
    results = run(1, 7)
    assert results == run(1, 7)
    print_table(results)
    assert "| all" in capsys.readouterr().out.splitlines()[-1]

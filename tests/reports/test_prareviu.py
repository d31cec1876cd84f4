"""The sheet of what a reviewer will ask: the groups with their counts, every point once, and no claim to a score."""

from dataclasses import replace

from generator.measures.reviu.kriteria import KELOMPOK
from generator.measures.ukur import measure
from generator.reports import prareviu
from tests.checks.buku import DASAR, Buku


def build(buku):
    isian = buku.isian
    return prareviu.build(replace(measure(isian), temuan=tuple(buku.periksa())))


def read(tabel):
    return [[sel.teks for sel in baris.sel] for baris in tabel.baris]


def test_every_point_stands_under_its_group_with_its_source():
    rows = read(build(Buku(DASAR))["butir"])
    bands = [row[0] for row in rows if len(row) == 1]
    assert bands == [f"{kelompok.judul} ({kelompok.dasar})" for kelompok in KELOMPOK]
    assert [row[1] for row in rows if len(row) > 1] == [k.uraian for kelompok in KELOMPOK for k in kelompok.kriteria]


def test_the_counts_of_the_groups_add_up_to_those_of_the_text():
    context = build(Buku(DASAR))
    *groups, jumlah = read(context["ringkasan"])
    for kolom, kunci in ((1, "terpenuhi"), (2, "belum"), (3, "bukti")):
        assert str(sum(int(row[kolom]) for row in groups)) == jumlah[kolom] == context[kunci]
    assert context["kelengkapan"] == jumlah[4] == "82%"
    assert groups[-1][4] == "–"  # nothing of the last group can be seen in a workbook


def test_the_estimate_is_said_to_be_no_score():
    tabel = prareviu.build_lembar(measure(Buku(DASAR).isian))
    assert "bukan nilai SAKIP" in tabel.atas[0]
    assert "bukan nilai SAKIP" in tabel.catatan[0]


def test_an_agency_without_indicators_has_nothing_to_review():
    buku = Buku(DASAR)
    assert prareviu.has_data(buku.isian)
    for lembar in ("indikator", "target", "realisasi", "riwayat", "rincian", "pembanding", "analisis"):
        buku.data[lembar] = []
    assert not prareviu.has_data(buku.isian)

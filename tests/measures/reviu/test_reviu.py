"""The points of a review: each status follows from the workbook and its findings, none is written down."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.reviu.kriteria import KELOMPOK
from generator.measures.reviu.nilai import Status, answer_reviu, mean_share
from generator.measures.reviu.syarat import BahanReviu, data_penting, formal, lampiran
from generator.measures.ukur import measure
from generator.problems import Place
from generator.workbook.schema import WORKBOOK
from tests.checks.buku import DASAR, Buku, load_source
from tests.checks.test_daftar import KINDS


def answer(buku, temuan=()):
    """The answered points by group and number."""
    lembar = answer_reviu(replace(measure(buku.isian), temuan=tuple(temuan)))
    return {(butir.kelompok, butir.nomor): butir for butir in lembar.butir}


def test_every_sheet_that_a_point_sends_to_is_in_the_workbook():
    said = [satu.saran for kelompok in KELOMPOK for satu in kelompok.kriteria if satu.saran]
    bare = Buku(DASAR).isian
    empty = replace(bare, tugas_fungsi=(), unit=(), tabel=(), pejabat=(), daftar=(), gambar=(), target=())
    profil = replace(bare.profil, alamat=None, tempat=None, ibu_kota=None, tanggal_lkjip=None)
    bahan = BahanReviu(measure(replace(empty, profil=profil)))
    said += [nama for syarat in (data_penting, lampiran, formal) for nama in syarat(bahan).kurang]
    named = {nama for teks in said for nama in re.findall("lembar «([^»]+)»", teks)}
    assert {"Tugas dan Fungsi", "Tabel Pegawai", "Profil", "Target"} <= named <= {sheet.title for sheet in WORKBOOK}


@pytest.fixture
def buku():
    return Buku(DASAR)


def test_every_point_has_a_source_and_an_answer_or_the_evidence_to_bring():
    assert all(kelompok.dasar.startswith("PermenPANRB ") for kelompok in KELOMPOK)
    for kriteria in (satu for kelompok in KELOMPOK for satu in kelompok.kriteria):
        assert kriteria.saran if kriteria.syarat else kriteria.bukti


def test_the_findings_that_speak_against_a_point_exist():
    named = {kode for kelompok in KELOMPOK for kriteria in kelompok.kriteria for kode in kriteria.kode}
    assert named <= {kind.code for kind in KINDS}


def test_the_clean_example_meets_every_point_but_the_signature_with_its_placeholder():
    lembar = answer_reviu(measure(load_source("contoh-bersih-2024").isian))
    assert [satu.uraian for satu in lembar.butir if satu.status is Status.BELUM] == ["Diformalkan"]
    assert lembar.count(Status.BUKTI) == 14
    assert Decimal(99) < mean_share(lembar.butir) < Decimal(100)


def test_what_is_missing_is_named(buku):
    pembanding = answer(buku)["Reviu: substansi", "5"]
    assert (pembanding.status, pembanding.bagian) == (Status.BELUM, Decimal("0.5"))
    assert pembanding.keadaan == "1 dari 2 indikator terpenuhi; kurang: IKU2"
    assert "«Pembanding»" in pembanding.tindakan
    buku.tambah("pembanding", indikator="IKU2", lingkup="nasional", nilai="n/a")
    assert answer(buku)["Reviu: substansi", "5"].status is Status.TERPENUHI


def test_a_finding_speaks_against_a_point_that_is_filled(buku):
    kind = next(kind for kind in KINDS if kind.code == "CEK-62")
    fakta = dict.fromkeys(kind.facts(), "x")
    for kunci, berjenis in (("uang", [kind.at(Place("Anggaran Induk", "D5"), **fakta)]), ("bersih", [])):
        keuangan = answer(buku, berjenis)["Reviu: format", "6"]
        assert (keuangan.status is Status.BELUM) == (kunci == "uang")
    assert (
        "temuan CEK-62 lembar «Anggaran Induk» sel D5"
        in answer(buku, [kind.at(Place("Anggaran Induk", "D5"), **fakta)])["Reviu: format", "6"].keadaan
    )


def test_what_no_workbook_shows_asks_for_evidence(buku):
    reviu = answer(buku)["LKE: pemenuhan pelaporan", "4"]
    assert (reviu.status, reviu.bagian) == (Status.BUKTI, None)
    assert reviu.tindakan == "Siapkan pernyataan telah direviu dari APIP."


@pytest.mark.parametrize(
    ("kunci", "lembar", "nomor", "isi"),
    [
        (("Reviu: format", "2"), "target", 3, {"target_4": None}),
        (("Reviu: substansi", "1"), "target", 4, {"versi": "Renja"}),
        (("Reviu: substansi", "4"), "riwayat", 1, {"realisasi": None}),
        (("LKE: pemenuhan pelaporan", "2"), "profil", 0, {"triwulan_terakhir": 3}),
        (("LKE: pemenuhan pelaporan", "6"), "profil", 0, {"tanggal_lkjip": "2025-03-01"}),
        (("LKE: kualitas pelaporan", "2"), "realisasi", 2, {f"realisasi_tw{n}": None for n in range(1, 5)}),
    ],
)
def test_a_cell_that_goes_takes_its_point_with_it(buku, kunci, lembar, nomor, isi):
    if lembar == "target" and "target_4" in isi:
        buku.ubah("target", 1, target_4=None)
    if lembar == "realisasi":
        isi["realisasi_tahun"] = None
    assert answer(buku)[kunci].status is Status.TERPENUHI
    assert answer(buku.ubah(lembar, nomor, **isi))[kunci].status is Status.BELUM


def test_a_reason_stands_for_a_realisasi_that_is_not_there(buku):
    buku.ubah("realisasi", 2, **{f"realisasi_tw{n}": None for n in range(1, 5)}, realisasi_tahun=None)
    buku.ubah("realisasi", 2, alasan_belum="Survei baru selesai bulan Maret")
    assert answer(buku)["LKE: kualitas pelaporan", "2"].status is Status.TERPENUHI


def test_an_empty_plan_has_no_share_that_is_met(buku):
    for lembar in ("rencana", "indikator", "target", "realisasi", "riwayat", "rincian", "pembanding", "analisis"):
        buku.data[lembar] = []
    butir = answer(buku)["Reviu: format", "2"]
    assert (butir.status, butir.bagian, butir.keadaan) == (Status.BELUM, Decimal(0), "belum ada isian")


def test_a_chapter_without_its_content_is_named(buku):
    bab = ("LKE: kualitas pelaporan", "1")
    before = answer(buku)[bab].bagian
    for row in buku.data["analisis"]:
        row["jenis"] = "faktor penghambat"
    after = answer(buku)[bab]
    assert before - after.bagian == Decimal("0.25")
    assert "Bab IV (langkah perbaikan)" in after.keadaan

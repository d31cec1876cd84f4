"""Rows become the model; a row that cannot be one is left out, a missing text is a gap."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.nilai import JenisAkumulasi, Polaritas
from generator.problems import Place
from generator.workbook.builder import RECORDS, build_isian
from generator.workbook.schema import WORKBOOK
from tests.workbook.kertas import read

RENCANA = [{"id": "S1", "jenis": "sasaran", "uraian": "Meningkatnya layanan"}]


@pytest.mark.parametrize("sheet", WORKBOOK, ids=lambda sheet: sheet.key)
def test_every_column_reaches_the_model_under_its_own_name(sheet):
    fields = {field.name for field in dataclasses.fields(RECORDS[sheet.key])}
    assert fields == {column.key for column in sheet.columns} | {"asal"}


def test_a_blank_cell_means_its_default():
    isian = build_isian(read(rencana=RENCANA, indikator=[{"id": "I", "induk": "S1", "uraian": "x", "satuan": "%"}]))
    (indikator,) = isian.indikator
    assert (indikator.polaritas, indikator.jenis_akumulasi) == (Polaritas.POSITIF, JenisAkumulasi.POSISI_AKHIR)
    assert isian.pengaturan.desimal_capaian == 2


def test_a_record_names_the_cell_of_each_of_its_facts():
    isian = build_isian(read(rencana=RENCANA))
    assert isian.rencana[0].asal.sel("uraian") == Place("Rencana", "F5")
    assert isian.profil.asal.sel("tahun") == Place("Profil", "B19")


def test_a_row_without_its_reference_is_left_out_and_a_missing_text_is_a_gap():
    rows = [{"id": "I1", "uraian": "tanpa induk", "satuan": "%"}, {"id": "I2", "induk": "S1", "satuan": "%"}]
    isian = build_isian(read(rencana=RENCANA, indikator=rows))
    assert [(indikator.id, indikator.uraian) for indikator in isian.indikator] == [("I2", "")]


def test_a_workbook_without_its_year_has_no_model():
    def wipe(book):
        book["Profil"]["B19"] = None

    assert build_isian(read(wipe)) is None


def test_what_hangs_on_a_row_that_was_left_out_is_left_out_with_it():
    isian = build_isian(
        read(
            rencana=RENCANA,
            simpul=[
                {"id": "P1", "nama": "Program tanpa tingkat"},
                {"id": "P1.K1", "induk": "P1", "tingkat": "kegiatan", "nama": "Kegiatan"},
            ],
            indikator_simpul=[{"id": "P1.1", "simpul": "P1", "uraian": "x", "satuan": "%"}],
            isian_triwulan=[{"indikator": "P1.1", "target_tahun": 1}],
        )
    )
    assert [(simpul.id, simpul.induk) for simpul in isian.simpul] == [("P1.K1", None)]
    assert (isian.indikator_simpul, isian.isian_triwulan) == ((), ())

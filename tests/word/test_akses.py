"""Promises to readers who hear a document, or jump through it by its headings: of every kind of document that is made."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

import generator
from generator.app.templat.dokumen import make_with_blocks
from generator.measures.ukur import measure
from generator.model.pilihan import BentukTriwulan
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from tests.helpers.contoh import build_contoh
from tests.word.baca_docx import body

JUDUL = {
    "lkjip": "LKjIP Dispusip Kabupaten Tirta Kencana Tahun 2024",
    "triwulan": "Laporan Triwulan IV Dispusip Kabupaten Tirta Kencana Tahun 2024",
    "triwulan ringkas": "Laporan Triwulan IV Dispusip Kabupaten Tirta Kencana Tahun 2024",
    "cascading": "Cascading Dispusip Kabupaten Tirta Kencana Tahun 2021-2026",
    "perjanjian": "Perjanjian Kinerja Dispusip Kabupaten Tirta Kencana Tahun 2024",
    "perjanjian sendiri": "Perjanjian Kinerja Dispusip Kabupaten Tirta Kencana Tahun 2024 - Kepala Dinas Perpustakaan dan"
    " Kearsipan",
    "iku": "Indikator Kinerja Utama Dispusip Kabupaten Tirta Kencana Tahun 2024",
    "prareviu": "Lembar Pra-Reviu Dispusip Kabupaten Tirta Kencana Tahun 2024",
}


@pytest.fixture(scope="module")
def semua():
    """One document of every kind by its name, made of the clean example; nothing but Word documents."""
    isian = build_contoh("contoh-bersih-2024")
    ringkas = replace(isian, pengaturan=replace(isian.pengaturan, bentuk_triwulan=BentukTriwulan.RINGKAS))
    made = {}
    for laporan in DAFTAR_LAPORAN:
        kind = replace(laporan, build_excel=None, build_bagan=None, build_terpisah=None)
        hasil = measure(isian, 4 if laporan.triwulanan else None)
        (made[laporan.nama],) = make_with_blocks(kind, hasil, False).berkas.values()
        if laporan.triwulanan:
            (made["triwulan ringkas"],) = make_with_blocks(kind, measure(ringkas, 4), False).berkas.values()
        if laporan.build_terpisah:
            part = laporan.build_terpisah(hasil)[:1]
            _, made["perjanjian sendiri"] = make_with_blocks(
                replace(kind, build_terpisah=lambda hasil, part=part: part), hasil, False
            ).berkas.values()
    return made


@pytest.fixture(params=JUDUL)
def dokumen(request, semua) -> bytes:
    """Each of them."""
    return semua[request.param]


def test_every_kind_is_looked_at(semua):
    assert semua.keys() == JUDUL.keys()


def test_headings_begin_at_the_first_level_and_never_skip_one(dokumen):
    styles = re.findall(r'<w:pStyle w:val="(Heading\d|JudulDepan|JudulLampiran)"/>', body(dokumen))
    levels = [int(style[-1]) if style.startswith("Heading") else 1 for style in styles]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_picture_chart_and_drawing_has_a_text_in_its_place(dokumen):
    drawings = re.findall(r"<wp:docPr [^>]*>", body(dokumen))
    assert drawings
    assert [tag for tag in drawings if not re.search(r'descr="[^"]{10,}"', tag)] == []


def test_every_table_with_lines_tells_which_rows_are_its_header(dokumen):
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", body(dokumen), re.DOTALL)
    own = [table for table in tables if '<w:tblStyle w:val="TabelLKjIP"/>' in table]
    assert own
    assert [table for table in own if "<w:tblHeader/>" not in table] == []


@pytest.mark.parametrize("jenis", JUDUL)
def test_the_document_says_its_language_title_agency_year_and_program(semua, jenis):
    core = body(semua[jenis], "docProps/core.xml")
    for said in (
        f"<dc:title>{JUDUL[jenis]}</dc:title>",
        "<dc:subject>Dinas Perpustakaan dan Kearsipan Tahun 2024</dc:subject>",
        "<dc:creator>Dinas Perpustakaan dan Kearsipan</dc:creator>",
        f"lkjip-generator {generator.__version__}",
        "<dc:language>id-ID</dc:language>",
    ):
        assert said in core
    assert '<w:lang w:val="id-ID"' in body(semua[jenis], "word/styles.xml")
    assert set(re.findall(r'<w:lang w:val="([^"]*)"', body(semua[jenis]))) <= {"id-ID"}


def test_only_typefaces_that_every_office_has_are_named(dokumen):
    """Each has a twin of the same widths where it is missing, so that pages break alike."""
    faces = set(re.findall(r'w:(?:ascii|hAnsi|cs)="([^"]+)"', body(dokumen, "word/styles.xml") + body(dokumen)))
    assert faces <= {"Arial", "Times New Roman", "Bookman Old Style"} and faces


def test_the_long_reports_are_looked_at_whole(semua):
    xml = body(semua["lkjip"])
    assert len(re.findall(r'<w:pStyle w:val="Heading\d"/>', xml)) > 60 and xml.count("TabelLKjIP") > 40
    assert len(re.findall(r"<wp:docPr ", xml)) > 10

"""The sections of the LKjIP: declared once, required or optional, each open to the agency's own words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.measures.ukur import measure
from generator.model.analisis import BAGIAN_NARASI, Narasi
from generator.model.asal import TANPA_ASAL
from generator.reports import lkjip
from generator.reports.bersama import fill_narasi
from generator.reports.lkjip.bagian import BAGIAN, DAFTAR_BAGIAN, LAMPIRAN, NAMA_BAB
from generator.reports.naskah import AWAL_CELAH, find_celah
from generator.workbook.schema import SHEETS
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.helpers.ringkas import without_spare_rows
from tests.measures.hitung.kecil import measure_kecil
from tests.reports.lkjip.baca import build_contoh_lkjip, read_gaps, read_text

BERSIH = "contoh-bersih-2024"
TEMPLAT = Path(__file__).resolve().parents[3] / "templates" / "naskah" / "lkjip.txt"
DALAM_TEMPLAT = {"latar_belakang", "sistematika"}  # their words stand in the template or are made of the others
SELALU_TERISI = {"ikhtisar", "skala", "simpulan"}  # sentences even where data lack
MULAI_INDIKATOR = {"perjanjian", "penyebab"}  # rows of an indicator: without any, one is to be filled first


@cache
def lean() -> dict[str, object]:
    """The report of an agency that has filled nothing but names."""
    with without_spare_rows():
        return lkjip.build(measure_kecil(rencana=None, indikator=None, simpul=None))


def test_every_section_of_the_report_is_declared_and_every_declared_one_is_in_it():
    context = build_contoh_lkjip(BERSIH)
    assert BAGIAN.keys() - context.keys() == {"latar_belakang"}
    assert set(lkjip._sections(measure_contoh(BERSIH))) == BAGIAN.keys() - DALAM_TEMPLAT


def test_every_section_names_a_column_of_the_workbook():
    assert [satu.kunci for satu in DAFTAR_BAGIAN if satu.kolom not in SHEETS[satu.lembar].by_key] == []


def test_the_headings_of_the_declaration_are_those_of_the_template_in_order():
    bab, found = "", {}
    for line in TEMPLAT.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            bab = {nama: nomor for nomor, nama in NAMA_BAB.items()}[line[2:]]
        elif line.startswith("## "):
            judul = line[3:].replace(" Tahun {{ tahun }}", "").replace("{{ judul_isu }}", "Isu Strategis")
            found.setdefault(bab, []).append(judul.casefold())
    declared = {bab: list(dict.fromkeys(s.judul.casefold() for s in DAFTAR_BAGIAN if s.bab == bab)) for bab in NAMA_BAB}
    assert found == declared


def test_a_required_section_without_data_is_a_gap_that_names_a_cell_of_its_sheet():
    context = lean()
    for satu in DAFTAR_BAGIAN:
        if satu.wajib and satu.kunci not in DALAM_TEMPLAT | SELALU_TERISI:
            gaps = read_gaps(context[satu.kunci])
            cells = [celah.tempat for gap in gaps for celah in find_celah(gap)]
            lembar = "indikator" if satu.kunci in MULAI_INDIKATOR else satu.lembar
            assert {cell.lembar for cell in cells} == {SHEETS[lembar].title}, satu.kunci
            assert all(cell.sel for cell in cells), satu.kunci


def test_an_optional_section_without_data_is_left_out():
    context = lean()
    optional = {satu.kunci for satu in DAFTAR_BAGIAN if not satu.wajib} - {"rincian_indikator"}
    assert {kunci for kunci in optional if context[kunci]} == set()


def test_the_layout_names_the_headings_that_are_there_and_no_others():
    full, few = (read_text(context["sistematika"]) for context in (build_contoh_lkjip(BERSIH), lean()))
    assert "BAB III Akuntabilitas Kinerja memuat capaian kinerja, realisasi anggaran, dan penghargaan." in full
    assert "aspek dan isu strategis" in full and "matriks tindak lanjut hasil evaluasi, dan dokumentasi." in full
    assert "BAB III Akuntabilitas Kinerja memuat capaian kinerja dan realisasi anggaran." in few
    assert "tugas" not in few and "aspek" not in few and "matriks" not in few


def test_every_section_takes_the_agencys_own_words_with_figures_in_them():
    keys = [kunci for kunci in BAGIAN if kunci not in DALAM_TEMPLAT]
    names = [f"lkjip/{kunci.replace('_', '-')}" for kunci in keys]
    assert set(names) <= set(BAGIAN_NARASI)
    own = tuple(Narasi(nama, f"{nama}: {{opd/serapan/periode}} pada {{tahun}}.", TANPA_ASAL) for nama in names)
    hasil = fill_narasi(measure(replace(build_contoh(BERSIH), narasi=own)))
    context, serapan = lkjip.build(hasil), hasil.cetak("opd/serapan/2024")
    for kunci, nama in zip(keys, names, strict=True):
        assert read_text(context[kunci][0]) == f"{nama}: {serapan} pada 2024."


def test_appendices_that_are_declared_stand_in_the_template():
    template = TEMPLAT.read_text(encoding="utf-8")
    placed = set(re.findall(r"\{\{p (\w+) \}\}", template))
    assert {satu.kunci for satu in DAFTAR_BAGIAN if satu.bab == LAMPIRAN} <= placed
    headings = [line.removeprefix("#+ ").casefold() for line in template.splitlines() if line.startswith("#+ ")]
    named = [BAGIAN[kunci].judul for kunci in ("matriks_iku", "rpjmd", "realisasi_luas", "matriks_lhe")]
    assert [nama for nama in named if not any(judul.startswith(nama) for judul in headings)] == []
    assert AWAL_CELAH not in template

"""Tables of the agency's own are printed as they are, in the section that the sheet names, in both reports."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.measures.ukur import measure
from generator.model.analisis import BAGIAN_NARASI, BAGIAN_TABEL, IsiTabel, TabelIsian
from generator.model.asal import Asal
from generator.model.pilihan import JenisTabel
from generator.reports import lkjip, triwulan
from generator.reports.tabel import Tabel
from generator.reports.tabel_isian import build_bagian, build_tabel_isian, is_landscape, list_lampiran, list_nomor
from generator.tulisan import read_tags
from tests.helpers.contoh import build_contoh
from tests.workbook.kertas import codes, read

ASAL = Asal("Tabel Pegawai", 5)
ISI = {f"isi_{nomor}": None for nomor in range(1, 19)}


def make_hasil(
    bagian="lampiran", kolom="Tindak lanjut; Status", rows=(("Satu", "dikerjakan", "selesai"),), triwulan=None
):
    """The clean example with one table of its own."""
    tabel = TabelIsian(
        "x", JenisTabel.BEBAS, bagian, "Tindak lanjut rekomendasi", "Rekomendasi", kolom, None, None, ASAL
    )
    isi = tuple(
        IsiTabel("x", str(n), row[0], None, **{**ISI, **{f"isi_{k}": sel for k, sel in enumerate(row[1:], 1)}},
                 keterangan=None, asal=ASAL)
        for n, row in enumerate(rows, 1)
    )  # fmt: skip
    return measure(replace(build_contoh("contoh-bersih-2024"), tabel=(tabel,), isi_tabel=isi), triwulan)


def tables_in(value):
    """Every table below a value of a context."""
    if isinstance(value, Tabel):
        return [value]
    if isinstance(value, dict):
        return [found for item in value.values() for found in tables_in(item)]
    if isinstance(value, (tuple, list)):
        return [found for item in value for found in tables_in(item)]
    return tables_in(value.isi) if hasattr(value, "mendatar") else []


@pytest.mark.parametrize("bagian", BAGIAN_TABEL)
def test_every_section_prints_its_table_once_in_its_report(bagian):
    annual = tables_in(lkjip.build(make_hasil(bagian)))
    quarter = tables_in(triwulan.build(make_hasil(bagian, triwulan=2)))
    found = [[tabel.kunci == "tabel-x" for tabel in tables].count(True) for tables in (annual, quarter)]
    assert found == ([0, 1] if "triwulan" in bagian else [1, 0])


def test_a_section_leads_to_its_table():
    naskah, tabel = build_bagian(make_hasil("evaluasi"), "evaluasi")
    assert naskah.paragraf[0].teks[0] == "Sebagai pelengkap, tindak lanjut rekomendasi disajikan pada "
    assert naskah.paragraf[0].teks[1].kunci == tabel.kunci


def test_cells_keep_numbers_form_and_lists():
    teks = read_tags("Langkah:\n1. <b>satu</b>\n2. dua")
    hasil = make_hasil(rows=(("Satu", teks, Decimal("1234.5")),))
    (baris,) = build_tabel_isian(hasil, hasil.isian.tabel[0]).baris
    assert [sel.teks for sel in baris.sel] == ["1", "Satu", teks, "1.234,5"]
    assert baris.sel[2].teks.ruas[1].tebal


def test_columns_are_as_wide_as_their_texts_ask_for():
    hasil = make_hasil(rows=(("Satu", "uraian tindak lanjut yang cukup panjang untuk satu baris penuh", "ya"),))
    widths = [kolom.lebar for kolom in build_tabel_isian(hasil, hasil.isian.tabel[0]).kolom]
    assert widths[2] > 3 > widths[3]


def test_a_table_of_many_columns_stands_on_a_landscape_page():
    hasil = make_hasil(kolom="; ".join(f"Langkah {n}" for n in range(1, 11)))
    (lampiran,) = list_lampiran(hasil)
    assert lampiran.mendatar and is_landscape(lampiran.isi[0])
    context = lkjip.build(hasil)
    assert (context["daftar_lampiran_tabel"], len(context["daftar_lampiran_lebar"])) == ([], 1)


def test_a_table_of_an_unknown_section_is_told():
    rows = [{"id": "x", "jenis": "bebas", "bagian": bagian, "judul": "X", "kepala_baris": "U", "kolom": "A"}
            for bagian in ("bab lima", "Lampiran")]  # fmt: skip
    rows[1]["id"] = "y"
    assert [code for code in codes(read(tabel=rows)) if code[0] == "ISI-30"] == [("ISI-30", "Tabel Pegawai", "C5")]


def test_a_text_of_a_section_that_no_report_knows_is_told_with_the_nearest():
    rows = [{"bagian": nama, "teks": "Kalimat."} for nama in ("lkjip/latar belakang", " LKjIP/Penutup ", "lain")]
    found = [problem for problem in read(narasi=rows).problems if problem.kind.code == "ISI-31"]
    assert [problem.place.sel for problem in found] == ["A5", "A7"]
    assert "misalnya «lkjip/latar-belakang»" in found[0].remedy
    assert "misalnya" not in found[1].remedy


def test_the_sections_offered_for_own_texts_are_those_that_the_reports_print():
    asked = {f"lkjip/{kunci}".replace("_", "-") for kunci in (*lkjip.NARASI, *lkjip._sections(make_hasil()))}
    sources = Path(lkjip.__file__).parent.parent.rglob("*.py")
    asked |= {nama for path in sources for nama in re.findall(r'"((?:triwulan|cascading)/[a-z-]+)"', path.read_text())}
    assert asked == set(BAGIAN_NARASI)
    assert len(set(BAGIAN_NARASI)) == len(BAGIAN_NARASI)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (((None, None), (None, "Satu"), (None, None)), ("1", "", "2")),
        ((("a", None), (None, "Satu"), (None, None)), ("a", "", "")),
    ],
)
def test_rows_without_any_typed_number_are_counted_and_typed_numbers_stay(typed, printed):
    rows = [IsiTabel("x", nomor, "Satu", induk, **ISI, keterangan=None, asal=ASAL) for nomor, induk in typed]
    assert list_nomor(rows) == printed

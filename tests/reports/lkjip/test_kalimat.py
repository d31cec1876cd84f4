"""Every sentence of the LKjIP is whole in every case: one or many, none, no history, nothing released, target missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from bench.opd_buatan import DAFTAR_UKURAN, make_opd
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.pilihan import JenisDaerah
from generator.reports import lkjip
from generator.reports.bersama import build_identitas
from generator.reports.naskah import Gaya, Naskah, Paragraf, Persamaan
from generator.workbook.builder import build_isian
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import build_contoh, read_bytes
from tests.helpers.ringkas import without_spare_rows
from tests.measures.hitung.kecil import DUA as DUA_SUB
from tests.measures.hitung.kecil import SATU as SATU_SUB
from tests.measures.hitung.kecil import indikator, measure_kecil, uang
from tests.reports.lkjip.baca import build_contoh_lkjip, find_tabel, grid, read_gaps, read_text, row_of

RUSAK = re.compile(
    r"\bNone\b|  | [.,;:]|\.\.|[{}]|\(\)|«»|\b(?:sebesar|adalah|target|capaian|serapan|realisasi|anggaran) –|– (?:program|sub)"
)
SATU = {"indikator": [indikator(is_iku=True)], "target": [{"indikator": "I1", "versi": "PK", "target_4": 80}]}


@cache
def measure_opd(nama: str) -> Hasil:
    """The figures of an invented agency."""
    return measure_data(make_opd(DAFTAR_UKURAN[nama]))


def measure_data(data: dict[str, Any]) -> Hasil:
    """The figures of workbook data, by way of a workbook."""
    isian = build_isian(read_bytes(write_workbook(data)))
    assert isian is not None
    return measure(isian)


def year(realisasi: float | None, **isi: Any) -> dict[str, Any]:
    """The sheets of the small agency with one IKU of target 80 and this realisasi."""
    return {**SATU, "realisasi": [{"indikator": "I1", "realisasi_tahun": realisasi, **isi}]}


def list_paragraf(section: object) -> Iterator[Paragraf]:
    """The paragraphs of running text of a section."""
    if isinstance(section, Naskah):
        yield from section.paragraf
    elif isinstance(section, (tuple, list)) and not isinstance(section, Persamaan):
        for item in section:
            yield from list_paragraf(item)


@cache
def measure_case(nama: str) -> Hasil:
    """One of the cases in which sentences differ."""
    cases: dict[str, dict[str, Any]] = {
        "kosong": {"rencana": None, "indikator": None, "simpul": None},
        "tanpa indikator": {"indikator": None},
        "tanpa realisasi": SATU,
        "belum rilis": year(None, status_data="belum rilis", alasan_belum="menunggu rilis"),
        "meleset": {**year(60), "anggaran": [uang("P1.K1.S1", pagu_murni=100, realisasi_tahun=40)]},
        "tepat": {**year(80), "anggaran": [uang("P1.K1.S1", pagu_murni=100, realisasi_tahun=100)]},
        "sementara": year(81, status_data="sementara", tanggal_data="2024-12-31"),
        "tahun pertama": {**year(81), "profil": {"renstra_awal": 2024, "renstra_akhir": 2029}},
    }
    with without_spare_rows():
        return measure_opd(nama) if nama in DAFTAR_UKURAN else measure_kecil(**cases[nama])


CASES = (
    *("kosong", "tanpa indikator", "tanpa realisasi", "belum rilis", "meleset", "tepat", "sementara", "tahun pertama"),
    *("kecil", "kota", "puskesmas", "kecamatan"),
)


@pytest.mark.parametrize("nama", CASES)
def test_no_sentence_is_broken_whatever_the_agency_has(nama):
    context = lkjip.build(measure_case(nama))
    for kunci, section in context.items():
        for paragraf in list_paragraf(section):
            teks = read_text(Naskah((paragraf,)))
            assert paragraf.gaya is Gaya.KOSONG or not RUSAK.search(teks), (kunci, teks)
            if paragraf.gaya is Gaya.ISI:
                assert re.match(r"[A-Z0-9“]", teks) and re.search(r"[.:]$", teks), (kunci, teks)


def test_one_indicator_has_a_capaian_and_no_average():
    text = read_text(lkjip.build(measure_case("kecil"))["ikhtisar"])
    assert (
        "Capaian indikator kinerja utama adalah 107,00% dengan kategori sangat tinggi, yang berarti kinerja tahun ini melampaui target."
        in text
    )
    assert "secara rata-rata" not in text


def test_money_that_is_all_spent_leaves_no_rest_to_speak_of():
    context = lkjip.build(measure_case("kecil"))
    for kunci, akhir in (
        ("ikhtisar", "atau 100,00% tanpa sisa."),
        ("realisasi", "atau 100,00% tanpa sisa."),
        ("simpulan", "atau 100,00% dari pagu Rp30.850.000 tanpa sisa."),
    ):
        assert akhir in read_text(context[kunci]) and "Rp0" not in read_text(context[kunci])


def test_in_the_first_year_of_the_plan_the_lack_of_history_is_said_and_no_gap():
    section = lkjip.build(measure_case("tahun pertama"))["tahun_lalu"]
    assert read_gaps(section) == []
    assert read_text(section).startswith(
        "Tahun 2024 adalah tahun pertama pelaksanaan Renstra Tahun 2024-2029, sehingga"
    )
    later = lkjip.build(measure_case("tepat"))["tahun_lalu"]
    assert read_gaps(later) == [
        "[belum diisi: target dan realisasi tahun-tahun sebelumnya – lembar «Riwayat» kolom «Realisasi» sel E5]"
    ]


def test_programs_of_a_missed_sasaran_support_the_effort_and_not_an_achievement():
    missed, reached = (read_text(lkjip.build(measure_case(n))["program_penunjang"]) for n in ("meleset", "tepat"))
    assert "Upaya mencapainya didukung oleh 1 (satu) program" in missed
    assert "Pencapaian ini didukung oleh 1 (satu) program" in reached


@pytest.mark.parametrize(
    ("jenis", "nama", "kepala"),
    [
        (JenisDaerah.KABUPATEN, "Kabupaten Contoh", "Bupati Contoh"),
        (JenisDaerah.KOTA, "Kota Laut Biru", "Wali Kota Laut Biru"),
        (JenisDaerah.PROVINSI, "Daerah Istimewa Contoh", "Gubernur Daerah Istimewa Contoh"),
    ],
)
def test_the_head_of_the_region_is_named_by_the_kind_of_region(jenis, nama, kepala):
    isian = build_contoh("contoh-bersih-2024")
    profil = replace(isian.profil, jenis_daerah=jenis, nama_daerah=nama, sebutan_kepala_daerah=None)
    assert build_identitas(replace(isian, profil=profil)).kepala_daerah == kepala


def test_a_statement_with_indicators_apart_on_the_sheet_stands_once_in_the_agreement():
    rows = grid(find_tabel(lkjip.build(measure_case("kecamatan")), "pk-kinerja"))
    assert [row[0] for row in rows] == ["1", "1", "2"]


def test_amounts_in_rupiah_are_compared_two_years_at_a_time():
    context = lkjip.build(measure_case("kota"))
    assert [len(find_tabel(context, f"perbandingan-tahun-{t}").kolom) for t in (2022, 2024)] == [4, 8]


def test_a_declared_lack_of_values_to_compare_with_is_said_and_no_gap():
    lacking = {"indikator": "I1", "nilai": "n/a", "keterangan": "belum ada pengukuran sejenis"}
    rows = [{**lacking, "lingkup": lingkup} for lingkup in ("provinsi", "nasional")]
    with without_spare_rows():
        section = lkjip.build(measure_kecil(**year(81), pembanding=rows))["pembanding"]
    assert read_text(section) == (
        "Angka pembanding (provinsi dan nasional) untuk indikator pada laporan ini tidak tersedia. "
        "Belum ada pengukuran sejenis."
    )


def test_values_to_compare_with_that_are_blank_are_a_gap():
    row = {"indikator": "I1", "lingkup": "provinsi"}
    other = {**row, "lingkup": "nasional"}
    with without_spare_rows():
        for rows in ([row, other], [{**row, "nilai": "n/a"}, other]):
            section = lkjip.build(measure_kecil(**year(81), pembanding=rows))["pembanding"]
            assert len(read_gaps(section)) == 1 and "tidak tersedia" not in read_text(section)


def test_spending_above_the_pagu_is_said_to_exceed_it():
    spent = [uang(simpul, pagu_murni=100, realisasi_tahun=real) for simpul, real in ((SATU_SUB, 130), (DUA_SUB, 90))]
    with without_spare_rows():
        context = lkjip.build(measure_kecil(anggaran=spent))
    for section in ("ikhtisar", "realisasi"):
        text = read_text(context[section])
        assert "110,00%, sehingga melampaui pagu sebesar Rp20." in text and "tersisa" not in text


@pytest.mark.parametrize(("pagu", "kepala"), [((90, 110), 3), ((100, 100), 1), ((100, 110), 3)])
def test_a_shift_between_kinds_of_spending_is_shown_even_where_the_total_stays(pagu, kepala):
    rows = [
        {"jenis_belanja": nama, "pagu_murni": 100, "pagu": kini}
        for nama, kini in zip(("Belanja Pegawai", "Belanja Modal"), pagu, strict=True)
    ]
    with without_spare_rows():
        hasil = measure_kecil(belanja=rows, anggaran=[uang(SATU_SUB, pagu_murni=200)])
    assert len(find_tabel(lkjip.build(hasil), "belanja").kolom) == 2 + kepala


def test_of_many_indicators_the_conclusion_names_only_those_that_missed(monkeypatch):
    monkeypatch.setattr("generator.reports.lkjip.pembuka.BUTIR_SIMPULAN", 6)
    text = read_text(lkjip.build(measure(build_contoh("contoh-bersih-2024")))["simpulan"])
    assert "belum mencapai target. Yang belum mencapai target adalah " in text
    assert text.count(": realisasi ") == 1 and "53,75% dari target 55,00%" in text


def test_a_single_indicator_is_spoken_of_as_one():
    with without_spare_rows():
        text = read_text(lkjip.build(measure_kecil(**year(81)))["simpulan"])
    assert text.startswith("Satu-satunya indikator tujuan dan sasaran Tahun 2024 ") and "target, yaitu " in text


def test_one_program_of_one_indicator_is_told_once_and_without_an_average():
    text = read_text(lkjip.build(measure_case("kecil"))["program_penunjang"])
    assert text.count("serapan anggaran 100,00%") == 1 and " dengan capaian indikator 107,00% dan serapan" in text
    assert text.endswith("Program Layanan 1 menunjang dengan capaian kinerja 100,00%.")


@pytest.mark.parametrize("nama_opd", ["Sekretariat Daerah Provinsi Contoh", "Sekretariat Daerah"])
def test_a_region_named_with_the_agency_is_not_printed_twice(nama_opd):
    isian = build_contoh("contoh-bersih-2024")
    profil = replace(isian.profil, nama_opd=nama_opd, jenis_daerah=JenisDaerah.PROVINSI, nama_daerah="Provinsi Contoh")
    named = build_identitas(replace(isian, profil=profil))
    assert f"{named.opd} {named.daerah}" == "Sekretariat Daerah Provinsi Contoh"


@pytest.mark.parametrize(
    ("nama_opd", "bentuk"), [("Puskesmas Contoh", "unit pelaksana teknis daerah"), ("Dinas Contoh", "perangkat daerah")]
)
def test_a_puskesmas_is_called_a_unit_of_an_agency(nama_opd, bentuk):
    isian = build_contoh("contoh-bersih-2024")
    profil = replace(isian.profil, nama_opd=nama_opd, singkatan="X", ibu_kota="Contoh")
    text = read_text(lkjip.build(measure(replace(isian, profil=profil)))["organisasi"])
    assert f"X adalah {bentuk} {profil.nama_daerah}" in text


def test_a_missed_indicator_is_counted_and_no_mean_makes_it_a_success():
    words = read_text(build_contoh_lkjip("contoh-bersih-2024")["program_penunjang"])
    first = words.split("\n")[1]
    assert first.startswith("Upaya mencapainya didukung") and "rata-rata capaian" in first
    assert first.endswith("94,76%. Sebanyak 1 (satu) dari 2 (dua) indikator mencapai target.")
    assert "belum sepenuhnya menunjang (1 (satu) dari 2 (dua) indikator mencapai target)" in words
    assert "Program Pengelolaan Arsip menunjang dengan capaian kinerja 102,56%" in words


def test_a_mean_that_holds_a_provisional_figure_says_so_wherever_it_stands():
    context = build_contoh_lkjip("pasuruan-2024")
    for kunci in ("ikhtisar", "pengukuran", "simpulan"):
        assert "104,7% (angka sementara) dengan kategori sangat berhasil" in read_text(context[kunci]), kunci
    assert any("angka sementara per" in catatan for catatan in find_tabel(context, "efisiensi").catatan)
    assert "(angka sementara)" not in read_text(build_contoh_lkjip("contoh-bersih-2024")["simpulan"])


def test_outside_values_of_another_year_carry_it_in_heading_cell_and_sentence():
    section = build_contoh_lkjip("pasuruan-2024")["pembanding"]
    table = find_tabel(section, "pembanding")
    assert [sel.teks for sel in table.kepala[1].sel] == [
        "Kabupaten Pasuruan (2024)",
        "Provinsi (2023 dan 2024)",
        "Nasional (2023)",
    ]
    assert [sel.teks for sel in table.kepala[0].sel][-1] == "Nilai"
    assert row_of(section, "pembanding", "Nilai SAKIP")[-3:] == ["82,10", "94,16 (2023)", "68,82"]
    assert "daripada angka nasional Tahun 2023 (68,82)" in read_text(section)


def test_the_components_of_a_sum_are_aligned_as_in_their_table():
    section = build_contoh_lkjip("pasuruan-2024")["rincian_indikator"]
    assert "26,10 + 24,00 + 12,00 + 20,00 = 82,10" in read_text(section)

"""Serapan, amounts and capaian of the whole in texts: told where no figure of their kind is printed so."""

from dataclasses import replace

import pytest

from generator.checks.bahan import Bahan
from generator.checks.teks_angka import check_angka_teks
from generator.checks.teks_hasil import check_hasil_teks
from generator.measures.ukur import measure
from tests.checks.buku import write_sentence
from tests.helpers.contoh import build_contoh


@pytest.fixture
def look(hasil):
    """Put one sentence into the workbook and return what is told of it."""
    return lambda teks: [
        (problem.kind.code, problem.message) for problem in check_hasil_teks(Bahan([write_sentence(hasil, teks)]))
    ]


@pytest.mark.parametrize(
    ("teks", "terdekat"),
    [
        (
            "Serapan anggaran tahun 2024 sebesar 91,20%.",
            "95,95% (serapan perangkat daerah tahun 2024; lembar «Anggaran»",
        ),
        ("Realisasi anggaran mencapai Rp8.639.933.900.", "Rp8.693.933.900 (realisasi"),
        ("Pagu anggaran sebesar Rp9.600.805.000,00.", "Rp9.060.805.000 (pagu"),
        ("Dari pagu Rp9,06 miliar terealisasi Rp8,96 miliar.", "Rp8.693.933.900 (realisasi"),
        ("Anggaran bersumber dari APBD sebesar Rp9.060.850.000.", "Rp9.060.805.000 (pagu"),
        ("Anggaran terserap 96,95 persen dari pagu.", "95,95% (serapan"),
        ("Masih tersisa anggaran Rp366.817.100.", "Rp366.871.100 (sisa"),
        ("Wali Kota menetapkan pagu anggaran Rp9.600.805.000,00.", "Rp9.060.805.000 (pagu"),
        ("Rata-rata capaian indikator tujuan dan sasaran 110,57%.", "101,57% (rata-rata capaian perangkat daerah"),
        ("Program Pembinaan Perpustakaan menyerap Rp1.915.858.000 atau 97,76%.", "94,76% (serapan «"),
    ],
)
def test_a_figure_that_is_none_of_the_workbook_is_told_with_the_nearest(look, teks, terdekat):
    ((kode, message),) = look(teks)
    assert kode == "CEK-145"
    assert terdekat in message


@pytest.mark.parametrize(
    "teks",
    [
        "Serapan anggaran tahun 2024 sebesar 95,95%.",
        "Serapan anggaran sekitar 90%; serapan 96 persen.",
        "Dari pagu Rp9,06 miliar terealisasi Rp8.693.933.900,00 atau 95,951 persen.",
        "Realisasi keuangan Rp8.693.933.900 (95,95%) sehingga sisa Rp366.871.100.",
        "Serapan Triwulan I sebesar Rp1.605.896.600.",
        "Target serapan 98% dan ambang serapan 80% ditetapkan.",
        "Serapan anggaran naik 2,5% dibandingkan tahun lalu.",
        "Serapan tahun 2023 sebesar 91,20%.",
        "Serapan nasional 93,1% dan serapan DAK 88,2%.",
        "Realisasi 91,2% peserta hadir.",
        "Pagu hibah Rp12.000.000 diusulkan.",
        "Biaya cetak Rp1.250.000 dan diskon 12,5%.",
        "Serapan {opd/serapan/2024} persen.",
        "Daya serap lulusan pelatihan di dunia kerja mencapai 71,3%.",
        "Serapan anggaran 95,95% dan penyerapan tenaga kerja lulusan BLK 62,5%.",
        "Realisasi anggaran Tahun 2024 sebesar 95,95%, sedangkan pada tahun lalu 93,2%.",
        "Serapan anggaran tahun sebelumnya 93,2%.",
        "Serapan anggaran semester I baru mencapai 38,4%.",
        "Serapan anggaran sampai dengan bulan November sebesar 81,4%.",
        "Serapan anggaran per Oktober 75,3%.",
        "Serapan anggaran 95,95% lebih tinggi daripada serapan Kabupaten sebesar 92,3%.",
        "Efisiensi anggaran Rp366.871.100 berasal dari sisa tender.",
        "Penghematan anggaran Rp12.500.000 diperoleh dari katalog elektronik.",
    ],
)
def test_figures_of_the_workbook_and_of_something_else_are_silent(look, teks):
    assert look(teks) == []


def test_a_short_indicator_within_a_word_is_no_name(hasil):
    said = write_sentence(hasil, "Serapan anggaran yang akibat gagal lelang hanya 91,20%.")
    first, *rest = said.isian.indikator_simpul
    isian = replace(said.isian, indikator_simpul=(replace(first, uraian="AKI"), *rest))
    assert [problem.kind.code for problem in check_hasil_teks(Bahan([replace(said, isian=isian)]))] == ["CEK-145"]


@pytest.mark.parametrize(
    ("nama", "teks"),
    [
        ("Persentase serapan anggaran", "Persentase serapan anggaran mencapai 92,50%."),
        ("Persentase  realisasi anggaran", "Capaian persentase realisasi anggaran sebesar 102,78%."),
        ("Persentase serapan dana latih", "Serapan anggaran 95,95%, persentase serapan dana latih 62,5%."),
    ],
)
def test_an_indicator_may_be_called_like_a_figure_of_the_budget(hasil, nama, teks):
    first, *rest = hasil.isian.indikator_simpul
    said = write_sentence(hasil, teks)
    assert list(check_hasil_teks(Bahan([said])))
    isian = replace(said.isian, indikator_simpul=(replace(first, uraian=nama), *rest))
    assert list(check_hasil_teks(Bahan([replace(said, isian=isian)]))) == []


def test_at_the_end_of_a_quarter_a_month_is_that_quarter_and_is_judged(look):
    assert look("Serapan anggaran per 31 Desember 2024 sebesar 91,20%.") != []


def test_where_a_quarter_is_named_the_nearest_is_one_of_that_quarter():
    isian = build_contoh("contoh-bersih-2024")
    periods = [
        write_sentence(measure(isian, n), "Serapan Triwulan III (TW3) sebesar 75,02%.") for n in (1, 2, 3, 4, None)
    ]
    (problem,) = check_hasil_teks(Bahan(periods))
    assert dict(problem.facts)["pemilik"] == "serapan perangkat daerah Triwulan III 2024"


def test_what_stands_of_the_whole_is_not_compared_with_parts(look, hasil):
    bagian = hasil.angka["simpul/P2/serapan/2024"].cetak
    assert look(f"Serapan anggaran {bagian}.") != []
    assert look(f"Serapan program tertinggi adalah {bagian}.") == []


def test_an_amount_called_realisasi_is_called_so_in_the_message(look):
    ((_, message),) = look("Realisasi anggaran mencapai Rp8.639.933.900.")
    assert message.startswith("Teks menyebut realisasi anggaran Rp8.639.933.900")
    assert "dan 119 sel lain" in message


def test_shares_of_classes_are_never_the_nearest(look):
    ((_, message),) = look("Capaian kinerja 2,5 persen.")
    assert "kelas" not in message


def test_what_is_said_of_one_indicator_is_left_to_the_figures_of_indicators(hasil):
    row = replace(
        next(row for row in hasil.isian.analisis if row.acuan == "IKU2"), teks="Capaian indikator ini 99,73%."
    )
    changed = replace(hasil, isian=replace(hasil.isian, narasi=(), analisis=(row,)))
    assert list(check_hasil_teks(Bahan([changed]))) == []
    (problem,) = check_angka_teks(Bahan([changed]))
    assert problem.kind.code == "CEK-93"
    realisasi = hasil.isian.realisasi_by_indikator["IKU2"].asal.sel("realisasi_tw4")
    assert (dict(problem.facts)["hitungan"], dict(problem.facts)["lawan"]) == ("97,73", realisasi)


def test_kinds_of_spending_are_silent_where_they_are_not_filled(hasil):
    said = write_sentence(hasil, "Serapan belanja pegawai 71,5%.")
    without = {kunci: figure for kunci, figure in hasil.angka.items() if not kunci.startswith("belanja/opd/baris/")}
    assert list(check_hasil_teks(Bahan([said])))
    assert not list(check_hasil_teks(Bahan([replace(said, angka=without)])))

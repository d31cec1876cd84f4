"""Counts in texts: told where they are meant of the whole plan and unlike its rows, silent where some rows may be meant."""

import pytest

from generator.checks.bahan import Bahan
from generator.checks.teks_cacah import check_cacah
from tests.checks.buku import write_sentence


@pytest.fixture
def look(hasil):
    """Put one sentence into the workbook and return what is told of it."""
    return lambda teks: [
        (problem.kind.code, problem.message) for problem in check_cacah(Bahan([write_sentence(hasil, teks)]))
    ]


@pytest.mark.parametrize(
    ("teks", "tertulis", "benar"),
    [
        ("Dinas melaksanakan 3 program, 11 kegiatan, dan 34 sub kegiatan.", "34 sub kegiatan", "30 sub kegiatan"),
        ("Rencana kerja terdiri atas 5 program.", "5 program", "3 program"),
        ("Rencana kerja terdiri dari lima program dan sebelas kegiatan.", "lima program", "3 program"),
        ("Rencana kerja terdiri dari tiga program dan 14 (empat belas) kegiatan.", "empat belas", "11 kegiatan"),
        ("Dinas memiliki 6 Indikator Kinerja Utama.", "6 Indikator", "5 indikator kinerja utama"),
        ("Dinas menetapkan delapan (8) IKU.", "delapan (8) IKU", "5 indikator kinerja utama"),
        ("Sebanyak 36 sub kegiatan dilaksanakan.", "36 sub kegiatan", "30 sub kegiatan"),
        ("Sebanyak 36 sub kegiatan.", "36 sub kegiatan", "30 sub kegiatan"),
        ("Sebanyak 12 kegiatan dilaksanakan.", "Sebanyak 12 kegiatan", "11 kegiatan"),
        ("Melaksanakan 12 (dua belas) kegiatan pada tahun 2024.", "12 (dua belas) kegiatan", "11 kegiatan"),
        ("Sebanyak sembilan program telah dilaksanakan.", "sembilan program", "3 program"),
        ("Dinas menetapkan 9 indikator kinerja.", "9 indikator", "7 indikator"),
        ("Dinas didukung oleh 48 orang pegawai.", "48 orang pegawai", "46 pegawai"),
        ("Jumlah pegawai per 31 Desember 2024 sebanyak 64 orang.", "64 orang", "46 pegawai"),
        ("Jumlah 42 sub kegiatan pada tahun 2024 terlaksana.", "42 sub kegiatan", "30 sub kegiatan"),
    ],
)
def test_a_count_unlike_the_rows_is_told(look, teks, tertulis, benar):
    found = look(teks)
    assert [kode for kode, _ in found] == ["CEK-142"]
    assert tertulis in found[0][1] and benar in found[0][1]


@pytest.mark.parametrize(
    "teks",
    [
        "Dinas melaksanakan 3 program, 11 kegiatan, dan 30 sub kegiatan.",
        "Rencana kerja terdiri atas tiga program dan sebelas kegiatan.",
        "Rencana kerja terdiri atas 3 (tiga) program.",
        "Sebanyak 2 program dan 4 kegiatan terlambat.",
        "Sebanyak 120 kegiatan masyarakat didampingi.",
        "Dinas memiliki 7 kegiatan unggulan.",
        "RPJMD memuat 12 sasaran dan 40 program.",
        "Tahun 2023 dinas memiliki 4 program.",
        "Semula terdiri atas 4 program.",
        "Program itu didukung 1 kegiatan.",
        "Sebanyak 10 kegiatan dilaksanakan.",
        "Sebanyak 60 kegiatan literasi dilaksanakan.",
        "Dinas menetapkan 7 indikator kinerja, 6 indikator di antaranya tercapai.",
        "Dinas didukung oleh 46 (empat puluh enam) pegawai, 21 pegawai di antaranya perempuan.",
        "Sebanyak 120 pegawai dilatih.",
        "Jumlah pegawai Pemerintah Kabupaten sebanyak 640 orang.",
        "Jumlah pegawai yang mengikuti diklat sebanyak 64 orang.",
        "Terdiri atas 2,5 program dan III/3 kegiatan.",
    ],
)
def test_a_count_that_is_right_or_may_mean_something_else_is_silent(look, teks):
    assert look(teks) == []

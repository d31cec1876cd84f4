"""What the window shows follows from plain values."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.jendela.keadaan import (
    LAPORAN,
    Buatan,
    Keadaan,
    Periksaan,
    Ringkas,
    Temuan,
    Warna,
    describe_size,
    list_attached,
    sort_temuan,
)
from generator.reports.daftar_laporan import DAFTAR_LAPORAN

RINGKAS = Ringkas("Dinas Contoh", "Kabupaten Contoh", 2024, 2, frozenset({"lkjip", "triwulan"}))
GALAT = Temuan("CEK-15", "GALAT", "Target", "G9", "Target berbeda.", "Samakan.")
SOAL = Temuan("CEK-08", "PERINGATAN", "Pejabat", "D5", "NIP nol.", "Isi NIP.")
BAWAAN = ("lkjip", "triwulan", "cascading")


def test_every_report_of_the_program_can_be_ticked():
    assert list(LAPORAN) == [laporan.nama for laporan in DAFTAR_LAPORAN]


def state(*temuan: Temuan, diterima: int = 0) -> Keadaan:
    keadaan = Keadaan()
    keadaan.open(Path("buku.xlsx"))
    keadaan.take(Periksaan(RINGKAS, temuan, diterima), None, BAWAAN)
    return keadaan


def test_without_a_workbook_nothing_can_be_asked_for():
    keadaan = Keadaan()
    assert (keadaan.boleh_periksa, keadaan.boleh_buat) == (False, False)
    assert keadaan.identitas == "Belum ada buku kerja yang dipilih"
    assert keadaan.status.teks == ""


@pytest.mark.parametrize(
    ("temuan", "diterima", "teks", "warna"),
    [
        ((), 0, "Tanpa temuan: siap dibuat", Warna.BAIK),
        ((SOAL,), 2, "Tanpa galat, 1 peringatan, 2 diterima", Warna.PERIKSA),
        ((GALAT, SOAL), 0, "1 galat, 1 peringatan: laporan menjadi draf", Warna.SALAH),
    ],
)
def test_the_status_counts_what_was_found(temuan, diterima, teks, warna):
    status = state(*temuan, diterima=diterima).status
    assert (status.teks, status.warna) == (teks, warna)


def test_agency_year_and_quarter_are_told():
    keadaan = state()
    assert keadaan.identitas == "Dinas Contoh Kabupaten Contoh"
    assert keadaan.masa == "Tahun 2024, ditutup sampai triwulan II"


def test_a_workbook_that_cannot_be_used_says_so_and_gives_no_reports():
    keadaan = Keadaan()
    keadaan.open(Path("buku.xlsx"))
    keadaan.take(Periksaan(None, (GALAT,)), None, BAWAAN)
    assert keadaan.identitas == "Buku kerja ini belum dapat dipakai"
    assert (keadaan.boleh_periksa, keadaan.boleh_buat) == (True, False)


def test_reports_ticked_last_are_ticked_again_as_far_as_there_is_data():
    keadaan = state()
    assert keadaan.laporan == {"lkjip", "triwulan"}
    keadaan.take(Periksaan(RINGKAS, ()), ("triwulan", "cascading"), BAWAAN)
    assert keadaan.laporan == {"triwulan"}


def test_the_quarter_is_the_last_closed_one_until_another_closed_one_is_chosen():
    keadaan = state()
    assert keadaan.triwulan == 2
    keadaan.triwulan = 1
    keadaan.take(Periksaan(RINGKAS, ()), None, BAWAAN)
    assert keadaan.triwulan == 1
    keadaan.triwulan = 4
    keadaan.take(Periksaan(RINGKAS, ()), None, BAWAAN)
    assert keadaan.triwulan == 2


def test_while_something_is_done_nothing_else_can_be_asked_for():
    keadaan = state()
    assert keadaan.boleh_buat
    keadaan.sibuk = "Membuat laporan …"
    assert (keadaan.boleh_periksa, keadaan.boleh_buat) == (False, False)


def test_mistakes_come_before_warnings_and_sheets_stay_together():
    lain = Temuan("CEK-16", "GALAT", "Realisasi", "B2", "", "")
    lagi = Temuan("CEK-17", "GALAT", "Target", "G10", "", "")
    assert sort_temuan([SOAL, GALAT, lain, lagi]) == (GALAT, lagi, lain, SOAL)


def test_what_came_of_making_is_told_with_gaps_and_what_could_not_be_saved():
    folder = Path("output") / "dinas-2024"
    celah = Temuan("BRK-09", "PERINGATAN", "", "", "Masih 2 bagian.", "Isi.")
    buatan = Buatan((folder / "LKjIP.docx", folder / "Daftar-Perbaikan-X.xlsx"), True, (SOAL, celah))
    assert buatan.folder == folder
    assert [path.name for path in buatan.dokumen] == ["LKjIP.docx"]
    status = "1 berkas dibuat sebagai DRAF, beserta Daftar Perbaikan."
    assert (buatan.status.teks, buatan.status.warna) == (status, Warna.PERIKSA)
    assert Buatan(buatan.dokumen, False, ()).status.teks == "1 berkas selesai dibuat."
    assert buatan.catatan.splitlines()[0] == "Masih 2 bagian. Isi."
    assert Buatan(buatan.dokumen, False, (), 11).status.teks == "1 berkas dibuat, belum lengkap: 11 bagian kosong."
    assert Buatan((), False, ()).status.warna is Warna.SALAH
    gagal = Temuan("TPL-24", "GALAT", "", "", "Program menemui kesalahan.", "Coba lagi.")
    kurang = Buatan(buatan.dokumen, False, (gagal,), sebagian=True)
    assert kurang.status.teks == "1 berkas dibuat; sebagian laporan tidak jadi."
    assert replace(kurang, draf=True).status.teks == "1 berkas dibuat sebagai DRAF; sebagian laporan tidak jadi."
    assert replace(kurang, draf=True).status.warna is Warna.SALAH
    assert kurang.catatan == "Program menemui kesalahan. Coba lagi."


@pytest.mark.parametrize(
    ("nama", "draf", "dibuat"),
    [
        (("LKjIP.docx", "Daftar-Perbaikan-X.xlsx"), True, "1 berkas dibuat sebagai DRAF, beserta Daftar Perbaikan"),
        (("LKjIP.docx",), False, "1 berkas dibuat"),
        (("Daftar-Perbaikan-X.xlsx",), True, "Tidak ada laporan yang dibuat"),
    ],
)
def test_files_that_could_not_be_saved_are_counted_also_of_drafts(nama, draf, dibuat):
    berkas = tuple(map(Path, nama))
    status = Buatan(berkas, draf, (), celah=3, gagal=5).status
    teks = f"{dibuat}; 5 dari {len(berkas) + 5} berkas tidak tersimpan."
    assert (status.teks, status.warna) == (teks, Warna.SALAH)


def test_where_no_report_was_made_every_certain_mistake_may_be_the_reason():
    hilang = Temuan("BUK-01", "GALAT", "", "", "Berkas tidak ditemukan.", "Periksa namanya.")
    assert Buatan((), False, (hilang, SOAL)).catatan == "Berkas tidak ditemukan. Periksa namanya."
    banyak = tuple(Temuan("BUK-05", "GALAT", f"L{n}", "", f"Lembar L{n} hilang.", "Tambahkan.") for n in range(5))
    assert Buatan((), False, banyak).catatan.splitlines() == [
        "Lembar L0 hilang. Tambahkan.",
        "Lembar L1 hilang. Tambahkan.",
        "Lembar L2 hilang. Tambahkan.",
        "Masih ada 2 hal lain; lihat tab «Temuan».",
    ]
    templat = tuple(Temuan("TPL-14", "GALAT", "", "", f"Templat {n}.", "Perbaiki.") for n in range(5))
    assert Buatan((), False, templat).catatan.splitlines() == [f"Templat {n}. Perbaiki." for n in range(3)]
    assert Buatan((), False, (*templat, GALAT)).catatan.endswith("\nMasih ada 1 hal lain; lihat tab «Temuan».")
    assert "Target berbeda." not in Buatan((Path("LKjIP.docx"),), True, (GALAT,)).catatan


def test_a_fault_of_a_finished_document_is_told_once_where_several_share_it():
    salah = tuple(Temuan("CEK-140", "PERINGATAN", "", "", f"Dokumen {n} keliru.", "Jangan pakai.") for n in "AB")
    asing = Temuan("CEK-125", "PERINGATAN", "", "", "Dokumen A memuat angka asing.", "Hapus.")
    buatan = Buatan((Path("LKjIP.docx"),), False, (*salah, asing, SOAL))
    assert buatan.catatan.splitlines() == [
        "Dokumen A keliru. Jangan pakai. Begitu pula 1 dokumen lain.",
        "Dokumen A memuat angka asing. Hapus.",
    ]
    assert (buatan.status.teks, buatan.status.warna) == ("1 berkas dibuat; ada yang perlu dilihat.", Warna.PERIKSA)


def test_a_letter_names_only_the_files_that_go_along():
    isi = "Yth. Inspektur\n\n1. a.docx\n2. b.docx\n\nHormat kami\n"
    assert list_attached(isi, ["a.docx", "b.docx"], ["b.docx"]) == "Yth. Inspektur\n\n1. b.docx\n\nHormat kami\n"
    assert list_attached("Kata sendiri\n", ["a.docx"], []) == "Kata sendiri\n"


@pytest.mark.parametrize(("banyak", "teks"), [(0, "1 KB"), (64_400, "64 KB"), (1_250_000, "1,2 MB")])
def test_sizes_are_told_in_words(banyak, teks):
    assert describe_size(banyak) == teks


def test_a_workbook_that_cannot_be_read_is_said_to_give_no_report_rather_than_a_draft():
    keadaan = Keadaan()
    keadaan.open(Path("rusak.xlsx"))
    keadaan.take(Periksaan(None, (GALAT,)), None, BAWAAN)
    assert keadaan.status.teks == "1 galat, 0 peringatan: laporan belum dapat dibuat"
    assert keadaan.status.warna is Warna.SALAH

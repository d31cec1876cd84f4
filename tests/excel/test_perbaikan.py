"""The list of what is to be mended: every line leads to its cell, and ticks itself off on the next run."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
import xlsxwriter
from openpyxl import load_workbook

from generator.excel.daftar_lama import (
    BUKAN_DAFTAR,
    DISUNTING,
    TAK_TERBACA,
    TANPA_SIDIK,
    carry_solved,
    find_change,
    read_daftar,
)
from generator.excel.perbaikan import (
    BARIS_JUDUL,
    CATATAN,
    DITERIMA,
    KOLOM,
    PERIKSA,
    RINGKASAN,
    SUDAH,
    WAJIB,
    Butir,
    DaftarPerbaikan,
    write_daftar,
)
from generator.excel.sidik import print_cells

SATU = Butir(
    "Target", "G10", "IKU1, PK", "Target tahun ke-3", "59,1", "Target PK berbeda.", "Pakai target itu.", "CEK-16"
)
DUA = replace(SATU, sel="G11", baris="IKU2, PK")
TIGA = replace(SATU, lembar="Program", sel="E9", baris="P1", kolom="Nama", kode="CEK-60", tertulis="=1+1")
DITERIMA_SATU = replace(TIGA, kode="CEK-08", alasan="memang demikian adanya", oleh="Sekretaris, 7 Februari 2025")
DAFTAR = DaftarPerbaikan("buku kami.xlsx", "../../buku kami #1.xlsx", (SATU, DUA), (TIGA,), (DITERIMA_SATU,))


def open_daftar(daftar):
    return load_workbook(BytesIO(write_daftar(daftar)))


@pytest.fixture
def saved(tmp_path):
    """Save a list and read it back as an earlier one."""

    def save(daftar):
        path = tmp_path / "daftar.xlsx"
        path.write_bytes(write_daftar(daftar))
        return read_daftar(path)

    return save


def test_the_kinds_of_findings_stand_on_sheets_of_their_own():
    assert open_daftar(DAFTAR).sheetnames == [WAJIB, PERIKSA, DITERIMA, RINGKASAN]


def test_a_line_says_where_what_and_how():
    ws = open_daftar(DAFTAR)[WAJIB]
    judul, isi, *_ = ws.iter_rows(min_row=BARIS_JUDUL + 1, values_only=True)
    assert judul == ("No.", *KOLOM)
    assert isi[:-1] == (1, *(getattr(SATU, kunci) for kunci, _ in KOLOM.values() if kunci != "selesai"))


def test_the_cell_is_a_link_into_the_users_workbook():
    link = open_daftar(DAFTAR)[WAJIB]["C5"].hyperlink
    assert link.location == "'Target'!G10"
    assert link.target.replace("\\", "/") == "../../buku%20kami%20%231.xlsx"


@pytest.mark.parametrize(("sorot", "lembar", "sel"), [(DUA, WAJIB, "C6"), (TIGA, PERIKSA, "C5"), (None, WAJIB, "A1")])
def test_the_list_opens_at_the_line_that_was_asked_for(sorot, lembar, sel):
    book = load_workbook(BytesIO(write_daftar(DAFTAR, sorot)))
    assert book.active.title == lembar
    chosen = [area.activeCell for area in book[lembar].sheet_view.selection if area.pane == "bottomRight"]
    assert chosen == [sel]
    assert (book[lembar][sel].hyperlink is not None) == (sorot is not None)


def test_what_names_no_cell_has_no_link():
    ws = open_daftar(replace(DAFTAR, wajib=(replace(SATU, sel=""),)))[WAJIB]
    assert ws["C5"].hyperlink is None


def test_a_text_that_looks_like_a_formula_stays_text():
    cell = open_daftar(DAFTAR)[PERIKSA]["F5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_an_accepted_line_bears_its_reason():
    ws = open_daftar(DAFTAR)[DITERIMA]
    row = [cell.value for cell in ws[BARIS_JUDUL + 2]]
    assert row[-3:] == ["memang demikian adanya", "Sekretaris, 7 Februari 2025", ""]  # the last one is for staff


def test_the_summary_counts_each_sheet():
    rows = list(open_daftar(DAFTAR)[RINGKASAN].iter_rows(min_row=BARIS_JUDUL + 1, max_col=5, values_only=True))
    assert rows[:4] == [
        ("Lembar", WAJIB, PERIKSA, DITERIMA, SUDAH),
        ("Target", 2, 0, 0, 0),
        ("Program", 0, 1, 1, 0),
        ("Jumlah", 2, 1, 1, 0),
    ]


def test_lists_are_filtered_frozen_and_repeat_their_headings_in_print():
    book = open_daftar(DAFTAR)
    for nama in (WAJIB, PERIKSA, DITERIMA):
        ws = book[nama]
        assert ws.auto_filter.ref
        assert ws.freeze_panes == "D5"
        assert ws.print_title_rows == "$4:$4"
        assert (ws.page_setup.orientation, ws.page_setup.fitToHeight) == ("landscape", 0)


def test_the_same_findings_give_the_same_file():
    assert write_daftar(DAFTAR) == write_daftar(DAFTAR)


def test_a_list_is_read_back_as_it_was_written(saved):
    terbaca = saved(DAFTAR)
    assert (terbaca.wajib, terbaca.periksa) == (DAFTAR.wajib, DAFTAR.periksa)
    assert [butir.kunci for butir in terbaca.diterima] == [DITERIMA_SATU.kunci]


def write_into(path, *isi):
    """Write into the list on the disk as staff do in Excel: sheet, cell, text."""
    book = load_workbook(path)
    for lembar, sel, teks in isi:
        book[lembar][sel] = teks
    book.save(path)


def test_notes_of_staff_stay_with_their_line_wherever_it_goes(tmp_path):
    """An open line, one that is mended, one that is accepted, and a mark in the column of our date."""
    path = tmp_path / "daftar.xlsx"
    path.write_bytes(write_daftar(DAFTAR))
    catatan, sudah = (list(KOLOM).index(judul) + 1 for judul in (CATATAN, SUDAH))
    kolom, tanda = (chr(ord("A") + nomor) for nomor in (catatan, sudah))
    write_into(
        path, (WAJIB, f"{kolom}5", "Budi"), (WAJIB, f"{tanda}6", "sudah, Ani"), (PERIKSA, f"{kolom}5", "tanya Bappeda")
    )
    assert find_change(path) == ""
    diterima = replace(TIGA, alasan="memang demikian adanya", oleh="Sekretaris")
    kini = carry_solved(
        read_daftar(path), replace(DAFTAR, wajib=(SATU,), periksa=(), diterima=(diterima,)), "1 Maret 2025"
    )
    assert [(butir.catatan, butir.selesai) for butir in kini.wajib] == [("Budi", ""), ("sudah, Ani", "1 Maret 2025")]
    assert kini.diterima[0].catatan == "tanya Bappeda"
    path.write_bytes(write_daftar(kini))
    later = carry_solved(read_daftar(path), replace(DAFTAR, wajib=(SATU,), diterima=()), "2 Maret 2025")
    assert [butir.catatan for butir in (*later.wajib, *later.periksa)] == ["Budi", "sudah, Ani", "tanya Bappeda"]


@pytest.mark.parametrize(
    "isi", [(WAJIB, "H5", "Pakai target lain."), (WAJIB, "M5", "di luar kolom"), (RINGKASAN, "A20", "rapat Senin")]
)
def test_what_staff_wrote_elsewhere_is_noticed(tmp_path, isi):
    path = tmp_path / "daftar.xlsx"
    path.write_bytes(write_daftar(DAFTAR))
    write_into(path, (WAJIB, "A1", "Daftar Perbaikan: Wajib"))  # saved without a change
    assert find_change(path) == ""
    write_into(path, isi)
    assert find_change(path) == DISUNTING


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04 bukan zip", b"catatan rapat"])
def test_another_file_is_not_taken_for_an_unchanged_list(tmp_path, isi):
    path = tmp_path / "daftar.xlsx"
    assert find_change(path) == ""
    path.write_bytes(isi)
    assert find_change(path) == TAK_TERBACA


def test_a_list_of_others_and_one_without_a_print_are_told_apart(tmp_path):
    path = tmp_path / "daftar.xlsx"
    path.write_bytes(write_other())
    assert find_change(path) == BUKAN_DAFTAR
    book = open_daftar(DAFTAR)
    book.properties.keywords = None
    book.save(path)
    assert find_change(path) == TANPA_SIDIK


DEFLATE, TERSANDI, ASING = "deflate", "tersandi", "asing"


def damage(xlsx, how):
    """Damage the first sheet within its file: its packed bytes, a mark that it is encrypted, an unknown way of packing."""
    with zipfile.ZipFile(BytesIO(xlsx)) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    packed, local = bytearray(xlsx), entry.header_offset
    central = xlsx.rindex(b"xl/worksheets/sheet1.xml") - 46
    if how == DEFLATE:
        start = local + 30 + len(entry.filename)
        packed[start : start + entry.compress_size] = b"\xff" * entry.compress_size
    for at, (flag, method) in ((local, (6, 8)), (central, (8, 10))):
        if how == TERSANDI:
            packed[at + flag] |= 1
        if how == ASING:
            packed[at + method] = 99
    return bytes(packed)


@pytest.mark.parametrize(
    ("how", "fault"), [(DEFLATE, zlib.error), (TERSANDI, RuntimeError), (ASING, NotImplementedError)]
)
def test_a_damaged_list_is_no_list_and_stops_nothing(tmp_path, how, fault):
    path = tmp_path / "daftar.xlsx"
    path.write_bytes(damage(write_daftar(DAFTAR), how))
    with zipfile.ZipFile(path) as archive, pytest.raises(fault):
        archive.read("xl/worksheets/sheet1.xml")
    assert (read_daftar(path), find_change(path)) == (None, TAK_TERBACA)


def write_number(angka):
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet().write_number(0, 0, angka)
    return stream.getvalue()


def test_numbers_that_differ_in_their_last_digit_have_different_prints():
    assert print_cells(write_number(12345678)) != print_cells(write_number(12345679))
    assert print_cells(write_number(100 / 3)) == print_cells(write_number(33.3333333333333))  # as LibreOffice saves it


def test_what_is_gone_gets_the_day_and_what_is_left_stands_first(saved):
    kini = carry_solved(saved(DAFTAR), replace(DAFTAR, wajib=(replace(DUA, sel="G12"),)), "22 November 2026")
    assert kini.wajib == (replace(DUA, sel="G12"), replace(SATU, selesai="22 November 2026"))
    assert kini.periksa == (TIGA,)


def test_a_mended_line_keeps_its_first_day_and_loses_it_when_the_fault_is_back(saved):
    first = carry_solved(saved(DAFTAR), replace(DAFTAR, wajib=()), "1 Maret 2025")
    later = carry_solved(saved(first), replace(DAFTAR, wajib=()), "2 Maret 2025")
    assert [butir.selesai for butir in later.wajib] == ["1 Maret 2025"] * 2
    again = carry_solved(saved(later), DAFTAR, "3 Maret 2025")
    assert again.wajib == (SATU, DUA)


def test_of_two_alike_one_is_mended(saved):
    lama = saved(replace(DAFTAR, wajib=(SATU, SATU)))
    assert [butir.selesai for butir in carry_solved(lama, replace(DAFTAR, wajib=(SATU,)), "hari ini").wajib] == [
        "",
        "hari ini",
    ]


def test_an_accepted_warning_is_not_mended(saved):
    kini = replace(DAFTAR, periksa=(), diterima=(replace(TIGA, alasan="sudah disepakati bersama"),))
    assert carry_solved(saved(DAFTAR), kini, "hari ini").periksa == ()


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04 bukan zip", None])
def test_a_file_that_is_no_list_is_not_read_as_one(tmp_path, isi):
    path = tmp_path / "lain.xlsx"
    path.write_bytes(isi if isi is not None else write_other())
    assert read_daftar(path) is None


def write_other():
    """A sound workbook with a sheet of the same name."""
    book = open_daftar(DAFTAR)
    book.properties.title = "Buku lain"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_what_is_left_of_a_text_that_was_changed_is_not_mended(saved):
    """A row without an id is named by its text: one of its faults was mended, two are left."""
    kata, kota, dinas = (
        replace(
            TIGA,
            lembar="Narasi",
            sel="B5",
            baris="Laporan program program",
            masalah=masalah,
            kode=kode,
            catatan=catatan,
        )
        for masalah, kode, catatan in (
            ("program program", "CEK-98", ""),
            ("Kota X", "CEK-99", ""),
            ("Dinas Y", "CEK-99", "Budi"),
        )
    )
    lama = saved(replace(DAFTAR, periksa=(kata, kota, dinas)))
    left = (replace(dinas, baris="Laporan program", catatan=""),)
    kini = carry_solved(lama, replace(DAFTAR, periksa=left), "hari ini").periksa
    assert [(butir.masalah, butir.selesai, butir.catatan) for butir in kini] == [
        ("Dinas Y", "", "Budi"),
        ("program program", "hari ini", ""),
        ("Kota X", "hari ini", ""),
    ]

"""What is asked for in the window happens, with a real workbook and the real working thread."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from generator.jendela.formulir import IMPOR
from generator.jendela.pengendali import Pengendali
from generator.jendela.setelan import load_setelan
from generator.jendela.tugas import buku as tugas_buku
from generator.workbook.schema import SHEETS
from generator.workbook.writer import write_workbook
from tests.checks.buku import sel
from tests.jendela.conftest import wait_until_free
from tests.workbook.impor.lembar_asing import POHON
from tests.workbook.impor.tata_letak import formulir_e81
from tests.workbook.kertas import data

SEL_SALAH = sel("target", 4, "target_4")


@pytest.fixture
def terbuka(monkeypatch):
    """The files that were to be opened by the computer's own programs."""
    opened = []
    monkeypatch.setattr(tugas_buku, "open_path", opened.append)
    return opened


@pytest.fixture
def terpilih(kendali, buku):
    """A controller whose workbook has been read and checked."""
    kendali.choose(buku)
    assert kendali.keadaan.sibuk
    wait_until_free(kendali)
    return kendali


def test_a_chosen_workbook_is_read_checked_and_remembered(terpilih, buku):
    keadaan = terpilih.keadaan
    assert keadaan.kepala.tahun == 2024 and keadaan.kepala.opd in keadaan.identitas
    assert "laporan menjadi draf" in keadaan.status.teks
    galat = [(satu.lembar, satu.sel) for satu in keadaan.periksaan.temuan if satu.tingkat == "GALAT"]
    assert galat[0] == (SHEETS["target"].title, SEL_SALAH)
    assert load_setelan(terpilih.folder).terakhir == (str(buku),)


def test_the_next_window_begins_with_the_workbook_of_last_time(terpilih, layar, buku):
    lain = Pengendali(terpilih.folder, layar)
    lain.choose_last()
    wait_until_free(lain)
    assert lain.keadaan.buku == buku and lain.keadaan.kepala


def test_a_workbook_that_is_gone_or_none_is_told_without_a_fault(kendali, layar, tmp_path):
    for nama in ("hilang.xlsx", "rusak.xlsx"):
        path = tmp_path / nama
        path.write_bytes(b"bukan buku") if nama == "rusak.xlsx" else None
        kendali.choose(path)
        wait_until_free(kendali)
        assert kendali.keadaan.identitas == "Buku kerja ini belum dapat dipakai"
        assert [satu.tingkat for satu in kendali.keadaan.periksaan.temuan] == ["GALAT"]
    assert layar.log == []
    assert kendali.setelan.terakhir == ()  # only what could be read is remembered


def test_ticked_reports_are_made_step_by_step_beside_the_workbook(terpilih, layar, buku, monkeypatch):
    monkeypatch.setattr(tugas_buku.paths, "find_soffice", lambda: None)
    for nama in tuple(terpilih.keadaan.laporan - {"cascading"}):
        terpilih.tick(nama, False)
    layar.langkah.clear()
    terpilih.make()
    wait_until_free(terpilih)
    counted = [langkah for langkah in layar.langkah if langkah[2]]
    assert counted == [("Menyusun Cascading …", 0, 2), ("Menyimpan dokumen …", 1, 2)]
    buatan = terpilih.keadaan.buatan
    assert layar.hasil == 1 and buatan.draf
    assert buatan.folder.parent == buku.parent / "output"
    assert any(path.suffix == ".docx" and path.is_file() for path in buatan.dokumen)
    assert load_setelan(terpilih.folder).laporan == ("cascading",)


def test_a_workbook_that_went_away_after_the_check_says_so_among_the_results_and_in_the_head(terpilih, layar, buku):
    buku.unlink()
    terpilih.make()
    wait_until_free(terpilih)
    keadaan = terpilih.keadaan
    assert (layar.hasil, layar.temuan, keadaan.buatan.dokumen) == (1, 0, ())
    assert buku.name in keadaan.buatan.catatan
    assert keadaan.status.teks == "1 galat, 0 peringatan: laporan belum dapat dibuat"


def test_the_findings_come_into_view_only_when_the_user_asks_for_the_check(terpilih, layar, buku):
    first = terpilih.keadaan.periksaan
    os.utime(buku, (1_900_000_000, 1_900_000_000))
    terpilih.check_if_saved()
    while terpilih.keadaan.periksaan is first:
        wait_until_free(terpilih)
    assert layar.temuan == 0
    terpilih.check()
    wait_until_free(terpilih)
    assert layar.temuan == 1


def test_making_that_is_stopped_leaves_no_document(terpilih, buku):
    terpilih.make()
    terpilih.cancel()
    wait_until_free(terpilih)
    assert terpilih.keadaan.buatan is None
    assert list((buku.parent / "output").rglob("*.docx")) == []


def test_the_first_check_can_be_stopped_though_the_program_loads_beside_it(kendali, buku):
    kendali.choose(buku)
    kendali.warm_up()
    kendali.cancel()
    wait_until_free(kendali)
    assert kendali.keadaan.periksaan is None and kendali.keadaan.boleh_periksa


def test_a_finding_opens_the_list_at_the_line_that_leads_to_its_cell(terpilih, terbuka):
    galat = terpilih.keadaan.periksaan.temuan[0]
    terpilih.open_finding(galat)
    wait_until_free(terpilih)
    (daftar,) = terbuka
    book = load_workbook(daftar)
    (area,) = [area for area in book.active.sheet_view.selection if area.pane == "bottomRight"]
    link = book.active[area.activeCell]
    assert link.value == galat.sel and link.hyperlink.location == f"'{galat.lembar}'!{galat.sel}"


def test_a_workbook_saved_in_excel_is_checked_again_when_staff_come_back(terpilih, buku):
    first = terpilih.keadaan.periksaan
    terpilih.check_if_saved()
    wait_until_free(terpilih)
    assert terpilih.keadaan.periksaan is first
    os.utime(buku, (1_900_000_000, 1_900_000_000))
    terpilih.check_if_saved()
    while terpilih.keadaan.periksaan is first:
        wait_until_free(terpilih)
    assert terpilih.keadaan.periksaan.disimpan == 1_900_000_000


def test_choosing_another_workbook_at_once_leaves_no_trace_of_the_first(kendali, buku, isi_buku):
    lain = buku.with_name("lain.xlsx")
    lain.write_bytes(isi_buku)
    kendali.choose(buku)
    kendali.choose(lain)
    wait_until_free(kendali)
    assert kendali.keadaan.buku == lain and kendali.keadaan.periksaan
    assert [os.path.basename(nama) for nama in kendali.setelan.terakhir] == ["lain.xlsx"]


@pytest.mark.parametrize("sela", [lambda kendali, buku: kendali.check(), lambda kendali, buku: kendali.choose(buku)])
def test_what_came_of_a_command_is_told_whatever_is_pressed_meanwhile(terpilih, layar, buku, tmp_path, sela):
    answers = []
    terpilih.run("Buku kerja baru", ["buku-baru", str(tmp_path / "baru.xlsx")], tmp_path / "baru.xlsx", answers.append)
    sela(terpilih, buku.with_name("lain.xlsx"))
    wait_until_free(terpilih)
    assert [jawaban.berkas for jawaban in answers] == [tmp_path / "baru.xlsx"]
    assert terpilih.keadaan.buku == buku


def test_a_workbook_that_cannot_be_turned_to_now_is_refused_with_the_reason(terpilih, layar, buku, tmp_path):
    terpilih.run("Buku kerja baru", ["buku-baru", str(tmp_path / "baru.xlsx")], None, lambda jawaban: None)
    terpilih.choose(buku.with_name("lain.xlsx"))
    assert layar.kata == [
        "Buku kerja belum dapat diganti. Program sedang bekerja: buku kerja baru. Tunggu sampai selesai, lalu pilih lagi."
    ]
    wait_until_free(terpilih)


def test_a_fault_of_the_program_becomes_a_log_and_the_window_goes_on(terpilih, layar, monkeypatch):
    def fail(*arguments):
        raise ZeroDivisionError("rahasia")

    monkeypatch.setattr(tugas_buku, "make_reports", fail)
    terpilih.make()
    wait_until_free(terpilih)
    (log,) = layar.log
    assert log.parent == terpilih.folder and "ZeroDivisionError: rahasia" in log.read_text(encoding="utf-8")
    assert terpilih.keadaan.boleh_buat


def test_a_command_tells_its_words_and_the_file_it_made(kendali, tmp_path):
    answers = []
    baru = tmp_path / "buku baru.xlsx"
    for perintah in (["buku-baru", str(baru)], ["buku-baru", str(baru), "--dari", str(baru)]):
        kendali.run("Buku kerja baru", perintah, baru, answers.append)
        wait_until_free(kendali)
    assert [jawaban.berkas for jawaban in answers] == [baru, None]
    assert [jawaban.kode for jawaban in answers] == [0, 1]
    assert "BRK-05" in answers[1].teks


def test_words_of_a_command_that_is_used_wrongly_are_told_too(kendali):
    answers = []
    kendali.run("Apa", ["buku-baru"], None, answers.append)
    wait_until_free(kendali)
    assert answers[0].kode == 2 and "Perintah tidak lengkap" in answers[0].teks


class Terminal(io.StringIO):
    """A terminal in which somebody would say yes."""

    def isatty(self):
        return True


def test_an_import_is_shown_first_and_made_only_when_agreed_to(kendali, tmp_path, monkeypatch):
    terminal = Terminal("y\ny\n")
    monkeypatch.setattr("sys.stdin", terminal)
    book = Workbook()
    formulir_e81(book.active, POHON)
    book.save(tmp_path / "e81.xlsx")
    (tmp_path / "buku.xlsx").write_bytes(write_workbook(data()))
    names = {
        kunci: str(tmp_path / f"{nama}.xlsx") for kunci, nama in (("sumber", "e81"), ("ke", "buku"), ("hasil", "baru"))
    }
    perintah, baru, answers = IMPOR.susun(names), Path(names["hasil"]), []
    for tambahan in ([], ["--ya"]):
        kendali.run(IMPOR.judul, [*perintah, *tambahan], baru, answers.append)
        wait_until_free(kendali)
    assert [(jawaban.menunggu, jawaban.berkas) for jawaban in answers] == [(True, None), (False, baru)]
    assert sys.stdin is terminal and terminal.tell() == 0
    assert "Penataan Rak Taman Baca" in answers[0].teks and "IMP-28" not in answers[0].teks

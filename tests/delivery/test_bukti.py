"""The receipt tells what was made of what, and keeps what staff have edited from being overwritten."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
import threading
import time
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from generator.delivery import folder as berkas_folder
from generator.delivery.bukti import BERKAS_BUKTI, HALAMAN_BUKTI, Asal, find_bukti, hand_over, read_bukti, take_print
from generator.delivery.kunci import BERKAS_KUNCI, lock_folder
from tests.delivery.berkas_word import paragraph, table, write_docx

PAGI = datetime(2026, 11, 22, 8, 5, tzinfo=timezone.utc)
SIANG = PAGI.replace(hour=13)


@pytest.fixture
def asal(tmp_path):
    buku = tmp_path / "buku kerja é.xlsx"
    buku.write_bytes(b"isi buku")
    templat = tmp_path / "lkjip.docx"
    templat.write_bytes(b"isi templat")
    opd = ("Dinas Contoh", "Kabupaten Contoh", 2024)
    return Asal(buku, take_print(b"isi buku"), *opd, "0.1.0", False, PAGI, {"LKjIP.docx": templat})


@pytest.fixture
def keluaran(tmp_path):
    return tmp_path / "output" / "dinas contoh-2024"


def isi(angka: str) -> bytes:
    return write_docx(paragraph(f"Capaian {angka} persen."), table(["Indeks", angka]))


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_receipt_names_workbook_template_program_time_and_the_documents_prints(asal, keluaran):
    kiriman = hand_over({"LKjIP.docx": isi("79,25"), "Tabel.xlsx": b"tabel"}, keluaran, asal)
    assert kiriman.problems == ()
    bukti = read_bukti(keluaran / BERKAS_BUKTI)
    lkjip, tabel = bukti.pembuatan
    assert (bukti.opd, bukti.daerah, bukti.tahun) == ("Dinas Contoh", "Kabupaten Contoh", 2024)
    assert lkjip.sidik == take_print((keluaran / "LKjIP.docx").read_bytes())
    assert (lkjip.waktu, lkjip.program, lkjip.draf) == ("2026-11-22T08:05:00+00:00", "0.1.0", False)
    assert (lkjip.buku_kerja.lokasi, lkjip.buku_kerja.sidik) == ("../../buku kerja é.xlsx", take_print(b"isi buku"))
    assert (lkjip.templat.nama, lkjip.templat.sidik) == ("lkjip.docx", take_print(b"isi templat"))
    assert [group.angka for group in lkjip.angka] == [("79,25",), ("79,25",)]
    assert (tabel.templat, tabel.angka) == (None, ())


def test_the_page_of_the_receipt_can_be_read_by_anyone(asal, keluaran):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, replace(asal, opd="Dinas <A> & B", draf=True))
    page = (keluaran / HALAMAN_BUKTI).read_text(encoding="utf-8")
    assert "Dinas &lt;A&gt; &amp; B Kabupaten Contoh Tahun 2024" in page
    assert "22 November 2026 pukul 08.05" in page
    assert "DRAF" in page and take_print(b"isi templat") in page


def test_documents_of_the_same_bytes_keep_the_receipt_as_it_is(asal, keluaran):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    before = {path: path.stat().st_mtime_ns for path in keluaran.iterdir()}
    hand_over({"LKjIP.docx": isi("1")}, keluaran, replace(asal, waktu=SIANG))
    assert {path: path.stat().st_mtime_ns for path in keluaran.iterdir()} == before


def test_an_untouched_document_gives_way_to_the_new_one(asal, keluaran):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    kiriman = hand_over({"LKjIP.docx": isi("2")}, keluaran, replace(asal, waktu=SIANG))
    assert kiriman.problems == ()
    assert (keluaran / "LKjIP.docx").read_bytes() == isi("2")
    assert [satu.waktu[11:13] for satu in find_bukti(keluaran).pembuatan] == ["08", "13"]


def test_an_edited_document_is_kept_and_the_new_one_gets_a_new_name(asal, keluaran):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    (keluaran / "LKjIP.docx").write_bytes(b"suntingan staf")
    for angka in ("2", "3"):  # the second run replaces its own «-versi-2»
        kiriman = hand_over({"LKjIP.docx": isi(angka)}, keluaran, asal)
        assert [problem.kind.code for problem in kiriman.problems] == ["BRK-10"]
        assert kiriman.berkas == (keluaran / "LKjIP-versi-2.docx",)
        assert (keluaran / "LKjIP-versi-2.docx").read_bytes() == isi(angka)
    assert (keluaran / "LKjIP.docx").read_bytes() == b"suntingan staf"
    (keluaran / "LKjIP-versi-2.docx").write_bytes(b"juga disunting")
    assert hand_over({"LKjIP.docx": isi("4")}, keluaran, asal).berkas == (keluaran / "LKjIP-versi-3.docx",)


def test_a_document_that_no_receipt_knows_is_kept_too(asal, keluaran):
    keluaran.mkdir(parents=True)
    (keluaran / "LKjIP.docx").write_bytes(b"dari program lain")
    assert hand_over({"LKjIP.docx": isi("1")}, keluaran, asal).berkas == (keluaran / "LKjIP-versi-2.docx",)
    assert (keluaran / "LKjIP.docx").read_bytes() == b"dari program lain"


def test_the_history_of_a_document_is_short_and_only_its_end_has_figures(asal, keluaran):
    for angka in range(8):
        hand_over({"LKjIP.docx": isi(str(angka))}, keluaran, asal)
    bukti = find_bukti(keluaran)
    assert [bool(satu.angka) for satu in bukti.pembuatan] == [False, False, False, True, True]
    assert bukti.pembuatan[-1].sidik == take_print(isi("7"))


@pytest.mark.parametrize("rusak", ["{", '{"versi": 99}', '{"versi": 1, "pembuatan": [{}]}', "[]"])
def test_a_damaged_receipt_is_put_aside_and_nothing_is_overwritten(asal, keluaran, rusak):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    (keluaran / BERKAS_BUKTI).write_text(rusak)
    kiriman = hand_over({"LKjIP.docx": isi("2")}, keluaran, asal)
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-11", "BRK-10"]
    assert (keluaran / "Bukti-Pembuatan-rusak.json").read_text() == rusak
    assert (keluaran / "LKjIP.docx").read_bytes() == isi("1")
    assert json.loads((keluaran / BERKAS_BUKTI).read_text(encoding="utf-8"))["pembuatan"]


def refuse_reading(monkeypatch, name: str) -> None:
    """As the system does for a file that this user may not read; root may read all."""
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)


def test_where_the_receipt_cannot_be_read_nothing_is_saved_and_its_history_stays(asal, keluaran, monkeypatch):
    hand_over({"IKU.docx": isi("1")}, keluaran, asal)
    before = {path: path.read_bytes() for path in keluaran.iterdir()}
    with monkeypatch.context() as patch:
        refuse_reading(patch, BERKAS_BUKTI)
        kiriman = hand_over({"LKjIP.docx": isi("2")}, keluaran, asal)
    (problem,) = kiriman.problems
    assert (problem.kind.code, dict(problem.facts)["sebab"]) == ("BRK-43", "terkunci atau tidak boleh dibaca")
    assert (kiriman.berkas, kiriman.gagal) == ((), ("LKjIP.docx",))
    assert {path: path.read_bytes() for path in keluaran.iterdir()} == before


def test_a_damaged_receipt_that_cannot_be_put_aside_is_not_replaced(asal, keluaran, monkeypatch):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    (keluaran / BERKAS_BUKTI).write_text("{")
    refuse_saving(monkeypatch, "Bukti-Pembuatan-rusak.json")
    kiriman = hand_over({"LKjIP.docx": isi("2")}, keluaran, asal)
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-02"]
    assert (kiriman.gagal, (keluaran / BERKAS_BUKTI).read_text()) == (("LKjIP.docx",), "{")


def test_a_document_that_cannot_be_read_counts_as_edited(asal, keluaran, monkeypatch):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    (keluaran / "LKjIP.docx").write_bytes(b"suntingan staf")
    with monkeypatch.context() as patch:
        refuse_reading(patch, "LKjIP.docx")
        kiriman = hand_over({"LKjIP.docx": isi("2")}, keluaran, asal)
    assert kiriman.berkas == (keluaran / "LKjIP-versi-2.docx",)
    (problem,) = kiriman.problems
    assert (problem.kind.code, dict(problem.facts)["sebab"]) == ("BRK-10", "tidak dapat dibaca")
    assert (keluaran / "LKjIP.docx").read_bytes() == b"suntingan staf"


def test_a_document_that_could_not_be_saved_is_not_in_the_receipt(asal, keluaran, monkeypatch):
    hand_over({"LKjIP.docx": isi("1"), "Lain.docx": isi("1")}, keluaran, asal)
    real = berkas_folder.os.replace

    def locked(source, target):
        if target.name == "LKjIP.docx":
            raise PermissionError(13, "in use")
        real(source, target)

    monkeypatch.setattr(berkas_folder.os, "replace", locked)
    kiriman = hand_over({"LKjIP.docx": isi("2"), "Lain.docx": isi("2")}, keluaran, asal)
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-01"]
    assert kiriman.berkas == (keluaran / "Lain.docx",)
    assert [satu.sidik for satu in find_bukti(keluaran).pembuatan] == [
        take_print(isi("1")),
        take_print(isi("1")),
        take_print(isi("2")),
    ]
    assert list_names(keluaran) == [HALAMAN_BUKTI, BERKAS_BUKTI, "LKjIP.docx", "Lain.docx"]


@pytest.mark.parametrize("angka", ["1", "2"])
def test_on_a_disk_without_room_for_the_receipt_no_document_is_saved_and_that_is_told_once(
    asal, keluaran, monkeypatch, angka
):
    """The first run, and one over the documents of an earlier run; all but the receipt would find room."""
    if angka == "2":
        hand_over({"LKjIP.docx": isi("1"), "Lain.docx": isi("1")}, keluaran, asal)
    keluaran.mkdir(parents=True, exist_ok=True)
    before = {path: path.read_bytes() for path in keluaran.iterdir()}
    refuse_saving(monkeypatch, BERKAS_BUKTI)
    kiriman = hand_over({"LKjIP.docx": isi(angka), "Lain.docx": isi(angka)}, keluaran, replace(asal, waktu=SIANG))
    (problem,) = kiriman.problems
    assert problem.kind.code == "BRK-02"
    assert "Dokumen «Bukti-Pembuatan.json», «LKjIP.docx», «Lain.docx» tidak dapat disimpan" in problem.message
    assert "ruang penyimpanan penuh" in problem.message
    assert (kiriman.berkas, kiriman.gagal) == ((), ("LKjIP.docx", "Lain.docx"))
    assert {path: path.read_bytes() for path in keluaran.iterdir()} == before


def test_a_page_of_the_receipt_that_finds_no_room_costs_no_document(asal, keluaran, monkeypatch):
    refuse_saving(monkeypatch, HALAMAN_BUKTI)
    kiriman = hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-02"]
    assert (kiriman.berkas, kiriman.gagal) == ((keluaran / "LKjIP.docx",), ())
    assert list_names(keluaran) == [BERKAS_BUKTI, "LKjIP.docx"]


def test_on_a_disk_that_fills_up_both_forms_of_the_receipt_know_what_was_saved_and_only_what_was_not_is_told(
    asal, keluaran, monkeypatch
):
    """The receipt finds room before the documents, the first document too, and then nothing any more."""
    left = iter((BERKAS_BUKTI, HALAMAN_BUKTI, "Tabel.docx"))
    refuse_saving(monkeypatch, unless=lambda name: name == next(left, ""))
    kiriman = hand_over({"Tabel.docx": isi("1"), "LKjIP.docx": isi("1")}, keluaran, asal)
    (problem,) = kiriman.problems
    assert "Dokumen «LKjIP.docx» tidak dapat disimpan" in problem.message
    assert list_names(keluaran) == [HALAMAN_BUKTI, BERKAS_BUKTI, "Tabel.docx"]
    assert "Tabel.docx" in (keluaran / HALAMAN_BUKTI).read_text(encoding="utf-8")
    assert find_bukti(keluaran).find("Tabel.docx", take_print(isi("1"))) is not None


def refuse_saving(monkeypatch, name: str = "", unless=lambda name: False) -> None:
    """As a disk does that has no more room for the file of this name; without a name, for any but those of `unless`."""
    real = berkas_folder.os.replace

    def replace_file(source, target):
        if target.name == name or not (name or unless(target.name)):
            raise OSError(errno.ENOSPC, "No space left on device")
        real(source, target)

    monkeypatch.setattr(berkas_folder.os, "replace", replace_file)


def test_a_document_open_in_word_that_would_not_change_is_no_problem(asal, keluaran, monkeypatch):
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)

    def locked(source, target):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(berkas_folder.os, "replace", locked)
    kiriman = hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    assert (kiriman.problems, kiriman.berkas) == ((), (keluaran / "LKjIP.docx",))


def test_remains_of_a_killed_run_are_cleared_but_not_those_of_one_that_goes_on(asal, keluaran):
    keluaran.mkdir(parents=True)
    for name, umur in ((".~lkjip-lama.docx", 1000), (".~lkjip-baru.docx", 0)):
        (keluaran / name).write_bytes(b"setengah")
        then = (keluaran / name).stat().st_mtime - umur
        berkas_folder.os.utime(keluaran / name, (then, then))
    hand_over({"LKjIP.docx": isi("1")}, keluaran, asal)
    assert [name for name in list_names(keluaran) if name.startswith(".~")] == [".~lkjip-baru.docx"]


def test_two_runs_into_one_folder_at_the_same_moment_lose_no_line_of_the_receipt(asal, keluaran):
    """Each run reads the receipt, adds its document and writes it: without turns the later one drops the other's line."""
    runs, banyak = 4, 3
    start = threading.Barrier(runs)

    def run(number: int) -> None:
        for step in range(banyak):
            start.wait()
            hand_over({f"Laporan-{number}-{step}.docx": isi(f"{number},{step}")}, keluaran, asal)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(runs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    names = {satu.dokumen for satu in find_bukti(keluaran).pembuatan}
    assert names == {f"Laporan-{number}-{step}.docx" for number in range(runs) for step in range(banyak)}
    assert not list(keluaran.glob(".~lkjip*"))


def test_a_folder_that_another_run_holds_is_waited_for_but_not_for_ever(tmp_path):
    with lock_folder(tmp_path):
        start = time.monotonic()
        with lock_folder(tmp_path, 0.05):
            assert 0.05 <= time.monotonic() - start < 5
        assert (tmp_path / BERKAS_KUNCI).exists()
    assert not (tmp_path / BERKAS_KUNCI).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives files no such modes")
def test_another_user_of_a_shared_folder_waits_too(tmp_path, monkeypatch):
    """The lock is open to all whatever the umask; one that only its owner may write is held by reading it."""
    earlier = os.umask(0o077)
    try:
        with lock_folder(tmp_path):
            assert stat.S_IMODE((tmp_path / BERKAS_KUNCI).stat().st_mode) == 0o666
            monkeypatch.setattr(os, "open", refuse_writing)
            start = time.monotonic()
            with lock_folder(tmp_path, 0.05):
                assert time.monotonic() - start >= 0.05
    finally:
        os.umask(earlier)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives files no such modes")
def test_a_lock_that_is_a_link_opens_no_file_behind_it(tmp_path):
    other = tmp_path / "lain.txt"
    other.write_text("")
    other.chmod(0o600)
    (tmp_path / BERKAS_KUNCI).symlink_to(other)
    with lock_folder(tmp_path):
        assert stat.S_IMODE(other.stat().st_mode) == 0o600


def refuse_writing(path, flags, *rest, _open=os.open):
    """As the system does for a file of another user."""
    if flags & os.O_RDWR:
        raise PermissionError(13, "Permission denied", str(path))
    return _open(path, flags, *rest)


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path):
    (tmp_path / "berkas").write_text("")
    with lock_folder(tmp_path / "berkas" / "folder"):
        assert not (tmp_path / "berkas" / "folder").exists()

"""The run of many workbooks: no two alike, what differs between two runs is told, and wrong use is answered."""

import json
import zipfile

import pytest

from bench.banyak import Memori, compare, main, make_books, read_count
from generator.app.banyak.olah import BERKAS_CATATAN
from generator.delivery.bukti import BERKAS_BUKTI


def make_run(folder, isi, detik, waktu):
    """An output folder of one workbook, with its note and its receipt."""
    (folder / "opd").mkdir(parents=True)
    (folder / "opd" / "LKjIP.docx").write_bytes(isi)
    (folder / "opd" / BERKAS_CATATAN).write_text(json.dumps({"sidik": "a", "detik": detik}), encoding="utf-8")
    (folder / "opd" / BERKAS_BUKTI).write_text(waktu, encoding="utf-8")
    return folder


def test_runs_that_differ_in_time_only_are_the_same(tmp_path):
    one, other = make_run(tmp_path / "a", b"isi", 1.5, "pagi"), make_run(tmp_path / "b", b"isi", 9.0, "siang")
    assert list(compare(one, other)) == []


def test_other_bytes_and_missing_files_are_told(tmp_path):
    one, other = make_run(tmp_path / "a", b"isi", 1.5, "pagi"), make_run(tmp_path / "b", b"lain", 1.5, "pagi")
    (one / "opd" / "sisa.tmp").write_bytes(b"")
    assert list(compare(one, other)) == ["only in one run: opd/sisa.tmp", "other bytes: opd/LKjIP.docx"]


def test_no_two_workbooks_are_alike_in_their_cells(tmp_path):
    books = sorted(make_books(tmp_path / "buku", 5).glob("*.xlsx"))
    texts = []
    for path in books:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            texts.append(archive.read("xl/sharedStrings.xml").decode())
    assert len(set(texts)) == len(books) == 5
    assert all(f" {number}<" in text for number, text in enumerate(texts, 1))


def test_memory_of_the_halves_of_a_run_is_told():
    assert "at most 80 MB in the first half and 95 MB in the second" in str(Memori(40.0, 60.0, [70, 80, 95, 90]))
    assert str(Memori()) == "memory unknown"


def test_the_count_of_a_run_is_read_from_what_it_said(tmp_path):
    (tmp_path / "semua.txt").write_text("1/2 …\n\n2 buku kerja: 2 dibuat.\nRingkasan: x\n", encoding="utf-8")
    assert read_count(tmp_path / "semua") == "2 buku kerja: 2 dibuat."


@pytest.mark.parametrize("arguments", [["--buku", "1"], ["--proses", "0"], ["--buku", "x"], ["apa"]])
def test_wrong_use_is_answered_and_nothing_made(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "python -m bench.banyak" in capsys.readouterr().err

"""`lkjip banyak`: all workbooks of a folder, each on its own, made again only where something changed."""

import json
import os
import re
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.app.banyak import olah, perintah
from generator.app.banyak.olah import BERKAS_CATATAN, Catatan, Masalah, make_one, make_tasks, read_catatan, take_print
from generator.app.banyak.pekerja import Gagal
from generator.app.banyak.perintah import RINGKASAN, list_workbooks
from generator.app.cli import main
from generator.app.pengguna import catatan
from generator.app.pipeline import Permintaan, make_reports
from generator.delivery.bukti import Bukti, Pembuatan, Sumber, save_bukti
from tests.helpers.contoh import ROOT

BUKU = ROOT / "input_workbooks" / "sumenep-2024.xlsx"
RINGAN = {"laporan": ("triwulan",)}


@pytest.fixture
def folder(tmp_path):
    """Two workbooks, one of them in a folder of its own, and a file that is no workbook."""
    masuk = tmp_path / "masuk"
    (masuk / "dinas").mkdir(parents=True)
    shutil.copy(BUKU, masuk / "buku.xlsx")
    shutil.copy(BUKU, masuk / "dinas" / "buku.xlsx")
    (masuk / "rusak.xlsx").write_bytes(b"bukan zip")
    return masuk


@pytest.fixture
def tugas(folder):
    return make_tasks(folder, [folder / "buku.xlsx"], Permintaan(folder / "output", **RINGAN), False)[0]


def test_workbooks_of_inner_folders_are_found_but_never_those_of_the_output(folder):
    (folder / "output").mkdir()
    (folder / "output" / "Evaluasi-Renja.xlsx").touch()
    lama = folder / "hasil tahun lalu"
    made = Pembuatan("Renja.xlsx", "x", 1, "", "0", False, Sumber("b", "b", "x"), None, ())
    for tempat, dokumen in ((lama, "Renja.xlsx"), (folder / "dinas", "Surat.pdf")):
        tempat.mkdir(exist_ok=True)
        save_bukti(Bukti("Dinas", "Kota", 2024, (replace(made, dokumen=dokumen),)), tempat)
    for path in (lama / "Renja.xlsx", folder / "Daftar-Perbaikan-X-2024.xlsx", folder / "Ringkasan-Banyak.xlsx"):
        path.touch()
    found = [path.relative_to(folder).as_posix() for path in list_workbooks(folder, folder / "output")]
    assert found == ["buku.xlsx", "rusak.xlsx", "dinas/buku.xlsx"]


def test_every_workbook_has_an_output_folder_of_its_own(tmp_path):
    books = [tmp_path / name for name in ("A b.xlsx", "A_b.xlsx", "a/b.xlsx", "Ä.xlsx", "CON.xlsx")]
    tasks = make_tasks(tmp_path, books, Permintaan(tmp_path / "o"), False)
    assert [task.permintaan.keluaran.name for task in tasks] == ["a-b", "a-b-2", "a-b-3", "a", "nama-con"]


def test_what_has_not_changed_is_not_made_again(tugas):
    first = make_one(tugas)
    made = {path: path.stat().st_mtime_ns for path in tugas.permintaan.keluaran.iterdir()}
    again = make_one(tugas)
    assert first.berkas and not first.dilewati
    assert again == replace(first, dilewati=True)
    assert {path: path.stat().st_mtime_ns for path in tugas.permintaan.keluaran.iterdir()} == made


def test_a_document_that_went_missing_is_made_again(tugas):
    first = make_one(tugas)
    (tugas.permintaan.keluaran / first.berkas[0]).unlink()
    assert not make_one(tugas).dilewati
    assert (tugas.permintaan.keluaran / first.berkas[0]).is_file()


@pytest.mark.parametrize("draf", [False, True])
def test_where_a_report_could_not_be_made_the_others_are_called_a_part_and_it_is_tried_again(tugas, draf):
    first = make_one(tugas)
    salah = Masalah("TPL-24", True, "", "", "Program menemui kesalahan.", "Coba lagi.")
    kurang = replace(first, draf=draf, masalah=(salah,), sebagian=True)
    (tugas.permintaan.keluaran / BERKAS_CATATAN).write_text(json.dumps(asdict(kurang)), encoding="utf-8")
    assert perintah.describe(kurang) == "SEBAGIAN"
    assert not make_one(tugas).dilewati


def test_a_draft_whose_other_report_has_a_faulty_template_is_called_a_part(tugas, tmp_path):
    """The workbook has mistakes of its own, so that what was made is a draft."""
    (tmp_path / "templat").mkdir()
    (tmp_path / "templat" / "prareviu.docx").write_bytes(b"bukan dokumen")
    asked = replace(tugas.permintaan, laporan=("triwulan", "prareviu"), templat=tmp_path / "templat")
    note = make_one(replace(tugas, permintaan=asked))
    assert (note.draf, bool(note.berkas), perintah.describe(note)) == (True, True, "SEBAGIAN")
    assert "TPL-07" in {masalah.kode for masalah in note.masalah}


@pytest.mark.parametrize(
    ("facts", "keadaan"),
    [({}, "SIAP"), ({"celah": 62}, "BELUM LENGKAP"), ({"celah": 62, "dilewati": True}, "BELUM LENGKAP, tetap")],
)
def test_documents_with_empty_parts_are_not_called_ready(facts, keadaan):
    assert perintah.describe(Catatan(berkas=("Laporan.docx",), **facts)) == keadaan


def test_the_empty_parts_of_the_documents_stand_in_the_note(tugas):
    assert make_one(tugas).celah == make_reports(tugas.buku, tugas.permintaan).celah > 0


def test_asking_for_it_makes_it_again(tugas):
    make_one(tugas)
    assert not make_one(replace(tugas, ulang=True)).dilewati


@pytest.mark.parametrize(
    "change",
    [
        lambda tugas: tugas.buku.write_bytes(tugas.buku.read_bytes() + b" "),
        lambda tugas: (tugas.buku.parent / "logo.png").write_bytes(b"x"),
        lambda tugas: os.utime(tugas.buku.parent / "lama.png", (1, 1)),
    ],
)
def test_the_print_changes_with_the_workbook_and_the_pictures_beside_it(tugas, change):
    (tugas.buku.parent / "lama.png").write_bytes(b"x")
    before = take_print(tugas)
    change(tugas)
    assert take_print(tugas) != before


@pytest.mark.parametrize("option", [{"triwulan": 1}, {"final": True}, {"laporan": ("lkjip",)}, {"templat": Path("x")}])
def test_the_print_changes_with_what_is_asked_for(tugas, option):
    assert take_print(replace(tugas, permintaan=replace(tugas.permintaan, **option))) != take_print(tugas)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"sidik": 1}', '{"masalah": [{"x": 1}], "berkas": []}'])
def test_a_note_that_cannot_be_read_is_none(tmp_path, content):
    (tmp_path / BERKAS_CATATAN).write_text(content)
    assert read_catatan(tmp_path) is None


def test_a_fault_of_the_program_is_noted_with_its_traceback_and_goes_no_further(tugas, monkeypatch, tmp_path):
    def fail(*args):
        raise RuntimeError("tiba-tiba")

    monkeypatch.setattr(olah, "make_reports", fail)
    monkeypatch.setattr(catatan, "find_folder", lambda: tmp_path / "pengguna")
    note = make_one(tugas)
    assert [(masalah.kode, masalah.galat) for masalah in note.masalah] == [("PRG-01", True)]
    log = re.search(r"«(.*\.log)»", note.masalah[0].perbaikan)
    assert log and "tiba-tiba" in Path(log[1]).read_text(encoding="utf-8")


@pytest.mark.parametrize(("why", "kode"), [(Gagal.LAMA, "PRG-03"), (Gagal.MATI, "PRG-04")])
def test_what_no_process_could_finish_is_told_with_its_code(tugas, monkeypatch, capsys, why, kode):
    monkeypatch.setattr(perintah, "run_tasks", lambda function, tasks, *rest: [(0, why)])
    monkeypatch.setattr(perintah, "make_tasks", lambda *rest: [tugas])
    assert main(["banyak", str(tugas.buku.parent)]) == 1
    summary = load_workbook(tugas.permintaan.keluaran.parent / RINGKASAN)
    assert summary["Masalah"]["C5"].value == kode


def test_a_workbook_made_in_part_is_counted_as_such_and_is_no_success(tugas, monkeypatch, capsys):
    salah = Masalah("TPL-24", True, "", "", "Program menemui kesalahan.", "Coba lagi.")
    kurang = replace(make_one(tugas), masalah=(salah,), sebagian=True)
    monkeypatch.setattr(perintah, "run_tasks", lambda function, tasks, *rest: [(0, kurang)])
    monkeypatch.setattr(perintah, "make_tasks", lambda *rest: [tugas])
    assert main(["banyak", str(tugas.buku.parent)]) == 1
    assert (
        "1 buku kerja: 1 dibuat (1 di antaranya sebagian), 0 tetap seperti sebelumnya, 0 gagal."
        in capsys.readouterr().out
    )


def test_one_bad_workbook_stops_no_other_and_all_stand_in_the_summary(folder, tmp_path, capsys):
    keluaran = tmp_path / "hasil"
    arguments = ["banyak", str(folder), "--keluaran", str(keluaran), "--laporan", "triwulan", "--tanpa-nomor-halaman"]
    assert main(arguments) == 1  # one of them gave nothing
    told = capsys.readouterr().out
    assert "3 buku kerja: 2 dibuat, 0 tetap seperti sebelumnya, 1 gagal." in told and "  dinas/buku.xlsx" in told
    rows = list(load_workbook(keluaran / RINGKASAN)["Buku Kerja"].iter_rows(min_row=5, values_only=True))
    assert [row[0] for row in rows] == ["buku.xlsx", "rusak.xlsx", "dinas/buku.xlsx"]
    assert [row[3].split(",")[0] for row in rows] == ["DRAF", "GAGAL", "DRAF"]
    assert [row[9] for row in rows] == ["buku", "rusak", "dinas-buku"]
    assert all((keluaran / row[9] / "Bukti-Pembuatan.json").is_file() == (row[3] != "GAGAL") for row in rows)
    assert rows[0][1:3] == rows[2][1:3] and rows[0][2] == 2024 and rows[1][1:3] == (None, None)
    assert f"2 buku kerja memuat perangkat daerah dan tahun yang sama: {rows[0][1]}, 2024." in told
    masalah = list(load_workbook(keluaran / RINGKASAN)["Masalah"].iter_rows(min_row=5, values_only=True))
    for satu in rows:
        assert sum(baris[0] == satu[0] for baris in masalah) == satu[5] + satu[6] > 0
    assert json.loads((keluaran / "buku" / BERKAS_CATATAN).read_text())["berkas"]
    main(arguments)
    assert "3 buku kerja: 0 dibuat, 2 tetap seperti sebelumnya, 1 gagal." in capsys.readouterr().out


def test_a_folder_without_a_workbook_is_told(tmp_path, capsys):
    assert main(["banyak", str(tmp_path)]) == 1
    assert "PRG-02" in capsys.readouterr().err

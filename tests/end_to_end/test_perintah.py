"""The command line as its users call it: a real process, real files, exit codes, Indonesian words."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.app.perintah import NAMA_LAPORAN, build_parser
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import ROOT, find_sumber, list_figures, load_sumber

CONTOH = ROOT / "input_workbooks"


def lkjip(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program and return what it said."""
    command = [sys.executable, "-W", "error", "-m", "generator", *map(str, arguments)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONIOENCODING": "cp1252"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, env=environment, timeout=120)


def test_a_filled_workbook_becomes_three_finished_reports(tmp_path):
    done = lkjip("buat", CONTOH / "contoh-bersih-2024.xlsx", "--keluaran", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    (folder,) = tmp_path.iterdir()
    names = {path.name for path in folder.iterdir()}
    assert {name.partition("-")[0] for name in names} == {"LKjIP", "Laporan", "Cascading", "Bukti"}
    assert "siap" in done.stdout
    for path in folder.glob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            text = archive.read("word/document.xml").decode("utf-8")
        assert "{{" not in text
        assert "{%" not in text


def test_the_same_workbook_gives_the_same_files(tmp_path):
    for name in ("satu", "dua"):
        lkjip("buat", CONTOH / "sumenep-2024.xlsx", "--keluaran", tmp_path / name)
    made = (path for path in (tmp_path / "satu").rglob("*") if path.is_file())
    first = sorted(path for path in made if not path.name.startswith("Bukti-"))  # times stand in the receipt only
    assert first
    for path in first:
        assert path.read_bytes() == (tmp_path / "dua" / path.relative_to(tmp_path / "satu")).read_bytes()


def test_the_users_workbook_is_only_read(tmp_path):
    path = tmp_path / "buku kerja kami.xlsx"
    shutil.copy(CONTOH / "pasuruan-2024.xlsx", path)
    before = path.read_bytes()
    lkjip("buat", path, "--keluaran", tmp_path / "hasil")
    assert path.read_bytes() == before


def test_a_picture_that_is_missing_beside_the_workbook_makes_drafts_and_is_told(tmp_path):
    path = tmp_path / "buku.xlsx"
    shutil.copy(CONTOH / "contoh-bersih-2024.xlsx", path)
    shutil.copy(CONTOH / "lambang-tirta-kencana.png", tmp_path)
    done = lkjip("buat", path, "--laporan", "lkjip", "--keluaran", tmp_path / "hasil", "--tanpa-nomor-halaman")
    assert done.returncode == 1
    assert "GBR-02 lembar «Gambar» sel C6: Berkas gambar «perpustakaan-keliling.png»" in done.stdout
    (document,) = (tmp_path / "hasil").rglob("*.docx")
    with zipfile.ZipFile(document) as archive:
        assert len([name for name in archive.namelist() if name.startswith("word/media/")]) == 1


def test_only_the_asked_report_and_quarter_are_made(tmp_path):
    done = lkjip(
        "buat", CONTOH / "contoh-bersih-2024.xlsx", "--laporan", "triwulan", "--triwulan", 2, "--keluaran", tmp_path
    )
    assert done.returncode == 0, done.stdout
    assert [path.name for path in sorted(tmp_path.rglob("*.docx"))] == ["Laporan-Triwulan-2-Dispusip-2024.docx"]


def test_a_quarter_that_is_not_closed_is_refused(tmp_path):
    done = lkjip("buat", CONTOH / "sumenep-2024.xlsx", "--triwulan", 3, "--keluaran", tmp_path)
    assert done.returncode == 1
    assert "BRK-04" in done.stdout
    assert not list(tmp_path.rglob("*.docx"))


def test_a_report_without_data_is_refused(tmp_path):
    blank = {"versi_skema": 1, "profil": load_sumber("sumenep-2024")["profil"]}
    path = tmp_path / "kosong.xlsx"
    path.write_bytes(write_workbook(blank))
    done = lkjip("buat", path, "--laporan", "cascading", "--keluaran", tmp_path / "hasil")
    assert done.returncode == 1
    assert "BRK-03" in done.stdout


def test_a_broken_workbook_gives_a_coded_message_and_no_file(tmp_path):
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(b"PK\x03\x04 bukan zip")
    done = lkjip("buat", path, "--keluaran", tmp_path / "hasil")
    assert done.returncode == 1
    assert "BUK-04" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "hasil").exists()


def test_a_document_that_is_open_elsewhere_is_told_and_left_whole(tmp_path, monkeypatch, capsys):
    import generator
    from generator.app import cli
    from generator.delivery import folder

    def locked(source, target):
        raise PermissionError(13, "in use")

    arguments = ["buat", str(CONTOH / "sumenep-2024.xlsx"), "--keluaran", str(tmp_path), "--tanpa-nomor-halaman"]
    cli.main(arguments)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    monkeypatch.setattr(generator, "__version__", "9.9")  # so that the documents differ from those that are there
    monkeypatch.setattr(folder.os, "replace", locked)
    assert cli.main(arguments) == 1
    assert "BRK-01" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "hasil").write_text("berkas, bukan folder")
    done = lkjip("buat", CONTOH / "sumenep-2024.xlsx", "--keluaran", tmp_path / "hasil")
    assert done.returncode == 1
    assert "BRK-02" in done.stdout


def test_data_goes_in_by_isi_and_comes_out_by_baca(tmp_path):
    path = tmp_path / "buku.xlsx"
    assert lkjip("isi", find_sumber("pasuruan-2024"), path).returncode == 0
    done = lkjip("baca", path, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["profil"]["tahun"] == 2024


def test_an_existing_file_is_never_replaced(tmp_path):
    path = tmp_path / "buku.xlsx"
    path.write_text("milik saya")
    assert lkjip("buku-baru", path).returncode == 1
    assert lkjip("isi", find_sumber("pasuruan-2024"), path).returncode == 1
    assert path.read_text() == "milik saya"


def test_a_blank_workbook_is_made_and_says_what_is_missing(tmp_path):
    path = tmp_path / "baru.xlsx"
    assert lkjip("buku-baru", path).returncode == 0
    done = lkjip("periksa", path, "--json")
    assert done.returncode == 1
    problems = json.loads(done.stdout)
    assert {problem["kode"] for problem in problems} == {"ISI-01"}
    assert all(problem["lembar"] == "Profil" and problem["sel"] and problem["perbaikan"] for problem in problems)


def test_the_figures_carry_value_print_formula_and_cells():
    done = lkjip("ukur", CONTOH / "pasuruan-2024.xlsx", "--json")
    assert done.returncode == 1  # the published sum of its components is wrong
    figures = {figure["kunci"]: figure for figure in json.loads(done.stdout)}
    assert figures.keys() == list_figures("pasuruan-2024").keys()
    capaian = figures["indikator/IKU1/capaian/2024"]
    assert capaian["nilai"].startswith("108.6412814")
    assert capaian["cetak"] == "108,6%"
    assert capaian["rumus"] == "realisasi / target × 100"
    assert any(sel.startswith("Realisasi!") for sel in capaian["sel"])


@pytest.mark.parametrize("arguments", [(), ("buatt",), ("buat", "--laporan", "lakip"), ("isi", "data.json")])
def test_wrong_use_ends_with_code_two_and_indonesian_words(arguments):
    done = lkjip(*arguments)
    assert done.returncode == 2
    assert "Cara pakai" in done.stdout + done.stderr
    assert "usage" not in done.stdout + done.stderr


def test_a_wrong_option_is_named_with_what_it_takes():
    said = lkjip("buat", "--triwulan", 5).stderr
    assert "«--triwulan 1..4»" in said
    assert said.count("Cara pakai") == 1


def test_figures_of_a_faulty_workbook_come_with_its_problems():
    done = lkjip("ukur", CONTOH / "sumenep-2024.xlsx", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)
    assert "CEK-" in done.stderr


@pytest.mark.parametrize("perintah", ["skema", "buku-baru", "isi", "baca", "periksa", "ukur", "buat"])
def test_every_command_has_help_with_an_example(perintah):
    done = lkjip(perintah, "--help")
    assert done.returncode == 0
    assert f"lkjip {perintah}" in done.stdout.partition("Contoh:")[2]


def test_a_fault_of_the_program_is_one_coded_line_and_a_log(monkeypatch, capsys, tmp_path):
    from generator.app import cli
    from generator.app.pengguna import catatan

    def fail(pilihan):
        raise RuntimeError("kesalahan kami")

    monkeypatch.setattr(cli, "load_command", lambda perintah: fail)
    monkeypatch.setattr(catatan, "find_folder", lambda: tmp_path / "pengguna")
    assert cli.main(["skema"]) == 3
    said = capsys.readouterr().err
    assert said.startswith("PRG-01")
    log = Path(said.partition("«")[2].partition("»")[0])
    assert "kesalahan kami" in log.read_text(encoding="utf-8") and log.parent == tmp_path / "pengguna"


def test_the_report_names_of_the_command_line_are_those_of_the_list():
    assert tuple(laporan.nama for laporan in DAFTAR_LAPORAN) == NAMA_LAPORAN
    assert build_parser().parse_args(["buat", "--laporan", "lkjip, cascading"]).laporan == ("lkjip", "cascading")

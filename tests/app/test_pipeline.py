"""Which reports a workbook gets, and why an asked one cannot be made."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.app import cli, paths
from generator.app.outcome import Outcome
from generator.app.perintah import build_parser
from generator.app.pipeline import Permintaan, choose_reports, make_reports
from generator.app.templat.dokumen import document_name, folder_name
from generator.app.tugas import laporan
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.reports.naskah import AWAL_CELAH, find_celah
from generator.word.gaps import list_gaps
from tests.helpers.contoh import build_contoh, measure_contoh


def choose(nama: str, **asked) -> tuple[list[tuple[str, int | None]], list[str]]:
    chosen, problems = choose_reports(build_contoh(nama), Permintaan(Path(), **asked))
    return [(laporan.nama, triwulan) for laporan, triwulan in chosen], [problem.kind.code for problem in problems]


def test_by_default_every_report_with_data_is_made_for_the_last_closed_quarter():
    assert choose("contoh-bersih-2024") == ([("lkjip", None), ("triwulan", 4), ("cascading", None)], [])
    assert choose("sumenep-2024") == ([("triwulan", 1), ("cascading", None)], [])
    assert choose("pasuruan-2024") == ([("lkjip", None)], [])
    assert choose("waykanan-2023") == ([("lkjip", None), ("cascading", None)], [])


def test_agreements_and_the_iku_document_are_made_only_when_asked_for():
    assert choose("contoh-bersih-2024", laporan=("perjanjian", "iku")) == ([("perjanjian", None), ("iku", None)], [])


def test_an_asked_report_without_data_is_refused_and_the_others_are_made():
    assert choose("pasuruan-2024", laporan=("lkjip", "cascading")) == ([("lkjip", None)], ["BRK-03"])


def test_what_a_quarterly_report_needs_is_told_only_where_one_was_asked_for():
    isian = replace(build_contoh("pasuruan-2024"), realisasi=(), isian_triwulan=(), anggaran=())
    for nama, told in (("cascading", False), ("triwulan", True)):
        (problem,) = choose_reports(isian, Permintaan(Path(), (nama,)))[1]
        assert f"({nama})" in problem.message
        assert ("Laporan Triwulan memerlukan" in problem.message) is told


def test_a_quarter_beyond_the_last_closed_one_is_refused():
    assert choose("sumenep-2024", triwulan=2) == ([], ["BRK-04"])


def test_files_are_named_by_report_quarter_agency_and_year():
    isian = build_contoh("sumenep-2024")
    _, triwulan, cascading, *_ = DAFTAR_LAPORAN
    assert document_name(triwulan, measure_contoh("sumenep-2024", 1)) == "Laporan-Triwulan-1-BKPSDM-2024"
    assert document_name(cascading, measure_contoh("sumenep-2024")) == "Cascading-BKPSDM-2021-2026"
    assert folder_name(isian) == "bkpsdm-kabupaten-sumenep-2024"
    panjang = replace(
        isian.profil,
        singkatan="Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
        nama_daerah="Kabupaten Kepulauan Sangihe",
    )
    folders = [folder_name(replace(isian, profil=replace(panjang, tahun=tahun))) for tahun in (2024, 2025)]
    assert [name[-5:] for name in folders] == ["-2024", "-2025"]
    assert max(map(len, folders)) <= 80


def test_an_existing_workbook_is_not_replaced(tmp_path, capsys):
    path = tmp_path / "ada.xlsx"
    path.write_text("milik saya")
    assert cli.main(["buku-baru", str(path)]) == 1
    assert "BRK-05" in capsys.readouterr().err
    assert path.read_text() == "milik saya"


def test_a_new_workbook_needs_the_name_of_a_workbook(tmp_path, capsys):
    assert cli.main(["buku-baru", str(tmp_path / "baru.docx")]) == 1
    assert "BRK-06" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_every_kind_of_spreadsheet_in_the_input_folder_is_looked_at(tmp_path):
    for name in ("a.xlsx", "B.XLSX", "c.xlsm", "lama.xls", "d.csv", "~$a.xlsx", "catatan.txt", "sumber.json"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in paths.list_workbooks(tmp_path)] == ["B.XLSX", "a.xlsx", "c.xlsm", "d.csv", "lama.xls"]


def test_every_command_of_the_help_is_found_in_its_module():
    actions = [action for action in build_parser()._actions if action.dest == "perintah"]
    assert cli.PERINTAH.keys() == set(actions[0].choices) - {"jendela"}  # it starts without the commands
    assert all(callable(cli.load_command(perintah)) for perintah in cli.PERINTAH)


def test_a_command_does_not_wait_for_what_others_need():
    needless = (
        "openpyxl",
        "smtplib",
        "generator.app.tugas.impor",
        "generator.app.tugas.gabung",
        "generator.app.banyak",
    )
    program = f"import sys, generator.app.tugas.laporan; print([name for name in {needless} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "[]\n"


def test_an_interrupted_run_ends_with_one_word(monkeypatch, capsys):
    def interrupt(pilihan):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "load_command", lambda perintah: interrupt)
    assert cli.main(["skema"]) == 1
    assert capsys.readouterr().err == "Dihentikan.\n"


def test_a_workbook_at_which_the_program_fails_costs_none_of_those_after_it(tmp_path, monkeypatch, capsys):
    def make(path, permintaan, kabar):
        if path.name == "a.xlsx":
            raise ZeroDivisionError("rahasia")
        return Outcome(path, (Path("Cascading.docx"),))

    monkeypatch.setattr(laporan, "make_reports", make)
    names = [str(tmp_path / name) for name in ("a.xlsx", "b.xlsx")]
    assert cli.main(["buat", *names, "--keluaran", str(tmp_path / "hasil"), "--tanpa-nomor-halaman"]) == 3
    said = capsys.readouterr().out
    assert "PRG-01" in said and "rahasia" not in said
    assert "✗ a.xlsx: tidak ada dokumen" in said and "✓ b.xlsx: 1 berkas, siap" in said


def test_data_that_is_no_text_is_refused_as_such(tmp_path, capsys):
    path = tmp_path / "data.json"
    path.write_bytes(b"\xff\xfe\x00")
    assert cli.main(["isi", str(path), str(tmp_path / "b.xlsx")]) == 1
    assert "UTF-8" in capsys.readouterr().err


def test_gaps_of_a_finished_document_are_counted_and_named(tmp_path):
    outcome = make_reports(paths.find_input() / "sumenep-2024.xlsx", Permintaan(tmp_path, ("triwulan",)))
    told = [problem for problem in outcome.problems if problem.kind.code == "BRK-09"]
    (docx,) = [path for path in outcome.dokumen if path.suffix == ".docx"]
    gaps = list_gaps(docx.read_bytes(), AWAL_CELAH)
    assert len(told) == 1 and gaps
    assert f"«{docx.name}» masih memuat {len(gaps)} bagian" in told[0].message
    assert gaps[0] in told[0].message
    (daftar,) = outcome.daftar
    listed = {(row[1], row[2]) for ws in load_workbook(daftar).worksheets for row in ws.values if len(row) > 2}
    cells = {(celah.tempat.lembar, celah.tempat.sel) for gap in gaps for celah in find_celah(gap)}
    assert cells and cells <= listed


def test_the_clean_example_has_no_gap_and_every_step_to_it_is_told(tmp_path):
    steps = []
    outcome = make_reports(paths.find_input() / "contoh-bersih-2024.xlsx", Permintaan(tmp_path), steps.append)
    counted = [(langkah.teks, langkah.selesai, langkah.jumlah) for langkah in steps if langkah.jumlah]
    assert counted == [
        ("menyusun LKjIP", 0, 4),
        ("menyusun Laporan Triwulan", 1, 4),
        ("menyusun Cascading", 2, 4),
        ("menyimpan dokumen", 3, 4),
    ]
    assert [problem for problem in outcome.problems if problem.kind.code == "BRK-09"] == []
    assert not any(list_gaps(path.read_bytes(), AWAL_CELAH) for path in outcome.dokumen if path.suffix == ".docx")


class Cukup(Exception):
    """What the caller raises to stop the work."""


@pytest.mark.parametrize("saat", ["membaca dan memeriksa", "menyusun Laporan Triwulan", "menyimpan dokumen"])
def test_work_that_is_stopped_leaves_the_earlier_documents_as_they_were(tmp_path, saat):
    def stop(langkah):
        if langkah.teks == saat:
            raise Cukup

    lama = tmp_path / folder_name(build_contoh("sumenep-2024")) / "Laporan-Triwulan-1-BKPSDM-2024.docx"
    lama.parent.mkdir()
    lama.write_bytes(b"lama")
    with pytest.raises(Cukup):
        make_reports(paths.find_input() / "sumenep-2024.xlsx", Permintaan(tmp_path), stop)
    assert lama.read_bytes() == b"lama"
    assert [path for path in lama.parent.iterdir() if path.suffix == ".docx"] == [lama]

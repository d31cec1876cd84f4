"""Which reports a workbook gets, and why an asked one cannot be made."""

from __future__ import annotations

from pathlib import Path

from generator.app import cli
from generator.app.pipeline import Permintaan, choose_reports, document_name, folder_name
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from tests.helpers.contoh import build_contoh, measure_contoh


def choose(nama: str, **asked) -> tuple[list[tuple[str, int | None]], list[str]]:
    chosen, problems = choose_reports(build_contoh(nama), Permintaan(Path(), **asked))
    return [(laporan.nama, triwulan) for laporan, triwulan in chosen], [problem.kind.code for problem in problems]


def test_by_default_every_report_with_data_is_made_for_the_last_closed_quarter():
    assert choose("contoh-bersih-2024") == ([("lkjip", None), ("triwulan", 4), ("cascading", None)], [])
    assert choose("sumenep-2024") == ([("triwulan", 1), ("cascading", None)], [])
    assert choose("pasuruan-2024") == ([("lkjip", None)], [])
    assert choose("waykanan-2023") == ([("lkjip", None), ("cascading", None)], [])


def test_an_asked_report_without_data_is_refused_and_the_others_are_made():
    assert choose("pasuruan-2024", laporan=("lkjip", "cascading")) == ([("lkjip", None)], ["BRK-03"])


def test_a_quarter_beyond_the_last_closed_one_is_refused():
    assert choose("sumenep-2024", triwulan=2) == ([], ["BRK-04"])


def test_files_are_named_by_report_quarter_agency_and_year():
    isian = build_contoh("sumenep-2024")
    _, triwulan, cascading = DAFTAR_LAPORAN
    assert document_name(triwulan, measure_contoh("sumenep-2024", 1)) == "Laporan-Triwulan-1-BKPSDM-2024"
    assert document_name(cascading, measure_contoh("sumenep-2024")) == "Cascading-BKPSDM-2021-2026"
    assert folder_name(isian) == "bkpsdm-kabupaten-sumenep-2024"


def test_an_existing_workbook_is_not_replaced(tmp_path, capsys):
    path = tmp_path / "ada.xlsx"
    path.write_text("milik saya")
    assert cli.main(["buku-baru", str(path)]) == 1
    assert "BRK-05" in capsys.readouterr().err
    assert path.read_text() == "milik saya"

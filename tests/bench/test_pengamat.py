"""The benchmark tells where the time goes: own seconds only, calls counted, the functions' answers unchanged."""

import importlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

import pytest

from bench.__main__ import APP, PIPELINE, list_holders, main, tell_reports_apart
from bench.pengamat import Pengamat
from generator.app.pemeriksaan import celah
from tests.helpers.contoh import FOLDER_GAMBAR


def inner(seconds):
    time.sleep(seconds)
    return "inner"


def outer(call):
    time.sleep(0.01)
    return call(0.1), call(0.1)


inner.__module__ = "generator.word.tables"
outer.__module__ = "generator.workbook.reader"


def test_nested_functions_are_timed_apart_and_answer_as_before():
    pengamat = Pengamat(laporan="lkjip")
    assert pengamat.time(outer)(pengamat.time(inner)) == ("inner", "inner")

    tahap = pengamat.take()
    assert {label: each.kali for label, each in tahap.items()} == {
        "lkjip word.tables.inner": 2,
        "lkjip workbook.reader.outer": 1,
    }
    assert tahap["lkjip word.tables.inner"].detik >= 0.2
    assert 0.01 <= tahap["lkjip workbook.reader.outer"].detik < 0.1
    assert pengamat.take() == {}


def test_a_module_is_watched_for_functions_of_other_stages_only():
    module = ModuleType("generator.word.tables")
    module.inner, module.outer, module.sleep, module.number = inner, outer, time.sleep, 3
    Pengamat().watch([module])
    assert (module.inner, module.sleep, module.number) == (inner, time.sleep, 3)
    assert module.outer is not outer


@pytest.mark.parametrize("arguments", [[], ["tidak ada.xlsx"]])
def test_wrong_use_is_answered_with_the_help(arguments, capsys):
    assert main(arguments) == 2
    assert "python -m bench FILE.xlsx" in capsys.readouterr().out


@dataclass(frozen=True)
class Laporan:
    """As much of a report as the benchmark needs."""

    nama: str
    build: Callable[[], str]


def build():
    return "isi"


build.__module__ = "generator.reports.lkjip"


def test_each_report_is_told_apart():
    pengamat = Pengamat()
    pipeline = ModuleType("generator.app.pipeline")
    pipeline.make_with_blocks = lambda laporan: laporan.build()
    pipeline.DAFTAR_LAPORAN = (Laporan("lkjip", build), Laporan("triwulan", build))
    tell_reports_apart(pipeline, pengamat, [pipeline])

    assert [pipeline.make_with_blocks(laporan) for laporan in pipeline.DAFTAR_LAPORAN] == ["isi", "isi"]
    assert list(pengamat.take()) == ["lkjip reports.lkjip.build", "triwulan reports.lkjip.build"]
    assert pengamat.laporan == ""


def test_the_functions_that_are_replaced_are_those_the_pipeline_calls(tmp_path, monkeypatch):
    """Run as `python -m bench FILE` runs it, with the smallest report."""
    pipeline, holders = importlib.import_module(PIPELINE), list_holders()
    monkeypatch.setattr(pipeline, "make_with_blocks", pipeline.make_with_blocks)  # put back afterwards
    for module in holders:
        monkeypatch.setattr(module, "DAFTAR_LAPORAN", module.DAFTAR_LAPORAN)
    pengamat = Pengamat()
    tell_reports_apart(pipeline, pengamat, holders)
    permintaan = pipeline.Permintaan(tmp_path, ("perjanjian",))
    outcome = pipeline.make_reports(FOLDER_GAMBAR / "contoh-bersih-2024.xlsx", permintaan)

    assert [path.suffix for path in outcome.dokumen if path.suffix == ".docx"]
    assert pengamat.take()["perjanjian reports.perjanjian.build"].kali >= 1
    assert {pipeline, celah} <= set(holders)


@pytest.mark.parametrize(
    "nama", ["read_workbook", "build_isian", "measure", "check_hasil", "list_celah", "fill_with_blocks", "hand_over"]
)
def test_every_stage_is_called_from_a_module_that_is_watched(nama):
    assert [module for module in map(importlib.import_module, APP) if nama in vars(module)]

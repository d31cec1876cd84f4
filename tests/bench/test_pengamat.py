"""The benchmark tells where the time goes: own seconds only, calls counted, the functions' answers unchanged."""

import time
from types import ModuleType

import pytest

from bench.__main__ import main
from bench.pengamat import Pengamat


def inner(seconds):
    time.sleep(seconds)
    return "inner"


def outer(call):
    time.sleep(0.01)
    return call(0.1), call(0.1)


inner.__module__ = "generator.word.tables"
outer.__module__ = "generator.workbook.reader"


def test_nested_functions_are_timed_apart_and_answer_as_before():
    pengamat = Pengamat()
    assert pengamat.time(outer)(pengamat.time(inner)) == ("inner", "inner")

    tahap = pengamat.take()
    assert {label: each.kali for label, each in tahap.items()} == {"word: inner": 2, "workbook: outer": 1}
    assert tahap["word: inner"].detik >= 0.2
    assert 0.01 <= tahap["workbook: outer"].detik < 0.1
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

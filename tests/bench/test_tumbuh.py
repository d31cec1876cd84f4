"""The growth of a run with its workbook is told stage by stage."""

import pytest

from bench import tumbuh
from bench.tumbuh import list_lines, main


def test_each_size_has_its_column_and_its_growth_for_one_sub_kegiatan():
    found = {
        34: {"read": 100.0, "measure": 10.0, "all": 200.0, "all, cold": 300.0, "peak MB": 90.0},
        340: {"read": 500.0, "measure": 120.0, "all": 2000.0, "all, cold": 2100.0, "peak MB": 180.0},
    }
    head, *lines = list_lines(found)
    assert head.split() == ["milliseconds", "34", "340"]
    assert [line.split() for line in lines] == [
        ["read", "100", "500", "×", "0.50"],
        ["measure", "10", "120", "×", "1.20"],
        ["all", "200", "2,000", "×", "1.00"],
        ["all,", "cold", "300", "2,100", "×", "0.70"],
        ["peak", "MB", "90", "180", "×", "0.20"],
    ]


def test_a_size_alone_has_no_growth():
    assert list_lines({34: {"read": 100.0}})[1].split() == ["read", "100"]


@pytest.mark.parametrize("argument", ["x", "0", "-5", "3.4"])
def test_wrong_use_is_answered_with_the_help(argument, capsys, monkeypatch):
    monkeypatch.setattr(tumbuh, "measure", lambda size: pytest.fail("nothing is to be measured"))
    assert main([argument]) == 2
    assert "python -m bench.tumbuh" in capsys.readouterr().out

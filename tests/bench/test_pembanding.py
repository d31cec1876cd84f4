"""The comparison is fair: every engine shows the same words, and the floor is the very document that we write."""

import json
import sys
from types import SimpleNamespace

import pytest

from bench.pembanding import npm
from bench.pembanding.__main__ import judge, list_lines, main, measure, run
from bench.pembanding.bahan import make_bahan, visible_words
from bench.pembanding.mesin import PYTHON, prepare_floor, prepare_ours, read_document


@pytest.mark.parametrize("nama", PYTHON)
def test_every_engine_shows_the_same_words(nama):
    bahan = make_bahan(7)
    words = visible_words(read_document(PYTHON[nama](bahan)()))
    assert words == visible_words(read_document(prepare_ours(bahan)()))
    assert all(text.replace("&", "&amp;") in words for text in (*bahan.nilai.values(), *bahan.paragraf))


def test_the_floor_writes_what_we_write():
    bahan = make_bahan(7)
    assert prepare_floor(bahan)() == prepare_ours(bahan)()


def test_an_engine_tells_its_seconds_and_leaves_its_document(tmp_path, capsys):
    assert main(["--dalam-proses", "floor", "5", str(tmp_path / "floor.docx")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["spent"]) > 1 and min(found["spent"]) > 0
    assert "Paragraf 29" in read_document((tmp_path / "floor.docx").read_bytes())


def runs(*spent):
    return [{"spent": list(one), "peak": 50.0} for one in spent]


def test_the_table_shows_the_quickest_first_and_a_single_filling_by_its_cold_time():
    found = {"floor": runs([9.0, 2.0], [8.0, 3.0]), "lambat": runs([40.0]), "lkjip-generator": runs([7.0, 3.0])}
    _, *lines = list_lines(found, {"lambat"})
    assert [line.split() for line in lines] == [
        ["floor", "2.0", "1.00", "8.0", "50", "4"],
        ["lkjip-generator", "3.0", "1.50", "7.0", "50", "2"],
        ["lambat", "40.0", "20.00", "40.0", "50", "1", "OTHER", "WORDS"],
    ]
    assert judge(found, 3400) == "lkjip-generator: 1.50 × floor (goal: 1.5); the next, lambat, takes 13.3 times as long"


@pytest.mark.parametrize("argument", ["x", "1", "-5"])
def test_wrong_use_is_answered_with_the_help(argument, capsys):
    assert main([argument]) == 2
    assert "python -m bench.pembanding" in capsys.readouterr().out


def test_without_node_the_others_are_measured_and_it_is_told_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr(npm.shutil, "which", lambda name: None)
    monkeypatch.setattr("bench.pembanding.__main__.run", lambda command: {"spent": [3.0, 2.0], "peak": 9.0})
    monkeypatch.setattr("bench.pembanding.__main__.read_words", lambda path: "sama")
    assert main(["3"]) == 0
    told = capsys.readouterr().out
    assert all(f"{name:27}needs Node.js" in told for name in npm.MESIN)
    assert all(f"{name:26}      2.0      1.00" in told for name in PYTHON)


def test_what_npm_fetches_is_pinned_with_hashes():
    lock = json.loads((npm.NODE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    asked = json.loads((npm.NODE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert lock[""]["dependencies"] == asked and set(npm.MESIN) < set(asked)
    assert all(lock[f"node_modules/{name}"]["version"] == version for name, version in asked.items())
    assert all(one["integrity"].startswith("sha512-") for path, one in lock.items() if path)


def test_a_fetch_that_fails_is_told_and_tried_again_next_time(monkeypatch, tmp_path):
    monkeypatch.setattr(npm, "PAKET", tmp_path / "paket")
    monkeypatch.setattr(npm.shutil, "which", lambda name: name)
    answer = SimpleNamespace(returncode=1, stderr=b"npm error network\nmore")
    monkeypatch.setattr(npm.subprocess, "run", lambda *rest, **named: answer)
    assert "npm error network" in npm.fetch()
    answer.returncode = 0
    assert (npm.fetch(), npm.fetch()) == ("", "")


def test_an_engine_that_fails_is_told_and_stops_no_other(monkeypatch):
    answers = {
        "floor": {"spent": [2.0, 1.0], "peak": 9.0},
        "lkjip-generator": {"spent": [3.0, 2.0], "peak": 9.0},
        "docxtpl": f"failed: {ValueError('x')}",
    }
    monkeypatch.setattr("bench.pembanding.__main__.list_commands", lambda *rest: answers)
    monkeypatch.setattr("bench.pembanding.__main__.run", lambda answer: answer)
    monkeypatch.setattr("bench.pembanding.__main__.read_words", lambda path: "sama")
    found, other_words, failed = measure(34, with_node=False)
    assert (set(found), other_words, failed) == ({"floor", "lkjip-generator"}, set(), {"docxtpl": "failed: x"})
    assert run([sys.executable, "-c", "raise ValueError('habis')"]) == "failed: ValueError: habis"

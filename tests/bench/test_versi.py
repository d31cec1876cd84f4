"""The benchmark of Python versions believes how a test run ended, not the words in which it says so."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench import versi

PYTHON = Path(sys.executable)


@pytest.mark.parametrize(
    ("kode", "keluaran", "ok", "hasil"),
    [
        (0, "....\n4 passed, 1 xfailed in 0.2s", True, "4 passed, 1 xfailed in 0.2s"),
        (1, "FAILED tests/a.py::b\n1 failed, 3 passed", False, "FAILED tests/a.py::b\n1 failed, 3 passed"),
        (2, "Interrupted: all passed over", False, "Interrupted: all passed over"),
        (5, "", False, "no output"),
    ],
)
def test_a_test_run_is_judged_by_its_exit_code(kode, keluaran, ok, hasil, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda command, **rest: subprocess.CompletedProcess(command, kode, keluaran))
    assert versi.run_tests(PYTHON, lengkap=False) == (ok, hasil)


@pytest.mark.parametrize(
    ("arguments", "nama", "tested"),
    [
        ([], "3.12", True),
        (["--ujung"], "3.12", True),
        (["--ujung"], versi.TERPASANG, False),
        (["--dokumen"], "3.12", False),
    ],
)
def test_tests_run_where_they_are_asked_for_and_did_not_run_before(arguments, nama, tested, monkeypatch, tmp_path):
    monkeypatch.setattr(versi, "prepare", lambda *rest: PYTHON)
    monkeypatch.setattr(versi, "run_tests", lambda python, lengkap: (False, "1 failed"))
    monkeypatch.setattr(versi, "make_documents", lambda python: {"a.docx": b"isi"})
    ok, hasil, documents, _ = versi.try_environment(arguments, tmp_path, (nama, sys.executable, ()))
    assert (ok, hasil) == ((False, "1 failed") if tested else (True, "no tests asked for"))
    assert documents


def test_the_ends_of_what_is_supported_are_tried_and_each_python_between(monkeypatch):
    monkeypatch.setattr(versi, "find_pythons", lambda: {satu: f"python{satu}" for satu in versi.VERSI})
    monkeypatch.setattr(versi, "VERSI_INI", "3.11")
    names = [nama for nama, *_ in versi.list_environments(["--ujung"])]
    assert names == [versi.TERPASANG, "3.12", "3.10-tertua", "3.13-terbaru"]


@pytest.mark.parametrize(
    ("ok", "documents", "code"), [(True, {"a.docx": b"isi"}, 0), (False, {"a.docx": b"isi"}, 1), (True, {}, 1)]
)
def test_the_run_fails_where_tests_fail_or_no_document_was_made(ok, documents, code, monkeypatch, tmp_path):
    monkeypatch.setattr(versi, "list_environments", lambda arguments: [("3.11", sys.executable, ())])
    monkeypatch.setattr(versi, "prepare", lambda *rest: PYTHON)
    monkeypatch.setattr(versi, "run_tests", lambda python, lengkap: (ok, "4 passed"))
    monkeypatch.setattr(versi, "make_documents", lambda python: documents)
    assert versi.main([str(tmp_path)]) == code

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
    assert versi.run_tests(PYTHON, []) == (ok, hasil)


def test_tests_that_were_not_asked_for_are_no_failure():
    assert versi.run_tests(PYTHON, ["--dokumen"]) == (True, "no tests asked for")


@pytest.mark.parametrize(
    ("ok", "documents", "code"), [(True, {"a.docx": b"isi"}, 0), (False, {"a.docx": b"isi"}, 1), (True, {}, 1)]
)
def test_the_run_fails_where_tests_fail_or_no_document_was_made(ok, documents, code, monkeypatch, tmp_path):
    monkeypatch.setattr(versi, "list_environments", lambda arguments: [("3.11", sys.executable, ())])
    monkeypatch.setattr(versi, "prepare", lambda *rest: PYTHON)
    monkeypatch.setattr(versi, "run_tests", lambda python, arguments: (ok, "4 passed"))
    monkeypatch.setattr(versi, "make_documents", lambda python: documents)
    assert versi.main([str(tmp_path)]) == code

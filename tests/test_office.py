"""A program of the office that is not ready in time leaves nothing running."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator.office import START_WORD, build_soffice, run_office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="shell scripts stand for LibreOffice and PowerShell")


def make_program(folder, script):
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def has_ended(number):
    """Whether a process is gone, or dead and only waiting for its parent to take notice."""
    for _ in range(50):
        state = Path(f"/proc/{number}/stat")
        try:
            if state.parent.parent.is_dir() and state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
            os.kill(number, 0)
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.02)
    return False


def test_what_a_program_has_started_ends_with_it(tmp_path):
    program = make_program(tmp_path, f"sleep 60 &\necho $! > {tmp_path}/anak\nwait")
    run_office([str(program)], tmp_path / "jawaban", 0.5)
    assert has_ended(int((tmp_path / "anak").read_text()))


def test_a_word_that_is_no_child_of_ours_is_ended_by_the_number_it_was_named_with(tmp_path):
    """Word is started by Windows, not by PowerShell, and would stay behind without a window."""
    program = make_program(tmp_path, 'setsid sleep 60 &\necho "Word|$!"\nwait')
    run_office([str(program)], tmp_path / "jawaban", 0.5)
    (said,) = (tmp_path / "jawaban").read_text().splitlines()
    assert has_ended(int(said.removeprefix("Word|")))
    assert "'Word|{0}' -f $proses.Id" in START_WORD


def test_a_program_that_is_ready_is_not_waited_for_and_what_it_said_is_kept(tmp_path):
    begun = time.monotonic()
    run_office([str(make_program(tmp_path, "echo siap"))], tmp_path / "jawaban", 60)
    assert time.monotonic() - begun < 10
    assert (tmp_path / "jawaban").read_text() == "siap\n"


def test_libreoffice_is_told_to_keep_all_charts_of_a_report_in_mind(tmp_path):
    """With its own limit of 20 the charts of a long report are drawn squeezed."""
    command = build_soffice(Path("soffice"), tmp_path, "pdf", [tmp_path / "a.docx"])
    settings = (tmp_path / "profil" / "user" / "registrymodifications.xcu").read_text()
    assert f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}" in command
    assert 'name="OLE_Objects"' in settings and "<value>1000</value>" in settings

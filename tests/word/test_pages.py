"""Promises of the page numbers in the tables of contents."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

import pytest

from generator.app.templat.dokumen import tell_unnumbered
from generator.word.pages import list_unnumbered, number_pages, read_destinations
from tests.word.baca_docx import body, paragraphs

SOFFICE = shutil.which("soffice")


def test_bookmarks_are_read_with_the_order_of_the_pages():
    pdf = b"1 0 obj<</Type/Pages\n/Kids[ 9 0 R 4 0 R ]>> 7 0 obj<</5FToc91[4 0 R/XYZ 1 2 0]\n/5FBagian0[9 0 R/XYZ 1 2 0]>>"
    assert read_destinations(pdf) == {"_Toc91": 1, "_Bagian0": 0}


def test_without_a_layout_the_document_stays_as_it_is(filled):
    assert number_pages({"satu": filled}, Path("/tidak/ada/soffice")) == {"satu": filled}


def test_no_line_of_a_contents_list_is_indented_at_the_right(filled):
    """LibreOffice 7 leaves out what follows a tab beyond the indent, so that the page numbers would not be seen."""
    lines = re.findall(r"<w:p>(?:(?!</w:p>).)*PAGEREF", body(filled))
    assert lines and not any("w:right=" in line for line in lines)


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_contents_carry_the_printed_page_numbers(filled):
    xml = body(number_pages({"satu": filled}, Path(SOFFICE or ""))["satu"])
    lines = paragraphs("".join(re.findall(r"<w:p>(?:(?!</w:p>).)*PAGEREF.*?</w:p>", xml)))
    pages = {line.rsplit("\n", 1)[0].strip(): line.rsplit("\n", 1)[1] for line in lines}
    assert pages["Kata Pengantar"] == "i"
    assert pages["BAB I Pendahuluan"] == "1"
    assert pages["BAB II Akuntabilitas Kinerja"] == "2"
    assert all(re.fullmatch(r"[ivx]+|\d+", page) for page in pages.values())
    assert "_Bagian" not in xml and 'w:leader="none"' not in xml


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
def test_a_layout_that_nobody_waits_for_is_ended(filled, tmp_path):
    def stop():
        if (tmp_path / "pid").is_file():
            raise RuntimeError("cukup")

    lambat = tmp_path / "soffice"
    lambat.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n")
    lambat.chmod(0o755)
    begun = time.monotonic()
    with pytest.raises(RuntimeError):
        number_pages({"satu": filled}, lambat, stop)
    assert time.monotonic() - begun < 10
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for PowerShell and Word")
def test_word_is_asked_for_pages_where_it_lays_out(filled, tmp_path):
    """The answer of Word is a stand-in here: page 2 for the first heading, which is page i of the front matter."""
    script = "".join(f"0|{name}|{page}\\n" for name, page in (("_Bagian0", 1), ("_Bagian1", 2), ("_Toc90000000", 2)))
    bridge = tmp_path / "powershell"
    bridge.write_text(f"#!/bin/sh\nprintf '{script}'\ncp \"$6\" {tmp_path}/halaman.ps1\n")
    bridge.chmod(0o755)
    docx = number_pages({"satu": filled}, bridge)["satu"]
    lines = paragraphs("".join(re.findall(r"<w:p>(?:(?!</w:p>).)*PAGEREF.*?</w:p>", body(docx))))
    assert lines[0].split("\n") == ["Kata Pengantar", "i"]
    asked = (tmp_path / "halaman.ps1").read_text()
    assert "AutomationSecurity = 3" in asked and "Open($args[$n], $false, $true)" in asked  # no macros, read-only


def test_a_document_without_page_numbers_is_told(filled):
    assert list_unnumbered({"satu": filled}) == ["satu"]
    (problem,) = tell_unnumbered({"satu": filled}, Path("/tidak/ada/soffice"))
    assert problem.kind.code == "TPL-23" and "LibreOffice" in problem.message

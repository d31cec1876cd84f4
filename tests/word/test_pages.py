"""Promises of the page numbers in the tables of contents."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.word.pages import number_pages, read_destinations
from tests.word.baca_docx import body, paragraphs

SOFFICE = shutil.which("soffice")


def test_bookmarks_are_read_with_the_order_of_the_pages():
    pdf = b"1 0 obj<</Type/Pages\n/Kids[ 9 0 R 4 0 R ]>> 7 0 obj<</5FToc91[4 0 R/XYZ 1 2 0]\n/5FBagian0[9 0 R/XYZ 1 2 0]>>"
    assert read_destinations(pdf) == {"_Toc91": 1, "_Bagian0": 0}


def test_without_a_layout_the_document_stays_as_it_is(filled):
    assert number_pages({"satu": filled}, Path("/tidak/ada/soffice")) == {"satu": filled}


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

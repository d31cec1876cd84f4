"""Promises to readers who hear a document, or jump through it by its headings."""

from __future__ import annotations

import re
from itertools import pairwise

from tests.word.baca_docx import body


def test_headings_never_skip_a_level(laporan):
    styles = re.findall(r'<w:pStyle w:val="(Heading\d|JudulDepan|JudulLampiran)"/>', body(laporan))
    levels = [int(style[-1]) if style.startswith("Heading") else 1 for style in styles]
    assert len(levels) > 60 and max(levels) >= 3
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_picture_chart_and_drawing_has_a_text_in_its_place(laporan):
    drawings = re.findall(r"<wp:docPr [^>]*>", body(laporan))
    assert len(drawings) > 10
    assert [tag for tag in drawings if not re.search(r'descr="[^"]{10,}"', tag)] == []


def test_every_table_with_lines_tells_which_rows_are_its_header(laporan):
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", body(laporan), re.DOTALL)
    own = [table for table in tables if '<w:tblStyle w:val="TabelLKjIP"/>' in table]
    assert len(own) > 40
    assert [table for table in own if "<w:tblHeader/>" not in table] == []


def test_the_document_says_its_language_title_agency_year_and_program(laporan):
    core = body(laporan, "docProps/core.xml")
    for said in (
        "<dc:title>LKjIP Dinas</dc:title>",
        "<dc:creator>Dinas</dc:creator>",
        "Tahun 2024",
        "lkjip-generator 9.8.7",
    ):
        assert said in core
    assert '<w:lang w:val="id-ID"' in body(laporan, "word/styles.xml")


def test_only_typefaces_that_every_office_has_are_named(laporan):
    """Each has a twin of the same widths where it is missing, so that pages break alike."""
    faces = set(re.findall(r'w:(?:ascii|hAnsi|cs)="([^"]+)"', body(laporan, "word/styles.xml") + body(laporan)))
    assert faces <= {"Arial", "Times New Roman", "Bookman Old Style"} and faces

"""Promises of the line markup from which templates are built."""

from __future__ import annotations

import re

import pytest
from markah import MarkahSalah

from generator.app.paths import find_templates
from generator.word.parts.package import unpack
from generator.word.renderer import fill
from tests.word.baca_docx import body
from tests.word.dokumen_contoh import INFO


def test_lines_of_a_paragraph_join_and_marks_give_weight(print_lines):
    assert print_lines("Satu **dua**\ntiga.\n\nEmpat\\\\lima") == ["Satu dua tiga.", "Empat\nlima"]


def test_a_conditional_section_takes_its_page_with_it(small):
    source = small("== isi\n# Satu\n== lanskap bila ada\n# Dua\n== tegak\n# Tiga")
    for present, pages in ((True, 3), (False, 2)):
        xml = body(fill(source, {"ada": present}, INFO))
        assert len(re.findall("<w:pgSz ", xml)) == pages
        assert ('w:orient="landscape"' in xml) is present


def test_each_numbered_list_starts_anew_and_goes_on_after_its_letters(small):
    xml = body(fill(small("== isi\n1. a\na. b\n2. c\n\n1. d"), {}, INFO))
    first, letter, second, third = re.findall(r'<w:numId w:val="(\d+)"/>', xml)
    assert first == second and len({first, letter, third}) == 3


def test_a_list_may_stand_below_another_on_its_page(small):
    apart, below = (
        body(fill(small(f"== isi\n#= Daftar Gambar\na\n{mark} Daftar Lampiran"), {}, INFO)) for mark in ("#=", "#~")
    )
    assert below.count('<w:pStyle w:val="TOCHeading"/>') == apart.count('<w:pStyle w:val="TOCHeading"/>') == 2
    assert below.count('<w:pageBreakBefore w:val="0"/>') == 1 and "pageBreakBefore" not in apart


def test_a_section_with_its_own_header_has_its_own_header_file(small):
    docx = fill(small("!kepala Satu\n== isi\na\n== tegak\n!kepala Dua\nb"), {}, INFO)
    assert "Satu" in body(docx, "word/header1.xml") and "Dua" in body(docx, "word/header2.xml")


@pytest.mark.parametrize(
    ("text", "line"),
    [("== entah", 1), ("== isi\n@entah x", 2), ("== isi\n2. dua", 2), ("== isi\na\n== tegak bila x\nb", 4)],
)
def test_a_slip_in_the_markup_tells_its_line(small, text, line):
    with pytest.raises(MarkahSalah, match=f"baris {line}:"):
        small(text)


def test_the_lists_of_the_lkjip_follow_that_of_tables_without_a_page_of_their_own():
    xml = unpack((find_templates() / "lkjip.docx").read_bytes())["word/document.xml"].decode()
    headings = [found for found in re.findall(r"<w:p>.*?</w:p>", xml) if '"TOCHeading"' in found]
    begins_page = {re.sub("<[^>]+>", "", found): 'pageBreakBefore w:val="0"' not in found for found in headings}
    assert begins_page == {"Daftar Isi": True, "Daftar Tabel": True, "Daftar Gambar": False, "Daftar Lampiran": False}

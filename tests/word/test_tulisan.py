"""Bold, italics, underlines, line breaks and lists typed into a cell come out as native Word: runs and numbered paragraphs."""

import re

import pytest

from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.tabel import Baris, Kolom, Sel, Tabel
from generator.tulisan import read_tags
from generator.word.blocks import draw_naskah
from generator.word.parts.faults import TemplateFault
from tests.word.baca_docx import draw_whole

PARAGRAF = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)


def describe(xml):
    """Each paragraph as (level or None, list number or None, text); list numbers are told apart by order of appearance."""
    seen, found = {}, []
    for paragraf in PARAGRAF.findall(xml):
        mark = re.search(r'<w:numPr><w:ilvl w:val="(\d)"/><w:numId w:val="(\d+)"/>', paragraf)
        text = "".join(
            re.findall(r"<w:t [^>]*>([^<]*)</w:t>|(<w:br/>)", paragraf)[n][0] or "\n" for n in _texts(paragraf)
        )
        found.append((int(mark[1]), seen.setdefault(mark[2], len(seen) + 1), text) if mark else (None, None, text))
    return found


def _texts(paragraf):
    return range(len(re.findall(r"<w:t [^>]*>([^<]*)</w:t>|(<w:br/>)", paragraf)))


def draw(canvas, *teks, gaya=Gaya.ISI):
    return draw_naskah(Naskah(tuple(Paragraf(read_tags(satu), gaya) for satu in teks)), canvas)


def test_form_inside_a_text_becomes_runs(canvas):
    xml = draw(canvas, "a <b>b <i>c</i></b> <u>d</u> &lt;e")
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">b </w:t>' in xml
    assert '<w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">c</w:t>' in xml
    assert '<w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">d</w:t>' in xml
    assert "&lt;e" in xml


def test_lists_nest_by_indent_and_restart(canvas):
    xml = draw(canvas, "1. satu\n  a. dalam\n  b. dalam juga\n2. dua\nputus\n1. mulai lagi")
    assert describe(xml) == [
        (0, 1, "satu"),
        (1, 2, "dalam"),
        (1, 2, "dalam juga"),
        (0, 1, "dua"),
        (None, None, "putus"),
        (0, 3, "mulai lagi"),
    ]


def test_letters_and_bullets_under_a_number_nest_without_indent(canvas):
    xml = draw(canvas, "1. satu\na. huruf\n- butir\nb. huruf\n2. dua")
    assert [(level, number) for level, number, _ in describe(xml)] == [(0, 1), (1, 2), (2, 3), (1, 2), (0, 1)]


def test_a_list_may_run_over_the_paragraphs_of_a_section(canvas):
    xml = draw(canvas, "Unsurnya:", "1. satu", "2. dua")
    assert describe(xml) == [(None, None, "Unsurnya:"), (0, 1, "satu"), (0, 1, "dua")]


@pytest.mark.parametrize("teks", ["2. Mei 2024", "b. saja", "-5 persen", "1.2 Judul", "A. Yani"])
def test_a_line_that_begins_no_list_stays_text(canvas, teks):
    assert describe(draw(canvas, teks)) == [(None, None, teks)]


def test_each_kind_of_list_has_a_definition_that_counts_from_one(canvas):
    draw(canvas, "1. a\n2. b", "x", "a. c", "- d")
    canvas.finish_lists()
    xml = canvas.parts["word/numbering.xml"].decode()
    for kind in ("decimal", "lowerLetter", "bullet"):
        assert f'<w:numFmt w:val="{kind}"/><w:lvlText' in xml
    assert xml.count("<w:startOverride") >= 3
    assert xml.rindex("<w:abstractNum ") < xml.index("<w:num ")


@pytest.mark.parametrize(("content", "sebab"), [(b"", "tidak ada"), (b"<w:styles/>", "tidak berisi daftar nomor")])
def test_a_template_without_a_place_for_lists_is_refused_by_its_part(canvas, content, sebab):
    draw(canvas, "1. a\n2. b")
    canvas.parts["word/numbering.xml"] = content
    with pytest.raises(TemplateFault, match=f"word/numbering.xml.*{sebab}"):
        canvas.finish_lists()


def test_a_list_inside_a_numbered_item_stands_one_level_deeper(canvas):
    xml = draw(canvas, "Sebab:\n- satu\n- dua\nPenutup", "Lain", gaya=Gaya.NOMOR)
    levels = [(level, text) for level, _, text in describe(xml)]
    assert levels == [(0, "Sebab:"), (1, "satu"), (1, "dua"), (None, "Penutup"), (0, "Lain")]
    numbers = [number for _, number, _ in describe(xml)]
    assert numbers[0] == numbers[4] != numbers[1]


def cell(canvas, teks, **facts):
    sel = Sel(read_tags(teks) if isinstance(teks, str) else teks, **facts)
    return draw_whole(Tabel("t", (Kolom(1),), (), (Baris((sel,)),)), canvas)


def test_a_cell_holds_lists_and_form_in_the_style_of_the_table(canvas):
    xml = cell(canvas, "Unsur <b>utama</b>:\n1. satu\n2. dua")
    body = [entry for entry in describe(xml) if entry[2]]
    assert [(level, text) for level, _, text in body] == [(None, "Unsur utama:"), (0, "satu"), (0, "dua")]
    assert xml.count(f'<w:pStyle w:val="{canvas.styles["Isi Tabel"]}"/>') == 3
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">utama</w:t>' in xml


def test_a_cell_of_plain_lines_keeps_its_line_breaks(canvas):
    assert describe(cell(canvas, "satu\ndua"))[0][2] == "satu\ndua"


def test_form_in_a_bold_cell_keeps_the_bold_of_the_cell(canvas):
    xml = cell(canvas, "a <i>b</i>", tebal=True)
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a </w:t>' in xml
    assert '<w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">b</w:t>' in xml

"""Promises of a filled document: text, blocks, numbers, faults in the words of the template."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from openxml_audit import OpenXmlValidator

from generator.reports.naskah import Judul, Kertas, Naskah, Paragraf
from generator.reports.tabel import Baris, Kolom, Sel, Tabel
from generator.word.parts.faults import TemplateFault
from generator.word.parts.package import unpack, write_parts
from generator.word.renderer import fill
from tests.helpers.templat import known_names
from tests.word.baca_docx import body, paragraphs
from tests.word.dokumen_contoh import INFO, konteks


def tabel(kunci: str) -> Tabel:
    return Tabel(
        kunci, (Kolom(1), Kolom(2)), (Baris((Sel("A"), Sel("B"))),), (Baris((Sel("1"), Sel("2"))),), f"Judul {kunci}"
    )


def codes(fault: pytest.ExceptionInfo[TemplateFault]) -> list[str]:
    return [problem.kind.code for problem in fault.value.problems]


def test_the_same_input_gives_the_same_bytes(template, filled):
    assert fill(template, konteks(), INFO) == filled


def test_the_filled_document_follows_the_schema(filled, tmp_path):
    path = tmp_path / "hasil.docx"
    path.write_bytes(filled)
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_values_are_escaped_and_line_breaks_kept(print_lines):
    assert print_lines("{{ a }} dan {{ b }}", a="BKPSDM <Contoh> & Mitra", b="x\ny") == [
        "BKPSDM &lt;Contoh&gt; &amp; Mitra dan x\ny"
    ]


def test_the_text_equals_that_of_docxtpl_itself(template):
    """Staff and documentation know docxtpl's language; ours must read it alike."""
    blocks = (
        "daftar_isi",
        "daftar_tabel",
        "analisis",
        "tabel_sasaran",
        "uraian_program",
        "tabel_matriks",
        "tabel_lebar",
    )
    context = {**konteks(), **dict.fromkeys(blocks, ())}
    ours = paragraphs(body(_without_lists(fill, template, context)))
    theirs = DocxTemplate(template)
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    names = {
        "nomor_tabel": lambda _: "",
        "rujuk": lambda _: "",
        "nomor_bab": lambda: "",
        "draf": False,
        "dokumen": INFO,
    }
    theirs.render({**context, **dict.fromkeys(blocks, ""), **names}, environment)
    output = BytesIO()
    theirs.save(output)
    expected = paragraphs(body(output.getvalue()))
    numbers = r"Tabel \d\.\d|BAB [IVX]*"
    assert [re.sub(numbers, "", line).split() for line in ours] == [
        re.sub(numbers, "", line).split() for line in expected
    ]


def _without_lists(fill, template, context):
    """Fill with the demo's references turned to the one table that stands in the template itself."""
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["word/document.xml"].decode()
    parts["word/document.xml"] = re.sub(
        r"\{\{p daftar_\w+ \}\}", "{{p analisis }}", xml.replace('rujuk("matriks")', 'rujuk("capaian")')
    ).encode()
    copy = template.with_name("salinan.docx")
    with zipfile.ZipFile(copy, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return fill(copy, context, INFO)


def test_a_table_is_as_wide_as_the_text_of_its_section(small):
    text = "== isi\n{{p t }}\n== lanskap\n{{p t2 }}\n== lanskap-a3\n{{p t3 }}\n"
    context = {"t": tabel("a"), "t2": tabel("b"), "t3": tabel("c")}
    for kertas, widths in ((Kertas.A4, [8788, 13720, 22111]), (Kertas.F4, [9071, 15591, 22111])):
        xml = body(fill(small(text), context, replace(INFO, kertas=kertas)))
        assert [int(width) for width in re.findall(r'<w:tblW w:w="(\d+)" w:type="dxa"/>', xml)] == widths


def test_a3_pages_are_drawn_on_f4_where_that_paper_is_named_for_them(small):
    text = "== isi\n{{p t }}\n== lanskap-a3\n{{p t2 }}\n"
    context = {"t": tabel("a"), "t2": tabel("b")}
    xml = body(fill(small(text), context, replace(INFO, kertas_lebar=Kertas.F4)))
    pages = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)
    assert pages[-2:] == [("11906", "16838"), ("18709", "12189")]
    assert [int(width) for width in re.findall(r'<w:tblW w:w="(\d+)" w:type="dxa"/>', xml)] == [8788, 17009]


def test_captions_are_numbered_by_chapter_and_references_follow(print_lines):
    text = "# Satu\n{{p a }}\n# Dua\n{{p b }}\n\nLihat {{ rujuk('a') }} dan {{ rujuk('b2') }}.\n#+ Lampiran\n{{p c }}"
    lines = print_lines(text, a=tabel("a"), b=(tabel("b1"), tabel("b2")), c=tabel("c"))
    assert [line for line in lines if line.startswith("Tabel")] == [
        "Tabel 1.1 Judul a",
        "Tabel 2.1 Judul b1",
        "Tabel 2.2 Judul b2",
        "Tabel L1.1 Judul c",
    ]
    assert "Lihat Tabel 1.1 dan Tabel 2.2." in lines


def test_every_caption_of_a_bab_begins_anew_at_its_heading_also_when_the_first_is_taken_out(small):
    """Word counts from the nearest heading 1 by `\\s 1`; an appendix has no heading 1."""
    text = "# Satu\n{{p a }}\n# Dua\n{{p b }}\n#+ Lampiran\n{{p c }}"
    blocks = {"a": tabel("a"), "b": (tabel("b1"), tabel("b2")), "c": (tabel("c1"), tabel("c2"))}
    codes = re.findall(r"<w:instrText[^>]*> SEQ\tTabel (.*?) <", body(fill(small(text), blocks, INFO)))
    assert codes == [r"\* ARABIC \s 1"] * 3 + [r"\* ARABIC \r 1", r"\* ARABIC"]


def test_the_number_of_a_caption_s_chapter_is_a_field_that_repeats_what_the_headings_count(small):
    """A heading 1 that staff typed without the tag of its number, and an appendix, count by a field that prints nothing."""
    text = "== isi\n# Satu\n{{p a }}\n# Dua\n{{p b }}\n#+ Lampiran\n{{p c }}\n#- Depan\n{{p d }}"
    template = small(text)
    parts = unpack(template.read_bytes())
    one, _, two = parts["word/document.xml"].decode().rpartition("BAB {{ nomor_bab() }}")
    template.write_bytes(write_parts({**parts, "word/document.xml": f"{one}BAB KEDUA{two}".encode()}))
    xml = body(fill(template, {name: tabel(name) for name in "abcd"}, INFO))
    codes = [" ".join(code.split()) for code in re.findall(r"<w:instrText[^>]*>([^<]*)<", xml)]
    running = r"SEQ Tabel \* ARABIC"
    assert codes == [
        *(r"SEQ Bab \* ROMAN", r"SEQ Bab \c \* ARABIC", rf"{running} \s 1"),
        *(r"SEQ Bab \h", r"SEQ Bab \c \* ARABIC", rf"{running} \s 1"),
        *(r"SEQ Lampiran \h", r"SEQ Lampiran \c \* ARABIC", rf"{running} \r 1"),
        rf"{running} \r 1",
    ]
    assert [line for line in paragraphs(xml) if line.startswith("Tabel")] == [
        f"Tabel {number} Judul {name}" for number, name in zip(("1.1", "2.1", "L1.1", "1"), "abcd", strict=True)
    ]


def test_one_key_for_two_tables_is_harmless_and_a_reference_leads_to_the_first(print_lines):
    lines = print_lines("# Satu\n{{p a }}\n{{p b }}\n\nLihat {{ rujuk('k') }}.", a=tabel("k"), b=tabel("k"))
    assert [line for line in lines if "Tabel 1" in line] == [
        "Tabel 1.1 Judul k",
        "Tabel 1.2 Judul k",
        "Lihat Tabel 1.1.",
    ]


def test_generated_chapters_count_on_from_those_of_the_template(print_lines):
    lines = print_lines("# Satu\n{{p bab }}\n# Tiga", bab=(Judul("Dua", 1), Naskah((Paragraf("isi"),))))
    assert [line for line in lines if line.startswith("BAB")] == ["BAB I\nSatu", "BAB II\nDua", "BAB III\nTiga"]


def test_lists_of_contents_say_what_headings_and_captions_say(filled):
    xml = body(filled)
    entries = [
        line.replace("\n", " ").strip()
        for line in paragraphs("".join(re.findall(r"<w:p>(?:(?!</w:p>).)*PAGEREF.*?</w:p>", xml)))
    ]
    styled = re.findall(
        r'<w:p><w:pPr><w:pStyle w:val="(Heading[123]|JudulDepan|JudulLampiran|Caption)"/>.*?</w:p>', xml
    )
    assert len(entries) == len(styled)
    assert entries[:5] == [
        "Kata Pengantar",
        "BAB I Pendahuluan",
        "1.1 Latar Belakang",
        "1.2 Ruang Lingkup",
        "1.2.1 Rincian",
    ]
    assert "LAMPIRAN I Matriks Kinerja" in entries and "Tabel 2.2 Sasaran dan Realisasi" in entries
    for name in re.findall(r"PAGEREF (\w+)", xml):
        assert xml.count(f'w:name="{name}"') == 1


def test_a_draft_is_marked_on_the_cover_and_in_every_header(template, filled):
    draft = fill(template, konteks(), replace(INFO, draf=True))
    for part in ("word/document.xml", "word/header1.xml"):
        assert "DRAF – belum final" in body(draft, part)
        assert "DRAF" not in body(filled, part)


def test_headers_and_footnotes_are_filled_too(small, tmp_path):
    source = small("!kepala {{ nama }}\n== isi\nteks")
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    footnote = parts["word/header1.xml"].replace(b"w:hdr", b"w:footnotes")
    with zipfile.ZipFile(tmp_path / "catatan.docx", "w") as archive:
        for name, content in {**parts, "word/footnotes.xml": footnote}.items():
            archive.writestr(name, content)
    docx = fill(tmp_path / "catatan.docx", {"nama": "A & B"}, INFO)
    assert "A &amp; B" in body(docx, "word/header1.xml") and "A &amp; B" in body(docx, "word/footnotes.xml")


def test_the_properties_name_the_agency_and_escape_it(filled):
    core = body(filled, "docProps/core.xml")
    assert "<dc:creator>Badan Contoh &amp; Mitra</dc:creator>" in core and "<dc:language>id-ID</dc:language>" in core


def test_unknown_names_are_told_all_at_once_with_paragraph_and_nearest_name(small):
    with pytest.raises(TemplateFault) as fault:
        fill(small("== isi\nSerapan {{ serapn }} persen\n\n{{ tahum }}"), {"serapan": "1", "tahun": 2024}, INFO)
    assert codes(fault) == ["TPL-01", "TPL-01"]
    message = fault.value.problems[0].message + fault.value.problems[0].remedy
    assert "kecil.docx" in message and "Serapan {{ serapn }} persen" in message and "serapan" in message


def test_an_unknown_field_of_a_value_is_told_with_its_paragraph(small):
    with pytest.raises(TemplateFault) as fault:
        fill(small("== isi\nPertama\n\nKedua {{ opd.nam }}"), {"opd": {"nama": "x"}}, INFO)
    facts = dict(fault.value.problems[0].facts)
    assert codes(fault) == ["TPL-01"]
    assert facts["nama"] == "nam" and facts["saran"] == "nama" and facts["paragraf"] == "Kedua {{ opd.nam }}"


FAULTS = {
    "TPL-02": ("{%p if a %}\nteks", {"a": True}),
    "TPL-03": ("dalam {{ t }} kalimat", {"t": tabel("t")}),
    "TPL-04": ('[[tabel lebar="1"\n| K |\n| {{p t }} |\n]]', {"t": tabel("t")}),
    "TPL-05": ("nilai {{ a }}", {"a": None}),
    "TPL-09": ("lihat {{ rujuk('tiada') }}", {}),
    "TPL-10": ("{{ a + 1 }}", {"a": "x"}),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_faulty_template_is_a_coded_problem(small, code):
    text, context = FAULTS[code]
    with pytest.raises(TemplateFault) as fault:
        fill(small("== isi\n" + text), context, INFO)
    assert codes(fault) == [code]
    assert fault.value.problems[0].message and fault.value.problems[0].remedy


@pytest.mark.parametrize("text", ["{{ t }}", "dalam {{ t }} kalimat"])
def test_a_block_in_a_sentence_is_told_in_the_words_of_the_template(small, text):
    with pytest.raises(TemplateFault) as fault:
        fill(small(f"== isi\n{text}"), {"t": tabel("t")}, INFO)
    assert dict(fault.value.problems[0].facts)["paragraf"] == text


@pytest.mark.parametrize(
    ("text", "paragraf"),
    [
        ("{%p if a %}\nx\n{%p endif %}\n{%p for y in 5 %}\nx\n{%p endfor %}", "{%p for y in 5 %}"),
        ("{%p if a %}\nx\n{%p endif %}\n\n{% if a > 1 %}x{% endif %}", "{% if a > 1 %}x{% endif %}"),
        ('[[tabel lebar="1 1"\n| K | L |\n| {{p t }} | isi |\n]]', "{{p t }}"),
    ],
    ids=["neighbours", "both ways", "cell"],
)
def test_a_message_quotes_one_paragraph_as_it_was_typed(small, text, paragraf):
    with pytest.raises(TemplateFault) as fault:
        fill(small(f"== isi\n{text}"), {"a": "x", "t": tabel("t")}, INFO)
    assert [dict(problem.facts)["paragraf"] for problem in fault.value.problems] == [paragraf]


def test_a_number_that_nobody_formatted_is_refused(small):
    with pytest.raises(TemplateFault) as fault:
        fill(small("== isi\n{{ a }}"), {"a": Decimal("1.5")}, INFO)
    assert codes(fault) == ["TPL-05"]


def test_a_template_without_a_needed_style_is_a_coded_problem(small):
    source = small("== isi\n{{p t }}")
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(source, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(b'w:val="Tabel LKjIP"', b'w:val="Lain"'))
    with pytest.raises(TemplateFault) as fault:
        fill(source, {"t": tabel("t")}, INFO)
    assert codes(fault) == ["TPL-06"]


def test_a_file_that_is_no_word_document_is_a_coded_problem(tmp_path):
    path = tmp_path / "rusak.docx"
    path.write_bytes(b"bukan zip")
    with pytest.raises(TemplateFault) as fault:
        fill(path, {}, INFO)
    assert codes(fault) == ["TPL-07"]


def test_a_cell_that_a_condition_leaves_empty_keeps_the_paragraph_that_word_asks_for(small):
    text = '== isi\n[[tabel lebar="1 1"\n| K | {%p if a %} |\n| b | c |\n]]'
    template = small(text)
    parts = unpack(template.read_bytes())
    end = (
        parts["word/document.xml"]
        .decode()
        .replace(
            "{%p if a %}</w:t></w:r></w:p>",
            "{%p if a %}</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>",
        )
    )
    template.write_bytes(write_parts({**parts, "word/document.xml": end.encode()}))
    cells = re.findall(r"<w:tc>.*?</w:tc>", body(fill(template, {"a": False}, INFO)))
    assert len(cells) == 4 and all("<w:p" in cell.partition("</w:tcPr>")[2] for cell in cells)


def test_a_section_or_picture_beside_a_tag_of_a_whole_paragraph_is_not_lost_in_silence(small):
    template = small("== isi\n{%p if a %}\nteks\n{%p endif %}")
    parts = unpack(template.read_bytes())
    xml = parts["word/document.xml"].decode()
    section = re.search(r"<w:sectPr.*?</w:sectPr>", xml)[0]
    last = xml.rindex("</w:pPr>")
    template.write_bytes(write_parts({**parts, "word/document.xml": f"{xml[:last]}{section}{xml[last:]}".encode()}))
    with pytest.raises(TemplateFault) as fault:
        fill(template, {"a": True}, INFO)
    assert codes(fault) == ["TPL-25"]


VML = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{}</w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r></w:p>"
)


@pytest.mark.parametrize(
    "place",
    [
        "{}",
        "<w:p><w:r><w:t>{{{{p t }}}}</w:t></w:r></w:p>{}",
        '<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>{}',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        VML,
    ],
    ids=["alone", "behind a block", "behind a bookmark", "in a content control", "in a text box"],
)
@pytest.mark.parametrize("tag", ["{{p a }}", '{{p rujuk("t") }}'])
def test_words_that_a_lettered_tag_leaves_outside_of_any_paragraph_are_told(small, place, tag):
    template = small("== isi\nTempat\n\n{{p t }}")
    parts = unpack(template.read_bytes())
    xml = parts["word/document.xml"].decode()
    start, end = xml.rindex("<w:p>", 0, xml.index("Tempat")), xml.index("</w:p>", xml.index("Tempat")) + len("</w:p>")
    xml = xml[:start] + place.format(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>") + xml[end:]
    template.write_bytes(write_parts({**parts, "word/document.xml": xml.encode()}))
    with pytest.raises(TemplateFault) as fault:
        fill(template, {"a": "nilai", "t": tabel("t")}, INFO)
    assert codes(fault) == ["TPL-26"]


@pytest.mark.parametrize("tag", ["{% if a %}isi{%- endif %}", "{%- if a -%}isi{%+ endif -%}"])
def test_signs_that_swallow_spaces_join_no_cells(small, tag):
    source = small(f'== isi\n[[tabel lebar="1"\n| K |\n| {tag} |\n]]')
    assert re.findall(r"<w:t[^>]*>(\w+)", body(fill(source, {"a": True}, INFO))) == ["K", "isi"]


def test_tags_that_break_the_document_are_a_coded_problem(small):
    source = small('== isi\nawal {% if a %}lanjut\n\n[[tabel lebar="1"\n| K |\n| {% endif %} akhir |\n]]')
    with pytest.raises(TemplateFault) as fault:
        fill(source, {"a": False}, INFO)
    assert codes(fault) == ["TPL-08"]


def test_a_template_tells_which_names_it_wants(template):
    assert known_names(template) == konteks().keys()

"""Promises about templates from elsewhere: whatever reaches beyond the document or never ends is refused with a code."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from generator.word.parts.canvas import Canvas
from generator.word.parts.faults import TemplateFault
from generator.word.parts.numbering import Numbering
from generator.word.parts.styles import Styles
from generator.word.renderer import fill
from tests.word.baca_docx import body, paragraphs
from tests.word.dokumen_contoh import INFO
from tests.word.test_renderer import tabel

DOKUMEN, HUBUNGAN, TIPE = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"


class Rahasia:
    """A value with something that no template may reach."""

    nama = "terang"
    _kunci = "gelap"

    def hapus(self):
        raise AssertionError("a template called a method")


class Penuh:
    """A value for which there is no room."""

    @property
    def isi(self):
        raise MemoryError


@pytest.fixture
def refuse(small):
    """Fill a few lines of markup and return the codes of the refusal."""

    def render(text: str, **context: object) -> list[str]:
        with pytest.raises(TemplateFault) as fault:
            fill(
                small("== isi\n" + text),
                {"a": "x", "daftar": ["1"] * 300, "r": Rahasia(), "penuh": Penuh(), **context},
                INFO,
            )
        return [problem.kind.code for problem in fault.value.problems]

    return render


@pytest.fixture
def change(small, tmp_path):
    """Return a copy of a small template with some parts replaced or added, told as name → old text → new text or bytes."""

    def build(parts: dict[str, bytes] | None = None, **edits: tuple[str, str, str]) -> Path:
        with zipfile.ZipFile(small("== isi\nteks")) as archive:
            content = {name: archive.read(name) for name in archive.namelist()}
        for name, old, new in edits.values():
            assert old.encode() in content[name]
            content[name] = content[name].replace(old.encode(), new.encode(), 1)
        path = tmp_path / "kiriman.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in {**content, **(parts or {})}.items():
                archive.writestr(name, data)
        return path

    return build


def codes(path: Path) -> set[str]:
    with pytest.raises(TemplateFault) as fault:
        fill(path, {}, INFO)
    assert all(problem.message and problem.remedy for problem in fault.value.problems)
    return {problem.kind.code for problem in fault.value.problems}


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a.__class__ }}",
        "{{ a.__class__.__mro__[1].__subclasses__() }}",
        '{{ a["__class__"] }}',
        '{{ r["_kunci"] }}',
        "{{ r._kunci }}",
        "{{ r.hapus() }}",
        '{{ "%s"|format(a) }}',
        '{{ "{0.__class__}".format(a) }}',
        "{{ a|attr('__class__') }}",
        "{{ self.__init__ }}",
        "{{ nomor_tabel.__globals__ }}",
        "{{ _buku }}",
        "{{ a * 1000000000 }}",
        "{{ a ~ a }}",
        "{{ 9 ** 9 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{{ range(9) }}",
        "{{ lipsum() }}",
        "{%p set b = a %}",
        '{%p include "/etc/passwd" %}',
        '{%p import "os" as os %}',
        '{%p extends "lain.docx" %}',
        "{%p macro m() %}\nx\n{%p endmacro %}",
        "{%p filter upper %}\nx\n{%p endfilter %}",
        "{%p for x in daftar recursive %}\nx\n{%p endfor %}",
        "{% for rujuk in [r.hapus] %}{{ rujuk() }}{% endfor %}",
        "{% for x, nomor_bab in [[a, r.hapus]] %}{{ nomor_bab() }}{% endfor %}",
        "{% for x in daftar if x == a %}x{% endfor %}",
        "{% if a in [" + "0, " * 60 + "0] %}x{% endif %}",
        "{% if 0 " + "< 1 " * 60 + "%}x{% endif %}",
        "{{ penuh.isi }}",
    ],
)
def test_a_tag_that_does_more_than_place_a_value_is_refused(refuse, tag):
    assert set(refuse(tag)) <= {"TPL-01", "TPL-02", "TPL-10"}


def test_a_field_of_a_value_is_all_that_a_tag_can_reach(print_lines):
    assert print_lines("{{ r.nama }}", r=Rahasia()) == ["terang"]


@pytest.mark.parametrize("tag", ["{{ " + "9" * 5000 + " }}", '{{ "\\ud800" }}', '{{ rujuk("\\0") }}'])
def test_a_number_or_text_that_cannot_be_written_is_told(refuse, tag):
    assert refuse(tag) in (["TPL-02"], ["TPL-10"])


def test_loops_within_loops_are_stopped(refuse):
    text = "{%p for x in daftar %}\n" * 3 + "{%p if false %}\nx\n{%p endif %}\n" + "{%p endfor %}\n" * 3
    begin = time.perf_counter()
    assert refuse(text) == ["TPL-16"]
    assert time.perf_counter() - begin < 5


def test_a_text_that_grows_without_end_is_stopped(refuse):
    text = "{%p for x in daftar %}\n" * 2 + "isi " * 500 + "\n" + "{%p endfor %}\n" * 2
    assert refuse(text) == ["TPL-16"]


def test_more_tags_than_any_report_needs_are_refused_before_they_are_read(refuse):
    begun = time.monotonic()
    assert refuse("{% if a %}" + "{% elif a %}" * 50_000 + "{% endif %}") == ["TPL-16"]
    assert time.monotonic() - begun < 10


def test_tags_nested_beyond_reason_are_told(refuse):
    assert refuse("{{ " + "(" * 3000 + "a" + ")" * 3000 + " }}") == ["TPL-02"]
    assert refuse("{%p if a %}\n" * 150 + "x\n" + "{%p endif %}\n" * 150) == ["TPL-02"]


def test_thousands_of_openings_cost_no_time(change):
    begin = time.perf_counter()
    assert codes(change(satu=(DOKUMEN, "teks", "{{ " * 200_000))) == {"TPL-02"}
    assert time.perf_counter() - begin < 5


def test_entities_are_refused_in_every_part(change):
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    for part, root in (
        (DOKUMEN, "<w:document"),
        ("word/styles.xml", "<w:styles"),
        ("word/settings.xml", "<w:settings"),
    ):
        assert codes(change(satu=(part, root, bomb + root))) == {"TPL-12"}


def test_parts_that_are_no_xml_are_told_by_name(change):
    assert codes(change({"word/styles.xml": b"<w:styles"})) == {"TPL-12"}
    assert codes(change(satu=(DOKUMEN, 'encoding="UTF-8"', 'encoding="latin9"'))) == {"TPL-12"}
    assert codes(change({"word/settings.xml": '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16")})) == {
        "TPL-12"
    }


@pytest.mark.parametrize(
    ("part", "root", "nonsense"),
    [
        ("word/styles.xml", "</w:styles>", '<w:style w:styleId="a"><w:pPr><w:outlineLvl w:val="x"/></w:pPr></w:style>'),
        ("word/styles.xml", "</w:styles>", '<w:style><w:pPr><w:numPr><w:ilvl w:val=""/></w:numPr></w:pPr></w:style>'),
        ("word/numbering.xml", "</w:numbering>", '<w:num w:numId="x"><w:abstractNumId w:val="1"/></w:num>'),
        ("word/numbering.xml", "</w:numbering>", f'<w:abstractNum w:abstractNumId="{"9" * 5000}"/>'),
    ],
)
def test_lists_and_levels_that_are_no_numbers_are_refused(change, part, root, nonsense):
    assert codes(change(satu=(part, root, nonsense + root))) == {"TPL-12"}


def test_marks_of_the_program_that_a_template_forges_are_nothing(change):
    forged = "<!--blok:0--><!--daftar:LAIN:9--><!--rujuk:a--><!--nomor:Tabel:k-->"
    path = change(satu=(DOKUMEN, "<w:p>", forged + "<w:p>"))
    assert paragraphs(body(fill(path, {}, INFO))) == ["teks"]


def test_a_page_without_all_its_measures_stays_as_it_is(change):
    assert 'w:h="1"' in body(fill(change(satu=(DOKUMEN, 'w:w="11906" w:h="16838"', 'w:h="1"')), {}, INFO))


def test_a_document_that_describes_no_page_is_taken_as_a4(change):
    with zipfile.ZipFile(change()) as archive:
        xml = archive.read(DOKUMEN).decode()
    section = xml[xml.index("<w:sectPr") : xml.index("</w:sectPr>") + len("</w:sectPr>")]
    docx = fill(change(satu=(DOKUMEN, section, ""), dua=(DOKUMEN, "teks", "{{p t }}")), {"t": tabel("t")}, INFO)
    assert '<w:tblW w:w="8788"' in body(docx)


def test_a_table_may_follow_an_empty_paragraph_as_word_writes_it(change):
    path = change(satu=(DOKUMEN, "<w:p>", '<w:p w:rsidR="00AA11BB"/><w:p>'), dua=(DOKUMEN, "teks", "{{p t }}"))
    assert "<w:tbl>" in body(fill(path, {"t": tabel("t")}, INFO))


@pytest.mark.parametrize("part", ["word/_rels/document.xml.rels", "[Content_Types].xml"])
def test_a_list_of_parts_that_is_something_else_is_refused(change, part):
    assert codes(change({part: b"<a><b/></a>"})) == {"TPL-12"}


def test_a_template_that_lost_its_lists_is_refused_where_a_report_begins_one():
    canvas = Canvas(Styles("<styles/>", "templat.docx"), Numbering(""), {}, lists=["<w:num/>"])
    with pytest.raises(TemplateFault) as refused:
        canvas.finish_lists()
    assert [problem.kind.code for problem in refused.value.problems] == ["TPL-12"]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(change):
    begin = time.perf_counter()
    assert codes(change({"word/media/besar.png": bytes(130 * 2**20)})) == {"TPL-11"}
    assert codes(change({"word/lain.xml": b" " * (13 * 2**20)})) == {"TPL-11"}
    assert codes(change({f"word/media/{n}.png": b"" for n in range(2100)})) == {"TPL-11"}
    assert time.perf_counter() - begin < 10


def test_a_part_that_would_leave_its_folder_is_refused(change):
    assert codes(change({"word/../../keluar.txt": b"x"})) == {"TPL-11"}


def test_a_part_torn_in_the_archive_is_no_word_document(change):
    path = change()
    content = bytearray(path.read_bytes())
    start = content.index(b"word/styles.xml") + 40
    content[start : start + 60] = bytes(60)
    path.write_bytes(bytes(content))
    assert codes(path) == {"TPL-07"}


def test_macros_and_embedded_programs_are_refused(change):
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert codes(change({"word/vbaProject.bin": b"x"})) == {"TPL-13"}
    assert codes(change(satu=(TIPE, plain, macro))) == {"TPL-13"}
    assert codes(change({"word/activeX/activeX1.bin": b"x"})) == {"TPL-13"}
    assert codes(change({"word/embeddings/oleObject1.bin": b"x"})) == {"TPL-13"}
    assert codes(change(satu=(DOKUMEN, "<w:sectPr", '<w:altChunk r:id="rId9"/><w:sectPr'))) == {"TPL-13"}


@pytest.mark.parametrize(
    "part",
    [
        "word/webextensions/taskpanes.xml",
        "customUI/customUI14.xml",
        "word/customizations.xml",
        "word/attachedToolbars.bin",
        "word/embeddings/lain.docm",
        "word/embeddings/hitung.xlsm",
        "word/embeddings/hitung.xlsb",
        "word/embeddings/jalan.lnk",
        "word/isi.mht",
        "word/tanpa-akhiran",
    ],
)
def test_what_is_neither_text_nor_picture_nor_chart_is_refused(change, part):
    assert codes(change({part: b"<a/>"})) == {"TPL-13"}


@pytest.mark.parametrize(
    "part",
    [
        "word/media/foto.JPEG",
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx",
        "word/fonts/Roboto-regular.ttf",
        "[trash]/0000.dat",
    ],
)
def test_what_word_itself_puts_into_a_plain_document_stays(change, part):
    assert fill(change({part: b"isi"}), {}, INFO)


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ("<w:subDoc/>", "TPL-13"),
        ('<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r></w:p>', "TPL-13"),
        ("<w:p><w:r><w:object><w:control/></w:object></w:r></w:p>", "TPL-13"),
        ('<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://jahat.example/a.png"/></w:pict></w:r></w:p>', "TPL-14"),
        ('<w:p><w:r><w:pict><v:fill xmlns:v="urn:schemas-microsoft-com:vml" src="\\\\server\\a.png"/></w:pict></w:r></w:p>', "TPL-14"),
        ("<w:mailMerge/>", "TPL-14"),
    ],
)  # fmt: skip
def test_objects_and_pictures_from_elsewhere_are_refused_without_a_relationship_too(change, xml, code):
    assert codes(change(satu=(DOKUMEN, "<w:sectPr", f"{xml}<w:sectPr"))) == {code}


def relation(kind: str, target: str) -> tuple[str, str, str]:
    url = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    line = f'<Relationship Id="rId99" Type="{url}/{kind}" Target="{target}" TargetMode="External"/>'
    return HUBUNGAN, "</Relationships>", line + "</Relationships>"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "http://jahat.example/x.dotm"),
        ("image", "http://jahat.example/intai.png"),
        ("oleObject", "file:///C:/rahasia.xlsx"),
        ("hyperlink", "file:///C:/Windows/system32/calc.exe"),
        ("hyperlink", "\\\\\\\\server\\\\bagi"),
        ("subDocument", "bab2.docx"),
    ],
)
def test_relationships_that_lead_out_of_the_file_are_refused(change, kind, target):
    assert codes(change(satu=relation(kind, target))) == {"TPL-14"}


@pytest.mark.parametrize(
    "disguise",
    [
        ('Target="http://jahat.example/x.dotm"', 'Target="http://jahat.example/a>b.dotm"'),
        ('TargetMode="External"', 'TargetMode="&#69;xternal"'),
        ('TargetMode="External"', "TargetMode\n=\n'External'"),
        ("<Relationship ", '<h:Relationship xmlns:h="http://schemas.openxmlformats.org/package/2006/relationships" '),
    ],
)
def test_a_relationship_in_disguise_is_refused_as_well(change, disguise):
    part, old, line = relation("attachedTemplate", "http://jahat.example/x.dotm")
    assert disguise[0] in line
    assert codes(change(satu=(part, old, line.replace(*disguise)))) == {"TPL-14"}


def test_a_link_to_a_web_page_is_left_to_the_reader(change):
    docx = fill(change(satu=relation("hyperlink", "https://contoh.go.id")), {}, INFO)
    assert "https://contoh.go.id" in body(docx, HUBUNGAN)


def test_fields_that_read_files_are_refused_also_when_word_cut_them(change):
    cut = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    simple = '<w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\\\rahasia.docx&quot; "/></w:p>'
    for field in (cut, simple):
        assert codes(change(satu=(DOKUMEN, "</w:p>", field))) == {"TPL-15"}


FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


@pytest.mark.parametrize(
    "field",
    [
        FIELD.format(" PAGE ").replace("</w:p>", "") + FIELD.format(" INCLUDETEXT c:/x ").replace('"', "'"),
        FIELD.format(" &#73;NCLUDETEXT c:/x "),
        FIELD.format(" INCLUDE<!-- -->TEXT c:/x "),
        FIELD.format(" <![CDATA[INCLUDETEXT]]> c:/x "),
        FIELD.format(' {{ "INCLUDE" }}TEXT c:/x '),
        FIELD.format(" INCLUDE{% if false %}x{% endif %}TEXT c:/x "),
        "<w:fldSimple w:instr=' INCLUDETEXT c:/x '/></w:p>",
        '<o:fldSimple xmlns:o="http://schemas.openxmlformats.org/wordprocessingml/2006/main" o:instr="DDE x"/></w:p>',
    ],
)
def test_a_field_in_disguise_is_refused_as_well(change, field):
    assert codes(change(satu=(DOKUMEN, "</w:p>", field))) == {"TPL-15"}


def test_macros_and_other_documents_in_disguise_are_refused_as_well(change):
    macro = "application/vnd.ms-word.document.macro&#69;nabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert codes(change(satu=(TIPE, plain, macro))) == {"TPL-13"}
    hidden = "<w:p><w:r><w:t>{# <![CDATA[ #}</w:t></w:r></w:p><w:altChunk/><w:p><w:r><w:t>{# ]]> #}</w:t></w:r></w:p>"
    assert codes(change(satu=(DOKUMEN, "<w:sectPr", hidden + "<w:sectPr"))) == {"TPL-13"}


def test_a_tag_cut_by_the_spell_checker_is_mended_silently(change):
    cut = (
        '{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>{ opd.na</w:t></w:r>'
        '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:r><w:t xml:space="preserve">ma }</w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="7"/><w:r><w:t>} dan teks'
    )
    xml = body(fill(change(satu=(DOKUMEN, "teks", cut)), {"opd": {"nama": "Dinas A"}}, INFO))
    assert paragraphs(xml) == ["Dinas A dan teks"]
    assert "_GoBack" not in xml and "proofErr" not in xml and "bookmarkEnd" not in xml


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<w:ins w:id="1" w:author="A"><w:r><w:t>', "</w:t></w:r></w:ins><w:r><w:t>"),
        ('<w:hyperlink w:anchor="a"><w:r><w:t>', "</w:t></w:r></w:hyperlink><w:r><w:t>"),
    ],
)
def test_a_tag_torn_by_a_link_or_a_tracked_change_is_told(change, before, after):
    torn = f"{{{{ opd.</w:t></w:r>{before}nama }}}}{after}"
    assert codes(change(satu=(DOKUMEN, "teks", torn))) == {"TPL-17"}


def test_thousands_of_empty_field_codes_cost_no_time(change):
    begun = time.monotonic()
    fill(change(satu=(DOKUMEN, "<w:sectPr", f"<w:p>{'<w:r><w:instrText/></w:r>' * 20_000}</w:p><w:sectPr")), {}, INFO)
    assert time.monotonic() - begun < 15

"""Promises of the template check: each mistake has its own code, and the page that lists them is what the program says."""

import pytest
from jinja2 import Environment

from generator.word.templat.check import check_template
from generator.word.templat.fields import find_unknown
from tests.word.dokumen_contoh import INFO, sasaran
from tests.word.kesalahan_templat import DAFTAR, HALAMAN, list_messages, write_page


@pytest.fixture(scope="module")
def found():
    """Every mistake with what the check says."""
    return list_messages()


def test_every_mistake_is_told_with_its_code(found):
    assert len(DAFTAR) >= 30
    told = {satu.apa: tuple(problem.kind.code for problem in problems) for satu, problems in found}
    assert told == {satu.apa: satu.kode for satu in DAFTAR}


def test_what_a_tag_quotes_is_shortened(small):
    """A name of a hundred thousand letters would fill the screen; a name of thousands of parts is none of brackets."""
    (unknown,) = check_template(small("{{ " + "a" * 100_000 + " }}"), {}, INFO)
    (rest,) = check_template(small("{% if opd %}a{% else " + "b" * 100_000 + " %}c{% endif %}"), {"opd": "x"}, INFO)
    (deep,) = check_template(small("{{ opd" + ".opd" * 5000 + " }}"), {"opd": "x"}, INFO)
    assert [problem.kind.code for problem in (unknown, rest, deep)] == ["TPL-01", "TPL-02", "TPL-02"]
    assert max(len(str(problem)) for problem in (unknown, rest, deep)) < 600
    assert "kurung atau titik" in deep.message


def test_the_page_of_mistakes_is_up_to_date(found):
    assert HALAMAN.read_text(encoding="utf-8") == write_page(found), "python -m tests.word.kesalahan_templat"


def test_a_wrong_name_of_a_cell_is_told_with_the_names_that_a_cell_has():
    tree = Environment().parse("{% for satu in t.baris[0].sel %}{{ satu.teks }}{{ satu.tekss }}{% endfor %}")
    (missing,) = find_unknown(tree, {"t": sasaran()}, ())
    assert missing.name == "tekss"
    assert missing.known[:2] == ("teks", "rata")

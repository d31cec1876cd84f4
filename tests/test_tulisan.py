"""Text with form reads as its plain words everywhere, keeps its form when cut and joined, and survives one line of JSON."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reports.wording import capitalize_first, end_sentence
from generator.tulisan import Ruas, Tulisan, has_list, join_ruas, list_ruas, read_tags, substitute, write_tags

HURUF = st.text(alphabet="ab<>/biu&;ltamp \n", max_size=12)
RUAS = st.lists(st.builds(Ruas, HURUF, st.booleans(), st.booleans(), st.booleans()), max_size=5)
TEBAL = read_tags("awal <b>tebal <i>dan miring</i></b> akhir")


@given(RUAS)
def test_every_text_with_form_comes_back_from_its_tags(ruas):
    teks = join_ruas(ruas)
    back = read_tags(write_tags(teks))
    assert (back, list_ruas(back)) == (teks, list_ruas(teks))


@given(RUAS, st.integers(-8, 8), st.integers(-8, 8))
def test_what_is_cut_from_a_text_with_form_has_the_words_of_plain_text(ruas, start, stop):
    teks = join_ruas(ruas)
    plain = str(teks)
    assert type(plain) is str
    assert teks[start:stop] == plain[start:stop]
    assert teks[start : start + 1].strip() + teks.rstrip("a") == plain[start : start + 1].strip() + plain.rstrip("a")
    assert (teks.split("\n"), teks.splitlines()) == (plain.split("\n"), plain.splitlines())
    assert teks.replace("a", "xx") == plain.replace("a", "xx")
    assert list_ruas(teks[:3] + teks[3:]) == list_ruas(teks)


def test_a_text_with_form_is_a_plain_text_to_everything_else():
    assert TEBAL == "awal tebal dan miring akhir"
    assert (f"{TEBAL}", {TEBAL: 1}[str(TEBAL)], "tebal" in TEBAL) == (str(TEBAL), 1, True)


def test_a_text_without_form_is_no_special_text():
    assert type(read_tags("x < 5 & y > 3")) is str
    assert type(TEBAL[:4]) is str


@pytest.mark.parametrize(
    ("tags", "plain"),
    [
        ("harga < 5 & > 3", "harga < 5 & > 3"),
        ("&lt;b>bukan tebal&lt;/b>", "<b>bukan tebal</b>"),
        ("A &amp;amp; B", "A &amp; B"),
        ("tanpa </b> pembuka", "tanpa </b> pembuka"),
    ],
)
def test_text_typed_with_angle_brackets_stays_text(tags, plain):
    assert read_tags(tags) == plain
    assert not isinstance(read_tags(tags), Tulisan)
    assert read_tags(write_tags(plain)) == plain


def test_tags_are_nested_and_as_few_as_can_be():
    assert write_tags(TEBAL) == "awal <b>tebal <i>dan miring</i></b> akhir"


def test_a_tag_that_is_never_closed_reaches_to_the_end():
    assert list_ruas(read_tags("a <u>b")) == (Ruas("a "), Ruas("b", garis=True))


def test_words_that_make_sentences_keep_the_form():
    teks = read_tags("<b>faktor</b> utama;")
    assert write_tags(end_sentence(capitalize_first(teks))) == "<b>Faktor</b> utama."
    assert write_tags("Sebab: " + teks) == "Sebab: <b>faktor</b> utama;"


def test_a_substitution_takes_the_form_of_what_it_replaces():
    assert (
        write_tags(substitute(re.compile(r"\{tahun\}"), "2024", read_tags("Tahun <b>{tahun}</b>")))
        == "Tahun <b>2024</b>"
    )
    assert write_tags(TEBAL.replace("tebal", "kuat")) == "awal <b>kuat <i>dan miring</i></b> akhir"


@pytest.mark.parametrize(
    ("teks", "is_list"),
    [
        ("Isi:\n- satu", True),
        ("1. satu\n2. dua", True),
        ("a. satu\nb. dua", True),
        ("- satu baris saja", False),
        ("2. Mei\n3. Juni", False),
        ("baris\nbiasa -5", False),
    ],
)
def test_a_list_is_known_by_the_mark_of_its_first_item(teks, is_list):
    assert has_list(teks) is is_list

"""Promises about codes: any way of writing them reads as one, and nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.nomenklatur import Kode, label_bidang, label_urusan, parse_kode
from generator.model.pilihan import Tingkat

DIGITS = st.integers(0, 99).map("{:02d}".format)


@st.composite
def kode_of_any_level(draw):
    """A code of one to five parts."""
    parts = {
        "urusan": draw(st.sampled_from("123456789X")),
        "bidang": draw(DIGITS),
        "program": draw(DIGITS),
        "kegiatan": f"{draw(st.integers(1, 8))}.{draw(DIGITS)}",
        "sub": draw(st.integers(0, 9999).map("{:04d}".format)),
    }
    depth = draw(st.integers(1, len(parts)))
    return Kode(**dict(list(parts.items())[:depth]))


@given(kode_of_any_level())
def test_a_code_written_and_read_again_is_the_same(kode):
    assert parse_kode(kode.canonical) == kode


@given(kode_of_any_level(), st.sampled_from([" ", ",", ". ", "  ", "\u00a0"]))
def test_the_separator_does_not_matter(kode, separator):
    assert parse_kode(kode.canonical.replace(".", separator)) == kode


@given(kode_of_any_level())
def test_a_parent_is_the_beginning_of_its_child(kode):
    induk = kode.induk
    if induk is None:
        assert kode.canonical == kode.urusan
    else:
        assert kode.canonical.startswith(induk.canonical + ".")
        assert parse_kode(induk.canonical) == induk


@given(st.text())
def test_no_text_makes_the_parser_fail_and_what_it_reads_is_stable(text):
    kode = parse_kode(text)
    assert kode is None or parse_kode(kode.canonical) == kode


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("5.03.02.2.01.03", "5.03.02.2.01.0003"),
        ("5.03.02.2.01.0003", "5.03.02.2.01.0003"),
        (" 5 03 02 2 01 03 ", "5.03.02.2.01.0003"),
        ("5.03.02.02.01.0003.", "5.03.02.2.01.0003"),
        ("x.xx.01", "X.XX.01"),
    ],
)
def test_older_ways_of_writing_become_the_present_one(text, canonical):
    assert str(parse_kode(text)) == canonical


@pytest.mark.parametrize("text", ["", "5.3", "5.03.2", "5.03.02.2.01.003", "Program", "5-03-02", "10.01", "٥.٠٣"])
def test_what_is_no_code_or_could_be_two_is_refused(text):
    assert parse_kode(text) is None


def test_a_code_knows_its_level():
    levels = {text: parse_kode(text).tingkat for text in ("5", "5.03", "5.03.02", "5.03.02.2.01", "5.03.02.2.01.0003")}
    assert list(levels.values()) == [None, None, Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN]


def test_bands_are_named_from_any_code_below_them():
    assert label_bidang("5.03.02.2.01.03") == label_bidang(Kode("5", "03")) == "KEPEGAWAIAN"
    assert label_urusan("5.03.02") == "UNSUR PENUNJANG URUSAN PEMERINTAHAN"
    assert label_bidang("5") is None
    assert label_bidang("5.99") is None
    assert label_urusan("bukan kode") is None


def test_the_shared_program_is_listed_under_the_agencys_own_bidang():
    assert parse_kode("5.03.01.2.05").baku == "X.XX.01.2.05"
    assert parse_kode("5.03.02.2.05").baku == "5.03.02.2.05"

"""Promises of the template check: each mistake has its own code, and the page that lists them is what the program says."""

import pytest

from tests.word.kesalahan_templat import DAFTAR, HALAMAN, list_messages, write_page


@pytest.fixture(scope="module")
def found():
    """Every mistake with what the check says."""
    return list_messages()


def test_every_mistake_is_told_with_its_code(found):
    assert len(DAFTAR) >= 30
    told = {satu.apa: tuple(problem.kind.code for problem in problems) for satu, problems in found}
    assert told == {satu.apa: satu.kode for satu in DAFTAR}


def test_the_page_of_mistakes_is_up_to_date(found):
    assert HALAMAN.read_text(encoding="utf-8") == write_page(found), "python -m tests.word.kesalahan_templat"

"""The pages about checks are true: every code is listed as it is, and every code of the checks has its place among the rules."""

import re

import pytest

from generator.problems import Severity
from tests.checks.daftar_kode import DAFTAR_KODE, ROOT, count_tests, list_kinds, write_row

PEMERIKSAAN = (ROOT / "docs" / "pengembang" / "pemeriksaan.md").read_text(encoding="utf-8")
KINDS = list_kinds()
COUNTS = count_tests()


def spell_out(text):
    """The codes that a page names, ranges («CEK-01 … CEK-03») written out."""
    for first, last in re.findall(r"CEK-(\d{2,3}) … CEK-(\d{2,3})", text):
        text += "".join(f" CEK-{number:02}" for number in range(int(first), int(last) + 1))
    return set(re.findall(r"CEK-\d{2,3}", text))


def test_the_page_names_every_code_of_the_checks_and_no_other():
    named = spell_out(PEMERIKSAAN.partition("## How true they are")[0])
    assert named == {kind.code for kind in KINDS if kind.code.startswith("CEK-")}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_the_list_of_codes_is_fresh(kind):
    """Made by `python -m tests.checks.daftar_kode`; the tests of a code may have become more since."""
    row = next(
        line for line in DAFTAR_KODE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {kind.code} ")
    )
    assert row.startswith(write_row(kind))
    assert int(row.rstrip(" |").rpartition("|")[2]) <= COUNTS[kind.code]


def test_the_list_of_codes_has_no_dead_row():
    rows = re.findall(r"^\| ([A-Z]{3}-\d{2,3}) ", DAFTAR_KODE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [kind.code for kind in KINDS]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.code.startswith("CEK-")], ids=lambda kind: kind.code)
def test_every_check_has_a_test_of_its_own(kind):
    assert COUNTS[kind.code] >= 1
    assert kind.severity in Severity

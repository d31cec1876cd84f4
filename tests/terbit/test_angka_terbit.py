"""Every figure that the published reports printed and that we compute is compared with the printed one."""

from __future__ import annotations

import pytest

from tests.helpers.contoh import list_figures
from tests.terbit.banding import FILES, SEBAB, Terbit, equals, load_terbit
from tests.terbit.halaman import HALAMAN, build_page

ROWS = [row for path in FILES for row in load_terbit(path)]


def name(row: Terbit) -> str:
    return f"{row.contoh}:{row.kunci}@{row.tempat}"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_a_published_figure_equals_ours_or_says_why_not(row):
    ukuran = list_figures(row.contoh)[row.kunci]
    same = equals(row.terbit, ukuran)
    assert same != bool(row.sebab), f"{row.terbit!r} printed, ours {ukuran.nilai}, {ukuran.alasan} [{row.sebab}]"


@pytest.mark.parametrize("row", [row for row in ROWS if row.sebab], ids=name)
def test_a_difference_names_one_of_the_known_reasons_and_explains_itself(row):
    assert row.sebab in SEBAB
    assert row.uraian


def test_every_example_from_a_published_report_has_its_printed_figures():
    counts = {path.stem: len(load_terbit(path)) for path in FILES}
    assert counts.keys() == {
        "pasuruan-lkjip",
        "sumenep-renja",
        "sumenep-renja-harfiah",
        "sumenep-triwulan",
        "waykanan-cascading",
        "waykanan-lkjip",
    }
    assert sum(counts.values()) > 1100


def test_the_page_of_published_figures_is_fresh():
    assert HALAMAN.read_text(encoding="utf-8") == build_page(), "run: python -m tests.terbit --tulis"

"""Merged cells over page breaks: no merged cell is long, none loses its text, and each stays whole on its page."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reports.tabel import Baris, Sel
from generator.word.merges import bind_small, split_merges


def rows_under(label: str | tuple[str, ...], banyak: int) -> tuple[Baris, ...]:
    """A label merged over so many rows, each with a number of its own."""
    head = (Sel(label, gabung_baris=banyak),)
    return tuple(Baris((*(head if n == 0 else ()), Sel(str(n)))) for n in range(banyak))


def rest_of(sel: Sel, column: int) -> Sel:
    """What a cell merged over seven rows says where it is cut, standing in the column between other texts."""
    plain = (Sel("a"), Sel("b"), Sel("c"))
    first = (*plain[:column], sel, *plain[column:])
    return split_merges((Baris(first), *(Baris(plain),) * 6))[5].sel[column]


def labels(rows: Sequence[Baris]) -> list[tuple[object, int]]:
    return [(baris.sel[0].teks, baris.sel[0].gabung_baris) for baris in rows if len(baris.sel) == 2]


def test_a_long_merged_cell_begins_anew_and_says_so():
    assert labels(split_merges(rows_under("Program Satu", 12))) == [
        ("Program Satu", 5),
        ("Program Satu (lanjutan)", 5),
        ("Program Satu (lanjutan)", 2),
    ]


def test_a_short_one_stays_as_it_is_on_one_page():
    rows = split_merges(rows_under("Program Satu", 5))
    assert labels(rows) == [("Program Satu", 5)]
    assert [baris.dengan_berikut for baris in rows] == [True, True, True, True, False]


def test_of_a_list_the_first_line_is_said_again_and_a_dash_as_it_is():
    assert labels(split_merges(rows_under(("satu", "dua"), 7)))[1] == (("satu", "(lanjutan)"), 2)
    assert labels(split_merges(rows_under("–", 7)))[1] == ("–", 2)


def test_what_is_said_again_already_is_marked_once():
    assert labels(split_merges(rows_under("Program Satu (lanjutan)", 7)))[1] == ("Program Satu (lanjutan)", 2)
    assert labels(split_merges(rows_under(("satu", "(lanjutan)"), 7)))[1] == (("satu", "(lanjutan)"), 2)


@pytest.mark.parametrize(
    "teks",
    ["2.212.352.000", "97,81%", "Rp 1.250,-", "(12,5)", "12", "-3,0", "82,10 (A)", "5*)", ("4.250", "(semula 4.000)")],
)
def test_a_figure_is_never_said_again_as_if_it_were_a_second_one(teks):
    assert [rest_of(Sel(teks, gabung_baris=7), column) for column in (1, 2)] == [Sel("", gabung_baris=2)] * 2


@pytest.mark.parametrize("teks", ["2", "12", "1.2", "97"])
def test_the_number_in_the_first_column_names_the_row_and_is_said_again(teks):
    assert rest_of(Sel(teks, gabung_baris=7), 0) == Sel(teks, gabung_baris=2)


@pytest.mark.parametrize("column", [0, 1])
def test_a_cell_that_holds_a_number_is_not_said_again_whatever_its_words(column):
    again = rest_of(Sel("empat dokumen", gabung_baris=7, angka=Decimal(4)), column)
    assert (again.teks, again.angka, again.gabung_baris) == ("", None, 2)


@pytest.mark.parametrize("teks", ["1.02.01 Program Satu", "1.02.02", "3 dokumen"])
def test_a_code_or_a_label_with_a_number_is_a_label(teks):
    assert labels(split_merges(rows_under(teks, 7)))[1] == (f"{teks} (lanjutan)", 2)


def test_no_single_row_is_cut_off():
    assert labels(split_merges(rows_under("Program Satu", 6))) == [("Program Satu", 6)]


def test_columns_merged_alike_are_cut_at_the_same_row_and_never_inside_a_shorter_one():
    long = (Sel("Misi", gabung_baris=12), Sel("Tujuan", gabung_baris=12))
    rows = [
        Baris((*(long if n == 0 else ()), *((Sel("Sasaran", gabung_baris=4),) if n % 4 == 0 else ()), Sel(str(n))))
        for n in range(12)
    ]
    split = split_merges(rows)
    tall = {n: [sel.gabung_baris for sel in baris.sel[:-1]] for n, baris in enumerate(split) if len(baris.sel) > 1}
    assert tall == {0: [8, 8, 4], 4: [4], 8: [4, 4, 4]}


@st.composite
def tables(draw: st.DrawFn) -> tuple[Baris, ...]:
    """Two columns of cells merged at will beside a column of plain ones."""
    banyak = draw(st.integers(1, 30))
    starts: list[dict[int, int]] = []
    for _ in range(2):
        column, row = {}, 0
        while row < banyak:
            column[row] = draw(st.integers(1, banyak - row))
            row += column[row]
        starts.append(column)
    return tuple(
        Baris(
            (*(Sel(f"kolom {c} baris {n}", gabung_baris=col[n]) for c, col in enumerate(starts) if n in col), Sel("x"))
        )
        for n in range(banyak)
    )


@given(tables())
def test_every_column_stays_covered_from_top_to_bottom(rows):
    split = split_merges(rows)
    assert len(split) == len(rows)
    for table in (rows, split):
        assert sum(sel.gabung_baris for baris in table for sel in baris.sel) == 3 * len(rows)
    texts = [sel.teks for baris in rows for sel in baris.sel]
    kept = [sel.teks for baris in split for sel in baris.sel if not str(sel.teks).endswith("(lanjutan)")]
    assert kept == texts


def test_a_small_table_stays_on_one_page_and_others_may_break():
    def tied(teks: str, banyak: int, utuh: bool = True) -> list[bool]:
        rows = tuple(Baris((Sel(teks), Sel("x")), utuh=utuh) for _ in range(banyak))
        return [baris.dengan_berikut for baris in bind_small(rows, [3000, 3000], 9.0, 13000)]

    assert tied("pendek", 8) == [True] * 7 + [False]
    assert not any(tied("pendek", 9))
    assert not any(tied("kalimat yang panjang sekali " * 20, 6))
    assert not any(tied("pendek", 3, utuh=False))

"""Rows set aside while a document is finished: they come back as drawn, and their words are read with the others."""

from __future__ import annotations

from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.word import tables
from generator.word.anchors.ranges import read_words
from tests.word.baca_docx import draw_whole

ANEH = st.sampled_from(
    ["%s 100% %%", "a & <b>", "Bulanan/Triwulanan/Semesteran", "https://a/b", "x\n- y", "a\tb", "\x1f", ""]
)
TEKS, RATA = ANEH | st.text(max_size=30), st.sampled_from([None, *Rata])
SEL = st.builds(
    lambda teks, rata, tebal, kosong: Sel(teks, rata, tebal, kosong=kosong), TEKS, RATA, st.booleans(), st.booleans()
)
ROWS = st.lists(
    st.builds(Baris, st.tuples(SEL, SEL), st.sampled_from([Jenis.BIASA, Jenis.JUMLAH])), min_size=2, max_size=6
)


def tabel(rows) -> Tabel:
    return Tabel("uji", (Kolom(3), Kolom(1)), (Baris((Sel("Indikator"), Sel("Nilai")), Jenis.KEPALA),), tuple(rows))


def test_rows_set_aside_come_back_and_their_words_are_all_read(canvas):
    rows = (
        Baris((Sel("Arsip & <data>\nbaris dua"), Sel("93,77%"))),
        Baris((Sel("Jumlah"), Sel("1.250")), Jenis.JUMLAH),
    )
    kept = tables.draw_table(tabel(rows), canvas)
    whole = canvas.aside.put_back(kept).decode()
    assert "Indikator" in kept and "93,77%" not in kept
    assert whole.count("<w:tr>") == 3 and "93,77%" in whole
    assert canvas.aside.size == len(whole) - len(kept) + len("<!--baris:0-->")
    assert canvas.aside.read_words(kept, read_words) == read_words(whole)
    assert "Arsip &amp; &lt;data&gt;" in read_words(whole)


def test_a_table_of_one_row_is_left_whole(canvas):
    satu = Tabel("uji", (Kolom(1),), (), (Baris((Sel("satu"),)),))
    assert tables.draw_table(satu, canvas) == draw_whole(satu, canvas)


@given(rows=ROWS)
def test_a_row_by_the_pattern_of_its_shape_is_the_row_drawn_cell_by_cell(rows, new_canvas):
    quick, slow = new_canvas(), new_canvas()
    kept = tables.draw_table(tabel(rows), quick)
    with mock.patch.object(tables._Pen, "_plain_row", return_value=None):
        assert tables.draw_table(tabel(rows), slow) == kept
    assert quick.aside.put_back(kept) == slow.aside.put_back(kept)
    assert quick.aside.read_words(kept, read_words) == slow.aside.read_words(kept, read_words)

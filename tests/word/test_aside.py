"""Rows set aside while a document is finished: they come back as drawn, and their words are read with the others."""

from __future__ import annotations

from generator.reports.tabel import Baris, Jenis, Kolom, Sel, Tabel
from generator.word.anchors.ranges import read_words
from generator.word.parts.aside import Aside
from generator.word.tables import draw_table


def test_rows_set_aside_come_back_as_drawn_and_their_words_are_all_read(canvas):
    kepala = Baris((Sel("Indikator"), Sel("Nilai")), Jenis.KEPALA)
    rows = (
        Baris((Sel("Arsip & <data>\nbaris dua"), Sel("93,77%"))),
        Baris((Sel("Jumlah"), Sel("1.250")), Jenis.JUMLAH),
    )
    drawn = draw_table(Tabel("uji", (Kolom(3), Kolom(1)), (kepala,), rows), canvas)
    aside = Aside()
    kept = aside.keep_rows(drawn)
    assert "Indikator" in kept and "93,77%" not in kept
    assert aside.put_back(f"<w:body>{kept}</w:body>").decode() == f"<w:body>{drawn}</w:body>"
    assert aside.read_words(kept, read_words) == read_words(drawn)
    assert "Arsip &amp; &lt;data&gt;" in read_words(drawn)


def test_a_table_of_one_row_is_left_whole(canvas):
    drawn = draw_table(Tabel("uji", (Kolom(1),), (), (Baris((Sel("satu"),)),)), canvas)
    assert Aside().keep_rows(drawn) == drawn

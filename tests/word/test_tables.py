"""Promises of the drawn tables: grid, merges, repeated headers, escaping, speed."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from gaya import gaya_xml, nomor_xml
from hypothesis import given
from hypothesis import strategies as st

from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.word.parts.canvas import Canvas
from generator.word.parts.numbering import Numbering
from generator.word.parts.styles import Styles, W
from generator.word.tables import scale_widths
from tests.word.baca_docx import draw_whole
from tests.word.dokumen_contoh import matriks, sasaran

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def canvas() -> Canvas:
    return Canvas(Styles(gaya_xml("bab"), "uji"), Numbering(nomor_xml("bab", [])), {}, 8788, 13000)


def drawn(tabel: Tabel, canvas: Canvas) -> ElementTree.Element:
    return ElementTree.fromstring(f"<r {NS}>{draw_whole(tabel, canvas)}</r>")


def plain(rows: tuple[Baris, ...], columns: int, **kwargs: object) -> Tabel:
    kolom = tuple(Kolom(1) for _ in range(columns))
    return Tabel("uji", kolom, (Baris(tuple(Sel("K") for _ in kolom), Jenis.KEPALA),), rows, **kwargs)


@given(st.lists(st.floats(0.5, 40), min_size=1, max_size=32), st.integers(2000, 22000))
def test_column_widths_always_add_up_to_the_text_width(relative, total):
    widths = scale_widths(relative, total)
    assert sum(widths) == total and min(widths) >= 0


def test_every_row_covers_the_whole_grid_whatever_is_merged(canvas):
    for tabel in (sasaran(), matriks("m", 32, 61, 6)):
        root = drawn(tabel, canvas)
        grid = [int(column.get(f"{W}w", "0")) for column in root.iter(f"{W}gridCol")]
        assert sum(grid) == canvas.width
        for row in root.iter(f"{W}tr"):
            assert sum(int(cell.get(f"{W}w", "0")) for cell in row.iter(f"{W}tcW")) == canvas.width


def test_a_cell_merged_down_continues_without_text_in_the_rows_below(canvas):
    root = drawn(sasaran(), canvas)
    first_cells = [row.find(f"{W}tc") for row in root.iter(f"{W}tr")]
    merges = [
        cell.find(f"{W}tcPr/{W}vMerge").get(f"{W}val") if cell.find(f"{W}tcPr/{W}vMerge") is not None else ""
        for cell in first_cells
    ]
    assert merges == ["restart", "continue", "", "", "restart", "continue", "", ""]
    assert "".join(first_cells[5].itertext()) == ""


def test_all_header_rows_repeat_and_only_they(canvas):
    rows = list(drawn(matriks("m", 10, 5, 8), canvas).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] * 3 + [False] * 5


def test_a_row_that_may_be_taller_than_a_page_may_break(canvas):
    root = drawn(plain((Baris((Sel("a"),), utuh=False), Baris((Sel("b"),))), 1), canvas)
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in root.iter(f"{W}tr")] == [True, False, True]


def test_numbers_stand_right_and_band_text_left(canvas):
    xml = draw_whole(sasaran(), canvas)
    band = re.search(r"<w:p>(?:(?!</w:p>).)*Tujuan:", xml)
    assert band and "<w:jc" not in band[0]
    assert '<w:jc w:val="right"/>' in re.search(r"<w:p>(?:(?!</w:p>).)*>84,00<", xml)[0]


def test_awkward_text_is_escaped_and_its_lines_are_kept(canvas):
    root = drawn(plain((Baris((Sel('a & <b> "c"\nd\x07\x00e'),)),), 1), canvas)
    cell = list(root.iter(f"{W}tc"))[1]
    assert "".join(cell.itertext()) == 'a & <b> "c"de'
    assert len(list(cell.iter(f"{W}br"))) == 1


@pytest.mark.parametrize(
    ("teks", "drawn_as"),
    [
        ("Rapat Bulanan/Triwulanan/Semesteran", "Rapat Bulanan/|Triwulanan/|Semesteran"),
        ("Kabupaten/Kota", "Kabupaten/Kota"),
        ("https://contoh.go.id/laporan/kinerja", "https://contoh.go.id/laporan/kinerja"),
        ("Nomor 800/SEKRETARIAT/BKPSDM/2024", "Nomor 800/SEKRETARIAT/BKPSDM/2024"),
    ],
)
def test_a_long_word_may_end_a_line_after_each_of_its_strokes(canvas, teks, drawn_as):
    root = drawn(plain((Baris((Sel(teks), Sel((teks, teks)), Sel(teks, tebal=True))),), 3), canvas)
    cells = ["".join(cell.itertext()) for cell in list(root.iter(f"{W}tc"))[3:]]
    assert cells == [satu.replace("|", "\u200b") for satu in (drawn_as, drawn_as * 2, drawn_as)]


@given(st.text())
def test_any_text_gives_well_formed_xml(text):
    canvas = Canvas(Styles(gaya_xml("bab"), "uji"), Numbering(nomor_xml("bab", [])), {}, 8788, 13000)
    assert (
        drawn(plain((Baris((Sel(text), Sel((text, text), bernomor=True))),), 2, judul=text or "x"), canvas) is not None
    )


def test_each_numbered_cell_is_a_list_of_its_own(canvas):
    rows = tuple(Baris((Sel(("satu", "dua"), bernomor=True),)) for _ in range(2))
    root = drawn(plain(rows, 1), canvas)
    numbers = [number.get(f"{W}val") for number in root.iter(f"{W}numId")]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    assert len(canvas.lists) == 2


def test_an_empty_table_says_so_over_its_whole_width(canvas):
    root = drawn(plain((), 3, bila_kosong="Tidak ada data"), canvas)
    last = list(root.iter(f"{W}tr"))[-1]
    assert "".join(last.itertext()) == "Tidak ada data"
    assert last.find(f"{W}tc/{W}tcPr/{W}gridSpan").get(f"{W}val") == "3"


def test_a_gap_is_shaded_and_a_table_ends_in_a_paragraph(canvas):
    xml = draw_whole(sasaran(), canvas)
    assert "FFF2CC" in re.search(r"<w:tc>(?:(?!</w:tc>).)*belum diisi", xml)[0]
    assert xml.endswith("</w:p>")


@pytest.mark.parametrize("cells", [(Sel("a"),), (Sel("a"), Sel("b"), Sel("c")), (Sel("a"), Sel("b", gabung_kolom=2))])
def test_a_row_that_does_not_fill_the_grid_is_our_mistake(canvas, cells):
    with pytest.raises(ValueError, match="tabel uji"):
        draw_whole(plain((Baris(cells),), 2), canvas)


def test_a_large_table_is_drawn_whole(canvas):
    rows = tuple(
        Baris(tuple(Sel(f"{row}.{column}", Rata.KANAN if column == 9 else None) for column in range(10)))
        for row in range(3400)
    )
    xml = draw_whole(plain(rows, 10), canvas)
    assert xml.count("<w:tr>") == 3401 and xml.count("<w:tc>") == 34010
    assert ">3399.9<" in xml


def test_a_total_is_never_alone_on_the_next_page(canvas):
    rows = (*(Baris((Sel(str(n)),)) for n in range(9)), Baris((Sel("JUMLAH"),), Jenis.JUMLAH))
    kept = [row.find(f".//{W}keepNext") is not None for row in drawn(plain(rows, 1), canvas).iter(f"{W}tr")]
    assert kept[9]  # the row above the total
    assert not kept[8]


def test_a_group_of_rows_is_not_tied_to_the_last_row_as_well(canvas):
    def kept(rows: tuple[Baris, ...]) -> list[bool]:
        tabel = plain(rows, 2, dengan_berikut=True)
        return [row.find(f".//{W}keepNext") is not None for row in drawn(tabel, canvas).iter(f"{W}tr")][-3:]

    long = "kalimat yang panjang sekali " * 20
    alone = tuple(Baris((Sel("x"), Sel(long))) for _ in range(4))
    group = (*alone[:1], Baris((Sel("x", gabung_baris=2), Sel(long))), Baris((Sel(long),)), *alone[:1])
    assert kept(alone) == [False, True, True]
    assert kept(group) == [True, False, True]


@pytest.mark.parametrize(
    ("dengan_berikut", "kept"), [(False, [True, True, False, False]), (True, [False, False, True, True])]
)
def test_notes_stay_together_and_only_the_last_one_goes_with_what_follows(canvas, dengan_berikut, kept):
    notes = ("Satu.", "Dua.", "Tiga.")
    root = drawn(plain((Baris((Sel("x"),)),), 1, catatan=notes, dengan_berikut=dengan_berikut), canvas)
    below = [part for part in root if part.tag == f"{W}p"]
    assert [part.find(f".//{W}keepNext") is not None for part in below] == kept

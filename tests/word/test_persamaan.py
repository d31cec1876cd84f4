"""Formulas are native Word equations that fit the width of the page."""

from __future__ import annotations

import re

import pytest

from generator.reports.naskah import Pecahan, Persamaan
from generator.word.blocks import is_block
from generator.word.parts.persamaan import draw_persamaan
from generator.word.tree.metrics import text_width

LEBAR = 8788  # twips of text on an upright page
PANJANG = "Jumlah perangkat daerah yang menyusun dokumen perencanaan kinerja sesuai ketentuan " * 3


def texts(xml: str) -> list[str]:
    """The words of an equation, a piece each."""
    return re.findall(r'<m:t xml:space="preserve">([^<]*)</m:t>', xml)


def test_a_fraction_is_drawn_with_numerator_denominator_and_what_stands_around_it(canvas):
    xml = draw_persamaan(Persamaan("Indeks", (Pecahan("a & b", "c"), " × 100%")), canvas.sized(LEBAR, 13000))
    assert texts(xml) == ["Indeks", " = ", "a &amp; b", "c", " × 100%"]
    assert xml.count("<m:oMathPara ") == xml.count("<m:f>") == 1
    assert xml.count("<m:nor/>") == 5  # words stand upright, not as products of letters


def test_a_next_step_begins_with_the_sign_of_equality(canvas):
    xml = draw_persamaan(Persamaan("", (Pecahan("215", "400"), " = 53,75%")), canvas.sized(LEBAR, 13000))
    assert texts(xml) == ["= ", "215", "400", " = 53,75%"]


def test_a_formula_that_goes_on_stays_with_its_next_step(canvas):
    one, more = (
        draw_persamaan(Persamaan("A", ("b",), bersambung=satu), canvas.sized(LEBAR, 13000)) for satu in (False, True)
    )
    assert "<w:keepNext/>" not in one and "<w:keepNext/>" in more


@pytest.mark.parametrize("kiri", ["Indeks", PANJANG])
def test_long_words_are_cut_into_lines_that_fit_the_page_together(canvas, kiri):
    xml = draw_persamaan(Persamaan(kiri, (Pecahan(PANJANG, PANJANG), " × 100%")), canvas.sized(LEBAR, 13000))
    left, fraction = xml.split("<m:f>")
    widest = [max(text_width(teks, 10.5) for teks in texts(part)) for part in (left, fraction)]
    assert sum(widest) + text_width(" =  × 100%", 10.5) < LEBAR - 720
    assert " ".join(t for t in texts(fraction.split("<m:den>")[0])) == PANJANG.strip()


def test_a_long_sum_goes_on_in_a_second_line(canvas):
    xml = draw_persamaan(Persamaan("Nilai", (" + ".join(["12,75"] * 30), " = 382,5")), canvas.sized(LEBAR, 13000))
    assert len(texts(xml)) > 4 and max(text_width(teks, 10.5) for teks in texts(xml)) < LEBAR - 720


def test_an_equation_is_a_block():
    assert is_block((Persamaan("a", ("b",)),))

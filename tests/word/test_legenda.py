"""The legend of a drawn tree names what stands on its page."""

from itertools import pairwise

from generator.reports.pohon import Jenjang, Kotak, Pohon
from generator.word.tree import draw_tree
from generator.word.tree.look import TAMBAHAN, list_legend

PANJANG = ("uraian " * 500,)


def test_the_legend_below_a_page_names_the_boxes_of_that_page_and_nothing_else(canvas):
    levels = (Jenjang.CSF, Jenjang.LINTAS, Jenjang.UNIT, Jenjang.IMMEDIATE, Jenjang.KEGIATAN)
    branches = tuple(Kotak(level.name, PANJANG, jenjang=level, tambahan=level is Jenjang.UNIT) for level in levels)
    xml = draw_tree(Pohon("uji", "Uji", Kotak("S", anak=branches, jenjang=Jenjang.OPD)), canvas)
    pages = xml.replace("\u00a0", " ").split("</mc:AlternateContent>")
    assert len(pages) > 2
    for drawing, rest in pairwise(pages):
        legend = rest.split("<w:drawing>")[0]
        assert 'w:line="320"' in legend, "frames on two lines do not touch"
        assert [f" {level.value} " in legend for level in levels] == [f">{level.name}" in drawing for level in levels]
        assert (TAMBAHAN in legend) == (f">{Jenjang.UNIT.name}" in drawing)


def test_every_level_has_a_look_of_its_own():
    levels = [level for level in Jenjang if level is not Jenjang.KELOMPOK]
    legend = list_legend([Kotak("", jenjang=level) for level in levels])
    assert [name for name, _ in legend] == [level.value for level in levels]
    assert len({rupa for _, rupa in legend}) == len(levels)

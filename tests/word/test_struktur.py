"""Organisation charts stay on their page: every unit is there once, no box overlaps another, every box hangs under its own."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reports.pohon import Kotak
from generator.word.tree.layout import LANJUTAN
from generator.word.tree.metrics import box_height
from generator.word.tree.struktur import BARIS, SIZES, lay_out_struktur

LEBAR, TINGGI = 8_780, 11_500  # twips: A4 portrait

names = st.text(alphabet="ABCDEabcde ", min_size=1, max_size=60)
units = st.recursive(
    st.builds(Kotak, names, st.just(()), names),
    lambda below: st.builds(Kotak, names, st.just(()), names, st.lists(below, max_size=5).map(tuple)),
    max_leaves=12,
)


def count_boxes(box: Kotak) -> int:
    return 1 + sum(count_boxes(child) for child in box.anak)


@settings(max_examples=25)
@given(st.builds(Kotak, names, st.just(()), names, st.lists(units, max_size=9).map(tuple)))
def test_every_unit_has_a_box_of_its_own_on_its_page(akar):
    pages = lay_out_struktur(akar, LEBAR, TINGGI)
    drawn = [box for page in pages for box in page.boxes if not box.box.judul.endswith(LANJUTAN)]
    assert len(drawn) == count_boxes(akar)
    for page in pages:
        assert page.width <= LEBAR and page.height <= TINGGI and page.size in SIZES
        assert all(
            box.x >= 0 and box.x + box.width <= page.width and box.y + box.height <= page.height for box in page.boxes
        )
        for one, other in combinations(page.boxes, 2):
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert apart_x or one.y + one.height <= other.y or other.y + other.height <= one.y
        for box in page.boxes:
            assert box.height >= box_height(box.box, box.width, page.size)
            assert box.induk is None or page.boxes[box.induk].y + page.boxes[box.induk].height <= box.y


@pytest.mark.parametrize("banyak", [1, 3, 4, 5, 9, 30])
def test_pages_are_not_higher_than_the_paper(banyak):
    akar = Kotak("Dinas", anak=tuple(Kotak(f"Bidang {n}", anak=(Kotak(f"Seksi {n}"),) * 3) for n in range(banyak)))
    assert all(page.height <= TINGGI for page in lay_out_struktur(akar, LEBAR, TINGGI))


def test_the_way_down_to_a_lower_row_is_free():
    """The connector runs straight down from the head's middle: no box of an upper row may stand there."""
    akar = Kotak("Dinas", anak=tuple(Kotak(f"Bidang {n}") for n in range(2 * BARIS + 1)))
    (page,) = lay_out_struktur(akar, LEBAR, TINGGI)
    middle = page.boxes[0].x + page.boxes[0].width // 2
    last = max(box.y for box in page.boxes)
    assert all(not box.x <= middle <= box.x + box.width for box in page.boxes[1:] if box.y < last)


def test_an_office_without_units_is_one_box():
    (page,) = lay_out_struktur(Kotak("Kecamatan"), LEBAR, TINGGI)
    assert len(page.boxes) == 1

"""The workbook that reading is timed with holds just as many cells as it is said to."""

import pytest

from bench.buku import count_typed, cut_cells
from tests.helpers.contoh import load_sumber


@pytest.mark.parametrize("banyak", [3000, 1001, 400])
def test_the_data_are_cut_to_exactly_so_many_cells(banyak):
    data = load_sumber("contoh-bersih-2024")
    before = count_typed(data)
    kept = cut_cells(data, banyak)
    assert count_typed(kept) == min(banyak, before)
    assert kept["profil"] == data["profil"]
    assert count_typed(data) == before

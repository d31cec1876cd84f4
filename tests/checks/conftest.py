"""The faultless small agency, fresh for each test; the figures of the clean example."""

import pytest

from generator.measures.ukur import measure
from tests.checks.buku import DASAR, Buku, load_source


@pytest.fixture
def buku():
    return Buku(DASAR)


@pytest.fixture(scope="session")
def hasil():
    """The year of the clean example.

    It has 3 programs, 11 kegiatan, 30 sub kegiatan, 5 IKU, a pagu of Rp9.060.805.000, a realisasi of Rp8.693.933.900, a serapan
    of 95,95% and a capaian of 101,57%.
    """
    return measure(load_source("contoh-bersih-2024").isian, None)

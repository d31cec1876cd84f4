"""The faultless small agency, fresh for each test."""

import pytest

from tests.checks.buku import DASAR, Buku


@pytest.fixture
def buku():
    return Buku(DASAR)

"""The generated table of keys is the one that the schema gives today."""

from tests.seams.kamus import KAMUS, write_kamus


def test_the_table_of_keys_is_fresh():
    assert KAMUS.read_text(encoding="utf-8") == write_kamus()

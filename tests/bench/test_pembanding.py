"""The comparison is fair: every engine shows the same words, and the floor is the very document that we write."""

import json

import pytest

from bench.pembanding.__main__ import main
from bench.pembanding.bahan import make_bahan, visible_words
from bench.pembanding.mesin import PYTHON, prepare_floor, prepare_ours, read_document


@pytest.mark.parametrize("nama", PYTHON)
def test_every_engine_shows_the_same_words(nama):
    bahan = make_bahan(7)
    words = visible_words(read_document(PYTHON[nama](bahan)()))
    assert words == visible_words(read_document(prepare_ours(bahan)()))
    assert all(text.replace("&", "&amp;") in words for text in (*bahan.nilai.values(), *bahan.paragraf))


def test_the_floor_writes_what_we_write():
    bahan = make_bahan(7)
    assert prepare_floor(bahan)() == prepare_ours(bahan)()


def test_an_engine_tells_its_seconds_and_leaves_its_document(tmp_path, capsys):
    assert main(["--dalam-proses", "floor", "5", str(tmp_path / "floor.docx")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["spent"]) > 1 and min(found["spent"]) > 0
    assert "Paragraf 29" in read_document((tmp_path / "floor.docx").read_bytes())

"""A gap in the words of a template is as yellow as one in a block."""

from __future__ import annotations

from generator.word.gaps import highlight_gaps

KUNING = '<w:highlight w:val="yellow"/>'


def run(look: str, text: str) -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_gap_is_marked_and_the_words_around_it_are_not():
    before = run("<w:b/>", "Pihak Pertama, ") + run("<w:b/><w:u/>", "[belum diisi: nama]")
    marked = run("<w:b/>", "Pihak Pertama, ") + run(f"<w:b/>{KUNING}<w:u/>", "[belum diisi: nama]")
    assert highlight_gaps(before, "[belum diisi") == marked
    inside = run("", "Kota, ") + run(KUNING, "[belum diisi: tanggal]") + run("", " dan lain-lain")
    assert highlight_gaps(run("", "Kota, [belum diisi: tanggal] dan lain-lain"), "[belum diisi") == inside


def test_a_part_without_gaps_stays_as_it_is():
    assert highlight_gaps(run("<w:u/>", "Nama"), "[belum diisi") == run("<w:u/>", "Nama")

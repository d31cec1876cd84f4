"""The marks that close the items of a list, and the capitals of headings."""

from __future__ import annotations

import pytest

from generator.reports.wording import close_items, head_case


def test_parts_of_a_sentence_are_parted_by_semicolons_and_sentences_end_in_full_stops():
    assert close_items(["menyusun rencana;", "mengukur kinerja"]) == ("menyusun rencana;", "mengukur kinerja.")
    assert close_items(["Mutu naik", "Biaya turun."]) == ("Mutu naik.", "Biaya turun.")
    assert close_items(["UU Nomor 1", "UU Nomor 2"], nama=True) == ("UU Nomor 1;", "UU Nomor 2.")


def test_an_item_that_is_closed_already_keeps_its_end():
    assert close_items(["menyusun; dan", "mengukur."]) == ("menyusun; dan", "mengukur.")
    nested = "Langkah:\n1. satu\n2. dua"
    assert close_items([nested, "Selesai"]) == (nested, "Selesai.")
    assert close_items([]) == ()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Pegawai menurut jenis kelamin", "Pegawai menurut Jenis Kelamin"),
        ("Tindak lanjut rekomendasi DPRD atas LKPJ Tahun 2023", "Tindak Lanjut Rekomendasi DPRD atas LKPJ Tahun 2023"),
        ("PROGRAM KEPEGAWAIAN DAERAH", "Program Kepegawaian Daerah"),
        ("Rincian rata-rata lama sekolah dan hasil Pra-reviu", "Rincian Rata-Rata Lama Sekolah dan Hasil Pra-reviu"),
        ("sarana (milik dinas) dan kantor/gudang e-Kinerja", "Sarana (Milik Dinas) dan Kantor/Gudang e-Kinerja"),
    ],
)
def test_headings_have_capital_first_letters(typed, printed):
    assert head_case(typed) == printed

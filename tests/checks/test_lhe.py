"""Follow-up of the recommendations of the evaluation."""

import pytest


@pytest.mark.parametrize(
    ("kunci", "isi", "found"),
    [
        ("status", "selesai", []),
        ("status", None, [("CEK-157", "Rekomendasi LHE!H6")]),
        ("bukti", None, [("CEK-158", "Rekomendasi LHE!I6")]),
    ],
)
def test_a_recommendation_has_its_status_and_evidence_as_the_others_have(buku, kunci, isi, found):
    add_two(buku, status="selesai", bukti="Notula rapat")
    assert buku.ubah("rekomendasi_lhe", 2, **{kunci: isi}).temuan() == found


def test_columns_that_nobody_fills_are_not_told(buku):
    add_two(buku)
    assert buku.temuan() == []
    assert buku.ubah("rekomendasi_lhe", 1, status="selesai").ubah("rekomendasi_lhe", 2, status="selesai").temuan() == []


def test_what_is_not_done_needs_no_evidence(buku):
    add_two(buku, status="selesai", bukti="Notula rapat")
    assert buku.ubah("rekomendasi_lhe", 2, status="dalam proses", bukti=None).temuan() == []


def add_two(buku, **isi):
    for nomor in ("1", "2"):
        row = {"tahun_lhe": 2023, "nomor": nomor, "rekomendasi": f"Rekomendasi {nomor}", "rencana_aksi": "Rapat"}
        buku.tambah("rekomendasi_lhe", **row, **isi)

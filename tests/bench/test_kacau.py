"""A short sample of the damaged files: the program answers each in its own words."""

import pytest

from bench.kacau.__main__ import TEMPLAT_MULAI, main
from bench.kacau.jalan import DIPAKAI, DITOLAK, GAGAL, Tugas, try_one


@pytest.mark.parametrize("benih", range(12))
def test_a_damaged_workbook_is_used_or_refused_with_codes(benih):
    fate = try_one(Tugas(False, benih))
    assert fate.jejak == ""
    assert fate.hasil == DIPAKAI or (fate.hasil == DITOLAK and fate.kode)


@pytest.mark.parametrize("benih", range(TEMPLAT_MULAI, TEMPLAT_MULAI + 12))
def test_a_damaged_template_is_used_or_refused_with_codes(benih):
    fate = try_one(Tugas(True, benih))
    assert fate.jejak == ""
    assert fate.hasil == DIPAKAI or (fate.hasil == DITOLAK and fate.kode)


def test_a_fault_of_the_program_is_told_and_counted(monkeypatch, capsys):
    monkeypatch.setattr(
        "bench.kacau.__main__.run_tasks", lambda function, tasks, *rest: enumerate(map(function, tasks))
    )
    monkeypatch.setattr("bench.kacau.jalan.use_workbook", lambda path, acak: 1 / 0)
    assert main(["--buku", "2", "--templat", "0"]) == 1
    told = capsys.readouterr().out
    assert told.count("ZeroDivisionError") == 2
    assert all(told.count(f"(seed {benih})") == 2 for benih in (1, 2))  # among the slowest and among the largest
    assert f"0 {DIPAKAI}, 0 {DITOLAK}, 2 {GAGAL}" in told

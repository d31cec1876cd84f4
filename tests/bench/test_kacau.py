"""A short sample of the damaged files: the program answers each in its own words."""

import signal
import sys
import time

import pytest

from bench.kacau.__main__ import TEMPLAT_MULAI, main
from bench.kacau.batas import limit_time
from bench.kacau.jalan import DIPAKAI, DITOLAK, GAGAL, Tugas, try_one

NO_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no work by its time of the processor")


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


def burn(path, acak):
    """Never ends, whatever the program would catch."""
    while True:
        try:
            sum(range(1000))
        except Exception:
            continue


def wait(path, acak):
    """Twice as long as the limit, but by the clock alone."""
    time.sleep(0.4)
    return DIPAKAI, ()


@NO_WINDOWS
@pytest.mark.parametrize(
    ("work", "hasil", "jejak"), [(burn, GAGAL, "more than 0.2 s of the processor"), (wait, DIPAKAI, "")]
)
def test_only_time_of_the_processor_stops_a_file(work, hasil, jejak, monkeypatch):
    monkeypatch.setattr("bench.kacau.jalan.use_workbook", work)
    monkeypatch.setattr("bench.kacau.jalan.limit_time", lambda: limit_time(0.2))
    fate = try_one(Tugas(False, 1))
    assert (fate.hasil, jejak in fate.jejak, bool(fate.jejak)) == (hasil, True, bool(jejak))
    assert (0.15 < fate.detik < 0.6) if work is burn else fate.detik < 0.15
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


@NO_WINDOWS
def test_a_limit_that_is_over_stops_nothing_later():
    with limit_time(0.1):
        pass
    end = time.process_time() + 0.25
    while time.process_time() < end:
        pass

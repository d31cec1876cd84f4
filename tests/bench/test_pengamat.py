"""The benchmark tells where the time goes: own time only, of the processor, the functions' answers unchanged."""

import time

from bench.pengamat import Pengamat, read_peak


def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return "burnt"


def outer(call):
    return call(0.03), call(0.03)


def test_nested_functions_are_timed_apart_and_answer_as_before():
    pengamat = Pengamat()
    inner = pengamat.time(burn, lambda seconds: f"burn {seconds}")
    assert pengamat.time(outer, lambda call: "outer")(inner) == ("burnt", "burnt")

    tahap = pengamat.take()
    assert set(tahap) == {"burn 0.03", "outer"}
    assert tahap["burn 0.03"].md >= 60 > tahap["outer"].md
    assert tahap["outer"].puncak == read_peak()
    assert pengamat.take() == {}


def test_waiting_costs_nothing():
    pengamat = Pengamat()
    pengamat.time(time.sleep, lambda seconds: "wait")(0.1)
    assert pengamat.take()["wait"].md < 50


def test_what_is_yielded_is_made_within_its_own_time():
    pengamat = Pengamat()
    assert pengamat.time(lambda: (burn(0.03) for _ in range(2)), lambda: "yield")() == ["burnt", "burnt"]
    assert pengamat.take()["yield"].md >= 60


def test_a_function_that_raises_is_counted_and_raises():
    pengamat = Pengamat()
    try:
        pengamat.time(lambda: 1 / 0, lambda: "fault")()
    except ZeroDivisionError:
        assert list(pengamat.take()) == ["fault"]
    else:
        raise AssertionError

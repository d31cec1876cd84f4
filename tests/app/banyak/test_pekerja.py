"""Worker processes: every task gets its result, and a task that dies or hangs costs only itself."""

import multiprocessing

import pytest

from generator.app.banyak import pekerja
from generator.app.banyak.pekerja import Gagal, run_tasks
from tests.helpers.pekerjaan import work

DETIK = 60


def test_every_task_gets_its_own_result():
    assert dict(run_tasks(work, [1, 2, 3, 4, 5], 2, DETIK)) == {0: 2, 1: 4, 2: 6, 3: 8, 4: 10}


def test_a_task_whose_process_dies_stops_no_other():
    assert dict(run_tasks(work, [1, "mati", 3, "mati", 5], 2, DETIK)) == {
        0: 2,
        1: Gagal.MATI,
        2: 6,
        3: Gagal.MATI,
        4: 10,
    }


def test_a_task_that_takes_too_long_is_stopped_and_the_others_go_on():
    assert dict(run_tasks(work, ["lama", 2], 2, 3)) == {0: Gagal.LAMA, 1: 4}


def test_a_process_is_replaced_after_its_share_of_tasks(monkeypatch):
    monkeypatch.setattr(pekerja, "TUGAS_TERBANYAK", 2)
    found = dict(run_tasks(work, ["siapa"] * 4, 1, DETIK))
    assert found[0] == found[1] != found[2] == found[3]


@pytest.mark.parametrize("banyak", [1, 3])
def test_leaving_early_leaves_no_process_behind(banyak):
    results = run_tasks(work, [1, "lama", "lama"], banyak, DETIK)
    assert next(results) == (0, 2)
    results.close()
    assert multiprocessing.active_children() == []


def test_no_task_is_no_work():
    assert list(run_tasks(work, [], 2, DETIK)) == []

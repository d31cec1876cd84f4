"""One thread works, one task after the other; a task can be stopped, and a fault never ends the thread."""

from __future__ import annotations

import threading
import time

from generator.jendela.kerja import Batal, Gagal, Kabar, Pekerja, Selesai


def wait_for(pekerja: Pekerja, banyak: int) -> list:
    """Collect so many pieces of news, or fail."""
    found, until = [], time.monotonic() + 10
    while len(found) < banyak:
        assert time.monotonic() < until, found
        found += pekerja.collect()
        time.sleep(0.005)
    return found


def test_news_come_in_order_with_the_number_of_their_task():
    pekerja = Pekerja()

    def work(lapor):
        lapor("satu")
        return threading.current_thread().name

    nomor = [pekerja.start(work), pekerja.start(lambda lapor: 2)]
    assert wait_for(pekerja, 3) == [Kabar(nomor[0], "satu"), Selesai(nomor[0], "pekerja"), Selesai(nomor[1], 2)]


def test_a_task_is_stopped_when_it_next_reports_and_its_cleaning_up_is_done():
    pekerja, begun, cleaned = Pekerja(), threading.Event(), threading.Event()

    def work(lapor):
        try:
            while True:
                begun.set()
                time.sleep(0.005)
                lapor(None)
        finally:
            cleaned.set()

    nomor = pekerja.start(work)
    assert begun.wait(10)
    pekerja.cancel(nomor)
    found = [berita for berita in wait_for_end(pekerja, nomor) if not isinstance(berita, Kabar)]
    assert found == [Batal(nomor)] and cleaned.is_set()


def wait_for_end(pekerja: Pekerja, nomor: int) -> list:
    found: list = []
    while not any(berita.nomor == nomor and not isinstance(berita, Kabar) for berita in found):
        found += wait_for(pekerja, 1)
    return found


def test_a_closed_window_waits_for_the_work_to_clear_up_but_not_for_ever():
    pekerja, free = Pekerja(), threading.Event()
    assert pekerja.wait(0)
    pekerja.start(lambda lapor: free.wait(10))
    assert not pekerja.wait(0.02)
    free.set()
    assert pekerja.wait(10)


def test_stopping_leaves_the_tasks_that_come_after_alone():
    pekerja = Pekerja()
    pekerja.cancel(0)
    nomor = pekerja.start(lambda lapor: lapor("jalan"))
    assert wait_for(pekerja, 2) == [Kabar(nomor, "jalan"), Selesai(nomor, None)]


def test_a_fault_is_told_with_its_traceback_and_the_thread_goes_on():
    pekerja = Pekerja()

    def fail(lapor):
        raise SystemExit("rusak")

    nomor = pekerja.start(fail)
    (gagal,) = wait_for(pekerja, 1)
    assert isinstance(gagal, Gagal) and gagal.nomor == nomor
    assert "SystemExit: rusak" in gagal.jejak
    assert wait_for(pekerja, 1) if pekerja.start(lambda lapor: None) else False

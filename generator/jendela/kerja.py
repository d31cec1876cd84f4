"""Work beside the window: one thread takes one task after the other, and its news wait in a queue for the window."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

Lapor = Callable[[Any], None]


class DibatalkanError(Exception):
    """The user no longer wants what is being done; raised inside the task when it next reports."""


@dataclass(frozen=True, slots=True)
class Kabar:
    """A piece of news from task `nomor` on its way; `isi` is whatever the task reports."""

    nomor: int
    isi: Any


@dataclass(frozen=True, slots=True)
class Selesai:
    """Task `nomor` gave `isi`."""

    nomor: int
    isi: Any


@dataclass(frozen=True, slots=True)
class Batal:
    """Task `nomor` was stopped by the user."""

    nomor: int


@dataclass(frozen=True, slots=True)
class Gagal:
    """Task `nomor` ended with a fault; `jejak` is its traceback, for the log file only."""

    nomor: int
    galat: BaseException
    jejak: str


Berita = Kabar | Selesai | Batal | Gagal
Tugas = Callable[[Lapor], Any]


class Pekerja:
    """The thread that works. Whoever starts a task gets its number, and takes the news of it with `collect`."""

    def __init__(self) -> None:
        self._antre: SimpleQueue[tuple[int, Tugas, threading.Event]] = SimpleQueue()
        self._berita: SimpleQueue[Berita] = SimpleQueue()
        self._nomor = 0
        self._batal: dict[int, threading.Event] = {}  # of the tasks that have not ended
        self._diam = threading.Event()
        threading.Thread(target=self._work, name="pekerja", daemon=True).start()

    def start(self, tugas: Tugas) -> int:
        """Let a task be done after those that wait; it is called with the function that it reports to."""
        self._nomor += 1
        self._diam.clear()
        batal = self._batal[self._nomor] = threading.Event()
        self._antre.put((self._nomor, tugas, batal))
        return self._nomor

    def cancel(self, nomor: int) -> None:
        """Stop this task when it next reports; nothing where it has ended."""
        batal = self._batal.get(nomor)
        if batal:
            batal.set()

    def wait(self, detik: float) -> bool:
        """Wait so many seconds for the end of all tasks; tell whether it came."""
        return self._nomor == 0 or self._diam.wait(detik)

    def collect(self) -> list[Berita]:
        """Return the news that came since the last call; never waits."""
        found: list[Berita] = []
        while True:
            try:
                found.append(self._berita.get_nowait())
            except Empty:
                return found

    def _work(self) -> None:
        while True:
            nomor, tugas, batal = self._antre.get()
            self._berita.put(self._do(nomor, tugas, batal))
            del self._batal[nomor]
            if nomor == self._nomor:
                self._diam.set()

    def _do(self, nomor: int, tugas: Tugas, batal: threading.Event) -> Berita:
        def report(isi: Any) -> None:
            if batal.is_set():
                raise DibatalkanError
            self._berita.put(Kabar(nomor, isi))

        try:
            return Selesai(nomor, tugas(report))
        except DibatalkanError:
            return Batal(nomor)
        except BaseException as error:
            return Gagal(nomor, error, traceback.format_exc())

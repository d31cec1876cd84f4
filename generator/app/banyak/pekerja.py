"""Runs one function over many tasks in worker processes; a worker that dies or hangs costs nothing but its own task."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection, wait
from typing import Any

TUGAS_TERBANYAK = 50  # tasks of one process; then a fresh one goes on, so that memory stays flat
_PROSES = multiprocessing.get_context("spawn")  # the same on every system


class Gagal(Enum):
    """Why a task has no result."""

    MATI = "its process ended of itself"
    LAMA = "it took too long and was stopped"


@dataclass
class _Pekerja:
    """One worker process, the task that it works on (None: it waits for one), and when that task must be ready."""

    proses: Any
    saluran: Connection
    tugas: int | None = None
    batas: float = 0.0
    selesai: int = 0


def run_tasks(
    function: Callable[[Any], Any], tasks: Sequence[Any], banyak: int, detik: float
) -> Iterator[tuple[int, Any]]:
    """Yield the number of each task and its result, or a `Gagal`, as they become ready.

    `function` is a module's own and raises nothing; tasks and results can be pickled. `banyak` processes work at once, a
    task is stopped after so many seconds. Leaving the iterator early stops all of them.
    """
    waiting = deque(range(len(tasks)))
    workers: list[_Pekerja] = []
    try:
        while waiting or any(worker.tugas is not None for worker in workers):
            while waiting and len(workers) < banyak:
                workers.append(_start(function))
            for worker in workers:
                if worker.tugas is None and waiting:
                    _hand(worker, waiting.popleft(), tasks, detik)
            yield from _collect(workers)
    finally:
        for worker in workers:
            _stop(worker)


def _start(function: Callable[[Any], Any]) -> _Pekerja:
    ours, theirs = _PROSES.Pipe()
    proses = _PROSES.Process(target=_serve, args=(theirs, function), daemon=True)
    proses.start()
    theirs.close()  # so that the pipe ends when the process does
    return _Pekerja(proses, ours)


def _serve(saluran: Connection, function: Callable[[Any], Any]) -> None:
    """Work on one task after the other until the pipe closes; Ctrl+C is the parent's to act upon."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            saluran.send(function(saluran.recv()))


def _hand(worker: _Pekerja, number: int, tasks: Sequence[Any], detik: float) -> None:
    worker.tugas, worker.batas = number, time.monotonic() + detik
    with suppress(OSError):  # it has just died; its pipe tells so
        worker.saluran.send(tasks[number])


def _collect(workers: list[_Pekerja]) -> Iterator[tuple[int, Any]]:
    """Wait for the first result or the first task out of time; yield what came, and drop workers that are used up."""
    busy = {worker.saluran: worker for worker in workers if worker.tugas is not None}
    patience = max(min(worker.batas for worker in busy.values()) - time.monotonic(), 0)
    ready = [busy[saluran] for saluran in wait(list(busy), patience)]
    late = [worker for worker in busy.values() if worker not in ready and worker.batas <= time.monotonic()]
    for worker in (*ready, *late):
        number, worker.tugas = worker.tugas, None
        result = _receive(worker) if worker in ready else Gagal.LAMA
        worker.selesai += 1
        if isinstance(result, Gagal) or worker.selesai >= TUGAS_TERBANYAK:
            workers.remove(worker)
            _stop(worker)
        yield number, result


def _receive(worker: _Pekerja) -> Any:
    try:
        return worker.saluran.recv()
    except (EOFError, OSError):
        return Gagal.MATI


def _stop(worker: _Pekerja) -> None:
    worker.saluran.close()
    worker.proses.kill()
    worker.proses.join()

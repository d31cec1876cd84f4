"""The limits of one damaged file: time of the processor, so that a busy machine stops nothing, and memory of its process."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

if sys.platform != "win32":
    import resource

BATAS_DETIK = 60.0  # of the processor
BATAS_JAM = (
    900.0  # by the clock, then the process is ended from outside: waiting for ever, or a call that never returns
)
BATAS_MEMORI = 3 << 30  # bytes of address space of one process


class WaktuHabisError(BaseException):
    """A file has used up its time; no `except Exception` of the program may go on with it."""


@contextmanager
def limit_time(detik: float = BATAS_DETIK) -> Iterator[None]:
    """Raise `WaktuHabisError` in the work within, once it has used so many seconds of the processor; Windows knows no such limit."""
    if sys.platform == "win32":
        yield
        return
    former = signal.signal(signal.SIGPROF, lambda number, frame: _stop(detik, frame))
    signal.setitimer(signal.ITIMER_PROF, detik, 1.0)  # each second again, should something swallow the first
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.signal(signal.SIGPROF, former)


def _stop(detik: float, frame: FrameType | None) -> None:
    raise WaktuHabisError(f"more than {detik:g} s of the processor")


def limit_memory() -> None:
    """Let a file that blows up end as a failure of its own process, not of the machine."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (BATAS_MEMORI, BATAS_MEMORI))

"""Processor time and peak memory of watched functions; knows no stage by name."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from types import GeneratorType
from typing import Any

if sys.platform != "win32":
    import resource


@dataclass
class Tahap:
    """One stage: its own milliseconds of the processor, and the memory peak of the run up to its last end (MB; 0: unknown)."""

    md: float = 0.0
    puncak: float = 0.0


@dataclass
class Pengamat:
    """Keeps the time of every watched function under the name of its stage; nested calls count once, where they run."""

    tahap: dict[str, Tahap] = field(default_factory=dict)
    _nested: list[float] = field(default_factory=lambda: [0.0])

    def time(self, function: Callable[..., Any], name: Callable[..., str]) -> Callable[..., Any]:
        """Return the function, timed under what `name` says of its arguments; what it yields is made within that time."""

        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            label, start = name(*args), time.process_time()
            self._nested.append(0.0)
            try:
                found = function(*args, **kwargs)
                return list(found) if isinstance(found, GeneratorType) else found
            finally:
                self._note(label, (time.process_time() - start) * 1000)

        return timed

    def _note(self, label: str, spent: float) -> None:
        within = self._nested.pop()
        self._nested[-1] += spent
        tahap = self.tahap.setdefault(label, Tahap())
        tahap.md += spent - within
        tahap.puncak = read_peak() or 0.0

    def take(self) -> dict[str, Tahap]:
        """Return what was kept and begin anew."""
        taken, self.tahap = self.tahap, {}
        return taken


def forget_peak() -> None:
    """Let `read_peak` tell from here on; only Linux can, elsewhere it stays the peak since the process began."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def read_peak() -> float | None:
    """Return the memory peak of this process in MB; None where the system does not tell (Windows).

    Linux counts to `ru_maxrss` what the parent had when it started this process, but not to VmHWM.
    """
    with suppress(OSError):
        facts = Path("/proc/self/status").read_text().splitlines()
        return next(int(fact.split()[1]) for fact in facts if fact.startswith("VmHWM")) / 1024
    return _read_most("SELF")


def read_peak_of_children() -> float | None:
    """Return the memory peak in MB of the largest process that this one waited for; None on Windows."""
    return _read_most("CHILDREN")


def _read_most(who: str) -> float | None:
    if sys.platform == "win32":
        return None
    most = resource.getrusage(getattr(resource, f"RUSAGE_{who}")).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)


def read_children() -> float:
    """Return the seconds of the processor of all programs that this process started and waited for; 0 on Windows."""
    if sys.platform == "win32":
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tell(text: str) -> None:
    """Say beside the tables what is being measured, so that nobody thinks it hangs."""
    print(f"… {text}", file=sys.stderr, flush=True)

"""Times the functions that the command line and the pipeline call in other stages; knows no stage by name."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

if sys.platform != "win32":
    import resource


@dataclass
class Tahap:
    """One function of a stage: how often it ran, its own seconds, the memory peak after it last ended (MB, or None)."""

    kali: int = 0
    detik: float = 0.0
    puncak: float | None = None


@dataclass
class Pengamat:
    """Keeps the seconds of every watched function, in the order of first call; nested calls count once, where they run."""

    tahap: dict[str, Tahap] = field(default_factory=dict)
    laporan: str = ""  # the report being made; it stands before the function's name
    _nested: list[float] = field(default_factory=lambda: [0.0])

    def watch(self, modules: list[ModuleType]) -> None:
        """Replace, in these modules, each function that comes from a stage other than theirs by a timed one."""
        homes = {module.__name__ for module in modules}
        for module in modules:
            for name, value in list(vars(module).items()):
                if _is_of_a_stage(value) and value.__module__ not in homes:
                    setattr(module, name, self.time(value))

    def time(self, function: Callable[..., Any], laporan: str = "") -> Callable[..., Any]:
        """Return the function, timed under its dotted name without «generator.», that of its report before it."""
        name = f"{function.__module__.removeprefix('generator.')}.{function.__name__}"

        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            self._nested.append(0.0)
            try:
                return function(*args, **kwargs)
            finally:
                self._note(f"{laporan or self.laporan} {name}".strip(), time.perf_counter() - start)

        return timed

    def _note(self, label: str, seconds: float) -> None:
        within = self._nested.pop()
        self._nested[-1] += seconds
        tahap = self.tahap.setdefault(label, Tahap())
        tahap.kali += 1
        tahap.detik += seconds - within
        tahap.puncak = read_peak()

    def take(self) -> dict[str, Tahap]:
        """Return what was kept and begin anew."""
        taken, self.tahap = self.tahap, {}
        return taken


def _is_of_a_stage(value: object) -> bool:
    return isinstance(value, FunctionType) and value.__module__.startswith("generator.")


def forget_peak() -> None:
    """Let `read_peak` tell from here on; only Linux can, elsewhere it stays the peak since the process began."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def read_peak() -> float | None:
    """Return the memory peak of this process in MB; None where the system does not tell (Windows)."""
    if sys.platform == "win32":
        return None
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1024 / (1024 if sys.platform == "darwin" else 1)

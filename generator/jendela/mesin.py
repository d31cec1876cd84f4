"""The one place where the window loads what works: documents and workbooks take a second to load, the window a tenth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.jendela.kerja import Lapor


def prepare(lapor: Lapor) -> None:
    """Load what the tasks need, while the user looks at the new window."""
    _load()


def ask(nama: str, *arguments: Any) -> Callable[[Lapor], Any]:
    """Return the task of that name in `generator.jendela.tugas` with its arguments, to be done by the working thread."""
    return lambda lapor: getattr(_load(), nama)(lapor, *arguments)


def _load() -> Any:
    from generator.jendela import tugas

    return tugas

"""A fault of the program while a template is filled: its traceback goes into a log file, which the message names."""

from __future__ import annotations

from generator.app.pengguna.catatan import note_error
from generator.catalogue.templat import PENGISIAN_GAGAL
from generator.problems import Place, Problem


def note_fault(templat: str) -> Problem:
    """Return the problem of the one report whose template was being filled when the error at hand came up."""
    return PENGISIAN_GAGAL.at(Place(), templat=templat, catatan=note_error())

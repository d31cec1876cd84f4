"""A fault of the program itself: its traceback goes into a log file, which the message names."""

from __future__ import annotations

import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from generator.catalogue.templat import PENGISIAN_GAGAL
from generator.problems import Place, Problem


def write_log() -> Path:
    """Save the traceback of the error at hand in the temporary folder, under a name of its own."""
    log = Path(tempfile.gettempdir()) / f"lkjip-kesalahan-{datetime.now():%Y%m%d-%H%M%S-%f}.log"
    log.write_text(traceback.format_exc(), encoding="utf-8")
    return log


def note_fault(templat: str) -> Problem:
    """Return the problem of the one report whose template was being filled when the error at hand came up."""
    return PENGISIAN_GAGAL.at(Place(), templat=templat, catatan=write_log())

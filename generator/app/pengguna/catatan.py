"""The log file of a fault of the program itself, with all that helps to mend it; the same from window and command line."""

from __future__ import annotations

import platform
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import generator
from generator.app.pengguna.folder import find_folder

DISIMPAN = 50  # log files of a user; the oldest go


def write_log(jejak: str, folder: Path | None = None, buku: Path | None = None) -> Path | None:
    """Save a traceback with what it happened to, and return the log; None where no folder can be written.

    It goes into `folder` (None: the user's own), into the temporary folder where that cannot be written.
    """
    kini = datetime.now()
    isi = "\n".join([*_describe(kini, buku), "", jejak])
    for tempat in (folder or find_folder(), Path(tempfile.gettempdir())):
        with suppress(OSError):
            tempat.mkdir(parents=True, exist_ok=True)
            log = tempat / f"kesalahan-{kini:%Y%m%d-%H%M%S-%f}.log"
            log.write_text(isi, encoding="utf-8")
            _keep_few(sorted(tempat.glob("kesalahan-*.log")))
            return log
    return None


def note_error(buku: Path | None = None) -> str:
    """Save the error at hand and return where, for the message that names it."""
    return str(write_log(traceback.format_exc(), buku=buku) or "(tidak dapat disimpan)")


def _describe(kini: datetime, buku: Path | None) -> Sequence[str]:
    return (
        f"waktu: {kini:%Y-%m-%d %H:%M:%S}",
        f"versi program: {generator.__version__}",
        f"sistem: {platform.platform()}, Python {platform.python_version()}",
        f"buku kerja: {buku.name if buku else '-'}",
    )


def _keep_few(logs: Sequence[Path]) -> None:
    for lama in logs[:-DISIMPAN]:
        with suppress(OSError):
            lama.unlink()

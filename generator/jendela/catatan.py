"""What is told of a fault of the program itself: one sentence, and a log file with all that helps to mend it."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import generator

DISIMPAN = 10  # log files of a user; the oldest go


def write_log(jejak: str, folder: Path, buku: Path | None = None) -> Path | None:
    """Save a traceback with what it happened to; into the temporary folder where the user's own cannot be written."""
    kini = datetime.now()
    isi = "\n".join([*_describe(kini, buku), "", jejak])
    for tempat in (folder, Path(tempfile.gettempdir())):
        with suppress(OSError):
            tempat.mkdir(parents=True, exist_ok=True)
            log = tempat / f"kesalahan-{kini:%Y%m%d-%H%M%S-%f}.log"
            log.write_text(isi, encoding="utf-8")
            _keep_few(sorted(tempat.glob("kesalahan-*.log")))
            return log
    return None


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

"""Lets one run at a time write into an output folder: two windows, or two computers on one network drive, take turns."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

BERKAS_KUNCI = ".~lkjip-kunci"
_DETIK = 30.0  # so long another run is waited for; a whole set of reports is saved in one
_JEDA = 0.02
_TANPA_TAUTAN = getattr(os, "O_NOFOLLOW", 0)  # a link would open the file behind it to all; Windows knows no such flag


@contextmanager
def lock_folder(folder: Path, detik: float = _DETIK) -> Iterator[None]:
    """Hold the folder against other runs, of this user or another; the system frees it again when a run is killed.

    Where there can be no lock (a folder that cannot be written, a network drive without), and after `detik` seconds of
    waiting for another run, the work goes on without one: saving then tells what is wrong, or two runs at the same moment
    may lose a line of the receipt, never a document.
    """
    handle = _wait_for(folder / BERKAS_KUNCI, time.monotonic() + detik)
    try:
        yield
    finally:
        if handle is not None:
            _free(handle, folder / BERKAS_KUNCI)


def _wait_for(path: Path, until: float) -> int | None:
    """Return the handle of the lock; None where it cannot be had, or not in time."""
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = _open(path)
        except OSError:
            return None
        try:
            _lock(handle)
            if os.path.samestat(os.fstat(handle), os.stat(path)):
                with suppress(PermissionError):  # opened for reading alone
                    os.utime(path)  # what is old counts as a remain
                return handle
        except (BlockingIOError, PermissionError, FileNotFoundError):  # another run holds it, or has just freed it
            pass
        except OSError:
            os.close(handle)
            return None
        os.close(handle)
        if time.monotonic() > until:
            return None
        time.sleep(_JEDA)


def _open(path: Path) -> int:
    """Return the lock file, made where there is none and free for every user of a shared folder, whatever the umask.

    One that another user may alone write, or made in a folder where nobody opens another's file anew, is read: that is
    enough to hold it.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _TANPA_TAUTAN, 0o666)
    except PermissionError:
        return os.open(path, os.O_RDONLY | _TANPA_TAUTAN)
    if sys.platform != "win32":
        with suppress(PermissionError):  # another user's, open to all already
            os.fchmod(handle, 0o666)
    return handle


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _free(handle: int, path: Path) -> None:
    """Take the file away while it is still held, where the system allows that; Windows does so only afterwards."""
    if sys.platform != "win32":
        with suppress(OSError):
            path.unlink()
    os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()

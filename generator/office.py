"""How Word and LibreOffice are called: hidden, with a limit of time, and ended together with all that they started."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

START_WORD = r"""
$ErrorActionPreference = 'Stop'
$lama = @(Get-Process WINWORD -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
$word = New-Object -ComObject Word.Application
foreach ($proses in @(Get-Process WINWORD -ErrorAction SilentlyContinue)) {
    if ($lama -notcontains $proses.Id) { [Console]::Out.WriteLine('Word|{0}' -f $proses.Id) }
}
"""
"""PowerShell that starts a Word of its own as `$word` and says its process id first: no child of ours, it would outlive us."""

_WORD = re.compile(r"^Word\|(\d+)\s*$", re.MULTILINE)
_PULSE = 0.1  # seconds between two looks at whether the program is ready
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_SETTINGS = "registrymodifications.xcu"
_OBJECTS = 1000
_MANY_OBJECTS = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Common/Cache/Writer">
<prop oor:name="OLE_Objects" oor:op="fuse"><value>{_OBJECTS}</value></prop></item></oor:items>
"""
"""LibreOffice keeps 20 charts and equations of a text in mind; those beyond it draws at a size of its own, squeezed."""


def build_soffice(soffice: Path, folder: Path, target: str, documents: Sequence[Path]) -> list[str]:
    """Return the command that converts documents into `folder`, with a profile of its own that is made there."""
    profile = folder / "profil"
    settings = profile / "user" / _SETTINGS
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_MANY_OBJECTS, encoding="utf-8")
    options = ["--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", target]
    return [str(soffice), *options, "--outdir", str(folder), *map(str, documents)]


def run_office(command: Sequence[str], answer: Path, seconds: float, tunggu: Callable[[], None] = lambda: None) -> None:
    """Run a command to its end, or to the end of our patience, and keep what it says in `answer`.

    `tunggu` is called again and again meanwhile; what it raises ends the work. OSError where it cannot be started.
    """
    deadline = time.monotonic() + seconds
    with answer.open("wb") as said:
        process = subprocess.Popen(
            command, stdout=said, stderr=subprocess.DEVNULL, start_new_session=True, creationflags=_NO_CONSOLE
        )
        try:
            while process.poll() is None and time.monotonic() < deadline:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_PULSE)
                tunggu()
        finally:
            if process.poll() is None:
                _end_all(process, answer)


def _end_all(process: subprocess.Popen[bytes], answer: Path) -> None:
    """End a program that is not ready, what it has started, and the Word that it has named."""
    _end(process.pid, "/T")
    process.kill()
    process.wait()
    for number in _WORD.findall(answer.read_text("utf-8", "replace")):
        _end(int(number), "/FI", "IMAGENAME eq WINWORD.EXE")


def _end(number: int, *options: str) -> None:
    """End a process and its group; what has ended already is no matter."""
    if sys.platform == "win32":
        subprocess.run(
            ["taskkill", "/F", "/PID", str(number), *options],
            check=False,
            capture_output=True,
            creationflags=_NO_CONSOLE,
        )
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(os.getpgid(number), signal.SIGKILL)

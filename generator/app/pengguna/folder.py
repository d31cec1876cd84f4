"""The folders of one user, where the operating system keeps them."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

NAMA = "lkjip-generator"
_DOKUMEN = UUID("fdd39ad0-238f-46af-adb4-6c85480369c7")  # FOLDERID_Documents of Windows
_XDG = re.compile(r'^XDG_DOCUMENTS_DIR="(\$HOME/)?([^"]+)"', re.MULTILINE)


def find_folder(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> Path:
    """Return the folder of this user's settings and logs, where the operating system wants it; it need not exist yet."""
    home = _find_home(environ)
    if system == "win32":
        return Path(environ.get("APPDATA") or home / "AppData" / "Roaming") / NAMA
    if system == "darwin":
        return home / "Library" / "Application Support" / NAMA
    return _find_config(environ) / NAMA


def ask_windows() -> str:
    """Return the user's documents as Windows knows them: «Dokumen», another drive, OneDrive; «» where it does not tell."""
    buffer = ctypes.c_wchar_p()
    windll = ctypes.windll  # type: ignore[attr-defined]
    failed = windll.shell32.SHGetKnownFolderPath(_DOKUMEN.bytes_le, 0, None, ctypes.byref(buffer))
    found = "" if failed else buffer.value or ""
    windll.ole32.CoTaskMemFree(buffer)
    return found


def find_documents(
    environ: Mapping[str, str] = os.environ, system: str = sys.platform, ask: Callable[[], str] = ask_windows
) -> Path:
    """Return the folder that this user keeps documents in, under whatever name; the user's own folder where there is none."""
    home = _find_home(environ)
    try:
        named = ask() if system == "win32" else _read_xdg(_find_config(environ) / "user-dirs.dirs", home)
    except (OSError, AttributeError, UnicodeDecodeError):
        named = ""
    candidates = [Path(named)] if named else []
    return next((path for path in [*candidates, home / "Documents"] if path.is_dir()), home)


def _read_xdg(path: Path, home: Path) -> str:
    """Linux desktops name the folders of a user, in the user's language, in a file."""
    found = _XDG.search(path.read_text(encoding="utf-8"))
    if found is None:
        return ""
    return str(home / found[2]) if found[1] else found[2]


def _find_home(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("HOME") or environ.get("USERPROFILE") or Path.home())


def _find_config(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_CONFIG_HOME") or _find_home(environ) / ".config")

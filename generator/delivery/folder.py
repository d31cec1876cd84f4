"""Put finished files into the output folder: whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import berkas
from generator.problems import Place, Problem

_SEBAB = {
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EROFS: "media hanya dapat dibaca",
    errno.ENOTDIR: "nama foldernya dipakai oleh sebuah berkas",
    errno.EEXIST: "nama foldernya dipakai oleh sebuah berkas",
    errno.ENAMETOOLONG: "nama berkas atau foldernya terlalu panjang",
}
_BUKAN_NAMA = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Kiriman:
    """What was saved, and what could not be."""

    berkas: tuple[Path, ...]
    problems: tuple[Problem, ...]


def safe_name(text: str) -> str:
    """Return a text as a file name of plain ASCII letters and digits, joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _BUKAN_NAMA.sub("-", ascii_text).strip("-")[:80] or "tanpa-nama"


def deliver(documents: Mapping[str, bytes], folder: Path) -> Kiriman:
    """Write each document (name -> bytes) into the folder, which is made if need be."""
    saved: list[Path] = []
    problems: list[Problem] = []
    for name, content in documents.items():
        problem = save_whole(folder / name, content)
        if problem:
            problems.append(problem)
        else:
            saved.append(folder / name)
    return Kiriman(tuple(saved), tuple(problems))


def save_whole(path: Path, content: bytes) -> Problem | None:
    """Write one file by way of a temporary neighbour, so that a reader never meets half of it."""
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".~", suffix=path.suffix)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except PermissionError:
        _remove(temporary)
        if path.exists():
            return berkas.KELUARAN_TERKUNCI.at(Place(), berkas=path.name)
        return berkas.KELUARAN_GAGAL.at(Place(), berkas=path.name, folder=path.parent, sebab="tidak ada izin menulis")
    except OSError as error:
        _remove(temporary)
        sebab = _SEBAB.get(error.errno or 0, "folder atau media penyimpanannya bermasalah")
        return berkas.KELUARAN_GAGAL.at(Place(), berkas=path.name, folder=path.parent, sebab=sebab)
    return None


def _remove(temporary: str) -> None:
    if temporary and os.path.exists(temporary):
        os.remove(temporary)

"""Put finished files into the output folder: whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
import time
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import berkas
from generator.problems import Place, Problem

_PENUH = "ruang penyimpanan penuh"
_HILANG = "folder, diska lepas, atau jaringannya tidak dapat dicapai"
_BUKAN_FOLDER = "nama foldernya dipakai oleh sebuah berkas"
_SEBAB = {
    errno.ENOSPC: _PENUH,
    errno.EDQUOT: _PENUH,
    **dict.fromkeys((errno.EACCES, errno.EPERM), "terkunci atau tidak boleh dibaca"),
    errno.EROFS: "media hanya dapat dibaca",
    errno.ENOTDIR: _BUKAN_FOLDER,
    errno.EEXIST: _BUKAN_FOLDER,
    errno.ENAMETOOLONG: "nama berkas atau foldernya terlalu panjang",
    **dict.fromkeys((errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOTCONN, errno.ETIMEDOUT), _HILANG),
    **dict.fromkeys((errno.ENETDOWN, errno.ENETUNREACH, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ESTALE), _HILANG),
}
_SEBAB_WINDOWS = {  # Windows maps these to errors without an errno of their own
    39: _PENUH,
    112: _PENUH,
    206: "nama berkas atau foldernya terlalu panjang",
    **dict.fromkeys((3, 15, 21, 53, 55, 59, 64, 67, 121, 1167, 1231, 1232), _HILANG),
}
_SIDIK = 6  # characters of a text's print in a name that does not hold the whole of it
_BUKAN_NAMA = re.compile(r"[^A-Za-z0-9]+")
# devices: no file or folder may bear the name
_MILIK_WINDOWS = re.compile(r"con|prn|aux|nul|(com|lpt)\d", re.IGNORECASE)
SEMENTARA = ".~lkjip-"  # how files begin that are still being written
_DISEBUT = 3  # files that could not be saved are named, the rest is counted
_DETIK_SISA = 600  # an unfinished file older than this belongs to no run that still goes on


@dataclass(frozen=True, slots=True)
class Kiriman:
    """What was saved, what there is to say of it, and the names of the files that could not be saved."""

    berkas: tuple[Path, ...]
    problems: tuple[Problem, ...]
    gagal: tuple[str, ...] = ()


def safe_name(text: str, panjang: int = 80) -> str:
    """Return a text as a file name of plain ASCII letters and digits, joined by hyphens, of at most so many characters.

    Where not all of its letters find a place, the name ends in a print of the text: texts of other letters never share one.
    """
    letters = unicodedata.normalize("NFKD", text)
    nama = _BUKAN_NAMA.sub("-", letters.encode("ascii", "ignore").decode()).strip("-")
    if len(nama) > panjang or not nama or any(huruf.isalnum() and not huruf.isascii() for huruf in letters):
        sidik = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_SIDIK]
        nama = f"{nama[: panjang - _SIDIK - 1].rstrip('-') or 'tanpa-nama'}-{sidik}"
    return f"nama-{nama}" if _MILIK_WINDOWS.fullmatch(nama) else nama


def deliver(documents: Mapping[str, bytes], folder: Path) -> Kiriman:
    """Write each document (name -> bytes) into the folder, which is made if need be; one cause is told once."""
    saved: list[Path] = []
    failed: list[str] = []
    problems: list[Problem] = []
    for name, content in documents.items():
        problem = save_whole(folder / name, content)
        if problem:
            problems.append(problem)
            failed.append(name)
        else:
            saved.append(folder / name)
    return Kiriman(tuple(saved), tuple(fold_unsaved(problems)), tuple(failed))


def tell_unsaved(names: Sequence[str], folder: Path, sebab: str) -> Problem:
    """Return that these files could not be saved in a folder, all for one cause: the first few named, the rest counted."""
    named = ", ".join(f"«{name}»" for name in names[:_DISEBUT])
    rest = f", dan {len(names) - _DISEBUT} lainnya" if len(names) > _DISEBUT else ""
    return berkas.KELUARAN_GAGAL.at(Place(), berkas=named + rest, folder=folder, sebab=sebab, nama=tuple(names))


def fold_unsaved(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in their order, each once, with one for all the files that one cause kept from one folder."""
    folded: list[Problem] = []
    for problem in dict.fromkeys(problems):
        unsaved = problem.kind is berkas.KELUARAN_GAGAL
        number = next((n for n, satu in enumerate(folded) if unsaved and _is_alike(satu, problem)), None)
        if number is None:
            folded.append(problem)
        else:
            folded[number] = add_unsaved(folded[number], dict(problem.facts)["nama"])
    return folded


def add_unsaved(problem: Problem, names: Sequence[str]) -> Problem:
    """Return a problem of `tell_unsaved` told of more files, each named once; any other stays as it is."""
    if problem.kind is not berkas.KELUARAN_GAGAL:
        return problem
    facts = dict(problem.facts)
    return tell_unsaved(list(dict.fromkeys((*facts["nama"], *names))), facts["folder"], facts["sebab"])


def _is_alike(satu: Problem, lain: Problem) -> bool:
    """Tell whether both are of one kind, folder and cause."""
    first, second = dict(satu.facts), dict(lain.facts)
    return satu.kind is lain.kind and all(first[key] == second[key] for key in ("folder", "sebab"))


def save_whole(path: Path, content: bytes) -> Problem | None:
    """Write one file by way of a temporary neighbour, so that a reader never meets half of it.

    The bytes are on the disk before the old file gives way, so that a power cut leaves either the old or the new one.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=SEMENTARA, suffix=path.suffix)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except PermissionError:
        _remove(temporary)
        if os.path.exists(path) and os.access(path.parent, os.W_OK):
            return berkas.KELUARAN_TERKUNCI.at(Place(), berkas=path.name)
        return tell_unsaved([path.name], path.parent, _explain_right(path.parent))
    except OSError as error:
        _remove(temporary)
        return tell_unsaved([path.name], path.parent, explain(error))
    return None


def _explain_right(folder: Path) -> str:
    """Return that a folder may not be written; where it could not be made, the folder above it that is there."""
    there = next((satu for satu in (folder, *folder.parents) if os.path.exists(satu)), folder)
    return "tidak ada izin menulis" + ("" if there == folder else f" di folder «{there}»")


def explain(error: OSError) -> str:
    """Return in Indonesian why a file could not be written or read."""
    windows = _SEBAB_WINDOWS.get(getattr(error, "winerror", None) or 0)
    return windows or _SEBAB.get(error.errno or 0, "folder atau media penyimpanannya bermasalah")


def clear_remains(folder: Path) -> None:
    """Remove what runs that were killed or lost their power have left unfinished in a folder."""
    with suppress(OSError):
        for path in folder.glob(f"{SEMENTARA}*"):
            if time.time() - path.stat().st_mtime > _DETIK_SISA:
                path.unlink(missing_ok=True)


def _remove(temporary: str) -> None:
    with suppress(OSError):
        if temporary:
            os.remove(temporary)

"""The receipt of an output folder: what was made when, of which workbook and template, and which figures it showed.

`Bukti-Pembuatan.json` is for the program, `Bukti-Pembuatan.html` for people. Times stand here only, so that the documents
of the same workbook are the same bytes.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from generator.catalogue import berkas
from generator.delivery.folder import Kiriman, add_unsaved, clear_remains, deliver, explain, fold_unsaved, save_whole
from generator.delivery.halaman import write_page
from generator.delivery.isi_dokumen import list_figures
from generator.delivery.kunci import lock_folder
from generator.delivery.riwayat import Bukti, Pembuatan, Sumber, add_making, dump_bukti, parse_bukti, read_bukti
from generator.problems import Place, Problem

BERKAS_BUKTI = "Bukti-Pembuatan.json"
HALAMAN_BUKTI = "Bukti-Pembuatan.html"
# no file can be there; saving tells what is wrong with a folder
_TIDAK_ADA = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)


@dataclass(frozen=True, slots=True)
class Asal:
    """What the documents of one run are made of. `templat` names the template file of each Word document."""

    buku_kerja: Path
    sidik_buku: str
    opd: str
    daerah: str
    tahun: int
    program: str
    draf: bool
    waktu: datetime
    templat: Mapping[str, Path] = field(default_factory=dict)


def take_print(content: bytes) -> str:
    """Return the fingerprint (SHA-256) of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def print_file(path: Path) -> str:
    """Return the fingerprint of a file; an empty text where it cannot be read (any more)."""
    try:
        return take_print(path.read_bytes())
    except OSError:
        return ""


def find_bukti(folder: Path) -> Bukti:
    """Return the receipt of an output folder; an empty one where there is none that can be read."""
    with suppress(ValueError):
        return read_bukti(folder / BERKAS_BUKTI)
    return Bukti()


def hand_over(documents: Mapping[str, bytes], folder: Path, asal: Asal) -> Kiriman:
    """Save the documents of one run with their receipt; a document that staff edited is kept and the new one renamed.

    The receipt is written before the documents, so that a run killed in between leaves no document without one; where it
    cannot be written, no document is saved, nor where the one there cannot be read: its history would be lost. Runs into one
    folder take turns, so that each finds the receipt of the one before.
    """
    with lock_folder(folder):
        clear_remains(folder)
        return _hand_over(documents, folder, asal)


def _hand_over(documents: Mapping[str, bytes], folder: Path, asal: Asal) -> Kiriman:
    bukti, problems = open_bukti(folder)
    if bukti is None:
        return refuse_saving(documents, problems)
    targets = {name: choose_name(name, content, folder, bukti) for name, content in documents.items()}
    problems += [tell_kept(name, target, folder) for name, target in targets.items() if name != target]
    made = [_describe(name, targets[name], content, folder, asal) for name, content in documents.items()]
    earlier = Bukti(asal.opd, asal.daerah, asal.tahun, bukti.pembuatan)
    kiriman = save_recorded({targets[name]: content for name, content in documents.items()}, made, earlier, folder)
    return replace(kiriman, problems=(*problems, *kiriman.problems))


def save_recorded(wanted: Mapping[str, bytes], made: Sequence[Pembuatan], earlier: Bukti, folder: Path) -> Kiriman:
    """Save files once the receipt that knows them stands; where it cannot be written, none of them is saved.

    What is there already as wanted counts as saved. What could not be saved is taken out of the receipt again, in both its
    forms; where the disk has no room even for that, both go on naming it, and the problem of the file itself tells that it
    is not there.
    """
    new = {name: isi for name, isi in wanted.items() if not _is_there(folder / name, isi)}
    bukti = _add(earlier, made)
    problems = _save_data(bukti, folder)
    if problems:
        kiriman = refuse_saving(new, problems)
    else:
        problems = _save_page(bukti, folder)
        kiriman = deliver(new, folder)
        bukti = _add(earlier, [satu for satu in made if satu.dokumen not in kiriman.gagal])
        if kiriman.gagal and not _save_data(bukti, folder):
            problems = _save_page(bukti, folder)
        kiriman = replace(kiriman, problems=tuple(fold_unsaved([*kiriman.problems, *problems])))
    return replace(kiriman, berkas=tuple(folder / name for name in wanted if name not in kiriman.gagal))


def refuse_saving(names: Iterable[str], problems: Iterable[Problem]) -> Kiriman:
    """Return that none of these files was saved, for what became of the receipt."""
    gagal = tuple(names)
    return Kiriman((), tuple(add_unsaved(problem, gagal) for problem in problems), gagal)


def _add(earlier: Bukti, made: Iterable[Pembuatan]) -> Bukti:
    return replace(earlier, pembuatan=add_making(earlier.pembuatan, made))


def save_bukti(bukti: Bukti, folder: Path) -> list[Problem]:
    """Write both forms of the receipt, the page only once the other stands; nothing is written where it says so already."""
    return _save_data(bukti, folder) or _save_page(bukti, folder)


def _save_data(bukti: Bukti, folder: Path) -> list[Problem]:
    return _save_new(folder / BERKAS_BUKTI, json.dumps(dump_bukti(bukti), ensure_ascii=False, indent=1).encode())


def _save_page(bukti: Bukti, folder: Path) -> list[Problem]:
    return _save_new(folder / HALAMAN_BUKTI, write_page(dump_bukti(bukti)).encode())


def _save_new(path: Path, content: bytes) -> list[Problem]:
    problem = None if _is_there(path, content) else save_whole(path, content)
    return [problem] if problem else []


def choose_name(name: str, content: bytes, folder: Path, bukti: Bukti) -> str:
    """Return the name to save under: the first one that is free, or whose file is as this program made it."""
    known = {satu.sidik for satu in bukti.pembuatan} | {take_print(content)}
    stem, ending = os.path.splitext(name)
    candidate, number = name, 1
    while _is_edited(folder / candidate, known):
        number += 1
        candidate = f"{stem}-versi-{number}{ending}"
    return candidate


def _is_edited(path: Path, known: set[str]) -> bool:
    """Tell whether a file is there that this program did not make as it is; one that cannot be read may be such a file."""
    return os.path.lexists(path) and print_file(path) not in known


def tell_kept(name: str, baru: str, folder: Path) -> Problem:
    """Return that a file of this name was kept and the new one saved under another."""
    sebab = "sudah disunting sejak dibuat" if print_file(folder / name) else "tidak dapat dibaca"
    return berkas.DISUNTING.at(Place(), berkas=name, sebab=sebab, baru=baru)


def _is_there(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def open_bukti(folder: Path) -> tuple[Bukti | None, list[Problem]]:
    """Return the receipt so far; one that is damaged is put aside, not lost.

    None where one is there that can be neither read nor put aside: to save anything then would lose its history.
    """
    path = folder / BERKAS_BUKTI
    try:
        content = path.read_bytes()
    except OSError as error:
        if error.errno in _TIDAK_ADA:
            return Bukti(), []
        return None, [berkas.BUKTI_TERTUTUP.at(Place(), berkas=path.name, folder=folder, sebab=explain(error))]
    try:
        return parse_bukti(content), []
    except ValueError:
        aside = choose_name(f"{path.stem}-rusak.json", content, folder, Bukti())
        problem = save_whole(folder / aside, content)
        if problem:
            return None, [problem]
        return Bukti(), [berkas.BUKTI_RUSAK.at(Place(), berkas=path.name, baru=aside)]


def _describe(name: str, target: str, content: bytes, folder: Path, asal: Asal) -> Pembuatan:
    templat = asal.templat.get(name)
    return Pembuatan(
        target,
        take_print(content),
        len(content),
        asal.waktu.isoformat(timespec="seconds"),
        asal.program,
        asal.draf,
        Sumber(asal.buku_kerja.name, _find_way(asal.buku_kerja, folder), asal.sidik_buku),
        Sumber(templat.name, _find_way(templat, folder), print_file(templat)) if templat else None,
        list_figures(content) if name.endswith(".docx") else (),
    )


def _find_way(path: Path, folder: Path) -> str:
    """The path from the output folder, so that both may be moved together; from another drive the whole path."""
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except (ValueError, OSError):
        return path.absolute().as_posix()

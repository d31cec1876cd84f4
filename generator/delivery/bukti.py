"""The receipt of an output folder: what was made when, of which workbook and template, and which figures it showed.

`Bukti-Pembuatan.json` is for the program, `Bukti-Pembuatan.html` for people. Times stand here only, so that the documents
of the same workbook are the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.catalogue import berkas
from generator.delivery.folder import Kiriman, add_unsaved, clear_remains, deliver, fold_unsaved, save_whole
from generator.delivery.halaman import write_page
from generator.delivery.isi_dokumen import Angka, list_figures
from generator.delivery.kunci import lock_folder
from generator.problems import Place, Problem

BERKAS_BUKTI = "Bukti-Pembuatan.json"
HALAMAN_BUKTI = "Bukti-Pembuatan.html"
_VERSI = 1
_RIWAYAT = 5  # makings of one document that are kept
_RIWAYAT_ANGKA = 2  # of them with their figures: the last, and the one before it should the last have been cut short
_RUSAK = (OSError, ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Sumber:
    """A file that a document was made of: its name, where it lay (from the output folder), and the SHA-256 of its bytes."""

    nama: str
    lokasi: str
    sidik: str


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


@dataclass(frozen=True, slots=True)
class Pembuatan:
    """One making of one document; `templat` is None for what is made without (a spreadsheet, a PDF)."""

    dokumen: str
    sidik: str
    ukuran: int
    waktu: str
    program: str
    draf: bool
    buku_kerja: Sumber
    templat: Sumber | None
    angka: tuple[Angka, ...]


@dataclass(frozen=True, slots=True)
class Bukti:
    """Everything made in one output folder, oldest first; empty names and year 0 where nothing was made yet."""

    opd: str = ""
    daerah: str = ""
    tahun: int = 0
    pembuatan: tuple[Pembuatan, ...] = ()

    def find(self, dokumen: str, sidik: str = "") -> Pembuatan | None:
        """Return the making with this fingerprint, else the last one of a document with this name."""
        same = [satu for satu in self.pembuatan if satu.sidik == sidik]
        named = [satu for satu in self.pembuatan if satu.dokumen == dokumen]
        return next(reversed(same or named), None)


def take_print(content: bytes) -> str:
    """Return the fingerprint (SHA-256) of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def print_file(path: Path) -> str:
    """Return the fingerprint of a file; an empty text where it cannot be read (any more)."""
    try:
        return take_print(path.read_bytes())
    except OSError:
        return ""


def read_bukti(path: Path) -> Bukti:
    """Read a receipt; a file that is none raises ValueError."""
    try:
        return _parse(json.loads(path.read_text(encoding="utf-8")))
    except _RUSAK as error:
        raise ValueError(str(error)) from error


def find_bukti(folder: Path) -> Bukti:
    """Return the receipt of an output folder; an empty one where there is none that can be read."""
    with suppress(ValueError):
        return read_bukti(folder / BERKAS_BUKTI)
    return Bukti()


def hand_over(documents: Mapping[str, bytes], folder: Path, asal: Asal) -> Kiriman:
    """Save the documents of one run with their receipt; a document that staff edited is kept and the new one renamed.

    The receipt is written before the documents, so that a run killed in between leaves no document without one; where it
    cannot be written, no document is saved. Runs into one folder take turns, so that each finds the receipt of the one before.
    """
    with lock_folder(folder):
        clear_remains(folder)
        return _hand_over(documents, folder, asal)


def _hand_over(documents: Mapping[str, bytes], folder: Path, asal: Asal) -> Kiriman:
    bukti, problems = open_bukti(folder)
    targets = {name: choose_name(name, content, folder, bukti) for name, content in documents.items()}
    problems += [
        berkas.DISUNTING.at(Place(), berkas=name, baru=target) for name, target in targets.items() if name != target
    ]
    made = [_describe(name, targets[name], content, folder, asal) for name, content in documents.items()]
    earlier = Bukti(asal.opd, asal.daerah, asal.tahun, bukti.pembuatan)
    kiriman = save_recorded({targets[name]: content for name, content in documents.items()}, made, earlier, folder)
    return replace(kiriman, problems=(*problems, *kiriman.problems))


def save_recorded(wanted: Mapping[str, bytes], made: Sequence[Pembuatan], earlier: Bukti, folder: Path) -> Kiriman:
    """Save files once the receipt that knows them stands; where it cannot be written, none of them is saved.

    What is there already as wanted counts as saved. What could not be saved is taken out of the receipt again.
    """
    new = {name: isi for name, isi in wanted.items() if not _is_there(folder / name, isi)}
    problems = _save_data(_add(earlier, made), folder)
    if problems:
        kiriman = Kiriman((), (add_unsaved(problems[0], tuple(new)),), tuple(new))
    else:
        kiriman = deliver(new, folder)
        problems = save_bukti(_add(earlier, [satu for satu in made if satu.dokumen not in kiriman.gagal]), folder)
        kiriman = replace(kiriman, problems=tuple(fold_unsaved([*kiriman.problems, *problems])))
    return replace(kiriman, berkas=tuple(folder / name for name in wanted if name not in kiriman.gagal))


def _add(earlier: Bukti, made: Iterable[Pembuatan]) -> Bukti:
    return replace(earlier, pembuatan=add_making(earlier.pembuatan, made))


def save_bukti(bukti: Bukti, folder: Path) -> list[Problem]:
    """Write both forms of the receipt, the page only once the other stands; nothing is written where it says so already."""
    return _save_data(bukti, folder) or _save_new(folder / HALAMAN_BUKTI, write_page(_dump(bukti)).encode())


def _save_data(bukti: Bukti, folder: Path) -> list[Problem]:
    return _save_new(folder / BERKAS_BUKTI, json.dumps(_dump(bukti), ensure_ascii=False, indent=1).encode())


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
    """Tell whether a file is there that this program did not make as it is; one that cannot be read is met on writing."""
    return print_file(path) not in {"", *known}


def _is_there(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def open_bukti(folder: Path) -> tuple[Bukti, list[Problem]]:
    """The receipt so far; one that cannot be read is put aside, not lost."""
    path = folder / BERKAS_BUKTI
    try:
        content = path.read_bytes()
    except OSError:  # there is none, or the folder cannot be reached, which saving will tell
        return Bukti(), []
    try:
        return read_bukti(path), []
    except ValueError:
        aside = choose_name(f"{path.stem}-rusak.json", b"", folder, Bukti())
        save_whole(folder / aside, content)
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


def add_making(earlier: Iterable[Pembuatan], made: Iterable[Pembuatan]) -> tuple[Pembuatan, ...]:
    """Earlier and new makings; the same bytes made again of the same workbook keep their first time."""
    kept = list(earlier)
    for satu in made:
        same = [lama for lama in kept if (lama.dokumen, lama.sidik) == (satu.dokumen, satu.sidik)]
        if same and same[-1].buku_kerja.sidik == satu.buku_kerja.sidik:
            satu = same[-1]
        kept = [lama for lama in kept if lama not in same]
        named = [*(lama for lama in kept if lama.dokumen == satu.dokumen), satu]
        bare = [replace(lama, angka=()) for lama in named[-_RIWAYAT:-_RIWAYAT_ANGKA]]
        kept = [lama for lama in kept if lama not in named] + bare + named[-_RIWAYAT_ANGKA:]
    return tuple(kept)


def _find_way(path: Path, folder: Path) -> str:
    """The path from the output folder, so that both may be moved together; from another drive the whole path."""
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except (ValueError, OSError):
        return path.absolute().as_posix()


def _dump(bukti: Bukti) -> dict[str, Any]:
    return {
        "versi": _VERSI,
        "opd": bukti.opd,
        "daerah": bukti.daerah,
        "tahun": bukti.tahun,
        "pembuatan": [_dump_one(satu) for satu in bukti.pembuatan],
    }


def _dump_one(satu: Pembuatan) -> dict[str, Any]:
    return {
        "dokumen": satu.dokumen,
        "sidik": satu.sidik,
        "ukuran": satu.ukuran,
        "waktu": satu.waktu,
        "program": satu.program,
        "draf": satu.draf,
        "buku_kerja": _dump_sumber(satu.buku_kerja),
        "templat": _dump_sumber(satu.templat) if satu.templat else None,
        "angka": [_write_group(group) for group in satu.angka],
    }


def _write_group(group: Angka) -> list[str]:
    """Place, kind, figures and, of a row, its cells; earlier receipts have no cells."""
    sel = [" ".join(map(str, group.sel))] if group.sel else []
    return [group.tempat, "baris" if group.tabel else "alinea", " ".join(group.angka), *sel]


def _read_group(tempat: str, jenis: str, angka: str, sel: str = "") -> Angka:
    return Angka(tempat, tuple(angka.split(" ")), jenis == "baris", tuple(map(int, sel.split())))


def _dump_sumber(sumber: Sumber) -> dict[str, str]:
    return {"nama": sumber.nama, "lokasi": sumber.lokasi, "sidik": sumber.sidik}


def _parse(data: Mapping[str, Any]) -> Bukti:
    if data["versi"] != _VERSI:
        raise ValueError(f"versi {data['versi']}")
    return Bukti(data["opd"], data["daerah"], int(data["tahun"]), tuple(_parse_one(satu) for satu in data["pembuatan"]))


def _parse_one(data: Mapping[str, Any]) -> Pembuatan:
    angka = [_read_group(*parts) for parts in data["angka"]]
    sumber = {key: Sumber(**data[key]) if data[key] else None for key in ("buku_kerja", "templat")}
    if sumber["buku_kerja"] is None:
        raise ValueError("buku_kerja")
    rest = {key: data[key] for key in ("dokumen", "sidik", "ukuran", "waktu", "program", "draf")}
    return Pembuatan(**rest, buku_kerja=sumber["buku_kerja"], templat=sumber["templat"], angka=tuple(angka))

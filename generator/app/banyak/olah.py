"""One workbook of many: a task in, files and a note out. It shares no state with others, whatever machine runs it."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import generator
from generator.app.outcome import Outcome
from generator.app.paths import find_templates
from generator.app.pengguna.catatan import note_error
from generator.app.pipeline import Permintaan, make_reports
from generator.catalogue import berkas
from generator.delivery.folder import safe_name, save_whole
from generator.problems import Place, Problem, Severity

BERKAS_CATATAN = "Catatan-Banyak.json"
_SEBELAH = {".png", ".jpg", ".jpeg", ".pdf"}  # what lies beside a workbook and can go into its documents


@dataclass(frozen=True, slots=True)
class Tugas:
    """One workbook and what to make of it, into a folder of its own. `ulang` makes it anew even where nothing changed."""

    buku: Path
    permintaan: Permintaan
    ulang: bool = False


@dataclass(frozen=True, slots=True)
class Masalah:
    """One open problem, as plain text."""

    kode: str
    galat: bool
    lembar: str
    sel: str
    pesan: str
    perbaikan: str


@dataclass(frozen=True, slots=True)
class Catatan:
    """What became of one workbook. `sidik` is the print of all that went in, `berkas` the names of the files made.

    Without `sidik` it stands in no file beside the documents.

    `dilewati`: nothing had changed since it was made, so that it was not made again. `detik` is the time it took then.
    `sebagian`: documents were made, drafts or not, but not all as they should be. `celah` counts their empty parts.
    """

    sidik: str = ""
    berkas: tuple[str, ...] = ()
    draf: bool = False
    diterima: int = 0
    masalah: tuple[Masalah, ...] = field(default_factory=tuple)
    detik: float = 0.0
    dilewati: bool = False
    sebagian: bool = False
    celah: int = 0

    @property
    def galat(self) -> int:
        """How many of the problems are certain mistakes."""
        return sum(masalah.galat for masalah in self.masalah)


def make_tasks(folder: Path, workbooks: Sequence[Path], permintaan: Permintaan, ulang: bool) -> list[Tugas]:
    """Give each workbook its task, with an output folder named after the workbook's place under `folder`."""
    taken: set[str] = set()
    tasks = []
    for buku in workbooks:
        parts = buku.relative_to(folder).with_suffix("").parts
        stem = safe_name("-".join(map(safe_name, parts))).casefold()  # as short as one name, however deep it lies
        name = next(satu for satu in _number(stem) if satu not in taken)
        taken.add(name)
        own = replace(permintaan, keluaran=permintaan.keluaran / name, langsung=True)
        tasks.append(Tugas(buku, own, ulang))
    return tasks


def _number(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def make_one(tugas: Tugas) -> Catatan:
    """Make the reports of one workbook, or find that they stand there unchanged; nothing is raised."""
    start = time.perf_counter()
    try:
        sidik = take_print(tugas)
        former = read_catatan(tugas.permintaan.keluaran)
        if former and former.sidik == sidik and not tugas.ulang and _is_whole(former, tugas.permintaan.keluaran):
            return replace(former, dilewati=True)
        outcome = make_reports(tugas.buku, tugas.permintaan)
        catatan = replace(_describe(outcome), sidik=sidik, detik=round(time.perf_counter() - start, 2))
        return _save(catatan, tugas.permintaan.keluaran)
    except Exception:
        fault = refuse(berkas.FAULT_PROGRAM.at(Place(), catatan=note_error(tugas.buku)))
        return replace(fault, detik=round(time.perf_counter() - start, 2))


def refuse(problem: Problem) -> Catatan:
    """The note of a workbook that no process could finish."""
    return Catatan(masalah=(_flatten(problem),))


def take_print(tugas: Tugas) -> str:
    """Return the print of the workbook, of what lies beside it, of the templates, the options and the program's version."""
    permintaan = tugas.permintaan
    options = (permintaan.laporan, permintaan.triwulan, permintaan.final, bool(permintaan.soffice), permintaan.templat)
    digest = hashlib.sha256(repr((generator.__version__, options)).encode())
    digest.update(tugas.buku.read_bytes() if tugas.buku.is_file() else b"")
    beside = [path for path in tugas.buku.parent.iterdir() if path.suffix.casefold() in _SEBELAH]
    for path in sorted([*beside, *_list_templates(tugas)]):
        state = path.stat()
        digest.update(repr((path.name, state.st_size, state.st_mtime_ns)).encode())
    return digest.hexdigest()


def _list_templates(tugas: Tugas) -> list[Path]:
    """The program's templates, and those of one's own: in the named folder, or in any folder beside the workbook."""
    asked = tugas.permintaan.templat
    own = [*(asked.rglob("*.docx") if asked else ()), *tugas.buku.parent.glob("*/*.docx")]
    return [*find_templates().parent.rglob("*.docx"), *own]


def read_catatan(folder: Path) -> Catatan | None:
    """Return the note that an earlier run left in an output folder; None where there is none that can be read."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        data = json.loads((folder / BERKAS_CATATAN).read_text(encoding="utf-8"))
        masalah = tuple(Masalah(**satu) for satu in data.pop("masalah"))
        return Catatan(**{**data, "berkas": tuple(data["berkas"]), "masalah": masalah})
    return None


def _is_whole(former: Catatan, folder: Path) -> bool:
    """Whether all that was made is still there; where something could not be made, it is tried again."""
    return bool(former.berkas) and not former.sebagian and all((folder / name).is_file() for name in former.berkas)


def _describe(outcome: Outcome) -> Catatan:
    return Catatan(
        berkas=tuple(path.name for path in outcome.dokumen),
        draf=outcome.draf,
        diterima=len(outcome.diterima),
        masalah=tuple(_flatten(problem) for problem in outcome.problems),
        sebagian=outcome.sebagian,
        celah=outcome.celah,
    )


def _flatten(problem: Problem) -> Masalah:
    galat = problem.kind.severity is Severity.GALAT
    place = problem.place
    return Masalah(problem.kind.code, galat, place.lembar, place.sel, problem.message, problem.remedy)


def _save(catatan: Catatan, folder: Path) -> Catatan:
    """Leave the note beside the documents; the run that cannot write it says so and makes them again next time."""
    content = json.dumps(asdict(catatan), ensure_ascii=False, indent=1).encode()
    problem = save_whole(folder / BERKAS_CATATAN, content)
    if not problem:
        return catatan
    return replace(catatan, sidik="", sebagian=bool(catatan.berkas), masalah=(*catatan.masalah, _flatten(problem)))

"""The whole road of one damaged file: read, check, measure, write; what comes out besides answers of our own is a failure."""

from __future__ import annotations

import io
import os
import tempfile
import time
import traceback
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from xml.parsers import expat

from bench.kacau.batas import limit_memory, limit_time
from bench.kacau.buku import BUKU
from bench.kacau.templat import DOKUMEN, TEMPLAT
from bench.kacau.zip import ZIP, pack
from bench.pengamat import forget_peak, read_peak
from generator.app.paths import find_templates
from generator.app.pipeline import examine, read
from generator.app.templat.contoh import INFO, list_contoh, load_contoh
from generator.app.templat.dokumen import make_with_blocks
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.word.parts.faults import TemplateFault
from generator.word.renderer import fill
from generator.word.templat.check import check_template
from generator.workbook.exchange import load_data
from generator.workbook.writer import write_workbook
from tests.helpers.ringkas import without_spare_rows

ROOT = Path(__file__).resolve().parents[2]
SUMBER = tuple(sorted((ROOT / "tests" / "cases" / "opd_lain").glob("*.json")))
DIPAKAI, DITOLAK, GAGAL = "used", "refused", "FAILED"
PORSI_ZIP = 0.12  # of the files: the zip itself is damaged, too
LIPAT = 3  # so many damages in one file at most


@dataclass(frozen=True, slots=True)
class Tugas:
    """One file to damage: a workbook or a template, and the seed that decides how."""

    templat: bool
    benih: int


@dataclass(frozen=True, slots=True)
class Nasib:
    """What became of it: damages done, outcome, codes of the problems, seconds of the processor, megabytes, what failed."""

    ubahan: tuple[str, ...]
    hasil: str
    kode: tuple[str, ...] = ()
    detik: float = 0.0
    puncak: float = 0.0
    jejak: str = ""


def try_one(tugas: Tugas) -> Nasib:
    """Damage one file and send it the whole way; nothing is raised."""
    limit_memory()
    os.environ["NO_PROXY"] = "*"
    acak = Random(tugas.benih)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("templat.docx" if tugas.templat else "buku.xlsx")
        nama, ubahan, content = damage(tugas.templat, acak)
        path.write_bytes(content)
        forget_peak()
        start = time.process_time()
        try:
            with limit_time():
                hasil, kode = use_template(path, nama) if tugas.templat else use_workbook(path, acak)
            jejak = ""
        except BaseException:
            hasil, kode, jejak = GAGAL, (), traceback.format_exc()
        return Nasib(ubahan, hasil, kode, time.process_time() - start, read_peak() or 0.0, jejak)


def damage(templat: bool, acak: Random) -> tuple[str, tuple[str, ...], bytes]:
    """Return the name of the file that is damaged, the damages, and the damaged bytes."""
    files = load_templates() if templat else load_workbooks()
    nama = acak.choice(sorted(files))
    bagian = dict(files[nama])
    ways = acak.choices(TEMPLAT if templat else BUKU, k=acak.randrange(1, LIPAT + 1))
    for way in ways:
        if bagian and not (templat and DOKUMEN not in bagian):
            way(bagian, acak)
    names = [way.__name__ for way in ways]
    if bagian and acak.random() < PORSI_ZIP:
        broken = acak.choice(ZIP)
        return nama, (*names, broken.__name__), broken(bagian, acak)
    return nama, tuple(names), pack(bagian)


@lru_cache(maxsize=1)
def load_workbooks() -> dict[str, dict[str, bytes]]:
    """The workbooks to damage, as parts; without spare rows, so that they are quick to read."""
    found = {}
    for path in SUMBER:
        data, _ = load_data(path.read_text(encoding="utf-8"), path.name)
        with without_spare_rows(), tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "buku.xlsx"
            target.write_bytes(write_workbook(data))
            found[path.stem] = _unpack(target)
    return found


@lru_cache(maxsize=1)
def load_templates() -> dict[str, dict[str, bytes]]:
    """The product's own templates, as parts."""
    return {path.stem: _unpack(path) for path in find_templates().glob("*.docx") if path.stem in _load_contexts()}


def _unpack(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def use_workbook(path: Path, acak: Random) -> tuple[str, tuple[str, ...]]:
    """Read, check and measure a workbook and write one of its reports, as the program does."""
    temuan = examine(read(path))
    kode = [problem.kind.code for problem in temuan.problems if str(problem)]
    if temuan.pengukur is None:
        return DITOLAK, tuple(kode)
    isian = temuan.pengukur.isian
    possible = [laporan for laporan in DAFTAR_LAPORAN if laporan.has_data(isian)]
    for laporan in acak.sample(possible, min(1, len(possible))):
        triwulan = isian.profil.triwulan_terakhir if laporan.triwulanan else None
        if triwulan == 0:
            continue
        try:
            documents = make_with_blocks(laporan, temuan.pengukur.measure(triwulan), draf=True).berkas
        except TemplateFault as fault:
            kode += [problem.kind.code for problem in fault.problems]
            continue
        for name, content in documents.items():
            if name.endswith(("docx", "xlsx")):
                check_package(content)
    return DIPAKAI, tuple(kode)


def use_template(path: Path, nama: str) -> tuple[str, tuple[str, ...]]:
    """Check a template, and fill it with the example of its report, whatever the check says."""
    context = _load_contexts()[nama]
    kode = tuple(problem.kind.code for problem in check_template(path, context, INFO) if str(problem))
    try:
        check_package(fill(path, context, INFO))
    except TemplateFault as fault:
        return DITOLAK, (*kode, *(problem.kind.code for problem in fault.problems))
    return DIPAKAI, kode


@lru_cache(maxsize=1)
def _load_contexts() -> dict[str, dict[str, object]]:
    isian, problems = load_contoh()
    assert isian is not None, problems
    return {contoh.templat: contoh.context for contoh in list_contoh(isian)}


def check_package(content: bytes) -> None:
    """Raise where a finished file is no whole zip or one of its XML parts is broken."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                expat.ParserCreate().Parse(archive.read(name), True)

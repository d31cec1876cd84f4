"""Faults while documents are saved, brought about for real where this system can: nothing may be lost or half-written.

`python -m bench.penyimpanan [KILLS]` (as root for small and read-only disks); exit code 1 when something was lost. The saving
alone, and the whole program, are each killed KILLS times (100 unless told).
"""

from __future__ import annotations

import errno
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from itertools import chain
from pathlib import Path
from unittest import mock

from bench.pembunuh import kill_program, kill_saving
from generator.delivery import folder as penyimpan
from generator.delivery.bukti import BERKAS_BUKTI, Asal, find_bukti, hand_over, take_print
from generator.delivery.folder import SEMENTARA, Kiriman
from generator.problems import any_galat

NAMA = ("Cascading.docx", "LKjIP.docx", "Laporan-Triwulan-4.docx")
FOTO = 150_000  # bytes that give a document its size
SUNTINGAN = b"suntingan staf yang tidak boleh hilang"
WAKTU = datetime(2026, 11, 22, 8, tzinfo=timezone.utc)
_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_documents(versi: int) -> dict[str, bytes]:
    """Return the documents of one run: real Word files, those of two versions different."""
    return {nama: _write_docx(f"{nama} {versi},25", versi) for nama in NAMA}


def _write_docx(text: str, versi: int) -> bytes:
    output = io.BytesIO()
    body = f"<w:p><w:r><w:t>Capaian {text}</w:t></w:r></w:p>" * 20
    with zipfile.ZipFile(output, "w") as archive:
        document = f'<w:document xmlns:w="{_NS}"><w:body>{body}</w:body></w:document>'
        archive.writestr(zipfile.ZipInfo("word/document.xml"), document)
        archive.writestr(zipfile.ZipInfo("word/media/foto.jpg"), bytes([versi % 256]) * FOTO)
    return output.getvalue()


def save(folder: Path, versi: int) -> Kiriman:
    """Save one version of all documents, as the program does after a run."""
    asal = Asal(folder.parent / "buku.xlsx", "0" * 64, "Dinas", "Kota", 2024, "0.1.0", False, WAKTU)
    return hand_over(make_documents(versi), folder, asal)


def list_losses(folder: Path, versions: Sequence[int], remains: bool = False) -> list[str]:
    """Return what is lost or half-written in a folder where these versions were being saved."""
    lost = []
    bukti = find_bukti(folder)
    whole = [make_documents(versi) for versi in versions]
    for nama in NAMA:
        content = (folder / nama).read_bytes() if (folder / nama).exists() else b""
        if content not in [documents[nama] for documents in whole]:
            lost.append(f"{nama} is missing, half-written or of another version")
        elif take_print(content) not in {satu.sidik for satu in bukti.pembuatan}:
            lost.append(f"{nama} is unknown to the receipt")
    lost += [f"{path.name} is left over" for path in folder.glob(f"{SEMENTARA}*") if not remains]
    lost += [f"{path.name} was not asked for" for path in folder.glob("*-versi-*")]
    return lost


def survive(folder: Path, fault: Callable[[], object], codes: set[str]) -> list[str]:
    """Save, save again under a fault, and once more after it; return what was lost or not told."""
    lost = [str(problem) for problem in save(folder, 1).problems]
    with fault():  # type: ignore[attr-defined]
        kiriman = save(folder, 2)
    told = {problem.kind.code for problem in kiriman.problems}
    if told != codes or not any_galat(kiriman.problems):
        lost.append(f"told {sorted(told)} instead of {sorted(codes)}")
    lost += [f"{path.name} is said to be saved" for path in kiriman.berkas if path.read_bytes() != _new(path.name)]
    lost += list_losses(folder, (1, 2))
    lost += [f"afterwards: {problem}" for problem in save(folder, 2).problems]
    return lost + [f"afterwards: {text}" for text in list_losses(folder, (2,))]


def _new(nama: str) -> bytes:
    return make_documents(2)[nama]


@contextmanager
def locked(*names: str) -> Iterator[None]:
    """Files that another program keeps open: on Windows they cannot be replaced."""
    real = penyimpan.os.replace

    def replace(source: str, target: Path) -> None:
        if not names or target.name in names:
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    with mock.patch.object(penyimpan.os, "replace", replace):
        yield


@contextmanager
def failing(number: int, after: int = 0) -> Iterator[None]:
    """A disk that fails with this errno when the file after so many others is begun."""
    real, begun = penyimpan.tempfile.mkstemp, []

    def make(**options: object) -> object:
        begun.append(options)
        if len(begun) > after:
            raise OSError(number, "failed")
        return real(**options)

    with mock.patch.object(penyimpan.tempfile, "mkstemp", make):
        yield


@contextmanager
def small_disk(size: int) -> Iterator[Path | None]:
    """A real disk of so many KB; None where this user may not mount one."""
    with tempfile.TemporaryDirectory(prefix="diska-") as point:
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", point]
        try:
            made = subprocess.run(command, capture_output=True, check=False).returncode == 0
        except FileNotFoundError:
            made = False
        try:
            yield Path(point) if made else None
        finally:
            if made:
                subprocess.run(["umount", "-l", point], check=True)


@contextmanager
def filled(disk: Path, room: int) -> Iterator[None]:
    """The disk filled up to so many bytes of room."""
    ballast = disk / "ballast"
    free = penyimpan.os.statvfs(disk)
    ballast.write_bytes(bytes(max(0, free.f_bavail * free.f_bsize - room)))
    yield
    ballast.unlink()


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    """The disk mounted so that it can only be read."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    yield
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)


def try_full_disk(room: int) -> list[str]:
    """A real disk that is full, or becomes full while documents are saved."""
    with small_disk(4000) as disk:
        if disk is None:
            return ["not tried: no right to mount"]
        return survive(disk / "output", lambda: filled(disk, room), {"BRK-02"})


def try_read_only() -> list[str]:
    """A real disk that can only be read."""
    with small_disk(4000) as disk:
        if disk is None:
            return ["not tried: no right to mount"]
        return survive(disk / "output", lambda: read_only(disk), {"BRK-02"})


def try_bad_place(folder: Path, text: str) -> list[str]:
    """A place where no folder can be: its name is a file's, or too long."""
    folder.write_bytes(SUNTINGAN) if len(folder.name) < 200 else None
    told = {problem.kind.code for problem in save(folder / "output", 1).problems}
    lost = [] if told == {"BRK-02"} else [f"{text}: told {sorted(told)}"]
    if folder.parent.is_dir() and len(folder.name) < 200 and folder.read_bytes() != SUNTINGAN:
        lost.append("the file of that name is gone")
    return lost


def try_edited(folder: Path) -> list[str]:
    """A document that staff edited, then a receipt that was damaged as well."""
    save(folder, 1)
    (folder / NAMA[1]).write_bytes(SUNTINGAN)
    told = {problem.kind.code for problem in save(folder, 2).problems}
    (folder / BERKAS_BUKTI).write_text("{ rusak")
    told |= {problem.kind.code for problem in save(folder, 3).problems}
    lost = [] if told == {"BRK-10", "BRK-11"} else [f"told {sorted(told)}"]
    kept = {path.read_bytes() for path in folder.glob("LKjIP*.docx")}
    lost += [] if {SUNTINGAN, make_documents(3)[NAMA[1]]} <= kept else ["what staff edited is gone"]
    return lost


def list_faults(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Try every fault but the killing, each in a folder of its own; return its name and what was lost."""
    place = folder / "gangguan é"
    place.mkdir()
    yield "one document open in Word", survive(place / "1", lambda: locked(NAMA[1]), {"BRK-01"})
    yield "everything locked", survive(place / "2", locked, {"BRK-01"})
    yield "disk full", try_full_disk(0)
    yield "disk full once the receipt is written", try_full_disk(FOTO // 2)
    yield "disk can only be read", try_read_only()
    yield "network drive gone", survive(place / "6", lambda: failing(errno.ENETUNREACH), {"BRK-02"})
    yield "network drive gone half-way", survive(place / "7", lambda: failing(errno.EIO, 3), {"BRK-02"})
    yield "the folder's name is a file's", try_bad_place(place / "8", "file")
    yield "path too long", try_bad_place(place / ("9" * 300), "long")
    yield "edited by staff, receipt damaged", try_edited(place / "10")


def main(arguments: list[str]) -> int:
    """Print one line a fault, as soon as it was tried; return the exit code."""
    kills = int(arguments[0]) if arguments else 100
    code = 0
    with tempfile.TemporaryDirectory(prefix="gangguan-") as temporary:
        for name, lost in chain(list_faults(Path(temporary)), _kill(Path(temporary), kills)):
            print(f"{name}: {'; '.join(lost) or 'nothing lost'}", flush=True)
            code = 1 if lost else code
    return code


def _kill(folder: Path, kills: int) -> Iterator[tuple[str, list[str]]]:
    for name, killer in (("saving", kill_saving), ("the whole program", kill_program)):
        count, lost = killer(folder / name, kills)
        yield f"{name} killed {count} times", lost


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What kind of file this is, before anything tries to read it."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from generator.catalogue import buku
from generator.problems import Place, Problem

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BATAS_UKURAN = 150_000_000  # bytes after unpacking, pictures apart; a real workbook has a few million
_BATAS_SEMUA = 400_000_000  # with its pictures, which have limits of their own
_GAMBAR = "xl/media/"
_GALAT_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    ValueError,
)  # what a damaged archive makes the zip module raise
_JENIS_LAIN = {
    ".xls": "Excel lama (.xls)",
    ".xlsb": "Excel biner (.xlsb)",
    ".ods": "OpenDocument (.ods)",
    ".csv": "teks (.csv)",
    ".numbers": "Apple Numbers",
}


def check_file(path: Path) -> Problem | None:
    """Return why the file cannot be a readable workbook, or None. `.xlsx` and `.xlsm` are readable."""
    berkas = path.name
    if path.is_dir():
        return buku.BERUPA_FOLDER.at(Place(), berkas=berkas)
    try:
        with path.open("rb") as stream:
            kepala = stream.read(8)
    except FileNotFoundError:
        return buku.TIDAK_ADA.at(Place(), berkas=berkas)
    except OSError:
        return buku.TERKUNCI.at(Place(), berkas=berkas)
    if kepala.startswith(_OLE):
        return _name_ole(path)
    if not kepala.startswith(_ZIP):
        jenis = _JENIS_LAIN.get(path.suffix.casefold())
        return (
            buku.BUKAN_XLSX.at(Place(), berkas=berkas, jenis=jenis) if jenis else buku.RUSAK.at(Place(), berkas=berkas)
        )
    return _check_zip(path)


def _name_ole(path: Path) -> Problem:
    """An OLE file is an encrypted .xlsx or an old .xls."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        return buku.BERSANDI.at(Place(), berkas=path.name)
    return buku.BUKAN_XLSX.at(Place(), berkas=path.name, jenis=_JENIS_LAIN[".xls"])


def _check_zip(path: Path) -> Problem | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            sound = _is_of_sane_size(archive.infolist()) and archive.testzip() is None
    except _GALAT_ZIP:
        sound, names = False, set()
    if not sound:
        return buku.RUSAK.at(Place(), berkas=path.name)
    if "xl/workbook.xml" in names:
        return None
    jenis = "Excel biner (.xlsb)" if "xl/workbook.bin" in names else _JENIS_LAIN.get(path.suffix.casefold())
    return buku.BUKAN_XLSX.at(Place(), berkas=path.name, jenis=jenis or "lain")


def _is_of_sane_size(entries: list[zipfile.ZipInfo]) -> bool:
    """Tell whether the parts, as they say of themselves, may be unpacked."""
    parts = sum(entry.file_size for entry in entries if not entry.filename.startswith(_GAMBAR))
    return parts <= _BATAS_UKURAN and sum(entry.file_size for entry in entries) <= _BATAS_SEMUA

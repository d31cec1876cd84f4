"""Load the pictures that the sheet «Gambar» names from the workbook's own folder, and tell what is wrong with them."""

from __future__ import annotations

import difflib
import stat
from collections.abc import Callable
from pathlib import Path

from generator.catalogue import gambar as kode
from generator.model.analisis import BAGIAN_GAMBAR, BerkasGambar
from generator.problems import Place, Problem
from generator.workbook.reader import Bacaan, Row

BATAS_BYTE = 10 * 1024 * 1024
_AKHIRAN = {".png", ".jpg", ".jpeg"}
_DILARANG = set('/\\:*?"<>|') | {chr(code) for code in range(32)}
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SOF = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG frame headers, which hold the size


def load_gambar(bacaan: Bacaan, folder: Path) -> tuple[dict[str, BerkasGambar], list[Problem]]:
    """Return the picture files by the name in the sheet, and the problems of those that cannot be used.

    Only plain files inside `folder` are read: no paths, no links.
    """
    loaded: dict[str, BerkasGambar] = {}
    problems: list[Problem] = []
    for row in bacaan.rows.get("gambar", []):
        problems += _check_bagian(row)
        nama = row.nilai.get("berkas")
        if nama is None or nama in loaded:
            continue
        found = _load(nama, folder, row.asal.sel("berkas"))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            loaded[nama] = found
    return loaded, problems


def _check_bagian(row: Row) -> list[Problem]:
    bagian = row.nilai.get("bagian")
    if bagian is None or bagian.casefold() in BAGIAN_GAMBAR:
        return []
    facts = {"bagian": bagian, "judul": row.nilai.get("judul", ""), "pilihan": ", ".join(BAGIAN_GAMBAR)}
    return [kode.BAGIAN_TAK_DIKENAL.at(row.asal.sel("bagian"), **facts)]


def _load(nama: str, folder: Path, place: Place) -> BerkasGambar | Problem:
    if nama in (".", "..") or _DILARANG & set(nama):
        return kode.BUKAN_NAMA_BERKAS.at(place, berkas=nama)
    path = folder / nama
    try:
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            return kode.BUKAN_NAMA_BERKAS.at(place, berkas=nama)
        if state.st_size > BATAS_BYTE:
            return kode.TERLALU_BESAR.at(place, berkas=nama, ukuran=_to_mb(state.st_size), batas=_to_mb(BATAS_BYTE))
        isi = path.read_bytes()
    except OSError:
        return kode.TIDAK_ADA.at(place, berkas=nama, saran=_suggest(nama, folder))
    return read_gambar(isi) or kode.BUKAN_GAMBAR.at(place, berkas=nama)


def _to_mb(byte: int) -> int:
    """Whole megabytes, rounded up."""
    return -(-byte // (1024 * 1024))


def _suggest(nama: str, folder: Path) -> str:
    """The picture of the folder whose name comes nearest; Windows hides endings, so «lambang» finds «lambang.png»."""
    names = sorted(path.name for path in folder.glob("*") if path.suffix.casefold() in _AKHIRAN)
    near = difflib.get_close_matches(nama, names, n=1)
    return f", mungkin «{near[0]}»" if near else ""


def read_gambar(isi: bytes) -> BerkasGambar | None:
    """Return the picture with the size that its header states; None where the bytes are no whole PNG or JPEG."""
    readers: dict[str, tuple[bytes, Callable[[bytes], tuple[int, int] | None]]] = {
        "png": (_PNG, _measure_png),
        "jpeg": (_JPEG, _measure_jpeg),
    }
    for jenis, (kepala, measure) in readers.items():
        size = measure(isi) if isi.startswith(kepala) else None
        if size and all(size):
            return BerkasGambar(isi, jenis, *size)
    return None


def _measure_png(isi: bytes) -> tuple[int, int] | None:
    """The size in the first chunk of a PNG; the last chunk must be there too."""
    if isi[12:16] != b"IHDR" or b"IEND" not in isi[-64:]:
        return None
    return int.from_bytes(isi[16:20], "big"), int.from_bytes(isi[20:24], "big")


def _measure_jpeg(isi: bytes) -> tuple[int, int] | None:
    """The size in the frame header of a JPEG, found by walking its segments; its end must be there too."""
    at = 2
    while at + 9 <= len(isi) and isi[at] == 0xFF:
        mark = isi[at + 1]
        if mark == 0xFF:  # fill byte
            at += 1
        elif mark in _SOF:
            size = int.from_bytes(isi[at + 7 : at + 9], "big"), int.from_bytes(isi[at + 5 : at + 7], "big")
            return size if isi.rfind(b"\xff\xd9") > at else None
        else:
            at += 2 + int.from_bytes(isi[at + 2 : at + 4], "big")
    return None

"""Load the pictures of the sheet «Gambar», pasted or named beside the workbook, and tell what is wrong with them."""

from __future__ import annotations

import difflib
import stat
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from generator.catalogue import isi as kode
from generator.model.analisis import BAGIAN_GAMBAR, JENIS_DOKUMEN, BerkasGambar
from generator.problems import Place, Problem
from generator.workbook.paket.foto import BATAS_PIKSEL, measure_gambar, name_format, read_gambar
from generator.workbook.paket.tempelan import BATAS_BYTE, Tempelan
from generator.workbook.reader import Bacaan, Row

BAGIAN_DOKUMEN = "lampiran"  # the section that takes PDF documents, too
_AKHIRAN = {".png", ".jpg", ".jpeg", ".pdf"}
_AWAL_PDF = b"%PDF-"
_DILARANG = set('/\\:*?"<>|') | {chr(code) for code in range(32)}


def load_gambar(bacaan: Bacaan, folder: Path) -> tuple[dict[str, BerkasGambar], list[Problem]]:
    """Return the pictures by their name in the sheet, upright and shrunk, and the problems of those that cannot be used.

    A pasted picture goes by the name that reading gave it; others are plain files inside `folder`: no paths, no links.
    """
    loaded: dict[str, BerkasGambar] = {}
    problems: list[Problem] = []
    for row in bacaan.rows.get("gambar", []):
        problems += _check_bagian(row)
        nama = row.nilai.get("berkas")
        if nama is None:
            problems += [] if "berkas" in row.rusak else [kode.TANPA_BERKAS.at(row.asal.sel("berkas"))]
        elif nama not in loaded:
            found = _load(row, nama, folder, bacaan.tempelan)
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


def _load(row: Row, nama: str, folder: Path, pasted: Mapping[str, Tempelan]) -> BerkasGambar | Problem:
    place = row.asal.sel("berkas")
    if nama in pasted:
        place = Place(pasted[nama].lembar, pasted[nama].sel)
        isi = pasted[nama].isi or _too_large(nama, pasted[nama].ukuran, place)
    else:
        isi = _read_file(nama, folder, place)
    if isinstance(isi, Problem):
        return isi
    if isi.startswith(_AWAL_PDF) and _is_document(row, nama):
        return BerkasGambar(isi, JENIS_DOKUMEN, 0, 0)
    return _check(isi, nama, place, row.nilai.get("lebar_cm"))


def _is_document(row: Row, nama: str) -> bool:
    """Tell whether a row asks for a document that goes out beside the report, by its section and its name's ending."""
    bagian = (row.nilai.get("bagian") or "").strip().casefold()
    return bagian == BAGIAN_DOKUMEN and nama.casefold().endswith(".pdf")


def _read_file(nama: str, folder: Path, place: Place) -> bytes | Problem:
    if nama in (".", "..") or _DILARANG & set(nama):
        return kode.BUKAN_NAMA_BERKAS.at(place, berkas=nama)
    path = folder / nama
    try:
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            return kode.BUKAN_NAMA_BERKAS.at(place, berkas=nama)
        return _too_large(nama, state.st_size, place) if state.st_size > BATAS_BYTE else path.read_bytes()
    except OSError:
        return kode.TIDAK_ADA.at(place, berkas=nama, saran=_suggest(nama, folder))


def _too_large(nama: str, ukuran: int, place: Place) -> Problem:
    return kode.TERLALU_BESAR.at(place, berkas=nama, ukuran=_to_mb(ukuran), batas=_to_mb(BATAS_BYTE))


def _check(isi: bytes, nama: str, place: Place, lebar_cm: Decimal | None) -> BerkasGambar | Problem:
    """The picture ready to print, or why these bytes are none."""
    jenis = name_format(isi)
    if jenis not in ("png", "jpeg", ""):
        return kode.FORMAT_LAIN.at(place, berkas=nama, jenis=jenis)
    size = measure_gambar(isi)
    if size and size[0] * size[1] > BATAS_PIKSEL:
        facts = {"lebar": size[0], "tinggi": size[1], "batas": BATAS_PIKSEL // 1_000_000}
        return kode.TERLALU_RAPAT.at(place, berkas=nama, **facts)
    return (read_gambar(isi, lebar_cm) if size else None) or kode.BUKAN_GAMBAR.at(place, berkas=nama)


def _to_mb(byte: int) -> int:
    """Whole megabytes, rounded up."""
    return -(-byte // (1024 * 1024))


def _suggest(nama: str, folder: Path) -> str:
    """The picture of the folder whose name comes nearest; Windows hides endings, so «lambang» finds «lambang.png»."""
    names = sorted(path.name for path in folder.glob("*") if path.suffix.casefold() in _AKHIRAN)
    near = difflib.get_close_matches(nama, names, n=1)
    return f", mungkin «{near[0]}»" if near else ""

"""What a new workbook made from others does not hold: cells without a place, and picture files of another folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.app.pipeline import Muatan
from generator.catalogue import lanjut as kode
from generator.delivery.folder import save_whole
from generator.problems import Place, Problem
from generator.workbook.lanjutan.daftar import LembarDaftar, write_daftar
from generator.workbook.lanjutan.sisa import Sisa, list_sisa

_KOLOM = (("Buku kerja", 28), ("Lembar", 22), ("Sel", 8), ("Kolom", 26), ("Jenis", 14), ("Isi", 70))
_PETUNJUK = (
    "Isian di bawah ini tidak mempunyai tempat pada buku kerja yang baru; pindahkan sendiri yang masih diperlukan."
)
_PANJANG = 60  # of a content as the terminal shows it


def name_sisa(baru: Path) -> Path:
    """The list of what had no place, beside the new workbook."""
    return baru.with_name(f"{baru.stem}-tidak-terpetakan.xlsx")


def save_sisa(daftar: Path, semua: Sequence[Muatan]) -> list[Problem]:
    """Write the list of what has no place in the new workbook, where there is any, and return it as problems."""
    found = [(muatan.berkas.name, sisa) for muatan in semua for sisa in list_sisa(muatan.berkas, muatan.bacaan)]
    if not found:
        return []
    rows = [(nama, sisa.lembar, sisa.sel, sisa.kolom, sisa.jenis, sisa.isi) for nama, sisa in found]
    content = write_daftar([LembarDaftar("Tidak terpetakan", _PETUNJUK, _KOLOM, rows)])
    problem = save_whole(daftar, content)
    return [problem] if problem else [_describe(nama, sisa, daftar) for nama, sisa in found]


def _describe(nama: str, sisa: Sisa, daftar: Path) -> Problem:
    isi = " ".join(sisa.isi.split())
    teks = isi if len(isi) <= _PANJANG else f"{isi[:_PANJANG]}…"
    jenis = f"{sisa.jenis} «{sisa.kolom}» yang berisi" if sisa.kolom else sisa.jenis
    facts = {"jenis": jenis, "isi": teks, "berkas": nama, "daftar": daftar.name}
    return kode.TIDAK_TERPETAKAN.at(Place(sisa.lembar, sisa.sel), **facts)


def list_pictures(data: Mapping[str, Any], lama: Path, baru: Path) -> list[Problem]:
    """Name the picture files that the new workbook needs and that lie only beside the old one."""
    names = dict.fromkeys(str(row.get("berkas") or "") for row in data.get("gambar", ()))
    apart = [nama for nama in names if nama and (lama.parent / nama).is_file() and not (baru.parent / nama).is_file()]
    if not apart:
        return []
    gambar = ", ".join(f"«{nama}»" for nama in apart)
    return [kode.GAMBAR_TERPISAH.at(Place("Gambar"), gambar=gambar, folder=baru.resolve().parent)]

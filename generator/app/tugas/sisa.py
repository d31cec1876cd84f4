"""What a new workbook made from others does not hold: cells without a place, and picture files of another folder."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.app.pipeline import Muatan
from generator.catalogue import lanjut as kode
from generator.delivery.folder import save_whole
from generator.problems import Place, Problem
from generator.workbook.lanjutan.daftar import LembarDaftar, write_daftar
from generator.workbook.lanjutan.sisa import Sisa, list_sisa
from generator.workbook.reader import Bacaan

_KOLOM = (("Buku kerja", 22), ("Lembar", 18), ("Sel", 8), ("Kolom", 22), ("Jenis", 12), ("Isi", 60))
_PETUNJUK = (
    "Isian di bawah ini tidak mempunyai tempat pada buku kerja yang baru; pindahkan sendiri yang masih diperlukan."
)
_SIDIK = 8  # characters of a picture's fingerprint in its file name
_PANJANG = 60  # of a content as the terminal shows it


def name_sisa(baru: Path) -> Path:
    """The list of what had no place, beside the new workbook."""
    return baru.with_name(f"{baru.stem}-tidak-terpetakan.xlsx")


def carry_rest(data: Mapping[str, Any], semua: Sequence[Muatan], baru: Path) -> list[Problem]:
    """Save beside the new workbook what it cannot hold, and return what staff must know of it."""
    apart = [problem for muatan in semua for problem in list_apart(data, muatan.berkas, baru)]
    return [*save_pictures(data, semua, baru), *_save_sisa(name_sisa(baru), semua), *dict.fromkeys(apart)]


def _save_sisa(daftar: Path, semua: Sequence[Muatan]) -> list[Problem]:
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
    kolom = f"Kolom «{sisa.kolom}»" if sisa.kolom else "Kolom tanpa judul"
    jenis = {"Kolom": f"{kolom} yang berisi", "Lembar": "Lembar buatan sendiri yang berisi"}
    facts = {"jenis": jenis.get(sisa.jenis, sisa.jenis), "isi": teks, "berkas": nama, "daftar": daftar.name}
    return kode.TIDAK_TERPETAKAN.at(Place(sisa.lembar, sisa.sel), **facts)


def name_pictures(bacaan: Bacaan) -> None:
    """Name pasted pictures by their content, so that the same picture has the same name in every copy."""
    names = {
        nama: f"gambar-{hashlib.sha256(satu.isi).hexdigest()[:_SIDIK]}{Path(nama).suffix}"
        for nama, satu in bacaan.tempelan.items()
        if satu.isi
    }
    for row in bacaan.rows.get("gambar", []):
        row.nilai |= {"berkas": names[row.nilai["berkas"]]} if row.nilai.get("berkas") in names else {}
    bacaan.tempelan = {names.get(nama, nama): satu for nama, satu in bacaan.tempelan.items()}


def save_pictures(data: Mapping[str, Any], semua: Sequence[Muatan], baru: Path) -> list[Problem]:
    """Save the pasted pictures that the new workbook names as files beside it; a file of that name is left as it is."""
    pasted = {nama: satu.isi for muatan in semua for nama, satu in muatan.bacaan.tempelan.items() if satu.isi}
    names = dict.fromkeys(row.get("berkas") for row in data.get("gambar", ()))
    files = {baru.with_name(nama): pasted[nama] for nama in names if nama in pasted}
    saved = [save_whole(path, isi) for path, isi in files.items() if not path.exists()]
    if files:
        print(f"Gambar yang ditempel disimpan di samping buku kerja: {', '.join(path.name for path in files)}")
    return [problem for problem in saved if problem]


def list_apart(data: Mapping[str, Any], lama: Path, baru: Path) -> list[Problem]:
    """Name the picture files that the new workbook needs and that lie only beside its source."""
    names = dict.fromkeys(str(row.get("berkas") or "") for row in data.get("gambar", ()))
    apart = [nama for nama in names if nama and (lama.parent / nama).is_file() and not (baru.parent / nama).is_file()]
    if not apart:
        return []
    gambar = ", ".join(f"«{nama}»" for nama in apart)
    return [kode.GAMBAR_TERPISAH.at(Place("Gambar"), gambar=gambar, folder=baru.resolve().parent)]

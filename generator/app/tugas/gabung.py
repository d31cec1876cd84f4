"""`lkjip gabung HASIL A B [C …] [--induk KOSONG]`: copies that several units filled, made into one workbook."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from generator.app.pipeline import Muatan, read
from generator.app.terminal import BAIK, check_new, save_new, tell
from generator.app.tugas.bacaan import list_reading, name_causes
from generator.app.tugas.sisa import carry_rest, name_pictures, name_sisa
from generator.catalogue import lanjut as kode
from generator.delivery.folder import save_whole
from generator.problems import Place, Problem, Severity
from generator.workbook.baru.daftar import join_sendiri
from generator.workbook.lanjutan.baris import Salinan, read_salinan
from generator.workbook.lanjutan.daftar import Isi, LembarDaftar, Tautan, write_daftar
from generator.workbook.lanjutan.gabung import Gabungan, Jenis, Perbedaan, Sisi, merge
from generator.workbook.lanjutan.versi import find_lost
from generator.workbook.reader import read_workbook
from generator.workbook.schema import SHEETS
from generator.workbook.writer import write_workbook

_SAMA = ("nama_opd", "nama_daerah", "tahun", "renstra_awal")  # what copies of one workbook agree on
_KOLOM = (
    ("Nomor", 6),
    ("Lembar", 14),
    ("Baris", 14),
    ("Kolom", 16),
    ("Sel hasil", 8),
    ("Isi yang dipakai", 26),
    ("Dari", 16),
    ("Isi lain", 26),
    ("Dari", 16),
    ("Isi semula", 18),
    ("Keputusan", 18),
)
_PETUNJUK = (
    "Setiap baris memuat satu perbedaan. Putuskan isi yang benar, lalu tulis pada buku kerja hasil; sel bertautan dapat"
    " diklik."
)
_PANJANG = 60  # of a content as the terminal shows it


def merge_copies(pilihan: argparse.Namespace) -> int:
    """Merge the copies, which are only read; the exit code is 1 where they cannot be merged."""
    hasil = Path(pilihan.berkas)
    daftar = hasil.with_name(f"{hasil.stem}-perbedaan.xlsx")
    refusal = next(filter(None, map(check_new, (hasil, daftar, name_sisa(hasil)))), None)
    if refusal:
        return tell([refusal])
    copies = [read(Path(nama)) for nama in (pilihan.pertama, *pilihan.lain)]
    base = [read(Path(pilihan.induk))] if pilihan.induk else []
    refusals = list(_refuse(copies + base))
    if refusals:
        return tell(refusals)
    for muatan in copies + base:
        name_pictures(muatan.bacaan)
    names = name_copies([muatan.berkas for muatan in copies + base])
    read_copies = [read_salinan(nama, muatan.bacaan) for nama, muatan in zip(names, copies + base, strict=True)]
    gabungan = merge(read_copies[: len(copies)], read_copies[-1] if base else None)
    sendiri = join_sendiri(muatan.bacaan.daftar for muatan in copies + base)
    code = save_new(hasil, write_workbook(gabungan.data, nomenklatur=sendiri))
    if code != BAIK:
        return code
    for line in describe_copies(gabungan):
        print(line)
    found = _save_conflicts(gabungan.perbedaan, dict(zip(names, copies + base, strict=True)), hasil, daftar)
    code = tell([*found, *list_reading(copies), *carry_rest(gabungan.data, copies, hasil)])
    print(f"Periksa hasilnya dengan «lkjip periksa {hasil.name}» sebelum membuat laporan.")
    return code


def describe_copies(gabungan: Gabungan) -> Iterable[str]:
    """Return what was taken of each copy: cells, and sheet by sheet the rows that it added and deleted."""
    for nama, banyak in gabungan.diambil.items():
        yield f"  {nama}: {banyak} sel diambil"
        for satu in gabungan.baris[nama]:
            parts = [f"{satu.ditambah} baris ditambah"] if satu.ditambah else []
            parts += [f"{satu.dihapus} baris dihapus"] if satu.dihapus else []
            yield f"    {SHEETS[satu.lembar].title:<20} {', '.join(parts)}"


def name_copies(paths: Sequence[Path]) -> list[str]:
    """Return a name for each file: its own, or with its folder and number where two have the same."""
    names = [path.name for path in paths]
    return [
        nama if names.count(nama) == 1 else f"{path.resolve().parent.name}/{nama} ({number})"
        for number, (path, nama) in enumerate(zip(paths, names, strict=True), 1)
    ]


def _refuse(semua: Sequence[Muatan]) -> Iterable[Problem]:
    """Say why the copies cannot be merged: unreadable, damaged, or of another agency, year or version.

    A sheet or column that one copy lost would count as emptied there, and so empty the result.
    """
    for muatan in semua:
        if not muatan.bacaan.terbaca:
            yield from muatan.problems
            continue
        galat = [p for p in muatan.problems if p.kind.severity is Severity.GALAT and p.kind.code.startswith("BUK")]
        rusak = [*galat, *find_lost(muatan.problems)]
        if rusak:
            yield kode.SALINAN_RUSAK.at(Place(), berkas=muatan.berkas.name, sebab=name_causes(rusak))
        else:
            yield from _compare_heads(semua[0], muatan)


def _compare_heads(pertama: Muatan, muatan: Muatan) -> Iterable[Problem]:
    if not pertama.bacaan.terbaca:
        return
    facts = {"berkas": muatan.berkas.name, "pertama": pertama.berkas.name}
    if muatan.bacaan.versi != pertama.bacaan.versi:
        versions = {"isi": muatan.bacaan.versi, "isi_pertama": pertama.bacaan.versi}
        yield kode.SALINAN_LAIN.at(Place(), apa="versi susunannya", **facts, **versions)
    profil, lain = _profil(pertama), _profil(muatan)
    for key in _SAMA:
        satu, dua = profil.get(key), lain.get(key)
        if satu is not None and dua is not None and _word(satu) != _word(dua):
            apa = f"isian «{SHEETS['profil'].by_key[key].title}»"
            yield kode.SALINAN_LAIN.at(Place("Profil"), apa=apa, isi=dua, isi_pertama=satu, **facts)


def _profil(muatan: Muatan) -> dict[str, Any]:
    rows = muatan.bacaan.rows.get("profil", [])
    return rows[0].nilai if rows else {}


def _word(isi: Any) -> str:
    return " ".join(str(isi).split()).casefold()


def _save_conflicts(
    perbedaan: Sequence[Perbedaan], berkas: dict[str, Muatan], hasil: Path, daftar: Path
) -> list[Problem]:
    """Write the list of conflicts, where there are any, and return them as problems at the result's cells."""
    if not perbedaan:
        return []
    merged = read_salinan(hasil.name, read_workbook(hasil))
    places = [_place_in(merged, satu) for satu in perbedaan]
    links = {nama: _link(muatan.berkas, hasil.parent) for nama, muatan in berkas.items()}
    rows = [
        row
        for number, (satu, place) in enumerate(zip(perbedaan, places, strict=True), 1)
        for row in _list_sides(number, satu, place, links, hasil.name)
    ]
    problem = save_whole(daftar, write_daftar([LembarDaftar("Perbedaan", _PETUNJUK, _KOLOM, rows)]))
    told = [_tell(satu, place, daftar) for satu, place in zip(perbedaan, places, strict=True)]
    return [*([problem] if problem else []), *told]


def _place_in(merged: Salinan, satu: Perbedaan) -> Place:
    """Where the cell stands in the result; the sheet where its row is not found again."""
    baris = merged.lembar[satu.lembar].get(satu.kunci)
    kolom = satu.kolom or next(iter(baris.nilai), "") if baris else ""
    return baris.tempat(kolom) if baris else Place(SHEETS[satu.lembar].title)


def _link(path: Path, folder: Path) -> str:
    """The file as seen from the list's folder; whole where it is on another drive."""
    full = path.resolve()
    return os.path.relpath(full, folder.resolve()) if full.anchor == folder.resolve().anchor else str(full)


def _list_sides(
    number: int, satu: Perbedaan, place: Place, links: dict[str, str], hasil: str
) -> Iterable[tuple[Isi, ...]]:
    sheet = SHEETS[satu.lembar]
    kolom = sheet.by_key[satu.kolom].title if satu.kolom else "(seluruh baris)"
    kolom += " (baris mirip, keduanya dimuat)" if satu.jenis is Jenis.MIRIP else ""
    dipakai, *lain = satu.sisi
    sel: Isi = Tautan(place.sel, hasil, place.lembar, place.sel) if place.sel else ""
    semula = "" if satu.induk is None else _cell(satu.induk)
    for sisi in lain:
        isi = "(baris dihapus)" if satu.jenis is Jenis.DIHAPUS and sisi.isi is None else _content(satu, sisi)
        own = (_content(satu, dipakai), _point(dipakai, links), isi, _point(sisi, links))
        yield (number, sheet.title, satu.nama, kolom, sel, *own, semula, "")


def _content(satu: Perbedaan, sisi: Sisi) -> Isi:
    """What one copy holds: a cell, or all cells of a row under their headings."""
    if satu.jenis is not Jenis.ID_SAMA:
        return _cell(sisi.isi)
    columns = SHEETS[satu.lembar].columns
    return "\n".join(f"{column.title}: {_show(sisi.isi[column.key])}" for column in columns if column.key in sisi.isi)


def _cell(isi: Any) -> Isi:
    """A content as a cell of the list holds it: a number stays one."""
    return isi if isinstance(isi, (int, float)) and not isinstance(isi, bool) else _show(isi)


def _point(sisi: Sisi, links: dict[str, str]) -> Isi:
    place = sisi.tempat
    return (
        Tautan(f"{sisi.berkas} {place.sel}", links[sisi.berkas], place.lembar, place.sel) if place.sel else sisi.berkas
    )


def _tell(satu: Perbedaan, place: Place, daftar: Path) -> Problem:
    sheet = SHEETS[satu.lembar]
    if satu.jenis is Jenis.DIHAPUS:
        gone = ", ".join(f"«{sisi.berkas}»" for sisi in satu.sisi if sisi.isi is None)
        kept = ", ".join(f"«{sisi.berkas}»" for sisi in satu.sisi if sisi.isi is not None)
        return kode.BARIS_BERBEDA.at(place, baris=satu.nama, dihapus=gone, diubah=kept, daftar=daftar.name)
    dipakai, *rest = [
        f"«{sisi.berkas}» sel {sisi.tempat.sel} berisi {_brief(_content(satu, sisi))}" for sisi in satu.sisi
    ]
    lain = "; ".join(rest)
    if satu.jenis is Jenis.MIRIP:
        return kode.BARIS_MIRIP.at(place, dipakai=dipakai, lain=lain, daftar=daftar.name)
    if satu.jenis is Jenis.ID_SAMA:
        return kode.ID_BARU_SAMA.at(place, baris=satu.nama, dipakai=dipakai, lain=lain, daftar=daftar.name)
    facts = {
        "kolom": sheet.by_key[satu.kolom].title,
        "baris": f" baris {satu.nama}" if satu.nama else "",
        "daftar": daftar.name,
    }
    return kode.SEL_BERBEDA.at(place, dipakai=dipakai, lain=lain, **facts)


def _show(isi: Any) -> str:
    """A content as its reader sees it."""
    if isi is None:
        return "(kosong)"
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    return str(isi).replace(".", ",") if isinstance(isi, float) else str(isi)


def _brief(isi: Any) -> str:
    text = " ".join(_show(isi).split())
    return f"«{text[:_PANJANG]}…»" if len(text) > _PANJANG else f"«{text}»"

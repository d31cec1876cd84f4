"""Where the figure of a message stands in the workbook, and what it is called in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.checks.bahan import Bahan, pendek
from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Ukuran
from generator.measures.hitung.kinerja import slug_versi
from generator.model.isian import Isian, group_by
from generator.model.nilai import JenisAkumulasi, Nilai, TanpaNilai
from generator.model.pilihan import VersiTarget
from generator.problems import Place

# kinds whose year is one of its quarters, not made of all of them
KEADAAN = (JenisAkumulasi.POSISI_AKHIR, JenisAkumulasi.PERSENTASE_PROGRESIF, JenisAkumulasi.TREN_MENURUN)
_LABEL = re.compile(r"\d{4}(?:-TW[1-4])?")  # a period in a key
_VERSI = {slug_versi(versi): versi.value for versi in VersiTarget}


def find_place(isian: Isian, figure: Ukuran, default: Place) -> Place:
    """The cell to look at: that of the quarter which a state shows, else the first of the cells that make the figure."""
    return replace(find_sumber(isian, figure, default), lain=0)


def find_sumber(isian: Isian, figure: Ukuran, default: Place) -> Place:
    """The same cell, with the count of the others where the figure is made of several; `default` where it has none."""
    if not figure.asal:
        return default
    typed = list(_list_triwulan(isian, figure))
    held = [place for place, nilai in typed if nilai == figure.nilai]
    if held or (typed and _is_state(isian, figure)):
        return held[-1] if held else typed[-1][0]
    return replace(figure.asal[0], lain=len(figure.asal) - 1)


def _id(figure: Ukuran) -> str:
    kepala, _, rest = figure.kunci.partition("/")
    return rest.partition("/")[0] if kepala == "indikator" else ""


def _list_triwulan(isian: Isian, figure: Ukuran) -> Iterator[tuple[Place, Nilai]]:
    """The filled quarters among the cells of an indicator's figure, in their order."""
    row = isian.realisasi_by_indikator.get(_id(figure)) or isian.isian_by_indikator.get(_id(figure))
    for nomor, nilai in enumerate(row.realisasi_tw if row else (), 1):
        place = row.asal.sel(f"realisasi_tw{nomor}") if row else Place()
        if place in figure.asal and nilai is not None and not isinstance(nilai, TanpaNilai):
            yield place, nilai


def _is_state(isian: Isian, figure: Ukuran) -> bool:
    indikator = isian.indikator_by_id.get(_id(figure)) or isian.indikator_simpul_by_id.get(_id(figure))
    return indikator is not None and indikator.jenis_akumulasi in KEADAAN


def name_figure(bahan: Bahan, figure: Ukuran) -> str:
    """Whose figure it is and of when: «serapan perangkat daerah tahun 2024»; its key where no words are known for it."""
    pemilik, sisa = _split_kunci(bahan, figure.kunci)
    if not pemilik or not sisa:
        return f"angka «{figure.kunci}»"
    jenis = sisa[0].removesuffix("-kumulatif").replace("kumulatif", "realisasi").replace("-", " ")
    nama = f"{jenis.replace('rerata', 'rata-rata')} {pemilik}"
    masa = [_name_masa(label, sampai="kumulatif" in sisa[0]) for label in sisa[1:] if _LABEL.fullmatch(label)]
    if len(masa) == len(sisa) - 1 <= 1:
        return " ".join((nama, *masa))
    if len(masa) == len(sisa) - 1 == 2:  # a change to a period from another one
        return f"{nama} dari {masa[1]} ke {masa[0]}"
    if len(sisa) == 3 and sisa[2] in _VERSI:
        return f"target {_VERSI[sisa[2]]} {pemilik} {masa[0]}"
    return f"angka «{figure.kunci}»"


def _split_kunci(bahan: Bahan, kunci: str) -> tuple[str, list[str]]:
    """Whose figure a key names, in words, and the rest of the key; «» where no words are known."""
    kepala, id, *sisa = kunci.split("/")
    if kepala == "opd":
        return "perangkat daerah", [id, *sisa]
    if kepala in ("simpul", "indikator", "rencana"):
        return f"«{_name_pemilik(bahan, kepala, id)}»", sisa
    if kepala == "belanja" and sisa[:1] == ["baris"]:
        rows = group_by(bahan.isian.belanja, "simpul").get(None if id == "opd" else id, ())
        nama = f"«{pendek(rows[int(sisa[1]) - 1].jenis_belanja)}»"
        return (nama if id == "opd" else f"{nama} pada «{bahan.nama_simpul(id)}»"), sisa[2:]
    return ("menurut jenis belanja", sisa) if (kepala, id) == ("belanja", "opd") else ("", sisa)


def _name_masa(label: str, sampai: bool) -> str:
    """«Triwulan II 2024», of a figure up to its end «s.d. Triwulan II 2024»; «tahun 2024»."""
    tahun, _, triwulan = label.partition("-TW")
    return f"{'s.d. ' * sampai}Triwulan {format_triwulan(int(triwulan))} {tahun}" if triwulan else f"tahun {tahun}"


def _name_pemilik(bahan: Bahan, kepala: str, id: str) -> str:
    if kepala == "simpul":
        return bahan.nama_simpul(id)
    if kepala == "indikator":
        return bahan.nama_indikator(id)
    return next((pendek(row.uraian) for row in bahan.isian.rencana if row.id == id), id)

"""Where the figure of a message stands in the workbook, and what it is called in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.checks.bahan import Bahan, pendek
from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Ukuran
from generator.model.isian import Isian
from generator.model.nilai import JenisAkumulasi, Nilai, TanpaNilai
from generator.problems import Place

# kinds whose year is one of its quarters, not made of all of them
KEADAAN = (JenisAkumulasi.POSISI_AKHIR, JenisAkumulasi.PERSENTASE_PROGRESIF, JenisAkumulasi.TREN_MENURUN)


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
    """Whose figure it is and of when: «serapan seluruhnya tahun 2024»; its key where no words are known for it."""
    kepala, id, *sisa = figure.kunci.split("/")
    if kepala == "opd":
        jenis, pemilik = id, "seluruhnya"
    elif kepala in ("simpul", "indikator", "rencana") and sisa:
        jenis, pemilik = sisa[0], f"«{_name_pemilik(bahan, kepala, id)}»"
    elif kepala == "belanja" and sisa:
        jenis, pemilik = sisa[0], "menurut jenis belanja"
    else:
        return f"angka «{figure.kunci}»"
    tahun, _, triwulan = figure.kunci.rsplit("/", 1)[-1].partition("-TW")
    masa = f" Triwulan {format_triwulan(int(triwulan))} {tahun}" if triwulan else f" tahun {tahun}" * tahun.isdigit()
    jenis = jenis.removesuffix("-kumulatif").replace("-", " ").replace("rerata", "rata-rata")
    return f"{jenis} {pemilik}{masa}"


def _name_pemilik(bahan: Bahan, kepala: str, id: str) -> str:
    if kepala == "simpul":
        return bahan.nama_simpul(id)
    if kepala == "indikator":
        return bahan.nama_indikator(id)
    return next((pendek(row.uraian) for row in bahan.isian.rencana if row.id == id), id)

"""The whole cascading of the report year in one table, from tujuan down to sub kegiatan, each row numbered by its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import SEBAGIAN, Cabang
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana
from generator.reports.bersama import build_kepala, mark_gap_cell, write_gap
from generator.reports.cascading.dasar import (
    UKURAN,
    Penyokong,
    anak_dalam,
    bind_rows,
    cabang_lepas,
    cabang_of,
    group_berlaku,
    indikator_berlaku,
    merge_down,
    name_jabatan,
)
from generator.reports.tabel import LANJUTAN, Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.angka import build_sel
from generator.reports.umum.celah import find_blank

TINGKAT = ("Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
_LEBAR = (1.5, 1.65, 1.7, 1.75, 5.6, 5.6, 2.4, 1.6, 3.0)  # cm; the headings of the levels fit on one line
DOKUMEN = (
    "Target mengikuti dokumen terakhir yang berlaku pada tahun laporan (Perjanjian Kinerja atau Renja); bila keduanya tidak "
    "memuatnya, Renstra.",
    "Nomor menunjukkan jenjang: setiap butir menopang butir yang nomornya satu tingkat lebih pendek.",
)


@dataclass(frozen=True, slots=True)
class Butir:
    """One statement or node in its place: «1.2.1» is the first program of the second sasaran of the first tujuan."""

    nomor: str
    tingkat: int  # 0 tujuan … 4 sub kegiatan
    nama: str
    indikator: tuple[Indikator | IndikatorSimpul, ...]
    pemangku: str
    record: Rencana | Simpul | None
    is_sebagian: bool = False  # the node serves other sasaran, too


def list_butir(isian: Isian) -> tuple[Butir, ...]:
    """Return everything in force in the report year, depth first; programs without sasaran come last under a gap."""
    found: list[Butir] = []
    groups = group_berlaku(isian)
    for n, tujuan in enumerate(isian.daftar_rencana(JenisRencana.TUJUAN), 1):
        found.append(_rencana(isian, tujuan, str(n), 0))
        children = isian.anak_rencana(tujuan.id, JenisRencana.SASARAN)
        for m, sasaran in enumerate(children, 1):
            found.append(_rencana(isian, sasaran, f"{n}.{m}", 1))
            found += _nodes(isian, cabang_of(isian, groups, sasaran), f"{n}.{m}")
        found += _nodes(isian, cabang_of(isian, groups, tujuan), str(n), len(children))
    return (*found, *_loose(isian, groups, found))


def _loose(isian: Isian, groups: Penyokong, found: Sequence[Butir]) -> tuple[Butir, ...]:
    cabang = cabang_lepas(isian, groups, [butir.record.id for butir in found if isinstance(butir.record, Rencana)])
    if not cabang.puncak:
        return ()
    tempat = find_blank(cabang.puncak, "sasaran")
    head = Butir("–", 1, write_gap("sasaran yang didukung oleh yang tercantum di bawah ini", tempat), (), "", None)
    return (head, *_nodes(isian, cabang, "–"))


def _rencana(isian: Isian, rencana: Rencana, nomor: str, tingkat: int) -> Butir:
    indikator = isian.indikator_dari(rencana.id)
    return Butir(nomor, tingkat, rencana.uraian, indikator, name_jabatan(isian, rencana), rencana)


def _nodes(isian: Isian, cabang: Cabang, atas: str, mulai: int = 0) -> tuple[Butir, ...]:
    return tuple(
        butir for n, top in enumerate(cabang.puncak, mulai + 1) for butir in _node(isian, cabang, top, f"{atas}.{n}", 2)
    )


def _node(isian: Isian, cabang: Cabang, node: Simpul, nomor: str, tingkat: int) -> tuple[Butir, ...]:
    """A node and what stands below it in the tree; of one that serves others, too, only the name is said."""
    partly = node.id in cabang.sebagian
    nama = f"{node.nama} ({node.kode})" if node.kode else node.nama  # the code not beside the number of the place
    nama = f"{nama} {SEBAGIAN}" if partly else nama
    indikator = () if partly else indikator_berlaku(isian, node)
    own = Butir(nomor, tingkat, nama, indikator, name_jabatan(isian, node), node, partly)
    below = (
        _node(isian, cabang, anak, f"{nomor}.{n}", tingkat + 1)
        for n, anak in enumerate(anak_dalam(isian, node, cabang), 1)
    )
    return (own, *(butir for group in below for butir in group))


def build_ringkas(hasil: Hasil) -> Tabel:
    """Return the compact cascading: each name in the column of its level, with indicators, target and holder."""
    isian = hasil.isian
    tahun = isian.profil.tahun
    heads = (*TINGKAT, "Indikator", "Satuan", f"Target {tahun}", "Penanggung Jawab")
    kolom = tuple(Kolom(lebar, Rata.TENGAH if n in (6, 7) else Rata.KIRI) for n, lebar in enumerate(_LEBAR))
    return Tabel(
        kunci="cascading-ringkas",
        kolom=kolom,
        kepala=build_kepala(heads),
        baris=tuple(row for butir in list_butir(isian) for row in _rows(hasil, butir)),
        judul=f"Cascading Kinerja Tahun {tahun}",
        catatan=DOKUMEN,
        ukuran=UKURAN,
        bila_kosong=write_gap("tujuan dan program", hasil.isian.sel_baru("rencana", "uraian")),
    )


def _rows(hasil: Hasil, butir: Butir) -> tuple[Baris, ...]:
    """A row per indicator; number and name stand in one cell from the level's column to the last level's."""
    is_leaf = butir.tingkat == len(TINGKAT) - 1
    banyak = max(len(butir.indikator), 1)
    teks = f"{butir.nomor} {butir.nama}" if butir.record else butir.nama
    span = len(TINGKAT) - butir.tingkat
    name = merge_down(
        Sel(teks, tebal=not is_leaf, gabung_kolom=span, kosong=butir.record is None), banyak, f"{teks} {LANJUTAN}"
    )
    indent = merge_down(Sel(gabung_kolom=butir.tingkat), banyak) if butir.tingkat else [()] * banyak
    cells = [_cells(hasil, butir, indikator) for indikator in butir.indikator] or [_empty(hasil.isian, butir)]
    return bind_rows(
        [(*indent[n], *name[n], *satu) for n, satu in enumerate(cells)],
        Jenis.BIASA if is_leaf else Jenis.KEGIATAN,
    )


def _cells(hasil: Hasil, butir: Butir, indikator: Indikator | IndikatorSimpul) -> tuple[Sel, ...]:
    kunci = f"indikator/{indikator.id}/target/{hasil.isian.profil.tahun}"
    target = build_sel(hasil[kunci])
    pemangku = name_jabatan(hasil.isian, indikator) or butir.pemangku
    return tuple(
        Sel(teks) if isinstance(teks, str) else teks
        for teks in (indikator.uraian, indikator.satuan, target, pemangku or "–")
    )


def _empty(isian: Isian, butir: Butir) -> tuple[Sel, ...]:
    if butir.record is None or butir.is_sebagian:
        return (Sel(gabung_kolom=4),)
    lembar = "indikator" if isinstance(butir.record, Rencana) else "indikator_simpul"
    return (mark_gap_cell("indikator", 3, isian.sel_baru(lembar, "uraian")), Sel(butir.pemangku or "–"))

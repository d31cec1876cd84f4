"""The tables of each program: its indicators with formulas, and its kegiatan and sub kegiatan with targets per year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.isian import Isian
from generator.model.pilihan import Tingkat
from generator.reports.bersama import build_kepala, mark_gap_cell
from generator.reports.cascading.dasar import (
    UKURAN,
    bind_rows,
    build_kolom,
    find_renstra,
    list_ekstra,
    merge_equal,
    name_simpul,
    note_tahunan,
    print_renstra,
    unit_width,
    value_cells,
    value_heads,
    year_width,
)
from generator.reports.naskah import Judul
from generator.reports.tabel import Baris, Jenis, Sel, Tabel
from generator.reports.umum.penjelasan import write_formulasi
from generator.reports.wording import join_dan

_PEMISAH_SATUAN = re.compile(r"\s*(?:/|,|;|&|\bdan\b)\s*", re.I)
TAK_TERJUMLAHKAN = {"%", "persen", "indeks", "nilai", "poin", "predikat", "-", ""}
"""Units whose targets are not added up from children."""

GENERASI = "Sel target yang kosong berarti indikator tidak berlaku atau tidak bertarget pada tahun itu."


def build_program(hasil: Hasil) -> tuple[Judul | Tabel, ...]:
    """Return heading and tables of every program of the period, in sheet order."""
    blocks: list[Judul | Tabel] = []
    for program in hasil.isian.anak_simpul(None):
        blocks += [Judul(name_simpul(program)), build_indikator(hasil, program)]
        if hasil.isian.anak_simpul(program.id):
            blocks.append(build_kegiatan(hasil, program))
    return tuple(blocks)


def build_indikator(hasil: Hasil, program: Simpul) -> Tabel:
    """Return a program's indicators: formula (where any has one), unit, target per year.

    One indicator with several formulas is merged.
    """
    isian = hasil.isian
    indikator = isian.indikator_dari_simpul(program.id)
    ekstra = list_ekstra(indikator)
    targets = [value_cells(hasil, satu, ekstra) for satu in indikator]
    names = merge_equal([satu.uraian for satu in indikator])
    formulasi = _column([write_formulasi(satu) for satu in indikator])
    rows = [(*names[n], *formulasi[n], Sel(satu.satuan), *targets[n]) for n, satu in enumerate(indikator)]
    teks = ("Indikator Kinerja Program", *(("Formulasi Pengukuran",) if any(formulasi) else ()))
    heads = (*teks, "Satuan", *value_heads(isian, ekstra))
    return Tabel(
        kunci=f"cascading-{program.id}-indikator",
        kolom=build_kolom(
            (4.5, 5.5)[: len(teks)],
            unit_width(i.satuan for i in indikator),
            len(heads) - len(teks) - 1,
            year_width(targets, ekstra),
        ),
        kepala=(*_title("PROGRAM", program, len(heads)), *build_kepala(heads)),
        baris=bind_rows(rows) or _gap_row(isian, len(heads)),
        judul=f"Indikator {program.nama}",
        catatan=(*note_tahunan(hasil, indikator), *_note_blank(targets)),
        ukuran=UKURAN,
    )


def _column(teks: Sequence[str]) -> list[tuple[Sel, ...]]:
    """A column of texts; no column at all where every one is blank."""
    return [(Sel(satu),) if any(teks) else () for satu in teks]


def _note_blank(targets: Iterable[Sequence[Sel]]) -> tuple[str, ...]:
    return (GENERASI,) if any(not sel.teks for cells in targets for sel in cells) else ()


def _title(label: str, program: Simpul, lebar: int) -> tuple[Baris, ...]:
    """The full-width rows above the headings, repeated on each page."""
    return tuple(
        Baris((Sel(teks, gabung_kolom=lebar),), Jenis.KEPALA) for teks in (label, name_simpul(program).upper())
    )


def _gap_row(isian: Isian, lebar: int) -> tuple[Baris, ...]:
    tempat = isian.sel_baru("indikator_simpul", "uraian")
    return (Baris((mark_gap_cell("indikator program", lebar, tempat),)),)


def build_kegiatan(hasil: Hasil, program: Simpul) -> Tabel:
    """Return kegiatan and sub kegiatan of a program with every indicator of the period, of both generations."""
    isian = hasil.isian
    nodes = list_nodes(isian, program)
    indikator = [satu for node in nodes for satu in isian.indikator_dari_simpul(node.id)]
    ekstra = list_ekstra(indikator)
    targets = {satu.id: value_cells(hasil, satu, ekstra) for satu in indikator}
    is_told = any(node.kinerja for node in nodes) or any(satu.sasaran for satu in indikator)
    teks = ("Kegiatan/Sub Kegiatan", *(("Sasaran",) if is_told else ()), "Indikator")
    heads = (*teks, "Satuan", *value_heads(isian, ekstra))
    return Tabel(
        kunci=f"cascading-{program.id}-kegiatan",
        kolom=build_kolom(
            (4, 4, 4)[: len(teks)],
            unit_width(i.satuan for i in indikator),
            len(heads) - len(teks) - 1,
            year_width(targets.values(), ekstra),
        ),
        kepala=(*_title("KEGIATAN/SUB KEGIATAN", program, len(heads)), *build_kepala(heads)),
        baris=tuple(row for node in nodes for row in _node_rows(hasil.isian, node, targets, len(heads), is_told)),
        judul=f"Kegiatan dan Sub Kegiatan {program.nama}",
        catatan=(
            *_note_blank(targets.values()),
            *note_tahunan(hasil, indikator),
            *compare_children(hasil, program),
        ),
        ukuran=UKURAN,
    )


def list_nodes(isian: Isian, program: Simpul) -> tuple[Simpul, ...]:
    """The nodes below a program, each kegiatan before its sub kegiatan."""
    return tuple(
        node for kegiatan in isian.anak_simpul(program.id) for node in (kegiatan, *isian.anak_simpul(kegiatan.id))
    )


def _node_rows(
    isian: Isian, node: Simpul, targets: Mapping[str, Sequence[Sel]], lebar: int, is_told: bool
) -> tuple[Baris, ...]:
    """A row per indicator with its `targets`; the node's name, and a sasaran that does not change, stand in one cell.

    Where no sasaran of the table is told there is no column of them.
    """
    is_kegiatan = node.tingkat is Tingkat.KEGIATAN
    jenis = Jenis.KEGIATAN if is_kegiatan else Jenis.BIASA
    indikator = isian.indikator_dari_simpul(node.id)
    if not indikator:
        depan = (Sel(name_simpul(node), tebal=is_kegiatan), *((Sel(node.kinerja or ""),) if is_told else ()))
        gap = mark_gap_cell("indikator", lebar - len(depan), isian.sel_baru("indikator_simpul", "uraian"))
        return (Baris((*depan, gap), jenis),)
    told = merge_equal([satu.sasaran or node.kinerja or "" for satu in indikator])
    sasaran = told if is_told else [()] * len(indikator)
    nama = merge_equal([name_simpul(node)] * len(indikator))
    rows = [
        (
            *_bold(nama[n], is_kegiatan),
            *sasaran[n],
            Sel(satu.uraian),
            Sel(satu.satuan),
            *targets[satu.id],
        )
        for n, satu in enumerate(indikator)
    ]
    return bind_rows(rows, jenis)


def _bold(cells: Sequence[Sel], tebal: bool) -> tuple[Sel, ...]:
    return tuple(Sel(sel.teks, tebal=tebal, gabung_baris=sel.gabung_baris) for sel in cells)


def compare_children(hasil: Hasil, program: Simpul) -> tuple[str, ...]:
    """Return a note per kegiatan whose stated target is not the sum of its children's, where their units agree.

    The stated target stays as it is: the note only tells the difference.
    """
    notes = [_compare(hasil, kegiatan) for kegiatan in hasil.isian.anak_simpul(program.id)]
    return tuple(note for note in notes if note)


def _compare(hasil: Hasil, kegiatan: Simpul) -> str:
    found = [(tahun, i) for tahun in hasil.isian.profil.daftar_tahun for i in _differing(hasil, kegiatan, tahun)]
    if not found:
        return ""
    texts = [
        f"Tahun {tahun} tertulis {print_renstra(hasil, i, tahun).teks}, jumlah sub kegiatannya"
        f" {hasil.cetak(f'indikator/{i.id}/jumlah-anak/{tahun}')}"
        for tahun, i in found
    ]
    return f"Target kegiatan “{kegiatan.nama}” berbeda dari jumlah target sub kegiatannya: {join_dan(texts)}."


def _differing(hasil: Hasil, kegiatan: Simpul, tahun: int) -> tuple[IndikatorSimpul, ...]:
    """The kegiatan's only indicator with a target in a year, if the children's sum in the same units is another one."""
    stated = _with_target(hasil, kegiatan, tahun)
    children = [i for anak in hasil.isian.anak_simpul(kegiatan.id) for i in _with_target(hasil, anak, tahun)]
    if len(stated) != 1 or not children:
        return ()
    units = list_satuan(stated[0])
    below = {unit for satu in children for unit in list_satuan(satu)}
    if not below <= units or below & TAK_TERJUMLAHKAN:
        return ()
    target, jumlah = find_renstra(hasil, stated[0], tahun), f"indikator/{stated[0].id}/jumlah-anak/{tahun}"
    own = target.desimal_murni if target else None
    differs = own is not None and jumlah in hasil and hasil.nilai(jumlah) != own
    return stated if differs else ()


def _with_target(hasil: Hasil, simpul: Simpul, tahun: int) -> tuple[IndikatorSimpul, ...]:
    own = hasil.isian.indikator_dari_simpul(simpul.id)
    return tuple(satu for satu in own if find_renstra(hasil, satu, tahun))


def list_satuan(indikator: IndikatorSimpul) -> frozenset[str]:
    """Return the units of an indicator in small letters; «Orang/ Dokumen & Laporan» has three."""
    return frozenset(satu.casefold().strip() for satu in _PEMISAH_SATUAN.split(indikator.satuan))

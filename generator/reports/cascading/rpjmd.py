"""The block that ties the agency to the region's plan: visi, misi, tujuan, sasaran, indicators, targets per year."""

from __future__ import annotations

from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana
from generator.reports.bersama import build_kepala, mark_gap_cell, write_gap
from generator.reports.cascading.dasar import (
    UKURAN,
    bind_rows,
    build_kolom,
    merge_columns,
    merge_equal,
    note_tahunan,
    target_cells,
    unit_width,
    year_heads,
    year_width,
)
from generator.reports.tabel import Sel, Tabel

ATASAN = (JenisRencana.VISI, JenisRencana.MISI, JenisRencana.TUJUAN_DAERAH, JenisRencana.SASARAN_DAERAH)
JUDUL_ATASAN = {
    JenisRencana.VISI: "Visi",
    JenisRencana.MISI: "Misi",
    JenisRencana.TUJUAN_DAERAH: "Tujuan Daerah",
    JenisRencana.SASARAN_DAERAH: "Sasaran Daerah",
}
BANYAK_KOLOM_LEGA = 5  # text columns above which the type gets smaller
UKURAN_LEGA, UKURAN_RAPAT = 7.5, 7.0


@dataclass(frozen=True, slots=True)
class _Garis:
    """One row: a tujuan, a sasaran under it, and one of its indicators; None where the plan has none."""

    tujuan: Rencana
    sasaran: Rencana | None
    indikator: Indikator | None


def list_garis(isian: Isian) -> tuple[_Garis, ...]:
    """Return the rows of the block: every sasaran with each of its indicators, under its tujuan."""
    rows: list[_Garis] = []
    for tujuan in isian.daftar_rencana(JenisRencana.TUJUAN):
        sasaran = isian.anak_rencana(tujuan.id, JenisRencana.SASARAN)
        for satu in sasaran or (None,):
            indikator = isian.indikator_dari(satu.id) if satu else ()
            rows += [_Garis(tujuan, satu, i) for i in indikator or (None,)]
    return tuple(rows)


def find_atasan(isian: Isian, rencana: Rencana) -> dict[JenisRencana, Rencana]:
    """Return the statements above one statement by level, following `induk` upward."""
    found: dict[JenisRencana, Rencana] = {}
    above = isian.rencana_by_id.get(rencana.induk or "")
    while above is not None and above.jenis not in found:
        found[above.jenis] = above
        above = isian.rencana_by_id.get(above.induk or "")
    return found


def build_rpjmd(hasil: Hasil) -> Tabel:
    """Return the block table with three header rows."""
    isian = hasil.isian
    garis = list_garis(isian)
    atasan = [find_atasan(isian, satu.tujuan) for satu in garis]
    tingkat = [jenis for jenis in ATASAN if any(jenis in satu for satu in atasan)]
    columns = [[_name(satu.get(jenis)) for satu in atasan] for jenis in tingkat]
    columns += [[_name(satu.tujuan) for satu in garis], [_list_indikator(isian, satu.tujuan) for satu in garis]]
    columns.append([_name(satu.sasaran) for satu in garis])
    merged = merge_columns(columns)
    targets = [_targets(hasil, satu) for satu in garis]
    rows = [
        (*(sel for column in merged for sel in column[n]), *_indikator(isian, satu), *targets[n])
        for n, satu in enumerate(garis)
    ]
    text = (*(1.6 for _ in columns), 2.0)
    unit = unit_width(satu.indikator.satuan for satu in garis if satu.indikator)
    return Tabel(
        kunci="cascading-rpjmd",
        kolom=build_kolom(text, unit, len(isian.profil.daftar_tahun), year_width(targets)),
        kepala=build_kepala((*(_head(jenis, atasan) for jenis in tingkat), *_fixed_heads(isian))),
        baris=bind_rows(rows),
        judul=f"Keterkaitan Tujuan dan Sasaran dengan {isian.profil.dokumen_daerah or 'Dokumen Perencanaan Daerah'}",
        catatan=note_tahunan(hasil, [satu.indikator for satu in garis if satu.indikator]),
        ukuran=UKURAN_LEGA if len(columns) <= BANYAK_KOLOM_LEGA else UKURAN_RAPAT,
        bila_kosong=write_gap("tujuan dan sasaran", hasil.isian.sel_baru("rencana", "uraian")),
    )


def _head(jenis: JenisRencana, atasan: list[dict[JenisRencana, Rencana]]) -> str:
    """The heading of a level; the only misi in the table gives the heading its number («Misi 1»)."""
    found = {satu[jenis].id: satu[jenis] for satu in atasan if jenis in satu}
    nomor = next(iter(found.values())).nomor if jenis is JenisRencana.MISI and len(found) == 1 else None
    return f"{JUDUL_ATASAN[jenis]} {nomor}" if nomor else JUDUL_ATASAN[jenis]


def _fixed_heads(isian: Isian) -> tuple[str, ...]:
    heads = ("Tujuan", "Indikator Tujuan", "Sasaran > Uraian", "Sasaran > Indikator Sasaran", "Sasaran > Satuan")
    return (*heads, *year_heads(isian, "Sasaran > Target"))


def _name(rencana: Rencana | None) -> str:
    return rencana.uraian if rencana else ""


def _list_indikator(isian: Isian, tujuan: Rencana) -> str:
    return "\n".join(indikator.uraian for indikator in isian.indikator_dari(tujuan.id))


def _indikator(isian: Isian, garis: _Garis) -> tuple[Sel, ...]:
    if garis.indikator is None:
        gap = mark_gap_cell(tempat=isian.sel_baru("indikator", "uraian"))
        return (gap if garis.sasaran else Sel(), Sel())
    return Sel(garis.indikator.uraian), Sel(garis.indikator.satuan)


def _targets(hasil: Hasil, garis: _Garis) -> tuple[Sel, ...]:
    if garis.indikator is None:
        return tuple(Sel() for _ in hasil.isian.profil.daftar_tahun)
    return target_cells(hasil, garis.indikator)


def build_tujuan(hasil: Hasil) -> Tabel | None:
    """Return the indicators of the tujuan with their targets per year; None where no tujuan has an indicator."""
    isian = hasil.isian
    pairs = [(t, i) for t in isian.daftar_rencana(JenisRencana.TUJUAN) for i in isian.indikator_dari(t.id)]
    if not pairs:
        return None
    targets = [target_cells(hasil, indikator) for _, indikator in pairs]
    names = merge_equal([tujuan.uraian for tujuan, _ in pairs])
    rows = [
        (*names[n], Sel(indikator.uraian), Sel(indikator.satuan), *targets[n]) for n, (_, indikator) in enumerate(pairs)
    ]
    return Tabel(
        kunci="cascading-tujuan",
        kolom=build_kolom(
            (4, 4), unit_width(i.satuan for _, i in pairs), len(isian.profil.daftar_tahun), year_width(targets)
        ),
        kepala=build_kepala(("Tujuan", "Indikator Tujuan", "Satuan", *year_heads(isian))),
        baris=bind_rows(rows),
        judul="Indikator dan Target Tujuan",
        catatan=note_tahunan(hasil, [indikator for _, indikator in pairs]),
        ukuran=UKURAN,
    )

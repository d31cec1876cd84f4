"""The cells of the matrix: one measured figure, with its unit, as text and as number."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.measures.hasil import Hasil, Ukuran
from generator.measures.hitung.anggaran import is_perubahan_berlaku
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.pilihan import Tingkat
from generator.reports.bersama import is_sementara
from generator.reports.tabel import Baris, Rata, Sel
from generator.reports.triwulan.renja.bentuk import (
    CAPAIAN_RENSTRA,
    REALISASI_RENJA,
    REALISASI_RENSTRA,
    TARGET_RENJA,
    TARGET_RENSTRA,
    TRIWULAN,
    BentukRenja,
    is_perubahan,
)
from generator.reports.triwulan.renja.catatan import is_bernilai
from generator.reports.triwulan.renja.rumus import (
    key_anggaran,
    key_kinerja,
    write_rumus_anggaran,
    write_rumus_kinerja,
)
from generator.reports.umum.angka import is_percent, mark_pattern, number_pattern

BERSATUAN = (6, 7, 8)  # columns whose K is printed with its unit
TANDA_SEMENTARA = "*)"  # behind a provisional value
TANDA_BERUBAH = "**)"  # behind a target or pagu that the Renja Perubahan changed


def build_sel_kinerja(
    hasil: Hasil, bentuk: BentukRenja, awalan: str, indikator: IndikatorSimpul, kolom: int, simpul: Simpul
) -> Sel:
    """Return one K cell: with its unit in the target columns unless that stands elsewhere, bare in the others."""
    kunci = key_kinerja(hasil, awalan, indikator.id, kolom)
    if _is_blank(hasil, kolom, simpul, lambda: key_kinerja(hasil, awalan, indikator.id, TARGET_RENSTRA)):
        return Sel("", kunci=kunci)
    ukuran = hasil[kunci]
    mark = _find_mark(hasil, indikator, kolom)
    here = kolom in BERSATUAN and (is_percent(indikator.satuan) or not bentuk.satuan_terpisah)
    unit = indikator.satuan if here else ""
    sel = Sel(_print(ukuran, unit) + mark, Rata.TENGAH, angka=ukuran.desimal_murni, kunci=ukuran.kunci)
    if not bentuk.berumus:
        return sel
    rumus = write_rumus_kinerja(hasil, awalan, indikator, kolom)
    return sel._replace(pola=mark_pattern(number_pattern(ukuran, unit), mark), rumus=rumus)


def _find_mark(hasil: Hasil, indikator: IndikatorSimpul, kolom: int) -> str:
    """The mark of a revised target, or of a provisional value: in its quarter and in the sum of the year."""
    if kolom == TARGET_RENJA:
        return TANDA_BERUBAH if is_target_berubah(hasil, indikator) else ""
    own = kolom == REALISASI_RENJA or kolom == TRIWULAN[hasil.batas_triwulan - 1]
    known = own and is_bernilai(hasil, f"indikator/{indikator.id}/realisasi/{hasil.periode.label}")
    return TANDA_SEMENTARA if known and is_sementara(hasil, indikator.id) else ""


def build_sel_anggaran(hasil: Hasil, bentuk: BentukRenja, kolom: int, simpul: Simpul, gabung_baris: int = 1) -> Sel:
    """Return one Rp cell, over all lines of its node."""
    kunci = key_anggaran(hasil, simpul.id, kolom)
    if _is_blank(hasil, kolom, simpul, lambda: key_anggaran(hasil, simpul.id, TARGET_RENSTRA)):
        return Sel("", gabung_baris=gabung_baris, kunci=kunci)
    ukuran = hasil[kunci]
    mark = TANDA_BERUBAH if kolom == TARGET_RENJA and is_pagu_berubah(hasil, simpul) else ""
    teks, angka = ukuran.cetak + mark, ukuran.desimal_murni
    sel = Sel(teks, Rata.KANAN, gabung_baris=gabung_baris, angka=angka, kunci=ukuran.kunci)
    if not bentuk.berumus:
        return sel
    return sel._replace(
        pola=mark_pattern(number_pattern(ukuran), mark), rumus=write_rumus_anggaran(hasil, simpul, kolom)
    )


def is_pagu_berubah(hasil: Hasil, simpul: Simpul) -> bool:
    """Tell whether the pagu in force of a node is not the one that it began the year with.

    Not told where the agency's original pagu is unknown; a node that has none then came with the Renja Perubahan.
    """
    pokok = f"simpul/{simpul.id}"
    kini, murni = hasil.nilai(f"{pokok}/pagu/{hasil.periode.label}"), hasil.nilai(f"{pokok}/pagu-murni")
    is_known = is_perubahan(hasil) and hasil.nilai("opd/pagu-murni") is not None
    return is_known and kini is not None and kini != murni


def is_target_berubah(hasil: Hasil, indikator: IndikatorSimpul) -> bool:
    """Tell whether the Renja target in force of an indicator is a revised one."""
    row = hasil.isian.isian_by_indikator.get(indikator.id)
    berubah = None if row is None else row.target_perubahan
    return berubah is not None and is_perubahan_berlaku(hasil) and berubah != row.target_tahun


def has_tanda(rows: Iterable[Baris]) -> bool:
    """Tell whether any cell is marked as changed, so that the mark needs its note."""
    return any(isinstance(sel.teks, str) and sel.teks.endswith(TANDA_BERUBAH) for row in rows for sel in row.sel)


def _is_blank(hasil: Hasil, kolom: int, simpul: Simpul, name_target: Callable[[], str]) -> bool:
    """Quarters still to come; on a sub kegiatan also the Renstra columns where it has no Renstra target of its own.

    `name_target` gives the key of that target.
    """
    if kolom in TRIWULAN:
        return TRIWULAN.index(kolom) >= hasil.batas_triwulan
    of_renstra = kolom in (TARGET_RENSTRA, REALISASI_RENSTRA, CAPAIAN_RENSTRA)
    return of_renstra and simpul.tingkat is Tingkat.SUB_KEGIATAN and hasil[name_target()].nilai is None


def _print(ukuran: Ukuran, satuan: str) -> str:
    if not satuan or ukuran.desimal_murni is None:
        return ukuran.cetak
    return f"{ukuran.cetak}%" if is_percent(satuan) else f"{ukuran.cetak} {satuan}"

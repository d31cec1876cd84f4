"""The workbook as it stood at the end of a quarter, so that a report of TW I made in November is that of April."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from generator.measures.hitung.anggaran import mulai_perubahan
from generator.model.analisis import Analisis, Narasi
from generator.model.anggaran import Anggaran, IsianTriwulan
from generator.model.isian import Isian
from generator.model.kinerja import Realisasi, Target
from generator.model.nilai import StatusData
from generator.model.opd import Pejabat, Profil, akhir_triwulan
from generator.model.pilihan import JenisAnalisis, PeriodeAnalisis, VersiTarget

Isi = TypeVar("Isi", Realisasi, IsianTriwulan)
Baris = TypeVar("Baris", Realisasi, IsianTriwulan, Anggaran)
PERIODE = tuple(PeriodeAnalisis)  # the year, then TW I … TW IV
TRIWULAN_AKHIR = 4
UANG = tuple(f.name for f in fields(Anggaran) if f.name not in ("simpul", "sumber_dana", "keterangan", "asal"))


def cut_at_quarter(isian: Isian, triwulan: int) -> Isian:
    """Return the workbook without what came after the quarter: realisasi, cash plans, revisions, remarks, officials.

    Reasons and states that the sheet «Analisis» notes for this very quarter stand in the rows of «Realisasi».
    """
    berubah = triwulan >= mulai_perubahan(isian)
    with_pagu = berubah or is_pagu_tunggal(isian)
    return replace(
        isian,
        profil=replace(isian.profil, triwulan_terakhir=triwulan),
        pejabat=tuple(_cut_pejabat(isian, day_of_quarter(isian.profil, triwulan))),
        target=tuple(row for row in isian.target if mulai_target(isian, row) <= triwulan),
        realisasi=tuple(_cut_status(isian, _cut_isian(isian, row, triwulan), triwulan) for row in isian.realisasi),
        isian_triwulan=tuple(_cut_node(_cut_isian(isian, row, triwulan), berubah) for row in isian.isian_triwulan),
        anggaran=tuple(_cut_money(isian.anggaran, triwulan, with_pagu)),
        anggaran_dokumen=tuple(_cut_money(isian.anggaran_dokumen, triwulan, with_pagu)),
        analisis=tuple(row for row in isian.analisis if _is_known(row, triwulan)),
        narasi=tuple(_choose_narasi(isian.narasi, triwulan)),
        tabel=tuple(row for row in isian.tabel if row.triwulan in (None, triwulan)),
    )


def is_pagu_tunggal(isian: Isian) -> bool:
    """Tell whether the only pagu there is, is no revision: no original one, and no quarter from which another holds."""
    rows = (*isian.anggaran, *isian.anggaran_dokumen)
    return isian.profil.pagu_perubahan_mulai is None and all(row.pagu_murni is None for row in rows)


def _choose_narasi(rows: Sequence[Narasi], triwulan: int) -> Iterator[Narasi]:
    """The texts of this quarter; of a section that has none, those that name no quarter."""
    own = {row.nama_bagian for row in rows if row.triwulan == triwulan}
    return (row for row in rows if row.triwulan == (triwulan if row.nama_bagian in own else None))


def mulai_target(isian: Isian, row: Target) -> int:
    """The quarter from which a version of the targets holds."""
    if row.mulai_triwulan is not None:
        return row.mulai_triwulan
    return mulai_perubahan(isian) if row.versi is VersiTarget.PK_PERUBAHAN else 1


def mulai_target_triwulan(isian: Isian, indikator: str) -> int:
    """The quarter from which the revised quarter targets of an indicator hold: that of its revised Perjanjian Kinerja."""
    row = find_pk_perubahan(isian, indikator)
    return mulai_perubahan(isian) if row is None else mulai_target(isian, row)


def find_pk_perubahan(isian: Isian, indikator: str) -> Target | None:
    """The row of an indicator in the revised Perjanjian Kinerja; None where that does not name it."""
    rows = (row for row in isian.target_dari(indikator) if row.versi is VersiTarget.PK_PERUBAHAN)
    return next(rows, None)


def day_of_quarter(profil: Profil, triwulan: int) -> date:
    """The date of a quarter's report; the last day of the quarter where none is stated."""
    return profil.tanggal_triwulan(triwulan) or akhir_triwulan(profil.tahun, triwulan)


def _cut_pejabat(isian: Isian, hari: date) -> Iterator[Pejabat]:
    """The officials who had taken office; who signs among them is asked where a signature is drawn."""
    return (pejabat for pejabat in isian.pejabat if pejabat.mulai is None or pejabat.mulai <= hari)


def _cut_quarters(row: Baris, triwulan: int) -> Baris:
    """The row without the realisasi (and cash plans) of later quarters and, before the last one, of the year."""
    later = _list_later(type(row), triwulan)
    return replace(row, **dict.fromkeys(later)) if later else row


@lru_cache
def _list_later(kind: type[Baris], triwulan: int) -> frozenset[str]:
    """The columns of a kind of row that a quarter does not know yet."""
    later = {f"{awalan}_tw{nomor}" for awalan in ("realisasi", "kas") for nomor in range(triwulan + 1, 5)}
    whole = {"realisasi_tahun"} if triwulan < TRIWULAN_AKHIR else set()
    return frozenset((later | whole) & {field.name for field in fields(kind)})


def _cut_isian(isian: Isian, row: Isi, triwulan: int) -> Isi:
    """The row without what later quarters brought, and without revised quarter targets that hold only later."""
    cut = _cut_quarters(row, triwulan)
    revised = (f"target_perubahan_tw{nomor}" for nomor in range(2, TRIWULAN_AKHIR + 1))
    return cut if mulai_target_triwulan(isian, row.indikator) <= triwulan else replace(cut, **dict.fromkeys(revised))


def _cut_node(row: IsianTriwulan, berubah: bool) -> IsianTriwulan:
    return row if berubah else replace(row, target_perubahan=None)


def _cut_money(rows: Iterable[Anggaran], triwulan: int, with_pagu: bool) -> Iterator[Anggaran]:
    """The rows of money; one that held nothing yet is left out: its sub kegiatan came with the revision."""
    for row in rows:
        cut = _cut_quarters(row, triwulan)
        cut = cut if with_pagu else replace(cut, pagu_perubahan=None)
        if cut == row or any(getattr(cut, nama) is not None for nama in UANG):
            yield cut


def _is_known(row: Analisis, triwulan: int) -> bool:
    """Tell whether a remark speaks of this quarter or an earlier one; those on the year come with its end."""
    first = 0 if triwulan == TRIWULAN_AKHIR else 1
    return first <= PERIODE.index(row.periode) <= triwulan


def _cut_status(isian: Isian, row: Realisasi, triwulan: int) -> Realisasi:
    """The row with the state of its data, and the reason for a missing value, as they held in the quarter."""
    reasons = isian.analisis_dari(row.indikator, JenisAnalisis.BELUM_TERUKUR, PERIODE[triwulan])
    if reasons:
        row = replace(row, alasan_belum=reasons[0].teks, perkiraan_tersedia=reasons[0].tenggat)
    if isian.analisis_dari(row.indikator, JenisAnalisis.DATA_SEMENTARA, PERIODE[triwulan]):
        return replace(row, status_data=StatusData.SEMENTARA, status_mulai=None, tanggal_data=None)
    if (row.status_mulai or 1) > triwulan:
        before = StatusData.SEMENTARA if row.status_data is StatusData.FINAL else None
        return replace(row, status_data=before, status_mulai=None, tanggal_data=None)
    is_later = row.tanggal_data is not None and row.tanggal_data > day_of_quarter(isian.profil, triwulan)
    return replace(row, tanggal_data=None) if is_later else row

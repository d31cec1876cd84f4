"""Which Perjanjian Kinerja holds in the period of the figures, as every report names it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import is_perubahan_berlaku
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisRencana, VersiTarget


def is_perubahan(hasil: Hasil) -> bool:
    """Tell whether the revised agreement holds: the workbook dates it or states a target of it.

    A revised budget alone revises no agreement.
    """
    isian = hasil.isian
    stated = any(row.versi is VersiTarget.PK_PERUBAHAN for row in isian.target)
    return is_perubahan_berlaku(hasil) and (stated or isian.profil.tanggal_pk_perubahan is not None)


def name_pk(hasil: Hasil) -> str:
    """«Perjanjian Kinerja», or «Perjanjian Kinerja Perubahan» where the revised one holds."""
    return "Perjanjian Kinerja Perubahan" if is_perubahan(hasil) else "Perjanjian Kinerja"


def choose_tanggal(hasil: Hasil) -> str:
    """Return the key, on the sheet «Profil», of the day of the agreement in force; a missing day is a gap, no other day."""
    return "tanggal_pk_perubahan" if is_perubahan(hasil) else "tanggal_pk"


def find_hari(hasil: Hasil) -> date | None:
    """The day of the agreement in force, by which its parties are known; while a revised one has none, that of the first."""
    profil = hasil.isian.profil
    return getattr(profil, choose_tanggal(hasil)) or profil.tanggal_pk


def is_pagu_perubahan(hasil: Hasil) -> bool:
    """Tell whether the pagu that holds is a revised one, whatever the agreement is."""
    return is_perubahan_berlaku(hasil) and hasil.nilai("opd/pagu-perubahan") is not None


def name_induk(hasil: Hasil, daftar: Iterable[Indikator]) -> str:
    """The heading over what these indicators measure: with tujuan among it «Tujuan/Sasaran Strategis»."""
    plan = hasil.isian.rencana_by_id
    with_tujuan = any(i.induk in plan and plan[i.induk].jenis is JenisRencana.TUJUAN for i in daftar)
    return "Tujuan/Sasaran Strategis" if with_tujuan else "Sasaran Strategis"

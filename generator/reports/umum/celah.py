"""The cells that fill the gaps of a report, where more is to be said than «the next row of its sheet»."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.problems import Place
from generator.reports.naskah import TANPA_TEMPAT

PENDUKUNG, PENGHAMBAT = "faktor pendukung", "faktor penghambat"
SOLUSI = "solusi atau tindak lanjut"
SEBAB_SERAPAN = "sebab serapan rendah"
"""How gaps begin that findings of the checks tell of, too, with what they are about behind them."""


def find_blank(records: Iterable[Any], kunci: str) -> Place:
    """Return the cell of the first record that leaves this column blank; nothing where none does."""
    return next((satu.asal.sel(kunci) for satu in records if getattr(satu, kunci) is None), TANPA_TEMPAT)


def find_target(isian: Isian, indikator: Any, tahun: int) -> Place:
    """Return the cell where the target of a year is typed: of the indicator's last document, else of a new row.

    The target of an indicator of a node stands beside its quarters.
    """
    if not isinstance(indikator, Indikator):
        row = isian.isian_by_indikator.get(indikator.id)
        return row.asal.sel("target_tahun") if row else isian.sel_baru("isian_triwulan", "target_tahun")
    kolom = f"target_{tahun - isian.profil.renstra_awal + 1}"
    rows = isian.target_dari(indikator.id)
    return rows[-1].asal.sel(kolom) if rows else isian.sel_baru("target", kolom)


def find_realisasi(isian: Isian, indikator: str, kunci: str) -> Place:
    """Return a cell of the row «Realisasi» of an indicator; of a new row where it has none."""
    row = isian.realisasi_by_indikator.get(indikator)
    return row.asal.sel(kunci) if row else isian.sel_baru("realisasi", kunci)

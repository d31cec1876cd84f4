"""A mean of capaian that holds a value not final is itself not final, and says so wherever it is printed."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.reports.bersama import is_sementara


def mark_rerata(hasil: Hasil, daftar: Iterable[Indikator | IndikatorSimpul]) -> str:
    """Return « (angka sementara)», to stand behind a mean of their capaian that holds one not final; «» of any other."""
    label = hasil.periode.label
    measured = [i.id for i in daftar if hasil.nilai(f"indikator/{i.id}/capaian/{label}") is not None]
    return " (angka sementara)" if any(is_sementara(hasil, id) for id in measured) else ""


def print_rerata(hasil: Hasil) -> str:
    """Return the mean capaian of the IKU, and that it is provisional where it holds such a value; a dash for none."""
    return f"{hasil.cetak(f'opd/rerata-capaian/{hasil.periode.label}')}{mark_rerata(hasil, hasil.isian.daftar_iku())}"

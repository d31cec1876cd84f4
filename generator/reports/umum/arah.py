"""Whether a change is for the better, where less is better: «turun» alone reads as a setback."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.kinerja import Indikator
from generator.model.nilai import Polaritas
from generator.reports.wording import join_dan

AKIBAT = {"turun": " (membaik)", "naik": " (memburuk)"}


def name_effect(indikator: Indikator, arah: str) -> str:
    """Return « (membaik)» or « (memburuk)» of an indicator of which less is better; «» of any other and of «tetap»."""
    return AKIBAT.get(arah, "") if indikator.polaritas is Polaritas.NEGATIF else ""


def note_makin_kecil(daftar: Iterable[Indikator]) -> tuple[str, ...]:
    """Return the legend of a table of changes: for which indicators «turun» is better; nothing where there is none."""
    names = [satu.uraian for satu in daftar if satu.polaritas is Polaritas.NEGATIF]
    if not names:
        return ()
    return (f"Makin kecil makin baik, sehingga turun berarti membaik: {join_dan(names)}.",)

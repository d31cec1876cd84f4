"""The organisation chart, drawn from the sheet «Unit»."""

from __future__ import annotations

from generator.model.isian import Isian
from generator.model.opd import Unit
from generator.reports.pohon import Kotak, Struktur

KUNCI_STRUKTUR = "struktur-organisasi"


def draw_units(isian: Isian) -> Struktur | None:
    """Return the chart of the units below the first one without a unit above it; None where nothing stands below it.

    Units of other trees hang from the same root, so that none is left out; a box names its unit and who leads it.
    """
    roots = [unit for unit in isian.unit if unit.induk not in isian.unit_by_id]
    if not roots or len(isian.unit) < 2:
        return None
    first, *others = roots
    seen = {first.id, *(unit.id for unit in others)}
    below = (*_below(isian, first, seen), *(_box(isian, unit, seen) for unit in others))
    akar = Kotak(first.nama, kaki=first.kepala or "", anak=below)
    return Struktur(KUNCI_STRUKTUR, f"Struktur Organisasi {isian.profil.singkatan}", akar)


def _below(isian: Isian, unit: Unit, seen: set[str]) -> tuple[Kotak, ...]:
    """The boxes below a unit; a unit that was drawn already (a circle) is not drawn again."""
    boxes = []
    for child in isian.unit:
        if child.induk == unit.id and child.id not in seen:
            seen.add(child.id)
            boxes.append(_box(isian, child, seen))
    return tuple(boxes)


def _box(isian: Isian, unit: Unit, seen: set[str]) -> Kotak:
    return Kotak(unit.nama, kaki=unit.kepala or "", anak=_below(isian, unit, seen))

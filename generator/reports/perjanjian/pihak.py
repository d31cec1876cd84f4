"""Who promises what to whom: the head of the agency, and below him each official whose unit answers for something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.opd import Pejabat
from generator.model.pilihan import PeranPejabat
from generator.reports.bersama import find_pejabat

_KEPALA = "kepala "


@dataclass(frozen=True, slots=True)
class Pihak:
    """One Perjanjian Kinerja: who promises, to whom (None: not listed), which indicators and which nodes.

    `indikator` are those of tujuan and sasaran; `simpul` the highest nodes of the budget tree that the official holds.
    """

    pejabat: Pejabat | None
    atasan: Pejabat | None
    indikator: tuple[Indikator, ...]
    simpul: tuple[Simpul, ...]
    is_kepala: bool = False


def list_pihak(isian: Isian, tanggal: date | None, dijanjikan: Iterable[Indikator]) -> tuple[Pihak, ...]:
    """Return the head's agreement first, then those of the officials in the order of the sheet «Pejabat».

    An official holds what names his office, his unit, or himself as penanggung jawab; who holds nothing promises nothing.
    """
    kepala = find_pejabat(isian, PeranPejabat.KEPALA_OPD, tanggal)
    bupati = find_pejabat(isian, PeranPejabat.KEPALA_DAERAH, tanggal)
    indikator = tuple(dijanjikan)
    first = Pihak(kepala, bupati, indikator, isian.anak_aktif(None), is_kepala=True)
    below = (_below(isian, pejabat, kepala, tanggal, indikator) for pejabat in _officials(isian, tanggal))
    return (first, *(pihak for pihak in below if pihak.indikator or pihak.simpul))


def _officials(isian: Isian, tanggal: date | None) -> list[Pejabat]:
    """Those below the head who are in office on the day."""
    heads = (PeranPejabat.KEPALA_OPD, PeranPejabat.KEPALA_DAERAH)
    return [pejabat for pejabat in isian.pejabat if pejabat.peran not in heads and _is_in_office(pejabat, tanggal)]


def _is_in_office(pejabat: Pejabat, tanggal: date | None) -> bool:
    return tanggal is None or (pejabat.mulai or tanggal) <= tanggal <= (pejabat.sampai or tanggal)


def _below(
    isian: Isian, pejabat: Pejabat, kepala: Pejabat | None, tanggal: date | None, dijanjikan: tuple[Indikator, ...]
) -> Pihak:
    names = _names_of(isian, pejabat)
    own = tuple(satu for satu in dijanjikan if names & _normalize_all(satu.penanggung_jawab))
    return Pihak(pejabat, _find_atasan(isian, pejabat, tanggal) or kepala, own, tuple(_highest(isian, None, names)))


def _highest(isian: Isian, induk: str | None, names: set[str]) -> Iterable[Simpul]:
    """The nodes held by these names, none of them below another."""
    for simpul in isian.anak_aktif(induk):
        if names & _normalize_all(simpul.penanggung_jawab):
            yield simpul
        else:
            yield from _highest(isian, simpul.id, names)


def _find_atasan(isian: Isian, pejabat: Pejabat, tanggal: date | None) -> Pejabat | None:
    """The official of the nearest unit above that has one."""
    unit = isian.unit_by_id.get(pejabat.unit or "")
    seen = {unit.id} if unit else set()
    while unit is not None and unit.induk and unit.induk not in seen:
        seen.add(unit.induk)
        above = [p for p in isian.pejabat if p.unit == unit.induk and _is_in_office(p, tanggal)]
        if above:
            return above[-1]
        unit = isian.unit_by_id.get(unit.induk)
    return None


def _names_of(isian: Isian, pejabat: Pejabat) -> set[str]:
    """What a cell «penanggung jawab» may say to mean this official; «Kepala Bidang X» and «Bidang X» are the same."""
    unit = isian.unit_by_id.get(pejabat.unit or "")
    texts = (pejabat.jabatan, pejabat.nama, *((unit.nama, unit.id) if unit else ()))
    return {_normalize(teks) for teks in texts}


def _normalize_all(penanggung_jawab: str | None) -> set[str]:
    """The names in a cell: one per line or parted by semicolons."""
    lines = (penanggung_jawab or "").replace(";", "\n").splitlines()
    return {_normalize(line) for line in lines if line.strip()}


def _normalize(teks: str) -> str:
    return " ".join(teks.casefold().split()).removeprefix(_KEPALA)

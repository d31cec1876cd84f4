"""Who promises what to whom: the head of the agency, and below him each official whose unit answers for something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.measures.pemangku.pegangan import Pegangan, list_pegangan, names_of, read_names
from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.opd import Pejabat
from generator.model.pilihan import PeranPejabat
from generator.reports.umum.tanda_tangan import find_atasan_kepala, find_pejabat


@dataclass(frozen=True, slots=True)
class Pihak:
    """One Perjanjian Kinerja: who promises, to whom (None: not listed), which indicators and which nodes.

    `indikator` are those of tujuan and sasaran; `pegangan` the highest nodes of the budget tree that the official holds.
    """

    pejabat: Pejabat | None
    atasan: Pejabat | None
    indikator: tuple[Indikator, ...]
    pegangan: tuple[Pegangan, ...]
    is_kepala: bool = False

    @property
    def simpul(self) -> tuple[Simpul, ...]:
        """The nodes held, in whole or in part."""
        return tuple(satu.simpul for satu in self.pegangan)


def list_pihak(isian: Isian, tanggal: date | None, dijanjikan: Iterable[Indikator]) -> tuple[Pihak, ...]:
    """Return the head's agreement first, then those of the officials in the order of the sheet «Pejabat».

    An official holds what names his office, his unit, or himself as penanggung jawab; who holds nothing promises nothing.
    """
    first = find_kepala(isian, tanggal, dijanjikan)
    officials = _officials(isian, tanggal)
    below = (_below(isian, pejabat, first.pejabat, tanggal, first.indikator) for pejabat in officials)
    return (first, *(pihak for pihak in below if pihak.indikator or pihak.pegangan))


def find_kepala(isian: Isian, tanggal: date | None, dijanjikan: Iterable[Indikator]) -> Pihak:
    """Return the head's agreement: all that the agency promises, with every program."""
    kepala = find_pejabat(isian, PeranPejabat.KEPALA_OPD, tanggal)
    programs = tuple(Pegangan(program, (program,)) for program in isian.anak_aktif(None))
    return Pihak(kepala, find_atasan_kepala(isian, tanggal), tuple(dijanjikan), programs, is_kepala=True)


def _officials(isian: Isian, tanggal: date | None) -> list[Pejabat]:
    """Those below the head who are in office on the day."""
    heads = (PeranPejabat.KEPALA_OPD, PeranPejabat.KEPALA_DAERAH, PeranPejabat.ATASAN)
    return [pejabat for pejabat in isian.pejabat if pejabat.peran not in heads and _is_in_office(pejabat, tanggal)]


def _is_in_office(pejabat: Pejabat, tanggal: date | None) -> bool:
    return tanggal is None or pejabat.is_menjabat(tanggal)


def _below(
    isian: Isian, pejabat: Pejabat, kepala: Pejabat | None, tanggal: date | None, dijanjikan: tuple[Indikator, ...]
) -> Pihak:
    names = names_of(isian, pejabat)
    own = tuple(satu for satu in dijanjikan if names & read_names(satu.penanggung_jawab).keys())
    return Pihak(pejabat, _find_atasan(isian, pejabat, tanggal) or kepala, own, list_pegangan(isian, pejabat))


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

"""Which nodes of the budget tree an official holds, and which parts of them another unit holds instead of him."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.opd import Pejabat

_KEPALA = "kepala "


@dataclass(frozen=True, slots=True)
class Pegangan:
    """A node that an official holds. `bagian` are the largest nodes of its branch that are his, itself if all of it is.

    `bersama` names who else holds the same node, as typed.
    """

    simpul: Simpul
    bagian: tuple[Simpul, ...]
    bersama: tuple[str, ...] = ()

    @property
    def is_sebagian(self) -> bool:
        """Tell whether another unit holds a part of the node."""
        return self.bagian != (self.simpul,)


def names_of(isian: Isian, pejabat: Pejabat) -> frozenset[str]:
    """What a cell «penanggung jawab» may say to mean this official; «Kepala Bidang X» and «Bidang X» are the same."""
    unit = isian.unit_by_id.get(pejabat.unit or "")
    texts = (pejabat.jabatan, pejabat.nama, *((unit.nama, unit.id) if unit else ()))
    return frozenset(_normalize(teks) for teks in texts)


def read_names(penanggung_jawab: str | None) -> dict[str, str]:
    """The names in a cell, one per line or parted by semicolons, as typed by the form in which they are compared."""
    lines = (penanggung_jawab or "").replace(";", "\n").splitlines()
    return {_normalize(line): line.strip() for line in lines if line.strip()}


def list_holders(isian: Isian, penanggung_jawab: str | None) -> tuple[str, ...]:
    """The names in a cell as a report prints them, each once: as typed, but of a unit typed by its id its name."""
    by_id = {_normalize(unit.id): unit.nama for unit in isian.unit}
    return tuple(dict.fromkeys(by_id.get(name, typed) for name, typed in read_names(penanggung_jawab).items()))


def _normalize(teks: str) -> str:
    return " ".join(teks.casefold().split()).removeprefix(_KEPALA)


def list_pegangan(isian: Isian, pejabat: Pejabat) -> tuple[Pegangan, ...]:
    """Return the highest nodes of the report year that an official holds, none of them below another."""
    return tuple(_Pembaca(isian, pejabat).find(isian.anak_aktif(None)))


class _Pembaca:
    """Reads the tree for one official."""

    def __init__(self, isian: Isian, pejabat: Pejabat) -> None:
        self._isian = isian
        self._own = names_of(isian, pejabat)
        self._others = _list_others(isian, _list_units(isian, pejabat.unit)) - self._own

    def find(self, nodes: Iterable[Simpul]) -> Iterator[Pegangan]:
        """The highest of some nodes and what stands below them that the official holds."""
        for simpul in nodes:
            said = read_names(simpul.penanggung_jawab)
            if self._own & said.keys():
                bersama = tuple(typed for name, typed in said.items() if name in self._others)
                yield Pegangan(simpul, self._list_parts(simpul), bersama)
            else:
                yield from self.find(self._isian.anak_aktif(simpul.id))

    def _list_parts(self, simpul: Simpul) -> tuple[Simpul, ...]:
        """The largest nodes of a held branch that no other unit holds; the node itself where all of it is kept."""
        children = self._isian.anak_aktif(simpul.id)
        kept = [self._keep(child) for child in children]
        if all(parts == (child,) for child, parts in zip(children, kept, strict=True)):
            return (simpul,)
        return tuple(part for parts in kept for part in parts)

    def _keep(self, child: Simpul) -> tuple[Simpul, ...]:
        """What of a node below a held one is kept: all but what another unit holds, and of that what is his own again."""
        said = read_names(child.penanggung_jawab).keys()
        if said & self._own or not said & self._others:
            return self._list_parts(child)
        below = self._isian.anak_aktif(child.id)
        return tuple(part for pegangan in self.find(below) for part in pegangan.bagian)


def _list_others(isian: Isian, below: frozenset[str]) -> frozenset[str]:
    """The names of the units that are not among these, and of the officials of no unit or of one not among these."""
    units = [unit for unit in isian.unit if unit.id not in below]
    officials = [satu for satu in isian.pejabat if satu.unit not in below]
    texts = [*(teks for unit in units for teks in (unit.nama, unit.id))]
    texts += [teks for satu in officials for teks in (satu.jabatan, satu.nama)]
    return frozenset(_normalize(teks) for teks in texts)


def _list_units(isian: Isian, unit: str | None) -> frozenset[str]:
    """The ids of a unit and of all units below it."""
    found, waiting = set[str](), [unit] if unit else []
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += [satu.id for satu in isian.unit if satu.induk == here]
    return frozenset(found)


def cut_pegangan(isian: Isian, pegangan: Pegangan) -> tuple[Pegangan, ...]:
    """Return what stands directly below a held node, each with its part that the official holds; what he lacks is left out."""
    below = isian.anak_aktif(pegangan.simpul.id)
    if not pegangan.is_sebagian:
        return tuple(Pegangan(child, (child,)) for child in below)
    cut = (Pegangan(child, tuple(_list_inside(isian, child, pegangan.bagian))) for child in below)
    return tuple(satu for satu in cut if satu.bagian)


def _list_inside(isian: Isian, simpul: Simpul, parts: tuple[Simpul, ...]) -> Iterator[Simpul]:
    """Those of the parts that are a node or stand below it."""
    if simpul in parts:
        yield simpul
    else:
        for child in isian.anak_aktif(simpul.id):
            yield from _list_inside(isian, child, parts)

"""Which nodes of the budget tree an official holds, and which parts of them another unit holds instead of him."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.opd import Pejabat, fold_name


@dataclass(frozen=True, slots=True)
class Pegangan:
    """A node that an official holds. `bagian` are the largest nodes of its branch whose money is his, itself if all of it is.

    `bersama` names who of another unit holds the same node, as typed; the money of a node that names several belongs to the
    unit named first: `pertama`, None where that is the official's own.
    """

    simpul: Simpul
    bagian: tuple[Simpul, ...]
    bersama: tuple[str, ...] = ()
    pertama: str | None = None

    @property
    def is_sebagian(self) -> bool:
        """Tell whether another unit holds a part of the node."""
        return self.bagian != (self.simpul,)


def names_of(isian: Isian, pejabat: Pejabat) -> frozenset[str]:
    """What a cell «penanggung jawab» may say to mean this official; «Kepala Bidang X» and «Bidang X» are the same."""
    unit = isian.unit_by_id.get(pejabat.unit or "")
    texts = (pejabat.jabatan, pejabat.nama, *((unit.nama, unit.id) if unit else ()))
    return frozenset(fold_name(teks) for teks in texts)


def read_names(penanggung_jawab: str | None) -> dict[str, str]:
    """The names in a cell, one per line or parted by semicolons, as typed by the form in which they are compared."""
    lines = (penanggung_jawab or "").replace(";", "\n").splitlines()
    return {fold_name(line): line.strip() for line in lines if line.strip()}


def list_holders(isian: Isian, penanggung_jawab: str | None) -> tuple[str, ...]:
    """The names in a cell as a report prints them, each once: as typed, but of a unit typed by its id its name."""
    by_id = {fold_name(unit.id): unit.nama for unit in isian.unit}
    return tuple(dict.fromkeys(by_id.get(name, typed) for name, typed in read_names(penanggung_jawab).items()))


def list_pegangan(isian: Isian, pejabat: Pejabat) -> tuple[Pegangan, ...]:
    """Return the highest nodes of the report year that an official holds, none of them below another."""
    return tuple(_Pembaca(isian, pejabat).find(isian.anak_aktif(None)))


class _Pembaca:
    """Reads the tree for one official."""

    def __init__(self, isian: Isian, pejabat: Pejabat) -> None:
        self._isian = isian
        self._own = names_of(isian, pejabat)
        below, above = _list_units(isian, pejabat.unit), _list_above(isian, pejabat.unit)
        everywhere = {satu.id for satu in isian.unit} | {satu.unit for satu in isian.pejabat}
        self._line = self._own | _names_in(isian, below)
        is_whole = (
            below >= isian.unit_by_id.keys()
        )  # the unit of the head: not all that is held there is this official's
        self._held = self._own if is_whole else self._line
        self._others = _names_in(isian, everywhere - below) - self._own
        self._rivals = self._others - _names_in(isian, above)

    def find(self, nodes: Iterable[Simpul]) -> Iterator[Pegangan]:
        """The highest of some nodes and what stands below them that the official, or a unit below his, holds."""
        for simpul in nodes:
            said = read_names(simpul.penanggung_jawab)
            if self._held & said.keys():
                bersama = tuple(typed for name, typed in said.items() if name in self._rivals)
                yield Pegangan(simpul, self._keep(simpul), bersama, self._find_first(said))
            else:
                yield from self.find(self._isian.anak_aktif(simpul.id))

    def _find_first(self, said: Mapping[str, str]) -> str | None:
        """Who of another unit is named before the official and those below him; his own superiors are no rivals."""
        first = next((name for name in said if name in self._line or name in self._rivals), None)
        return said[first] if first in self._rivals else None

    def _list_parts(self, simpul: Simpul) -> tuple[Simpul, ...]:
        """The largest nodes of a held branch that no other unit holds; the node itself where all of it is kept."""
        children = self._isian.anak_aktif(simpul.id)
        kept = [self._keep(child) for child in children]
        if all(parts == (child,) for child, parts in zip(children, kept, strict=True)):
            return (simpul,)
        return tuple(part for parts in kept for part in parts)

    def _keep(self, child: Simpul) -> tuple[Simpul, ...]:
        """What of a node is kept: all but what another unit holds, and of that what is his own again."""
        said = read_names(child.penanggung_jawab)
        is_own = self._line & said.keys() and self._find_first(said) is None
        if is_own or not self._others & said.keys():
            return self._list_parts(child)
        below = self._isian.anak_aktif(child.id)
        return tuple(part for pegangan in self.find(below) for part in pegangan.bagian)


def _names_in(isian: Isian, units: Container[str | None]) -> frozenset[str]:
    """The names of some units and of the officials in them; None: of those in no unit."""
    texts = [teks for satu in isian.unit if satu.id in units for teks in (satu.nama, satu.id)]
    texts += [teks for satu in isian.pejabat if satu.unit in units for teks in (satu.jabatan, satu.nama)]
    return frozenset(fold_name(teks) for teks in texts)


def _list_units(isian: Isian, unit: str | None) -> frozenset[str]:
    """The ids of a unit and of all units below it."""
    found, waiting = set[str](), [unit] if unit else []
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += [satu.id for satu in isian.unit if satu.induk == here]
    return frozenset(found)


def _list_above(isian: Isian, unit: str | None) -> frozenset[str]:
    """The ids of all units above one."""
    found = set[str]()
    here = isian.unit_by_id.get(unit or "")
    while here is not None and here.induk and here.induk not in found:
        found.add(here.induk)
        here = isian.unit_by_id.get(here.induk)
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

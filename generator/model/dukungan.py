"""Which budget nodes serve which statement of the plan; decided here and nowhere else.

A node serves the sasaran typed on it, else that of its nearest ancestor with one. A program may so be split over several
sasaran: each is then served by the largest nodes all of which serve it, and no node serves two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.pilihan import JenisRencana

SEBAGIAN = "(sebagian)"  # printed behind the name of a node of which only a part is meant
Tersokong = Mapping[str, frozenset[str | None]]
"""By node id: all that the node and its branch serve; None among them: nothing is typed on or above a part of it."""


@dataclass(frozen=True, slots=True)
class Cabang:
    """The tree cut down to what serves certain statements: its tops, all ids in it, and those shown only in part."""

    puncak: tuple[Simpul, ...]
    isi: frozenset[str]
    sebagian: frozenset[str]


def map_sasaran(isian: Isian, nodes: Collection[str]) -> Tersokong:
    """Return what each of the nodes serves; `nodes` are the ids that exist for the purpose (funded, in force, …).

    A node with others below it serves what they serve, and what is typed on it.
    """
    served: dict[str, frozenset[str | None]] = {}
    for top in isian.anak_simpul(None):
        _visit(isian, top, nodes, None, served)
    return served


def _visit(
    isian: Isian, simpul: Simpul, nodes: Collection[str], atas: str | None, served: dict[str, frozenset[str | None]]
) -> None:
    if simpul.id not in nodes:
        return
    own = simpul.sasaran or atas
    for child in isian.anak_simpul(simpul.id):
        _visit(isian, child, nodes, own, served)
    below = frozenset(one for child in isian.anak_simpul(simpul.id) for one in served.get(child.id, ()))
    served[simpul.id] = below | {own} if simpul.sasaran or not below else below


def list_pendukung(isian: Isian, sasaran: Collection[str | None], nodes: Collection[str]) -> tuple[Simpul, ...]:
    """Return the largest nodes that serve nothing but these statements, in tree order; None asks for what serves none."""
    return tuple(_largest(isian, isian.anak_simpul(None), frozenset(sasaran), map_sasaran(isian, nodes)))


def _largest(
    isian: Isian, daftar: Iterable[Simpul], wanted: frozenset[str | None], served: Tersokong
) -> Iterator[Simpul]:
    for simpul in daftar:
        found = served.get(simpul.id, frozenset())
        if found and found <= wanted:
            yield simpul
        elif found & wanted:
            yield from _largest(isian, isian.anak_simpul(simpul.id), wanted, served)


def group_pendukung(isian: Isian, nodes: Collection[str]) -> tuple[tuple[str | None, tuple[Simpul, ...]], ...]:
    """Return all nodes by what they serve, in the order in which the tree first comes to it; None: what serves nothing.

    What is typed below a sasaran (a sasaran of a unit) counts for that sasaran.
    """
    served = {
        id: frozenset(sasaran_di_atas(isian, satu) for satu in found) for id, found in map_sasaran(isian, nodes).items()
    }
    order = dict.fromkeys(_in_order(isian, isian.anak_simpul(None), served))
    return tuple((satu, tuple(_largest(isian, isian.anak_simpul(None), frozenset({satu}), served))) for satu in order)


def sasaran_di_atas(isian: Isian, id: str | None) -> str | None:
    """Return the sasaran at or above a statement; the statement itself where no sasaran stands there."""
    rencana = isian.rencana_by_id.get(id or "")
    while rencana is not None and rencana.jenis is not JenisRencana.SASARAN:
        rencana = isian.rencana_by_id.get(rencana.induk or "")
    return id if rencana is None else rencana.id


def _in_order(isian: Isian, daftar: Iterable[Simpul], served: Tersokong) -> Iterator[str | None]:
    for simpul in daftar:
        found = served.get(simpul.id, frozenset())
        if len(found) == 1:
            yield from found
        elif found:
            yield from _in_order(isian, isian.anak_simpul(simpul.id), served)


def group_aktif(isian: Isian) -> tuple[tuple[str | None, tuple[Simpul, ...]], ...]:
    """Return the nodes of the report year by what they serve, divided as their money is."""
    groups = group_pendukung(isian, list_terhitung(isian))
    shown = ((id, tuple(node for node in nodes if node.id in isian.simpul_aktif)) for id, nodes in groups)
    return tuple(group for group in shown if group[1])


def list_terbagi(isian: Isian, nodes: Collection[str]) -> tuple[Simpul, ...]:
    """Return the nodes that serve more than one statement, each before those below it."""
    served = map_sasaran(isian, nodes)
    return tuple(simpul for simpul in isian.simpul if len(served.get(simpul.id, ())) > 1)


def cut_cabang(isian: Isian, parts: Collection[Simpul], nodes: Collection[str]) -> Cabang:
    """Return the tree of some nodes and their branches, with the programs and kegiatan above them shown in part."""
    sebagian = frozenset(up.id for part in parts for up in _ancestors(isian, part))
    whole = {id for part in parts for id in _branch(isian, part, nodes)}
    puncak = tuple(top for top in isian.anak_simpul(None) if top.id in sebagian or top.id in whole)
    return Cabang(puncak, whole | sebagian, sebagian)


def _ancestors(isian: Isian, simpul: Simpul) -> Iterator[Simpul]:
    above = isian.simpul_by_id.get(simpul.induk or "")
    while above is not None:
        yield above
        above = isian.simpul_by_id.get(above.induk or "")


def _branch(isian: Isian, simpul: Simpul, nodes: Collection[str]) -> Iterator[str]:
    if simpul.id in nodes:
        yield simpul.id
        for child in isian.anak_simpul(simpul.id):
            yield from _branch(isian, child, nodes)


def list_di_bawah(isian: Isian, rencana: str) -> frozenset[str]:
    """Return the ids of a statement and of all statements under it."""
    found = {rencana}
    for child in isian.anak_rencana(rencana):
        found |= list_di_bawah(isian, child.id)
    return frozenset(found)


def list_terhitung(isian: Isian) -> frozenset[str]:
    """Return the nodes over which money is divided: those of the report year, and all that money is typed on or above.

    What stands below a row of Anggaran does not count: that row is the whole amount. Below a row of Anggaran Induk that is
    the only amount known, the nodes in force count: what serves several sasaran is not given to one of them.
    """
    typed = {row.simpul for row in (*isian.anggaran, *isian.anggaran_dokumen)} & set(isian.simpul_by_id)
    found = isian.simpul_aktif | typed | {up.id for id in typed for up in _ancestors(isian, isian.simpul_by_id[id])}
    branches = [frozenset(_below(isian, row.simpul)) for row in isian.anggaran_dokumen]
    alone = (branch & isian.simpul_berlaku for branch in branches if not branch & typed)
    return found.union(*alone) - {id for row in isian.anggaran for id in _below(isian, row.simpul)}


def _below(isian: Isian, id: str) -> Iterator[str]:
    for child in isian.anak_simpul(id):
        yield child.id
        yield from _below(isian, child.id)


def name_sebagian(simpul: Simpul) -> str:
    """Return the name of a node of which only a part is meant."""
    return f"{simpul.nama} {SEBAGIAN}"

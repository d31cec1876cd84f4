"""The agency's own boxes of the pohon kinerja as branches of the drawn trees: conditions, CSF and links to other agencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model.analisis import POHON_TERDALAM, Pohon
from generator.model.isian import Isian
from generator.model.pilihan import TingkatPohon
from generator.reports.pohon import TANPA_TARGET, Jenjang, Kotak
from generator.reports.wording import add_unit, capitalize_first

JENJANG = {
    TingkatPohon.ULTIMATE: Jenjang.ULTIMATE,
    TingkatPohon.INTERMEDIATE: Jenjang.INTERMEDIATE,
    TingkatPohon.IMMEDIATE: Jenjang.IMMEDIATE,
    TingkatPohon.OUTPUT: Jenjang.OUTPUT,
    TingkatPohon.CSF: Jenjang.CSF,
}


class KotakSendiri:
    """The own boxes not drawn yet, by what they stand under: each is drawn once, however often its parent is."""

    def __init__(self, isian: Isian) -> None:
        """Hold all rows of the sheet; what stands under something unknown stands under nothing."""
        known = {*isian.rencana_by_id, *isian.simpul_by_id, *(satu.id for satu in isian.pohon)}
        self._waiting: dict[str | None, list[Pohon]] = {}
        for satu in isian.pohon:
            self._waiting.setdefault(satu.induk if satu.induk in known else None, []).append(satu)

    def has(self, induk: str) -> bool:
        """Tell whether a box still waits for being drawn under this."""
        return induk in self._waiting

    def take(self, induk: str | None) -> tuple[Kotak, ...]:
        """Return the branches that stand under a statement, a node or an own box."""
        return self._branches(induk, 1)

    def take_rest(self) -> tuple[Kotak, ...]:
        """Return what no tree has drawn: boxes without a parent, too deep, under one that is not drawn, or in a circle."""
        return tuple(self._list_rest())

    def _list_rest(self) -> Iterator[Kotak]:
        own = {satu.id for waiting in self._waiting.values() for satu in waiting}
        for induk in [induk for induk in self._waiting if induk not in own]:
            yield from self._branches(induk, 1)
        while self._waiting:
            yield from self._branches(next(iter(self._waiting)), 1)

    def _branches(self, induk: str | None, dalam: int) -> tuple[Kotak, ...]:
        """The branches under something, whose boxes stand so deep; a chain is cut where it is deeper than allowed."""
        if dalam > POHON_TERDALAM:
            return ()
        return tuple(self._branch(satu, dalam) for satu in self._waiting.pop(induk, ()))

    def _branch(self, satu: Pohon, dalam: int) -> Kotak:
        below = (*_link(satu), *self._branches(satu.id, dalam + 1))
        isi = (_indikator(satu),) if satu.indikator else ()
        is_own = satu.tingkat is not TingkatPohon.CSF
        return Kotak(satu.uraian, isi, satu.pemangku or "", below, JENJANG[satu.tingkat], tambahan=is_own)


def _indikator(satu: Pohon) -> str:
    target = add_unit(satu.target, satu.satuan or "") if satu.target else TANPA_TARGET
    return f"{satu.indikator}: {target}"


def _link(satu: Pohon) -> Iterator[Kotak]:
    if satu.crosscutting:
        yield Kotak(satu.crosscutting, jenjang=Jenjang.LINTAS)


def gather_alike(boxes: Iterable[Kotak]) -> tuple[Kotak, ...]:
    """Return the boxes with neighbours that have nothing below them and one holder put under a box of that holder."""
    found: list[Kotak] = []
    for key, members in groupby(boxes, key=lambda box: None if box.anak else (box.kaki, box.jenjang)):
        run = tuple(members)
        if key is None or len(run) == 1 or not key[0]:
            found += run
        else:
            anak = tuple(Kotak(box.judul, box.isi, "", (), box.jenjang, box.tambahan) for box in run)
            found.append(Kotak(capitalize_first(key[0]), anak=anak, jenjang=Jenjang.KELOMPOK))
    return tuple(found)

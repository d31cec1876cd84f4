"""Whose figure it is: a row of a document that names an indicator or a program shows figures of that one alone.

This looks at the finished document only, not at how it was made: a report that puts a figure into the wrong row is found, and so is
a figure of another row that someone typed there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from generator.checks.bahan import read_angka
from generator.measures.hasil import Hasil, list_ukuran
from generator.model.isian import Isian
from generator.word.hasil.dokumen import Dokumen
from generator.word.hasil.tabel import Barisan, say_rows
from generator.workbook.reader import Bacaan

# counts, years and numbers of lists may be anybody's; money from a million on and decimals are not
PASTI = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}%?")
_SEL = re.compile(rf"(?:Rp\.?\s*)?\(?-?({PASTI.pattern})\)?(?:,-)?(?:\*\))?")  # a cell that holds nothing else
_ANGKA = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_NOMOR = re.compile(r"(?:[A-Za-z0-9]{1,4}[.)]\s+)?(?:\d+(?:\.\d+)+\s+)?")  # of a list, or a code, before a name


@dataclass(frozen=True, slots=True)
class Tersesat:
    """A figure of the workbook in the row of something that it does not belong to."""

    baris: str
    angka: str


@dataclass
class Pemilik:
    """The figures of each indicator, each statement of the plan and each node of the budget, by its id."""

    nama: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # words → ids that bear them
    angka: dict[str, list[Decimal]] = field(default_factory=dict)  # id → figures without sign, in order
    bawahan: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # of the plan: id → its indicators

    def find(self, baris: Barisan) -> dict[str, str]:
        """The ids of all that a row names, by a whole cell or a line of one, with the words that name them.

        A row that names nothing but a statement of the plan may show any of its indicators.
        """
        lines = (line for cell in baris for line in dict.fromkeys((cell, *cell.split("\n"))))
        named = {id: line for line in lines for id in self.nama.get(plain(line), ())}
        if named.keys() <= self.bawahan.keys():
            named |= {id: line for atas, line in named.items() for id in self.bawahan[atas]}
        return named

    def owns(self, id: str, tercetak: str) -> bool:
        """Tell whether a printed figure may be one of the id's; rounding may change its last digit by one."""
        bare = tercetak.rstrip("%")
        nilai = read_angka(bare)
        satuan, angka = Decimal(1).scaleb(-len(bare.partition(",")[2])), self.angka.get(id, [])
        at = bisect_right(angka, nilai - satuan)
        return at < len(angka) and angka[at] < nilai + satuan


def list_pemilik(bacaan: Bacaan, daftar_hasil: Collection[Hasil]) -> Pemilik:
    """Read the names and figures of everything that a row of a document may speak of."""
    pemilik, angka = Pemilik(), defaultdict[str, list[Decimal]](list)
    _name_all(pemilik, next(iter(daftar_hasil)).isian)
    ids = {id for named in pemilik.nama.values() for id in named}
    for figure in list_ukuran(daftar_hasil):
        nilai = figure.desimal_murni
        if nilai is not None:
            for id in figure.kunci.split("/", 4)[1:4]:  # «pemangku/PJ5/simpul/P2/pagu» is P2's as well
                if id in ids:
                    angka[id].append(nilai)
    for rows in bacaan.rows.values():
        for row in rows:
            named = ids.intersection([nilai for nilai in row.nilai.values() if isinstance(nilai, str)])
            typed = list(_list_typed(row.nilai.values())) if named else []
            for id in named:
                angka[id] += typed
    for atas, bawahan in pemilik.bawahan.items():  # the money of a sasaran stands beside its indicators
        for id in bawahan:
            angka[id] += angka[atas]
    pemilik.angka = {id: sorted(map(abs, figures)) for id, figures in angka.items()}
    return pemilik


def find_astray(dokumen: Dokumen, pemilik: Pemilik, known: Collection[str]) -> Iterator[Tersesat]:
    """Tell of every figure in `known` that stands alone in a cell of a row which names only others."""
    for table in dokumen.tabel:
        for baris in say_rows(dokumen.read_cells(table)):
            shown = [found[1] for cell in baris if (found := _SEL.fullmatch(cell))]
            named = pemilik.find(baris) if shown else {}
            for angka in shown if named else ():
                if angka.rstrip("%") in known and not any(pemilik.owns(id, angka) for id in named):
                    yield Tersesat(next(iter(named.values())), angka)


def _name_all(pemilik: Pemilik, isian: Isian) -> None:
    for row in (*isian.rencana, *isian.indikator, *isian.indikator_simpul):
        pemilik.nama[plain(row.uraian)].append(row.id)
    for simpul in isian.simpul:
        pemilik.nama[plain(simpul.nama)].append(simpul.id)
    for rencana in isian.rencana:
        pemilik.bawahan[rencana.id] = {row.id for row in isian.indikator if row.induk == rencana.id}


def _list_typed(values: Iterable[object]) -> Iterator[Decimal]:
    """Every number of a row, also those in its texts."""
    for nilai in values:
        if isinstance(nilai, Decimal):
            yield nilai
        elif isinstance(nilai, str):
            yield from map(read_angka, _ANGKA.findall(nilai))


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """Words alike but for spaces, letter case, a code or number before them and a full stop behind."""
    words = " ".join(text.split())
    return words[_NOMOR.match(words).end() :].casefold().rstrip(".")  # type: ignore[union-attr]

"""Compares what the foreign table adds up itself with our own sums, and keeps stated amounts that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from generator.catalogue import impor
from generator.model.nilai import round_half_up
from generator.problems import Place, Problem
from generator.workbook.impor.baris import Baris, Jenis
from generator.workbook.impor.pohon import SimpulImpor, name_node, rupiah
from generator.workbook.impor.tabel.kolom import Peran, name_value

TRIWULAN = tuple(f"realisasi_tw{nomor}" for nomor in range(1, 5))
_TELITI = Decimal("0.01")  # K columns are printed with two decimals at most


def sum_children(simpul: SimpulImpor, kunci: str) -> Decimal | None:
    """Return the sum of what the children hold, each by its own amount or that of its children; None if none holds any."""
    known = [nilai for anak in simpul.anak if (nilai := effective(anak, kunci)) is not None]
    return sum(known, Decimal(0)) if known else None


def effective(simpul: SimpulImpor, kunci: str) -> Decimal | None:
    """The amount of a node: the sum below it, or what its own row states where there is nothing below."""
    below = sum_children(simpul, kunci)
    return simpul.uang.get(kunci) if below is None else below


def stated_amounts(simpul: SimpulImpor) -> dict[str, Decimal]:
    """Return the amounts of a kegiatan or program that its children do not give: they differ, or the children are empty."""
    return {kunci: nilai for kunci, nilai in simpul.uang.items() if sum_children(simpul, kunci) != nilai}


def check_sums(akar: list[SimpulImpor], rows: Iterable[Baris], lembar: str) -> list[Problem]:
    """Return every difference between a stated sum and the sum of its parts."""
    found = [problem for program in akar for simpul in program.walk() for problem in _parents(simpul, lembar)]
    for row in rows:
        if row.jenis in (Jenis.SIMPUL, Jenis.INDIKATOR, Jenis.JUMLAH):
            found += _quarters(row, lembar)
        if row.jenis is Jenis.JUMLAH:
            found += _totals(row, akar, lembar)
    return found


def _parents(simpul: SimpulImpor, lembar: str) -> Iterator[Problem]:
    if not simpul.anak:
        return
    for kunci, nilai in simpul.uang.items():
        below = sum_children(simpul, kunci)
        if below is not None and below != nilai:
            place = Place(lembar, simpul.sel.get(f"Rp {kunci}", f"A{simpul.baris}"))
            yield _differ(place, name_value(Peran.UANG, kunci), nilai, below, f"di bawah {name_node(simpul)}")


def _quarters(row: Baris, lembar: str) -> Iterator[Problem]:
    """The form's own sum over the quarters; of kinerja also the last quarter or their mean is right, by the indicator's nature."""
    money = [row.uang[kunci] for kunci in TRIWULAN if kunci in row.uang]
    stated = row.jumlah.get(Peran.JUMLAH_UANG)
    if stated is not None and money and sum(money) != stated:
        place = Place(lembar, row.sel[Peran.JUMLAH_UANG.value])
        yield _differ(
            place, name_value(Peran.JUMLAH_UANG, "realisasi_tahun"), stated, sum(money, Decimal(0)), "triwulannya"
        )
    values = [row.kinerja[kunci] for kunci in TRIWULAN if isinstance(row.kinerja.get(kunci), Decimal)]
    stated = row.jumlah.get(Peran.JUMLAH_KINERJA)
    if stated is None or not values:
        return
    total = sum(values, Decimal(0))
    if all(abs(nilai - stated) >= _TELITI for nilai in (total, values[-1], total / len(values))):
        place, apa = (
            Place(lembar, row.sel[Peran.JUMLAH_KINERJA.value]),
            name_value(Peran.JUMLAH_KINERJA, "realisasi_tahun"),
        )
        facts = {"tertulis": _angka(stated), "hitungan": _angka(total), "selisih": _angka(abs(stated - total))}
        yield impor.JUMLAH_BEDA.at(place, apa=apa, bagian="triwulannya", **facts)


def _totals(row: Baris, akar: list[SimpulImpor], lembar: str) -> Iterator[Problem]:
    """A total is that of all programs, or a subtotal: of one program, or of one kegiatan."""
    for kunci, nilai in row.uang.items():
        known = [total for program in akar if (total := effective(program, kunci)) is not None]
        nodes = (simpul for program in akar for simpul in program.walk())
        if not known or any(effective(simpul, kunci) == nilai for simpul in nodes):
            continue
        whole = sum(known, Decimal(0))
        if whole != nilai:
            place = Place(lembar, row.sel[f"Rp {kunci}"])
            yield _differ(place, name_value(Peran.UANG, kunci), nilai, whole, "semua program")


def _differ(place: Place, apa: str, tertulis: Decimal, hitungan: Decimal, bagian: str) -> Problem:
    facts: dict[str, Any] = {"tertulis": rupiah(tertulis), "hitungan": rupiah(hitungan)}
    return impor.JUMLAH_BEDA.at(place, apa=apa, bagian=bagian, selisih=rupiah(abs(tertulis - hitungan)), **facts)


def _angka(nilai: Decimal) -> str:
    text = f"{round_half_up(nilai, _TELITI):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")

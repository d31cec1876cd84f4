"""Gives every row of the table its level; where signs fail, the sums of money tell which rows belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.catalogue import impor
from generator.model.pilihan import Tingkat
from generator.problems import Place, Problem
from generator.workbook.impor.baris import Baris, Jenis
from generator.workbook.impor.tingkat import (
    INDENTASI,
    KATA,
    KODE,
    KOLOM,
    NAMA_BAKU,
    PENJUMLAHAN,
    choose_level,
    learn_indents,
    level_by_name,
    level_by_word,
    strip_word,
)

_UANG_TAHUN_INI = ("pagu_", "realisasi_tw", "realisasi_tahun")  # Renstra money is often stated for a kegiatan alone
_CUKUP = 2  # ways to divide a program into kegiatan: one is an answer, two are none


def assign_levels(rows: list[Baris], lembar: str) -> list[Problem]:
    """Set `tingkat` of all nodes; what contradicts itself or stays open is reported."""
    nodes = [row for row in rows if row.jenis is Jenis.SIMPUL]
    signs = {row.nomor: _signs(row) for row in nodes}
    indents = learn_indents((row.indent, choose_level(signs[row.nomor])[0]) for row in nodes)
    for row in nodes:
        if row.indent in indents:
            signs[row.nomor][INDENTASI] = indents[row.indent]
        row.tingkat = choose_level(signs[row.nomor])[0]
    _drop_words_around(rows)
    for row, tingkat in _by_sums([row for row in nodes if row.jenis is Jenis.SIMPUL]):
        signs[row.nomor][PENJUMLAHAN] = row.tingkat = tingkat
    return [problem for row in rows for problem in _doubts(row, signs.get(row.nomor, {}), lembar)]


def _signs(row: Baris) -> dict[str, Tingkat]:
    signs = {
        KODE: row.kode.kode.tingkat if row.kode.kode else None,
        KOLOM: row.kolom_tingkat,
        NAMA_BAKU: level_by_name(row.nama),
        KATA: level_by_word(row.nama),
    }
    return {sign: tingkat for sign, tingkat in signs.items() if tingkat is not None}


def _drop_words_around(rows: list[Baris]) -> None:
    """A name without level and values is no node; below the last one it is a signature or a note."""
    last = max((row.nomor for row in rows if row.tingkat or row.jenis in (Jenis.INDIKATOR, Jenis.JUMLAH)), default=0)
    for row in rows:
        if row.jenis is Jenis.SIMPUL and row.tingkat is None and not (row.indikator or row.kinerja or row.uang):
            row.jenis = Jenis.ASING
        if row.jenis is Jenis.ASING and row.nomor > last:
            row.jenis = Jenis.KAKI


def _doubts(row: Baris, signs: dict[str, Tingkat], lembar: str) -> Iterator[Problem]:
    place = Place(lembar, row.sel.get("nama", f"A{row.nomor}"))
    if row.jenis is Jenis.ASING:
        yield impor.BARIS_TAK_DIPAHAMI.at(place, isi=(row.teks or row.kode.teks)[:60])
    if row.jenis is not Jenis.SIMPUL:
        return
    if row.kode.teks and (row.kode.kode is None or row.kode.kode.tingkat is None):
        yield impor.KODE_TAK_TERBACA.at(Place(lembar, row.sel.get("kode", place.sel)), isi=row.kode.teks)
    if row.tingkat is None:
        yield impor.TINGKAT_TAK_JELAS.at(place, nama=row.nama[:60])
        return
    _, used, others = choose_level(signs)
    for other in others:
        facts = {"dipakai": used, "tingkat": row.tingkat.value, "lain": other, "tingkat_lain": signs[other].value}
        yield impor.TINGKAT_BERTENTANGAN.at(place, **facts)
    row.nama = strip_word(row.nama, row.tingkat)


def _by_sums(nodes: Sequence[Baris]) -> Iterator[tuple[Baris, Tingkat]]:
    """The levels of open rows of each program, where its rows can be divided into kegiatan in one way only."""
    block: list[Baris] = []
    for row in [*nodes, None]:
        if row is not None and row.tingkat is not Tingkat.PROGRAM:
            block.append(row)
            continue
        if any(one.tingkat is None for one in block):
            yield from _divide(block)
        block = []


def _divide(block: list[Baris]) -> Iterator[tuple[Baris, Tingkat]]:
    """Each kegiatan with an open row in it is the exact sum of its sub kegiatan, in every money column of the year."""
    keys = sorted({key for row in block for key in row.uang if key.startswith(_UANG_TAHUN_INI)})
    amounts = [tuple(row.uang.get(key, Decimal(0)) for key in keys) for row in block]
    starts = _only_division(block, amounts)
    for number, row in enumerate(block):
        if starts is not None and row.tingkat is None:
            yield row, Tingkat.KEGIATAN if number in starts else Tingkat.SUB_KEGIATAN


def _only_division(block: Sequence[Baris], amounts: Sequence[tuple[Decimal, ...]]) -> set[int] | None:
    """Return the positions of the kegiatan; None where there is no division, or more than one."""
    size = len(block)
    ways, step = [0] * size + [1], [0] * size
    for start in range(size - 1, -1, -1):
        if block[start].tingkat is Tingkat.SUB_KEGIATAN:
            continue
        for end in _ends(block, amounts, start):
            if ways[end]:
                ways[start] = min(ways[start] + ways[end], _CUKUP)
                step[start] = end
    if ways[0] != 1:
        return None
    starts, here = set(), 0
    while here < size:
        starts.add(here)
        here = step[here]
    return starts


def _ends(block: Sequence[Baris], amounts: Sequence[tuple[Decimal, ...]], start: int) -> list[int]:
    """Where a kegiatan at `start` may end: where the sums are its amounts; failing that, while all its rows are known."""
    is_open, sums = block[start].tingkat is None, tuple(Decimal(0) for _ in amounts[start])
    exact: list[int] = []
    free = [] if is_open else [start + 1]
    for end in range(start + 1, len(block)):
        if block[end].tingkat is Tingkat.KEGIATAN:
            break
        is_open = is_open or block[end].tingkat is None
        sums = tuple(a + b for a, b in zip(sums, amounts[end], strict=True))
        if any(sums) and sums == amounts[start]:
            exact.append(end + 1)
        elif not is_open:
            free.append(end + 1)
    return exact or free

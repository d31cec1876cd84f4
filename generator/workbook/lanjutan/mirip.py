"""Rows known by their words that two copies word a little differently: most likely one row, standing twice in the result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

from generator.workbook.lanjutan.baris import Baris, Kunci, Lembar, key_columns
from generator.workbook.schema import Sheet

# the key columns that hold words, in which staff may mend a letter
KOLOM_TEKS: dict[str, frozenset[str]] = {
    "pembanding": frozenset({"nama"}),
    "rincian": frozenset({"kelompok", "uraian"}),
    "analisis": frozenset({"teks"}),
    "rekomendasi_lhe": frozenset({"rekomendasi"}),
    "tugas_fungsi": frozenset({"uraian"}),
    "isi_tabel": frozenset({"induk", "uraian"}),
    "daftar": frozenset({"uraian"}),
    "skala": frozenset({"label"}),
}
_KEMIRIPAN = 0.7
_PANJANG_HURUF = 200  # longer texts are compared word by word
Pemilik = tuple[str, Baris]  # the first copy that has the row, and the row there


def find_mirip(
    sheet: Sheet, copies: Sequence[tuple[str, Lembar]], kept: Sequence[Kunci]
) -> Iterator[tuple[str, Pemilik, Pemilik]]:
    """Yield pairs of rows of the result that no copy has side by side, alike but for a few letters, with their column.

    A copy that has both knows them as two rows; then they are two.
    """
    teks = KOLOM_TEKS.get(sheet.key)
    if not teks:
        return
    columns, order = key_columns(sheet), {nama: number for number, (nama, _) in enumerate(copies)}
    owners = {kunci: [(nama, rows[kunci]) for nama, rows in copies if kunci in rows] for kunci in kept}
    partial = [kunci for kunci, owner in owners.items() if len(owner) < len(copies) and kunci[0] != ""]
    for group in _by_place(partial, [key in teks for key in columns]).values():
        for satu, dua in combinations(group, 2):
            if {nama for nama, _ in owners[satu]} & {nama for nama, _ in owners[dua]}:
                continue
            different = [key for key, a, b in zip(columns, satu, dua, strict=False) if a != b]
            if different and all(map(_is_close, satu[: len(columns)], dua)):
                first, second = sorted((owners[satu][0], owners[dua][0]), key=lambda owner: order[owner[0]])
                yield different[-1], first, second


def _by_place(kunci: Sequence[Kunci], is_teks: Sequence[bool]) -> Mapping[Any, list[Kunci]]:
    """The keys that differ in no column but those of words."""
    groups: dict[Any, list[Kunci]] = {}
    for satu in kunci:
        fixed = tuple(part for part, free in zip(satu, is_teks, strict=False) if not free)
        groups.setdefault(fixed, []).append(satu)
    return groups


def _is_close(satu: Any, dua: Any) -> bool:
    if satu == dua:
        return True
    if not isinstance(satu, str) or not isinstance(dua, str):
        return False
    is_long = max(len(satu), len(dua)) > _PANJANG_HURUF
    a, b = (satu.split(), dua.split()) if is_long else (satu, dua)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.real_quick_ratio() >= _KEMIRIPAN <= matcher.quick_ratio() and matcher.ratio() >= _KEMIRIPAN

"""The gaps of the reports: as findings with the cell that fills each, and counted in the finished documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator.catalogue import berkas as kode
from generator.model.isian import Isian
from generator.problems import Place, Problem
from generator.reports.daftar_laporan import DAFTAR_LAPORAN, Laporan
from generator.reports.naskah import AWAL_CELAH, Celah, find_celah
from generator.reports.tabel import Tabel
from generator.word.gaps import list_gaps

DISEBUT = 10  # different gap markers of a document that are quoted; all are counted
_TANPA_TEKS = {bool, int, float, Decimal, bytes, type(None)}  # most fields of a table's cells
Susun = Callable[[Laporan, int | None], Mapping[str, object]]  # what a report prints of a quarter; None: of the year


def list_celah(isian: Isian, build: Susun, found: Iterable[Problem]) -> list[Problem]:
    """Return a finding per gap of the reports that are made unasked, in their order.

    A cell that another finding names already is not named twice, and a gap that several reports print is told once.
    """
    told = {(problem.place.lembar, problem.place.sel) for problem in found if problem.place.sel}
    gaps: dict[Celah, str] = {}
    for laporan in DAFTAR_LAPORAN:
        for celah in _list_of(laporan, isian, build):
            if (celah.tempat.lembar, celah.tempat.sel) not in told:
                gaps.setdefault(celah, laporan.judul.replace("-", " "))
    return [_tell(celah, dokumen) for celah, dokumen in gaps.items()]


def _list_of(laporan: Laporan, isian: Isian, build: Susun) -> Iterator[Celah]:
    triwulan = isian.profil.triwulan_terakhir if laporan.triwulanan else None
    if laporan.diminta or triwulan == 0 or not laporan.has_data(isian):
        return iter(())
    return find_all(build(laporan, triwulan))


def find_all(isi: Any) -> Iterator[Celah]:
    """Yield the gaps in all texts of a report's context, however deep they stand, in reading order."""
    waiting = [isi]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            if AWAL_CELAH in part:
                yield from find_celah(part)
        elif type(part) not in _TANPA_TEKS:
            waiting += reversed(_open(part))


def _open(isi: Any) -> Sequence[Any]:
    """What stands directly in a collection or in the fields of a block; words for an empty table count only in one."""
    if isinstance(isi, (tuple, list)):
        return isi
    if isinstance(isi, Mapping):
        return tuple(isi.values())
    unseen = "bila_kosong" if isinstance(isi, Tabel) and isi.baris else ""
    return [getattr(isi, name) for name in _list_fields(type(isi)) if name != unseen]


@cache
def _list_fields(kind: type) -> tuple[str, ...]:
    """The names of the fields of a dataclass; none of another kind."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _tell(celah: Celah, dokumen: str) -> Problem:
    kolom = celah.tempat.kolom_baru
    if not kolom:
        cara = "Isi sel ini."
    elif celah.tempat.sel:
        cara = f"Tambahkan baris mulai baris ini; isinya pada kolom «{kolom}»."
    else:
        cara = f"Sisipkan baris di bawah baris data terakhir, di atas catatan; isinya pada kolom «{kolom}»."
    return kode.CELAH_ISIAN.at(celah.tempat, dokumen=dokumen, apa=f": {celah.apa}" if celah.apa else "", cara=cara)


def tell_celah(documents: Mapping[str, bytes], final: bool) -> Iterator[Problem]:
    """Tell of each Word document how many gap markers it holds, and the first few of them; a final one may have none."""
    kind = kode.AKHIR_BERCELAH if final else kode.CELAH_DOKUMEN
    for name, content in documents.items():
        gaps = list_gaps(content, AWAL_CELAH) if name.endswith(".docx") else ()
        if gaps:
            first = ", ".join(list(dict.fromkeys(gaps))[:DISEBUT])
            yield kind.at(Place(), dokumen=name, banyak=len(gaps), contoh=first)

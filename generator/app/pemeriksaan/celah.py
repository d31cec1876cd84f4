"""The gaps of the reports: as findings with the cell that fills each, and counted in the finished documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator.app.pengguna.catatan import note_error
from generator.catalogue import berkas as kode
from generator.catalogue import cek, cek_anggaran
from generator.model.isian import Isian
from generator.problems import Place, Problem
from generator.reports.daftar_laporan import DAFTAR_LAPORAN, Laporan
from generator.reports.naskah import AWAL_CELAH, Celah, find_celah
from generator.reports.tabel import Baris, Tabel
from generator.reports.umum.celah import PENDUKUNG, PENGHAMBAT, SEBAB_SERAPAN, SOLUSI
from generator.word.gaps import list_gaps

DISEBUT = 10  # different gap markers of a document that are quoted; all are counted
CELAH_CEK = {
    cek.TANPA_PENGHAMBAT.code: (PENGHAMBAT, SOLUSI),
    cek.TANPA_PENDUKUNG.code: (PENDUKUNG,),
    cek_anggaran.SERAPAN_RENDAH.code: (SEBAB_SERAPAN,),
}
TANPA_SEL = "Isi bagian itu; bila kolomnya terhapus dari lembar, kembalikan lebih dahulu."
_TANPA_TEKS = {bool, int, float, Decimal, bytes, type(None)}
Susun = Callable[[Laporan, int | None], Mapping[str, object]]  # what a report prints of a quarter; None: of the year


def list_celah(isian: Isian, build: Susun, found: Iterable[Problem]) -> list[Problem]:
    """Return a finding per gap of the reports that are made unasked, in their order.

    What another finding tells already, by its cell or in its words, is not told twice, and a gap that several reports
    print is told once.
    """
    found = tuple(found)
    told = {(problem.place.lembar, problem.place.sel) for problem in found if problem.place.sel}
    known = tuple(_list_known(isian, found))
    gaps: dict[Celah, str] = {}
    for laporan in DAFTAR_LAPORAN:
        for celah in _list_of(laporan, isian, build):
            if (celah.tempat.lembar, celah.tempat.sel) not in told and not celah.apa.startswith(known):
                gaps.setdefault(celah, laporan.judul.replace("-", " "))
    return [_tell(celah, dokumen) for celah, dokumen in gaps.items()]


def _list_known(isian: Isian, found: Iterable[Problem]) -> Iterator[str]:
    """How the gaps begin that the checks of missing remarks have told of: by kind and indicator, of money by kind."""
    for problem in found:
        for kata in CELAH_CEK.get(problem.kind.code, ()):
            indikator = isian.indikator_by_id.get(dict(problem.facts)["id"])
            yield Celah(f"{kata} {indikator.uraian}").teks if indikator else kata


def _list_of(laporan: Laporan, isian: Isian, build: Susun) -> Iterator[Celah]:
    triwulan = isian.profil.triwulan_terakhir if laporan.triwulanan else None
    if laporan.diminta or triwulan == 0 or not laporan.has_data(isian):
        return iter(())
    return _try_find(build, laporan, triwulan)


def _try_find(build: Susun, laporan: Laporan, triwulan: int | None) -> Iterator[Celah]:
    """The gaps of one report; none where the program fails at it: making it tells why, and no other report pays for it."""
    try:
        return find_all(build(laporan, triwulan))
    except Exception:
        note_error()
        return iter(())


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
    if isinstance(isi, Baris):
        return [sel.teks for sel in isi.sel]
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
        cara = "Isi sel ini." if celah.tempat.sel else TANPA_SEL
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

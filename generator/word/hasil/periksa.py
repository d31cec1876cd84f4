"""What is wrong with how a finished document is built; by construction nothing, unless staff changed the template."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.catalogue import cek_teks as cek
from generator.problems import Place, Problem
from generator.word.hasil.susunan import Susunan

DOKUMEN = Place()


def check_susunan(dokumen: str, susunan: Susunan, wajib: Sequence[str] = ()) -> Iterator[Problem]:
    """Tell of tags left over, numbers out of order, headings that skip a level, missing sections, and blank rows."""
    if susunan.sisa:
        facts = {"banyak": len(susunan.sisa), "penanda": susunan.sisa[0]}
        yield cek.PENANDA_TERSISA.at(DOKUMEN, dokumen=dokumen, **facts)
    yield from _check_keterangan(dokumen, susunan)
    yield from _check_judul(dokumen, susunan)
    titles = [teks.casefold() for _, teks in susunan.judul]
    missing = [f"«{satu}»" for satu in wajib if not any(satu.casefold() in teks for teks in titles)]
    if missing:
        yield cek.BAGIAN_HILANG.at(DOKUMEN, dokumen=dokumen, bagian=", ".join(missing))
    if susunan.baris_kosong:
        yield cek.BARIS_TANPA_ISI.at(DOKUMEN, dokumen=dokumen, tabel=susunan.baris_kosong[0])


def _check_keterangan(dokumen: str, susunan: Susunan) -> Iterator[Problem]:
    """Numbers count from one within each chapter, tables and figures by themselves; told once for each of the two."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    told: set[str] = set()
    for satu in susunan.keterangan:
        counts[satu.jenis, satu.awalan] += 1
        wanted = counts[satu.jenis, satu.awalan]
        if satu.nomor != wanted and satu.jenis not in told:
            told.add(satu.jenis)
            facts = {"jenis": satu.jenis.casefold(), "teks": satu.teks[:60], "seharusnya": f"{satu.awalan}{wanted}"}
            yield cek.KETERANGAN_TIDAK_URUT.at(DOKUMEN, dokumen=dokumen, **facts)


def _check_judul(dokumen: str, susunan: Susunan) -> Iterator[Problem]:
    """A heading is at most one level deeper than the one before; told once."""
    before = 0
    for tingkat, teks in susunan.judul:
        if tingkat > before + 1:
            yield cek.JUDUL_TIDAK_URUT.at(DOKUMEN, dokumen=dokumen, teks=teks[:60], tingkat=tingkat, sebelum=before)
            return
        before = tingkat

"""Whether the budget tree hangs together and holds just what the budget pays for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, pendek
from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.pilihan import Tingkat
from generator.problems import Problem

INDUK = {Tingkat.KEGIATAN: Tingkat.PROGRAM, Tingkat.SUB_KEGIATAN: Tingkat.KEGIATAN}


def check_induk(bahan: Bahan) -> Iterator[Problem]:
    """A kegiatan stands under a program, a sub kegiatan under a kegiatan, a program under nothing."""
    for simpul in bahan.isian.simpul:
        place, wanted = simpul.asal.sel("induk"), INDUK.get(simpul.tingkat)
        facts = {"tingkat": simpul.tingkat.value.capitalize(), "nama": pendek(simpul.nama)}
        facts["tingkat_induk"] = wanted.value if wanted else "yang benar"
        induk = bahan.isian.simpul_by_id.get(simpul.induk or "")
        if induk is None and wanted and simpul.induk is None:
            yield cek.INDUK_KOSONG.at(place, **facts)
        elif induk is not None and induk.tingkat is not wanted:
            lain = {"tingkat_lain": induk.tingkat.value, "nama_lain": pendek(induk.nama)}
            yield cek.INDUK_SALAH_TINGKAT.at(place, lawan=induk.asal.sel("tingkat"), **facts, **lain)


def check_berlaku(bahan: Bahan) -> Iterator[Problem]:
    """What the year's budget pays for is in force that year."""
    tahun = bahan.tahun
    for row in bahan.isian.anggaran:
        simpul = bahan.isian.simpul_by_id.get(row.simpul)
        if simpul is None:
            continue
        dari, sampai = simpul.berlaku_dari, simpul.berlaku_sampai
        money = row.pagu_murni or row.pagu_perubahan
        if money and not (dari or tahun) <= tahun <= (sampai or tahun):
            late = dari is not None and tahun < dari
            masa = f"baru mulai {dari}" if late else f"sudah berakhir {sampai}"
            lawan = simpul.asal.sel("berlaku_dari" if late else "berlaku_sampai")
            facts = {"nama": pendek(simpul.nama), "tahun": tahun, "masa": masa, "lawan": lawan}
            yield cek.SIMPUL_TIDAK_BERLAKU.at(row.asal.sel("simpul"), **facts)


def check_bertindih(bahan: Bahan) -> Iterator[Problem]:
    """Money typed on a parent as its own would hide the money of its children."""
    for row in bahan.isian.anggaran:
        simpul = bahan.isian.simpul_by_id.get(row.simpul)
        below = next(_funded_below(bahan.isian, simpul), None) if simpul else None
        if simpul and below:
            lawan = bahan.isian.anggaran_by_simpul[below.id].asal.sel("simpul")
            facts = {"tingkat": simpul.tingkat.value, "nama": pendek(simpul.nama), "lawan": lawan}
            yield cek.ANGGARAN_BERTINDIH.at(row.asal.sel("simpul"), **facts)


def _funded_below(isian: Isian, simpul: Simpul) -> Iterator[Simpul]:
    for child in isian.anak_simpul(simpul.id):
        if child.id in isian.anggaran_by_simpul:
            yield child
        yield from _funded_below(isian, child)

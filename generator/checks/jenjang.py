"""What stands at which level of the pohon kinerja: conditions and indicators with their cells, for the checks of 89/2021."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.anggaran import Simpul
from generator.model.asal import Asal
from generator.model.isian import Isian
from generator.model.kinerja import Rencana
from generator.model.pilihan import JenisRencana, Tingkat, TingkatPohon
from generator.problems import Place

PERINGKAT = {  # from the top of the logic down
    JenisRencana.TUJUAN: 0,
    JenisRencana.SASARAN: 1,
    JenisRencana.SASARAN_UNIT: 2,
    Tingkat.PROGRAM: 2,
    Tingkat.KEGIATAN: 3,
    Tingkat.SUB_KEGIATAN: 3,
    TingkatPohon.ULTIMATE: 0,
    TingkatPohon.INTERMEDIATE: 1,
    TingkatPohon.IMMEDIATE: 2,
    TingkatPohon.OUTPUT: 3,
}
KELUARAN = 3  # rank of outputs; above it stand outcomes


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An indicator as it is worded, with its unit and its cell."""

    uraian: str
    satuan: str
    place: Place


@dataclass(frozen=True, slots=True)
class Jenjang:
    """A statement, node or own box: its level in words and as a rank, its conditions and its indicators, what it hangs from.

    A node may state several conditions, one on each of its indicators. `peringkat` None: no level of the chain (a CSF).
    """

    id: str
    nama: str
    asal: Asal
    induk: str | None
    tingkat: str
    peringkat: int | None
    kondisi: tuple[tuple[str, Place], ...]
    indikator: tuple[Ukuran, ...]


def list_jenjang(isian: Isian) -> dict[str, Jenjang]:
    """Return all that stands in the tree and holds in the report year, by id."""
    levels = (JenisRencana.TUJUAN, JenisRencana.SASARAN, JenisRencana.SASARAN_UNIT)
    plan = (_of_rencana(isian, rencana) for rencana in isian.rencana if rencana.jenis in levels)
    nodes = (_of_simpul(isian, simpul) for simpul in isian.simpul if simpul.id in isian.simpul_berlaku)
    return {satu.id: satu for satu in (*plan, *nodes, *_boxes(isian))}


def _of_rencana(isian: Isian, rencana: Rencana) -> Jenjang:
    indikator = tuple(
        Ukuran(satu.uraian, satu.satuan, satu.asal.sel("uraian")) for satu in isian.indikator_dari(rencana.id)
    )
    kondisi = ((rencana.uraian, rencana.asal.sel("uraian")),)
    return Jenjang(
        rencana.id,
        rencana.uraian,
        rencana.asal,
        rencana.induk,
        rencana.jenis.value,
        PERINGKAT[rencana.jenis],
        kondisi,
        indikator,
    )


def _of_simpul(isian: Isian, simpul: Simpul) -> Jenjang:
    tahun = isian.profil.tahun
    own = [
        satu
        for satu in isian.indikator_dari_simpul(simpul.id)
        if (satu.berlaku_dari or tahun) <= tahun <= (satu.berlaku_sampai or tahun)
    ]
    typed = [(satu.sasaran, satu.asal.sel("sasaran")) for satu in own if satu.sasaran]
    kondisi = dict(reversed(typed))
    if simpul.kinerja:
        kondisi = {simpul.kinerja: simpul.asal.sel("kinerja")}
    indikator = tuple(Ukuran(satu.uraian, satu.satuan, satu.asal.sel("uraian")) for satu in own)
    induk = simpul.induk or simpul.sasaran
    return Jenjang(
        simpul.id,
        simpul.nama,
        simpul.asal,
        induk,
        simpul.tingkat.value,
        PERINGKAT[simpul.tingkat],
        tuple(kondisi.items())[::-1],
        indikator,
    )


def _boxes(isian: Isian) -> Iterator[Jenjang]:
    for satu in isian.pohon:
        measured = (Ukuran(satu.indikator, satu.satuan or "", satu.asal.sel("indikator")),) if satu.indikator else ()
        kondisi = ((satu.uraian, satu.asal.sel("uraian")),)
        peringkat = PERINGKAT.get(satu.tingkat)
        yield Jenjang(satu.id, satu.uraian, satu.asal, satu.induk, satu.tingkat.value, peringkat, kondisi, measured)


def list_above(jenjang: dict[str, Jenjang], satu: Jenjang) -> Iterator[Jenjang]:
    """What stands above, from the nearest on."""
    seen = {satu.id}
    above = jenjang.get(satu.induk or "")
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = jenjang.get(above.induk or "")

"""Whether the plan hangs together: sasaran with indicators and programs, owners for all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import cek, cek_anggaran
from generator.checks.bahan import LEMBAR_INDIKATOR, LEMBAR_PROGRAM, Bahan, normal, pendek
from generator.checks.sumber import find_place
from generator.measures.hitung.anggaran import list_tak_terbagi
from generator.model.anggaran import Simpul
from generator.model.dukungan import list_di_bawah, list_pendukung, list_terhitung, map_sasaran
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisRencana, Tingkat
from generator.problems import Problem


def check_sasaran(bahan: Bahan) -> Iterator[Problem]:
    """Each sasaran has an indicator and, where any node names what it serves, a program or a part of one."""
    isian = bahan.isian
    linked = any(simpul.sasaran for simpul in isian.simpul)
    for sasaran in isian.daftar_rencana(JenisRencana.SASARAN):
        place, facts = sasaran.asal.sel("id"), {"uraian": pendek(sasaran.uraian), "id": sasaran.id}
        if isian.indikator and not isian.indikator_dari(sasaran.id):
            yield cek.SASARAN_TANPA_INDIKATOR.at(place, lembar=LEMBAR_INDIKATOR, **facts)
        if linked and not list_pendukung(isian, list_di_bawah(isian, sasaran.id), isian.simpul_by_id):
            yield cek.SASARAN_TANPA_PROGRAM.at(place, lembar=LEMBAR_PROGRAM, **facts)


def check_terbagi(bahan: Bahan) -> Iterator[Problem]:
    """What serves several sasaran has its money below it, where it can be divided among them."""
    isian, label = bahan.isian, bahan.akhir.periode.label
    served = map_sasaran(isian, list_terhitung(isian))
    for simpul in list_tak_terbagi(bahan.akhir):
        figure = bahan.akhir[f"simpul/{simpul.id}/pagu/{label}"]
        names = ", ".join(sorted(satu for satu in served[simpul.id] if satu))
        facts = {"tingkat": simpul.tingkat.value, "nama": pendek(simpul.nama), "sasaran": names}
        yield cek_anggaran.SASARAN_TAK_TERBAGI.at(find_place(bahan.isian, figure, simpul.asal.sel("id")), **facts)


def check_indikator_ganda(bahan: Bahan) -> Iterator[Problem]:
    """One indicator measures one sasaran."""
    seen: dict[str, Indikator] = {}
    for indikator in bahan.isian.indikator:
        rencana = bahan.isian.rencana_by_id.get(indikator.induk)
        if rencana is None or rencana.jenis is not JenisRencana.SASARAN:
            continue
        first = seen.setdefault(normal(indikator.uraian), indikator)
        if first.induk != indikator.induk:
            facts = {"sasaran": indikator.induk, "sasaran_lain": first.induk, "lawan": first.asal.sel("uraian")}
            yield cek.INDIKATOR_GANDA.at(indikator.asal.sel("uraian"), uraian=pendek(indikator.uraian), **facts)


def check_penanggung_jawab(bahan: Bahan) -> Iterator[Problem]:
    """Indicators and programs have an owner, their own or that of what they belong to; said once for each sheet."""
    isian = bahan.isian
    orphans = [indikator for indikator in isian.indikator if _lacks_owner(isian, indikator)]
    if orphans:
        place, uraian = orphans[0].asal.sel("penanggung_jawab"), pendek(orphans[0].uraian)
        yield cek.PENANGGUNG_JAWAB_KOSONG.at(place, banyak=len(orphans), pokok="indikator", uraian=uraian)
    nodes = [
        simpul for simpul in isian.simpul if simpul.tingkat is Tingkat.PROGRAM and _node_lacks_owner(isian, simpul)
    ]
    if nodes:
        place, uraian = nodes[0].asal.sel("penanggung_jawab"), pendek(nodes[0].nama)
        yield cek.PENANGGUNG_JAWAB_KOSONG.at(place, banyak=len(nodes), pokok="program", uraian=uraian)


def _lacks_owner(isian: Isian, indikator: Indikator) -> bool:
    rencana = isian.rencana_by_id.get(indikator.induk)
    return not (indikator.penanggung_jawab or (rencana and rencana.penanggung_jawab))


def _node_lacks_owner(isian: Isian, simpul: Simpul) -> bool:
    """A program is owned by itself, or by the owners of all that stands directly below it."""
    if simpul.penanggung_jawab or any(i.penanggung_jawab for i in isian.indikator_dari_simpul(simpul.id)):
        return False
    children = isian.anak_simpul(simpul.id)
    return simpul.id in isian.simpul_aktif and not (children and all(child.penanggung_jawab for child in children))

"""Targets: present, those of the plan, moving the right way, and the sum of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.catalogue import cek
from generator.checks.bahan import LEMBAR_TARGET, SERATUS, Bahan, angka, normal, pendek
from generator.measures.cetak import format_nilai
from generator.model.anggaran import IndikatorSimpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Target
from generator.model.nilai import JenisAkumulasi, Polaritas, TipeNilai
from generator.model.pilihan import JenisRencana, VersiTarget
from generator.problems import Place, Problem

RENSTRA = (VersiTarget.RENSTRA_PERUBAHAN, VersiTarget.RENSTRA)
BERTARGET = (JenisRencana.TUJUAN, JenisRencana.SASARAN)
TAHUN_TETAP = 3  # as many equal targets make a finding
Deret = Sequence[tuple[int, Decimal, Place]]


def check_target_ada(bahan: Bahan) -> Iterator[Problem]:
    """Indicators of the agency, and of the nodes carried out this year, have a target for the report year."""
    isian, tahun = bahan.isian, bahan.tahun
    for indikator in isian.indikator:
        rencana = isian.rencana_by_id.get(indikator.induk)
        if (
            rencana
            and rencana.jenis in BERTARGET
            and bahan.setahun[f"indikator/{indikator.id}/target/{tahun}"].nilai is None
        ):
            place = _empty_target(isian, indikator, tahun)
            yield cek.TARGET_KOSONG.at(place, tahun=tahun, uraian=pendek(indikator.uraian), lembar=LEMBAR_TARGET)
    if not isian.isian_triwulan:
        return
    for node in isian.indikator_simpul:
        if is_berlaku(bahan, node) and bahan.setahun[f"indikator/{node.id}/target/{tahun}"].nilai is None:
            row = isian.isian_by_indikator.get(node.id)
            place = (
                row.asal.sel("target_tahun")
                if row
                else node.asal.sel(f"target_{tahun - isian.profil.renstra_awal + 1}")
            )
            yield cek.TARGET_KOSONG.at(place, tahun=tahun, uraian=pendek(node.uraian))


def is_berlaku(bahan: Bahan, node: IndikatorSimpul) -> bool:
    """Tell whether a node indicator belongs to the report year."""
    tahun = bahan.tahun
    in_force = (node.berlaku_dari or tahun) <= tahun <= (node.berlaku_sampai or tahun)
    return in_force and node.simpul in bahan.isian.simpul_aktif


def _empty_target(isian: Isian, indikator: Indikator, tahun: int) -> Place:
    rows = isian.target_dari(indikator.id)
    return rows[0].asal.sel(f"target_{tahun - isian.profil.renstra_awal + 1}") if rows else indikator.asal.sel("id")


def check_target_pk(bahan: Bahan) -> Iterator[Problem]:
    """The first PK promises what the Renstra plans for that year, unless the row says why not."""
    isian, ke = bahan.isian, bahan.tahun - bahan.isian.profil.renstra_awal
    for pk in isian.target:
        if pk.versi is not VersiTarget.PK or pk.alasan or not 0 <= ke < len(pk.target_tahun):
            continue
        renstra = _renstra_of(isian.target_dari(pk.indikator), ke)
        if renstra is None or pk.target_tahun[ke] in (None, renstra.target_tahun[ke]):
            continue
        yield _differs(bahan, pk, renstra, ke)


def _renstra_of(rows: Sequence[Target], ke: int) -> Target | None:
    stated = [row for versi in RENSTRA for row in rows if row.versi is versi and row.target_tahun[ke] is not None]
    return stated[0] if stated else None


def _differs(bahan: Bahan, pk: Target, renstra: Target, ke: int) -> Problem:
    kunci = f"target_{ke + 1}"
    others = [nomor for nomor, nilai in enumerate(renstra.target_tahun) if nilai == pk.target_tahun[ke]]
    facts = {
        "tahun": bahan.tahun,
        "uraian": bahan.nama_indikator(pk.indikator),
        "pk": format_nilai(pk.target_tahun[ke]),
        "renstra": format_nilai(renstra.target_tahun[ke]),
        "lawan": renstra.asal.sel(kunci),
    }
    if others:
        tahun_lain = bahan.isian.profil.renstra_awal + others[0]
        return cek.TARGET_PK_TAHUN_LAIN.at(pk.asal.sel(kunci), tahun_lain=tahun_lain, **facts)
    return cek.TARGET_PK_BEDA.at(pk.asal.sel(kunci), **facts)


def check_target_maju(bahan: Bahan) -> Iterator[Problem]:
    """A target asks for more than last year already gave, unless there is no more to be had."""
    tahun = bahan.tahun
    for indikator in bahan.isian.indikator:
        target = bahan.setahun[f"indikator/{indikator.id}/target/{tahun}"]
        lalu = bahan.setahun.angka.get(f"indikator/{indikator.id}/realisasi/{tahun - 1}")
        if lalu is None or not isinstance(target.nilai, Decimal) or not isinstance(lalu.nilai, Decimal):
            continue
        if indikator.polaritas is Polaritas.STABIL or _is_best(indikator, target.nilai):
            continue
        if target.nilai == lalu.nilai or _is_worse(indikator, target.nilai, lalu.nilai):
            facts = {"target": angka(target.nilai), "realisasi": angka(lalu.nilai), "lawan": lalu.asal[0]}
            kind, uraian = cek.TARGET_TIDAK_MAJU, pendek(indikator.uraian)
            yield kind.at(target.asal[0], tahun=tahun, tahun_lalu=tahun - 1, uraian=uraian, **facts)


def _is_worse(indikator: Indikator | IndikatorSimpul, nilai: Decimal, dari: Decimal) -> bool:
    return nilai > dari if indikator.polaritas is Polaritas.NEGATIF else nilai < dari


def _is_best(indikator: Indikator | IndikatorSimpul, nilai: Decimal) -> bool:
    """Tell whether no better value is possible: the top of a percentage or of the declared bounds, zero of what is bad."""
    if indikator.polaritas is Polaritas.NEGATIF:
        return nilai == (_bound(indikator, "batas_bawah_nilai") or 0)
    atas = _bound(indikator, "batas_atas_nilai")
    if atas is None and indikator.tipe_nilai is TipeNilai.PERSEN:
        atas = SERATUS
    return atas is not None and nilai >= atas


def _bound(indikator: Indikator | IndikatorSimpul, kunci: str) -> Decimal | None:
    return getattr(indikator, kunci) if isinstance(indikator, Indikator) else None


def check_deret_target(bahan: Bahan) -> Iterator[Problem]:
    """Over the Renstra period a target moves, and not against its direction; yearly counts may be the same each year."""
    for indikator, deret in _deret(bahan.isian):
        if indikator.polaritas is Polaritas.STABIL or len(deret) < TAHUN_TETAP:
            continue
        uraian = pendek(indikator.uraian)
        turned = [(dulu, kini) for dulu, kini in pairwise(deret) if _is_worse(indikator, kini[1], dulu[1])]
        if turned:
            (_, sebelum, _), (tahun, nilai, place) = turned[0]
            facts = {"target": angka(nilai), "sebelum": angka(sebelum), "polaritas": indikator.polaritas.value}
            yield cek.TARGET_BERBALIK.at(place, uraian=uraian, tahun=tahun, **facts)
        elif len({nilai for _, nilai, _ in deret}) == 1 and not _is_best(indikator, deret[0][1]):
            yield cek.TARGET_TETAP.at(deret[0][2], uraian=uraian, target=angka(deret[0][1]), banyak=len(deret))


def _deret(isian: Isian) -> Iterator[tuple[Indikator | IndikatorSimpul, Deret]]:
    """The numeric Renstra targets of each indicator whose years are not simply counted anew."""
    for row in isian.target:
        revised = any(other.versi is VersiTarget.RENSTRA_PERUBAHAN for other in isian.target_dari(row.indikator))
        latest = VersiTarget.RENSTRA_PERUBAHAN if revised else VersiTarget.RENSTRA
        indikator = isian.indikator_by_id.get(row.indikator)
        if indikator and row.versi is latest and indikator.jenis_akumulasi is not JenisAkumulasi.KUMULATIF:
            yield indikator, _numbers(isian, row)
    for node in isian.indikator_simpul:
        if node.jenis_akumulasi is not JenisAkumulasi.KUMULATIF:
            yield node, _numbers(isian, node)


def _numbers(isian: Isian, row: Target | IndikatorSimpul) -> Deret:
    awal = isian.profil.renstra_awal
    return [
        (awal + ke, nilai, row.asal.sel(f"target_{ke + 1}"))
        for ke, nilai in enumerate(row.target_tahun)
        if isinstance(nilai, Decimal)
    ]


def check_target_induk(bahan: Bahan) -> Iterator[Problem]:
    """The counted target of a node is the sum of its children's, where all of them count in the same unit."""
    isian, tahun = bahan.isian, bahan.tahun
    for node in isian.indikator_simpul:
        if not is_berlaku(bahan, node) or len(isian.indikator_dari_simpul(node.simpul)) != 1:
            continue
        parts = [
            part
            for child in isian.anak_simpul(node.simpul)
            for part in isian.indikator_dari_simpul(child.id)
            if (part.berlaku_dari or tahun) <= tahun <= (part.berlaku_sampai or tahun)
        ]
        stated = _same_document(bahan, node, parts)
        if stated is None:
            continue
        (target, place), *values = stated
        jumlah = sum((nilai for nilai, _ in values), Decimal(0))
        if jumlah != target:
            facts = {"target": angka(target), "jumlah": angka(jumlah), "selisih": angka(abs(target - jumlah))}
            uraian, lawan = pendek(node.uraian), values[0][1]
            yield cek.TARGET_INDUK_BEDA.at(place, tahun=tahun, uraian=uraian, lawan=lawan, **facts)


def _same_document(
    bahan: Bahan, node: IndikatorSimpul, parts: Sequence[IndikatorSimpul]
) -> list[tuple[Decimal, Place]] | None:
    """The year's targets of a node and its parts: of the Renja for the budgeted ones, else of the Renstra for all."""
    isian, ke = bahan.isian, bahan.tahun - bahan.isian.profil.renstra_awal + 1
    budgeted = [node, *(part for part in parts if part.simpul in isian.simpul_aktif)]
    rows = [isian.isian_by_indikator.get(member.id) for member in budgeted]
    renja = [(row.target_tahun, row.asal.sel("target_tahun")) if row else (None, node.asal.sel("id")) for row in rows]
    planned = [node, *parts]
    renstra = [(getattr(member, f"target_{ke}", None), member.asal.sel(f"target_{ke}")) for member in planned]
    for members, stated in ((budgeted, renja), (planned, renstra)):
        numbers = [(nilai, place) for nilai, place in stated if isinstance(nilai, Decimal)]
        if len(numbers) == len(members) > 2 and all(_is_countable(member, node) for member in members):
            return numbers
    return None


def _is_countable(part: IndikatorSimpul, node: IndikatorSimpul) -> bool:
    same_unit = normal(part.satuan) == normal(node.satuan)
    return same_unit and part.jenis_akumulasi is JenisAkumulasi.KUMULATIF and part.tipe_nilai is not TipeNilai.PERSEN

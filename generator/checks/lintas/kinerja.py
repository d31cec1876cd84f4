"""Indicators in two workbooks: one wording, one unit, the same targets and realisasi, and history that goes on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan, normal, pendek
from generator.checks.lintas.berkas import Berkas, Pasangan, Sel, is_alike, read_figure, read_sel, tulis
from generator.measures.cetak import format_triwulan
from generator.model.anggaran import IndikatorSimpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.nilai import StatusData
from generator.model.pilihan import VersiTarget
from generator.problems import Problem

VERSI_RENSTRA = (VersiTarget.RENSTRA, VersiTarget.RENSTRA_PERUBAHAN)
PERSEN = {"%": "persen", "prosen": "persen", "prosentase": "persen", "persentase": "persen"}


def check_rumusan(pasangan: Pasangan) -> Iterator[Problem]:
    """The same indicator is worded alike in all documents of a year; capitals and punctuation do not matter."""
    for lama, baru in pasangan.indikator if pasangan.is_setahun else ():
        if _words(lama.uraian) != _words(baru.uraian):
            yield cek.RUMUSAN_LINTAS.at(
                baru.asal.sel("uraian"),
                apa="indikator",
                id=baru.id,
                uraian=pendek(baru.uraian),
                uraian_lain=pendek(lama.uraian),
                lawan=lama.asal.sel("uraian"),
                **pasangan.nama,
            )


def _words(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def check_satuan(pasangan: Pasangan) -> Iterator[Problem]:
    """The same indicator counts in the same unit."""
    for lama, baru in pasangan.semua_indikator:
        if not _is_same_unit(lama, baru):
            yield cek.SATUAN_LINTAS.at(
                baru.asal.sel("satuan"),
                uraian=pendek(baru.uraian),
                nilai=baru.satuan,
                nilai_lain=lama.satuan,
                lawan=lama.asal.sel("satuan"),
                **pasangan.nama,
            )


def _is_same_unit(lama: Indikator | IndikatorSimpul, baru: Indikator | IndikatorSimpul) -> bool:
    satu, dua = (normal(row.satuan) for row in (lama, baru))
    return PERSEN.get(satu, satu) == PERSEN.get(dua, dua)


def _list_comparable(pasangan: Pasangan) -> Iterator[tuple[Any, Any]]:
    """Pairs of indicators that count in one unit."""
    return ((lama, baru) for lama, baru in pasangan.semua_indikator if _is_same_unit(lama, baru))


def check_target_renstra(pasangan: Pasangan) -> Iterator[Problem]:
    """What the Renstra promises for a year stays as it is; told once for an indicator and version of the plan."""
    for lama, baru in _list_comparable(pasangan) if pasangan.is_serenstra else ():
        for versi, satu, dua in _list_plans(pasangan, lama, baru):
            problem = _compare_plans(pasangan, baru.uraian, versi, satu, dua)
            if problem:
                yield problem


def _list_plans(pasangan: Pasangan, lama: Any, baru: Any) -> Iterator[tuple[str, Any, Any]]:
    """The rows of both workbooks that hold the targets of one version of the Renstra."""
    old, new = pasangan.lama.isian, pasangan.baru.isian
    if isinstance(baru, Indikator):
        for versi in VERSI_RENSTRA:
            rows = [
                [row for row in isian.target_dari(id) if row.versi is versi]
                for isian, id in ((old, lama.id), (new, baru.id))
            ]
            if all(rows):
                yield versi.value, rows[0][0], rows[1][0]
    elif _is_changed(old) == _is_changed(new):
        yield VersiTarget.RENSTRA.value, lama, baru


def _is_changed(isian: Isian) -> bool:
    """Tell whether the Renstra was revised: targets of nodes have no version of their own."""
    return any(row.versi is VersiTarget.RENSTRA_PERUBAHAN for row in isian.target)


def _compare_plans(pasangan: Pasangan, uraian: str, versi: str, lama: Any, baru: Any) -> Problem | None:
    beda: list[tuple[int, Sel, Sel]] = []
    for nomor, tahun in enumerate(pasangan.baru.isian.profil.daftar_tahun, 1):
        satu, dua = read_sel(lama, f"target_{nomor}"), read_sel(baru, f"target_{nomor}")
        if satu and dua and not is_alike(satu.nilai, dua.nilai):
            beda.append((tahun, satu, dua))
    if not beda:
        return None
    tahun, satu, dua = beda[0]
    lagi = f"; begitu pula {len(beda) - 1} tahun lainnya" if len(beda) > 1 else ""
    return cek.TARGET_RENSTRA_BERUBAH.at(
        dua.place, versi=versi, tahun=tahun, lagi=lagi, **_facts(pasangan, uraian, satu, dua)
    )


def check_target(pasangan: Pasangan) -> Iterator[Problem]:
    """The year's target is one in all workbooks of the year: of each later document, else the one that holds."""
    for lama, baru in _list_comparable(pasangan) if pasangan.is_setahun else ():
        beda = next(
            (pair for pair in _list_targets(pasangan, lama, baru) if not is_alike(pair[0].nilai, pair[1].nilai)), None
        )
        if beda:
            yield cek.TARGET_LINTAS.at(
                beda[1].place, tahun=pasangan.baru.bahan.tahun, **_facts(pasangan, baru.uraian, *beda)
            )


def _list_targets(pasangan: Pasangan, lama: Any, baru: Any) -> Iterator[tuple[Sel, Sel]]:
    """The targets of the year that both workbooks state; Renstra against Renstra is looked at elsewhere."""
    satu, dua = _read_targets(pasangan.lama, lama), _read_targets(pasangan.baru, baru)
    shared = [versi for versi in satu if versi in dua]
    if shared:
        yield from ((satu[versi], dua[versi]) for versi in shared if versi not in VERSI_RENSTRA)
        return
    tahun = pasangan.baru.bahan.tahun
    pair = [
        read_figure(berkas.find(f"indikator/{row.id}/target/{tahun}"))
        for berkas, row in ((pasangan.lama, lama), (pasangan.baru, baru))
    ]
    if pair[0] and pair[1] and not _is_reasoned(pasangan, lama, baru):
        yield pair[0], pair[1]


def _read_targets(berkas: Berkas, row: Any) -> dict[object, Sel]:
    """The targets of the report year by the document that promises them."""
    isian = berkas.isian
    kunci = f"target_{berkas.bahan.tahun - isian.profil.renstra_awal + 1}"
    if isinstance(row, Indikator):
        cells = {
            target.versi: read_sel(target, kunci) for target in isian.target_dari(row.id) if hasattr(target, kunci)
        }
    else:
        year = isian.isian_by_indikator.get(row.id)
        cells = {VersiTarget.RENSTRA: read_sel(row, kunci) if hasattr(row, kunci) else None}
        names = {VersiTarget.RENJA: "target_tahun", VersiTarget.PK: "target_pk", "perubahan": "target_perubahan"}
        cells |= {versi: read_sel(year, nama) for versi, nama in names.items()}
    return {versi: cell for versi, cell in cells.items() if cell is not None}


def _is_reasoned(pasangan: Pasangan, lama: Any, baru: Any) -> bool:
    """Tell whether a target row of either workbook says why it departs from the Renstra."""
    rows = (*pasangan.lama.isian.target_dari(lama.id), *pasangan.baru.isian.target_dari(baru.id))
    return any(row.alasan for row in rows)


def check_realisasi(pasangan: Pasangan) -> Iterator[Problem]:
    """Quarters that both workbooks of a year have closed are the same, and so is the year; the first difference is told."""
    for lama, baru in _list_comparable(pasangan) if pasangan.is_setahun else ():
        for masa, label in _list_masa(pasangan):
            satu, dua = (
                read_figure(berkas.find(f"indikator/{row.id}/realisasi/{label}"))
                for berkas, row in ((pasangan.lama, lama), (pasangan.baru, baru))
            )
            if satu and dua and not is_alike(satu.nilai, dua.nilai):
                yield cek.REALISASI_LINTAS.at(dua.place, masa=masa, **_facts(pasangan, baru.uraian, satu, dua))
                break


def _list_masa(pasangan: Pasangan) -> Iterator[tuple[str, str]]:
    """The periods that both have closed, in words and as in the keys; the year last."""
    bahan: tuple[Bahan, Bahan] = (pasangan.lama.bahan, pasangan.baru.bahan)
    tahun = bahan[1].tahun
    for nomor in range(1, min(satu.terakhir for satu in bahan) + 1):
        yield f"Triwulan {format_triwulan(nomor)} {tahun}", f"{tahun}-TW{nomor}"
    if all(satu.is_tutup for satu in bahan):
        yield f"tahun {tahun}", str(tahun)


def check_riwayat(pasangan: Pasangan) -> Iterator[Problem]:
    """History says what the workbook of that year, or its own history, says; a provisional value may have changed."""
    if pasangan.is_setahun:
        return
    for lama, baru in pasangan.indikator:
        for row in pasangan.baru.isian.riwayat_dari(baru.id) if _is_same_unit(lama, baru) else ():
            for jenis in ("target", "realisasi"):
                satu, dua = _read_lama(pasangan.lama, lama.id, jenis, row.tahun), read_sel(row, jenis)
                if satu and dua and not is_alike(satu.nilai, dua.nilai):
                    facts = {"jenis": jenis, "tahun": row.tahun, **_facts(pasangan, baru.uraian, satu, dua)}
                    yield cek.RIWAYAT_LINTAS.at(dua.place, **facts)


def _read_lama(berkas: Berkas, id: str, jenis: str, tahun: int) -> Sel | None:
    bahan = berkas.bahan
    row = bahan.isian.realisasi_by_indikator.get(id)
    is_own = tahun == bahan.tahun
    if tahun > bahan.tahun or (is_own and not bahan.is_tutup):
        return None
    if is_own and jenis == "realisasi" and row and row.status_data not in (None, StatusData.FINAL):
        return None
    return read_figure(berkas.find(f"indikator/{id}/{jenis}/{tahun}"))


def check_lalu(pasangan: Pasangan) -> Iterator[Problem]:
    """What was done up to last year is what last year's workbook closed with, by the way the indicator adds up."""
    lama, baru = pasangan.lama.bahan, pasangan.baru.bahan
    if not (lama.is_tutup and pasangan.is_serenstra and baru.tahun == lama.tahun + 1):
        return
    for old, new in _list_comparable(pasangan):
        satu = read_figure(pasangan.lama.find(f"renja/{old.id}/k/15/{lama.tahun}-TW4"))
        dua = read_sel(baru.isian.isian_by_indikator.get(new.id), "realisasi_lalu")
        if satu and dua and not is_alike(satu.nilai, dua.nilai):
            yield cek.LALU_LINTAS.at(dua.place, tahun=lama.tahun, selisih="", **_facts(pasangan, new.uraian, satu, dua))


def check_pasangan(pasangan: Pasangan) -> Iterator[Problem]:
    """The workbooks of one year know the same IKU."""
    if not pasangan.is_setahun:
        return
    paired = {id(row) for pair in pasangan.indikator for row in pair}
    for ada, tiada in ((pasangan.lama, pasangan.baru), (pasangan.baru, pasangan.lama)):
        alone = [row for row in ada.isian.daftar_iku() if id(row) not in paired]
        if alone and tiada.isian.daftar_iku():
            place = alone[0].asal.sel("uraian")
            own = tiada.isian.daftar_iku()[0].asal.sel("uraian")
            facts = {"banyak": len(alone), "apa": "IKU", "uraian": pendek(alone[0].uraian), "lawan": place}
            here = place if ada is pasangan.baru else own
            yield cek.TANPA_PASANGAN.at(here, ada=ada.nama, tiada=tiada.nama, **facts)


def _facts(pasangan: Pasangan, uraian: str, lama: Sel, baru: Sel) -> dict[str, Any]:
    return {
        "uraian": pendek(uraian),
        "nilai": tulis(baru.nilai),
        "nilai_lain": tulis(lama.nilai),
        "lawan": lama.place,
        **pasangan.nama,
    }

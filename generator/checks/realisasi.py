"""Realisasi: present when due, empty before, the same for the year as for its quarters."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.catalogue import cek, cek_teks
from generator.checks.bahan import (
    LEMBAR_REALISASI,
    Bahan,
    angka,
    pendek,
    rupiah,
)
from generator.measures.akumulasi import accumulate_quarters, falling_quarters
from generator.measures.cetak import format_nilai, format_triwulan, is_equal_as_typed
from generator.measures.hasil import label_triwulan
from generator.measures.hitung.garis import Garis, garis_indikator, garis_simpul
from generator.measures.hitung.potong import find_pk_perubahan, mulai_target_triwulan
from generator.model.anggaran import Anggaran, IsianTriwulan
from generator.model.isian import Isian, group_by
from generator.model.kinerja import Indikator, Realisasi
from generator.model.nilai import JenisAkumulasi, Nilai
from generator.problems import Place, Problem

Baris = Realisasi | IsianTriwulan | Anggaran
SELISIH_BERARTI = (JenisAkumulasi.KUMULATIF, JenisAkumulasi.RATA_RATA)


def check_iku(bahan: Bahan) -> Iterator[Problem]:
    """Every IKU has a realisasi in the latest closed period, or the reason why not."""
    if not bahan.terakhir:
        return
    for indikator in bahan.isian.daftar_iku():
        row = bahan.isian.realisasi_by_indikator.get(indikator.id)
        if (row and row.alasan_belum) or _realisasi(bahan, indikator) is not None:
            continue
        facts = {"uraian": pendek(indikator.uraian), "masa": bahan.masa, "lembar": LEMBAR_REALISASI}
        kunci = f"realisasi_tw{bahan.terakhir}" if bahan.has_triwulan or not bahan.is_tutup else "realisasi_tahun"
        yield cek.IKU_TANPA_REALISASI.at(row.asal.sel(kunci) if row else indikator.asal.sel("id"), **facts)


def _realisasi(bahan: Bahan, indikator: Indikator) -> Nilai | None:
    if bahan.is_tutup:
        return bahan.setahun[f"indikator/{indikator.id}/realisasi/{bahan.tahun}"].nilai
    return bahan.akhir[f"indikator/{indikator.id}/kumulatif/{label_triwulan(bahan.tahun, bahan.terakhir)}"].nilai


def check_dini(bahan: Bahan) -> Iterator[Problem]:
    """What is not closed is not filled; a zero says as little as an empty cell. One finding for each row."""
    lawan, isian = bahan.isian.profil.asal.sel("triwulan_terakhir"), bahan.isian
    rows = (*isian.realisasi, *isian.isian_triwulan, *isian.anggaran, *isian.anggaran_dokumen)
    for row in rows if not bahan.is_tutup else ():
        early = [(f"Realisasi TW {format_triwulan(n)}", f"realisasi_tw{n}") for n in range(bahan.terakhir + 1, 5)]
        for kolom, kunci in (*early, ("Realisasi setahun", "realisasi_tahun")):
            nilai = getattr(row, kunci)
            if isinstance(nilai, str) or (isinstance(nilai, Decimal) and nilai != 0):
                text = rupiah(nilai) if isinstance(row, Anggaran) else format_nilai(nilai)
                facts = {"nilai": text, "terakhir": bahan.terakhir, "lawan": lawan}
                yield cek.REALISASI_DINI.at(row.asal.sel(kunci), kolom=kolom, **facts)
                break


def check_setahun(bahan: Bahan) -> Iterator[Problem]:
    """A year typed beside its quarters says the same as they do."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        row = garis.isian
        if bahan.is_tutup and row is not None and isinstance(row.realisasi_tahun, Decimal):
            yield from _compare_year(garis, row, row.realisasi_tahun)
    for uang in (*bahan.isian.anggaran, *bahan.isian.anggaran_dokumen):
        yield from _compare_money(bahan, uang)


def _compare_year(garis: Garis, row: Realisasi | IsianTriwulan, tahunan: Decimal) -> Iterator[Problem]:
    jenis = garis.indikator.jenis_akumulasi
    filled = [nilai for nilai in row.realisasi_tw if isinstance(nilai, Decimal)]
    triwulanan = accumulate_quarters(jenis, row.realisasi_tw)
    if not filled or not isinstance(triwulanan, Decimal) or is_equal_as_typed(triwulanan, tahunan):
        return
    if jenis is JenisAkumulasi.KUMULATIF and len(filled) < len(row.realisasi_tw) and triwulanan < tahunan:
        return  # the year may hold what the empty quarters would
    place, uraian = row.asal.sel("realisasi_tahun"), pendek(garis.indikator.uraian)
    lawan = _last_filled(row)
    if jenis not in SELISIH_BERARTI:
        facts = {"tahunan": angka(tahunan), "triwulanan": angka(triwulanan), "lawan": lawan}
        yield cek.REALISASI_AKHIR_BEDA.at(place, uraian=uraian, **facts)
        return
    selisih = angka(abs(tahunan - triwulanan))
    facts = {"tahunan": angka(tahunan), "triwulanan": angka(triwulanan), "selisih": selisih, "lawan": lawan}
    yield cek.REALISASI_TAHUN_BEDA.at(place, pokok=f"«{uraian}»", jenis=jenis.value, **facts)


def _compare_money(bahan: Bahan, row: Anggaran) -> Iterator[Problem]:
    known = [nilai for nilai in row.realisasi_tw if nilai is not None]
    if row.realisasi_tahun is None or not known:
        return
    jumlah = sum(known, Decimal(0))
    complete = len(known) == len(row.realisasi_tw)
    if jumlah == row.realisasi_tahun or (not complete and jumlah < row.realisasi_tahun):
        return
    facts = {
        "pokok": f"anggaran «{bahan.nama_simpul(row.simpul)}»",
        "tahunan": rupiah(row.realisasi_tahun),
        "triwulanan": rupiah(jumlah),
        "selisih": rupiah(abs(row.realisasi_tahun - jumlah)),
        "lawan": _last_filled(row),
    }
    yield cek.REALISASI_TAHUN_BEDA.at(row.asal.sel("realisasi_tahun"), jenis="jumlah", **facts)


def _last_filled(row: Baris) -> Place:
    filled = [nomor for nomor, nilai in enumerate(row.realisasi_tw, 1) if nilai is not None]
    return row.asal.sel(f"realisasi_tw{filled[-1]}")


def check_turun(bahan: Bahan) -> Iterator[Problem]:
    """A progressive percentage does not fall within the year."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        row = garis.isian
        if row is None or garis.indikator.jenis_akumulasi is not JenisAkumulasi.PERSENTASE_PROGRESIF:
            continue
        closed = row.realisasi_tw[: bahan.terakhir]
        for nomor in falling_quarters(closed):
            before = [ke for ke in range(1, nomor) if isinstance(closed[ke - 1], Decimal)][-1]
            facts = {"sebelum": format_nilai(closed[before - 1]), "nilai": format_nilai(closed[nomor - 1])}
            lawan, place = row.asal.sel(f"realisasi_tw{before}"), row.asal.sel(f"realisasi_tw{nomor}")
            yield cek.PERSENTASE_TURUN.at(place, uraian=pendek(garis.indikator.uraian), lawan=lawan, **facts)


def check_target_triwulan(bahan: Bahan) -> Iterator[Problem]:
    """The quarters' targets arrive at the year's target."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        row, target = garis.isian, bahan.setahun[f"{garis.pokok}/target/{bahan.tahun}"]
        if row is None or not isinstance(garis.target_tw[-1], Decimal) or not isinstance(target.nilai, Decimal):
            continue
        jenis = garis.indikator.jenis_akumulasi
        akhir = accumulate_quarters(jenis, garis.target_tw)
        if jenis is JenisAkumulasi.RATA_RATA or not isinstance(akhir, Decimal) or akhir == target.nilai:
            continue
        facts = {"triwulan": angka(akhir), "target": angka(target.nilai), "lawan": target.asal[0]}
        place, uraian = row.asal.sel(garis.kunci_target_tw(4)), pendek(garis.indikator.uraian)
        yield cek.TARGET_TW_BEDA.at(place, uraian=uraian, jenis=jenis.value, tahun=bahan.tahun, **facts)


def check_target_perubahan(bahan: Bahan) -> Iterator[Problem]:
    """A quarter's target is revised only from the quarter of the revision on; told once for an indicator."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        row, mulai = garis.isian, mulai_target_triwulan(bahan.isian, garis.indikator.id)
        for nomor, nilai in enumerate(row.target_perubahan_tw[: mulai - 1] if row else (), 1):
            if row and nilai is not None:
                facts = {"nilai": format_nilai(nilai), "triwulan": format_triwulan(nomor)}
                facts |= {"mulai": format_triwulan(mulai), "uraian": pendek(garis.indikator.uraian)}
                lawan = _cell_of_mulai(bahan.isian, garis.indikator.id)
                yield cek.TARGET_PERUBAHAN_DINI.at(row.asal.sel(f"target_perubahan_tw{nomor}"), lawan=lawan, **facts)
                break


def _cell_of_mulai(isian: Isian, indikator: str) -> Place:
    """Where the quarter from which revised quarter targets hold is stated: on the sheet «Target», else on «Profil»."""
    row = find_pk_perubahan(isian, indikator)
    if row is not None and row.mulai_triwulan is not None:
        return row.asal.sel("mulai_triwulan")
    return isian.profil.asal.sel("pagu_perubahan_mulai")


def check_riwayat(bahan: Bahan) -> Iterator[Problem]:
    """History lies before the report year."""
    for row in bahan.isian.riwayat:
        if row.tahun >= bahan.tahun:
            uraian = bahan.nama_indikator(row.indikator)
            facts = {"tahun": bahan.tahun, "lawan": bahan.isian.profil.asal.sel("tahun")}
            yield cek.RIWAYAT_BUKAN_LALU.at(row.asal.sel("tahun"), uraian=uraian, tahun_riwayat=row.tahun, **facts)


def check_riwayat_urut(bahan: Bahan) -> Iterator[Problem]:
    """The history of an indicator leaves no year out; said once for an indicator."""
    for id, rows in group_by(bahan.isian.riwayat, "indikator").items():
        for lama, baru in pairwise(sorted(rows, key=lambda row: row.tahun)):
            if baru.tahun > lama.tahun + 1:
                facts = {"uraian": bahan.nama_indikator(str(id)), "tahun": baru.tahun, "lawan": lama.asal.sel("tahun")}
                yield cek_teks.RIWAYAT_BERLUBANG.at(baru.asal.sel("tahun"), sebelum=lama.tahun, **facts)
                break

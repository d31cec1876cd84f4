"""Units that do not fit what is counted, and indicators replaced within the Renstra period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import LEMBAR_ANALISIS, Bahan, normal, pendek
from generator.checks.nomenklatur import find_baku
from generator.checks.sumber import find_place, find_sumber
from generator.measures.cetak import format_nilai
from generator.measures.hasil import Ukuran
from generator.measures.hitung.garis import Garis, garis_indikator, garis_simpul
from generator.model.anggaran import IndikatorSimpul
from generator.model.isian import group_by
from generator.model.nilai import TipeNilai
from generator.model.nomenklatur import parse_kode
from generator.problems import Problem

PERSEN = {"%", "persen", "persentase"}
PECAHAN_TERTINGGI = Decimal("1.5")  # a percentage typed as a fraction is not above this
BEDA_TERJAUH = Decimal("0.5")  # typed in percent it would be this near to the target
# the noun that an indicator counts → the units in which it is usually counted; other nouns are not judged
BENDA = {
    "dokumen": ("dokumen",),
    "laporan": ("laporan",),
    "orang": ("orang",),
    "asn": ("orang", "asn", "pegawai"),
    "pegawai": ("orang", "pegawai"),
    "peserta": ("orang", "peserta"),
    "paket": ("paket",),
    "unit": ("unit",),
}
_JUMLAH = re.compile(r"jumlah (\w+)")
_PERSENTASE = re.compile(r"persentase\b")
_WAKTU = re.compile(r"rata-rata (?:lama|waktu)\b")
_GABUNGAN = re.compile(r"[/,&]|\bdan\b")


def check_satuan_benda(bahan: Bahan) -> Iterator[Problem]:
    """The unit of a count is that of the counted thing, and of an official indicator the official one."""
    for indikator in bahan.isian.indikator_simpul:
        if indikator.simpul not in bahan.isian.simpul_aktif or _GABUNGAN.search(indikator.satuan):
            continue
        lazim, sumber = _usual_unit(bahan, indikator)
        if lazim and not any(normal(satu) in normal(indikator.satuan) for satu in lazim):
            facts = {
                "satuan": indikator.satuan,
                "uraian": pendek(indikator.uraian),
                "lazim": lazim[0],
                "sumber": sumber,
            }
            yield cek.SATUAN_BUKAN_BENDA.at(indikator.asal.sel("satuan"), **facts)


def _usual_unit(bahan: Bahan, indikator: IndikatorSimpul) -> tuple[tuple[str, ...], str]:
    """What the nomenclature says of this very indicator, else what the counted noun says; and where that comes from."""
    simpul = bahan.isian.simpul_by_id.get(indikator.simpul)
    kode = parse_kode(simpul.kode) if simpul and simpul.kode else None
    entri = find_baku(bahan, kode) if kode else None
    if entri and normal(entri.satuan) == normal(indikator.satuan):
        return (), ""  # the list counts some documents in reports itself
    if entri and entri.satuan and normal(entri.indikator) == normal(indikator.uraian):
        return (entri.satuan.strip(),), " menurut nomenklatur"
    found = _JUMLAH.match(normal(indikator.uraian))
    return (BENDA.get(found[1], ()), "") if found else ((), "")


def check_satuan_janggal(bahan: Bahan) -> Iterator[Problem]:
    """A percentage is in percent, a count and a length of time are not."""
    for indikator in (*bahan.isian.indikator, *bahan.isian.indikator_simpul):
        uraian, is_persen = normal(indikator.uraian), normal(indikator.satuan) in PERSEN
        ukuran = ""
        if _PERSENTASE.match(uraian) and not is_persen and indikator.satuan.strip("- "):
            ukuran = "persentase"
        elif _JUMLAH.match(uraian) and is_persen:
            ukuran = "jumlah"
        elif _WAKTU.match(uraian) and is_persen:
            ukuran = "lamanya waktu"
        if ukuran:
            facts = {"uraian": pendek(indikator.uraian), "satuan": indikator.satuan, "ukuran": ukuran}
            yield cek.SATUAN_JANGGAL.at(indikator.asal.sel("satuan"), **facts)


def check_satuan_ukur(bahan: Bahan) -> Iterator[Problem]:
    """Of a percentage, target and realisasi are both fractions or both percent."""
    for garis in (*garis_indikator(bahan.akhir), *garis_simpul(bahan.akhir)) if bahan.terakhir else ():
        if is_other_measure(bahan, garis):
            realisasi, target = _pair(bahan, garis)
            place = find_place(bahan.isian, realisasi, garis.indikator.asal.sel("id"))
            facts = {"realisasi": format_nilai(realisasi.nilai), "target": format_nilai(target.nilai)}
            facts |= {"uraian": pendek(garis.indikator.uraian), "lawan": find_sumber(bahan.isian, target, place)}
            yield cek.SATUAN_UKUR_BEDA.at(place, **facts)


def _pair(bahan: Bahan, garis: Garis) -> tuple[Ukuran, Ukuran]:
    return bahan.akhir[f"{garis.pokok}/realisasi/{bahan.tahun}"], bahan.akhir[f"{garis.pokok}/target/{bahan.tahun}"]


def is_other_measure(bahan: Bahan, garis: Garis) -> bool:
    """Tell whether of realisasi and target one is typed as a fraction; within the year a small realisasi may be true."""
    realisasi, target = (figure.desimal_murni for figure in _pair(bahan, garis))
    if garis.indikator.tipe_nilai is not TipeNilai.PERSEN or not realisasi or not target:
        return False
    kecil, besar = sorted((realisasi, target))
    is_fraction = 0 < kecil <= PECAHAN_TERTINGGI < besar and abs(kecil * 100 - besar) <= besar * BEDA_TERJAUH
    return is_fraction and (bahan.is_tutup or realisasi > target)


def check_indikator_diganti(bahan: Bahan) -> Iterator[Problem]:
    """An indicator that takes another's place within the period has a note; said once for the workbook."""
    replaced = [
        new
        for members in group_by(bahan.isian.indikator_simpul, "simpul").values()
        for new in members
        if isinstance(new, IndikatorSimpul) and any(_succeeds(new, old) for old in members)
    ]
    remarked = {remark.acuan for remark in bahan.isian.analisis}
    silent = [indikator for indikator in replaced if not {indikator.id, indikator.simpul} & remarked]
    if silent:
        first = silent[0]
        facts = {"banyak": len(silent), "uraian": pendek(first.uraian), "tahun": first.berlaku_dari, "id": first.id}
        yield cek.INDIKATOR_DIGANTI.at(first.asal.sel("berlaku_dari"), lembar=LEMBAR_ANALISIS, **facts)


def _succeeds(new: IndikatorSimpul, old: IndikatorSimpul) -> bool:
    return bool(new.berlaku_dari and old.berlaku_sampai and new.berlaku_dari == old.berlaku_sampai + 1)

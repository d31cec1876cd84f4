"""Values outside what is possible, achievements too good or too bad to be believed, labels made by rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek, cek_teks
from generator.checks.bahan import SERATUS, TRIWULAN_SETAHUN, Bahan, angka, pendek
from generator.checks.indikator import is_other_measure
from generator.checks.sumber import find_place
from generator.measures.cetak import format_nilai, format_triwulan
from generator.measures.hasil import Ukuran
from generator.measures.hitung.garis import Garis, garis_indikator, garis_simpul
from generator.measures.hitung.renja import awalan_tercetak
from generator.measures.skala import Skala
from generator.model.kinerja import Indikator
from generator.model.nilai import TipeNilai
from generator.problems import Place, Problem

CAPAIAN_TERTINGGI, CAPAIAN_TERENDAH = Decimal(150), Decimal(10)  # domain rule 19: beyond these staff confirm
_PERUBAHAN = re.compile(
    r"\b(?:laju|pertumbuhan|perubahan|selisih|defisit|surplus|inflasi|kenaikan|penurunan)\b", re.IGNORECASE
)
Isi = tuple[str, Decimal, Place]


def check_batas(bahan: Bahan) -> Iterator[Problem]:
    """Every value of an indicator lies within its declared bounds; a percentage without bounds within 100."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        for kolom, nilai, place in _values(bahan, garis):
            problem = _judge(garis, kolom, nilai, place)
            if problem is not None:
                yield problem


def check_negatif(bahan: Bahan) -> Iterator[Problem]:
    """No value is below zero, unless its indicator has declared bounds or measures a change; said once for an indicator."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        indikator = garis.indikator
        is_bounded = isinstance(indikator, Indikator) and indikator.batas_bawah_nilai is not None
        if is_bounded or _PERUBAHAN.search(indikator.uraian):
            continue
        lalu = getattr(garis.isian, "realisasi_lalu", None)
        values = [*_values(bahan, garis)]
        if garis.isian is not None:
            values += _number("Realisasi s.d. tahun lalu", lalu, garis.isian.asal.sel("realisasi_lalu"))
        found = next((isi for isi in values if isi[1] < 0), None)
        if found:
            kolom, nilai, place = found
            yield cek_teks.NILAI_NEGATIF.at(place, kolom=kolom, uraian=pendek(indikator.uraian), nilai=angka(nilai))


def _values(bahan: Bahan, garis: Garis) -> Iterator[Isi]:
    """The typed numbers of one indicator with the name and the cell of each."""
    row, isian = garis.isian, bahan.isian
    keys = [(f"Realisasi TW {format_triwulan(n)}", f"realisasi_tw{n}") for n in range(1, bahan.terakhir + 1)]
    keys += [(f"Target TW {format_triwulan(n)}", f"target_tw{n}") for n in range(1, TRIWULAN_SETAHUN + 1)]
    for kolom, kunci in (*keys, ("Realisasi setahun", "realisasi_tahun")) if row else ():
        yield from _number(kolom, getattr(row, kunci), row.asal.sel(kunci))
    for lama in isian.riwayat_dari(garis.indikator.id):
        yield from _number(f"Realisasi {lama.tahun}", lama.realisasi, lama.asal.sel("realisasi"))
        yield from _number(f"Target {lama.tahun}", lama.target, lama.asal.sel("target"))
    for target in isian.target_dari(garis.indikator.id):
        for ke, nilai in enumerate(target.target_tahun):
            kolom = f"Target {target.versi.value} {isian.profil.renstra_awal + ke}"
            yield from _number(kolom, nilai, target.asal.sel(f"target_{ke + 1}"))


def _number(kolom: str, nilai: object, place: Place) -> Iterator[Isi]:
    if isinstance(nilai, Decimal):
        yield kolom, nilai, place


def _judge(garis: Garis, kolom: str, nilai: Decimal, place: Place) -> Problem | None:
    indikator, uraian = garis.indikator, pendek(garis.indikator.uraian)
    bawah = indikator.batas_bawah_nilai if isinstance(indikator, Indikator) else None
    atas = indikator.batas_atas_nilai if isinstance(indikator, Indikator) else None
    if bawah is not None and nilai < bawah:
        facts = {"batas": f"sekurang-kurangnya {angka(bawah)}", "lawan": indikator.asal.sel("batas_bawah_nilai")}
        return cek.NILAI_DI_LUAR_BATAS.at(place, kolom=kolom, uraian=uraian, nilai=angka(nilai), **facts)
    if atas is not None and nilai > atas:
        facts = {"batas": f"paling tinggi {angka(atas)}", "lawan": indikator.asal.sel("batas_atas_nilai")}
        return cek.NILAI_DI_LUAR_BATAS.at(place, kolom=kolom, uraian=uraian, nilai=angka(nilai), **facts)
    if atas is None and indikator.tipe_nilai is TipeNilai.PERSEN and nilai > SERATUS:
        return cek.PERSEN_LEBIH_SERATUS.at(place, kolom=kolom, uraian=uraian, nilai=angka(nilai))
    return None


def check_capaian(bahan: Bahan) -> Iterator[Problem]:
    """A capaian above 150 percent asks for a second look; below 10 only once the year is over."""
    label, tahun = bahan.akhir.periode.label, bahan.tahun
    for garis in (*garis_indikator(bahan.akhir), *garis_simpul(bahan.akhir)) if bahan.terakhir else ():
        capaian = bahan.akhir.nilai(f"{garis.pokok}/capaian/{label}")
        if capaian is None or not (capaian > CAPAIAN_TERTINGGI or (bahan.is_tutup and capaian < CAPAIAN_TERENDAH)):
            continue
        if is_other_measure(bahan, garis):
            continue
        target, realisasi = (
            bahan.akhir[f"{garis.pokok}/target/{tahun}"],
            bahan.akhir[f"{garis.pokok}/realisasi/{tahun}"],
        )
        facts = {
            "capaian": _persen(capaian),
            "terendah": format_nilai(CAPAIAN_TERENDAH),
            "tertinggi": format_nilai(CAPAIAN_TERTINGGI),
            "target": format_nilai(target.nilai),
            "realisasi": format_nilai(realisasi.nilai),
            "polaritas": garis.indikator.polaritas.value,
        }
        place = find_place(bahan.isian, realisasi, garis.indikator.asal.sel("id"))
        yield cek.CAPAIAN_EKSTREM.at(place, uraian=pendek(garis.indikator.uraian), masa=bahan.masa, **facts)


def _persen(nilai: Decimal) -> str:
    return format_nilai(nilai.quantize(Decimal("0.01")))


def check_skala(bahan: Bahan) -> Iterator[Problem]:
    """A label that only the rounding decides, and a value that no class reaches, of what the reports rate."""
    hasil, label = bahan.akhir, bahan.akhir.periode.label
    skala = hasil.skala(bahan.isian.pengaturan.skala_capaian)
    for garis in garis_indikator(hasil):
        nama = pendek(garis.indikator.uraian)
        capaian, realisasi = hasil[f"{garis.pokok}/capaian/{label}"], hasil[f"{garis.pokok}/realisasi/{bahan.tahun}"]
        default = garis.indikator.asal.sel("id")
        yield from _rate(bahan, f"Capaian «{nama}»", capaian, skala, default)
        own = hasil.skala(garis.indikator.skala)
        yield from _rate(bahan, f"Nilai «{nama}»", realisasi, own, default)
        for lama in bahan.isian.riwayat_dari(garis.indikator.id):
            if isinstance(lama.realisasi, Decimal) and own and own.rate(lama.realisasi) is None:
                yield _unrated(f"Nilai «{nama}» tahun {lama.tahun}", lama.realisasi, own, lama.asal.sel("realisasi"))
    for jenis, nama in (("k", "Rata-rata capaian kinerja Renja"), ("rp", "Rata-rata capaian anggaran Renja")):
        figure = hasil.angka.get(f"{awalan_tercetak(hasil)}/rata-rata/{jenis}/{label}")
        if figure is not None:
            yield from _rate(bahan, nama, figure, skala, bahan.isian.pengaturan.asal.sel("skala_capaian"))


def _rate(bahan: Bahan, pokok: str, figure: Ukuran, skala: Skala | None, default: Place) -> Iterator[Problem]:
    nilai = figure.desimal_murni
    langkah = skala.rate(nilai) if skala and nilai is not None else None
    if nilai is None or skala is None:
        return
    if langkah is None:
        yield _unrated(pokok, nilai, skala, find_place(bahan.isian, figure, default))
    elif skala.pembulatan is not None and skala.is_between(nilai):
        facts = {"nilai": _persen(nilai), "skala": skala.nama, "label": langkah.label}
        yield cek.DI_CELAH_SKALA.at(find_place(bahan.isian, figure, default), pokok=pokok, **facts)


def _unrated(pokok: str, nilai: Decimal, skala: Skala, place: Place) -> Problem:
    lowest = skala.urut[0].batas_bawah
    terendah = "mulai " + angka(lowest) if lowest is not None else skala.urut[0].label
    return cek.DI_LUAR_SKALA.at(place, pokok=pokok, nilai=angka(nilai), skala=skala.nama, terendah=terendah)

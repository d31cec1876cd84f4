"""Whether the remarks explain what the figures show, each in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek, cek_teks
from generator.checks.bahan import LEMBAR_ANALISIS, SERATUS, Bahan, normal, pendek
from generator.checks.batas import CAPAIAN_TERENDAH
from generator.checks.sumber import find_place
from generator.measures.cetak import format_angka
from generator.model.analisis import Analisis
from generator.model.anggaran import Simpul
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisAnalisis
from generator.problems import Problem

PENGHAMBAT = (JenisAnalisis.PENGHAMBAT, JenisAnalisis.PERMASALAHAN)
TINDAK_LANJUT = (JenisAnalisis.TINDAK_LANJUT, JenisAnalisis.SOLUSI, JenisAnalisis.REKOMENDASI)
PENDUKUNG = (JenisAnalisis.PENDUKUNG,)
HARUS_KHAS = (JenisAnalisis.ANALISIS, *PENDUKUNG, *PENGHAMBAT)


def check_sebab(bahan: Bahan) -> Iterator[Problem]:
    """A missed target has its hindrance and what is done about it; a met one what helped."""
    for indikator in bahan.isian.daftar_iku() if bahan.terakhir else ():
        figure = bahan.akhir[_kunci(bahan, indikator)]
        capaian = figure.desimal_murni
        if capaian is None:
            continue
        place = find_place(bahan.isian, figure, indikator.asal.sel("id"))
        facts = {
            "uraian": pendek(indikator.uraian),
            "masa": bahan.masa,
            "capaian": format_angka(capaian, 2),
            "lembar": LEMBAR_ANALISIS,
            "id": indikator.id,
            "periode": f"«{bahan.periode_analisis[0].value}»",
        }
        missing = _missing(bahan, indikator, capaian)
        if missing and capaian < SERATUS:
            yield cek.TANPA_PENGHAMBAT.at(place, kurang=missing, **facts)
        elif missing:
            yield cek.TANPA_PENDUKUNG.at(place, **facts)


def _kunci(bahan: Bahan, indikator: Indikator) -> str:
    """Within the year success is measured against the quarter's own target, not against the year's."""
    label = bahan.akhir.periode.label
    jenis = "capaian-triwulan" if bahan.akhir.periode.triwulan else "capaian"
    return f"indikator/{indikator.id}/{jenis}/{label}"


def _missing(bahan: Bahan, indikator: Indikator, capaian: Decimal) -> str:
    if capaian >= SERATUS:
        return "" if _has(bahan, indikator, PENDUKUNG) else "faktor pendukung"
    wanted = (("faktor penghambat", PENGHAMBAT), ("tindak lanjut", TINDAK_LANJUT))
    return " dan ".join(nama for nama, jenis in wanted if not _has(bahan, indikator, jenis))


def _has(bahan: Bahan, indikator: Indikator, daftar_jenis: tuple[JenisAnalisis, ...]) -> bool:
    """Look under the indicator and under the sasaran it belongs to."""
    return any(
        bahan.isian.analisis_dari(acuan, jenis, periode)
        for acuan in (indikator.id, indikator.induk)
        for jenis in daftar_jenis
        for periode in bahan.periode_analisis
    )


def check_program(bahan: Bahan) -> Iterator[Problem]:
    """After the year, a program that missed its target is explained: its indicator, itself, or the sasaran it serves."""
    for program in bahan.isian.anak_aktif(None) if bahan.is_tutup else ():
        for indikator in bahan.isian.indikator_dari_simpul(program.id):
            figure = bahan.setahun.angka.get(f"indikator/{indikator.id}/capaian/{bahan.tahun}")
            capaian = figure.desimal_murni if figure else None
            if figure is None or capaian is None or not CAPAIAN_TERENDAH <= capaian < SERATUS:
                continue  # what is too low to be believed is told as such
            if _is_explained(bahan, program, indikator.id):
                continue
            facts = {
                "uraian": pendek(indikator.uraian),
                "nama": pendek(program.nama),
                "capaian": format_angka(capaian, 2),
            }
            place = find_place(bahan.isian, figure, indikator.asal.sel("id"))
            yield cek_teks.PROGRAM_TANPA_SEBAB.at(
                place, tahun=bahan.tahun, lembar=LEMBAR_ANALISIS, id=program.id, **facts
            )
            break


def _is_explained(bahan: Bahan, program: Simpul, id: str) -> bool:
    about = {id, program.id, program.sasaran} - {None}
    about |= {indikator.id for indikator in bahan.isian.indikator if indikator.induk in about}
    return any(
        remark.acuan in about and remark.periode in bahan.periode_analisis and remark.jenis not in PENDUKUNG
        for remark in bahan.isian.analisis
    )


def check_teks_kembar(bahan: Bahan) -> Iterator[Problem]:
    """Each thing has its own explanation."""
    seen: dict[tuple[JenisAnalisis, str], Analisis] = {}
    for remark in bahan.isian.analisis:
        if remark.jenis not in HARUS_KHAS or remark.acuan is None:
            continue
        first = seen.setdefault((remark.jenis, normal(remark.teks)), remark)
        if first.acuan != remark.acuan:
            facts = {"acuan": remark.acuan, "acuan_lain": first.acuan, "lawan": first.asal.sel("teks")}
            yield cek.TEKS_KEMBAR.at(remark.asal.sel("teks"), jenis=remark.jenis.value, **facts)

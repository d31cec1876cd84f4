"""BAB III A, first analysis: the scale, target against realisasi, and each indicator in words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.cetak import format_nilai, format_tanggal
from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.model.nilai import Polaritas, StatusData
from generator.reports.bersama import (
    PEMBULATAN,
    build_kepala,
    build_tabel_skala,
    is_sementara,
    mark_gap_cell,
    note_capaian,
    note_puncak,
    note_sementara,
    print_realisasi,
    write_paragraphs,
)
from generator.reports.lkjip.bab3.komponen import build_komponen
from generator.reports.lkjip.bab3.rumus import build_formula
from generator.reports.lkjip.dasar import (
    Blok,
    build_band_rows,
    build_gap,
    describe_rerata,
    is_absent,
    list_id,
    list_indikator,
    name_left_out,
    point_to,
    write_unmeasured,
)
from generator.reports.naskah import Judul, Naskah, Paragraf, Rujukan
from generator.reports.tabel import Kolom, Rata, Sel, Tabel
from generator.reports.tabel_isian import join_tabel_isian, list_tabel
from generator.reports.umum.celah import find_target
from generator.reports.umum.nilai import name_be, print_difference, print_value
from generator.reports.wording import end_sentence, head_case, name_category, name_reached


def build_skala(hasil: Hasil) -> tuple[Blok, ...]:
    """The scales by which capaian and serapan are rated; one table where both are rated alike."""
    pengaturan = hasil.isian.pengaturan
    names = dict.fromkeys((pengaturan.skala_capaian, pengaturan.skala_serapan))
    judul = {pengaturan.skala_serapan: "Skala Pengukuran Capaian Anggaran"}
    judul[pengaturan.skala_capaian] = "Skala Pengukuran Capaian Kinerja"
    found = [(nama, hasil.skala(nama)) for nama in names]
    tables = [build_tabel_skala(skala, f"skala-{nama}", judul[nama]) for nama, skala in found if skala]
    if not tables:
        return build_gap("skala pengukuran kinerja", pengaturan.asal.sel("skala_capaian"))
    if len(tables) == 1:
        apa = "indikator dan serapan anggaran" if len(names) == 1 else "indikator"
        return (point_to(f"Capaian {apa} dikelompokkan menurut skala pada ", tables), *tables)
    teks = (
        "Capaian indikator dikelompokkan menurut skala pada ",
        Rujukan(tables[0].kunci),
        ", sedangkan serapan anggaran ",
    )
    return (Naskah((Paragraf((*teks, "menurut skala pada ", Rujukan(tables[1].kunci), ".")),)), *tables)


def build_pengukuran(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 1 of PermenPANRB 53/2014: target against realisasi of this year."""
    ids = list_id(hasil.isian)
    if not ids:
        return build_gap("indikator tujuan dan sasaran")
    tahun = hasil.periode.tahun
    lead = ("Perbandingan target dan realisasi setiap indikator disajikan pada ", Rujukan("target-realisasi"), ".")
    sentences = (_sum_up(hasil),)
    table = Tabel(
        kunci="target-realisasi",
        kolom=(Kolom(3.6), Kolom(3.6), *(Kolom(1.6, Rata.TENGAH),) * 3, Kolom(2, Rata.TENGAH)),
        kepala=build_kepala(
            ("Tujuan/Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Kategori")
        ),
        baris=build_band_rows(hasil.isian, 6, lambda _, indikator: _cells(hasil, indikator)),
        judul=f"Target dan Realisasi Kinerja Tahun {tahun}",
        catatan=(
            *note_sementara(hasil, ids),
            *_remarks(hasil, ids),
            *note_capaian(hasil, ids),
            PEMBULATAN,
            *note_puncak(hasil, ids),
        ),
    )
    return (Naskah((Paragraf(lead), *(Paragraf(satu) for satu in sentences))), table)


def _remarks(hasil: Hasil, ids: Sequence[str]) -> tuple[str, ...]:
    """What staff typed beside a realisasi."""
    rows = [row for id in ids if (row := hasil.isian.realisasi_by_indikator.get(id)) is not None and row.keterangan]
    tahun = hasil.periode.tahun
    names = hasil.isian.indikator_by_id
    return tuple(
        f"Catatan untuk {names[r.indikator].uraian} Tahun {tahun}: {end_sentence(r.keterangan or '')}" for r in rows
    )


def _sum_up(hasil: Hasil) -> str:
    label = hasil.periode.label
    rerata = hasil[f"opd/rerata-capaian/{label}"]
    if rerata.nilai is None:
        return write_unmeasured(hasil)
    batas = hasil.isian.pengaturan.batas_capaian
    capped = f" Dalam rata-rata itu capaian setiap indikator dibatasi {format_nilai(batas)}%." if batas else ""
    nama = "Capaian" if hasil.nilai(f"opd/jumlah-iku/{label}") == 1 else "Rata-rata capaian"
    return (
        f"{nama} indikator kinerja utama Tahun {hasil.periode.tahun} adalah "
        f"{describe_rerata(hasil)}.{capped}{name_left_out(hasil)}"
    )


def _cells(hasil: Hasil, indikator: Indikator) -> Sequence[Sel]:
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    if hasil[f"{pokok}/target/{label}"].nilai is None:
        target = mark_gap_cell(tempat=find_target(hasil.isian, indikator, hasil.periode.tahun))
    else:
        target = Sel(hasil.cetak(f"{pokok}/target/{label}"))
    realisasi = Sel(print_realisasi(hasil, indikator.id, f"{pokok}/realisasi/{label}"))
    predikat = hasil[f"{pokok}/predikat/{label}"]
    if predikat.nilai is not None and predikat.cetak != realisasi.teks:
        realisasi = Sel(f"{realisasi.teks} ({predikat.cetak})")
    return (
        target,
        realisasi,
        Sel(hasil.cetak(f"{pokok}/capaian/{label}")),
        Sel(hasil.cetak(f"{pokok}/kategori/{label}")),
    )


def build_rincian_indikator(hasil: Hasil) -> tuple[Blok, ...]:
    """Per indicator: heading, sentences, definition, formula, components, details, and its predicate scale."""
    blocks: list[Blok] = []
    shown: set[str] = set()
    for indikator in list_indikator(hasil.isian):
        blocks += explain_indikator(hasil, indikator)
        skala = hasil.skala(indikator.skala)
        if skala is not None and skala.id not in shown:
            shown.add(skala.id)
            judul = f"Kategori Penilaian {head_case(indikator.uraian)}"
            table = build_tabel_skala(skala, f"predikat-{skala.id}", judul, "Predikat")
            blocks += [point_to("Predikatnya ditetapkan menurut kategori pada ", (table,)), table]
    return tuple(blocks)


def explain_indikator(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> tuple[Blok, ...]:
    """Heading, definition, sentence, formula, components and details of one indicator, whatever it is an indicator of."""
    definisi = end_sentence("Definisi operasional: " + isi) if (isi := indikator.definisi_operasional) else ""
    return (
        Judul(indikator.uraian, 4),
        write_paragraphs(definisi, build_sentence(hasil, indikator)),
        *build_formula(hasil, indikator),
        *build_komponen(hasil, indikator),
    )


def build_sentence(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> str:
    """Return value, comparison, direction, category, source and provisional mark of one indicator in words."""
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    realisasi = hasil[f"{pokok}/realisasi/{label}"]
    if is_absent(realisasi):
        row = hasil.isian.realisasi_by_indikator.get(indikator.id)
        sebab = f": {row.sebab_belum}" if row is not None and row.sebab_belum else ""
        return f"Realisasi {indikator.uraian} Tahun {hasil.periode.tahun} belum tersedia{sebab}."
    parts = [
        f"Realisasi {indikator.uraian} Tahun {hasil.periode.tahun} {name_be(realisasi)} {print_value(hasil, realisasi.cetak, indikator)}",
        _name_predikat(hasil, pokok),
        _compare(hasil, indikator),
    ]
    return "".join((*parts, ". ", _name_source(hasil, indikator))).strip()


def _name_predikat(hasil: Hasil, pokok: str) -> str:
    predikat = hasil[f"{pokok}/predikat/{hasil.periode.label}"]
    same = predikat.cetak == hasil.cetak(f"{pokok}/realisasi/{hasil.periode.label}")
    return "" if predikat.nilai is None or same else f" dengan predikat {predikat.cetak}"


def _compare(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> str:
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    target, capaian = hasil[f"{pokok}/target/{label}"], hasil[f"{pokok}/capaian/{label}"]
    if target.nilai is None:
        return ", sedangkan targetnya belum ditetapkan sehingga capaian tidak dihitung"
    if capaian.desimal_murni is None:
        return (
            f"; capaian terhadap target {print_value(hasil, target.cetak, indikator)} tidak dihitung ({capaian.alasan})"
        )
    kategori = hasil.cetak(f"{pokok}/kategori/{label}")
    hitung = f"capaian {capaian.cetak} dan kategori {name_category(kategori)}"
    arah = name_reached(capaian.desimal_murni)
    return f", {arah} target {print_value(hasil, target.cetak, indikator)}{_name_gap(hasil, indikator)} dengan {hitung}"


def _name_gap(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> str:
    selisih = hasil[f"indikator/{indikator.id}/selisih/{hasil.periode.label}"]
    nilai = selisih.desimal_murni
    baik = "; nilai yang lebih rendah berarti lebih baik" if indikator.polaritas is Polaritas.NEGATIF else ""
    if nilai is None or nilai == 0:
        return f" ({baik.removeprefix('; ')})" if baik else ""
    arah = "lebih tinggi" if nilai > 0 else "lebih rendah"
    return f" ({print_difference(hasil, selisih.cetak, indikator)} {arah}{baik})"


def _name_source(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> str:
    row = hasil.isian.realisasi_by_indikator.get(indikator.id)
    sumber = (row.sumber_data if row else None) or indikator.sumber_data
    source = f"Sumber data: {sumber}." if sumber else ""
    if row is None or not is_sementara(hasil, indikator.id):
        return source
    hari = f" per {format_tanggal(row.tanggal_data)}" if row.tanggal_data else ""
    status = "masih berupa angka sementara" if row.status_data is StatusData.SEMENTARA else "belum dirilis"
    return f"{source} Angka tersebut {status}{hari}.".strip()


def build_data_pendukung(hasil: Hasil) -> tuple[Blok, ...]:
    """The agency's own tables of the section «capaian», tables of one shape side by side."""
    drawn = join_tabel_isian(hasil, list_tabel(hasil.isian, "capaian"))
    return (point_to("Data yang mendukung pengukuran kinerja disajikan pada ", drawn), *drawn) if drawn else ()

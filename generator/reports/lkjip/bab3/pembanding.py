"""BAB III A, analysis 4 of PermenPANRB 53/2014: realisasi beside values of the province, the nation or others."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import Hasil
from generator.measures.hitung.kinerja import slug_pembanding
from generator.model.kinerja import Indikator, Pembanding
from generator.model.nilai import StatusData, TanpaNilai
from generator.reports.bersama import build_kepala, note_sementara, print_realisasi, write_paragraphs
from generator.reports.lkjip.bab3.perbandingan import write_lead, write_sentences
from generator.reports.lkjip.dasar import (
    Blok,
    build_band_rows,
    build_gap,
    is_absent,
    list_id,
    mark_status,
    print_difference,
    print_value,
)
from generator.reports.tabel import Kolom, Rata, Sel, Tabel
from generator.reports.wording import capitalize_first, end_sentence, join_dan, lower_first, name_comparison

SUMBER = "sumber:"


def build_pembanding(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 4: realisasi against provincial, national or other values; «n/a» is printed as typed."""
    isian, ids = hasil.isian, list_id(hasil.isian)
    found = [p for id in ids for p in isian.pembanding_dari(id)]
    if found and all(isinstance(p.nilai, TanpaNilai) for p in found):
        return (write_paragraphs(_none_words(found)),)
    if all(p.nilai is None or isinstance(p.nilai, TanpaNilai) for p in found):
        return build_gap("angka pembanding provinsi, nasional, atau lainnya")
    slugs = {slug_pembanding(p): capitalize_first(p.nama or p.lingkup.value) for p in found}
    heads = (isian.profil.nama_daerah, *slugs.values())
    table = Tabel(
        "pembanding",
        (Kolom(3), Kolom(3), *(Kolom(1.8, Rata.TENGAH),) * len(heads)),
        build_kepala(
            (
                "Tujuan/Sasaran Strategis",
                "Indikator Kinerja",
                *(f"Nilai Tahun {hasil.periode.tahun} > {h}" for h in heads),
            )
        ),
        build_band_rows(isian, 2 + len(heads), lambda _, i: _outside_cells(hasil, i, tuple(slugs))),
        "Realisasi Kinerja dan Angka Pembanding",
        (*note_sementara(hasil, ids), *_outside_notes(hasil, found)),
    )
    return (
        write_lead("Kedudukan realisasi terhadap daerah atau tingkat lain", table),
        table,
        write_sentences(hasil, lambda i: _outside_words(hasil, i)),
    )


def _none_words(found: Sequence[Pembanding]) -> str:
    """Say that no value to compare with exists, at which levels, and why as far as staff wrote it."""
    levels = join_dan(dict.fromkeys(p.nama or p.lingkup.value for p in found))
    reasons = dict.fromkeys(end_sentence(capitalize_first(p.keterangan)) for p in found if p.keterangan)
    return " ".join((f"Angka pembanding ({levels}) untuk indikator pada laporan ini tidak tersedia.", *reasons))


def _outside_cells(hasil: Hasil, indikator: Indikator, slugs: Sequence[str]) -> Sequence[Sel]:
    pokok = f"indikator/{indikator.id}"
    keys = [f"{pokok}/pembanding/{slug}" for slug in slugs]
    kini = Sel(print_realisasi(hasil, indikator.id, f"{pokok}/realisasi/{hasil.periode.tahun}"))
    return (kini, *(Sel(hasil.cetak(key) if key in hasil else "–") for key in keys))


def _outside_notes(hasil: Hasil, found: Sequence[Pembanding]) -> tuple[str, ...]:
    """Year, status, source and remark of the outside values; alike ones are named together."""
    groups: dict[tuple[str, str], list[str]] = {}
    for satu in found:
        facts = _outside_facts(hasil, satu)
        if facts:
            nama = capitalize_first(satu.nama or satu.lingkup.value)
            groups.setdefault((nama, facts), []).append(hasil.isian.indikator_by_id[satu.indikator].uraian)
    return tuple(
        end_sentence(f"{nama} ({join_dan(names)}){', ' if facts.startswith(SUMBER) else ': '}{facts}")
        for (nama, facts), names in groups.items()
    )


def _outside_facts(hasil: Hasil, satu: Pembanding) -> str:
    tahun = f"angka Tahun {satu.tahun}" if satu.tahun not in (None, hasil.periode.tahun) else ""
    status = "angka sementara" if satu.status_data is StatusData.SEMENTARA else ""
    remark = satu.keterangan or "; ".join(bagian for bagian in (tahun, status) if bagian)
    return "; ".join(fact for fact in (remark, f"{SUMBER} {satu.sumber}" if satu.sumber else "") if fact)


def _outside_words(hasil: Hasil, indikator: Indikator) -> str:
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    if is_absent(hasil[f"{pokok}/realisasi/{tahun}"]):
        return f"{indikator.uraian} belum dapat dibandingkan karena realisasi Tahun {tahun} belum tersedia."
    parts = [_one_outside(hasil, indikator, p) for p in hasil.isian.pembanding_dari(indikator.id)]
    words = [part for part in parts if part]
    if not words:
        return f"Untuk {indikator.uraian} tidak tersedia angka pembanding."
    kini = print_value(hasil, hasil.cetak(f"{pokok}/realisasi/{tahun}"), indikator) + mark_status(hasil, indikator)
    return f"Realisasi {indikator.uraian} sebesar {kini} {join_dan(words)}."


def _one_outside(hasil: Hasil, indikator: Indikator, pembanding: Pembanding) -> str:
    slug = slug_pembanding(pembanding)
    selisih = hasil[f"indikator/{indikator.id}/selisih-pembanding/{slug}"]
    nilai = selisih.desimal_murni
    if nilai is None:
        return ""
    lain = print_value(hasil, hasil.cetak(f"indikator/{indikator.id}/pembanding/{slug}"), indikator)
    nama = f"angka {pembanding.nama or pembanding.lingkup.value}"
    if nama.casefold().startswith("angka rata-rata"):
        nama = lower_first(nama.removeprefix("angka "))
    if nilai == 0:
        return f"sama dengan {nama}"
    return f"{name_comparison(nilai)} {print_difference(hasil, selisih.cetak, indikator)} daripada {nama} ({lain})"

"""BAB III A, analysis 4 of PermenPANRB 53/2014: realisasi beside values of the province, the nation or others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.measures.cetak import KOSONG
from generator.measures.hasil import Hasil
from generator.measures.hitung.kinerja import slug_pembanding
from generator.model.kinerja import Indikator, Pembanding
from generator.model.nilai import StatusData, TanpaNilai
from generator.reports.bersama import build_kepala, note_sementara, print_realisasi, write_paragraphs
from generator.reports.lkjip.dasar import (
    Blok,
    build_band_rows,
    build_gap,
    is_absent,
    list_id,
    list_indikator,
    mark_status,
    point_to,
)
from generator.reports.naskah import Gaya, Naskah
from generator.reports.tabel import Kolom, Rata, Sel, Tabel
from generator.reports.umum.nilai import print_difference, print_value
from generator.reports.wording import capitalize_first, end_sentence, join_dan, lower_first, name_comparison

SUMBER = "sumber:"
TIDAK_ADA = "t.a."


def build_pembanding(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 4: realisasi against provincial, national or other values; «n/a» is printed as typed."""
    isian, ids = hasil.isian, list_id(hasil.isian)
    found = [p for id in ids for p in isian.pembanding_dari(id)]
    if found and all(isinstance(p.nilai, TanpaNilai) for p in found):
        return (write_paragraphs(_none_words(found)),)
    if all(p.nilai is None or isinstance(p.nilai, TanpaNilai) for p in found):
        return build_gap("angka pembanding provinsi, nasional, atau lainnya")
    slugs = name_outside(hasil, found)
    heads = (f"{isian.profil.nama_daerah} ({hasil.periode.tahun})", *slugs.values())
    table = Tabel(
        "pembanding",
        (Kolom(3), Kolom(3), *(Kolom(1.8, Rata.TENGAH),) * len(heads)),
        build_kepala(
            (
                "Tujuan/Sasaran Strategis",
                "Indikator Kinerja",
                *(f"Nilai > {h}" for h in heads),
            )
        ),
        build_band_rows(isian, 2 + len(heads), lambda _, i: _outside_cells(hasil, i, slugs)),
        "Realisasi Kinerja dan Angka Pembanding",
        (*_legend(found), *note_sementara(hasil, ids), *_outside_notes(hasil, found)),
    )
    return (
        point_to("Kedudukan realisasi terhadap daerah atau tingkat lain disajikan pada ", (table,)),
        table,
        _write_words(hasil),
    )


def _legend(found: Sequence[Pembanding]) -> tuple[str, ...]:
    return (
        (f"{TIDAK_ADA} = tidak ada angka pembanding.",) if any(isinstance(p.nilai, TanpaNilai) for p in found) else ()
    )


def _write_words(hasil: Hasil) -> Naskah:
    """A sentence per indicator, and one for all that have nothing to compare with."""
    daftar = list_indikator(hasil.isian)
    words = [teks for teks in (_outside_words(hasil, satu) for satu in daftar) if teks]
    lacking = [satu.uraian for satu in daftar if not _outside_words(hasil, satu)]
    if lacking:
        words.append(f"Angka pembanding untuk {join_dan(lacking)} tidak tersedia.")
    return write_paragraphs(*words, gaya=Gaya.NOMOR if len(words) > 1 else Gaya.ISI)


def name_outside(hasil: Hasil, found: Sequence[Pembanding]) -> dict[str, str]:
    """Return what is compared with, by its key part, as a heading: its name with the year or years of its values."""
    names: dict[str, str] = {}
    years: dict[str, set[int]] = {}
    for satu in found:
        slug = slug_pembanding(satu)
        names.setdefault(slug, capitalize_first(satu.nama or satu.lingkup.value))
        years.setdefault(slug, set()).update(() if _is_none(satu) else {_year_of(hasil, satu)})
    stated = {slug: join_dan(str(tahun) for tahun in sorted(years[slug])) for slug in names}
    return {slug: f"{nama} ({stated[slug]})" if stated[slug] else nama for slug, nama in names.items()}


def _is_none(satu: Pembanding) -> bool:
    return satu.nilai is None or isinstance(satu.nilai, TanpaNilai)


def _year_of(hasil: Hasil, satu: Pembanding) -> int:
    """The year of an outside value; without one it is of the report year."""
    return satu.tahun or hasil.periode.tahun


def _none_words(found: Sequence[Pembanding]) -> str:
    """Say that no value to compare with exists, at which levels, and why as far as staff wrote it."""
    levels = join_dan(dict.fromkeys(p.nama or p.lingkup.value for p in found))
    reasons = dict.fromkeys(end_sentence(capitalize_first(p.keterangan)) for p in found if p.keterangan)
    return " ".join((f"Angka pembanding ({levels}) untuk indikator pada laporan ini tidak tersedia.", *reasons))


def _outside_cells(hasil: Hasil, indikator: Indikator, slugs: Mapping[str, str]) -> Sequence[Sel]:
    """Realisasi and the outside values; one of another year than its heading names alone carries its year."""
    pokok = f"indikator/{indikator.id}"
    kini = Sel(print_realisasi(hasil, indikator.id, f"{pokok}/realisasi/{hasil.periode.tahun}"))
    years = {slug_pembanding(p): _year_of(hasil, p) for p in hasil.isian.pembanding_dari(indikator.id)}
    cells = []
    for slug, judul in slugs.items():
        teks, tahun = _print_outside(hasil, f"{pokok}/pembanding/{slug}"), years.get(slug, hasil.periode.tahun)
        told = tahun == hasil.periode.tahun or f"({tahun})" in judul or teks in (KOSONG, TIDAK_ADA)
        cells.append(Sel(teks if told else f"{teks} ({tahun})"))
    return (kini, *cells)


def _print_outside(hasil: Hasil, kunci: str) -> str:
    """A value to compare with; «t.a.» where staff typed that there is none."""
    if kunci not in hasil:
        return KOSONG
    return TIDAK_ADA if isinstance(hasil[kunci].nilai, TanpaNilai) else hasil.cetak(kunci)


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
    """How the indicator stands to the values outside; «» where there is none."""
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    if is_absent(hasil[f"{pokok}/realisasi/{tahun}"]):
        return f"{indikator.uraian} belum dapat dibandingkan karena realisasi Tahun {tahun} belum tersedia."
    parts = [_one_outside(hasil, indikator, p) for p in hasil.isian.pembanding_dari(indikator.id)]
    words = [part for part in parts if part]
    if not words:
        return ""
    kini = print_value(hasil, hasil.cetak(f"{pokok}/realisasi/{tahun}"), indikator) + mark_status(hasil, indikator)
    return f"Realisasi {indikator.uraian} sebesar {kini} {join_dan(words)}."


def _one_outside(hasil: Hasil, indikator: Indikator, pembanding: Pembanding) -> str:
    slug = slug_pembanding(pembanding)
    selisih = hasil[f"indikator/{indikator.id}/selisih-pembanding/{slug}"]
    nilai = selisih.desimal_murni
    if nilai is None:
        return ""
    lain = print_value(hasil, hasil.cetak(f"indikator/{indikator.id}/pembanding/{slug}"), indikator)
    lingkup = pembanding.lingkup.value
    nama = f"angka {lingkup if (pembanding.nama or '').casefold() in ('', lingkup) else pembanding.nama}"
    if nama.casefold().startswith("angka rata-rata"):
        nama = lower_first(nama.removeprefix("angka "))
    if _year_of(hasil, pembanding) != hasil.periode.tahun:
        nama = f"{nama} Tahun {pembanding.tahun}"
    if nilai == 0:
        return f"sama dengan {nama}"
    return f"{name_comparison(nilai)} {print_difference(hasil, selisih.cetak, indikator)} daripada {nama} ({lain})"

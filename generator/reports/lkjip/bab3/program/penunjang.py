"""BAB III A, analysis 7 of PermenPANRB 53/2014: the programs, or parts of them, that supported or hindered each sasaran."""

from __future__ import annotations

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import count_tercapai, is_reported, list_indikator_simpul
from generator.model.anggaran import Simpul
from generator.model.kinerja import Rencana
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import name_part
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_list,
    find_sasaran,
    gap_unserved,
    list_program,
    list_remarks,
    list_unserved,
)
from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.umum.celah import find_blank
from generator.reports.umum.rerata import mark_rerata
from generator.reports.wording import capitalize_first, join_dan, spell_count

NAMA_CATATAN = {
    JenisAnalisis.ANALISIS: "Analisis",
    JenisAnalisis.PENDUKUNG: "Faktor pendukung",
    JenisAnalisis.PENGHAMBAT: "Faktor penghambat",
}
"""The remarks on a program, each behind its name."""


def build_program_penunjang(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 7: per sasaran the programs, or the parts of them, that supported or hindered it."""
    pairs = find_sasaran(hasil.isian)
    if not pairs:
        return build_gap("program yang mendukung setiap sasaran", find_blank(list_program(hasil.isian), "sasaran"))
    blocks: list[Blok] = []
    for rencana, parts in pairs:
        blocks.append(Naskah((_head(rencana), Paragraf(_support_words(hasil, rencana.id)))))
        items = [_program_words(hasil, part, alone=len(parts) == 1) for part in parts]
        blocks += build_list(items)
    for rencana in list_unserved(hasil.isian):
        blocks += (Naskah((_head(rencana),)), *gap_unserved(hasil.isian, rencana))
    return tuple(blocks)


def _head(rencana: Rencana) -> Paragraf:
    return Paragraf(f"{capitalize_first(rencana.jenis.value)}: {rencana.uraian}", Gaya.SUBJUDUL)


def _name_met(met: int, semua: int) -> str:
    """«2 (dua) dari 3 (tiga) indikator mencapai target», or that not one of them did."""
    return f"{spell_count(met) if met else 'belum satu pun'} dari {spell_count(semua, 'indikator')} mencapai target"


def _begin_met(met: int, semua: int) -> str:
    """The same at the beginning of a sentence, where no digit stands."""
    return f"Sebanyak {_name_met(met, semua)}" if met else capitalize_first(_name_met(met, semua))


def _support_words(hasil: Hasil, rencana: str) -> str:
    pokok, label = f"rencana/{rencana}", hasil.periode.label
    reported = [i for i in hasil.isian.indikator_dari(rencana) if is_reported(hasil.isian, i)]
    met, semua = count_tercapai(hasil, (i.id for i in reported)), len(reported)
    amounts = [(hasil.nilai(f"{pokok}/jumlah-{t}/{label}"), t) for t in ("program", "kegiatan", "sub-kegiatan")]
    counts = [spell_count(banyak, tingkat.replace("-", " ")) for banyak, tingkat in amounts if banyak]
    key = f"{pokok}/rerata-capaian/{label}"
    rerata = hasil.nilai(key) if key in hasil else None
    each = [hasil.nilai(f"indikator/{i.id}/capaian/{label}") for i in hasil.isian.indikator_dari(rencana)]
    nama = "capaian indikator" if sum(nilai is not None for nilai in each) == 1 else "rata-rata capaian indikator"
    mark = mark_rerata(hasil, hasil.isian.indikator_dari(rencana))
    capaian = f"{nama} {hasil.cetak(key)}{mark}" if rerata is not None else ""
    awal = "Pencapaian ini" if semua and met == semua else "Upaya mencapainya"
    counted = f" {_begin_met(met, semua)}." if semua > 1 and met < semua else ""
    serapan = _name_serapan(hasil, pokok)
    tail = join_dan(bagian for bagian in (capaian, serapan) if bagian)
    return f"{awal} didukung oleh {join_dan(counts)}{f' dengan {tail}' if tail else ''}.{counted}"


def _name_serapan(hasil: Hasil, pokok: str) -> str:
    """Return «serapan anggaran 95,1%»; «» where nothing is known of the money."""
    serapan = hasil[f"{pokok}/serapan/{hasil.periode.label}"]
    return f"serapan anggaran {serapan.cetak}" if serapan.nilai is not None else ""


def _program_words(hasil: Hasil, simpul: Simpul, alone: bool) -> str:
    """How far a program supported its sasaran; of one that is `alone` the sentence before has told the serapan."""
    label, id = hasil.periode.label, simpul.id
    capaian = hasil[f"simpul/{id}/capaian/{label}"]
    nilai, daftar = capaian.desimal_murni, list_indikator_simpul(hasil, simpul)
    met, semua = count_tercapai(hasil, (i.id for i in daftar)), len(daftar)
    counted = f" ({_name_met(met, semua)})" if semua > 1 else ""
    reached = "menunjang dengan" if met == semua else f"belum sepenuhnya menunjang{counted}, dengan"
    measured = f"{reached} capaian kinerja {capaian.cetak}{mark_rerata(hasil, daftar)}"
    kinerja = measured if nilai is not None else "belum terukur capaian kinerjanya"
    found = ((nama, list_remarks(hasil.isian, id, jenis)) for jenis, nama in NAMA_CATATAN.items())
    remarks = "".join(f" {nama}: {' '.join(teks)}" for nama, teks in found if teks)
    nama = name_part(hasil.isian, simpul)
    serapan = "" if alone else _name_serapan(hasil, f"simpul/{id}")
    hubung = " dan " if nilai is not None else ", dengan "
    return f"{nama} {kinerja}{hubung + serapan if serapan else ''}.{remarks}"

"""The front and the end: Ikhtisar Eksekutif, penghargaan, and BAB IV, all from the same figures."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import kelas_ikhtisar
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisAnalisis, JenisDaftar, JenisRencana
from generator.reports.bersama import build_kepala, build_tabel_rekap, money, write_paragraphs
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_list,
    is_absent,
    list_indikator,
    list_remarks,
    print_value,
)
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.wording import capitalize_first, join_dan, name_reached, spell_count


def build_ikhtisar(hasil: Hasil) -> tuple[Blok, ...]:
    """Computed sentences and the two recap tables."""
    kinerja = build_tabel_rekap(hasil, "opd/kelas-iku", "rekap-iku", "Rekapitulasi Capaian IKU", "IKU")
    serapan = build_tabel_rekap(hasil, "opd/kelas-serapan", "rekap-serapan", "Rekapitulasi Serapan Program", "Program")
    return (
        write_paragraphs(_plan_words(hasil), _average_words(hasil)),
        Naskah(
            (Paragraf((*_class_words(hasil, "opd/kelas-iku", "indikator kinerja utama"), Rujukan("rekap-iku"), ".")),)
        ),
        kinerja,
        write_paragraphs(_budget_words(hasil)),
        Naskah((Paragraf((*_class_words(hasil, "opd/kelas-serapan", "program"), Rujukan("rekap-serapan"), ".")),)),
        serapan,
    )


def _plan_words(hasil: Hasil) -> str:
    isian, label = hasil.isian, hasil.periode.label
    plan = [
        spell_count(len(isian.daftar_rencana(jenis)), jenis.value)
        for jenis in (JenisRencana.TUJUAN, JenisRencana.SASARAN)
    ]
    work = [
        spell_count(hasil.nilai(f"opd/jumlah-{t}/{label}"), t.replace("-", " "))
        for t in ("program", "kegiatan", "sub-kegiatan")
    ]
    iku = spell_count(hasil.nilai(f"opd/jumlah-iku/{label}"), "indikator kinerja utama")
    return (
        f"Pada Tahun {hasil.periode.tahun} {isian.profil.singkatan} {isian.profil.nama_daerah} melaksanakan {join_dan(plan)} "
        f"yang diukur dengan {iku} dan didukung oleh {join_dan(work)}."
    )


def _average_words(hasil: Hasil) -> str:
    label = hasil.periode.label
    rerata, belum = hasil[f"opd/rerata-capaian/{label}"], hasil.nilai(f"opd/jumlah-belum-diukur/{label}")
    unmeasured = f" Sebanyak {spell_count(belum, 'indikator')} belum terukur dan tidak dihitung." if belum else ""
    if rerata.desimal_murni is None:
        return f"Rata-rata capaian indikator kinerja utama belum dapat dihitung.{unmeasured}"
    arah = name_reached(rerata.desimal_murni)
    kategori = hasil.cetak(f"opd/kategori/{label}")
    return (
        f"Rata-rata capaian indikator kinerja utama adalah {rerata.cetak} dengan kategori {kategori}, "
        f"yang berarti kinerja tahun ini secara rata-rata {arah} target.{unmeasured}"
    )


def _class_words(hasil: Hasil, pokok: str, benda: str) -> tuple[str]:
    skala = hasil.skala(hasil.isian.pengaturan.skala_ikhtisar)
    parts = []
    for nomor, langkah in enumerate(kelas_ikhtisar(skala) if skala else (), 1):
        banyak = hasil.nilai(f"{pokok}/{nomor}/jumlah/{hasil.periode.label}")
        if banyak:
            parts.append(f"{spell_count(banyak, benda)} berkategori {langkah.label.lower()}")
    words = f"Menurut kelas capaian, {join_dan(parts)}. " if parts else f"Capaian {benda} belum dapat dikelompokkan. "
    return (f"{words}Rekapitulasinya disajikan pada ",)


def _budget_words(hasil: Hasil) -> str:
    label = hasil.periode.label
    if hasil.nilai(f"opd/realisasi/{label}") is None:
        return f"Anggaran Tahun {hasil.periode.tahun} sebesar {money(hasil, f'opd/pagu/{label}')}; realisasinya belum tersedia."
    return (
        f"Untuk mencapai kinerja tersebut tersedia anggaran {money(hasil, f'opd/pagu/{label}')}, terealisasi "
        f"{money(hasil, f'opd/realisasi/{label}')} atau {hasil.cetak(f'opd/serapan/{label}')} "
        f"dengan sisa {money(hasil, f'opd/sisa/{label}')}."
    )


def build_penghargaan(hasil: Hasil) -> tuple[Blok, ...]:
    """The awards of the year as a table; nothing where there are none."""
    daftar = hasil.isian.daftar_dari(JenisDaftar.PENGHARGAAN)
    if not daftar:
        return ()
    rows = tuple(
        Baris((Sel(str(n)), Sel(b.uraian), Sel(b.hasil or "–"), Sel(b.keterangan or "")))
        for n, b in enumerate(daftar, 1)
    )
    table = Tabel(
        "penghargaan",
        (Kolom(0.9, Rata.TENGAH), Kolom(7), Kolom(3), Kolom(3)),
        build_kepala(("No.", "Jenis Penghargaan", "Hasil", "Keterangan")),
        rows,
        f"Penghargaan yang Diterima Tahun {hasil.periode.tahun}",
    )
    lead = f"Selama Tahun {hasil.periode.tahun} diterima {spell_count(len(rows), 'penghargaan')}, sebagaimana disajikan pada "
    return (Naskah((Paragraf((lead, Rujukan(table.kunci), ".")),)), table)


def build_simpulan(hasil: Hasil) -> tuple[Blok, ...]:
    """The conclusion: counts of reached and missed targets, each indicator, and the budget."""
    words = [_short_words(hasil, indikator) for indikator in list_indikator(hasil.isian)]
    return (write_paragraphs(_reached_words(hasil)), *build_list(words), write_paragraphs(_budget_words(hasil)))


def _short_words(hasil: Hasil, indikator: Indikator) -> str:
    """One indicator in a line; how it came about stands in BAB III."""
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    realisasi, capaian = hasil[f"{pokok}/realisasi/{label}"], hasil[f"{pokok}/capaian/{label}"]
    if is_absent(realisasi):
        return f"{indikator.uraian}: realisasi belum tersedia."
    nilai = f"{indikator.uraian}: realisasi {print_value(hasil, realisasi.cetak, indikator)}"
    if capaian.desimal_murni is None:
        return f"{nilai}, capaian tidak dihitung ({capaian.alasan})."
    target = print_value(hasil, hasil.cetak(f"{pokok}/target/{label}"), indikator)
    return f"{nilai} dari target {target}, capaian {capaian.cetak} ({hasil.cetak(f'{pokok}/kategori/{label}')})."


def _reached_words(hasil: Hasil) -> str:
    label = hasil.periode.label
    nilai = [hasil.nilai(f"indikator/{i.id}/capaian/{label}") for i in list_indikator(hasil.isian)]
    groups = (
        (sum(n is not None and n >= Decimal(100) for n in nilai), "mencapai atau melampaui target"),
        (sum(n is not None and n < Decimal(100) for n in nilai), "belum mencapai target"),
        (sum(n is None for n in nilai), "belum dapat diukur"),
    )
    parts = [f"{spell_count(banyak, 'indikator')} {kata}" for banyak, kata in groups if banyak]
    if not parts:
        return f"Kinerja Tahun {hasil.periode.tahun} belum dapat disimpulkan karena indikatornya belum diisi."
    return f"Dari {spell_count(len(nilai), 'indikator')} tujuan dan sasaran Tahun {hasil.periode.tahun}, {join_dan(parts)}, dengan rincian:"


def build_langkah(hasil: Hasil) -> tuple[Blok, ...]:
    """Steps for next year: the agency's recommendations and the follow-ups of indicators,
    with the solutions of those that missed their target."""
    isian, kinds = hasil.isian, (JenisAnalisis.REKOMENDASI, JenisAnalisis.TINDAK_LANJUT)
    items = list(list_remarks(isian, None, *kinds))
    for indikator in list_indikator(isian):
        capaian = hasil.nilai(f"indikator/{indikator.id}/capaian/{hasil.periode.label}")
        missed = capaian is None or capaian < Decimal(100)
        items += list_remarks(isian, indikator.id, *kinds, *((JenisAnalisis.SOLUSI,) if missed else ()))
    unique = tuple(dict.fromkeys(capitalize_first(item) for item in items))
    if not unique:
        return build_gap("rekomendasi atau tindak lanjut untuk tahun berikutnya", "Analisis")
    tahun = hasil.periode.tahun + 1
    return (write_paragraphs(f"Langkah perbaikan yang akan ditempuh pada Tahun {tahun} adalah:"), *build_list(unique))

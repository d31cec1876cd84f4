"""The front and the end: Ikhtisar Eksekutif, penghargaan, and BAB IV, all from the same figures."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import kelas_ikhtisar
from generator.measures.skala import Skala
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisAnalisis, JenisDaftar, JenisRencana
from generator.reports.bersama import build_identitas, build_kepala, money, write_paragraphs
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_list,
    describe_rerata,
    is_absent,
    list_indikator,
    list_remarks,
    mark_status,
    name_left_out,
    name_sisa,
    point_to,
    write_unmeasured,
)
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.nilai import print_value
from generator.reports.wording import (
    capitalize_first,
    join_dan,
    lower_first,
    name_category,
    name_reached,
    name_roman,
    spell_count,
)

TERCAPAI = Decimal(100)  # percent of a target that is met
BUTIR_SIMPULAN = 10  # indicators up to which BAB IV names all; of more it names those that missed their target
_MISSED, _UNMEASURED = "belum mencapai target", "belum dapat diukur"


def build_tabel_rekap(hasil: Hasil, pokok: str, kunci: str, judul: str, benda: str, ukuran: str) -> Tabel:
    """Return how many items («Jumlah IKU», «Jumlah Program») fall into each class of `skala_ikhtisar`, by what is rated."""
    skala = hasil.skala(hasil.isian.pengaturan.skala_ikhtisar)
    label = hasil.periode.label
    rows = tuple(
        Baris(
            (
                Sel(name_roman(nomor)),
                Sel(satu.teks),
                Sel(satu.label),
                Sel(hasil.cetak(f"{pokok}/{nomor}/jumlah/{label}")),
                Sel(hasil.cetak(f"{pokok}/{nomor}/persen/{label}")),
            )
        )
        for nomor, satu in enumerate(kelas_ikhtisar(skala) if skala else (), 1)
    )
    kolom = (Kolom(1, Rata.TENGAH), Kolom(6, Rata.TENGAH), Kolom(4), *(Kolom(2.2, Rata.TENGAH),) * 2)
    heads = ("No.", f"Rentang {ukuran}", "Kategori", f"Jumlah {benda}", "Persentase")
    note = f"Persentase dihitung terhadap {lower_first(benda)} yang telah terukur."
    notes = (*_note_scales(hasil, ukuran), note)
    return Tabel(kunci, kolom, build_kepala(heads), rows, judul, notes, bila_kosong="skala rekapitulasi tidak ada")


def _note_scales(hasil: Hasil, ukuran: str) -> tuple[str, ...]:
    """By which scale the table rates, and by which other one the average and BAB III do; nothing where there is one only."""
    pengaturan = hasil.isian.pengaturan
    lain = pengaturan.skala_capaian if ukuran == "Capaian" else pengaturan.skala_serapan
    here, there = hasil.skala(pengaturan.skala_ikhtisar), hasil.skala(lain)
    if here is None or there is None or here.langkah == there.langkah:
        return ()
    other = "rata-rata capaian dan capaian pada BAB III" if ukuran == "Capaian" else "serapan pada BAB III"
    nama = f"skala pengukuran {lower_first(ukuran)}"
    return (
        f"Kategori tabel ini menurut {_name_skala(here, 'skala rekapitulasi')}; "
        f"kategori {other} menurut {_name_skala(there, nama)}.",
    )


def _name_skala(skala: Skala, umum: str) -> str:
    """A scale by its name and source; one of the workbook, which has but an id, by what it is for (`umum`)."""
    nama = umum if skala.nama == skala.id else f"“{skala.nama}”"
    return nama + (f" ({skala.dasar})" if skala.dasar else "")


def build_ikhtisar(hasil: Hasil) -> tuple[Blok, ...]:
    """Computed sentences and the two recap tables."""
    kinerja = build_tabel_rekap(hasil, "opd/kelas-iku", "rekap-iku", "Rekapitulasi Capaian IKU", "IKU", "Capaian")
    serapan = build_tabel_rekap(
        hasil, "opd/kelas-serapan", "rekap-serapan", "Rekapitulasi Serapan Program", "Program", "Serapan"
    )
    return (
        write_paragraphs(_plan_words(hasil), _average_words(hasil)),
        point_to(_class_words(hasil, "opd/kelas-iku", "indikator kinerja utama", "capaian"), (kinerja,)),
        kinerja,
        write_paragraphs(_budget_words(hasil)),
        point_to(_class_words(hasil, "opd/kelas-serapan", "program", "serapan"), (serapan,)),
        serapan,
    )


def _plan_words(hasil: Hasil) -> str:
    isian, label = hasil.isian, hasil.periode.label
    levels = (JenisRencana.TUJUAN, JenisRencana.SASARAN)
    plan = [spell_count(banyak, j.value) for j in levels if (banyak := len(isian.daftar_rencana(j)))]
    kinds = ("program", "kegiatan", "sub-kegiatan")
    amounts = ((hasil.nilai(f"opd/jumlah-{t}/{label}"), t) for t in kinds)
    work = join_dan(spell_count(banyak, t.replace("-", " ")) for banyak, t in amounts if banyak)
    iku = hasil.nilai(f"opd/jumlah-iku/{label}")
    tails = (
        f"diukur dengan {spell_count(iku, 'indikator kinerja utama (IKU)')}" if iku else "",
        f"didukung oleh {work}" if work else "",
    )
    tail = join_dan(tails)
    if not plan:
        return f"Tujuan dan sasaran Tahun {hasil.periode.tahun} belum diisi."
    siapa = build_identitas(isian)
    akhir = f" yang {tail}" if tail else ""
    return f"Pada Tahun {hasil.periode.tahun} {siapa.opd_singkat} {siapa.daerah} melaksanakan {join_dan(plan)}{akhir}."


def _average_words(hasil: Hasil) -> str:
    label = hasil.periode.label
    rerata = hasil[f"opd/rerata-capaian/{label}"]
    if rerata.desimal_murni is None:
        return write_unmeasured(hasil)
    arah = name_reached(rerata.desimal_murni)
    single = hasil.nilai(f"opd/jumlah-iku/{label}") == 1
    nama, kata = ("Capaian", "") if single else ("Rata-rata capaian", " secara rata-rata")
    return (
        f"{nama} indikator kinerja utama adalah {describe_rerata(hasil)}, "
        f"yang berarti kinerja tahun ini{kata} {arah} target.{name_left_out(hasil)}"
    )


def _class_words(hasil: Hasil, pokok: str, benda: str, kelas: str) -> str:
    skala = hasil.skala(hasil.isian.pengaturan.skala_ikhtisar)
    parts = []
    for nomor, langkah in enumerate(kelas_ikhtisar(skala) if skala else (), 1):
        banyak = hasil.nilai(f"{pokok}/{nomor}/jumlah/{hasil.periode.label}")
        if banyak:
            parts.append(f"{spell_count(banyak, benda)} berkategori {name_category(langkah.label)}")
    words = f"Menurut kelas {kelas}, {join_dan(parts)}. " if parts else f"{kelas.capitalize()} {benda} belum terukur. "
    return f"{words}Rekapitulasinya disajikan pada "


def _budget_words(hasil: Hasil) -> str:
    label = hasil.periode.label
    if hasil.nilai(f"opd/pagu/{label}") is None:
        return f"Anggaran dan realisasi Tahun {hasil.periode.tahun} belum tersedia."
    if hasil.nilai(f"opd/realisasi/{label}") is None:
        return f"Anggaran Tahun {hasil.periode.tahun} sebesar {money(hasil, f'opd/pagu/{label}')}; realisasinya belum tersedia."
    return (
        f"Anggaran yang tersedia untuk mencapai kinerja tersebut adalah {money(hasil, f'opd/pagu/{label}')}. "
        f"Realisasinya sebesar {money(hasil, f'opd/realisasi/{label}')} atau {hasil.cetak(f'opd/serapan/{label}')}"
        f"{name_sisa(hasil)}."
    )


def build_penghargaan(hasil: Hasil) -> tuple[Blok, ...]:
    """The awards of the year as a table; nothing where there are none."""
    daftar = hasil.isian.daftar_dari(JenisDaftar.PENGHARGAAN)
    if not daftar:
        return ()
    optional = (("Hasil", "hasil"), ("Keterangan", "keterangan"))
    shown = [kolom for kolom in optional if any(getattr(b, kolom[1]) for b in daftar)]
    rows = tuple(
        Baris((Sel(str(n)), Sel(b.uraian), *(Sel(getattr(b, key) or "–") for _, key in shown)))
        for n, b in enumerate(daftar, 1)
    )
    table = Tabel(
        "penghargaan",
        (Kolom(0.9, Rata.TENGAH), Kolom(7), *(Kolom(3),) * len(shown)),
        build_kepala(("No.", "Jenis Penghargaan", *(nama for nama, _ in shown))),
        rows,
        f"Penghargaan yang Diterima Tahun {hasil.periode.tahun}",
    )
    nama = build_identitas(hasil.isian).singkatan
    lead = f"Selama Tahun {hasil.periode.tahun} {nama} menerima {spell_count(len(rows), 'penghargaan')}, sebagaimana disajikan pada "
    return (Naskah((Paragraf((lead, Rujukan(table.kunci), ".")),)), table)


def build_simpulan(hasil: Hasil) -> tuple[Blok, ...]:
    """The conclusion: counts of reached and missed targets, the indicators (of many those that missed), the budget."""
    daftar = list_indikator(hasil.isian)
    few = len(daftar) <= BUTIR_SIMPULAN
    shown = daftar if few else tuple(indikator for indikator in daftar if not _is_reached(hasil, indikator))
    words = [_short_words(hasil, indikator) for indikator in shown]
    one = len(words) == 1
    link = (", yaitu" if one else ", dengan rincian") if few else f". Yang {_lacking_words(hasil)} adalah"
    ending = f"{link} {words[0]}" if one else f"{link}:" if words else "."
    listed = () if one else build_list(words)
    tail = f"{_mean_words(hasil)}{_spending_words(hasil)}"
    return (write_paragraphs(f"{_reached_words(hasil)}{ending}"), *listed, write_paragraphs(tail))


def _mean_words(hasil: Hasil) -> str:
    """The mean of the IKU, before another sentence; «» where there is none, or one IKU whose capaian stands above."""
    label = hasil.periode.label
    if hasil.nilai(f"opd/rerata-capaian/{label}") is None or hasil.nilai(f"opd/jumlah-iku/{label}") == 1:
        return ""
    return f"Rata-rata capaian indikator kinerja utama mencapai {describe_rerata(hasil)}. "


def _spending_words(hasil: Hasil) -> str:
    """What the performance cost, in the words of a conclusion; the Ikhtisar speaks of what was available."""
    pagu, realisasi, serapan = (f"opd/{ukuran}/{hasil.periode.label}" for ukuran in ("pagu", "realisasi", "serapan"))
    if hasil.nilai(pagu) is None or hasil.nilai(realisasi) is None:
        return _budget_words(hasil)
    used = f"realisasi anggaran {money(hasil, realisasi)} atau {hasil.cetak(serapan)} dari pagu {money(hasil, pagu)}"
    return f"Kinerja tersebut dihasilkan dengan {used}{name_sisa(hasil)}."


def _lacking_words(hasil: Hasil) -> str:
    label = hasil.periode.label
    kinds = (("belum-tercapai", _MISSED), ("belum-terukur", _UNMEASURED))
    return " atau ".join(kata for kunci, kata in kinds if hasil.nilai(f"opd/jumlah-indikator-{kunci}/{label}"))


def _is_reached(hasil: Hasil, indikator: Indikator) -> bool:
    capaian = hasil.nilai(f"indikator/{indikator.id}/capaian/{hasil.periode.label}")
    return capaian is not None and capaian >= TERCAPAI


def _short_words(hasil: Hasil, indikator: Indikator) -> str:
    """One indicator in a line; how it came about stands in BAB III."""
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    realisasi, capaian = hasil[f"{pokok}/realisasi/{label}"], hasil[f"{pokok}/capaian/{label}"]
    if is_absent(realisasi):
        return f"{indikator.uraian}: realisasi belum tersedia."
    nilai = (
        f"{indikator.uraian}: realisasi {print_value(hasil, realisasi.cetak, indikator)}{mark_status(hasil, indikator)}"
    )
    if capaian.desimal_murni is None:
        return f"{nilai}, capaian tidak dihitung ({capaian.alasan})."
    target = print_value(hasil, hasil.cetak(f"{pokok}/target/{label}"), indikator)
    kategori = name_category(hasil.cetak(f"{pokok}/kategori/{label}"))
    return f"{nilai} dari target {target}, capaian {capaian.cetak} ({kategori})."


def _reached_words(hasil: Hasil) -> str:
    """How many reported indicators reached, missed or could not show their target; all alike in one word."""
    label, tahun = hasil.periode.label, hasil.periode.tahun
    semua = hasil.nilai(f"opd/jumlah-indikator/{label}")
    if not semua:
        return f"Kinerja Tahun {tahun} belum dapat disimpulkan karena indikatornya belum diisi"
    kinds = (
        ("tercapai", "mencapai atau melampaui target"),
        ("belum-tercapai", _MISSED),
        ("belum-terukur", _UNMEASURED),
    )
    groups = [(hasil.nilai(f"opd/jumlah-indikator-{kunci}/{label}"), kata) for kunci, kata in kinds]
    parts = [(spell_count(banyak, "indikator"), kata) for banyak, kata in groups if banyak]
    if len(parts) == 1:
        banyak, kata = parts[0]
        if semua == 1:
            return f"Satu-satunya indikator tujuan dan sasaran Tahun {tahun} {kata}"
        return f"Seluruh indikator tujuan dan sasaran Tahun {tahun}, yaitu {banyak}, {kata}"
    counted = join_dan(f"{banyak} {kata}" for banyak, kata in parts)
    return f"Dari {spell_count(semua, 'indikator')} tujuan dan sasaran Tahun {tahun}, {counted}"


def build_langkah(hasil: Hasil) -> tuple[Blok, ...]:
    """Steps for next year: the agency's own, then those of indicators that missed it or are unmeasured, then the others'."""
    umum, perbaikan, lanjutan = _steps(hasil)
    tahun = hasil.periode.tahun + 1
    if not (umum or perbaikan or lanjutan):
        return build_gap("rekomendasi atau tindak lanjut untuk tahun berikutnya")
    missed, reached = (f"indikator yang {_lacking_words(hasil)}", "indikator yang telah mencapai target")
    groups = [(kepada, items) for kepada, items in (("", umum), (missed, perbaikan), (reached, lanjutan)) if items]
    blocks: list[Blok] = []
    for nomor, (kepada, items) in enumerate(groups):
        awal = f"Pada Tahun {tahun} ditempuh langkah berikut" if nomor == 0 else "Langkah berikut ditempuh"
        blocks += [write_paragraphs(f"{awal}{f' untuk {kepada}' if kepada else ''}:"), *build_list(items)]
    return tuple(blocks)


def _steps(hasil: Hasil) -> tuple[list[str], list[str], list[str]]:
    """The recommendations of the agency, all steps of missed indicators, the recommendations of reached ones; each once."""
    isian, kinds = hasil.isian, (JenisAnalisis.REKOMENDASI, JenisAnalisis.TINDAK_LANJUT)
    found: tuple[list[str], list[str], list[str]] = ([], [], [])
    seen: set[str] = set()

    def add(kelompok: int, teks: tuple[str, ...]) -> None:
        for satu in (capitalize_first(t) for t in teks):
            if satu not in seen:
                seen.add(satu)
                found[kelompok].append(satu)

    add(0, list_remarks(isian, None, *kinds))
    for indikator in list_indikator(isian):
        if not _is_reached(hasil, indikator):
            add(1, list_remarks(isian, indikator.id, *kinds, JenisAnalisis.SOLUSI))
            continue
        rekomendasi = list_remarks(isian, indikator.id, JenisAnalisis.REKOMENDASI)
        add(2, rekomendasi or list_remarks(isian, indikator.id, JenisAnalisis.TINDAK_LANJUT))
    return found

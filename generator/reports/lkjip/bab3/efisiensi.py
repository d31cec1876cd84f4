"""BAB III A, analysis 6 of PermenPANRB 53/2014: efficiency per tujuan and sasaran and per program, with its scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.efisiensi import TIDAK_DINILAI
from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import aturan_efisiensi, list_indikator_simpul
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.kinerja import Indikator
from generator.model.nilai import RumusEfisiensi
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import build_kepala, build_tabel_skala, note_sementara, print_realisasi, write_paragraphs
from generator.reports.lkjip.dasar import (
    Blok,
    Kelompok,
    build_compact_rows,
    build_gap,
    build_list,
    list_id,
    list_indikator,
    list_program,
    list_remarks,
    mark_status,
    refer,
)
from generator.reports.naskah import Naskah, Paragraf
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.umum.rerata import mark_rerata
from generator.reports.wording import name_category

NAMA_RUMUS = {
    RumusEfisiensi.RASIO: "capaian kinerja dibagi capaian anggaran, dikalikan 100%",
    RumusEfisiensi.SELISIH: "capaian kinerja dikurangi capaian anggaran, dalam poin persen",
    RumusEfisiensi.SISA_ANGGARAN: "100% dikurangi capaian anggaran, hanya bila target tercapai",
    RumusEfisiensi.PMK: "1 dikurangi rasio capaian anggaran terhadap capaian kinerja, menurut PMK 22/2021",
}
KEPALA = (
    "Kinerja > Target",
    "Kinerja > Realisasi",
    "Kinerja > Capaian (%)",
    "Anggaran (Rp) > Pagu",
    "Anggaran (Rp) > Realisasi",
    "Anggaran (Rp) > Capaian (%)",
    "Efisiensi",
    "Tingkat",
)
KOLOM = (
    *(Kolom(1.2, Rata.TENGAH),) * 3,
    *(Kolom(1.9, Rata.KANAN),) * 2,
    *(Kolom(1.2, Rata.TENGAH),) * 3,
)


def build_efisiensi(hasil: Hasil) -> tuple[Blok, ...]:
    """The formula in words, the two tables, the scale, a sentence each, and the staff's remarks."""
    if hasil.nilai(f"opd/serapan/{hasil.periode.label}") is None or not list_indikator(hasil.isian):
        tempat = find_blank(hasil.isian.anggaran, "realisasi_tw4")
        return build_gap("realisasi anggaran untuk mengukur efisiensi", tempat)
    rumus = NAMA_RUMUS[hasil.isian.pengaturan.rumus_efisiensi]
    lead = (f"Efisiensi penggunaan sumber daya dihitung dengan rumus {rumus}. Hasilnya disajikan pada ",)
    umum = list_remarks(hasil.isian, None, JenisAnalisis.EFISIENSI)
    per_program = _program_table(hasil)
    scale = _scale(hasil)
    rated = (" dengan tingkat menurut ", *refer(scale)) if scale else ()
    tables = (*refer(("efisiensi", *per_program)), *rated, ".")
    return (
        Naskah((Paragraf((*lead, *tables)),)),
        _statement_table(hasil),
        *per_program,
        *scale,
        *build_list(_words(hasil, i) for i in list_indikator(hasil.isian)),
        write_paragraphs(*umum),
    )


def _statement_table(hasil: Hasil) -> Tabel:
    return Tabel(
        "efisiensi",
        (Kolom(4.2), *KOLOM),
        build_kepala(("Indikator Kinerja", *KEPALA)),
        build_compact_rows(hasil.isian, 9, lambda kelompok, i: _statement_cells(hasil, kelompok, i)),
        f"Efisiensi per Tujuan dan Sasaran Tahun {hasil.periode.tahun}",
        _notes(
            hasil,
            "Anggaran tujuan dan sasaran adalah jumlah anggaran program, kegiatan, atau sub kegiatan yang mendukungnya.",
            list_id(hasil.isian),
        ),
        ukuran=7.0,
    )


def _statement_cells(hasil: Hasil, kelompok: Kelompok, indikator: Indikator) -> Sequence[Sel]:
    return (
        *_performance_cells(hasil, indikator),
        *_money_cells(hasil, f"rencana/{kelompok.rencana.id}"),
        *_level_cells(hasil, f"indikator/{indikator.id}"),
    )


def _money_cells(hasil: Hasil, pokok: str) -> Sequence[Sel]:
    keys = [f"{pokok}/{ukuran}/{hasil.periode.label}" for ukuran in ("pagu", "realisasi", "serapan")]
    return tuple(Sel(hasil.cetak(key) if key in hasil else "–") for key in keys)


def _level_cells(hasil: Hasil, pokok: str) -> Sequence[Sel]:
    label = hasil.periode.label
    return (Sel(hasil.cetak(f"{pokok}/efisiensi/{label}")), Sel(hasil.cetak(f"{pokok}/tingkat-efisiensi/{label}")))


def _program_table(hasil: Hasil) -> tuple[Tabel, ...]:
    """A row per program with its money and efficiency, below it its indicators; so it reads on any page without merges."""
    rows = tuple(row for program in list_program(hasil.isian) for row in _program_rows(hasil, program))
    if not rows:
        return ()
    judul = f"Efisiensi per Program Tahun {hasil.periode.tahun}"
    ids = [i.id for program in list_program(hasil.isian) for i in list_indikator_simpul(hasil, program)]
    notes = _notes(hasil, "Capaian kinerja program adalah rata-rata capaian indikatornya yang terukur.", ids)
    kepala = build_kepala(("Program/Indikator Kinerja Program", *KEPALA))
    return (Tabel("efisiensi-program", (Kolom(4.2), *KOLOM), kepala, rows, judul, notes, ukuran=7.0),)


def _program_rows(hasil: Hasil, program: Simpul) -> Iterator[Baris]:
    label, pokok, daftar = hasil.periode.label, f"simpul/{program.id}", list_indikator_simpul(hasil, program)
    mark = "*)" if mark_rerata(hasil, daftar) else ""
    capaian = Sel(f"{hasil.cetak(f'{pokok}/capaian/{label}')}{mark}")
    shared = (*_money_cells(hasil, pokok), *_level_cells(hasil, pokok))
    yield Baris((Sel(program.nama, gabung_kolom=3), capaian, *shared), Jenis.PROGRAM, dengan_berikut=bool(daftar))
    for indikator in daftar:
        yield Baris((Sel(indikator.uraian), *_performance_cells(hasil, indikator), Sel(gabung_kolom=len(shared))))


def _performance_cells(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> Sequence[Sel]:
    """Target, realisasi with its provisional mark, and capaian of one indicator."""
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    realisasi = print_realisasi(hasil, indikator.id, f"{pokok}/realisasi/{label}")
    teks = (hasil.cetak(f"{pokok}/target/{label}"), realisasi, hasil.cetak(f"{pokok}/capaian/{label}"))
    return tuple(Sel(satu) for satu in teks)


def _notes(hasil: Hasil, dasar: str, ids: Sequence[str]) -> tuple[str, ...]:
    rumus = f"Efisiensi = {NAMA_RUMUS[hasil.isian.pengaturan.rumus_efisiensi]}."
    guard = (
        f"Tingkat efisiensi “{TIDAK_DINILAI}” bila ada target kinerja yang tidak tercapai atau data yang belum lengkap."
    )
    return (
        *note_sementara(hasil, ids),
        dasar,
        rumus,
        *((guard,) if hasil.isian.pengaturan.efisiensi_bila_tercapai else ()),
    )


def _scale(hasil: Hasil) -> tuple[Tabel, ...]:
    skala = aturan_efisiensi(hasil).skala
    return (build_tabel_skala(skala, "tingkat-efisiensi", "Tingkat Efisiensi", "Tingkat Efisiensi"),) if skala else ()


def _words(hasil: Hasil, indikator: Indikator) -> str:
    label, pokok = hasil.periode.label, f"indikator/{indikator.id}"
    efisiensi, serapan = hasil[f"{pokok}/efisiensi/{label}"], f"rencana/{indikator.induk}/serapan/{label}"
    remarks = " ".join(list_remarks(hasil.isian, indikator.id, JenisAnalisis.EFISIENSI))
    if efisiensi.desimal_murni is None:
        return f"Efisiensi untuk {indikator.uraian} tidak dihitung ({efisiensi.alasan or 'data belum lengkap'}). {remarks}".strip()
    tingkat = hasil.cetak(f"{pokok}/tingkat-efisiensi/{label}")
    rated = tingkat not in ("–", "", TIDAK_DINILAI)
    kelas = f" ({name_category(tingkat)})" if rated else "; tingkat efisiensinya tidak dinilai"
    return (
        f"Capaian {indikator.uraian} sebesar {hasil.cetak(f'{pokok}/capaian/{label}')}{mark_status(hasil, indikator)} "
        f"dengan serapan anggaran "
        f"{hasil.cetak(serapan)} menghasilkan nilai efisiensi {efisiensi.cetak}{kelas}. {remarks}"
    ).strip()

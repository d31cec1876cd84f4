"""BAB III A, indicators of programs: all in one table, then what explains each; of very many only what asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import list_indikator_simpul
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import build_kepala, note_capaian, note_sementara, print_realisasi, write_paragraphs
from generator.reports.lkjip.bab3.analisis import TERCAPAI, build_sebab
from generator.reports.lkjip.bab3.capaian import explain_indikator
from generator.reports.lkjip.dasar import Blok, list_program, list_remarks, point_to
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.wording import join_dan, spell_count, title_case

LINGKUP_URAIAN = "yang belum mencapai target, belum terukur, atau mempunyai catatan"
_KELOMPOK = (
    ("tercapai", "mencapai atau melampaui target"),
    ("belum-tercapai", "belum mencapai target"),
    ("belum-terukur", "belum terukur"),
)
Pasangan = tuple[Simpul, tuple[IndikatorSimpul, ...]]


def list_pasangan(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The programs of the report year that have indicators, with them."""
    pairs = ((program, list_indikator_simpul(hasil, program)) for program in list_program(hasil.isian))
    return tuple(pair for pair in pairs if pair[1])


def is_ringkas(hasil: Hasil) -> bool:
    """Tell whether there are more program indicators than the workbook wants explained each."""
    return sum(len(daftar) for _, daftar in list_pasangan(hasil)) > hasil.isian.pengaturan.uraian_program


def build_indikator_program(hasil: Hasil) -> tuple[Blok, ...]:
    """How many program indicators reached their targets, and the table of all; nothing where there are none."""
    pairs = list_pasangan(hasil)
    if not pairs:
        return ()
    return (
        point_to(f"{_sum_up(hasil)} Capaian setiap indikator disajikan pada ", ("capaian-program",)),
        _table(hasil, pairs),
    )


def _sum_up(hasil: Hasil) -> str:
    label, tahun = hasil.periode.label, hasil.periode.tahun
    semua = hasil.nilai(f"opd/jumlah-indikator-program/{label}")
    counts = [(hasil.nilai(f"opd/jumlah-indikator-program-{kunci}/{label}"), kata) for kunci, kata in _KELOMPOK]
    found = [(banyak, kata) for banyak, kata in counts if banyak]
    if len(found) == 1:
        kata = found[0][1]
        if semua == 1:
            return f"Satu-satunya indikator program Tahun {tahun} {kata}."
        return f"Seluruh indikator program Tahun {tahun}, yaitu {spell_count(semua, 'indikator')}, {kata}."
    parts = join_dan(f"{spell_count(banyak, 'indikator')} {kata}" for banyak, kata in found)
    return f"Dari {spell_count(semua, 'indikator program')} Tahun {tahun}, {parts}."


def _table(hasil: Hasil, pairs: Sequence[Pasangan]) -> Tabel:
    rows = [row for nomor, (program, daftar) in enumerate(pairs, 1) for row in _rows(hasil, nomor, program, daftar)]
    heads = ("No.", "Program", "Indikator Kinerja Program", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kategori")
    ids = [indikator.id for _, daftar in pairs for indikator in daftar]
    return Tabel(
        "capaian-program",
        (Kolom(0.8, Rata.TENGAH), Kolom(2.9), Kolom(4.1), *(Kolom(1.45, Rata.TENGAH),) * 4, Kolom(1.7, Rata.TENGAH)),
        build_kepala(heads),
        tuple(rows),
        f"Capaian Indikator Kinerja Program Tahun {hasil.periode.tahun}",
        (*note_sementara(hasil, ids), *note_capaian(hasil, ids)),
        ukuran=9.0,
    )


def _rows(hasil: Hasil, nomor: int, program: Simpul, daftar: Sequence[IndikatorSimpul]) -> list[Baris]:
    label, rows = hasil.periode.label, []
    for ke, indikator in enumerate(daftar):
        pokok = f"indikator/{indikator.id}"
        head = (Sel(str(nomor), gabung_baris=len(daftar)), Sel(title_case(program.nama), gabung_baris=len(daftar)))
        figures = (
            Sel(hasil.cetak(f"{pokok}/target/{label}")),
            Sel(print_realisasi(hasil, indikator.id, f"{pokok}/realisasi/{label}")),
            Sel(hasil.cetak(f"{pokok}/capaian/{label}")),
            Sel(hasil.cetak(f"{pokok}/kategori/{label}")),
        )
        rows.append(Baris((*(head if ke == 0 else ()), Sel(indikator.uraian), Sel(indikator.satuan), *figures)))
    return rows


def build_uraian_program(hasil: Hasil) -> tuple[Blok, ...]:
    """Per program indicator its definition, sentence, formula, details and remarks; of very many only where asked for."""
    semua = [indikator for _, daftar in list_pasangan(hasil) for indikator in daftar]
    ringkas = is_ringkas(hasil)
    shown = [i for i in semua if not ringkas or _asks_words(hasil, i)]
    words = f"Uraian berikut memuat indikator program {LINGKUP_URAIAN}." if ringkas and shown else ""
    return (
        *((write_paragraphs(words),) if words else ()),
        *(blok for indikator in shown for blok in _explain(hasil, indikator)),
    )


def _explain(hasil: Hasil, indikator: IndikatorSimpul) -> tuple[Blok, ...]:
    return (
        *explain_indikator(hasil, indikator),
        *build_sebab(hasil, indikator.id, indikator.uraian, wajib=False),
    )


def _asks_words(hasil: Hasil, indikator: IndikatorSimpul) -> bool:
    """Tell whether an indicator missed its target, could not be measured, or has remarks."""
    capaian = hasil.nilai(f"indikator/{indikator.id}/capaian/{hasil.periode.label}")
    return capaian is None or capaian < TERCAPAI or bool(list_remarks(hasil.isian, indikator.id, *JenisAnalisis))

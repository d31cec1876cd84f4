"""BAB III B: what each sasaran got and spent: the tree of programs cut up by the sasaran that its parts serve."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import LEPAS, list_tak_terbagi
from generator.model.anggaran import Simpul
from generator.model.dukungan import cut_cabang, group_aktif, name_sebagian
from generator.model.kinerja import Rencana
from generator.reports.bersama import build_kepala, money
from generator.reports.lkjip.bab3.anggaran import (
    CATATAN_SERAPAN,
    JENIS_BARIS,
    KEPALA_UANG,
    KOLOM_UANG,
    build_total,
    money_cells,
    node_row,
    number_nodes,
)
from generator.reports.lkjip.dasar import Blok, build_gap, build_list, find_sasaran, list_program, point_to
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.wording import capitalize_first

Pasangan = Sequence[tuple[Rencana, tuple[Simpul, ...]]]


def build_per_sasaran(hasil: Hasil) -> tuple[Blok, ...]:
    """The same tree grouped by the sasaran that it serves, with label rows and a sum each; last what serves none."""
    pairs = find_sasaran(hasil.isian)
    if not pairs:
        return build_gap("sasaran yang didukung setiap program", find_blank(list_program(hasil.isian), "sasaran"))
    words = build_list(_share_words(hasil, rencana) for rencana, _ in pairs)
    if _is_whole(hasil, pairs):
        return (*words, point_to("Rincian anggarannya sama dengan ", ("realisasi-anggaran",)))
    rows: list[Baris] = []
    for nomor, (rencana, parts) in enumerate(pairs, 1):
        rows += _label_rows(hasil, nomor, rencana)
        rows += _part_rows(hasil, parts)
        rows.append(_sum_row(hasil, _name_sum(pairs, nomor, rencana), f"rencana/{rencana.id}"))
    table = Tabel(
        "alokasi-sasaran",
        (Kolom(1, Rata.TENGAH), Kolom(5.2), *KOLOM_UANG),
        build_kepala(("No.", "Sasaran/Program/Kegiatan/Sub Kegiatan", *KEPALA_UANG)),
        (*rows, *_loose_rows(hasil), build_total(hasil)),
        f"Alokasi dan Realisasi Anggaran per Sasaran Tahun {hasil.periode.tahun}",
        (CATATAN_SERAPAN, *_note_parts(pairs)),
        ukuran=8.0,
    )
    lead = ("Keterkaitan anggaran dengan sasaran yang diperjanjikan disajikan pada ", Rujukan(table.kunci), ".")
    return (Naskah((Paragraf(lead),)), *words, table)


def _is_whole(hasil: Hasil, pairs: Pasangan) -> bool:
    """Tell whether one statement is served by all programs, so that its rows would only repeat the table of realisasi."""
    return len(pairs) == 1 and {part.id for part in pairs[0][1]} == {
        program.id for program in list_program(hasil.isian)
    }


def _sum_row(hasil: Hasil, nama: str, pokok: str) -> Baris:
    return Baris((Sel(nama, gabung_kolom=2), *money_cells(hasil, pokok)), Jenis.JUMLAH)


def _name_sum(pairs: Pasangan, nomor: int, rencana: Rencana) -> str:
    """A tujuan that programs serve directly has a sum that holds those of its sasaran; its row says so."""
    with_below = any(satu.induk == rencana.id for satu, _ in pairs)
    nama = f"Jumlah {rencana.jenis.value} {nomor}"
    return f"{nama}, termasuk sasaran di bawahnya" if with_below else nama


def _loose_rows(hasil: Hasil) -> tuple[Baris, ...]:
    """What serves no statement, and money that is known only for a program whose kegiatan serve several."""
    if f"{LEPAS}/pagu/{hasil.periode.label}" not in hasil:
        return ()
    band = Baris((Sel("Tidak dikaitkan dengan satu sasaran", gabung_kolom=6),), Jenis.PITA, dengan_berikut=True)
    parts = dict(group_aktif(hasil.isian)).get(None, ())
    whole = (node_row(hasil, "–", simpul) for simpul in list_tak_terbagi(hasil))
    return (band, *_part_rows(hasil, parts), *whole, _sum_row(hasil, "Jumlah yang tidak dikaitkan", LEPAS))


def _note_parts(pairs: Pasangan) -> tuple[str, ...]:
    if all(part.induk is None for _, parts in pairs for part in parts):
        return ()
    return (
        "“Sebagian”: kegiatan atau sub kegiatan lainnya mendukung sasaran lain; uangnya dihitung pada sasaran itu.",
    )


def _share_words(hasil: Hasil, rencana: Rencana) -> str:
    label, pokok = hasil.periode.label, f"rencana/{rencana.id}"
    nama = f"{capitalize_first(rencana.jenis.value)} “{rencana.uraian}”"
    if hasil.nilai(f"{pokok}/pagu/{label}") is None:
        return f"{nama} didukung program yang anggarannya belum diisi."
    serapan = hasil[f"{pokok}/serapan/{label}"]
    spent = f"dengan serapan {serapan.cetak}" if serapan.nilai is not None else "yang realisasinya belum tersedia"
    return (
        f"{nama} didukung anggaran sebesar {money(hasil, f'{pokok}/pagu/{label}')} "
        f"({hasil.cetak(f'{pokok}/kontribusi/{label}')} dari seluruh pagu) {spent}."
    )


def _label_rows(hasil: Hasil, nomor: int, rencana: Rencana) -> Iterator[Baris]:
    nama = capitalize_first(rencana.jenis.value)
    indikator = "; ".join(i.uraian for i in hasil.isian.indikator_dari(rencana.id))
    yield Baris((Sel(f"{nama} {nomor}: {rencana.uraian}", gabung_kolom=6),), Jenis.PITA, dengan_berikut=True)
    if indikator:
        yield Baris((Sel(f"Indikator: {indikator}", gabung_kolom=6),), Jenis.PITA, dengan_berikut=True)


def _part_rows(hasil: Hasil, parts: Collection[Simpul]) -> Iterator[Baris]:
    """The branches of some nodes; a program or kegiatan above them that serves others too stands there by name only."""
    cabang = cut_cabang(hasil.isian, parts, hasil.isian.simpul_aktif)
    for nomor, simpul in number_nodes(hasil, cabang.puncak, cabang.isi):
        if simpul.id in cabang.sebagian:
            name = Sel(name_sebagian(simpul), gabung_kolom=5, miring=True)
            yield Baris((Sel(nomor), name), JENIS_BARIS[simpul.tingkat], dengan_berikut=True)
        else:
            yield node_row(hasil, nomor, simpul)

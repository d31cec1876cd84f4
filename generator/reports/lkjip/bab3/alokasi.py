"""BAB III B: what each sasaran got and spent, with the programs or the parts of them that serve it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import LEPAS, list_tak_terbagi
from generator.model.anggaran import Simpul
from generator.model.dukungan import group_aktif
from generator.model.kinerja import Rencana
from generator.reports.bersama import build_kepala, money, name_part
from generator.reports.lkjip.bab3.anggaran import (
    CATATAN_SERAPAN,
    KEPALA_UANG,
    KOLOM_UANG,
    build_total,
    money_cells,
)
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_list,
    find_sasaran,
    gap_unserved,
    list_program,
    list_unserved,
    point_to,
)
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.wording import capitalize_first

Pasangan = Sequence[tuple[Rencana, tuple[Simpul, ...]]]


def build_per_sasaran(hasil: Hasil) -> tuple[Blok, ...]:
    """A row per sasaran with its sums, below it the programs or parts of them that serve it; last what serves none.

    What stands below a part stands once, in the table of realisasi or in the appendix.
    """
    pairs = find_sasaran(hasil.isian)
    if not pairs:
        return build_gap("sasaran yang didukung setiap program", find_blank(list_program(hasil.isian), "sasaran"))
    words = build_list(_share_words(hasil, rencana) for rencana, _ in pairs)
    gaps = [blok for satu in list_unserved(hasil.isian) for blok in gap_unserved(hasil.isian, satu)]
    if _is_whole(hasil, pairs):
        return (*words, *gaps, point_to("Rincian anggarannya sama dengan ", ("realisasi-anggaran",)))
    rows = [row for nomor, (rencana, parts) in enumerate(pairs, 1) for row in _rows(hasil, nomor, rencana, parts)]
    table = Tabel(
        "alokasi-sasaran",
        (Kolom(1, Rata.TENGAH), Kolom(5.2), *KOLOM_UANG),
        build_kepala(("No.", "Sasaran/Program Pendukung", *KEPALA_UANG)),
        (*rows, *_loose_rows(hasil), build_total(hasil)),
        f"Alokasi dan Realisasi Anggaran per Sasaran Tahun {hasil.periode.tahun}",
        (CATATAN_SERAPAN, *_note_below(pairs)),
        ukuran=8.0,
    )
    lead = ("Keterkaitan anggaran dengan sasaran yang diperjanjikan disajikan pada ", Rujukan(table.kunci), ".")
    return (Naskah((Paragraf(lead),)), *words, *gaps, table)


def _is_whole(hasil: Hasil, pairs: Pasangan) -> bool:
    """Tell whether one statement is served by all programs, so that its rows would only repeat the table of realisasi."""
    return len(pairs) == 1 and {part.id for part in pairs[0][1]} == {
        program.id for program in list_program(hasil.isian)
    }


def _rows(hasil: Hasil, nomor: int, rencana: Rencana, parts: Sequence[Simpul]) -> Iterator[Baris]:
    nama = Sel(f"{capitalize_first(rencana.jenis.value)}: {rencana.uraian}")
    cells = money_cells(hasil, f"rencana/{rencana.id}")
    yield Baris((Sel(str(nomor)), nama, *cells), Jenis.PROGRAM, dengan_berikut=True)
    yield from _part_rows(hasil, f"{nomor}.", parts)


def _part_rows(hasil: Hasil, awalan: str, parts: Sequence[Simpul]) -> Iterator[Baris]:
    for nomor, part in enumerate(parts, 1):
        cells = money_cells(hasil, f"simpul/{part.id}")
        yield Baris((Sel(f"{awalan}{nomor}"), Sel(name_part(hasil.isian, part)), *cells))


def _loose_rows(hasil: Hasil) -> tuple[Baris, ...]:
    """What serves no statement, and money that is known only for a program whose kegiatan serve several."""
    if f"{LEPAS}/pagu/{hasil.periode.label}" not in hasil:
        return ()
    head = Baris(
        (Sel("–"), Sel("Tidak dikaitkan dengan satu sasaran"), *money_cells(hasil, LEPAS)),
        Jenis.PROGRAM,
        dengan_berikut=True,
    )
    parts = (*dict(group_aktif(hasil.isian)).get(None, ()), *list_tak_terbagi(hasil))
    return (head, *_part_rows(hasil, "–.", parts))


def _note_below(pairs: Pasangan) -> tuple[str, ...]:
    """That the sums of a tujuan which programs serve directly hold those of its sasaran, and are not added to them."""
    above = [rencana for rencana, _ in pairs if any(satu.induk == rencana.id for satu, _ in pairs)]
    if not above:
        return ()
    nama = capitalize_first(above[0].jenis.value)
    return (f"Jumlah pada baris {nama} sudah termasuk jumlah sasaran di bawahnya.",)


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

"""Lembar Pra-Reviu: what a reviewer of the report will ask, and how the workbook stands to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.measures.cetak import format_persen
from generator.measures.hasil import Hasil
from generator.measures.reviu.nilai import ButirReviu, LembarReviu, Status, answer_reviu, mean_share
from generator.model.isian import Isian
from generator.reports.bersama import build_identitas, build_kepala
from generator.reports.gambar import build_logo
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel

CATATAN = (
    "Kelengkapan adalah rata-rata bagian yang sudah terisi dari butir yang dapat dilihat pada buku kerja; butir yang perlu"
    " bukti luar tidak dihitung. Angka ini perkiraan untuk penyusun dan bukan nilai SAKIP.",
    "Butir diringkas dari sumbernya; cocokkan dengan formulir yang dipakai inspektorat.",
)


_TANDA_KUTIP = str.maketrans("«»", "“”")


def choose_template(isian: Isian) -> str:
    """The file name of the template."""
    return "prareviu.docx"


def has_data(isian: Isian) -> bool:
    """Tell whether there is an indicator that a reviewer could ask about."""
    return bool(isian.indikator)


def build(hasil: Hasil) -> dict[str, object]:
    """Return the context of the document."""
    lembar = answer_reviu(hasil)
    return {
        "identitas": build_identitas(hasil.isian),
        "logo": build_logo(hasil.isian),
        "kelengkapan": print_share(lembar.butir),
        "terpenuhi": str(lembar.count(Status.TERPENUHI)),
        "belum": str(lembar.count(Status.BELUM)),
        "bukti": str(lembar.count(Status.BUKTI)),
        "ringkasan": build_ringkasan(lembar),
        "butir": _quote(build_butir(lembar)),
    }


def print_share(butir: Sequence[ButirReviu]) -> str:
    """Return how complete the points are, in whole percent; a dash where none can be answered."""
    share = mean_share(tuple(butir))
    return "–" if share is None else format_persen(share, 0, True)


def build_ringkasan(lembar: LembarReviu) -> Tabel:
    """Return the groups with the count of each status and how complete they are."""
    rows = [_count_row(judul, butir) for judul, butir in group_butir(lembar)]
    rows.append(_count_row("Jumlah", list(lembar.butir), Jenis.JUMLAH))
    heads = ("Kelompok", *(status.value.capitalize() for status in Status), "Kelengkapan")
    tengah = Rata.TENGAH
    return Tabel(
        kunci="prareviu-ringkasan",
        kolom=(Kolom(6), *(Kolom(2.6, tengah) for _ in heads[1:])),
        kepala=build_kepala(heads),
        baris=tuple(rows),
        catatan=CATATAN,
    )


def build_lembar(hasil: Hasil) -> Tabel:
    """Return the points as one table with title and notes, for a sheet of its own in a spreadsheet."""
    lembar = answer_reviu(hasil)
    counts = ", ".join(f"{lembar.count(status)} {status.value}" for status in Status)
    return replace(
        build_butir(lembar),
        judul="Lembar Pra-Reviu Laporan Kinerja",
        atas=(f"{counts}; perkiraan kelengkapan isi laporan {print_share(lembar.butir)}, bukan nilai SAKIP.",),
        catatan=CATATAN,
    )


def group_butir(lembar: LembarReviu) -> Iterator[tuple[str, list[ButirReviu]]]:
    """Return the points by group, in their order."""
    for judul, butir in groupby(lembar.butir, key=lambda satu: satu.kelompok):
        yield judul, list(butir)


def _count_row(judul: str, butir: Sequence[ButirReviu], jenis: Jenis = Jenis.BIASA) -> Baris:
    counts = (Sel(str(sum(satu.status is status for satu in butir))) for status in Status)
    return Baris((Sel(judul), *counts, Sel(print_share(butir))), jenis)


def build_butir(lembar: LembarReviu) -> Tabel:
    """Return every point with its status, what was found and what to do."""
    heads = ("No.", "Butir", "Status", "Keadaan menurut buku kerja", "Yang perlu dilakukan")
    rows: list[Baris] = []
    for judul, butir in group_butir(lembar):
        pita = Sel(f"{judul} ({butir[0].dasar})", gabung_kolom=len(heads))
        rows.append(Baris((pita,), Jenis.PITA, dengan_berikut=True))
        rows += [_point_row(satu) for satu in butir]
    return Tabel(
        kunci="prareviu-butir",
        kolom=(Kolom(0.9, Rata.TENGAH), Kolom(5.4), Kolom(2.2, Rata.TENGAH), Kolom(6.4), Kolom(6.1)),
        kepala=build_kepala(heads),
        baris=tuple(rows),
        ukuran=8.5,
    )


def _point_row(butir: ButirReviu) -> Baris:
    status = Sel(butir.status.value, tebal=butir.status is Status.BELUM)
    keadaan = butir.keadaan[:1].upper() + butir.keadaan[1:]
    return Baris((Sel(butir.nomor), Sel(butir.uraian), status, Sel(keadaan), Sel(butir.tindakan or "–")))


def _quote(tabel: Tabel) -> Tabel:
    """The table with the quotation marks of printed documents, in place of those that name sheets on the screen."""
    rows = tuple(
        replace(baris, sel=tuple(sel._replace(teks=_mark(sel.teks)) for sel in baris.sel)) for baris in tabel.baris
    )
    return replace(tabel, baris=rows)


def _mark(teks: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return (
        teks.translate(_TANDA_KUTIP) if isinstance(teks, str) else tuple(satu.translate(_TANDA_KUTIP) for satu in teks)
    )

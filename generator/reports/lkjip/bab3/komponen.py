"""What an indicator's value is made of: components and details."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.measures.cetak import KOSONG, count_desimal, format_nilai
from generator.measures.hasil import Hasil
from generator.measures.hitung.rincian import komponen_by_kelompok
from generator.model.anggaran import IndikatorSimpul
from generator.model.isian import group_by
from generator.model.kinerja import Indikator, Rincian
from generator.model.pilihan import JenisRincian
from generator.reports.bersama import build_kepala
from generator.reports.lkjip.bab3.rumus import build_gabungan, count_desimal_komponen, note_rincian
from generator.reports.lkjip.dasar import Blok, build_gap, point_to
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.wording import head_case


def build_komponen(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> tuple[Blok, ...]:
    """Return the component table and the table of details of one indicator; nothing where it has neither."""
    rows = hasil.isian.rincian_dari(indikator.id)
    kini = [row for row in rows if row.tahun == hasil.periode.tahun]
    groups = komponen_by_kelompok(kini)
    blocks: list[Blok] = []
    if len(groups) > 1:
        blocks += _led("Komponen penilaiannya", _side_by_side(hasil, indikator, groups))
    elif groups:
        blocks += _led("Komponen penilaiannya", _one_group(hasil, indikator, rows))
        blocks += _lacking(indikator, next(iter(groups.values())))
    if groups:
        blocks += build_gabungan(hasil, indikator)
    details = [row for row in kini if row.jenis is JenisRincian.RINCIAN]
    return (*blocks, *(_led("Rinciannya", _details(hasil, indikator, details)) if details else ()))


def _lacking(indikator: Indikator | IndikatorSimpul, members: tuple[Rincian, ...]) -> tuple[Blok, ...]:
    """The gap below components of which none has a value yet."""
    if any(row.nilai is not None for row in members):
        return ()
    return build_gap(f"nilai setiap komponen {indikator.uraian}", find_blank(members, "nilai"))


def _led(apa: str, table: Tabel) -> tuple[Blok, ...]:
    return (point_to(f"{apa} disajikan pada ", (table,)), table)


def _side_by_side(
    hasil: Hasil, indikator: Indikator | IndikatorSimpul, groups: dict[str, tuple[Rincian, ...]]
) -> Tabel:
    """Groups of unequal length next to each other, each with its own sum (Pasuruan Tabel 3.5)."""
    with_bobot = any(row.bobot is not None for members in groups.values() for row in members)
    width = 4 if with_bobot else 3
    heads = [f"{g} > {h}" for g in groups for h in ("No.", "Komponen", *(("Bobot",) if with_bobot else ()), "Nilai")]
    one = (Kolom(0.9, Rata.TENGAH), Kolom(3.2), *(Kolom(1.3, Rata.TENGAH),) * (width - 2))
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    of_value = count_desimal_komponen(hasil, indikator)
    desimal = [(of_value[g], count_desimal(*(r.bobot for r in members))) for g, members in groups.items()]
    rows = [
        Baris(tuple(sel for nomor, row in enumerate(line) for sel in _component(row, with_bobot, *desimal[nomor])))
        for line in zip_longest(*groups.values())
    ]
    sums = tuple(sel for g in groups for sel in _group_sum(hasil, pokok, g, tahun, with_bobot))
    return Tabel(
        f"komponen-{indikator.id}",
        one * len(groups),
        build_kepala(heads),
        (*rows, Baris(sums, Jenis.JUMLAH)),
        f"Komponen {head_case(indikator.uraian)} Tahun {tahun}",
        catatan=note_rincian([row for members in groups.values() for row in members]),
        sumber=_sources(tuple(row for members in groups.values() for row in members)),
        ukuran=9.0 if len(groups) < 3 else 8.0,
    )


def _component(row: Rincian | None, with_bobot: bool, desimal: int, desimal_bobot: int) -> Iterator[Sel]:
    if row is None:
        yield from (Sel(),) * (4 if with_bobot else 3)
        return
    yield Sel(row.nomor or "")
    yield Sel(row.uraian)
    if with_bobot:
        yield Sel(format_nilai(row.bobot, desimal_bobot))
    yield Sel(format_nilai(row.nilai, desimal))


def _group_sum(hasil: Hasil, pokok: str, kelompok: str, tahun: int, with_bobot: bool) -> Iterator[Sel]:
    yield Sel("Jumlah", gabung_kolom=2)
    if with_bobot:
        yield Sel(_print_if(hasil, f"{pokok}/bobot/{kelompok}/{tahun}"))
    yield Sel(_print_if(hasil, f"{pokok}/komponen/{kelompok}/{tahun}"))


def _print_if(hasil: Hasil, kunci: str) -> str:
    return hasil.cetak(kunci) if kunci in hasil else "–"


def _one_group(hasil: Hasil, indikator: Indikator | IndikatorSimpul, rows: tuple[Rincian, ...]) -> Tabel:
    """One list of components with weight and a value column per year that has components."""
    kini = komponen_by_kelompok([r for r in rows if r.tahun == hasil.periode.tahun])
    kelompok, members = next(iter(kini.items()))
    komponen = [r for r in rows if r.jenis is JenisRincian.KOMPONEN and r.nilai is not None]
    tahun = sorted({r.tahun for r in komponen if r.tahun <= hasil.periode.tahun})
    with_bobot = any(row.bobot is not None for row in members)
    pokok = f"indikator/{indikator.id}"
    desimal = count_desimal_komponen(hasil, indikator)[kelompok]
    heads = (
        "No.",
        "Komponen",
        *(("Bobot",) if with_bobot else ()),
        *(f"Nilai > {t}" if len(tahun) > 1 else f"Nilai Tahun {t}" for t in tahun),
    )
    body = _one_rows(members, komponen, tahun, with_bobot, desimal)
    bobot = (Sel(_print_if(hasil, f"{pokok}/bobot/{kelompok}/{hasil.periode.tahun}")),) if with_bobot else ()
    sums = (Sel(_print_if(hasil, f"{pokok}/komponen/{kelompok}/{t}")) for t in tahun)
    return Tabel(
        f"komponen-{indikator.id}",
        (Kolom(0.9, Rata.TENGAH), Kolom(5), *(Kolom(1.6, Rata.TENGAH),) * (len(heads) - 2)),
        build_kepala(heads),
        (*body, Baris((Sel("Jumlah", gabung_kolom=2), *bobot, *sums), Jenis.JUMLAH)),
        f"Komponen {head_case(indikator.uraian)}",
        sumber=_sources(tuple(members)),
        catatan=note_rincian([*members, *(r for r in komponen if r.tahun in tahun)]),
    )


def _one_rows(
    members: Sequence[Rincian], komponen: Sequence[Rincian], tahun: Sequence[int], with_bobot: bool, desimal: int
) -> Iterator[Baris]:
    """A row per component: number, name, weight, and its value in each year, all with the same decimals."""
    by_key = {(r.tahun, _name(r)): r for r in komponen}
    of_bobot = count_desimal(*(row.bobot for row in members))
    for row in members:
        bobot = (Sel(format_nilai(row.bobot, of_bobot)),) if with_bobot else ()
        found = (by_key.get((t, _name(row))) for t in tahun)
        values = (Sel(KOSONG if satu is None else format_nilai(satu.nilai, desimal)) for satu in found)
        yield Baris((Sel(row.nomor or ""), Sel(row.uraian), *bobot, *values))


def _name(row: Rincian) -> str:
    return row.nomor or row.uraian.casefold()


def _sources(rows: tuple[Rincian, ...]) -> str:
    return "; ".join(dict.fromkeys(row.sumber for row in rows if row.sumber))


def _details(hasil: Hasil, indikator: Indikator | IndikatorSimpul, rows: Sequence[Rincian]) -> Tabel:
    """Explaining lines with target, realisasi and capaian of each."""
    pokok, tahun = f"indikator/{indikator.id}/rincian-capaian", hasil.periode.tahun
    with_unit = any(row.satuan for row in rows)
    desimal = {
        satuan: count_desimal(*(nilai for row in members for nilai in (row.target, row.nilai)))
        for satuan, members in group_by(rows, "satuan").items()
    }
    body = tuple(
        Baris(
            (
                Sel(row.nomor or str(nomor)),
                Sel(row.uraian),
                *((Sel(row.satuan or ""),) if with_unit else ()),
                Sel(format_nilai(row.target, desimal[row.satuan])),
                Sel(format_nilai(row.nilai, desimal[row.satuan])),
                Sel(hasil.cetak(f"{pokok}/{nomor}/{tahun}")),
            )
        )
        for nomor, row in enumerate(rows, 1)
    )
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(5), *(Kolom(1.8, Rata.TENGAH),) * (4 if with_unit else 3))
    heads = ("No.", "Rincian", *(("Satuan",) if with_unit else ()), "Target", "Realisasi", "Capaian (%)")
    judul = f"Rincian {head_case(indikator.uraian)} Tahun {tahun}"
    return Tabel(
        f"rincian-{indikator.id}", kolom, build_kepala(heads), body, judul, note_rincian(rows), _sources(tuple(rows))
    )

"""Amounts that a document states for a program or kegiatan, against the sum of what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, pendek, rupiah
from generator.checks.sumber import find_sumber
from generator.measures.cetak import ROMAWI_TRIWULAN
from generator.measures.hitung.anggaran import is_pagu_berubah
from generator.model.anggaran import Anggaran, Simpul
from generator.model.isian import Isian, group_by
from generator.problems import Problem

_TRIWULAN = tuple(
    (f"{judul} TW {romawi}", f"{kunci}_tw{nomor}")
    for judul, kunci in (("Rencana kas", "kas"), ("Realisasi", "realisasi"))
    for nomor, romawi in enumerate(ROMAWI_TRIWULAN, 1)
)
KOLOM = (
    ("Anggaran Renstra", "renstra"),
    ("Realisasi s.d. tahun lalu", "realisasi_lalu"),
    ("Pagu murni", "pagu_murni"),
    ("Pagu perubahan", "pagu_perubahan"),
    *_TRIWULAN,
    ("Realisasi setahun", "realisasi_tahun"),
)


def check_jumlah_anak(bahan: Bahan) -> Iterator[Problem]:
    """A stated amount is the sum of what stands below; a difference already told of a child is not told again."""
    for judul, kunci in KOLOM:
        for program in bahan.isian.anak_simpul(None):
            problems, _ = _reconcile(bahan, program, judul, kunci)
            yield from problems


def check_belanja(bahan: Bahan) -> Iterator[Problem]:
    """After the year, the kinds of spending of the agency or of a program add up to what its sub kegiatan add up to."""
    tahun = bahan.tahun
    for simpul, rows in group_by(bahan.isian.belanja, "simpul").items() if bahan.is_tutup else ():
        pokok, nama = (
            (f"simpul/{simpul}", f"«{bahan.nama_simpul(str(simpul))}»") if simpul else ("opd", "perangkat daerah")
        )
        for judul, kunci in (("Pagu", "pagu"), ("Realisasi", "realisasi")):
            belanja = bahan.setahun[f"belanja/{simpul or 'opd'}/{kunci}/{tahun}"].desimal_murni
            figure = bahan.setahun.angka.get(f"{pokok}/{kunci}/{tahun}")
            jumlah = figure.desimal_murni if figure else None
            if figure is None or belanja is None or jumlah in (None, belanja):
                continue
            facts = {"angka": judul, "pokok": nama, "belanja": rupiah(belanja), "jumlah": rupiah(jumlah)}
            place = rows[0].asal.sel(kunci)
            facts |= {"selisih": rupiah(abs(jumlah - belanja)), "lawan": find_sumber(bahan.isian, figure, place)}
            yield cek.BELANJA_BEDA.at(place, sel_sumber=figure.asal, **facts)


def _reconcile(bahan: Bahan, simpul: Simpul, judul: str, kunci: str) -> tuple[list[Problem], Decimal]:
    """The problems of a node and of all below it, and by how much they explain a difference above."""
    found, told = [], Decimal(0)
    for child in bahan.isian.anak_simpul(simpul.id):
        problems, explained = _reconcile(bahan, child, judul, kunci)
        found += problems
        told += explained
    row = bahan.isian.dokumen_by_simpul.get(simpul.id)
    stated = getattr(row, kunci) if row else None
    amounts = _below(bahan.isian, simpul, kunci)
    known = [(leaf, nilai) for leaf, nilai in amounts if nilai is not None]
    if row is None or stated is None or not known:
        return found, told
    jumlah = sum((nilai for _, nilai in known), Decimal(0))
    selisih = stated - jumlah
    if selisih in (0, told) or (len(known) < len(amounts) and jumlah <= stated):
        return found, told
    kind = cek.JUMLAH_ANAK_BEDA if len(known) == len(amounts) else cek.ANAK_MELEBIHI_INDUK
    facts = {
        "angka": judul,
        "tingkat": simpul.tingkat.value,
        "nama": pendek(simpul.nama),
        "dokumen": rupiah(stated),
        "jumlah": rupiah(jumlah),
        "selisih": rupiah(abs(selisih)),
        "lawan": known[0][0].asal.sel(kunci),
    }
    return [*found, kind.at(row.asal.sel(kunci), **facts)], selisih


def _amount(isian: Isian, row: Anggaran, kunci: str) -> Decimal | None:
    """What is typed; once any amount was revised, a blank revised pagu is the original one, as in the figures."""
    typed: Decimal | None = getattr(row, kunci)
    return row.pagu_murni if typed is None and kunci == "pagu_perubahan" and is_pagu_berubah(isian) else typed


def _below(isian: Isian, simpul: Simpul, kunci: str) -> list[tuple[Anggaran, Decimal | None]]:
    """The amounts typed nearest below a node: of a child itself, else of what stands below it."""
    found: list[tuple[Anggaran, Decimal | None]] = []
    for child in isian.anak_simpul(simpul.id):
        own = isian.anggaran_by_simpul.get(child.id)
        if own is not None:
            found.append((own, _amount(isian, own, kunci)))
            continue
        deeper = _below(isian, child, kunci)
        dokumen = isian.dokumen_by_simpul.get(child.id)
        if dokumen is not None and all(nilai is None for _, nilai in deeper):
            deeper = [(dokumen, _amount(isian, dokumen, kunci))]
        found += deeper
    return found

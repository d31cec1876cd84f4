"""Values of other regions: of the report year, of the own province, and of the size of the own value."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.catalogue import cek_cocok as cek
from generator.checks.bahan import Bahan, angka
from generator.checks.deret import SEKITAR
from generator.checks.sumber import find_place
from generator.checks.wilayah import bare
from generator.model.kinerja import Pembanding
from generator.model.nilai import JenisAkumulasi
from generator.model.pilihan import JenisDaerah, Lingkup
from generator.problems import Problem

TERTINGGAL = 2  # years; the values of provinces and of the nation often come a year late
_KATA_PROVINSI = ("provinsi ", "prov. ", "propinsi ")


def check_pembanding_tahun(bahan: Bahan) -> Iterator[Problem]:
    """A comparison is at most one year older than the report, and no younger."""
    for row in bahan.isian.pembanding:
        if row.tahun is not None and not bahan.tahun - TERTINGGAL < row.tahun <= bahan.tahun:
            facts = {"tertulis": row.tahun, "tahun": bahan.tahun, "lawan": bahan.isian.profil.asal.sel("tahun")}
            yield cek.PEMBANDING_TAHUN_LAIN.at(row.asal.sel("tahun"), **_name(bahan, row), **facts)


def _name(bahan: Bahan, row: Pembanding) -> dict[str, str]:
    return {"lingkup": row.lingkup.value, "uraian": bahan.nama_indikator(row.indikator)}


def check_pembanding_nilai(bahan: Bahan) -> Iterator[Problem]:
    """What would stand beside the own value with its decimal point moved was typed with the point moved."""
    for row in bahan.isian.pembanding:
        indikator = bahan.isian.indikator_by_id.get(row.indikator)
        own = bahan.akhir.angka.get(f"indikator/{row.indikator}/realisasi/{bahan.akhir.periode.label}")
        if indikator is None or own is None or indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF:
            continue
        nilai, realisasi = row.nilai, own.nilai
        if isinstance(nilai, Decimal) and isinstance(realisasi, Decimal) and min(nilai, realisasi) > 0:
            moved = (nilai.scaleb(langkah) for langkah in (-2, -1, 1, 2))
            kira = next((satu for satu in moved if abs(satu - realisasi) <= SEKITAR * realisasi), None)
            if kira is not None and own.asal:
                facts = {"nilai": angka(nilai), "realisasi": angka(realisasi), "kira": angka(kira)}
                facts |= _name(bahan, row)
                lawan = find_place(bahan.isian, own, own.asal[0])
                yield cek.PEMBANDING_GESER_KOMA.at(row.asal.sel("nilai"), lawan=lawan, **facts)


def check_pembanding_provinsi(bahan: Bahan) -> Iterator[Problem]:
    """The province that a kabupaten or kota is compared with is its own; said once for a name."""
    profil, told = bahan.isian.profil, set()
    if profil.jenis_daerah is JenisDaerah.PROVINSI or not profil.provinsi:
        return
    for row in bahan.isian.pembanding:
        nama = (row.nama or "").strip()
        is_named = row.lingkup is Lingkup.PROVINSI and nama.casefold().startswith(_KATA_PROVINSI)
        if is_named and bare(profil.provinsi) not in bare(nama) and nama not in told:
            told.add(nama)
            facts = {"tertulis": nama, "provinsi": profil.provinsi, "lawan": profil.asal.sel("provinsi")}
            yield cek.PEMBANDING_PROVINSI_LAIN.at(row.asal.sel("nama"), **facts)

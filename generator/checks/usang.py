"""What belongs to an earlier year or to another region: data, sources, the head of the region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue import cek_cocok as cek
from generator.checks.bahan import Bahan, pendek
from generator.measures.cetak import format_tanggal
from generator.model.nilai import StatusData
from generator.model.pilihan import PeranPejabat
from generator.problems import Place, Problem

_TAHUN = re.compile(r"\b20\d\d\b")
# a regulation, a plan, or an evaluation of an earlier year may well be the source of this year's figure
_TETAP = re.compile(
    r"\b(?:nomor|no\.|peraturan|keputusan|perda|perbup|perwali|pergub|rpjmd|rpd|renstra|rkpd|sk|undang|lhe|lhp|bpk|opini|"
    r"hasil\s+(?:evaluasi|audit|pemeriksaan))\b",
    re.IGNORECASE,
)
_SEBUTAN = re.compile(r"\b(?:bupati|wali\s?kota|gubernur)\s+(.+)", re.IGNORECASE)
_SINGKATAN = re.compile(r"[A-Z]{2,4}")
_UMUM = {"kabupaten", "kota", "provinsi", "daerah", "khusus", "istimewa", "ibukota", "ibu", "dki", "di", "d", "i"}


def check_keadaan(bahan: Bahan) -> Iterator[Problem]:
    """The day of the staff data, and source and day of a final realisasi, are of the report year."""
    lawan = bahan.isian.profil.asal.sel("tahun")
    for jenis, tertulis, place in _list_stale(bahan):
        yield cek.KEADAAN_TAHUN_LAIN.at(place, jenis=jenis, tertulis=tertulis, tahun=bahan.tahun, lawan=lawan)


def _list_stale(bahan: Bahan) -> Iterator[tuple[str, str, Place]]:
    """What speaks of an earlier year, what it says, and its cell."""
    profil, tahun = bahan.isian.profil, bahan.tahun
    keadaan = profil.tanggal_data_pegawai or ""
    if bahan.is_tutup and _is_stale(keadaan, tahun):  # within the year they may still be last year's
        yield "Keadaan data pegawai", f"«{pendek(keadaan)}»", profil.asal.sel("tanggal_data_pegawai")
    for row in bahan.isian.realisasi:
        sumber, nama = row.sumber_data or "", bahan.nama_indikator(row.indikator)
        if row.status_data not in (None, StatusData.FINAL) or _TETAP.search(sumber):
            continue
        if _is_stale(sumber, tahun):
            yield f"Sumber data «{nama}»", f"«{pendek(sumber)}»", row.asal.sel("sumber_data")
        if row.tanggal_data and row.tanggal_data.year < tahun:
            yield f"Tanggal data «{nama}»", format_tanggal(row.tanggal_data), row.asal.sel("tanggal_data")


def _is_stale(teks: str, tahun: int) -> bool:
    """Tell whether a text names one year, and that is over before the report year begins."""
    named = {int(satu) for satu in _TAHUN.findall(teks)}
    return len(named) == 1 and max(named) < tahun


def check_daerah_profil(bahan: Bahan) -> Iterator[Problem]:
    """The head of the region is called after the agency's own region; other texts are looked at by `teks_daerah`."""
    profil = bahan.isian.profil
    heads = [satu for satu in bahan.isian.pejabat if satu.peran is PeranPejabat.KEPALA_DAERAH]
    texts = [(profil.sebutan_kepala_daerah, profil.asal.sel("sebutan_kepala_daerah"))]
    texts += [(head.jabatan, head.asal.sel("jabatan")) for head in heads]
    for teks, place in texts:
        found = _SEBUTAN.search(teks or "")
        if found and not _is_same(found[1], profil.nama_daerah):
            facts = {"tertulis": pendek(teks or ""), "daerah": profil.nama_daerah}
            yield cek.DAERAH_PROFIL_BEDA.at(place, lawan=profil.asal.sel("nama_daerah"), **facts)


def _is_same(nama: str, daerah: str) -> bool:
    """One name may be shorter than the other; an abbreviation («DIY») is not judged."""
    words, own = _words(nama), _words(daerah)
    return bool(_SINGKATAN.fullmatch(nama.strip())) or words <= own or own <= words


def _words(nama: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", nama.casefold())) - _UMUM

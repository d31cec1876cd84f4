"""Dates and periods that do not fit each other: who signs when, agreements, periods of documents, deadlines."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from generator.catalogue import cek_cocok as cek
from generator.checks.bahan import TRIWULAN_SETAHUN, Bahan
from generator.checks.profil import list_dokumen
from generator.measures.cetak import NAMA_BULAN, format_tanggal, format_triwulan
from generator.model.analisis import Analisis
from generator.model.isian import Isian
from generator.model.opd import Pejabat, akhir_triwulan
from generator.model.pilihan import PeranPejabat, PeriodeAnalisis
from generator.problems import Problem

PK, PK_PERUBAHAN = "Perjanjian Kinerja", "Perjanjian Kinerja perubahan"
BULAN_PK_AWAL = 9  # of the year before: from this month on next year's agreement may be signed
_RENTANG = re.compile(r"\b((?:19|20)\d\d)\s*(?:-|–|s\.?d\.?|sampai(?: dengan)?)\s*((?:19|20)\d\d)\b")
_BULAN = "|".join(NAMA_BULAN)
_TENGGAT = re.compile(
    rf"(?:(?P<bulan>{_BULAN})|(?:triwulan|tw\.?)\s+(?P<triwulan>IV|III|II|I|[1-4])(?:\s+tahun)?|tahun)\s+(?P<tahun>20\d\d)",
    re.IGNORECASE,
)
_TERBUKA = re.compile(r"\b(?:belum|proses|berjalan|berlangsung|tertunda)\b", re.IGNORECASE)  # a status not yet done
_SELESAI = re.compile(
    r"\s*(?:(?:sudah|telah)\s+)?(?:selesai|tuntas)\b(?!\s+(?:sebagian|tahap|\d))(?!.*\bsisa)", re.IGNORECASE
)
_ROMAWI = {format_triwulan(nomor): nomor for nomor in range(1, TRIWULAN_SETAHUN + 1)}


def check_masa_jabatan(bahan: Bahan) -> Iterator[Problem]:
    """On the day of each document its signer is in office; of one official said once."""
    told: set[str] = set()
    for peran, kunci, dokumen, hari in _signed(bahan):
        found = [pejabat for pejabat in bahan.isian.pejabat if pejabat.peran is peran]
        if not found or any(pejabat.is_menjabat(hari) for pejabat in found):
            continue
        pejabat = found[-1]  # who is printed then
        if pejabat.id not in told:
            told.add(pejabat.id)
            yield _tell_signer(bahan, pejabat, kunci, dokumen, hari)


def _tell_signer(bahan: Bahan, pejabat: Pejabat, kunci: str, dokumen: str, hari: date) -> Problem:
    mulai, sampai = pejabat.mulai, pejabat.sampai
    if mulai is not None and hari < mulai:
        place, masa = pejabat.asal.sel("mulai"), f"menjabat mulai {format_tanggal(mulai)}"
    else:
        assert sampai is not None
        place, masa = pejabat.asal.sel("sampai"), f"menjabat sampai {format_tanggal(sampai)}"
    facts = {"dokumen": dokumen, "tanggal": format_tanggal(hari), "lawan": bahan.isian.profil.asal.sel(kunci)}
    facts |= {"nama": pejabat.nama, "peran": pejabat.peran.value, "masa": masa}
    return cek.PENANDA_TIDAK_MENJABAT.at(place, **facts)


def _signed(bahan: Bahan) -> Iterator[tuple[PeranPejabat, str, str, date]]:
    """Who signs what on which day, with the key of the date; a day that cannot be right is told elsewhere."""
    profil = bahan.isian.profil
    for kunci, dokumen, akhir in reversed(list(list_dokumen(bahan))):
        hari: date | None = getattr(profil, kunci)
        if hari is not None and hari > akhir:
            yield PeranPejabat.KEPALA_OPD, kunci, dokumen, hari
    has_atasan = any(pejabat.peran is PeranPejabat.ATASAN for pejabat in bahan.isian.pejabat)
    for kunci, dokumen, hari in _list_pk(bahan):
        if _is_in_time(bahan, kunci, hari):
            yield PeranPejabat.KEPALA_OPD, kunci, dokumen, hari
            yield PeranPejabat.ATASAN if has_atasan else PeranPejabat.KEPALA_DAERAH, kunci, dokumen, hari
    if profil.tanggal_cascading is not None:
        yield PeranPejabat.KEPALA_OPD, "tanggal_cascading", "dokumen cascading", profil.tanggal_cascading


def _list_pk(bahan: Bahan) -> Iterator[tuple[str, str, date]]:
    """The dated agreements: key of their date, name, day."""
    profil = bahan.isian.profil
    for kunci, dokumen, hari in (
        ("tanggal_pk", PK, profil.tanggal_pk),
        ("tanggal_pk_perubahan", PK_PERUBAHAN, profil.tanggal_pk_perubahan),
    ):
        if hari is not None:
            yield kunci, dokumen, hari


def _masa_pk(tahun: int, kunci: str) -> tuple[date, date]:
    """When an agreement is signed: in its year; the first one may be signed late in the year before."""
    awal = date(tahun - 1, BULAN_PK_AWAL, 1) if kunci == "tanggal_pk" else date(tahun, 1, 1)
    return awal, date(tahun, 12, 31)


def _is_in_time(bahan: Bahan, kunci: str, hari: date) -> bool:
    awal, akhir = _masa_pk(bahan.tahun, kunci)
    return awal <= hari <= akhir


def check_tanggal_pk(bahan: Bahan) -> Iterator[Problem]:
    """The agreement is signed about the beginning of its year, its revision within the year and not before it."""
    profil = bahan.isian.profil
    late = [satu for satu in _list_pk(bahan) if not _is_in_time(bahan, satu[0], satu[2])]
    for kunci, dokumen, hari in late:
        awal, akhir = map(format_tanggal, _masa_pk(bahan.tahun, kunci))
        facts = {"dokumen": dokumen, "tanggal": format_tanggal(hari), "lawan": profil.asal.sel("tahun")}
        yield cek.TANGGAL_PK_LUAR_TAHUN.at(profil.asal.sel(kunci), tahun=bahan.tahun, awal=awal, akhir=akhir, **facts)
    pk, perubahan = profil.tanggal_pk, profil.tanggal_pk_perubahan
    if pk and perubahan and perubahan < pk and not late:
        facts = {"tanggal": format_tanggal(perubahan), "tanggal_pk": format_tanggal(pk)}
        place, lawan = profil.asal.sel("tanggal_pk_perubahan"), profil.asal.sel("tanggal_pk")
        yield cek.PK_PERUBAHAN_MENDAHULUI.at(place, lawan=lawan, **facts)


def check_masa_dokumen(bahan: Bahan) -> Iterator[Problem]:
    """The plan of the region covers the report year; the years filled in lie within the Renstra as it is named."""
    profil = bahan.isian.profil
    daerah, renstra = _find_rentang(profil.dokumen_daerah), _find_rentang(profil.dokumen_renstra)
    if daerah and not daerah[0] <= profil.tahun <= daerah[1]:
        place, lawan = profil.asal.sel("dokumen_daerah"), profil.asal.sel("tahun")
        facts = {"dokumen": profil.dokumen_daerah, "tertulis": f"{daerah[0]}-{daerah[1]}"}
        yield cek.MASA_DOKUMEN_BEDA.at(place, seharusnya=f"tahun laporan {profil.tahun}", lawan=lawan, **facts)
    if renstra and not renstra[0] <= profil.renstra_awal <= profil.renstra_akhir <= renstra[1]:
        kunci = "renstra_awal" if profil.renstra_awal < renstra[0] else "renstra_akhir"
        facts = {"dokumen": profil.dokumen_renstra, "tertulis": f"{renstra[0]}-{renstra[1]}"}
        seharusnya = f"masa Renstra diisi {profil.renstra_awal}-{profil.renstra_akhir}"
        place, lawan = profil.asal.sel("dokumen_renstra"), profil.asal.sel(kunci)
        yield cek.MASA_DOKUMEN_BEDA.at(place, seharusnya=seharusnya, lawan=lawan, **facts)


def _find_rentang(teks: str | None) -> tuple[int, int] | None:
    """The one period that a title names; None where it names none, or several."""
    found = _RENTANG.findall(teks or "")
    return (int(found[0][0]), int(found[0][1])) if len(found) == 1 else None


def check_tenggat_lewat(bahan: Bahan) -> Iterator[Problem]:
    """A deadline with its year lies not before the last quarter of the period spoken of; an evaluation's not before the end.

    A recommendation of the evaluation that is done may have been due at any time.
    """
    yield from _check_tenggat_analisis(bahan.isian, bahan.tahun)
    if not bahan.terakhir:
        return
    akhir = akhir_triwulan(bahan.tahun, bahan.terakhir)
    for row in bahan.isian.rekomendasi_lhe:
        due = _find_tenggat(row.waktu)
        if due and due <= akhir and _is_terbuka(row.status or ""):
            facts = {"tenggat": row.waktu, "masa": f"akhir {bahan.masa}", "lawan": row.asal.sel("status")}
            facts["perbaikan"] = "tenggat atau statusnya"
            yield cek.TENGGAT_LEWAT.at(row.asal.sel("waktu"), **facts)


def _check_tenggat_analisis(isian: Isian, tahun: int) -> Iterator[Problem]:
    for row in isian.analisis:
        due = _find_tenggat(row.tenggat)
        if due and due <= akhir_triwulan(tahun, _quarter_of(row) - 1):
            masa = f"{row.periode.value} {tahun}"
            facts = {"tenggat": row.tenggat, "masa": masa, "lawan": row.asal.sel("periode")}
            yield cek.TENGGAT_LEWAT.at(row.asal.sel("tenggat"), perbaikan="tenggatnya", **facts)


def _is_terbuka(status: str) -> bool:
    """Tell whether a recommendation is not yet done; of one that is done the rest may go on: «Selesai, bukti dalam proses»."""
    return bool(_TERBUKA.search(status)) and not _SELESAI.match(status)


def _quarter_of(row: Analisis) -> int:
    nomor = tuple(PeriodeAnalisis).index(row.periode)
    return nomor or TRIWULAN_SETAHUN


def _find_tenggat(teks: str | None) -> date | None:
    """The last day that a deadline allows, by the latest time it names; None where it names no year."""
    found = list(_TENGGAT.finditer(teks or ""))
    return max((_last_day(satu) for satu in found), default=None)


def _last_day(found: re.Match[str]) -> date:
    tahun, triwulan = int(found["tahun"]), (found["triwulan"] or "").upper()
    if found["bulan"]:
        bulan = [nama.casefold() for nama in NAMA_BULAN].index(found["bulan"].casefold()) + 1
        return date(tahun, bulan, monthrange(tahun, bulan)[1])
    if triwulan:
        return akhir_triwulan(tahun, _ROMAWI[triwulan] if triwulan in _ROMAWI else int(triwulan))
    return date(tahun, 12, 31)

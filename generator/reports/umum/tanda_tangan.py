"""The signature block: who signs, in which office, where and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.measures.cetak import format_tanggal
from generator.model.isian import Isian
from generator.model.opd import Pejabat
from generator.model.pilihan import PeranPejabat, StatusJabatan
from generator.reports.bersama import build_identitas, write_gap


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """A signature block, line by line; what the workbook lacks stands as a marked gap."""

    tempat_tanggal: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str


def find_pejabat(isian: Isian, peran: PeranPejabat, tanggal: date | None = None) -> Pejabat | None:
    """Return the official of a role who holds the office on a day; the last one listed where no day is known."""
    found = [pejabat for pejabat in isian.pejabat if pejabat.peran is peran]
    if tanggal is not None:
        found = [pejabat for pejabat in found if pejabat.is_menjabat(tanggal)] or found
    return found[-1] if found else None


def find_atasan_kepala(isian: Isian, tanggal: date | None = None) -> Pejabat | None:
    """Return to whom the head of the agency promises: his direct superior where one is listed, else the kepala daerah."""
    return find_pejabat(isian, PeranPejabat.ATASAN, tanggal) or find_pejabat(isian, PeranPejabat.KEPALA_DAERAH, tanggal)


def name_atasan_kepala(isian: Isian, tanggal: date | None) -> str:
    """Return the office above the agency on a day: of the direct superior where one is listed, else of the kepala daerah."""
    atasan = find_pejabat(isian, PeranPejabat.ATASAN, tanggal)
    return atasan.jabatan if atasan else build_identitas(isian).kepala_daerah


def build_tanda_tangan(isian: Isian, kunci: str, peran: PeranPejabat = PeranPejabat.KEPALA_OPD) -> TandaTangan:
    """Return the signature block of a role on the day of this key in «Profil»; Plt., Plh., Pj. and Pjs. come first."""
    pejabat = find_pejabat(isian, peran, getattr(isian.profil, kunci))
    return sign_pejabat(isian, pejabat, write_tempat_tanggal(isian, kunci))


def write_tempat_tanggal(isian: Isian, kunci: str) -> str:
    """Return place and day of a signature; what «Profil» does not state is a gap."""
    asal, tanggal = isian.profil.asal, getattr(isian.profil, kunci)
    hari = format_tanggal(tanggal) if tanggal else write_gap("tanggal", asal.sel(kunci))
    return f"{build_identitas(isian).tempat or write_gap('tempat', asal.sel('tempat'))}, {hari}"


def sign_pejabat(isian: Isian, pejabat: Pejabat | None, tempat_tanggal: str) -> TandaTangan:
    """Return the signature block of one official; None is a gap."""
    if pejabat is None:
        gaps = (write_gap(kunci, isian.sel_baru("pejabat", kunci)) for kunci in ("jabatan", "nama"))
        return TandaTangan(tempat_tanggal, *gaps, "", "")
    awalan = "" if pejabat.status_jabatan is StatusJabatan.DEFINITIF else f"{pejabat.status_jabatan.value} "
    pangkat = ", ".join(bagian for bagian in (pejabat.pangkat, pejabat.golongan) if bagian)
    nip = f"NIP {pejabat.nip}" if pejabat.nip else ""
    return TandaTangan(tempat_tanggal, f"{awalan}{pejabat.jabatan}", pejabat.nama, pangkat, nip)

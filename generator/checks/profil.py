"""The years, the dates and the officials of the agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from generator.catalogue import cek, cek_teks
from generator.checks.bahan import TRIWULAN_SETAHUN, Bahan
from generator.measures.cetak import format_tanggal, format_triwulan
from generator.model.opd import Pejabat, Profil, akhir_triwulan
from generator.model.pilihan import TAHUN_RENSTRA_TERBANYAK, PeranPejabat, StatusJabatan
from generator.problems import Place, Problem

BATAS_LKJIP = (3, 1)  # the first day too late, of the next year
ANGKA_NIP = 18
KEPALA_DAERAH = ("bupati", "wali kota", "walikota", "gubernur")  # elected: without a NIP
BULAN_PPPK = "21"  # a PPPK's number holds 21 where a PNS's holds the month of appointment


def check_tahun(bahan: Bahan) -> Iterator[Problem]:
    """The Renstra period runs forward, over at most six years, and holds the report year."""
    profil = bahan.isian.profil
    awal, akhir = profil.renstra_awal, profil.renstra_akhir
    place, lawan = profil.asal.sel("renstra_akhir"), profil.asal.sel("renstra_awal")
    banyak = akhir - awal + 1
    if banyak < 1:
        yield cek.RENSTRA_TERBALIK.at(place, awal=awal, akhir=akhir, lawan=lawan)
        return
    if banyak > TAHUN_RENSTRA_TERBANYAK:
        facts = {"banyak": banyak, "batas": TAHUN_RENSTRA_TERBANYAK}
        yield cek.RENSTRA_TERLALU_PANJANG.at(place, awal=awal, akhir=akhir, lawan=lawan, **facts)
    if profil.tahun not in profil.daftar_tahun:
        kind, place = cek.TAHUN_DI_LUAR_RENSTRA, profil.asal.sel("tahun")
        yield kind.at(place, tahun=profil.tahun, awal=awal, akhir=akhir, lawan=lawan)


def check_mulai_perubahan(bahan: Bahan) -> Iterator[Problem]:
    """A revised pagu or target holds from some quarter, and before that there is an original pagu."""
    profil, changed = bahan.isian.profil, _find_perubahan(bahan)
    place = profil.asal.sel("pagu_perubahan_mulai")
    if changed and profil.pagu_perubahan_mulai is None:
        isian, lawan = changed
        yield cek.MULAI_PERUBAHAN_KOSONG.at(place, isian=isian, lawan=lawan)
    rows = (*bahan.isian.anggaran, *bahan.isian.anggaran_dokumen)
    revised = next((row for row in rows if row.pagu_perubahan is not None), None)
    mulai = profil.pagu_perubahan_mulai or 1
    if revised and mulai > 1 and bahan.has_triwulan and all(row.pagu_murni is None for row in rows):
        facts = {"mulai": format_triwulan(mulai), "lawan": revised.asal.sel("pagu_murni")}
        yield cek.PAGU_MURNI_KOSONG.at(place, **facts)


def _find_perubahan(bahan: Bahan) -> tuple[str, Place] | None:
    """What of the workbook is revised, and its first cell; None where nothing is."""
    isian = bahan.isian
    for row in (*isian.anggaran, *isian.anggaran_dokumen):
        if row.pagu_perubahan is not None:
            return "Pagu", row.asal.sel("pagu_perubahan")
    for node in isian.isian_triwulan:
        if node.target_perubahan is not None:
            return "Target", node.asal.sel("target_perubahan")
    return None


def check_tanggal(bahan: Bahan) -> Iterator[Problem]:
    """A report is signed, on a stated day, after the time it speaks of."""
    for kunci, dokumen, akhir in list_dokumen(bahan):
        hari = getattr(bahan.isian.profil, kunci)
        place, facts = bahan.isian.profil.asal.sel(kunci), {"dokumen": dokumen, "akhir": format_tanggal(akhir)}
        if hari is None:
            yield cek.TANGGAL_KOSONG.at(place, **facts)
        elif hari <= akhir:
            yield cek.TANGGAL_TERLALU_AWAL.at(place, tanggal=format_tanggal(hari), **facts)


def check_tenggat(bahan: Bahan) -> Iterator[Problem]:
    """An LKjIP is handed to the head of the region within two months after the year."""
    profil = bahan.isian.profil
    batas = date(profil.tahun + 1, *BATAS_LKJIP) - timedelta(days=1)
    hari = profil.tanggal_lkjip
    if bahan.is_tutup and hari is not None and hari > batas:
        facts = {"tanggal": format_tanggal(hari), "batas": format_tanggal(batas)}
        yield cek_teks.LEWAT_TENGGAT.at(profil.asal.sel("tanggal_lkjip"), **facts)


def list_dokumen(bahan: Bahan) -> Iterator[tuple[str, str, date]]:
    """The reports of closed periods: key of their date, name, last day of their time. An early quarter may lack a date."""
    profil: Profil = bahan.isian.profil
    for nomor in range(1, bahan.terakhir + 1):
        stated = profil.tanggal_triwulan(nomor) is not None
        if stated or (nomor == bahan.terakhir and bahan.has_triwulan):
            nama = f"Laporan Triwulan {format_triwulan(nomor)}"
            yield f"tanggal_tw{nomor}", nama, akhir_triwulan(profil.tahun, nomor)
    if bahan.is_tutup:
        yield "tanggal_lkjip", "LKjIP", akhir_triwulan(profil.tahun, TRIWULAN_SETAHUN)


def check_kepala(bahan: Bahan) -> Iterator[Problem]:
    """One head at a time; a Plh. stands in for a head who keeps the office."""
    holders = [
        pejabat
        for pejabat in bahan.isian.pejabat
        if pejabat.peran is PeranPejabat.KEPALA_OPD and pejabat.status_jabatan is not StatusJabatan.PLH
    ]
    for first, second in combinations(holders, 2):
        start = max(first.mulai or date.min, second.mulai or date.min)
        end = min(first.sampai or date.max, second.sampai or date.max)
        if start <= end:
            tanggal = "tanggal yang sama" if start == date.min else format_tanggal(start)
            place, lawan = second.asal.sel("mulai"), first.asal.sel("sampai")
            yield cek.KEPALA_GANDA.at(place, nama=second.nama, nama_lain=first.nama, lawan=lawan, tanggal=tanggal)


def check_nip(bahan: Bahan) -> Iterator[Problem]:
    """A NIP has 18 digits, real dates in it, and one owner; a row of zeros is an example left standing."""
    owners: dict[str, Pejabat] = {}
    zeros: list[Pejabat] = []
    for pejabat in bahan.isian.pejabat:
        nip = re.sub(r"[\s.]", "", pejabat.nip or "")
        place = pejabat.asal.sel("nip")
        if not nip:
            continue
        if not nip.strip("0"):
            zeros.append(pejabat)
            continue
        sebab = find_fault(nip)
        if sebab:
            yield cek.NIP_SALAH.at(place, nip=nip, nama=pejabat.nama, sebab=sebab)
        owner = owners.setdefault(nip, pejabat)
        if owner.nama != pejabat.nama:
            facts = {"nama": pejabat.nama, "nama_lain": owner.nama, "lawan": owner.asal.sel("nip")}
            yield cek.NIP_GANDA.at(place, nip=nip, **facts)
    if zeros:
        yield cek.NIP_CONTOH.at(zeros[0].asal.sel("nip"), banyak=len(zeros), nama=zeros[0].nama)


def check_nip_kosong(bahan: Bahan) -> Iterator[Problem]:
    """Who signs has a NIP. The head of the region is no civil servant; other officials sign their own agreements only."""
    for pejabat in bahan.isian.pejabat:
        is_elected = pejabat.jabatan.casefold().startswith(KEPALA_DAERAH)
        if pejabat.peran is PeranPejabat.KEPALA_OPD and not is_elected and not (pejabat.nip or "").strip():
            yield cek.NIP_KOSONG.at(pejabat.asal.sel("nip"), nama=pejabat.nama)


def find_fault(nip: str) -> str:
    """Say what is wrong with a NIP: birth date, year and month of appointment, sex, number; empty where all fits."""
    if not (nip.isascii() and nip.isdigit()):
        return "memuat tanda selain angka"
    if len(nip) != ANGKA_NIP:
        return f"berjumlah {len(nip)} angka, bukan {ANGKA_NIP}"
    if not _is_date(nip[:8]):
        return f"angka 1-8 ({nip[:8]}) bukan tanggal lahir"
    if nip[12:14] != BULAN_PPPK and not _is_date(f"{nip[8:14]}01"):
        return f"angka 9-14 ({nip[8:14]}) bukan tahun dan bulan pengangkatan"
    return "" if nip[14] in "12" else f"angka ke-15 ({nip[14]}) bukan 1 atau 2"


def _is_date(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True

"""The sections of the LKjIP as data: where each stands, whether the report must have it, and which sheet fills it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from generator.reports.bersama import AWAL_KOSONG, write_paragraphs
from generator.reports.naskah import Gaya, Naskah, Paragraf, Potongan
from generator.reports.wording import join_dan, lower_first

DEPAN, LAMPIRAN = "depan", "lampiran"
NAMA_BAB = {
    "I": "Pendahuluan",
    "II": "Perencanaan Kinerja",
    "III": "Akuntabilitas Kinerja",
    "IV": "Penutup",
}


@dataclass(frozen=True, slots=True)
class Bagian:
    """One section. `kunci` is its name in the template and, with «-» for «_», on the sheet «Narasi».

    `judul` is the heading (of the second level) under which it stands, as «Sistematika Penyajian» names it. `wajib`: without
    data it is shown as a gap, which no final report may have; else it is left out. `lembar` is where its data are typed.
    `berjudul_tetap`: the heading stays without its data, because the template has words of its own below it.
    """

    kunci: str
    bab: str
    judul: str
    wajib: bool
    lembar: str
    berjudul_tetap: bool = False


DAFTAR_BAGIAN = (
    Bagian("ikhtisar", DEPAN, "ikhtisar eksekutif", True, "Realisasi"),
    Bagian("latar_belakang", "I", "latar belakang", True, "Narasi"),
    Bagian("butir_maksud", "I", "maksud dan tujuan", False, "Daftar", berjudul_tetap=True),
    Bagian("organisasi", "I", "gambaran umum organisasi", True, "Unit"),
    Bagian("tugas", "I", "gambaran umum organisasi", True, "Tugas dan Fungsi"),
    Bagian("pegawai", "I", "gambaran umum organisasi", True, "Tabel Pegawai"),
    Bagian("isu", "I", "isu strategis", True, "Daftar"),
    Bagian("hukum", "I", "landasan hukum", True, "Daftar"),
    Bagian("lhe", "I", "tindak lanjut hasil evaluasi", True, "Rekomendasi LHE"),
    Bagian("sistematika", "I", "sistematika penyajian", True, "Narasi"),
    Bagian("visi_misi", "II", "rencana strategis", False, "Rencana"),
    Bagian("tujuan_sasaran", "II", "rencana strategis", True, "Rencana"),
    Bagian("strategi", "II", "rencana strategis", True, "Rencana"),
    Bagian("iku", "II", "indikator kinerja utama", True, "Indikator"),
    Bagian("rencana_kinerja", "II", "rencana kinerja", True, "Program"),
    Bagian("perjanjian", "II", "Perjanjian Kinerja", True, "Target"),
    Bagian("pagu", "II", "rencana anggaran", True, "Anggaran"),
    Bagian("skala", "III", "capaian kinerja", True, "Pengaturan"),
    Bagian("data_pendukung", "III", "capaian kinerja", False, "Tabel Pegawai"),
    Bagian("pengukuran", "III", "capaian kinerja", True, "Indikator"),
    Bagian("rincian_indikator", "III", "capaian kinerja", False, "Rincian"),
    Bagian("tahun_lalu", "III", "capaian kinerja", True, "Riwayat"),
    Bagian("jangka_menengah", "III", "capaian kinerja", True, "Target"),
    Bagian("pembanding", "III", "capaian kinerja", True, "Pembanding"),
    Bagian("penyebab", "III", "capaian kinerja", True, "Analisis"),
    Bagian("efisiensi", "III", "capaian kinerja", True, "Anggaran"),
    Bagian("program_penunjang", "III", "capaian kinerja", True, "Program"),
    Bagian("indikator_program", "III", "capaian kinerja", False, "Indikator Program"),
    Bagian("realisasi", "III", "realisasi anggaran", True, "Anggaran"),
    Bagian("perubahan", "III", "realisasi anggaran", False, "Anggaran"),
    Bagian("per_sasaran", "III", "realisasi anggaran", True, "Program"),
    Bagian("serapan_rendah", "III", "realisasi anggaran", True, "Anggaran"),
    Bagian("penghargaan", "III", "penghargaan", False, "Daftar"),
    Bagian("simpulan", "IV", "simpulan", True, "Realisasi"),
    Bagian("langkah", "IV", "langkah perbaikan", True, "Analisis"),
    Bagian("pk_indikator", LAMPIRAN, "Perjanjian Kinerja", True, "Target"),
    Bagian("pk_program", LAMPIRAN, "Perjanjian Kinerja", True, "Anggaran"),
    Bagian("matriks_iku", LAMPIRAN, "indikator kinerja utama", True, "Indikator"),
    Bagian("rpjmd", LAMPIRAN, "keterkaitan dengan rencana pembangunan daerah", False, "Rencana"),
    Bagian("realisasi_luas", LAMPIRAN, "realisasi program dan sub kegiatan", True, "Anggaran"),
    Bagian("matriks_lhe", LAMPIRAN, "matriks tindak lanjut hasil evaluasi", False, "Rekomendasi LHE"),
)
"""PermenPANRB 53/2014: outline of the annual report; what an inspectorate adds to it is optional."""

BAGIAN = {satu.kunci: satu for satu in DAFTAR_BAGIAN}


def name_sheet(kunci: str, isi: tuple[object, ...]) -> tuple[object, ...]:
    """Return a section whose gaps also say on which sheet they are filled."""
    return tuple(_name_in(blok, BAGIAN[kunci].lembar) if isinstance(blok, Naskah) else blok for blok in isi)


def _name_in(naskah: Naskah, lembar: str) -> Naskah:
    return Naskah(tuple(_name_gap(satu, lembar) for satu in naskah.paragraf))


def _name_gap(paragraf: Paragraf, lembar: str) -> Paragraf:
    teks = paragraf.teks
    is_gap = paragraf.gaya is Gaya.KOSONG and isinstance(teks, str) and teks.startswith(AWAL_KOSONG)
    return replace(paragraf, teks=f"{str(teks)[:-1]} – lembar «{lembar}»]") if is_gap else paragraf


def build_sistematika(terisi: Mapping[str, object], lampiran: Collection[str], judul_isu: str) -> tuple[Naskah, ...]:
    """How the report is laid out: a line per BAB with its own headings, then the appendices by name.

    `terisi` are the sections by key; optional ones that are empty are not named.
    """
    lines = [_line(f"BAB {bab} {nama}", _headings(bab, terisi, judul_isu)) for bab, nama in NAMA_BAB.items()]
    lines.append(_line("Lampiran", [_inside(nama) for nama in lampiran]))
    return (write_paragraphs("Laporan ini disajikan dengan susunan sebagai berikut:"), Naskah(tuple(lines)))


def _headings(bab: str, terisi: Mapping[str, object], judul_isu: str) -> list[str]:
    shown = (s for s in DAFTAR_BAGIAN if s.bab == bab and (s.wajib or s.berjudul_tetap or terisi.get(s.kunci)))
    return list(dict.fromkeys(judul_isu.lower() if satu.kunci == "isu" else satu.judul for satu in shown))


def _inside(nama: str) -> str:
    """A name inside a sentence; one with capitals of its own keeps them all."""
    return lower_first(nama) if nama[1:] == nama[1:].lower() else nama


def _line(nama: str, isi: Collection[str]) -> Paragraf:
    return Paragraf((Potongan(nama, tebal=True), f" memuat {join_dan(isi)}."), Gaya.BUTIR)

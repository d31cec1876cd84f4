"""The sections of the LKjIP as data: where each stands, whether the report must have it, and which cell fills it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from generator.model.isian import Isian
from generator.problems import Place
from generator.reports.bersama import write_paragraphs
from generator.reports.naskah import Gaya, Naskah, Paragraf, Potongan, find_celah
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
    data it is shown as a gap, which no final report may have; else it is left out. `lembar` and `kolom` are the keys of the sheet and
    the column where its data begin: a gap of the whole section names the cell there in which the next row goes.
    `berjudul_tetap`: the heading stays without its data, because the template has words of its own below it.
    """

    kunci: str
    bab: str
    judul: str
    wajib: bool
    lembar: str
    kolom: str
    berjudul_tetap: bool = False


DAFTAR_BAGIAN = (
    Bagian("ikhtisar", DEPAN, "ikhtisar eksekutif", True, "realisasi", "realisasi_tahun"),
    Bagian("latar_belakang", "I", "latar belakang", True, "narasi", "teks"),
    Bagian("butir_maksud", "I", "maksud dan tujuan", False, "daftar", "uraian", berjudul_tetap=True),
    Bagian("organisasi", "I", "gambaran umum organisasi", True, "unit", "nama"),
    Bagian("tugas", "I", "gambaran umum organisasi", True, "tugas_fungsi", "uraian"),
    Bagian("pegawai", "I", "gambaran umum organisasi", True, "tabel", "judul"),
    Bagian("isu", "I", "isu strategis", True, "daftar", "uraian"),
    Bagian("hukum", "I", "landasan hukum", True, "daftar", "uraian"),
    Bagian("lhe", "I", "tindak lanjut hasil evaluasi", True, "rekomendasi_lhe", "rekomendasi"),
    Bagian("sistematika", "I", "sistematika penyajian", True, "narasi", "teks"),
    Bagian("visi_misi", "II", "rencana strategis", False, "rencana", "uraian"),
    Bagian("tujuan_sasaran", "II", "rencana strategis", True, "indikator", "uraian"),
    Bagian("strategi", "II", "rencana strategis", True, "rencana", "uraian"),
    Bagian("iku", "II", "indikator kinerja utama", True, "indikator", "uraian"),
    Bagian("rencana_kinerja", "II", "rencana kinerja", True, "simpul", "nama"),
    Bagian("perjanjian", "II", "Perjanjian Kinerja", True, "target", "versi"),
    Bagian("pagu", "II", "rencana anggaran", True, "anggaran", "pagu_murni"),
    Bagian("skala", "III", "capaian kinerja", True, "skala", "label"),
    Bagian("data_pendukung", "III", "capaian kinerja", False, "tabel", "judul"),
    Bagian("pengukuran", "III", "capaian kinerja", True, "indikator", "uraian"),
    Bagian("rincian_indikator", "III", "capaian kinerja", False, "rincian", "uraian"),
    Bagian("tahun_lalu", "III", "capaian kinerja", True, "riwayat", "realisasi"),
    Bagian("jangka_menengah", "III", "capaian kinerja", True, "target", "versi"),
    Bagian("pembanding", "III", "capaian kinerja", True, "pembanding", "nilai"),
    Bagian("penyebab", "III", "capaian kinerja", True, "analisis", "teks"),
    Bagian("efisiensi", "III", "capaian kinerja", True, "anggaran", "pagu_murni"),
    Bagian("program_penunjang", "III", "capaian kinerja", True, "simpul", "sasaran"),
    Bagian("indikator_program", "III", "capaian kinerja", False, "indikator_simpul", "uraian"),
    Bagian("uraian_program", "III", "capaian kinerja", False, "indikator_simpul", "uraian"),
    Bagian("realisasi", "III", "realisasi anggaran", True, "anggaran", "pagu_murni"),
    Bagian("perubahan", "III", "realisasi anggaran", False, "anggaran", "pagu_perubahan"),
    Bagian("per_sasaran", "III", "realisasi anggaran", True, "simpul", "sasaran"),
    Bagian("serapan_rendah", "III", "realisasi anggaran", True, "anggaran", "realisasi_tw4"),
    Bagian("penghargaan", "III", "penghargaan", False, "daftar", "uraian"),
    Bagian("simpulan", "IV", "simpulan", True, "realisasi", "realisasi_tahun"),
    Bagian("langkah", "IV", "langkah perbaikan", True, "analisis", "teks"),
    Bagian("pk_indikator", LAMPIRAN, "Perjanjian Kinerja", True, "target", "versi"),
    Bagian("pk_program", LAMPIRAN, "Perjanjian Kinerja", True, "anggaran", "pagu_murni"),
    Bagian("matriks_iku", LAMPIRAN, "indikator kinerja utama", True, "indikator", "uraian"),
    Bagian("rpjmd", LAMPIRAN, "keterkaitan dengan rencana pembangunan daerah", False, "rencana", "uraian"),
    Bagian("realisasi_luas", LAMPIRAN, "realisasi program dan sub kegiatan", True, "anggaran", "pagu_murni"),
    Bagian("matriks_lhe", LAMPIRAN, "matriks tindak lanjut hasil evaluasi", False, "rekomendasi_lhe", "rekomendasi"),
)
"""PermenPANRB 53/2014: outline of the annual report; what an inspectorate adds to it is optional."""

BAGIAN = {satu.kunci: satu for satu in DAFTAR_BAGIAN}


def place_gaps(isian: Isian, kunci: str, isi: tuple[object, ...]) -> tuple[object, ...]:
    """Return a section whose gaps all name a cell: one that names none yet is filled where the section's data begin."""
    tempat = isian.sel_baru(BAGIAN[kunci].lembar, BAGIAN[kunci].kolom)
    return tuple(_place_in(blok, tempat) if isinstance(blok, Naskah) else blok for blok in isi)


def _place_in(naskah: Naskah, tempat: Place) -> Naskah:
    return Naskah(tuple(_place_gap(satu, tempat) for satu in naskah.paragraf))


def _place_gap(paragraf: Paragraf, tempat: Place) -> Paragraf:
    if paragraf.gaya is not Gaya.KOSONG or not isinstance(paragraf.teks, str):
        return paragraf
    found = tuple(find_celah(paragraf.teks))
    is_whole = len(found) == 1 and str(found[0]) == paragraf.teks and not found[0].tempat.lembar
    return replace(paragraf, teks=str(replace(found[0], tempat=tempat))) if is_whole else paragraf


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

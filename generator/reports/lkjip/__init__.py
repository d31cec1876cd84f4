"""LKjIP, the annual performance report of one agency (PermenPANRB 53/2014): its template, when it is made, its context."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.model.pilihan import JenisDaftar
from generator.reports.bersama import build_identitas, write_paragraphs
from generator.reports.gambar import build_gambar, build_logo
from generator.reports.lkjip import bab1, bab2, pembuka, rencana
from generator.reports.lkjip.bab3 import alokasi, analisis, anggaran, capaian, efisiensi, pembanding, perbandingan
from generator.reports.lkjip.bab3.grafik import build_bab3
from generator.reports.lkjip.bab3.program.indikator import build_indikator_program, build_uraian_program
from generator.reports.lkjip.bab3.program.penunjang import build_program_penunjang
from generator.reports.lkjip.bagian import BAGIAN, build_sistematika, place_gaps
from generator.reports.lkjip.dasar import Blok, build_list, build_own
from generator.reports.lkjip.grafik_pegawai import build_grafik_pegawai
from generator.reports.lkjip.lampiran import tabel as lampiran
from generator.reports.lkjip.lampiran.berkas import LampiranBerkas, list_lampiran_berkas
from generator.reports.lkjip.lampiran.realisasi_luas import build_realisasi_luas
from generator.reports.lkjip.lampiran.rpjmd import build_lampiran_rpjmd
from generator.reports.lkjip.lebar import LEBAR_MENDATAR, LEBAR_TEGAK, fit_figures
from generator.reports.lkjip.struktur import draw_units
from generator.reports.naskah import Naskah
from generator.reports.perjanjian import sign_kepala
from generator.reports.tabel import Tabel
from generator.reports.tabel_isian import LampiranTabel, build_bagian, list_lampiran
from generator.reports.umum.perjanjian import name_pk
from generator.reports.umum.tanda_tangan import build_tanda_tangan, name_atasan_kepala

TRIWULAN_TUTUP_TAHUN = 4

NARASI = ("kata-pengantar", "latar-belakang", "maksud-tujuan", "sistematika", "pengantar-penutup", "penutup")
"""Sections whose usual text stands in the template; own text on the sheet «Narasi» replaces it whole."""


TABEL_SENDIRI = {
    "tugas": "organisasi",
    "isu": "isu strategis",
    "lhe": "evaluasi",
    "rencana_kinerja": "perencanaan",
    "realisasi": "anggaran",
}
"""Sections that end in the agency's own tables, and the section's name on the sheet «Tabel Pegawai»."""

MENDATAR = ("matriks_iku", "rpjmd", "realisasi_luas", "matriks_lhe")  # sections on landscape pages


def choose_template(isian: Isian) -> str:
    """The file name of the template."""
    return "lkjip.docx"


def has_data(isian: Isian) -> bool:
    """Tell whether the year is closed and there is an indicator to report on."""
    return bool(isian.indikator) and isian.profil.triwulan_terakhir >= TRIWULAN_TUTUP_TAHUN


def build(hasil: Hasil) -> dict[str, object]:
    """Return every name that the template uses, ready to print."""
    isian = hasil.isian
    bagian = {kunci: _finish(isian, kunci, isi) for kunci, isi in _sections(hasil).items()}
    grafik = {"grafik_pegawai": build_grafik_pegawai(hasil), **build_bab3(hasil)}
    lampiran_tabel = list_lampiran(hasil)
    berkas = list_lampiran_berkas(isian)
    gambar = build_gambar(isian, "lampiran")
    named = _name_lampiran(hasil, bagian, lampiran_tabel, bool(gambar), berkas)
    return {
        "identitas": build_identitas(isian),
        "logo": build_logo(isian),
        "tahun": str(hasil.periode.tahun),
        "tahun_depan": str(hasil.periode.tahun + 1),
        **_signatures(hasil),
        "atasan": name_atasan_kepala(isian, isian.profil.tanggal_lkjip),
        "nama_pk": name_pk(hasil),
        "judul_isu": bab1.name_isu(isian),
        "narasi": {kunci.replace("-", "_"): build_own(isian, kunci) for kunci in NARASI},
        "sistematika": build_sistematika(bagian, named, bab1.name_isu(isian)),
        "dokumen_pendukung": _supporting(isian),
        "daftar_lampiran_tabel": [satu for satu in lampiran_tabel if not satu.mendatar],
        "daftar_lampiran_lebar": [satu for satu in lampiran_tabel if satu.mendatar],
        "daftar_lampiran_berkas": list(berkas),
        "gambar_lampiran": gambar,
        "ada_gambar": has_figures(isian) or any(grafik.values()),
        **grafik,
        **bagian,
    }


def _signatures(hasil: Hasil) -> dict[str, object]:
    """The head on the day of the report; head and superior on the day of the Perjanjian Kinerja."""
    kepala, atasan = sign_kepala(hasil)
    return {
        "tanda_tangan": build_tanda_tangan(hasil.isian, "tanggal_lkjip"),
        "kepala_daerah": atasan,
        "kepala_pk": kepala,
    }


def _name_lampiran(
    hasil: Hasil,
    bagian: dict[str, tuple[Blok, ...]],
    tables: Sequence[LampiranTabel],
    with_pictures: bool,
    berkas: Sequence[LampiranBerkas],
) -> list[str]:
    """The appendices by name, in the order of the template."""
    names = [name_pk(hasil), BAGIAN["matriks_iku"].judul]
    names += [BAGIAN["rpjmd"].judul] if bagian["rpjmd"] else []
    names += [satu.judul for satu in tables if not satu.mendatar] + [satu.judul for satu in tables if satu.mendatar]
    names += [*(satu.judul for satu in berkas), BAGIAN["realisasi_luas"].judul]
    names += [BAGIAN["matriks_lhe"].judul] if bagian["matriks_lhe"] else []
    return [*names, *(["dokumentasi"] if with_pictures else [])]


def _sections(hasil: Hasil) -> dict[str, tuple[Blok, ...]]:
    """The generated sections by their name in the template; with «-» for «_» also the name on the sheet «Narasi»."""
    sections = {**_plan_sections(hasil), **_result_sections(hasil), **_end_sections(hasil)}
    own = {kunci: build_bagian(hasil, bagian) for kunci, bagian in TABEL_SENDIRI.items()}
    return {kunci: (*isi, *own.get(kunci, ())) for kunci, isi in sections.items()}


def _plan_sections(hasil: Hasil) -> dict[str, tuple[Blok, ...]]:
    """Ikhtisar, BAB I and BAB II."""
    isian = hasil.isian
    return {
        "ikhtisar": pembuka.build_ikhtisar(hasil),
        "organisasi": bab1.build_organisasi(isian),
        "tugas": bab1.build_tugas(isian),
        "pegawai": bab1.build_pegawai(hasil),
        "isu": bab1.build_isu(isian),
        "hukum": bab1.build_hukum(isian),
        "lhe": bab1.build_lhe(isian),
        "butir_maksud": bab1.build_maksud(isian),
        "visi_misi": bab2.build_visi_misi(isian),
        "tujuan_sasaran": bab2.build_tujuan_sasaran(hasil),
        "strategi": bab2.build_strategi(isian),
        "iku": bab2.build_iku(isian),
        "rencana_kinerja": rencana.build_rencana_kinerja(hasil),
        "perjanjian": bab2.build_perjanjian(hasil),
        "pagu": rencana.build_pagu(hasil),
    }


def _result_sections(hasil: Hasil) -> dict[str, tuple[Blok, ...]]:
    """BAB III."""
    return {
        "skala": capaian.build_skala(hasil),
        "data_pendukung": capaian.build_data_pendukung(hasil),
        "pengukuran": capaian.build_pengukuran(hasil),
        "rincian_indikator": capaian.build_rincian_indikator(hasil),
        "tahun_lalu": perbandingan.build_tahun_lalu(hasil),
        "jangka_menengah": perbandingan.build_jangka_menengah(hasil),
        "pembanding": pembanding.build_pembanding(hasil),
        "penyebab": analisis.build_penyebab(hasil),
        "efisiensi": efisiensi.build_efisiensi(hasil),
        "program_penunjang": build_program_penunjang(hasil),
        "indikator_program": build_indikator_program(hasil),
        "uraian_program": build_uraian_program(hasil),
        "realisasi": anggaran.build_realisasi(hasil),
        "perubahan": anggaran.build_perubahan(hasil),
        "per_sasaran": alokasi.build_per_sasaran(hasil),
        "serapan_rendah": anggaran.build_serapan_rendah(hasil),
        "penghargaan": pembuka.build_penghargaan(hasil),
    }


def _end_sections(hasil: Hasil) -> dict[str, tuple[Blok, ...]]:
    """BAB IV and the appendices."""
    return {
        "simpulan": pembuka.build_simpulan(hasil),
        "langkah": pembuka.build_langkah(hasil),
        **lampiran.build_pk(hasil),
        "matriks_iku": lampiran.build_matriks_iku(hasil),
        "rpjmd": build_lampiran_rpjmd(hasil),
        "realisasi_luas": build_realisasi_luas(hasil),
        "matriks_lhe": lampiran.build_matriks_lhe(hasil.isian),
    }


def replace_lead(isian: Isian, bagian: str, isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Return a section with the agency's own text in place of its opening paragraphs (or of its gap)."""
    own = build_own(isian, bagian)
    if not own:
        return isi
    return (*own, *(isi[1:] if isi and isinstance(isi[0], Naskah) else isi))


def _finish(isian: Isian, kunci: str, isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Return a section with the agency's own text, its gaps named with their sheet, its tables wide enough."""
    return _fit(kunci, place_gaps(isian, kunci, replace_lead(isian, kunci.replace("_", "-"), isi)))


def _fit(kunci: str, isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Return a section whose tables are wide enough for their figures on the page where it stands."""
    lebar = LEBAR_MENDATAR if kunci in MENDATAR else LEBAR_TEGAK
    return tuple(fit_figures(blok, lebar) if isinstance(blok, Tabel) else blok for blok in isi)


def has_figures(isian: Isian) -> bool:
    """Tell whether a picture or drawing with a caption stands in the report, charts apart."""
    return bool(isian.gambar_dari("struktur") or draw_units(isian) or isian.gambar_dari("lampiran"))


def _supporting(isian: Isian) -> tuple[Blok, ...]:
    """The documents that come with the report; nothing where none is listed."""
    items = [butir.uraian for butir in isian.daftar_dari(JenisDaftar.LAMPIRAN)]
    return (
        (write_paragraphs("Laporan ini dilengkapi dokumen pendukung:"), *build_list(items, nama=True)) if items else ()
    )

"""The quarterly report in its two forms, and the matrix of the Renja evaluation that goes with it."""

from __future__ import annotations

from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.model.pilihan import BentukTriwulan
from generator.reports.bersama import build_identitas
from generator.reports.tabel import Tabel
from generator.reports.triwulan.lengkap import build_lengkap
from generator.reports.triwulan.masa import Masa, build_masa, name_rentang
from generator.reports.triwulan.renja.bentuk import name_formulir
from generator.reports.triwulan.renja.matriks import build_matriks
from generator.reports.triwulan.renja.renaksi import build_renaksi, name_renaksi
from generator.reports.triwulan.ringkas import build_ringkas
from generator.reports.umum.tanda_tangan import build_tanda_tangan


def is_ringkas(isian: Isian) -> bool:
    """Tell whether the workbook asks for the short form with lettered sections."""
    return isian.pengaturan.bentuk_triwulan is BentukTriwulan.RINGKAS


def choose_template(isian: Isian) -> str:
    """Return the template's file name for the declared form."""
    return "triwulan-ringkas.docx" if is_ringkas(isian) else "triwulan.docx"


def has_data(isian: Isian) -> bool:
    """Tell whether any quarter has a realisasi, of an indicator or of money."""
    rows = (*isian.realisasi, *isian.isian_triwulan, *isian.anggaran, *isian.anggaran_dokumen)
    return any(nilai is not None for row in rows for nilai in row.realisasi_tw)


def build(hasil: Hasil) -> dict[str, object]:
    """Return the context of the quarterly report of the quarter that the figures speak of."""
    return build_ringkas(hasil) if is_ringkas(hasil.isian) else build_lengkap(hasil)


def build_lampiran_excel(hasil: Hasil) -> tuple[Tabel, ...]:
    """Return the tables that Bappeda asks for as a spreadsheet: the Renja evaluation, and the action plan's monitoring."""
    masa = build_masa(hasil)
    judul = f"Evaluasi Hasil Renja {name_rentang(masa)} Tahun {masa.tahun}"
    siapa, signature = build_identitas(hasil.isian), _write_signature(hasil.isian, masa)
    agency = (f"{siapa.opd} {siapa.daerah}", f"Periode pelaksanaan: {masa.nama} Tahun {masa.tahun}")
    acuan = f"Indikator dan target kinerja perangkat daerah yang mengacu pada sasaran RKPD {siapa.daerah}"
    matriks = replace(
        build_matriks(hasil, judul, satuan_terpisah=True),
        atas=(hasil.isian.pengaturan.nomor_formulir, name_formulir(hasil), *agency, acuan),
        bawah=signature,
    )
    return matriks, replace(build_renaksi(hasil, masa, name_renaksi(masa)), atas=agency, bawah=signature)


def _write_signature(isian: Isian, masa: Masa) -> tuple[str, ...]:
    """The lines of the signature block, with room for the signature itself."""
    tanda = build_tanda_tangan(isian, f"tanggal_tw{masa.triwulan}")
    return tanda.tempat_tanggal, tanda.jabatan, "", "", "", tanda.nama, tanda.pangkat, tanda.nip

"""The list of checks on figures, run once over all measured periods of one workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.checks import (
    analisis,
    anggaran,
    angka_luar,
    batas,
    deret,
    dokumen,
    indikator,
    kosong,
    lhe,
    narasi,
    nilai,
    nomenklatur,
    pohon,
    profil,
    realisasi,
    rencana,
    rincian,
    skala,
    susunan,
    tabel,
    target,
    teks,
    teks_angka,
    teks_cacah,
    teks_daerah,
    teks_hasil,
    teks_salinan,
    tertukar,
)
from generator.checks.bahan import Bahan, Check
from generator.measures.hasil import Hasil
from generator.problems import Place, Problem, Severity

# in the order of the workbook's sheets, which is the order of the findings
CHECKS: tuple[Check, ...] = (
    profil.check_tahun,
    profil.check_mulai_perubahan,
    profil.check_tanggal,
    skala.check_nama_skala,
    profil.check_tenggat,
    profil.check_kepala,
    profil.check_nip,
    profil.check_nip_kosong,
    pohon.check_induk_rencana,
    rencana.check_sasaran,
    rencana.check_terbagi,
    rencana.check_indikator_ganda,
    rencana.check_penanggung_jawab,
    skala.check_predikat,
    indikator.check_satuan_janggal,
    nilai.check_rentang,
    nilai.check_nilai,
    target.check_target_ada,
    target.check_target_pk,
    target.check_target_maju,
    target.check_deret_target,
    target.check_target_induk,
    realisasi.check_iku,
    realisasi.check_dini,
    realisasi.check_setahun,
    kosong.check_triwulan_kosong,
    realisasi.check_turun,
    realisasi.check_target_triwulan,
    realisasi.check_target_perubahan,
    realisasi.check_riwayat,
    realisasi.check_riwayat_urut,
    deret.check_riwayat_akhir,
    deret.check_target_turun,
    deret.check_lompatan,
    tertukar.check_triwulan_tertukar,
    tertukar.check_lalu_tertukar,
    deret.check_pecahan,
    deret.check_triwulan_akhir,
    deret.check_lalu,
    batas.check_batas,
    batas.check_negatif,
    batas.check_capaian,
    batas.check_skala,
    indikator.check_satuan_ukur,
    rincian.check_gabungan,
    rincian.check_bobot,
    susunan.check_induk,
    susunan.check_berlaku,
    susunan.check_bertindih,
    nomenklatur.check_kode,
    nomenklatur.check_ganda,
    nomenklatur.check_nama,
    indikator.check_satuan_benda,
    indikator.check_indikator_diganti,
    dokumen.check_jumlah_anak,
    dokumen.check_belanja,
    kosong.check_uang_kosong,
    anggaran.check_realisasi_pagu,
    anggaran.check_kas,
    deret.check_kas_utuh,
    deret.check_renstra,
    anggaran.check_kembar,
    anggaran.check_serapan,
    anggaran.check_fisik,
    anggaran.check_pagu_nol,
    anggaran.check_tanpa_anggaran,
    anggaran.check_penjumlahan,
    anggaran.check_seratus,
    analisis.check_sebab,
    analisis.check_program,
    analisis.check_teks_kembar,
    lhe.check_tahun_lhe,
    lhe.check_nomor_lhe,
    lhe.check_tindakan_lhe,
    tabel.check_tabel_pegawai,
    tabel.check_kolom_jumlah,
    teks.check_tempat_isian,
    teks.check_kata_ganda,
    teks.check_persen,
    teks.check_terbilang,
    teks_salinan.check_tahun_usang,
    teks_daerah.check_daerah_lain,
    teks_salinan.check_peraturan,
    teks_angka.check_angka_teks,
    teks_hasil.check_hasil_teks,
    teks_cacah.check_cacah,
    narasi.check_sisipan,
    narasi.check_triwulan,
    pohon.check_kotak,
    pohon.check_kedalaman,
    pohon.check_urutan,
    pohon.check_salin_tempel,
    pohon.check_rumusan,
    pohon.check_ukuran_hasil,
    angka_luar.check_angka_luar,
)


def check_hasil(daftar_hasil: Sequence[Hasil], dilaporkan: Iterable[Problem] = ()) -> list[Problem]:
    """Return the contradictions of a workbook, each said once; `daftar_hasil` holds its quarters and its year.

    `dilaporkan` are the problems of its cells: what speaks of one of those cells again is their consequence and left out.
    """
    if not daftar_hasil:
        return []
    bahan = Bahan(daftar_hasil)
    found = dict.fromkeys(problem for check in CHECKS for problem in check(bahan))
    known = list(dilaporkan)
    cells = {problem.place for problem in known if problem.place.sel}
    sheets = {problem.place.lembar for problem in known if problem.kind.severity is Severity.GALAT}
    return [problem for problem in found if not _follows(problem, cells, sheets)]


def _follows(problem: Problem, cells: set[Place], sheets: set[str]) -> bool:
    """Tell whether a finding speaks of a cell already reported, or of a row missing from a sheet with unreadable cells."""
    return any(place in cells or (not place.sel and place.lembar in sheets) for place in _places(problem))


def _places(problem: Problem) -> Iterator[Place]:
    yield problem.place
    yield from (fact for _, fact in problem.facts if isinstance(fact, Place))

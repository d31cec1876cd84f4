"""The appendices: Perjanjian Kinerja, IKU matrix, LHE follow-up, the agency's own tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.measures.pemangku.pegangan import list_holders
from generator.model.analisis import RekomendasiLhe
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana
from generator.reports.bersama import build_kepala
from generator.reports.lkjip.dasar import Blok, build_gap
from generator.reports.perjanjian import build_tabel_kepala
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.penjelasan import write_formulasi
from generator.reports.wording import capitalize_first


def build_pk(hasil: Hasil) -> dict[str, tuple[Blok, ...]]:
    """The two tables of the head's Perjanjian Kinerja, as that document prints them."""
    kinerja, anggaran = build_tabel_kepala(hasil)
    return {
        "pk_indikator": (kinerja,) if kinerja.baris else build_gap("indikator Perjanjian Kinerja"),
        "pk_program": (anggaran,) if anggaran.baris else build_gap("program dan anggaran"),
    }


def _column_numbers(banyak: int) -> tuple[str, ...]:
    return tuple(f"({nomor})" for nomor in range(1, banyak + 1))


def build_matriks_iku(hasil: Hasil) -> tuple[Blok, ...]:
    """The IKU by tujuan and sasaran with formula, unit, the targets of each Renstra year and source."""
    isian, tahun = hasil.isian, hasil.isian.profil.daftar_tahun
    rows: list[Baris] = []
    nomor = 1
    for tujuan in isian.daftar_rencana(JenisRencana.TUJUAN):
        own = _tujuan_rows(hasil, tujuan, str(nomor))
        nomor += bool(own)  # a tujuan without IKU takes no number
        rows += own
    loose = [s for s in isian.daftar_rencana(JenisRencana.SASARAN) if not _has_tujuan(isian, s)]
    rows += [row for sasaran in loose for row in _lead(_matrix_rows(hasil, sasaran.uraian, sasaran), "", "")]
    if not rows:
        return build_gap("indikator yang ditandai sebagai IKU")
    heads = ("No.", "Tujuan/Sasaran > Tujuan", "Tujuan/Sasaran > Sasaran", "Indikator", "Formulasi", "Satuan")
    heads = (*heads, *(f"Target Tahun > {t}" for t in tahun), "Sumber Data")
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(2.8), Kolom(2.8), Kolom(3.2), Kolom(4.2), Kolom(1.4, Rata.TENGAH))
    kolom = (*kolom, *(Kolom(1.3, Rata.TENGAH),) * len(tahun), Kolom(2.4))
    return (Tabel("matriks-iku", kolom, build_kepala(heads, _column_numbers(len(heads))), tuple(rows), ukuran=7.5),)


def _has_tujuan(isian: Isian, sasaran: Rencana) -> bool:
    induk = isian.rencana_by_id.get(sasaran.induk or "")
    return induk is not None and induk.jenis is JenisRencana.TUJUAN


def _tujuan_rows(hasil: Hasil, tujuan: Rencana, nomor: str) -> list[Baris]:
    """The IKU of a tujuan and of its sasaran, under one number and one cell of the tujuan."""
    rows = [*_matrix_rows(hasil, "", tujuan)]
    for sasaran in hasil.isian.anak_rencana(tujuan.id, JenisRencana.SASARAN):
        rows += _matrix_rows(hasil, sasaran.uraian, sasaran)
    return _lead(rows, nomor, tujuan.uraian)


def _lead(rows: Sequence[Baris], *teks: str) -> list[Baris]:
    """Put cells that reach over all rows before the first of them."""
    head = tuple(Sel(satu, gabung_baris=len(rows)) for satu in teks)
    return [replace(baris, sel=(*head, *baris.sel)) if ke == 0 else baris for ke, baris in enumerate(rows)]


def _matrix_rows(hasil: Hasil, sasaran: str, rencana: Rencana) -> list[Baris]:
    """A row per IKU of one statement, behind its sasaran."""
    daftar = [indikator for indikator in hasil.isian.indikator_dari(rencana.id) if indikator.is_iku]
    return _lead([Baris(_indicator_facts(hasil, indikator)) for indikator in daftar], sasaran)


def _indicator_facts(hasil: Hasil, indikator: Indikator) -> tuple[Sel, ...]:
    targets = (hasil.cetak(f"indikator/{indikator.id}/target/{t}") for t in hasil.isian.profil.daftar_tahun)
    return (
        Sel(indikator.uraian),
        Sel(write_formulasi(indikator) or "–"),
        Sel(indikator.satuan),
        *(Sel(teks) for teks in targets),
        Sel(indikator.sumber_data or "–"),
    )


KOLOM_LHE = (
    ("Tahun LHE", "tahun_lhe", Kolom(1.2, Rata.TENGAH)),
    ("Rekomendasi", "rekomendasi", Kolom(5)),
    ("Rencana Aksi/Tindak Lanjut", "rencana_aksi", Kolom(4.6)),
    ("Target", "target", Kolom(2)),
    ("Waktu Pelaksanaan", "waktu", Kolom(2.4)),
    ("Penanggung Jawab", "penanggung_jawab", Kolom(2.8)),
    ("Status", "status", Kolom(1.8)),
    ("Bukti", "bukti", Kolom(2.4)),
)


def _fact(isian: Isian, baris: RekomendasiLhe, key: str) -> str:
    """A fact of the sheet as text, with its form; a dash for none."""
    isi = getattr(baris, key)
    if key == "penanggung_jawab":
        isi = "; ".join(list_holders(isian, isi))
    return isi if isinstance(isi, str) and isi else str(isi or "–")


def build_matriks_lhe(isian: Isian) -> tuple[Blok, ...]:
    """Every recommendation of the evaluations with its follow-up; columns that nobody filled are left out."""
    daftar = isian.rekomendasi_lhe
    if not daftar:
        return ()
    shown = [kolom for kolom in KOLOM_LHE if any(getattr(baris, kolom[1]) for baris in daftar)]
    rows = tuple(
        Baris((Sel(b.nomor or str(nomor)), *(Sel(capitalize_first(_fact(isian, b, key))) for _, key, _ in shown)))
        for nomor, b in enumerate(daftar, 1)
    )
    heads = build_kepala(("No.", *(nama for nama, *_ in shown)))
    kolom = (Kolom(0.9, Rata.TENGAH), *(satu for *_, satu in shown))
    return (Tabel("matriks-lhe", kolom, heads, rows, ukuran=8.0),)

"""The monitoring table of the action plan: per sasaran and indicator the quarter targets, what was reached, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.measures.hasil import Hasil, Ukuran, label_triwulan
from generator.measures.hitung.potong import TRIWULAN_AKHIR
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import build_kepala, note_capaian, note_sementara, print_realisasi, write_gap
from generator.reports.tabel import Baris, Cetak, Lembaran, Rata, Sel, Tabel
from generator.reports.triwulan.capaian import is_measured, name_dasar, print_strip, reason_of
from generator.reports.triwulan.keuangan import owner_cell
from generator.reports.triwulan.lebar import LEBAR_A3, LEBAR_F4, PUSAT, Ruang, fit_tabel
from generator.reports.triwulan.masa import Masa, name_rentang
from generator.reports.triwulan.perencanaan import list_pk
from generator.reports.triwulan.renja.catatan import note_target_berubah
from generator.reports.triwulan.renja.matriks import is_f4
from generator.reports.umum.angka import number_pattern
from generator.reports.umum.perjanjian import name_induk
from generator.reports.wording import end_sentence

KUNCI = "rencana-aksi"
KOLOM_NAMA = 3  # number, sasaran, indikator
_ANALISIS = (JenisAnalisis.ANALISIS, JenisAnalisis.PENDUKUNG, JenisAnalisis.PENGHAMBAT)
ROMAWI = ("I", "II", "III", "IV")
SETAHUN = "Indikator yang realisasi {masa}-nya tidak diisi memuat realisasi setahun pada kolom itu."


def name_renaksi(masa: Masa) -> str:
    """The title of the table and of its appendix."""
    return f"Pemantauan Rencana Aksi {name_rentang(masa)} Tahun {masa.tahun}"


def build_renaksi(hasil: Hasil, masa: Masa, judul: str = "") -> Tabel:
    """Return the indicators of the Perjanjian Kinerja by sasaran, with target and realisasi of each quarter.

    Quarters after the report's have a target but no realisasi. Values stand as typed, the capaian is cumulative.
    """
    daftar = list_pk(hasil)
    rows = tuple(_rows(hasil, masa, daftar))
    kepala = build_kepala(_heads(masa, name_induk(hasil, daftar)))
    ruang = [PUSAT, Ruang(1.1), Ruang(1.2), Ruang(0.5), *[PUSAT] * 10, Ruang(2.2), Ruang(1)]
    return fit_tabel(
        KUNCI,
        judul,
        kepala,
        rows,
        ruang,
        total=LEBAR_F4 if is_f4(hasil) else LEBAR_A3,
        tinggi=True,
        catatan=_notes(hasil, masa, daftar) if rows else (),
        bila_kosong=write_gap("indikator Perjanjian Kinerja", hasil.isian.sel_baru("target", "versi")),
        cetak=Cetak(Lembaran.F4 if is_f4(hasil) else Lembaran.A3, KOLOM_NAMA),
    )


def _heads(masa: Masa, induk: str) -> tuple[str, ...]:
    quarters = (f"{masa.istilah} {romawi} > {kepala}" for romawi in ROMAWI for kepala in ("Target", "Realisasi"))
    depan = ("No.", induk, "Indikator Kinerja", "Satuan", f"Target {masa.tahun}")
    return (*depan, *quarters, f"Capaian {masa.sampai}", "Analisis", "Penanggung Jawab")


def _notes(hasil: Hasil, masa: Masa, daftar: list[Indikator]) -> tuple[str, ...]:
    ids = [indikator.id for indikator in daftar]
    kosong = " Kolom realisasi yang kosong berarti {}nya belum tiba." if masa.triwulan < TRIWULAN_AKHIR else ""
    dasar = (
        f"Capaian adalah realisasi {masa.sampai} terhadap {name_dasar(hasil, masa)}. "
        f"Target dan realisasi setiap {masa.istilah.casefold()} disajikan sebagaimana ditetapkan dan dilaporkan; "
        f"tanda “–” berarti tidak ada target atau penilaian.{kosong.format(masa.istilah.casefold())}"
    )
    changed = note_target_berubah(hasil, daftar)
    setahun = (SETAHUN.format(masa=masa.nama),) if any(is_setahun(hasil, masa, satu) for satu in daftar) else ()
    return (*note_sementara(hasil, ids), *changed, *note_capaian(hasil, ids), *setahun, dasar)


def is_setahun(hasil: Hasil, masa: Masa, indikator: Indikator) -> bool:
    """Tell whether the last quarter is blank and a realisasi of the whole year is known, typed or made of details."""
    row = hasil.isian.realisasi_by_indikator.get(indikator.id)
    if masa.triwulan < TRIWULAN_AKHIR or (row is not None and row.realisasi_tw[-1] is not None):
        return False
    quarters = {row.asal.sel(f"realisasi_tw{nomor}") for nomor in range(1, TRIWULAN_AKHIR)} if row else set()
    ukuran = hasil[f"indikator/{indikator.id}/kumulatif/{masa.label}"]
    return ukuran.nilai is not None and not set(ukuran.asal) <= quarters


def _rows(hasil: Hasil, masa: Masa, daftar: list[Indikator]) -> Iterator[Baris]:
    """One row per indicator; number and sasaran reach over all indicators of a sasaran."""
    for nomor, (induk, members) in enumerate(groupby(daftar, key=lambda satu: satu.induk), 1):
        group = list(members)
        rencana = hasil.isian.rencana_by_id.get(induk)
        tall = len(group)
        depan = (
            Sel(str(nomor), gabung_baris=tall),
            Sel(rencana.uraian if rencana else "–", gabung_baris=tall),
        )
        for urutan, indikator in enumerate(group):
            cells = _indikator_cells(hasil, masa, indikator)
            yield Baris((*depan, *cells) if urutan == 0 else cells, dengan_berikut=urutan < tall - 1)


def _indikator_cells(hasil: Hasil, masa: Masa, indikator: Indikator) -> tuple[Sel, ...]:
    pokok = f"indikator/{indikator.id}"
    quarters = (
        sel
        for nomor in range(1, 5)
        for label in [label_triwulan(masa.tahun, nomor)]
        for sel in (
            _figure(hasil[f"{pokok}/target/{label}"]),
            _realisasi(hasil, masa, indikator, label) if nomor <= masa.triwulan else Sel(""),
        )
    )
    return (
        Sel(indikator.uraian),
        Sel(indikator.satuan, Rata.TENGAH),
        _figure(hasil[f"{pokok}/target/{masa.tahun}"]),
        *quarters,
        _figure(hasil[f"{pokok}/capaian/{masa.label}"]),
        _analisis(hasil, masa, indikator),
        owner_cell(hasil.isian, indikator.penanggung_jawab),
    )


def _figure(ukuran: Ukuran, teks: str = "") -> Sel:
    """A figure with its number for spreadsheets; `teks` where it is printed with a mark."""
    return Sel(
        print_strip(teks or ukuran.cetak),
        angka=ukuran.desimal_murni,
        pola=number_pattern(ukuran),
        kunci=ukuran.kunci,
    )


def _realisasi(hasil: Hasil, masa: Masa, indikator: Indikator, label: str) -> Sel:
    """The realisasi of one quarter; the report's own quarter carries the mark of a provisional value.

    In the last quarter the year's realisasi stands in for a blank one, as in the capaian beside it.
    """
    pokok = f"indikator/{indikator.id}"
    of_year = label == masa.label and is_setahun(hasil, masa, indikator)
    ukuran = hasil[f"{pokok}/{'kumulatif' if of_year else 'realisasi'}/{label}"]
    marked = label == masa.label and ukuran.nilai is not None
    return _figure(ukuran, print_realisasi(hasil, indikator.id, ukuran.kunci) if marked else "")


def _analisis(hasil: Hasil, masa: Masa, indikator: Indikator) -> Sel:
    """The staff's analysis of the quarter, else what helped and hindered, else why there is no capaian."""
    own, *factors = (hasil.isian.analisis_dari(indikator.id, jenis, masa.analisis) for jenis in _ANALISIS)
    remarks = own or [remark for rows in factors for remark in rows]
    texts = tuple(end_sentence(remark.teks) for remark in remarks)
    if texts or is_measured(hasil, masa, indikator):
        return Sel(texts or "–")
    alasan = reason_of(hasil, masa, indikator)
    return Sel(end_sentence(alasan[:1].upper() + alasan[1:]) if alasan else "–")

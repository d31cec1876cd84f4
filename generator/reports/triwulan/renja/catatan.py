"""What stands below a table about its programs' indicators: provisional values, missing ones, formulas of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.measures.capaian import BelumTerukur
from generator.measures.cetak import format_nilai, format_triwulan
from generator.measures.hasil import Hasil, label_triwulan
from generator.measures.hitung.kinerja import RUMUS_CAPAIAN
from generator.measures.hitung.potong import PERIODE
from generator.measures.hitung.renja import ISIAN
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.model.nilai import Polaritas, TanpaNilai
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import note_sementara
from generator.reports.triwulan.renja.bentuk import REALISASI_RENJA


def list_indikator(hasil: Hasil) -> list[IndikatorSimpul]:
    """The indicators of all active nodes, in the order of the sheet."""
    isian = hasil.isian
    return [satu for satu in isian.indikator_simpul if satu.simpul in isian.simpul_aktif]


def note_nilai(hasil: Hasil) -> tuple[str, ...]:
    """Return the footnotes of provisional values and, with reason and expected date, of values not yet known."""
    daftar = list_indikator(hasil)
    missing = (note for indikator in daftar for note in _note_belum(hasil, indikator))
    return (*note_sementara(hasil, [indikator.id for indikator in daftar]), *missing)


def _note_belum(hasil: Hasil, indikator: IndikatorSimpul) -> Iterator[str]:
    """Why an indicator has no value in this quarter, as the sheet «Analisis» says; nothing where it has one."""
    if is_bernilai(hasil, f"indikator/{indikator.id}/realisasi/{hasil.periode.label}"):
        return
    periode = PERIODE[hasil.batas_triwulan]
    for remark in hasil.isian.analisis_dari(indikator.id, JenisAnalisis.BELUM_TERUKUR, periode)[:1]:
        waktu = f", diperkirakan tersedia {remark.tenggat}" if remark.tenggat else ""
        yield f"{indikator.uraian}: belum terukur karena {remark.teks.rstrip('. ')}{waktu}."


def is_bernilai(hasil: Hasil, kunci: str) -> bool:
    """Tell whether a figure holds a value; a typed «-» says that there is none."""
    return not isinstance(hasil[kunci].nilai, (type(None), TanpaNilai, BelumTerukur))


def note_polaritas(hasil: Hasil, kolom: Sequence[str]) -> Iterator[str]:
    """How capaian is computed where more is not better; `kolom` are the printed numbers of the columns it stands in."""
    polaritas = {indikator.polaritas for indikator in list_indikator(hasil)}
    rumus = {
        Polaritas.NEGATIF: f"{hasil.isian.pengaturan.rumus_negatif.value} × 100",
        Polaritas.STABIL: RUMUS_CAPAIAN[Polaritas.STABIL.value],
    }
    arti = {Polaritas.NEGATIF: "makin kecil makin baik", Polaritas.STABIL: "makin dekat dengan target makin baik"}
    khusus = "; ".join(f"indikator yang {arti[satu]}: {rumus[satu]}" for satu in rumus if satu in polaritas)
    if khusus:
        yield f"Kolom {' dan '.join(kolom)} (K) = realisasi / target × 100; khusus {khusus}."


def note_setahun(hasil: Hasil, kolom: str) -> Iterator[str]:
    """That some values of the year are no sum of quarters; `kolom` is the printed number of their column."""
    keys = (f"renja/{indikator.id}/k/{REALISASI_RENJA}/{hasil.periode.label}" for indikator in list_indikator(hasil))
    if any(hasil[kunci].rumus == ISIAN and is_bernilai(hasil, kunci) for kunci in keys):
        yield f"Kolom {kolom} (K) yang triwulannya kosong memuat realisasi setahun."


def note_target_berubah(hasil: Hasil, daftar: Iterable[Indikator]) -> Iterator[str]:
    """Which quarter targets in force are revised ones, and what they were before."""
    istilah = hasil.isian.pengaturan.istilah_triwulan
    for indikator in daftar:
        row = hasil.isian.realisasi_by_indikator.get(indikator.id)
        for nomor in range(2, 5) if row else ():
            kini = hasil[f"indikator/{indikator.id}/target/{label_triwulan(hasil.periode.tahun, nomor)}"]
            if row and kini.asal == (row.asal.sel(f"target_perubahan_tw{nomor}"),):
                semula = format_nilai(row.target_tw[nomor - 1], kini.bentuk.desimal, kini.bentuk.tersedikit)
                yield f"Target {istilah} {format_triwulan(nomor)} {indikator.uraian} berubah dari {semula} menjadi {kini.cetak}."

"""Rows and figures that every template may print, so that staff can add a table or a sentence of their own in Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.measures.pemangku.pegangan import list_holders
from generator.measures.sisipan import PERIODE, read_sisipan
from generator.model.anggaran import Simpul
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisRencana


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """One indicator of a tujuan or sasaran, every figure as printed; «–» where there is none."""

    nomor: str
    nama: str
    satuan: str
    sasaran: str
    target: str
    realisasi: str
    capaian: str
    kategori: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class BarisSasaran:
    """One sasaran with its indicators."""

    nomor: str
    nama: str
    daftar_indikator: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """One program, kegiatan or sub kegiatan with its money, whole rupiah as printed, and the nodes below it."""

    nomor: str
    kode: str
    nama: str
    pagu: str
    realisasi: str
    serapan: str
    sisa: str
    daftar_bawahan: tuple[BarisAnggaran, ...] = ()


class Angka(Mapping[str, str]):
    """Every figure by its key, as printed; «periode» in a key stands for the period of the report."""

    def __init__(self, hasil: Hasil) -> None:
        self._hasil = hasil

    def __getitem__(self, kunci: str) -> str:
        cetak = read_sisipan(self._hasil, kunci)
        if cetak is None:
            raise KeyError(kunci)
        return cetak

    def __iter__(self) -> Iterator[str]:
        label = self._hasil.periode.label
        for ukuran in self._hasil:
            yield "/".join(PERIODE if part == label else part for part in ukuran.kunci.split("/"))

    def __len__(self) -> int:
        return len(self._hasil.angka)


def build_bebas(hasil: Hasil) -> dict[str, object]:
    """Return the names that every template has besides those of its report."""
    isian = hasil.isian
    daftar_sasaran = [
        BarisSasaran(str(nomor), rencana.uraian, _list_indikator(hasil, isian.indikator_dari(rencana.id)))
        for nomor, rencana in enumerate(isian.daftar_rencana(JenisRencana.SASARAN), 1)
    ]
    program = [simpul for simpul in isian.daftar_program() if simpul.id in isian.simpul_aktif]
    return {
        "angka": Angka(hasil),
        "daftar_indikator": _list_indikator(hasil, isian.daftar_iku() or isian.indikator),
        "daftar_sasaran": daftar_sasaran,
        "daftar_program": [_build_simpul(hasil, simpul, nomor) for nomor, simpul in enumerate(program, 1)],
    }


def _list_indikator(hasil: Hasil, indikator: tuple[Indikator, ...]) -> tuple[BarisIndikator, ...]:
    return tuple(_build_indikator(hasil, satu, nomor) for nomor, satu in enumerate(indikator, 1))


def _build_indikator(hasil: Hasil, indikator: Indikator, nomor: int) -> BarisIndikator:
    pokok, label = f"indikator/{indikator.id}", hasil.periode.label
    induk = hasil.isian.rencana_by_id.get(indikator.induk)
    realisasi = "kumulatif" if hasil.periode.triwulan else "realisasi"
    return BarisIndikator(
        nomor=str(nomor),
        nama=indikator.uraian,
        satuan=indikator.satuan,
        sasaran=induk.uraian if induk else "",
        target=_print(hasil, f"{pokok}/target/{hasil.periode.tahun}"),
        realisasi=_print(hasil, f"{pokok}/{realisasi}/{label}"),
        capaian=_print(hasil, f"{pokok}/capaian/{label}"),
        kategori=_print(hasil, f"{pokok}/kategori/{label}"),
        penanggung_jawab="; ".join(list_holders(hasil.isian, indikator.penanggung_jawab)),
    )


def _build_simpul(hasil: Hasil, simpul: Simpul, nomor: int) -> BarisAnggaran:
    pokok, label = f"simpul/{simpul.id}", hasil.periode.label
    bawahan = hasil.isian.anak_aktif(simpul.id)
    return BarisAnggaran(
        nomor=str(nomor),
        kode=simpul.kode or "",
        nama=simpul.nama,
        pagu=_print(hasil, f"{pokok}/pagu/{label}"),
        realisasi=_print(hasil, f"{pokok}/realisasi-kumulatif/{label}"),
        serapan=_print(hasil, f"{pokok}/serapan/{label}"),
        sisa=_print(hasil, f"{pokok}/sisa/{label}"),
        daftar_bawahan=tuple(_build_simpul(hasil, anak, urut) for urut, anak in enumerate(bawahan, 1)),
    )


def _print(hasil: Hasil, kunci: str) -> str:
    return hasil.cetak(kunci) if kunci in hasil else "–"

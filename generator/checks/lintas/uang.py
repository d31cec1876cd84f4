"""Money in two workbooks: one pagu and one realisasi for one program, told at the lowest node that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import pendek, rupiah
from generator.checks.lintas.berkas import Berkas, Pasangan
from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Ukuran
from generator.model.anggaran import Simpul
from generator.problems import Problem

UKURAN_TETAP = (("Pagu murni", "pagu-murni"), ("Pagu perubahan", "pagu-perubahan"))


def check_uang(pasangan: Pasangan) -> Iterator[Problem]:
    """Pagu, and the realisasi of every period that both have closed; a later period tells only what no earlier one told."""
    if not pasangan.is_setahun:
        return
    told: set[str] = set()
    for judul, ukuran in _list_ukuran(pasangan):
        for program in pasangan.baru.isian.anak_simpul(None):
            for simpul, problem in _compare(pasangan, program, judul, ukuran)[0]:
                golongan = f"{ukuran.partition('/')[0]} {simpul.id}"
                if golongan not in told:
                    told.add(golongan)
                    yield problem


def _list_ukuran(pasangan: Pasangan) -> Iterator[tuple[str, str]]:
    bahan = (pasangan.lama.bahan, pasangan.baru.bahan)
    tahun = bahan[1].tahun
    yield from UKURAN_TETAP
    for nomor in range(1, min(satu.terakhir for satu in bahan) + 1):
        yield f"Realisasi Triwulan {format_triwulan(nomor)}", f"realisasi/{tahun}-TW{nomor}"
    if all(satu.is_tutup for satu in bahan):
        yield f"Realisasi tahun {tahun}", f"realisasi/{tahun}"


def _compare(
    pasangan: Pasangan, simpul: Simpul, judul: str, ukuran: str
) -> tuple[list[tuple[Simpul, Problem]], Decimal]:
    """The differences of a node and of all below it, and how much of a difference above they explain."""
    found: list[tuple[Simpul, Problem]] = []
    lama = pasangan.simpul.get(simpul.id)
    satu, dua = _money(pasangan.lama, lama, ukuran), _money(pasangan.baru, simpul, ukuran)
    if lama is None or satu is None or dua is None:
        return found, Decimal(0)
    told = Decimal(0)
    for child in pasangan.baru.isian.anak_simpul(simpul.id):
        below, explained = _compare(pasangan, child, judul, ukuran)
        found += below
        told += explained
    told += _alone(pasangan, lama, simpul, ukuran)
    selisih = _value(dua) - _value(satu)
    if selisih in (0, told):
        return found, told
    facts = {
        "angka": judul,
        "tingkat": simpul.tingkat.value,
        "nama": pendek(simpul.nama),
        "nilai": rupiah(_value(dua)),
        "nilai_lain": rupiah(_value(satu)),
        "selisih": rupiah(abs(selisih)),
        "lawan": satu.asal[0],
    }
    return [*found, (simpul, cek.UANG_LINTAS.at(dua.asal[0], **facts, **pasangan.nama))], selisih


def _money(berkas: Berkas, simpul: Simpul | None, ukuran: str) -> Ukuran | None:
    figure = berkas.find(f"simpul/{simpul.id}/{ukuran}") if simpul else None
    return figure if figure and figure.desimal_murni is not None else None


def _value(figure: Ukuran) -> Decimal:
    return figure.desimal_murni or Decimal(0)


def _alone(pasangan: Pasangan, lama: Simpul, baru: Simpul, ukuran: str) -> Decimal:
    """By how much the children that only one of the workbooks has make the sums differ; they are told by themselves."""
    known = {simpul.id for simpul in pasangan.simpul.values()}
    only_baru = [child for child in pasangan.baru.isian.anak_simpul(baru.id) if child.id not in pasangan.simpul]
    only_lama = [child for child in pasangan.lama.isian.anak_simpul(lama.id) if child.id not in known]
    return _sum(pasangan.baru, only_baru, ukuran) - _sum(pasangan.lama, only_lama, ukuran)


def _sum(berkas: Berkas, daftar: Sequence[Simpul], ukuran: str) -> Decimal:
    figures = (_money(berkas, simpul, ukuran) for simpul in daftar)
    return sum((_value(figure) for figure in figures if figure), Decimal(0))


def check_simpul(pasangan: Pasangan) -> Iterator[Problem]:
    """The workbooks of one year fund the same sub kegiatan; said where both hold money."""
    if not pasangan.is_setahun or not (pasangan.lama.isian.anggaran and pasangan.baru.isian.anggaran):
        return
    known = {simpul.id for simpul in pasangan.simpul.values()}
    alone_lama = [row for row in pasangan.lama.isian.anggaran if row.simpul not in known]
    alone_baru = [row for row in pasangan.baru.isian.anggaran if row.simpul not in pasangan.simpul]
    for ada, tiada, rows in ((pasangan.lama, pasangan.baru, alone_lama), (pasangan.baru, pasangan.lama, alone_baru)):
        if rows:
            place = rows[0].asal.sel("simpul")
            here = place if ada is pasangan.baru else pasangan.baru.isian.anggaran[0].asal.sel("simpul")
            facts: dict[str, Any] = {"banyak": len(rows), "apa": "sub kegiatan beranggaran", "lawan": place}
            facts["uraian"] = ada.bahan.nama_simpul(rows[0].simpul)
            yield cek.TANPA_PASANGAN.at(here, ada=ada.nama, tiada=tiada.nama, **facts)


def check_uang_lalu(pasangan: Pasangan) -> Iterator[Problem]:
    """Money spent up to last year is what last year's workbook closed with."""
    lama, baru = pasangan.lama.bahan, pasangan.baru.bahan
    if not (lama.is_tutup and pasangan.is_serenstra and baru.tahun == lama.tahun + 1):
        return
    for row in (*baru.isian.anggaran, *baru.isian.anggaran_dokumen):
        simpul = pasangan.simpul.get(row.simpul)
        figure = pasangan.lama.find(f"renja/{simpul.id}/rp/15/{lama.tahun}-TW4") if simpul else None
        akhir = figure.desimal_murni if figure else None
        if figure is None or akhir is None or row.realisasi_lalu is None or akhir == row.realisasi_lalu:
            continue
        facts = {
            "uraian": baru.nama_simpul(row.simpul),
            "nilai": rupiah(row.realisasi_lalu),
            "nilai_lain": rupiah(akhir),
        }
        facts["selisih"] = f"; selisihnya {rupiah(abs(akhir - row.realisasi_lalu))}"
        place, lawan = row.asal.sel("realisasi_lalu"), figure.asal[0]
        yield cek.LALU_LINTAS.at(place, tahun=lama.tahun, lawan=lawan, **facts, **pasangan.nama)

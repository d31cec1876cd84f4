"""Checks on finished documents: how they are built, and whether every figure is one of the workbook's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from generator.catalogue import cek_teks as cek
from generator.delivery.isi_dokumen import list_figures
from generator.measures.cetak import format_angka, format_bilangan_asli, format_rupiah
from generator.measures.hasil import Hasil, JenisAngka, Ukuran
from generator.measures.reviu.kriteria import KELOMPOK
from generator.problems import Problem
from generator.word.hasil.periksa import DOKUMEN, check_susunan
from generator.word.hasil.susunan import read_susunan
from generator.workbook.reader import Bacaan

BAGIAN_WAJIB = {  # by the beginning of the file's name: the chapters that PermenPANRB 53/2014 asks for
    "LKjIP-": (
        "Pendahuluan",
        "Perencanaan Kinerja",
        "Akuntabilitas Kinerja",
        "Capaian Kinerja",
        "Realisasi Anggaran",
        "Penutup",
    ),
}
# counts, years and numbers of lists may be anybody's; money from a million on and decimals are not
_PASTI = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}%?")
_ANGKA = re.compile(r"\d[\d.,]*\d|\d")


def check_documents(
    documents: Mapping[str, bytes], bacaan: Bacaan, daftar_hasil: Collection[Hasil]
) -> Iterator[Problem]:
    """Look over every Word document; `daftar_hasil` are the periods that were measured for them."""
    known: set[str] | None = None
    for nama, content in documents.items():
        if not nama.endswith(".docx"):
            continue
        wajib = next((bagian for awal, bagian in BAGIAN_WAJIB.items() if nama.startswith(awal)), ())
        yield from check_susunan(nama, read_susunan(content), wajib)
        known = list_known(bacaan, daftar_hasil) if known is None else known
        yield from check_figures(nama, content, known)


def check_figures(nama: str, content: bytes, known: set[str]) -> Iterator[Problem]:
    """Every amount of money and every decimal in a document is a measured figure, or stands in the workbook."""
    foreign = [
        (group.tempat, angka)
        for group in list_figures(content)
        for angka in group.angka
        if _PASTI.fullmatch(angka) and angka.rstrip("%") not in known
    ]
    if foreign:
        tempat, angka = foreign[0]
        yield cek.ANGKA_ASING.at(DOKUMEN, dokumen=nama, banyak=len(foreign), angka=angka, tempat=tempat)


def list_known(bacaan: Bacaan, daftar_hasil: Collection[Hasil]) -> set[str]:
    """Return every number as it may be printed: measured, typed, within typed texts, or a weight of a regulation."""
    texts = [kelompok.dasar for kelompok in KELOMPOK]
    for figure in {_form(figure): figure for hasil in daftar_hasil for figure in hasil}.values():
        texts.append(figure.angka)
        if figure.bentuk.jenis is JenisAngka.PERSEN and figure.desimal_murni is not None:  # may be printed finer, so
            texts += [format_angka(figure.desimal_murni, desimal) for desimal in (1, 2)]  # that «99,96» is not «100»
    typed = [nilai for rows in bacaan.rows.values() for row in rows for nilai in row.nilai.values()]
    texts += [str(nilai) for nilai in typed if not isinstance(nilai, Decimal)]
    numbers = {nilai for nilai in typed if isinstance(nilai, Decimal)}
    shown = {text for nilai in numbers for text in (format_bilangan_asli(nilai), format_rupiah(nilai))}
    return shown.union(_ANGKA.findall("\n".join(texts)))


def _form(figure: Ukuran) -> tuple[object, ...]:
    """What decides how a figure is printed; most figures of one quarter are those of the next."""
    bentuk = figure.bentuk
    return figure.nilai, bentuk.jenis, bentuk.desimal, bentuk.jaga_seratus

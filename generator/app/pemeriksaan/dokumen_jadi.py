"""Checks on finished documents: how they are built, and whether every figure is the one that belongs to its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.app.pemeriksaan.bagian_wajib import find_wajib
from generator.app.pemeriksaan.pemilik import PASTI, Pemilik, find_astray, list_pemilik
from generator.app.templat.dokumen import Blok
from generator.catalogue import cek_teks as cek
from generator.delivery.isi_dokumen import list_figures
from generator.measures.cetak import DESIMAL_TERBANYAK, count_desimal, format_angka, format_bilangan_asli, format_rupiah
from generator.measures.hasil import Hasil, JenisAngka, Ukuran, list_ukuran
from generator.measures.reviu.kriteria import KELOMPOK
from generator.problems import Problem
from generator.word.hasil.dokumen import Dokumen
from generator.word.hasil.periksa import DOKUMEN, check_susunan
from generator.word.hasil.susunan import read_susunan
from generator.word.hasil.tempat import compare_blocks
from generator.workbook.reader import Bacaan

_ANGKA = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Kenalan:
    """What documents of one workbook may show: `angka`, every number as it may be printed, and whose each figure is."""

    angka: Collection[str]
    pemilik: Pemilik


def list_kenalan(bacaan: Bacaan, daftar_hasil: Collection[Hasil]) -> Kenalan:
    """Return what documents may show; `daftar_hasil` are the periods that were measured for them."""
    return Kenalan(list_known(bacaan, daftar_hasil), list_pemilik(bacaan, daftar_hasil))


def check_documents(
    documents: Mapping[str, bytes], kenalan: Kenalan, blok: Mapping[str, Blok] | None = None
) -> Iterator[Problem]:
    """Look over every Word document; `blok` is what was drawn into each, where that is known."""
    words = {nama: content for nama, content in documents.items() if nama.endswith(".docx")}
    for nama, content in words.items():
        asing = tuple(check_figures(nama, content, kenalan.angka))  # before it is opened, for both take much room
        dokumen, drawn, wajib = Dokumen(content), (blok or {}).get(nama), find_wajib(nama)
        yield from check_susunan(nama, read_susunan(dokumen), wajib.judul)
        if drawn is not None:
            yield from check_blok_wajib(nama, drawn, wajib.blok)
            yield from check_places(nama, dokumen, drawn)
        yield from asing
        yield from check_rows(nama, dokumen, kenalan.pemilik, kenalan.angka)
        del dokumen


def check_blok_wajib(nama: str, drawn: Iterable[str], wajib: Mapping[str, str]) -> Iterator[Problem]:
    """Every table that makes the document what it is was drawn; `wajib` are their names by the tags of their controls."""
    missing = [f"«{judul}»" for tag, judul in wajib.items() if tag not in drawn]
    if missing:
        yield cek.BAGIAN_HILANG.at(DOKUMEN, dokumen=nama, bagian=", ".join(missing))


def check_places(nama: str, dokumen: Dokumen, drawn: Blok) -> Iterator[Problem]:
    """Every cell, text, box and bar shows what was drawn there; figures that changed places are told."""
    found = list(compare_blocks(dokumen, drawn))
    if found:
        beda, lagi = found[0], f", dan {len(found) - 1} tempat lain" if len(found) > 1 else ""
        facts = {"seharusnya": beda.seharusnya or "kosong", "tertulis": beda.tertulis or "kosong", "lagi": lagi}
        yield cek.ANGKA_SALAH_TEMPAT.at(DOKUMEN, dokumen=nama, tempat=beda.tempat, **facts)


def check_rows(nama: str, dokumen: Dokumen, pemilik: Pemilik, known: Collection[str]) -> Iterator[Problem]:
    """A row that names an indicator, a statement of the plan or a part of the budget shows figures of it alone."""
    found = list(find_astray(dokumen, pemilik, known))
    if found:
        facts = {"banyak": len(found), "angka": found[0].angka, "baris": " ".join(found[0].baris.split())[:80]}
        yield cek.ANGKA_BARIS_LAIN.at(DOKUMEN, dokumen=nama, **facts)


def check_figures(nama: str, content: bytes, known: Collection[str]) -> Iterator[Problem]:
    """Every amount of money and every decimal in a document is a measured figure, or stands in the workbook."""
    foreign = [
        (group.tempat, angka)
        for group in list_figures(content)
        for angka in group.angka
        if PASTI.fullmatch(angka) and angka.rstrip("%") not in known
    ]
    if foreign:
        tempat, angka = foreign[0]
        yield cek.ANGKA_ASING.at(DOKUMEN, dokumen=nama, banyak=len(foreign), angka=angka, tempat=tempat)


def list_known(bacaan: Bacaan, daftar_hasil: Collection[Hasil]) -> set[str]:
    """Return every number as it may be printed: measured, typed, within typed texts, or a weight of a regulation."""
    texts = [kelompok.dasar for kelompok in KELOMPOK]
    for figure in {_form(figure): figure for figure in list_ukuran(daftar_hasil)}.values():
        texts.append(figure.angka)
        if figure.bentuk.jenis is JenisAngka.PERSEN and figure.desimal_murni is not None:  # may be printed finer, so
            texts += [format_angka(figure.desimal_murni, desimal) for desimal in (1, 2)]  # that «99,96» is not «100»
    typed = [nilai for rows in bacaan.rows.values() for row in rows for nilai in row.nilai.values()]
    texts += [str(nilai) for nilai in typed if not isinstance(nilai, Decimal)]
    numbers = {nilai for nilai in typed if isinstance(nilai, Decimal)}
    shown = {text for nilai in numbers for text in (format_bilangan_asli(nilai), format_rupiah(nilai))}
    return shown.union(_print_aligned(bacaan), _ANGKA.findall("\n".join(texts)))


def _print_aligned(bacaan: Bacaan) -> Iterator[str]:
    """The details of indicators with the decimals of their column, which are those of its most precise value."""
    for row in bacaan.rows.get("rincian", ()):
        numbers = (nilai for nilai in row.nilai.values() if isinstance(nilai, Decimal))
        for nilai in numbers:
            yield from (format_angka(nilai, desimal) for desimal in range(count_desimal(nilai), DESIMAL_TERBANYAK + 1))


def _form(figure: Ukuran) -> tuple[object, ...]:
    """What decides how a figure is printed; most figures of one quarter are those of the next."""
    bentuk = figure.bentuk
    return figure.nilai, bentuk.jenis, bentuk.desimal, bentuk.jaga_seratus

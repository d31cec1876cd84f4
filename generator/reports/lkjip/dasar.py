"""What all chapters of the LKjIP share: which indicators are reported, in which order, bands, remarks, own text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.measures.hasil import Hasil, Ukuran
from generator.measures.hitung.agregat import is_reported
from generator.measures.skala import Skala
from generator.model.analisis import Analisis
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import group_aktif
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.nilai import TanpaNilai
from generator.model.pilihan import JenisAnalisis, JenisRencana, PeriodeAnalisis
from generator.problems import Place
from generator.reports.bersama import is_sementara, mark_gap, money, name_status, write_own, write_paragraphs
from generator.reports.naskah import TANPA_TEMPAT, GambarBlok, Gaya, Judul, Naskah, Paragraf, Persamaan, Rujukan
from generator.reports.tabel import Baris, Jenis, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.umum.rerata import print_rerata
from generator.reports.wording import (
    capitalize_first,
    close_items,
    drop_sign,
    end_sentence,
    name_category,
    name_change,
    spell_count,
)

Blok = Naskah | Tabel | Judul | GambarBlok | Persamaan


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One tujuan or sasaran with those of its indicators that are reported."""

    rencana: Rencana
    indikator: tuple[Indikator, ...]


def list_kelompok(isian: Isian, jenis: JenisRencana) -> tuple[Kelompok, ...]:
    """The statements of one level that have reported indicators, in sheet order."""
    found = [
        Kelompok(r, tuple(i for i in isian.indikator_dari(r.id) if is_reported(isian, i)))
        for r in isian.daftar_rencana(jenis)
    ]
    return tuple(kelompok for kelompok in found if kelompok.indikator)


def list_tree(isian: Isian) -> tuple[Rencana, ...]:
    """Every tujuan, each before its own sasaran; a sasaran of no tujuan stands at the end."""
    levels = (JenisRencana.TUJUAN, JenisRencana.SASARAN)
    tujuan, sasaran = (isian.daftar_rencana(jenis) for jenis in levels)
    found = [r for satu in tujuan for r in (satu, *isian.anak_rencana(satu.id, JenisRencana.SASARAN))]
    return (*found, *(satu for satu in sasaran if satu not in found))


def list_bands(isian: Isian) -> tuple[tuple[str, tuple[Kelompok, ...]], ...]:
    """The bands «Tujuan» and «Sasaran» with their statements; a band without statements is left out."""
    bands = (
        ("Tujuan", list_kelompok(isian, JenisRencana.TUJUAN)),
        ("Sasaran", list_kelompok(isian, JenisRencana.SASARAN)),
    )
    return tuple(band for band in bands if band[1])


def list_indikator(isian: Isian) -> tuple[Indikator, ...]:
    """The reported indicators in the order of the tables: of the tujuan first, then of the sasaran."""
    return tuple(i for _, groups in list_bands(isian) for kelompok in groups for i in kelompok.indikator)


def list_id(isian: Isian) -> tuple[str, ...]:
    """The ids of the reported indicators."""
    return tuple(indikator.id for indikator in list_indikator(isian))


Isi = Callable[[Kelompok, Indikator], Iterable[Sel]]


def build_band_rows(isian: Isian, lebar: int, cells: Isi) -> tuple[Baris, ...]:
    """Return a row per indicator under bands: statement (merged over its indicators), indicator, then `cells`."""
    rows: list[Baris] = []
    for nama, groups in list_bands(isian):
        rows.append(Baris((Sel(nama, gabung_kolom=lebar),), Jenis.PITA, dengan_berikut=True))
        for kelompok in groups:
            for nomor, indikator in enumerate(kelompok.indikator):
                head = (Sel(kelompok.rencana.uraian, gabung_baris=len(kelompok.indikator)),) if nomor == 0 else ()
                rows.append(Baris((*head, Sel(indikator.uraian), *cells(kelompok, indikator))))
    return tuple(rows)


def build_compact_rows(isian: Isian, lebar: int, cells: Isi) -> tuple[Baris, ...]:
    """The same for tables of many columns: each statement is a band of its own, so that its column is saved."""
    groups = (kelompok for _, groups in list_bands(isian) for kelompok in groups)
    return _statement_rows(groups, lebar, cells)


def build_tree_rows(isian: Isian, lebar: int, cells: Isi) -> tuple[Baris, ...]:
    """The same for the whole plan: every statement, with or without indicators, each sasaran below its tujuan."""
    groups = (Kelompok(r, isian.indikator_dari(r.id)) for r in list_tree(isian))
    return _statement_rows(groups, lebar, cells)


def _statement_rows(groups: Iterable[Kelompok], lebar: int, cells: Isi) -> tuple[Baris, ...]:
    rows: list[Baris] = []
    for kelompok in groups:
        nama = f"{capitalize_first(kelompok.rencana.jenis.value)}: {kelompok.rencana.uraian}"
        rows.append(Baris((Sel(nama, gabung_kolom=lebar),), Jenis.PITA, dengan_berikut=True))
        rows += [Baris((Sel(i.uraian), *cells(kelompok, i))) for i in kelompok.indikator]
    return tuple(rows)


def list_program(isian: Isian) -> tuple[Simpul, ...]:
    """The programs of the report year."""
    return isian.anak_aktif(None)


def find_sasaran(isian: Isian) -> tuple[tuple[Rencana, tuple[Simpul, ...]], ...]:
    """The statements that are served, each with the largest nodes of the report year that serve it wholly."""
    groups = dict(group_aktif(isian))
    pairs = [(rencana, groups.get(rencana.id, ())) for rencana in isian.rencana]
    return tuple(pair for pair in pairs if pair[1])


def list_unserved(isian: Isian) -> tuple[Rencana, ...]:
    """The sasaran with reported indicators that no node of the report year serves, neither they nor their tujuan."""
    served = {rencana.id for rencana, _ in find_sasaran(isian)}
    sasaran = (kelompok.rencana for kelompok in list_kelompok(isian, JenisRencana.SASARAN))
    return tuple(satu for satu in sasaran if not served & {satu.id, satu.induk})


def gap_unserved(isian: Isian, rencana: Rencana) -> tuple[Blok, ...]:
    """The gap of a sasaran that nothing serves, with the cell «sasaran» of a program that names none, else of a new one."""
    blank = find_blank(list_program(isian), "sasaran")
    tempat = isian.sel_baru("simpul", "sasaran") if blank is TANPA_TEMPAT else blank
    return build_gap(f"program yang mendukung {rencana.jenis.value} “{rencana.uraian}”", tempat)


def list_remarks(isian: Isian, acuan: str | None, *jenis: JenisAnalisis) -> tuple[str, ...]:
    """The year's remarks of these kinds on one thing; where the year has none, those of the last quarter."""
    return tuple(end_sentence(remark.teks) for satu in jenis for remark in _remarks(isian, acuan, satu))


def _remarks(isian: Isian, acuan: str | None, jenis: JenisAnalisis) -> tuple[Analisis, ...]:
    own = isian.analisis_dari(acuan, jenis, PeriodeAnalisis.TAHUN)
    return own or isian.analisis_dari(acuan, jenis, PeriodeAnalisis.TW4)


def build_remarks(judul: str, butir: Iterable[str]) -> tuple[Blok, ...]:
    """Return a bold line and a numbered list; one item is a plain paragraph; none prints nothing."""
    items = tuple(butir)
    if not items:
        return ()
    gaya = Gaya.NOMOR if len(items) > 1 else Gaya.ISI
    return (Naskah((Paragraf(judul, Gaya.SUBJUDUL), *(Paragraf(satu, gaya) for satu in items))),)


def refer(tables: Sequence[Tabel | str]) -> tuple[str | Rujukan, ...]:
    """Return «Tabel 1.2», «Tabel 1.2 dan Tabel 1.3» or «Tabel 1.2 sampai dengan Tabel 1.5» for tables in their order."""
    keys = [satu if isinstance(satu, str) else satu.kunci for satu in tables]
    if len(keys) == 1:
        return (Rujukan(keys[0]),)
    return (Rujukan(keys[0]), " dan " if len(keys) == 2 else " sampai dengan ", Rujukan(keys[-1]))


def point_to(awal: str, tables: Sequence[Tabel | str], akhir: str = ".") -> Naskah:
    """Return the sentence that leads to tables: «… disajikan pada Tabel 1.2.»"""
    return Naskah((Paragraf((awal, *refer(tables), akhir)),))


def build_gap(apa: str, tempat: Place = TANPA_TEMPAT) -> tuple[Blok, ...]:
    """Return the marker of a missing part as a block; without a place it is filled where its section's data begin."""
    return (Naskah((mark_gap(apa, tempat),)),)


def build_own(isian: Isian, bagian: str) -> tuple[Blok, ...]:
    """Return the agency's own text of a section; nothing where it wrote none."""
    own = isian.narasi_dari(f"lkjip/{bagian}")
    return (write_own(own),) if own else ()


def build_list(butir: Iterable[str], nama: bool = False) -> tuple[Blok, ...]:
    """Return a numbered list with closing marks (`nama`: of names); one item alone is a paragraph; nothing without items."""
    items = close_items(butir, nama)
    if not items:
        return ()
    return (write_paragraphs(*items, gaya=Gaya.ISI if len(items) == 1 else Gaya.NOMOR),)


def mark_status(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> str:
    """Return « (angka sementara)» or « (belum dirilis)», to stand behind the value; «» of a final one."""
    return f" ({name_status(hasil, indikator.id)})" if is_sementara(hasil, indikator.id) else ""


def describe_rerata(hasil: Hasil) -> str:
    """Return the mean capaian of the IKU with its category."""
    kategori = name_category(hasil.cetak(f"opd/kategori/{hasil.periode.label}"))
    return f"{print_rerata(hasil)} dengan kategori {kategori}"


def name_left_out(hasil: Hasil) -> str:
    """Return the sentence that says how many of the IKU the average leaves out, after a space; «» where it holds all."""
    label = hasil.periode.label
    belum, semua = (hasil.nilai(f"opd/{kunci}/{label}") for kunci in ("jumlah-belum-diukur", "jumlah-iku"))
    if not belum:
        return ""
    return f" Sebanyak {spell_count(belum)} dari {spell_count(semua, 'indikator kinerja utama')} belum terukur dan tidak ikut dihitung."


def write_unmeasured(hasil: Hasil) -> str:
    """Return the sentence for an average that cannot be taken because no IKU is measured."""
    banyak = hasil.nilai(f"opd/jumlah-iku/{hasil.periode.label}")
    if not banyak:
        return "Rata-rata capaian indikator kinerja utama belum dapat dihitung."
    if banyak == 1:
        return "Capaian indikator kinerja utama belum dapat dihitung karena indikatornya belum terukur."
    return (
        "Rata-rata capaian indikator kinerja utama belum dapat dihitung karena seluruhnya, "
        f"yaitu {spell_count(banyak, 'indikator')}, belum terukur."
    )


def name_sisa(hasil: Hasil) -> str:
    """Return what is left of the agency's pagu or by how much it was overspent, as the end of a sentence."""
    key = f"opd/sisa/{hasil.periode.label}"
    sisa = hasil.nilai(key)
    if sisa == 0:
        return " tanpa sisa"
    if sisa is not None and sisa < 0:
        return f", sehingga melampaui pagu sebesar {drop_sign(money(hasil, key))}"
    return f", sehingga tersisa {money(hasil, key)}"


def is_absent(ukuran: Ukuran) -> bool:
    """Tell whether there is no value to speak of: nothing filled, or a typed «-» or «n/a»."""
    return ukuran.nilai is None or isinstance(ukuran.nilai, TanpaNilai)


def name_direction(hasil: Hasil, indikator: Indikator, lalu: int) -> str:
    """«naik», «turun» or «tetap» since an earlier year; of predicates by their places on the scale; «» where unknown."""
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    beda = hasil[f"{pokok}/perubahan/{tahun}/{lalu}"].desimal_murni
    kini, dulu = (hasil[f"{pokok}/realisasi/{satu}"] for satu in (tahun, lalu))
    if beda is not None or is_absent(kini) or is_absent(dulu):
        return name_change(beda)
    if kini.cetak == dulu.cetak:
        return "tetap"
    skala = hasil.skala(indikator.skala)
    return name_change(compare_ranks(skala, *(hasil.cetak(f"{pokok}/predikat/{satu}") for satu in (tahun, lalu))))


def compare_ranks(skala: Skala | None, satu: str, lain: str) -> Decimal | None:
    """How many places of the scale the first predicate stands above the other; None where a place is not known."""
    ranks = [skala.rank(teks) for teks in (satu, lain)] if skala else [None]
    return None if None in ranks else Decimal(ranks[0] - ranks[1])

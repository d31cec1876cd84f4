"""What more than one report shows alike: who the agency is, gaps, own text, scales, recaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.measures.cetak import format_bilangan_asli, format_rupiah, format_tanggal
from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import kelas_ikhtisar
from generator.measures.hitung.potong import PERIODE
from generator.measures.sisipan import find_sisipan, read_sisipan
from generator.measures.skala import Skala
from generator.model.analisis import Analisis
from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.nilai import StatusData
from generator.model.opd import Profil, drop_daerah
from generator.model.pilihan import JenisAnalisis, JenisDaerah
from generator.problems import Place
from generator.reports.naskah import AWAL_CELAH, TANPA_TEMPAT, Celah, Gaya, Naskah, Paragraf
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.wording import join_dan, name_category, title_case

TAK_PUTUS = "\u00a0"  # a space at which no line ends
NAMA_DISEBUT = 4  # indicators that a footnote names
KATEGORI = "kategori"  # in the name of what is inserted: a category, which stands inside a sentence
PEMBULATAN = "Angka dihitung dari nilai asli dan dibulatkan (setengah ke atas) hanya pada saat dicetak."
"""Said once in a document, below the table of capaian."""


@dataclass(frozen=True, slots=True)
class Identitas:
    """The agency as covers and headings name it; «» for what the workbook does not state."""

    opd: str
    singkatan: str
    opd_singkat: str  # at first mention: «Dinas Contoh (Discon)»
    daerah: str
    pemerintah: str  # «Pemerintah Kabupaten Contoh»
    tahun: str
    alamat: str
    kontak: str
    tempat: str
    kepala_daerah: str
    renstra: str
    dokumen_daerah: str
    periode: str  # «2021-2026»
    provinsi: str  # «Provinsi Contoh»; «» for a provinsi itself


def build_identitas(isian: Isian) -> Identitas:
    """Return the names of the agency as they are printed."""
    profil = isian.profil
    kontak = (("Telepon", profil.telepon), ("Surel", profil.surel), ("Situs", profil.situs))
    periode = f"{profil.renstra_awal}-{profil.renstra_akhir}"
    opd, singkatan = (drop_daerah(nama, profil.nama_daerah) for nama in (profil.nama_opd, profil.singkatan))
    return Identitas(
        opd=opd,
        singkatan=singkatan,
        opd_singkat=opd if singkatan == opd else f"{opd} ({singkatan})",
        daerah=profil.nama_daerah,
        pemerintah=f"Pemerintah {profil.nama_daerah}",
        tahun=str(profil.tahun),
        alamat=profil.alamat or "",
        kontak=" · ".join(f"{nama} {isi}" for nama, isi in kontak if isi),
        tempat=profil.tempat or profil.ibu_kota or "",
        kepala_daerah=profil.sebutan_kepala_daerah or name_kepala_daerah(profil),
        renstra=profil.dokumen_renstra or f"Rencana Strategis {profil.singkatan} Tahun {periode}",
        dokumen_daerah=profil.dokumen_daerah or "dokumen perencanaan pembangunan daerah",
        periode=periode,
        provinsi=name_provinsi(profil),
    )


def name_kepala_daerah(profil: Profil) -> str:
    """Return the office of the region's head, such as «Bupati Contoh» for «Kabupaten Contoh» (UU 23/2014)."""
    sebutan = {JenisDaerah.KABUPATEN: "Bupati", JenisDaerah.KOTA: "Wali Kota", JenisDaerah.PROVINSI: "Gubernur"}
    jenis, _, nama = profil.nama_daerah.strip().partition(" ")
    own = nama if jenis.casefold() == profil.jenis_daerah.value and nama else profil.nama_daerah.strip()
    return f"{sebutan[profil.jenis_daerah]} {own}"


def name_provinsi(profil: Profil) -> str:
    """Return the provinsi that a kabupaten or kota lies in, with the word «Provinsi»; «» where there is none to name."""
    nama = (profil.provinsi or "").strip()
    if not nama or profil.jenis_daerah is JenisDaerah.PROVINSI:
        return ""
    return nama if nama.casefold().startswith("provinsi ") else f"Provinsi {nama}"


def write_gap(apa: str, tempat: Place = TANPA_TEMPAT) -> str:
    """Return the words of a gap in a document: what is missing and the cell that fills it."""
    return str(Celah(apa, tempat))


def mark_gap(apa: str, tempat: Place = TANPA_TEMPAT) -> Paragraf:
    """Return the marker of a section without data."""
    return Paragraf(write_gap(apa, tempat), Gaya.KOSONG)


def mark_gap_cell(apa: str = "", gabung_kolom: int = 1, tempat: Place = TANPA_TEMPAT) -> Sel:
    """Return the marker of an empty cell that staff must fill; without `apa` its heading says what is missing."""
    return Sel(write_gap(apa, tempat), kosong=True, gabung_kolom=gabung_kolom)


def write_paragraphs(*teks: str, gaya: Gaya = Gaya.ISI) -> Naskah:
    """Return the texts as paragraphs of one kind; empty ones are left out."""
    return Naskah(tuple(Paragraf(satu, gaya) for satu in teks if satu))


def choose_naskah(isian: Isian, bagian: str, bawaan: Iterable[str | Paragraf]) -> Naskah:
    """Return the agency's own text of a section where it wrote one, else the built-in paragraphs."""
    own = isian.narasi_dari(bagian)
    if own:
        return write_own(own)
    return Naskah(tuple(satu if isinstance(satu, Paragraf) else Paragraf(satu) for satu in bawaan if satu))


def write_own(teks: Iterable[str]) -> Naskah:
    """Return the agency's own paragraphs; one with a gap in it is marked."""
    return Naskah(tuple(Paragraf(satu, Gaya.KOSONG if AWAL_CELAH in satu else Gaya.ISI) for satu in teks))


def fill_narasi(hasil: Hasil) -> Hasil:
    """Return the figures with the agency's own texts filled in: what stands between braces, or a gap in its place."""
    own = tuple(
        replace(narasi, teks=_insert(hasil, narasi.teks, narasi.asal.sel("teks"))) for narasi in hasil.isian.narasi
    )
    if own == hasil.isian.narasi:  # what an Isian has looked up once need not be looked up again
        return hasil
    return replace(hasil, isian=replace(hasil.isian, narasi=own))


def _insert(hasil: Hasil, teks: str, tempat: Place) -> str:
    for nama in find_sisipan(teks):
        isi = read_sisipan(hasil, nama)
        if isi is not None and KATEGORI in nama.strip().split("/"):
            isi = name_category(isi)
        teks = teks.replace(f"{{{nama}}}", write_gap(nama, tempat) if isi is None else isi)
    return teks


def name_part(isian: Isian, simpul: Simpul) -> str:
    """Return the name of a program, or of a part of one with its level and its program."""
    atas = simpul
    while atas.induk in isian.simpul_by_id:
        atas = isian.simpul_by_id[atas.induk]
    nama = title_case(simpul.nama)
    return nama if atas is simpul else f"{simpul.tingkat.value.capitalize()} {nama} ({title_case(atas.nama)})"


def money(hasil: Hasil, kunci: str) -> str:
    """Return an amount for running text, in the declared style («Rp. 1.234,-», never broken); a dash for none."""
    nilai = hasil.nilai(kunci)
    return "–" if nilai is None else money_of(hasil, nilai)


def money_of(hasil: Hasil, nilai: Decimal) -> str:
    """Return an amount as `money` does."""
    return format_rupiah(nilai, hasil.isian.pengaturan.gaya_rupiah).replace(" ", TAK_PUTUS)


def is_sementara(hasil: Hasil, indikator: str) -> bool:
    """Tell whether this indicator's realisasi is not final at the end of the period; of a program only remarks tell."""
    row = hasil.isian.realisasi_by_indikator.get(indikator)
    if _list_sementara(hasil, indikator):
        return True
    if row is None or row.status_data in (None, StatusData.FINAL):
        return False
    return (row.status_mulai or 1) <= max(hasil.batas_triwulan, 1)


def _list_sementara(hasil: Hasil, indikator: str) -> tuple[Analisis, ...]:
    """What staff noted about the provisional value of this period."""
    periode = PERIODE[hasil.periode.triwulan or 0]
    return hasil.isian.analisis_dari(indikator, JenisAnalisis.DATA_SEMENTARA, periode)


def print_realisasi(hasil: Hasil, indikator: str, kunci: str) -> str:
    """Return a realisasi as printed, with the mark of a provisional value."""
    cetak = hasil.cetak(kunci)
    return f"{cetak}*)" if is_sementara(hasil, indikator) and hasil[kunci].nilai is not None else cetak


def note_sementara(hasil: Hasil, daftar_indikator: Iterable[str]) -> tuple[str, ...]:
    """Return the footnotes «*) … angka sementara per …» of the provisional values in a table, one for each state."""
    groups: dict[str, list[str]] = {}
    for id in daftar_indikator:
        if is_sementara(hasil, id):
            groups.setdefault(_describe_status(hasil, id), []).append(_name_indikator(hasil.isian, id))
    return tuple(f"*) {'; '.join(dict.fromkeys(names))}: {status}." for status, names in groups.items())


def name_status(hasil: Hasil, indikator: str) -> str:
    """What a value that is not final is, as the workbook says: «belum dirilis», else «angka sementara»."""
    row = hasil.isian.realisasi_by_indikator.get(indikator)
    return "belum dirilis" if row is not None and row.status_data is StatusData.BELUM_RILIS else "angka sementara"


def _describe_status(hasil: Hasil, indikator: str) -> str:
    """What is provisional about a value, in the words of staff or with the date of the data."""
    own = _list_sementara(hasil, indikator)
    if own:
        return own[0].teks.rstrip(". ")
    hari = hasil.isian.realisasi_by_indikator[indikator].tanggal_data
    return name_status(hasil, indikator) + (f" per {format_tanggal(hari)}" if hari else "")


def note_capaian(hasil: Hasil, daftar_indikator: Iterable[str], tahun: int | None = None) -> tuple[str, ...]:
    """Return the footnote that names the formula of capaian, and for which indicators another one is used."""
    label = hasil.periode.label if tahun is None else str(tahun)
    groups: dict[str, list[str]] = {}
    for id in daftar_indikator:
        key = f"indikator/{id}/capaian/{label}"
        if key in hasil:
            groups.setdefault(hasil[key].rumus, []).append(_name_indikator(hasil.isian, id))
    if not groups:
        return ()
    (umum, _), *khusus = sorted(groups.items(), key=lambda group: -len(group[1]))
    lain = "".join(f"; khusus {_name_some(names)}: {rumus}" for rumus, names in khusus)
    return (f"Capaian (%) = {umum}{lain}.",)


def note_puncak(hasil: Hasil, daftar_indikator: Iterable[str]) -> tuple[str, ...]:
    """Return the footnote on a capaian above a scale that ends: it stays in the highest class; nothing where none is."""
    skala, label = hasil.skala(hasil.isian.pengaturan.skala_capaian), hasil.periode.label
    atas = skala.urut[-1].batas_atas if skala and skala.urut else None
    capaian = (hasil.nilai(f"indikator/{id}/capaian/{label}") for id in daftar_indikator)
    if atas is None or not any(isinstance(nilai, Decimal) and nilai > atas for nilai in capaian):
        return ()
    return (f"Capaian di atas {format_bilangan_asli(atas)} termasuk kategori tertinggi.",)


def _name_some(names: Iterable[str]) -> str:
    """Names in a footnote; of many the first few and how many more there are."""
    daftar = list(dict.fromkeys(names))
    if len(daftar) <= NAMA_DISEBUT + 1:
        return join_dan(daftar)
    lain = f"{len(daftar) - NAMA_DISEBUT} indikator lain yang dihitung seperti itu"
    return join_dan([*daftar[:NAMA_DISEBUT], lain])


def _name_indikator(isian: Isian, id: str) -> str:
    return (isian.indikator_by_id.get(id) or isian.indikator_simpul_by_id[id]).uraian


def build_tabel_skala(skala: Skala, kunci: str, judul: str = "", kepala_label: str = "Kategori") -> Tabel:
    """Return the classes of a scale, best first, with their source and rounding as footnotes."""
    langkah = kelas_ikhtisar(skala)
    with_arti = any(satu.arti for satu in langkah)
    with_teks = any(satu.teks for satu in langkah)
    columns = (
        ("Interval Nilai", Kolom(4, Rata.TENGAH), "teks", with_teks),
        (kepala_label, Kolom(4), "label", True),
        ("Keterangan", Kolom(5), "arti", with_arti),
    )
    shown = [column for column in columns if column[3]]
    heads = ("No.", *(judul for judul, *_ in shown))
    widths = (Kolom(1, Rata.TENGAH), *(kolom for _, kolom, *_ in shown))
    rows = tuple(
        Baris((Sel(str(nomor)), *(Sel(getattr(satu, kunci)) for _, _, kunci, _ in shown)))
        for nomor, satu in enumerate(langkah, 1)
    )
    notes = ("Nilai dibulatkan lebih dahulu sebelum dicari kategorinya.",) if skala.pembulatan is not None else ()
    return Tabel(kunci, widths, build_kepala(heads), rows, judul or skala.nama, notes, skala.dasar)


def build_kepala(judul: Sequence[str], nomor: Sequence[str] = ()) -> tuple[Baris, ...]:
    """Return the header rows of the headings; «Golongan > III > a» puts «a» under «III» under «Golongan», «>20» stays whole.

    `nomor` adds the printed row of column numbers.
    """
    paths = [tuple(bagian.strip() for bagian in satu.split(">")) if satu[:1] != ">" else (satu,) for satu in judul]
    depth = max(len(path) for path in paths)
    rows = tuple(Baris(tuple(_head_cells(paths, level, depth)), Jenis.KEPALA) for level in range(depth))
    return (*rows, Baris(tuple(Sel(satu) for satu in nomor), Jenis.NOMOR)) if nomor else rows


def _head_cells(paths: Sequence[tuple[str, ...]], level: int, depth: int) -> Iterable[Sel]:
    column = 0
    while column < len(paths):
        path, end = paths[column], column + 1
        if len(path) == level + 1:
            yield Sel(path[level], gabung_baris=depth - level)
        elif len(path) > level + 1:
            while end < len(paths) and len(paths[end]) > level + 1 and paths[end][: level + 1] == path[: level + 1]:
                end += 1
            yield Sel(path[level], gabung_kolom=end - column)
        column = end

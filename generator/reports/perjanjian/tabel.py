"""The tables of one Perjanjian Kinerja: what is promised, with which programs and money; changed rows say what they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import is_perubahan_berlaku
from generator.measures.hitung.kinerja import slug_versi
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.kinerja import Indikator
from generator.model.pilihan import Tingkat, VersiTarget
from generator.reports.bersama import build_kepala, mark_gap_cell
from generator.reports.lkjip.lampiran import name_sumber_dana
from generator.reports.perjanjian.pihak import Pihak
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel

Janji = tuple[str, Sequence[tuple[str, str, Sel]]]  # sasaran; indikator, satuan, target
_LEBAR_KINERJA = (Kolom(1, Rata.TENGAH), Kolom(5), Kolom(5.4), Kolom(2.2, Rata.TENGAH), Kolom(2.4, Rata.TENGAH))
_LEBAR_ANGGARAN = (Kolom(1.4, Rata.TENGAH), Kolom(8.2), Kolom(4.6, Rata.KANAN), Kolom(2.6, Rata.TENGAH))
CATATAN_PERUBAHAN = "Baris yang memuat kata “semula” berubah dari Perjanjian Kinerja awal."


def build_tabel_kinerja(hasil: Hasil, pihak: Pihak, kunci: str) -> Tabel:
    """Return sasaran, indikator, satuan and the target that holds; a revised target names the one before."""
    rows: list[Baris] = []
    for nomor, (sasaran, daftar) in enumerate((*_strategis(hasil, pihak), *_operasional(hasil, pihak)), 1):
        tall = len(daftar)
        depan = (Sel(str(nomor), gabung_baris=tall), Sel(sasaran, gabung_baris=tall))
        for urutan, (uraian, satuan, target) in enumerate(daftar):
            cells = (Sel(uraian), Sel(satuan), target)
            rows.append(Baris((*depan, *cells) if urutan == 0 else cells, dengan_berikut=urutan < tall - 1))
    heads = ("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target")
    return Tabel(
        kunci=f"{kunci}-kinerja",
        kolom=_LEBAR_KINERJA,
        kepala=build_kepala(heads, [f"({nomor})" for nomor in range(1, 6)]),
        baris=tuple(rows),
        catatan=_notes(rows),
        bila_kosong="[belum diisi: indikator dan target]",
    )


def _strategis(hasil: Hasil, pihak: Pihak) -> Iterator[Janji]:
    """The indicators of tujuan and sasaran, together by what they measure."""
    for induk, members in groupby(pihak.indikator, key=lambda satu: satu.induk):
        rencana = hasil.isian.rencana_by_id.get(induk)
        yield rencana.uraian if rencana else "–", [(i.uraian, i.satuan, _target(hasil, i)) for i in members]


def _operasional(hasil: Hasil, pihak: Pihak) -> Iterator[Janji]:
    """What the nodes held by an official bring about; the head's programs are listed with their money only."""
    for simpul in () if pihak.is_kepala else pihak.simpul:
        daftar = hasil.isian.indikator_dari_simpul(simpul.id)
        sasaran = simpul.kinerja or next((i.sasaran for i in daftar if i.sasaran), None) or simpul.nama
        gap = [("–", "", mark_gap_cell())]
        yield sasaran, [(i.uraian, i.satuan, _target(hasil, i)) for i in daftar] or gap


def _target(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> Sel:
    """The promised target: that of the revised agreement where it holds, else of the first one, else the year's."""
    tahun = hasil.periode.tahun
    pokok = f"indikator/{indikator.id}/target/{tahun}"
    murni, perubahan = (f"{pokok}/{slug_versi(versi)}" for versi in (VersiTarget.PK, VersiTarget.PK_PERUBAHAN))
    is_revised = perubahan in hasil and is_perubahan_berlaku(hasil)
    key = perubahan if is_revised else murni if murni in hasil else pokok
    if hasil[key].nilai is None:
        return mark_gap_cell()
    changed = is_revised and murni in hasil and hasil[murni].nilai != hasil[perubahan].nilai
    return Sel((hasil.cetak(key), f"(semula {hasil.cetak(murni)})") if changed else hasil.cetak(key))


def build_tabel_anggaran(hasil: Hasil, pihak: Pihak, kunci: str) -> Tabel:
    """Return the nodes held with their pagu, and what stands directly below them; the head's programs with their sum."""
    rows: list[Baris] = []
    for nomor, simpul in enumerate(pihak.simpul, 1):
        below = () if pihak.is_kepala else hasil.isian.anak_aktif(simpul.id)
        rows.append(_money_row(hasil, simpul, str(nomor), Jenis.BIASA if pihak.is_kepala else Jenis.PROGRAM))
        rows += [_money_row(hasil, anak, f"{nomor}.{urutan}", Jenis.BIASA) for urutan, anak in enumerate(below, 1)]
    if pihak.is_kepala and rows:
        total = _money(hasil, "opd")
        rows.append(Baris((Sel("Jumlah", Rata.TENGAH, gabung_kolom=2), total, Sel()), Jenis.JUMLAH))
    return Tabel(
        kunci=f"{kunci}-anggaran",
        kolom=_LEBAR_ANGGARAN,
        kepala=build_kepala(("No.", _name_levels(pihak), "Anggaran (Rp)", "Keterangan")),
        baris=tuple(rows),
        catatan=_notes(rows),
        bila_kosong="[belum diisi: program dan anggaran]",
    )


def _name_levels(pihak: Pihak) -> str:
    """«Program», or the levels that the table shows: «Program/Kegiatan»."""
    if pihak.is_kepala or not pihak.simpul:
        return "Program"
    levels = list(Tingkat)
    first = min(levels.index(simpul.tingkat) for simpul in pihak.simpul)
    last = max(levels.index(simpul.tingkat) for simpul in pihak.simpul) + 1
    return "/".join(tingkat.value.title() for tingkat in levels[first : last + 1])


def _money_row(hasil: Hasil, simpul: Simpul, nomor: str, jenis: Jenis) -> Baris:
    dana = Sel(name_sumber_dana(hasil.isian, simpul))
    return Baris((Sel(nomor), Sel(simpul.nama), _money(hasil, f"simpul/{simpul.id}"), dana), jenis)


def _money(hasil: Hasil, pokok: str) -> Sel:
    """The pagu that holds; where it was revised, also the first one."""
    pagu, murni = f"{pokok}/pagu/{hasil.periode.label}", f"{pokok}/pagu-murni"
    if hasil.nilai(pagu) is None:
        return Sel("–")
    changed = is_perubahan_berlaku(hasil) and hasil.nilai(murni) not in (None, hasil.nilai(pagu))
    return Sel((hasil.cetak(pagu), f"(semula {hasil.cetak(murni)})") if changed else hasil.cetak(pagu))


def _notes(rows: Sequence[Baris]) -> tuple[str, ...]:
    changed = any(isinstance(sel.teks, tuple) and "semula" in sel.teks[-1] for baris in rows for sel in baris.sel)
    return (CATATAN_PERUBAHAN,) if changed else ()

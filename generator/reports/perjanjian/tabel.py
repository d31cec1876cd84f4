"""The tables of one Perjanjian Kinerja: what is promised, with which programs and money; changed rows say what they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import is_perubahan_berlaku
from generator.measures.hitung.kinerja import slug_versi
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisRencana, Tingkat, VersiTarget
from generator.reports.bersama import build_kepala, mark_gap_cell
from generator.reports.perjanjian.pihak import Pihak
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.triwulan.lebar import LEBAR_A4, PUSAT, UKURAN_TABEL, Ruang, fit_columns
from generator.reports.wording import join_dan

Janji = tuple[str, Sequence[tuple[str, str, Sel]]]  # sasaran; indikator, satuan, target
_RUANG_KINERJA = (PUSAT, Ruang(5), Ruang(5.4), Ruang(0, 5, Rata.TENGAH), Ruang(0, 5.5, Rata.TENGAH))
_RUANG_ANGGARAN = (Ruang(0, 2.2, Rata.TENGAH), Ruang(1), Ruang(0, 11.5, Rata.KANAN), Ruang(0, 6.5, Rata.TENGAH))
_UKURAN = (9.0, *UKURAN_TABEL)  # points, from the one we like best
CATATAN_PERUBAHAN = "Baris yang memuat kata “semula” berubah dari Perjanjian Kinerja awal."


def build_tabel_kinerja(hasil: Hasil, pihak: Pihak, kunci: str) -> Tabel:
    """Return sasaran, indikator, satuan and the target that holds; a revised target names the one before.

    Where tujuan are promised, bands part them from the sasaran and each band counts anew.
    """
    tujuan = _strategis(hasil, [i for i in pihak.indikator if _is_tujuan(hasil, i)])
    sasaran = _strategis(hasil, [i for i in pihak.indikator if not _is_tujuan(hasil, i)])
    bands = [("Tujuan", tujuan), ("Sasaran", [*sasaran, *_operasional(hasil, pihak)])]
    rows: list[Baris] = []
    for nama, daftar in bands:
        if tujuan and daftar:
            rows.append(Baris((Sel(nama, gabung_kolom=5),), Jenis.PITA, dengan_berikut=True))
        rows += _janji_rows(daftar)
    heads = ("No.", "Tujuan/Sasaran Strategis" if tujuan else "Sasaran", "Indikator Kinerja", "Satuan", "Target")
    return _draw(
        f"{kunci}-kinerja",
        build_kepala(heads, [f"({nomor})" for nomor in range(1, 6)]),
        rows,
        _RUANG_KINERJA,
        "[belum diisi: indikator dan target]",
    )


def _draw(kunci: str, kepala: tuple[Baris, ...], rows: Sequence[Baris], ruang: Sequence[Ruang], kosong: str) -> Tabel:
    """A table in whose columns no word and no amount breaks; its end stays with what follows, such as the signatures."""
    ukuran, widths = fit_columns((*kepala, *rows), ruang, LEBAR_A4, _UKURAN)
    kolom = tuple(Kolom(width, satu.rata) for width, satu in zip(widths, ruang, strict=True))
    return Tabel(
        kunci,
        kolom,
        kepala,
        tuple(rows),
        catatan=_notes(rows),
        ukuran=ukuran,
        bila_kosong=kosong,
        dengan_berikut=True,
    )


def _janji_rows(daftar: Sequence[Janji]) -> Iterator[Baris]:
    for nomor, (sasaran, isi) in enumerate(daftar, 1):
        tall = len(isi)
        depan = (Sel(str(nomor), gabung_baris=tall), Sel(sasaran, gabung_baris=tall))
        for urutan, (uraian, satuan, target) in enumerate(isi):
            cells = (Sel(uraian), Sel(satuan), target)
            yield Baris((*depan, *cells) if urutan == 0 else cells, dengan_berikut=urutan < tall - 1)


def _is_tujuan(hasil: Hasil, indikator: Indikator) -> bool:
    rencana = hasil.isian.rencana_by_id.get(indikator.induk)
    return rencana is not None and rencana.jenis is JenisRencana.TUJUAN


def _strategis(hasil: Hasil, daftar: Sequence[Indikator]) -> list[Janji]:
    """The indicators of tujuan and sasaran, together by what they measure."""
    found = []
    for induk, members in groupby(daftar, key=lambda satu: satu.induk):
        rencana = hasil.isian.rencana_by_id.get(induk)
        found.append((rencana.uraian if rencana else "–", [(i.uraian, i.satuan, _target(hasil, i)) for i in members]))
    return found


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
    heads = ("No.", _name_levels(pihak), "Anggaran (Rp)", "Keterangan")
    kosong = "[belum diisi: program dan anggaran]"
    return _draw(f"{kunci}-anggaran", build_kepala(heads), rows, _RUANG_ANGGARAN, kosong)


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


def name_sumber_dana(isian: Isian, simpul: Simpul) -> str:
    """Return the sources of money of a node: its own, else those of its sub kegiatan; «» where none is typed."""
    own = isian.dokumen_by_simpul.get(simpul.id)
    below = [isian.anggaran_by_simpul.get(daun.id) for daun in isian.daun(simpul.id)]
    found = [row.sumber_dana for row in (own, *below) if row is not None and row.sumber_dana]
    return join_dan(dict.fromkeys(found))


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

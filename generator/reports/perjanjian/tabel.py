"""The tables of one Perjanjian Kinerja: what is promised, with which programs and money; changed rows say what they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import is_perubahan_berlaku
from generator.measures.hitung.kinerja import slug_versi
from generator.measures.pemangku.pegangan import Pegangan, cut_pegangan
from generator.measures.pemangku.uang import pokok_pemangku
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import SEBAGIAN, name_sebagian
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.pilihan import JenisRencana, Tingkat, VersiTarget
from generator.reports.bersama import build_kepala, mark_gap_cell, write_gap
from generator.reports.perjanjian.pihak import Pihak
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.triwulan.lebar import LEBAR_A4, PUSAT, UKURAN_TABEL, Ruang, fit_columns
from generator.reports.umum.celah import find_target
from generator.reports.umum.perjanjian import is_perubahan
from generator.reports.wording import join_dan

Janji = tuple[str, Sequence[tuple[str, str, Sel]]]  # sasaran; indikator, satuan, target
_RUANG_KINERJA = (PUSAT, Ruang(5), Ruang(5.4), Ruang(0, 5, Rata.TENGAH), Ruang(0, 5.5, Rata.TENGAH))
_RUANG_ANGGARAN = (Ruang(0, 2.2, Rata.TENGAH), Ruang(1), Ruang(0, 11.5, Rata.KANAN), Ruang(0, 6.5, Rata.TENGAH))
_UKURAN = (9.0, *UKURAN_TABEL)  # points, from the one we like best
SEMULA, BARU = "(semula {})", "(baru)"
CATATAN_PERUBAHAN = "Baris yang memuat kata “semula” atau “baru” berubah dari Perjanjian Kinerja awal."
CATATAN_SEBAGIAN = f"{SEBAGIAN}: tidak termasuk bagian yang dipegang unit kerja lain."


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
        write_gap("indikator dan target", hasil.isian.sel_baru("target", "versi")),
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
    for induk in dict.fromkeys(satu.induk for satu in daftar):
        rencana = hasil.isian.rencana_by_id.get(induk)
        members = [satu for satu in daftar if satu.induk == induk]
        found.append((rencana.uraian if rencana else "–", [(i.uraian, i.satuan, _target(hasil, i)) for i in members]))
    return found


def _operasional(hasil: Hasil, pihak: Pihak) -> Iterator[Janji]:
    """What the nodes held by an official bring about; the head's programs are listed with their money only."""
    for simpul in () if pihak.is_kepala else pihak.simpul:
        daftar = hasil.isian.indikator_dari_simpul(simpul.id)
        sasaran = simpul.kinerja or next((i.sasaran for i in daftar if i.sasaran), None) or simpul.nama
        gap = [("–", "", mark_gap_cell(tempat=hasil.isian.sel_baru("indikator_simpul", "uraian")))]
        yield sasaran, [(i.uraian, i.satuan, _target(hasil, i)) for i in daftar] or gap


def _target(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> Sel:
    """The promised target: that of the revised agreement where it holds, else of the first one, else the year's."""
    tahun = hasil.periode.tahun
    pokok = f"indikator/{indikator.id}/target/{tahun}"
    murni, perubahan = (f"{pokok}/{slug_versi(versi)}" for versi in (VersiTarget.PK, VersiTarget.PK_PERUBAHAN))
    is_revised = perubahan in hasil and is_perubahan_berlaku(hasil)
    key = perubahan if is_revised else murni if murni in hasil else pokok
    if hasil[key].nilai is None:
        return mark_gap_cell(tempat=find_target(hasil.isian, indikator, tahun))
    if not is_revised:
        return Sel(hasil.cetak(key))
    if murni not in hasil:
        return _mark_change(hasil, key, None) if _has_first(hasil) else Sel(hasil.cetak(key))
    return Sel(hasil.cetak(key)) if hasil[murni].nilai == hasil[key].nilai else _mark_change(hasil, key, murni)


def _has_first(hasil: Hasil) -> bool:
    """Tell whether the first agreement is typed at all, so that what it lacks is new in the revised one."""
    return any(row.versi is VersiTarget.PK for row in hasil.isian.target)


def _mark_change(hasil: Hasil, key: str, semula: str | None) -> Sel:
    """A figure that the revised agreement changed, in bold and with what it was; one that it brought is called new."""
    before = SEMULA.format(hasil.cetak(semula)) if semula else BARU
    return Sel((hasil.cetak(key), before), tebal=True)


def build_tabel_anggaran(hasil: Hasil, pihak: Pihak, kunci: str) -> Tabel:
    """Return the nodes held with their pagu, what stands directly below them, and the sum; the head's programs only.

    What another unit holds is neither shown nor counted, so that no amount stands in the agreements of two units; of a node
    that names two, the amount stands in that of the unit named first.
    """
    rows: list[Baris] = []
    for nomor, satu in enumerate(pihak.pegangan, 1):
        below = () if pihak.is_kepala else cut_pegangan(hasil.isian, satu)
        rows.append(_money_row(hasil, pihak, satu, str(nomor), Jenis.BIASA if pihak.is_kepala else Jenis.PROGRAM))
        rows += [
            _money_row(hasil, pihak, anak, f"{nomor}.{urutan}", Jenis.BIASA) for urutan, anak in enumerate(below, 1)
        ]
    if rows:
        pokok = "opd" if pihak.is_kepala or pihak.pejabat is None else pokok_pemangku(pihak.pejabat)
        rows.append(Baris((Sel("Jumlah", Rata.TENGAH, gabung_kolom=2), _money(hasil, pokok), Sel()), Jenis.JUMLAH))
    heads = ("No.", _name_levels(pihak), "Anggaran (Rp)", "Keterangan")
    kosong = write_gap("program dan anggaran", hasil.isian.sel_baru("anggaran", "pagu_murni"))
    tabel = _draw(f"{kunci}-anggaran", build_kepala(heads), rows, _RUANG_ANGGARAN, kosong)
    return replace(tabel, catatan=(*tabel.catatan, *_list_shared(pihak)))


def _list_shared(pihak: Pihak) -> Iterator[str]:
    """Notes on nodes that another unit holds in part, or together with this one."""
    if any(satu.is_sebagian and satu.bagian for satu in pihak.pegangan):
        yield CATATAN_SEBAGIAN
    for satu in pihak.pegangan:
        if satu.bersama:
            where = f"perjanjian {satu.pertama}" if satu.pertama else "perjanjian ini"
            yield f"“{satu.simpul.nama}” dipegang bersama {join_dan(satu.bersama)}; anggarannya dihitung pada {where}."


def _name_levels(pihak: Pihak) -> str:
    """«Program», or the levels that the table shows: «Program/Kegiatan»."""
    if pihak.is_kepala or not pihak.simpul:
        return "Program"
    levels = list(Tingkat)
    first = min(levels.index(simpul.tingkat) for simpul in pihak.simpul)
    last = max(levels.index(simpul.tingkat) for simpul in pihak.simpul) + 1
    return "/".join(tingkat.value.title() for tingkat in levels[first : last + 1])


def _money_row(hasil: Hasil, pihak: Pihak, pegangan: Pegangan, nomor: str, jenis: Jenis) -> Baris:
    simpul = pegangan.simpul
    nama = name_sebagian(simpul) if pegangan.is_sebagian and pegangan.bagian else simpul.nama
    pokok = pokok_pemangku(pihak.pejabat, pegangan) if pihak.pejabat else f"simpul/{simpul.id}"
    dana = Sel(name_sumber_dana(hasil.isian, simpul) if pegangan.bagian else "")
    return Baris((Sel(nomor), Sel(nama), _money(hasil, pokok), dana), jenis)


def name_sumber_dana(isian: Isian, simpul: Simpul) -> str:
    """Return the sources of money of a node: its own, else those of its sub kegiatan; «» where none is typed."""
    own = isian.dokumen_by_simpul.get(simpul.id)
    below = [isian.anggaran_by_simpul.get(daun.id) for daun in isian.daun(simpul.id)]
    found = [row.sumber_dana for row in (own, *below) if row is not None and row.sumber_dana]
    return join_dan(dict.fromkeys(found))


def _money(hasil: Hasil, pokok: str) -> Sel:
    """The pagu that holds; where the agreement was revised, also the first one; of an unrevised one only the first."""
    pagu, murni = f"{pokok}/pagu/{hasil.periode.label}", f"{pokok}/pagu-murni"
    if not is_perubahan(hasil) and hasil.nilai("opd/pagu-murni") is not None:
        return Sel(hasil.cetak(murni))
    if hasil.nilai(pagu) is None:
        return Sel("–")
    if (
        not is_perubahan_berlaku(hasil)
        or hasil.nilai(murni) == hasil.nilai(pagu)
        or hasil.nilai("opd/pagu-murni") is None
    ):
        return Sel(hasil.cetak(pagu))
    return _mark_change(hasil, pagu, None if hasil.nilai(murni) is None else murni)


def _notes(rows: Sequence[Baris]) -> tuple[str, ...]:
    marks = (BARU, SEMULA.partition("{")[0])
    changed = any(isinstance(sel.teks, tuple) and sel.teks[-1].startswith(marks) for row in rows for sel in row.sel)
    return (CATATAN_PERUBAHAN,) if changed else ()

"""The nine columns of performance and money per sub kegiatan, the short form's table of the Renja."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Tersokong, map_sasaran
from generator.model.isian import Isian
from generator.model.pilihan import Tingkat
from generator.reports.bersama import build_kepala, is_sementara, mark_gap_cell, write_gap
from generator.reports.tabel import LANJUTAN, Baris, Jenis, Sel, Tabel, say_again
from generator.reports.triwulan.keuangan import owner_cell
from generator.reports.triwulan.lebar import LEBAR_A4_LANSKAP, PUSAT, UANG, Ruang, fit_tabel
from generator.reports.triwulan.masa import Masa
from generator.reports.triwulan.perencanaan import JENIS, print_target
from generator.reports.triwulan.renja.catatan import is_bernilai, note_nilai
from generator.reports.triwulan.renja.sel import TANDA_SEMENTARA
from generator.reports.wording import add_unit

BARIS_SATU_GABUNGAN = 3  # lines after which sasaran and its indicators are said again: a landscape page holds about ten


def build_tabel_sub_kegiatan(hasil: Hasil, masa: Masa) -> Tabel:
    """Return the nine columns of performance and money down to the sub kegiatan; sasaran repeat with each kegiatan."""
    isian = hasil.isian
    served = map_sasaran(isian, isian.simpul_aktif)
    rows = [row for program in isian.anak_aktif(None) for row in _program_rows(hasil, masa, program, served)]
    heads = (
        "Sasaran",
        "Indikator Sasaran",
        "Program/Kegiatan/Sub Kegiatan",
        "Indikator Program/Kegiatan/Sub Kegiatan",
        f"Target {masa.tahun}",
        f"Capaian {masa.sampai} {masa.tahun}",
        f"Anggaran {masa.tahun} (Rp)",
        f"Serapan Anggaran {masa.sampai} {masa.tahun} (Rp)",
        "Penanggung Jawab",
    )
    kepala = build_kepala(heads)
    ruang = [Ruang(1), Ruang(1), Ruang(1.6), Ruang(1.6), PUSAT, PUSAT, UANG, UANG, Ruang(1)]
    return fit_tabel(
        "kinerja-anggaran",
        f"Kinerja dan Anggaran Sub Kegiatan {masa.sampai} Tahun {masa.tahun}",
        kepala,
        rows,
        ruang,
        total=LEBAR_A4_LANSKAP,
        catatan=(*note_nilai(hasil), "Anggaran dan serapan kegiatan dan program adalah jumlah dari sub kegiatannya.")
        if rows
        else (),
        bila_kosong=write_gap("program, kegiatan, dan sub kegiatan", isian.sel_baru("simpul", "nama")),
    )


def _program_rows(hasil: Hasil, masa: Masa, program: Simpul, served: Tersokong) -> Iterator[Baris]:
    """One program's lines; a sasaran and its indicators stand in full where the program begins to serve it."""
    before = served[program.id]
    yield from _group(hasil, masa, before, [program])
    for kegiatan in hasil.isian.anak_aktif(program.id):
        nodes = (kegiatan, *hasil.isian.anak_aktif(kegiatan.id))
        for sasaran, members in groupby(nodes, key=lambda node: served[node.id]):
            for few in _cut_group(hasil.isian, members):
                yield from _group(hasil, masa, sasaran, few, goes_on=sasaran == before)
                before = sasaran


def _cut_group(isian: Isian, nodes: Iterable[Simpul]) -> Iterator[list[Simpul]]:
    """The nodes in groups that fill a page well: what stands beside one merged cell is kept on one page."""
    few: list[Simpul] = []
    for node in nodes:
        few.append(node)
        if sum(max(len(isian.indikator_dari_simpul(satu.id)), 1) for satu in few) >= BARIS_SATU_GABUNGAN:
            yield few
            few = []
    if few:
        yield few


def _group(
    hasil: Hasil, masa: Masa, served: Collection[str | None], nodes: list[Simpul], goes_on: bool = False
) -> Iterator[Baris]:
    """The lines of some nodes beside the sasaran they serve and its indicators; `goes_on`: both were said in full."""
    isian = hasil.isian
    sasaran = [rencana for rencana in isian.rencana if rencana.id in served]
    names = tuple(indikator.uraian for satu in sasaran for indikator in isian.indikator_dari(satu.id))
    lines = [line for node in nodes for line in _node_lines(hasil, masa, node)]
    tall = len(lines)
    depan = (
        Sel(tuple(satu.uraian for satu in sasaran) or "–", bernomor=len(sasaran) > 1, gabung_baris=tall),
        Sel(names or "–", gabung_baris=tall),
    )
    if goes_on and names:
        depan = (say_again(depan[0]), Sel(LANJUTAN, gabung_baris=tall))
    for nomor, (jenis, cells) in enumerate(lines):
        yield Baris(((*depan, *cells) if nomor == 0 else cells), jenis, dengan_berikut=jenis is not Jenis.BIASA)


def _node_lines(hasil: Hasil, masa: Masa, simpul: Simpul) -> Iterator[tuple[Jenis, tuple[Sel, ...]]]:
    """The lines of one node, one per indicator; name, money and owner reach over all of them."""
    indikator = hasil.isian.indikator_dari_simpul(simpul.id)
    tall, pokok = max(len(indikator), 1), f"simpul/{simpul.id}"
    keys = (f"{pokok}/pagu/{masa.label}", f"{pokok}/realisasi-kumulatif/{masa.label}")
    ekor = (*(Sel(hasil.cetak(key), gabung_baris=tall) for key in keys), _owner(hasil.isian, simpul, indikator, tall))
    for nomor in range(tall):
        isi = _indikator_cells(hasil, masa, indikator[nomor] if indikator else None)
        cells = (Sel(simpul.nama, gabung_baris=tall), *isi, *ekor) if nomor == 0 else isi
        yield JENIS[simpul.tingkat], cells


def _owner(isian: Isian, simpul: Simpul, indikator: tuple[IndikatorSimpul, ...], tall: int) -> Sel:
    own = simpul.penanggung_jawab or next((i.penanggung_jawab for i in indikator if i.penanggung_jawab), None)
    blank = own is None and simpul.tingkat is not Tingkat.SUB_KEGIATAN
    return Sel("", gabung_baris=tall) if blank else owner_cell(isian, own, tall)


def _indikator_cells(hasil: Hasil, masa: Masa, indikator: IndikatorSimpul | None) -> tuple[Sel, ...]:
    if indikator is None:
        return mark_gap_cell(tempat=hasil.isian.sel_baru("indikator_simpul", "uraian")), Sel("–"), Sel("–")
    kumulatif = hasil[f"indikator/{indikator.id}/kumulatif/{masa.label}"]
    printed = kumulatif.cetak if kumulatif.desimal_murni is None else add_unit(kumulatif.cetak, indikator.satuan)
    mark = TANDA_SEMENTARA if is_bernilai(hasil, kumulatif.kunci) and is_sementara(hasil, indikator.id) else ""
    return Sel(indikator.uraian), Sel(print_target(hasil, indikator)), Sel(f"{printed}{mark}")

"""The pohon kinerja as tables: each program's levels side by side, and the agency's own boxes, CSF and crosscutting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.measures.hasil import Hasil
from generator.model.analisis import Pohon
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Tersokong, map_sasaran
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana, TingkatPohon
from generator.reports.bersama import build_kepala, write_gap
from generator.reports.cascading.dasar import (
    BARIS_TINGGI,
    UKURAN,
    bind_rows,
    indikator_berlaku,
    merge_down,
    merge_equal,
    name_jabatan,
    simpul_berlaku,
)
from generator.reports.pohon import TANPA_TARGET
from generator.reports.tabel import LANJUTAN, Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.angka import build_sel
from generator.reports.umum.celah import find_blank
from generator.reports.wording import add_unit, capitalize_first

_BELUM = "belum diisi"
INDIKATOR_TERBANYAK = 8  # in one box; the compact table holds all of them
LEBAR = (4.4, 4.8, 5.2, 9.8)  # cm; each sub kegiatan has a box, so theirs are the widest
HURUF_PANJANG = 500  # in a box of a program from which it has a wide row of its own above its kegiatan


def build_pohon(hasil: Hasil) -> tuple[Tabel, ...]:
    """Return a table per program in force: sasaran, program, kegiatan, sub kegiatan side by side."""
    served = map_sasaran(hasil.isian, hasil.isian.simpul_berlaku)
    return tuple(_program(hasil, served, program) for program in simpul_berlaku(hasil.isian, None))


def _program(hasil: Hasil, served: Tersokong, program: Simpul) -> Tabel:
    told: set[frozenset[str | None] | None] = set()
    rows = [*_wide_row(hasil, served, program, told)]
    for kegiatan in simpul_berlaku(hasil.isian, program.id):
        rows += _kegiatan(hasil, served, program, kegiatan, told)
    return Tabel(
        kunci=f"pohon-{program.id}",
        kolom=tuple(Kolom(lebar) for lebar in LEBAR),
        kepala=build_kepala(("Sasaran", "Program", "Kegiatan", "Sub Kegiatan")),
        baris=tuple(rows),
        judul=f"Pohon Kinerja {program.nama}",
        ukuran=UKURAN,
        bila_kosong=write_gap("kegiatan program ini", hasil.isian.sel_baru("simpul", "nama")),
    )


def _wide_row(
    hasil: Hasil, served: Tersokong, program: Simpul, told: set[frozenset[str | None] | None]
) -> Iterator[Baris]:
    """The box of a program with much to say, across all columns but the first; below it, its name is enough."""
    box = _box_simpul(hasil, program)
    if sum(map(len, box)) > HURUF_PANJANG:
        ((sasaran,),) = _merged_sasaran(hasil, served[program.id], 1, told)
        told.add(None)
        yield Baris((sasaran, Sel(box, gabung_kolom=len(LEBAR) - 1)))


def _kegiatan(
    hasil: Hasil, served: Tersokong, program: Simpul, kegiatan: Simpul, told: set[frozenset[str | None] | None]
) -> tuple[Baris, ...]:
    """One row per sub kegiatan; the boxes above stand merged beside them and are named again with every kegiatan.

    A sasaran (or, marked by None, the program) that is in `told` stood in a box before; then its name alone is repeated.
    """
    leaves = simpul_berlaku(hasil.isian, kegiatan.id)
    sasaran = [
        cell
        for key, run in groupby(leaves or (kegiatan,), key=lambda node: served[node.id])
        for cell in _merged_sasaran(hasil, key, len(tuple(run)), told)
    ]
    banyak, again = max(len(leaves), 1), (program.nama, LANJUTAN)
    atas = merge_down(Sel(again if None in told else _box_simpul(hasil, program)), banyak, again, BARIS_TINGGI)
    told.add(None)
    own = merge_down(Sel(_box_simpul(hasil, kegiatan)), banyak, (kegiatan.nama, LANJUTAN), BARIS_TINGGI)
    below = [Sel(_box_simpul(hasil, leaf)) for leaf in leaves] or [Sel("–")]
    return bind_rows([(*sasaran[n], *atas[n], *own[n], sel) for n, sel in enumerate(below)])


def _merged_sasaran(
    hasil: Hasil, served: frozenset[str | None], banyak: int, told: set[frozenset[str | None] | None]
) -> list[tuple[Sel, ...]]:
    """The boxes of what some nodes serve, over so many rows."""
    rencana = [satu for satu in hasil.isian.rencana if satu.id in served]
    again = (*(satu.uraian for satu in rencana), LANJUTAN) if rencana else (_BELUM, LANJUTAN)
    box = again if served in told else tuple(line for satu in rencana or (None,) for line in _box_rencana(hasil, satu))
    told.add(served)
    return merge_down(Sel(box), banyak, again, BARIS_TINGGI)


def _box_rencana(hasil: Hasil, rencana: Rencana | None) -> tuple[str, ...]:
    """The lines of a box: the condition, its indicators with this year's target, its holder."""
    if rencana is None:
        return (write_gap("sasaran program", find_blank(hasil.isian.daftar_program(), "sasaran")),)
    indikator = hasil.isian.indikator_dari(rencana.id)
    return (rencana.uraian, *_lines(hasil, indikator), *_holder(hasil.isian, rencana, indikator))


def _box_simpul(hasil: Hasil, simpul: Simpul) -> tuple[str, ...]:
    indikator = indikator_berlaku(hasil.isian, simpul)
    kondisi = simpul.kinerja or next((i.sasaran for i in indikator if i.sasaran), None)
    lines = (f"Kondisi: {kondisi}",) if kondisi and kondisi != simpul.nama else ()
    return (simpul.nama, *lines, *_lines(hasil, indikator), *_holder(hasil.isian, simpul, indikator))


def _lines(hasil: Hasil, indikator: Sequence[Indikator | IndikatorSimpul]) -> tuple[str, ...]:
    tahun = hasil.isian.profil.tahun
    shown = tuple(
        f"Indikator: {satu.uraian}; {_target(hasil, satu, tahun)}" for satu in indikator[:INDIKATOR_TERBANYAK]
    )
    rest = len(indikator) - len(shown)
    return (*shown, f"dan {rest} indikator lain") if rest else shown or (f"Indikator: {_BELUM}",)


def _target(hasil: Hasil, indikator: Indikator | IndikatorSimpul, tahun: int) -> str:
    figure = hasil[f"indikator/{indikator.id}/target/{tahun}"]
    if figure.nilai is None:
        return TANPA_TARGET
    return f"target {tahun}: {add_unit(figure.cetak, indikator.satuan)}"


def _holder(
    isian: Isian, record: Rencana | Simpul, indikator: Sequence[Indikator | IndikatorSimpul]
) -> tuple[str, ...]:
    holder = name_jabatan(isian, record, *indikator)
    return (f"Pemangku: {holder}",) if holder else ()


def build_unit(hasil: Hasil) -> Tabel | None:
    """Return the sasaran of the units below the head; None where the plan has none."""
    isian = hasil.isian
    units = isian.daftar_rencana(JenisRencana.SASARAN_UNIT)
    pairs = [(unit, i) for unit in units for i in (isian.indikator_dari(unit.id) or (None,))]
    if not pairs:
        return None
    above = merge_equal([_name_of(isian, unit.induk) for unit, _ in pairs])
    names = merge_equal([unit.uraian for unit, _ in pairs])
    rows = [(*above[n], *names[n], *_unit_cells(hasil, unit, i)) for n, (unit, i) in enumerate(pairs)]
    heads = ("Sasaran", "Sasaran Unit Kerja", "Indikator", "Satuan", f"Target {isian.profil.tahun}", "Penanggung Jawab")
    return Tabel(
        kunci="cascading-unit",
        kolom=(Kolom(5), Kolom(5.5), Kolom(6), Kolom(1.6, Rata.TENGAH), Kolom(1.8, Rata.TENGAH), Kolom(4.3)),
        kepala=build_kepala(heads),
        baris=bind_rows(rows),
        judul="Penjabaran Sasaran kepada Unit Kerja",
        ukuran=UKURAN,
    )


def _unit_cells(hasil: Hasil, unit: Rencana, indikator: Indikator | None) -> tuple[Sel, ...]:
    holder = name_jabatan(hasil.isian, unit)
    if indikator is None:
        return Sel("–"), Sel(), Sel(), Sel(holder)
    kunci = f"indikator/{indikator.id}/target/{hasil.isian.profil.tahun}"
    own = name_jabatan(hasil.isian, indikator) or holder
    return Sel(indikator.uraian), Sel(indikator.satuan), build_sel(hasil[kunci]), Sel(own)


def _name_of(isian: Isian, id: str | None) -> str:
    """The text of whatever an own box may stand under: another box, a statement, a node; «» for none."""
    if id in isian.rencana_by_id:
        return isian.rencana_by_id[id].uraian
    if id in isian.simpul_by_id:
        return isian.simpul_by_id[id].nama
    return next((kotak.uraian for kotak in isian.pohon if kotak.id == id), "")


def list_kotak(isian: Isian) -> tuple[Pohon, ...]:
    """The own boxes depth first, those under one parent together; boxes caught in a circle come last."""
    ids = {kotak.id for kotak in isian.pohon}
    order = {induk: n for n, induk in enumerate(dict.fromkeys(kotak.induk for kotak in isian.pohon))}
    roots = sorted((kotak for kotak in isian.pohon if kotak.induk not in ids), key=lambda kotak: order[kotak.induk])
    found: dict[str, Pohon] = {}
    waiting = roots[::-1]
    while waiting:
        kotak = waiting.pop()
        if kotak.id not in found:
            found[kotak.id] = kotak
            waiting += [anak for anak in isian.pohon if anak.induk == kotak.id][::-1]
    return (*found.values(), *(kotak for kotak in isian.pohon if kotak.id not in found))


def build_kotak(isian: Isian) -> Tabel | None:
    """Return the own boxes with what they support; None where the sheet is empty."""
    return _kotak_table(
        isian,
        [kotak for kotak in list_kotak(isian) if kotak.tingkat is not TingkatPohon.CSF],
        "pohon-kotak",
        "Kotak Tambahan Pohon Kinerja",
    )


def build_csf(isian: Isian) -> Tabel | None:
    """Return the critical success factors with what they support; None where there is none."""
    return _kotak_table(
        isian,
        [kotak for kotak in list_kotak(isian) if kotak.tingkat is TingkatPohon.CSF],
        "pohon-csf",
        "Faktor Kunci Keberhasilan (Critical Success Factor)",
    )


def _kotak_table(isian: Isian, kotak: Sequence[Pohon], kunci: str, judul: str) -> Tabel | None:
    if not kotak:
        return None
    measured = any(satu.indikator for satu in kotak)
    graded = any(satu.tingkat is not TingkatPohon.CSF for satu in kotak)  # the title of the table tells that of a CSF
    above = merge_equal([_name_of(isian, satu.induk) or "–" for satu in kotak])
    rows = [(*above[n], *_kotak_cells(satu, graded, measured)) for n, satu in enumerate(kotak)]
    heads = (
        "Kondisi yang Ditopang",
        *(("Tingkat",) if graded else ()),
        "Kondisi",
        *(("Indikator dan Target",) if measured else ()),
        "Pemangku",
    )
    return Tabel(
        kunci=kunci,
        kolom=(
            Kolom(5.5),
            *((Kolom(2.6),) if graded else ()),
            Kolom(7 if graded else 9.6),
            *((Kolom(5),) if measured else ()),
            Kolom(4.1),
        ),
        kepala=build_kepala(heads),
        baris=bind_rows(rows),
        judul=judul,
        ukuran=UKURAN,
    )


def _kotak_cells(kotak: Pohon, graded: bool, measured: bool) -> tuple[Sel, ...]:
    tingkat = (Sel(capitalize_first(kotak.tingkat.value)),) if graded else ()
    indikator = (Sel(_indikator_kotak(kotak)),) if measured else ()
    return *tingkat, Sel(kotak.uraian), *indikator, Sel(kotak.pemangku or "–")


def _indikator_kotak(kotak: Pohon) -> str:
    if not kotak.indikator:
        return "–"
    target = f"target: {add_unit(kotak.target, kotak.satuan or '')}" if kotak.target else TANPA_TARGET
    return f"{kotak.indikator}; {target}"


def build_crosscutting(isian: Isian) -> Tabel | None:
    """Return the boxes that need another agency; a link of its own kind, not an edge of the tree."""
    linked = [kotak for kotak in list_kotak(isian) if kotak.crosscutting]
    if not linked:
        return None
    rows = tuple(
        Baris((Sel(str(n)), Sel(kotak.uraian), Sel(kotak.crosscutting or ""), Sel(kotak.pemangku or "–")))
        for n, kotak in enumerate(linked, 1)
    )
    return Tabel(
        kunci="pohon-crosscutting",
        kolom=(Kolom(1, Rata.TENGAH), Kolom(10), Kolom(7), Kolom(6)),
        kepala=build_kepala(("No.", "Kondisi", "Perangkat Daerah/Pihak Terkait", "Pemangku")),
        baris=rows,
        judul="Keterkaitan Lintas Perangkat Daerah (Crosscutting)",
        ukuran=UKURAN,
    )

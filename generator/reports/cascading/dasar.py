"""What all parts of the Cascading share: Renstra targets as cells, year columns, merges that survive a page break."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, groupby

from generator.measures.hasil import Hasil, Ukuran
from generator.measures.pemangku.pegangan import read_names
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Cabang, cut_cabang, group_pendukung
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.opd import fold_name
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel
from generator.reports.umum.angka import build_sel

LEBAR_HALAMAN = 24.2  # cm: text width of an upright-margined A4 on its side; wider paper only widens the columns
LEBAR_TAHUN = (1.2, 2.4)  # cm: narrowest and widest column of one year
LEBAR_HURUF_SATUAN = 0.185  # cm: an ordinary letter at 8 points; «m» among them
LEBAR_SATUAN = (1.6, 3.2)  # cm: narrowest and widest column of a unit
LEBAR_JUDUL_EKSTRA = 1.45  # cm: «Kondisi» in bold on one line
LEBAR_HURUF = 0.165  # cm: widest digit of the table type at 8 points, with some air
UKURAN = 8.0  # points
BARIS_GABUNG = 5  # rows over which a cell is merged at most; then its text is repeated
BARIS_TINGGI = 2  # the same beside rows so tall that more of them would leave half a page empty
TANDA_TAHUNAN = "*)"
AWAL, AKHIR = EKSTRA = ("kondisi_awal", "target_akhir")
VERSI_RENSTRA = ("renstra-perubahan", "renstra")
Penyokong = Mapping[str | None, tuple[Simpul, ...]]
"""The largest nodes that serve each statement; None: those that serve nothing."""


def is_berlaku(record: IndikatorSimpul, tahun: int) -> bool:
    """Tell whether a node indicator is in force in a year; open bounds hold always."""
    return (record.berlaku_dari or tahun) <= tahun <= (record.berlaku_sampai or tahun)


def simpul_berlaku(isian: Isian, induk: str | None) -> tuple[Simpul, ...]:
    """The nodes under one node that are in force in the report year, funded or not: the tree is a plan."""
    return tuple(simpul for simpul in isian.anak_simpul(induk) if simpul.is_berlaku(isian.profil.tahun))


def indikator_berlaku(isian: Isian, simpul: Simpul) -> tuple[IndikatorSimpul, ...]:
    """The indicators of a node that are in force in the report year."""
    return tuple(i for i in isian.indikator_dari_simpul(simpul.id) if is_berlaku(i, isian.profil.tahun))


def group_berlaku(isian: Isian) -> Penyokong:
    """The nodes in force by what they serve, directly or through a statement of a unit below it."""
    return dict(group_pendukung(isian, isian.simpul_berlaku))


def cabang_of(isian: Isian, groups: Penyokong, rencana: Rencana) -> Cabang:
    """The tree in force that serves a statement."""
    return cut_cabang(isian, groups.get(rencana.id, ()), isian.simpul_berlaku)


def cabang_lepas(isian: Isian, groups: Penyokong, terkait: Collection[str]) -> Cabang:
    """The tree in force that serves none of these statements: some serve nothing, some another level of the plan."""
    parts = [part for id, nodes in groups.items() if id not in terkait for part in nodes]
    return cut_cabang(isian, parts, isian.simpul_berlaku)


def anak_dalam(isian: Isian, simpul: Simpul, cabang: Cabang) -> tuple[Simpul, ...]:
    """The nodes under one node that belong to a cut tree."""
    return tuple(anak for anak in isian.anak_simpul(simpul.id) if anak.id in cabang.isi)


def find_renstra(hasil: Hasil, indikator: Indikator | IndikatorSimpul, tahun: int) -> Ukuran | None:
    """Return the Renstra target of a year (of the changed Renstra where there is one); None where there is none."""
    for versi in VERSI_RENSTRA:
        ukuran = hasil.angka.get(f"indikator/{indikator.id}/target/{tahun}/{versi}")
        if ukuran is not None and ukuran.nilai is not None:
            return ukuran
    return None


def print_renstra(hasil: Hasil, indikator: Indikator | IndikatorSimpul, tahun: int) -> Sel:
    """Return the Renstra target of a year as a cell; empty where there is none."""
    ukuran = find_renstra(hasil, indikator, tahun)
    return build_sel(ukuran) if ukuran else Sel()


def is_tahunan(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> bool:
    """Tell whether an indicator has no Renstra target at all, but one for the report year in a yearly document."""
    tahun = hasil.isian.profil.daftar_tahun
    kini = f"indikator/{indikator.id}/target/{hasil.isian.profil.tahun}"
    return not any(find_renstra(hasil, indikator, satu) for satu in tahun) and hasil[kini].nilai is not None


def target_cells(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> tuple[Sel, ...]:
    """Return a cell per Renstra year; an indicator known to a yearly document only shows that target with a mark."""
    profil = hasil.isian.profil
    cells = [print_renstra(hasil, indikator, tahun) for tahun in profil.daftar_tahun]
    if is_tahunan(hasil, indikator) and profil.tahun in profil.daftar_tahun:
        kunci = f"indikator/{indikator.id}/target/{profil.tahun}"
        cells[profil.tahun - profil.renstra_awal] = build_sel(hasil[kunci], TANDA_TAHUNAN)
    return tuple(cells)


def list_ekstra(daftar: Iterable[IndikatorSimpul]) -> tuple[str, ...]:
    """Which of «kondisi awal» and «target akhir Renstra» any node indicator of a table states."""
    members = tuple(daftar)
    return tuple(kunci for kunci in EKSTRA if any(getattr(i, kunci) is not None for i in members))


def value_cells(hasil: Hasil, indikator: IndikatorSimpul, ekstra: Sequence[str]) -> tuple[Sel, ...]:
    """Return baseline (if asked), targets per year, final target (if asked); the final one only as typed."""
    outer = {kunci: _print_typed(hasil, indikator, kunci) for kunci in ekstra}
    before = tuple(sel for kunci, sel in outer.items() if kunci == AWAL)
    after = tuple(sel for kunci, sel in outer.items() if kunci == AKHIR)
    return (*before, *target_cells(hasil, indikator), *after)


def _print_typed(hasil: Hasil, indikator: IndikatorSimpul, kunci: str) -> Sel:
    if getattr(indikator, kunci) is None:
        return Sel()
    return build_sel(hasil[f"indikator/{indikator.id}/{kunci.replace('_', '-')}"])


def value_heads(isian: Isian, ekstra: Sequence[str]) -> tuple[str, ...]:
    """Return the headings of `value_cells`."""
    before = ("Kondisi Awal",) if AWAL in ekstra else ()
    after = ("Target Akhir",) if AKHIR in ekstra else ()
    return (*before, *year_heads(isian), *after)


def note_tahunan(hasil: Hasil, daftar: Iterable[Indikator | IndikatorSimpul]) -> tuple[str, ...]:
    """Return the footnote of the mark, if an indicator of the table carries it."""
    if not any(is_tahunan(hasil, indikator) for indikator in daftar):
        return ()
    tahun = hasil.isian.profil.tahun
    return (
        f"{TANDA_TAHUNAN} Target Tahun {tahun} menurut Renja atau Perjanjian Kinerja; Renstra tidak memuat target tahunannya.",
    )


def year_heads(isian: Isian, induk: str = "Target") -> tuple[str, ...]:
    """Return the headings of the year columns, grouped under one heading."""
    return tuple(f"{induk} > {tahun}" for tahun in isian.profil.daftar_tahun)


def year_width(rows: Iterable[Sequence[Sel]], ekstra: Sequence[str] = ()) -> float:
    """Return the width in cm in which the longest of the value cells, and their headings, stand on one line."""
    longest = max((len(str(sel.teks)) for row in rows for sel in row), default=4)
    narrow, wide = LEBAR_TAHUN
    return min(max(LEBAR_JUDUL_EKSTRA if ekstra else narrow, longest * LEBAR_HURUF + 0.35), wide)


def build_kolom(teks: Sequence[float], satuan: float, tahun: int, lebar_tahun: float) -> tuple[Kolom, ...]:
    """Return text columns in the given proportion, then those of the unit and the years, of fixed widths in cm."""
    rest = LEBAR_HALAMAN - tahun * lebar_tahun - satuan
    text = tuple(Kolom(rest * bagian / sum(teks)) for bagian in teks)
    return (*text, Kolom(satuan), *(Kolom(lebar_tahun, Rata.TENGAH) for _ in range(tahun)))


def unit_width(satuan: Iterable[str]) -> float:
    """Return the width in cm in which the longest word of any unit stands on one line."""
    longest = max((len(word) for satu in satuan for word in satu.replace("/", "/ ").split()), default=6)
    narrow, wide = LEBAR_SATUAN
    return min(max(narrow, longest * LEBAR_HURUF_SATUAN + 0.35), wide)


def split_rows(banyak: int, terbanyak: int = BARIS_GABUNG) -> tuple[int, ...]:
    """Return the sizes of the merged cells over `banyak` rows: as equal as can be, none above the limit."""
    pieces = -(-banyak // terbanyak)
    return tuple(banyak * (n + 1) // pieces - banyak * n // pieces for n in range(pieces))


def merge_down(
    sel: Sel, banyak: int, lanjutan: str | tuple[str, ...] | None = None, terbanyak: int = BARIS_GABUNG
) -> list[tuple[Sel, ...]]:
    """Return what stands in each of `banyak` rows of one column: the cell, or nothing where it is covered from above.

    A long cell begins anew with `lanjutan` (the same text where None), so that no page shows it empty.
    """
    cells: list[tuple[Sel, ...]] = []
    for nomor, rows in enumerate(split_rows(banyak, terbanyak)):
        teks = sel.teks if nomor == 0 or lanjutan is None else lanjutan
        cells += [(sel._replace(teks=teks, gabung_baris=rows),), *((),) * (rows - 1)]
    return cells


def merge_equal(teks: Sequence[str]) -> list[tuple[Sel, ...]]:
    """Return a column in which equal neighbours share a cell."""
    cells: list[tuple[Sel, ...]] = []
    for satu, members in groupby(teks):
        cells += merge_down(Sel(satu), len(tuple(members)))
    return cells


def merge_columns(columns: Sequence[Sequence[str]]) -> list[list[tuple[Sel, ...]]]:
    """Return columns in which equal neighbours share a cell that ends no lower than the one at its left.

    So merged cells never overlap like bricks, which would bind all rows of a table to one page.
    """
    merged, left = [], [0] * len(columns[0]) if columns else []
    for column in columns:
        cells: list[tuple[Sel, ...]] = []
        for (_, teks), members in groupby(zip(left, column, strict=True)):
            cells += merge_down(Sel(teks), len(tuple(members)))
        left = list(accumulate(len(cell) for cell in cells))
        merged.append(cells)
    return merged


def bind_rows(rows: Sequence[tuple[Sel, ...]], jenis: Jenis = Jenis.BIASA) -> tuple[Baris, ...]:
    """Return rows of one kind; rows under a merged cell stay on one page with it."""
    bound: list[Baris] = []
    until = 0
    for nomor, sel in enumerate(rows):
        until = max([until, *(nomor + satu.gabung_baris - 1 for satu in sel)])
        bound.append(Baris(sel, jenis, dengan_berikut=nomor < until))
    return tuple(bound)


def name_simpul(simpul: Simpul) -> str:
    """Return the node's name with its kode before it, if it has one."""
    return f"{simpul.kode} {simpul.nama}" if simpul.kode else simpul.nama


def name_jabatan(isian: Isian, *records: Rencana | Simpul | Indikator | IndikatorSimpul) -> str:
    """Return the offices answerable for any of the records, each once; «» where nothing is typed.

    Of a unit (its name, its id, or what its head is called) the office of its head, as «Pejabat» or «Unit» say; else as typed.
    """
    typed = [item for record in records for item in read_names(record.penanggung_jawab).items()]
    offices = [isian.jabatan_kepala.get(name, teks) for name, teks in typed]
    return "; ".join({fold_name(office): office for office in offices}.values())

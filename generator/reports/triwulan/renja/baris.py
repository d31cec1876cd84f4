"""The body of the matrix: bands of urusan and bidang, then program, kegiatan and sub kegiatan with all their indicators."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.hasil import Hasil
from generator.measures.hitung.renja import awalan_tercetak
from generator.measures.pemangku.pegangan import list_holders
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Tersokong, map_sasaran
from generator.model.nomenklatur import Kode, label_bidang, label_urusan, parse_kode
from generator.model.pilihan import Tingkat
from generator.problems import Place
from generator.reports.bersama import mark_gap_cell
from generator.reports.tabel import LANJUTAN, Baris, Jenis, Rata, Sel
from generator.reports.triwulan.renja.bentuk import LEBAR_KODE, BentukRenja
from generator.reports.triwulan.renja.sel import build_sel_anggaran, build_sel_kinerja, is_percent

Line = tuple[Jenis, tuple[Sel, ...]]
BARIS_SATU_GABUNGAN = 8  # lines after which number, sasaran and unit are said again at the next kegiatan
JENIS = {Tingkat.PROGRAM: Jenis.PROGRAM, Tingkat.KEGIATAN: Jenis.KEGIATAN, Tingkat.SUB_KEGIATAN: Jenis.BIASA}


def build_baris_renja(hasil: Hasil, bentuk: BentukRenja) -> tuple[Baris, ...]:
    """Return all rows above the footer, in the order of the sheet."""
    rows: list[Baris] = []
    numbers: dict[str, int] = {}
    previous: Kode | None = None
    served = map_sasaran(hasil.isian, hasil.isian.simpul_aktif)
    for program in hasil.isian.anak_aktif(None):
        kode = parse_kode(program.kode or "")
        rows += _bands(bentuk, kode, previous)
        previous = kode or previous
        rows += _program(hasil, bentuk, program, served, numbers)
    return tuple(rows)


def _bands(bentuk: BentukRenja, kode: Kode | None, previous: Kode | None) -> Iterator[Baris]:
    """A band where a new urusan or a new bidang begins; none without a code."""
    if kode is None:
        return
    urusan, bidang = label_urusan(kode), label_bidang(kode)
    if urusan and (previous is None or previous.urusan != kode.urusan):
        yield _band(bentuk, (kode.urusan,), urusan)
    if bidang and (previous is None or previous.kode_bidang != kode.kode_bidang):
        yield _band(bentuk, (kode.urusan, kode.bidang), bidang)


def _band(bentuk: BentukRenja, kode: tuple[str, ...], teks: str) -> Baris:
    cells = [Sel(""), Sel(""), *(_kode_cells(kode) if bentuk.berkode else ())]
    label = teks if bentuk.berkode else f"{'.'.join(kode)} {teks}"
    return Baris(
        (*cells, Sel(label, Rata.KIRI, gabung_kolom=bentuk.lebar - len(cells))), Jenis.PITA, dengan_berikut=True
    )


def _program(
    hasil: Hasil, bentuk: BentukRenja, program: Simpul, tersokong: Tersokong, numbers: dict[str, int]
) -> list[Baris]:
    """One program's group: number, sasaran and unit reach over all lines that serve the same; a new sasaran is counted."""
    unit = list_holders(hasil.isian, program.penanggung_jawab) or (hasil.isian.profil.nama_opd,)
    rows: list[Baris] = []
    before: frozenset[str | None] | None = None
    for served, chunk in _chunks(hasil, bentuk, program, tersokong):
        tall = len(chunk)
        sasaran = [rencana for rencana in hasil.isian.rencana if rencana.id in served]
        nomor = [str(numbers.setdefault(satu.id, len(numbers) + 1)) for satu in sasaran]
        names = tuple(satu.uraian for satu in sasaran) or ("–",)
        depan = (
            Sel(", ".join(nomor), Rata.TENGAH, tebal=True, gabung_baris=tall),
            Sel(_go_on(names) if served == before else names, tebal=True, gabung_baris=tall),
        )
        jenis, first = chunk[0]
        ekor = Sel(_go_on(unit) if rows else unit, tebal=True, gabung_baris=tall)
        rows.append(Baris((*depan, *first, ekor), jenis, dengan_berikut=True))
        before = served
        rows += [Baris(cells, jenis, dengan_berikut=jenis is Jenis.KEGIATAN) for jenis, cells in chunk[1:]]
    return rows


def _go_on(lines: tuple[str, ...]) -> tuple[str, ...]:
    """What is said again further down, marked as such; a dash needs no mark."""
    return lines if lines == ("–",) else (*lines, LANJUTAN)


def _chunks(
    hasil: Hasil, bentuk: BentukRenja, program: Simpul, served: Tersokong
) -> Iterator[tuple[frozenset[str | None], list[Line]]]:
    """What some lines serve, and the lines over which one merged cell reaches.

    A new one begins where another sasaran is served, and at a kegiatan once the last is long: a merged cell shows its text
    on its first page only, so number, sasaran and unit are said again further down.
    """
    chunk: list[Line] = []
    here = served[program.id]
    for simpul in _branch(hasil, program):
        is_long = simpul.tingkat is Tingkat.KEGIATAN and len(chunk) >= BARIS_SATU_GABUNGAN
        if chunk and (is_long or served[simpul.id] != here):
            yield here, chunk
            chunk = []
        here = served[simpul.id]
        chunk += _lines(hasil, bentuk, simpul)
    yield here, chunk


def _branch(hasil: Hasil, simpul: Simpul) -> Iterator[Simpul]:
    yield simpul
    for child in hasil.isian.anak_aktif(simpul.id):
        yield from _branch(hasil, child)


def _lines(hasil: Hasil, bentuk: BentukRenja, simpul: Simpul) -> Iterator[Line]:
    """The lines of one node, one per indicator; code, name and money reach over all of them."""
    indikator = hasil.isian.indikator_dari_simpul(simpul.id)
    tall, kosong = max(len(indikator), 1), hasil.isian.sel_baru("indikator_simpul", "uraian")
    for nomor in range(tall):
        own = indikator[nomor] if indikator else None
        cells = [_indikator_cell(own, bentuk, kosong), *_pairs(hasil, bentuk, simpul, own, tall if nomor == 0 else 0)]
        if nomor == 0:
            cells = [*_name_cells(bentuk, simpul, tall), *cells]
        yield JENIS[simpul.tingkat], tuple(cells)


def _name_cells(bentuk: BentukRenja, simpul: Simpul, tall: int) -> list[Sel]:
    name = Sel(simpul.nama, gabung_baris=tall)
    return [*_kode_of(simpul, tall), name] if bentuk.berkode else [name]


def _kode_of(simpul: Simpul, tall: int) -> list[Sel]:
    """The five cells of a code, its last part as typed; a code that is none stands in one cell."""
    kode = parse_kode(simpul.kode or "")
    if kode is None and simpul.kode:
        return [Sel(simpul.kode, Rata.TENGAH, gabung_kolom=LEBAR_KODE, gabung_baris=tall)]
    if kode is None:
        return _kode_cells((), tall)
    typed = (simpul.kode or "").replace(" ", ".").replace(",", ".").strip(".").rsplit(".", 1)[-1]
    return _kode_cells((kode.urusan, kode.bidang, kode.program, kode.kegiatan, typed if kode.sub else ""), tall)


def _kode_cells(parts: tuple[str, ...], tall: int = 1) -> list[Sel]:
    filled = (*parts, *[""] * (LEBAR_KODE - len(parts)))
    return [Sel(part, Rata.TENGAH, gabung_baris=tall) for part in filled]


def _indikator_cell(indikator: IndikatorSimpul | None, bentuk: BentukRenja, kosong: Place) -> Sel:
    if indikator is None:
        return mark_gap_cell(tempat=kosong)
    with_unit = bentuk.satuan_terpisah and indikator.satuan and not is_percent(indikator.satuan)
    return Sel(f"{indikator.uraian} ({indikator.satuan})" if with_unit else indikator.uraian)


def _pairs(
    hasil: Hasil, bentuk: BentukRenja, simpul: Simpul, indikator: IndikatorSimpul | None, tall: int
) -> Iterator[Sel]:
    """The pairs K | Rp of one line; the money stands in the first line (`tall` 0 marks the others)."""
    awalan = awalan_tercetak(hasil)
    for satu in bentuk.kelompok:
        if indikator is None:
            yield Sel("–", Rata.TENGAH)
        else:
            yield build_sel_kinerja(hasil, bentuk, awalan, indikator, satu.sumber, simpul)
        if tall:
            yield build_sel_anggaran(hasil, bentuk, satu.sumber, simpul, tall)

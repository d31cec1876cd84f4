"""The staff and free tables of the workbook as data: counts with totals, posts not filled, tables side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count

from generator.measures.cetak import format_nilai
from generator.measures.hasil import Hasil
from generator.model.analisis import IsiTabel, TabelIsian
from generator.model.isian import Isian
from generator.model.pilihan import JenisTabel
from generator.reports.bersama import build_kepala, write_gap
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.wording import head_case, join_dan, lower_first

PENDEK = 12  # letters up to which a text stands in the middle, as numbers do («Baik», «2 jam»)
TERLEBAR = 7.0  # cm of the widest column of a free table
HURUF_UTUH = 700  # longer rows may break over pages
LEBAR_TEGAK = 15.5  # cm of text on an upright page; a wider table stands on a landscape one, where it has the choice


def list_tabel(isian: Isian, bagian: str) -> tuple[TabelIsian, ...]:
    """The tables of one section, in sheet order."""
    return tuple(tabel for tabel in isian.tabel if tabel.nama_bagian == bagian)


def build_bagian(hasil: Hasil, bagian: str) -> tuple[Naskah | Tabel, ...]:
    """Return the tables of one section behind a sentence that leads to them; nothing where there are none."""
    tables = list_tabel(hasil.isian, bagian)
    if not tables:
        return ()
    drawn = join_tabel_isian(hasil, tables)
    names = join_dan(lower_first(tabel.judul) for tabel in tables)
    first, last = Rujukan(drawn[0].kunci), Rujukan(drawn[-1].kunci)
    where = (first,) if len(drawn) == 1 else (first, " dan " if len(drawn) == 2 else " sampai dengan ", last)
    return (Naskah((Paragraf((f"Sebagai pelengkap, {names} disajikan pada ", *where, ".")),)), *drawn)


def is_landscape(tabel: Tabel) -> bool:
    """Tell whether a table asks for more room than an upright page has."""
    return len(tabel.kolom) > 9 or sum(kolom.lebar for kolom in tabel.kolom) > LEBAR_TEGAK


@dataclass(frozen=True, slots=True)
class LampiranTabel:
    """One appendix made of tables of the agency; a single one has no caption, which would repeat the heading."""

    judul: str
    isi: tuple[Tabel, ...]

    @property
    def mendatar(self) -> bool:
        """Tell whether one of the tables asks for a landscape page."""
        return any(is_landscape(tabel) for tabel in self.isi)


def list_lampiran(hasil: Hasil, bagian: str = "lampiran") -> tuple[LampiranTabel, ...]:
    """The tables of a section, each an appendix of its own; those of staff are one appendix together."""
    chosen = list_tabel(hasil.isian, bagian)
    staff = [tabel for tabel in chosen if tabel.jenis is JenisTabel.PEGAWAI]
    if len(staff) < 2:
        return tuple(_alone(hasil, tabel) for tabel in chosen)
    together = LampiranTabel("Data Pegawai", tuple(build_tabel_isian(hasil, tabel) for tabel in staff))
    return (*(_alone(hasil, tabel) for tabel in chosen if tabel not in staff), together)


def _alone(hasil: Hasil, tabel: TabelIsian) -> LampiranTabel:
    return LampiranTabel(tabel.judul, (replace(build_tabel_isian(hasil, tabel), judul=""),))


def build_tabel_isian(hasil: Hasil, tabel: TabelIsian) -> Tabel:
    """Return a staff or free table of the workbook: counts with their totals, posts with «belum terisi», or text."""
    isian = hasil.isian
    kepala, kolom = [*tabel.daftar_kolom], _columns(isian.isi_dari(tabel.id), tabel)
    with_total = tabel.jenis is JenisTabel.FORMASI or (tabel.jenis is JenisTabel.PEGAWAI and len(kepala) > 1)
    if with_total:
        kepala.append("Belum Terisi" if tabel.jenis is JenisTabel.FORMASI else "Jumlah")
        kolom.append(Kolom(1.4, Rata.TENGAH))
    with_note = any(row.keterangan for row in isian.isi_dari(tabel.id))
    if with_note:
        kepala.append("Keterangan")
        kolom.append(Kolom(2))
    rows = [_table_row(hasil, tabel, nomor, with_total, with_note) for nomor in range(len(isian.isi_dari(tabel.id)))]
    if tabel.jenis is not JenisTabel.BEBAS and rows:
        rows.append(_total_row(hasil, tabel, with_total, with_note))
    return Tabel(
        kunci=f"tabel-{tabel.id}",
        kolom=(Kolom(0.9, Rata.TENGAH), Kolom(_name_width(isian.isi_dari(tabel.id), tabel)), *kolom),
        kepala=build_kepala(("No.", tabel.kepala_baris, *kepala)),
        baris=tuple(rows),
        judul=head_case(tabel.judul),
        catatan=(tabel.keterangan,) if tabel.keterangan else (),
        sumber=tabel.sumber or "",
        ukuran=7.5 if _is_wide(tabel) else 9.0,
        bila_kosong=write_gap("isi tabel", hasil.isian.sel_baru("isi_tabel", "uraian")),
    )


def _columns(rows: Sequence[IsiTabel], tabel: TabelIsian) -> list[Kolom]:
    """The columns between the name and the total; those of a free table are as wide as their texts ask for."""
    if tabel.jenis is not JenisTabel.BEBAS:
        return [Kolom(_width(tabel, judul), Rata.TENGAH) for judul in tabel.daftar_kolom]
    cells = [[row.isi[place] for row in rows] for place in range(len(tabel.daftar_kolom))]
    return [_free_column(judul, isi) for judul, isi in zip(tabel.daftar_kolom, cells, strict=True)]


def _free_column(judul: str, cells: Sequence[Decimal | str | None]) -> Kolom:
    texts = [format_nilai(isi) for isi in cells if isi is not None]
    rata = Rata.KIRI if any(isinstance(isi, str) and len(isi) > PENDEK for isi in cells) else Rata.TENGAH
    return Kolom(_text_width([judul.split(">")[-1], *texts]), rata)


def _text_width(texts: Sequence[str]) -> float:
    """In cm, room for the longest word, and more for long texts, up to `TERLEBAR`."""
    word = max((len(kata) for teks in texts for kata in teks.split()), default=1)
    longest = max(len(teks) for teks in texts)
    return max(1.2, min(0.22 * word + 0.45, TERLEBAR), min(0.8 + 0.05 * longest, TERLEBAR))


def _name_width(rows: Sequence[IsiTabel], tabel: TabelIsian) -> float:
    if tabel.jenis is JenisTabel.BEBAS:
        return _text_width([tabel.kepala_baris, *(row.uraian for row in rows)])
    return 2.4 if _is_wide(tabel) else 4


def _width(tabel: TabelIsian, judul: str) -> float:
    """Room for the longest word of a column's own heading; many columns leave no more than that."""
    longest = max(len(kata) for kata in judul.split(">")[-1].split() or [""])
    return max(0.62 if _is_wide(tabel) else 1.4, 0.24 * longest)


def _is_wide(tabel: TabelIsian) -> bool:
    return len(tabel.daftar_kolom) > 9


def list_nomor(rows: Sequence[IsiTabel]) -> tuple[str, ...]:
    """The numbers of a table's rows as typed; where none is typed, the rows that stand below no other are counted."""
    if any(row.nomor for row in rows):
        return tuple(row.nomor or "" for row in rows)
    counted = count(1)
    return tuple("" if row.induk else str(next(counted)) for row in rows)


def _table_row(hasil: Hasil, tabel: TabelIsian, urutan: int, with_total: bool, with_note: bool) -> Baris:
    row = hasil.isian.isi_dari(tabel.id)[urutan]
    name = "- " + row.uraian if row.induk and not row.nomor else row.uraian
    cells = [
        Sel(list_nomor(hasil.isian.isi_dari(tabel.id))[urutan]),
        Sel(name),
        *(_cell(isi) for isi in row.isi[: len(tabel.daftar_kolom)]),
    ]
    if with_total:
        ukuran = "belum-terisi" if tabel.jenis is JenisTabel.FORMASI else "jumlah"
        cells.append(Sel(hasil.cetak(f"tabel/{tabel.id}/baris/{urutan + 1}/{ukuran}")))
    if with_note:
        cells.append(Sel(row.keterangan or ""))
    letters = sum(len(str(sel.teks)) for sel in cells)
    return Baris(tuple(cells), utuh=letters <= HURUF_UTUH)


def _cell(isi: Decimal | str | None) -> Sel:
    """A number as its column stands, a text of some length from the left."""
    return Sel(
        "" if isi is None else format_nilai(isi), Rata.KIRI if isinstance(isi, str) and len(isi) > PENDEK else None
    )


def _total_row(hasil: Hasil, tabel: TabelIsian, with_total: bool, with_note: bool) -> Baris:
    pokok = f"tabel/{tabel.id}"
    sums = [Sel(hasil.cetak(f"{pokok}/kolom/{nomor}/jumlah")) for nomor in range(1, len(tabel.daftar_kolom) + 1)]
    if with_total:
        ukuran = "belum-terisi" if tabel.jenis is JenisTabel.FORMASI else "jumlah"
        sums.append(Sel(hasil.cetak(f"{pokok}/{ukuran}")))
    return Baris((Sel("Jumlah", gabung_kolom=2), *sums, *((Sel(),) if with_note else ())), Jenis.JUMLAH)


def join_tabel_isian(hasil: Hasil, tables: Sequence[TabelIsian]) -> tuple[Tabel, ...]:
    """Return the tables; neighbours of one narrow shape and source stand side by side, however long each is."""
    drawn: list[Tabel] = []
    rest = list(tables)
    while rest:
        same = [rest.pop(0)]
        while rest and len(same) < 3 and _is_alike(hasil, same[0], rest[0]):
            same.append(rest.pop(0))
        parts = [build_tabel_isian(hasil, tabel) for tabel in same]
        drawn.append(parts[0] if len(parts) == 1 else _side_by_side(parts))
    return tuple(drawn)


def _is_alike(hasil: Hasil, satu: TabelIsian, lain: TabelIsian) -> bool:
    """Tell whether two tables can stand side by side: narrow, filled, of one shape and source."""

    def shape(tabel: TabelIsian) -> tuple[object, ...]:
        return (tabel.jenis, tabel.kepala_baris, tabel.kolom, tabel.sumber)

    narrow = satu.jenis is not JenisTabel.BEBAS and len(satu.daftar_kolom) < 3
    filled = bool(hasil.isian.isi_dari(satu.id) and hasil.isian.isi_dari(lain.id))
    return narrow and filled and shape(satu) == shape(lain)


def _side_by_side(parts: Sequence[Tabel]) -> Tabel:
    """Bodies next to each other, the totals on one last line; a shorter body is filled up with empty cells."""
    bodies = [part.baris[:-1] for part in parts]
    blanks = [tuple(Sel() for _ in part.kolom) for part in parts]
    rows = [
        Baris(tuple(sel for ke, body in enumerate(bodies) for sel in (body[n].sel if n < len(body) else blanks[ke])))
        for n in range(max(len(body) for body in bodies))
    ]
    totals = Baris(tuple(sel for part in parts for sel in part.baris[-1].sel), Jenis.JUMLAH)
    band = Baris(tuple(Sel(part.judul, gabung_kolom=len(part.kolom)) for part in parts), Jenis.KEPALA)
    heads = zip(*(part.kepala for part in parts), strict=True)
    kepala = (band, *(Baris(tuple(s for baris in line for s in baris.sel), Jenis.KEPALA) for line in heads))
    return Tabel(
        kunci=parts[0].kunci,
        kolom=tuple(kolom for part in parts for kolom in part.kolom),
        kepala=kepala,
        baris=(*rows, totals),
        judul=join_dan(part.judul for part in parts),
        catatan=tuple(dict.fromkeys(catatan for part in parts for catatan in part.catatan)),
        sumber=parts[0].sumber,
    )

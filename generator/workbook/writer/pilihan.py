"""The lists that cells offer, on a hidden sheet under one name each: closed ones, suggestions, and ids of other sheets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.model.analisis import BAGIAN_GAMBAR, BAGIAN_NARASI, BAGIAN_TABEL
from generator.workbook.columns import Acuan
from generator.workbook.schema import SHEETS, WORKBOOK, Column, Sheet
from generator.workbook.schema.rekap import LEMBAR_PILIHAN as LEMBAR_PILIHAN
from generator.workbook.writer.kertas import Lembar
from generator.workbook.writer.letak import cell_of, id_of
from generator.workbook.writer.status.isi import Isi
from generator.workbook.writer.status.rumus import KOLOM_TERAKHIR, LEMBAR_PERIKSA, baris_ringkas, used_range

DAFTAR_KODE = "daftar_kode"  # the codes of the nomenclature's sheet
JAWABAN_BERNAMA = ("tahun", "renstra_awal", "triwulan_terakhir")  # for conditions on other sheets
BARIS_GABUNGAN = 700  # so many ids of several sheets are offered together; others may still be typed
_SKALA = (
    *("capaian", "sakip", "ip-asn", "merit-nilai", "merit-indeks", "efisiensi", "efisiensi-selisih", "ikhtisar"),
    *("serapan", "keberhasilan", "opini-bpk", "kapabilitas", "terpenuhi"),
)
SARAN: dict[str, tuple[str, ...]] = {  # by column key, or by sheet and column; other words may be typed
    "satuan": (
        *("%", "Persen", "Indeks", "Nilai", "Poin", "Predikat", "Level", "Opini", "Dokumen", "Laporan", "Data"),
        *("Orang", "Orang/bulan", "Unit", "Unit Kerja", "Perangkat Daerah", "Lembaga", "Paket", "Kegiatan", "Kali"),
        *("Layanan", "Rekomendasi", "Bulan", "Hari", "Jam", "Menit", "Rupiah", "Buah", "Eksemplar"),
    ),
    "golongan": tuple(
        f"{angka}/{huruf}" for angka in ("IV", "III", "II", "I") for huruf in "abcde"[: 4 + (angka == "IV")]
    ),
    "pangkat": (
        *("Pembina Utama", "Pembina Utama Madya", "Pembina Utama Muda", "Pembina Tingkat I", "Pembina"),
        *("Penata Tingkat I", "Penata", "Penata Muda Tingkat I", "Penata Muda"),
        *("Pengatur Tingkat I", "Pengatur", "Pengatur Muda Tingkat I", "Pengatur Muda"),
    ),
    "eselon": ("I.a", "I.b", "II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"),
    "sumber_dana": (
        "APBD",
        "DAU",
        "DAK Fisik",
        "DAK Nonfisik",
        "DBH",
        "DID",
        "BLUD",
        "Pajak Rokok",
        "Bantuan Keuangan",
    ),
    "jenis_belanja": (
        *("Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal", "Belanja Hibah", "Belanja Bantuan Sosial"),
        *("Belanja Operasi", "Belanja Tidak Terduga", "Belanja Transfer"),
    ),
    "tabel.bagian": tuple(BAGIAN_TABEL),
    "gambar.bagian": BAGIAN_GAMBAR,
    "narasi.bagian": BAGIAN_NARASI,
    "skala": _SKALA,
    "skala_capaian": _SKALA,
    "skala_serapan": _SKALA,
    "skala_ikhtisar": _SKALA,
    "skala_efisiensi": _SKALA,
}


def saran_of(sheet: Sheet, column: Column) -> tuple[str, ...]:
    """The words suggested for a column; empty where there are none."""
    return SARAN.get(f"{sheet.key}.{column.key}", SARAN.get(column.key, ()))


def name_of_list(words: tuple[str, ...]) -> str:
    """The name under which a list of words stands in the workbook."""
    return f"pilihan_{_list_words().index(words) + 1}"


def name_of_ids(lembar: tuple[str, ...]) -> str:
    """The name under which the ids of one or several sheets stand in the workbook."""
    return "id_" + "_dan_".join(lembar)


def name_of_answer(key: str) -> str:
    """The name of one answer of «Profil», for conditions on other sheets."""
    return f"profil_{key}"


@cache
def _list_words() -> tuple[tuple[str, ...], ...]:
    """Every list of words once, in the order of its first use."""
    pairs = [(sheet, column) for sheet in WORKBOOK for column in sheet.columns]
    lists = [column.kind.pilihan() or saran_of(sheet, column) for sheet, column in pairs]
    return tuple(dict.fromkeys(words for words in lists if words))


def _list_joined() -> list[tuple[str, ...]]:
    """Every combination of several sheets to which a column refers."""
    kinds = [column.kind for sheet in WORKBOOK for column in sheet.columns]
    return list(dict.fromkeys(kind.lembar for kind in kinds if isinstance(kind, Acuan) and len(kind.lembar) > 1))


def write_pilihan(book: xlsxwriter.Workbook, isi: Isi) -> None:
    """Write every list and define its name."""
    ws = book.add_worksheet(LEMBAR_PILIHAN, Lembar)
    ws.hide()
    lists = _list_words()
    for index, words in enumerate(lists):
        ws.write_column(0, index, words)
        letter = xl_col_to_name(index)
        book.define_name(name_of_list(words), f"='{LEMBAR_PILIHAN}'!${letter}$1:${letter}${len(words)}")
    for sheet in WORKBOOK:
        if id_of(sheet):
            book.define_name(name_of_ids((sheet.key,)), f"={used_range(sheet, id_of(sheet).key)}")
    for index, lembar in enumerate(_list_joined(), len(lists)):
        _write_joined(book, ws, index, lembar, isi)
    for key in JAWABAN_BERNAMA:
        book.define_name(name_of_answer(key), f"={cell_of('profil', key)}")


def _write_joined(book: xlsxwriter.Workbook, ws: Worksheet, index: int, lembar: tuple[str, ...], isi: Isi) -> None:
    """The ids of several sheets below one another, by formula, as far as there are any."""
    known = list(_ids(lembar, isi))
    counts = [f"{LEMBAR_PERIKSA}!${KOLOM_TERAKHIR}${baris_ringkas(SHEETS[key])}" for key in lembar]
    rumus = '""'
    for place in reversed(range(len(lembar))):
        row = "".join(["ROW()", *(f"-{count}" for count in counts[:place])])
        found = f'INDEX({name_of_ids((lembar[place],))},{row})&""'
        rumus = f"IF(ROW()<={'+'.join(counts[: place + 1])},{found},{rumus})"
    for number in range(BARIS_GABUNGAN):
        ws.write_formula(number, index, f"={rumus}", None, known[number] if number < len(known) else "")
    letter = xl_col_to_name(index)
    start, last = f"'{LEMBAR_PILIHAN}'!${letter}$1", f"MIN({BARIS_GABUNGAN},{'+'.join(counts)})"
    book.define_name(name_of_ids(lembar), f"={start}:INDEX({start}:${letter}${BARIS_GABUNGAN},{last})")


def _ids(lembar: tuple[str, ...], isi: Isi) -> Iterator[str]:
    """What the formulas find: each sheet fills at least two places, as its rows in use do."""
    for key in lembar:
        words = [row[id_of(SHEETS[key]).key] for row in isi.tables[key]]
        yield from ("" if word is None else str(word) for word in [*words, None, None][: max(len(words), 2)])

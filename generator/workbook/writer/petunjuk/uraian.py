"""What there is to say of the sheets and columns, and the rules of typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.workbook.columns import Acuan, Id, Teks
from generator.workbook.schema import SHEETS, Column, Sheet
from generator.workbook.writer.status.mulai import PENGISI, PENGISI_LAIN

_URUT = re.compile(r"(.*?) ?\b(\d{1,2}|I{1,3}|IV)$")
ATURAN: tuple[tuple[str, str], ...] = (
    (
        "Baris dan judul",
        "Satu baris untuk satu hal. Judul kolom tidak diubah dan kolom tidak dihapus; urutan kolom boleh berbeda.",
    ),
    (
        "Menghapus baris",
        "Pilih sel isiannya pada baris itu, lalu tekan Delete; baris kosong dilewati. Selama lembar dilindungi, baris yang"
        " berkolom abu-abu tidak dapat dihapus seutuhnya.",
    ),
    (
        "Wajib dan pilihan",
        "Kolom wajib berjudul merah. Kolom lain boleh kosong; sel kosong berarti «belum ada», bukan nol.",
    ),
    (
        "Menempel dan memilih",
        "Kata yang ditempel harus sama dengan pilihan dalam daftar sel itu; yang lain berwarna merah dan terhitung KURANG"
        " pada lembar «Mulai».",
    ),
    (
        "Angka",
        "Ketik sebagai angka Excel. Sebagai teks, pakai bentuk Indonesia: 1.234,5. Teks seperti 1.234 atau 59.1 dapat"
        " dibaca dengan dua cara, sehingga ditolak.",
    ),
    (
        "Nol dan tanpa nilai",
        "Ketik 0 bila nilainya memang nol, dan - atau n/a bila memang tidak ada nilainya.",
    ),
    (
        "Persen dan rupiah",
        "Persen ditulis 97,81 atau dalam sel berformat persen. Rupiah ditulis utuh, tanpa Rp dan tanpa sen, pada sub"
        " kegiatan; jumlah di atasnya dihitung.",
    ),
    ("Tanggal", "Ketik sebagai tanggal Excel, atau sebagai teks seperti 16 April 2024."),
    (
        "Id",
        "Setiap hal diberi id pendek sekali saja, misalnya S1, IKU1, atau P1.K1.S1. Lembar lain menunjuk id itu. Id tetap"
        " sama dari tahun ke tahun.",
    ),
    (
        "Teks panjang",
        "Alt+Enter membuat baris baru. Tebal, miring, dan garis bawah ikut tercetak. Baris yang diawali «- », «1. », atau"
        " «a. » menjadi daftar; daftar di dalam daftar ditulis menjorok dengan spasi.",
    ),
    (
        "Gambar",
        "Tempel gambar PNG atau JPEG pada lembar «Gambar», sudut kiri atasnya di baris yang bersangkutan, atau tulis nama"
        " berkasnya bila disimpan di folder buku kerja.",
    ),
    (
        "Tabel sendiri",
        "Tabel yang tidak ada bentuknya di sini (misalnya SOP atau rekomendasi DPRD) dibuat pada lembar «Tabel Pegawai»"
        " dengan jenis «bebas»; barisnya pada lembar «Isi Tabel».",
    ),
    (
        "Mencetak",
        "Excel mencetak sampai baris terakhir yang terisi. LibreOffice mencetak pula baris siap pakai yang masih kosong;"
        " sebutkan halamannya pada saat mencetak.",
    ),
)
"""The rules of typing: a name and one or two sentences each."""


@dataclass(frozen=True, slots=True)
class Uraian:
    """What there is to say of a column, or of neighbours that differ in their number only."""

    judul: str
    wajib: bool
    isi: str
    contoh: str


def name_pengisi(sheet: Sheet) -> str:
    """Who usually fills a sheet."""
    return PENGISI.get(sheet.key, PENGISI_LAIN)


def describe_columns(sheet: Sheet) -> Iterator[Uraian]:
    """Return the columns of a sheet from left to right; «Target TW I» to «Target TW IV» are said once."""
    for _, group in groupby(sheet.columns, _family):
        columns = list(group)
        first, last = columns[0], columns[-1]
        judul = first.title if first is last else f"{first.title} s.d. {_number(last.title)}"
        yield Uraian(judul, first.required, _write_isi(first), first.example)


def _family(column: Column) -> tuple[str, str, str, bool]:
    match = _URUT.match(column.title)
    return (match[1] if match else column.title, type(column.kind).__name__, column.petunjuk, column.required)


def _number(title: str) -> str:
    match = _URUT.match(title)
    return match[2] if match else title


def _write_isi(column: Column) -> str:
    """What to type: where an id comes from, else the hint; then what a blank cell means."""
    teks = column.petunjuk
    if isinstance(column.kind, Acuan):
        lembar = " atau ".join(f"«{SHEETS[key].title}»" for key in column.kind.lembar)
        teks = f"id dari lembar {lembar}" + (f"; {column.hint}" if column.hint else "")
    elif isinstance(column.kind, Id):
        teks = "id pendek yang unik; tanpa garis miring"
    elif isinstance(column.kind, Teks) and not column.hint:
        teks = "teks panjang; boleh berdaftar, tebal, atau miring" if column.kind.berbentuk else "teks"
    if column.default is None:
        return teks
    return f"{teks}; bila kosong: {_show_default(column)}"


def _show_default(column: Column) -> str:
    nilai = column.kind.to_json(column.default)
    return {True: "ya", False: "tidak"}[nilai] if isinstance(nilai, bool) else str(nilai)

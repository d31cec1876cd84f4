"""The layouts in which the tests write a tree: each draws the whole sheet, header included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbook.impor.lembar_asing import KEGIATAN, PROGRAM, SUB, Cabang, fill, list_nodes

Pohon = Iterable[Cabang]
TINGKAT = (PROGRAM, KEGIATAN, SUB)


def rows_of(node: Cabang) -> Iterator[tuple[bool, tuple[Any, ...] | None]]:
    """The lines of a node: whether it is the first, and its indicator."""
    for number, indikator in enumerate(node.indikator or (None,)):
        yield number == 0, indikator


def pairs(node: Cabang, first: bool, indikator: tuple[Any, ...] | None, bersatuan: bool = True) -> list[Any]:
    """Target and two quarters as pairs K | Rp; the target with its unit in the cell where the form does so."""
    _, satuan, target, tw = indikator or (None, None, None, (None, None))
    money = (node.jumlah(), node.jumlah_tw(0), node.jumlah_tw(1)) if first else (None, None, None)
    kinerja = f"{str(target).replace('.', ',')} {satuan}" if bersatuan and indikator else target
    return [kinerja, money[0], tw[0], money[1], tw[1], money[2]]


def formulir_e81(ws: Worksheet, pohon: Pohon) -> None:
    """The form with its full captions, merged over rows and columns, printed numbers, and K | Rp below the numbers."""
    fill(ws, [["EVALUASI TERHADAP HASIL RENJA"], ["Periode pelaksanaan Triwulan II Tahun 2024"]])
    depan = ("No", "Sasaran", "Kode", "Program / Kegiatan", "Indikator Kinerja Program (outcome)/ Kegiatan (output)")
    for kolom, teks in enumerate(depan, 1):
        ws.cell(4, kolom, teks)
        ws.merge_cells(start_row=4, end_row=5, start_column=kolom, end_column=kolom)
    ws["F4"] = "Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun berjalan (Tahun n-1) yang dievaluasi"
    ws.merge_cells("F4:G5")
    ws["H4"] = "Realisasi Kinerja Pada Triwulan"
    ws.merge_cells("H4:K4")
    ws["H5"], ws["J5"] = "I", "II"
    ws.merge_cells("H5:I5")
    ws.merge_cells("J5:K5")
    ws["L4"] = "Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang dievaluasi"
    ws.merge_cells("L4:M5")
    ws["N4"] = "Tingkat Capaian Kinerja dan Realisasi Anggaran Renja (%)"
    ws.merge_cells("N4:O5")
    for kolom, teks in (
        (1, "(1)"),
        (2, "(2)"),
        (3, "(3)"),
        (4, "(4)"),
        (5, "(5)"),
        (6, "(6)"),
        (8, "(7)"),
        (10, "(8)"),
    ):
        ws.cell(6, kolom, teks)
    ws["L6"], ws["N6"] = "(9) = (7)+(8)", "(10)"
    fill(ws, [[None] * 5 + ["K", "Rp"] * 5], 7)
    baris = 8
    for node in list_nodes(pohon):
        for first, indikator in rows_of(node):
            depan_baris = [None, None, node.kode, node.nama] if first else [None] * 4
            isi = [*depan_baris, indikator[0] if indikator else None, *pairs(node, first, indikator)]
            fill(ws, [[*isi, *sums(node, first, indikator)]], baris)
            baris += 1
    fill(
        ws, [["Rata-rata capaian kinerja (%)"], ["Predikat kinerja"], ["Faktor pendorong keberhasilan kinerja:"]], baris
    )


def sums(node: Cabang, first: bool, indikator: tuple[Any, ...] | None) -> list[Any]:
    """The form's own sums over the quarters, and percentages that nobody needs."""
    k = sum(indikator[3]) if indikator else None
    return [k, node.jumlah_tw(0) + node.jumlah_tw(1) if first else None, 99.9, 12.3]


def kode_tujuh_sel(ws: Worksheet, pohon: Pohon) -> None:
    """The code in seven narrow cells, typed as numbers; a column for the unit; a percentage beside each quarter."""
    fill(
        ws, [["Kode", *[None] * 6, "Uraian", "Indikator", "Satuan", "Target Renja", None, "Triwulan I", None, None]], 2
    )
    ws.merge_cells("A2:G3")
    fill(ws, [["Triwulan II"]], 2)
    ws["A2"] = "Kode"
    ws["P2"] = "Triwulan II"
    for rentang in ("H2:H3", "I2:I3", "J2:J3", "K2:L2", "M2:O2", "P2:R2"):
        ws.merge_cells(rentang)
    fill(ws, [[None] * 10 + ["K", "Rp"] + ["Realisasi Kinerja", "Realisasi Anggaran", "%"] * 2], 3)
    baris = 4
    for node in list_nodes(pohon):
        for first, indikator in rows_of(node):
            segments: list[Any] = [int(part) for part in node.kode.split(".")] if first else []
            kode = [*segments, *[None] * (7 - len(segments))]
            kata, satuan = (indikator[0], indikator[1]) if indikator else (None, None)
            k, rp, k1, rp1, k2, rp2 = pairs(node, first, indikator, bersatuan=False)
            fill(ws, [[*kode, node.nama if first else None, kata, satuan, k, rp, k1, rp1, 10, k2, rp2, 20]], baris)
            baris += 1


def kata_di_depan(ws: Worksheet, pohon: Pohon) -> None:
    """No code: the level is said by a word before the name; the header's four rows are not merged."""
    fill(
        ws,
        [
            ["No", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Renja 2024", None, "Realisasi", None, None, None],
            [None, None, None, "Target", None, "Triwulan I", None, "Triwulan II", None],
            [None, None, None, "Kinerja", "Anggaran", "Kinerja", "Anggaran", "Kinerja", "Anggaran"],
            [1, 2, 3, 4, 5, 6, 7, 8, 9],
        ],
        3,
    )
    baris = 7
    for node in list_nodes(pohon):
        for first, indikator in rows_of(node):
            nama = f"{node.tingkat.title()} : {node.nama}" if first else None
            fill(ws, [[None, nama, indikator[0] if indikator else None, *pairs(node, first, indikator)]], baris)
            baris += 1


def kolom_bertingkat(ws: Worksheet, pohon: Pohon) -> None:
    """One column for each level; each node in a row of its own."""
    judul = ["Program", "Kegiatan", "Sub Kegiatan", "Indikator Kinerja", "Target 2024", None, "Realisasi TW I", None]
    fill(ws, [[*judul, "Realisasi TW II", None], [None] * 4 + ["K", "Rp"] * 3], 1)
    for kolom in "ABCD":
        ws.merge_cells(f"{kolom}1:{kolom}2")
    for rentang in ("E1:F1", "G1:H1", "I1:J1"):
        ws.merge_cells(rentang)
    baris = 3
    for node in list_nodes(pohon):
        for first, indikator in rows_of(node):
            nama: list[Any] = [None, None, None]
            nama[TINGKAT.index(node.tingkat)] = node.nama if first else None
            fill(ws, [[*nama, indikator[0] if indikator else None, *pairs(node, first, indikator)]], baris)
            baris += 1


def menjorok(ws: Worksheet, pohon: Pohon, dengan_spasi: bool = False) -> None:
    """One column of names, the level shown by the indent of the cell or by blanks before the name."""
    judul = ["Uraian Program, Kegiatan, Sub Kegiatan", "Indikator", "Target (K)", "Pagu (Rp)"]
    fill(ws, [[*judul, "Realisasi TW I (K)", "Realisasi TW I (Rp)", "Realisasi TW II (K)", "Realisasi TW II (Rp)"]])
    baris = 2
    for node in list_nodes(pohon):
        for first, indikator in rows_of(node):
            langkah = TINGKAT.index(node.tingkat)
            nama = ("    " * langkah + node.nama if dengan_spasi else node.nama) if first else None
            fill(ws, [[nama, indikator[0] if indikator else None, *pairs(node, first, indikator)]], baris)
            if first and not dengan_spasi:
                ws.cell(baris, 1).alignment = Alignment(indent=langkah)
            baris += 1


def spasi_di_depan(ws: Worksheet, pohon: Pohon) -> None:
    menjorok(ws, pohon, dengan_spasi=True)


def kode_di_nama(ws: Worksheet, pohon: Pohon) -> None:
    """No column for the code: it stands before the name."""
    judul = ["Urusan/Bidang/Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target Kinerja", "Pagu Anggaran"]
    tw = [f"Realisasi {apa} Triwulan {ke}" for ke in ("I", "II") for apa in ("Kinerja", "Anggaran")]
    fill(ws, [[*judul, *tw]])
    baris = 2
    for node in list_nodes(pohon):
        for first, indikator in rows_of(node):
            kata, satuan = (indikator[0], indikator[1]) if indikator else (None, None)
            nama = f"{node.kode} {node.nama}" if first else None
            fill(ws, [[nama, kata, satuan, *pairs(node, first, indikator, bersatuan=False)]], baris)
            baris += 1


def daftar_rata(ws: Worksheet, pohon: Pohon) -> None:
    """A flat budget list: code, name, pagu and realisasi of the year as Indonesian text; a total below."""
    fill(
        ws,
        [
            ["LAPORAN REALISASI ANGGARAN TAHUN 2024"],
            [],
            ["Kode Rekening", "Uraian", "Pagu Anggaran", "Realisasi", "%", "Sisa"],
        ],
    )
    for baris, node in enumerate(list_nodes(pohon), 4):
        realisasi = node.jumlah_tw(0) + node.jumlah_tw(1)
        fill(ws, [[node.kode, node.nama, uang(node.jumlah()), uang(realisasi), "12,5%", "0"]], baris)
    total = sum(program.jumlah() for program in pohon)
    fill(ws, [[None, "JUMLAH", uang(total)]], 4 + len(list_nodes(pohon)))


def uang(nilai: int) -> str:
    return f"Rp {nilai:,}".replace(",", ".") + ",00"


def satu_baris_penuh(ws: Worksheet, pohon: Pohon) -> None:
    """An export with one row for each sub kegiatan that repeats code and name of kegiatan and program."""
    judul = [f"{apa} {tingkat.title()}" for tingkat in TINGKAT for apa in ("Kode", "Nama")]
    fill(ws, [[*judul, "Pagu", "Realisasi TW I", "Realisasi TW II"]])
    ws["H1"], ws["I1"] = "Realisasi Keuangan TW I", "Realisasi Keuangan TW II"
    baris = 2
    for program in pohon:
        for kegiatan in program.anak:
            for sub in kegiatan.anak:
                nama = [isi for node in (program, kegiatan, sub) for isi in (node.kode, node.nama)]
                fill(ws, [[*nama, sub.jumlah(), sub.jumlah_tw(0), sub.jumlah_tw(1)]], baris)
                baris += 1


Tulis = Callable[[Worksheet, Pohon], None]
BERINDIKATOR: dict[Tulis, bool] = {
    formulir_e81: True,
    kode_tujuh_sel: True,
    kode_di_nama: True,
    kata_di_depan: False,
    kolom_bertingkat: False,
    menjorok: False,
    spasi_di_depan: False,
}
"""Layouts with indicators, and whether they carry codes."""

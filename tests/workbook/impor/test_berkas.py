"""Files that are no table are refused with a code; damage of any kind is never a crash; a large sheet is read quickly."""

from __future__ import annotations

import random
import time
import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from generator.problems import Problem
from generator.workbook.impor.gabung import merge
from generator.workbook.impor.pratinjau import list_lines, write_pratinjau
from tests.workbook.impor.lembar_asing import (
    KEGIATAN,
    POHON,
    PROGRAM,
    Cabang,
    codes,
    expected,
    fill,
    read_content,
    sub,
    tree_of,
)
from tests.workbook.impor.tata_letak import BERINDIKATOR, formulir_e81, kode_tujuh_sel

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LIMITS = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


def content_of(tulis=formulir_e81, pohon=POHON) -> bytes:
    book = Workbook()
    tulis(book.active, pohon)
    return save(book)


def save(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [
        ("lama.xls", OLE, "BUK-02"),
        ("terkunci.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "BUK-03"),
        ("tabel.ods", b"bukan zip", "BUK-02"),
        ("tabel.csv", b"", "IMP-01"),
        ("kosong.xlsx", b"", "BUK-04"),
        ("potong.xlsx", content_of()[:3000], "BUK-04"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_its_code(nama, isi, kode):
    hasil = read_content(isi, nama=nama)
    assert [problem.kind.code for problem in hasil.problems] == [kode]
    assert hasil.tabel is None


def replace_part(content: bytes, old: bytes, new: bytes) -> bytes:
    """Change the text of the first sheet inside the file."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(old, new) if name == "xl/worksheets/sheet1.xml" else part)
    return stream.getvalue()


def test_a_huge_declared_size_is_no_size():
    book = Workbook()
    formulir_e81(book.active, POHON)
    dimension = f'<dimension ref="{book.active.dimensions}"'.encode()
    content = replace_part(save(book), dimension, b'<dimension ref="A1:XFD1048576"')
    assert content != save(book)
    assert tree_of(read_content(content)) == expected()


def test_merged_cells_without_end_are_refused_before_they_fill_the_memory():
    content = replace_part(content_of(), b'ref="F4:G5"', b'ref="A200:XFD1048576"')
    assert codes(read_content(content)) == [("IMP-04", "")]


def test_stored_results_of_formulas_are_read():
    """As Excel saves them: the formula and its result; without a result the cell is a doubt (see test_keraguan)."""
    book = Workbook()
    formulir_e81(book.active, POHON)
    book.active["G10"] = "=100+50"
    content = replace_part(save(book), b"<f>100+50</f><v />", b"<f>100+50</f><v>150</v>")
    content = replace_part(content, b"<f>100+50</f><v></v>", b"<f>100+50</f><v>150</v>")
    hasil = read_content(content)
    assert hasil.simpul[2].uang["pagu_murni"] == 150
    assert "ISI-10" not in [kode for kode, _ in codes(hasil)]


def test_far_away_and_formatted_blank_cells_change_nothing():
    book = load_workbook(BytesIO(content_of()))
    book.active["XFD1048576"].number_format = "0.00"
    book.active["A5000"] = "   "
    hasil = read_content(save(book))
    assert tree_of(hasil) == expected()
    assert hasil.problems == []


@settings(max_examples=60, **LIMITS)
@example(seed=1214, tulis=formulir_e81)  # a sum of 1e300
@given(seed=st.integers(0, 10**9), tulis=st.sampled_from(list(BERINDIKATOR)))
def test_random_damage_to_cells_never_crashes(seed, tulis):
    dice, book = random.Random(seed), Workbook()
    ws = book.active
    tulis(ws, POHON)
    for _ in range(dice.randint(1, 25)):
        baris, kolom = dice.randint(1, ws.max_row), dice.randint(1, ws.max_column)
        if type(ws.cell(baris, kolom)).__name__ == "Cell":
            ws.cell(baris, kolom).value = dice.choice(DEBRIS)
    for _ in range(dice.randint(0, 2)):
        dice.choice([ws.delete_rows, ws.delete_cols, ws.insert_rows, ws.insert_cols])(dice.randint(1, 8))
    survive(save(book))


DEBRIS = [
    None,
    "",
    " ",
    "#REF!",
    "#N/A",
    "=A1",
    "1.234",
    "12 a 3",
    "TOTAL",
    "Sasaran",
    "Rata-rata",
    "5.03",
    5.3,
    -1,
    1e300,
]
DEBRIS += [
    "2.23.02.2.01.0001",
    "PROGRAM",
    "Kegiatan",
    "K",
    "Rp",
    "IV",
    True,
    "[belum diisi]",
    "x" * 500,
    10**15,
    "%",
    "–",
]


@settings(max_examples=60, **LIMITS)
@given(st.integers(0, 10**9))
def test_random_damage_to_bytes_never_crashes(seed):
    dice, content = random.Random(seed), bytearray(content_of(kode_tujuh_sel))
    for _ in range(dice.randint(1, 30)):
        content[dice.randrange(len(content))] = dice.randrange(256)
    survive(bytes(content))


@settings(max_examples=40, **LIMITS)
@given(st.integers(0, 10**9))
def test_random_damage_inside_the_sheet_never_crashes(seed):
    dice = random.Random(seed)
    with zipfile.ZipFile(BytesIO(content_of())) as archive:
        part = archive.read("xl/worksheets/sheet1.xml")
    start = dice.randrange(len(part))
    survive(replace_part(content_of(), part[start : start + dice.randint(1, 40)], dice.choice([b"", b"<", b"9", b'"'])))


def survive(content: bytes) -> None:
    """Read, preview and merge; whatever was found is a coded problem."""
    hasil = read_content(content)
    assert all(isinstance(problem, Problem) and str(problem) for problem in hasil.problems)
    assert hasil.akar or hasil.problems
    gabungan = merge(hasil, {})
    assert isinstance(list(list_lines(hasil)), list)
    assert write_pratinjau(hasil, [*hasil.problems, *gabungan.problems]).startswith(b"PK")


def test_four_hundred_sub_kegiatan_are_imported_in_two_seconds():
    kegiatan = [
        Cabang(
            KEGIATAN,
            f"2.23.02.2.{k:02}",
            f"Zona {k}",
            (("Jumlah", "Unit", 5, (1, 1)),),
            anak=tuple(
                sub(f"2.23.02.2.{k:02}.{s:04}", f"Zona {k} bagian {s}", 1000 * s, (10, 20)) for s in range(1, 21)
            ),
        )
        for k in range(1, 21)
    ]
    content = content_of(formulir_e81, (Cabang(PROGRAM, "2.23.02", "PROGRAM ZONA", anak=tuple(kegiatan)),))
    start = time.process_time()
    hasil = read_content(content)
    gabungan = merge(hasil, {})
    assert time.process_time() - start < 2
    assert len(gabungan.data["anggaran"]) == 400


def preview(hasil, nama):
    return load_workbook(BytesIO(write_pratinjau(hasil, hasil.problems)))[nama]


def test_the_preview_shows_every_row_and_marks_doubtful_cells_red():
    book = Workbook()
    judul = ["Kode", "Uraian", "Indikator", "Satuan", "Target (K)", "Pagu (Rp)", "Kemajuan"]
    rows = [["2.23.02", "PROGRAM PEMBINAAN"], ["2.23.02.2.01", "Zona A"]]
    fill(
        book.active,
        [
            judul,
            *rows,
            ["2.23.02.2.01.0001", "Zona B", "Jumlah", "Unit", "1.234", 50],
            [None, "JUMLAH", None, None, None, 50],
        ],
    )
    ws = preview(read_content(save(book)), "Pratinjau")
    shown = [[cell.value for cell in row] for row in ws.iter_rows(min_row=4)]
    assert shown[0] == [
        *("Baris", "Dipahami sebagai", "Kode", "Nama", "Indikator", "Satuan"),
        *("Target Renja tahun ini (K)", "Pagu murni (Rp)", "Keraguan"),
    ]
    assert shown[3][:8] == [4, "sub kegiatan", "2.23.02.2.01.0001", "Zona B", "Jumlah", "Unit", "1.234", 50]
    assert shown[3][8].startswith("E4: «1.234» pada kolom «Target Renja tahun ini (K)» dapat dibaca dengan dua cara")
    assert shown[4][1] == "jumlah"
    red = [cell.coordinate for row in ws.iter_rows(min_row=5) for cell in row if cell.fill.fgColor.rgb == "FFF8CBAD"]
    assert red == ["G7", "I7"]


def test_the_preview_lists_all_doubts_and_what_each_column_was_understood_as():
    book = Workbook()
    fill(book.active, [["Uraian", "Pagu", "Realisasi", "Kemajuan"], ["Program Zona", 5, 4, 1]])
    hasil = read_content(save(book))
    doubts = [[cell.value for cell in row] for row in preview(hasil, "Keraguan").iter_rows(min_row=5)]
    assert [row[:4] for row in doubts] == [["PERINGATAN", "IMP-05", "Sheet", "D1"]]
    columns = [[cell.value for cell in row] for row in preview(hasil, "Kolom").iter_rows(min_row=5)]
    assert [row[2] for row in columns] == [
        "nama program/kegiatan/sub kegiatan",
        "Pagu murni (Rp)",
        "Realisasi setahun (Rp)",
        "tidak dikenal",
    ]


def test_the_same_table_gives_the_same_preview():
    hasil = read_content(content_of())
    assert write_pratinjau(hasil, []) == write_pratinjau(hasil, [])


@pytest.mark.parametrize(
    ("pemisah", "penyandian"), [(";", "utf-8"), (";", "cp1252"), ("\t", "utf-8-sig"), (",", "utf-8")]
)
def test_a_text_file_of_cells_is_read_whatever_parts_them(pemisah, penyandian):
    rows = [
        ("Kode", "Uraian", "Pagu", "Realisasi"),
        ("2.23.02", "PROGRAM PEMBINAAN PERPUSTAKAAN", "6.245.600.000", "3000"),
        ("2.23.02.2.02", "Pembudayaan Gemar Membaca – Literasi", "6245600000.00", "3000"),
    ]
    rows = [row if pemisah == "," else tuple(cell.removesuffix(".00") for cell in row) for row in rows]
    text = "\r\n".join(pemisah.join(f'"{cell}"' for cell in row) for row in rows)
    hasil = read_content(text.encode(penyandian), nama="anggaran.csv")
    assert [(s.kode_teks, s.nama[-8:], s.uang["pagu_murni"], s.uang["realisasi_tahun"]) for s in hasil.simpul] == [
        ("2.23.02", "USTAKAAN", 6245600000, 3000),
        ("2.23.02.2.02", "Literasi", 6245600000, 3000),
    ]
    assert hasil.problems == []


@pytest.mark.parametrize("judul", [(), ("Evaluasi, per bidang, 2024", "Dinas, Kota, Provinsi")])
def test_commas_within_names_and_amounts_do_not_part_the_cells(judul):
    lines = [*judul, "Kode;Uraian;Indikator;Target (K);Realisasi TW I (K)"]
    for nomor in (1, 2, 3):
        lines.append(f"2.23.02.2.0{nomor};Layanan Baca, Tulis, dan Hitung {nomor};Persentase, %, warga;80,5;20,25")
    hasil = read_content("\n".join(lines).encode(), nama="kinerja.csv")
    found = [(s.kode_teks, s.indikator[0].nilai["target_tahun"]) for s in hasil.simpul if s.indikator]
    assert found == [(f"2.23.02.2.0{nomor}", Decimal("80.5")) for nomor in (1, 2, 3)]


def test_semicolons_within_names_do_not_part_the_cells():
    text = "Kode,Uraian,Pagu,Realisasi\n2.23.02,PROGRAM BACA; TULIS; HITUNG; UKUR; TIMBANG,50,30\n"
    (program,) = read_content(text.encode(), nama="anggaran.csv").simpul
    assert (program.nama[-7:], program.uang["pagu_murni"]) == ("TIMBANG", 50)


def test_a_line_break_inside_a_cell_of_a_text_file_belongs_to_it():
    text = 'Kode;Uraian;Pagu;Realisasi\r\n2.23.02;"PROGRAM PEMBINAAN\nPERPUSTAKAAN";50;30\r\n'
    (program,) = read_content(text.encode(), nama="anggaran.csv").simpul
    assert (program.nama, program.baris) == ("PROGRAM PEMBINAAN PERPUSTAKAAN", 2)


def test_a_broken_text_file_is_refused_or_holds_no_table():
    found = {
        read_content(isi, nama="x.csv").problems[0].kind.code for isi in (b"", b"\x00" * 50, b'"' + b"a" * 200_000)
    }
    assert found <= {"BUK-04", "IMP-01"}

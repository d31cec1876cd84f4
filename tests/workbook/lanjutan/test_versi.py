"""Workbooks of an older schema are read and renewed without loss; what has no place is listed."""

from __future__ import annotations

import json
import shutil
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image

from generator.workbook.exchange import load_data
from generator.workbook.reader import read_workbook
from generator.workbook.schema import SHEETS, VERSI_SKEMA, WORKBOOK, riwayat_versi
from generator.workbook.schema.riwayat_versi import (
    Perubahan,
    former_column_titles,
    is_newer_column,
    is_newer_sheet,
)
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import load_sumber
from tests.workbook.kertas import data
from tests.workbook.lanjutan.bantu import VERSI_1, change, data_of, run, write


def test_the_history_of_versions_says_what_version_1_did_not_have():
    """Whoever adds a sheet or column must declare it, else an old workbook would be blamed for lacking it."""
    book = load_workbook(VERSI_1)
    old = set(book.sheetnames)
    assert {s.key for s in WORKBOOK if s.title not in old} == {s.key for s in WORKBOOK if is_newer_sheet(s.key, 1)}
    for sheet in WORKBOOK:
        if sheet.title in old:
            cells = {str(cell.value) for row in book[sheet.title].iter_rows() for cell in row if cell.value}
            missing = {c.key for c in sheet.columns if not {c.title, *former_column_titles(sheet.key, c.key)} & cells}
            assert missing == {c.key for c in sheet.columns if is_newer_column(sheet.key, c.key, 1)}, sheet.key


def test_a_workbook_of_version_1_is_read_whole_with_advice_on_renewing_it():
    bacaan = read_workbook(VERSI_1)
    assert (bacaan.versi, [problem.kind.code for problem in bacaan.problems]) == (1, ["LJT-09"])
    assert "«buku-versi-1.xlsx» lewat menu Berkas › Buku kerja tahun berikutnya" in bacaan.problems[0].remedy
    assert len(bacaan.rows["simpul"]) == 44


@pytest.mark.parametrize(("versi", "kode"), [(VERSI_SKEMA + 1, "BUK-06"), ("lama", "BUK-06"), (0, "BUK-06")])
def test_another_version_is_refused(tmp_path, versi, kode):
    def edit(book):
        cell = next(c for row in book["Mulai"].iter_rows(max_row=8) for c in row if c.value == "Versi susunan")
        book["Mulai"].cell(cell.row, cell.column + 1).value = versi

    shutil.copy(VERSI_1, tmp_path / "buku.xlsx")
    bacaan = read_workbook(change(tmp_path / "buku.xlsx", edit))
    assert (bacaan.terbaca, [problem.kind.code for problem in bacaan.problems]) == (False, [kode])


def test_renewing_version_1_loses_nothing_and_lists_nothing(tmp_path, capsys):
    code, said, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", VERSI_1)
    assert (code, "Dipindahkan: " in said, "LJT-10" in err) == (0, True, False)
    assert read_workbook(tmp_path / "baru.xlsx").versi == VERSI_SKEMA
    assert data_of(tmp_path / "baru.xlsx") == data_of(VERSI_1)


def test_naming_the_same_year_renews_too(tmp_path, capsys):
    lama = write(tmp_path / "lama.xlsx", load_sumber("sumenep-2024"))
    code, _, _ = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", 2024)
    assert code == 0
    assert data_of(tmp_path / "baru.xlsx") == data_of(lama)


def test_what_has_no_place_is_listed_cell_by_cell_and_nothing_else_is(tmp_path, capsys):
    def edit(book):
        ws = book["Rencana"]
        judul = next(row for row in ws.iter_rows(max_row=8) if row[0].value == "Id rencana")[0].row
        kolom = ws.max_column + 1
        ws.cell(judul, kolom).value = "Kolom kami"
        ws.cell(judul + 1, kolom).value = "isi kolom kami"
        ws.cell(judul + 2, 1).comment = Comment("tanyakan Bappeda", "staf")
        ws.cell(ws.max_row + 5, 1).value = "JUMLAH"
        book.create_sheet("Catatan Rapat")["B2"] = "hasil rapat"

    lama = change(write(tmp_path / "lama.xlsx", load_sumber("sumenep-2024")), edit)
    code, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama)
    assert code == 0
    rows = list(load_workbook(tmp_path / "baru-tidak-terpetakan.xlsx").active.iter_rows(min_row=5, values_only=True))
    assert sorted((row[1], row[3] or "", row[4], row[5]) for row in rows) == [
        ("Catatan Rapat", "", "Lembar", "hasil rapat"),
        ("Rencana", "", "Catatan sel", "tanyakan Bappeda"),
        ("Rencana", "Id rencana", "Baris dilewati", "JUMLAH"),
        ("Rencana", "Kolom kami", "Kolom", "isi kolom kami"),
    ]
    assert err.count("LJT-10") == 4
    assert data_of(tmp_path / "baru.xlsx") == data_of(lama)


def test_what_has_no_place_is_named_as_staff_would_name_it(tmp_path, capsys):
    def edit(book):
        ws = book["Rencana"]
        ws.cell(ws.max_row, ws.max_column + 2).value = 1.5
        book.create_sheet("Catatan Rapat")["B2"] = "hasil rapat"

    lama = change(write(tmp_path / "lama.xlsx", data()), edit)
    _, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama)
    assert "Kolom tanpa judul yang berisi «1,5» pada buku kerja «lama.xlsx»" in err
    assert "Lembar buatan sendiri yang berisi «hasil rapat»" in err


def test_a_cell_that_cannot_be_read_goes_along_as_typed(tmp_path, capsys):
    rusak = load_sumber("sumenep-2024") | {"target": [{"indikator": "IKU1", "versi": "Renstra", "target_2": "59.1"}]}
    lama = write(tmp_path / "lama.xlsx", rusak)
    run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama)
    problems = [(p.kind.code, p.place) for p in read_workbook(tmp_path / "baru.xlsx").problems]
    assert problems == [(p.kind.code, p.place) for p in read_workbook(lama).problems]
    assert problems


def test_sheets_and_columns_are_known_by_the_names_they_had(tmp_path, monkeypatch):
    """The mechanism for a later version that renames something."""
    berganti = Perubahan(2, judul_lembar_lama={"riwayat": "Sejarah"}, judul_kolom_lama={("riwayat", "tahun"): "Thn"})
    monkeypatch.setattr(riwayat_versi, "RIWAYAT", (*riwayat_versi.RIWAYAT, berganti))

    def edit(book):
        cell = next(c for row in book["Riwayat"].iter_rows(max_row=8) for c in row if c.value == "Tahun")
        cell.value, book["Riwayat"].title = "Thn", "Sejarah"

    sheets = data(
        rencana=[{"id": "S1", "jenis": "sasaran", "uraian": "x"}],
        indikator=[{"id": "I1", "induk": "S1", "uraian": "x", "satuan": "x"}],
        riwayat=[{"indikator": "I1", "tahun": 2023, "realisasi": 5}],
    )
    bacaan = read_workbook(change(write(tmp_path / "buku.xlsx", sheets), edit))
    assert [row.nilai["tahun"] for row in bacaan.rows["riwayat"]] == [2023]
    assert not [p for p in bacaan.problems if p.kind.code in ("BUK-08", "BUK-09", "BUK-18")]


@pytest.mark.parametrize("versi", range(1, VERSI_SKEMA + 1))
def test_json_of_every_version_so_far_is_accepted(versi):
    found, problems = load_data(json.dumps(data() | {"versi_skema": versi}), "data.json")
    assert (problems, found["profil"]["tahun"]) == ([], 2024)


def test_a_pasted_picture_goes_along_as_a_file_beside_the_new_workbook(tmp_path, capsys):
    picture = VERSI_1.parents[3] / "input_workbooks" / "lambang-tirta-kencana.png"

    def edit(book):
        pasted = Image(BytesIO(picture.read_bytes()))
        ws = book["Gambar"]
        ws.add_image(pasted, next(c for c in ws["C"] if c.value == "lambang.png").coordinate)

    lama = data(gambar=[{"bagian": "sampul", "judul": "Lambang", "berkas": "lambang.png"}])
    change(write(tmp_path / "lama.xlsx", lama), edit)
    code, said, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", tmp_path / "lama.xlsx")
    assert (code, "LJT-10" in err) == (0, False)
    (row,) = data_of(tmp_path / "baru.xlsx")["gambar"]
    assert row["berkas"] in said
    assert (tmp_path / row["berkas"]).stat().st_size > 1000


def test_every_sheet_of_the_blank_workbook_is_the_programs_own(tmp_path, capsys):
    (tmp_path / "lama.xlsx").write_bytes(write_workbook())
    _, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", tmp_path / "lama.xlsx")
    assert "LJT-10" not in err
    assert set(SHEETS) >= data_of(tmp_path / "baru.xlsx").keys() - {"versi_skema"}

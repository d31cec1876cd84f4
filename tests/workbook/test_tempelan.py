"""Pictures pasted into the workbook reach their row, whatever way they were pasted; others are told with their place."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
import xlsxwriter

from generator.workbook.checks.gambar import load_gambar
from generator.workbook.exchange import dump_data
from generator.workbook.reader import read_workbook
from generator.workbook.schema import WORKBOOK
from tests.helpers.gambar_contoh import make_jpeg, make_png

PNG, JPEG = make_png(60, 40), make_jpeg(50, 30)
NARASI = "Narasi"


@pytest.fixture
def paste(tmp_path):
    """Write the headings of every sheet and two rows on «Gambar» (5 and 6), let `do` paste; read it with its pictures."""

    def write(do, banyak=2, isi=("lampiran", "Rapat")):
        path = tmp_path / "buku.xlsx"
        with xlsxwriter.Workbook(str(path)) as book:
            for sheet in WORKBOOK:
                ws = book.add_worksheet(sheet.title)
                if not sheet.formulir:
                    ws.write_row(3, 0, [column.title for column in sheet.columns])
            ws = book.get_worksheet_by_name("Gambar")
            for nomor in range(banyak):
                ws.write_row(4 + nomor, 0, isi)
            do(ws, book.get_worksheet_by_name(NARASI), book)
        return path

    return write


def load(path):
    """The pictures by name, and the problems about pictures as code, sheet and cell."""
    bacaan = read_workbook(path)
    loaded, problems = load_gambar(bacaan, path.parent)
    found = [*bacaan.problems, *problems]
    return loaded, [(p.kind.code, p.place.lembar, p.place.sel) for p in found if p.kind.code.startswith("GBR")]


def as_data(content):
    return {"image_data": BytesIO(content)}


def test_floating_pictures_belong_to_the_row_of_their_upper_left_corner(paste):
    def do(ws, narasi, book):
        ws.insert_image("C6", "b.jpg", as_data(JPEG))
        ws.insert_image("E5", "a.png", {**as_data(PNG), "y_offset": 4})

    loaded, problems = load(paste(do))
    assert problems == []
    assert {nama: berkas.isi for nama, berkas in loaded.items()} == {"tempelan-5.png": PNG, "tempelan-6.jpg": JPEG}


def test_a_picture_that_begins_just_above_its_row_belongs_to_it(paste):
    loaded, problems = load(paste(lambda ws, narasi, book: ws.insert_image("C4", "a.png", as_data(PNG)), banyak=1))
    assert (list(loaded), problems) == (["tempelan-5.png"], [])


def test_pictures_placed_in_cells_are_no_error_cells(paste):
    def do(ws, narasi, book):
        ws.embed_image("C5", "a.png", as_data(PNG))
        ws.embed_image("C6", "b.jpg", as_data(JPEG))

    path = paste(do)
    loaded, problems = load(path)
    assert problems == []
    assert [berkas.isi for berkas in loaded.values()] == [PNG, JPEG]
    assert "ISI-04" not in {p.kind.code for p in read_workbook(path).problems if p.place.lembar == "Gambar"}


def test_parts_whose_names_begin_with_a_slash_are_found(paste):
    path = paste(lambda ws, narasi, book: ws.embed_image("C5", "a.png", as_data(PNG)), banyak=1)
    with zipfile.ZipFile(path) as archive:
        parts = {name.lstrip("/"): archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(f"/{name}" if "richData" in name else name, content)
    assert list(load(path)[0]) == ["tempelan-5.png"]


def test_the_data_name_a_pasted_picture(paste):
    path = paste(lambda ws, narasi, book: ws.embed_image("C5", "a.png", as_data(PNG)), banyak=1)
    bacaan = read_workbook(path)
    assert dump_data(bacaan)["gambar"] == [{"bagian": "lampiran", "judul": "Rapat", "berkas": "tempelan-5.png"}]
    assert bacaan.tempelan["tempelan-5.png"].isi == PNG


def test_a_picture_placed_in_a_cell_by_wps_is_found(paste, tmp_path):
    path = paste(lambda ws, narasi, book: ws.write_formula("C5", '=_xlfn.DISPIMG("ID_7",1)', None, "=DISPIMG(…)"), 1)
    add_parts(
        path,
        {
            "xl/cellimages.xml": '<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage>'
            '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7"/></xdr:nvPicPr><xdr:blipFill>'
            '<a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>',
            "xl/_rels/cellimages.xml.rels": '<Relationships xmlns="p"><Relationship Id="rId1" Type="t/image"'
            ' Target="media/wps1.png"/></Relationships>',
            "xl/media/wps1.png": PNG,
        },
    )
    loaded, problems = load(path)
    assert ({nama: berkas.isi for nama, berkas in loaded.items()}, problems) == ({"tempelan-5.png": PNG}, [])


def add_parts(path, parts):
    with zipfile.ZipFile(path, "a") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_a_picture_that_belongs_to_no_row_is_told_with_its_place(paste):
    def do(ws, narasi, book):
        ws.insert_image("C30", "a.png", as_data(PNG))
        narasi.insert_image("B7", "a.png", as_data(PNG))
        narasi.embed_image("B5", "a.png", as_data(JPEG))

    _, problems = load(paste(do, banyak=0))
    assert sorted(problems) == [("GBR-08", "Gambar", "C30"), ("GBR-08", NARASI, "B5"), ("GBR-08", NARASI, "B7")]


def test_a_second_picture_in_a_row_is_told(paste):
    def do(ws, narasi, book):
        ws.insert_image("C5", "a.png", as_data(PNG))
        ws.insert_image("D5", "b.jpg", as_data(JPEG))

    loaded, problems = load(paste(do, banyak=1))
    assert (list(loaded), problems) == (["tempelan-5.png"], [("GBR-08", "Gambar", "D5")])


def test_a_drawn_shape_is_no_picture_and_is_told(paste):
    _, problems = load(paste(lambda ws, narasi, book: ws.insert_textbox("C5", "Kepala Dinas"), banyak=1))
    assert problems == [("GBR-09", "Gambar", "C5"), ("GBR-07", "Gambar", "C5")]


@pytest.mark.parametrize(
    ("isi", "kode"), [(b"GIF89a" + b"x" * 60, "GBR-06"), (PNG[:40], "GBR-03"), (b"x" * 80, "GBR-03")]
)
def test_a_pasted_picture_that_cannot_be_used_is_told_at_its_place(paste, isi, kode):
    path = paste(lambda ws, narasi, book: ws.insert_image("D5", "a.png", as_data(PNG)), banyak=1)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, isi if name.startswith("xl/media/") else content)
    assert load(path) == ({}, [(kode, "Gambar", "D5")])


def test_a_pasted_picture_over_the_limit_is_not_unpacked(paste, monkeypatch):
    monkeypatch.setattr("generator.workbook.paket.tempelan.BATAS_BYTE", len(PNG) - 1)
    path = paste(lambda ws, narasi, book: ws.insert_image("D5", "a.png", as_data(PNG)), banyak=1)
    assert load(path) == ({}, [("GBR-04", "Gambar", "D5")])

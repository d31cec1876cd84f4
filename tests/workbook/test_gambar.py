"""Pictures beside the workbook are read from its folder only, known by their bytes, made fit for print; faults name cells."""

from __future__ import annotations

import os
from decimal import Decimal
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from generator.model.asal import Asal
from generator.workbook.builder import build_isian
from generator.workbook.checks import gambar
from generator.workbook.checks.gambar import load_gambar, read_gambar
from generator.workbook.reader import Bacaan, Row
from tests.helpers.gambar_contoh import make_jpeg, make_png
from tests.workbook.kertas import read

PNG = make_png(6, 4)
BARIS = {"bagian": "lampiran", "judul": "Rapat", "berkas": "rapat.png"}
BERKAS, BAGIAN = "C5", "A5"  # cells of the first row


def load(folder, *rows):
    """Load the pictures that these rows name, without the detour of a file; the problems as code, sheet and cell."""
    letters = {"bagian": "A", "judul": "B", "berkas": "C"}
    read_rows = [Row(Asal("Gambar", 5 + nomor, letters), {**BARIS, **row}) for nomor, row in enumerate(rows)]
    loaded, problems = load_gambar(Bacaan({"gambar": read_rows}), folder)
    return loaded, [(problem.kind.code, problem.place.lembar, problem.place.sel) for problem in problems]


@pytest.mark.parametrize(
    ("nama", "isi", "jenis"), [("rapat.png", PNG, "png"), ("rapat.jpg", make_jpeg(6, 4), "jpeg"), ("foto", PNG, "png")]
)
def test_a_picture_beside_the_workbook_is_loaded_with_its_size(tmp_path, nama, isi, jenis):
    (tmp_path / nama).write_bytes(isi)
    loaded, problems = load(tmp_path, {"berkas": nama})
    assert not problems
    assert (loaded[nama].jenis, loaded[nama].lebar, loaded[nama].tinggi, loaded[nama].isi) == (jenis, 6, 4, isi)


def test_the_kind_is_told_by_the_bytes_and_not_by_the_name(tmp_path):
    (tmp_path / "rapat.png").write_bytes(make_jpeg(30, 20))
    loaded, _ = load(tmp_path, {})
    assert loaded["rapat.png"].jenis == "jpeg"


def test_a_missing_file_names_the_cell_and_the_nearest_picture(tmp_path):
    (tmp_path / "rapat koordinasi.PNG").write_bytes(PNG)
    bacaan = read(gambar=[{**BARIS, "berkas": "rapat koordinasi"}])
    loaded, (problem,) = load_gambar(bacaan, tmp_path)
    assert (problem.kind.code, str(problem.place)) == ("GBR-02", f"lembar «Gambar» sel {BERKAS}")
    assert "mungkin «rapat koordinasi.PNG»" in problem.remedy
    assert loaded == {}


@pytest.mark.parametrize(
    "nama",
    ["../rapat.png", "sub/rapat.png", "sub\\rapat.png", "/etc/passwd", "C:\\rapat.png", "C:rapat.png", "..", "."],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path, nama):
    folder = tmp_path / "dalam"
    (folder / "sub").mkdir(parents=True)
    for place in (tmp_path, folder / "sub"):
        (place / "rapat.png").write_bytes(PNG)
    loaded, problems = load(folder, {"berkas": nama})
    assert (loaded, problems) == ({}, [("GBR-01", "Gambar", BERKAS)])


def test_a_folder_is_no_picture(tmp_path):
    (tmp_path / "rapat.png").mkdir()
    assert load(tmp_path, {}) == ({}, [("GBR-01", "Gambar", BERKAS)])


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_refused_even_to_a_picture(tmp_path):
    folder = tmp_path / "dalam"
    folder.mkdir()
    (tmp_path / "luar.png").write_bytes(PNG)
    (folder / "rapat.png").symlink_to(tmp_path / "luar.png")
    assert load(folder, {}) == ({}, [("GBR-01", "Gambar", BERKAS)])


@pytest.mark.parametrize(
    "isi",
    [b"", PNG[:40], PNG[:20], make_jpeg(6, 4)[:-20], make_jpeg(6, 4)[:21], make_png(0, 4), PNG[:8] + b"x" * 99],
    ids=["empty", "cut png", "short png", "cut jpeg", "jpeg without size", "no width", "only the magic"],
)
def test_what_is_no_whole_png_or_jpeg_is_told(tmp_path, isi):
    (tmp_path / "rapat.png").write_bytes(isi)
    assert load(tmp_path, {}) == ({}, [("GBR-03", "Gambar", BERKAS)])


def test_any_cut_of_a_picture_is_refused_without_a_fault():
    for whole, tail in ((make_png(9, 9), 12), (make_jpeg(9, 9), 1)):
        assert read_gambar(whole) is not None
        assert [end for end in range(len(whole) - tail) if read_gambar(whole[:end]) is not None] == []


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (b"GIF89a", "GIF"),
        (b"BM\x36", "BMP"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"II*\0\x08", "TIFF"),
        (b"\x01\0\0\0\x6c", "EMF"),
        (b"%PDF-1.7", "PDF"),
        (b'<?xml version="1.0"?><svg xmlns="x"/>', "SVG"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
    ],
)
def test_a_picture_of_another_format_is_named(tmp_path, isi, jenis):
    (tmp_path / "rapat.png").write_bytes(isi)
    _, (problem,) = load_gambar(read(gambar=[BARIS]), tmp_path)
    assert (problem.kind.code, problem.place.sel, dict(problem.facts)["jenis"]) == ("GBR-06", BERKAS, jenis)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(tmp_path):
    bomb = PNG[:16] + (50_000).to_bytes(4, "big") * 2 + PNG[24:29]
    bomb += crc32(bomb[12:29]).to_bytes(4, "big") + PNG[33:]
    (tmp_path / "rapat.png").write_bytes(bomb)
    assert load(tmp_path, {}) == ({}, [("GBR-10", "Gambar", BERKAS)])


def test_a_row_without_picture_and_without_name_is_told(tmp_path):
    loaded, (problem,) = load_gambar(read(gambar=[{**BARIS, "berkas": None}]), tmp_path)
    assert (loaded, problem.kind.code, problem.place.sel) == ({}, "GBR-07", BERKAS)


@pytest.mark.parametrize(
    ("lebar_cm", "sisi"), [(None, 1600), (Decimal(16), 1259), (Decimal(3), 600), (Decimal(30), 2362)]
)
def test_a_large_picture_is_shrunk_to_what_its_printed_width_asks_for(lebar_cm, sisi):
    small = read_gambar(make_jpeg(4000, 3000), lebar_cm)
    assert (small.jenis, small.lebar) == ("jpeg", sisi)
    assert small.tinggi == pytest.approx(sisi * 3 / 4, abs=1)
    assert len(small.isi) < 200_000


def test_a_photo_saved_as_png_becomes_a_jpeg_where_that_is_smaller():
    stream = BytesIO()
    Image.effect_noise((1700, 1300), 90).convert("RGB").save(stream, "PNG")
    small = read_gambar(stream.getvalue())
    assert (small.jenis, small.lebar) == ("jpeg", 1600)


def test_a_drawing_that_shrinking_would_make_larger_keeps_its_bytes():
    stream = BytesIO()
    Image.new("RGB", (3000, 2000), (9, 99, 199)).save(stream, "PNG", optimize=True)
    plain = stream.getvalue()
    kept = read_gambar(plain, Decimal(20))
    assert len(kept.isi) <= len(plain)


def test_a_picture_held_sideways_is_turned_upright():
    upright = read_gambar(make_jpeg(60, 40, arah=6))
    assert (upright.lebar, upright.tinggi) == (40, 60)
    with Image.open(BytesIO(upright.isi)) as image:
        assert image.getexif().get(0x0112, 1) == 1
        assert image.getpixel((20, 5))[0] > 180 > 60 > image.getpixel((20, 55))[0]  # orange on top, blue below


def test_a_file_over_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(gambar, "BATAS_BYTE", len(PNG) - 1)
    (tmp_path / "rapat.png").write_bytes(PNG)
    assert load(tmp_path, {}) == ({}, [("GBR-04", "Gambar", BERKAS)])


def test_an_unknown_section_is_a_warning_that_lists_the_words(tmp_path):
    (tmp_path / "rapat.png").write_bytes(PNG)
    bacaan = read(gambar=[{**BARIS, "bagian": "bab tiga"}, {**BARIS, "bagian": "Sampul"}])
    loaded, (problem,) = load_gambar(bacaan, tmp_path)
    assert (problem.kind.code, problem.place.sel, problem.kind.severity.value) == ("GBR-05", BAGIAN, "PERINGATAN")
    assert "sampul, struktur, lampiran" in problem.remedy
    assert list(loaded) == ["rapat.png"]


def test_one_file_in_two_rows_is_told_once_per_row_and_loaded_once(tmp_path):
    assert load(tmp_path, {}, {})[1] == [("GBR-02", "Gambar", "C5"), ("GBR-02", "Gambar", "C6")]
    (tmp_path / "rapat.png").write_bytes(PNG)
    assert list(load(tmp_path, {}, {})[0]) == ["rapat.png"]


def test_the_model_gives_the_pictures_of_a_section_whose_file_was_found(tmp_path):
    (tmp_path / "rapat.png").write_bytes(PNG)
    rows = [{**BARIS, "bagian": "Lampiran", "lebar_cm": 7.5}, {**BARIS, "berkas": "hilang.png"}]
    bacaan = read(gambar=rows)
    isian = build_isian(bacaan, load_gambar(bacaan, tmp_path)[0])
    ((row, berkas),) = isian.gambar_dari("lampiran")
    assert (row.lebar_cm, berkas.isi) == (Decimal("7.5"), PNG)
    assert isian.gambar_dari("sampul") == ()


def test_a_document_is_taken_for_an_appendix_and_refused_elsewhere(tmp_path):
    (tmp_path / "lhe.pdf").write_bytes(b"%PDF-1.7 isi")
    loaded, problems = load(tmp_path, {"bagian": "Lampiran", "berkas": "lhe.pdf"})
    assert (loaded["lhe.pdf"].jenis, loaded["lhe.pdf"].isi, problems) == ("pdf", b"%PDF-1.7 isi", [])
    loaded, problems = load(tmp_path, {"bagian": "sampul", "berkas": "lhe.pdf"})
    assert (loaded, problems) == ({}, [("GBR-06", "Gambar", BERKAS)])


def test_documents_and_pictures_of_the_appendix_are_kept_apart(tmp_path):
    (tmp_path / "lhe.pdf").write_bytes(b"%PDF-1.7 isi")
    (tmp_path / "rapat.png").write_bytes(PNG)
    rows = [{"bagian": "lampiran", "judul": nama, "berkas": nama} for nama in ("lhe.pdf", "rapat.png")]
    bacaan = read(gambar=rows)
    loaded, _ = load_gambar(bacaan, tmp_path)
    isian = build_isian(bacaan, loaded)
    assert [baris.berkas for baris, _ in isian.gambar_dari("lampiran")] == ["rapat.png"]
    assert [baris.berkas for baris, _ in isian.dokumen_lampiran()] == ["lhe.pdf"]

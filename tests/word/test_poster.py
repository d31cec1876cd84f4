"""Trees as pictures hold every box and every word of the tree, in forms that other programs can read."""

import re
import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from lxml import etree
from PIL import Image

from generator.reports.pohon import Jenjang, Kotak, Pohon
from generator.word.tree.layout import LANJUTAN
from generator.word.tree.poster import png, write_posters
from generator.word.tree.poster.pdf import write_pdf
from generator.word.tree.poster.png import write_png
from generator.word.tree.poster.sheet import Lembar, draw_sheets
from generator.word.tree.poster.susun import KERTAS, TEPI, arrange
from generator.word.tree.poster.svg import write_svg
from tests.word.test_tree import BOXES, check_boxes, check_edges, check_text, list_titles, make_tree, name_tree

KETERANGAN = "Cascading Dinas Contoh Tahun 2024"
SVG = "{http://www.w3.org/2000/svg}"
POHON = Pohon(
    "uji",
    "Pohon <Uji> & (Coba)",
    Kotak(
        "Meningkatnya tertib arsip",
        ("Nilai ≥ 70 & naik: 70%",),
        "Kepala Dinas",
        (
            Kotak("Kepatuhan", kaki="Kepala Bidang", jenjang=Jenjang.CSF, anak=(Kotak("Terlatihnya <arsiparis>"),)),
            Kotak("Mutu", anak=(Kotak("Dinas Kominfo", jenjang=Jenjang.LINTAS), Kotak("A", anak=(Kotak("B"),)))),
        ),
        Jenjang.INTERMEDIATE,
    ),
)


@pytest.fixture(scope="module")
def lembar() -> Lembar:
    (sheet,) = draw_sheets(POHON, KETERANGAN)
    return sheet


def read_words(lines: list[str]) -> list[str]:
    return " ".join(lines).split()


def list_words(box: Kotak) -> list[str]:
    own = read_words([box.judul, *box.isi, box.kaki])
    return [*own, *(word for child in box.anak for word in list_words(child))]


def test_a_sheet_holds_every_word_of_the_tree_its_title_and_its_legend(lembar):
    words = read_words([line.teks for line in lembar.baris])
    legend = "Sasaran (intermediate outcome) Faktor kunci keberhasilan (CSF) Crosscutting dengan perangkat daerah lain"
    assert sorted(words) == sorted(
        [*POHON.judul.split(), *KETERANGAN.split(), *list_words(POHON.akar), *legend.split()]
    )
    assert len(lembar.bidang) == 7 + 3 and len(lembar.garis) == 6


def test_nothing_on_a_sheet_leaves_its_margins(lembar):
    for sheet in (lembar, *draw_sheets(Pohon("uji", "Pohon " * 90, make_tree(8, 4, 13)), KETERANGAN)):
        wide, high = sheet.width - TEPI + 0.01, sheet.height - TEPI + 0.01
        for line in sheet.baris:
            assert line.x >= TEPI and line.x + line.lebar <= wide and TEPI <= line.y <= high, line
        for box in sheet.bidang:
            assert box.x >= TEPI - 0.01 and box.x + box.width <= wide and box.y + box.height <= high
        for way in sheet.garis:
            assert all(TEPI - 0.01 <= x <= wide and TEPI <= y <= high for x, y in way.titik)
            assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(way.titik))


def test_a_long_title_is_wrapped_and_no_word_of_it_is_lost():
    judul = "Pohon Kinerja: " + "Meningkatnya kualitas tata kelola kearsipan daerah " * 6
    (sheet,) = draw_sheets(Pohon("uji", judul, make_tree(2, 2, 2)), KETERANGAN)
    titles = [line for line in sheet.baris if line.ukuran > sheet.ukuran]
    assert len(titles) > 1 and read_words([line.teks for line in titles]) == judul.split()
    assert max(line.y for line in titles) < min(box.y for box in sheet.bidang)


def arrange_whole(akar: Kotak) -> list[str]:
    """Look at every box and connector of a tree's sheets; return the papers. Each box is whole on one of them."""
    parts = tuple(arrange(akar, lambda wide: 80.0))
    for part in parts:
        check_boxes(part.page)
        check_edges(part.page)
        for box in part.page.boxes:
            check_text(box, part.page.size)
        width, height = (length - 2 * TEPI for length in KERTAS[part.kertas])
        assert part.page.width / 20 * part.skala <= width + 0.01
        assert (part.page.height / 20 + 80) * part.skala <= height + 0.01
        assert part.page.size * part.skala >= 8
    titles = [box.box.judul for part in parts for box in part.page.boxes if not box.box.judul.endswith(LANJUTAN)]
    assert sorted(titles) == sorted(list_titles(akar))
    return [part.kertas for part in parts]


@pytest.mark.parametrize(
    ("ukuran", "kertas"),
    [((1, 1, 1), ["A3"]), ((3, 4, 4), ["A2"]), ((8, 4, 13), ["A0"]), ((1, 1, 90), ["A2"]), ((4, 8, 25), ["A0"] * 2)],
    ids=["3 boxes", "60 boxes", "400 sub kegiatan", "90 under one box", "800 sub kegiatan"],
)
def test_a_tree_stands_in_legible_type_on_the_smallest_sheet_that_holds_it(ukuran, kertas):
    assert arrange_whole(make_tree(*ukuran)) == kertas


@settings(max_examples=40)
@given(BOXES)
def test_trees_of_any_shape_are_arranged_whole(akar):
    arrange_whole(name_tree(akar))


def test_the_svg_keeps_text_as_text(lembar):
    root = etree.fromstring(write_svg(lembar))
    assert [node.text for node in root.iter(f"{SVG}text")] == [line.teks for line in lembar.baris]
    assert len(list(root.iter(f"{SVG}rect"))) == 1 + len(lembar.bidang)
    assert root.findtext(f"{SVG}title") == POHON.judul
    dashed = [node for node in root.iter(f"{SVG}polyline") if node.get("stroke-dasharray")]
    assert len(dashed) == 1


def read_pdf_text(content: bytes) -> list[str]:
    streams = re.findall(rb"stream\n(.*?)\nendstream", content, re.DOTALL)
    shown = [
        text for stream in streams for text in re.findall(rb"Tm \(((?:\\.|[^\\)])*)\) Tj", zlib.decompress(stream))
    ]
    return [re.sub(rb"\\(.)", rb"\1", text).decode("cp1252") for text in shown]


def test_the_pdf_has_a_page_for_each_tree_with_all_of_its_text(lembar):
    content = write_pdf([lembar, lembar], POHON.judul)
    assert content.count(b"/Type/Page/") == 2
    assert read_pdf_text(content) == [line.teks.replace("≥", ">=") for line in lembar.baris] * 2


def test_the_table_of_the_pdf_points_at_every_object(lembar):
    content = write_pdf([lembar], POHON.judul)
    start = int(re.search(rb"startxref\n(\d+)", content)[1])
    entries = re.findall(rb"(\d{10}) 00000 n", content[start:])
    for nomor, entry in enumerate(entries, 1):
        assert content[int(entry) :].startswith(f"{nomor} 0 obj".encode())
    assert f"/Size {len(entries) + 1}/".encode() in content


def find_fineness(picture: Image.Image, lembar: Lembar) -> float:
    """Pixels to a point."""
    return picture.width / lembar.width


def test_the_png_shows_the_colours_of_the_levels(lembar):
    picture = Image.open(BytesIO(write_png(lembar))).convert("RGB")
    fine, box = find_fineness(picture, lembar), lembar.bidang[0]
    assert lembar.ukuran * fine >= 18
    assert picture.getpixel((int((box.x + 4) * fine), int((box.y + 4) * fine))) == (0xDC, 0xE9, 0xD5)
    assert picture.getpixel((1, 1)) == (255, 255, 255)
    assert (
        picture.crop([int(v * fine) for v in (box.x, box.y, box.x + box.width, box.y + box.height)]).getextrema()[0][0]
        == 0
    )


def test_a_very_large_tree_gives_a_picture_that_can_be_read_and_carried():
    (sheet,) = draw_sheets(Pohon("uji", "Pohon", make_tree(8, 4, 13)), KETERANGAN)
    content = write_png(sheet)
    picture = Image.open(BytesIO(content))
    assert sheet.ukuran * find_fineness(picture, sheet) >= 13.9 and len(content) < 2_000_000


def test_a_box_with_a_whole_book_in_it_gives_a_picture_of_bounded_size():
    (sheet,) = draw_sheets(
        Pohon("uji", "Pohon", Kotak("Sasaran", anak=(Kotak("Isi", ("kata " * 6_000,) * 3),))), KETERANGAN
    )
    with Image.open(BytesIO(write_png(sheet))) as picture:
        assert sheet.ukuran < 4 and 24_000_000 < picture.width * picture.height <= 25_010_000


def test_the_files_are_one_pdf_and_one_zip_and_a_draft_says_so():
    files = write_posters([POHON, POHON], "Pohon", draf=True)
    assert sorted(files) == ["Pohon-Gambar.zip", "Pohon.pdf"]
    with ZipFile(BytesIO(files["Pohon-Gambar.zip"])) as archive:
        names = archive.namelist()
        assert names == [f"Pohon-Kinerja-0{n}-A3.{ending}" for n in (1, 2) for ending in ("svg", "png")]
        assert "(DRAF)" in archive.read(names[0]).decode()
    assert files == write_posters([POHON, POHON], "Pohon", draf=True)


def test_few_pictures_of_words_are_kept_in_memory():
    """They are kept as long as the program runs: a day of sheets with ever new words adds no more than 16 MB."""
    clear_fonts()
    drawn = [len(png._draw_word(f"Kata {nomor}", (False, False), 24, 130).tobytes()) for nomor in range(1500)]
    assert png._draw_word.cache_info().currsize * max(drawn) < 16 * 2**20 < sum(drawn)
    clear_fonts()


def clear_fonts() -> None:
    for cached in (png._load, png._draw_letter, png._draw_word):
        cached.cache_clear()


def test_a_machine_without_arial_gets_a_picture_in_which_no_line_leaves_its_box(lembar, monkeypatch):
    monkeypatch.setattr(png, "_FONTS", dict.fromkeys(png._FONTS, ("tidak-ada.ttf",)))
    clear_fonts()
    picture = Image.open(BytesIO(write_png(lembar))).convert("L")
    clear_fonts()
    fine, box = find_fineness(picture, lembar), lembar.bidang[0]
    inside = picture.crop(
        [int(v * fine) for v in (box.x + 3, box.y + 3, box.x + box.width - 3, box.y + box.height - 3)]
    )
    beside = picture.crop([int(v * fine) for v in (0, box.y, box.x - 2, box.y + box.height)])
    assert inside.getextrema()[0] < 90 and beside.getextrema()[0] > 240

"""Trees as pictures hold every box and every word of the tree, in forms that other programs can read."""

import re
import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image

from generator.reports.pohon import Jenjang, Kotak, Pohon
from generator.word.tree.poster import png, write_posters
from generator.word.tree.poster.pdf import write_pdf
from generator.word.tree.poster.png import write_png
from generator.word.tree.poster.sheet import Lembar, draw_sheet
from generator.word.tree.poster.svg import write_svg
from tests.word.test_tree import make_tree

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
    return draw_sheet(POHON)


def read_words(lines: list[str]) -> list[str]:
    return " ".join(lines).split()


def list_words(box: Kotak) -> list[str]:
    own = read_words([box.judul, *box.isi, box.kaki])
    return [*own, *(word for child in box.anak for word in list_words(child))]


def test_a_sheet_holds_every_word_of_the_tree_its_title_and_its_legend(lembar):
    words = read_words([line.teks for line in lembar.baris])
    legend = "Sasaran (intermediate outcome) Faktor kunci keberhasilan (CSF) Crosscutting dengan perangkat daerah lain"
    assert sorted(words) == sorted([*POHON.judul.split(), *list_words(POHON.akar), *legend.split()])
    assert len(lembar.bidang) == 7 + 3 and len(lembar.garis) == 6


def test_nothing_on_a_sheet_leaves_it(lembar):
    for sheet in (lembar, draw_sheet(Pohon("uji", "Pohon", make_tree(8, 4, 13)))):
        for line in sheet.baris:
            assert line.x >= 0 and line.x + line.lebar <= sheet.width and line.ukuran <= line.y <= sheet.height
        for box in sheet.bidang:
            assert box.x >= 0 and box.x + box.width <= sheet.width and box.y + box.height <= sheet.height
        for way in sheet.garis:
            assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in way.titik)
            assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(way.titik))


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


def test_the_png_shows_the_colours_of_the_levels(lembar):
    picture = Image.open(BytesIO(write_png(lembar))).convert("RGB")
    assert picture.size == (round(lembar.width * 2), round(lembar.height * 2))
    box = lembar.bidang[0]
    colour = picture.getpixel((int((box.x + 4) * 2), int((box.y + 4) * 2)))
    assert all(abs(one - other) <= 6 for one, other in zip(colour, (0xDC, 0xE9, 0xD5), strict=True))


def test_a_very_large_tree_gives_a_picture_of_bearable_size():
    sheet = draw_sheet(Pohon("uji", "Pohon", make_tree(8, 4, 13)))
    width, height = Image.open(BytesIO(write_png(sheet))).size
    assert 4_000_000 < width * height < 8_100_000


def test_the_files_are_one_pdf_and_one_zip_and_a_draft_says_so():
    files = write_posters([POHON, POHON], "Pohon", draf=True)
    assert sorted(files) == ["Pohon-Gambar.zip", "Pohon.pdf"]
    with ZipFile(BytesIO(files["Pohon-Gambar.zip"])) as archive:
        names = archive.namelist()
        assert names == [f"Pohon-Kinerja-0{n}.{ending}" for n in (1, 2) for ending in ("svg", "png")]
        assert "(DRAF)" in archive.read(names[0]).decode()
    assert files == write_posters([POHON, POHON], "Pohon", draf=True)


def test_a_machine_without_arial_gets_a_picture_in_which_no_line_leaves_its_box(lembar, monkeypatch):
    monkeypatch.setattr(png, "_FONTS", dict.fromkeys(png._FONTS, ("tidak-ada.ttf",)))
    png._load.cache_clear()
    picture = Image.open(BytesIO(write_png(lembar))).convert("L")
    png._load.cache_clear()
    box = lembar.bidang[0]
    inside = picture.crop([int(v * 2) for v in (box.x + 3, box.y + 3, box.x + box.width - 3, box.y + box.height - 3)])
    beside = picture.crop([int(v * 2) for v in (0, box.y, box.x - 2, box.y + box.height)])
    assert inside.getextrema()[0] < 90 and beside.getextrema()[0] > 240

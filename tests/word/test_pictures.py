"""Pictures are drawn inside the text, in their own proportion, with caption and alternative text; one part per picture."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from generator.reports.naskah import GambarBlok, Naskah, Paragraf, Rujukan
from generator.word.pictures import fit_picture
from generator.word.renderer import fill
from tests.helpers.gambar_contoh import make_jpeg, make_png
from tests.word.baca_docx import body, paragraphs
from tests.word.dokumen_contoh import INFO

LEBAR_TEKS = 8788  # twips of an upright A4 page
EMU_PER_CM = 360_000
TEKS = """== isi
# Pendahuluan
{{p lambang }}
{{p rujukan }}
{{p rapat }}
# Dokumentasi
{{p foto }}
#= Daftar Gambar
{{p daftar_gambar }}
"""


def make_blok(kunci="rapat", judul="Rapat <koordinasi> & evaluasi", lebar=40, tinggi=20, **lain):
    return GambarBlok(kunci, judul, make_png(lebar, tinggi), "png", lebar, tinggi, **lain)


@pytest.fixture
def drawn(small):
    """A document with a logo, the same picture again with a caption, and a JPEG."""
    konteks = {
        "lambang": (make_blok("logo", "", lebar_cm=3.0, teks_alternatif='Lambang "daerah"'),),
        "rujukan": Naskah((Paragraf(("Lihat ", Rujukan("rapat"), ".")),)),
        "rapat": make_blok(lebar_cm=30.0),
        "foto": GambarBlok("foto", "Lapangan", make_jpeg(200, 100), "jpeg", 200, 100),
    }
    return fill(small(TEKS), konteks, INFO)


def test_the_document_is_valid(drawn, tmp_path):
    path = tmp_path / "gambar.docx"
    path.write_bytes(drawn)
    assert OpenXmlValidator().validate(path).errors == []


def test_captions_are_numbered_by_chapter_below_the_picture_and_can_be_referred_to(drawn):
    xml = body(drawn)
    texts = paragraphs(xml)
    assert "Gambar 1.1 Rapat &lt;koordinasi&gt; &amp; evaluasi" in texts
    assert "Gambar 2.1 Lapangan" in texts
    assert "Lihat Gambar 1.1." in texts
    assert xml.index('descr="Rapat') < xml.index('w:name="k_rapat"')
    assert xml.count("SEQ\tGambar") == 2


def test_a_picture_without_title_has_no_caption_but_an_alternative_text(drawn):
    assert 'descr="Lambang &quot;daerah&quot;"' in body(drawn)
    assert not re.search(r"Gambar \d+\.\d+ Lambang", " ".join(paragraphs(body(drawn))))


def test_a_picture_drawn_twice_is_stored_once_and_each_kind_has_its_content_type(drawn):
    with zipfile.ZipFile(BytesIO(drawn)) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        types = archive.read("[Content_Types].xml").decode()
        links = archive.read("word/_rels/document.xml.rels").decode()
    assert sorted(name.rpartition(".")[2] for name in media) == ["jpeg", "png"]
    assert len(re.findall(r'r:embed="([^"]+)"', body(drawn))) == 3
    assert links.count("/relationships/image") == 2
    for name in media:
        assert f'PartName="/{name}" ContentType="image/{name.rpartition(".")[2]}"' in types


def test_every_drawing_has_a_number_of_its_own(drawn):
    numbers = re.findall(r'<wp:docPr id="(\d+)"', body(drawn))
    assert len(numbers) == len(set(numbers)) == 3


def test_the_declared_width_is_kept_up_to_the_width_of_the_text(drawn):
    logo, rapat, foto = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', body(drawn))
    assert abs(int(logo[0]) - 3 * EMU_PER_CM) < EMU_PER_CM / 100
    assert int(rapat[0]) == LEBAR_TEKS * 635
    assert int(foto[0]) == round(200 / 96 * 2.54 * EMU_PER_CM)  # none declared: 96 pixels per inch


def test_the_same_pictures_give_the_same_bytes(small):
    templat = small("== isi\n{{p gambar }}\n")
    one, two = (fill(templat, {"gambar": make_blok()}, INFO) for _ in range(2))
    assert one == two


@given(
    st.integers(1, 20_000),
    st.integers(1, 20_000),
    st.one_of(st.none(), st.floats(1, 30)),
    st.integers(500, 20_000),
    st.integers(500, 20_000),
)
def test_no_picture_leaves_the_text_or_its_proportion(lebar, tinggi, cm, width, height):
    gambar = GambarBlok("x", "", b"", "png", lebar, tinggi, cm)
    drawn_width, drawn_height = fit_picture(gambar, width, height)
    assert 1 <= drawn_width <= width
    assert 1 <= drawn_height <= height
    if min(drawn_width, drawn_height) > 100:
        assert abs(drawn_width / drawn_height - lebar / tinggi) < 0.03 * lebar / tinggi

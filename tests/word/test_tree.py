"""Drawn trees stay on their page: no box overlaps another, none is cut, every box hangs under its own parent."""

import re
import zipfile
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.reports.naskah import DokumenInfo
from generator.reports.pohon import Kotak, Pohon
from generator.word.renderer import fill
from generator.word.tree.layout import LANJUTAN, SIZES, Page, lay_out
from generator.word.tree.metrics import box_height, count_lines, text_width

A4_LEBAR, A4_TINGGI = 13_720, 7_000  # twips: text width, and the height left for a drawing
KALIMAT = "Terlaksananya penyusunan dokumen perencanaan perangkat daerah"


def make_tree(banyak_program: int, kegiatan: int, sub: int, kalimat: str = KALIMAT) -> Kotak:
    """A tree in which every box has a title of its own."""
    return Kotak(
        "Sasaran",
        (kalimat,),
        "Kepala Badan",
        tuple(
            Kotak(
                f"P{p}",
                (kalimat,),
                "",
                tuple(
                    Kotak(
                        f"P{p}K{k}",
                        (kalimat,),
                        "",
                        tuple(Kotak(f"P{p}K{k}S{s}", (kalimat,), "Ketua Tim") for s in range(sub)),
                    )
                    for k in range(kegiatan)
                ),
            )
            for p in range(banyak_program)
        ),
    )


def list_titles(box: Kotak) -> list[str]:
    return [box.judul, *(title for child in box.anak for title in list_titles(child))]


def check_page(page: Page) -> None:
    for one, other in combinations(page.boxes, 2):
        apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
        apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart_x or apart_y, (one.box.judul, other.box.judul)
    for box in page.boxes:
        assert box.x >= 0 and box.y >= 0
        assert box.x + box.width <= page.width and box.y + box.height <= page.height
        assert box.height >= box_height(box.box, box.width, page.size)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5), st.integers(0, 9), st.integers(0, 12), st.text("abcdef ghij", max_size=300))
def test_boxes_neither_overlap_nor_leave_the_page_and_each_appears_once(program, kegiatan, sub, kalimat):
    akar = make_tree(program, kegiatan, sub, kalimat)
    pages = lay_out(akar, A4_LEBAR, A4_TINGGI)
    for page in pages:
        check_page(page)
        assert page.width <= A4_LEBAR and page.height <= A4_TINGGI
        assert page.size in SIZES
    titles = [box.box.judul for page in pages for box in page.boxes if not box.box.judul.endswith(LANJUTAN)]
    assert sorted(titles) == sorted(list_titles(akar))


@given(st.integers(1, 3), st.integers(1, 9), st.integers(0, 12))
@settings(max_examples=30, deadline=None)
def test_a_box_hangs_under_its_own_parent_on_every_page(program, kegiatan, sub):
    for page in lay_out(make_tree(program, kegiatan, sub), A4_LEBAR, A4_TINGGI):
        for box in page.boxes:
            if box.level < 2:
                continue
            parent = page.boxes[box.induk].box.judul.removesuffix(f" {LANJUTAN}")
            assert box.box.judul.startswith(parent)
            assert page.boxes[box.induk].level == box.level - 1


def test_a_small_tree_takes_one_page_in_the_largest_type():
    (page,) = lay_out(make_tree(2, 1, 1), A4_LEBAR, A4_TINGGI)
    assert page.size == max(SIZES)


def test_a_tree_of_400_sub_kegiatan_is_laid_out_without_a_box_outside_its_page():
    akar = make_tree(8, 5, 10)
    pages = lay_out(akar, A4_LEBAR, A4_TINGGI)
    assert sum(box.level == 3 for page in pages for box in page.boxes) == 400
    assert max(page.height for page in pages) <= A4_TINGGI


def test_wider_paper_needs_fewer_pages():
    akar = make_tree(3, 6, 6)
    assert len(lay_out(akar, 20_693, 11_500)) < len(lay_out(akar, A4_LEBAR, A4_TINGGI))


def test_text_is_measured_by_the_widths_of_arial():
    assert text_width("0" * 10, 10) == pytest.approx(10 * 0.556 * 10 * 20 * 1.03)
    assert count_lines("satu dua tiga", 10_000, 8) == 1
    assert count_lines("satu dua tiga", text_width("satu dua", 8) + 1, 8) == 2
    assert count_lines("satu\ndua\ntiga", 10_000, 8) == 3
    assert count_lines("m" * 100, text_width("m" * 30, 8), 8) == 4


@pytest.fixture(scope="module")
def dokumen(tmp_path_factory) -> Path:
    """A document with one tree in it, made with the template of the Cascading."""
    path = tmp_path_factory.mktemp("pohon") / "pohon.docx"
    templat = Path(__file__).resolve().parents[2] / "templates" / "word" / "cascading.docx"
    pohon = Pohon("uji", "Pohon <Uji> & Coba", make_tree(2, 3, 4), ("Sasaran", "Program", "Kegiatan", "Sub kegiatan"))
    konteks = dict.fromkeys(
        (
            "logo",
            "pengantar",
            "rpjmd",
            "tujuan",
            "program",
            "ringkas",
            "pengantar_pohon",
            "pohon",
            "tambahan",
            "panjab",
        ),
        (),
    )
    teks = dict.fromkeys(("opd", "singkatan", "daerah", "provinsi", "periode", "tahun"), "Contoh")
    ttd = dict.fromkeys(("tempat_tanggal", "jabatan", "nama", "pangkat", "nip"), "Contoh")
    info = DokumenInfo("Pohon", "Badan Contoh", 2024)
    path.write_bytes(fill(templat, {**konteks, "bagan": (pohon,), "identitas": teks, "tanda_tangan": ttd}, info))
    return path


def read_xml(path: Path) -> str:
    return zipfile.ZipFile(path).read("word/document.xml").decode()


def test_a_drawn_tree_is_valid_and_keeps_its_text_as_text(dokumen):
    assert list(OpenXmlValidator().validate(str(dokumen)).errors) == []
    shown = re.findall(r"<w:txbxContent>.*?</w:txbxContent>", read_xml(dokumen), re.DOTALL)
    assert len(shown) == len(list_titles(make_tree(2, 3, 4))) + count_repeated(dokumen)
    assert "Pohon &lt;Uji&gt; &amp; Coba" in read_xml(dokumen)


def count_repeated(dokumen: Path) -> int:
    return len(re.findall(rf"{re.escape(LANJUTAN)}</w:t></w:r></w:p>", read_xml(dokumen)))


def test_every_connector_is_glued_to_two_boxes_of_its_own_drawing(dokumen):
    names = {"wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}
    names |= {"wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"}
    names |= {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    groups = etree.fromstring(read_xml(dokumen).encode()).findall(".//wpg:wgp", names)
    assert groups
    for group in groups:
        boxes = {
            shape.find("wps:cNvPr", names).get("id") for shape in group if shape.find("wps:txbx", names) is not None
        }
        ends = [end.get("id") for end in group.iter(f"{{{names['a']}}}stCxn", f"{{{names['a']}}}endCxn")]
        assert len(ends) == 2 * (len(boxes) - 1)
        assert set(ends) <= boxes


def test_the_caption_tells_which_part_of_a_long_tree_a_page_shows(dokumen):
    assert re.search(r"bagian 1 dari \d", read_xml(dokumen))


def test_a_box_taller_than_its_page_is_continued_in_another_box():
    lines = tuple(f"Indikator nomor {n} dengan uraian yang cukup panjang untuk dua baris" for n in range(60))
    akar = Kotak("Sasaran", anak=(Kotak("Program", anak=(Kotak("Kegiatan", anak=(Kotak("Sub", lines, "Bidang"),)),)),))
    pages = lay_out(akar, 13700, 7000)
    assert all(box.y + box.height <= 7000 for page in pages for box in page.boxes)
    drawn = [line for page in pages for box in page.boxes for line in box.box.isi]
    assert drawn == list(lines)


def test_a_root_with_too_many_lines_leaves_room_for_the_tree():
    akar = Kotak("Sasaran", tuple(f"Indikator {n}" for n in range(90)), anak=(Kotak("Program"),))
    (page,) = lay_out(akar, 13700, 7000)
    assert page.height <= 7000
    assert page.boxes[0].box.isi[-1] == "selengkapnya pada tabel"

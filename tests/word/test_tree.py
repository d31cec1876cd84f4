"""Drawn trees stay on their page: no box overlaps another, none is cut, every box hangs under its own parent."""

import re
import zipfile
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.reports.naskah import DokumenInfo
from generator.reports.pohon import Jenjang, Kotak, Pohon
from generator.word.renderer import fill
from generator.word.tree import metrics
from generator.word.tree.layout import LANJUTAN, SIZES, lay_out
from generator.word.tree.look import look_of
from generator.word.tree.metrics import LINE, PAD, count_lines, list_parts, text_width, wrap
from generator.word.tree.places import Edge, Page, Placed
from tests.word.test_renderer import tabel

A4_LEBAR, A4_TINGGI = 13720, 7200  # twips: text area of a page on its side, less caption and legend
F4, A3 = (15591, 7500), (20693, 11500)
AIR = 1.03  # what the measure adds to the widths of the font
KALIMAT = "Meningkatnya ketepatan distribusi pegawai: 100 persen"


def make_tree(banyak_program: int, kegiatan: int, sub: int, kalimat: str = KALIMAT) -> Kotak:
    """A tree of four levels; every title says where its box belongs."""

    def branch(nama: str, sizes: tuple[int, ...]) -> Kotak:
        below = tuple(branch(f"{nama}.{n}", sizes[1:]) for n in range(sizes[0])) if sizes else ()
        return Kotak(nama, (kalimat,), "" if below else "Ketua Tim", below)

    return branch("S", (banyak_program, kegiatan, sub))


def list_titles(box: Kotak) -> list[str]:
    return [box.judul, *(title for child in box.anak for title in list_titles(child))]


def name_tree(box: Kotak, nama: str = "S") -> Kotak:
    """The same tree with titles that say where each box belongs."""
    return Kotak(nama, box.isi, box.kaki, tuple(name_tree(child, f"{nama}.{n}") for n, child in enumerate(box.anak)))


def is_inside(box: Placed, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether a stretch that runs across or down enters a box; its frame may be touched."""
    (left, right), (top, foot) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return left < box.x + box.width and right > box.x and top < box.y + box.height and foot > box.y


def is_crossing(one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether two ways, made of stretches across and down, cross in the middle of both."""
    for (a, b), (c, d) in ((x, y) for x in pairwise(one) for y in pairwise(other)):
        if (a[0] == b[0]) == (c[0] == d[0]):
            continue
        (a, b), (c, d) = ((a, b), (c, d)) if a[0] == b[0] else ((c, d), (a, b))  # the first runs down
        if min(c[0], d[0]) < a[0] < max(c[0], d[0]) and min(a[1], b[1]) < c[1] < max(a[1], b[1]):
            return True
    return False


def check_boxes(page: Page) -> None:
    for one, other in combinations(page.boxes, 2):
        apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
        apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart_x or apart_y, (one.box.judul, other.box.judul)
    for box in page.boxes:
        assert box.x >= 0 and box.y >= 0
        assert box.x + box.width <= page.width and box.y + box.height <= page.height


def check_text(box: Placed, size: float) -> None:
    """Every word stands in its box, by the widths of the font and the height of its lines."""
    room = box.width - 2 * PAD
    lines = [(line, bold) for text, bold, _ in list_parts(box.box) for line in wrap(text, room, size, bold)]
    assert all(text_width(line, size, bold) / AIR <= room or len(line) == 1 for line, bold in lines)
    assert len(lines) * size * 20 * LINE + 2 * PAD <= box.height + 1
    typed = "".join("".join(text.split()) for text, *_ in list_parts(box.box))
    assert "".join(line.replace(" ", "") for line, _ in lines) == typed


def check_edges(page: Page) -> None:
    """Each connector joins its two boxes along the page and passes through no other box and over no other's way."""
    assert len(page.edges) == len(page.boxes) - 1
    for edge in page.edges:
        assert edge.atas == page.boxes[edge.bawah].induk
        for stretch in pairwise(edge.titik):
            assert stretch[0][0] == stretch[1][0] or stretch[0][1] == stretch[1][1]
            assert all(0 <= x <= page.width and 0 <= y <= page.height for x, y in stretch)
            assert not any(is_inside(box, *stretch) for box in page.boxes), (page.boxes[edge.bawah].box.judul, stretch)
        check_ends(edge, page)
    for one, other in combinations(page.edges, 2):
        assert one.atas == other.atas or not is_crossing(one.titik, other.titik)


def check_ends(edge: Edge, page: Page) -> None:
    """A connector begins and ends at the frame of its boxes."""
    for box, (x, y) in ((page.boxes[edge.atas], edge.titik[0]), (page.boxes[edge.bawah], edge.titik[-1])):
        assert box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
        assert x in (box.x, box.middle[0])


def check_pages(akar: Kotak, width: int, height: int) -> tuple[Page, ...]:
    """Lay a tree out, look at every box and connector, and return the pages; each box is whole on one of them."""
    pages = lay_out(akar, width, height)
    for page in pages:
        check_boxes(page)
        check_edges(page)
        for box in page.boxes:
            check_text(box, page.size)
        assert page.width <= width and page.height <= height
        assert page.size in SIZES
    titles = [box.box.judul for page in pages for box in page.boxes if not box.box.judul.endswith(LANJUTAN)]
    assert sorted(titles) == sorted(list_titles(akar))
    return pages


@settings(max_examples=40)
@given(st.integers(1, 5), st.integers(0, 9), st.integers(0, 12), st.text("abcdef ghij", max_size=300))
def test_boxes_and_connectors_neither_overlap_nor_leave_the_page(program, kegiatan, sub, kalimat):
    check_pages(make_tree(program, kegiatan, sub, kalimat), A4_LEBAR, A4_TINGGI)


BOXES = st.recursive(
    st.builds(Kotak, st.just(""), st.lists(st.text("abc deéW–", max_size=90), max_size=3).map(tuple), st.just("Ketua")),
    lambda below: st.builds(
        Kotak, st.just(""), st.just((KALIMAT,)), st.just(""), st.lists(below, min_size=1, max_size=5).map(tuple)
    ),
    max_leaves=40,
)


def test_a_word_of_many_letters_is_measured_once_however_often_it_is_broken(monkeypatch):
    banyak, measured, real = 5000, [], metrics._advance

    def measure(text: str, bold: bool) -> int:
        measured.append(len(text))
        return real(text, bold)

    monkeypatch.setattr(metrics, "_advance", measure)
    lines = wrap("x" * banyak, 1234.5, 7.5)
    assert "".join(lines) == "x" * banyak
    assert sum(measured) < 4 * banyak


@settings(max_examples=60)
@given(BOXES, st.sampled_from([(A4_LEBAR, A4_TINGGI), F4, A3]))
def test_trees_of_any_depth_and_shape_are_drawn_whole_on_every_paper(akar, kertas):
    check_pages(name_tree(akar), *kertas)


@settings(max_examples=40)
@given(BOXES)
def test_a_box_hangs_under_its_own_parent_on_every_page(akar):
    for page in lay_out(name_tree(akar), A4_LEBAR, A4_TINGGI):
        for box in page.boxes:
            if box.induk is not None:
                parent = page.boxes[box.induk].box.judul.removesuffix(f" {LANJUTAN}")
                assert box.box.judul.removesuffix(f" {LANJUTAN}").rpartition(".")[0] == parent or box.box.judul == (
                    f"{parent} {LANJUTAN}"
                )
                assert page.boxes[box.induk].level == box.level - 1


@pytest.mark.parametrize("kertas", [(A4_LEBAR, A4_TINGGI), F4, A3], ids=["A4", "F4", "A3"])
@pytest.mark.parametrize(("program", "kegiatan", "sub"), [(3, 4, 4), (8, 4, 13)], ids=["60 boxes", "400 sub kegiatan"])
def test_large_trees_are_drawn_whole(program, kegiatan, sub, kertas):
    pages = check_pages(make_tree(program, kegiatan, sub), *kertas)
    leaves = sum("." in box.box.judul and box.box.judul.count(".") == 3 for page in pages for box in page.boxes)
    assert leaves == program * kegiatan * sub


@pytest.mark.parametrize("panjang", range(24, 40, 3))
def test_boxes_whose_text_wraps_only_because_they_are_indented_stay_on_the_page(panjang):
    hung = tuple(
        Kotak(f"S.0.0.{n}", ("m" * panjang,), anak=(Kotak(f"S.0.0.{n}.0", ("m" * panjang,)),)) for n in range(20)
    )
    check_pages(Kotak("S", anak=(Kotak("S.0", anak=(Kotak("S.0.0", anak=hung),)),)), A4_LEBAR, A4_TINGGI)


def test_neighbouring_branches_share_a_page_where_they_fit():
    akar = Kotak("S", anak=tuple(Kotak(f"S.{n}", anak=(Kotak(f"S.{n}.0"),)) for n in range(9)))
    assert [len(page.edges) for page in lay_out(akar, A4_LEBAR, A4_TINGGI)] == [8, 8, 2]


@pytest.mark.parametrize(("banyak", "halaman"), [(4, 1), (5, 1), (6, 2)])
def test_columns_are_narrower_where_this_brings_an_overview_onto_one_page(banyak, halaman):
    pages = check_pages(make_tree(banyak, 2, 0), A4_LEBAR, A4_TINGGI)
    assert len(pages) == halaman and all(page.size >= min(SIZES) for page in pages)
    heads = [box.width for page in pages for box in page.boxes if box.level == 1]
    assert min(heads) >= (2100 if banyak == 5 else 3100)


def test_a_small_tree_takes_one_page_in_the_largest_type():
    (page,) = lay_out(make_tree(2, 1, 1), A4_LEBAR, A4_TINGGI)
    assert page.size == max(SIZES)


def test_wider_paper_needs_fewer_pages():
    akar = make_tree(3, 6, 6)
    assert len(lay_out(akar, *A3)) < len(lay_out(akar, A4_LEBAR, A4_TINGGI))


def test_text_is_measured_by_the_widths_of_arial():
    assert text_width("0" * 10, 10) == pytest.approx(10 * 0.556 * 10 * 20 * 1.03)
    assert count_lines("satu dua tiga", 10_000, 8) == 1
    assert count_lines("satu dua tiga", text_width("satu dua", 8) + 1, 8) == 2
    assert count_lines("satu\ndua\ntiga", 10_000, 8) == 3
    assert count_lines("m" * 100, text_width("m" * 30, 8) + 1, 8) == 4
    assert text_width("Ketua", 10, True) == pytest.approx((722 + 556 + 333 + 611 + 556) / 1000 * 10 * 20 * AIR)


@pytest.fixture(scope="module")
def dokumen(tmp_path_factory) -> Path:
    """A document with one tree in it, made with the template of the Cascading."""
    path = tmp_path_factory.mktemp("pohon") / "pohon.docx"
    templat = Path(__file__).resolve().parents[2] / "templates" / "word" / "cascading.docx"
    pohon = Pohon("uji", "Pohon <Uji> & Coba", make_tree(3, 5, 6))
    konteks = dict.fromkeys(
        (
            "logo",
            "pengantar",
            "rpjmd",
            "tujuan",
            "program",
            "ringkas",
            "pengantar_pohon",
            "pengantar_panjab",
            "pohon",
            "tambahan",
            "panjab",
        ),
        (),
    )
    konteks |= {name: tabel(f"cascading-{name}") for name in ("rpjmd", "ringkas")}  # the template refers to them
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
    assert len(shown) == len(list_titles(make_tree(3, 5, 6))) + count_repeated(dokumen)
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


def test_own_boxes_factors_and_links_to_other_agencies_look_different():
    looks = [
        look_of(Placed(Kotak("", jenjang=jenjang, tambahan=own), 2, 0, 0, 1, 1, None))
        for jenjang, own in (
            (Jenjang.OUTPUT, False),
            (Jenjang.OUTPUT, True),
            (Jenjang.CSF, False),
            (Jenjang.LINTAS, False),
        )
    ]
    assert len(set(looks)) == 4
    page = lay_out(Kotak("S", anak=(Kotak("A", anak=(Kotak("Dinas", jenjang=Jenjang.LINTAS), Kotak("B"))),)), *A3)[0]
    assert [edge.lintas for edge in page.edges] == [False, True, False]

"""Finished documents: the example's have no fault, and each fault of a changed template is told."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import combinations
from pathlib import Path

import pytest

from generator.app.pemeriksaan.bagian_wajib import WAJIB, find_wajib
from generator.app.pemeriksaan.dokumen_jadi import (
    check_blok_wajib,
    check_documents,
    check_figures,
    check_places,
    check_rows,
    list_kenalan,
    list_known,
)
from generator.app.pemeriksaan.pemilik import list_pemilik
from generator.app.pipeline import examine, read
from generator.app.templat.dokumen import make_with_blocks
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.reports.grafik import Grafik
from generator.reports.pohon import Kotak, Pohon, Struktur
from generator.word.anchors.marks import bookmark_stem
from generator.word.hasil.dokumen import Dokumen
from generator.word.hasil.periksa import check_susunan
from generator.word.hasil.susunan import Keterangan, Susunan, read_susunan
from generator.word.hasil.tempat import _compare_tree, compare_blocks
from generator.word.tree.layout import cut_box
from tests.helpers.contoh import FOLDER_GAMBAR

_PERSEN = re.compile(r"\d+,\d\d%")
LKJIP = WAJIB["LKjIP-"].judul
CHART = "word/charts/chart1.xml"


@pytest.fixture(scope="module")
def bersih():
    """Every document of the clean example, what was read, and what was measured for them."""
    muatan = read(Path(FOLDER_GAMBAR, "contoh-bersih-2024.xlsx"))
    pengukur = examine(muatan).pengukur
    documents, blok = {}, {}
    for laporan in DAFTAR_LAPORAN:
        made = make_with_blocks(laporan, pengukur.measure(4 if laporan.triwulanan else None), False)
        documents |= made.berkas
        blok |= made.blok
    return documents, muatan.bacaan, pengukur.hasil.values(), blok


@pytest.fixture(scope="module")
def lkjip(bersih):
    return next(content for nama, content in bersih[0].items() if nama.startswith("LKjIP-") and nama.endswith(".docx"))


def change(docx, *pairs, part="word/document.xml"):
    """The document with words of one part replaced, each once."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            for old, new in pairs if name == part else ():
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            copy.writestr(name, content)
    return target.getvalue()


def codes(susunan, wajib=()):
    return [problem.kind.code for problem in check_susunan("LKjIP.docx", susunan, wajib)]


def test_no_document_of_the_clean_example_has_a_fault(bersih):
    words = [nama for nama in bersih[0] if nama.endswith(".docx")]
    assert len(words) >= 6
    assert all(find_wajib(nama) in WAJIB.values() and bersih[3][nama] for nama in words)
    documents, bacaan, daftar_hasil, blok = bersih
    assert list(check_documents(documents, list_kenalan(bacaan, daftar_hasil), blok)) == []


def test_what_was_let_go_of_is_made_again_alike():
    temuan = examine(read(Path(FOLDER_GAMBAR, "contoh-bersih-2024.xlsx")))
    laporan = next(laporan for laporan in DAFTAR_LAPORAN if laporan.nama == "perjanjian")
    before = temuan.measure(None).angka, temuan.build(laporan, None)
    temuan.forget()
    assert not temuan.pengukur.hasil
    after = temuan.measure(None).angka, temuan.build(laporan, None)
    assert (after[0] is before[0], after[1] is before[1], after) == (False, False, before)


def test_a_tag_left_in_a_text_or_a_footer_is_told(lkjip):
    assert codes(read_susunan(Dokumen(change(lkjip, ("Latar Belakang", "Latar {{ nama"))))) == ["CEK-121"]
    split = ("</w:ftr>", "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>% if x %}</w:t></w:r></w:p></w:ftr>")
    footer = next(name for name in zipfile.ZipFile(io.BytesIO(lkjip)).namelist() if name.startswith("word/footer"))
    assert codes(read_susunan(Dokumen(change(lkjip, split, part=footer)))) == ["CEK-121"]


def make(judul=(), keterangan=(), baris=()):
    daftar = [Keterangan("Tabel", awalan, nomor, f"Tabel {awalan}{nomor} Capaian") for awalan, nomor in keterangan]
    return Susunan(tuple(judul), tuple(daftar), (), tuple(baris))


@pytest.mark.parametrize(
    ("nomor", "found"),
    [
        ([("3.", 1), ("3.", 2), ("4.", 1)], []),
        ([("3.", 1), ("3.", 3)], ["CEK-122"]),
        ([("3.", 1), ("3.", 1)], ["CEK-122"]),
        ([("", 2)], ["CEK-122"]),
        ([("L1.", 1), ("", 1), ("L1.", 2)], []),
    ],
)
def test_captions_count_from_one_in_each_chapter(nomor, found):
    assert codes(make(keterangan=nomor)) == found


@pytest.mark.parametrize(
    ("tingkat", "found"),
    [([1, 2, 3, 1, 2], []), ([1, 3], ["CEK-123"]), ([2], ["CEK-123"]), ([1, 2, 4, 4], ["CEK-123"])],
)
def test_a_heading_skips_no_level(tingkat, found):
    assert codes(make(judul=[(satu, "Judul") for satu in tingkat])) == found


def test_a_chapter_that_the_regulation_asks_for_and_that_is_gone_is_told(lkjip):
    susunan = read_susunan(Dokumen(change(lkjip, (">Penutup<", ">Kata Akhir<"))))
    (problem,) = check_susunan("LKjIP.docx", susunan, LKJIP)
    assert problem.kind.code == "CEK-124"
    assert "«Penutup»" in problem.message


def test_a_row_without_a_word_is_told():
    assert codes(make(baris=["No | Indikator"])) == ["CEK-126"]


def test_an_amount_or_a_decimal_that_nobody_computed_is_told(bersih, lkjip):
    known = list_known(*bersih[1:3])
    xml = zipfile.ZipFile(io.BytesIO(lkjip)).read("word/document.xml").decode()
    amount = re.search(r">(\d{1,3}(?:\.\d{3}){2,})<", xml)[1]
    for typed in ("9.876.543.210", "63,47%"):
        changed = change(lkjip, (f">{amount}<", f">{typed}<"))
        (problem,) = check_figures("LKjIP.docx", changed, known)
        assert problem.kind.code == "CEK-125"
        assert typed in problem.message
    assert list(check_figures("LKjIP.docx", change(lkjip, (f">{amount}<", ">3 dari 2024<")), known)) == []


def find_pair(rows):
    """The first two rows that name an indicator each and show different percentages in the same column."""
    for one, other in combinations(rows, 2):
        for first, second in zip(one, other, strict=False):
            if first != second and _PERSEN.fullmatch(first) and _PERSEN.fullmatch(second):
                yield first, second


def exchange(docx, first, second):
    """The document in which two cells, each the first of its text, have changed their figures."""
    return change(docx, (f">{first}<", ">##<"), (f">{second}<", f">{first}<"), (">##<", f">{second}<"))


def test_two_figures_that_changed_rows_are_told_by_their_place(bersih, lkjip):
    nama = next(nama for nama in bersih[0] if nama.startswith("LKjIP-"))
    rows = [satu.sel for satu in bersih[3][nama]["tabel:target-realisasi"][0].baris]
    first, second = next(find_pair([[str(sel.teks) for sel in row] for row in rows]))
    changed = exchange(lkjip, first, second)
    assert list(check_figures(nama, changed, list_known(*bersih[1:3]))) == []  # both are figures of the workbook
    (place,) = check_places(nama, Dokumen(changed), bersih[3][nama])
    assert place.kind.code == "CEK-140"
    assert f"«{first}»" in place.message and f"«{second}»" in place.message
    (row,) = check_rows(nama, Dokumen(changed), list_pemilik(*bersih[1:3]), list_known(*bersih[1:3]))
    assert row.kind.code == "CEK-141"
    assert first in row.message or second in row.message


def test_a_figure_that_changed_in_a_sentence_a_chart_or_a_box_is_told(bersih, lkjip):
    nama = next(nama for nama in bersih[0] if nama.startswith("LKjIP-"))
    chart = next(name for name in zipfile.ZipFile(io.BytesIO(lkjip)).namelist() if name.startswith("word/charts/chart"))
    xml = zipfile.ZipFile(io.BytesIO(lkjip)).read(chart).decode()
    values = xml[xml.index("<c:val>") :]
    bar = re.search(r"<c:v>([^<]*)</c:v>", values)[1]
    (problem,) = check_places(
        nama, Dokumen(change(lkjip, (f"<c:v>{bar}</c:v>", "<c:v>1</c:v>"), part=chart)), bersih[3][nama]
    )
    assert "grafik" in problem.message
    body = zipfile.ZipFile(io.BytesIO(lkjip)).read("word/document.xml").decode()
    sentence = re.search(r">([^<]*?)(\d+,\d\d%)([^<]*)<", body[body.index("teks:ikhtisar") :])
    typed = (sentence[0], f">{sentence[1]}1,11%{sentence[3]}<")
    (problem,) = check_places(nama, Dokumen(change(lkjip, typed)), bersih[3][nama])
    assert "1,11%" in problem.message
    nama = next(nama for nama in bersih[0] if nama.startswith("Cascading-"))
    box = re.search(r"<w:txbxContent>.*?>([^<]*?)(\d+,\d\d)([^<]*)<", body_of(bersih[0][nama]), re.DOTALL)
    typed = (f">{box[1]}{box[2]}{box[3]}<", f">{box[1]}0,01{box[3]}<")
    (problem,) = check_places(nama, Dokumen(change(bersih[0][nama], typed)), bersih[3][nama])
    assert "bagan" in problem.message


def body_of(docx):
    return zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml").decode()


def list_gone(docx, drawn):
    return [(beda.tempat, beda.seharusnya, beda.tertulis) for beda in compare_blocks(Dokumen(docx), drawn)]


def take_out(docx, pattern, part="word/document.xml", count=0):
    """The document without whatever matches in one part."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            changed = re.sub(pattern, b"", content, count=count, flags=re.DOTALL) if name == part else content
            assert name != part or changed != content
            copy.writestr(name, changed)
    return target.getvalue()


def test_a_series_a_panel_or_a_bar_that_is_gone_is_told(bersih, lkjip):
    nama = next(nama for nama in bersih[0] if nama.startswith("LKjIP-"))
    grafik = next(blocks[0] for blocks in bersih[3][nama].values() if isinstance(blocks[0], Grafik))
    (place,) = list_gone(take_out(lkjip, rb"<c:ser>.*</c:ser>", CHART), bersih[3][nama])
    assert place[0].startswith("grafik") and place[1:] == (f"deret {grafik.panel[0].deret[0].nama}", "")
    gone = list_gone(take_out(lkjip, rb"<c:chart [^>]*/>"), bersih[3][nama])
    assert len(gone) == sum(isinstance(blocks[0], Grafik) for blocks in bersih[3][nama].values())
    assert all(place[0].startswith("grafik") and place[1].startswith("deret ") and not place[2] for place in gone)
    (place,) = list_gone(
        change(lkjip, ("</c:ser><c:gap", "</c:ser><c:ser><c:val></c:val></c:ser><c:gap"), part=CHART), bersih[3][nama]
    )
    assert place[1:] == ("", "deret tambahan")
    more = ("</c:numCache></c:numRef></c:val>", '<c:pt idx="99"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val>')
    (place,) = list_gone(change(lkjip, more, part=CHART), bersih[3][nama])
    assert place[1:] == ("", "7")


def test_a_block_whose_control_or_table_is_gone_is_told(bersih, lkjip):
    nama = next(nama for nama in bersih[0] if nama.startswith("LKjIP-"))
    tag, stem = "tabel:target-realisasi", bookmark_stem("tabel:target-realisasi")
    control = rf'<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:tag w:val="{tag}"/>.*?</w:sdtContent></w:sdt>'.encode()
    (place,) = list_gone(take_out(lkjip, control), bersih[3][nama])
    assert place == (f"bagian «{tag}»", bersih[3][nama][tag][0].judul, "")
    body = body_of(lkjip)
    table = body[(start := body.index("<w:tbl>", body.index(f'"{tag}"'))) : body.index("</w:tbl>", start) + 8]
    (place,) = list_gone(change(lkjip, (table, "")), bersih[3][nama])
    assert place[0].startswith("tabel") and place[1:] == ("tabel", "")
    in_cell = change(lkjip, (f'<w:tag w:val="{tag}"/>', '<w:tag w:val="lain"/>'))  # as in a table of a template
    assert stem in body_of(in_cell) and list_gone(in_cell, bersih[3][nama]) == []


def test_a_box_that_is_gone_is_told(bersih):
    nama = next(nama for nama in bersih[0] if nama.startswith("Cascading-"))
    boxes = rb"<wps:txbx>.*?</wps:txbx>"
    trees = [blocks[0] for blocks in bersih[3][nama].values() if isinstance(blocks[0], (Pohon, Struktur))]
    gone = list_gone(take_out(bersih[0][nama], boxes), bersih[3][nama])
    assert len(gone) == len(trees) > 0
    assert all(place[0].startswith("bagan") and place[1] and not place[2] for place in gone)
    (place,) = list_gone(take_out(bersih[0][nama], boxes, count=1), bersih[3][nama])
    assert place[1].startswith(trees[0].akar.judul[:20])


def test_a_box_that_pages_part_is_whole_while_all_its_lines_are_there():
    box = Kotak("Kepala", tuple(f"Baris {n} bernilai {n},5" for n in range(1, 40)), "Pemegang")
    pohon = Pohon("uji", "Pohon Uji", Kotak("Akar", (), "", (Kotak("Tengah", anak=(box,)),)))
    pieces = [Kotak("Akar"), Kotak("Tengah"), *cut_box(box, 3000, 9, 3000)]
    assert len(pieces) > 4
    drawn = "".join(draw_box(piece) for piece in pieces)
    assert list(_compare_tree(pohon, drawn, None)) == []
    assert list(_compare_tree(pohon, drawn.replace("1,5", "1,6", 1), None))
    assert list(_compare_tree(pohon, drawn.replace("39,5", "39,6"), None))
    assert [beda.tertulis for beda in _compare_tree(pohon, drawn.replace(draw_box(pieces[-1]), ""), None)] == [""]


def draw_box(box):
    lines = (box.judul, *box.isi, box.kaki)
    return f"<w:txbxContent>{''.join(f'<w:p><w:r><w:t>{line}</w:t></w:r></w:p>' for line in lines)}</w:txbxContent>"


def test_a_document_without_the_table_that_makes_it_what_it_is_is_told(bersih):
    nama = next(nama for nama in bersih[0] if nama.startswith("Indikator-Kinerja-Utama-"))
    drawn, wajib = bersih[3][nama], find_wajib(nama).blok
    assert list(check_blok_wajib(nama, drawn, wajib)) == []
    (problem,) = check_blok_wajib(nama, drawn.keys() - wajib.keys(), wajib)
    assert problem.kind.code == "CEK-124"
    assert "«tabel indikator kinerja utama»" in problem.message

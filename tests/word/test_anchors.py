"""Promises of anchored blocks: each is found again by its key, and an edit by staff is known."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from generator.paket import RELASI
from generator.reports.naskah import Judul, Naskah, Paragraf, Pecahan, Persamaan, Rujukan
from generator.word.anchors.find import find_blocks, find_outside_edits
from generator.word.anchors.marks import bookmark_stem, shorten
from generator.word.parts.package import DOCUMENT, unpack, write_parts
from generator.word.parts.wordml import visible_text
from generator.word.renderer import fill
from tests.word.baca_docx import body
from tests.word.dokumen_contoh import INFO
from tests.word.test_renderer import tabel


def teks(*paragraf: str) -> Naskah:
    return Naskah(tuple(map(Paragraf, paragraf)))


def keys(docx: bytes) -> list[str]:
    return [blok.tag for blok in find_blocks(docx)]


def edit(docx: bytes, old: str, new: str) -> bytes:
    parts = unpack(docx)
    xml = parts[DOCUMENT].decode()
    assert old in xml
    return write_parts({**parts, DOCUMENT: xml.replace(old, new, 1).encode()})


def test_every_block_has_a_key_of_its_own_that_word_takes(laporan):
    tags = keys(laporan)
    xml = body(laporan)
    names = re.findall(r'w:name="(blk_[^"]*)"', xml)
    assert len(tags) > 100 and len(set(tags)) == len(tags) == xml.count("Quick Parts")
    assert {tag.partition(":")[0] for tag in tags} == {"tabel", "grafik", "gambar", "bagan", "teks"}
    assert len(set(names)) == len(names) == 2 * len(tags)
    assert all(len(tag) <= 64 for tag in tags) and all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in names)
    assert {blok.ditemukan for blok in find_blocks(laporan)} == {"tag"}
    assert not any(blok.diubah for blok in find_blocks(laporan))


def test_a_changed_value_of_a_chart_changes_its_block_and_no_other(laporan):
    parts = unpack(laporan)
    chart = parts["word/charts/chart2.xml"]
    changed = re.sub(rb"(<c:numCache>.*?<c:v>)[^<]*", rb"\g<1>77.5", chart, count=1, flags=re.DOTALL)
    edited = write_parts({**parts, "word/charts/chart2.xml": changed})
    assert [blok.tag.partition(":")[0] for blok in find_blocks(edited) if blok.diubah] == ["grafik"]
    longer = re.sub(rb"(<c:v>\d+\.\d+)</c:v>", rb"\g<1>000</c:v>", chart)
    assert not any(blok.diubah for blok in find_blocks(write_parts({**parts, "word/charts/chart2.xml": longer})))


@pytest.mark.parametrize("part", [rb"(<c:tx>.*?<c:v>)[^<]*", rb"(<c:cat>.*?<c:v>)[^<]*"], ids=["series", "bar"])
def test_another_name_of_a_series_or_of_a_bar_changes_the_block_of_the_chart(laporan, part):
    parts = unpack(laporan)
    changed = re.sub(part, rb"\g<1>Lain", parts["word/charts/chart2.xml"], count=1, flags=re.DOTALL)
    edited = write_parts({**parts, "word/charts/chart2.xml": changed})
    assert [blok.tag.partition(":")[0] for blok in find_blocks(edited) if blok.diubah] == ["grafik"]


def test_charts_are_found_by_whole_paths_too_as_other_programs_write_them(laporan):
    parts = unpack(laporan)
    rels = parts[RELASI].replace(b'Target="charts/', b'Target="/word/charts/')
    assert rels != parts[RELASI]
    assert not any(blok.diubah for blok in find_blocks(write_parts({**parts, RELASI: rels})))


def test_a_document_of_an_earlier_version_tells_only_of_the_values_of_its_charts(laporan):
    parts = unpack(laporan)
    old = {name: re.sub(rb' label="[0-9a-f]*"', b"", part) for name, part in parts.items()}
    assert old != parts
    assert not any(blok.diubah for blok in find_blocks(write_parts(old)))


def test_a_table_with_its_caption_stands_in_one_control(small):
    xml = body(fill(small("== isi\n{{p t }}"), {"t": tabel("capaian")}, INFO))
    (control,) = re.findall(r"<w:sdtContent>(.*?)</w:sdtContent>", xml)
    assert control.index("Judul capaian") < control.index("<w:tbl>") < control.index("_akhir")


def test_keys_stay_when_figures_change_and_when_other_sections_come_between(small):
    template = small("== isi\n{{p a }}\n{{p b.c }}")
    one = fill(template, {"a": (teks("x"), tabel("t")), "b": {"c": (Judul("Satu"), teks("10%"))}}, INFO)
    more = (Judul("Baru"), teks("y"), Judul("Satu"), teks("12%"), teks("lagi"))
    two = fill(template, {"a": (teks("x"), tabel("t")), "b": {"c": more}}, INFO)
    assert keys(one) == ["teks:a", "tabel:t", "teks:b.c/satu"]
    assert keys(two) == ["teks:a", "tabel:t", "teks:b.c/baru", "teks:b.c/satu"]


def test_the_same_block_placed_twice_has_two_keys(small):
    docx = fill(small("== isi\n{{p a }}\n{{p a }}"), {"a": teks("x")}, INFO)
    assert keys(docx) == ["teks:a", "teks:a-2"]


def test_a_key_that_looks_like_a_counted_one_stays_apart(small):
    blocks = {"t": (tabel("x"), tabel("x"), tabel("x-2"), tabel("x"))}
    docx = fill(small("== isi\n{{p t }}"), blocks, INFO)
    assert keys(docx) == ["tabel:x", "tabel:x-2", "tabel:x-2-2", "tabel:x-3"]


def test_what_staff_changed_is_known_and_what_fields_print_does_not_count(small):
    rujukan = Naskah((Paragraf(("Lihat ", Rujukan("t"), " ini.")),))
    docx = fill(
        small("== isi\n{{p a }}\n{{p t }}\n{{p b }}"), {"a": rujukan, "t": tabel("t"), "b": teks("Asli.")}, INFO
    )
    renumbered = edit(docx, '<w:t xml:space="preserve">Tabel 1</w:t>', '<w:t xml:space="preserve">Tabel 7</w:t>')
    assert [blok.diubah for blok in find_blocks(renumbered)] == [False, False, False]
    assert [blok.diubah for blok in find_blocks(edit(docx, "Asli.", "Kami ubah."))] == [False, False, True]
    assert [blok.diubah for blok in find_blocks(edit(docx, "> Judul t<", "> Judul kami<"))] == [False, True, False]


def test_a_bookmark_that_word_moves_out_of_its_control_makes_no_edit_and_hides_none(small):
    docx = fill(small("== isi\n{{p a }}\n{{p t }}"), {"a": teks("Asli."), "t": tabel("t")}, INFO)
    (point,) = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="blk_tabel_t_\w+_awal"/>', body(docx))
    moved = edit(
        edit(docx, point, ""),
        '<w:sdt><w:sdtPr><w:alias w:val="Judul t"/>',
        f'{point}<w:sdt><w:sdtPr><w:alias w:val="Judul t"/>',
    )
    assert [blok.diubah for blok in find_blocks(moved)] == [False, False]
    assert [blok.diubah for blok in find_blocks(edit(moved, "> Judul t<", "> Judul kami<"))] == [False, True]
    added = edit(
        docx, "Asli.</w:t></w:r></w:p>", "Asli.</w:t></w:r></w:p><w:p><w:r><w:t>Tambahan kami.</w:t></w:r></w:p>"
    )
    assert [blok.diubah for blok in find_blocks(added)] == [True, False]


def test_what_staff_did_to_the_template_s_own_sentences_is_told_with_their_first_words(small):
    text = "== isi\n{{p daftar_isi }}\n\n# Bab\nKalimat satu.\n{{p a }}\n\nKalimat dua.\n\nKalimat tiga."
    docx = fill(small(text), {"a": teks("Isi blok.")}, INFO)
    tell = lambda changed: [(satu.awal, satu.apa) for satu in find_outside_edits(changed)]  # noqa: E731
    own = re.search(r"<w:p><w:pPr><w:pStyle[^>]*/></w:pPr><w:r><w:t[^>]*>Kalimat dua\..*?</w:p>", body(docx))[0]
    assert tell(docx) == tell(edit(docx, "Isi blok.", "Kami ubah.")) == tell(edit(docx, ">BAB I Bab<", ">Lain<")) == []
    assert tell(edit(docx, "Kalimat satu.", "Kalimat kami.")) == [("Kalimat satu.", "disunting")]
    assert tell(edit(docx, own, "")) == [("Kalimat dua.", "dihapus")]
    assert tell(edit(docx, own, own + own.replace("dua", "baru") * 3)) == [
        ("Kalimat baru.", "ditambahkan"),
        ("2 paragraf sesudahnya", "ditambahkan"),
    ]
    assert tell(edit(edit(docx, own, ""), "<w:p><w:pPr><w:pStyle", own + "<w:p><w:pPr><w:pStyle")) == []  # only moved


def test_a_block_that_staff_deleted_is_told_as_gone(small):
    docx = fill(small("== isi\n{{p a }}"), {"a": teks("x")}, INFO)
    control = re.search(r"<w:sdt>.*?</w:sdt>", body(docx))
    assert [blok.ditemukan for blok in find_blocks(edit(docx, control[0], ""))] == [""]


def test_a_last_block_is_found_though_the_empty_paragraph_at_its_end_is_gone(small):
    docx = fill(small("== isi\n{{p a }}\n{{p t }}"), {"a": teks("x"), "t": tabel("t")}, INFO)
    (end,) = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="blk_tabel_t_\w+_akhir"/>', body(docx))
    found = find_blocks(edit(docx, end, ""))
    assert [(blok.tag, blok.ditemukan, blok.diubah) for blok in found] == [
        ("teks:a", "tag", False),
        ("tabel:t", "tag", False),
    ]


def test_a_cell_holds_no_control_but_its_block_is_found_by_bookmarks(small):
    text = '== isi\n[[tabel lebar="1"\n| K |\n| {{p a }} |\n]]'
    docx = fill(small(text), {"a": teks("Isi sel.", "Akhir sel.")}, INFO)
    (blok,) = find_blocks(docx)
    assert "<w:sdt>" not in body(docx)
    assert (blok.tag, blok.nama, blok.ditemukan, blok.diubah) == ("teks:a", "Naskah «Isi sel.»", "penanda", False)
    assert find_blocks(edit(docx, "Akhir sel.", "Kami ubah."))[0].diubah


def test_lists_of_contents_stand_whole_in_word_s_own_control_and_are_left_to_it(small):
    docx = fill(small("== isi\n{{p daftar_isi }}\n\n{{p daftar_gambar }}\n\n# Bab\nTeks."), {}, INFO)
    (control,) = re.findall(r"<w:sdt>.*?</w:sdt>", body(docx), re.DOTALL)
    assert '<w:tag w:val="daftar:isi"/>' in control and '<w:docPartGallery w:val="Table of Contents"/>' in control
    assert control.count('"begin"') == control.count('"end"') == 2 and ">BAB I Bab<" in control
    assert keys(docx) == []


def test_a_list_of_contents_in_a_cell_stands_in_no_control_in_which_a_cell_must_not_end(small):
    text = '== isi\n[[tabel lebar="1"\n| Isi |\n| {{p daftar_isi }} |\n]]\n\n# Bab\nTeks.'
    assert "<w:sdt>" not in body(fill(small(text), {}, INFO))


def test_a_block_has_the_name_that_staff_call_it_by(laporan):
    names = {blok.tag: blok.nama for blok in find_blocks(laporan)}
    assert names["tabel:unit"] == "Tabel 1.1 Susunan Organisasi Dispusip"
    assert names["gambar:logo"] == "Gambar «logo»"
    assert names["teks:ikhtisar"].startswith("Naskah «Pada Tahun 2024 ") and names["teks:ikhtisar"].endswith(" …»")
    assert len(set(names.values())) > 100 and not any("<" in nama for nama in names.values())


def test_an_edited_formula_is_known(small):
    rumus = Persamaan("Capaian", (Pecahan("Realisasi", "Target"), " × 100%"))
    docx = fill(small("== isi\n{{p r }}"), {"r": rumus}, INFO)
    assert [blok.diubah for blok in find_blocks(docx)] == [False]
    assert [blok.diubah for blok in find_blocks(edit(docx, ">Realisasi<", ">Hasil<"))] == [True]


def test_a_long_key_is_cut_and_stays_unique():
    first, second = (shorten(f"teks:{'sangat-panjang-' * 9}{n}") for n in (1, 2))
    assert len(first) == len(second) == 64 and first != second
    assert bookmark_stem(first) != bookmark_stem(second)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_all_blocks_are_found_unchanged_after_a_save_by_libreoffice(laporan, tmp_path):
    (tmp_path / "laporan.docx").write_bytes(laporan)
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
        "--convert-to",
        "docx",
    ]
    subprocess.run([*command, "--outdir", tmp_path / "disimpan", tmp_path / "laporan.docx"], check=True, timeout=120)
    saved = (tmp_path / "disimpan" / "laporan.docx").read_bytes()
    found = find_blocks(saved)
    assert [blok.tag for blok in found] == keys(laporan)
    assert {(blok.ditemukan, blok.diubah) for blok in found} == {("penanda", False)}
    assert find_outside_edits(saved) == []
    assert list_captions(saved) == list_captions(laporan)


def list_captions(docx: bytes) -> list[str]:
    """The codes of the fields in captions, by which Word counts anew; LibreOffice writes a tab as an element."""
    xml = re.sub(r"</w:instrText><w:tab/><w:instrText[^>]*>", " ", body(docx))
    codes = [" ".join(code.split()) for code in re.findall(r"<w:instrText[^>]*>([^<]*)<", xml)]
    counting = [code for code in codes if re.match(r"SEQ (?:Tabel|Gambar|\w+ \\c) ", code)]
    assert len(counting) > 80
    return counting


def test_the_words_of_a_caption_saved_by_libreoffice_hold_nothing_of_its_field():
    code = "<w:instrText>SEQ</w:instrText><w:tab/><w:instrText>Tabel</w:instrText>"
    assert visible_text(f"<w:t>Tabel 3.</w:t><w:r>{code}</w:r><w:t>16</w:t>") == "Tabel 3.16"

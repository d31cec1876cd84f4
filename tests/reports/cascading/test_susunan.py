"""The parts of the Cascading hold together: places in the tree, merges, gaps, own words, and the Word document."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from generator.measures.ukur import measure
from generator.model.analisis import Narasi, Pohon
from generator.model.asal import TANPA_ASAL
from generator.model.pilihan import TingkatPohon
from generator.reports import cascading
from generator.reports.cascading.dasar import (
    BARIS_GABUNG,
    BARIS_TINGGI,
    UKURAN,
    bind_rows,
    merge_columns,
    merge_equal,
    split_rows,
    unit_width,
)
from generator.reports.cascading.pohon import LEBAR, list_kotak
from generator.reports.cascading.ringkas import list_butir
from generator.reports.naskah import DokumenInfo
from generator.reports.tabel import Tabel
from generator.reports.triwulan.lebar import measure_text
from generator.word.renderer import fill
from tests.helpers.contoh import ROOT, build_contoh, measure_contoh
from tests.helpers.templat import known_names
from tests.reports.cascading.kisi import grid, tables, text_of, words

TEMPLAT = ROOT / "templates" / "word" / "cascading.docx"
BERANTAI = ("waykanan-2023", "contoh-bersih-2024", "sumenep-2024", "dinkes", "inspektorat", "kecamatan")


def make_document(nama: str) -> bytes:
    profil = build_contoh(nama).profil
    info = DokumenInfo("Cascading", profil.nama_opd, profil.tahun)
    return fill(TEMPLAT, cascading.build(measure_contoh(nama)), info)


@pytest.mark.parametrize("nama", BERANTAI)
def test_an_agency_with_a_chain_down_to_its_kegiatan_gets_the_report(nama):
    assert cascading.has_data(build_contoh(nama))


def test_an_agency_with_program_indicators_only_gets_no_cascading():
    assert not cascading.has_data(build_contoh("pasuruan-2024"))


@pytest.mark.parametrize("nama", BERANTAI)
def test_the_compact_table_holds_every_node_in_force_once_and_under_its_parent(nama):
    isian = build_contoh(nama)
    butir = list_butir(isian)
    numbers = [satu.nomor for satu in butir]
    assert len(numbers) == len(set(numbers))
    assert all(nomor.rpartition(".")[0] in numbers for nomor in numbers if "." in nomor)
    tahun = isian.profil.tahun
    nodes = [satu.record.id for satu in butir if satu.record and satu.tingkat > 1 and not satu.is_sebagian]
    partly = {satu.record.id for satu in butir if satu.is_sebagian}
    assert len(nodes) == len(set(nodes))
    in_force = {s.id for s in isian.simpul if (s.berlaku_dari or tahun) <= tahun <= (s.berlaku_sampai or tahun)}
    assert (set(nodes) | partly, set(nodes) & partly) == (in_force, set())


def test_the_compact_table_names_the_target_of_the_report_year_and_the_holder():
    tabel = cascading.build(measure_contoh("contoh-bersih-2024"))["ringkas"]
    line = next(line for line in grid(tabel) if "Penyediaan Gaji dan Tunjangan ASN" in line[4])
    assert line[5:] == ["Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "Orang/bulan", "46", line[8]]
    assert line[8] == "Kepala Subbagian Perencanaan dan Keuangan"


@pytest.mark.parametrize("nama", BERANTAI)
def test_every_table_is_rectangular_and_a_merged_cell_stays_on_one_page(nama):
    for tabel in tables(cascading.build(measure_contoh(nama))):
        grid(tabel)
        for nomor, baris in enumerate(tabel.baris):
            for sel in baris.sel:
                assert sel.gabung_baris <= max(BARIS_GABUNG, 1)
                assert all(row.dengan_berikut for row in tabel.baris[nomor : nomor + sel.gabung_baris - 1])


@pytest.mark.parametrize("nama", BERANTAI)
def test_the_boxes_above_are_named_beside_every_row_of_the_tree_table(nama):
    for tabel in cascading.build(measure_contoh(nama))["pohon"]:
        assert isinstance(tabel, Tabel)
        for line in grid(tabel):
            assert all(line)


def test_boxes_of_the_tree_table_are_bound_in_pairs_and_a_long_program_box_has_a_wide_row():
    konteks = cascading.build(measure_contoh("waykanan-2023"))["pohon"]
    assert max(sel.gabung_baris for tabel in konteks for baris in tabel.baris for sel in baris.sel) == BARIS_TINGGI
    wide = {
        tabel.kunci: [baris.sel[-1] for baris in tabel.baris if baris.sel[-1].gabung_kolom > 1] for tabel in konteks
    }
    assert [kunci for kunci, found in wide.items() if found] == ["pohon-P2"]
    (box,) = wide["pohon-P2"]
    assert box.gabung_kolom == len(LEBAR) - 1 and len(box.teks) > 8
    again = grid(next(tabel for tabel in konteks if tabel.kunci == "pohon-P2"))[1]
    assert "(lanjutan)" in again[0] and "(lanjutan)" in again[1] and "Indikator" not in again[1]


def test_a_gap_is_shown_where_an_indicator_is_missing():
    isian = build_contoh("waykanan-2023")
    bare = replace(isian, indikator_simpul=tuple(i for i in isian.indikator_simpul if i.simpul != "P3.K1.S1"))
    tabel = next(t for t in tables(cascading.build(measure(bare))) if t.kunci == "cascading-P3-kegiatan")
    gaps = [text_of(sel) for baris in tabel.baris for sel in baris.sel if sel.kosong]
    assert gaps == ["[belum diisi: indikator – lembar «Indikator Program» kolom «Indikator» sel E112]"]


def test_a_program_without_sasaran_is_shown_under_a_gap():
    isian = build_contoh("waykanan-2023")
    loose = replace(isian, simpul=tuple(replace(s, sasaran=None) if s.id == "P3" else s for s in isian.simpul))
    assert [b.nomor for b in list_butir(loose) if b.record is None or b.record.id == "P3"] == ["–", "–.1"]


def test_own_words_replace_the_built_in_introduction():
    isian = build_contoh("waykanan-2023")
    own = replace(isian, narasi=(Narasi("cascading/pengantar", "Kalimat sendiri.", TANPA_ASAL),))
    assert words(cascading.build(measure(own))["pengantar"]) == "Kalimat sendiri."


def test_a_box_with_many_indicators_tells_how_many_more_there_are():
    konteks = cascading.build(measure_contoh("dinkes"))
    boxes = [text_of(sel) for tabel in konteks["pohon"] for baris in tabel.baris for sel in baris.sel]
    assert any(box.endswith("dan 4 indikator lain") for box in boxes)
    assert max(box.count("Indikator: ") for box in boxes) == 8


def test_csf_and_crosscutting_stand_in_tables_of_their_own():
    konteks = cascading.build(measure_contoh("contoh-bersih-2024"))
    keys = [tabel.kunci for tabel in konteks["tambahan"]]
    assert keys == ["pohon-csf", "pohon-kotak", "pohon-crosscutting"]


def test_own_boxes_in_a_circle_are_all_listed_once():
    isian = build_contoh("waykanan-2023")
    boxes = tuple(
        Pohon(id, induk, TingkatPohon.OUTPUT, id, None, None, None, None, None, TANPA_ASAL)
        for id, induk in (("A", "B"), ("B", "A"), ("C", "S1"), ("D", "C"))
    )
    assert [box.id for box in list_kotak(replace(isian, pohon=boxes))] == ["C", "D", "A", "B"]


@given(st.integers(1, 500))
def test_pieces_of_a_merged_cell_cover_all_rows_and_none_is_too_long(banyak):
    pieces = split_rows(banyak)
    assert sum(pieces) == banyak
    assert max(pieces) <= BARIS_GABUNG and min(pieces) >= 1


@given(st.lists(st.tuples(*[st.sampled_from("ab")] * 4), max_size=40))
def test_merged_columns_read_as_before_and_bind_few_rows_to_one_page(rows):
    columns = [list(column) for column in zip(*rows, strict=True)]
    merged = merge_columns(columns)
    read = [[text_of(sel) for cells in column for sel in cells for _ in range(sel.gabung_baris)] for column in merged]
    assert read == columns
    bound = bind_rows([tuple(sel for column in merged for sel in column[n]) for n in range(len(rows))])
    chains = "".join("x" if baris.dengan_berikut else " " for baris in bound).split()
    assert all(len(chain) < BARIS_GABUNG for chain in chains)


@given(st.lists(st.sampled_from("ab"), max_size=30))
def test_a_column_of_merged_equals_reads_as_before(teks):
    read: list[str] = []
    for cells in merge_equal(teks):
        for sel in cells:
            read += [text_of(sel)] * sel.gabung_baris
    assert read == teks


@pytest.mark.parametrize("nama", BERANTAI)
def test_the_document_is_valid_and_small_and_lies_on_its_side(nama, tmp_path: Path):
    content = make_document(nama)
    path = tmp_path / "cascading.docx"
    path.write_bytes(content)
    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    assert len(content) < 200_000
    xml = zipfile.ZipFile(BytesIO(content)).read("word/document.xml").decode()
    sizes = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)
    assert sizes and all(int(width) > int(height) for width, height in sizes)


def test_the_header_rows_of_every_table_repeat():
    xml = zipfile.ZipFile(BytesIO(make_document("waykanan-2023"))).read("word/document.xml").decode()
    assert all("<w:tblHeader/>" in table for table in re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.DOTALL))


def test_the_template_asks_for_every_name_of_the_context_and_no_other():
    assert known_names(TEMPLAT) == set(cascading.build(measure_contoh("waykanan-2023")))


@pytest.mark.parametrize("satuan", ["Dokumen", "Perpustakaan", "Eksemplar", "Orang/Bulan"])
def test_no_unit_breaks_inside_a_word(satuan):
    points = max(measure_text(word) for word in satuan.replace("/", "/ ").split()) * UKURAN
    assert unit_width([satuan, "%"]) >= points / 72 * 2.54 + 0.3  # and the margins of the cell


def test_the_spreadsheet_holds_the_compact_table_and_every_program():
    hasil = measure_contoh("contoh-bersih-2024")
    keys = [tabel.kunci for tabel in cascading.build_lampiran_excel(hasil)]
    assert keys[0] == "cascading-ringkas"
    programs = {f"cascading-{program.id}-kegiatan" for program in hasil.isian.anak_simpul(None)}
    assert programs <= set(keys)

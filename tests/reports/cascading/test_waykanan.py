"""The published cascading of Way Kanan comes out whole: every indicator row, every target, every stated difference."""

import json
import re
import zipfile
from collections import Counter
from decimal import Decimal
from io import BytesIO

import pytest
from lxml import etree

from generator.measures.cetak import format_bilangan_asli
from generator.reports import cascading
from generator.reports.naskah import DokumenInfo
from generator.reports.tabel import Tabel
from generator.word.renderer import fill
from tests.helpers.contoh import ROOT, load_sumber, measure_contoh
from tests.reports.cascading.kisi import grid, tables, text_of

NAMA = "waykanan-2023"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
JUMLAH_TARGET = 249
TANPA_SATUAN = "Jumlah Gedung Kantor dan Bangunan Lainnya yang Dipelihara/Direhabilitasi"
TAHUN = range(2021, 2027)
LEBAR_ANGKA = 0.556  # em, the digits of Arial
LEBAR_LAIN = {".": 0.278, ",": 0.278, "*": 0.389, ")": 0.333}
CM_PER_POIN = 2.54 / 72


@pytest.fixture(scope="module")
def konteks() -> dict[str, object]:
    return cascading.build(measure_contoh(NAMA))


def table(konteks: dict[str, object], kunci: str) -> Tabel:
    return next(tabel for tabel in tables(konteks) if tabel.kunci == kunci)


def tingkat() -> dict[str, str]:
    return {simpul["id"]: simpul["tingkat"] for simpul in load_sumber(NAMA)["simpul"]}


def expected_rows(level: str) -> list[tuple[str, ...]]:
    """Name, unit and targets of each indicator of a level, straight from the source."""
    data, level_of = load_sumber(NAMA), tingkat()
    return [
        (
            row["uraian"],
            row["satuan"],
            *(format_bilangan_asli(Decimal(str(row[k]))) if row.get(k) is not None else "" for k in target_keys()),
        )
        for row in data["indikator_simpul"]
        if level_of[row["simpul"]] == level
    ]


def target_keys() -> list[str]:
    return [f"target_{n}" for n in range(1, 7)]


def printed_rows(konteks: dict[str, object], akhiran: str, mulai: int) -> list[tuple[str, ...]]:
    return [
        tuple(line[mulai:])
        for tabel in tables(konteks["program"])
        if tabel.kunci.endswith(akhiran)
        for line in grid(tabel)
    ]


def test_all_82_indicator_rows_of_the_sub_kegiatan_appear_with_all_their_targets(konteks):
    expected = expected_rows("sub kegiatan")
    printed = printed_rows(konteks, "-kegiatan", 2)
    assert len(expected) == 82
    assert sorted(printed) == sorted(expected + expected_rows("kegiatan"))


def test_every_program_indicator_appears_with_its_targets(konteks):
    printed = [(line[0], *line[2:]) for line in printed_rows(konteks, "-indikator", 0)]
    typed = [row for row in expected_rows("program") if any(row[2:])]
    assert [row for row in typed if row not in printed] == []
    assert len(printed) == len(expected_rows("program"))


def test_a_target_that_only_a_yearly_document_states_is_marked(konteks):
    tabel = table(konteks, "cascading-P1-indikator")
    cakupan = next(line for line in grid(tabel) if line[0].startswith("Cakupan"))
    assert cakupan[3:] == ["", "", "100*)", "", "", ""]
    assert "Renja atau Perjanjian Kinerja" in tabel.catatan[0]


def test_the_plan_block_has_three_header_rows_and_names_the_mission_number(konteks):
    tabel = konteks["rpjmd"]
    kepala = grid(tabel, tabel.kepala)
    assert len(kepala) == 3
    assert kepala[0] == ["Visi", "Misi 1", "Tujuan", "Indikator Tujuan", *["Sasaran"] * 9]
    assert kepala[2][-6:] == [str(tahun) for tahun in TAHUN]
    assert [line[5] for line in grid(tabel)] == [
        "Nilai Sakip BKPSDM",
        "Indeks Profesionalitas ASN",
        "Indeks Sistem Merit",
    ]


def test_the_plan_block_prints_the_renstra_target_not_that_of_the_perjanjian_kinerja(konteks):
    sakip = grid(konteks["rpjmd"])[0]
    assert sakip[-6:] == ["51,10", "54,10", "57,10", "59,10", "61,10", "63,10"]  # a realisasi has two decimals


def test_the_stated_targets_that_are_not_the_sum_of_their_children_are_told_and_left_as_they_are(konteks):
    notes = [
        note for tabel in tables(konteks["program"]) for note in tabel.catatan if note.startswith("Target kegiatan")
    ]
    assert len(notes) == 3
    assert sum(note.count("tertulis") for note in notes) == 7  # 67 of the 74 published cells follow their sum
    assert any("Tahun 2021 tertulis 5.795, jumlah sub kegiatannya 8.795" in note for note in notes)
    kegiatan = table(konteks, "cascading-P2-kegiatan")
    assert grid(kegiatan)[0][4] == "5.795"


def test_targets_in_other_units_than_the_childrens_are_not_compared():
    notes = [note for tabel in tables(cascading.build(measure_contoh("contoh-bersih-2024"))) for note in tabel.catatan]
    assert [note for note in notes if note.startswith("Target kegiatan")] == []


PANJAB_PERSEN = ["0,003%", "1,19%", "9,52%", "11,90%", "11,92%", "11,88%", "11,88%"]


def test_panjab_has_one_percent_format_and_a_unit_per_row(konteks):
    (tabel,) = konteks["panjab"]
    lines = grid(tabel)
    assert lines[0] == ["1", lines[0][1], *PANJAB_PERSEN, "%"]
    assert lines[5][2:] == ["2.913", "2.970", "3.900", "4.013", "4.400", "4.400", "4.400", "orang"]
    assert [line[-1] for line in lines] == ["%", "%", "%", "jabatan", "jabatan", "orang"]


def test_no_number_in_a_year_column_wraps(konteks):
    lebar_teks = 13720 / 567  # cm: A4 on its side
    for tabel in tables(konteks["program"]):
        total = sum(kolom.lebar for kolom in tabel.kolom)
        for line in [*grid(tabel), ["2021"] * len(tabel.kolom), ["12.345"] * len(tabel.kolom)]:
            for kolom, teks in list(zip(tabel.kolom, line, strict=True))[-6:]:
                room = kolom.lebar / total * lebar_teks - 2 * 85 / 567
                width = sum(LEBAR_LAIN.get(tanda, LEBAR_ANGKA) for tanda in teks) * tabel.ukuran * CM_PER_POIN
                assert width <= room, (tabel.kunci, teks)


def test_kegiatan_rows_differ_from_sub_kegiatan_rows_in_kind_and_weight(konteks):
    tabel = table(konteks, "cascading-P3-kegiatan")
    kinds = [(baris.jenis.value, baris.sel[0].tebal) for baris in tabel.baris if len(baris.sel) == 10]
    assert kinds == [("kegiatan", True), ("biasa", False), ("kegiatan", True), ("biasa", False)]


def test_the_name_of_a_node_stands_once_over_its_indicator_rows(konteks):
    tabel = table(konteks, "cascading-P3-kegiatan")
    last = tabel.baris[-2]
    assert text_of(last.sel[0]).startswith("Penyelenggaraan pengembangan")
    assert last.sel[0].gabung_baris == 2 and last.dengan_berikut


def test_all_own_boxes_of_the_tree_appear_with_what_they_support(konteks):
    tabel = table(konteks, "pohon-kotak")
    lines = grid(tabel)
    assert len(lines) == len(load_sumber(NAMA)["pohon"]) == 41
    assert all(line[0] and line[0] != "–" for line in lines)
    groups = [line[0] for n, line in enumerate(lines) if n == 0 or line[0] != lines[n - 1][0]]
    assert len(groups) == len(set(groups)) == 8


def read_document_rows() -> list[tuple[str, ...]]:
    """Indicator, unit and six targets of every row below «Kegiatan/Sub Kegiatan» in the Word document itself."""
    info = DokumenInfo("Cascading", "BKPSDM", 2023)
    content = fill(ROOT / "templates" / "word" / "cascading.docx", cascading.build(measure_contoh(NAMA)), info)
    body = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    found: list[tuple[str, ...]] = []
    for table in body.iter(f"{W}tbl"):
        rows = [["".join(cell.itertext(f"{W}t")) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        if rows[0] == ["KEGIATAN/SUB KEGIATAN"]:
            found += [(plain(row[-8]), row[-7], *row[-6:]) for row in rows if len(row) == 10]
    return found


def plain(teks: str) -> str:
    """Words only: the published text has blanks and dashes of its own."""
    return " ".join(re.findall(r"\w+", teks.casefold()))


def test_every_published_indicator_row_stands_in_the_document_with_all_its_targets():
    """82 rows and their 249 targets, as the agency published them; one was published without a unit."""
    published = json.loads((ROOT / "tests" / "cases" / "cascading" / "waykanan-indikator.json").read_text("utf-8"))
    rows = read_document_rows()
    printed = Counter((row[0], *row[2:]) for row in rows)
    units = {(row[0], plain(row[1])) for row in rows}
    expected = Counter(
        (plain(row["indikator"]), *("" if n is None else format_bilangan_asli(Decimal(n)) for n in row["target"]))
        for row in published
    )
    assert sum(expected.values()) == 82
    assert sum(n is not None for row in published for n in row["target"]) == JUMLAH_TARGET
    assert expected - printed == Counter()
    assert [row["indikator"] for row in published if not row["satuan"]] == [TANPA_SATUAN]
    assert {(plain(row["indikator"]), plain(row["satuan"])) for row in published if row["satuan"]} <= units

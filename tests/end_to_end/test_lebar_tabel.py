"""No table of any document stands outside its margins: column widths added up against the text width of its section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from bench.opd_buatan import DAFTAR_UKURAN, make_opd
from generator.app.templat.dokumen import make_with_blocks
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.workbook.builder import build_isian
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import SEMUA_SUMBER, build_contoh, measure_contoh, read_bytes
from tests.helpers.ringkas import without_spare_rows
from tests.word.baca_docx import body

LONGGAR = 12  # twips by which rounding may differ
SEKSI = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
TABEL = re.compile(r"<w:tbl>|</w:tbl>")


def attribute(xml: str, tag: str, name: str) -> int:
    """A number in the first tag of this name; 0 where there is none."""
    found = re.search(rf'<w:{tag}\b[^>]*\bw:{name}="(-?\d+)"', xml)
    return int(found[1]) if found else 0


def text_width(section: str) -> int:
    """The width of a section's text, in twips."""
    margins = sum(attribute(section, "pgMar", side) for side in ("left", "right", "gutter"))
    return attribute(section, "pgSz", "w") - margins


def list_tables(xml: str) -> Iterator[tuple[str, int]]:
    """Every outermost table with the text width of the section it stands in."""
    sections = [(match.start(), text_width(match[0])) for match in SEKSI.finditer(xml)]
    depth = start = 0
    for match in TABEL.finditer(xml):
        depth += 1 if match[0] == "<w:tbl>" else -1
        if depth == 1 and match[0] == "<w:tbl>":
            start = match.start()
        elif depth == 0:
            yield xml[start : match.end()], next(width for place, width in sections if place > start)


def find_wide(xml: str) -> list[str]:
    """What is wrong with the widths of the tables of a document."""
    found = []
    for number, (table, room) in enumerate(list_tables(xml), 1):
        columns = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', table)]
        used = attribute(table.split("<w:tr", 1)[0], "tblInd", "w") + sum(columns)
        if used > room + LONGGAR or not columns:
            found.append(f"table {number}: {used} of {room} twips")
        for row in re.findall(r"<w:tr[ >].*?</w:tr>", table, re.DOTALL):
            cells = sum(int(width) for width in re.findall(r'<w:tcW w:w="(\d+)" w:type="dxa"', row))
            if cells > room + LONGGAR:
                found.append(f"table {number}, a row: {cells} of {room} twips")
    return found


def find_all_wide(isian: Isian, measured: Callable[[int | None], Hasil]) -> tuple[dict[str, list[str]], set[str], int]:
    """The tables that are too wide by document, the reports that were made, and how many tables they hold."""
    wide, made, tables = {}, set(), 0
    for laporan in (satu for satu in DAFTAR_LAPORAN if satu.has_data(isian)):
        made.add(laporan.nama)
        triwulan = isian.profil.triwulan_terakhir if laporan.triwulanan else None
        for name, content in make_with_blocks(laporan, measured(triwulan), False).berkas.items():
            xml = body(content) if name.endswith(".docx") else ""
            tables += xml.count("<w:tbl>")
            wide |= {name: found} if (found := find_wide(xml)) else {}
    return wide, made, tables


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_every_table_of_every_report_fits_between_the_margins_of_its_section(nama):
    wide, _, tables = find_all_wide(build_contoh(nama), lambda triwulan: measure_contoh(nama, triwulan))
    assert wide == {} and tables > 10


@pytest.mark.parametrize("nama", ["besar", "provinsi", "kecil"])
def test_so_does_every_table_of_all_kinds_of_reports_of_a_large_and_a_minimal_agency(nama):
    with without_spare_rows():
        isian = build_isian(read_bytes(write_workbook(make_opd(DAFTAR_UKURAN[nama]))))
    wide, made, tables = find_all_wide(isian, lambda triwulan: measure(isian, triwulan))
    assert wide == {} and tables > 10
    assert made == {laporan.nama for laporan in DAFTAR_LAPORAN}


def test_a_table_that_is_too_wide_is_found():
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="1417"/></w:sectPr>'
    table = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="8788"/><w:gridCol w:w="20"/></w:tblGrid></w:tbl>'
    assert find_wide(table + section) == ["table 1: 8808 of 8788 twips"]
    assert find_wide(table.replace("8788", "8700") + section) == []

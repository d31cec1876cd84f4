"""Nothing in a written workbook is known to make Excel offer a repair. There is no Excel here: each rule is read in the XML."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest

from generator.workbook.schema import WORKBOOK
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import load_sumber
from tests.workbook.writer.bagian import Bagian, overlap, read_area, text_of

# functions of Excel 2010 that LibreOffice and WPS know too; nothing newer, nothing volatile
FUNGSI = {
    *("ABS", "AND", "AVERAGE", "CHOOSE", "COLUMN", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "EXACT", "FIND", "FIXED"),
    *("IF", "IFERROR", "INDEX", "INT", "ISBLANK", "ISERROR", "ISNA", "ISNUMBER", "ISTEXT", "LEFT", "LEN", "LOOKUP"),
    *("LOWER", "MATCH", "MAX", "MID", "MIN", "MMULT", "N", "NOT", "OR", "RIGHT", "ROUND", "ROW", "ROWS", "SUBSTITUTE"),
    *("SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "TEXT", "TRANSPOSE", "TRIM", "UPPER", "VALUE", "VLOOKUP"),
}
_TEKS = re.compile(r'"[^"]*"')
_PANGGILAN = re.compile(r"([A-Z][A-Z0-9_.]+)\(")


@pytest.fixture(scope="module", params=[None, "contoh-bersih-2024", "dinkes"], ids=str)
def buku(request):
    return Bagian(write_workbook(request.param and load_sumber(request.param)))


def test_names_of_sheets_are_short_plain_and_different(buku):
    names = list(buku.sheets)
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if len(name) > 31 or re.search(r"[\[\]:*?/\\]", name)] == []


def test_defined_names_are_legal_different_and_look_like_no_cell(buku):
    keys = [(name.casefold(), sheet) for name, sheet, _ in buku.names]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    own = [name for name, _, _ in buku.names if not name.startswith("_xlnm.")]
    assert [name for name in own if not re.fullmatch(r"[a-z_][\w.]*", name) or len(name) > 255] == []
    assert [name for name in own if re.fullmatch(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*", name)] == []


def test_input_rules_keep_within_the_lengths_of_excel(buku):
    rules = [rule for _, rule in buku.all("dataValidation")]
    assert rules
    for rule in rules:
        assert len(rule.get("prompt", "")) <= 255
        assert len(rule.get("error", "")) <= 255
        assert len(rule.get("promptTitle", "")) <= 32
        assert len(rule.get("errorTitle", "")) <= 32
        assert len(text_of(rule, "formula1")) <= 255


def test_no_cell_has_two_input_rules(buku):
    for name in buku.sheets:
        areas = [a for sheet, rule in buku.all("dataValidation") if sheet == name for a in read_area(rule.get("sqref"))]
        assert [pair for pair in combinations(areas, 2) if overlap(*pair)] == []


def test_rules_and_conditions_reach_other_sheets_by_name_only(buku):
    """Excel 2007 and 2010 keep direct references to other sheets in another part of the file."""
    formulas = [text_of(rule, tag) for _, rule in buku.all("dataValidation") for tag in ("formula1", "formula2")]
    formulas += [formula.text or "" for _, rule in buku.all("cfRule") for formula in rule if formula.text]
    assert [formula for formula in formulas if "!" in _TEKS.sub("", formula)] == []


def test_rules_and_conditions_hold_no_constant_array(buku):
    """Excel refuses them there."""
    formulas = [text_of(rule, tag) for _, rule in buku.all("dataValidation") for tag in ("formula1", "formula2")]
    formulas += [formula.text or "" for _, rule in buku.all("cfRule") for formula in rule]
    assert [formula for formula in formulas if "{" in _TEKS.sub("", formula)] == []


def test_every_name_used_by_a_rule_is_defined(buku):
    known = {name for name, _, _ in buku.names}
    used = [text_of(rule, "formula1") for _, rule in buku.all("dataValidation") if rule.get("type") == "list"]
    assert {name for name in used if re.fullmatch(r"[a-z_]\w*", name)} - known == set()


def test_no_merged_cells_overlap_and_none_stand_where_staff_type(buku):
    for name in buku.sheets:
        areas = [area for sheet, cell in buku.all("mergeCell") if sheet == name for area in read_area(cell.get("ref"))]
        assert [pair for pair in combinations(areas, 2) if overlap(*pair)] == []
        assert not areas or name not in {sheet.title for sheet in WORKBOOK}


def test_every_table_has_one_filter(buku):
    titles = {sheet.title for sheet in WORKBOOK if not sheet.formulir}
    filters = Counter(name for name, _ in buku.all("autoFilter"))
    assert {title: filters[title] for title in titles} == dict.fromkeys(titles, 1)


def test_formulas_are_short_and_use_functions_that_every_spreadsheet_program_knows(buku):
    formulas = {formula.text for _, formula in buku.all("f")} | {text for _, _, text in buku.names}
    formulas |= {formula.text or "" for _, rule in buku.all("cfRule") for formula in rule}
    formulas |= {text_of(rule, "formula1") for _, rule in buku.all("dataValidation")}
    assert max(map(len, formulas)) <= 8192
    plain = {_TEKS.sub('""', formula) for formula in formulas}
    assert {name for formula in plain for name in _PANGGILAN.findall(formula)} - FUNGSI == set()
    assert max(_depth(formula) for formula in plain) <= 64
    assert not any("#REF!" in formula for formula in plain)


def _depth(formula: str) -> int:
    deepest = now = 0
    for sign in formula:
        now += (sign == "(") - (sign == ")")
        deepest = max(deepest, now)
    return deepest


def test_links_are_few_and_lead_to_sheets_that_exist(buku):
    links = [link for _, link in buku.all("hyperlink")]
    assert len(WORKBOOK) < len(links) < 65530
    targets = {link.get("location").partition("!")[0].strip("'") for link in links}
    assert targets <= set(buku.sheets)


def test_widths_heights_footers_and_texts_keep_within_what_excel_allows(buku):
    assert all(float(column.get("width")) <= 255 for _, column in buku.all("col"))
    assert all(float(row.get("ht", 0)) <= 409 for _, row in buku.all("row"))
    assert all(len(footer.text) <= 255 for _, footer in buku.all("oddFooter"))
    styles = buku.parts["xl/styles.xml"]
    assert int(re.search(rb'<cellXfs count="(\d+)"', styles)[1]) < 4000
    assert all(len(text) <= 32767 for text in re.findall(rb"<si><t[^>]*>([^<]*)", buku.parts["xl/sharedStrings.xml"]))

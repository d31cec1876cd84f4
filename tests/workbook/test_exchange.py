"""`isi` then `baca` loses nothing; what does not fit the schema is refused with its key."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.workbook.columns import Acuan, Angka, Id, NilaiKinerja, Rupiah, SelBebas, Tanggal, YaTidak
from generator.workbook.exchange import describe_schema, dump_data, load_data, to_plain
from generator.workbook.schema import SHEETS, WORKBOOK
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import SEMUA_SUMBER, load_sumber, read_bytes, read_contoh
from tests.helpers.ringkas import without_spare_rows
from tests.workbook.kertas import data


def plain(value):
    """Return data with every number as JSON carries it, and without empty sheets."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items() if part is not None and part != []}
    return [plain(part) for part in value] if isinstance(value, list) else to_plain(value)


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_an_agency_filled_by_isi_is_read_back_by_baca(nama):
    bacaan = read_contoh(nama)
    assert bacaan.problems == []
    assert plain(dump_data(bacaan)) == plain(load_sumber(nama))


def words(column):
    kind = column.kind
    numbers = st.integers(0, 10**14)
    if kind.pilihan():
        return st.booleans() if isinstance(kind, YaTidak) else st.sampled_from(kind.pilihan())
    if isinstance(kind, Rupiah):
        return numbers
    if isinstance(kind, Tanggal):
        return st.dates(date(1950, 1, 1), date(2099, 12, 31)).map(date.isoformat)
    if isinstance(kind, NilaiKinerja):
        return st.one_of(
            numbers,
            st.floats(-1e6, 1e6).map(lambda x: float(f"{x:.12g}")),
            st.sampled_from(["BB", "-", "n/a", "80-90"]),
        )
    if isinstance(kind, Angka):
        low, high = kind.minimum, kind.maksimum
        return st.integers(int(low) if low is not None else -999, int(high) if high is not None else 999)
    if isinstance(kind, SelBebas):
        return numbers
    return st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=30)


def is_plain_text(isi):
    if not isinstance(isi, str):
        return True
    return isi.casefold() not in {"none", "null"} and "_x000d_" not in isi.casefold()  # debris of spreadsheets


def rows_of(sheet):
    columns = [c for c in sheet.columns if not isinstance(c.kind, Acuan)]
    required = {c.key: words(c).filter(is_plain_text) for c in columns if c.required and not isinstance(c.kind, Id)}
    optional = {c.key: words(c).filter(is_plain_text) for c in columns if not c.required}
    return st.lists(st.fixed_dictionaries(required, optional=optional).filter(bool), max_size=3)


TABLES = [sheet for sheet in WORKBOOK if not sheet.formulir]


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.sampled_from(TABLES).flatmap(lambda sheet: st.tuples(st.just(sheet.key), rows_of(sheet))))
def test_any_cells_of_any_sheet_are_read_back(drawn):
    key, rows = drawn
    with without_spare_rows():
        bacaan = read_bytes(write_workbook(data(**{key: rows})))
    passed_over = {problem.place.sel[1:] for problem in bacaan.problems if problem.kind.code == "ISI-17"}
    expected = [row for number, row in enumerate(rows, 5) if str(number) not in passed_over]
    assert plain(dump_data(bacaan)).get(key, []) == plain(expected)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"versi_skema": 9}, "versi_skema"),
        ({"rencna": []}, "mungkin «rencana»"),
        ({"rencana": {}}, "larik"),
        ({"rencana": [{"uraiann": "x"}]}, "mungkin «uraian»"),
        ({"rencana": ["x"]}, "rencana[1]"),
        ({"profil": {"tahun": [2024]}}, "satu nilai"),
        ({"profil": {"nama_opd": "Dinas \ud83d"}}, "«profil.nama_opd» memuat separuh karakter"),
        ({"rencana": [{"uraian\ud83d": "x"}]}, "uraian\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_data_that_does_not_fit_is_refused_with_its_key(change, word):
    found, problems = load_data(json.dumps({**data(), **change}), "data.json")
    assert found == {}
    assert [problem.kind.code for problem in problems] == ["BUK-15"]
    assert word in problems[0].message


def test_text_that_is_no_json_is_refused_with_its_line():
    _, problems = load_data("{\n oops", "data.json")
    assert "baris 2" in problems[0].message


@pytest.mark.parametrize(
    "isi_sel", ["NaN", "Infinity", "-Infinity", "9" * 5000, "1e400", "9" * 101, "[" * 100_000], ids=lambda isi: isi[:12]
)
def test_a_value_that_no_cell_can_hold_is_refused_and_nothing_crashes(isi_sel):
    found, problems = load_data(f'{{"versi_skema": 1, "profil": {{"tahun": {isi_sel}}}}}', "data.json")
    assert found == {}
    assert [problem.kind.code for problem in problems] == ["BUK-15"]


def test_the_schema_lists_every_sheet_and_column():
    schema = json.loads(json.dumps(describe_schema()))
    assert {sheet["kunci"] for sheet in schema["lembar"]} == SHEETS.keys()
    assert all(len(sheet["kolom"]) == len(SHEETS[sheet["kunci"]].columns) for sheet in schema["lembar"])

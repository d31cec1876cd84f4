"""The same tree comes back from every layout, and random trees do so as well."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.workbook.impor.lembar_asing import (
    KEGIATAN,
    POHON,
    PROGRAM,
    Cabang,
    expected,
    into_blank,
    read_book,
    sub,
    tree_of,
)
from tests.workbook.impor.tata_letak import BERINDIKATOR, daftar_rata, satu_baris_penuh


@pytest.mark.parametrize("tulis", BERINDIKATOR, ids=lambda tulis: tulis.__name__)
def test_a_matrix_with_indicators_comes_back_from_its_layout(tulis):
    hasil = read_book(lambda ws: tulis(ws, POHON))
    berkode = BERINDIKATOR[tulis]
    assert tree_of(hasil) == expected(berkode=berkode)
    assert [str(problem) for problem in hasil.problems] == []


def test_a_flat_list_of_codes_and_amounts_written_as_text_comes_back():
    hasil = read_book(lambda ws: daftar_rata(ws, POHON))
    assert tree_of(hasil) == expected(tahunan=True, berindikator=False)
    assert hasil.problems == []


def test_an_export_with_one_full_row_for_each_sub_kegiatan_comes_back():
    hasil = read_book(lambda ws: satu_baris_penuh(ws, POHON))
    assert tree_of(hasil) == expected(berindikator=False, uang_induk=False)
    assert hasil.problems == []


def test_what_comes_back_fills_the_sheets_of_a_blank_workbook():
    data = into_blank(read_book(lambda ws: next(iter(BERINDIKATOR))(ws, POHON))).data
    assert [row["id"] for row in data["simpul"][:5]] == ["P1", "P1.K1", "P1.K1.S1", "P1.K1.S2", "P1.K2"]
    assert data["anggaran"][1] == {
        "simpul": "P1.K1.S2",
        "pagu_murni": 98765432,
        "realisasi_tw1": 0,
        "realisasi_tw2": 1234567,
    }
    assert "anggaran_dokumen" not in data  # every kegiatan and program is the sum of what stands below it
    second = next(row for row in data["indikator_simpul"] if row["id"] == "P1.K1.S2.2")
    assert second == {"id": "P1.K1.S2.2", "simpul": "P1.K1.S2", "uraian": "Jumlah rak yang terawat", "satuan": "Unit"}
    isian = next(row for row in data["isian_triwulan"] if row["indikator"] == "P1.1")
    assert isian == {"indikator": "P1.1", "target_tahun": 80.5, "realisasi_tw1": 20, "realisasi_tw2": 40.25}


LIMITS = {
    "deadline": None,
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}
WORDS = st.text(st.sampled_from("bdkmnprstaeiou"), min_size=4, max_size=9)
AMOUNTS = st.integers(1, 10**12)
NUMBERS = st.one_of(st.integers(0, 10**6), st.integers(0, 10**6).map(lambda n: n / 100))


@st.composite
def trees(draw):
    """Trees of one to three programs, with names that no nomenclature bears."""
    words = iter(draw(st.lists(WORDS, min_size=120, max_size=120, unique=True)))
    programs = []
    for p in range(1, draw(st.integers(1, 3)) + 1):
        kegiatan = []
        for k in range(1, draw(st.integers(1, 3)) + 1):
            kode = f"2.23.{p:02}.2.{k:02}"
            subs = [leaf(draw, f"{kode}.{s:04}", words) for s in range(1, draw(st.integers(1, 3)) + 1)]
            kegiatan.append(Cabang(KEGIATAN, kode, name(words), indicators(draw, words), anak=tuple(subs)))
        nama = f"PROGRAM {name(words).upper()}"
        programs.append(Cabang(PROGRAM, f"2.23.{p:02}", nama, indicators(draw, words), anak=tuple(kegiatan)))
    return tuple(programs)


def name(words):
    return f"Zona {next(words)}"


def leaf(draw, kode, words):
    money = (draw(st.integers(0, 10**10)), draw(st.integers(0, 10**10)))
    return sub(kode, name(words), draw(AMOUNTS), money, indikator=indicators(draw, words))


def indicators(draw, words):
    count = draw(st.integers(1, 2))
    return tuple(
        (
            f"Banyaknya {next(words)}",
            draw(st.sampled_from(["Dokumen", "Orang/bulan", "%"])),
            draw(NUMBERS),
            draw(quarters),
        )
        for _ in range(count)
    )


quarters = st.tuples(NUMBERS, NUMBERS)


@settings(max_examples=25, **LIMITS)
@given(pohon=trees(), tulis=st.sampled_from(list(BERINDIKATOR)))
def test_random_trees_come_back_from_every_layout(pohon, tulis):
    hasil = read_book(lambda ws: tulis(ws, pohon))
    assert tree_of(hasil) == expected(pohon, berkode=BERINDIKATOR[tulis])
    assert {problem.kind.code for problem in hasil.problems} == set()


@settings(max_examples=10, **LIMITS)
@given(trees())
def test_random_trees_come_back_from_lists_of_money(pohon):
    flat = read_book(lambda ws: daftar_rata(ws, pohon))
    full = read_book(lambda ws: satu_baris_penuh(ws, pohon))
    assert tree_of(flat) == expected(pohon, tahunan=True, berindikator=False)
    assert tree_of(full) == expected(pohon, berindikator=False, uang_induk=False)
    assert [*flat.problems, *full.problems] == []

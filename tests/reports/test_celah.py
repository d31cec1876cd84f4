"""Gaps: what a document prints where something is missing names the cell, and the list of findings names the same one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.app.pemeriksaan.celah import Susun, _tell, find_all, list_celah
from generator.catalogue import cek
from generator.problems import Place
from generator.reports.bersama import fill_narasi
from generator.reports.daftar_laporan import Laporan
from generator.reports.naskah import Celah, find_celah
from generator.reports.tabel import Kolom, Tabel
from tests.helpers.contoh import build_contoh, measure_contoh

KATA = st.text(st.characters(blacklist_characters="[]«»!'", blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20)
TEMPAT = st.one_of(
    st.just(Place()),
    st.builds(Place, KATA),
    st.builds(Place, KATA, st.from_regex(r"[A-Z]{1,2}[1-9]\d{0,3}", fullmatch=True), st.one_of(st.just(""), KATA)),
    st.builds(Place, KATA, st.just(""), KATA),
)


@given(st.builds(Celah, KATA.filter(lambda kata: " – " not in kata), TEMPAT))
def test_a_gap_is_read_from_a_text_as_it_was_written(celah):
    assert list(find_celah(f"Sebelum {celah}, sesudah.")) == [celah]


@given(TEMPAT)
def test_a_gap_under_a_heading_says_a_cell_as_a_formula_does_and_of_a_row_to_be_added_all(tempat):
    gap = str(Celah("", tempat))
    assert list(find_celah(gap)) == [Celah("", tempat)]
    if tempat.sel and not tempat.kolom_baru:
        assert len(gap) <= len(f"[belum diisi: '{tempat.lembar}'!{tempat.sel}]")
    else:
        assert str(tempat) in gap or not tempat.lembar


def test_a_row_to_be_added_is_told_as_such_by_a_gap_under_a_heading():
    (celah,) = find_celah(str(Celah("", Place("Indikator Program", "E33", "Indikator"))))
    assert _tell(celah, "LKjIP").remedy.startswith("Tambahkan baris mulai baris ini; isinya pada kolom «Indikator».")


def test_a_gap_whose_column_is_gone_is_told_by_its_sheet():
    gone = Celah("", Place("Anggaran", "", "Realisasi")), Celah("", Place("Anggaran")), Celah()
    assert [str(satu) for satu in gone] == [
        "[belum diisi: lembar «Anggaran» kolom «Realisasi»]",
        "[belum diisi: lembar «Anggaran»]",
        "[belum diisi]",
    ]
    told = [_tell(satu, "LKjIP") for satu in (gone[1], Celah("", Place("Anggaran", "B5")))]
    assert [problem.remedy.split(";")[0].split(". ")[0] for problem in told] == ["Isi bagian itu", "Isi sel ini"]


def test_an_unfilled_table_is_a_gap_and_a_filled_one_is_none():
    kosong = Tabel("t", (Kolom(1),), (), (), bila_kosong=str(Celah("isi", Place("Daftar", "B5", "Uraian"))))
    assert [str(celah.tempat) for celah in find_all({"satu": (kosong,)})] == ["lembar «Daftar» kolom «Uraian» sel B5"]
    assert list(find_all(Tabel("t", (Kolom(1),), (), ("isi",), bila_kosong=kosong.bila_kosong))) == []


def build_of(nama: str) -> Susun:
    return lambda laporan, triwulan: laporan.build(fill_narasi(measure_contoh(nama, triwulan)))


@pytest.mark.parametrize("nama", ["contoh-bersih-2024", "waykanan-2023", "pasuruan-2024", "sumenep-2024"])
def test_every_gap_of_every_example_names_a_cell(nama):
    isian = build_contoh(nama)
    found = list_celah(isian, build_of(nama), ())
    assert [str(problem) for problem in found if not problem.place.sel] == []
    assert bool(found) is (nama != "contoh-bersih-2024")


def test_a_report_at_which_the_program_fails_hides_the_gaps_of_no_other(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    nama = "waykanan-2023"
    fine, isian = build_of(nama), build_contoh(nama)

    def build(laporan: Laporan, triwulan: int | None) -> Mapping[str, object]:
        return {}["rusak"] if laporan.nama == "cascading" else fine(laporan, triwulan)

    told = [str(problem) for problem in list_celah(isian, build, ())]
    assert told and told == [satu for satu in map(str, list_celah(isian, fine, ())) if "Bagian Cascading" not in satu]
    assert ["KeyError: 'rusak'" in log.read_text(encoding="utf-8") for log in tmp_path.rglob("*.log")] == [True]


def test_a_cell_that_another_finding_names_is_not_named_twice():
    nama = "waykanan-2023"
    found = list_celah(build_contoh(nama), build_of(nama), ())
    again = list_celah(build_contoh(nama), build_of(nama), found[:3])
    assert {problem.place for problem in again}.isdisjoint(problem.place for problem in found[:3])


def test_where_a_note_stands_below_the_last_row_the_advice_is_to_insert_one():
    celah = [Celah("isi", Place("Daftar", sel, "Uraian")) for sel in ("B5", "")]
    told = [_tell(satu, "LKjIP").remedy for satu in celah]
    assert told[0].startswith("Tambahkan baris mulai baris ini;")
    assert told[1].startswith("Sisipkan baris di bawah baris data terakhir, di atas catatan;")


def test_a_cause_that_a_check_misses_is_not_asked_for_again_as_a_gap():
    """Way Kanan's first IKU met its target without a supporting factor: the check says so, with the id to write it with."""
    isian, build = build_contoh("waykanan-2023"), build_of("waykanan-2023")
    wanted = "faktor pendukung Nilai Sakip BKPSDM"
    assert any(wanted in problem.message for problem in list_celah(isian, build, ()))
    facts = {
        "uraian": "Nilai Sakip",
        "masa": "Tahun 2023",
        "capaian": "123,70",
        "lembar": "Analisis",
        "periode": "tahun",
    }
    told = cek.TANPA_PENDUKUNG.at(Place("Realisasi", "J5"), id="IKU1", **facts)
    found = list_celah(isian, build, [told])
    assert found and not any(wanted in problem.message for problem in found)

"""What the tables of the Cascading say is true of these tables, and reads well in narrow columns."""

import pytest

from generator.reports import cascading
from generator.reports.cascading.program import GENERASI, build_indikator, build_kegiatan, build_program
from generator.reports.tabel import Tabel
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.cascading.kisi import grid

BERSIH = "contoh-bersih-2024"


def list_lines(*tables: Tabel) -> list[str]:
    cells = [sel.teks for table in tables for baris in table.baris for sel in baris.sel]
    return [line for teks in cells for line in ((teks,) if isinstance(teks, str) else teks)]


def test_blank_targets_are_explained_only_where_there_are_any():
    notes = {
        nama: [
            build_kegiatan(measure_contoh(nama), program).catatan for program in build_contoh(nama).anak_simpul(None)
        ]
        for nama in (BERSIH, "waykanan-2023")
    }
    assert not any(GENERASI in satu for satu in notes[BERSIH])
    assert any(GENERASI in satu for satu in notes["waykanan-2023"])


def test_the_code_of_a_node_does_not_run_into_the_number_of_its_place():
    names = list_lines(cascading.build(measure_contoh(BERSIH))["ringkas"])
    (leaf,) = [line for line in names if "2.23.02.2.01.0004" in line]
    assert leaf.startswith("1.1.1.1.1 ") and leaf.endswith(" (2.23.02.2.01.0004)")


def test_the_table_of_factors_does_not_repeat_in_every_row_that_they_are_factors():
    tables = {table.kunci: table for table in cascading.build(measure_contoh(BERSIH))["tambahan"]}
    heads = {kunci: [sel.teks for sel in table.kepala[0].sel] for kunci, table in tables.items()}
    assert "Tingkat" not in heads["pohon-csf"] and "Tingkat" in heads["pohon-kotak"]
    assert "CSF" not in list_lines(tables["pohon-csf"])


def test_an_indicator_without_target_is_told_in_the_same_words_everywhere():
    context = cascading.build(measure_contoh("waykanan-2023"))
    lines = [line for line in list_lines(*context["pohon"]) if line.startswith("Indikator: ")]
    assert any(line.endswith("; tanpa target") for line in lines)
    assert not any(line.endswith("tidak ada") for line in lines)


@pytest.mark.parametrize("nama", ["sumenep-2024", "waykanan-2023", BERSIH])
def test_no_column_of_words_is_blank_from_top_to_bottom(nama):
    for tabel in (blok for blok in build_program(measure_contoh(nama)) if isinstance(blok, Tabel)):
        words = next(n for n, head in enumerate(tabel.kepala[2].sel) if head.teks == "Satuan")
        for column in list(zip(*grid(tabel), strict=True))[:words]:
            assert any(column), tabel.judul


def test_a_row_of_a_program_without_any_target_is_explained():
    tabel = build_indikator(measure_contoh("waykanan-2023"), build_contoh("waykanan-2023").simpul_by_id["P3"])
    assert any(not any(row[3:]) for row in grid(tabel)) and GENERASI in tabel.catatan

"""What the tables of the Cascading say is true of these tables, and reads well in narrow columns."""

from generator.reports import cascading
from generator.reports.cascading.program import GENERASI, build_kegiatan
from generator.reports.tabel import Tabel
from tests.helpers.contoh import build_contoh, measure_contoh

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

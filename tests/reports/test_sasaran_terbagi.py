"""Dinkes, whose second program serves three sasaran: each report lists its kegiatan and sub kegiatan under the right one."""

from decimal import Decimal

from generator.measures.hasil import Hasil
from generator.reports import lkjip
from generator.reports.cascading.bagan import build_bagan
from generator.reports.cascading.pohon import build_pohon
from generator.reports.cascading.ringkas import list_butir
from generator.reports.pohon import Kotak
from generator.reports.tabel import Jenis, place_cells
from generator.reports.triwulan.keuangan import build_tabel_kas
from generator.reports.triwulan.masa import build_masa
from generator.reports.triwulan.perencanaan import build_tabel_program
from generator.reports.triwulan.renja.baris import build_baris_renja
from generator.reports.triwulan.renja.bentuk import choose_bentuk
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.cascading.kisi import grid
from tests.reports.lkjip.baca import find_tabel, read_text

SASARAN = ("S1", "S2", "S3", "S4", "S5")
TERBAGI = "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat"
RUJUKAN = "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota"


def dinkes(triwulan: int | None = None) -> Hasil:
    return measure_contoh("dinkes", triwulan)


def test_the_money_of_the_five_sasaran_is_the_money_of_the_agency():
    hasil = dinkes()
    pagu = {id: hasil.nilai(f"rencana/{id}/pagu/2024") for id in SASARAN}
    assert pagu == {
        "S1": Decimal(5_146_400_000),
        "S2": Decimal(842_350_000),
        "S3": Decimal(1_856_280_000),
        "S4": Decimal(10_995_750_000),
        "S5": Decimal(99_662_500_000),
    }
    assert sum(pagu.values()) == hasil.nilai("opd/pagu/2024")


def test_the_allocation_lists_each_part_once_under_the_sasaran_it_serves():
    rows = grid(find_tabel(lkjip.build(dinkes()), "alokasi-sasaran"))
    third = [row for row in rows if row[0].split(".")[0] == "3"]
    assert third[0][1].startswith("Sasaran: Terkendalinya penyakit menular")
    assert [row[1] for row in third[1:]] == [
        f"Sub kegiatan Pengelolaan Pelayanan Kesehatan Orang Terduga Tuberkulosis ({TERBAGI})",
        f"Sub kegiatan Pengelolaan Pelayanan Kesehatan Orang dengan Risiko Terinfeksi HIV ({TERBAGI})",
    ]
    parts = [row[1] for row in rows if "." in row[0]]
    assert len(parts) == len(set(parts))


def test_the_analysis_of_supporting_programs_counts_the_parts():
    teks = read_text(lkjip.build(dinkes())["program_penunjang"])
    assert "didukung oleh 2 (dua) sub kegiatan" in teks
    assert "didukung oleh 1 (satu) kegiatan dan 2 (dua) sub kegiatan" in teks
    assert f"Sub kegiatan Pengelolaan Pelayanan Kesehatan Ibu Hamil ({TERBAGI}) " in teks


def test_efficiency_weighs_a_sasaran_against_its_own_money():
    rows = find_tabel(lkjip.build(dinkes()), "efisiensi").baris
    neonatal = next(row for row in rows if row.sel[0].teks == "Angka kematian bayi")
    assert neonatal.sel[4].teks == "5.146.400.000"


def test_the_quarterly_tables_group_the_parts_by_sasaran():
    hasil = dinkes(2)
    kas = grid(build_tabel_kas(hasil, build_masa(hasil)))
    assert [row[3] for row in kas if row[1] == "Terkendalinya penyakit menular"] == ["1.243.800.000", "612.480.000"]
    program = build_tabel_program(hasil)
    bands = [row.sel[0].teks for row in program.baris if row.jenis is Jenis.PITA]
    assert len(bands) == len(set(bands)) == 5
    assert sum(row.sel[1].teks == f"{TERBAGI} (sebagian)" for row in program.baris if len(row.sel) == 2) == 3


def test_the_matrix_names_the_sasaran_of_each_group_of_lines():
    hasil = dinkes(2)
    rows = build_baris_renja(hasil, choose_bentuk(hasil))
    cells = [(row.sel[0].teks, row.sel[1].teks) for row in rows if row.sel[1].tebal]
    names = {id: hasil.isian.rencana_by_id[id].uraian for id in SASARAN}
    assert cells == [
        ("1", (names["S5"],)),
        ("2, 3, 4", (names["S1"], names["S3"], names["S4"])),
        ("4", (names["S4"],)),
        ("2, 3", (names["S1"], names["S3"])),
        ("2", (names["S1"],)),
        ("3", (names["S3"],)),
        ("5", (names["S2"],)),
    ]


def test_the_cascading_places_every_part_under_its_sasaran_and_names_what_is_partial():
    partly = [butir.nomor for butir in list_butir(build_contoh("dinkes")) if butir.is_sebagian]
    assert partly == ["1.1.1", "1.1.1.1", "1.3.1", "1.3.1.1", "1.4.1"]
    trees = {tree.kunci: tree for tree in build_bagan(dinkes())}
    (program,) = trees["bagan-S3"].akar.anak
    assert (program.judul, program.isi) == (f"{TERBAGI} (sebagian)", ())
    assert [len(kegiatan.anak) for kegiatan in program.anak] == [2]
    leaves = [kotak for tree in trees.values() if tree.kunci != "bagan-ringkas" for kotak in _leaves(tree.akar)]
    assert len(leaves) == 10


def _leaves(kotak: Kotak) -> list[Kotak]:
    return [leaf for anak in kotak.anak for leaf in _leaves(anak)] if kotak.anak else [kotak]


def test_the_table_of_a_divided_program_shows_the_sasaran_beside_each_sub_kegiatan():
    tabel = next(tabel for tabel in build_pohon(dinkes()) if tabel.kunci == "pohon-P2")
    rows: dict[str, int] = {}
    for letak in place_cells(tabel.baris):
        if letak.kolom == 0:
            rows[letak.sel.teks[0]] = rows.get(letak.sel.teks[0], 0) + letak.sel.gabung_baris
    assert rows == {
        "Meningkatnya mutu fasilitas pelayanan kesehatan": 2,
        "Meningkatnya kesehatan ibu dan anak": 3,
        "Terkendalinya penyakit menular": 2,
    }

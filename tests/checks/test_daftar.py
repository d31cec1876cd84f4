"""Promises about all checks together: silent where nothing is wrong, never a crash, no consequence, quick."""

import inspect
import re
import time
from collections import Counter
from pathlib import Path

import pytest

from generator.catalogue import cek, cek_anggaran, cek_cocok, cek_teks, isi
from generator.checks import bahan, check_hasil, daftar
from generator.measures.ukur import measure
from generator.problems import Place, ProblemKind, Severity
from generator.workbook.schema import WORKBOOK
from tests.checks.buku import DASAR, Buku, load_source, lose_some

MODULES = (cek, cek_anggaran, cek_cocok, cek_teks)
KINDS = [kind for module in MODULES for kind in vars(module).values() if isinstance(kind, ProblemKind)]
TINJAUAN = Path(__file__).with_name("tinjauan.txt")
BERSIH = "contoh-bersih-2024"
CONTOH_NIP = "CEK-08"  # the clean example carries no real number of anybody


@pytest.mark.parametrize("triwulan", range(5))
def test_a_faultless_workbook_has_no_finding_in_any_quarter(triwulan):
    assert Buku(DASAR).tutup(triwulan).temuan() == []


@pytest.mark.parametrize("triwulan", range(1, 5))
def test_the_clean_example_has_no_finding_but_its_placeholders(triwulan):
    buku = load_source(BERSIH).tutup(triwulan)
    if triwulan < 4:  # neither the revised budget (from TW IV) nor the figures of the year existed yet
        buku.data["angka_luar"] = [row for row in buku.data["angka_luar"] if row["dokumen"] == "DPA Tahun 2024"]
        assert len(buku.data["angka_luar"]) == 1
    assert {kode for kode, _ in buku.temuan()} <= {CONTOH_NIP}


def read_reviews():
    """The findings on published reports, reviewed by hand: source, code, how many, how many of them true."""
    lines = [line.split("#")[0].split() for line in TINJAUAN.read_text(encoding="utf-8").splitlines()]
    return [(nama, kode, int(banyak), int(benar)) for nama, kode, banyak, benar in (line for line in lines if line)]


@pytest.mark.parametrize("nama", sorted({row[0] for row in read_reviews()}))
def test_the_findings_on_a_published_report_are_those_reviewed(nama):
    reviewed = {kode: banyak for source, kode, banyak, _ in read_reviews() if source == nama}
    assert Counter(kode for kode, _ in load_source(nama).temuan()) == reviewed


def test_nine_of_ten_findings_are_true():
    rows = read_reviews()
    assert sum(row[3] for row in rows) >= 0.9 * sum(row[2] for row in rows)


def test_every_function_that_checks_is_in_the_list():
    modules = [module for name, module in vars(daftar).items() if inspect.ismodule(module) and name != "bahan"]
    found = {f for module in modules for name, f in vars(module).items() if name.startswith("check_")}
    assert found == set(daftar.CHECKS)


def test_every_code_is_asserted_by_a_test_of_this_folder():
    texts = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    asserted = set(re.findall(r'"([A-Z]{3}-\d+)"', texts))
    assert {kind.code for kind in KINDS} - asserted == set()


def test_codes_are_unique():
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_a_certainty_names_a_second_cell_or_an_empty_one():
    """GALAT stops a final report: it must show the two cells that disagree, or the one that is empty or unknown."""
    lonely = {"CEK-14", "CEK-22", "CEK-41", "CEK-50"}
    galat = [kind for kind in KINDS if kind.severity is Severity.GALAT]
    assert {kind.code for kind in galat if "lawan" not in kind.facts()} == lonely


def test_sheets_are_named_as_in_the_workbook():
    named = {place.lembar for name, place in vars(bahan).items() if name.startswith("LEMBAR_")}
    assert named <= {sheet.title for sheet in WORKBOOK}


def periksa(buku, dilaporkan):
    return [problem.kind.code for problem in check_hasil([measure(buku.isian)], dilaporkan)]


def test_what_speaks_of_a_reported_cell_is_left_out(buku):
    buku.ubah("target", 3, target_4=79)
    unread = isi.BUKAN_ANGKA.at(Place("Target", "H5"), isi="7o", kolom="k", petunjuk="p", contoh="c")
    assert "CEK-15" in periksa(buku, [])
    assert "CEK-15" not in periksa(buku, [unread])


def test_a_row_missing_from_a_sheet_with_unreadable_cells_is_left_out(buku):
    buku.hapus("realisasi", 2)
    unread = isi.BUKAN_ANGKA.at(Place("Realisasi", "A6"), isi="x", kolom="k", petunjuk="p", contoh="c")
    assert periksa(buku, []) == ["CEK-22"]
    assert periksa(buku, [unread]) == []


def test_without_periods_there_is_nothing_to_find():
    assert check_hasil([]) == []


@pytest.mark.parametrize("benih", range(60))
def test_no_deleted_cell_or_row_makes_a_check_fail(benih):
    """Cells and rows go missing at random, as in a half-filled workbook; ids and references are struck as when read."""
    isian = lose_some(benih)
    problems = check_hasil([measure(isian, period) for period in (1, 2, 3, 4, None)])
    assert all(str(problem) for problem in problems)


def test_all_checks_take_less_than_a_sixth_of_a_second():
    """45 sub kegiatan in five periods; processor time, the best of three runs: the machine may be busy with something else."""
    isian = load_source("sumenep-2024").ubah("profil", triwulan_terakhir=4).isian
    assert sum(simpul.tingkat.value == "sub kegiatan" for simpul in isian.simpul) == 45
    periods = [measure(isian, period) for period in (1, 2, 3, 4, None)]
    times = []
    for _ in range(3):
        start = time.process_time()
        check_hasil(periods)
        times.append(time.process_time() - start)
    assert min(times) < 0.15

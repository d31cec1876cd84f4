"""`python -m bench FILE`: every stage of a run has its line, and the sums that the goals speak of are sums of stages."""

import pytest

from bench import luar, tahap
from bench.__main__ import BATAS_DOKUMEN, Baris, list_contents, list_sums, main
from bench.luar import Biaya, run_start
from bench.pengamat import Tahap
from bench.tahap import URUTAN, Putaran, least, run
from tests.helpers.contoh import ROOT

SEMUA = {nama: Tahap(10.0 * nomor, nomor) for nomor, nama in enumerate(URUTAN)}


@pytest.fixture(scope="module")
def putaran():
    """Two runs of an example in a process of their own."""
    return run(ROOT / "input_workbooks" / "pasuruan-2024.xlsx", 2)


def test_every_stage_of_a_run_is_told_in_order_and_their_sum_is_the_whole(putaran):
    of_lkjip = {"lkjip: context", "lkjip: filling"}  # the other reports have no data in this workbook
    for satu in putaran:
        assert list(satu.tahap) == [nama for nama in URUTAN if ": " not in nama or nama in of_lkjip]
        assert all(bagian.md > 0 for bagian in satu.tahap.values())
        assert sum(bagian.md for bagian in satu.tahap.values()) == pytest.approx(satu.prosesor)
        assert satu.laporan < satu.dokumen < satu.prosesor


def test_memory_never_shrinks_from_stage_to_stage_of_the_run_in_time(putaran):
    cold = putaran[0].tahap
    assert 20 < cold["read"].puncak <= cold["lkjip: filling"].puncak <= cold["the rest"].puncak == putaran[0].puncak


def test_sums_hold_contexts_filling_and_what_stands_before_them():
    satu = Putaran(SEMUA, 1000.0, 2000.0, 99.0)
    contexts = [bagian.md for nama, bagian in SEMUA.items() if ": " in nama]
    assert satu.laporan == sum(contexts)
    assert satu.dokumen == sum(contexts) + SEMUA["read"].md + SEMUA["check"].md + SEMUA["measure"].md


def test_the_least_of_several_runs_counts_stage_by_stage():
    one, other = (
        {"read": Tahap(*first), "check": Tahap(*then)} for first, then in (((1, 9), (4, 9)), ((2, 8), (3, 8)))
    )
    runs = [Putaran(stages, 0, 0, 0) for stages in (one, other)]
    assert least(runs) == {"read": Tahap(1, 8), "check": Tahap(3, 8)}


def test_a_sum_stands_beside_its_goal_and_the_ratio():
    satu = Putaran(SEMUA, 1000.0, 2000.0, 75.0)
    lines = list_sums([satu], [satu])
    assert [line.batas for line in lines] == [BATAS_DOKUMEN, BATAS_DOKUMEN, None, None, 150.0]
    assert str(lines[0]).split()[-2:] == ["250", f"{satu.laporan / BATAS_DOKUMEN:.2f}"]
    assert str(lines[-1]).split()[-4:] == ["75", "75", "150", "0.50"]


def test_a_line_leaves_blank_what_was_not_measured():
    assert str(Baris("read", 1234.4, 5.6)) == f"{'read':38}    1,234        6"
    assert str(Baris("whole", 7.0, None)) == f"{'whole':38}        7"


def test_a_contents_pass_is_told_in_both_times_and_its_absence_with_the_remedy():
    assert "LibreOffice Writer" in str(list_contents([])[0])
    pass_, clock = list_contents([Biaya(70.0, 110.0, 200.0), Biaya(60.0, 90.0, 210.0)])
    assert (pass_.dingin, pass_.hangat, pass_.puncak) == (70.0, 60.0, 210.0)
    assert (clock.dingin, clock.hangat) == (110.0, 90.0)


def test_start_up_counts_what_is_imported_and_no_memory_of_this_process():
    nothing, something = run_start("json"), run_start("generator.app.cli")
    assert nothing.prosesor < something.prosesor
    assert 5 < nothing.puncak < 30


def test_work_of_another_process_counts():
    code = "import time\nwhile time.process_time() < 0.2: pass\nprint(1)"
    assert luar.take(lambda: luar.run_json("-c", code)).prosesor >= 190


@pytest.mark.parametrize("arguments", [[], ["tidak ada.xlsx"], ["a.xlsx", "b.xlsx"]])
def test_wrong_use_is_answered_with_the_help(arguments, capsys):
    assert main(arguments) == 2
    assert "python -m bench FILE.xlsx" in capsys.readouterr().out


def test_every_watched_function_stands_where_it_is_called():
    assert [nama for tempat, nama, _ in tahap.DIAMATI if not callable(getattr(tempat, nama, None))] == []


def test_a_file_that_gives_no_report_is_told_before_anything_is_measured(tmp_path, capsys):
    (tmp_path / "kosong.xlsx").write_bytes(b"bukan zip")
    assert main([str(tmp_path / "kosong.xlsx")]) == 1
    assert capsys.readouterr().out.startswith("No report can be made of")

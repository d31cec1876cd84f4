"""The functions of our formulas give what a spreadsheet gives, on every version of Python."""

from generator.workbook.writer.hitung.fungsi import FUNGSI, Rentang

SEPERSEPULUH = Rentang([0.1] * 10)


def test_a_sum_is_rounded_once_and_not_after_each_term():
    assert FUNGSI["SUM"](SEPERSEPULUH) == 1.0
    assert FUNGSI["SUMIF"](Rentang(["a"] * 10), "a", SEPERSEPULUH) == 1.0
    assert FUNGSI["AVERAGE"](SEPERSEPULUH) == 0.1

"""The growth of a run with its workbook is told stage by stage."""

import json
import subprocess
import sys

from tests.helpers.contoh import ROOT


def test_each_stage_of_a_run_has_its_time_within_that_of_the_whole():
    command = [sys.executable, "-m", "bench.tumbuh", "--dalam-proses", "input_workbooks/pasuruan-2024.xlsx"]
    found = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    stages = [found[name] for name in ("read", "examine", "fill_with_blocks", "check_documents", "hand_over")]
    assert all(spent > 0 for spent in stages)
    assert sum(stages) < found["all"] * 1.5  # the least of each stage need not come from the same run

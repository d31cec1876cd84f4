"""Whatever happens while documents are saved, each of them is whole: the old one or the new one."""

from __future__ import annotations

import pytest

from bench.pembunuh import kill_saving
from bench.penyimpanan import list_faults, list_losses, make_documents, save

BELUM_DICOBA = ["not tried: no right to mount"]


def test_ten_faults_lose_nothing_and_are_told(tmp_path):
    """Small and read-only disks are real where they may be mounted (see `python -m bench.penyimpanan`)."""
    found = dict(list_faults(tmp_path))
    assert len(found) == 10
    assert {name: lost for name, lost in found.items() if lost not in ([], BELUM_DICOBA)} == {}


def test_a_process_killed_while_it_saves_leaves_whole_documents_that_its_receipt_knows(tmp_path):
    killed, lost = kill_saving(tmp_path / "output é", 5)
    assert (killed, lost) == (5, [])


@pytest.mark.parametrize("harm", ["cut", "gone", "foreign"])
def test_a_loss_would_be_seen(tmp_path, harm):
    """Guards the tests above."""
    save(tmp_path, 1)
    path = tmp_path / next(iter(make_documents(1)))
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-9] if harm == "cut" else b"lain")
    assert len(list_losses(tmp_path, (1, 2))) == 1

"""A small workbook with a mistake, a quiet screen, and a real window where the computer has a display."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.jendela.pengendali import Pengendali
from generator.workbook.schema import VERSI_SKEMA
from generator.workbook.writer import write_workbook
from tests.checks.buku import DASAR, Buku

SABAR = 60  # seconds that a test waits for the working thread


class Layar:
    """Writes down what the window is told to show."""

    def __init__(self) -> None:
        self.langkah: list[tuple[str, int, int]] = []
        self.hasil = 0
        self.temuan = 0
        self.kata: list[str] = []
        self.log: list[Path | None] = []

    def refresh(self) -> None:
        """The state is looked at by the test itself."""

    def show_step(self, teks: str, selesai: int, jumlah: int) -> None:
        """Remember the step."""
        self.langkah.append((teks, selesai, jumlah))

    def show_results(self) -> None:
        """Count it."""
        self.hasil += 1

    def show_findings(self) -> None:
        """Count it."""
        self.temuan += 1

    def tell(self, judul: str, teks: str) -> None:
        """Remember the words."""
        self.kata.append(f"{judul} {teks}")

    def tell_fault(self, log: Path | None) -> None:
        """Remember the log."""
        self.log.append(log)


@pytest.fixture(scope="session")
def isi_buku():
    """A workbook whose PK target is not that of its Renstra (GALAT), with a row of zeros for a NIP (PERINGATAN)."""
    buku = Buku(DASAR).ubah("target", 4, target_4=56).ubah("pejabat", 2, nip="0" * 18)
    return write_workbook({"versi_skema": VERSI_SKEMA, **buku.data})


@pytest.fixture
def buku(tmp_path, isi_buku):
    """That workbook as a file in a folder with blanks and letters beyond ASCII."""
    path = tmp_path / "Dinas «Ä» 2024" / "buku kerja.xlsx"
    path.parent.mkdir()
    path.write_bytes(isi_buku)
    return path


@pytest.fixture
def layar():
    """A screen that writes down what it is told."""
    return Layar()


@pytest.fixture
def kendali(tmp_path, layar):
    """A controller with the user's folder of its own."""
    return Pengendali(tmp_path / "setelan", layar)


def wait_until_free(kendali: Pengendali, update=lambda: None) -> None:
    """Take the news of the working thread until nothing is done any more."""
    until = time.monotonic() + SABAR
    while True:
        update()
        kendali.collect()
        if not kendali.keadaan.sibuk:
            return
        assert time.monotonic() < until, kendali.keadaan.sibuk
        time.sleep(0.01)

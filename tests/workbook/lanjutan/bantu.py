"""Helpers of these tests: the command line in this process, and rows by their key."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook

from generator.app.cli import main
from generator.workbook.exchange import dump_data
from generator.workbook.reader import read_workbook
from generator.workbook.writer import write_workbook

VERSI_1 = Path(__file__).with_name("buku-versi-1.xlsx")


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    """Run one command and return its exit code, what it said and its problems."""
    capsys.readouterr()
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def write(path: Path, data: dict) -> Path:
    """Write a workbook from data."""
    path.write_bytes(write_workbook(data))
    return path


def data_of(path: Path) -> dict:
    """What a workbook holds."""
    return dump_data(read_workbook(path))


def change(path: Path, edit: Callable[[Workbook], None]) -> Path:
    """Save a workbook as a user's program would, after `edit` did what the user does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know a print area that is a formula
        book = load_workbook(path)
    edit(book)
    book.save(path)
    return path

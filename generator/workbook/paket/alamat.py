"""Addresses of cells: «B4», «B4:D9». Rows and columns are 1-based."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

BARIS_TERAKHIR, KOLOM_TERAKHIR = 1_048_576, 16_384  # of a sheet, by ECMA-376
_RENTANG = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")


@lru_cache(maxsize=1024)
def number_column(letters: str) -> int:
    """The column of its letters; raises ValueError for what is none."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(f"no column: {letters}")
        number = number * 26 + ord(letter) - 64
    return number


@lru_cache(maxsize=1024)
def name_column(number: int) -> str:
    """The letters of a column."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def name_cell(row: int, column: int) -> str:
    """The address of a cell."""
    return f"{name_column(column)}{row}"


def split_address(address: str) -> tuple[int, int]:
    """Row and column of an address; raises ValueError for what is no cell of a sheet."""
    letters = address.rstrip("0123456789")
    row, column = int(address[len(letters) :]), number_column(letters)
    if not (1 <= row <= BARIS_TERAKHIR and 1 <= column <= KOLOM_TERAKHIR):
        raise ValueError(f"no cell of a sheet: {address}")
    return row, column


@dataclass(frozen=True, slots=True)
class Rentang:
    """A range of cells, first and last ones included."""

    min_row: int
    min_col: int
    max_row: int
    max_col: int

    @property
    def coord(self) -> str:
        """«B4:D9»; «B4» where it is one cell."""
        first, last = name_cell(self.min_row, self.min_col), name_cell(self.max_row, self.max_col)
        return first if first == last else f"{first}:{last}"

    @property
    def banyak(self) -> int:
        """How many cells it covers."""
        return (self.max_row - self.min_row + 1) * (self.max_col - self.min_col + 1)


def read_rentang(text: str) -> Rentang:
    """Return the range that a text names; raises ValueError for whole rows and columns, and for what is none."""
    found = _RENTANG.fullmatch(text)
    if not found:
        raise ValueError(f"no range: {text}")
    top, left = split_address(found[1] + found[2])
    bottom, right = split_address(found[3] + found[4]) if found[3] else (top, left)
    if bottom < top or right < left:
        raise ValueError(f"no range: {text}")
    return Rentang(top, left, bottom, right)

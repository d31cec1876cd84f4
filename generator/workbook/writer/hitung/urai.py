"""Takes the text of a formula apart into a tree: the part of Excel's language that our computed columns use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_BENDA = re.compile(
    r'\s*(?:(?P<teks>"(?:[^"]|"")*")|(?P<angka>\d+(?:\.\d+)?(?:E\+\d+)?)|(?P<kolom>\w*\[\w+\])'
    r"|(?P<nama>[A-Za-z_]\w*)|(?P<larik>\{[^}]*\})|(?P<tanda><>|<=|>=|[-=<>&+*/:(),]))"
)
_TINGKAT = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), (":",))


@dataclass(frozen=True, slots=True)
class Tetap:
    """A number, a text or an array of them that stands in the formula."""

    isi: float | str | tuple[float | str, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A cell of the same row (`lembar` empty), a whole column of a sheet, or one answer of a form."""

    lembar: str
    kunci: str


@dataclass(frozen=True, slots=True)
class Nama:
    """A defined name of the workbook."""

    nama: str


@dataclass(frozen=True, slots=True)
class Panggil:
    """A function or an operator with its arguments."""

    fungsi: str
    bahan: tuple[Pohon, ...]


Pohon = Tetap | Kolom | Nama | Panggil


@cache
def parse_rumus(rumus: str) -> Pohon:
    """Return the tree of a formula; a text outside the language is our mistake and raises ValueError."""
    pembaca = _Pembaca(_split(rumus))
    pohon = pembaca.read_operators(0)
    if pembaca.look() is not None:
        raise ValueError(f"rest of a formula: {pembaca.benda[pembaca.ke :]} in {rumus}")
    return pohon


def _split(rumus: str) -> list[tuple[str, str]]:
    benda, place = [], 0
    while place < len(rumus.rstrip()):
        found = _BENDA.match(rumus, place)
        if found is None or found.lastgroup is None:
            raise ValueError(f"not in the language: {rumus[place:]}")
        benda.append((found.lastgroup, found[found.lastgroup]))
        place = found.end()
    return benda


def _constant(text: str) -> float | str:
    return text[1:-1].replace('""', '"') if text.startswith('"') else float(text)


class _Pembaca:
    """Reads things from left to right; operators by their rank."""

    def __init__(self, benda: list[tuple[str, str]]) -> None:
        self.benda, self.ke = benda, 0

    def look(self) -> str | None:
        return self.benda[self.ke][1] if self.ke < len(self.benda) else None

    def take(self, wanted: str = "") -> tuple[str, str]:
        if self.ke == len(self.benda) or (wanted and self.look() != wanted):
            raise ValueError(f"«{wanted}» expected, found {self.benda[self.ke :]}")
        self.ke += 1
        return self.benda[self.ke - 1]

    def read_operators(self, tingkat: int) -> Pohon:
        if tingkat == len(_TINGKAT):
            return self.read_one()
        kiri = self.read_operators(tingkat + 1)
        while self.look() in _TINGKAT[tingkat]:
            tanda = self.take()[1]
            kiri = Panggil(tanda, (kiri, self.read_operators(tingkat + 1)))
        return kiri

    def read_one(self) -> Pohon:
        jenis, text = self.take()
        if jenis in ("teks", "angka"):
            return Tetap(_constant(text))
        if jenis == "larik":
            return Tetap(tuple(_constant(one) for one in text[1:-1].split(",")))
        if jenis == "kolom":
            return Kolom(*text.rstrip("]").split("["))
        if text == "-":
            return Panggil("-", (Tetap(0.0), self.read_one()))
        if text == "(":
            dalam = self.read_operators(0)
            self.take(")")
            return dalam
        if jenis == "nama":
            return Panggil(text, self.read_arguments()) if self.look() == "(" else Nama(text)
        raise ValueError(f"unexpected «{text}»")

    def read_arguments(self) -> tuple[Pohon, ...]:
        self.take("(")
        found: list[Pohon] = []
        while self.look() != ")":
            found.append(self.read_operators(0))
            if self.look() == ",":
                self.take(",")
        self.take(")")
        return tuple(found)

"""Texts as staff typed them: bold, italic and underlined stretches, line breaks, and lists with native numbering.

A line is an item of a list where it begins with «-», «–» or «•», with «1.» or «a.» to begin a list, or with any number or
letter that goes on with an open one. Items nest by their indent; letters and bullets below a number nest without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.tulisan import TANDA_BUTIR, TANDA_HURUF, TANDA_NOMOR, Ruas, list_ruas
from generator.word.parts.canvas import Canvas
from generator.word.parts.numbering import BUTIR, HURUF, NOMOR
from generator.word.parts.wordml import run

_KINDS = ((TANDA_NOMOR, NOMOR), (TANDA_HURUF, HURUF), (TANDA_BUTIR, BUTIR))  # a later kind nests below an earlier one
_RANK = {kind: rank for rank, (_, kind) in enumerate(_KINDS)}
_GARIS = '<w:u w:val="single"/>'
_DALAM = 8  # the deepest level that Word knows


@dataclass(frozen=True, slots=True)
class Butir:
    """One item of a list: its text without the mark, its level from 0, and the native list that counts it."""

    teks: str
    tingkat: int
    daftar: int
    jenis: str


@dataclass(slots=True)
class _Terbuka:
    lekuk: int
    jenis: str
    daftar: int


@dataclass
class Penata:
    """Reads lines one after another and knows which lists are open; any other line closes them all."""

    canvas: Canvas
    dasar: int = 0  # the level at which lists begin
    terbuka: list[_Terbuka] = field(default_factory=list)

    def read(self, line: str) -> str | Butir:
        """Return the line as an item of a list, or as it is."""
        for pattern, kind in _KINDS:
            match = pattern.match(line)
            if match and self._enter(kind, len(match[1]), match[2] if kind != BUTIR else ""):
                return Butir(line[match.end() :], self._level(), self.terbuka[-1].daftar, kind)
        self.terbuka.clear()
        return line.strip()

    def _level(self) -> int:
        return min(self.dasar + len(self.terbuka) - 1, _DALAM)

    def _enter(self, kind: str, lekuk: int, mark: str) -> bool:
        """Open or go on with the list that such a mark belongs to; False where it belongs to none and begins none."""
        is_first = mark in ("", "1", "a")
        own = next((n for n, t in enumerate(self.terbuka) if (t.lekuk, t.jenis) == (lekuk, kind)), None)
        if own is None and not is_first:
            return False
        if own is not None:
            del self.terbuka[own + 1 :]
            if mark and is_first:
                self.terbuka[own].daftar = self.canvas.own_list(kind, self._level())
            return True
        while self.terbuka and not self._nests(kind, lekuk):
            self.terbuka.pop()
        self.terbuka.append(_Terbuka(lekuk, kind, 0))
        self.terbuka[-1].daftar = self.canvas.own_list(kind, self._level())
        return True

    def _nests(self, kind: str, lekuk: int) -> bool:
        """Tell whether such a list stands inside the innermost open one."""
        last = self.terbuka[-1]
        return lekuk > last.lekuk or (lekuk == last.lekuk and _RANK[kind] > _RANK[last.jenis])


def group_lines(teks: str, penata: Penata) -> Iterator[str | Butir]:
    """Return the items of a text; plain lines that follow each other stay one text with line breaks."""
    plain: list[str] = []
    for line in teks.split("\n"):
        satu = penata.read(line)
        if isinstance(satu, str):
            plain.append(satu)
            continue
        yield from _joined(plain)
        plain = []
        yield satu
    yield from _joined(plain)


def _joined(lines: list[str]) -> Iterator[str]:
    if lines:
        whole = lines[0]
        for line in lines[1:]:
            whole = whole + "\n" + line
        yield whole


def draw_runs(teks: str, look: str = "") -> str:
    """Return the runs of a text; `look` is the form that all of them share (content of `w:rPr` without b, i and u)."""
    return "".join(run(ruas.teks, form_of(ruas, look)) for ruas in list_ruas(teks)) if teks else run("", look)


def form_of(ruas: Ruas, look: str = "", tebal: bool = False, miring: bool = False) -> str:
    """Return the content of `w:rPr` for a stretch, in schema order, within a text that is bold or italic itself."""
    bold = "<w:b/>" if ruas.tebal or tebal else ""
    italic = "<w:i/>" if ruas.miring or miring else ""
    return f"{bold}{italic}{look}{_GARIS if ruas.garis else ''}"


def list_mark(butir: Butir) -> str:
    """Return `w:numPr` of an item."""
    return f'<w:numPr><w:ilvl w:val="{butir.tingkat}"/><w:numId w:val="{butir.daftar}"/></w:numPr>'

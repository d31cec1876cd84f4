"""A raw cell of a real spreadsheet: its debris removed, its number read or refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from generator.catalogue import isi as kode
from generator.problems import ProblemKind
from generator.tulisan import substitute

_ANGKA = re.compile(r"[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_ANGKA_TERBESAR = 10**18  # no amount in rupiah and no count comes near it
_AMBIGU = re.compile(r"[-+]?\d{1,3}(\.\d+|(,\d{3})+\.\d+|(,\d{3}){2,})")  # «1.234», «59.1», «1,234.5»: two readings
_RIBUAN = re.compile(r"[-+]?\d{1,3}(\.\d{3})+")
_RUPIAH = re.compile(r"^rp\.?\s*", re.IGNORECASE)
_SPASI = re.compile(r"[\s\u200b-\u200d\ufeff]+")  # \s takes the NBSP; the rest have no width
_TANPA_LEBAR = re.compile(r"[\u200b-\u200d\ufeff]")
_AKHIR_BARIS = re.compile(r"_x000D_|\r\n|\r")
_LEBAR_TAB, _LEKUK_TERBESAR = 4, 24  # of a tab at the start of a line; of what the start of a line keeps
_HURUF = r"[^\W\d_]"
_PREDIKAT = re.compile(rf"{_HURUF}\D*|{_HURUF}[^\d.,]* \d+")  # «BB», «A-», «Level 3»
_PREDIKAT_BERANGKA = re.compile(rf"{_HURUF}{{1,3}}[+-]? ?(\(.+\))")  # «A (82,10)»
TANPA_NILAI = {"-": "-", "–": "-", "—": "-", "n/a": "n/a", "na": "n/a", "n.a.": "n/a"}
_SELA = r"(?:[\s\u200b-\u200d\ufeff]|_x000D_)*"
_KOSONG = re.compile(rf"{_SELA}(?i:none|null)?{_SELA}")

_BULAN = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
]
_NAMA_LAIN = {"nopember": "november", "pebruari": "februari", "agt": "agustus", "ags": "agustus", "nop": "november"}
_NAMA_LAIN |= {"peb": "februari"} | {bulan[:3]: bulan for bulan in _BULAN}
_TANGGAL = re.compile(r"(\d{1,2})[\s/.-]+([a-z]+|\d{1,2})[\s/.-]+(\d{4})")
_TANGGAL_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?")


def clean_text(raw: object) -> str:
    """Return the text of a cell without the debris of spreadsheets: NBSP, _x000D_, outer blanks."""
    text = str(raw)
    if text.isascii() and not ("\n" in text or "\r" in text or "_x000D_" in text):
        return " ".join(text.split())  # nearly every cell
    text = text.replace("_x000D_", "\n").replace("\r\n", "\n").replace("\r", "\n")
    lines = [_SPASI.sub(" ", line).strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def clean_long(teks: str) -> str:
    """Return a long text without the debris of spreadsheets, with its form and the indents of its lines.

    As `clean_text`, but a line keeps the blanks by which it stands further right than the leftmost one: they nest lists.
    """
    if type(teks) is str and not _AKHIR_BARIS.search(teks) and "\n" not in teks:
        return clean_text(teks)
    lines = [line for line in substitute(_AKHIR_BARIS, "\n", teks).split("\n") if clean_text(line)]
    indents = [_indent(str(line)) for line in lines]
    left = min(indents, default=0)
    cleaned = (
        " " * min(indent - left, _LEKUK_TERBESAR) + _clean_line(line)
        for line, indent in zip(lines, indents, strict=True)
    )
    return _join_lines(cleaned)


def _indent(line: str) -> int:
    body = _SPASI.match(line)
    blanks = _TANPA_LEBAR.sub("", body[0]) if body else ""
    return sum(_LEBAR_TAB if blank == "\t" else 1 for blank in blanks)


def _clean_line(line: str) -> str:
    return substitute(_SPASI, " ", line).strip()


def _join_lines(lines: Iterator[str]) -> str:
    whole = next(lines, "")
    for line in lines:
        whole = whole + "\n" + line
    return whole


def is_blank(raw: object) -> bool:
    """Tell whether a raw cell holds nothing: no value, blanks only, or the word None left by another program."""
    return raw is None or (isinstance(raw, str) and _KOSONG.fullmatch(raw) is not None)


@dataclass(frozen=True, slots=True)
class Mentah:
    """A raw cell as the spreadsheet holds it: value, and whether its number format shows percent."""

    isi: Any
    berpersen: bool = False


def parse_angka(mentah: Mentah, utuh: bool = False) -> Decimal | ProblemKind:
    """Read a number; text must be in Indonesian form, and a form with two readings is never guessed.

    A cell stored as 0,9781 and shown as 97,81% is 97,81. `utuh`: the amount is known to be whole (rupiah), so that
    the dots of «1.234» can only be thousands.
    """
    raw = mentah.isi
    if isinstance(raw, (bool, date, datetime)):
        return kode.BUKAN_ANGKA
    if isinstance(raw, (int, float)):
        if not abs(raw) < _ANGKA_TERBESAR:  # nor is «not a number»
            return kode.BUKAN_ANGKA
        angka = Decimal(f"{raw:.15g}")  # what Excel itself shows of a double
        return angka * 100 if mentah.berpersen else angka
    text = _RUPIAH.sub("", clean_text(raw)).replace("−", "-")
    negatif = text.startswith("(") and text.endswith(")")
    text = text[1:-1].strip() if negatif else text
    if negatif and text.startswith(("-", "+")):
        return kode.BUKAN_ANGKA  # «(-5)»: minus five, or minus minus five
    text = text.removesuffix("%").strip().removesuffix(",-").removesuffix(".-").strip().replace(" ", "")
    if _AMBIGU.fullmatch(text) and not (utuh and _RIBUAN.fullmatch(text)):
        return kode.ANGKA_AMBIGU
    angka = _to_decimal(text, negatif) if _ANGKA.fullmatch(text) else None
    return angka if angka is not None and abs(angka) < _ANGKA_TERBESAR else kode.BUKAN_ANGKA


def parse_predikat(text: str) -> Decimal | str | ProblemKind:
    """Read a performance text that is neither number nor range: a predicate or a level as typed.

    «A (82,10)» is the number 82,10, whose predicate is derived; other texts with digits («85,5 orang») are refused.
    """
    berangka = _PREDIKAT_BERANGKA.fullmatch(text)
    if berangka and any(huruf.isdigit() for huruf in text):
        return parse_angka(Mentah(berangka[1][1:-1]))
    return text if _PREDIKAT.fullmatch(text) else kode.BUKAN_ANGKA


def _to_decimal(text: str, negatif: bool) -> Decimal:
    angka = Decimal(text.replace(".", "").replace(",", "."))
    return -angka if negatif else angka


def parse_tanggal(mentah: Mentah) -> date | ProblemKind:
    """Read a day: an Excel date, or text as «16 April 2024», «16/04/2024», «2024-04-16»."""
    raw = mentah.isi
    if isinstance(raw, date):
        return raw.date() if isinstance(raw, datetime) else raw
    text = clean_text(raw).casefold()
    iso, biasa = _TANGGAL_ISO.fullmatch(text), _TANGGAL.fullmatch(text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if biasa:
            bulan = int(biasa[2]) if biasa[2].isdigit() else _BULAN.index(_NAMA_LAIN.get(biasa[2], biasa[2])) + 1
            return date(int(biasa[3]), bulan, int(biasa[1]))
    except ValueError:
        return kode.BUKAN_TANGGAL
    return kode.BUKAN_TANGGAL

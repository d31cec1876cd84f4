"""All that is wrong with the tags of a part, each told at its own paragraph: Jinja stops at the first and tells it at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateSyntaxError

from generator.catalogue.templat import PENANDA_GAGAL, PENANDA_RUSAK
from generator.problems import Place, Problem
from generator.word.parts.faults import excerpt
from generator.word.templat.sandbox import Forbidden, guard
from generator.word.templat.tags import CARA_TERPOTONG, show_line

_TAG = re.compile(r"\{\{.*?\}\}|\{%\s*(\w+)(.*?)%\}|\{#.*?#\}", re.DOTALL)
_ALONE = {
    "if": "{{% if{0}%}}{{% endif %}}",
    "elif": "{{% if a %}}{{% elif{0}%}}{{% endif %}}",
    "for": "{{% for{0}%}}{{% endfor %}}",
}
_CLOSES = {"endif": "if", "endfor": "for"}
CARA = "Perbaiki penanda itu; bandingkan dengan templat bawaan bila perlu"
_OPEN_OR_DROP = "Hapus penutup itu, atau tulis pembukanya di depan bagian yang dimaksud"
_WORDS = "Kata perintah ditulis dengan huruf kecil: if, elif, else, endif, for, endfor"
_CAUSES = (  # beginnings of Jinja's messages, in the words of the staff, and what to do
    ("Encountered unknown tag", "kata perintahnya tidak dikenal", _WORDS),
    ("unexpected end of", "penanda terpotong", CARA_TERPOTONG),
    ("unexpected '}'", "kurung kurawal tidak berpasangan", CARA_TERPOTONG),
    ("No filter named", "penyaring (tanda |) tidak tersedia", "Hapus tanda | dan kata sesudahnya"),
    (
        "expected token 'in'",
        "perulangan ditulis «for x in daftar»",
        "Tulis kata in di antara nama butir dan nama daftar",
    ),
    (
        "expected token 'end of print",
        "susunannya salah",
        "Nama ditulis tanpa spasi, bagiannya sesudah titik: {{ identitas.opd }}",
    ),
    (
        "expected token 'end of statement",
        "susunannya salah",
        "Syarat ditulis: if nama, if not nama, if a and b, if a or b",
    ),
    ("Expected an expression", "isinya belum ada", "Tulis syarat atau nama sesudah kata perintahnya"),
)
_ROW_LETTER = (
    "huruf tr hanya berlaku di dalam tabel",
    "Di luar tabel tulis dengan huruf p; di dalam tabel, sendirian dalam satu baris",
)
_DALAM = "terlalu banyak kurung atau titik di dalamnya"
_BRANCHES = ("else", "elif")

_Cause = tuple[str, str]  # what is wrong, and what to do


@dataclass
class _Opened:
    """A tag that waits for its closing one: its word, its paragraph, itself, and whether its else has passed."""

    word: str
    paragraph: str
    tag: str
    is_past_else: bool = False


def find_wrong_tags(source: str, environment: Any, file: str) -> Iterator[Problem]:
    """Yield a problem for each tag that is no tag, that is not allowed, that stands out of order or that has no partner."""
    opened: list[_Opened] = []
    for line in source.splitlines():
        for match in _TAG.finditer(line):
            paragraph, word = show_line(line), match[1] or ""
            yield from _read_alone(match, environment, file, paragraph)
            if word in ("if", "for"):
                opened.append(_Opened(word, paragraph, show_line(match[0])))
                continue
            order = _check_branch(word, opened) if word in _BRANCHES else _check_closing(word, opened)
            cause = _check_rest(word, match[2] or "") or order
            if cause:
                yield _broken(file, paragraph, *cause)
    for left in opened:
        closing = re.sub(r"^(\{%\w*) .*", rf"\1 end{left.word} %}}", left.tag)
        cara = f"Tulis «{closing}» sesudah bagian yang {'diulang' if left.word == 'for' else 'bersyarat'}"
        yield _broken(file, left.paragraph, f"«{left.tag}» tidak ditutup dengan end{left.word}", cara)


def _broken(file: str, paragraph: str, cause: str, cara: str) -> Problem:
    return PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab=cause, cara=cara)


def _check_rest(word: str, rest: str) -> _Cause | None:
    """What follows a word that stands for itself: Jinja takes it as a fault of the whole part."""
    rest = excerpt(rest.strip())
    if not rest or word not in (*_CLOSES, "else"):
        return None
    if word == "else":
        return (
            f"di belakang else masih ada «{rest}»",
            "Syarat lain ditulis dengan elif: {% elif nama %}; else tidak bersyarat",
        )
    return f"di belakang {word} masih ada «{rest}»", f"Hapus kata di belakang {word}"


def _check_branch(word: str, opened: Sequence[_Opened]) -> _Cause | None:
    if not opened:
        return f"ada {word} tanpa if", _OPEN_OR_DROP
    last = opened[-1]
    if word == "elif" and last.word == "for":
        return (
            f"elif tidak berlaku untuk «{last.tag}»",
            "Tulis elif di antara if dan endif; di dalam perulangan, buka if tersendiri",
        )
    if last.is_past_else:
        return f"ada {word} sesudah else dari «{last.tag}»", "Tulis else satu kali saja, sesudah semua elif"
    last.is_past_else = word == "else"
    return None


def _check_closing(word: str, opened: list[_Opened]) -> _Cause | None:
    if word not in _CLOSES:
        return None
    if not opened:
        return f"ada {word} tanpa {_CLOSES[word]} pembukanya", _OPEN_OR_DROP
    partner = opened.pop()
    if partner.word == _CLOSES[word]:
        return None
    right = f"end{partner.word}"
    return (
        f"{word} menutup «{partner.tag}», seharusnya {right}",
        f"Ganti {word} dengan {right}, atau betulkan urutan penutupnya",
    )


def _read_alone(match: re.Match[str], environment: Any, file: str, paragraph: str) -> Iterator[Problem]:
    """Yield what is wrong with one tag read without its surroundings."""
    word, rest = match[1] or "", match[2] or ""
    if match[0].startswith("{#") or word in (*_CLOSES, "else"):
        return
    piece = _ALONE[word].format(rest) if word in _ALONE else match[0]
    try:
        environment.from_string(guard(environment.parse(piece), environment.globals.keys()))
    except Forbidden as error:
        yield PENANDA_GAGAL.at(Place(), templat=file, paragraf=paragraph, sebab=error.cause)
    except TemplateSyntaxError as error:
        cause, cara = name_cause(error, word)
        yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab=cause, cara=cara)
    except ValueError:
        yield PENANDA_RUSAK.at(
            Place(), templat=file, paragraf=paragraph, sebab="bilangannya terlalu panjang", cara=CARA
        )
    except (RecursionError, SyntaxError, MemoryError):
        yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab=_DALAM, cara=CARA)


def name_cause(error: TemplateSyntaxError, word: str = "") -> tuple[str, str]:
    """Return in the words of the staff why a tag cannot be read, and what to do."""
    if word == "tr":
        return _ROW_LETTER
    message = error.message or ""
    found = (facts for start, *facts in _CAUSES if message.startswith(start))
    cause, cara = next(found, ("susunannya salah", CARA))
    return cause, cara

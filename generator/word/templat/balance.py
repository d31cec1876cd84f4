"""All that is wrong with the tags of a part, each told at its own paragraph: Jinja stops at the first and tells it at the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import TemplateSyntaxError

from generator.catalogue.templat import PENANDA_GAGAL, PENANDA_RUSAK
from generator.problems import Place, Problem
from generator.word.templat.sandbox import Forbidden, guard
from generator.word.templat.tags import CARA_TERPOTONG

_TAG = re.compile(r"\{\{.*?\}\}|\{%[-+]?\s*(\w+)(.*?)[-+]?%\}|\{#.*?#\}", re.DOTALL)
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
_BRANCHES = ("else", "elif")


def find_wrong_tags(source: str, environment: Any, file: str, show: Callable[[str], str]) -> Iterator[Problem]:
    """Yield a problem for each tag that is no tag, that is not allowed, or that has no partner."""
    open_tags: list[tuple[str, str, str]] = []  # word, paragraph, tag

    def wrong(paragraph: str, cause: str, cara: str) -> Problem:
        return PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab=cause, cara=cara)

    for line in source.splitlines():
        for match in _TAG.finditer(line):
            paragraph, word = show(line), match[1] or ""
            yield from _read_alone(match, environment, file, paragraph)
            if word in _ALONE and word != "elif":
                open_tags.append((word, paragraph, show(match[0])))
            elif word in _BRANCHES and not open_tags:
                yield wrong(paragraph, f"ada {word} tanpa if", _OPEN_OR_DROP)
            elif word in _CLOSES:
                partner = open_tags.pop() if open_tags else ("", "", "")
                if not partner[0]:
                    yield wrong(paragraph, f"ada {word} tanpa {_CLOSES[word]} pembukanya", _OPEN_OR_DROP)
                elif partner[0] != _CLOSES[word]:
                    cause = f"{word} menutup «{partner[2]}», seharusnya end{partner[0]}"
                    yield wrong(
                        paragraph, cause, f"Ganti {word} dengan end{partner[0]}, atau betulkan urutan penutupnya"
                    )
    for word, paragraph, tag in open_tags:
        closing = re.sub(r"^(\{%\w*) .*", rf"\1 end{word} %}}", tag if re.match(r"\{%(?:p|tr) ", tag) else "{% ")
        cara = f"Tulis «{closing}» sesudah bagian yang {'diulang' if word == 'for' else 'bersyarat'}"
        yield wrong(paragraph, f"«{tag}» tidak ditutup dengan end{word}", cara)


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
        yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab="terlalu banyak kurung", cara=CARA)


def name_cause(error: TemplateSyntaxError, word: str = "") -> tuple[str, str]:
    """Return in the words of the staff why a tag cannot be read, and what to do."""
    if word == "tr":
        return _ROW_LETTER
    message = error.message or ""
    found = (facts for start, *facts in _CAUSES if message.startswith(start))
    cause, cara = next(found, ("susunannya salah", CARA))
    return cause, cara

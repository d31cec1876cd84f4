"""All that is wrong with the tags of a part, each told at its own paragraph: Jinja stops at the first and tells it at the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import TemplateSyntaxError

from generator.catalogue.templat import PENANDA_GAGAL, PENANDA_RUSAK
from generator.problems import Place, Problem
from generator.word.templat.sandbox import Forbidden, guard

_TAG = re.compile(r"\{\{.*?\}\}|\{%[-+]?\s*(\w+)(.*?)[-+]?%\}|\{#.*?#\}", re.DOTALL)
_ALONE = {
    "if": "{{% if{0}%}}{{% endif %}}",
    "elif": "{{% if a %}}{{% elif{0}%}}{{% endif %}}",
    "for": "{{% for{0}%}}{{% endfor %}}",
}
_CLOSES = {"endif": "if", "endfor": "for"}
_CAUSES = (  # beginnings of Jinja's messages, in the words of the staff
    ("Encountered unknown tag", "kata perintahnya tidak dikenal"),
    ("unexpected end of", "penanda terpotong"),
    ("unexpected '}'", "kurung kurawal tidak berpasangan"),
    ("No filter named", "penyaring (tanda |) tidak tersedia"),
    ("expected token 'in'", "perulangan ditulis «for x in daftar»"),
)
_BRANCHES = ("else", "elif")


def find_wrong_tags(source: str, environment: Any, file: str, show: Callable[[str], str]) -> Iterator[Problem]:
    """Yield a problem for each tag that is no tag, that is not allowed, or that has no partner."""
    open_tags: list[tuple[str, str, str]] = []  # word, paragraph, tag

    def wrong(paragraph: str, cause: str) -> Problem:
        return PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab=cause)

    for line in source.splitlines():
        for match in _TAG.finditer(line):
            paragraph, word = show(line), match[1] or ""
            yield from _read_alone(match, environment, file, paragraph)
            if word in _ALONE and word != "elif":
                open_tags.append((word, paragraph, show(match[0])))
            elif word in _BRANCHES and not open_tags:
                yield wrong(paragraph, f"ada {word} tanpa if")
            elif word in _CLOSES:
                partner = open_tags.pop() if open_tags else ("", "", "")
                if not partner[0]:
                    yield wrong(paragraph, f"ada {word} tanpa {_CLOSES[word]} pembukanya")
                elif partner[0] != _CLOSES[word]:
                    yield wrong(paragraph, f"{word} menutup «{partner[2]}», seharusnya end{partner[0]}")
    for word, paragraph, tag in open_tags:
        yield wrong(paragraph, f"«{tag}» tidak ditutup dengan end{word}")


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
        yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab=name_cause(error))
    except ValueError:
        yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab="bilangannya terlalu panjang")
    except (RecursionError, SyntaxError, MemoryError):
        yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=paragraph, sebab="terlalu banyak kurung")


def name_cause(error: TemplateSyntaxError) -> str:
    """Return in the words of the staff why a tag cannot be read."""
    message = error.message or ""
    return next((cause for start, cause in _CAUSES if message.startswith(start)), "susunannya salah")
